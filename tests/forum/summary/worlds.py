"""All that a summary may be drawn from: notes with themes, rulings, consents, an earlier gathering, dots."""

import random
from dataclasses import dataclass, replace
from datetime import timedelta

from hypothesis import strategies as st

from forum.quoting.consents import Consent, Quoting
from forum.summary import keys, summaries
from forum.summary.rulings import EVERYWHERE, Ruling, What
from forum.summary.summaries import Earlier, Scope, Summary
from forum.themes import coding
from forum.themes.themes import Theme
from forum.workshop.notes import Note, State
from forum.workshop.questions import CELLS, Cell, Horizon, Question
from tests.forum.summary.answers import CUT_OFF, FORUM, MEETING, START, VILLAGES, note

THEMES = (Theme.HOUSING, Theme.JOBS, Theme.COMMUNITY, Theme.OTHER)
SESSION = "session-may"
LATER = START + timedelta(days=1)
_TEXTS = ("Flere boliger", "bolig og job " * 25, "Velkomstfest [XXX] hvert år", "Bussen kører ikke", "Wir sind da")


@dataclass(frozen=True)
class World:
    scope: Scope
    notes: tuple[Note, ...]
    rulings: tuple[Ruling, ...] = ()
    consents: tuple[Consent, ...] = ()
    earlier: Earlier | None = None
    dots: tuple[tuple[str, int], ...] = ()

    def drawn(self) -> Summary:
        consents = {consent.note: consent for consent in self.consents}
        return summaries.drawn(
            self.scope,
            self.notes,
            VILLAGES,
            rulings=self.rulings,
            consents=consents,
            earlier=self.earlier,
            dots=dict(self.dots),
        )

    def shuffled(self, seed: int) -> "World":
        """The same values in another order."""
        chance = random.Random(seed)

        def mixed(values):
            return tuple(chance.sample(values, len(values)))

        earlier = self.earlier and replace(self.earlier, notes=mixed(self.earlier.notes))
        return World(
            self.scope, mixed(self.notes), mixed(self.rulings), mixed(self.consents), earlier, mixed(self.dots)
        )

    @property
    def standing(self) -> dict[str, Note]:
        """By another way than the engine's."""
        return {one.id: one for one in self.notes if _stands(one, self.scope)}

    @property
    def told(self) -> dict[str, Note]:
        """With those of the gathering before."""
        before = {one.id: one for one in (self.earlier.notes if self.earlier else ())}
        return before | self.standing


def _stands(one: Note, scope: Scope) -> bool:
    if one.forum != scope.forum or one.state is not State.ACTIVE or one.sent_at > scope.cut_off:
        return False
    if scope.session:
        return one.session == scope.session and one.late is False
    return one.meeting == scope.meeting and one.session not in scope.without


def coded(one: Note, *themes: Theme) -> Note:
    """A note that was coded when it was written."""
    return replace(one, themes=themes, codebook=coding.codebook().version)


def ruling(what: What, subject: str, value: str, **more: object) -> Ruling:
    fields = {"forum": FORUM, "gathering": EVERYWHERE, "by": "lise", "at": LATER, **more}
    return Ruling(subject=subject, what=what, value=value, **fields)  # type: ignore[arg-type]


def consent(note_: Note, state: Quoting, seen: int = 0) -> Consent:
    return Consent(FORUM, note_.id, state, "inge", LATER, seen or note_.version)


def _note(draw: st.DrawFn, number: int) -> Note:
    cell = draw(st.sampled_from([CELLS[0], CELLS[0], CELLS[3], CELLS[6], *CELLS]))
    themes = draw(st.sampled_from([(THEMES[0],), (THEMES[0], THEMES[1]), (THEMES[2], THEMES[0]), (Theme.OTHER,)]))
    stray = draw(
        st.sampled_from(
            [{}] * 9
            + [{"state": State.WITHDRAWN}, {"state": State.HIDDEN}, {"meeting": "open"}, {"forum": "another"}]
            + [{"sent_at": CUT_OFF + timedelta(seconds=1)}, {"late": True}]
        )
    )
    horizon = draw(st.sampled_from(Horizon)) if cell.question is Question.CAN_IMPROVE else Horizon.UNSET
    session = draw(st.sampled_from(["", SESSION, SESSION, "session-june"]))
    fields = {"horizon": horizon, "session": session, "version": draw(st.integers(1, 3)), **stray}
    village, text = draw(st.sampled_from(VILLAGES[:4])), draw(st.sampled_from(_TEXTS))
    return coded(note(number, village, text, cell=cell, **fields), *themes)


