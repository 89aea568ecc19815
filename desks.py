"""Joins the desks of a forum: each gets the shelves and the neighbours that it asks."""

from typing import TypedDict

import projects
from bot.links import Links
from bot.roster import TeamRoster
from bot.turn import Desks
from documents import later
from forum.alike.desk import Alike
from forum.alike.gathered import Table
from forum.delivery.desk import Deliveries
from forum.erfa import days
from forum.erfa.asking import Asking
from forum.erfa.calendar import CalendarDesk
from forum.erfa.days import Rules
from forum.erfa.desk import Erfa
from forum.erfa.earlier import Earlier
from forum.erfa.series import SeriesDesk
from forum.groupwork import usual
from forum.groupwork.desk import GroupWork
from forum.groupwork.presenting import Presentations
from forum.groupwork.together import Together
from forum.interest.desk import Interest
from forum.minutes.choosing import Choosing
from forum.minutes.desk import MinutesDesk
from forum.priority.desk import Priorities
from forum.quoting.desk import Quotes
from forum.quoting.ports import Neighbours
from forum.sending import deliveries as sendings
from forum.sending.desk import SendingDesk
from forum.summary.desk import Summaries
from forum.summary.editing import Editing
from forum.summary.gatherings import Gatherings
from forum.summary.sheets import Sheets
from forum.themes.desk import Themes
from forum.workshop.desk import Workshop
from forum.workshop.importing import Importing, Tools
from graph.client import Graph
from graph.files import DriveFiles
from jobs.minutes import titles
from jobs.words import place_of
from provisioning.directory import WorkspaceDirectory
from settings import Settings
from shelves import Shelves
from store.drafts import SqlDrafts
from store.reminders import SqlReminders
from store.reports import SqlReports
from store.settings import SqlSettings

PAPER = Tools(later.lines, later.form, later.form_name, place_of)


class Rounds(TypedDict):
    """What comes before a meeting, in its places among bot.turn.Desks."""

    calendar: CalendarDesk
    series: SeriesDesk
    asking: Asking


class Weighing(TypedDict):
    """How notes are set in order, in its places among bot.turn.Desks."""

    themes: Themes
    alike: Alike
    priorities: Priorities


def usual_of(settings: Settings) -> usual.Usual:
    """How this forum's group work usually is."""
    return usual.usual(settings.round_minutes, settings.round_slack, settings.cut_off)


def rules_of(settings: Settings) -> Rules:
    """When this forum asks and reminds its villages."""
    return days.rules(settings.question_days, settings.reminder_days, settings.answer_cut_off)


def joined(
    settings: Settings, shelves: Shelves, directory: WorkspaceDirectory, roster: TeamRoster, graph: Graph
) -> Desks:
    """Every desk of one forum."""
    clock = shelves.clock
    erfa = Erfa(directory, shelves.meetings, clock, settings.pre_read_days, rules_of(settings))
    groupwork = GroupWork(directory, shelves.sessions, clock, erfa, roster, usual_of(settings))
    workshop = Workshop(directory, shelves.notes, erfa, clock, groupwork, SqlDrafts(shelves.cellar, clock), erfa)
    importing = Importing(directory, shelves.notes, shelves.sessions, erfa, DriveFiles(graph), PAPER, clock, groupwork)
    together = Together(directory, shelves.sessions, shelves.notes, clock)
    choosing = Choosing(directory, clock, shelves.sessions, shelves.meetings, shelves.minutes)
    table = Table(choosing, _gatherings(shelves), shelves.notes, shelves.minutes, shelves.rulings, clock)
    quotes = _quotes(shelves, directory, roster, table)
    summaries = _summaries(shelves, directory, quotes)
    return Desks(
        directory,
        clock,
        shelves.people,
        shelves.outbox,
        workshop,
        erfa,
        summaries,
        Deliveries(directory, SqlReports(shelves.cellar), clock),
        team=roster,
        links=Links(settings.app, settings.standin_url if settings.is_local else ""),
        groupwork=groupwork,
        interest=Interest(directory, shelves.register, shelves.sessions, clock),
        importing=importing,
        together=together,
        presentations=Presentations(together, settings.queue_minutes),
        minutes=_minutes(shelves, choosing, summaries, roster, quotes),
        quotes=quotes,
        **_weighing(shelves, table, choosing, quotes),
        editing=Editing(directory, shelves.rulings, shelves.notes, clock),
        sheets=Sheets(directory, summaries, DriveFiles(graph), later.workbook, clock),
        sending=_sending(settings, shelves, erfa, choosing),
        **_rounds(settings, shelves, erfa, quotes, roster),
        **projects.desks(settings, shelves, directory, roster, graph),
    )


def _rounds(settings: Settings, shelves: Shelves, erfa: Erfa, quotes: Quotes, roster: TeamRoster) -> Rounds:
    earlier = Earlier(shelves.notes, _gatherings(shelves), quotes)
    return Rounds(
        calendar=CalendarDesk(SqlSettings(shelves.cellar)),
        series=SeriesDesk(erfa, shelves.series, settings.series_ahead),
        asking=Asking(erfa, SqlReminders(shelves.cellar), earlier, roster),
    )


def _weighing(shelves: Shelves, table: Table, choosing: Choosing, quotes: Quotes) -> Weighing:
    directory, clock = choosing.directory, shelves.clock
    return Weighing(
        themes=Themes(directory, shelves.notes, shelves.rulings, clock, choosing, _gatherings(shelves)),
        alike=Alike(table, shelves.rulings, clock),
        priorities=Priorities(directory, table, shelves.ballots, quotes, shelves.outbox, clock),
    )


def _minutes(
    shelves: Shelves, choosing: Choosing, summaries: Summaries, roster: TeamRoster, quotes: Quotes
) -> MinutesDesk:
    return MinutesDesk(
        choosing.directory,
        shelves.minutes,
        shelves.clock,
        choosing,
        shelves.sessions,
        summaries,
        shelves.notes,
        roster,
        titles,
        quotes,
        sendings.files,
    )


def _sending(settings: Settings, shelves: Shelves, erfa: Erfa, choosing: Choosing) -> SendingDesk:
    return SendingDesk(
        erfa.directory,
        shelves.sendings,
        shelves.holders,
        shelves.minutes,
        erfa,
        SqlReports(shelves.cellar),
        shelves.outbox,
        shelves.clock,
        choosing,
        bool(settings.mail_from),
    )


def _gatherings(shelves: Shelves) -> Gatherings:
    return Gatherings(shelves.sessions, shelves.meetings, shelves.minutes)


def _quotes(shelves: Shelves, directory: WorkspaceDirectory, roster: TeamRoster, table: Table) -> Quotes:
    names = Neighbours(directory, roster, shelves.sessions, shelves.minutes)
    return Quotes(directory, shelves.notes, shelves.consents, table, names, shelves.rulings, shelves.clock)


def _summaries(shelves: Shelves, directory: WorkspaceDirectory, quotes: Quotes) -> Summaries:
    """With what organisers ruled, whom authors allowed to quote them, and everybody's dots."""
    kept = shelves.rulings, quotes, shelves.ballots
    return Summaries(directory, shelves.notes, shelves.clock, *kept, _gatherings(shelves))
