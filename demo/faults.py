"""The bad days of Microsoft 365 during the play: switched on in the stand-in, and counted by it."""

from demo.steps import Broken
from demo.wire import Json, Wire

ALL = "all"


async def switch_on(wire: Wire, wanted: str, seed: int, devices: Json) -> None:
    """Every difficulty, or those that are named, each as hard as all together would have it; and people's devices."""
    address, always = f"{wire.tenant}/control/difficulties", {"seed": seed, **devices}
    known = await wire.post(address, {ALL: True, **always} if wanted else always)
    if wanted != ALL:
        await wire.post(address, always | {name: _rules(known, name, devices) for name in _named(wanted)})


def _named(wanted: str) -> list[str]:
    return [name for part in wanted.split(",") if (name := part.strip())]


def _rules(known: Json, name: str, devices: Json) -> list[Json]:
    names = sorted(known.keys() - {"seed"} - devices.keys())
    if name not in names:
        raise Broken(f"--faults {name}: there is no such difficulty, only {ALL}, {', '.join(names)}")
    return [{key: value for key, value in rule.items() if key != "left"} for rule in known[name]]


async def struck(wire: Wire, devices: Json) -> dict[str, int]:
    """How often each difficulty of the service has struck so far."""
    found: dict[str, int] = (await wire.get(f"{wire.tenant}/control/difficulties/struck"))["struck"]
    return {name: times for name, times in found.items() if name not in devices}
