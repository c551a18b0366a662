"""What `!ENV` stands for in YAML, as MkDocs has it (github.com/waylan/pyyaml-env-tag)."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

_TAG = "!ENV"


def said(node: yaml.Node, environment: Mapping[str, str]) -> yaml.Node:
    """What `node` says in `environment`: for `!ENV NAME` or `!ENV [NAME, OTHER, default]` the first that is set.

    Where none is, it is the default, else nothing; any other node is itself.
    """
    if node.tag != _TAG:
        return node
    listed = list(node.value) if isinstance(node, yaml.SequenceNode) else [node]
    values = [environment[n.value] for n in listed[:-1] or listed if _is_set(n, environment)]
    return _plain(values[0], node) if values else listed[-1] if listed[1:] else _plain("", node)


def _is_set(node: yaml.Node, environment: Mapping[str, str]) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.value in environment


def _plain(value: str, place: yaml.Node) -> yaml.ScalarNode:
    """`value` as if it stood in the file without quotation marks: `5` is a number, nothing is nothing."""
    tag = yaml.SafeLoader("").resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return yaml.ScalarNode(tag, value, place.start_mark, place.end_mark)
