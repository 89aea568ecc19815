"""Comments beside a line, from those who were present, until the deadline."""

from dataclasses import dataclass

from forum import ids, people
from forum.groupwork.sessions import Deed
from forum.minutes import deliveries, states, typed
from forum.minutes.attending import Attending
from forum.minutes.errors import NoSuchComment, NotThere, TooLate, TooMany
from forum.minutes.minutes import Comment, Minutes, State
from forum.minutes.written import Overview
from forum.people import Person, Role

COMMENT_LIMIT = 1000
LINE_KEY = 200
MOST = 500


@dataclass(frozen=True, slots=True)
class Reviewing(Attending):
    """The part of the desk that those who were present read along at."""

    async def review(self, person: Person, gathering: str) -> Overview:
        """What somebody who was present is shown while the minutes are in review; NotThere, NotNow.

        It holds no acts, no addresses and nobody else's comments.
        """
        minutes = await self._reviewed(person, gathering)
        shown = await self.overview(minutes)
        own = tuple(each for each in shown.comments if each.person == person.id)
        return Overview(
            minutes=minutes,
            attendees=shown.attendees,
            actions=shown.actions,
            carried=shown.carried,
            comments=own,
            counts=shown.counts,
            may=(),
            fill=shown.fill,
        )

    async def comment(self, person: Person, gathering: str, line: str, text: str, token: str = "") -> Comment:
        """Beside a line, by its key ("" the whole); once for a repeated `token`. NotThere, TooLate, NotNow, BadText."""
        minutes = await self._reviewed(person, gathering)
        now = self.clock.now()
        if minutes.deadline and now > minutes.deadline:
            raise TooLate
        said = typed.words(text, COMMENT_LIMIT)
        if len(await self.book.comments(minutes.forum, minutes.id)) >= MOST:
            raise TooMany(most=MOST)
        id_ = ids.key_for("comment", minutes.id, person.id, token or ids.new(), line)
        name = people.plain_name(person.name)
        comment = Comment(id_, minutes.id, typed.line(line, LINE_KEY), person.id, name, said, now)
        await self.book.comment(minutes.forum, comment, [deliveries.card(minutes, now)])
        return comment

    async def answer(self, person: Person, gathering: str, comment: str) -> Overview:
        """An organiser has dealt with it; a second tap changes nothing. NoSuchComment."""
        minutes = await self.of_organiser(person, gathering)
        known = {each.id: each for each in await self.book.comments(minutes.forum, minutes.id)}
        if comment not in known:
            raise NoSuchComment
        if not known[comment].answered:
            deed = Deed(minutes.id, self.clock.now(), person.id, "minutes.answered", after=comment)
            await self.book.answered(minutes.forum, comment, [], deed)
        return await self.overview(minutes)

    async def _reviewed(self, person: Person, gathering: str) -> Minutes:
        people.require_answerer(person)
        minutes = await self.minutes(gathering)
        if person.role is not Role.ORGANISER and not await self.present(minutes, person.id):
            raise NotThere
        if minutes.state is not State.IN_REVIEW:
            raise states.NotNow(state=minutes.state.value, act="comment")
        return minutes
