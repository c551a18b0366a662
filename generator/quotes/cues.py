"""The verbs of saying, from what PolNeAR's annotators marked as cues; lemmas only."""

from __future__ import annotations

REPORTING = frozenset(
    """accuse acknowledge add address admit advise advocate affirm agree allege announce answer applaud argue
    articulate ask assert assess assure attest attribute bark beg believe bemoan blast boast brag caution charge chide
    claim clarify comment complain concede conclude concur confess confide confirm contend continue counter cry
    dare decide declare decline decry demand denounce deny describe detail determine detect disagree
    disclose dismiss dispute elaborate email emphasise emphasize enquire estimate exclaim expect explain
    express fear figure find forecast fret fume gloat groan growl grumble guess gush hail hear hint hope
    imply indicate inform inquire insist instruct interject interrupt joke jest judge lament laugh learn
    maintain mention mock moan mumble murmur muse mutter note observe offer opine order pledge plead point
    ponder post praise pray preach predict press proclaim project promise pronounce propose protest provide
    question quip quote read reaffirm realise realize reason reassure recall reckon recommend recount refute
    reiterate rejoin relate remark remember remind repeat reply report request respond retort retweet
    reveal rule say scoff scream shoot shout show shrug sigh signal snap snarl sob specify speculate state stipulate
    stress submit suggest summarise summarize surmise suspect swear sympathise tell testify text thank theorise
    think threaten thunder tout tweet underline underscore urge volunteer vow wail warn whisper wonder
    worry write yell""".split()
)
"""May introduce what is in quotation marks."""

CLAUSAL = REPORTING - frozenset(
    """address applaud bark blast detail dismiss express figure gloat groan hail interrupt laugh mock offer order
    praise pray press project provide quote read rule scoff scream shoot shrug sigh snap snarl sob show text thank tout
    wail decide determine detect learn realise realize remember judge reason hear find""".split()
) | frozenset("find show hear learn decide".split())
"""May take a clause: "warned that …"."""

HEARERS = frozenset(
    "advise ask assure caution inform instruct notify press promise remind reassure tell urge warn write".split()
)
"""Take the person told as their object: "told reporters the plan was …"."""

TELLING = frozenset("tell inform notify assure remind reassure".split())
"""Never stand before who speaks: “…,” warned Quill, but not “…,” told Quill."""
