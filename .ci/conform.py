"""Plays the demo through two conformance proxies, each with one identity's rights; 1 on an error or an unused right."""

import asyncio
import json
import os
import re
import shutil
import signal
import sys
from collections import Counter
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from demo.processes import free_port  # noqa: E402
from graph.rights import BOT, CALENDAR, MAILING, RIGHTS, SETUP  # noqa: E402

SEEDS = range(1, 11)
AT_ONCE = 4
# What cannot strike a forum that does as it should; each is struck in tests/tenant.
NO_CHANCE = {
    "batch_throttle": "the forum sends no $batch",
    "folder_not_ready": "files go through the site's drive, never through filesFolder",
    "no_unique": "it lets in a second row, and the forum looks before it posts again",
    "conversation_limits": "the forum keeps its own count",
    "throttle_units": "49 notes do not use up what the profile allows",
    "unindexed": "only a question after a lost answer asks by column",
}

# What the group work must have called in each run that plays it: the import folder, its files, and the lists' rows.
OF_THE_EVENING = {
    "GET /drives/{}/items/{}/children",
    "GET /drives/{}/items/{}/content",
    "PUT /drives/{}/items/{}/content",
    "POST /sites/{}/lists/{}/items",
    "PATCH /sites/{}/lists/{}/items/{}/fields",
}
# What every run must have called: the files of its minutes, the letter to who has no Teams, and the shared calendar.
OF_EVERY_RUN = {"PUT /drives/{}/items/{}/content", *MAILING, *CALENDAR}
# The steps that count rows of the second list, and what came out of the folder.
OF_THE_REGISTER = {"interested", "import", "supplement"}
# The steps of every run: the calendar, and from notes to minutes.
STEPS = {"calendar", "summary", "minutes", "sent"}
# The demo names a mailbox that the letters come from, and whose calendar shows the meetings.
GIVEN = RIGHTS | MAILING | CALENDAR


@dataclass
class Played:
    """How one run ended: its last line, what struck, and what the two proxies saw."""

    name: str
    code: int
    lines: list[dict]
    summaries: dict[str, dict]

    @property
    def done(self) -> dict:
        return self.lines[-1] if self.lines else {}

    @property
    def struck(self) -> Counter:
        return Counter(next((line["struck"] for line in self.lines if line["step"] == "faults"), {}))

    @property
    def errors(self) -> int:
        return sum(summary["errors"] for summary in self.summaries.values())

    def told(self) -> str:
        calls = sum(sum(summary["operations"].values()) for summary in self.summaries.values())
        numbers = [f"{key} {self.done.get(key)}" for key in ("notes", "items", "lost", "doubled")]
        again = sum(line.get("again", 0) for line in self.lines)
        rest = [
            f"struck {sum(self.struck.values())}",
            f"posts again {again}",
            f"calls {calls}",
            f"errors {self.errors}",
        ]
        return ", ".join([self.name, *numbers, *rest, f"{self.done.get('seconds')} s"])

    def wrong(self) -> list[str]:
        """Why this run does not pass."""
        bad = [] if self.code == 0 else [f"{self.name}: {self.done.get('error', f'exit code {self.code}')}"]
        for who, summary in self.summaries.items():
            if summary["errors"]:
                bad.append(f"{self.name}: {summary['errors']} errors of {who}: {summary['by_rule'][:5]}")
        return bad


def roles(who: str) -> list[str]:
    """What the table of rights gives this identity."""
    return sorted({right for identity, right in GIVEN.values() if identity == who})


def unused(played: Played) -> list[str]:
    """The rights that nobody called anything with."""
    seen = {(who, operation) for who, summary in played.summaries.items() for operation in summary["operations"]}
    used = {right for key, right in GIVEN.items() if (right[0], re.sub(r"root:/\{\}:", "{}", key)) in seen}
    return sorted(f"{who}: nothing was called with {right}" for who, right in set(GIVEN.values()) - used)


