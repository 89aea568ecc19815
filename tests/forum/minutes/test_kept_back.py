"""F21: a document knows whose words it may not show, beside what the summary keeps back itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from forum.quoting.consents import Consent, Quoting
from forum.workshop.notes import Note
from tests.forum.minutes.scene import DAY, HALF_PAST_SIX, ID, INGE, SESSION, TOM, Scene

AFTER_CUT_OFF = SESSION.cut_off - SESSION.switches[0] + timedelta(minutes=1)


@dataclass
class Answers:
    """What authors have said, by note id; nothing is free."""

    said: dict[str, Quoting] = field(default_factory=dict)

    async def standing(self, notes: Sequence[Note], gathering: str = "") -> Mapping[str, Consent]:
        assert gathering == ID
        asked = {note.id: note for note in notes if note.id in self.said}
        return {
            id_: Consent(note.forum, id_, self.said[id_], note.author, note.sent_at, note.version)
            for id_, note in asked.items()
        }


@pytest.fixture
def answers(scene: Scene) -> Answers:
    """The desk of minutes and that of summaries hear the same."""
    made = Answers()
    scene.summaries = replace(scene.summaries, consents=made)
    scene.desk = replace(scene.desk, summaries=scene.summaries, consents=made)
    return made


async def test_a_late_note_is_kept_back_as_one_in_time_is(scene: Scene, answers: Answers):
    soon = await scene.sends(INGE, "Vi har fest")
    scene.later(HALF_PAST_SIX)
    late = await scene.sends(TOM, "I forgot to say this")
    answers.said = {soon.id: Quoting.NO, late.id: Quoting.ASKED}
    await scene.in_review()
    document = await scene.desk.document(ID)
    assert late.late
    assert document.unquoted == (late.id,), "the summary keeps the other one back"
    assert document.kept_back == {soon.id, late.id}


async def test_what_comes_with_the_supplement_is_asked_about_then(scene: Scene, answers: Answers):
    await scene.sends(INGE, "Vi har fest")
    scene.later(HALF_PAST_SIX)
    await scene.approved()
    scene.later(DAY)
    late = [await scene.sends(TOM, text) for text in ("I forgot to say this", "And that")]
    answers.said = {late[0].id: Quoting.NO}
    scene.later(AFTER_CUT_OFF)
    assert await scene.desk.supplement(ID) == 2
    document = await scene.desk.locked(ID)
    assert {note.id for note in document.late} == {note.id for note in late}
    assert document.kept_back == {late[0].id}


async def test_a_no_after_the_lock_changes_no_text_that_was_locked(scene: Scene, answers: Answers):
    """Decision 0023: others have decided with these words before their eyes, and the hash is of them."""
    soon = await scene.sends(INGE, "Vi har fest")
    scene.later(HALF_PAST_SIX)
    approved = await scene.approved()
    answers.said = {soon.id: Quoting.NO}
    scene.later(AFTER_CUT_OFF)
    assert await scene.desk.supplement(ID) == 0
    document = await scene.desk.locked(ID)
    assert (document.hash, document.kept_back) == (approved.hash, frozenset())


async def test_a_yes_after_the_lock_opens_no_words_that_were_kept_back(scene: Scene, answers: Answers):
    soon = await scene.sends(INGE, "Vi har fest")
    scene.later(HALF_PAST_SIX)
    answers.said = {soon.id: Quoting.ASKED}
    await scene.approved()
    answers.said = {soon.id: Quoting.YES}
    assert (await scene.desk.locked(ID)).kept_back == {soon.id}
