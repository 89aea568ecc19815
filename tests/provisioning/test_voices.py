"""The same news for people at a terminal, for a log file and for programs."""

import io
import json

import pytest

from provisioning.steps import MakeChannel
from provisioning.voices import JsonLines, Lines, Summary, Voice

STEP = MakeChannel("broager", "Broager [ny]")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def tell(voice: Voice) -> None:
    with voice.working(2):
        voice.begun(STEP)
        voice.waiting(12.5, "Microsoft Graph beder om ro.")
        voice.done(STEP, adopted=True)
        voice.begun(STEP)
        voice.failed(STEP, "mangler retten Channel.Create.Group")
    voice.finished(Summary("Færdig: 1 kanal.", 2, 1, 1))


def test_a_log_file_gets_plain_lines_only() -> None:
    out = io.StringIO()
    tell(Lines(out))
    assert out.getvalue().splitlines() == [
        "venter 12 s: Microsoft Graph beder om ro.",
        "+ kanal Broager [ny] (fandtes allerede)",
        "✗ kanal Broager [ny]: mangler retten Channel.Create.Group",
        "Færdig: 1 kanal.",
    ]


def test_a_wait_is_told_when_it_begins_also_before_there_is_a_plan() -> None:
    """A minute of silence looks like a program that hangs."""
    out = io.StringIO()
    voice = Lines(out)
    for seconds in (0.5, 1, 2, 4, 8):
        voice.waiting(seconds, "Microsoft Graph svarer ikke.")
    voice.waiting(30, "Microsoft Graph beder om ro.")
    voice.begun(STEP)
    voice.waiting(30, "Microsoft Graph beder om ro.")
    assert out.getvalue().splitlines() == [
        "venter 2 s: Microsoft Graph svarer ikke.",
        "venter 30 s: Microsoft Graph beder om ro.",
        "venter 30 s: Microsoft Graph beder om ro.",
    ]


def test_a_terminal_sees_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    out = Terminal()
    tell(Lines(out))
    assert "2/2" in out.getvalue()
    assert "+ kanal Broager [ny] (fandtes allerede)" in out.getvalue()


def test_a_program_gets_an_object_a_line() -> None:
    out = io.StringIO()
    tell(JsonLines(out))
    kinds = [json.loads(line)["kind"] for line in out.getvalue().splitlines()]
    assert kinds == ["working", "begun", "waiting", "done", "begun", "failed", "summary"]


def test_faults_go_to_standard_error_or_into_the_stream() -> None:
    out, err = io.StringIO(), io.StringIO()
    Lines(out, err).errors(["workspace.toml: team.id mangler."])
    JsonLines(out).errors(["workspace.toml: team.id mangler."])
    assert err.getvalue() == "workspace.toml: team.id mangler.\n"
    assert json.loads(out.getvalue()) == {"kind": "error", "text": "workspace.toml: team.id mangler."}
