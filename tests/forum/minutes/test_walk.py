"""F26: a draft, its review, approval, publishing; illegal jumps are refused, and two organisers see the same state."""

from datetime import UTC, datetime, timedelta

import pytest

from forum.errors import ChangedMeanwhile, NotAllowed
from forum.minutes import canonical, states
from forum.minutes.agenda import AgendaOpenEnd
from forum.minutes.desk import Act, NotNow, Said, Written
from forum.minutes.errors import BadDeadline, MinutesLocked, NoMinutes, NotThere, TooLate
from forum.minutes.minutes import Presence, State
from forum.ports import Kind
from tests.forum.minutes.scene import ANNA, DAY, HALF_PAST_SIX, ID, INGE, LISE, NOBODY, ODA, RUTH, SESSION, TOM, Scene
from tests.store.hands import FORUM

FRIDAY_NOON = datetime(2021, 5, 7, 10, tzinfo=UTC)
CPH = "Europe/Copenhagen"


async def test_half_past_six_the_draft_is_there(scene: Scene):
    """Journey 4.3, step 7: nothing is copied by hand."""
    await scene.sends(INGE, "Vi har en velkomstfest")
    await scene.sends(TOM, "We say hello")
    scene.later(HALF_PAST_SIX)
    shown = await scene.desk.open(LISE)
    assert shown.minutes.id == ID
    assert shown.minutes.state is State.DRAFT
    assert (shown.counts.notes, shown.counts.groups, shown.counts.villages) == (2, 2, 2)
    assert [(point.title, point.minutes) for point in shown.minutes.points] == [
        ("Velkomst", 40),
        ("Gruppearbejde", 20),
        ("Opsamling", 30),
    ]
    assert (shown.fill.filled, shown.fill.of) == (90, 90)
    assert [(each.name, each.village, each.presence) for each in shown.attendees] == [
        ("Inge Eksempel", "broager", Presence.PRESENT),
        ("Tom Eksempel", "egernsund", Presence.PRESENT),
    ]


async def test_whoever_opens_it_second_finds_what_the_first_one_made(scene: Scene):
    first = await scene.desk.open(LISE, ID)
    assert (await scene.desk.open(ODA, ID)).minutes == first.minutes
    assert first.minutes.created_by == "lise"


@pytest.mark.parametrize("person", [INGE, RUTH, NOBODY], ids=lambda person: person.role.value)
async def test_minutes_are_an_organisers(scene: Scene, person: object):
    await scene.desk.open(LISE, ID)
    asked = [
        scene.desk.open(person, ID),  # type: ignore[arg-type]
        scene.desk.write(person, ID, 1, Written(title="x")),  # type: ignore[arg-type]
        scene.desk.attend(person, ID, []),  # type: ignore[arg-type]
        scene.desk.act(person, ID, 1, Act.REVIEW),  # type: ignore[arg-type]
        scene.desk.answer(person, ID, "x"),  # type: ignore[arg-type]
    ]
    for work in asked:
        with pytest.raises(NotAllowed):
            await work
    assert (await scene.desk.minutes(ID)).version == 1


async def test_it_walks_from_draft_to_published(scene: Scene):
    note = await scene.sends(INGE, "Vi har en velkomstfest")
    scene.later(HALF_PAST_SIX)
    reviewed = await scene.in_review()
    assert reviewed.minutes.state is State.IN_REVIEW
    assert reviewed.minutes.deadline == FRIDAY_NOON
    assert await scene.subjects(Kind.REVIEW) == [f"{ID}:inge", f"{ID}:tom"]
    approved = (await scene.desk.act(LISE, ID, reviewed.minutes.version, Act.APPROVE)).minutes
    assert approved.state is State.APPROVED
    text = await scene.minutes.locked_text(FORUM, ID)
    assert approved.hash == canonical.digest(text)
    assert note.text in text
    published = await scene.desk.published(ID)
    assert published.state is State.PUBLISHED
    assert await scene.desk.published(ID) == published, "files that are written again publish nothing anew"
    assert (await scene.desk.document(ID)).hash == approved.hash
    assert [deed.act for deed in await scene.sessions.deeds(FORUM, ID)][-4:] == [
        "minutes.begun",
        "minutes.review",
        "minutes.approve",
        "minutes.publish",
    ]


