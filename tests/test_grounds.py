"""What quotes, roles, sentences, stories and dates rest on, as a page tells it on demand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.merge import merge
from generator.model import (
    Briefing,
    DateMention,
    Extract,
    Mention,
    Metadata,
    Role,
    Sign,
    Span,
    Summary,
    SummaryItem,
)
from generator.overrides import seed_overrides
from generator.pipeline.showing import weigh
from generator.resolve import resolve
from generator.views import (
    DocumentView,
    EntityView,
    FeedView,
    QuotesView,
    StoryView,
    TimelineView,
    View,
    views,
)
from generator.views.parts import Ground
from tests.docs import extract
from tests.spoken import spoken
from tests.test_views import SETTINGS

FERRY = """\
# Ferry Sails Again
The harbour master, {PERSON Maria Quill}, left the {ORG Harbour Board} on Monday.
“The ferry will sail whatever comes,” she said.
"""
SAYS = "“The ferry will sail whatever comes,”"


def _found(made: Extract, words: str, after: int = 0) -> Span:
    start = made.document.text.index(words, after)
    return Span(start, start + len(words))


def _ferry(source: str = "she", kind: str = "pronoun", sign: Sign | None = "marks") -> Extract:
    """With a quote whose source is a word for her, and her role."""
    text = FERRY.replace("she said", f"{source} said")
    made = extract(text, "harbour")
    at = made.document.text.index(SAYS)
    names = list(made.mentions)
    if kind in {"pronoun", "nominal"}:
        word = Mention(span=_found(made, source, at), label="PERSON", kind=kind, antecedent=0)  # type: ignore[arg-type]
        names.append(word)
    made = spoken(replace(made, mentions=tuple(names)), ("direct", SAYS, source))
    (quote,) = made.quotes
    mine = (_found(made, source, at),) if source else ()
    said = _found(made, "said", at)
    quote = replace(quote, source=mine, cue=(said,), speaker=0, sign=sign)
    role = Role(span=_found(made, "harbour master"), mention=0)
    return replace(
        made,
        document=replace(made.document, metadata=Metadata(published="2031-05-07")),
        quotes=(quote,),
        roles=(role,),
    )


def _pages(whole: Briefing) -> dict[str, View]:
    found = views(whole, weigh(whole), SETTINGS)
    return {view.path: view for view in found if not isinstance(view, FeedView)}


def _grounds(whole: Briefing) -> tuple[Ground, ...]:
    page = _pages(whole)["quotes/index.md"]
    assert isinstance(page, QuotesView)
    return page.groups[0].quotes[0].grounds


def _told(grounds: tuple[Ground, ...]) -> list[str]:
    return [" ".join(filter(None, (g.says, g.at))) for g in grounds]


@pytest.mark.parametrize(
    "source, kind, expected",
    [
        ("she", "pronoun", "“she” was taken for Maria Quill, named in line 3"),
        ("the master", "nominal", "“the master” was taken for Maria Quill, named in line 3"),
        ("{PERSON Maria Quill}", "name", "Maria Quill is named beside it"),
        ("{PERSON Quill}", "name", "“Quill” was taken for a name of Maria Quill"),
    ],
)
def test_how_a_speaker_is_known(source: str, kind: str, expected: str) -> None:
    """By a name beside the words, one of its forms, or a word for somebody named before."""
    if kind == "name":
        made = extract(FERRY.replace("she said", f"{source} said"), "harbour")
        words = source.removeprefix("{PERSON ").removesuffix("}")
        made = spoken(made, ("direct", SAYS, words))
        last = len(made.mentions) - 1
        at = made.document.text.index(SAYS)
        quote = replace(made.quotes[0], source=(_found(made, words, at),), speaker=last)
        made = replace(made, quotes=(quote,))
    else:
        made = _ferry(source, kind)
    assert expected in _told(_grounds(resolve([made])))


def test_a_turn_without_a_name_and_nobody_at_all() -> None:
    """Whose turn it is was worked out; where nobody could be told, the page says just that."""
    made = _ferry()
    (quote,) = made.quotes
    turn = replace(made, quotes=(replace(quote, source=()),))
    assert "no name stands beside it; by turns it is Maria Quill, named in line 3" in _told(
        _grounds(resolve([turn]))
    )
    nobody = replace(made, quotes=(replace(quote, source=(), speaker=None),))
    assert "who speaks could not be told" in _told(_grounds(resolve([nobody])))
    unnamed = replace(quote, speaker=None, source=(_found(made, "harbour master"),))
    assert "the text gives no name" in _told(_grounds(resolve([replace(made, quotes=(unnamed,))])))


@pytest.mark.parametrize(
    "sign, expected",
    [
        ("signature", "the name is signed beside it"),
        ("turn", "a turn of a transcript"),
        ("headline", "a headline, where “said” stands for the verb"),
        ("attribution", "“said” was read as the words of saying"),
        ("marks", "“said” stands beside the quotation marks"),
        ("clause", "“said” opens a clause of saying"),
    ],
)
def test_what_told_of_a_quote(sign: Sign, expected: str) -> None:
    """Its place comes first, then the sign."""
    first, second, *_ = _told(_grounds(resolve([_ferry(sign=sign)])))
    assert (first, second) == ("line 5", expected)


def test_a_role_leads_to_where_it_stands() -> None:
    """Beside the quote, and in every list of names."""
    pages = _pages(resolve([_ferry()]))
    page, quotes = pages["people/maria-quill.md"], pages["quotes/index.md"]
    assert isinstance(page, EntityView)
    assert isinstance(quotes, QuotesView)
    (ground,) = [g for g in quotes.groups[0].quotes[0].grounds if g.says.startswith("“harbour")]
    assert (ground.says, ground.at) == ("“harbour master” stands in", "line 3")
    assert ground.to == page.roles[0].to == page.entity.role_to
    assert quotes.speakers[0].role_to == ground.to


def test_an_editors_role_stands_everywhere_with_its_mark() -> None:
    """On the entity's page in the place of the document's own, beside quotes and in lists."""
    said = seed_overrides("entities: [{name: Maria Quill, role: pilot}]\n", "seeds/harbour.yml", [])
    pages = _pages(merge(resolve([_ferry()]), {"harbour": said}))
    page, quotes = pages["people/maria-quill.md"], pages["quotes/index.md"]
    assert isinstance(page, EntityView)
    assert isinstance(quotes, QuotesView)
    assert [(r.text, r.origin.is_editorial) for r in page.roles] == [("pilot", True)]
    assert (page.entity.role, page.entity.role_origin.is_editorial) == ("pilot", True)
    (quote,) = quotes.groups[0].quotes
    assert (quote.role, quote.role_origin.is_editorial) == ("pilot", True)
    (ground,) = [g for g in quote.grounds if g.origin.is_editorial]
    assert ground.says == "“pilot” is an editor’s word"


def test_who_is_who_of_a_story_has_the_editors_word() -> None:
    """For whichever of its documents it was said."""
    other = replace(_ferry(), document=replace(_ferry().document, id="pier"))
    said = seed_overrides("entities: [{name: Maria Quill, role: pilot}]\n", "seeds/pier.yml", [])
    whole = merge(resolve([_ferry(), other]), {"pier": said})
    stories = [page for page in _pages(whole).values() if isinstance(page, StoryView)]
    who = [(ref.name, ref.role, ref.role_origin.is_editorial) for s in stories for ref in s.who]
    assert ("Maria Quill", "pilot", True) in who
    (story,) = stories
    assert story.grounds[0].says.startswith("brought together by what they share: ")
    assert "Maria Quill" in story.grounds[0].says


def test_decisions_on_a_quote_are_told() -> None:
    """The speaker's and the pin's file and line, in words that can be read and copied."""
    source = "quotes:\n- quote: whatever comes\n  pin: true\n  speaker: Harbour Board\n"
    said = seed_overrides(source, "seeds/harbour.yml", [])
    grounds = _grounds(merge(resolve([_ferry()]), {"harbour": said}))
    decided = [(g.says, g.origin.editor) for g in grounds if g.origin.is_editorial]
    assert decided == [
        ("who speaks was decided by an editor", ("seeds/harbour.yml", 4)),
        ("put before others", ("seeds/harbour.yml", 2)),
    ]


def _document(whole: Briefing) -> DocumentView:
    page = _pages(whole)["documents/harbour.md"]
    assert isinstance(page, DocumentView)
    return page


def test_why_a_sentence_was_chosen() -> None:
    """In few words, with its line; an editor's own words have none."""
    made = _ferry()
    first = SummaryItem(text=made.document.of(made.sentences[0]), span=made.sentences[0], score=1.0)
    own = SummaryItem(text="Nobody drowned.")
    whole = resolve([made])
    chosen = replace(whole, summaries={"harbour": Summary(items=(first, own), takeaway=first)})
    page = _document(chosen)
    assert [line.ground.says for line in page.summary] == [
        "“The harbour master, Maria Quill, left…”: opens the document, names whom or what it is most about,",
        "“Nobody drowned.”: an editor’s own words",
    ]
    assert [line.ground.at for line in page.summary] == ["line 3", ""]
    assert page.takeaway is not None
    assert page.takeaway.says == "lists show “The harbour master, Maria Quill, left…”,"
    assert page.takeaway.to == page.summary[0].to


