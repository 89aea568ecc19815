"""Any order and repetition of what people do in group work keeps every acknowledged note exactly once.

The desks and the store are the real ones. After every act the store is held against a ledger of what was acknowledged.
`--group-work-cases 2000` is a long run; every run's seed is printed.
"""

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import Phase as Phases
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from forum.groupwork.rounds import Act
from forum.workshop.questions import Phase, Question
from tests.properties import deeds
from tests.properties.acts import Acts, met
from tests.properties.checks import held
from tests.properties.world import GROUPS, PEOPLE, World

T = TypeVar("T")
SEED = 20210504
CASES, STEPS = 60, 30
OUTCOMES = {"Shut", "Locked", "EmptyForm", "ChangedMeanwhile", "InAnotherGroup", "late", "anew", "repeated", "drafted"}
OUTCOMES |= {"withdrawn", "active", "reworded", "restarted", "pressed", "stale", "beside", "hidden", "shown"}

anybody = st.sampled_from([PEOPLE[0], *PEOPLE])
tokens = st.sampled_from(["card-1", "card-1", "card-2"])
questions = st.sampled_from([Question.WORKS_WELL, Question.WORKS_WELL, Question.CAN_IMPROVE])
texts = st.sampled_from(["", "kaffe", "kaffe", " KAFFE ", "fest", "fest", "te", "- kaffe\n- te", "kaffe\nkaffe\nfest"])
phases = st.sampled_from([Phase.RECEPTION, Phase.RECEPTION, Phase.RETENTION])
fields = st.builds(lambda phase, text: {**dict.fromkeys(Phase, ""), phase: text}, phases, texts)
wordings = st.sampled_from(["kaffe", "te", "fest i maj", "fest i juni", "  "])
places = st.integers(0, 9)


ACTS: dict[str, tuple[int, tuple[st.SearchStrategy[Any], ...]]] = {
    "send": (6, (anybody, tokens, st.sampled_from(["", "", "anew"]), questions, fields, st.booleans())),
    "tap_twice": (2, (anybody, tokens, questions, fields)),
    "send_from_two_devices": (2, (anybody, tokens, questions, fields, fields)),
    "keep_a_draft": (2, (anybody, tokens, questions, fields)),
    "edit": (4, (places, wordings, st.sampled_from([0, 0, 1]))),
    "edit_from_two_devices": (2, (places, wordings, wordings)),
    "undo": (2, (places,)),
    "redo": (2, (places,)),
    "keep_both": (1, (places, wordings)),
    "hide": (3, (places, st.sampled_from([0, 0, 1]))),
    "show": (2, (places, st.sampled_from([0, 0, 1]))),
    "join": (4, (anybody, st.sampled_from(GROUPS), st.sampled_from([False, False, True]))),
    "time_passes": (2, (st.sampled_from([1, 50, 200, 600]),)),
    "press": (3, (st.sampled_from(list(Act)), st.sampled_from([False, False, True]))),
    "restart": (1, ()),
    "deliver": (1, ()),
    "wrap_up": (1, ()),
    "days_pass": (1, ()),
    "prepare": (6, ()),
}
"""How often each is drawn, and with what."""


def drawn(name: str) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.tuples(st.just(name), *ACTS[name][1])


acts = st.sampled_from([name for name, (often, _) in ACTS.items() for _ in range(often)]).flatmap(drawn)


INGE, ANNA = PEOPLE[0], PEOPLE[2]
KAFFE = {**dict.fromkeys(Phase, ""), Phase.RECEPTION: "kaffe"}
WELL = Question.WORKS_WELL
SCRIPT: tuple[tuple[Any, ...], ...] = (
    ("prepare",),
    ("press", Act.NEXT, False),
    ("press", Act.NEXT, False),
    ("time_passes", 50),
    ("press", Act.BACK, False),
    ("press", Act.PAUSE, False),
    ("time_passes", 200),
    ("press", Act.RESUME, False),
    ("join", INGE, GROUPS[0], False),
    ("join", INGE, GROUPS[2], False),
    ("keep_a_draft", INGE, "card-1", WELL, KAFFE),
    ("send", INGE, "card-1", "", WELL, KAFFE, True),
    ("edit", 0, "te", 0),
    ("send", INGE, "card-1", "", WELL, KAFFE, True),
    ("send", INGE, "card-1", "", WELL, KAFFE, True),
    ("restart",),
    ("hide", 0, 0),
    ("show", 0, 0),
    ("undo", 0),
    ("edit", 0, "fest", 1),
    ("redo", 0),
    ("keep_both", 0, "fest i maj"),
    ("press", Act.PLUS, True),
    ("press", Act.CLOSE, False),
    ("send", ANNA, "card-2", "", WELL, KAFFE, True),
    ("deliver",),
    ("days_pass",),
    ("send", ANNA, "card-1", "", WELL, KAFFE, True),
    ("press", Act.LOCK, False),
    ("edit", 0, "kaffe", 0),
    ("send", INGE, "card-1", "", WELL, dict.fromkeys(Phase, ""), False),
)
"""Everything once, whatever the dice bring."""


def _played(script: tuple[tuple[Any, ...], ...]) -> None:
    work = Work()
    try:
        for done in script:
            work.somebody_does(done)
    finally:
        work.teardown()


class Work(RuleBasedStateMachine):
    """One rule, so that every run has some of everything."""

    def __init__(self) -> None:
        super().__init__()
        self._loop = asyncio.new_event_loop()
        self._folder = TemporaryDirectory(prefix="forum-properties-")
        self._acts = Acts(self._run(World(Path(self._folder.name)).opened()))

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return self._loop.run_until_complete(work)

    @initialize(seconds=st.sampled_from([0, 150, 400, 1500]))
    def begin(self, seconds: int) -> None:
        """Before the first question, in one, or after the last."""
        self._run(deeds.DEEDS["prepare"](self._acts))
        self._acts.world.clock.passes(seconds)

    @rule(done=acts)
    def somebody(self, done: tuple[Any, ...]) -> None:
        self._run(deeds.DEEDS[done[0]](self._acts, *done[1:]))

    def somebody_does(self, done: tuple[Any, ...]) -> None:
        self._run(deeds.DEEDS[done[0]](self._acts, *done[1:]))
        self._run(held(self._acts))

    @invariant()
    def what_was_acknowledged_holds(self) -> None:
        if self._acts.sessions:
            self._run(held(self._acts))

    def teardown(self) -> None:
        self._run(self._acts.world.close())
        self._loop.close()
        self._folder.cleanup()


def test_any_order_of_acts_keeps_every_acknowledged_note_exactly_once(request: pytest.FixtureRequest) -> None:
    cases = request.config.getoption("--group-work-cases") or CASES
    print(f"seed {SEED}, {cases} runs of up to {STEPS} acts")
    limits = settings(
        max_examples=cases,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        # A run is short enough to be read as it was; making it shorter takes longer than all of them.
        phases=(Phases.generate,),
        suppress_health_check=list(HealthCheck),
    )
    met.clear()
    _played(SCRIPT)
    run_state_machine_as_test(seed(SEED)(Work), settings=limits)
    print(dict(met))
    missed = sorted(outcome for outcome in OUTCOMES if not met[outcome])
    assert missed == [], "what was never met was never tried"