async def test_back_to_draft_and_into_review_anew(scene: Scene):
    shown = await scene.in_review()
    back = (await scene.desk.act(LISE, ID, shown.minutes.version, Act.BACK)).minutes
    assert (back.state, back.deadline) == (State.DRAFT, None)
    again = (await scene.desk.act(LISE, ID, back.version, Act.REVIEW)).minutes
    assert again.state is State.IN_REVIEW
    assert len(await scene.rows(Kind.REVIEW)) == 4, "each review asks those present once"


@pytest.mark.parametrize("act", [Act.BACK, Act.APPROVE, Act.PUBLISH])
async def test_a_jump_is_refused(scene: Scene, act: Act):
    drafted = (await scene.desk.open(LISE, ID)).minutes
    with pytest.raises(NotNow) as caught:
        await scene.desk.act(LISE, ID, drafted.version, act)
    assert caught.value.args_ == {"state": "draft", "act": act.value}
    assert await scene.desk.minutes(ID) == drafted


async def test_nothing_is_published_that_is_not_approved(scene: Scene):
    await scene.in_review()
    with pytest.raises(NotNow):
        await scene.desk.published(ID)
    with pytest.raises(NotNow):
        await scene.desk.locked(ID)
    with pytest.raises(NoMinutes):
        await scene.desk.readable(INGE)


async def test_of_two_who_approve_at_once_one_does_and_the_other_is_shown_it(scene: Scene):
    reviewed = (await scene.in_review()).minutes
    first = await scene.desk.act(LISE, ID, reviewed.version, Act.APPROVE)
    second = await scene.desk.act(ODA, ID, reviewed.version, Act.APPROVE)
    assert not first.stale
    assert second.stale
    assert second.minutes == first.minutes


async def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(scene: Scene):
    drafted = (await scene.desk.open(LISE, ID)).minutes
    await scene.desk.write(ODA, ID, drafted.version, Written(place="Forsamlingshuset"))
    with pytest.raises(ChangedMeanwhile):
        await scene.desk.write(LISE, ID, drafted.version, Written(place="Skolen"))
    assert (await scene.desk.minutes(ID)).place == "Forsamlingshuset"


async def test_what_is_written_stands_and_what_is_left_out_stays(scene: Scene):
    drafted = (await scene.desk.open(LISE, ID)).minutes
    said = {2: Said(discussion="  Mange\n\n\n\nvelkomster \u202e", decision="En folder")}
    shown = await scene.desk.write(LISE, ID, drafted.version, Written(title="Dialogmøde", said=said))
    shown = await scene.desk.write(LISE, ID, shown.minutes.version, Written(next_steps="Folder i juni"))
    assert shown.minutes.title == "Dialogmøde"
    assert shown.minutes.points[1].discussion == "Mange\n\nvelkomster"
    assert shown.minutes.points[1].decision == "En folder"
    assert await scene.minutes.find(FORUM, ID) == shown.minutes


async def test_what_is_shown_to_others_adds_up(scene: Scene):
    drafted = (await scene.desk.open(LISE, ID)).minutes
    short = await scene.desk.write(LISE, ID, drafted.version, Written(agenda="17.00-18.25 Alt"))
    assert (short.fill.filled, short.fill.of) == (85, 90)
    with pytest.raises(AgendaOpenEnd):
        await scene.desk.act(LISE, ID, short.minutes.version, Act.REVIEW)
    assert (await scene.desk.minutes(ID)).state is State.DRAFT


async def test_locked_minutes_take_no_more_words(scene: Scene):
    approved = await scene.approved()
    for work in (
        scene.desk.write(LISE, ID, approved.version, Written(title="Andet")),
        scene.desk.attend(LISE, ID, []),
        scene.desk.come(INGE, ID, Presence.APOLOGY),
    ):
        with pytest.raises(MinutesLocked):
            await work


