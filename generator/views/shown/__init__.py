"""The pages as a template sees them: every name that it may say of its `view`.

Text in a view is always plain and verbatim; only `render` turns it into Markdown. A `Place` is a page and an
anchor in it; templates turn it into an address relative to their own page.
"""

from __future__ import annotations

from generator.views.shown.documents import (
    DocumentsView,
    DocumentView,
    QuotesPart,
    QuotesView,
)
from generator.views.shown.entities import (
    EntityView,
    IndexView,
    NetworkView,
    RedirectView,
    TimelineView,
)
from generator.views.shown.made import Count, DecisionView, Few, MadeView
from generator.views.shown.stories import (
    ArchiveView,
    FrontView,
    MonthView,
    NewsView,
    StoriesView,
    StoryView,
)

__all__ = [
    "ArchiveView",
    "Count",
    "DecisionView",
    "DocumentView",
    "DocumentsView",
    "EntityView",
    "Few",
    "FrontView",
    "IndexView",
    "MadeView",
    "MonthView",
    "NetworkView",
    "NewsView",
    "QuotesPart",
    "QuotesView",
    "RedirectView",
    "StoriesView",
    "StoryView",
    "TimelineView",
    "View",
]

View = (
    FrontView
    | DocumentView
    | DocumentsView
    | StoryView
    | StoriesView
    | MonthView
    | ArchiveView
    | EntityView
    | IndexView
    | NetworkView
    | TimelineView
    | RedirectView
    | QuotesView
    | MadeView
)
