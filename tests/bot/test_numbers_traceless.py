"""F12: what is kept of a 1:1 chat, for numbers, leads to nothing that was sent from it without a name."""

import pytest

from bot import numbers
from forum.workshop import notes, signatures
from forum.workshop.questions import Phase
from tests.bot.stage import Stage, button

LINES = "modtagelse: " + "\n".join(f"tanke {number}" for number in range(7))


def tokens(stage: Stage, person: str) -> list[str]:
    """The tokens of cards that are kept with the person's chat."""
    kept = numbers.read(stage.people.buttons.get(f"a:{person}", ""))
    return [str(choice.data["token"]) for choice in kept.buttons if "token" in choice.data]


def nothing_leads_back(stage: Stage, person: str) -> None:
    sent = {note.submission for note in stage.notes.notes.values()}
    assert sent
    assert not [token for token in tokens(stage, person) if sent & signatures.hands(token, person)]
    assert not [token for token in tokens(stage, person) if notes.submission(token, person) in sent]


async def anonymous(stage: Stage, person: str) -> None:
    await stage.people.choose_attribution(stage.forum.id, person, "anonymous")


@pytest.mark.parametrize("by_number", [False, True])
async def test_a_draft_that_was_sent_leaves_no_token(stage: Stage, by_number: bool):
    await anonymous(stage, "inge")
    inge = stage.person("inge")
    await inge.taps((await inge.writes("svar")).card, "Gem kladde", reception="Fest")
    listed = (await inge.writes("kladde")).card
    await (inge.writes("1") if by_number else inge.sends(button(listed, "Send nu"), {}))
    assert stage.texts() == ["Fest"]
    nothing_leads_back(stage, "inge")


@pytest.mark.parametrize("by_number", [False, True])
async def test_a_paste_that_was_looked_over_leaves_no_token(stage: Stage, by_number: bool):
    await anonymous(stage, "inge")
    inge = stage.person("inge")
    shown = (await inge.writes(LINES)).card
    await (inge.writes("1") if by_number else inge.taps(shown, "Send 7 noter"))
    assert len(stage.texts()) == 7
    nothing_leads_back(stage, "inge")


async def test_who_has_a_name_has_it_as_before(stage: Stage):
    inge = stage.person("inge")
    await inge.taps((await inge.writes("svar")).card, "Gem kladde", reception="Fest")
    await inge.writes("kladde")
    assert tokens(stage, "inge")
    await inge.writes("1")
    await inge.writes("1")
    assert stage.texts() == ["Fest"]


async def test_choosing_it_forgets_the_buttons_of_the_card_before(stage: Stage):
    inge = stage.person("inge")
    await inge.taps((await inge.writes("svar")).card, "Gem kladde", reception="Fest")
    listed = (await inge.writes("kladde")).card
    choice = {"type": "Action.Execute", "data": {"verb": "attribution.choose", "v": 1, "attribution": "anonymous"}}
    await inge.sends(choice, {})
    await inge.sends(button(listed, "Send nu"), {})
    assert stage.texts() == ["Fest"]
    nothing_leads_back(stage, "inge")


async def test_a_draft_left_from_a_card_does_not_tell_whose_the_notes_are_that_become_nobodys(stage: Stage):
    """The card was sent from under a name, another question's draft came from it, and then the name is taken out."""
    inge = stage.person("inge")
    first = (await inge.writes("svar")).card
    receipt = (await inge.taps(first, "Send", reception="Fest")).card
    second = (await inge.taps(receipt, "Spørgsmål 2")).card
    await inge.taps(second, "Gem kladde", reception="Bus")
    asked = (await inge.taps((await inge.writes("afsender")).card, "Anonymt")).card
    await inge.taps((await inge.taps(asked, "Også de sendte")).card, "Ja, gør anonyme")
    (note,), (draft,) = stage.notes.notes.values(), stage.drafts.kept.values()
    assert note.author == ""
    assert draft.fields[Phase.RECEPTION] == "Bus"
    assert note.submission not in signatures.hands(draft.token, "inge")
