"""The parsers alone, with hypothesis: what it finds it makes small. The same examples every time, none kept outside."""

import math
import re
from contextlib import suppress
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import orjson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from bot import codes, numbers
from bot.cards import edit, erfa_typed, interest, notes, preparing, typed, workshop
from bot.cards.elements import button
from bot.commands import heard, thoughts
from bot.edge import activities, meanings
from bot.edge.refusals import NotAnActivity
from bot.links import Links
from bot.turn import How
from documents.cells import neutralised
from forum.errors import ForumError
from forum.interest.register import Reply, checked
from forum.people import Language
from forum.workshop import lines
from forum.workshop.questions import Phase
from graph.refusals import retry_after
from tests.bot.fakes import landsbyforum
from tests.hostile import nasty
from tests.hostile.templates import INGE, activity, dialog, execute, message
from texts import LANGUAGES

EXAMPLES = settings(
    max_examples=300, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)
TEXT = some.one_of(some.text(max_size=200), some.sampled_from(nasty.TEXTS))
SCALARS = some.one_of(
    some.none(), some.booleans(), some.integers(-(2**63), 2**64 - 1), some.floats(allow_nan=False), TEXT
)
JSON = some.recursive(
    SCALARS, lambda inner: some.lists(inner, max_size=4) | some.dictionaries(TEXT, inner, max_size=5), max_leaves=20
)
FIELDS = (
    *("v", "verb", "token", "question", "reception", "village", "sending", "versions", "start", "seen", "day", "at"),
    *("minutes", "groups", "slack", "cut_day", "questions", "session", "group", "cell", "points", "person"),
    *("answer", "contact", "wish", "entry", "reason", "attribution", "also", "listed", "note"),
)
FORUM = landsbyforum()
PAYLOAD = some.dictionaries(
    some.one_of(some.sampled_from((*FIELDS, "note-1", "name", "pre_read_on")), TEXT), JSON, max_size=9
)
FRAME = activity("https://smba.trafficmanager.net/emea/", "1", INGE, "personal")
SOUND = (message(FRAME, "hej"), execute(FRAME, {"v": 1}), dialog(FRAME, {"v": 1}))
ARRIVALS = some.builds(
    lambda base, more: {**base, **more},
    some.sampled_from(SOUND),
    some.dictionaries(some.sampled_from(sorted({key for each in SOUND for key in each})), JSON, max_size=4),
)


@EXAMPLES
@given(some.one_of(some.binary(max_size=300), ARRIVALS.map(orjson.dumps)))
def test_any_bytes_are_an_activity_or_are_refused(body: bytes) -> None:
    try:
        arrival = activities.read(body)
    except NotAnActivity:
        return
    assert all(len(one.id) <= activities.ID_MOST for one in (arrival.sender, arrival.recipient))
    for how in (How.EXECUTE, How.FETCH, How.DIALOG):
        incoming = meanings.invoke(arrival, how)
        assert incoming is None or isinstance(incoming.data, dict)
    assert meanings.event(arrival).how is How.EVENT
    meanings.message(arrival)


@EXAMPLES
@given(PAYLOAD)
def test_any_payload_is_read_into_values_or_a_refusal(data: dict[str, Any]) -> None:
    """Rule 18."""
    edits, draft = edit.edits_in(data), erfa_typed.typed_in(data)
    assert all(0 <= version < 2**31 for version in (*edits.versions.values(), edits.start, draft.seen))
    asked, given = notes.wanted_in(data), interest.given_in(data)
    assert asked.start >= 0
    assert asked.group == "" or asked.group.isdecimal()
    assert given.answer in set(Reply)
    for read in (workshop.typed_in, lambda data: erfa_typed.wish(erfa_typed.typed_in(data)), _group_work, _answered):
        with suppress(ForumError):
            read(data)


def _group_work(data: dict[str, Any]) -> object:
    return preparing.wish(preparing.typed_in(data), FORUM, date(2021, 5, 4))


def _answered(data: dict[str, Any]) -> object:
    return checked(interest.given_in(data), "Inge")


@EXAMPLES
@given(some.one_of(TEXT, some.from_regex(r"(kode:? ?)?[0-9]{4}( ?[0-9]{1,4})?")), some.sampled_from(LANGUAGES))
def test_what_is_typed_as_a_code_is_four_signs_in_a_link_and_nothing_else(text: str, language: str) -> None:
    asked = codes.coded(text)
    if asked is None:
        return
    assert re.fullmatch(r"[0-9]{4}", asked.code)
    assert 0 <= asked.group < 1000
    for links in (Links("app"), Links(page="http://127.0.0.1:3980")):
        told = urlsplit(links.chat(asked.code, Language(language)))
        assert asked.code in "".join(parse_qs(told.query)["message" if links.app else "text"])
        assert (told.scheme, told.fragment) in (("https", ""), ("http", ""))


@EXAMPLES
@given(TEXT, some.recursive(SCALARS, lambda inner: some.lists(inner) | some.dictionaries(TEXT, inner), max_leaves=9))
def test_a_number_presses_a_button_or_none_whatever_was_kept(text: str, kept: Any) -> None:
    number = numbers.number_in(text)
    assert number in range(10)
    for said in (text, orjson.dumps(kept, option=orjson.OPT_NON_STR_KEYS).decode()):
        choice = numbers.read(said).pick(number) if number else None
        assert choice is None or isinstance(choice.data, dict)


@EXAMPLES
@given(TEXT)
def test_what_is_typed_acts_nowhere(text: str) -> None:
    """Rule 23."""
    assert "<" not in typed.escaped(text)
    assert not re.search(r"</?at\b[^<>]*>", typed.unmentioned(text), re.IGNORECASE)
    assert typed.cleaned(typed.cleaned(text)) == typed.cleaned(text)
    assert typed.weight(typed.within(text, 50)) <= 50
    assert neutralised(text).lstrip(" \u00a0\ufeff\u200b")[:1] not in ("=", "+", "-", "@", "|", "%", "\t", "\r", "\n")


@EXAMPLES
@given(TEXT, some.sampled_from(("da", "en", "de", "", "xx")))
def test_any_message_is_heard_as_something(text: str, language: str) -> None:
    assert heard(text, language).name == heard(f"  {text}  ", language).name
    fields = thoughts(text)
    assert all(isinstance(phase, Phase) for phase in fields)
    try:
        found = lines.checked(fields)
    except ForumError:
        return
    assert all(line.strip() and len(line) <= lines.LINE_LIMIT for _, line in found)


@EXAMPLES
@given(some.dictionaries(some.from_regex(r"[a-z]{1,8}", fullmatch=True), TEXT, max_size=5))
def test_no_button_carries_more_than_ids(ids: dict[str, str]) -> None:
    """Rules 21 and 24."""
    made = button("Send", "x", ids)["data"]
    assert all(not isinstance(value, str) or len(value) <= 128 for value in made.values())


@EXAMPLES
@given(some.text(max_size=40), some.text(max_size=40))
def test_no_service_makes_anybody_wait_for_ever(said: str, date: str) -> None:
    """Rule 37."""
    wait = retry_after({"retry-after": said, "date": date})
    assert wait is None or (math.isfinite(wait) and 0 <= wait <= 86400)
