"""Where a role comes from: the file, the team's owners and its roster together; strangers are left outside."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.who import RosterUnknown
from forum.people import Membership, Role
from tests.bot.stage import Stage, words


async def test_a_stranger_is_refused_and_leaves_no_trace(stage: Stage):
    """Rule 25."""
    stranger = stage.person("uvedkommende")
    answer = await stranger.writes("modtagelse: en fest")
    assert "Jeg svarer kun medlemmer af Landsbyforum." in answer.text
    form = (await stage.person("inge").writes("svar")).card
    stage.people.writes.clear()
    assert "medlemmer" in (await stranger.taps(form, "Send", reception="Fest")).text
    assert (await stranger.looks(form)).text == ""
    assert (await stranger.opens()).text == ""
    assert (stage.notes.notes, stage.people.writes, stage.people.profiles.get("uvedkommende")) == ({}, [], None)


async def test_nobody_without_an_object_id_is_somebody(stage: Stage):
    assert "medlemmer" in (await stage.person("").writes("svar")).text
    assert stage.roster.asked == 0


async def test_whoever_is_on_the_team_may_answer_and_a_guest_too(stage: Stage):
    stage.roster.on_the_team.add("ny")
    assert "Hvilken landsby" in words((await stage.person("ny").writes("svar")).card)
    assert "Hvilken landsby" in words((await stage.person("ruth").writes("svar")).card)


async def test_who_writes_in_our_channel_is_on_the_team_while_nobody_can_say_more(stage: Stage):
    stage.roster.down = True
    answer = await stage.person("ny", channel="broager").writes("svar")
    assert "Landsby: **Broager**" in words(answer.card)
    stage.roster.down = False
    assert "medlemmer" in (await stage.person("ny", channel="broager").writes("svar")).text


async def test_whoever_left_the_team_has_no_say_although_the_file_names_them(stage: Stage):
    """Rule 25: the file and the roster count together."""
    named = {"lise": Role.ORGANISER, "mads": Role.PROJECT_LEAD, "inge": Role.MEMBER, "ruth": Role.GUEST}
    for who, role in named.items():
        assert stage.forum.role_of(who, Membership.MEMBER, stage.clock.at) is role
        stage.roster.left.add(who)
        assert "medlemmer" in (await stage.person(who).writes("modtagelse: fest")).text
    assert not stage.notes.notes


async def test_while_the_roster_cannot_be_had_the_file_counts_and_nobody_else_is_refused(stage: Stage):
    """An evening's meeting goes on without the roster; whoever the file does not know is owed an apology, not a no."""
    stage.roster.down = True
    assert "Spørgsmål 1 af 3" in words((await stage.person("inge").writes("svar")).card)
    helped = words((await stage.person("lise").writes("hjælp")).card)
    assert "erfa ny" in helped
    assert "**leveringer**" in helped
    with pytest.raises(RosterUnknown):
        await stage.person("ny").writes("svar")


async def test_an_owner_of_the_team_is_an_organiser_while_on_it(stage: Stage):
    stage.directory.value = replace(stage.forum, owners=frozenset({"ejer", "inge"}), owners_at=stage.clock.at)
    stage.roster.on_the_team.add("ejer")
    for who in ("ejer", "inge"):
        assert "erfa ny" in words((await stage.person(who).writes("hjælp")).card)
    stage.roster.down = True
    helped = words((await stage.person("inge").writes("hjælp")).card)
    assert "erfa ny" not in helped
    assert "leveringer" not in helped
    stage.roster.down, stage.roster.left = False, {"ejer"}
    assert "medlemmer" in (await stage.person("ejer").writes("erfa ny")).text


async def test_who_owned_the_team_a_month_ago_is_no_organiser_any_more(stage: Stage):
    """They may own it no more, and nobody tells the bot; the file counts as ever."""
    read_at = stage.clock.at - timedelta(days=30)
    stage.directory.value = replace(stage.forum, owners=frozenset({"ejer", "lise"}), owners_at=read_at)
    stage.roster.on_the_team.add("ejer")
    assert "erfa ny" in words((await stage.person("ejer").writes("hjælp")).card)
    stage.clock.at += timedelta(seconds=1)
    assert "erfa ny" not in words((await stage.person("ejer").writes("hjælp")).card)
    assert "erfa ny" in words((await stage.person("lise").writes("hjælp")).card)
    assert "tæller ikke lige nu" in words((await stage.person("lise").writes("status")).card)


async def test_a_guest_of_the_team_is_a_guest(stage: Stage):
    stage.roster.guests.add("gæst")
    assert stage.forum.role_of("gæst", Membership.GUEST, stage.clock.at) is Role.GUEST
    assert "Hvilken landsby" in words((await stage.person("gæst").writes("svar")).card)


@pytest.mark.parametrize("event", ["teamMemberAdded", "teamMemberRemoved", "bot-added", "channelCreated"])
async def test_news_of_the_team_reaches_the_roster(stage: Stage, event: str):
    """Rule 36: told by an event in whoever's name, who is not looked up for it."""
    await stage.person("", channel="general").hears(event)
    assert (stage.roster.news, stage.roster.asked) == (int(event != "channelCreated"), 0)
