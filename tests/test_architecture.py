"""The promises of ARCHITECTURE.md that imports can break: rows and doors."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "generator"

ROWS = [
    {"errors", "text", "annotation", "shipped", "memory"},
    {"model", "fields", "gazetteer", "theme"},
    {"settings", "overrides"},
    {"readers", "language", "mentions", "roles", "quotes", "coreference", "dates", "summary"}
    | {"salience", "key_quotes", "export", "relations", "resolve", "merge", "record", "roster"}
    | {"views", "write", "store", "timeline", "stories", "changes", "limits", "start", "hosts"},
    {"sources", "render", "feeds", "warned", "drafts"},
    {"pipeline", "live"},
    {"cli", "hooks"},
    {"plugin"},
]

DOORS = {
    "yaml": {"fields"},
    "babel": {"gazetteer"},
    "nicknames": {"gazetteer"},
    "rapidfuzz": {"resolve"},
    "markdown_it": {"readers"},
    "spacy": {"language", "mentions", "roles", "quotes", "coreference", "dates", "summary"},
    "lemminflect": {"language"},
    "onnxruntime": {"language"},
    "tokenizers": {"language"},
    "jinja2": {"render"},
    "feedgenerator": {"feeds"},
    "pydantic": {"store"},
    "mkdocs": {"hooks", "live", "plugin"},
    "watchdog": {"hooks", "live"},
    "typer": {"cli"},
    "rich": {"cli"},
}
"""Each library and the modules that may know it."""

PURE = {"text", "memory", "model", "fields", "overrides", "readers", "mentions", "roles", "quotes", "coreference"} | {
    "dates", "summary", "salience", "key_quotes", "export", "resolve", "merge", "record", "views", "relations",
    "roster", "timeline", "stories", "changes", "drafts", "hosts",
}  # fmt: skip
IMPURE_NAMES = {"open", "print", "input"}
IMPURE_MODULES = {
    "logging",
    "os",
    "random",
    "time",
    "subprocess",
    "socket",
    "urllib.request",
    "tempfile",
}


def _module(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "generator":
                yield from (f"generator.{alias.name}" for alias in node.names)
            else:
                yield node.module


FILES = sorted(path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE) + sorted(
    path for path in PACKAGE.glob("*.py") if not path.name.startswith("__")
)


def _row(module: str) -> int:
    return next(number for number, row in enumerate(ROWS) if module in row)


def test_every_module_has_a_row() -> None:
    """A new module is given its place, here and in ARCHITECTURE.md."""
    assert {_module(path) for path in FILES} == set().union(*ROWS)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_imports_go_up_the_rows_only(path: Path) -> None:
    """A module imports from rows above its own, never from its own row."""
    here = _module(path)
    inner = {name.split(".")[1] for name in _imports(path) if name.startswith("generator.")}
    inner -= {here, "__version__"}
    assert {other for other in inner if _row(other) >= _row(here)} == set()


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_each_library_has_one_door(path: Path) -> None:
    """After the finders nothing knows spaCy, before the hooks nothing knows MkDocs, and so on."""
    roots = {name.split(".")[0] for name in _imports(path)}
    assert {root for root in roots if root in DOORS and _module(path) not in DOORS[root]} == set()


@pytest.mark.parametrize(
    "path",
    [p for p in FILES if _module(p) in PURE],
    ids=lambda p: p.relative_to(PACKAGE).as_posix(),
)
def test_the_middle_is_pure(path: Path) -> None:
    """No reading, printing, logging, clock or chance between reading and writing."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called & IMPURE_NAMES == set()
    assert set(_imports(path)) & IMPURE_MODULES == set()
    assert not any(
        isinstance(node, ast.Attribute) and node.attr in {"now", "today", "read_text", "write_text"}
        for node in ast.walk(tree)
    )


def test_the_plan_names_every_module() -> None:
    """ARCHITECTURE.md is the plan of this house, not of another."""
    plan = (PACKAGE.parent / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert {
        name for row in ROWS for name in row if f"`{name}`" not in plan and f"`{name}/`" not in plan
    } == set()
