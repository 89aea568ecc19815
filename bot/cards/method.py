"""How a summary is made, in six plain points; and where its workbook is."""

from bot.cards.elements import Card, actions, button, card, heading, link, paragraph, small
from bot.cards.typed import escaped
from forum.groups import Forum
from forum.people import Language
from texts import say

SENTENCES = (
    "summary-method-cells",
    "summary-method-villages",
    "summary-method-numbers",
    "summary-method-quotes",
    "summary-method-rest",
    "summary-method-people",
)


def method(gathering: str, codebook: str, language: Language) -> Card:
    """[Sådan er den lavet]; `codebook` is the version that the themes are from."""
    title = say(language, "summary-method")
    told = [say(language, key, codebook=codebook) for key in SENTENCES]
    listed = [paragraph(f"{number}\\. {sentence}") for number, sentence in enumerate(told, 1)]
    return card(language, [heading(title), *listed, actions(_back(gathering, language))], fallback=title)


def sheet(gathering: str, url: str, language: Language, forum: Forum) -> Card:
    """[Hent ark]."""
    title = say(language, "summary-sheet-ready")
    sees = small(say(language, "summary-sheet-sees", forum=escaped(forum.name)))
    choices = actions(link(say(language, "summary-sheet-open"), url), _back(gathering, language))
    return card(language, [heading(title), sees, choices], fallback=title)


def _back(gathering: str, language: Language) -> dict[str, object]:
    return button(say(language, "summary-again"), "summary.show", {"gathering": gathering, "page": 0})
