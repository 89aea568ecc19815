"""What is typed into the forms of meetings, series, milestones, films and money: as a person would, and as nobody."""

from datetime import UTC, datetime, timedelta

from tests.hostile import minuting
from tests.hostile.mutations import Mutator
from tests.hostile.shelves import VILLAGES
from tests.hostile.templates import HELGA, LISE, MADS, Json

LINKS = (
    "https://example.org/m/1",
    "https://example.org/m/1",
    "javascript:alert(1)",
    "http://example.org/",
    "HTTPS://EXAMPLE.org/x",
    "https://good.example@evil.example/",
    "https://example.org/\r\nSet-Cookie: x",
    "https://[::1",
    "data:text/html,x",
    "https://example.org/\u202etxt",
    "https://example.org/) [x](javascript:alert(1)",
)
PLACES = ("Broager Kro", "Sal 2\r\nATTENDEE:mailto:x@example.org", "BEGIN:VEVENT", ",;\\n", "=1+1")
PERIODS = (
    *("1. marts 2031", "marts 2031", "aug.–sep. 2031", "1.-3. marts 2031", "2031-03/2031-04", "31. februar 2031"),
    *("1/3", "1/3/31", "3.-1. marts 2031", "0001-01-01", "9999-12-31", "2199-12-31", "1999-12", "29. februar", "32"),
)
AMOUNTS = (
    *("41.500", "41.500,00 kr.", "41,500.00", "1", "0", "0,01", "0,001", "-1", "220.000", "999.999.999", "1 mia"),
    *("1.000.000.000", "9" * 18, "9" * 60, "1e9", "٤١٥٠٠", "4 1 5", "NaN", "½", "1.5 mio.", "100 tusind"),
)
NUMBERS = ("1", "1, 2 og 3", "1-12", "nr. 4", "1-999", "0", "12-1", "Peter", "1000", "٣", "1,,2", "7")
CLOCKS = ("17:00", "17:00", "18:30", "23:59", "00:00", "02:30", "24:00", "19.00", "")
REASON = ("Biografen er lukket", "Biografen er lukket", "")
LINES = (
    "erfa ny {day} 17.00-18.30 ERFA",
    "erfa ny {day} 17.00-18.30 {text}\n17.00-18.30 Velkomst",
    "erfa ny {day} 19.00",
    "erfa flyt {day} 17.00 {text}",
    "erfa serie den anden tirsdag hver måned 17.00-18.30 ERFA",
    "erfa serie every last friday of the month 9.00-10.00 {text}",
    "erfa serie jeden zweiten Dienstag im Monat 23.00-01.00 {text}",
    "erfa serie {text}",
    "påmind ja",
    "status {text}",
    "milepæle",
    "milepæle billede",
    "milepæle hent",
    "milepæle følg",
    "milepæle ny {text}; marts 2031",
    "milepæle ny Premiere; {text}",
    "milepæle premiere 8. marts 2031 fordi {text}",
    "milestones log",
    "Meilensteine {text}",
    "film",
    "film {place} {text}",
    "film ny {place} podcast",
    "film {place} godkendt",
    "film {place} premiere",
    "film {place} udgået: {text}",
    "film {place} samtykke 1-4 givet",
    "film {place} samtykke 2 trukket tilbage",
    "film {place} samtykke ingen",
    "film {place} drejebog: {text}",
    "optagelse færdig {place}",
    "klip færdigt: {text}",
    "budget brug 41.500 {place} {text}",
    "budget brug 999.999 kr. {place} for meget",
    "budget disponér 10.000 ansøgt {place} {text}",
    "budget disponér {text}",
    "budget poster",
    "udvalg",
    "committee {text}",
    "stop",
    "deltager",
    "afbud {text}",
)
SOUND: dict[str, Json] = {
    "erfa.plan": {"at": "17:00", "ends": "18:30", "name": "ERFA", "agenda": "17.00-18.30 Velkomst"},
    "erfa.check": {"at": "17:00", "ends": "18:30", "agenda": "17.00-18.00 Velkomst"},
    "erfa.move": {"at": "19:00", "ends": "20:30", "reason": "Salen er optaget"},
    "erfa.cancel": {"reason": "For få har tid", "sure": 1},
    "milestones.save": {"title": "Prøvevisning", "period": "februar 2031", "state": "planned"},
    "milestones.form": {"value": "new"},
    "milestones.log": {},
    "film.join": {"village": "broager", "kind": "video"},
    "film.step": {"stage": "cut", "reason": "Et klip mangler"},
    "film.report": {"to": "filming"},
    "film.agree": {"numbers": "1-3", "agreed": "given"},
    "film.nobody": {},
    "budget.save": {"act": "spend", "amount": "41.500", "fund": "bevilget", "text": "Optagelse"},
    "budget.correct": {"amount": "40.000", "text": "Optagelse", "reason": "Forkert bilag"},
    "budget.return": {"reason": "Aflyst"},
    "budget.decide": {"standing": "granted", "amount": "50.000", "name": "Fonden", "reason": "Brev 2"},
    "committee.show": {},
    "series.skip": {"sure": 1},
    "series.stop": {},
    "asking.remind": {},
    "stop.off": {},
    "no.such": {},
}


