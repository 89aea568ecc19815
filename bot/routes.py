"""All the bot can do, on one screen: which words, buttons and events lead where."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

import telemetry
from bot import codes, kept
from bot import commands as words
from bot.cards.elements import DATA_VERSION, in_dialog
from bot.cards.refused import refusal
from bot.cards.typed import escaped
from bot.cards.workshop import word
from bot.dialogs import (
    actions,
    agenda,
    alike,
    asking,
    attendance,
    attribution,
    budget,
    committee,
    deliveries,
    drafts,
    edit,
    erfa,
    erfa_form,
    film,
    groupwork,
    importing,
    interest,
    invited,
    joining,
    language,
    matrix,
    meeting,
    milestones,
    minutes,
    notes,
    owning,
    preread,
    presenting,
    priority,
    quoting,
    reading,
    review,
    sending_out,
    series,
    stopping,
    summary,
    summary_edit,
    themes,
    together,
    village,
    welcome,
    workshop,
)
from bot.dialogs import help as helping
from bot.dialogs import numbers as numbering
from bot.turn import Answer, Desks, How, Incoming, Turn
from bot.who import Roster, Who, of_the_team
from forum.errors import ForumError
from forum.people import Language, Role
from texts import say

Step = Callable[[Turn], Awaitable[Answer]]

VERBS: Mapping[str, Step] = {
    "workshop.form": workshop.form,
    "workshop.begin": workshop.begin,
    "workshop.open": workshop.open_large,
    "workshop.refresh": workshop.refresh,
    "workshop.village": workshop.change_village,
    "workshop.send": workshop.send,
    **owning.VERBS,
    **edit.VERBS,
    **attribution.VERBS,
    **notes.VERBS,
    "village.choose": village.save,
    "language.choose": language.save,
    "matrix.show": matrix.toggle,
    **joining.VERBS,
    **erfa.VERBS,
    **erfa_form.VERBS,
    **asking.VERBS,
    **invited.VERBS,
    **groupwork.VERBS,
    **deliveries.VERBS,
    **importing.VERBS,
    **drafts.VERBS,
    **interest.VERBS,
    **together.VERBS,
    **presenting.VERBS,
    **summary.VERBS,
    **preread.VERBS,
    **summary_edit.VERBS,
    **minutes.VERBS,
    **agenda.VERBS,
    **attendance.VERBS,
    **actions.VERBS,
    **review.VERBS,
    **sending_out.VERBS,
    **reading.VERBS,
    **themes.VERBS,
    **priority.VERBS,
    **alike.VERBS,
    **quoting.VERBS,
    **stopping.VERBS,
    **series.VERBS,
    **milestones.VERBS,
    **film.VERBS,
    **budget.VERBS,
    **committee.VERBS,
}
EVENTS: Mapping[str, Step] = {"bot-added": meeting.added, "teamMemberRemoved": presenting.left_the_team}
# What a client may ask for on its own; everything else needs a person's hand (rule 27).
READING = frozenset({"workshop.refresh", "groupwork.joined"})


class Routes:
    """The one way in for the edge. Whoever is nobody here is told so, and leaves no trace."""

    def __init__(self, desks: Desks, roster: Roster) -> None:
        self._desks = desks
        self._who = Who(desks, roster)

    async def answer(self, incoming: Incoming) -> Answer:
        """What goes back. The forum's own refusals are sentences; any other error leaves here as it is."""
        turn = await self._who.turn(incoming)
        if turn.person.role is Role.NOBODY and not of_the_team(incoming):
            return self._stranger(turn)
        await self._who.meet(turn)
        try:
            answer = await welcome.greeted(turn, await _door(turn))
            await numbering.remember(turn, answer)
        except ForumError as error:
            telemetry.log().info("turn.refused", reason=error.key)
            sentence = refusal(turn.language, error)
            answer = Answer(text=sentence if incoming.how is How.DIALOG else kept.told(incoming, sentence))
        return self._fitting(incoming, answer, turn.language)

    def apology(self, incoming: Incoming, turn: str) -> str:
        """Something broke; `turn` is the id under which it is logged."""
        return say(_locale(incoming), "error-apology", turn=turn)

    def patience(self, incoming: Incoming) -> str:
        """It takes longer; the work goes on."""
        return say(_locale(incoming), "error-patience")

    def misread(self, incoming: Incoming) -> str:
        """The payload could not be read; with a way forward (rule 33)."""
        return say(_locale(incoming), "error-stale-card")

    def kept(self, incoming: Incoming, sentence: str) -> Answer:
        """The sentence, in a dialog with what was typed there; reads no store."""
        return self._fitting(incoming, Answer(text=sentence), _locale(incoming))

    def _stranger(self, turn: Turn) -> Answer:
        if turn.incoming.automatic or turn.incoming.how is How.EVENT:
            return Answer()
        forum = self._desks.directory.forum()
        refused = say(turn.language, "error-stranger", forum=escaped(forum.name))
        sentence = "\n\n".join(each for each in (refused, meeting.outsider(turn)) if each)
        return Answer(text=kept.told(turn.incoming, sentence))

    def _fitting(self, incoming: Incoming, answer: Answer, language: Language) -> Answer:
        if incoming.how not in (How.FETCH, How.DIALOG):
            return answer
        stopped = bool(answer.text) and not answer.closes
        card = answer.card or (kept.card(incoming, answer.text, self._desks, language) if stopped else None)
        if card is None:
            return answer
        title = answer.title or self._desks.directory.forum().name
        return replace(answer, card=in_dialog(card), title=title)


