"""The verbs of saying, from what PolNeAR's annotators marked as cues; lemmas only."""

from __future__ import annotations

_IN_A_MANNER = frozenset(
    """babble bark bawl bellow bleat boom bray burble cackle carol chant chatter chirp coo croak croon cry
    drawl drone gabble gibber groan growl grumble grunt hiss holler hoot howl jabber lilt lisp moan mumble murmur mutter
    purr rage rasp roar rumble scream screech shout shriek snap snarl snuffle splutter squall squawk squeak
    squeal stammer stutter thunder tisk trill trumpet twitter wail warble wheeze whimper whine whisper whistle whoop
    yammer yap yell yelp yodel""".split()
)
"""Verbs of manner of speaking: Levin, "English Verb Classes and Alternations" (1993), 37.3."""

_SAYING = frozenset(
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

REPORTING = _SAYING | _IN_A_MANNER
"""May introduce what is in quotation marks."""

ASSERTING = (
    REPORTING
    | frozenset(
        """attack blame brand call cite condemn criticise criticize defend deplore dub endorse go hold label put rate
        reject slam speak talk welcome""".split()
    )
) - frozenset(
    """believe expect fear figure fret guess hear hope imagine judge know learn muse ponder realise realize recall
    reckon remember suppose surmise suspect think wonder worry""".split()
)
"""Where the model sees an attribution, tell of words and not of thoughts."""

CLAUSAL = _SAYING - frozenset(
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

ASKING = TELLING | {"ask", "press", "quiz", "question"}
"""In the passive their subject is who was spoken to: "Asked whether he would go, Ashdell …"."""

OF_CLAUSES = TELLING | frozenset("agree ask find go hear hold point put show speak talk".split())
"""Tell of words only with a clause: people tell twins apart and show photographs, too."""

TOLD_OF = TELLING | frozenset(
    "accuse advise allege ask call cite describe instruct order quote report say urge warn".split()
)
"""Tell of words in the passive too: "is said to", but not "was denied", "were rejected"."""
