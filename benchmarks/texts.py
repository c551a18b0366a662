"""The running texts that speed is measured on: the repository's own seeds, or a folder's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import spacy
from spacy.language import Language

_ROOT = Path(__file__).parent.parent
SEEDS = (_ROOT / "seeds", _ROOT / "examples" / "seeds")


def texts(folders: Iterable[Path] = SEEDS) -> list[str]:
    """The .txt files of the folders, by name."""
    files = [file for folder in folders for file in sorted(folder.glob("*.txt"))]
    return [file.read_text(encoding="utf-8") for file in files]


def count(found: Sequence[str]) -> int:
    """How many words the texts have: spaCy's tokens without white space."""
    tokenizer = spacy.blank("en").tokenizer
    return sum(not token.is_space for text in found for token in tokenizer(text))


def annotating(nlp: Language, found: Sequence[str]) -> Callable[[], object]:
    """The task of annotating the texts, one by one."""
    return lambda: [nlp(text) for text in found]


__all__ = ["SEEDS", "annotating", "count", "texts"]
