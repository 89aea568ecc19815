"""What Graph asks of a credential, as azure-identity's async ones offer it."""

from typing import Any, Protocol

# An address of a right, not a password.
SCOPE = "https://graph.microsoft.com/.default"


class Token(Protocol):
    """An access token; `expires_on` is in real seconds since 1970."""

    @property
    def token(self) -> str: ...

    @property
    def expires_on(self) -> int: ...


class Credential(Protocol):
    """azure-identity's async credentials, and the local one."""

    # Any: the options of azure's credentials (claims, enable_cae, tenant_id) differ by kind.
    async def get_token(self, *scopes: str, **options: Any) -> Token: ...

    async def close(self) -> None: ...
