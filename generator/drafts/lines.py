"""How a draft is set: proposals behind a bare "#", what explains them behind "# "."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.fields import comment, scalar
from generator.merge import Replaced

_WIDTH = 116
_SHARED = """\
Take away the "#" before a line and change what stands there; as it stands it changes nothing. `was` is what the
machine said on the day of this file: `briefing check` tells when that changes.
"""
Entry = Mapping[str, str]
"""One decision: each field with its value as YAML has it."""


@dataclass(frozen=True, slots=True)
class Single:
    """A field of the file, with its value as YAML has it."""

    name: str
    value: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Several:
    """A field with a list of decisions, each on a line of its own."""

    name: str
    entries: tuple[Entry, ...]


Proposal = Single | Several | str
"""What is proposed, or words that explain what follows."""


def draft(
    schema: str,
    about: str,
    proposals: Sequence[Proposal],
    replaced: Callable[[str], Iterable[Replaced]],
) -> str:
    """The text of a file; `schema` is the way to its schema, `replaced` what a file's decisions replace."""
    known = {one.at: one.noted_at_first for one in replaced("\n".join(_plain(proposals)))}
    lines = [f"# yaml-language-server: $schema={schema}", *_explained(about)]
    lines += _explained(_SHARED)
    for proposal in proposals:
        lines += _lines(_remembering(proposal, known))
    was = [f"  {at[1]}: {scalar(now)}" for at, now in known.items() if at[0] == "was"]
    lines += ["", "was:", *was] if was else []
    return "\n".join(lines) + "\n"


def texts(values: Iterable[str]) -> str:
    """A list as YAML has it on one line."""
    return f"[{', '.join(map(scalar, values))}]"


def numbered(sentences: Iterable[str]) -> str:
    """Sentences by their numbers, a line or more each."""
    return "\n".join(f"{n}  {comment(text)}" for n, text in enumerate(sentences, 1))


def _remembering(proposal: Proposal, known: Mapping[tuple[str | int, ...], str]) -> Proposal:
    if not isinstance(proposal, Several):
        return proposal
    entries = [
        {**entry, "was": scalar(now)} if (now := known.get((proposal.name, n, "was"))) else entry
        for n, entry in enumerate(proposal.entries)
    ]
    return replace(proposal, entries=tuple(entries))


def _lines(proposal: Proposal) -> Iterator[str]:
    if isinstance(proposal, str):
        yield ""
        yield from _explained(proposal)
    elif isinstance(proposal, Single):
        says = f"  # {proposal.says}" if proposal.says else ""
        yield f"#{_field(proposal)}{says}"
    else:
        # The field itself stands: so any line below it can be taken alone.
        yield f"{proposal.name}:"
        yield from (f"#{_entry(entry)}" for entry in proposal.entries)


def _plain(proposals: Iterable[Proposal]) -> Iterator[str]:
    """The file with every proposal taken."""
    for proposal in proposals:
        if isinstance(proposal, Single):
            yield _field(proposal)
        elif isinstance(proposal, Several):
            yield f"{proposal.name}:"
            yield from map(_entry, proposal.entries)


def _field(proposal: Single) -> str:
    return f"{proposal.name}: {proposal.value}".rstrip()


def _entry(entry: Entry) -> str:
    return f"- {{{', '.join(f'{key}: {value}'.rstrip() for key, value in entry.items())}}}"


def _explained(words: str) -> Iterator[str]:
    for line in re.sub(r"\n(?!\d+  )", " ", words).splitlines():
        for n, part in enumerate(textwrap.wrap(line, _WIDTH, break_long_words=False) or [""]):
            yield f"# {'   ' * bool(n and line[:1].isdigit())}{part}".rstrip()
