"""What goes out before a meeting: to whom, in which language, with which file, and never twice."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from forum.erfa.posts import PreRead, Preview
from forum.people import Language, Profile
from forum.ports import Spot, Unavailable, Undeliverable
from forum.sending import deliveries
from forum.summary.lines import Part
from tests.forum.sending.paper import FORUM
from tests.forum.summary.answers import note
from tests.jobs.post_office import ERFA, LISE, PostOffice, opened


@pytest.fixture
async def office() -> PostOffice:
    return await opened()


async def test_a_village_reads_its_own_first_and_finds_its_own_file(office: PostOffice) -> None:
    await office.delivers("broager")
    ((spot, value),) = office.read()
    assert spot == Spot(Language.DA, channel="19:broager@thread.tacv2")
    assert isinstance(value, PreRead)
    assert value.summary.parts == (Part.OWN, Part.OTHERS)
    assert value.link == "https://drive.example/Broager/Forhåndslæsning 2021-09-14.xlsx"
    assert office.drive.files == {"Broager/Forhåndslæsning 2021-09-14.xlsx": b"da n0001 n0003"}


async def test_general_reads_the_whole(office: PostOffice) -> None:
    await office.delivers("general")
    ((spot, value),) = office.read()
    assert spot == Spot(Language.DA, channel="19:general@thread.tacv2")
    assert isinstance(value, PreRead)
    assert value.summary.parts == (Part.ALL,)
    assert office.drive.files == {"General/Forhåndslæsning 2021-09-14.xlsx": b"da n0001 n0002 n0003"}


async def test_an_english_channel_gets_post_and_file_in_english(office: PostOffice) -> None:
    await office.delivers("egernsund")
    assert office.read()[0][0].language is Language.EN
    assert office.drive.files == {"Egernsund/Pre-read 2021-09-14.xlsx": b"en"}


async def test_a_folder_that_is_named_otherwise_is_used(office: PostOffice) -> None:
    first, *others = office.directory.value.groups
    office.directory.value = replace(
        office.directory.value, groups=(replace(first, folder="Broager (lukket)"), *others)
    )
    await office.delivers("broager")
    assert list(office.drive.files) == ["Broager (lukket)/Forhåndslæsning 2021-09-14.xlsx"]


async def test_a_delivery_that_is_repeated_updates_its_message(office: PostOffice) -> None:
    await office.delivers("broager")
    await office.delivers("broager")
    assert len(office.read()) == 1


async def test_every_attempt_and_channel_counts_up_to_the_same_moment(office: PostOffice) -> None:
    await office.delivers("broager")
    office.clock.at += timedelta(hours=5)
    office.writes(note(9, "sydals", sent_at=office.clock.at))
    await office.delivers("broager")
    await office.delivers("general")
    counted = [value.summary for _, value in office.read() if isinstance(value, PreRead)]
    assert {summary.scope.cut_off for summary in counted} == {datetime(2021, 9, 10, 7, tzinfo=UTC)}
    assert {len(summary.notes) for summary in counted} == {3}


async def test_an_organiser_sees_what_general_will_read(office: PostOffice) -> None:
    office.people.profiles["lise"] = Profile("lise", language="de")
    await office.delivers("lise")
    ((spot, value),) = office.read()
    assert spot == Spot(Language.DE, person="lise")
    assert isinstance(value, Preview)
    assert value.channels == 4
    assert value.summary.parts == (Part.ALL,)


async def test_a_preview_that_falls_due_again_is_a_new_message(office: PostOffice) -> None:
    await office.delivers("lise", generation=1)
    await office.delivers("lise", generation=1)
    await office.delivers("lise", generation=2)
    assert len(office.read()) == 2


async def test_a_stopped_pre_read_does_not_slip_out(office: PostOffice) -> None:
    await office.desk.stop(LISE, ERFA)
    for place in ("broager", "lise"):
        with pytest.raises(Undeliverable, match="stopped"):
            await office.delivers(place)
    assert office.read() == []


async def test_nobody_reads_ahead_of_a_meeting_that_has_begun(office: PostOffice) -> None:
    office.clock.at = datetime(2021, 9, 14, 17, tzinfo=UTC)
    with pytest.raises(Undeliverable, match="begun"):
        await office.delivers("broager")


async def test_a_meeting_that_is_gone_is_given_up(office: PostOffice) -> None:
    office.meetings.meetings.clear()
    with pytest.raises(Undeliverable, match="no such meeting"):
        await office.delivers("broager")


async def test_a_village_that_left_the_workspace_is_given_up(office: PostOffice) -> None:
    office.directory.value = replace(office.directory.value, groups=office.directory.value.groups[1:])
    with pytest.raises(Undeliverable, match="broager"):
        await office.delivers("broager")


async def test_a_channel_that_is_not_there_yet_is_waited_for(office: PostOffice) -> None:
    office.directory.value = replace(office.directory.value, general="")
    with pytest.raises(Unavailable, match="general"):
        await office.delivers("general")


async def test_a_drive_that_is_slow_is_waited_for_before_anything_is_posted(office: PostOffice) -> None:
    office.drive.trouble = Unavailable("429", 30, pause=True)
    with pytest.raises(Unavailable):
        await office.delivers("broager")
    assert office.read() == []


async def test_a_drive_that_refuses_does_not_keep_the_words_back(office: PostOffice) -> None:
    office.drive.trouble = Undeliverable("403")
    await office.delivers("broager")
    ((_, value),) = office.read()
    assert isinstance(value, PreRead)
    assert value.link == ""


async def test_a_village_without_a_channel_to_write_in_reads_it_through_somebody(office: PostOffice) -> None:
    """Journey 4.3: [Send til kontaktperson] of a receipt."""
    contact = deliveries.contact(FORUM, f"pre-read:{ERFA}", "graasten", "anna", office.clock.at)
    office.meetings.rows[f"erfa.pre_read:{ERFA}:graasten"] = contact
    await office.delivers("graasten")
    ((spot, value),) = office.read()
    assert spot == Spot(Language.DA, person="anna")
    assert isinstance(value, PreRead)
    assert value.summary.scope.village == "graasten"


async def test_a_note_without_a_meeting_is_in_the_pre_read(office: PostOffice) -> None:
    office.writes(note(7, "egernsund", meeting="open"))
    await office.delivers("general")
    assert b"n0007" in office.drive.files["General/Forhåndslæsning 2021-09-14.xlsx"]
