"""Minutes of a meeting begin with what it was planned with; who looks after it can hand it over before it is held."""

from dataclasses import replace
from datetime import timedelta

import pytest

from forum.erfa import times
from forum.erfa.meetings import Meeting, Wish
from forum.errors import NoSuchMeeting
from forum.minutes.minutes import Presence
from forum.sending.desk import SendingDesk
from tests.forum.minutes.scene import DAY, INGE, LISE, Scene
from tests.forum.sending.paper import PaperBook, PaperHolders, PaperReports, PaperSendings

ROWS = "5 min Velkomst v. Landsbyforum\n30 min Nyt fra landsbyerne\n70 min Gruppearbejde"
LENGTH = timedelta(minutes=105)
ODA = replace(LISE, id="oda", name="Oda")


async def planned(scene: Scene, agenda: str = ROWS, ends: bool = True) -> Meeting:
    """ERFA in ten days, for an hour and three quarters."""
    begins = scene.clock.now().replace(second=0, microsecond=0) + 10 * DAY
    wall = times.local(begins, "Europe/Copenhagen").replace(tzinfo=None)
    until = wall + LENGTH if ends else None
    wish = Wish(wall, title="ERFA september", ends=until, place="Broager Hus", agenda=agenda)
    return (await scene.erfa.plan(LISE, wish)).meeting


async def test_the_draft_takes_title_place_times_and_agenda(scene: Scene):
    meeting = await planned(scene)
    scene.later(10 * DAY + timedelta(hours=1))
    minutes = (await scene.desk.open(LISE)).minutes
    assert (minutes.title, minutes.place) == ("ERFA september", "Broager Hus")
    assert (minutes.starts_at, minutes.ends_at) == (meeting.starts_at, meeting.ends_at)
    assert minutes.points == meeting.points


async def test_without_an_agenda_there_is_one_row_until_the_planned_end(scene: Scene):
    meeting = await planned(scene, "")
    minutes = (await scene.desk.open(LISE, meeting.id)).minutes
    assert [(point.title, point.ends_at) for point in minutes.points] == [("Møde", meeting.ends_at)]


async def test_group_work_of_the_meeting_keeps_to_its_agenda(scene: Scene):
    meeting = await planned(scene)
    session = await scene.within(meeting)
    scene.later(10 * DAY + timedelta(hours=2))
    minutes = (await scene.desk.open(LISE, session.id)).minutes
    assert (minutes.starts_at, minutes.ends_at, minutes.points) == (meeting.starts_at, meeting.ends_at, meeting.points)


async def test_group_work_that_goes_on_after_the_planned_end_gets_rows_of_its_own(scene: Scene):
    meeting = await planned(scene)
    late = replace(meeting, starts_at=meeting.starts_at + timedelta(minutes=90))
    session = await scene.within(late)
    minutes = (await scene.desk.open(LISE, session.id)).minutes
    assert minutes.points != meeting.points
    assert minutes.points[-1].ends_at == minutes.ends_at


async def test_apologies_and_sign_ups_of_the_invitation_stand_in_the_minutes(scene: Scene):
    """F42: «afbud shows in minutes; not counted as present»."""
    meeting = await planned(scene)
    await scene.desk.come(INGE, meeting.id, Presence.APOLOGY)
    await scene.desk.come(LISE, meeting.id, Presence.COMING)
    scene.later(10 * DAY + timedelta(hours=1))
    there = {each.person: each.presence for each in (await scene.desk.open(LISE)).attendees}
    assert there == {"inge": Presence.APOLOGY, "lise": Presence.COMING}


async def test_a_meeting_that_was_called_off_is_not_signed_up_for_nor_minuted(scene: Scene):
    meeting = await planned(scene)
    await scene.erfa.cancel(LISE, meeting.id, 1)
    for typed in (meeting.id, ""):
        with pytest.raises(NoSuchMeeting):
            await scene.desk.come(INGE, typed, Presence.COMING)
    scene.later(10 * DAY + timedelta(hours=1))
    assert (await scene.choosing.gathering()).id != meeting.id


def office(scene: Scene, holders: PaperHolders) -> SendingDesk:
    sendings = PaperSendings()
    return SendingDesk(
        scene.directory,
        sendings,
        holders,
        PaperBook(),
        scene.erfa,
        PaperReports(),
        sendings,  # type: ignore[arg-type]
        scene.clock,
        scene.choosing,
        mails=False,
    )


async def test_another_organiser_takes_a_meeting_over_before_it_is_held(scene: Scene):
    """«Lise har overtaget *ERFA september*.»: she who is ill is told, and both see the same."""
    meeting, holders = await planned(scene), PaperHolders()
    desk = office(scene, holders)
    assert await desk.looks_after(meeting.id) == "lise"
    holder = await desk.take_over(ODA, meeting.id)
    assert (holder.gathering, await desk.looks_after(meeting.id)) == (meeting.id, "oda")
    assert await desk.about(meeting.id) == ("ERFA september", meeting.starts_at)
