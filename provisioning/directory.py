"""The workspace as it stands now, for the running bot: read anew when the file or the bindings change."""

import time
from pathlib import Path

import telemetry
from forum.groups import Forum
from provisioning import state, wanted
from provisioning.errors import ProvisioningError

LOOK_S = 0.05
Stamp = tuple[int, int]


class WorkspaceDirectory:
    """`forum.ports.Directory`. BadWorkspaceFile or BadState at the start only: later faults keep what was read.

    It is asked several times in each turn, and looks at the files again only when `look_s` real seconds have gone.
    """

    def __init__(self, workspace: Path, data: Path, look_s: float = LOOK_S) -> None:
        self._workspace = workspace
        self._data = data
        self._look_s = look_s
        self._looked = time.monotonic()
        self._stamp = self._stamps()
        self._forum = self._read()

    def forum(self) -> Forum:
        now = time.monotonic()
        if now - self._looked < self._look_s:
            return self._forum
        self._looked = now
        stamp = self._stamps()
        if stamp != self._stamp:
            self._stamp = stamp
            self._forum = self._reread()
        return self._forum

    def _read(self) -> Forum:
        return state.forum_of(wanted.read(self._workspace), state.load(self._data))

    def _reread(self) -> Forum:
        try:
            return self._read()
        except ProvisioningError as error:
            # Somebody is in the middle of editing; the villages stay as they were until the file is whole.
            telemetry.log().warning("workspace.unreadable", faults=len(error.lines))
            return self._forum

    def _stamps(self) -> tuple[Stamp, Stamp]:
        return _stamp(self._workspace), _stamp(self._data / state.FILE)


def _stamp(path: Path) -> Stamp:
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return found.st_mtime_ns, found.st_size
