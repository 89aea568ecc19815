"""A letter as Graph takes it, and what its refusals become."""

import base64

import pytest

from forum.ports import Unavailable, Undeliverable
from forum.reasons import Why
from forum.sending.sendings import Letter
from graph.client import Graph
from graph.mail import GraphMail, body
from tests.graph.near import Script, Tenant

LISE = "10000000-0000-4000-8000-000000000001"
LETTER = Letter("karla@example.dk", "Referat", "<p>Hej</p>", (("Referat.docx", b"PK\x03\x04"),))


async def mails(tenant: Tenant) -> list[dict[str, object]]:
    async with tenant.session.get(f"{tenant.url}/window/mail") as answer:
        found: list[dict[str, object]] = (await answer.json())["mails"]
    return found


async def test_a_letter_arrives_with_its_file(graph: Graph, tenant: Tenant) -> None:
    await tenant.control("rights", {"setup": {"roles": ["Mail.Send"]}})
    await GraphMail(graph, LISE).send(LETTER)
    (mail,) = await mails(tenant)
    assert (mail["to"], mail["subject"]) == (["karla@example.dk"], "Referat")
    assert mail["files"][0]["size"] == 4  # type: ignore[index]


async def test_it_is_spelt_as_the_metadata_spells_it(scripted_graph: Graph, script: Script) -> None:
    script.says(202, b"")
    await GraphMail(scripted_graph, "forum@kommune.example").send(LETTER)
    assert script.asked[0][:2] == ("POST", "/v1.0/users/forum%40kommune.example/sendMail")
    assert body(LETTER)["SaveToSentItems"] is True
    message = body(LETTER)["Message"]
    assert message["toRecipients"] == [{"emailAddress": {"address": "karla@example.dk"}}]
    assert message["attachments"][0]["contentBytes"] == base64.b64encode(b"PK\x03\x04").decode()


async def test_without_the_right_it_is_given_up_by_name(graph: Graph, tenant: Tenant) -> None:
    with pytest.raises(Undeliverable) as refused:
        await GraphMail(graph, LISE).send(LETTER)
    assert (refused.value.reason.why, "Mail.Send" in refused.value.reason.detail) == (Why.NO_RIGHT, True)
    assert await mails(tenant) == []


async def test_a_mailbox_that_asks_for_patience_holds_back_letters_only(scripted_graph: Graph, script: Script) -> None:
    script.says(429, Retry_After="30")
    with pytest.raises(Unavailable) as away:
        await GraphMail(scripted_graph, LISE).send(LETTER)
    assert (away.value.retry_after, away.value.pause, away.value.service) == (30, True, None)


async def test_a_mailbox_that_is_not_there_is_given_up_by_the_settings_name(
    scripted_graph: Graph, script: Script
) -> None:
    script.says(404, b'{"error": {"code": "ErrorInvalidUser", "message": "x"}}')
    with pytest.raises(Undeliverable, match="FORUM_MAIL_FROM"):
        await GraphMail(scripted_graph, LISE).send(LETTER)


async def test_a_letter_is_not_repeated_by_itself(scripted_graph: Graph, script: Script) -> None:
    """Nobody but the outbox tries again: Graph takes no key that would tell a second letter from the first."""
    script.says(502)
    with pytest.raises(Unavailable):
        await GraphMail(scripted_graph, LISE).send(LETTER)
    assert len(script.asked) == 1


async def test_a_refusal_repeats_no_address(scripted_graph: Graph, script: Script) -> None:
    """Reasons are kept in the outbox, shown in `leveringer` and logged."""
    said = b'{"error": {"code": "ErrorInvalidRecipients", "message": "karla@example.dk is not valid"}}'
    script.says(400, said)
    with pytest.raises(Undeliverable) as refused:
        await GraphMail(scripted_graph, LISE).send(LETTER)
    told = f"{refused.value} {refused.value.reason.detail}"
    assert "ErrorInvalidRecipients" in told
    assert "karla" not in told
