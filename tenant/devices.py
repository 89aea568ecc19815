"""What ails a person's own device: buttons that do not work on it, and no network. The bot hears nothing then."""

from tenant.errors import Fault
from tenant.names import Json, teams_id
from tenant.service import Service
from tenant.wire import Call

UNREACHED: Json = {"status": 0, "body": None}


def online(service: Service, call: Call) -> None:
    """503 for what is sent without network: nothing is written, and the client keeps the words."""
    if _struck(service, "offline", call):
        raise Fault(503, "Offline", "The device has no connection.")


def dead(service: Service, call: Call) -> bool:
    """Whether the tapped button ends in Teams' own error; a refresh is no button."""
    return call.body.get("trigger") != "automatic" and _struck(service, "dead_buttons", call)


def _struck(service: Service, name: str, call: Call) -> bool:
    """Whether a rule strikes that names this person, or nobody and so means everybody."""
    person, troubles = call.body["as"], service.difficulties
    for rule in troubles.rules:
        named = str(rule.settings.get("person", person)).removeprefix(teams_id("")) == person
        if rule.name == name and rule.left != 0 and named and rule.meets(call) and troubles.falls(rule):
            rule.spent()
            return True
    return False
