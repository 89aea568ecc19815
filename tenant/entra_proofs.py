"""How an application proves to Entra who it is: a secret, a certificate's signature, or a token of an issuer it trusts.

Source: the Microsoft identity platform's client credentials flow, and the AADSTS codes of its refusals.
"""

import base64
import hmac
from collections.abc import Mapping
from typing import Any

import jwt
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

from tenant.names import APP_SECRET, SETUP_SECRET, Json
from tenant.rights import REGISTRATIONS
from tenant.world import World

ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
EXCHANGE = "api://AzureADTokenExchange"
LEEWAY_S = 300
THUMBPRINTS = {"x5t": hashes.SHA1, "x5t#S256": hashes.SHA256}


class Unproven(Exception):
    """Entra's refusal: its status, its OAuth code and its sentence, which begins with the AADSTS code."""

    def __init__(self, sentence: str, status: int = 401, code: str = "invalid_client") -> None:
        super().__init__(sentence)
        self.status = status
        self.code = code


def ensure(world: World) -> None:
    """The published secrets of the first day, also in a world that was saved before they were kept there."""
    for name, secret in (("bot", APP_SECRET), ("setup", SETUP_SECRET)):
        first = {"secret": secret, "expired": False, "certificates": [], "federated": []}
        world.proofs.setdefault(name, first)


def change(world: World, name: str, parts: Json) -> None:
    """Replaces the parts of one registration that are named; ValueError for a certificate or key of no use."""
    for pem in parts.get("certificates") or []:
        x509.load_pem_x509_certificate(pem.encode())
    for issuer in parts.get("federated") or []:
        serialization.load_pem_public_key(issuer["key"].encode())
    world.proofs[name] = world.proofs[name] | {part: given for part, given in parts.items() if given is not None}


def proven(world: World, client: str, form: Mapping[str, str], endpoint: str) -> None:
    """Unproven unless the form holds a sound proof of being `client`; `endpoint` is the address it was sent to."""
    name = next((name for name, app in REGISTRATIONS.items() if app == client), None)
    if name is None:
        sentence = f"AADSTS700016: Application with identifier '{client}' was not found in the directory."
        raise Unproven(sentence, 400, "unauthorized_client")
    known = world.proofs[name]
    if form.get("client_assertion_type") == ASSERTION:
        _asserted(known, client, form.get("client_assertion", ""), endpoint)
    elif not hmac.compare_digest(form.get("client_secret", "").encode(), known["secret"].encode()):
        raise Unproven("AADSTS7000215: Invalid client secret provided.")
    elif known["expired"]:
        raise Unproven(f"AADSTS7000222: The provided client secret keys for app '{client}' are expired.")


def _asserted(known: Json, client: str, assertion: str, endpoint: str) -> None:
    try:
        header = jwt.get_unverified_header(assertion)
        claims = jwt.decode(assertion, options={"verify_signature": False})
    except jwt.InvalidTokenError:
        raise Unproven("AADSTS50027: JWT token is invalid or malformed.", 400, "invalid_request") from None
    if claims.get("iss") == client:
        _certified(known, client, assertion, header, endpoint)
    else:
        _federated(known, assertion, claims)


def _certified(known: Json, client: str, assertion: str, header: Json, endpoint: str) -> None:
    certificate = next((pem for pem in known["certificates"] if _is_named(pem, header)), None)
    if certificate is None:
        raise Unproven("AADSTS700027: The certificate used to sign the client assertion is not registered.")
    key = x509.load_pem_x509_certificate(certificate.encode()).public_key()
    claims = _sound(assertion, key, ["PS256", "RS256"], endpoint, "AADSTS700027: Client assertion failed validation.")
    if claims["sub"] != client:
        raise Unproven("AADSTS700027: The subject of the client assertion is not the application.")


def _is_named(pem: str, header: Json) -> bool:
    """Whether the assertion's header names this certificate by one of its thumbprints."""
    certificate = x509.load_pem_x509_certificate(pem.encode())
    prints = {
        name: base64.urlsafe_b64encode(certificate.fingerprint(kind())).rstrip(b"=").decode()
        for name, kind in THUMBPRINTS.items()
    }
    return any(header.get(name, "").rstrip("=") == printed for name, printed in prints.items())


def _federated(known: Json, assertion: str, claims: Json) -> None:
    trusted = [one for one in known["federated"] if one["issuer"] == claims.get("iss")]
    if not trusted:
        raise Unproven("AADSTS700211: No matching federated identity record found for presented assertion issuer.")
    match = next((one for one in trusted if one["subject"] == claims.get("sub")), None)
    if match is None:
        raise Unproven("AADSTS700213: No matching federated identity record found for presented assertion subject.")
    if claims.get("aud") not in (EXCHANGE, [EXCHANGE]):
        raise Unproven("AADSTS700212: No matching federated identity record found for presented assertion audience.")
    key = serialization.load_pem_public_key(match["key"].encode())
    _sound(assertion, key, ["RS256"], EXCHANGE, "AADSTS50013: Assertion failed signature validation.")


def _sound(assertion: str, key: Any, kinds: list[str], audience: str, otherwise: str) -> Json:
    required: Any = {"require": ["exp", "iss", "sub", "aud"]}
    try:
        return jwt.decode(assertion, key, kinds, audience=audience, leeway=LEEWAY_S, options=required)
    except (jwt.ExpiredSignatureError, jwt.ImmatureSignatureError):
        raise Unproven("AADSTS700024: Client assertion is not within its valid time range.") from None
    except (jwt.PyJWTError, TypeError, ValueError):
        raise Unproven(otherwise) from None
