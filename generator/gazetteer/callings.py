"""What people are called by what they do, and what stands before their names."""

from __future__ import annotations

ROLE_NOUNS = frozenset(
    """president vice-president premier minister chancellor secretary undersecretary senator representative congressman
    congresswoman lawmaker legislator governor mayor councillor councilor councilwoman councilman judge justice
    ambassador envoy diplomat attorney lawyer prosecutor solicitor barrister sheriff chief director chairman chairwoman
    chair chairperson ceo cfo coo cto president-elect candidate nominee spokesman spokeswoman spokesperson adviser
    advisor aide strategist analyst expert economist scientist researcher professor historian lecturer author writer
    journalist reporter editor columnist correspondent anchor host commentator critic filmmaker producer actor actress
    singer musician artist designer architect engineer developer founder co-founder owner investor billionaire
    businessman businesswoman entrepreneur executive manager banker trader broker accountant auditor inspector
    general colonel major captain sergeant admiral commander officer soldier veteran pilot astronaut detective
    commissioner superintendent constable activist campaigner organizer organiser leader head deputy co-chair
    coach player striker midfielder goalkeeper quarterback pitcher forward captain champion athlete swimmer driver
    doctor physician surgeon nurse psychologist psychiatrist epidemiologist virologist biologist chemist physicist
    teacher student principal dean rector pastor priest bishop archbishop cardinal pope imam rabbi king queen prince
    princess duke duchess emperor sultan sheikh emir ayatollah oligarch tycoon magnate mogul dictator ruler
    father mother son daughter brother sister wife husband widow nephew niece uncle cousin resident farmer fisherman
    fisher worker miner nurse shopkeeper victim suspect defendant whistleblower witness ally critic rival member
    treasurer comptroller controller speaker whip harbourmaster harbormaster dredger welder skipper mechanic
    ombudsman official coordinator consultant specialist partner associate fellow contractor subcontractor
    foreman""".split()
)
"""What people are called by what they do; folded, singular."""

PERSON_TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor doctor sir dame president vice-president vice premier prime minister
    chancellor
    secretary senator sen representative rep congressman congresswoman governor gov mayor judge justice ambassador
    attorney sheriff chairman chairwoman general gen lieutenant lt colonel col maj captain capt sergeant sgt
    corporal cpl private pvt admiral adm commander cmdr cdr commodore brigadier brig ensign officer detective
    inspector constable superintendent commissioner former ex-president then-president president-elect acting
    spokesman spokeswoman speaker hon honorable honourable mp mep undersecretary ceo cfo ag""".split()
)
"""Words before a name that are not of it; folded, without full stops. Those before a first name alone ("King Charles",
"Sister Act") and those that are first names themselves ("Dean", "Major") are none."""
