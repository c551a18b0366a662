"""The words that tell what a name is: titles, and what stands in or beside names of each label."""

from __future__ import annotations

TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor doctor sir dame lord lady baron baroness count king queen prince
    princess pope rev reverend father sister brother rabbi imam sheikh ayatollah cardinal archbishop bishop saint
    president vice-president premier prime minister chancellor secretary senator sen rep representative congressman
    congresswoman governor gov mayor judge justice ambassador attorney sheriff chief director chairman chairwoman
    general gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal cpl private pvt admiral adm
    commander cmdr cdr commodore brigadier brig marshal ensign officer detective inspector constable superintendent
    commissioner deputy former retired ret acting then-president ex-president coach spokesman spokeswoman speaker
    hon honorable honourable attorney-general mp mep undersecretary army navy marine marines
    ceo cfo coo cto vp ag""".split()
)
"""Words before a person's name that are not of it; compared folded and without full stops."""

TELLING_TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame president premier minister chancellor senator sen rep congressman
    congresswoman governor gov mayor judge justice ambassador sheriff gen lt col maj capt captain sgt sergeant
    admiral adm cmdr commander commodore brigadier brig colonel lieutenant rabbi imam ayatollah archbishop
    bishop cardinal detective inspector commissioner superintendent""".split()
)
"""Those after which hardly anything but a person's name is capitalised."""

_LAST_WORDS = {
    "ORG": """ministry department agency bureau commission committee council court university college institute
        institution academy party bank fund foundation association federation union league alliance authority
        corporation company corp inc ltd llc plc group center centre board senate congress parliament assembly
        police guard force forces army navy corps command organization organisation society trust exchange airlines
        airways times post journal tribune herald gazette observer telegraph chronicle courier ledger news press
        laboratory laboratories holdings partners office service services brigade battalion regiment steel motors
        energy industries systems technologies electric petroleum pharmaceuticals insurance securities shipping
        media pictures entertainment studios records chamber secretariat directorate inspectorate registry
        consortium coalition caucus cabinet treasury taskforce campaign orchestra museum church coalition""",
    "LOC": """river sea lake bay sound strait straits island islands isles mountain mountains valley peninsula coast
        gulf ocean desert delta plateau basin archipelago estuary lagoon reef peak glacier""",
    "FAC": """barrier bridge airport stadium dam tower towers palace square station prison street avenue road boulevard
        tunnel gate cathedral park hotel terminal pier quay wharf lighthouse arena plaza monastery castle abbey""",
    "EVENT": """war cup olympics games festival summit convention championship championships marathon referendum
        uprising massacre""",
    "LAW": "treaty act accord accords amendment constitution protocol pact",
}
LABEL_OF_LAST = {word: label for label, words in _LAST_WORDS.items() for word in words.split()}
"""Last words of names, and what each tells: "Foreign Ministry"."""
HEADS_OF = frozenset(
    """ministry department federation institute office bureau board committee council agency union association
    confederation directorate commission society league centre center""".split()
)
"""What "of" and the rest of the name may follow: "Ministry of Works and Water"."""
_FIRST_WORDS = {
    "GPE": "port fort camp",
    "LOC": "lake mount mt cape gulf",
    "FAC": "gate pier terminal highway interstate route",
    "EVENT": "storm hurricane typhoon cyclone operation",
}
LABEL_OF_FIRST = {word: label for label, words in _FIRST_WORDS.items() for word in words.split()}
"""First words of names, and what each tells: "Lake Geneva"."""
PLACE_NOUNS = frozenset(
    """city town village island port district province state region county capital municipality suburb hamlet
    republic kingdom emirate colony territory neighbourhood neighborhood peninsula commune borough""".split()
)
"""What "of" and a place may follow: "the island of Skerrin"."""
_KIND_NOUNS = {
    "PRODUCT": """missile missiles rocket rockets launcher launchers battery batteries howitzer howitzers tank tanks jet
        jets fighter fighters bomber bombers drone drones helicopter helicopters aircraft plane planes airliner
        submarine submarines frigate frigates destroyer destroyers yacht yachts ferry ferries tanker tankers
        trawler trawlers freighter freighters icebreaker satellite satellites spacecraft torpedo torpedoes rifle
        rifles pistol pistols smartphone smartphones phone phones laptop laptops console consoles car cars
        sedan truck trucks suv vaccine vaccines drug drugs pill pills software app apps browser chatbot""",
}
LABEL_OF_KIND = {word: label for label, words in _KIND_NOUNS.items() for word in words.split()}
"""Nouns after names, and what each tells: "Patriot missile batteries"."""
VESSELS = frozenset(
    """yacht ship vessel ferry tanker trawler freighter frigate destroyer submarine icebreaker cruiser carrier boat
    schooner barge tug dredger steamer liner""".split()
)
"""What a ship's name may follow: the yacht “Nirvana”."""
NOT_NAMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon tue tues wed thu thurs fri sat jan feb mar apr jun jul aug sep sept
    oct nov dec i he she we they you it the this that these those mr mrs ms dr sir lord lady today yesterday tomorrow
    god gmt est edt pst utc photo image video editor reporter also meanwhile however but and yet""".split()
)
"""Words with a capital that are of no name; compared folded and without full stops."""
DETERMINERS = frozenset("the a an this that these those our their his her its my your".split())
WORD_CLASSES = frozenset("DET PRON ADP ADV SCONJ CCONJ VERB AUX".split())
"""Parts of speech that are of no name, capital or not."""
