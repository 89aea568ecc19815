"""The faults that are tried, each with the seed of its dice and what the table calls it."""

from dataclasses import dataclass
from enum import StrEnum

SEED = 20210504


class Promise(StrEnum):
    """What is promised under a fault."""

    NOTHING = "lost 0, doubled 0"
    CONTROL = "negative control: doubles must show"
    LIMIT = "lost 0; what may come twice is counted"


@dataclass(frozen=True, slots=True)
class Fault:
    """`key` is what a test records under, `name` what the table says."""

    key: str
    name: str
    seed: int = SEED
    promise: Promise = Promise.NOTHING


ALL = (
    Fault("kill", "`serve` killed (-9) at random moments"),
    Fault("kill-by-hand", "the same, with hand edits in the list"),
    Fault("lost", "list: answers lost after the work"),
    Fault("500", "list: 500 after the work"),
    Fault("502", "list: 502 after the work"),
    Fault("504", "list: 504 after the work"),
    Fault("cut", "list: connection cut inside the answer"),
    Fault("lost-no-unique", "list without the unique column: answers lost"),
    Fault("504-no-unique", "list without the unique column: 504 after the work"),
    Fault("late-no-unique", "list without the unique column: a write lands after its lease was lost"),
    Fault("blind", "a client that posts again without looking, answers lost", promise=Promise.CONTROL),
    Fault("429-long", "list: 429, Retry-After of 190 s"),
    Fault("429-decimal", "list: 429, Retry-After of 190.5 s"),
    Fault("429-missing", "list: 429 without Retry-After"),
    Fault("429-date", "list: 429, Retry-After as a date"),
    Fault("503", "list: 503 with Retry-After"),
    Fault("units", "SharePoint's resource units used up"),
    Fault("teams", "Teams: 429 on posts in channels"),
    Fault("conversation", "Teams: limits of a conversation"),
    Fault("post-updates", "Teams: answers of updates lost, 500 after the work"),
    Fault("post-new", "Teams: answers of new posts lost", promise=Promise.LIMIT),
    Fault("lease", "a worker settles after its lease was lost"),
    Fault("two", "two deliverers on one store"),
    Fault("clock-real", "this machine's clock stepped back an hour"),
    Fault("clock-forum", "the forum's clock stepped back an hour"),
    Fault("summer", "the nights of 28 March and 31 October 2021"),
    Fault("restart", "restart after a due time"),
    Fault("locked", "database locked by another process"),
    Fault("full", "disk full"),
    Fault("keys", "signing keys rotated under load"),
    Fault("provision", "`provision apply` killed before or after each write"),
    Fault("provision-rate", "`provision apply` under Teams' four calls a second"),
    Fault("round-kill", "group work: `serve` killed (-9) during a switch", promise=Promise.LIMIT),
    Fault("round-storm", "group work: 429 on posts during a switch"),
    Fault("round-lost", "group work: answers of new cards lost during a switch", promise=Promise.LIMIT),
    Fault("round-clock", "group work: the forum's clock put back an hour, and forth"),
    Fault("minutes-kill", "minutes: `serve` killed (-9) while they are sent", promise=Promise.LIMIT),
    Fault("minutes-storm", "minutes: 429 on posts"),
    Fault("minutes-files", "minutes: answers of files lost, 500 after the work"),
    Fault("minutes-lost", "minutes: answers of posts lost", promise=Promise.LIMIT),
    Fault("minutes-archived", "minutes: a channel archived, and taken up again"),
    Fault("minutes-clock", "minutes: pressed five times, and the forum's clock put back an hour"),
    Fault("asked-kill", "meetings and milestones: `serve` killed (-9) on each of their days", promise=Promise.LIMIT),
    Fault("asked-storm", "meetings and milestones: 429 on posts"),
    Fault("asked-lost", "meetings and milestones: answers of posts lost", promise=Promise.LIMIT),
    Fault("asked-calendar", "calendar: answers of events lost, 500 after the work"),
    Fault("asked-again", "calendar: 409, and answers lost while the meeting is changed again or called off"),
    Fault("asked-clock", "meetings and milestones: the forum's clock put back an hour, and forth"),
    Fault("asked-hands", "calendar: an event that somebody took away"),
    Fault("series-kill", "series: `serve` killed (-9) while two organisers plan the same"),
    Fault("hands", "hand edits in the list: answers lost, 412, 409, delta forgotten"),
)
BY_KEY = {fault.key: fault for fault in ALL}
