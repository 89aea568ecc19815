"""Graph's sendMail: what an app sends from a mailbox is kept, and read in the local window."""

import base64
import re
from typing import Any

from tenant import shapes
from tenant.errors import Fault, bad, missing
from tenant.graph_directory import addressed
from tenant.names import Json
from tenant.service import Service
from tenant.wire import Answer, Call, Route

LARGEST = 4 * 2**20
ADDRESS = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+")
FILE = "#microsoft.graph.fileAttachment"


def send(service: Service, call: Call) -> Answer:
    """POST /users/{id or userPrincipalName}/sendMail: 202 without a body, whether or not it ever arrives."""
    if len(call.raw) > LARGEST:
        raise Fault(413, "RequestBodyTooLarge", "The request body is larger than 4 MB.")
    sender = addressed(service, call.args["user"])
    if sender is None or sender["guest"]:
        raise Fault(404, "ErrorInvalidUser", f"The requested user '{call.args['user']}' is invalid.")
    said = {name[:1].lower() + name[1:]: value for name, value in call.body.items()}
    message = said["message"]
    to = [one["emailAddress"]["address"] for one in message.get("toRecipients") or []]
    if not to or not all(ADDRESS.fullmatch(address) for address in to):
        raise bad("At least one recipient is not valid, the message could not be delivered.", "ErrorInvalidRecipients")
    world = service.world
    row: Json = {"id": world.new_id(), "from": sender["mail"], "to": to, "at": world.stamp()}
    row |= {"subject": message.get("subject") or "", "body": message.get("body") or {}}
    world.mails[row["id"]] = row | {"files": [_file(one) for one in message.get("attachments") or []]}
    return Answer(202)


def _file(one: Json) -> Json:
    """An attachment with its size; @odata.type is what tells Graph the kinds apart."""
    if one.get("@odata.type") != FILE:
        raise bad("An attachment needs '@odata.type'; only fileAttachment is taken here.", "RequestBodyRead")
    try:
        content = base64.b64decode(one["contentBytes"], validate=True)
    except ValueError:
        raise bad("Cannot convert the literal to the expected type 'Edm.Binary'.", "RequestBodyRead") from None
    return {
        "name": one["name"],
        "contentType": one.get("contentType"),
        "size": len(content),
        "bytes": one["contentBytes"],
    }


def mails(service: Service, call: Call) -> Answer:
    """GET /window/mail: what was sent, newest first, with the addresses of the files."""
    rows = [_shown(call, row) for row in reversed(service.world.mails.values())]
    return Answer(200, {"mails": rows})


def _shown(call: Call, row: Json) -> Json:
    files = [
        {"name": one["name"], "size": one["size"], "url": f"{call.base}/window/mail/{row['id']}/{number}"}
        for number, one in enumerate(row["files"])
    ]
    return row | {"files": files}


def file(service: Service, call: Call) -> Answer:
    """GET /window/mail/{mail}/{number}: the bytes of an attachment."""
    row = service.world.mails.get(call.args["mail"])
    number = int(call.args["number"])
    if row is None or number >= len(row["files"]):
        raise missing("The attachment")
    one: Any = row["files"][number]
    kind = {"Content-Type": one["contentType"] or "application/octet-stream"}
    return Answer(200, base64.b64decode(one["bytes"]), kind | {"Content-Disposition": "attachment"})


RECIPIENT = shapes.thing({"emailAddress": shapes.thing({"address": shapes.text, "name": shapes.text}, ("address",))})
ATTACHMENT = shapes.thing(
    {"name": shapes.text, "contentType": shapes.text, "contentBytes": shapes.text, "isInline": shapes.flag},
    ("name", "contentBytes"),
)
MESSAGE = shapes.thing(
    {
        "subject": shapes.text,
        "body": shapes.thing({"contentType": shapes.one_of("text", "html", "Text", "HTML"), "content": shapes.text}),
        "toRecipients": shapes.many(RECIPIENT),
        "ccRecipients": shapes.many(RECIPIENT),
        "bccRecipients": shapes.many(RECIPIENT),
        "attachments": shapes.many(ATTACHMENT),
    }
)


SEND = {"message": MESSAGE, "Message": MESSAGE, "saveToSentItems": shapes.flag, "SaveToSentItems": shapes.flag}


def _parameters(value: Any, at: str) -> None:
    """An action's parameters are read in either case of their first letter."""
    shapes.thing(SEND)(value, at)
    if not any(value.get(name) for name in ("message", "Message")):
        raise bad("The parameter 'message' is required.")


ROUTES = (Route("POST", "/users/{user}/sendMail", send, shape=_parameters),)
WINDOW = (Route("GET", "/window/mail", mails), Route("GET", r"/window/mail/{mail}/{number:\d{1,4}}", file))
