"""F42: who came, who sent apologies; a person's own word, an organiser's tap, and those without Teams by name."""

from datetime import timedelta

import pytest

from forum.errors import NoSuchMeeting, NotAllowed, UnknownVillage
from forum.minutes.errors import BadText, MinutesLocked, TooMany
from forum.minutes.minutes import Attendee, Presence
from forum.people import Person
from tests.forum.minutes.scene import ANNA, DAY, HALF_PAST_SIX, ID, INGE, LISE, NOBODY, TOM, Scene
from tests.store.hands import FORUM, START

ERFA = 30 * DAY


def there(name: str, village: str = "", presence: Presence = Presence.PRESENT, person: str = "") -> Attendee:
    return Attendee("", person, name, village, presence, START)


async def names(scene: Scene, presence: Presence = Presence.PRESENT, gathering: str = ID) -> list[str]:
    found = await scene.minutes.attendance(FORUM, gathering)
    return [each.name for each in found if each.presence is presence]


async def test_a_sign_up_and_an_apology_are_for_the_meeting_that_comes(scene: Scene):
    meeting = await scene.planned(ERFA)
    word = await scene.desk.come(ANNA, "", Presence.PRESENT)
    assert (word.gathering, word.presence, word.village) == (meeting.id, Presence.COMING, "graasten")
    await scene.desk.come(TOM, "", Presence.APOLOGY)
    assert [each.name for each in await scene.desk.attendees(LISE)] == ["Tom Eksempel", "Anna Eksempel"]
    await scene.desk.come(TOM, "", Presence.PRESENT)
    assert await names(scene, Presence.COMING, meeting.id) == ["Tom Eksempel", "Anna Eksempel"], "one word each"


async def test_once_the_meeting_has_begun_one_is_present(scene: Scene):
    meeting = await scene.planned(timedelta(hours=1))
    scene.later(timedelta(hours=2))
    assert (await scene.desk.come(ANNA, "", Presence.COMING)).presence is Presence.PRESENT
    assert await names(scene, gathering=meeting.id) == ["Anna Eksempel"]


async def test_what_was_said_of_the_meeting_stands_in_the_minutes_of_its_group_work(scene: Scene):
    """Whoever sat in a group was present, whatever they said before; apologies stay."""
    meeting = await scene.planned(timedelta(minutes=1))
    session = await scene.within(meeting)
    await scene.desk.come(ANNA, "", Presence.APOLOGY)
    await scene.desk.come(TOM, "", Presence.APOLOGY)
    scene.later(timedelta(minutes=5))
    await scene.sits(INGE, 1, session)
    await scene.sits(TOM, 2, session, at=scene.clock.now())
    scene.later(HALF_PAST_SIX)
    shown = await scene.desk.open(LISE, session.id)
    assert [(each.name, each.presence) for each in shown.attendees] == [
        ("Inge Eksempel", Presence.PRESENT),
        ("Tom Eksempel", Presence.PRESENT),
        ("Anna Eksempel", Presence.APOLOGY),
    ]
    assert shown.minutes.starts_at == meeting.starts_at
    await scene.desk.come(ANNA, "", Presence.COMING)
    assert "Anna Eksempel" in await names(scene, gathering=session.id), "who comes later is written in the same minutes"


async def test_an_organiser_writes_down_whoever_has_no_teams(scene: Scene):
    await scene.desk.open(LISE, ID)
    wanted = [there("  Karen\u200b  Paludan ", "broager"), there("Ole", "", Presence.APOLOGY)]
    for _ in range(2):
        await scene.desk.attend(LISE, ID, wanted)
    assert await names(scene) == ["Inge Eksempel", "Karen Paludan", "Tom Eksempel"]
    assert await names(scene, Presence.APOLOGY) == ["Ole"]
    assert "Ole" not in await names(scene)


async def test_a_tap_changes_one_person_and_keeps_their_name(scene: Scene):
    await scene.desk.open(LISE, ID)
    shown = await scene.desk.attend(LISE, ID, [there("", "", Presence.APOLOGY, "tom")])
    tom = next(each for each in shown.attendees if each.person == "tom")
    assert (tom.name, tom.village, tom.presence) == ("Tom Eksempel", "egernsund", Presence.APOLOGY)


@pytest.mark.parametrize(
    ("wanted", "refusal"),
    [
        ([there("")], BadText),
        ([there("\u200b\u202e")], BadText),
        ([there("a" * 81)], BadText),
        ([there("Karen", "atlantis")], UnknownVillage),
        ([there(f"Nr {number}") for number in range(501)], TooMany),
    ],
)
async def test_what_is_nobody_is_not_written(scene: Scene, wanted: list[Attendee], refusal: type[Exception]):
    await scene.desk.open(LISE, ID)
    before = await scene.minutes.attendance(FORUM, ID)
    with pytest.raises(refusal):
        await scene.desk.attend(LISE, ID, wanted)
    assert await scene.minutes.attendance(FORUM, ID) == before


async def test_names_are_copied_before_they_go(scene: Scene):
    """Names of seats are erased a week after the cut-off; the minutes keep whom they name."""
    seat = await scene.group_work.seat(INGE, ID)
    assert seat is not None
    await scene.unnamed()
    shown = await scene.desk.open(LISE, ID)
    assert [each.name for each in shown.attendees] == ["Inge Eksempel", "Tom Eksempel"]


async def test_nobody_from_outside_comes(scene: Scene):
    with pytest.raises(NotAllowed):
        await scene.desk.come(NOBODY, ID, Presence.COMING)


@pytest.mark.parametrize("person", [INGE, TOM])
async def test_the_list_is_closed_with_the_lock(scene: Scene, person: Person):
    await scene.approved()
    with pytest.raises(MinutesLocked):
        await scene.desk.come(person, ID, Presence.APOLOGY)
    assert await names(scene, Presence.APOLOGY) == []


async def test_who_had_to_leave_and_said_so_was_not_present(scene: Scene):
    meeting = await scene.planned(timedelta(minutes=1))
    session = await scene.within(meeting)
    scene.later(timedelta(minutes=5))
    await scene.sits(TOM, 2, session, at=scene.clock.now())
    scene.later(timedelta(minutes=1))
    await scene.desk.come(TOM, meeting.id, Presence.APOLOGY)
    scene.later(HALF_PAST_SIX)
    (tom,) = (await scene.desk.open(LISE, session.id)).attendees
    assert tom.presence is Presence.APOLOGY


async def test_nobody_signs_up_for_what_is_no_meeting(scene: Scene):
    """What waits for a meeting has a name that somebody could type."""
    with pytest.raises(NoSuchMeeting):
        await scene.desk.come(INGE, "open", Presence.COMING)
    assert await scene.minutes.attendance(FORUM, "open") == ()
