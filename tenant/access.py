"""What an administrator turns about identity: the rights of the two registrations, and how they prove who they are."""

from tenant import entra_proofs, rights
from tenant.errors import bad
from tenant.service import Service
from tenant.shapes import flag, many, one_of, text, thing
from tenant.wire import Answer, Call, Route


def show_rights(service: Service, _call: Call) -> Answer:
    """GET /control/rights."""
    return Answer(200, service.world.rights)


def set_rights(service: Service, call: Call) -> Answer:
    """POST /control/rights: what is named is replaced, the rest stays; roles count from the next token on."""
    for name, parts in call.body.items():
        rights.change(service.world, name, parts or {})
    return show_rights(service, call)


def set_credentials(service: Service, call: Call) -> Answer:
    """POST /control/credentials: what is named is replaced, the rest stays. Nothing of it is ever shown."""
    for name, parts in call.body.items():
        try:
            entra_proofs.change(service.world, name, parts or {})
        except ValueError as error:
            raise bad(f"'{name}' holds a certificate or key that cannot be read: {error}") from None
    return Answer(200, {"ok": True})


GIVEN = thing({"roles": many(text), "team": many(text), "site": one_of(*rights.SITE_ROLES)})
ISSUER = thing({"issuer": text, "subject": text, "key": text}, ("issuer", "subject", "key"))
PROOFS = thing({"secret": text, "expired": flag, "certificates": many(text), "federated": many(ISSUER)})
ROUTES = (
    Route("GET", "/control/rights", show_rights),
    Route("POST", "/control/rights", set_rights, shape=thing(dict.fromkeys(rights.REGISTRATIONS, GIVEN))),
    Route("POST", "/control/credentials", set_credentials, shape=thing(dict.fromkeys(rights.REGISTRATIONS, PROOFS))),
)
