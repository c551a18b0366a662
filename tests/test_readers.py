"""A file to a Document."""

from __future__ import annotations

import hashlib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import SeedError
from generator.model import NOTHING_KNOWN, Document, Metadata, Span
from generator.readers import READERS, read
from generator.readers.boilerplate import boilerplate
from generator.readers.plain import plain
from tests.cases import cases

ARTICLE = """Ferry runs aground

The ferry Grebe ran aground on Tuesday at the mouth of the old harbour in Velmora.

Two tugs pulled it free at dawn, and nobody was hurt, the harbour master said.

"""


def _read(text: str | bytes, suffix: str = ".txt", given: Metadata = NOTHING_KNOWN) -> Document:
    raw = text.encode("utf-8") if isinstance(text, str) else text
    return read(
        raw, id="ferry", path=f"seeds/ferry{suffix}", suffix=suffix, given=given, longest=5_000
    )


def _refused(text: str | bytes, suffix: str = ".txt") -> str:
    with pytest.raises(SeedError) as caught:
        _read(text, suffix)
    return str(caught.value)


def _blocks(document: Document) -> list[str]:
    return [f"{block.kind} {document.of(block.span)}" for block in document.blocks]


def test_document_of_a_plain_file() -> None:
    """The document is the file's text unchanged, with what it is called and a hash of its bytes."""
    document = _read(ARTICLE)
    assert (document.id, document.path) == ("ferry", "seeds/ferry.txt")
    assert document.sha256 == hashlib.sha256(ARTICLE.encode()).hexdigest()
    assert document.text == ARTICLE
    assert document.metadata == NOTHING_KNOWN
    assert (document.boilerplate, document.problems) == ((), ())


def test_byte_order_mark() -> None:
    """A byte order mark is no part of the text."""
    document = _read(b"\xef\xbb\xbf" + ARTICLE.encode())
    assert document.text == ARTICLE
    assert document.problems == ()


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems(end: str) -> None:
    """Offsets count a line end as one character, whichever system wrote it."""
    document = _read(ARTICLE.replace("\n", end).encode())
    assert document.text == ARTICLE
    assert document.blocks == _read(ARTICLE).blocks
    assert document.line(document.text.index("Two tugs")) == 5


@pytest.mark.parametrize("suffix", READERS)
def test_not_utf8(suffix: str) -> None:
    """An old encoding is read as what it most likely is, and told of."""
    document = _read("Zoë Brand’s café – closed.".encode("cp1252"), suffix)
    assert document.text.strip() == "Zoë Brand’s café – closed."
    assert "\n".join(map(str, document.problems)) == (
        f"seeds/ferry{suffix}: is not UTF-8; it was read as Windows-1252, so accents may be wrong\n"
        "    fix: save the file as UTF-8"
    )


def test_utf16() -> None:
    """A file that says it is UTF-16 is read as that."""
    document = _read(ARTICLE.encode("utf-16"))
    assert document.text == ARTICLE
    assert document.problems == ()


@pytest.mark.parametrize("suffix", READERS)
@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"PK\x03\x04\x14\x00",
        b"%PDF-1.7\n\x00\x01\x02\xff\xfe",
        bytes(range(256)),
    ],
)
def test_binary(raw: bytes, suffix: str) -> None:
    """A picture or an archive by the name of a text is refused."""
    assert _refused(raw, suffix) == (
        f"seeds/ferry{suffix}: is not a text file\n    fix: convert it to text, or remove it"
    )


