"""Graph's events in a mailbox's calendar: made, changed and taken away by an app, and read in the local window."""

import re
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from tenant import shapes
from tenant.errors import Fault, bad
from tenant.graph_directory import addressed
from tenant.graph_teams import META
from tenant.names import Json
from tenant.service import Service
from tenant.wire import Answer, Call, Route

MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,7})?")
SUBJECT_MOST = 255
EVENT_ID = re.compile(r"AAMk[A-Za-z0-9_-]+=")


def make(service: Service, call: Call) -> Answer:
    """POST /users/{user}/events: 201; a transaction id that is known makes nothing and answers with what stands.

    Where another event is told under it than stands there, 400 names the one that does.
    """
    mailbox, said = _mailbox(service, call), call.body
    for name in ("start", "end"):
        if said.get(name) is None:
            raise bad(f"The property '{name}' is required when creating the entity.", "ErrorInvalidRequest")
    _in_order(said["start"], said["end"])
    known = said.get("transactionId")
    rows = service.world.events.values()
    same = next((row for row in rows if known and row["mailbox"] == mailbox and row["transactionId"] == known), None)
    if same is not None:
        if same | _written(said) != same:
            raise _used(same["id"])
        return Answer(201, _shown(mailbox, same))
    row = _blank(service, mailbox) | _written(said)
    service.world.events[row["id"]] = row
    return Answer(201, _shown(mailbox, row))


def change(service: Service, call: Call) -> Answer:
    """PATCH /users/{user}/events/{event}: only what is named; the transaction id stays what it was made with."""
    mailbox, row = _writable(service, call)
    if "transactionId" in call.body:
        raise bad("The property 'transactionId' can only be set when the event is created.", "ErrorInvalidRequest")
    changed = row | _written(call.body)
    _in_order(changed["start"], changed["end"])
    row.update(changed | {"lastModifiedDateTime": service.world.stamp(), "changeKey": service.world.new_id()[:8]})
    return Answer(200, _shown(mailbox, row))


def remove(service: Service, call: Call) -> Answer:
    """DELETE /users/{user}/events/{event}: 204, and gone."""
    _, row = _writable(service, call)
    del service.world.events[row["id"]]
    return Answer(204)


def _mailbox(service: Service, call: Call) -> str:
    person = addressed(service, call.args["user"])
    if person is None or person["guest"]:
        raise Fault(404, "ErrorInvalidUser", f"The requested user '{call.args['user']}' is invalid.")
    return str(person["mail"])


def _standing(service: Service, call: Call) -> tuple[str, Json]:
    mailbox, id_ = _mailbox(service, call), call.args["event"]
    if not EVENT_ID.fullmatch(id_):
        raise bad("Id is malformed.", "ErrorInvalidIdMalformed")
    row = service.world.events.get(id_)
    if row is None or row["mailbox"] != mailbox:
        raise Fault(404, "ErrorItemNotFound", "The specified object was not found in the store.")
    return mailbox, row


def _writable(service: Service, call: Call) -> tuple[str, Json]:
    mailbox, row = _standing(service, call)
    if service.difficulties.strikes("conflict", call) is not None:
        message = "The change key passed in the request does not match the current change key for the item."
        raise Fault(409, "ErrorIrresolvableConflict", f"The send or update operation could not be performed. {message}")
    return mailbox, row


def _used(id_: str) -> Fault:
    told = "Your request can't be completed. The TransactionId specified in the request has already been used to "
    told += "create a different event."
    return Fault(400, "ErrorDuplicateTransactionId", told, more={"@event.existingEventId": id_})


def _blank(service: Service, mailbox: str) -> Json:
    stamp, id_ = service.world.stamp(), service.world.new_id()
    return {
        "id": f"AAMk{id_}=",
        "mailbox": mailbox,
        "iCalUId": id_.replace("-", "").upper(),
        "createdDateTime": stamp,
        "lastModifiedDateTime": stamp,
        "changeKey": id_[:8],
        "subject": "",
        "body": {"contentType": "html", "content": ""},
        "location": {"displayName": ""},
        "transactionId": None,
    }


def _written(said: Json) -> Json:
    return {name: value for name, value in said.items() if value is not None and not name.startswith("@")}


def _shown(mailbox: str, row: Json) -> Json:
    told = {name: value for name, value in row.items() if name != "mailbox"}
    return {"@odata.context": f"{META}#users('{mailbox}')/events/$entity", **told}


def _in_order(start: Json, end: Json) -> None:
    if _moment(end) < _moment(start):
        raise bad("The end date is earlier than the start date.", "ErrorCalendarEndDateIsEarlierThanStartDate")


def _moment(said: Json) -> datetime:
    zone = "Etc/UTC" if said["timeZone"] == "UTC" else said["timeZone"]
    return datetime.fromisoformat(said["dateTime"]).replace(tzinfo=ZoneInfo(zone))


def _wall(value: Any, at: str) -> None:
    shapes.text(value, at)
    try:
        datetime.fromisoformat(value if MOMENT.fullmatch(value) else "")
    except ValueError:
        raise bad(f"'{at}' is not a date and time without an offset.", "ErrorInvalidParameter") from None


def _zone(value: Any, at: str) -> None:
    shapes.text(value, at)
    if value != "UTC" and value not in available_timezones():
        raise bad(f"The time zone '{value}' of '{at}' is not supported.", "TimeZoneNotSupportedException")


def _subject(value: Any, at: str) -> None:
    shapes.text(value, at)
    if len(value) > SUBJECT_MOST:
        raise bad(f"'{at}' is longer than {SUBJECT_MOST} characters.", "ErrorInvalidPropertyRequest")


def calendar(service: Service, _call: Call) -> Answer:
    """GET /window/calendar: every mailbox's events, soonest first."""
    rows = sorted(service.world.events.values(), key=lambda row: _moment(row["start"]))
    return Answer(200, {"events": rows})


def take_away(service: Service, call: Call) -> Answer:
    """DELETE /window/calendar/{event}: somebody takes an event out by hand, in Outlook."""
    if service.world.events.pop(call.args["event"], None) is None:
        raise Fault(404, "ErrorItemNotFound", "The specified object was not found in the store.")
    return Answer(204)


MOMENT_SHAPE = shapes.thing({"dateTime": _wall, "timeZone": _zone}, ("dateTime", "timeZone"))
EVENT = shapes.thing(
    {
        "subject": _subject,
        "body": shapes.thing({"contentType": shapes.one_of("text", "html", "Text", "HTML"), "content": shapes.text}),
        "start": MOMENT_SHAPE,
        "end": MOMENT_SHAPE,
        "location": shapes.thing({"displayName": shapes.text}),
        "showAs": shapes.one_of("free", "tentative", "busy", "oof", "workingElsewhere", "unknown"),
        "isReminderOn": shapes.flag,
        "transactionId": shapes.text,
    }
)
ROUTES = (
    Route("POST", "/users/{user}/events", make, shape=EVENT),
    Route("PATCH", "/users/{user}/events/{event}", change, shape=EVENT),
    Route("DELETE", "/users/{user}/events/{event}", remove),
)
WINDOW = (
    Route("GET", "/window/calendar", calendar),
    Route("DELETE", "/window/calendar/{event}", take_away),
)
