"""`make bench`: every ratio, and exit code 1 when an aim was missed."""

import asyncio
import sys

from bench import meeting, minutes, start, submit, summary, themes, workshop


async def _all() -> int:
    missed = 0
    modules = (themes, submit, start, meeting, summary, minutes, workshop)
    for module in modules:
        for line in await module.measure():
            print(line, flush=True)
            missed += "MISSED" in line or "ONLY" in line
    return missed


sys.exit(1 if asyncio.run(_all()) else 0)
