"""Notes from paper, for organisers in their own chat: `importér` reads the folder, a button saves what was found."""

import telemetry
from bot.cards import importing as cards
from bot.cards.workshop import word
from bot.dialogs.places import shared
from bot.turn import Answer, Turn
from forum import people
from forum.people import Role
from forum.ports import Unavailable, Undeliverable
from texts import say


async def read(turn: Turn, _rest: str) -> Answer:
    """`importér`."""
    return await look(turn)


async def look(turn: Turn) -> Answer:
    """What lies in the folder now."""
    people.require(turn.person, Role.ORGANISER)
    if shared(turn):
        return Answer(text=say(turn.language, "import-in-private"))
    forum, desk = turn.desks.directory.forum(), turn.desks.importing
    try:
        found = await desk.look(turn.person)
    except (Unavailable, Undeliverable) as away:
        return _away(turn, away)
    return Answer(card=cards.folder(found, forum, turn.language, desk.tools.form_name(forum.language)))


async def save(turn: Turn) -> Answer:
    """[Gem 14 noter]: the file that was shown, if it is as it was shown."""
    file, seen = word(turn.data, "file"), word(turn.data, "etag")
    try:
        done = await turn.desks.importing.save(turn.person, file, seen)
    except (Unavailable, Undeliverable) as away:
        return _away(turn, away)
    if not done.changed:
        plan = done.found.sorted
        telemetry.log().info("import.saved", new=len(plan.new), changed=len(plan.changed), same=plan.same)
    return Answer(card=cards.saved(done, turn.desks.directory.forum(), turn.language))


async def undo(turn: Turn) -> Answer:
    """[Fortryd import]."""
    count = await turn.desks.importing.undo(turn.person, word(turn.data, "sending"), word(turn.data, "stamp"))
    telemetry.log().info("import.undone", count=count)
    return Answer(card=cards.undone(count, turn.language))


VERBS = {"import.look": look, "import.save": save, "import.undo": undo}


def _away(turn: Turn, away: Exception) -> Answer:
    """The one place where somebody waits for SharePoint; whoever reads the log sees why it did not come."""
    telemetry.log().warning("import.away", error=type(away).__name__)
    return Answer(text=say(turn.language, "error-import-away"))
