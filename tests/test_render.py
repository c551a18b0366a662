"""Escaping: what a view says is what a reader sees, whatever it says."""

from __future__ import annotations

import html
import re
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.yaml import yaml_load

from generator.errors import TemplateError
from generator.render import escape, renderer
from generator.views import IndexView, Kind, Passage, Piece, Place

ROOT = Path(__file__).parent.parent
_CONFIG = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
EXTENSIONS = [
    next(iter(item)) if isinstance(item, dict) else item
    for item in yaml_load(_CONFIG)["markdown_extensions"]
]
"""The Markdown extensions of the site."""

KIND = Kind("people", "People", "Person", ("PERSON",))
HAZARDS = [
    "*bold* _it_ **b** __c__ ***d***",
    "# heading", "## heading", "- item", "+ item", "1. item", "1) item", "> quote", "    code", "~~~",
    "```\ncode\n```", "---", "***", "===", "[a](javascript:alert(1))", "[a][b]", "![a](b)", "<b>x</b>",
    "<script>alert(1)</script>", "<!-- x -->", "&lt;b&gt; &amp; &#60;", "a | b", "|-|-|", "[^1]", "[TOC]",
    "{{ x }} {% y %} {# z #}", "{ .class #id onclick=x }", "{: .class }", "!!! note", "??? note", "=== tab",
    ":smile:", "==mark== ^^ins^^ ~~del~~ ~sub~ ^sup^", "`code` ``co`de``", "a\\*b \\\\ \\[x\\]", "http://x.org/a_b_c",
    "user@example.org", "*[HTML]: x", "term\n: definition",
    "-- --- ... (c) (tm) 1/2 +-", "'single' \"double\"", "$x^2$",
    "\\(x\\)", "--8<-- 'file'", "<http://x>", "a  \nb", "x\u2028y", "\x00\x07",
]  # fmt: skip


def _shown(page: str) -> str:
    """The visible text of rendered Markdown, spaces squeezed."""
    made = markdown.markdown(page, extensions=EXTENSIONS)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", made)).split())


def _expected(text: str) -> str:
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())


@pytest.mark.parametrize("text", HAZARDS)
def test_awkward_strings_are_shown_as_they_are(text: str) -> None:
    """Neither Markdown nor an extension reads them, at a line's start or inside it."""
    for page in (
        escape(text),
        f"Before {escape(text)} after",
        f"- {escape(text)}",
        f"## {escape(text)}",
    ):
        assert _expected(text) in _shown(page)


@given(
    st.text(
        alphabet=st.characters(
            codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"]
        )
    )
)
def test_any_text_is_shown_as_it_is(text: str) -> None:
    """The promise behind "verbatim"."""
    page = f"Said {escape(text)} end"
    assert _shown(page) == " ".join(f"Said {text} end".split())


@given(st.text())
def test_nothing_becomes_an_element(text: str) -> None:
    """Only the paragraph that stands around it."""
    made = markdown.markdown(f"Said {escape(text)} end", extensions=EXTENSIONS)
    assert re.findall(r"<(\w+)", made) == ["p"]


def test_a_template_cannot_forget_to_escape(tmp_path: Path) -> None:
    """`finalize` escapes what is put out; there is no filter that turns it off."""
    (tmp_path / "index.md.j2").write_text(
        "{{ view.kind.title }} {{ view.kind.title | upper }}", encoding="utf-8"
    )
    kind = Kind("people", "<b>*x*</b>", "x", ())
    page = renderer([tmp_path]).page(IndexView("people/index.md", kind, ()))
    assert "<" not in page.text
    assert "*" not in page.text


@pytest.mark.parametrize(
    "template, problem",
    [
        (
            "line\n{% if %}",
            "templates/index.md.j2:2: not a Jinja2 template: Expected an expression, got 'end of statement block'\n"
            "    fix: close the tag, or write a literal brace as {{ '{' }}",
        ),
        (
            "line\n\n{{ view.nothing }}",
            "templates/index.md.j2:3: 'generator.views.shown.entities.IndexView object' has no attribute 'nothing'\n"
            "    fix: use a name that the view has; views/shown lists them",
        ),
        (
            "{% include 'parts/lost.md.j2' %}",
            "templates/parts/lost.md.j2: no such template\n"
            "    fix: restore it, or delete the `templates` setting to use the package's own",
        ),
        (
            "{{ 1 + 'a' }}",
            "templates/index.md.j2:1: unsupported operand type(s) for +: 'int' and 'str'\n"
            "    fix: use a name that the view has; views/shown lists them",
        ),
    ],
    ids=["syntax", "unknown name", "missing part", "an expression that fails"],
)
def test_a_template_with_a_mistake(tmp_path: Path, template: str, problem: str) -> None:
    """File, line, message and fix."""
    (tmp_path / "index.md.j2").write_text(template, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        renderer([tmp_path]).page(IndexView("people/index.md", KIND, ()))
    assert str(caught.value) == problem


def test_ones_own_template_goes_before_the_packages(tmp_path: Path) -> None:
    """One template is replaced without copying the others."""
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    for folder, words in ((own, "mine"), (shipped, "theirs")):
        folder.mkdir()
        (folder / "index.md.j2").write_text(words, encoding="utf-8")
    view = IndexView("people/index.md", KIND, ())
    assert renderer([own, shipped]).page(view).text == "mine\n"
    (own / "index.md.j2").unlink()
    assert renderer([own, shipped]).page(view).text == "theirs\n"


@pytest.mark.parametrize(
    "page, place, expected",
    [
        ("index.md", Place("people/x.md"), "people/x.md"),
        ("people/x.md", Place("documents/2025/a.md", "q-1"), "../documents/2025/a.md#q-1"),
        ("documents/2025/a.md", Place("index.md"), "../../index.md"),
        ("people/x.md", Place("people/x.md", "s-1"), "#s-1"),
    ],
)
def test_links_are_relative(tmp_path: Path, page: str, place: Place, expected: str) -> None:
    """So a site works below any base path, and MkDocs checks every link."""
    (tmp_path / "index.md.j2").write_text("{{ links.to(place) }}", encoding="utf-8")
    made = renderer([tmp_path])
    made.environment.globals["place"] = place
    assert made.page(IndexView(page, KIND, ())).text == f"{expected}\n"


def test_front_matter_takes_any_text(tmp_path: Path) -> None:
    """A title with quotation marks, colons, line ends or markup stays one harmless value."""
    (tmp_path / "index.md.j2").write_text(
        "---\ntitle: {{ view.kind.title | yaml }}\n---\n", encoding="utf-8"
    )
    title = "a: \"b\" 'c'\n---\n</title><script>x</script> {{ y }}"
    page = renderer([tmp_path]).page(IndexView("i.md", Kind("p", title, "", ()), ()))
    (front,) = [part for part in page.text.split("---\n") if part.startswith("title")]
    loaded = yaml.safe_load(front)["title"]
    assert html.unescape(loaded) == " ".join(title.split())
    assert "<" not in loaded


def test_pieces_keep_the_spaces_between_them(tmp_path: Path) -> None:
    """A mention at the edge of a quote swallows no space."""
    (tmp_path / "index.md.j2").write_text("{{ links.passage(passage) }}", encoding="utf-8")
    ada = Piece("Ada", to=Place("p.md"), id="m-1", of=("m-1",))
    made = renderer([tmp_path])
    made.environment.globals["passage"] = Passage((Piece("Said "), ada, Piece(" of Wendle.")))
    assert _shown(made.page(IndexView("i.md", KIND, ())).text) == "Said Ada of Wendle."
