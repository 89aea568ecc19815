"""What the clock of group work sends out: to whom, in which language, and how often."""

from collections import Counter
from dataclasses import replace

import pytest

from forum.groupwork.posts import Announcement, Closed, RoundCard, SessionCard
from forum.groupwork.sessions import Group, Place
from forum.people import Language, Profile
from forum.ports import Claimed, Kind, Undeliverable
from forum.reasons import Why
from forum.workshop.questions import Question
from store import Cellar
from tests.jobs.evening import INGE, LISE, WISH, Evening
from tests.jobs.post_office import PaperBoard
from tests.store.hands import HandClock


@pytest.fixture
def evening(cellar: Cellar, clock: HandClock) -> Evening:
    return Evening(cellar, clock)


def rounds_of(evening: Evening, person: str) -> list[Question]:
    return [card.question for where, card in evening.read(RoundCard) if where == person]  # type: ignore[attr-defined]


async def test_each_switch_posts_the_next_card_once_and_the_earlier_ones_stay(evening: Evening):
    """F02: planned and actual times are the same; decided 5."""
    await evening.prepared()
    for minutes in (0, 5, 8, 18, 20):
        await evening.at(minutes - 0.01)
        before = len(evening.read(RoundCard))
        await evening.at(minutes)
        assert len(evening.read(RoundCard)) > before or minutes >= 18
    assert rounds_of(evening, "inge") == rounds_of(evening, "anna") == list(Question)
    tokens = [card.token for _, card in evening.read(RoundCard)]  # type: ignore[attr-defined]
    assert len(set(tokens)) == len(tokens)


async def test_a_card_says_when_its_question_ends_in_the_language_of_its_reader(evening: Evening):
    session = await evening.prepared()
    await evening.at(0)
    spots = {spot.person: spot for spot, value in evening.board.standing.values() if isinstance(value, RoundCard)}
    assert spots["anna"].language is Language.EN
    card = dict(evening.read(RoundCard))["anna"]
    assert isinstance(card, RoundCard)
    assert (card.ends, card.group, card.village) == (session.switches[1], 2, "")


async def test_channels_of_all_villages_hear_of_it_where_none_are_allotted(evening: Evening):
    await evening.prepared()
    await evening.at(0)
    channels = [where for where, _ in evening.read(RoundCard) if where not in ("inge", "anna")]
    assert sorted(channels) == sorted(group.channel for group in evening.directory.forum().groups)


async def test_only_channels_of_villages_that_take_part_hear_of_it(evening: Evening):
    await evening.prepared(replace(WISH, groups=(Group(1, ("broager",)), Group(2))))
    await evening.at(0)
    places = dict(evening.read(RoundCard))
    broager = evening.directory.forum().group("broager").channel
    assert set(places) == {"inge", "anna", broager}
    card = places[broager]
    assert isinstance(card, RoundCard)
    assert (card.group, card.village) == (0, "broager")


async def test_the_chat_of_a_meeting_hears_of_it_too(evening: Evening):
    """F14: never dependent on a private room."""
    session = await evening.prepared()
    await evening.desk.open_place(Place(session.id, "19:meeting_x@thread.v2", Language.DE))
    await evening.at(0)
    await evening.at(20)
    assert "19:meeting_x@thread.v2" in dict(evening.read(RoundCard))
    assert "19:meeting_x@thread.v2" in dict(evening.read(Closed))


async def test_who_joins_after_a_switch_is_not_sent_what_they_were_shown(evening: Evening):
    session = await evening.prepared()
    evening.clock.passes(120)
    late = replace(INGE, id="kim", name="Kim")
    await evening.desk.join(late, session.id, 1)
    await evening.delivers()
    assert rounds_of(evening, "kim") == []
    await evening.at(5)
    assert rounds_of(evening, "kim") == [Question.CAN_IMPROVE]


async def test_the_thanks_go_to_everybody_and_general_with_what_was_stored(evening: Evening):
    await evening.prepared()
    await evening.at(20)
    thanks = evening.read(Closed)
    assert Counter(where for where, _ in thanks) == {"inge": 1, "anna": 1, evening.directory.forum().general: 1}
    shared = {where: value.shared for where, value in thanks}  # type: ignore[attr-defined]
    assert shared == {"inge": False, "anna": False, evening.directory.forum().general: True}


async def test_general_is_left_in_peace_where_nobody_took_part(evening: Evening):
    evening._planned = evening.clock.now()
    await evening.desk.prepare(LISE, WISH)
    await evening.at(20)
    assert evening.read(Closed) == []


async def test_who_presents_is_asked_of_each_participant_when_the_questions_end(evening: Evening):
    asked: list[str] = []

    async def ask(row: Claimed) -> None:
        asked.append(row.delivery.subject)

    session = await evening.prepared()
    evening.others[Kind.PRESENTERS] = ask
    await evening.at(17.99)
    assert asked == []
    await evening.at(18)
    assert sorted(asked) == [f"{session.id}:1:inge", f"{session.id}:2:anna"]


async def test_the_organiser_has_one_card_that_follows_every_switch(evening: Evening):
    await evening.prepared()
    stages = []
    for minutes in (-1, 0, 5, 8, 18, 20):
        await evening.at(minutes)
        (card,) = evening.read(SessionCard)
        stages.append(card[1].position.index)  # type: ignore[attr-defined]
    assert stages == [-1, 0, 1, 2, 3, 4]
    assert card[0] == "lise"


async def test_a_card_that_the_organiser_deleted_is_posted_anew(evening: Evening):
    class Torn(PaperBoard):
        async def update(self, *_: object) -> None:
            raise Undeliverable("gone", Why.GONE, "")

    await evening.prepared()
    await evening.at(-1)
    evening.board = Torn(evening.board.standing)
    await evening.at(0)
    assert len(evening.read(SessionCard)) == 2


async def test_the_message_to_copy_comes_once_in_the_organisers_language(evening: Evening):
    session = await evening.prepared()
    evening.people.profiles["lise"] = Profile("lise", language="de")
    await evening.at(-1)
    await evening.at(0)
    ((where, value),) = evening.read(Announcement)
    assert (where, value) == ("lise", Announcement(session, f"link-{session.code}-de"))


async def test_a_village_without_a_channel_and_one_that_left_are_passed_over(evening: Evening):
    groups = evening.directory.forum().groups
    bare = (replace(groups[0], channel=""), *groups[1:])
    evening.directory.value = replace(evening.directory.forum(), groups=bare)
    await evening.prepared()
    evening.clock.passes(120)
    await evening.delivers(most=1)
    evening.directory.value = replace(evening.directory.forum(), groups=bare[2:])
    await evening.delivers()
    assert {"inge", "anna"} <= dict(evening.read(RoundCard)).keys()
    assert len(evening.read(RoundCard)) == 2 + len(bare[2:])
