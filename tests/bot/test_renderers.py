"""Whatever is posted can be rendered."""

from dataclasses import is_dataclass
from types import ModuleType

from bot.renderers import PLAIN, RENDERERS
from forum.erfa import posts as erfa_posts
from forum.groupwork import posts as groupwork_posts
from forum.groupwork.posts import GroupCount
from forum.interest import posts as interest_posts
from forum.minutes import posts as minutes_posts
from forum.priority import posts as priority_posts
from forum.project import film_posts
from forum.project import posts as project_posts
from forum.project.film_posts import Reel
from forum.quoting import posts as quoting_posts
from forum.sending import posts as sending_posts
from forum.workshop.drafts import DraftsLeft
from forum.workshop.hiding import HiddenNote
from forum.workshop.matrix import Matrix
from forum.workshop.welcome import Welcome


def test_every_value_that_is_posted_has_a_renderer():
    rooms = (
        erfa_posts,
        film_posts,
        groupwork_posts,
        interest_posts,
        minutes_posts,
        priority_posts,
        project_posts,
        quoting_posts,
        sending_posts,
    )
    told = {kind for room in rooms for kind in vars(room).values() if _is_own(kind, room)} - {GroupCount, Reel}
    assert told | {Matrix, Welcome, DraftsLeft, HiddenNote} == {*RENDERERS, *PLAIN}


def _is_own(kind: object, room: ModuleType) -> bool:
    return is_dataclass(kind) and isinstance(kind, type) and kind.__module__ == room.__name__