@pytest.mark.parametrize("suffix", READERS)
@pytest.mark.parametrize("raw", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u00a0\u2003".encode()])
def test_empty(raw: bytes, suffix: str) -> None:
    """A file without a word is refused."""
    assert (
        _refused(raw, suffix)
        == f"seeds/ferry{suffix}: is empty\n    fix: delete it, or put the text in"
    )


@pytest.mark.parametrize("suffix", READERS)
def test_too_long(suffix: str) -> None:
    """A file longer than the settings allow is refused, with how long it is."""
    assert _refused("The ferry. " * 455, suffix) == (
        f"seeds/ferry{suffix}: is 5,005 characters long, more than 5,000\n"
        "    fix: split it into chapters, or raise `longest_seed` in mkdocs.yml"
    )


def test_length_is_in_characters() -> None:
    """A text of as many characters as allowed is read, however many bytes they take."""
    assert len(_read("č" * 5_000).text) == 5_000


@cases("markdown")
def test_markdown(text: str, expected: list[str]) -> None:
    """Of Markdown only the words that a reader sees are the document's."""
    assert _blocks(_read(text, ".md")) == expected


def test_front_matter() -> None:
    """What the front matter says is known of the document; its other keys are other tools' business."""
    document = _read(
        "---\n"
        "title: Ferry runs aground\n"
        "date: 2031-05-02\n"
        "author: Ines Okafor\n"
        "publisher: The Velmora Ledger\n"
        "url: https://example.org/ferry\n"
        "language: en\n"
        "layout: post\n"
        "tags: [ferry, harbour]\n"
        "draft: false\n"
        "---\n"
        "The ferry Grebe ran aground.\n",
        ".md",
    )
    assert document.metadata == Metadata(
        title="Ferry runs aground",
        published="2031-05-02",
        author="Ines Okafor",
        publisher="The Velmora Ledger",
        url="https://example.org/ferry",
        language="en",
    )
    assert _blocks(document) == ["paragraph The ferry Grebe ran aground."]
    assert document.text == "The ferry Grebe ran aground.\n"


def test_a_line_is_the_files() -> None:
    """Of Markdown too, where the text is not the file: the first line of the paragraph, front matter counted."""
    source = "---\ntitle: Dam\n---\n\n# Dam\n\nAda *left*.\nShe rowed.\n\n- One.\n- Two.\n"
    document = _read(source, ".md")
    lines = {
        word: document.line(document.text.index(word)) for word in ("Dam", "Ada", "rowed", "Two")
    }
    assert lines == {"Dam": 5, "Ada": 7, "rowed": 7, "Two": 11}
    plain_text = _read("Dam\n\nAda left.\nShe rowed.\n")
    assert plain_text.line(plain_text.text.index("rowed")) == 4


def test_an_editor_goes_before_the_front_matter() -> None:
    """What an editor says of a document stands; what an editor leaves open, it says itself."""
    document = _read(
        "---\ntitle: Ferry runs aground\nauthor: Ines Okafor\n---\nThe ferry sails.\n",
        ".md",
        given=Metadata(title="The Grebe aground", published="2031-05-02"),
    )
    assert document.metadata == Metadata(
        title="The Grebe aground", published="2031-05-02", author="Ines Okafor"
    )


@pytest.mark.parametrize(
    "start",
    [
        "---\n---\n",
        "---\n\n---\n",
        "---\n...\n",
        "--- \n# Nothing.\n--- \n",
        "\ufeff---\r\n---\r\n",
    ],
)
def test_empty_front_matter(start: str) -> None:
    """Front matter that says nothing is no part of the text."""
    document = _read(f"{start}The ferry sails.\n\n---\n\nAt noon.\n", ".md")
    assert [document.of(block.span) for block in document.blocks] == [
        "The ferry sails.",
        "At noon.",
    ]


def test_front_matter_that_is_no_mapping() -> None:
    """A list for front matter is one problem, with its line in the file."""
    assert _refused("---\n\n- title\n- date\n---\nThe ferry sails.\n", ".md") == (
        "seeds/ferry.md:3: must be a mapping, not a list\n"
        "    fix: write fields, each on a line of its own: `title: A title`"
    )


def test_wrong_front_matter() -> None:
    """Everything wrong in the front matter is told at once, each with its line in the file."""
    assert _refused(
        "---\ntitle: Ferry\ndate: soon\nurl: javascript:alert(1)\n---\nThe ferry sails.\n", ".md"
    ) == (
        "seeds/ferry.md:3: 'date' must be a date, not 'soon'\n"
        "    fix: write it like `date: 2022-12-16`\n"
        "seeds/ferry.md:4: 'url' must be a web address\n"
        "    fix: write it like `url: https://example.org/article`"
    )


def test_front_matter_with_a_colon_too_many() -> None:
    """The commonest slip of all is told in plain words."""
    assert _refused("---\ntitle: Velmora: the ferry sails\n---\nThe ferry sails.\n", ".md") == (
        "seeds/ferry.md:2: not YAML: mapping values are not allowed here\n"
        "    fix: put the text between quotation marks: a colon and a space begin a field"
    )


def test_front_matter_is_of_markdown_only() -> None:
    """In a plain text file three hyphens are three hyphens."""
    assert _read("---\ntitle: Ferry\n---\nThe ferry sails.\n").metadata == NOTHING_KNOWN


@cases("paragraphs")
def test_paragraphs(text: str, expected: list[str]) -> None:
    """Paragraphs of a plain file are parted by blank lines, or by line ends where there are none."""
    _, blocks, _ = plain(text, "seeds/ferry.txt", [])
    assert [text[block.span.start : block.span.end] for block in blocks] == expected


@cases("layout", "finds")
def test_layout(text: str, expected: list[str]) -> None:
    """Headline, deck, byline, caption, heading and item are told from the text itself."""
    assert [
        block for block in _blocks(_read(text)) if not block.startswith("paragraph ")
    ] == expected


@cases("layout", "leaves alone")
def test_no_layout(text: str, expected: list[str]) -> None:
    """What looks like a headline, a byline or a caption and is none stays a paragraph."""
    assert [
        block for block in _blocks(_read(text)) if not block.startswith("paragraph ")
    ] == expected


def _kept_or_cut(paragraph: str) -> str:
    document = _read(
        f"{ARTICLE}{paragraph}\n\nThe ferry sails again on Thursday, the company said.\n"
    )
    cut = [document.of(span) for span in document.boilerplate]
    kept = [document.of(block.span) for block in document.blocks]
    assert cut in ([], [paragraph]), "what stands beside it is never touched"
    assert (paragraph in kept) is not bool(cut)
    return "cut" if cut else "kept"


@cases("boilerplate", "cuts")
def test_boilerplate(text: str, expected: str) -> None:
    """Buttons, pleas and copyright lines are no part of the document."""
    assert _kept_or_cut(text) == expected


@cases("boilerplate", "leaves alone")
def test_no_boilerplate(text: str, expected: str) -> None:
    """A sentence about newsletters, copyright or advertising is the document's own."""
    assert _kept_or_cut(text) == expected


@cases("boilerplate", "tails")
def test_tail(text: str, expected: list[str]) -> None:
    """Teasers of other articles are cut with their label, down to the end of the page."""
    document = _read(text)
    assert [document.of(block.span) for block in document.blocks] == expected


def test_a_long_paragraph_is_no_plea() -> None:
    """A paragraph of more than sixty words that has a plea's words is about them."""
    text = "Sign up for the newsletter, reads the note on every door of the town. " * 5
    _, blocks, _ = plain(text, "seeds/ferry.txt", [])
    assert boilerplate(text, blocks) == ()


SIGNS = [
    *"`*[<>|\\\n\ré\ufeff",
    "](",
    "# ",
    "- ",
    "> ",
    "\n\n",
    "---\n",
    "&amp;",
    "title: ",
    "date: ",
]
WORDS = ["Read more", "Advertisement", "By Ines Okafor", "The ferry sails.", "“Yes,” she said."]
BYTES = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=200).map(str.encode),
    st.lists(st.sampled_from(SIGNS + WORDS), max_size=30).map("".join).map(str.encode),
)


@given(BYTES, st.sampled_from(sorted(READERS)))
def test_any_bytes(raw: bytes, suffix: str) -> None:
    """Any file gives a document whose blocks lie in its text, in order and apart, or a SeedError."""
    try:
        document = _read(raw, suffix)
    except SeedError:
        return
    own = [block.span for block in document.blocks]
    spans = sorted([*own, *document.boilerplate])
    assert own == sorted(own)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(Span(0, len(document.text)).covers(span) for span in spans)
    assert all(words and words.strip() == words for words in map(document.of, spans))


def test_shipped_examples() -> None:
    """Every example is read without a problem and has a headline and a text."""
    for file in sorted((Path(__file__).parents[1] / "examples" / "seeds").glob("*.*")):
        if file.suffix in READERS:
            document = read(
                file.read_bytes(), id="x", path=file.name, suffix=file.suffix, longest=2_000_000
            )
            assert document.problems == ()
            assert document.metadata.title or document.block("title")
            assert document.block("paragraph")
