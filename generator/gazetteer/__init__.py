"""What well-kept lists know of names."""

from __future__ import annotations

from generator.gazetteer.calendar import calendar_words
from generator.gazetteer.callings import PERSON_TITLES, ROLE_NOUNS
from generator.gazetteer.first_names import gender, gender_abroad, is_short_for, relatives
from generator.gazetteer.places import TOWN_FORMS, is_place, is_seat, places_of
from generator.gazetteer.states import state
from generator.gazetteer.territories import territory

__all__ = [
    "PERSON_TITLES",
    "ROLE_NOUNS",
    "TOWN_FORMS",
    "calendar_words",
    "gender",
    "gender_abroad",
    "is_place",
    "is_seat",
    "is_short_for",
    "places_of",
    "relatives",
    "state",
    "territory",
]
