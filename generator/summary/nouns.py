"""What kinds of nouns there are for a sentence that is to stand alone."""

from __future__ import annotations

NOW = frozenset(
    """week month year morning afternoon evening night spring summer fall autumn winter weekend time century season
    election campaign cycle race country nation decade moment stage point term quarter generation day city state primary
    world era age article story report fall november december january february march april june july august september
    october monday tuesday wednesday thursday friday saturday sunday""".split()
)
"""What "this" points to from where the reader stands: "this week", "this election"."""
TOLD = frozenset(
    """service company firm agency group organization organisation newspaper paper magazine site website network outlet
    article story post tweet video footage clip ad advertisement spot commercial letter statement email memo speech
    interview remark comment decision move announcement ruling bill law legislation measure provision amendment plan
    proposal deal agreement incident attack shooting crash event rally meeting hearing trial case lawsuit suit
    investigation probe inquiry message word claim allegation accusation charge question answer response document
    transcript book series program programme initiative effort policy rule change result finding figure number
    man woman boy girl couple pair crowd audience protester victim suspect gunman official officer spokesman spokeswoman
    controversy scandal issue problem situation strategy approach argument criticism feud dispute debate""".split()
)
"""Nouns for what a text speaks of again with "the": "the new bill", unless it says which."""
KNOWN = frozenset(
    """president government senate house congress court pope queen king army police public world economy country
    nation media press internet weather sun moon earth sky sea state city military navy constitution law
    republic crown church treasury pentagon kremlin vatican west east north south middle left right dollar
    euro market future past truth war election campaign party committee presidency time way rest fact end top
    bottom beginning start ground air phone table street job vote ballot idea chance poor rich wealthy young
    old elderly dead living wounded unemployed web stage lead road floor door heart face wake midst process
    matter majority minority region border coast island continent capital chamber senator-elect cabinet
    administration establishment aisle spotlight limelight news headline homeless present risk need
    possibility importance outcome era age""".split()
)
"""Nouns that a definite article alone makes known: there is one of them, or it does not matter which."""
SOMEBODY = frozenset(
    """someone somebody anyone anybody everyone everybody nobody no-one whoever who each person man woman boy girl
    child father mother son daughter brother sister husband wife president senator governor candidate nominee
    secretary minister leader mayor judge justice lawyer attorney officer official spokesman spokeswoman
    spokesperson businessman billionaire mogul developer doctor nurse teacher professor student author writer
    reporter host actor actress voter veteran soldier general colonel captain chairman chairwoman chief
    director founder manager boss congressman congresswoman congressmember lawmaker politician republican
    democrat expert analyst strategist adviser advisor aide victim suspect defendant resident worker driver
    player coach singer artist pope king queen prince princess priest bishop pastor rabbi imam patient owner
    employee citizen immigrant refugee neighbor neighbour friend winner star legend mogul activist politician
    nominee lady runner favorite favourite bearer contender opponent challenger incumbent hopeful successor
    predecessor comedian celebrity entrepreneur investor senator-elect runner-up co-host moderator""".split()
)
"""Nouns for one person, whom "he" or "she" after them can mean."""

__all__ = ["KNOWN", "NOW", "SOMEBODY", "TOLD"]
