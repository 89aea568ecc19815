"""The brief of 25 May 2021 with every register filled, for the files that are made of it."""

from datetime import UTC, date, datetime

from forum.groups import Forum
from forum.interest.register import Entry as Wanting
from forum.interest.register import Reply
from forum.people import Language
from forum.project import brief as briefs
from forum.project.brief import Books, Brief
from forum.project.films import Film, Medium, Stage
from forum.project.milestones import Milestone
from forum.project.money import Entry, Fund, Use
from tests.bot.fakes import landsbyforum
from tests.forum.project.memory import PLAN

AT = datetime(2021, 5, 4, 15, tzinfo=UTC)
TODAY = date(2021, 5, 4)
FUNDS = tuple(Fund(each.id, "landsbyforum", each.title, each.standing, each.oere, "mads", AT) for each in PLAN.funds)


def books() -> Books:
    milestones = tuple(
        Milestone(each.id, "landsbyforum", each.title, each.period, "mads", AT, AT, each.track, each.needs)
        for each in PLAN.milestones
    )
    films = tuple(
        Film(f"{village}.{medium}", "landsbyforum", village, medium, Stage.PLANNED, "mads", AT)
        for village, medium in (("broager", Medium.VIDEO), ("graasten", Medium.VIDEO), ("egernsund", Medium.PODCAST))
    )
    return Books(milestones, films, wanting(), FUNDS, entries())


def wanting() -> tuple[Wanting, ...]:
    said = (("Broager", Reply.YES), ("Gråsten", Reply.YES), ("Nybøl", Reply.MAYBE), ("Rinkenæs", Reply.NO))
    return tuple(
        Wanting(f"row-{number}", "landsbyforum", "", name, f"p{number}", reply, "22 33 44 55", "Hemmeligt", AT, AT)
        for number, (name, reply) in enumerate(said)
    )


def entries() -> tuple[Entry, ...]:
    return (
        Entry("e1", "landsbyforum", "bevilget", Use.SPENT, 4_150_000, "Optagelse hos Hansen", "broager", "mads", AT),
        Entry("e2", "landsbyforum", "bevilget", Use.COMMITTED, 6_000_000, "Klip", "graasten", "mads", AT),
        Entry("e3", "landsbyforum", "bevilget", Use.RETURNED, 100, "Fortrudt", "broager", "mads", AT),
        Entry("e4", "landsbyforum", "ansoegt", Use.COMMITTED, 2_000_000, "Musik", "", "mads", AT),
    )


def brief(filled: Books | None = None, days: int = 14) -> Brief:
    return briefs.brief(filled or books(), PLAN, TODAY, days)


def forum(language: Language = Language.DA) -> Forum:
    return landsbyforum(language=language)
