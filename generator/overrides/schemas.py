"""The editors' files as JSON Schema, for editors that complete and check as one types.

Draft 7, which the YAML language server (VS Code) and PyCharm read; made of the same fields that parse the files.
"""

from __future__ import annotations

import json

from generator.overrides.everywhere import ENTITIES
from generator.overrides.forms import Form, Json
from generator.overrides.front import FRONT
from generator.overrides.seed import SEED

_DRAFT = "http://json-schema.org/draft-07/schema#"
_FORMS = {
    "document": (SEED, "What an editor says of one document"),
    "briefing": (FRONT, "What an editor says of the front page"),
    "entities": (ENTITIES, "What an editor says of entities in all documents"),
}


def schemas() -> dict[str, str]:
    """The text of each schema, by the name of its file."""
    return {f"{name}.json": _text(form, title) for name, (form, title) in _FORMS.items()}


def _text(form: Form, title: str) -> str:
    whole: Json = {"$schema": _DRAFT, "title": title, **form.schema()}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
