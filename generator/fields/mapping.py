"""One YAML mapping being read: typed getters over composed nodes, duplicate and unknown keys refused."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

import yaml

from generator.errors import Problem
from generator.fields.environment import said
from generator.text import nearest

_TRUTHS = {"true": True, "false": False, "yes": True, "no": False, "on": True, "off": False}
_TEXT = "tag:yaml.org,2002:str"
_NULL = "tag:yaml.org,2002:null"
_MOST_DIGITS = 18
"""Of a whole number; Python refuses to read thousands of them."""


class Fields:
    """One YAML mapping being read: ask for keys by type, then `finish`.

    A getter gives None for a key that is absent or wrong; what is wrong is added to `problems`, so that
    one reading finds everything.
    """

    def __init__(
        self,
        node: yaml.MappingNode | None,
        path: str,
        problems: list[Problem],
        name: str = "",
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.path = path
        self.problems = problems
        self.first = line_of(node) if node else 1
        """The line where the mapping begins."""
        self._name = name
        self._environment = environment
        self._values: dict[str, yaml.Node] = {}
        self._keys: dict[str, int] = {}
        self._asked: set[str] = set()
        for key, value in node.value if node else ():
            self._add(key, value)

    def _add(self, key: yaml.Node, value: yaml.Node) -> None:
        line = line_of(key)
        if not isinstance(key, yaml.ScalarNode):
            self._report(line, "a key must be one word", "put the list or mapping after a key")
        elif key.value in self._keys:
            self._report(
                line,
                f"{key.value!r} is given twice, first in line {self._keys[key.value]}",
                "keep one of the two",
            )
        else:
            self._keys[key.value] = line
            known = self._environment
            self._values[key.value] = value if known is None else said(value, known)

    def _report(self, line: int, message: str, fix: str) -> None:
        self.problems.append(Problem(path=self.path, line=line, message=message, fix=fix))

    def _expect(self, key: str, what: str, example: str) -> None:
        self._report(
            self._keys[key],
            f"{self._full(key)!r} must be {what}",
            f"write it like `{key}: {example}`",
        )

    def _full(self, key: str) -> str:
        return f"{self._name}.{key}" if self._name else key

    def _scalar(self, key: str, what: str, example: str) -> str | None:
        self._asked.add(key)
        node = self._values.get(key)
        if node is None or is_null(node):
            return None
        if not isinstance(node, yaml.ScalarNode):
            self._expect(key, what, example)
            return None
        return str(node.value)

    def line(self, key: str) -> int:
        """The line of `key`; of what is absent, 1."""
        return self._keys.get(key, 1)

    def text(self, key: str, example: str = "some words") -> str | None:
        """One line or paragraph of text."""
        value = self._scalar(key, "text", example)
        return value.strip() or None if value is not None else None

    def matching(
        self, key: str, form: re.Pattern[str], what: str, example: str
    ) -> re.Match[str] | None:
        """Text of a form; `what` calls it for people."""
        value = self.text(key, example)
        found = form.fullmatch(value) if value is not None else None
        if value is not None and found is None:
            self._expect(key, what, example)
        return found

    def plain(self, key: str) -> str | None:
        """The text of `key` where it is nothing but text; None where it is absent, or what only an engine knows."""
        self._asked.add(key)
        node = self._values.get(key)
        if node is None or node.tag not in {_TEXT, _NULL}:
            return None
        return "" if is_null(node) else str(node.value).strip()

    def texts(self, key: str, example: str = "[one, two]") -> tuple[tuple[str, int], ...] | None:
        """One text or a list of them, each with its line."""
        node = self._values.get(key)
        if not isinstance(node, yaml.SequenceNode):
            value = self._scalar(key, "text or a list of texts", example)
            return None if value is None else ((value.strip(), self._keys[key]),)
        self._asked.add(key)
        if not all(isinstance(item, yaml.ScalarNode) for item in node.value):
            self._expect(key, "text or a list of texts", example)
            return None
        return tuple(
            ("" if is_null(item) else str(item.value).strip(), line_of(item)) for item in node.value
        )

    def flag(self, key: str) -> bool | None:
        """True or false."""
        value = self._scalar(key, "true or false", "true")
        if value is not None and value.lower() not in _TRUTHS:
            self._expect(key, "true or false", "true")
        return _TRUTHS.get((value or "").lower())

    def whole(self, key: str, *, least: int, example: int) -> int | None:
        """A whole number of at least `least`."""
        what = f"a whole number of {least} or more"
        value = self._scalar(key, what, str(example))
        if value is None:
            return None
        digits = value.replace("_", "")
        is_whole = digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS
        if not is_whole or int(digits) < least:
            self._expect(key, what, str(example))
            return None
        return int(digits)

    def choice(self, key: str, known: Sequence[str]) -> str | None:
        """One of a few words."""
        value = self._scalar(key, f"one of {', '.join(known)}", known[0])
        if value is None or value in known:
            return value
        meant = nearest(value, known)
        self._report(
            self._keys[key],
            f"{self._full(key)!r} must be one of {', '.join(known)}, not {value!r}",
            f"did you mean `{key}: {meant}`?" if meant else f"write it like `{key}: {known[0]}`",
        )
        return None

    def date(self, key: str) -> str | None:
        """A day, or a day and time, as ISO 8601 writes it."""
        value = self.text(key, "2022-12-16")
        if value is None:
            return None
        try:
            if re.fullmatch(r"[\dW-]+", value):
                return dt.date.fromisoformat(value).isoformat()
            return dt.datetime.fromisoformat(value).isoformat()
        except ValueError:
            self._expect(key, f"a date, not {value!r}", "2022-12-16")
            return None

    def url(self, key: str) -> str | None:
        """An address on the web; any other scheme (javascript, data, file) is refused."""
        value = self.text(key, "https://example.org/article")
        if value is not None and not _is_address(value):
            self._expect(key, "a web address", "https://example.org/article")
            return None
        return value

    def urls(self, key: str, example: str) -> tuple[str, ...]:
        """One address or several; where one is wrong, none."""
        found = self.texts(key, example) or ()
        for value, line in found:
            if not _is_address(value):
                message = f"{self._full(key)!r} must be web addresses, not {value!r}"
                self._report(line, message, f"write it like `{key}: {example}`")
                return ()
        return tuple(value for value, _ in found)

    def mapping(self, key: str) -> Fields:
        """The mapping below `key`; an empty one where it is absent or wrong."""
        self._asked.add(key)
        node = self._values.get(key)
        if node is not None and not isinstance(node, yaml.MappingNode) and not is_null(node):
            self._expect(key, "a mapping", "{name: value}")
        inner = node if isinstance(node, yaml.MappingNode) else None
        return Fields(inner, self.path, self.problems, self._full(key), self._environment)

    def entries(self, key: str, example: str) -> tuple[Fields, ...]:
        """The mappings of a list below `key`; none where it is absent or wrong. `example` is one of their lines."""
        self._asked.add(key)
        node = self._values.get(key)
        if node is None or is_null(node):
            return ()
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        for item in items:
            if not isinstance(item, yaml.MappingNode) or item is node:
                self._report(
                    line_of(item),
                    f"each entry of {self._full(key)!r} must be a mapping, with a dash before it",
                    f"write it like `- {example}`",
                )
                return ()
        maps = [item for item in items if isinstance(item, yaml.MappingNode)]
        return tuple(Fields(item, self.path, self.problems, self._full(key)) for item in maps)

    def lack(self, key: str) -> None:
        """Reports that the mapping must have `key`, where nothing else is wrong with it."""
        if key not in self._keys:
            message = f"an entry of {self._name!r} has no {key!r}"
            self._report(self.first, message, f"write which one it is about: `{key}: …`")

    def finish(self) -> None:
        """Reports every key that nobody asked for, with the nearest right one."""
        for key in [key for key in self._keys if key not in self._asked]:
            meant = nearest(key, self._asked)
            known = ", ".join(sorted(self._asked))
            where = f" in {self._name}" if self._name else ""
            self._report(
                self._keys[key],
                f"there is no field called {key!r}{where}",
                f"did you mean {meant!r}?" if meant else f"the fields are {known}",
            )


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    is_web = parts.scheme in {"http", "https"} and bool(parts.hostname)
    return is_web and not re.search(r"[\s<>\"]", value)


def line_of(node: yaml.Node) -> int:
    """The line it begins in, counted from 1."""
    return int(node.start_mark.line) + 1


def is_null(node: yaml.Node) -> bool:
    """Whether nothing is said."""
    return isinstance(node, yaml.ScalarNode) and node.tag == _NULL
