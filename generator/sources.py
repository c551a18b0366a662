"""Which files are seeds, and what each is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import Problem
from generator.readers import READERS
from generator.text import nearest, short_hash, slug

SIDECARS = (".yml", ".yaml")
"""What the files of editors end in; no seed does."""
SHARED = frozenset({"entities", "briefing"})
"""What the files of editors are called that lie in the seeds folder itself and concern all documents."""
_RESERVED = frozenset({"index", "readme"})
"""Names that are a folder's own page."""


@dataclass(frozen=True, slots=True)
class Source:
    """A seed not yet read."""

    id: str
    file: Path
    overrides: Path | None
    """The YAML file of the same name beside it."""


def sources(folder: Path, shown: str, problems: list[Problem]) -> list[Source]:
    """The seeds of `folder` and below, by path; what lies there and is none is added to `problems`.

    `shown` is the folder as people know it.
    """
    files = [
        f
        for f in sorted(folder.rglob("*"))
        if f.is_file() and not _is_hidden(f.relative_to(folder))
    ]
    seeds = [f for f in files if f.suffix.lower() in READERS]
    problems += _strangers(folder, files, seeds, shown)
    if not seeds:
        problems.append(
            Problem(path=shown, message="has no documents", fix="put a .txt or .md file there")
        )
    names = [_name(f.relative_to(folder)) for f in seeds]
    counts = Counter(names)
    return [
        Source(
            id=name
            if counts[name] == 1
            else f"{name}-{short_hash(file.relative_to(folder).as_posix())}",
            file=file,
            overrides=None if _is_shared(folder, file) else _sidecar(file),
        )
        for name, file in zip(names, seeds, strict=True)
    ]


def single(file: Path) -> Source:
    """A file named by itself on the command line."""
    return Source(id=_name(Path(file.name)), file=file, overrides=_sidecar(file))


def shared(folder: Path, name: str) -> Path | None:
    """The editors' file of that name that concerns all documents."""
    return next((f for suffix in SIDECARS if (f := folder / f"{name}{suffix}").is_file()), None)


def _is_shared(folder: Path, file: Path) -> bool:
    return file.parent == folder and file.stem in SHARED


def _is_hidden(relative: Path) -> bool:
    return any(part.startswith((".", "~")) for part in relative.parts)


def _name(relative: Path) -> str:
    """The id: the path below the seeds folder without suffix, each part a slug."""
    parts = [slug(part) for part in PurePosixPath(relative.with_suffix("")).parts]
    return "/".join(f"{part}-{short_hash(part)}" if part in _RESERVED else part for part in parts)


def _sidecar(file: Path) -> Path | None:
    return next((s for suffix in SIDECARS if (s := file.with_suffix(suffix)).is_file()), None)


def _strangers(
    folder: Path, files: Sequence[Path], seeds: Sequence[Path], shown: str
) -> Iterator[Problem]:
    """Overrides without their seed, and files of a format that nothing reads."""
    stems = {seed.with_suffix("") for seed in seeds}
    for file in files:
        path = f"{shown}/{file.relative_to(folder).as_posix()}"
        if file.suffix.lower() in SIDECARS:
            if not _is_shared(folder, file) and file.with_suffix("") not in stems:
                meant = _nearest(folder, file, seeds)
                yield Problem(
                    path=path,
                    message="belongs to no document: there is none of that name beside it",
                    fix=f"did you mean {meant}{file.suffix}?"
                    if meant
                    else "give it the name of a document in its folder, or take it away",
                )
        elif file.suffix.lower() not in READERS:
            yield Problem(
                path=path,
                message=f"is of a format that is not read ({file.suffix or 'no suffix'})",
                fix=f"convert it to one of {', '.join(READERS)}",
            )


def _nearest(folder: Path, file: Path, seeds: Sequence[Path]) -> str | None:
    """The name without ending that an editors' file should have: near it, or in another folder."""
    beside = [seed.stem for seed in seeds if seed.parent == file.parent]
    known = nearest(file.stem, [*beside, *SHARED] if file.parent == folder else beside)
    ways = [seed.relative_to(folder).with_suffix("").as_posix() for seed in seeds]
    same = [way for way in ways if way.rpartition("/")[2] == file.stem]
    return known or next(iter(same), None) or nearest(file.stem, ways)