def typed(dice: Mutator, verb: str) -> Json:
    """The fields of a form, some of them as they should be, the others from the hand of somebody else."""
    sound = {**SOUND.get(verb, {}), **({"day": _day(dice)} if verb.startswith("erfa.") else {})}
    return {**sound, **{name: said for name, said in _any(dice).items() if dice.likely(0.18)}}


def _any(dice: Mutator) -> Json:
    return {**_of_meetings(dice), **_of_the_project(dice)}


def _of_meetings(dice: Mutator) -> Json:
    return {
        "day": _day(dice),
        "at": dice.one(CLOCKS),
        "ends": dice.one(CLOCKS),
        "name": dice.text(),
        "place": dice.one((*PLACES, dice.text())),
        "link": dice.one((*LINKS, dice.text())),
        "agenda": dice.one((minuting.agenda(dice), "17.00-18.30 Velkomst", "1 min x\n" * 10_000)),
        "questions": dice.one(("works_well", "can_improve,wish_scenario", "", dice.text())),
        "pre_read_on": dice.one(("", _day(dice))),
        "asked_on": dice.one(("", _day(dice))),
        "reminded_on": dice.one(("", _day(dice))),
        "cut_day": dice.one(("", _day(dice))),
        "cut_at": dice.one(CLOCKS),
    }


def _of_the_project(dice: Mutator) -> Json:
    return {
        "title": dice.text(),
        "period": dice.one((*PERIODS, dice.text())),
        "state": dice.one(("planned", "under_way", "done", "dropped", "late")),
        "owner": dice.one((MADS.person, LISE.person, HELGA.person, "nobody", dice.text())),
        "needs": dice.one(("", "film-premiere", "drejeboeger,optagelser", "faelles-platform", dice.text())),
        "reason": dice.one((*REASON, dice.text())),
        "stage": dice.one(("planned", "script", "filming", "cut", "approved", "premiere", "out", "in")),
        "to": dice.one(("script", "filming", "cut", "approved", "premiere", "out")),
        "numbers": dice.one((*NUMBERS, dice.text())),
        "agreed": dice.one(("given", "given", "withdrawn", "missing", "cut_out")),
        "amount": dice.one((*AMOUNTS, dice.text())),
        "standing": dice.one(("granted", "applied_for", "refused")),
        "fund": dice.one(("bevilget", "ansoegt", "", dice.text())),
        "village": dice.one((*VILLAGES, "-", "")),
        "text": dice.text(),
        "act": dice.one(("spend", "commit")),
        "sure": dice.one((0, 1, True)),
        "value": dice.one(("new", True, False)),
    }


def _day(dice: Mutator) -> str:
    if dice.likely(0.2):
        return str(dice.one(("0001-01-01", "9999-12-31", "2027-03-28", "2031-02-31", "20310301", "2031-W10-1", "x")))
    return (datetime.now(UTC).date() + timedelta(days=dice.chance.choice((-1, 0, 1, 9, 20, 60, 700)))).isoformat()
