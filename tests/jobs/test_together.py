"""Live cards over a real store: one a group first in line, then the copies; edited in place."""

from datetime import timedelta
from pathlib import Path

from forum.groupwork import live
from forum.groupwork.posts import GroupCard, Presenting, PresentsNoMore, WhoPresents
from forum.people import Role
from forum.ports import Delivery, Kind, Outcome
from forum.workshop.questions import Phase
from tests.bot.paper_sessions import START
from tests.forum.groupwork.gathering import SESSION, person
from tests.jobs.live_evening import SESSION_, begun
from tests.store.hands import FORUM


def cards(value: list[object]) -> list[tuple[int, int, int]]:
    """Notes, who wrote and who joined, of each card in a chat."""
    return [(each.matrix.total, each.wrote, each.joined) for each in value if isinstance(each, GroupCard)]


async def test_one_card_a_group_is_posted_first_and_the_copies_follow_the_first_note(tmp_path: Path):
    """F04: at most five seconds old, edited in place, no new post."""
    async with begun(tmp_path) as evening_:
        await evening_.sits("inge", "anna", "peter")
        await evening_.writes("Vi har en velkomstfest")
        await evening_.passes(2)
        assert evening_.chats.told == [("post", "inge")], "who joined first"
        await evening_.passes(1)
        assert sorted(evening_.chats.told) == [("post", "anna"), ("post", "inge"), ("post", "peter")]
        await evening_.writes("Naboerne hilser")
        await evening_.passes(5)
        for who in ("inge", "anna", "peter"):
            assert cards(evening_.chats.of(who)) == [(2, 0, 3)]
        assert {what for what, _ in evening_.chats.told[3:]} == {"edit"}


async def test_a_burst_of_notes_is_drawn_once(tmp_path: Path):
    async with begun(tmp_path) as evening_:
        await evening_.sits("inge", "anna")
        for number in range(20):
            await evening_.writes(f"Note {number}")
        await evening_.passes(5)
        assert sorted(evening_.chats.told) == [("post", "anna"), ("post", "inge")]
        assert cards(evening_.chats.of("inge")) == [(20, 0, 2)]


async def test_a_card_that_somebody_deleted_is_posted_anew(tmp_path: Path):
    async with begun(tmp_path) as evening_:
        await evening_.sits("inge")
        await evening_.writes("En")
        await evening_.passes(3)
        evening_.chats.deleted.add("inge-0")
        await evening_.writes("To")
        await evening_.passes(3)
        await evening_.writes("Tre")
        await evening_.passes(3)
        assert evening_.chats.told == [("post", "inge"), ("post", "inge"), ("edit", "inge")]


async def test_a_card_that_may_not_be_changed_is_not_posted_beside_itself(tmp_path: Path):
    async with begun(tmp_path) as evening_:
        await evening_.sits("inge")
        await evening_.writes("En")
        await evening_.passes(3)
        evening_.chats.refused.add("inge-0")
        await evening_.writes("To")
        await evening_.passes(3)
        assert evening_.chats.told == [("post", "inge")]


async def test_whoever_blocked_the_bot_holds_up_nobody(tmp_path: Path):
    """Rule 39: also where it is the one who is first in line."""
    async with begun(tmp_path) as evening_:
        evening_.chats.blocked.add("inge")
        await evening_.sits("inge", "anna", "peter")
        await evening_.writes("En")
        await evening_.passes(4)
        assert sorted(evening_.chats.told) == [("post", "anna"), ("post", "peter")]
        (trouble,) = (await evening_.outbox.queue(FORUM)).failures
        assert (trouble.target, trouble.outcome) == ("person:inge", Outcome.BLOCKED)


async def test_the_first_card_is_the_presenters_from_then_on(tmp_path: Path):
    async with begun(tmp_path) as evening_:
        await evening_.sits("inge", "anna")
        await evening_.presentations.choose(person("anna"), SESSION, 3, "anna", 0)
        await evening_.passes(4)
        kinds = {who: [type(each) for each in evening_.chats.of(who)] for who in ("anna", "inge")}
        assert kinds == {"anna": [Presenting, GroupCard], "inge": []}, "an empty card needs no copies"


async def test_the_cards_of_one_group_say_nothing_of_another(tmp_path: Path):
    async with begun(tmp_path) as evening_:
        await evening_.sits("inge", group=3)
        await evening_.sits("kim", group=4)
        await evening_.writes("I gruppe 3", group=3)
        await evening_.passes(3)
        assert cards(evening_.chats.of("inge")) == [(1, 0, 1)]
        assert evening_.chats.of("kim") == []


async def test_who_moves_takes_the_card_along(tmp_path: Path):
    """One card a person and session, whatever group they sit in."""
    async with begun(tmp_path) as evening_:
        await evening_.sits("inge", group=3)
        await evening_.writes("I gruppe 3", group=3)
        await evening_.passes(3)
        await evening_.sits("inge", group=4)
        await evening_.writes("I gruppe 4", group=4)
        await evening_.writes("Og igen", group=4)
        late = Delivery(FORUM, Kind.GROUP_CARD, "person:inge", "late", live.subject(SESSION, 3, "inge"), START)
        await evening_.passes(3)
        await evening_.outbox.put([late])
        await evening_.passes(1)
        (card,) = evening_.chats.of("inge")
        assert isinstance(card, GroupCard)
        assert (card.group, card.matrix.total) == (4, 2)


