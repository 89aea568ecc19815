"""Rule 35: who is on the team is asked by object id, and not at every turn."""

from dataclasses import dataclass, field

import pytest

from bot.edge.failures import Failure, Gone, Refused, Unsure
from bot.roster import MOST, RosterUnknown, TeamRoster
from tests.bot.fakes import FixedDirectory, StillClock, landsbyforum


@dataclass
class Team:
    inside: set[str]
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    down: Failure | None = None

    async def member(self, service_url: str, conversation: str, mri: str) -> object:
        self.asked.append((service_url, conversation, mri))
        if self.down:
            raise self.down
        if mri not in self.inside:
            raise Gone(404)
        return mri


async def test_a_member_is_asked_for_once_in_ten_minutes():
    team, clock = Team({"anna"}), StillClock()
    roster = TeamRoster(team, FixedDirectory(landsbyforum()), clock)
    assert await roster.holds("anna", "https://s/")
    assert await roster.holds("anna", "https://s/")
    assert team.asked == [("https://s/", "19:general@thread.tacv2", "anna")]
    team.inside.clear()
    await clock.sleep(601)
    assert not await roster.holds("anna", "https://s/")


async def test_whoever_was_just_added_is_let_in_soon():
    team, clock = Team(set()), StillClock()
    roster = TeamRoster(team, FixedDirectory(landsbyforum()), clock)
    assert not await roster.holds("ny", "https://s/")
    team.inside.add("ny")
    assert not await roster.holds("ny", "https://s/")
    await clock.sleep(31)
    assert await roster.holds("ny", "https://s/")


@pytest.mark.parametrize("failure", [Unsure(502), Refused(403, "BotNotInConversationRoster")])
async def test_a_roster_that_will_not_say_is_no_refusal(failure: Failure):
    team = Team({"anna"}, down=failure)
    roster = TeamRoster(team, FixedDirectory(landsbyforum()), StillClock())
    with pytest.raises(RosterUnknown):
        await roster.holds("anna", "https://s/")
    team.down = None
    assert await roster.holds("anna", "https://s/")


async def test_without_a_team_nobody_is_on_it():
    team = Team({"anna"})
    assert not await TeamRoster(team, FixedDirectory(landsbyforum(general="")), StillClock()).holds(
        "anna", "https://s/"
    )
    assert team.asked == []


async def test_the_memory_is_bounded():
    team = Team(set())
    roster = TeamRoster(team, FixedDirectory(landsbyforum()), StillClock())
    for number in range(MOST + 1):
        await roster.holds(str(number), "https://s/")
    await roster.holds("0", "https://s/")
    assert len(team.asked) == MOST + 2
