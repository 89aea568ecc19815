"""Rules 35 and 36: the team is known by object id from its paged roster, and the age of that knowledge is stated."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.edge.connector import Member
from bot.edge.failures import Failure, Gone, Refused, Throttled, Unsure
from bot.roster import MOST, TeamRoster
from bot.snapshots import FRESH, LONGEST
from bot.who import Entry
from forum.groups import Forum
from forum.people import Membership
from tests.bot.fakes import FixedDirectory, StillClock, landsbyforum

GENERAL = "19:general@thread.tacv2"


@dataclass
class Team:
    """A connector with one team; `slow` holds the pages back, `down` is what it fails with."""

    inside: dict[str, str]
    reads: list[tuple[str, str]] = field(default_factory=list)
    singles: list[str] = field(default_factory=list)
    down: BaseException | None = None
    pages_only: bool = False
    slow: asyncio.Event | None = None
    began: asyncio.Event = field(default_factory=asyncio.Event)

    async def members(self, service_url: str, conversation: str) -> AsyncIterator[Member]:
        self.reads.append((service_url, conversation))
        self.began.set()
        if self.slow:
            await self.slow.wait()
        if self.down:
            raise self.down
        for person, role in list(self.inside.items()):
            yield Member(f"29:{person}", person, person.capitalize(), "", role)

    async def member(self, service_url: str, conversation: str, mri: str) -> Member:
        self.singles.append(mri)
        if self.down and not self.pages_only:
            raise self.down
        if not mri or mri not in self.inside:
            raise Gone(404, "MemberNotFoundInConversation")
        return Member(f"29:{mri}", mri, "", "", self.inside[mri])


def roster_of(team: Team, clock: StillClock, forum: Forum | None = None) -> TeamRoster:
    return TeamRoster(team, FixedDirectory(forum or landsbyforum()), clock, wait_s=0.05)


async def standing(roster: TeamRoster, person: str) -> Membership:
    return (await roster.entry(person, "https://s/")).membership


@pytest.fixture
def team() -> Team:
    return Team({"anna": "user", "ruth": "guest"})


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def roster(team: Team, clock: StillClock) -> TeamRoster:
    return roster_of(team, clock)


async def test_the_whole_team_is_read_once_in_ten_minutes(team: Team, clock: StillClock, roster: TeamRoster):
    """Rule 36: the paged roster of General, and never a question for each."""
    assert await roster.entry("anna", "https://s/") == Entry(Membership.MEMBER, "Anna")
    assert await standing(roster, "ruth") is Membership.GUEST
    assert (team.reads, team.singles) == ([("https://s/", GENERAL)], [])
    del team.inside["anna"]
    assert await standing(roster, "anna") is Membership.MEMBER
    await clock.sleep(FRESH.total_seconds() + 1)
    assert await standing(roster, "anna") is Membership.NONE
    assert len(team.reads) == 2


async def test_sixty_who_come_at_once_share_one_reading(team: Team, roster: TeamRoster):
    team.inside |= {f"p{number}": "user" for number in range(60)}
    found = await asyncio.gather(*(standing(roster, f"p{number}") for number in range(60)))
    assert set(found) == {Membership.MEMBER}
    assert (len(team.reads), team.singles) == (1, [])


async def test_a_no_is_remembered_half_a_minute(team: Team, clock: StillClock, roster: TeamRoster):
    assert await standing(roster, "ny") is Membership.NONE
    team.inside["ny"] = "user"
    assert await standing(roster, "ny") is Membership.NONE
    await clock.sleep(31)
    assert await standing(roster, "ny") is Membership.MEMBER
    assert await standing(roster, "ny") is Membership.MEMBER
    assert (team.singles, len(team.reads)) == (["ny", "ny"], 1)


async def test_news_of_the_team_is_believed_at_once(team: Team, roster: TeamRoster):
    """Rule 36: whoever was added is let in, whoever was removed is not, within one turn of the event."""
    assert await standing(roster, "anna") is Membership.MEMBER
    assert await standing(roster, "ny") is Membership.NONE
    del team.inside["anna"]
    team.inside["ny"] = "user"
    roster.changed()
    assert await standing(roster, "anna") is Membership.NONE
    assert await standing(roster, "ny") is Membership.MEMBER


async def test_news_that_comes_while_the_pages_are_read_is_not_lost(team: Team, roster: TeamRoster):
    team.slow = asyncio.Event()
    asking = asyncio.create_task(standing(roster, "anna"))
    await team.began.wait()
    roster.changed()
    team.slow.set()
    await asking
    await standing(roster, "anna")
    assert len(team.reads) == 2


async def test_a_roster_read_under_a_clock_that_ran_ahead_is_read_again(
    team: Team, clock: StillClock, roster: TeamRoster
):
    """Rule 35: whoever left is not let in until next year comes."""
    clock.at += timedelta(days=365)
    assert await standing(roster, "anna") is Membership.MEMBER
    clock.at -= timedelta(days=365)
    del team.inside["anna"]
    assert await standing(roster, "anna") is Membership.NONE


@pytest.mark.parametrize("failure", [Unsure(502), Refused(403, "BotNotInConversationRoster"), Gone(404), ValueError()])
async def test_a_snapshot_that_cannot_be_renewed_goes_on_counting(
    team: Team, clock: StillClock, roster: TeamRoster, failure: BaseException
):
    await standing(roster, "anna")
    team.down = failure
    await clock.sleep(LONGEST.total_seconds())
    assert await standing(roster, "anna") is Membership.MEMBER
    assert roster.age() == LONGEST
    team.down = Unsure(502)
    await clock.sleep(60)
    assert await standing(roster, "anna") is Membership.UNKNOWN
    team.down = None
    await clock.sleep(60)
    assert await standing(roster, "anna") is Membership.MEMBER
    assert roster.age() == timedelta()


async def test_a_renewal_that_failed_is_not_tried_at_every_turn(team: Team, clock: StillClock, roster: TeamRoster):
    """Rule 37: Retry-After first, and never oftener than twice a minute."""
    await standing(roster, "anna")
    team.down = Throttled(90)
    await clock.sleep(601)
    for wait in (0, 0, 60, 29, 2):
        await clock.sleep(wait)
        assert await standing(roster, "anna") is Membership.MEMBER
    assert len(team.reads) == 3


async def test_nobody_waits_for_a_slow_roster(team: Team, clock: StillClock, roster: TeamRoster):
    """Rule 31: the renewal goes on beside the turn, and what was known counts meanwhile."""
    await standing(roster, "anna")
    team.slow = asyncio.Event()
    await clock.sleep(601)
    assert await standing(roster, "anna") is Membership.MEMBER
    assert roster.age() == timedelta(seconds=601)
    team.slow.set()
    for _ in range(20):
        await asyncio.sleep(0)
    assert roster.age() == timedelta()


async def test_where_no_page_is_to_be_had_a_single_question_may_be(team: Team, roster: TeamRoster):
    team.down, team.pages_only = Unsure(502), True
    assert await standing(roster, "ruth") is Membership.GUEST
    assert await standing(roster, "uvedkommende") is Membership.NONE


async def test_news_is_believed_of_whoever_was_asked_for_singly_too(team: Team, roster: TeamRoster):
    team.down, team.pages_only = Unsure(502), True
    assert await standing(roster, "anna") is Membership.MEMBER
    del team.inside["anna"]
    roster.changed()
    assert await standing(roster, "anna") is Membership.NONE


@pytest.mark.parametrize(
    "failure", [Unsure(502), Refused(403, "BotNotInConversationRoster"), Gone(404, "ConversationNotFound")]
)
async def test_a_roster_that_will_not_say_is_no_refusal(team: Team, roster: TeamRoster, failure: Failure):
    team.down = failure
    assert await standing(roster, "anna") is Membership.UNKNOWN
    assert roster.age() is None


async def test_before_the_team_is_known_nobody_can_say(team: Team, clock: StillClock):
    assert await standing(roster_of(team, clock, landsbyforum(general="")), "anna") is Membership.UNKNOWN
    assert (team.reads, team.singles) == ([], [])


async def test_the_roster_of_another_team_does_not_count(team: Team, clock: StillClock):
    directory = FixedDirectory(landsbyforum())
    roster = TeamRoster(team, directory, clock)
    await standing(roster, "anna")
    directory.value = landsbyforum(general="19:other@thread.tacv2")
    assert roster.age() is None
    await standing(roster, "anna")
    assert [place for _, place in team.reads] == [GENERAL, "19:other@thread.tacv2"]


async def test_an_answer_about_somebody_else_is_no_answer(team: Team, roster: TeamRoster):
    """Rule 25: what the other side sends back is read, not believed."""

    async def wrong(service_url: str, conversation: str, mri: str) -> Member:
        return Member("29:anna", "anna", "Anna", "", "user")

    team.member = wrong  # type: ignore[method-assign]
    assert await standing(roster, "uvedkommende") is Membership.UNKNOWN


async def test_nobody_without_an_object_id_is_on_the_list(team: Team, roster: TeamRoster):
    """Rule 35: anonymous people and bots have none."""
    team.inside[""] = "anonymous"
    assert await standing(roster, "uvedkommende") is Membership.NONE
    assert await standing(roster, "") is Membership.NONE


async def test_the_memory_is_bounded(team: Team, roster: TeamRoster):
    for number in range(MOST + 1):
        await standing(roster, str(number))
    await standing(roster, "0")
    assert len(team.singles) == MOST + 2


async def test_who_left_is_known_as_such_and_while_nobody_can_say_nobody_has_left(team: Team, roster: TeamRoster):
    assert [await roster.has_left(person, "https://s/") for person in ("anna", "ruth", "kim")] == [False, False, True]
    team.down = Unsure(503)
    roster.changed()
    assert not await roster.has_left("tom", "https://s/")
