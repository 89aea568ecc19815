"""What can be pressed on minutes and their notes, where a walk begins, and which states may follow which."""

from hypothesis import strategies as st

from forum.minutes.desk import Act
from forum.minutes.minutes import Presence, State
from forum.workshop.questions import Attribution
from tests.forum.minutes.scene import ANNA, INGE, LISE, ODA, TOM

ACTS = st.one_of(
    st.tuples(st.just("press"), st.sampled_from([LISE, ODA]), st.sampled_from(list(Act)), st.booleans()),
    st.tuples(st.just("press"), st.just(LISE), st.sampled_from([Act.REVIEW, Act.APPROVE]), st.just(False)),
    st.tuples(st.just("write"), st.sampled_from(["Dialogmøde", "Andet"]), st.booleans()),
    st.tuples(st.just("come"), st.sampled_from([ANNA, TOM]), st.sampled_from(list(Presence))),
    st.tuples(st.just("comment"), st.sampled_from([INGE, TOM, ANNA])),
    st.tuples(st.just("task")),
    st.tuples(st.just("progress"), st.sampled_from([LISE, INGE, TOM])),
    st.tuples(st.just("attend"), st.sampled_from([INGE, TOM]), st.sampled_from(list(Presence))),
    st.tuples(st.just("answer")),
    st.tuples(st.just("hide"), st.integers(0, 5)),
    st.tuples(st.just("show"), st.integers(0, 5)),
    st.tuples(st.just("redo"), st.integers(0, 5)),
    st.tuples(
        st.just("resign"), st.sampled_from([ANNA, INGE]), st.sampled_from([Attribution.ANONYMOUS, Attribution.NAME])
    ),
    st.tuples(st.just("send"), st.sampled_from([INGE, ANNA, TOM]), st.integers(0, 3)),
    st.tuples(st.just("edit"), st.integers(0, 5)),
    st.tuples(st.just("undo"), st.integers(0, 5)),
    st.tuples(st.just("publish")),
    st.tuples(st.just("supplement")),
    st.tuples(st.just("anonymise"), st.sampled_from([ANNA, INGE])),
    st.tuples(st.just("time"), st.sampled_from([1, 60 * 60, 26 * 60 * 60])),
)
REVIEW, APPROVE, BACK = (("press", LISE, act, False) for act in (Act.REVIEW, Act.APPROVE, Act.BACK))
BEGINNINGS: tuple[tuple[tuple[object, ...], ...], ...] = ((), (REVIEW,), (REVIEW, APPROVE))
"""A walk begins in any state, for by dice alone few come far."""
SCRIPT: tuple[tuple[object, ...], ...] = (
    ("hide", 0),
    ("show", 0),
    REVIEW,
    ("comment", INGE),
    ("answer",),
    ("task",),
    ("attend", TOM, Presence.APOLOGY),
    BACK,
    REVIEW,
    APPROVE,
    ("hide", 0),
    ("resign", INGE, Attribution.ANONYMOUS),
    ("attend", TOM, Presence.PRESENT),
    ("progress", LISE),
    ("write", "Andet", False),
    ("edit", 0),
    ("time", 60 * 60),
    ("send", TOM, 3),
    ("time", 26 * 60 * 60),
    ("time", 26 * 60 * 60),
    ("time", 26 * 60 * 60),
    ("publish",),
    ("supplement",),
    ("anonymise", ANNA),
    ("supplement",),
)
"""Everything once, whatever the dice bring."""
ALLOWED = {
    State.DRAFT: {State.DRAFT, State.IN_REVIEW},
    State.IN_REVIEW: {State.DRAFT, State.IN_REVIEW, State.APPROVED},
    State.APPROVED: {State.APPROVED, State.PUBLISHED},
    State.PUBLISHED: {State.PUBLISHED},
}
