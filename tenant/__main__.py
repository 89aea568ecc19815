"""`python -m tenant`: the stand-in alone."""

import argparse
import asyncio
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from tenant.server import PortTaken, forever, start


def arguments(given: Sequence[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="tenant", description="A small Microsoft 365 on 127.0.0.1.")
    parser.add_argument("--port", type=int, default=3980, help="0 takes a free one")
    parser.add_argument("--data", type=Path, help="the folder that keeps the state; none: nothing is kept")
    parser.add_argument("--seed", type=int, default=0, help="where the ids begin")
    return parser.parse_args(given)


async def serve(port: int, data: Path | None, seed: int) -> None:
    """Serves until Ctrl-C or SIGTERM."""
    running = await start(port, data, seed)
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    sys.stdout.write(f"Tenant on {running.url}\n")
    sys.stdout.flush()
    await forever(running, stop)


def main(words: Sequence[str] | None = None) -> int:
    """Exit code 1 and one line for what an operator can mend; `words` instead of the command line."""
    given = arguments(words)
    try:
        asyncio.run(serve(given.port, given.data, given.seed))
    except PortTaken as error:
        sys.stderr.write(f"{error} Choose another with --port.\n")
        return 1
    except (OSError, ValueError) as error:
        sys.stderr.write(f"The state in {given.data} cannot be used: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
