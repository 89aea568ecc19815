"""`make bench`: every ratio, and exit code 1 when an aim was missed."""

import asyncio
import sys

from bench import meeting, start, submit, summary, workshop


async def _all() -> int:
    missed = 0
    for measure in (submit.measure, start.measure, meeting.measure, summary.measure, workshop.measure):
        for line in await measure():
            print(line, flush=True)
            missed += "MISSED" in line or "ONLY" in line
    return missed


sys.exit(1 if asyncio.run(_all()) else 0)
