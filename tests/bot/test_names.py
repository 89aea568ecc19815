"""Rule 35: people are known by object id; a name is for a greeting only, from the roster, and can do no harm there."""

from dataclasses import replace

import pytest

from bot.edge.connector import Member
from bot.snapshots import entry_of
from bot.turn import Answer, How
from forum.people import NAME_LIMIT, Membership, plain_name
from tests.bot import lint
from tests.bot.stage import Stage

HOSTILE = {
    "markdown": "**Inge** [her](http://x) `kode`",
    "mention": "<at>Alle</at> Eksempel",
    "right-to-left": "\u202eegnI\u202c \u200bEksempel",
    "lines": "Inge\n\n# Overskrift\r\n- punkt",
    "long": "N" * 5000,
    "long words": "Navn " * 1000,
    "accents": "a" + "\u0301" * 5000,
    "nothing": "",
    "blanks": " \t\u00a0 ",
    "surrogate": "Inge \udc00 Eksempel",
    "placeholder": "{ $name } %s {0}",
}


async def greeted(stage: Stage, locale: str = "da-DK") -> Answer:
    answer = await stage.person("inge", locale).writes("hjælp")
    assert answer.text
    assert lint.faults(answer.card) == []
    return answer


@pytest.mark.parametrize("locale", ["da-DK", "en-GB", "de-DE"])
@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
async def test_a_hostile_name_breaks_no_greeting_and_no_card(stage: Stage, name: str, locale: str):
    """Rules 23 and 35: it neither formats nor mentions nor fills the screen, and can be sent as UTF-8."""
    listed = Member("29:inge", "inge", name, "", "user")
    stage.roster.names["inge"] = entry_of(listed).name
    from_the_roster = (await greeted(stage, locale)).text
    stage.roster.names.clear()
    stage.people.profiles.clear()
    written = replace(stage.person("inge", locale).incoming(How.MESSAGE, text="hjælp"), name=name)
    for text in (from_the_roster, (await stage.routes().answer(written)).text):
        assert len(text.encode()) < 1000
        assert not any(sign in text for sign in ("\u202e", "\u200b", "<at>", "](http", "\n#", "\r"))
        assert "**Inge" not in text


@pytest.mark.parametrize(("locale", "hello"), [("da-DK", "Hej. Jeg"), ("en-GB", "Hello. I"), ("de-DE", "Hallo. Ich")])
async def test_somebody_without_a_name_is_greeted_without_one(stage: Stage, locale: str, hello: str):
    """Rule 35: guests and anonymous people may have none."""
    written = replace(stage.person("inge", locale).incoming(How.MESSAGE, text="hjælp"), name="")
    assert (await stage.routes().answer(written)).text.startswith(hello)


async def test_the_name_of_the_roster_wins_over_the_one_in_the_message(stage: Stage):
    """Rule 35: what somebody calls themselves in an activity is the second choice."""
    stage.roster.names["inge"] = "Ingeborg Eksempel"
    assert (await greeted(stage)).text.startswith("Hej Ingeborg.")
    assert (await stage.person("kim").writes("hjælp")).text.startswith("Hej Kim.")


async def test_whoever_bears_an_organisers_name_is_no_organiser(stage: Stage):
    """Rule 35: by object id, never by name."""
    stage.roster.on_the_team.add("ny")
    stage.roster.names["ny"] = "Lise Eksempel"
    at = stage.clock.at
    assert stage.forum.role_of("Lise Eksempel", Membership.NONE, at) is stage.forum.role_of(
        "lise ", Membership.NONE, at
    )
    answer = await stage.person("ny").writes("erfa ny 14-09-2021 19.00")
    assert "Det kan kun arrangøren gøre." in answer.text


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_a_plain_name_is_short_and_shows_all_it_holds(name: str):
    plain = plain_name(name)
    assert len(plain) <= NAME_LIMIT
    assert plain.isprintable()
    assert plain == " ".join(plain.split())


def test_an_ordinary_name_stays_as_it_is():
    for name in ("Inge Broager", "Anne-Grethe Ærø Østergård", "Müller-Lüdenscheidt", "李 小龍"):
        assert plain_name(name) == name
