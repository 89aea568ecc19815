"""The commands; each prints one line and exits 1 when it cannot do its work."""

import asyncio
import gc
import signal
import sys
from collections.abc import Callable, Coroutine, Iterable
from datetime import datetime
from pathlib import Path
from typing import Annotated, TypeVar
from zoneinfo import ZoneInfo

import typer

import settings as configuration
import telemetry
from forum.people import Language
from settings import BadSettings, Settings

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=__doc__)
provision = typer.Typer(no_args_is_help=True, help="The workspace file carried out in Teams.")
app.add_typer(provision, name="provision")

T = TypeVar("T")
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
Json = Annotated[bool, typer.Option("--json", help="JSON lines instead of text.")]
DataFolder = Annotated[Path | None, typer.Option(help="Folder for what is kept.")]


def _fail(reason: object) -> typer.Exit:
    print(reason, file=sys.stderr)
    return typer.Exit(1)


def _settings(**overrides: object) -> Settings:
    return _loaded(lambda: configuration.load(**overrides))


def _loaded(load: Callable[[], T]) -> T:
    try:
        return load()
    except BadSettings as refused:
        raise _fail(refused) from None


@app.command()
def serve(
    jobs: Annotated[bool, typer.Option(help="Deliver what waits, too.")] = True,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
) -> None:
    """Run the bot: its endpoint and its jobs."""
    settings = _settings(port=port)
    telemetry.set_up(settings.log_level, settings.log_format)
    # Nearly all that is made until the forum stands stays: to look for garbage in it is a tenth of the start.
    gc.disable()
    # Only this command pays for the libraries of a running forum.
    import serving
    from provisioning.errors import ProvisioningError
    from store.errors import StoreTrouble, StoreUnavailable

    try:
        _until_stopped(lambda stop: serving.serve(settings, stop, jobs=jobs))
    except (StoreTrouble, ProvisioningError, ValueError, serving.CannotListen) as refused:
        raise _fail(refused) from None
    except StoreUnavailable:
        raise _fail("FORUM_DATABASE_URL: the store cannot be opened.") from None


@app.command()
def local(
    port: Annotated[int, typer.Option(min=1, max=65535, help="The bot's port.")] = 3978,
    tenant_port: Annotated[int, typer.Option(min=1, max=65535, help="The local Teams window's port.")] = 3980,
    data: Annotated[Path, typer.Option(help="Folder for what is kept.")] = Path("data"),
    now: Annotated[datetime | None, typer.Option(help="Copenhagen time to begin at, e.g. 2021-05-04T17:35.")] = None,
    speed: Annotated[float, typer.Option(min=1, help="How fast the clock runs.")] = 1,
    browser: Annotated[bool, typer.Option(help="Open the page.")] = True,
) -> None:
    """Everything on this machine: a small Microsoft 365, the bot, and a page in the browser."""
    import local as house

    graph = configuration.given_graph_url()
    wanted = house.Wanted(port, tenant_port, data, _in_denmark(now), speed, browser)
    _run(house.run(wanted, graph), house.CannotStart)


def _in_denmark(wall: datetime | None) -> datetime | None:
    """What the clock on the forum's wall shows, whatever zone this machine is in; an offset that was given stays."""
    return wall.replace(tzinfo=COPENHAGEN) if wall and wall.tzinfo is None else wall


@app.command()
def tenant(
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port of everything.")] = 3980,
    data: DataFolder = None,
    seed: Annotated[int, typer.Option(help="Of the difficulties.")] = 1,
) -> None:
    """The small Microsoft 365 alone."""
    from tenant.__main__ import main

    raise typer.Exit(main(["--port", str(port), "--seed", str(seed), *(["--data", str(data)] if data else [])]))


@app.command()
def demo(
    as_json: Json = False,
    notes: Annotated[Path | None, typer.Option(help="JSON lines of notes to use.")] = None,
    tenant_port: Annotated[int, typer.Option(min=0, max=65535, help="Port of the stand-in; 0 is any free one.")] = 0,
    setup_graph: Annotated[str, typer.Option(help="Origin of Graph for `provision`, where it is another.")] = "",
    faults: Annotated[str, typer.Option(help="Difficulties to switch on: all, or names with commas between.")] = "",
    seed: Annotated[int, typer.Option(help="Of the difficulties.")] = 1,
    data: DataFolder = None,
    year: Annotated[bool, typer.Option("--year", help="The year from May 2021 instead of the meeting.")] = False,
) -> None:
    """The dialogue meeting of May 2021, from provisioning to the pre-read, headless, on a moved clock."""
    from demo.year import Options, played

    raise typer.Exit(asyncio.run(played(Options(as_json, notes, tenant_port, data, setup_graph, faults, seed, year))))


