"""An evening on which two villages have four wishes; what is read of the cards about them."""

from bot.turn import Answer
from tests.bot.stage import Card, Stage, buttons, inputs

LOCALES = ("da-DK", "en-GB", "de-DE")


async def wishes() -> Stage:
    """Four wishes of two villages."""
    made = Stage()
    for who, said in (("inge", "Bus til byen\nEn café på torvet"), ("anna", "Bus til byen om aftenen\nLys på stien")):
        form = (await made.person(who).writes("svar 3")).card
        await made.person(who).taps(form, "Send", retention=said)
    assert len(made.notes.notes) == 4
    return made


def listed(card: Card | None) -> list[str]:
    """The titles of the choices."""
    return [each["title"] for field in inputs(card) for each in field["choices"]]


def key(card: Card | None, begins: str) -> str:
    """What the choice with these words carries."""
    return next(each["value"] for field in inputs(card) for each in field["choices"] if begins in each["title"])


def titles(answer: Answer) -> list[str]:
    """What can be tapped, from the top."""
    return [each["title"] for each in buttons(answer.card)]
