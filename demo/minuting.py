"""The minutes at 18.30: written, walked through their states, commented on, locked, and let go."""

import re
from dataclasses import dataclass, field

from demo import cards, summing, talking
from demo.stage import Stage
from demo.steps import Broken, Step
from demo.volunteers import Opened, Volunteer
from demo.wire import Json, Wire

STATES = {
    "draft": "Udkast",
    "in_review": "Til kommentering",
    "approved": "Godkendt og låst",
    "published": "Udgivet",
}
TITLE, PLACE = "Dialogmøde (eksempel)", "Forsamlingshuset (eksempel)"
MAILED = "uden.teams@forening.example"
SAID: Json = {"discussion": "Det blev drøftet (eksempel).", "decision": "Vi går videre med det (eksempel)."}
ENDING: Json = {"next_steps": "Vi mødes igen i september (eksempel).", "mail": MAILED}
BY_HAND = "Ida fra Paparne (eksempel)"
TASKS = ("Bestil lokale (eksempel)", "Skriv til de nye naboer (eksempel)")
COMMENTS = ("Der mangler en note om stien (eksempel)", "Godt referat (eksempel)")
TOO_LATE = "Noten blev rettet, efter referatet var låst (eksempel)"
END = 99
WAITING = re.compile(r"(\d+) note[^.]* venter på samtykke til citat")
CAME = re.compile(r"(\d+) til stede · (\d+) afbud")


@dataclass(slots=True)
class Minuted:
    """Whose minutes they are, and what became of them: `states` walked, notes that are `waiting` for consent.

    Of those `present` the first two comment, and the last tries an edit.
    """

    stage: Stage
    organiser: Volunteer
    present: list[Volunteer]
    gathering: str
    states: list[str] = field(default_factory=list)
    waiting: int = 0

    @property
    def wire(self) -> Wire:
        return self.stage.wire

    async def shown(self) -> Opened:
        """The card of the minutes as it stands; each state that is new is noted."""
        wanted = talking.has("minutes.actions", gathering=self.gathering)
        opened = await talking.asked(self.wire, self.organiser, f"referat {self.gathering}", wanted)
        told = cards.words(opened.card)
        state = next(name for name, said in STATES.items() if f"**{said}**" in told)
        if waits := WAITING.search(told):
            self.waiting = int(waits[1])
        self.states += [state] if self.states[-1:] != [state] else []
        return opened

    async def press(self, opened: Opened, verb: str, typed: Json | None = None, **ids: object) -> Opened:
        """A tap of the organiser's."""
        return await talking.pressed(self.wire, self.organiser, opened, verb, typed, **ids)


async def written(minuted: Minuted, step: Step) -> None:
    """18.30: the draft is there at once; who came, what was decided, and who does what."""
    there = await _attended(minuted)
    await _filled(minuted)
    for number, text in enumerate(TASKS, 1):
        await _agreed(minuted, number, text)
    step.numbers.update(there, actions=len(TASKS))


async def _attended(minuted: Minuted) -> dict[str, int]:
    shown = await minuted.press(await minuted.shown(), "minutes.attendance")
    if cards.button(shown.card, "minutes.attend", to="all"):
        shown = await minuted.press(shown, "minutes.attend", to="all")
    shown = await minuted.press(shown, "minutes.attend", {"name": BY_HAND}, to="stay")
    told = CAME.search(cards.words(shown.card))
    if told is None:
        raise Broken(f"nobody is counted among those who came: {cards.words(shown.card)[:200]}")
    return {"present": int(told[1]), "apologies": int(told[2])}


async def _filled(minuted: Minuted) -> None:
    """Page by page, as the form leads."""
    page = await minuted.press(await minuted.shown(), "minutes.form", {"page": "0"})
    page = await minuted.press(page, "minutes.write", {"title": TITLE, "place": PLACE}, to="next")
    while cards.button(page.card, "minutes.write", row=END) is None:
        page = await minuted.press(page, "minutes.write", SAID, to="next")
    await minuted.press(page, "minutes.write", ENDING, to="leave")


