"""What came in the year is held against what was owed: each message once, at its time, and nothing besides."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from demo import cards, people, talking
from demo.steps import Broken, Step
from demo.year_cast import WATCHED, Cast
from demo.year_days import NIGHTS, is_open
from demo.year_meetings import ALL, STOPPED
from demo.year_posts import Post, all_posts
from demo.year_project import SUMS
from demo.year_promises import (
    AHEAD,
    CHANGED,
    INVITATION,
    LATE,
    MONTHLY,
    MOVED,
    PRE_READ,
    PREVIEW,
    REMINDER,
    ROUND,
    WITHDRAWN,
    Promise,
    of,
    unlike,
)
from demo.year_time import Year

SLACK = timedelta(minutes=10)
"""So long a message may take; the clock stands at its time, and runs on as fast as the machine is slow."""
STEPS = {
    "questions": (ROUND, INVITATION),
    "reminders": (REMINDER,),
    "pre-reads": (PREVIEW, PRE_READ),
    "moves": (MOVED,),
    "milestones": (AHEAD, LATE, CHANGED),
    "withdrawals": (WITHDRAWN,),
    "monthly": (MONTHLY,),
}
UNASKED = frozenset(kind for kinds in STEPS.values() for kind in kinds) - {WITHDRAWN}
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Count:
    """Both sides."""

    owed: Sequence[Promise]
    posts: Sequence[Post]

    @property
    def found(self) -> list[Promise]:
        return [post.told for post in self.posts]

    def kept(self, step: Step, kinds: Iterable[str]) -> None:
        """Each promise of these kinds once, and no other message of the kind."""
        kinds = tuple(kinds)
        missing, more = unlike(of(kinds, self.owed), of(kinds, self.found), SLACK)
        step.numbers.update({kind: len(of((kind,), self.found)) for kind in kinds})
        step.numbers.update(missing=len(missing), more=len(more))
        told = "; ".join([*map(_told, missing[:SHOWN]), *(f"+ {_told(each)}" for each in more[:SHOWN])])
        step.holds(not missing and not more, f"{len(missing)} did not come, {len(more)} nobody promised: {told}")


def _told(promise: Promise) -> str:
    return f"{promise.at:%Y-%m-%d %H:%M} {promise.kind} {promise.place[-12:]} {promise.key}"


async def counted(cast: Cast, year: Year, owed: Sequence[Promise]) -> dict[str, object]:
    """The steps at the end, each with its numbers; what the last line tells of all."""
    record = cast.stage.record
    count = Count(owed, await all_posts(cast.wire, list(dict.fromkeys(WATCHED))))
    for name, kinds in STEPS.items():
        # What broke is told in the last line; whoever looks for the reason wants to see the other numbers too.
        with suppress(Broken), record.step(name) as step:
            count.kept(step, kinds)
    for name, look in ASKED.items():
        with suppress(Broken), record.step(name) as step:
            await look(cast, step)
    for name, held in HELD.items():
        with suppress(Broken), record.step(name) as step:
            held(step, count, year)
    return {"messages": len(count.posts), "owed": len(owed)}


async def _films(cast: Cast, step: Step) -> None:
    """The lead's board says how far the villages came."""
    # The answer to `film` says the same at first, and stands above or below: only the board is drawn anew.
    shown = talking.says("Film fra landsbyerne", "premiere")
    board = await talking.found(cast.wire, cast.known[people.MADS], shown)
    words = cards.words(board.card) if board else ""
    step.numbers["board"] = [part for part in ("premiere", "klip") if part in words]
    step.holds(board, "the board does not show the premiere")


async def _budget(cast: Cast, step: Step) -> None:
    """The sums of the year, in the lead's words."""
    said = (await cast.said(people.MADS, "budget", "Bevilget")).replace("\xa0", " ")
    step.holds(SUMS in said, f"the budget says {said[:300]}")
    step.numbers.update(granted=220_000, applied_for=220_000, spent=41_500, committed=60_000, free=118_500)


async def _brief(cast: Cast, step: Step) -> None:
    """What was written in May."""
    step.numbers.update(cast.seen.get("brief", {}))
    step.holds(step.numbers, "no brief was written")


def _nights(step: Step, count: Count, _year: Year) -> None:
    """What was planned before a switch leaves at 09.00 behind it, and says the meeting's hour as it was meant."""
    told = [post for post in count.posts if post.told.kind in (ROUND, INVITATION, PRE_READ, MOVED)]
    astray = [post.told for post in told if "kl. 17.00" not in post.words]
    behind = {f"{night}": sum(post.told.at.date() > night for post in told) for night in NIGHTS}
    step.numbers.update(behind=behind, astray=len(astray))
    step.holds(all(behind.values()), "nothing was sent behind one of the nights")
    step.holds(not astray, f"the hour is another: {', '.join(map(_told, astray[:SHOWN]))}")


def _restarts(step: Step, _count: Count, year: Year) -> None:
    weeks = (year.ended - year.began).days // 7
    step.numbers.update(restarts=year.restarts, killed=year.killed, stops=year.stops)
    step.holds(year.restarts >= weeks, f"{year.restarts} restarts in {weeks} weeks")


def _quiet(step: Step, count: Count, _year: Year) -> None:
    """Nothing that nobody asked for at night, on a Sunday or a holiday, nor to who said stop or who had answered."""
    unasked = of(UNASKED, count.found)
    at_night = [each for each in unasked if not is_open(each.at)]
    bothered = [each for each in unasked if each.place in STOPPED and each.at >= STOPPED[each.place]]
    answered = {(village, f"{one.day}") for one in ALL for village in (one.before_hand or one.early)}
    reminded = [each for each in of((REMINDER,), unasked) if (each.place, each.key) in answered]
    step.numbers.update(looked_at=len(unasked), at_night=len(at_night), stopped=len(bothered), answered=len(reminded))
    wrong = [*at_night, *bothered, *reminded]
    step.holds(not wrong, "; ".join(map(_told, wrong[:SHOWN])))


ASKED: dict[str, Callable[[Cast, Step], Awaitable[None]]] = {"films": _films, "budget": _budget, "brief": _brief}
HELD: dict[str, Callable[[Step, Count, Year], None]] = {
    "nights": _nights,
    "restarts": _restarts,
    "quiet": _quiet,
}
