"""A YAML text to its mapping; what is not YAML is told with its line and what to do."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from generator.errors import Problem
from generator.fields.mapping import Fields, is_null, line_of

_KINDS = {yaml.MappingNode: "a mapping", yaml.SequenceNode: "a list", yaml.ScalarNode: "a value"}


def fields(
    source: str,
    path: str,
    problems: list[Problem],
    environment: Mapping[str, str] | None = None,
) -> Fields:
    """The mapping that the YAML text `source` is; `path` is for the problems, which are added.

    Where an `environment` is given, `!ENV` means what it says; without one, as in an editor's file, nothing.
    """
    try:
        node = yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        # An unclosed quotation mark is found at the file's end; people look for its beginning.
        is_unclosed = error.context == "while scanning a quoted scalar"
        mark = error.context_mark if is_unclosed else error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        what = " ".join(filter(None, (error.context, error.problem)))
        problems.append(
            Problem(path=path, line=line, message=f"not YAML: {what}", fix=_yaml_fix(what))
        )
        return Fields(None, path, problems)
    except yaml.reader.ReaderError as error:
        line = source.count("\n", 0, error.position) + 1
        problems.append(
            Problem(
                path=path,
                line=line,
                message=f"not YAML: a character that may not stand there (U+{error.character:04X})"
                if isinstance(error.character, int)
                else "not YAML: a character that may not stand there",
                fix="delete it; an editor that shows control characters will find it",
            )
        )
        return Fields(None, path, problems)
    except (RecursionError, OverflowError, ValueError):  # PyYAML's own, of "[[[[…" and "\UFFFFFFFF"
        problems.append(
            Problem(
                path=path,
                message="not YAML: nested too deeply, or a number in it is far too large",
                fix="write fields, each on a line of its own: `title: A title`",
            )
        )
        return Fields(None, path, problems)
    if node is not None and not isinstance(node, yaml.MappingNode) and not is_null(node):
        problems.append(
            Problem(
                path=path,
                line=line_of(node),
                message=f"must be a mapping, not {_KINDS[type(node)]}",
                fix="write fields, each on a line of its own: `title: A title`",
            )
        )
    mapping = node if isinstance(node, yaml.MappingNode) else None
    return Fields(mapping, path, problems, environment=environment)


def _yaml_fix(what: str) -> str:
    if "'\\t'" in what:
        return "use spaces instead of the tab"
    if "mapping values are not allowed" in what:
        return "put the text between quotation marks: a colon and a space begin a field"
    if "found '<scalar>'" in what:
        return "a quotation mark ends the text early: put the whole between single quotation marks"
    if "unknown escape character" in what:
        return "put the text between single quotation marks, where a backslash is only a backslash"
    if "quoted scalar" in what or "found unexpected end of stream" in what:
        return "close the quotation mark, or double the one inside the text"
    return "check the indentation, and put text with special characters between quotation marks"
