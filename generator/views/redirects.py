"""The addresses that an entity might have had, or has had: one for each alias, which leads to its page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from generator.model import Entity
from generator.text import slug
from generator.views.addresses import Place, entity_page
from generator.views.desk import Desk
from generator.views.parts import Ref
from generator.views.shown import RedirectView

_RESERVED = frozenset({"index", "readme", "404"})
"""Slugs that mean something else as a page's address."""


def redirects(desk: Desk) -> Iterator[RedirectView]:
    """A page for each alias's address, and for each former one, that no entity has.

    Where one may mean several, it names them all. What is named too seldom for a page keeps its address: it is nobody
    else's.
    """
    found: dict[str, dict[str, Entity]] = defaultdict(dict)
    named: dict[str, str] = {}
    for entity in desk.shown:
        for alias in entity.aliases:
            address = f"{entity.id.rpartition('/')[0]}/{slug(alias)}"
            found[address][entity.id] = entity
            named.setdefault(address, alias)
        for address in entity.former:
            found[address][entity.id] = entity
            named.setdefault(address, entity.name)
    for address in sorted(_free(found, desk.briefing.entities.keys())):
        refs = (Ref(e.name, Place(entity_page(id))) for id, e in found[address].items())
        path = f"{address}/index.html" if desk.settings.directory_urls else f"{address}.html"
        yield RedirectView(path, named[address], tuple(refs))


def _free(addresses: Collection[str], taken: Collection[str]) -> Iterator[str]:
    for address in addresses:
        if address not in taken and address.rpartition("/")[2] not in _RESERVED:
            yield address
