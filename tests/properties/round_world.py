"""A question round over the real store, put up and torn down; every message is held against what its place has read."""

from collections import Counter
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import store
from forum import quiet
from forum.erfa.asking import Asking
from forum.erfa.calendar import CalendarDesk
from forum.erfa.desk import Erfa
from forum.erfa.earlier import Earlier
from forum.erfa.meetings import Meeting, State
from forum.erfa.posts import Invitation, MeetingCancelled, MeetingMoved, PreRead, Preview, QuestionRound, Reminder
from forum.people import Language, Person, Role
from forum.ports import Claimed, Kind, NotYet, Posted, Skipped, Spot
from forum.summary.desk import Summaries
from forum.summary.gatherings import Gatherings
from forum.workshop.desk import Workshop
from forum.workshop.notes import Form
from forum.workshop.questions import Phase, Question
from jobs.asking import AskVillage, Invite, Leaving, RemindVillage, TellMoved
from jobs.erfa import Due, SendPreRead, SendPreview
from jobs.outbox import Handler
from jobs.redrawing import Redraw
from jobs.together import Edited
from jobs.unasked import heeding
from store.meetings import SqlMeetings
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from store.posts import SqlPosts
from store.reminders import SqlReminders
from tests.bot.fakes import FixedDirectory, MemoryPeople, PaperRoster, landsbyforum
from tests.forum.erfa.asked import Kept
from tests.forum.erfa.running import PaperMemory
from tests.jobs.post_office import PaperDrive, listing
from tests.store.hands import HandClock, fresh_url

FORUM = landsbyforum(drive="drive")
LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
AUTHORS = {"broager": "inge", "graasten": "anna", "egernsund": "tom"}
PLACES = {group.channel: group.key for group in FORUM.groups} | {FORUM.general: "general"}
met: Counter[str] = Counter()