def _rulings(draw: st.DrawFn, notes: list[Note]) -> list[Ruling]:
    """Each subject once, as the store keeps them; some of another gathering or forum, some taken back."""
    if not notes:
        return []
    made: dict[tuple[str, str, str], Ruling] = {}
    for _ in range(draw(st.integers(0, 12))):
        one, other = draw(st.sampled_from(notes)), draw(st.sampled_from(notes))
        theme = draw(st.sampled_from(THEMES))
        what, subject, value = draw(
            st.sampled_from(
                [
                    (What.QUOTE, one.id, "pinned"),
                    (What.QUOTE, one.id, "hidden"),
                    (What.SAME, one.id, other.id),
                    (What.ACTION, one.id, "3"),
                    (What.THEMES, one.id, coding.value((Theme.SHOPS,), one.text)),
                    (What.DROPPED, keys.theme(one.cell, theme), "1"),
                    (What.DROPPED, keys.cell(one.cell), "1"),
                    (What.DROPPED, keys.ROLL, "1"),
                    (What.DROPPED, keys.quote(one.id), "1"),
                    (What.PLACE, keys.theme(one.cell, theme), draw(st.sampled_from(["1", "2", "9", "nonsense"]))),
                    (What.HEADING, keys.theme(one.cell, theme), "Hvor man bor"),
                    (What.QUOTE, one.id, ""),
                ]
            )
        )
        gathering = draw(st.sampled_from([EVERYWHERE, MEETING, SESSION, "another"]))
        forum = draw(st.sampled_from([FORUM] * 4 + ["another"]))
        fields = {"gathering": gathering, "forum": forum, "seen": draw(st.sampled_from([one.version, 1]))}
        made[forum, gathering, what + subject] = ruling(what, subject, value, **fields)
    return list(made.values())


@st.composite
def worlds(draw: st.DrawFn, most: int = 30) -> World:
    notes = [_note(draw, number) for number in range(draw(st.integers(0, most)))]
    before = [replace(_note(draw, 5000 + n), meeting="erfa-2021-05") for n in range(draw(st.integers(0, 8)))]
    village = draw(st.sampled_from(["", "", "broager", "nordborg"]))
    session = draw(st.sampled_from(["", SESSION]))
    without = draw(st.sampled_from([(), (SESSION,)]))
    shy = draw(st.lists(st.sampled_from(notes), unique_by=lambda one: one.id, max_size=8)) if notes else []
    consents = [consent(one, draw(st.sampled_from(Quoting)), draw(st.integers(0, 3))) for one in shy]
    dotted = draw(st.lists(st.sampled_from(notes), unique_by=lambda one: one.id, max_size=6)) if notes else []
    return World(
        Scope(FORUM, MEETING, village, CUT_OFF, session, () if session else without),
        tuple(notes),
        tuple(_rulings(draw, notes)),
        tuple(consents),
        Earlier("erfa-2021-05", START, tuple(before)) if draw(st.booleans()) else None,
        tuple((one.id, draw(st.integers(1, 9))) for one in dotted),
    )


def many(cell: Cell, themes: tuple[Theme, ...], villages: str | tuple[str, ...], first: int = 0) -> list[Note]:
    """One note a village, in one cell, of the same themes."""
    keyed = (villages,) if isinstance(villages, str) else villages
    return [
        coded(note(first + n, village, f"Flere boliger nummer {first + n}", cell=cell), *themes)
        for n, village in enumerate(keyed)
    ]
