"""A YAML text with some values set, and no other character changed: comments, marks, order and line ends stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import yaml

from generator.fields.mapping import is_null
from generator.fields.scalars import scalar

At = tuple[str | int, ...]
"""Keys and places in lists, from the top."""


class _Edit(NamedTuple):
    """Words for a range of the text."""

    start: int
    end: int
    text: str


def amended(source: str, values: Mapping[At, str]) -> str | None:
    """`source` with each of `values`, a text, where it belongs; None where that cannot be done surely.

    A key that is there gets the value. One that is not is put behind the first key of its mapping; a mapping that is
    not there, at the end of the file. All that a path leads through but its last two keys must be there.
    """
    root = _composed(source)
    if not values or (root is not None and not isinstance(root, yaml.MappingNode)):
        return None if values else source
    new: dict[str, dict[str, str]] = {}
    edits = []
    for at, value in values.items():
        edit = _edit(source, root, at, value)
        if edit is not None:
            edits.append(edit)
        elif len(at) == 2 and isinstance(at[0], str):
            new.setdefault(at[0], {})[str(at[1])] = value
        else:
            return None
    edits += [_appended(source, root, key, texts) for key, texts in new.items()]
    made = _applied(source, edits)
    # The text is read again: what was written is what is found, and nothing else has changed.
    return made if _is_only(source, made, values) else None


def _composed(source: str) -> yaml.Node | None:
    try:
        node: yaml.Node | None = yaml.compose(source, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, OverflowError, ValueError):
        return yaml.ScalarNode("", "")
    return None if node is not None and is_null(node) else node


def _edit(source: str, root: yaml.Node | None, at: At, value: str) -> _Edit | None:
    """What sets one value; None where the mapping it belongs into is not there."""
    node = root
    for step in at[:-1]:
        node = _below(node, step)
    if not isinstance(node, yaml.MappingNode) or not node.value:
        return None
    for key, old in node.value:
        if isinstance(key, yaml.ScalarNode) and key.value == at[-1]:
            return _replaced(source, old, value)
    return _inserted(source, node, f"{at[-1]}: {scalar(value)}")


def _below(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step] if step < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        return next((v for k, v in node.value if getattr(k, "value", None) == step), None)
    return None


def _replaced(source: str, old: yaml.Node, value: str) -> _Edit:
    """A value for another one; of nothing at all there is no space before it yet."""
    start, end = old.start_mark.index, old.end_mark.index
    gap = " " if start == end and source[start - 1 : start] == ":" else ""
    rest = source[start:end]
    tail = rest[len(rest.rstrip()) :] if start != end else ""
    return _Edit(start, end, f"{gap}{scalar(value)}{tail}")


def _inserted(source: str, node: yaml.MappingNode, line: str) -> _Edit:
    """One more key of a mapping: behind the first whose value has a sure end, or before all."""
    sure = [value for _, value in node.value if _has_end(value)]
    if node.flow_style:
        end = (sure or [value for _, value in node.value])[0].end_mark.index
        return _Edit(end, end, f", {line}")
    mark = node.value[0][0].start_mark
    indent = " " * mark.column
    if not sure:
        return _Edit(mark.index, mark.index, f"{line}{_newline(source)}{indent}")
    found = source.find("\n", sure[0].end_mark.index)
    stop = len(source) if found < 0 else found + 1
    return _Edit(stop, stop, _on_its_own(source, stop, f"{indent}{line}"))


def _has_end(value: yaml.Node) -> bool:
    """Whether PyYAML says where it ends: of lists, mappings and blocks of text it says where the next thing begins."""
    if isinstance(value, yaml.ScalarNode):
        return value.style not in {"|", ">"}
    return isinstance(value, yaml.CollectionNode) and bool(value.flow_style)


def _on_its_own(source: str, at: int, line: str) -> str:
    newline = _newline(source)
    before = newline if at and source[at - 1] not in "\r\n" else ""
    return f"{before}{line}{newline}"


def _newline(source: str) -> str:
    return "\r\n" if "\r\n" in source else "\n"


def _appended(source: str, root: yaml.Node | None, name: str, texts: Mapping[str, str]) -> _Edit:
    """A mapping at the end: in the place of one that is empty, or as a field of its own."""
    inner = ", ".join(f"{key}: {scalar(text)}" for key, text in texts.items())
    made = f"{{{inner}}}"
    empty = _below(root, name)
    if empty is not None:
        start, end = empty.start_mark.index, empty.end_mark.index
        gap = " " if source[start - 1 : start] == ":" else ""
        return _Edit(start, end, f"{gap}{made}")
    if isinstance(root, yaml.MappingNode) and root.flow_style and root.value:
        end = root.value[-1][1].end_mark.index
        return _Edit(end, end, f", {name}: {made}")
    newline = _newline(source)
    lines = [f"{name}:", *(f"  {key}: {scalar(text)}" for key, text in texts.items())]
    return _Edit(len(source), len(source), _on_its_own(source, len(source), newline.join(lines)))


def _applied(source: str, edits: Sequence[_Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        source = source[: edit.start] + edit.text + source[edit.end :]
    return source


def _is_only(source: str, made: str, values: Mapping[At, str]) -> bool:
    before, after = _said(_composed(source)), _said(_composed(made))
    return after is not None and after == {**(before or {}), **values}


def _said(node: yaml.Node | None, at: At = ()) -> dict[At, str] | None:
    """Each value by the way that leads there; None where a mapping has two equal keys."""
    if node is None:
        return {}
    if isinstance(node, yaml.ScalarNode):
        return {} if is_null(node) else {at: str(node.value).strip()}
    found: dict[At, str] = {}
    pairs = enumerate(node.value) if isinstance(node, yaml.SequenceNode) else _pairs(node)
    for key, value in pairs:
        inner = _said(value, (*at, key))
        if inner is None or (*at, key) in found:
            return None
        found |= inner
    return found


def _pairs(node: yaml.Node) -> Sequence[tuple[str, yaml.Node]]:
    return [(str(key.value), value) for key, value in node.value]
