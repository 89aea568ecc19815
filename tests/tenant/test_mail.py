"""sendMail: who may, what is taken, and where it can be read."""

import base64
from typing import Any

import aiohttp
import pytest

from tenant import Running, graph_mail
from tests.tenant.clients import LISE, Client, caller

DOCX = b"PK\x03\x04 the minutes"
FILE = {
    "@odata.type": "#microsoft.graph.fileAttachment",
    "name": "Referat.docx",
    "contentBytes": base64.b64encode(DOCX).decode(),
}


def letter(**other: Any) -> dict[str, Any]:
    to = [{"emailAddress": {"address": "karla@example.dk"}}]
    said = {"subject": "Referat", "body": {"contentType": "html", "content": "<p>Hej</p>"}, "toRecipients": to}
    return {"message": said | {"attachments": [FILE]} | other, "saveToSentItems": True}


@pytest.fixture
async def mailing(tenant: Running, session: aiohttp.ClientSession) -> Client:
    async with session.post(f"{tenant.url}/control/rights", json={"bot": {"roles": ["Mail.Send"]}}) as answer:
        assert answer.status == 200
    return await caller(session, tenant.url, "bot")


async def test_a_letter_is_taken_and_can_be_read_with_its_file(mailing: Client, local: Client) -> None:
    reply = await mailing.post(f"/users/{LISE}/sendMail", letter())
    assert (reply.status, reply.body) == (202, b"")
    (mail,) = (await local.get("/window/mail")).body["mails"]
    assert (mail["to"], mail["subject"], mail["body"]["content"]) == (["karla@example.dk"], "Referat", "<p>Hej</p>")
    (file,) = mail["files"]
    assert (file["name"], file["size"]) == ("Referat.docx", len(DOCX))
    assert (await local.get(file["url"])).body == DOCX


async def test_the_newest_letter_comes_first(mailing: Client, local: Client) -> None:
    for subject in ("første", "anden"):
        await mailing.post(f"/users/{LISE}/sendMail", letter(subject=subject))
    assert [mail["subject"] for mail in (await local.get("/window/mail")).body["mails"]] == ["anden", "første"]


async def test_nobody_sends_without_the_right(bot_graph: Client, local: Client) -> None:
    reply = await bot_graph.post(f"/users/{LISE}/sendMail", letter())
    assert (reply.status, reply.code) == (403, "ErrorAccessDenied")
    assert (await local.get("/window/mail")).body["mails"] == []


async def test_a_mailbox_that_is_not_there_is_told(mailing: Client) -> None:
    reply = await mailing.post("/users/nobody@landsbyforum.example/sendMail", letter())
    assert (reply.status, reply.code) == (404, "ErrorInvalidUser")


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"toRecipients": []}, "ErrorInvalidRecipients"),
        ({"toRecipients": [{"emailAddress": {"address": "karla"}}]}, "ErrorInvalidRecipients"),
        ({"toRecipients": [{"address": "karla@example.dk"}]}, "BadRequest"),
        ({"attachments": [FILE | {"@odata.type": "#microsoft.graph.itemAttachment"}]}, "RequestBodyRead"),
        ({"attachments": [FILE | {"contentBytes": "æ"}]}, "RequestBodyRead"),
        ({"subjekt": "Referat"}, "BadRequest"),
    ],
)
async def test_a_letter_that_graph_would_not_take_is_refused(
    other: dict[str, Any], code: str, mailing: Client, local: Client
) -> None:
    reply = await mailing.post(f"/users/{LISE}/sendMail", letter(**other))
    assert (reply.status, reply.code) == (400, code)
    assert (await local.get("/window/mail")).body["mails"] == []


async def test_a_request_above_the_limit_is_refused(mailing: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Graph's four megabytes, here fewer, for aiohttp's client warns of sending so many at once."""
    assert graph_mail.LARGEST == 4 * 2**20
    monkeypatch.setattr(graph_mail, "LARGEST", 2**10)
    large = FILE | {"contentBytes": base64.b64encode(bytes(1000)).decode()}
    assert (await mailing.post(f"/users/{LISE}/sendMail", letter())).status == 202
    assert (await mailing.post(f"/users/{LISE}/sendMail", letter(attachments=[large]))).status == 413


async def test_a_letter_whose_answer_was_lost_has_gone(mailing: Client, local: Client) -> None:
    await local.post("/control/difficulties", {"lost_answer": {"match": "POST /users/*/sendMail", "times": 1}})
    with pytest.raises(aiohttp.ClientError):
        await mailing.post(f"/users/{LISE}/sendMail", letter())
    assert len((await local.get("/window/mail")).body["mails"]) == 1


async def test_a_throttled_letter_has_not_gone(mailing: Client, local: Client) -> None:
    await local.post("/control/difficulties", {"throttle": {"match": "POST /users/*/sendMail", "times": 1}})
    assert (await mailing.post(f"/users/{LISE}/sendMail", letter())).status == 429
    assert (await local.get("/window/mail")).body["mails"] == []