async def _agreed(minuted: Minuted, number: int, text: str) -> None:
    """An action point with somebody who does it, and a day."""
    shown = await minuted.press(await minuted.shown(), "minutes.actions")
    form = await minuted.press(shown, "minutes.action", seen=0)
    typed = {"text": text, "name": BY_HAND, "day": f"{number}. oktober 2021"}
    listed = await minuted.press(form, "minutes.action.save", typed)
    if text not in cards.words(listed.card) or "oktober 2021" not in cards.words(listed.card):
        raise Broken(f"the action point is not listed: {cards.words(listed.card)[:200]}")


async def turned(minuted: Minuted, act: str, state: str) -> None:
    """One state on, for which the organiser is asked once; on a bad day it may have been done already."""

    async def once() -> None:
        shown = await minuted.shown()
        if minuted.states[-1] != state:
            asked = await minuted.press(shown, "minutes.act", act=act)
            await minuted.press(asked, "minutes.act", act=act, sure=1)
            await minuted.shown()
        if minuted.states[-1] != state:
            raise Broken(f"the minutes are not {state} after {act}, but {minuted.states}")

    await minuted.wire.patiently("acts", once)


async def commented(minuted: Minuted, step: Step) -> None:
    """Two of those who were there write what they miss, and the organiser reads it and deals with it."""
    word, wanted = f"referat {minuted.gathering}", talking.has("minutes.review", gathering=minuted.gathering)
    for who, text in zip(minuted.present, COMMENTS, strict=False):
        asked = await talking.came(minuted.wire, who, "the draft to be commented on", wanted, word)
        form = await talking.pressed(minuted.wire, who, asked, "minutes.review")
        await talking.pressed(minuted.wire, who, form, "minutes.comment", {"text": text})
    shown = await minuted.press(await minuted.shown(), "minutes.comments")
    found = step.numbers["comments"] = sum(text in cards.words(shown.card) for text in COMMENTS)
    step.holds(
        found == min(len(COMMENTS), len(minuted.present)), f"a comment is not there: {cards.words(shown.card)[:200]}"
    )
    while cards.button(shown.card, "minutes.answered"):
        shown = await minuted.press(shown, "minutes.answered")


async def locked(minuted: Minuted, step: Step) -> None:
    """Whoever edits a note now is told that it is locked; neither the list nor the minutes say anything else."""
    before, who = await _text(minuted), minuted.present[-1]
    answer = await talking.told(minuted.wire, who, "ret", "")
    opened = await talking.found(minuted.wire, who, talking.has("workshop.save"))
    if opened and "låst" not in answer:
        typed = dict.fromkeys(cards.standing(opened.card), TOO_LATE)
        answer = await _tried(minuted.wire, who, opened, typed)
    await minuted.wire.delivered()
    step.holds("låst" in answer, f"an edit after the lock was answered with {answer[:200]}")
    step.holds(TOO_LATE not in (await summing.texts(minuted.wire)).values(), "a locked note was edited")
    step.holds(before == await _text(minuted), "the text of locked minutes changed")
    step.numbers["refused"] = 1


async def _tried(wire: Wire, who: Volunteer, opened: Opened, typed: Json) -> str:
    """What a tap on Save is answered with, be it a card or a sentence."""
    try:
        return cards.words((await talking.pressed(wire, who, opened, "workshop.save", typed)).card)
    except Broken as told:
        return str(told)


async def _text(minuted: Minuted) -> list[str]:
    """The minutes as the organiser reads them, page by page."""
    page = await minuted.press(await minuted.shown(), "minutes.read")
    told, number = [cards.words(page.card)], 1
    while cards.button(page.card, "minutes.read", page=number):
        page = await minuted.press(page, "minutes.read", page=number)
        told.append(cards.words(page.card))
        number += 1
    return told
