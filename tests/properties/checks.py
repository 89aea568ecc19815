"""What must be true after every act: the store says what the ledger says, and everything else follows from it."""

from forum.workshop.desk import OPEN_MEETING
from forum.workshop.questions import CELLS
from tests.properties.acts import Acts
from tests.properties.ledger import said
from tests.properties.world import GROUPS, LISE, PEOPLE, VILLAGES


async def notes_stand_once(acts: Acts) -> None:
    """Every acknowledged note is there once, as its last acknowledged act left it, and no other."""
    stored = {id_: (one.text, one.state, one.version) for id_, one in (await acts.world.stored()).items()}
    assert stored == {id_: (one.text, one.state, one.version) for id_, one in acts.ledger.notes.items()}


async def nothing_said_is_lost(acts: Acts) -> None:
    """The history holds every wording in its order."""
    assert await acts.world.wordings() == {id_: told.wordings for id_, told in acts.ledger.notes.items()}


async def matrices_agree(acts: Acts) -> None:
    """A village's, a group's and everybody's matrix count the notes that stand."""
    world, ledger, session = acts.world, acts.ledger, acts.on.id
    for village in ("", *(each.key for each in VILLAGES)):
        drawn = await world.workshop.matrix_of(OPEN_MEETING, village)
        assert drawn.counts == {cell: ledger.counts(village)[cell] for cell in CELLS}
    for group in GROUPS:
        drawn = (await world.together.group(LISE, session, group.number)).matrix
        wanted = ledger.counts("", session, str(group.number))
        assert drawn.counts == {cell: wanted[cell] for cell in CELLS}


async def the_list_will_hear(acts: Acts) -> None:
    """What changed since all was delivered waits for the list, and nothing else does."""
    assert set(await acts.world.waiting("list:")) == {f"list:{id_}" for id_ in acts.ledger.undelivered}


async def drafts_are_kept(acts: Acts) -> None:
    """Every line that was kept is there, in the place where it was typed, and no draft is there that was sent."""
    people = {person.id: person for person in PEOPLE}
    for (owner, session, question), (_, fields) in acts.ledger.drafts.items():
        draft = await acts.world.drawer.find(people[owner], session, question)
        assert draft is not None
        assert said(fields) == said(draft.fields)
    kept = [draft for person in PEOPLE for draft in await acts.world.drawer.all(person)]
    assert len(kept) == len(acts.ledger.drafts)


async def seats_are_kept(acts: Acts) -> None:
    """Who joined sits there, and everybody reads the same of the session."""
    session, now = await acts.session(), acts.world.clock.now()
    closed, locked = (session.paused_at or now) >= session.closes, acts.on.locked
    for person in PEOPLE:
        sitting = await acts.world.group_work.of(person, session.id)
        assert sitting is not None
        assert sitting.group == str(acts.on.seats.get(person.id, ""))
        assert (sitting.late, sitting.shut, sitting.locked) == (closed, now > session.cut_off, locked)


async def the_clock_is_in_order(acts: Acts) -> None:
    """Switches follow one another, versions follow acts, and each act is told of once."""
    session = await acts.session()
    assert list(session.switches) == sorted(session.switches)
    assert len(session.switches) == len(session.questions) + 2
    assert session.version == acts.on.deeds
    assert len(await acts.world.group_work.sessions.deeds(session.forum, session.id)) == acts.on.deeds


CHECKS = (
    notes_stand_once,
    nothing_said_is_lost,
    matrices_agree,
    the_list_will_hear,
    drafts_are_kept,
    seats_are_kept,
    the_clock_is_in_order,
)


async def held(acts: Acts) -> None:
    for check in CHECKS:
        await check(acts)
