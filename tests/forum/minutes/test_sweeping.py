"""Minutes are kept as long as the notes that stand in them, and not a day longer."""

from datetime import timedelta

import pytest
from sqlalchemy import or_, select

from forum.errors import NoSuchMeeting
from forum.minutes.desk import Task, Written
from forum.minutes.errors import NoMinutes
from forum.minutes.minutes import Presence
from forum.sending.deliveries import trial
from store.minutes_tables import action_points, amendments, attendance, comments, minutes, recipients
from store.outbox import SqlOutbox
from store.schema import outbox
from store.sweeping import SqlSweeping
from tests.bot.fakes import landsbyforum
from tests.forum.minutes.scene import ANNA, DAY, HALF_PAST_SIX, ID, INGE, LISE, SESSION, TOM, Scene

TABLES = (minutes, attendance, comments, action_points, amendments, recipients)
SECOND = timedelta(seconds=1)


async def written(scene: Scene) -> None:
    """Minutes with something in every table."""
    await scene.sits(ANNA, 1)
    await scene.sends(ANNA, "Anna skriver under")
    scene.later(HALF_PAST_SIX)
    drafted = (await scene.desk.open(LISE, ID)).minutes
    await scene.desk.write(LISE, ID, drafted.version, Written(recipients=("borger@example.dk",)))
    await scene.desk.add_action(LISE, ID, Task("Skriv en folder"))
    await scene.in_review()
    await scene.desk.comment(INGE, ID, "", "Ret datoen")
    await scene.approved_from_here()
    await scene.desk.anonymise(ANNA)


async def counts(scene: Scene) -> dict[str, int]:
    async def count(table: object) -> int:
        asked = select(table)  # type: ignore[call-overload]
        return len(await scene.cellar.read(lambda connection: connection.execute(asked).all()))

    return {table.name: await count(table) for table in TABLES}


async def sweeps(scene: Scene, before: timedelta) -> int:
    sweeping = SqlSweeping(scene.cellar, scene.sessions.forget)
    first = scene.clock.now() - HALF_PAST_SIX
    return await sweeping.sweep(landsbyforum(), first + before, scene.clock.now())


async def test_before_its_time_nothing_goes(scene: Scene):
    await written(scene)
    before = await counts(scene)
    assert min(before.values()) > 0
    await sweeps(scene, timedelta())
    assert await counts(scene) == before


async def test_with_the_first_of_its_notes_the_whole_text_goes(scene: Scene):
    await written(scene)
    assert await sweeps(scene, SECOND) > 0
    assert set((await counts(scene)).values()) == {0}
    with pytest.raises(NoMinutes):
        await scene.desk.document(ID)


async def test_a_sign_up_goes_without_minutes_too(scene: Scene):
    meeting = await scene.planned(DAY)
    await scene.desk.come(TOM, meeting.id, Presence.COMING)
    await sweeps(scene, HALF_PAST_SIX)
    assert (await counts(scene))["attendance"] == 1
    await sweeps(scene, HALF_PAST_SIX + SECOND)
    assert (await counts(scene))["attendance"] == 0


async def test_the_keys_of_what_was_sent_name_nobody_any_more(scene: Scene):
    began = scene.clock.now()
    await written(scene)
    store_box = SqlOutbox(scene.cellar, scene.clock)
    await store_box.put([trial(landsbyforum().id, ID, "lise", scene.clock.now())])
    scene.later(30 * DAY)
    while rows := await store_box.claim("me", 50, 60):
        for row in rows:
            await store_box.settle(row)
    assert {"anna", "lise"} <= {key.split(":")[-1] for key in await told(scene)}
    assert any(key.startswith("sending.trial:") for key in await told(scene))
    sweeping = SqlSweeping(scene.cellar, scene.sessions.forget)
    await sweeping.sweep(landsbyforum(), began + SECOND, scene.clock.now())
    assert await told(scene) == []


async def told(scene: Scene) -> list[str]:
    """The keys of what was sent of minutes, by themselves or with their files."""
    ours = or_(outbox.c.key.like(f"minutes:{ID}:%"), outbox.c.key.like("sending.%"))
    asked = select(outbox.c.key).where(ours, outbox.c.state == "done")
    return list(await scene.cellar.read(lambda connection: connection.execute(asked).scalars().all()))


async def test_what_is_not_known_is_no_meeting(scene: Scene):
    with pytest.raises(NoSuchMeeting):
        await scene.desk.open(LISE, "erfa-1999-01-01")
    with pytest.raises(NoSuchMeeting):
        await scene.desk.open(LISE)


async def test_minutes_without_a_note_go_with_their_meeting(scene: Scene):
    drafted = (await scene.desk.open(LISE, ID)).minutes
    over = drafted.ends_at - SESSION.switches[0]
    scene.later(over)
    await SqlSweeping(scene.cellar, scene.sessions.forget).sweep(landsbyforum(), drafted.ends_at, scene.clock.now())
    assert (await counts(scene))["minutes"] == 1
    after = drafted.ends_at + SECOND
    await SqlSweeping(scene.cellar, scene.sessions.forget).sweep(landsbyforum(), after, scene.clock.now())
    assert (await counts(scene))["minutes"] == 0
