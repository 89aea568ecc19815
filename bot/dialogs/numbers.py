"""A number instead of a tap, for whoever's buttons do not work: in the 1:1 chat it presses one of the last card's."""

from dataclasses import replace

from bot import numbers
from bot.dialogs import hands, workshop
from bot.dialogs.places import shared
from bot.turn import Answer, How, Turn
from texts import say

POSTED = (How.MESSAGE, How.SUBMIT, How.EVENT)
TOKENS = frozenset({"token", "drawing", "saw"})
HOW = {
    "village.choose": "numbers-how-village",
    "workshop.begin": "numbers-how-village",
    "groupwork.village": "numbers-how-village-code",
}
"""How that is written which a card's field would take; any other field has a sentence of its own, where it is read."""


def number(turn: Turn) -> int:
    """The number that a message in the 1:1 chat is, else 0: in a shared place the last card is everybody's."""
    return 0 if shared(turn) else numbers.number_in(turn.text)


async def meant(turn: Turn, pressed: int) -> Turn | Answer:
    """The turn of the button that was meant, as if it had been tapped; or what to say instead."""
    forum = turn.desks.directory.forum()
    card = numbers.read(await turn.desks.people.choices(forum.id, turn.incoming.conversation))
    if pressed <= numbers.QUESTIONS and (card.questions or card == numbers.NOTHING):
        return await workshop.answer(turn, str(pressed))
    choice = card.pick(pressed)
    if choice is None:
        return Answer(text=_there_is(turn, card))
    if choice.by_hand:
        return Answer(text=say(turn.language, "numbers-by-hand"))
    verb = str(choice.data.get("verb", ""))
    if choice.needs:
        return Answer(text=say(turn.language, HOW.get(verb, "numbers-needs-fields")))
    return replace(turn, incoming=replace(turn.incoming, text="", verb=verb, data=choice.data))


async def remember(turn: Turn, answer: Answer) -> None:
    """The card that stands last in this 1:1 chat now; one that took another's place does not stand last."""
    if answer.card is None or shared(turn) or turn.incoming.how not in POSTED:
        return
    kept = numbers.written(_traceless(turn, numbers.of_card(dict(answer.card))))
    await turn.desks.people.keep_choices(turn.desks.directory.forum().id, turn.incoming.conversation, kept)


def _traceless(turn: Turn, choices: numbers.Choices) -> numbers.Choices:
    """What is kept with somebody's chat must not lead to what they send anonymously: no card's token, no receipt."""
    if not hands.anonymous(turn):
        return choices
    if any("sending" in choice.data for choice in choices.buttons):
        return numbers.NOTHING
    return replace(choices, buttons=tuple(_tokenless(choice) for choice in choices.buttons))


def _tokenless(choice: numbers.Choice) -> numbers.Choice:
    return replace(choice, data={name: value for name, value in choice.data.items() if name not in TOKENS})


def _there_is(turn: Turn, card: numbers.Choices) -> str:
    if card.questions or card == numbers.NOTHING:
        return say(turn.language, "numbers-questions")
    return say(turn.language, "numbers-out-of-range", count=card.count)
