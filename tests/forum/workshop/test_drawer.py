"""Drafts and people who write without a name; and drafts in words of the desk."""

from dataclasses import replace

import pytest

from forum.errors import NotAllowed
from forum.people import Language, Person, Role
from forum.workshop.desk import Workshop
from forum.workshop.drawer import Drawer
from forum.workshop.notes import Form
from forum.workshop.questions import Attribution, Phase, Question
from tests.bot.fakes import FixedDirectory, MemoryNotes, StillClock, landsbyforum
from tests.bot.waiting import MemoryDrafts, OneSitting
from tests.forum.workshop.test_desk import NothingPlanned

INGE = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager")
HIDDEN = replace(INGE, attribution=Attribution.ANONYMOUS.value)


def desks() -> tuple[Drawer, Workshop, MemoryDrafts]:
    directory, clock, drafts, notes = FixedDirectory(landsbyforum()), StillClock(), MemoryDrafts(), MemoryNotes()
    workshop = Workshop(directory, notes, NothingPlanned(), clock, drafts=drafts)
    return Drawer(directory, drafts, OneSitting(), clock, notes), workshop, drafts


def saying(text: str, token: str = "card") -> Form:
    return Form(token, Question.WORKS_WELL, {Phase.RECEPTION: text})


def only(drafts: MemoryDrafts) -> str:
    (draft,) = drafts.kept.values()
    return draft.token


async def test_an_anonymous_draft_never_stands_under_a_token_that_a_note_was_sent_under():
    """Rule 57: a draft has an owner, and the token of an anonymous note would tell whose it is."""
    drawer, workshop, drafts = desks()
    await workshop.send(HIDDEN, saying("sendt"), Language.DA)
    await drawer.keep(HIDDEN, saying("ikke sendt"))
    first = only(drafts)
    assert first != "card"
    await drawer.keep(HIDDEN, saying("ikke sendt endnu", token=first))
    assert only(drafts) == first
    part = saying("kun noget andet", token=first)
    await workshop.send(HIDDEN, part, Language.DA)
    await drawer.sent(HIDDEN, part, "")
    assert only(drafts) not in ("card", first)
    (draft,) = drafts.kept.values()
    assert draft.fields[Phase.RECEPTION] == "ikke sendt endnu"


async def test_a_draft_from_before_the_group_work_keeps_no_token_of_what_is_sent_in_it():
    """Rule 57: the same card, but the text was kept before its owner took a seat."""
    drawer, workshop, drafts = desks()
    await drawer.keep(INGE, saying("ikke sendt"))
    await workshop.send(HIDDEN, saying("sendt"), Language.DA)
    await drawer.sent(HIDDEN, saying("sendt"), "aften")
    assert only(drafts) != "card"


async def test_nobody_elses_draft_keeps_the_token_of_what_is_sent_without_a_name():
    """Rule 57: two people held one card; the draft of the one would tell that the other's note is theirs."""
    drawer, workshop, drafts = desks()
    await drawer.keep(replace(INGE, id="jens"), saying("ikke sendt"))
    await workshop.send(HIDDEN, saying("sendt"), Language.DA)
    await drawer.sent(HIDDEN, saying("sendt"), "")
    assert only(drafts) != "card"


async def test_who_wrote_without_a_name_before_keeps_no_token_of_that_card_either():
    """Rule 57."""
    drawer, workshop, drafts = desks()
    await workshop.send(HIDDEN, saying("sendt"), Language.DA)
    await drawer.keep(INGE, saying("ikke sendt"))
    assert only(drafts) != "card"


async def test_who_is_shown_by_village_keeps_the_cards_token():
    """So that sending the draft from another device is a repeat of what the first one sent."""
    drawer, _, drafts = desks()
    await drawer.keep(INGE, saying("ikke sendt"))
    assert only(drafts) == "card"


async def test_nobody_from_outside_keeps_or_reads_a_draft():
    """Rule 25."""
    drawer, _, drafts = desks()
    nobody = replace(INGE, role=Role.NOBODY)
    for asked in (
        drawer.keep(nobody, saying("x")),
        drawer.find(nobody, "", Question.WORKS_WELL),
        drawer.all(nobody),
        drawer.sent(nobody, saying("x"), ""),
    ):
        with pytest.raises(NotAllowed):
            await asked
    assert not drafts.kept
