"""Wanted and seen in, steps and lines out; no call is made to think it out."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from provisioning.columns import ANSWERS
from provisioning.plan import made
from provisioning.seen import Seen, SeenList, bound_to, matched
from provisioning.state import Binding, ListBinding, State, forum_of
from provisioning.wanted import Wanted, parsed
from tests.graph.near import TEAM_ID
from tests.provisioning.conftest import ANNA, LISE, said


@dataclass(frozen=True)
class Thing:
    id: str
    name: str
    web_url: str = "https://sted/svar"


@dataclass(frozen=True)
class Shown:
    content_url: str


@dataclass(frozen=True)
class ShownTab:
    id: str
    name: str
    page: Shown | None


NOW = datetime(2021, 5, 4, 15, 42, tzinfo=UTC)
GENERAL, GRAASTEN, BROAGER = Thing("19:gen", "General"), Thing("19:g", "Gråsten"), Thing("19:b", "Broager")
TAB = (ShownTab("t", "Svar", Shown("https://sted/svar")),)
EMPTY = Seen(False, GENERAL, {}, (), "site", "drive", {}, {})
FULL = Seen(
    installed=True,
    general=GENERAL,
    channels={"graasten": GRAASTEN, "broager": BROAGER},
    strangers=(),
    site="site",
    drive="drive",
    lists={"answers": SeenList(Thing("l", "Svar"), ANSWERS)},
    tabs={"": TAB, "graasten": TAB, "broager": TAB},
)


def test_in_an_empty_team_everything_is_to_be_made_in_an_order_that_works(wanted: Wanted) -> None:
    lines = made(wanted, EMPTY, State()).lines
    assert lines[:4] == ("+ app i teamet", "+ kanal Gråsten", "+ kanal Broager", "+ liste Svar")
    assert lines[4] == "+ liste Svar: kolonne NoteKey"
    assert lines[-3:] == ("+ fane Svar i General", "+ fane Svar i Gråsten", "+ fane Svar i Broager")
    assert len(lines) == 1 + 2 + 1 + 15 + 3


def test_when_all_stands_there_is_nothing_to_do(wanted: Wanted) -> None:
    assert made(wanted, FULL, State()).lines == ("= 22 uændret",)


def test_a_missing_column_is_told_as_a_change_of_its_list(wanted: Wanted) -> None:
    columns = tuple(column for column in ANSWERS if column.name != "Horizon")
    seen = replace(FULL, lists={"answers": SeenList(Thing("l", "Svar"), columns)})
    assert made(wanted, seen, State()).lines == ("~ liste Svar: kolonne Horizon mangler", "= 21 uændret")


def test_what_the_file_does_not_name_is_told_and_left_alone(wanted: Wanted) -> None:
    plan = made(wanted, replace(FULL, strangers=(Thing("19:t", "Test"),)), State())
    assert plan.lines == ("= 22 uændret", "! kanal «Test» findes, men er ikke i planen (røres ikke)")
    assert plan.steps == ()


def test_a_renamed_channel_is_known_by_its_id_and_told(wanted: Wanted) -> None:
    state = State(team=TEAM_ID, channels={"graasten": Binding("19:g", "Gråsten")})
    channels = [Thing("19:g", "Gråsten og omegn"), BROAGER]
    seen = replace(FULL, channels=matched(wanted, state, channels))
    assert made(wanted, seen, state).lines == (
        "= 22 uændret",
        "! kanal «Gråsten» hedder nu «Gråsten og omegn» i Teams (røres ikke)",
    )
    assert bound_to(wanted, state, seen, NOW).channels["graasten"] == Binding("19:g", "Gråsten")


def test_a_renamed_channel_is_not_mistaken_for_the_village_whose_name_it_took(wanted: Wanted) -> None:
    state = State(team=TEAM_ID, channels={"graasten": Binding("19:g", "Gråsten")})
    found = matched(wanted, state, [Thing("19:g", "Broager"), Thing("19:x", "Gråsten")])
    assert {key: channel.id for key, channel in found.items()} == {"graasten": "19:g"}


def test_without_bindings_channels_are_adopted_by_name(wanted: Wanted) -> None:
    found = matched(wanted, State(), [Thing("19:g", "gråsten"), Thing("19:b", "BROAGER"), Thing("19:x", "Andet")])
    assert {key: channel.id for key, channel in found.items()} == {"graasten": "19:g", "broager": "19:b"}


def test_bindings_of_another_team_count_for_nothing(wanted: Wanted) -> None:
    other = State(team="another", site="s", channels={"graasten": Binding("19:b", "x")})
    assert matched(wanted, other, [GRAASTEN, BROAGER])["graasten"].id == "19:g"
    assert forum_of(wanted, other).site == ""


def test_a_vanished_channel_is_told_before_it_is_made_again(wanted: Wanted) -> None:
    state = State(team=TEAM_ID, channels={"graasten": Binding("19:old", "Gråsten")})
    lines = made(wanted, replace(FULL, channels={"broager": BROAGER}), state).lines
    assert "+ kanal Gråsten" in lines
    assert "! kanal «Gråsten» fandtes før, men er væk i Teams; dens data er gemt" in lines


def test_a_key_column_that_lets_doubles_in_is_told(wanted: Wanted) -> None:
    loose = (replace(ANSWERS[0], unique=False), replace(ANSWERS[1], indexed=False), *ANSWERS[2:])
    seen = replace(FULL, lists={"answers": SeenList(Thing("l", "Svar"), loose)})
    assert made(wanted, seen, State()).notes == (
        "liste Svar: kolonne NoteKey er ikke entydig; ret den i SharePoint",
        "liste Svar: kolonne Meeting er ikke indekseret; ret den i SharePoint",
    )


def test_a_tab_of_that_name_to_elsewhere_is_told_and_not_doubled(wanted: Wanted) -> None:
    elsewhere = (ShownTab("t", "Svar", Shown("https://andet")),)
    plan = made(wanted, replace(FULL, tabs={**FULL.tabs, "broager": elsewhere}), State())
    assert plan.lines == ("= 22 uændret", "! fane «Svar» i Broager peger et andet sted hen (røres ikke)")


def test_a_tab_may_be_for_some_villages_only() -> None:
    one = parsed(said(tabs=[{"name": "Svar", "list": "answers", "villages": ["broager"]}]))
    tabs = [line for line in made(one, EMPTY, State()).lines if "fane" in line]
    assert tabs == ["+ fane Svar i General", "+ fane Svar i Broager"]


def test_the_forum_is_what_the_file_says_with_the_ids_that_were_found() -> None:
    whole = parsed(said(people={"organisers": [LISE]}))
    state = bound_to(whole, State(), FULL, NOW)
    forum = forum_of(whole, state)
    assert (forum.team, forum.site, forum.drive, forum.list_id, forum.general) == (
        TEAM_ID,
        "site",
        "drive",
        "l",
        "19:gen",
    )
    assert forum.group_of_channel("19:g;messageid=1") == forum.group("graasten")
    assert (forum.village_of(ANNA), forum.organisers) == ("graasten", {LISE})
    assert state.lists == {"answers": ListBinding("l", "https://sted/svar")}


def test_before_apply_the_forum_has_villages_without_channels(wanted: Wanted) -> None:
    forum = forum_of(wanted, State())
    assert [(group.key, group.channel, group.folder) for group in forum.groups] == [
        ("graasten", "", "Gråsten"),
        ("broager", "", "Broager"),
    ]
