"""The shape of a log line: ours and the libraries', with ids, and nothing in it that was filled in by people."""

import asyncio
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

import telemetry
from forum.ports import Claimed, Delivery, Kind
from jobs.timed import timed
from store import clock

WORDS = "Flagstang til alle (eksempel)"


@pytest.fixture(autouse=True)
def _logging_as_it_was() -> Iterator[None]:
    lines, root = structlog.get_config(), logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    logging.getLogger("azure.identity").setLevel(logging.NOTSET)
    structlog.configure(**lines)
    root.handlers[:], root.level = handlers, level


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_a_librarys_line_loses_what_was_filled_in_and_keeps_where_it_came_from(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Rule 55: a library knows nothing of whose words it quotes."""
    telemetry.set_up("INFO", "json")
    try:
        raise ValueError(WORDS)
    except ValueError:
        logging.getLogger("aiohttp.server").exception("Error handling request from %s", WORDS)
    logging.getLogger("asyncio").error(f"Task exception was never retrieved\nfuture: {WORDS}")
    first, second = lines(capsys)
    assert (first["event"], first["error"], first["logger"]) == (
        "Error handling request from …",
        "ValueError",
        "aiohttp.server",
    )
    assert (second["event"], second["level"]) == ("Task exception was never retrieved", "error")
    assert WORDS not in str((first, second))


def test_what_a_library_would_have_filled_is_a_gap_and_no_template(capsys: pytest.CaptureFixture[str]) -> None:
    telemetry.set_up("INFO", "json")
    guest = logging.getLogger("somebody")
    guest.warning("%(who)s waits", {"who": WORDS})
    guest.warning("waited %5.1f s of %d%%", 1.5, 7)
    guest.warning("100%s", WORDS)
    guest.warning("50% full")
    assert [line["event"] for line in lines(capsys)] == ["… waits", "waited … s of …%", "100…", "50% full"]


@pytest.mark.parametrize(("level", "told"), [("INFO", 0), ("WARNING", 0), ("DEBUG", 1)])
def test_a_refusal_that_we_tell_with_its_setting_is_not_told_by_the_library_too(
    level: str, told: int, capsys: pytest.CaptureFixture[str]
) -> None:
    telemetry.set_up(level, "json")
    logging.getLogger("azure.identity.aio._internal.get_token_mixin").warning("%s.%s failed: %s", "A", "get", WORDS)
    assert len(lines(capsys)) == told


def test_being_set_up_twice_says_nothing_twice(capsys: pytest.CaptureFixture[str]) -> None:
    telemetry.set_up("INFO")
    telemetry.set_up("INFO", "json")
    logging.getLogger("somebody").warning("once")
    assert [line["event"] for line in lines(capsys)] == ["once"]


async def test_what_is_logged_on_a_deliverys_way_carries_its_row(capsys: pytest.CaptureFixture[str]) -> None:
    telemetry.set_up("INFO", "json")

    async def carry(row: Claimed) -> None:
        telemetry.log().info("carried", target=row.delivery.target)

    delivery = Delivery("f", Kind.MATRIX, "channel:broager", "k", "s", clock.real().now())
    carried = timed({Kind.MATRIX: carry})[Kind.MATRIX]
    await asyncio.create_task(carried(Claimed(17, delivery, 1, 1, "me")))
    telemetry.log().info("idle")
    first, second = lines(capsys)
    assert (first["row"], first["event"]) == (17, "carried")
    assert "row" not in second
