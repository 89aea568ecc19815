"""Each right taken away in turn: the doctor names it, says what stops without it, and who gives it."""

import pytest

from graph.rights import BOT, CALENDAR, MAILING, NOTIFYING, RIGHTS, SETUP
from provisioning.doctor.granted import OPTIONAL, Evidence, spare, without_key
from tests.checkup.conftest import Clinic, changed
from texts import LANGUAGES, say

PAIRS = sorted(set(RIGHTS.values()))
ASKED_FOR = sorted(set((NOTIFYING | MAILING | CALENDAR).values()))
# Adding the app by a call is a wider right than seeing it, so that each alone hides the other's absence.
WIDER = "TeamsAppInstallation.ReadWriteForTeam.All"
GIVERS = {".Group": "teamejer", ".Selected": "SharePoint-administrator", ".All": "global administrator"}


def giver(right: str) -> str:
    return next(who for ending, who in GIVERS.items() if right.endswith(ending))


async def take(clinic: Clinic, identity: str, *rights: str) -> None:
    had = (await clinic.get("/control/rights"))[identity]
    left = {part: [right for right in had[part] if right not in rights] for part in ("roles", "team")}
    assert sum(map(len, left.values())) < len(had["roles"]) + len(had["team"])
    await clinic.post("/control/rights", {identity: left})


async def test_with_all_rights_nothing_is_missing(clinic: Clinic) -> None:
    found = await clinic.round()
    assert (found.code, found.amiss()) == (0, [("serve", "warning")])
    assert {(each["about"]["identity"], each["about"]["right"]) for each in found.about("right")} == set(PAIRS)


@pytest.mark.parametrize(("identity", "right"), PAIRS)
async def test_each_right_taken_away_is_named_with_who_gives_it(identity: str, right: str, clinic: Clinic) -> None:
    await take(clinic, identity, *({right, WIDER} if right == "TeamsAppInstallation.Read.Group" else {right}))
    found = await clinic.round()
    told = found.right(identity, right)
    assert told["verdict"] == ("warning" if right in OPTIONAL else "missing")
    assert right in told["what"]
    assert told["without"] == " ".join(say("da", without_key(identity, right)).split())
    assert giver(right) in told["who"]
    assert found.code == (0 if right in OPTIONAL else 1)
    others = {each["about"]["right"] for each in found.about("right") if each["verdict"] == "missing"}
    assert others <= {right}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("identity", "right"), PAIRS + ASKED_FOR)
def test_each_right_has_a_sentence_for_what_stops_without_it(identity: str, right: str, language: str) -> None:
    assert len(say(language, without_key(identity, right))) > 20


async def test_a_right_that_a_wider_one_covers_is_told_and_stops_nothing(clinic: Clinic) -> None:
    await take(clinic, SETUP, "TeamsAppInstallation.Read.Group")
    found = await clinic.round()
    told = found.right(SETUP, "TeamsAppInstallation.Read.Group")
    assert (found.code, told["verdict"], "en anden ret dækker" in told["what"]) == (0, "warning", True)


async def test_what_another_app_was_given_in_the_team_does_not_count(clinic: Clinic) -> None:
    await clinic.post("/control/rights", {BOT: {"team": ["Channel.Create.Group"]}})
    await take(clinic, SETUP, "Channel.Create.Group")
    found = await clinic.round()
    assert (found.code, found.right(SETUP, "Channel.Create.Group")["verdict"]) == (1, "missing")


async def test_rights_in_the_whole_tenant_do_instead_of_consent_in_the_team(clinic: Clinic) -> None:
    """Decision 0005, B: the application rights of the same names."""
    had = (await clinic.get("/control/rights"))[SETUP]
    wide = ["Team.ReadBasic.All", "Channel.ReadBasic.All", "Channel.Create", "TeamsTab.Read.All", "TeamsTab.Create"]
    wide.append("TeamMember.Read.All")
    await clinic.post("/control/rights", {SETUP: {"roles": [*had["roles"], *wide], "team": []}})
    found = await clinic.round()
    assert found.code == 0
    assert {each["verdict"] for each in found.about("right") if each["about"]["right"].endswith(".Group")} == {
        "warning"
    }


@pytest.mark.parametrize(("role", "refused"), [("none", "GET "), ("read", "POST ")])
async def test_a_role_on_the_site_that_is_too_small_is_told_by_its_calls(
    role: str, refused: str, clinic: Clinic
) -> None:
    await clinic.post("/control/rights", {BOT: {"site": role}})
    found = await clinic.round()
    told = found.right(BOT, "Sites.Selected")
    assert (found.code, told["verdict"]) == (1, "missing")
    assert "har Sites.Selected, men ikke rollen write" in told["what"]
    assert f"({refused}" in told["what"]
    assert "SharePoint-administrator" in told["who"]


async def test_the_right_to_be_knocked_at_is_asked_about_where_that_is_wanted(clinic: Clinic) -> None:
    wanting = changed(clinic.settings, list_notifications=True)
    before = await clinic.round(settings=wanting)
    told = before.right(BOT, "Sites.ReadWrite.All")
    assert (before.code, told["verdict"], "global administrator" in told["who"]) == (1, "missing", True)
    await clinic.post("/control/rights", {BOT: {"roles": ["Sites.Selected", "Sites.ReadWrite.All"]}})
    assert (await clinic.round(settings=wanting)).code == 0


