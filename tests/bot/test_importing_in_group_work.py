"""Notes from paper in group work: which one they belong to, when they are late, and whose cards they draw anew."""

from dataclasses import replace
from datetime import timedelta

from forum.groupwork.sessions import State
from tests.bot.stage import Stage, words
from tests.bot.test_importing_dialog import GOOD, MORE, shelf, stage
from tests.forum.interest.memory import session
from texts import say

__all__ = ["stage"]


async def test_notes_go_to_the_group_work_late_after_its_close_and_never_once_it_is_locked(stage: Stage):
    lise, running = stage.person("lise"), session(stage.clock.now())
    stage.seats.sessions["session"] = running
    shelf(stage, GOOD)
    card = (await lise.writes("importér")).card
    assert "som eftersendt" in words(card)
    done = (await lise.taps(card, "Gem 1 note")).card
    (note,) = stage.notes.notes.values()
    assert (note.session, note.late, note.meeting) == ("session", True, "open")
    stage.seats.sessions["session"] = replace(running, state=State.LOCKED)
    for answer in (await lise.taps(card, "Gem 1 note"), await lise.taps(done, "Fortryd import")):
        assert answer.text == say("da", "error-locked")
    assert stage.texts() == ["Vi har en velkomstfest"]
    await stage.clock.sleep(18 * 24 * 3600)
    assert "det næste ERFA-møde" in words((await lise.writes("importér")).card)


async def test_paper_belongs_to_what_was_held_and_not_to_what_is_planned_or_was_called_off(stage: Stage):
    lise, held, now = stage.person("lise"), session(stage.clock.now()), stage.clock.now()
    off = replace(held, id="off", switches=tuple(now for _ in held.switches), created_at=now)
    ahead = tuple(time + timedelta(days=7) for time in held.switches)
    planned = replace(held, id="planned", switches=ahead, cut_off=ahead[-1], created_at=now)
    stage.seats.sessions = {each.id: each for each in (planned, off, held)}
    shelf(stage, GOOD)
    await lise.taps((await lise.writes("importér")).card, "Gem 1 note")
    (note,) = stage.notes.notes.values()
    assert note.session == "session"


async def test_what_is_saved_and_taken_back_draws_the_groups_live_cards_anew(stage: Stage):
    lise = stage.person("lise")
    stage.seats.sessions["session"] = session(stage.clock.now())
    shelf(stage, GOOD, MORE)
    done = await lise.taps((await lise.writes("importér")).card, "Gem 3 noter")
    drawn = [row.key for row in stage.notes.rows if row.key.startswith("live:")]
    assert sorted(drawn) == sorted({f"live:{note.group}" for note in stage.notes.notes.values()})
    await lise.taps(done.card, "Fortryd import")
    again = [row.key for row in stage.notes.rows if row.key.startswith("live:")]
    assert again == drawn * 2
