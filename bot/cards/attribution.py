"""How somebody wants to be shown with their notes: three choices, each with what it means."""

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.help import command
from bot.cards.typed import escaped
from forum.workshop.questions import Attribution
from texts import say


def choices(now: Attribution, name: str, language: str) -> Card:
    """The choice as it stands, and a button for each."""
    heading = say(language, "attribution-heading")
    meanings = [say(language, f"attribution-means-{each}", name=escaped(name)) for each in Attribution]
    body = [
        elements.heading(heading),
        elements.paragraph(say(language, "attribution-now", choice=_word(now, language))),
        *(elements.paragraph(line, spacing="Small") for line in meanings),
        elements.actions(*(_choose(each, language, f"attribution-{each}") for each in Attribution)),
        elements.small(say(language, "attribution-onward")),
    ]
    return elements.card(language, body, fallback=heading)


def also(chosen: Attribution, sent: int, language: str) -> Card:
    """Stored for what comes; what was sent before is changed only on a further tap."""
    told = saved(chosen, language)
    body = [
        elements.heading(told),
        elements.paragraph(say(language, "attribution-sent", count=sent)),
        elements.actions(_choose(chosen, language, "attribution-also", sent=True), command(language, "answer")),
    ]
    return elements.card(language, body, fallback=told)


def sure(sent: int, language: str) -> Card:
    """Asked once before the names go for good."""
    anonymous, heading = Attribution.ANONYMOUS, say(language, "attribution-sent", count=sent)
    body = [
        elements.heading(heading),
        elements.paragraph(say(language, "attribution-forever")),
        elements.actions(
            _choose(anonymous, language, "attribution-sure", sent=True, sure=True),
            elements.button(say(language, "attribution-leave"), "attribution.ask"),
        ),
    ]
    return elements.card(language, body, fallback=heading)


def done(told: str, language: str) -> Card:
    """What was stored, and the way on."""
    return elements.card(
        language, [elements.heading(told), elements.actions(command(language, "answer"))], fallback=told
    )


def saved(chosen: Attribution, language: str) -> str:
    """From now on."""
    return say(language, "attribution-saved", choice=_word(chosen, language))


def changed(chosen: Attribution, count: int, language: str) -> str:
    """What was sent before."""
    return say(language, "attribution-changed", count=count, choice=_word(chosen, language))


def _word(chosen: Attribution, language: str) -> str:
    return say(language, f"attribution-{chosen}")


def _choose(wanted: Attribution, language: str, title: str, **more: object) -> Element:
    return elements.button(say(language, title), "attribution.choose", {"attribution": wanted.value, **more})
