"""What a test or the demo turns: the clock, the bot's address, people, difficulties, keys, and the log."""

import uuid
from datetime import datetime
from urllib.parse import urlsplit

from tenant import botline, clock, entra, seed
from tenant.errors import bad
from tenant.names import Json
from tenant.service import Service
from tenant.shapes import flag, many, moment, number, text, thing
from tenant.wire import Answer, Call, Route


def show_clock(service: Service, _call: Call) -> Answer:
    """GET /control/clock."""
    state, now = service.world.clock, service.world.now()
    offset = now.timestamp() - clock.now(clock.started()).timestamp()
    return Answer(200, {"now": clock.iso(now), "offset_s": round(offset, 3), "speed": state["speed"]})


def set_clock(service: Service, call: Call) -> Answer:
    """POST /control/clock."""
    given, speed = call.body.get("now"), call.body.get("speed")
    if speed is not None and speed < 0:
        raise bad("The speed cannot be negative.")
    service.world.clock = clock.turned(service.world.clock, datetime.fromisoformat(given) if given else None, speed)
    return show_clock(service, call)


def register_bot(service: Service, call: Call) -> Answer:
    """POST /control/bot."""
    endpoint = call.body["endpoint"]
    if urlsplit(endpoint).scheme not in ("http", "https") or not urlsplit(endpoint).netloc:
        raise bad("endpoint must be an absolute http or https URL.")
    service.world.bot = {"endpoint": endpoint}
    return Answer(200, {"endpoint": endpoint})


def add_people(service: Service, call: Call) -> Answer:
    """POST /control/people; a person already known is refused before anyone is added."""
    rows = [_person(body) for body in call.body["people"]]
    for row in rows:
        if row["id"] in service.world.people:
            raise bad(f"The person '{row['id']}' is there already.")
    _distinct(service, rows)
    service.world.people |= {row["id"]: row for row in rows}
    botline.people_added(service, [row["id"] for row in rows if row["team"]])
    return Answer(201, {"people": [row["id"] for row in rows]})


def _person(body: Json) -> Json:
    try:
        aad = str(uuid.UUID(body["id"]))
    except ValueError:
        raise bad(f"'{body['id']}' is not an id such as Entra gives.") from None
    if not body["name"].strip():
        raise bad("A person needs a name.")
    guest, team = body.get("guest") or False, body.get("team") is not False
    role = body.get("role") or ("guest" if guest else "volunteer")
    village, locale = body.get("village") or "", body.get("locale") or "da-DK"
    return seed.person(aad, body["name"], role, village, locale, guest=guest, team=team)


def _distinct(service: Service, rows: list[Json]) -> None:
    """Principal names are unique in a tenant: a second Anna becomes anna2."""
    used = {person["upn"] for person in service.world.people.values()}
    for row in rows:
        first, at = row["upn"].partition("@")[0], 1
        while row["upn"] in used:
            at += 1
            row["upn"] = f"{first}{at}@{row['upn'].partition('@')[2]}"
        row["mail"] = row["mail"] if row["guest"] else row["upn"]
        used.add(row["upn"])


def show_difficulties(service: Service, _call: Call) -> Answer:
    """GET /control/difficulties."""
    return Answer(200, service.difficulties.shown())


def set_difficulties(service: Service, call: Call) -> Answer:
    """POST /control/difficulties: replaces what is switched on."""
    service.difficulties.switch(call.body)
    return show_difficulties(service, call)


def show_struck(service: Service, _call: Call) -> Answer:
    """GET /control/difficulties/struck."""
    return Answer(200, {"struck": service.difficulties.struck()})


def rotate_keys(service: Service, _call: Call) -> Answer:
    """POST /control/keys/rotate."""
    return Answer(200, {"keys": entra.rotate(service)})


def reset(service: Service, _call: Call) -> Answer:
    """POST /control/reset: the first day again; the bot's address and the keys stay."""
    fresh = seed.seeded(service.world.seed)
    fresh.bot, fresh.keys = service.world.bot, service.world.keys
    fresh.last_message, fresh.counter = service.world.last_message, service.world.counter
    service.world.refill(fresh)
    service.difficulties.switch({"seed": 0})
    service.uniques.forget()
    service.frequency.clear()
    service.log.clear()
    return Answer(200, {"ok": True})


def show_log(service: Service, call: Call) -> Answer:
    """GET /control/log?kind=graph|connector|bot."""
    return Answer(200, service.log.shown(call.query.get("kind")))


PERSON = thing(
    {"id": text, "name": text, "role": text, "guest": flag, "locale": text, "village": text, "team": flag},
    ("id", "name"),
)


def an_object(value: object, _at: str) -> None:
    """Any object; the difficulties know their names."""
    if not isinstance(value, dict):
        raise bad("An object is expected.")


ROUTES = (
    Route("GET", "/control/clock", show_clock),
    Route("POST", "/control/clock", set_clock, shape=thing({"now": moment, "speed": number})),
    Route("POST", "/control/bot", register_bot, shape=thing({"endpoint": text}, ("endpoint",))),
    Route("POST", "/control/people", add_people, shape=thing({"people": many(PERSON)}, ("people",))),
    Route("GET", "/control/difficulties", show_difficulties),
    Route("GET", "/control/difficulties/struck", show_struck),
    Route("POST", "/control/difficulties", set_difficulties, shape=an_object),
    Route("POST", "/control/keys/rotate", rotate_keys),
    Route("POST", "/control/reset", reset),
    Route("GET", "/control/log", show_log, query=frozenset({"kind"})),
)
