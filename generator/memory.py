"""What was worked out before and still holds: a pure function is run again only where what it read has changed.

A function is handed its arguments such that what it reads of them is noted: which fields of a dataclass, which keys
of a mapping, and what stood there. While the same stands there, its result is the same (Acar, "Self-Adjusting
Computation", 2005; "traces" in Mokhov et al., "Build Systems à la Carte", ICFP 2018). So nobody need say what depends
on what, and nobody can say it wrongly.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, ItemsView, Iterator, KeysView, Mapping, ValuesView
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_NOTHING = object()
"""What stands in a mapping where it has no such key."""


class Recall(Protocol):
    """Gives what `function` gives: by running it, or because it was run before."""

    def __call__(
        self, what: Hashable, function: Callable[P, T], *given: P.args, **named: P.kwargs
    ) -> T:
        """`what` tells this call from all others of a round; the function is pure and yields no iterator."""
        ...


def anew(what: Hashable, function: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:  # noqa: ARG001
    """Runs the function: the Recall that remembers nothing."""
    return function(*given, **named)


class Memory:
    """Remembers from round to round; what one round did not ask for is forgotten after it.

    Of mappings, of frozen sets and of the dataclasses `wide`, which hold many, a function is taken to need only what
    it reads; of all else the whole.
    """

    def __init__(self, *wide: type[Any]) -> None:
        self._wide = wide
        self._before: dict[Hashable, _Trace] = {}
        self._now: dict[Hashable, _Trace] = {}
        self._alike = _Alike()

    def begin(self) -> Recall:
        """Begins a round; what one that did not end has asked for is known beside what was known before."""
        self._alike = _Alike()
        return self.recall

    def end(self) -> None:
        """Ends the round: forgets what it did not ask for."""
        self._before, self._now = self._now, {}

    def recall(
        self, what: Hashable, function: Callable[P, T], *given: P.args, **named: P.kwargs
    ) -> T:
        """The Recall that remembers."""
        values = (*given, *named.values())
        trace = self._before.pop(what, None) or self._now.get(what)
        if trace is None or not trace.holds(values, self._alike):
            seen = [_Seen(value) for value in values]
            shown = [
                _shown(value, one, self._wide) for value, one in zip(values, seen, strict=True)
            ]
            first = len(given)
            made = function(*shown[:first], **dict(zip(named, shown[first:], strict=True)))
            trace = _Trace(seen, made)
        self._now[what] = trace
        return trace.made  # type: ignore[no-any-return]


class _Alike:
    """Which values are equal; two that many functions have read are compared once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], tuple[object, object, bool]] = {}

    def __call__(self, one: object, other: object) -> bool:
        found = self._known.get((id(one), id(other)))
        if found is None:
            # Both are kept: their ids must not become another's.
            found = self._known[id(one), id(other)] = (one, other, _is_alike(one, other))
        return found[2]


def _is_alike(one: object, other: object) -> bool:
    if type(one) is not type(other):
        return False
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return list(one.items()) == list(other.items())  # Also in the same order.
    return one == other


@dataclass(slots=True)
class _Seen:
    """What a function has read of one value."""

    value: Any
    is_whole: bool = True
    """Whether all of it was read, not only the parts."""
    parts: dict[Any, Any] = field(default_factory=dict)
    """By key or by field: what stood there, or what was seen of it."""

    def holds(self, value: Any, alike: _Alike) -> bool:
        """Whether the same would be read of `value`."""
        if value is self.value:
            return True
        if self.is_whole:
            is_same = alike(self.value, value)
        elif isinstance(value, Mapping):
            is_same = self._has_entries(value, alike)
        elif isinstance(value, AbstractSet):
            is_same = all((key in value) is part for key, part in self.parts.items())
        else:
            is_same = type(value) is type(self.value) and all(
                seen.holds(getattr(value, name), alike) for name, seen in self.parts.items()
            )
        if is_same:
            self.value = value
        return is_same

    def _has_entries(self, value: Mapping[Any, Any], alike: _Alike) -> bool:
        for key, part in self.parts.items():
            found = value.get(key, _NOTHING)
            if found is not part:
                if not alike(part, found):
                    return False
                self.parts[key] = found
        return True


@dataclass(slots=True)
class _Trace:
    """What a function has read, and what it gave."""

    seen: list[_Seen]
    made: Any

    def holds(self, values: tuple[Any, ...], alike: _Alike) -> bool:
        return len(values) == len(self.seen) and all(
            seen.holds(value, alike) for seen, value in zip(self.seen, values, strict=True)
        )


def _shown(value: Any, seen: _Seen, wide: tuple[type[Any], ...]) -> Any:
    """The value, such that what is read of it is noted; what is not wide is read as a whole."""
    if isinstance(value, Mapping):
        seen.is_whole = False
        return _Watched(value, seen)
    if isinstance(value, frozenset):
        seen.is_whole = False
        return _WatchedSet(value, seen)
    if isinstance(value, wide):
        seen.is_whole = False
        return _watching(type(value))(value, seen, wide)  # type: ignore[arg-type]
    return value


class _Watched(Mapping[Any, Any]):
    """A mapping that notes what is read of it."""

    __slots__ = ("_seen", "_value")

    def __init__(self, value: Mapping[Any, Any], seen: _Seen) -> None:
        self._value = value
        self._seen = seen

    def get(self, key: Any, default: Any = None) -> Any:
        found = self._value.get(key, _NOTHING)
        self._seen.parts[key] = found
        return default if found is _NOTHING else found

    def __getitem__(self, key: Any) -> Any:
        found = self.get(key, _NOTHING)
        if found is _NOTHING:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        return self.get(key, _NOTHING) is not _NOTHING

    def __iter__(self) -> Iterator[Any]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def keys(self) -> KeysView[Any]:
        return self._all().keys()

    def values(self) -> ValuesView[Any]:
        return self._all().values()

    def items(self) -> ItemsView[Any, Any]:
        return self._all().items()

    def _all(self) -> Mapping[Any, Any]:
        self._seen.is_whole = True
        return self._value


class _WatchedSet(AbstractSet[Any]):
    """A set that notes which elements it was asked for."""

    __slots__ = ("_seen", "_value")

    def __init__(self, value: AbstractSet[Any], seen: _Seen) -> None:
        self._value = value
        self._seen = seen

    def __contains__(self, key: object) -> bool:
        found = self._seen.parts[key] = key in self._value
        return found

    def __iter__(self) -> Iterator[Any]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def _all(self) -> AbstractSet[Any]:
        self._seen.is_whole = True
        return self._value


@cache
def _watching(kind: type[Any]) -> Callable[[Any, _Seen, tuple[type[Any], ...]], Any]:
    """What makes an object of a frozen dataclass into one that notes which fields are read."""
    names = frozenset(f.name for f in fields(kind))

    def watched(self: Any, name: str) -> Any:
        if name not in names:
            return object.__getattribute__(self, name)
        return object.__getattribute__(self, "_notes")(name)

    made = type(kind.__name__, (kind,), {"__slots__": ("_notes",), "__getattribute__": watched})

    def watching(value: Any, seen: _Seen, wide: tuple[type[Any], ...]) -> Any:
        shown: dict[str, Any] = {}

        def note(name: str) -> Any:
            if name not in shown:
                part = seen.parts[name] = _Seen(getattr(value, name))
                shown[name] = _shown(part.value, part, wide)
            return shown[name]

        one: Any = object.__new__(made)
        object.__setattr__(one, "_notes", note)
        return one

    return watching