def commands() -> dict[str, list[str]]:
    """The words that have a route, by language; the manifest's menu must be among them."""
    return words.commands()


async def _door(turn: Turn) -> Answer:
    if turn.incoming.how is How.EVENT:
        step = EVENTS.get(turn.incoming.event)
        return await step(turn) if step else Answer()
    if turn.incoming.how is How.MESSAGE:
        return await _said(turn)
    return await _pressed(turn)


async def _said(turn: Turn) -> Answer:
    fields = words.thoughts(turn.text)
    if fields:
        return await workshop.note(turn, fields)
    pressed = numbering.number(turn)
    if pressed:
        meant = await numbering.meant(turn, pressed)
        return await _pressed(meant) if isinstance(meant, Turn) else meant
    heard = words.heard(turn.text, turn.language)
    if heard.name:
        answer = await words.COMMANDS[heard.name].act(turn, heard.rest)
        return await meeting.followed(turn, heard.name, answer)
    if codes.coded(turn.text):
        return await joining.code(turn, turn.text)
    phase = words.phase_named(turn.text)
    if phase:
        return workshop.say_it_so(turn, phase)
    if heard.slip:
        return helping.did_you_mean(turn, heard.meant, heard.slip)
    return await helping.not_understood(turn)


async def _pressed(turn: Turn) -> Answer:
    verb = turn.incoming.verb or word(turn.data, "verb")
    if turn.incoming.automatic and verb not in READING:
        return Answer()
    if turn.data.get("v") != DATA_VERSION:
        return Answer(text=say(turn.language, "error-stale-card"))
    if verb == "command.run":
        return await _run(turn, word(turn.data, "command"))
    step = VERBS.get(verb)
    return await step(turn) if step else Answer(text=say(turn.language, "error-stale-card"))


async def _run(turn: Turn, name: str) -> Answer:
    command = words.COMMANDS.get(name)
    return await command.act(turn, "") if command else await helping.not_understood(turn)


def _locale(incoming: Incoming) -> Language:
    # The person's own choice would have to be read from a store that may be what broke.
    wanted = incoming.locale[:2].lower()
    return Language(wanted) if wanted in set(Language) else Language.DA