async def test_the_two_lines_come_and_go_on_the_same_card(tmp_path: Path):
    """F17 and step 5: from 17.43 the nudge, from 17.44 the warning, from 17.45 nothing; never a new post."""
    async with begun(tmp_path) as evening_:
        await evening_.sits("inge", "anna")
        await evening_.writes("En")
        await evening_.outbox.put(live.timed(SESSION_, "groupwork:session-4711:clock:"))
        seen = []
        for seconds in (50, 60, 60, 60):
            await evening_.passes(seconds)
            for who in ("inge", "anna"):
                (card,) = evening_.chats.of(who)
                seen.append((who, card.last_minute, card.nudge))  # type: ignore[attr-defined]
        empty = ("attraction", 0)
        assert seen == [
            ("inge", False, None), ("anna", False, None),
            ("inge", False, empty), ("anna", False, empty),
            ("inge", True, empty), ("anna", True, empty),
            ("inge", False, None), ("anna", False, None),
        ]  # fmt: skip
        assert sorted(evening_.chats.told)[-2:] == [("post", "anna"), ("post", "inge")]


async def test_copies_that_come_late_leave_out_what_is_true_for_a_minute_only(tmp_path: Path):
    async with begun(tmp_path) as evening_:
        for group in (3, 4):
            await evening_.sits(*(f"p{group}-{number}" for number in range(40)), group=group)
        evening_.clock.passes(100)
        first, copy = [await evening_.together.card(SESSION_, 3, copy=copy) for copy in (False, True)]
        assert (first.nudge, copy.nudge) == (("attraction", 0), None)
        assert (first.timed, copy.timed) == (True, False), "a minute more would not reach it in time"


async def test_once_it_is_over_the_cards_are_drawn_a_last_time_and_no_new_one_is_posted(tmp_path: Path):
    async with begun(tmp_path) as evening_:
        await evening_.sits("inge", "anna")
        await evening_.writes("En")
        await evening_.passes(4)
        await evening_.sits("peter")
        await evening_.outbox.put(live.timed(SESSION_, "groupwork:session-4711:clock:")[-1:])
        evening_.clock.passes(18 * 60)
        await evening_.passes(5)
        assert sorted(evening_.chats.told[2:]) == [("edit", "anna"), ("edit", "inge")]


async def test_each_is_asked_once_and_the_page_is_kept_up_to_date(tmp_path: Path):
    """F15: the page is edited as notes come, until the queue begins; who is followed by another reads so on it."""
    async with begun(tmp_path) as evening_:
        await evening_.sits("inge", "anna", "tom")
        rows = [
            Delivery(FORUM, Kind.PRESENTERS, f"person:{who}", f"ask:{who}", live.subject(SESSION, 3, who), START)
            for who in ("inge", "anna", "tom")
        ]
        await evening_.outbox.put([*rows, *rows])
        await evening_.passes(2)
        assert [type(each) for each in evening_.chats.of("anna")] == [WhoPresents]
        seen = (await evening_.presentations.choose(person("inge"), SESSION, 3, "anna", 0)).presenter.version
        await evening_.writes("En", phase=Phase.RETENTION)
        await evening_.passes(4)
        page = evening_.chats.of("anna")[1]
        assert isinstance(page, Presenting)
        assert ([each.text for each in page.notes], page.by) == (["En"], "Inge Eksempel")
        await evening_.presentations.choose(person("lise", Role.ORGANISER), SESSION, 3, "tom", seen)
        await evening_.passes(2)
        assert isinstance(evening_.chats.of("anna")[1], PresentsNoMore)
        assert isinstance(evening_.chats.of("tom")[-1], Presenting | GroupCard)


async def test_what_belongs_to_a_session_that_is_gone_is_skipped(tmp_path: Path):
    async with begun(tmp_path) as evening_:
        for kind in (Kind.GROUP_CARD, Kind.GROUP_COPY, Kind.PRESENTERS, Kind.PRESENTER):
            for about in ("gone:3:inge", "gone:3:", "gone::", f"{SESSION}:3:nobody"):
                row = Delivery(FORUM, kind, f"to:{kind}:{about}", f"{kind}:{about}", about, START)
                await evening_.outbox.put([row])
        await evening_.passes(1)
        assert (evening_.chats.told, (await evening_.outbox.queue(FORUM)).failed) == ([], 0)


async def test_the_organisers_card_goes_before_the_groups_and_these_before_the_copies(tmp_path: Path):
    """Where not all can leave at once (rule 38), whoever has waited long enough comes first all the same."""
    async with begun(tmp_path) as evening_:
        order = [Kind.GROUP_COPY, Kind.ROUND, Kind.GROUP_CARD, Kind.SESSION_CARD]
        for place, kind in enumerate(order):
            due = evening_.clock.now() - timedelta(seconds=4 - place)
            await evening_.outbox.put([Delivery(FORUM, kind, f"person:{kind}", kind, "", due)])
        left = [(await evening_.outbox.claim(f"o{number}", 1, 60))[0].delivery.kind for number in range(4)]
        assert left == [Kind.SESSION_CARD, Kind.GROUP_CARD, Kind.ROUND, Kind.GROUP_COPY]
        waited = evening_.clock.now() - timedelta(minutes=11)
        await evening_.outbox.put(
            [
                Delivery(FORUM, Kind.SESSION_CARD, "person:a", "a", "", evening_.clock.now()),
                Delivery(FORUM, Kind.GROUP_COPY, "person:b", "b", "", waited),
            ]
        )
        assert (await evening_.outbox.claim("late", 1, 60))[0].delivery.key == "b"


async def test_who_was_followed_before_the_page_was_there_is_told_nothing(tmp_path: Path):
    async with begun(tmp_path) as evening_:
        await evening_.sits("inge", "anna")
        seen = (await evening_.presentations.choose(person("inge"), SESSION, 3, "anna", 0)).presenter.version
        await evening_.presentations.choose(person("inge"), SESSION, 3, "inge", seen)
        await evening_.passes(3)
        assert not [each for each in evening_.chats.of("anna") if isinstance(each, PresentsNoMore | Presenting)]
