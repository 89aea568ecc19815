"""What was typed into a dialog is drawn again when a sentence stops its sending: a bare sentence would close it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.cards import agenda, edit, erfa_form, erfa_typed, interest, preparing, workshop
from bot.cards.elements import Card
from bot.cards.typed import escaped, shortened
from bot.cards.workshop import View
from bot.turn import Chat, Desks, How, Incoming
from forum import ids
from forum.errors import UnknownQuestion
from forum.people import Language
from forum.workshop.questions import Phase, Question

Data = Mapping[str, object]
TYPED_MOST = 8000
# A sign that is made harmless takes up to five times its room, and a message of Teams holds some 28,000 bytes.
TOLD_MOST = 16_000
WRITTEN = (
    "place",
    "agenda",
    "discussion",
    "decision",
    "next_steps",
    "text",
    "title",
    "period",
    "reason",
    "amount",
    "said",
)
Redrawn = Callable[[Data, str, Desks, Language], Card]


def _form(data: Data, notice: str, desks: Desks, language: Language) -> Card:
    typed = workshop.typed_in(data)
    left = workshop.word(data, "from")
    # On the way to another question the fields still hold what was typed for the one left behind.
    question = Question(left) if left in set(Question) else typed.question
    sound = replace(typed, token=typed.token or ids.new(), question=question)
    forum = desks.directory.forum()
    village = sound.village if sound.village in {group.key for group in forum.groups} else ""
    view = View(typed=sound, village=village, notice=notice, choosing=bool(sound.village))
    return workshop.form(view, forum, language)


def _edit(data: Data, notice: str, _desks: Desks, language: Language) -> Card:
    return edit.kept(
        edit.edits_in(data), workshop.word(data, "token"), workshop.word(data, "question"), notice, language
    )


def _meeting(data: Data, notice: str, desks: Desks, language: Language) -> Card:
    usual = erfa_typed.Usual(desks.erfa.lead_days, desks.erfa.rules)
    return erfa_form.form(replace(erfa_typed.typed_in(data), notice=notice), desks.directory.forum(), language, usual)


def _interest(data: Data, notice: str, desks: Desks, language: Language) -> Card:
    return interest.form(interest.View(interest.given_in(data), notice), desks.directory.forum(), language)


def _groupwork(data: Data, notice: str, desks: Desks, language: Language) -> Card:
    draft = replace(preparing.typed_in(data, desks.groupwork.usual), problems={"": notice})
    return preparing.form(draft, desks.directory.forum(), language, shared=False)


def _minutes(data: Data, notice: str, desks: Desks, language: Language) -> Card:
    return agenda.kept(data, notice, language, desks.directory.forum())


REDRAWN: Mapping[str, Redrawn] = {
    "workshop.send": _form,
    "workshop.draft": _form,
    "workshop.form": _form,
    "workshop.village": _form,
    "workshop.save": _edit,
    "erfa.plan": _meeting,
    "erfa.move": _meeting,
    "erfa.check": _meeting,
    "interest.save": _interest,
    "groupwork.prepare": _groupwork,
    "minutes.write": _minutes,
}
QUOTED = frozenset({
    *REDRAWN,
    "minutes.comment",
    "minutes.action.save",
    "milestones.save",
    "budget.save",
    "budget.correct",
    "budget.decide",
    "film.step",
    "erfa.cancel",
    "erfa.edit",
})  # fmt: skip
"""Of these what was typed is told again where its fields are gone."""


def card(incoming: Incoming, notice: str, desks: Desks, language: Language) -> Card | None:
    """The dialog's fields as they were sent, with the sentence beside them; None where nothing was typed.

    Reads no store, for that may be what broke. The token stays, so that a second try meets what the first one stored.
    """
    redrawn = REDRAWN.get(incoming.verb)
    if incoming.how is not How.DIALOG or redrawn is None:
        return None
    try:
        return redrawn(incoming.data, notice, desks, language)
    except UnknownQuestion:
        return None


def told(incoming: Incoming, sentence: str) -> str:
    """The sentence, and under it what was typed, where its fields are gone and nobody else reads along."""
    alone = incoming.how is How.DIALOG or (incoming.how is How.SUBMIT and incoming.chat is Chat.PERSONAL)
    typed = _typed(incoming.data) if alone and incoming.verb in QUOTED else ""
    while len(quoted := _quoted(typed)) > TOLD_MOST:
        typed = shortened(typed, len(typed) * 3 // 4)
    return "\n\n".join(part for part in (sentence, quoted) if part)


def _quoted(typed: str) -> str:
    return "\n\n".join(f"> {escaped(line)}" for line in typed.splitlines() if line.strip())


def _typed(data: Data) -> str:
    fields = [workshop.word(data, phase.value) for phase in Phase]
    asked = interest.given_in(data)
    written = [workshop.word(data, name) for name in WRITTEN]
    texts = (
        *fields,
        *written,
        *edit.edits_in(data).texts.values(),
        erfa_typed.typed_in(data).title,
        asked.contact,
        asked.wish,
    )
    return shortened("\n".join(text for text in texts if text), TYPED_MOST)