WIDE = "Group.ReadWrite.All"


async def test_a_right_that_nothing_uses_is_told_and_stops_nothing(clinic: Clinic) -> None:
    """Least privilege: a right of what the settings leave out, and one that no call of ours asks for."""
    await clinic.post("/control/rights", {BOT: {"roles": ["Sites.Selected", "Mail.Send", WIDE]}})
    found = await clinic.round()
    for right in ("Mail.Send", WIDE):
        told = found.right(BOT, right)
        assert (told["verdict"], told["what"]) == (
            "warning",
            f"Botten har {right}, som intet bruger, som indstillingerne er nu.",
        )
    assert found.code == 0
    sending = await clinic.round(settings=changed(clinic.settings, mail_from=LISE))
    assert [each["about"]["right"] for each in sending.about("right") if each["verdict"] != "ok"] == [WIDE]


@pytest.mark.parametrize("role", ["Sites.ReadWrite.All", WIDE])
def test_what_may_stand_in_for_a_right_that_lacks_is_not_called_idle(role: str) -> None:
    evidence = Evidence(BOT, frozenset({role, "Mail.Send"}), True, {})
    unused = {"Sites.ReadWrite.All", "Mail.Send"}
    told = [each.args["right"] for each in spare({"Sites.Selected"}, unused, evidence)]
    assert told == ["Mail.Send"]


LISE = "lise@landsbyforum.example"


async def test_no_mailbox_is_asked_about_where_no_mail_is_sent(clinic: Clinic) -> None:
    assert (await clinic.round()).about("mail") == []


async def test_the_mailbox_is_asked_without_a_letter(clinic: Clinic) -> None:
    """Exchange may give the right for one mailbox, and then no token tells of it."""
    wanting = changed(clinic.settings, mail_from=LISE)
    before = await clinic.round(settings=wanting)
    (told,) = before.about("mail")
    assert (before.code, told["verdict"], "Mail.Send" in told["what"]) == (1, "missing", True)
    assert "Exchange-administrator" in told["who"]
    await clinic.post("/control/rights", {BOT: {"roles": ["Sites.Selected", "Mail.Send"]}})
    after = await clinic.round(settings=wanting)
    assert (after.code, after.about("mail")[0]["verdict"]) == (0, "ok")
    assert (await clinic.get("/window/mail"))["mails"] == []


async def test_a_mailbox_that_is_not_there_is_told(clinic: Clinic) -> None:
    await clinic.post("/control/rights", {BOT: {"roles": ["Sites.Selected", "Mail.Send"]}})
    found = await clinic.round(settings=changed(clinic.settings, mail_from="nobody@landsbyforum.example"))
    assert found.code == 1
    assert "nobody@landsbyforum.example" in found.about("mail")[0]["what"]


async def test_no_calendar_is_asked_about_where_none_is_named(clinic: Clinic) -> None:
    assert (await clinic.round()).about("calendar") == []


async def test_the_calendar_is_asked_without_an_event(clinic: Clinic) -> None:
    wanting = changed(clinic.settings, calendar=LISE)
    before = await clinic.round(settings=wanting)
    (told,) = before.about("calendar")
    assert (before.code, told["verdict"], "Calendars.ReadWrite" in told["what"]) == (1, "missing", True)
    assert "Exchange-administrator" in told["who"]
    await clinic.post("/control/rights", {BOT: {"roles": ["Sites.Selected", "Calendars.ReadWrite"]}})
    after = await clinic.round(settings=wanting)
    assert (after.code, after.about("calendar")[0]["verdict"]) == (0, "ok")
    assert (await clinic.get("/window/calendar"))["events"] == []


async def test_a_calendar_whose_mailbox_is_not_there_is_told(clinic: Clinic) -> None:
    await clinic.post("/control/rights", {BOT: {"roles": ["Sites.Selected", "Calendars.ReadWrite"]}})
    found = await clinic.round(settings=changed(clinic.settings, calendar="nobody@landsbyforum.example"))
    assert found.code == 1
    assert "nobody@landsbyforum.example" in found.about("calendar")[0]["what"]


async def test_setup_may_lose_its_role_on_the_site_when_apply_is_done(clinic: Clinic) -> None:
    """The page of rights says so: reading is enough for the next plan."""
    await clinic.post("/control/rights", {SETUP: {"site": "read"}})
    assert (await clinic.round()).code == 0


async def test_the_list_alone_is_enough_for_the_bot(clinic: Clinic) -> None:
    await clinic.post("/control/rights", {BOT: {"roles": ["Lists.SelectedOperations.Selected"]}})
    found = await clinic.round()
    assert (found.code, found.right(BOT, "Sites.Selected")["verdict"]) == (0, "warning")


async def test_the_app_taken_out_of_the_team_is_told_from_both_sides(clinic: Clinic) -> None:
    clinic.world.installs.clear()
    found = await clinic.round()
    assert found.code == 1
    assert [each["verdict"] for each in found.about("reach")] == ["missing"]
    assert "teamejer" in found.about("reach")[0]["who"]


async def test_looking_changes_nothing(clinic: Clinic) -> None:
    before = len((await clinic.get("/control/log?kind=graph"))["lines"])
    await clinic.round()
    calls = (await clinic.get("/control/log?kind=graph"))["lines"][before:]
    assert len(calls) > 10
    assert [(each["method"], each["status"]) for each in calls if each["method"] != "GET"] == [("POST", 400)]
