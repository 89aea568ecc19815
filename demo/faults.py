"""The bad days of Microsoft 365 during the play: switched on in the stand-in, and counted by it."""

from demo.steps import Broken
from demo.wire import Json, Wire

ALL = "all"


async def switch_on(wire: Wire, wanted: str, seed: int) -> None:
    """Every difficulty, or those that are named, each as hard as all of them together would have it."""
    address = f"{wire.tenant}/control/difficulties"
    known = await wire.post(address, {ALL: True, "seed": seed})
    if wanted != ALL:
        await wire.post(address, {"seed": seed} | {name: _rules(known, name) for name in _named(wanted)})


def _named(wanted: str) -> list[str]:
    return [name for part in wanted.split(",") if (name := part.strip())]


def _rules(known: Json, name: str) -> list[Json]:
    names = sorted(known.keys() - {"seed"})
    if name not in names:
        raise Broken(f"--faults {name}: there is no such difficulty, only {ALL}, {', '.join(names)}")
    return [{key: value for key, value in rule.items() if key != "left"} for rule in known[name]]


async def struck(wire: Wire) -> dict[str, int]:
    """How often each has struck so far."""
    found: dict[str, int] = (await wire.get(f"{wire.tenant}/control/difficulties/struck"))["struck"]
    return found
