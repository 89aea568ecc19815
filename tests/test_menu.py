"""Every command that Teams offers in its menu leads somewhere, in each language and however it is spelt (rule 8)."""

import pytest

from bot import commands as words
from bot.folding import folded
from bot.routes import commands as routed
from manifest import source
from texts import LANGUAGES

MENU = [(language, title) for language, titles in source.commands().items() for title in titles]


def test_the_menu_speaks_every_language_and_offers_the_same_in_each() -> None:
    menus = source.commands()
    assert set(menus) == set(LANGUAGES)
    led = {language: [words.heard(title, language).name for title in titles] for language, titles in menus.items()}
    assert led["da"] == led["en"] == led["de"]
    assert len(led["da"]) == len(set(led["da"]))


@pytest.mark.parametrize(("language", "title"), MENU)
@pytest.mark.parametrize("spoken", LANGUAGES)
def test_a_command_of_the_menu_is_understood_whatever_language_is_spoken(
    language: str, title: str, spoken: str
) -> None:
    heard = words.heard(title, spoken)
    assert heard.name in words.COMMANDS
    assert heard.slip == ""
    first = title.split()[0]
    assert folded(first) in {folded(word) for word in routed()[language]}


@pytest.mark.parametrize(("language", "title"), MENU)
def test_its_folded_forms_are_the_same_command(language: str, title: str) -> None:
    meant = words.heard(title, language)
    spelt = title.translate(str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ä": "ae", "ö": "oe", "ü": "ue"}))
    for form in (folded(title), title.upper(), title.casefold(), f" {title} ", f"/{title}", f"{title}.", spelt):
        assert words.heard(form, language).name == meant.name, form


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_shows_the_first_word_of_its_command(language: str) -> None:
    for title in source.commands()[language]:
        command = words.COMMANDS[words.heard(title, language).name]
        assert command.words[language][0].casefold() == title.split()[0].casefold()
