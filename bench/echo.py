"""The peer: an aiohttp server that parses the same body and answers it, nothing more."""

import sys

from aiohttp import web


async def _echo(request: web.Request) -> web.Response:
    return web.json_response(await request.json())


if __name__ == "__main__":
    peer = web.Application()
    peer.router.add_post("/api/messages", _echo)
    web.run_app(peer, host="127.0.0.1", port=int(sys.argv[1]), print=None, access_log=None)
