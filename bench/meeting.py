"""The whole meeting against its minute."""

import time

from demo import processes

LIMIT_S = 60.0


async def measure() -> list[str]:
    """One line: how much of a minute `demo` takes."""
    began = time.perf_counter()
    code, lines = await processes.run({}, "demo", "--json")
    took = time.perf_counter() - began
    met = "met" if took <= LIMIT_S and code == 0 and lines[-1]["ok"] else "MISSED"
    return [f"demo: {took:.1f} s = {took / LIMIT_S:.2f} x one minute – {met}"]
