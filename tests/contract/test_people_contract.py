"""People's choices, the addresses they were met at, posts and settings."""

import asyncio

from forum.people import Language, Profile
from forum.ports import Posted, Reference
from store import Cellar
from store.people import SqlPeople
from store.posts import SqlPosts
from store.settings import SqlSettings
from tests.store.hands import FORUM, INGE, HandClock

CHAT = Reference("a:inge", "http://127.0.0.1:3980/connector/", INGE, "29:inge")


async def test_a_stranger_has_an_empty_profile(people: SqlPeople):
    assert await people.profile(FORUM, INGE) == Profile(INGE)


async def test_each_choice_is_kept_beside_the_others(people: SqlPeople):
    await people.choose_village(FORUM, INGE, "broager")
    await people.choose_language(FORUM, INGE, Language.DE)
    await people.choose_village(FORUM, INGE, "sydals")
    assert await people.profile(FORUM, INGE) == Profile(INGE, "sydals", "de", greeted=False)
    assert await people.profile("elsewhere", INGE) == Profile(INGE)


async def test_a_choice_shows_at_once_however_often_the_profile_was_read(people: SqlPeople):
    for village in ("broager", "sydals", "broager"):
        await people.choose_village(FORUM, INGE, village)
        assert [(await people.profile(FORUM, INGE)).village for _ in range(2)] == [village] * 2
    assert await people.greet_once(FORUM, INGE)
    assert (await people.profile(FORUM, INGE)).greeted


async def test_only_one_greeting_wins_even_after_a_choice(people: SqlPeople):
    await people.choose_village(FORUM, INGE, "broager")
    greetings = await asyncio.gather(*(people.greet_once(FORUM, INGE) for _ in range(5)))
    assert sorted(greetings) == [False] * 4 + [True]
    assert await people.profile(FORUM, INGE) == Profile(INGE, "broager", "", greeted=True)
    assert await people.greet_once("elsewhere", INGE)


async def test_a_person_is_reached_where_they_were_last_met(people: SqlPeople, clock: HandClock):
    assert await people.reach(FORUM, INGE) is None
    await people.meet(FORUM, CHAT)
    clock.pass_really(1)
    moved = Reference("a:inge-new", "https://new.example/", INGE, "29:inge")
    await people.meet(FORUM, moved)
    assert await people.reach(FORUM, INGE) == moved
    assert await people.reach("elsewhere", INGE) is None


async def test_a_channel_is_nobodys_chat(people: SqlPeople):
    await people.meet(FORUM, Reference("19:broager@thread.tacv2", "http://127.0.0.1:3980/connector/"))
    assert await people.reach(FORUM, "") is None
    assert await people.service_url(FORUM) == "http://127.0.0.1:3980/connector/"


async def test_the_newest_address_is_the_one_used(people: SqlPeople, cellar: Cellar, clock: HandClock):
    assert await people.service_url(FORUM) == ""
    other = Reference("a:anna", "https://new.example/", "anna", "29:anna")
    for reference in (CHAT, other, CHAT):
        clock.pass_really(1)
        await people.meet(FORUM, reference)
    assert await people.service_url(FORUM) == CHAT.service_url
    assert await SqlPeople(cellar, clock).reach(FORUM, "anna") == other


async def test_the_teams_ids_of_those_who_spoke_come_in_the_order_asked(people: SqlPeople, clock: HandClock):
    for person in ("anna", "kim"):
        await people.meet(FORUM, Reference(f"a:{person}", "https://x.example/", person, f"29:{person}"))
    assert await people.mris(FORUM, ["kim", "silent", "anna"]) == ("29:kim", "29:anna")
    assert await people.mris(FORUM, []) == ()


async def test_of_two_chats_the_one_met_last_tells_the_teams_id(people: SqlPeople, clock: HandClock):
    for conversation, mri in (("a:one", "29:old"), ("a:two", "29:older"), ("a:one", "29:new")):
        clock.pass_really(1)
        await people.meet(FORUM, Reference(conversation, "https://x.example/", "kim", mri))
    assert await people.mris(FORUM, ["kim"]) == ("29:new",)


async def test_what_a_number_presses_survives_a_restart_and_a_new_address(
    people: SqlPeople, cellar: Cellar, clock: HandClock
):
    await people.meet(FORUM, CHAT)
    assert await people.choices(FORUM, "a:inge") == ""
    for choices in ("first", "second", "second", "", "third"):
        await people.keep_choices(FORUM, "a:inge", choices)
        assert await people.choices(FORUM, "a:inge") == choices
    await people.meet(FORUM, Reference("a:inge", "https://new.example/", INGE, "29:inge"))
    again = SqlPeople(cellar, clock)
    assert await again.choices(FORUM, "a:inge") == "third"
    assert await again.choices("elsewhere", "a:inge") == ""


async def test_a_chat_that_is_not_known_keeps_no_choices_until_it_is(people: SqlPeople):
    await people.keep_choices(FORUM, "a:inge", "first")
    assert await people.choices(FORUM, "a:inge") == ""
    await people.meet(FORUM, CHAT)
    await people.keep_choices(FORUM, "a:inge", "first")
    assert await people.choices(FORUM, "a:inge") == "first"


async def test_a_post_is_found_again_and_may_move(cellar: Cellar):
    posts = SqlPosts(cellar)
    assert await posts.find(FORUM, "matrix") is None
    for activity in ("1", "2"):
        await posts.remember(FORUM, "matrix", Posted("19:broager", activity, "https://x.example/"))
    assert await posts.find(FORUM, "matrix") == Posted("19:broager", "2", "https://x.example/")
    assert await posts.find("elsewhere", "matrix") is None


async def test_a_setting_says_what_was_kept_last(cellar: Cellar):
    settings = SqlSettings(cellar)
    assert await settings.find(FORUM, "colour") is None
    await settings.keep(FORUM, "colour", "rød")
    await settings.keep(FORUM, "colour", "grøn")
    assert await settings.find(FORUM, "colour") == "grøn"
    assert await settings.find("", "colour") is None


async def test_stop_is_remembered_over_a_restart_until_it_is_taken_back(
    people: SqlPeople, cellar: Cellar, clock: HandClock
):
    assert await people.stopped(FORUM) == frozenset()
    for _ in range(2):
        await people.stop(FORUM, INGE, on=True)
        assert await people.stopped(FORUM) == {INGE}
    assert await SqlPeople(cellar, clock).stopped(FORUM) == {INGE}
    assert await people.stopped("elsewhere") == frozenset()
    for _ in range(2):
        await people.stop(FORUM, INGE, on=False)
        assert await people.stopped(FORUM) == frozenset()
