"""A file to a Document: one reader a format, chosen by the file's suffix."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields as dataclass_fields

from generator.errors import Problem, SeedError
from generator.model import NOTHING_KNOWN, Block, Document, Metadata, Span
from generator.readers.boilerplate import boilerplate
from generator.readers.layout import layout
from generator.readers.markdown import markdown
from generator.readers.plain import plain

Reader = Callable[[str, str, list[Problem]], tuple[str, tuple[Block, ...], Metadata]]
"""From a file's decoded text and its path: the document's text, its blocks, its own metadata."""

READERS: Mapping[str, Reader] = {".txt": plain, ".md": markdown, ".markdown": markdown}

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_FEW_CONTROLS = 3
_MOST_CONTROLS = 0.001
"""Of the characters of a text file; in random bytes a tenth of all values are such controls."""


def read(
    raw: bytes,
    *,
    id: str,
    path: str,
    suffix: str,
    given: Metadata = NOTHING_KNOWN,
    cut: Sequence[str] = (),
    longest: int,
) -> Document:
    """The Document that the file's bytes `raw` are.

    `given` is what an editor says of it, which goes before what it says itself; a paragraph with one of the
    words in `cut` is boilerplate. Raises SeedError where
    the file is empty, binary, longer than `longest` characters, or its front matter cannot be read.
    """
    problems: list[Problem] = []
    decoded = _decode(raw, path, problems)
    if not decoded.strip():
        raise SeedError(Problem(path=path, message="is empty", fix="delete it, or put the text in"))
    if len(decoded) > longest:
        raise SeedError(
            Problem(
                path=path,
                message=f"is {len(decoded):,} characters long, more than {longest:,}",
                fix="split it into chapters, or raise `longest_seed` in mkdocs.yml",
            )
        )
    wrong: list[Problem] = []
    text, blocks, own = READERS[suffix](decoded, path, wrong)
    if wrong:
        raise SeedError(*wrong)
    left_out = boilerplate(text, blocks, cut)
    kept = tuple(block for block in blocks if not any(block.span.meets(s) for s in left_out))
    if not kept:
        message = "has no text of its own: only pictures, code, or what surrounds articles"
        raise SeedError(Problem(path=path, message=message, fix="delete it, or put the text in"))
    return Document(
        id=id,
        path=path,
        sha256=hashlib.sha256(raw).hexdigest(),
        text=text,
        metadata=_overlaid(own, given),
        blocks=layout(text, kept),
        boilerplate=left_out,
        problems=tuple(problems),
    )


def _decode(raw: bytes, path: str, problems: list[Problem]) -> str:
    text = _decoded(raw)
    if text is None:
        text = raw.decode("cp1252", "replace")
        problems.append(
            Problem(
                path=path,
                message="is not UTF-8; it was read as Windows-1252, so accents may be wrong",
                fix="save the file as UTF-8",
            )
        )
    if "\x00" in text or len(_CONTROLS.findall(text)) > max(
        _FEW_CONTROLS, _MOST_CONTROLS * len(text)
    ):
        raise SeedError(
            Problem(path=path, message="is not a text file", fix="convert it to text, or remove it")
        )
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decoded(raw: bytes) -> str | None:
    encoding = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _overlaid(own: Metadata, given: Metadata) -> Metadata:
    names = [field.name for field in dataclass_fields(Metadata)]
    return Metadata(**{name: getattr(given, name) or getattr(own, name) for name in names})


__all__ = ["READERS", "Span", "read"]
