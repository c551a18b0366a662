"""What stands in a text without being its matter: words to the reader, about the page or writer, under pictures."""

from __future__ import annotations

import re

_WRITERS = "reporter|writer|columnist|contributor|correspondent|editor|blogger|author|intern|fellow"
PLEA = re.compile(
    "|".join(
        (
            r"https?://|\bwww\.|\b\w+@\w+\.|(?:^|\s|\()@\w+",
            r"\bnewsletter\b|\bclick (?:here|on|the|below)\b|\bsubscri(?:be|bing)\b",
            r"\bfollow (?:\S+ ){1,4}on (?:twitter|facebook|instagram|snapchat)\b|\b(?:follow|tweet) @",
            r"\bsign up (?:for|to|here|now)\b|\bread more\b",
            r"\b(?:read|see) (?:the (?:full|rest|whole|entire)|also)\b",
            r"\b(?:watch|listen to|see) the (?:full )?(?:video|interview|clip|segment|episode|trailer)\b",
            r"\b(?:watch|listen|see) (?:it |more )?below\b",
            r"\b(?:video|photo|clip|graphic|chart|list|transcript|gallery|map) (?:above|below)\b",
            r"\bcontributed (?:to this|reporting)\b|\breport(?:ing|ed) by\b.{0,40}$|\beditor[’']?s?[’']? note\b",
            r"\bthis (?:story|post|article|piece|report|page)\b.{0,30}\b(?:ha[sv]e? been|was|is|will|first|appear)",
            r"^\W*(?:correction|updated?|clarification|related|more|note|warning|disclaimer)\b ?\d*\s*[:|—–-]",
            rf"\bis (?:an?|the) (?:[\w’'-]+ ){{0,5}}(?:{_WRITERS})(?: and [\w ]{{1,30}})? (?:for|at|with|of|in|who)\b",
            r"\b(?:photo|image)s? (?:by|courtesy|credit)|\bGetty\b|\bAP Photo\b",
            r"\bthe author of (?:the )?(?:\w+ ){0,3}(?:book|novel)|\bdownload\b.{0,30}\bapp\b|\bfacebook page\b",
            r"\bcopyright\b|\ball rights reserved\b|\bweekdays\b.{0,40}\b(?:a\.?m|p\.?m|ET|EST)\b",
            rf"\bthis (?:{_WRITERS})\b",
            r"\b(?:found|available|read|seen|listed|watched?|heard?) here\b",
            r"\bedited for (?:length|clarity|space)\b",
            r"\btune in\b|\bstay tuned\b|\bcheck (?:out|back)\b|\b(?:opinions|views) expressed\b",
            r"\bdid not (?:immediately )?(?:respond|return|reply)\b|\bdeclined to comment\b",
        )
    ),
    re.IGNORECASE,
)
"""The last are of the matter, but say nothing: "The pier’s owners did not respond to questions."."""
CAPTION = re.compile(
    r"^(?:figure|fig\.|table|chart|graph|exhibit|plate|box) ?\d|"
    r"\([LR]\)|\((?:left|right|center|centre)\)|, (?:left|right|center|centre|pictured|shown here),|"
    r"\b(?:is|are) (?:seen|shown|pictured)\b|\bpictured\b|\bfile photo\b|"
    r"\bin (?:this|a) (?:file|undated|combination)\b|"
    r"^(?:from )?(?:left|top|clockwise)\b|"
    r"^[^.]{0,90}\b(?:speaks|gestures|waves|listens|arrives|walks|poses|greets|smiles|reacts|looks on|addresses)\b[^.]*"
    r"(?:\b(?:19|20)\d\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)[^.]{0,45}\.?\W*$",
    re.IGNORECASE,
)
"""What stands below a picture, or speaks of one that is not here: "Mara Quill speaks at the pier on Friday, May 2,
2014.", "Figure 1.4 The carved heads …"."""
NOTE = re.compile(
    r"\W*(?:editor|author)[’']?s?[’']? note\b|\W*(?:corrections?|clarification)\s*:", re.IGNORECASE
)
"""What opens the page's own words after an article: "Editor’s note: The harbour closes often."."""
SPEECH = re.compile(
    r"^(?:[“\"‘]|'')(?:[^”\"]*?[,?!.—-](?:[”\"’]|'')|[^”\"]{40,}[”\"])|"
    r"[,:] [“\"][A-Z\[][^”\"]*[.!?…—,-]*[”\"](?:\W*$| \w+ (?:said|added|told))"
)
"""What is there for what somebody says: “The pier is closed,” Quill said."""

__all__ = ["CAPTION", "NOTE", "PLEA", "SPEECH"]