@dataclass
class RoundWorld:
    """`told` is the time of the meeting that each place read last, None where it read that there is none.

    `read` are all that it has read, `standing` the messages as they stand, by their ids.
    """

    folder: Path
    clock: HandClock = field(default_factory=HandClock)
    told: dict[str, datetime | None] = field(default_factory=dict)
    read: dict[str, set[datetime | None]] = field(default_factory=dict)
    seen: Counter[tuple[type, str]] = field(default_factory=Counter)
    standing: dict[str, object] = field(default_factory=dict)
    by_hand: int = 0
    cards: int = 0
    url: str = ""

    async def opened(self) -> "RoundWorld":
        self.url = self.url or fresh_url(self.folder)
        self._open = AsyncExitStack()
        cellar = await self._open.enter_async_context(store.opened(self.url, readers=1))
        directory, people = FixedDirectory(FORUM), MemoryPeople()
        self.meetings, self.notes = SqlMeetings(cellar), SqlNotes(cellar, self.clock)
        self.outbox, self.posts = SqlOutbox(cellar, self.clock), SqlPosts(cellar)
        self.erfa = Erfa(directory, self.meetings, self.clock)
        gatherings = Gatherings(meetings=self.meetings)
        earlier = Earlier(self.notes, gatherings, Kept())  # type: ignore[arg-type]
        self.asking = Asking(self.erfa, SqlReminders(cellar), earlier, PaperRoster())
        self.workshop = Workshop(directory, self.notes, self.erfa, self.clock, cut_offs=self.erfa)
        due, sums = Due(self.erfa, self.clock), Summaries(directory, self.notes, self.clock)
        leaving = Leaving(self.asking, self.clock)
        invite = Invite(leaving, self, self.posts, CalendarDesk(PaperMemory()))
        preview = SendPreview(due, sums, directory, people, self, self.posts)
        handlers: dict[Kind, Handler] = {
            Kind.QUESTIONS: AskVillage(leaving, self, self.posts),
            Kind.REMINDER: RemindVillage(leaving, self, self.posts),
            Kind.INVITED: invite,
            Kind.MOVED: TellMoved(leaving, self, self.posts, CalendarDesk(PaperMemory())),
            Kind.PREVIEW: preview,
            Kind.REDRAWN: Redraw(invite, preview, Edited(self, self.posts)),
            Kind.PRE_READ: SendPreRead(due, sums, directory, PaperDrive(), listing, self, self.posts, people),
        }
        self.handlers = heeding(handlers, people, directory, self.clock)
        return self

    async def close(self) -> None:
        await self._open.aclose()

    async def answers(self, village: str) -> None:
        self.cards += 1
        author = Person(AUTHORS[village], "", Role.MEMBER, Language.DA, village)
        form = Form(f"card-{self.cards}", Question.WORKS_WELL, {Phase.RECEPTION: f"Fest {self.cards}"})
        await self.workshop.send(author, form, Language.DA)

    async def delivered(self) -> None:
        """All that may leave now leaves; budgets are waited for."""
        while (due := await self.outbox.next_due()) and due <= self.clock.now():
            for row in await self.outbox.claim("hand", 99, 60):
                await self._delivered(row)
            self.clock.pass_really(90)

    async def dies(self) -> None:
        """The process takes rows in its hands, ends before it did anything, and comes back."""
        await self.outbox.claim("hand", 99, 60)
        await self.close()
        await self.opened()
        await self.outbox.reclaim()

    async def _delivered(self, row: Claimed) -> None:
        handler = self.handlers.get(row.delivery.kind)
        try:
            if handler:
                await handler(row)
        except NotYet as early:
            met["later"] += 1
            await self.outbox.postpone(row, early.until, "early")
        except Skipped as skipped:
            met[skipped.reason.why] += 1
            await self.outbox.fail(row, skipped.reason, skipped.outcome)
        else:
            await self.outbox.settle(row)

    async def post(self, place: Spot, value: object) -> Posted:
        await self._held(PLACES.get(place.channel, place.person), value)
        id_ = f"message-{len(self.standing)}"
        self.standing[id_] = value
        return Posted(place.channel or place.person, id_, "")

    async def update(self, posted: Posted, place: Spot, value: object) -> None:
        """What stands is brought up to date: nobody is told anew."""
        met["edited"] += 1
        self.standing[posted.activity] = value

    async def all_is_true(self) -> None:
        """Whatever stands but a form and a letter that was read names the day that is, or says that there is none."""
        for value in self.standing.values():
            if isinstance(value, QuestionRound | PreRead | Preview):
                continue
            meeting, now = _of(value), await self.erfa.find(_of(value).id)
            assert meeting.starts_at == now.starts_at
            assert isinstance(value, MeetingCancelled) == (now.state is State.CANCELLED)

    async def _held(self, place: str, value: object) -> None:
        met[type(value).__name__] += 1
        if isinstance(value, Preview):
            return
        self.seen[type(value), place] += 1
        most = 1 + self.by_hand if isinstance(value, Reminder) else 1
        moves = isinstance(value, MeetingMoved | MeetingCancelled)
        assert moves or self.seen[type(value), place] <= most, f"{place} read {type(value).__name__} too often"
        await self._is_in_time(value)
        await self._is_true(place, value)

    async def _is_in_time(self, value: object) -> None:
        now = self.clock.now()
        if isinstance(value, QuestionRound | Reminder | Invitation):
            assert quiet.is_open(now, FORUM.zone), f"{type(value).__name__} at {now}"
        if isinstance(value, MeetingMoved) and not quiet.is_open(now, FORUM.zone):
            next_hours = quiet.opens(now, FORUM.zone) - timedelta(hours=90)
            assert min(value.before, value.meeting.starts_at) > next_hours

    async def _is_true(self, place: str, value: object) -> None:
        meeting = _of(value)
        assert meeting == await self.meetings.find(FORUM.id, meeting.id)
        if isinstance(value, Reminder):
            assert await self.notes.of_meeting(FORUM.id, meeting.id, place) == ()
        if isinstance(value, MeetingMoved):
            # What left between the move and this post told the new time already.
            assert value.before in self.read[place]
            assert value.before != meeting.starts_at
        if isinstance(value, MeetingCancelled):
            assert self.told[place] is not None
        self.told[place] = None if isinstance(value, MeetingCancelled) else meeting.starts_at
        self.read.setdefault(place, set()).add(self.told[place])


def _of(value: object) -> Meeting:
    if isinstance(value, QuestionRound | Reminder):
        return value.asked.meeting
    assert isinstance(value, Invitation | PreRead | MeetingMoved | MeetingCancelled)
    return value.meeting
