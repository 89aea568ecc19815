"""`provision plan` and `provision apply`: from the workspace file to lines and an exit code."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from forum.ports import Clock, Unavailable
from provisioning import seen as looking
from provisioning import state as bindings
from provisioning.apply import Carrier, Outcome
from provisioning.errors import ProvisioningError
from provisioning.hands import Hands
from provisioning.journal import Journal
from provisioning.patience import Patience
from provisioning.plan import Plan, made
from provisioning.ports import Workspace
from provisioning.state import State
from provisioning.voices import JsonLines, Lines, Summary, Voice
from provisioning.wanted import Wanted, read

NOTHING, FAILED, CHANGES = 0, 1, 2
LOCK = "provisioning.lock"


def voice(*, as_json: bool) -> Voice:
    """The voice of a command on standard output."""
    return JsonLines() if as_json else Lines()


@dataclass(frozen=True, slots=True)
class Job:
    """What both commands work with: the workspace file, the data folder, who answers, and how it is told."""

    file: Path
    data: Path
    workspace: Workspace
    clock: Clock
    voice: Voice

    def patience(self) -> Patience:
        return Patience(self.clock, told=self.voice.waiting)


async def plan(file: Path, data: Path, workspace: Workspace, clock: Clock, *, as_json: bool = False) -> int:
    """Say what apply would do. 0 nothing to do, 2 changes, 1 error."""
    job = Job(file, data, workspace, clock, voice(as_json=as_json))
    return await _told(job, lambda: _plan(job))


async def apply(file: Path, data: Path, workspace: Workspace, clock: Clock, *, as_json: bool = False) -> int:
    """Bring the workspace to what the file wants, going on where a killed run stopped. 0 it stands, 1 error."""
    job = Job(file, data, workspace, clock, voice(as_json=as_json))
    return await _told(job, lambda: _locked(job))


async def _told(job: Job, work: Callable[[], Awaitable[int]]) -> int:
    try:
        return await work()
    except ProvisioningError as error:
        job.voice.errors(error.lines)
    except Unavailable as error:
        job.voice.errors([f"{error} Prøv igen senere; det, der er gjort, bliver ikke gjort om."])
    except OSError as error:
        job.voice.errors([f"{error.filename or job.data}: {error.strerror}."])
    return FAILED


async def _plan(job: Job) -> int:
    _, planned = await _looked(job, read(job.file), bindings.load(job.data))
    job.voice.plan(planned)
    return CHANGES if planned.steps else NOTHING


async def _locked(job: Job) -> int:
    job.data.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(job.data / LOCK, timeout=0):
            return await _apply(job)
    except Timeout:
        raise ProvisioningError([f"provision apply kører allerede i {job.data}."]) from None


async def _apply(job: Job) -> int:
    wanted = read(job.file)
    state, planned = await _looked(job, wanted, bindings.load(job.data))
    bindings.save(job.data, state)
    hands = Hands(job.workspace, wanted.team.id)
    carrier = Carrier(hands, Journal(job.data, job.clock), job.patience(), job.data, job.voice)
    with job.voice.working(len(planned.steps)):
        outcome = await carrier.carry_out(planned, state)
    left = await _left(job, wanted, outcome) if planned.steps else 0
    line = _summary(wanted, outcome, left)
    job.voice.finished(Summary(line, len(planned.steps), len(outcome.failures), left))
    return FAILED if outcome.failures or left else NOTHING


async def _left(job: Job, wanted: Wanted, outcome: Outcome) -> int:
    """How many steps a new plan has; the service is given time to show what was made."""
    left = 0

    async def none_left() -> bool | None:
        nonlocal left
        _, again = await _looked(job, wanted, outcome.state)
        left = len(again.steps)
        return True if left <= len(outcome.failures) else None

    await job.patience().look(none_left)
    return left


async def _looked(job: Job, wanted: Wanted, state: State) -> tuple[State, Plan]:
    seen = await job.patience().until(lambda: looking.look(job.workspace, wanted, state))
    return looking.bound_to(wanted, state, seen, job.clock.real()), made(wanted, seen, state)


def _summary(wanted: Wanted, outcome: Outcome, left: int) -> str:
    channels = sum(group.key in outcome.state.channels for group in wanted.groups)
    lists = len(outcome.state.lists)
    again = "ingen ændringer" if left == 0 else f"{left} mangler"
    return (
        f"Færdig: {_count(channels, 'kanal', 'kanaler')}, {_count(lists, 'liste', 'lister')}, "
        f"{len(outcome.failures)} fejl. Ny plan: {again}."
    )


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