async def test_those_who_were_there_comment_until_the_deadline(scene: Scene):
    """Journey 4.3, step 8: «Bemærkninger senest fredag kl. 12»."""
    await scene.in_review()
    for tap in (1, 2):
        await scene.desk.comment(INGE, ID, "theme:housing", f"Der mangler noget {tap}", "card-7")
    comments = (await scene.desk.open(LISE, ID)).comments
    assert [(each.line, each.name, each.text) for each in comments] == [
        ("theme:housing", "Inge Eksempel", "Der mangler noget 1")
    ], "a second tap is not a second comment"
    with pytest.raises(NotThere):
        await scene.desk.comment(ANNA, ID, "", "Jeg var der ikke")
    scene.later(FRIDAY_NOON - scene.clock.now() + timedelta(seconds=1))
    with pytest.raises(TooLate):
        await scene.desk.comment(INGE, ID, "", "For sent")


async def test_a_comment_is_answered_once_and_only_its_author_and_organisers_read_it(scene: Scene):
    await scene.in_review()
    comment = await scene.desk.comment(INGE, ID, "", "Ret datoen")
    assert (await scene.desk.review(TOM, ID)).comments == ()
    assert [each.id for each in (await scene.desk.review(INGE, ID)).comments] == [comment.id]
    for _ in range(2):
        (answered,) = (await scene.desk.answer(LISE, ID, comment.id)).comments
        assert answered.answered
    acts = [deed.act for deed in await scene.sessions.deeds(FORUM, ID)]
    assert acts.count("minutes.answered") == 1


async def test_nobody_comments_on_a_draft(scene: Scene):
    await scene.desk.open(LISE, ID)
    with pytest.raises(NotNow):
        await scene.desk.comment(INGE, ID, "", "Hov")


async def test_a_deadline_that_was_typed_lies_ahead(scene: Scene):
    drafted = (await scene.desk.open(LISE, ID)).minutes
    for wall in (datetime(2021, 5, 4, 12), datetime(2023, 5, 4, 12), datetime(1, 1, 1)):  # noqa: DTZ001 - as typed
        with pytest.raises(BadDeadline):
            await scene.desk.act(LISE, ID, drafted.version, Act.REVIEW, deadline=wall)
    wall = datetime(2021, 5, 10, 9)  # noqa: DTZ001 - as typed
    shown = await scene.desk.act(LISE, ID, drafted.version, Act.REVIEW, deadline=wall)
    assert shown.minutes.deadline == datetime(2021, 5, 10, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "noon"),
    [
        (datetime(2021, 5, 4, 16, 30, tzinfo=UTC), datetime(2021, 5, 7, 10, tzinfo=UTC)),
        (datetime(2021, 5, 7, 8, tzinfo=UTC), datetime(2021, 5, 14, 10, tzinfo=UTC)),
        (datetime(2021, 3, 30, 16, tzinfo=UTC), datetime(2021, 3, 31, 10, tzinfo=UTC)),  # Good Friday is the 2nd
    ],
)
def test_the_usual_deadline_is_noon_of_the_next_friday_that_people_work(now: datetime, noon: datetime):
    assert states.usual_deadline(now, CPH) == noon


async def test_notes_are_free_until_the_lock(scene: Scene):
    """A note that its author takes back between draft and approval is in no approved text."""
    kept, gone = await scene.sends(INGE, "Vi har fest"), await scene.sends(TOM, "Never mind")
    scene.later(HALF_PAST_SIX)
    await scene.in_review()
    await scene.workshop.undo(TOM, gone.sending)
    await scene.edits(INGE, kept, "Vi har høstfest")
    minutes = await scene.desk.minutes(ID)
    await scene.desk.act(LISE, ID, minutes.version, Act.APPROVE)
    document = await scene.desk.locked(ID)
    assert [note.text for note in document.notes] == ["Vi har høstfest"]
    assert "Never mind" not in await scene.minutes.locked_text(FORUM, ID)


async def test_the_newest_group_work_with_notes_is_meant(scene: Scene):
    await scene.sends(INGE, "Vi har fest")
    assert (await scene.choosing.gathering()).id == "open", "it has not closed yet"
    scene.later(HALF_PAST_SIX)
    assert (await scene.choosing.gathering()).id == ID
    assert (await scene.choosing.gathering(SESSION.code)).id == ID
    scene.later(14 * DAY)
    assert (await scene.choosing.gathering()).id == "open"
