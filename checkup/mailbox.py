"""The probe of the shared calendar; it changes nothing there."""

from http import HTTPStatus

from checkup.case import Case
from checkup.outside import badge_of
from graph import probing
from graph.calendar import NO_MAILBOX
from graph.rights import BOT, CALENDAR
from provisioning.doctor import granted
from provisioning.doctor.findings import Finding, missing, ok, warning


async def calendar(case: Case) -> list[Finding]:
    """The mailbox whose calendar shows the meetings; nothing where this forum names none.

    Exchange may give the right for that one mailbox, and then it does not stand in the token: only asking tells.
    """
    mailbox = case.settings.calendar
    if not mailbox:
        return []
    await badge_of(case, BOT)
    status, code = await probing.event(case.graphs[BOT], mailbox, case.patience_s)
    said: dict[str, str | int] = {"identity": BOT, "right": "Calendars.ReadWrite", "calls": ", ".join(CALENDAR)}
    said |= {"mailbox": mailbox, "status": status}
    without = "doctor-without-bot-calendars-readwrite"
    if code in NO_MAILBOX:
        return [missing("calendar", "doctor-calendar-gone", without, "doctor-who-host", **said)]
    if status in granted.ADMITTED or status == HTTPStatus.NOT_FOUND:
        return [ok("calendar", "doctor-calendar-ok", **said)]
    if status in granted.REFUSED:
        return [missing("calendar", "doctor-right-missing", without, "doctor-who-mail", **said)]
    return [warning("calendar", "doctor-calendar-away", "", "doctor-who-look", **said)]