@pytest.mark.parametrize(
    "words, iso, published, expected",
    [
        (
            "on Monday",
            "2031-05-05",
            "2031-05-07",
            "“on Monday” was read as 5 May 2031 against 7 May 2031, the day of publication:",
        ),
        ("on Monday", "2031-05-05", None, "“on Monday” was read as 5 May 2031:"),
        ("on 5 May 2031", "2031-05-05", "2031-05-07", "“on 5 May 2031” was read as 5 May 2031:"),
        ("5 May 2031", "2031-05-05", "2031-05-07", "“5 May 2031” says so itself:"),
    ],
)
def test_which_words_were_read_as_which_day(
    words: str, iso: str, published: str | None, expected: str
) -> None:
    """And against which day of publication, unless the words name the year themselves."""
    text = f"{{PERSON Maria Quill}} left the {{ORG Harbour Board}} for good {words} after a storm."
    made = extract(text, "harbour")
    dated = replace(made.document, metadata=Metadata(published=published))
    date = DateMention(span=_found(made, words), iso=iso)
    page = _pages(resolve([replace(made, document=dated, dates=(date,))]))["timeline/index.md"]
    assert isinstance(page, TimelineView)
    (event,) = [e for y in page.years for m in y.months for d in m.days for e in d.events]
    assert (event.ground.says, event.ground.at) == (expected, "line 1")
