"""Target `files`: what lies in the data folder and beside it, half-written, overwritten or made up by somebody."""

import io
import json
import tomllib
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from demo import script
from demo.steps import Broken
from forum.groups import Forum
from manifest import build, check
from manifest.errors import ManifestError
from manifest.validation import OWN_SCHEMAS
from provisioning import journal, state, wanted
from provisioning.errors import ProvisioningError
from store import engine, migrating
from store.errors import StoreTrouble
from tests.bot.edge.stage import Clock
from tests.hostile import nasty
from tests.hostile.mutations import Mutator
from tests.hostile.stage import ROOT
from tests.hostile.tally import Tally

LINE_MOST = 700
Refusals = (ProvisioningError, ManifestError, StoreTrouble, Broken)
TOML = (
    b"x = " + b"[" * 20_000,
    b"x = " + b"{a=" * 20_000,
    b"[" + b"a." * 20_000 + b"a]",
    b"x = " + b"9" * 5000,
    b"x = 1e999",
    b"x = nan",
    b"x = 2021-13-45",
    b"x = 2021-05-04T25:00:00+99:99",
    b'x = "\\ud800"',
    b'"a\\nb\\u001b[31m" = 1',
    b"x = '''" + b"a" * 100_000 + b"'''",
    b"[forum]\nid = 1",
    b"\xef\xbb\xbf[forum]",
    b'zone = "../../etc/passwd"',
    b'zone = "\\u0000"',
    b"id.id.id = 1",
)
BINDINGS = {
    "team": "20000000-0000-4000-8000-000000000001",
    "site": "s",
    "drive": "d",
    "general": "19:g@thread.tacv2",
    "channels": {"broager": {"id": "19:b@thread.tacv2", "folder": "Broager"}},
    "lists": {"answers": {"id": "l", "web_url": "http://x/"}},
}
STEP = {"at": "2021-05-04T15:42:00+00:00", "step": "channel:broager", "event": "intent"}
NOTE = {
    "village": "Broager",
    "question": "can_improve",
    "phase": "reception",
    "horizon": "unset",
    "text": "Kaffe (eksempel)",
}


@dataclass(frozen=True)
class Desk:
    """Where the spoilt files are laid, and the sound ones that they were."""

    dice: Mutator
    folder: Path
    workspace: bytes
    database: bytes
    package: bytes

    def laid(self, name: str, content: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content)
        return path

    def json(self, sound: Any) -> bytes:
        made = self.dice.tree({"root": json.loads(json.dumps(sound))}, self.dice.chance.choice((0, 1, 2, 4))).get(
            "root"
        )
        body = self.dice.body(made)
        return self.dice.torn(body) if self.dice.likely(0.3) else body


def _workspace(desk: Desk) -> object:
    """The workspace file: its text damaged, or its values exchanged."""
    sound = desk.workspace
    if desk.dice.likely(0.5):
        values = desk.dice.tree(tomllib.loads(sound.decode()), desk.dice.chance.choice((1, 1, 2, 4)))
        return state.forum_of(wanted.parsed(values), state.State())
    lines = sound.split(b"\n")
    lines.insert(desk.dice.chance.randrange(len(lines)), desk.dice.one(TOML))
    text = b"\n".join(lines) if desk.dice.likely(0.6) else sound
    return wanted.read(desk.laid("workspace.toml", desk.dice.torn(text) if desk.dice.likely(0.6) else text))


def _bindings(desk: Desk) -> object:
    desk.laid(state.FILE, desk.json(BINDINGS))
    kept = state.load(desk.folder)
    forum = state.forum_of(wanted.read(ROOT / "workspace.toml"), kept)
    state.save(desk.folder, kept)
    return forum


def _journal(desk: Desk) -> object:
    """Whatever stands there, what is written next can be read again."""
    lines = [desk.json(STEP) for _ in range(desk.dice.chance.randrange(4))]
    desk.laid(journal.FILE, b"\n".join(lines))
    journal.Journal(desk.folder, Clock()).intend("site")
    if not journal.Journal(desk.folder, Clock()).unanswered("site"):
        raise AssertionError("an intent was lost")
    return True


