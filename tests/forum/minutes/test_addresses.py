"""Who gets the minutes by e-mail is written with them, or not at all."""

import asyncio

import pytest

from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed
from forum.minutes.desk import Written
from forum.minutes.errors import BadAddress
from tests.forum.minutes.scene import ID, LISE, ODA, Scene
from tests.store.hands import FORUM


async def test_of_two_who_write_at_once_one_is_kept_whole(scene: Scene):
    drafted = (await scene.desk.open(LISE, ID)).minutes
    drafts = {
        who.id: scene.desk.write(who, ID, drafted.version, Written(title=who.id, recipients=[f"{who.id}@example.org"]))
        for who in (LISE, ODA)
    }
    done = await asyncio.gather(*drafts.values(), return_exceptions=True)
    assert [type(each) for each in done if isinstance(each, Exception)] == [ChangedMeanwhile]
    title = (await scene.desk.minutes(ID)).title
    assert await scene.minutes.addresses(FORUM, ID) == (f"{title}@example.org",)


async def test_what_came_too_late_leaves_the_addresses_as_they_were(scene: Scene):
    drafted = (await scene.desk.open(LISE, ID)).minutes
    written = await scene.desk.write(LISE, ID, drafted.version, Written(recipients=["ida@example.org"]))
    assert written.recipients == ("ida@example.org",)
    deed = Deed(ID, scene.clock.now(), "oda", "minutes.written")
    with pytest.raises(ChangedMeanwhile):
        await scene.minutes.change(drafted, [], deed, ["bo@example.org"])
    with pytest.raises(BadAddress):
        await scene.desk.write(LISE, ID, written.minutes.version, Written(title="Ny", recipients=["bo"]))
    assert (await scene.desk.minutes(ID)).title == ""
    assert await scene.minutes.addresses(FORUM, ID) == ("ida@example.org",)


async def test_no_word_about_them_keeps_them_and_an_empty_list_clears_them(scene: Scene):
    drafted = (await scene.desk.open(LISE, ID)).minutes
    kept = await scene.desk.write(LISE, ID, drafted.version, Written(recipients=["ida@example.org"]))
    same = await scene.desk.write(LISE, ID, kept.minutes.version, Written(title="Ny"))
    assert same.recipients == ("ida@example.org",)
    assert (await scene.desk.write(LISE, ID, same.minutes.version, Written(recipients=[]))).recipients == ()
