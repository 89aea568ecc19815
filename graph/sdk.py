"""The heavy libraries, imported here only, so that whoever imports this module decides when that is paid for."""

import asyncio
import re
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, cast

import httpx
from kiota_abstractions.method import Method
from kiota_abstractions.native_response_handler import NativeResponseHandler
from kiota_abstractions.request_information import RequestInformation
from kiota_authentication_azure.azure_identity_authentication_provider import AzureIdentityAuthenticationProvider
from kiota_http.middleware.options import RedirectHandlerOption, ResponseHandlerOption, RetryHandlerOption
from msgraph.graph_request_adapter import GraphRequestAdapter
from msgraph.graph_request_adapter import options as sdk_options
from msgraph.graph_service_client import GraphServiceClient
from msgraph_core import GraphClientFactory

from forum.ports import Unavailable
from graph.origin import Origin
from graph.tokens import SCOPE, Credential
from graph.wire import Reply, Request

TIMEOUT = httpx.Timeout(30.0, connect=10.0)
_AS_IT_CAME = ResponseHandlerOption(NativeResponseHandler())
_NEVER_REPEAT = RetryHandlerOption(delay=0, max_retries=0, should_retry=False)
_NO_COOKIES = DefaultCookiePolicy(allowed_domains=[])
_NEVER_FOLLOW = RedirectHandlerOption(max_redirect=0, should_redirect=False)


class Wire:
    """The SDK's client, its URL building and its middleware; answers come back as bytes, never as SDK objects."""

    def __init__(self, credential: Credential, origin: Origin) -> None:
        # A proxy of the environment must not stand between us and this machine.
        self._http = httpx.AsyncClient(
            timeout=TIMEOUT, http2=True, trust_env=not origin.is_loopback, cookies=CookieJar(_NO_COOKIES)
        )
        # Without the SDK's middleware, and so without anything of ours in the headers.
        self._plain = httpx.AsyncClient(
            timeout=TIMEOUT, trust_env=not origin.is_loopback, follow_redirects=False, cookies=CookieJar(_NO_COOKIES)
        )
        # The SDK puts a transport of its own over these, which does not close them.
        self._pools = [self._http._transport, *filter(None, self._http._mounts.values())]
        options = {
            **sdk_options,
            RetryHandlerOption.get_key(): _NEVER_REPEAT,
            RedirectHandlerOption.get_key(): _NEVER_FOLLOW,
        }
        piped = GraphClientFactory.create_with_default_middleware(client=self._http, options=options)
        # The provider calls get_token and nothing else; its annotation asks for a context manager too.
        asked = cast(Any, credential)
        provider = AzureIdentityAuthenticationProvider(asked, scopes=[SCOPE], allowed_hosts=[origin.host])
        self._adapter = GraphRequestAdapter(provider, piped)
        self._adapter.base_url = f"{origin}/v1.0"
        self._service = GraphServiceClient(request_adapter=self._adapter)

    async def send(self, request: Request) -> Reply:
        """One call, one answer of any status; Unavailable when there was none, or no token to ask with."""
        # A way walked for the first time imports the SDK's module for it.
        info = await asyncio.to_thread(self._addressed, request)
        operation = f"{request.method} {_template(info)}"
        try:
            answer = await self._adapter.send_primitive_async(info, "bytes", None)
        except httpx.HTTPError as error:
            raise Unavailable(f"Microsoft Graph svarer ikke ({type(error).__name__}).") from error
        except (httpx.InvalidURL, ValueError) as error:
            # The SDK reads some headers itself and stumbles over odd ones.
            raise Unavailable(f"Microsoft Graph svarede uforståeligt ({type(error).__name__}).") from error
        headers = {name.lower(): value for name, value in answer.headers.items()}
        return Reply(operation, answer.status_code, headers, answer.content)

    async def fetch(self, url: str, most: int) -> bytes:
        """The bytes that lie at an address that was given to us, asked for without a token; a few more than `most`
        at the most. Unavailable when they do not come."""
        found = bytearray()
        try:
            # As it lies there: a packed answer could hold far more than it weighs.
            async with self._plain.stream("GET", url, headers={"Accept-Encoding": "identity"}) as answer:
                if answer.status_code != httpx.codes.OK:
                    raise Unavailable(f"SharePoint svarede {answer.status_code} på en fil.")
                async for piece in answer.aiter_raw(64 * 1024):
                    found += piece
                    if len(found) > most:
                        break
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise Unavailable(f"SharePoint svarer ikke ({type(error).__name__}).") from error
        return bytes(found)

    async def close(self) -> None:
        await self._plain.aclose()
        await self._http.aclose()
        for pool in self._pools:
            await pool.aclose()

    def _addressed(self, request: Request) -> RequestInformation:
        place = request.way(self._service)
        info = RequestInformation(Method[request.method], place.url_template, dict(place.path_parameters))
        info.query_parameters.update({f"%24{name}": value for name, value in request.query.items()})
        info.headers.try_add("Accept", "application/json")
        for name, value in request.headers.items():
            info.headers.add(name, value)
        if request.content or request.method in ("POST", "PATCH", "PUT"):
            info.set_stream_content(request.content, request.content_type)
        if request.link:
            info.url = request.link
        info.add_request_options([_AS_IT_CAME])
        return info


def _template(info: RequestInformation) -> str:
    """The operation's path with {} for every id, a file path counting as one."""
    bare = re.sub(r"\{\?[^}]*\}", "", (info.url_template or "").removeprefix("{+baseurl}"))
    return re.sub(r"\{\}(/\{\})+:", "{}:", re.sub(r"\{[^}]*\}", "{}", bare))
