"""Any order and repetition of what people do in group work keeps every acknowledged note exactly once.

The desks and the store are the real ones. After every act the store is held against a ledger of what was acknowledged.
"""

import asyncio
from collections.abc import Coroutine, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from forum.groupwork.rounds import Act
from forum.groupwork.sessions import Group
from forum.people import Person
from forum.workshop.notes import State
from forum.workshop.questions import Phase, Question
from tests.properties import changing
from tests.properties.acts import Acts
from tests.properties.checks import held
from tests.properties.world import GROUPS, PEOPLE, World

T = TypeVar("T")
Typed = Mapping[Phase, str]
SEED = 20210504
CASES, STEPS = 40, 30

anybody = st.sampled_from(PEOPLE)
questions = st.sampled_from(list(Question))
tokens = st.sampled_from(["card-1", "card-2", "card-3"])
drawings = st.sampled_from(["", "", "anew"])
texts = st.sampled_from(["", "", "kaffe", " KAFFE ", "fest", "- kaffe\n- te", "kaffe\nkaffe\nfest", "en sti til skolen"])
fields = st.fixed_dictionaries({phase: texts for phase in Phase})
wordings = st.sampled_from(["kaffe", "te", "fest i maj", "", "  "])
places = st.integers(0, 9)


class Work(RuleBasedStateMachine):
    """Every rule is one act of somebody; what it may come to is decided in acts.py."""

    def __init__(self) -> None:
        super().__init__()
        self._loop = asyncio.new_event_loop()
        self._folder = TemporaryDirectory(prefix="forum-properties-")
        self._acts = Acts(self._run(World(Path(self._folder.name)).opened()))

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return self._loop.run_until_complete(work)

    @initialize()
    def prepare(self) -> None:
        self._run(self._acts.prepare())

    @rule(person=anybody, group=st.sampled_from(GROUPS), switch=st.booleans())
    def join(self, person: Person, group: Group, switch: bool) -> None:
        self._run(self._acts.join(person, group.number, switch=switch))

    @rule(person=anybody, token=tokens, drawing=drawings, question=questions, typed=fields, named=st.booleans())
    def send(self, person: Person, token: str, drawing: str, question: Question, typed: Typed, named: bool) -> None:
        self._run(self._acts.send(person, self._acts.form(token, drawing, question, typed, named=named)))

    @rule(person=anybody, token=tokens, question=questions, typed=fields)
    def tap_twice(self, person: Person, token: str, question: Question, typed: Typed) -> None:
        form = self._acts.form(token, "", question, typed)
        self._run(self._acts.send(person, form, form))

    @rule(person=anybody, token=tokens, question=questions, typed=fields, other=fields)
    def send_from_two_devices(self, person: Person, token: str, question: Question, typed: Typed, other: Typed) -> None:
        forms = [self._acts.form(token, "", question, each) for each in (typed, other)]
        self._run(self._acts.send(person, *forms))

    @rule(person=anybody, token=tokens, question=questions, typed=fields)
    def keep_a_draft(self, person: Person, token: str, question: Question, typed: Typed) -> None:
        self._run(self._acts.draft(person, self._acts.form(token, "", question, typed)))

    @rule(at=places, wording=wordings, back=st.integers(0, 2))
    def edit(self, at: int, wording: str, back: int) -> None:
        self._run(changing.edit(self._acts, at, wording, back=back))

    @rule(at=places, one=wordings, other=wordings)
    def edit_from_two_devices(self, at: int, one: str, other: str) -> None:
        self._run(changing.edit(self._acts, at, one, other))

    @rule(at=places)
    def undo(self, at: int) -> None:
        self._run(changing.move(self._acts, at, State.WITHDRAWN))

    @rule(at=places)
    def redo(self, at: int) -> None:
        self._run(changing.move(self._acts, at, State.ACTIVE))

    @rule(act=st.sampled_from(list(Act)), stale=st.booleans())
    def press(self, act: Act, stale: bool) -> None:
        self._run(self._acts.press(act, stale=stale))

    @rule(seconds=st.sampled_from([1, 50, 200, 600]))
    def time_passes(self, seconds: int) -> None:
        self._acts.world.clock.passes(seconds)

    @rule(really=st.integers(0, 3))
    def days_pass(self, really: int) -> None:
        """Seldom, for what comes after the cut-off is soon told."""
        if really == 3:
            self._acts.until_the_cut_off()

    @rule()
    def prepare_the_next(self) -> None:
        self._run(self._acts.prepare())

    @rule()
    def everything_is_delivered(self) -> None:
        self._run(self._acts.deliver())

    @rule()
    def restart(self) -> None:
        self._run(self._acts.restart())

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
        derandomize=False,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(seed(SEED)(Work), settings=limits)
