"""What proves who we are, in the tests' own hands: certificates, a cluster's tokens, and what a token says."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import jwt
from cryptography.hazmat.primitives import serialization

from graph.credentials import Registration
from graph.tokens import Credential
from tenant import entra as signing
from tenant.names import APP_ID, SETUP_APP_ID, TENANT_ID

CONNECTOR = "https://api.botframework.com/.default"
BOT, SETUP = Registration(TENANT_ID, APP_ID), Registration(TENANT_ID, SETUP_APP_ID)
ISSUER, SUBJECT = "https://cluster.example/", "system:serviceaccount:forum:bot"
Opening = Callable[[Credential], AbstractAsyncContextManager[Credential]]


def said(token: str) -> dict[str, Any]:
    return dict(jwt.decode(token, options={"verify_signature": False}))


def public_pem(pem: str) -> str:
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    return signing.loaded(pem).public_key().public_bytes(serialization.Encoding.PEM, form).decode()


def voucher(pem: str, **changed: Any) -> str:
    """A token such as a cluster writes into the file of a workload."""
    now = 4_000_000_000
    claims = {"iss": ISSUER, "sub": SUBJECT, "aud": "api://AzureADTokenExchange", "exp": now}
    return jwt.encode({**claims, **changed}, signing.loaded(pem), "RS256", headers={"kid": "cluster"})