def _notes(desk: Desk) -> object:
    lines = [desk.json(NOTE) for _ in range(desk.dice.chance.randrange(1, 4))]
    return script.from_file(desk.laid("notes.jsonl", b"\n".join(lines)))


def _package(desk: Desk) -> object:
    """The app package: damaged bytes, or members that are not what their names say."""
    if desk.dice.likely(0.5):
        return check.check(desk.laid("app.zip", desk.dice.torn(desk.package)), OWN_SCHEMAS)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(desk.package)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith(".json") and desk.dice.likely(0.5):
                content = desk.dice.one(
                    (desk.json(json.loads(content)), *nasty.RAW.values(), b"null", b"[]", b" " * 5_000_000)
                )
            new.writestr(f"../{name}" if desk.dice.likely(0.05) else name, content)
    return check.check(desk.laid("app.zip", made.getvalue()), OWN_SCHEMAS)


def _database(desk: Desk) -> object:
    """A file that is no database any more; what SQLite itself still reads is a database."""
    torn = bytearray(desk.database[: desk.dice.chance.choice((len(desk.database), 50, 0, 4096))])
    for _ in range(desk.dice.chance.choice((0, 1, 16))):
        if torn:
            torn[desk.dice.chance.randrange(min(len(torn), 110))] = desk.dice.chance.randrange(256)
    path = desk.laid("forum.db", bytes(torn))
    for left in ("forum.db-wal", "forum.db-shm"):
        (desk.folder / left).unlink(missing_ok=True)
    url = f"sqlite:///{path}"
    with engine.held(url):
        migrating.require_current(url)
    return True


KINDS: tuple[Callable[[Desk], object], ...] = (
    (_workspace,) * 6 + (_bindings,) * 4 + (_journal,) * 3 + (_notes,) * 4 + (_package, _database)
)


async def run(cases: int, seed: int, folder: Path) -> Tally:
    tally, dice = Tally("files", seed), Mutator(seed)
    migrating.migrate(f"sqlite:///{folder / 'sound.db'}")
    package = build.build("40000000-0000-4000-8000-000000000001", "forum.example.dk", folder / "sound.zip").read_bytes()
    desk = Desk(dice, folder, (ROOT / "workspace.toml").read_bytes(), (folder / "sound.db").read_bytes(), package)
    for _ in range(cases):
        _case(tally, desk, dice.one(KINDS))
    return tally


def _case(tally: Tally, desk: Desk, kind: Callable[[Desk], object]) -> None:
    name = kind.__name__.strip("_")
    try:
        value = kind(desk)
        wrong = [f"{name}: a forum without a village"] if isinstance(value, Forum) and not value.groups else []
        tally.counted(f"{name} read", wrong, b"")
    except Refusals as refused:
        tally.counted(
            f"{name} refused",
            [f"{name}: {wrong}" for wrong in _lines(str(refused))],
            str(refused)[:500].encode("utf-8", "replace"),
        )
    except Exception as error:
        tally.counted(f"{name} leaked", [f"{name}: {type(error).__name__}: {str(error)[:200]}"], _newest(desk))


def _newest(desk: Desk) -> bytes:
    path = max(desk.folder.iterdir(), key=lambda each: each.stat().st_mtime_ns)
    return path.read_bytes()[:3000]


def _lines(told: str) -> list[str]:
    """Lines for the operator: short, and nothing in them that a terminal would obey."""
    wrong = []
    for line in told.split("\n"):
        if len(line) > LINE_MOST:
            wrong.append(f"a line of {len(line)} characters: {line[:90]!r}")
        elif not all(sign.isprintable() for sign in line):
            wrong.append(f"a line that a terminal obeys: {line[:90]!r}")
    return wrong[:1]
