"""One target's cases in a process of its own: python -m tests.hostile.bulk TARGET --cases N --seed S prints JSON."""

import argparse
import asyncio
import sys
import tempfile
import warnings
from collections.abc import Callable, Coroutine
from pathlib import Path

import structlog

from tests.hostile import (
    cells,
    chatter,
    connector_answers,
    doors,
    files,
    graph_answers,
    papers,
    payloads,
    printing,
    projecting,
    senders,
)
from tests.hostile.tally import Tally
from texts import MissingText

Target = Callable[[int, int, Path], Coroutine[object, object, Tally]]
TARGETS: dict[str, Target] = {
    "activities": senders.run,
    "payloads": payloads.run,
    "project": projecting.run,
    "messages": chatter.messages,
    "names": chatter.names,
    "graph": graph_answers.calls,
    "connector": connector_answers.calls,
    "keys": connector_answers.keys,
    "waits": connector_answers.waits,
    "doors": doors.run,
    "files": files.run,
    "papers": papers.run,
    "cells": cells.run,
    "minutes": printing.run,
    "graph-parse": graph_answers.parses,
}


def _unsaid(_logger: object, _level: str, _event: structlog.typing.EventDict) -> str:
    raise structlog.DropEvent


def main(arguments: list[str]) -> int:
    """0 when nothing was found."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("target", choices=TARGETS)
    asked.add_argument("--cases", type=int, default=1000)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args(arguments)
    # The result alone goes to standard output.
    structlog.configure(processors=[_unsaid])
    warnings.simplefilter("error", MissingText)
    with tempfile.TemporaryDirectory() as folder:
        tally = asyncio.run(TARGETS[given.target](given.cases, given.seed, Path(folder)))
    print(tally.line(), file=sys.stderr)
    print(tally.as_json())
    return 1 if tally.findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