def missed(played: Played, *, evening: bool) -> list[str]:
    """What a run, of the group work or of a file's notes, should have called or told, and did not."""
    wanted = OF_EVERY_RUN | (OF_THE_EVENING if evening else set())
    calls = wanted - played.summaries[BOT]["operations"].keys()
    steps = (STEPS | (OF_THE_REGISTER if evening else set())) - {line["step"] for line in played.lines}
    return [f"{played.name}: never came to {each}" for each in sorted(calls | steps)]


@asynccontextmanager
async def proxy(shared: Path, who: str, name: str, upstream: int):
    """A conformance proxy for one identity: its origin."""
    port, out = free_port(), ROOT / "build" / f"conform-{name}-{who}"
    command = [str(shared / "tools/graph-conform/conform.py"), "--roles", ",".join(roles(who)), "--port", str(port)]
    command += ["--contract", str(shared / "schemas/graph-v1.0-subset.json")]
    command += ["--upstream", f"http://127.0.0.1:{upstream}", "--out", f"{out}.jsonl", "--summary", f"{out}.json"]
    with Path(f"{out}.log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(sys.executable, *command, stdout=log, stderr=log)
    try:
        await listening(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGINT)
        await process.wait()


async def listening(port: int) -> None:
    for _ in range(200):
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.1)
        else:
            writer.close()
            return
    raise SystemExit(f"the proxy on port {port} did not start")


async def play(shared: Path, name: str, *options: str) -> Played:
    """One run of the demo between two proxies."""
    tenant, data = free_port(), ROOT / "build" / f"conform-{name}"
    # What is left there after a run that broke says why.
    shutil.rmtree(data, ignore_errors=True)
    async with AsyncExitStack() as stack:
        setup, bot = [await stack.enter_async_context(proxy(shared, who, name, tenant)) for who in (SETUP, BOT)]
        demo = [str(ROOT / "app.py"), "demo", "--json", "--tenant-port", str(tenant), "--setup-graph", setup]
        demo += ["--data", str(data), *options]
        process = await asyncio.create_subprocess_exec(
            sys.executable, *demo, stdout=asyncio.subprocess.PIPE, env=os.environ | {"FORUM_GRAPH_URL": bot}
        )
        out, _ = await process.communicate()
    lines = [json.loads(line) for line in out.decode().splitlines()]
    files = {who: ROOT / "build" / f"conform-{name}-{who}.json" for who in (SETUP, BOT)}
    played = Played(name, process.returncode or 0, lines, {who: json.loads(f.read_text()) for who, f in files.items()})
    print(played.told(), flush=True)
    return played


async def main(shared: Path, seeds: list[int]) -> int:
    (ROOT / "build").mkdir(exist_ok=True)
    plain = await play(shared, "plain", "--notes", str(shared / "data/notes.jsonl"))
    turn = asyncio.Semaphore(AT_ONCE)

    async def hard(seed: int) -> Played:
        async with turn:
            return await play(shared, f"seed-{seed}", "--faults", "all", "--seed", str(seed))

    evenings = await asyncio.gather(*map(hard, seeds))
    runs = [plain, *evenings]
    wrong = [reason for run in runs for reason in run.wrong()] + unused(plain)
    wrong += [reason for run in runs for reason in missed(run, evening=run is not plain)]
    struck = Counter({name: 0 for run in runs for name in run.struck})
    for run in runs:
        struck.update(run.struck)
    print("struck:", ", ".join(f"{name} {times}" for name, times in sorted(struck.items())))
    never = [name for name, times in struck.items() if not times]
    print("never:", "; ".join(f"{name} ({NO_CHANCE.get(name, 'why?')})" for name in never) or "none")
    wrong += [f"{name} never struck" for name in never if name not in NO_CHANCE and len(seeds) >= len(SEEDS)]
    print("\n".join(wrong), file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    given = [int(seed) for seed in sys.argv[2:]] or list(SEEDS)
    sys.exit(asyncio.run(main(Path(sys.argv[1]), given)))