@provision.command("plan")
def provision_plan(as_json: Json = False) -> None:
    """Say what `apply` would do: exit 0 nothing, 2 changes, 1 error."""
    raise typer.Exit(_provision("plan", as_json))


@provision.command("apply")
def provision_apply(as_json: Json = False) -> None:
    """Bring Teams to what the workspace file says; safe to repeat and to interrupt."""
    raise typer.Exit(_provision("apply", as_json))


def _provision(name: str, as_json: bool) -> int:
    settings = _loaded(configuration.load_for_setup)
    telemetry.set_up(settings.log_level, settings.log_format)
    import provisions

    return _run(provisions.carry_out(name, settings, as_json=as_json), ValueError)


@app.command()
def doctor(
    as_json: Json = False,
    lang: Annotated[Language, typer.Option(help="Language of the lines.")] = Language.DA,
) -> None:
    """Say what is missing, what fails without it, and who can give it: exit 0 nothing, 1 something."""
    from checkup import doctor as round_

    speaking = round_.voice(lang.value, as_json=as_json)
    try:
        settings = configuration.load_for_setup()
    except BadSettings as reason:
        raise typer.Exit(round_.refused(str(reason), speaking)) from None
    # The findings say it all; what the libraries have to say besides is for whoever asks for it.
    telemetry.set_up("DEBUG" if settings.log_level == "DEBUG" else "CRITICAL", settings.log_format)
    raise typer.Exit(_run(round_.carry_out(settings, speaking), ValueError))


@app.command()
def export(
    out: Annotated[Path, typer.Option(help="The .xlsx or .csv to write.")],
    meeting: Annotated[str, typer.Option(help="Its id; the next one, else the latest, when not given.")] = "",
    history: Annotated[bool, typer.Option("--history", help="All that the notes ever said; .csv only.")] = False,
) -> None:
    """Write a meeting's notes to a workbook or a plain sheet, also while the forum is served."""
    settings = _settings()
    telemetry.set_up(settings.log_level, settings.log_format)
    import exports

    print(_run(exports.carry_out(settings, out, meeting, history=history), exports.CannotExport))


@app.command()
def themes(
    lint: Annotated[bool, typer.Option("--lint", help="Say whether the codebook is fit: exit 0 yes, 1 no.")] = False,
    cases: Annotated[Path | None, typer.Option(help="With --lint: corrections to hold it against.")] = None,
    corrections: Annotated[bool, typer.Option("--corrections", help="Write what organisers put right.")] = False,
    learn: Annotated[bool, typer.Option("--learn", help="Make the second opinion anew from the examples.")] = False,
) -> None:
    """Say what texts are about: JSON lines {id, text} on stdin, {id, primary, themes} on stdout."""
    import coded
    from forum.themes.answering import BadLine
    from forum.themes.codebook import BadCodebook

    try:
        if corrections:
            lines: Iterable[str] = _run(coded.corrections(_settings()), coded.CannotRead)
        elif learn:
            lines = coded.learnt()
        else:
            lines = coded.linted(cases) if lint else coded.answers(sys.stdin.buffer)
        for line in lines:
            print(line)
    except (BadLine, BadCodebook, coded.CannotRead, coded.Unfit) as refused:
        raise _fail(refused) from None


@app.command()
def manifest(out: Annotated[Path, typer.Option(help="The .zip to write.")] = Path("build/landsbyforum.zip")) -> None:
    """Write the validated Teams app package."""
    from manifest.build import main

    given = configuration.given_for_package()
    raise typer.Exit(main(given.app_id, given.host, out, given.setup_app_id))


@app.command()
def migrate() -> None:
    """Bring the database to this version's layout."""
    settings = _settings()
    from store import migrating
    from store.errors import StoreTrouble

    try:
        migrating.migrate(settings.database)
    except StoreTrouble as refused:
        raise _fail(refused) from None


def _run(work: Coroutine[object, object, T], refusal: type[Exception]) -> T:
    try:
        return asyncio.run(work)
    except refusal as reason:
        raise _fail(reason) from None


def _until_stopped(work: Callable[[asyncio.Event], Coroutine[object, object, None]]) -> None:
    async def main() -> None:
        stop = asyncio.Event()
        for name in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(name, stop.set)
        await work(stop)

    asyncio.run(main())


def main() -> None:
    """The last place an error can end up: one line, never a traceback."""
    telemetry.set_up()
    try:
        app()
    except Exception as error:
        telemetry.log().debug("failed", exc_info=error)
        reason = " ".join(str(error).split())
        print(f"Unexpected {type(error).__name__}: {reason} (FORUM_LOG_LEVEL=DEBUG tells more)", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
