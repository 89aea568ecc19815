"""What an answer of the Bot Connector is taken for, in each shape that the service writes its errors (rule 39)."""

import pytest

from bot.edge.failures import Archived, Blocked, Refused
from bot.edge.verdicts import failure_of

SUB_CODE = '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "Thread is blocked from message writes."\r\n}'


def test_a_block_is_known_by_the_name_inside_the_message() -> None:
    """The documented example of «who blocked, muted or uninstalled a bot»: a number, and the name as JSON in a text."""
    failure = failure_of(403, {}, {"errorCode": 209, "message": SUB_CODE})
    assert (type(failure), failure.code) == (Blocked, "MessageWritesBlocked")


def test_a_block_is_known_by_its_code() -> None:
    assert isinstance(failure_of(403, {}, {"error": {"code": "ConversationBlockedByUser"}}), Blocked)


@pytest.mark.parametrize("code", ["TeamArchived", "NotEnoughPermissions"])
def test_an_archived_channel_is_known_by_its_code_or_by_the_words_behind_it(code: str) -> None:
    """Journey 4.3, step 5: «kanalen er arkiveret»; no code for it is documented."""
    answer = {"error": {"code": code, "message": "The team or channel is archived and cannot be written to."}}
    assert isinstance(failure_of(403, {}, answer), Archived)
    assert type(failure_of(403, {}, {"error": {"code": "NotEnoughPermissions", "message": "No."}})) is Refused


@pytest.mark.parametrize("message", [None, 7, "no JSON", "[]", '"x"', '{"subCode": 5}', "{" * 5000])
def test_a_message_that_holds_no_name_is_a_plain_refusal(message: object) -> None:
    failure = failure_of(403, {}, {"errorCode": 209, "message": message})
    assert (type(failure), failure.code) == (Refused, "")
