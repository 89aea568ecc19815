"""A village where something may be forged: a planned meeting, one note, and how an answer is told from a refusal."""

import copy
from collections.abc import Mapping
from dataclasses import dataclass

from bot.turn import Answer, How
from forum.workshop.notes import Note
from tests.bot.paper_sessions import evening
from tests.bot.stage import Stage, words
from tests.forum.erfa.memory import MemoryMeetings
from tests.forum.project.film_memory import film
from texts import say

PEOPLE = {
    "author": "inge",
    "organiser": "lise",
    "lead": "mads",
    "member": "kim",
    "other village": "anna",
    "guest": "ruth",
    "nobody": "uvedkommende",
}
Outcomes = Mapping[str, str]


def told(*, default: str = "yes", **roles: str) -> Outcomes:
    """What each role is answered; nobody is a stranger everywhere."""
    return {**dict.fromkeys(PEOPLE, default), "nobody": "stranger", **roles}


EVERYBODY = told()
ORGANISER = told(default="organiser only", organiser="yes")
ERFA = "erfa-2021-09-14"
DAY = {"day": "2021-10-12", "at": "19:00"}
SENTENCES = {
    "organiser only": say("da", "error-not-allowed", role="organiser"),
    "lead only": say("da", "error-not-allowed", role="project_lead"),
    "members only": say("da", "error-not-allowed", role="member"),
    "no such line": say("da", "error-budget-no-line"),
    "not yours": say("da", "error-not-yours"),
    "not your village": say("da", "error-not-your-village", village="Egernsund"),
    "stranger": say("da", "error-stranger", forum="Landsbyforum"),
    "not in group": say("da", "error-not-in-group", group="1"),
    "not the presenter": say("da", "error-not-the-presenter", group="1"),
    "no such note": say("da", "error-no-such-note"),
    "no such meeting": say("da", "error-no-such-meeting"),
    "unknown village": say("da", "error-unknown-village"),
    "not there": say("da", "error-minutes-not-there"),
    "no minutes": say("da", "error-minutes-none"),
    "no such series": say("da", "error-no-such-series"),
}
SESSION = "session-4711"
FILM = "egernsund.video"
FORM = {"token": "t", "question": "works_well"}


@dataclass(frozen=True)
class Village:
    """A forum with a planned meeting and one note of the author's in it."""

    stage: Stage
    note: Note

    def filled(self, data: Mapping[str, object]) -> dict[str, object]:
        def real(value: object) -> object:
            if isinstance(value, dict):
                return {real(name): each for name, each in value.items()}
            return (
                str(value).replace("SENDING", self.note.sending).replace("NOTE", self.note.id)
                if isinstance(value, str)
                else value
            )

        return {str(real(name)): real(value) for name, value in data.items()}

    async def presses(self, who: str, verb: str, data: Mapping[str, object], how: How, place: str = "") -> Answer:
        filled = {"v": 1, "verb": verb, **self.filled(data)}
        person = self.stage.person(who, channel=place)
        return await self.stage.routes().answer(person.incoming(how, verb=verb, data=filled))

    def kept(self) -> object:
        """All that must stay as it is when somebody is refused."""
        chosen = {id_: (profile.village, profile.language) for id_, profile in self.stage.people.profiles.items()}
        chosen = {id_: choice for id_, choice in chosen.items() if any(choice)}
        meetings: MemoryMeetings = self.stage.meetings  # type: ignore[assignment]
        return copy.deepcopy(
            (
                self.stage.notes.notes,
                self.stage.notes.rows,
                chosen,
                meetings.meetings,
                meetings.states,
                self.stage.sessions,
                self.stage.register.entries,
                self.stage.series.series,
                self.stage.drive.put_,
                self.stage.book,
                self.stage.rulings.standing,
                self.stage.consents.kept,
                self.stage.ballots.kept,
                self.stage.sendings,
                self.stage.holders,
                self.stage.reports.retried,
                self.stage.films,
                self.stage.ledger,
                self.stage.milestones,
            )
        )


async def settled(stage: Stage) -> Village:
    await stage.person("lise").writes("erfa ny 14-09-2021 19.00")
    await stage.person("inge").writes("modtagelse: Vi har en velkomstfest")
    stage.films.films[FILM] = film(FILM)
    await stage.person("mads").writes("milepæle hent")
    stage.sessions.sessions[SESSION] = evening(("broager", "graasten"), ("egernsund",))
    (note,) = stage.notes.notes.values()
    assert (note.author, note.village, note.meeting) == ("inge", "broager", ERFA)
    return Village(stage, note)


def check(answer: Answer, expected: str, before: object, after: object) -> None:
    read = f"{answer.text}\n{words(answer.card)}"
    refused = [name for name, sentence in SENTENCES.items() if sentence in read]
    if expected == "yes":
        assert refused == [], read
        assert answer.card is not None or answer.text
        return
    assert refused == [expected], read
    assert after == before, "somebody was refused, and something was stored all the same"
