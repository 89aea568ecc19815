"""A target's shards, each in a process of its own: so both cores work, and a hang or a crash is a finding too."""

import asyncio
import sys

from tests.hostile import tally
from tests.hostile.plan import SEED, SHARDS
from tests.hostile.stage import ROOT
from tests.hostile.tally import Tally

PATIENCE_S = 900


async def run(target: str, cases: int) -> list[Tally]:
    """The tallies of all shards."""
    shares = [cases // SHARDS + (number < cases % SHARDS) for number in range(SHARDS)]
    return list(await asyncio.gather(*(_shard(target, share, SEED + number) for number, share in enumerate(shares))))


async def _shard(target: str, cases: int, seed: int) -> Tally:
    command = (sys.executable, "-m", "tests.hostile.bulk", target, "--cases", str(cases), "--seed", str(seed))
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    try:
        out, told = await asyncio.wait_for(process.communicate(), PATIENCE_S)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if not out:
        raise AssertionError(
            f"{target}, seed {seed}: the process ended with {process.returncode}: {told.decode()[-3000:]}"
        )
    return tally.from_json(out.decode())
