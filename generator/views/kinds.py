"""Which kinds of entities have pages, and what each is called."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: people, organisations, places, things."""

    folder: str
    title: str
    """Of the index page."""
    one: str
    """What one of them is called."""
    labels: tuple[str, ...]


KINDS = (
    Kind("people", "People", "Person", ("PERSON",)),
    Kind("organisations", "Organisations", "Organisation", ("ORG",)),
    Kind("places", "Places", "Place", ("GPE", "LOC", "FAC")),
    Kind("things", "Things", "Thing", ("PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE")),
)
KIND_OF = {label: kind for kind in KINDS for label in kind.labels}
LABEL_WORDS = {
    "PERSON": "Person", "ORG": "Organisation", "GPE": "Place", "LOC": "Region", "FAC": "Building or site",
    "PRODUCT": "Product", "EVENT": "Event", "WORK_OF_ART": "Work", "LAW": "Law", "LANGUAGE": "Language",
}  # fmt: skip
LABEL_TITLES = {
    "PERSON": "People", "ORG": "Organisations", "GPE": "Countries, states and towns", "LOC": "Regions",
    "FAC": "Buildings and sites", "PRODUCT": "Products", "EVENT": "Events", "WORK_OF_ART": "Works", "LAW": "Laws",
    "LANGUAGE": "Languages",
}  # fmt: skip
