"""The statements by which outbox rows are claimed: fair between targets, oldest first within each, fenced."""

from collections.abc import Mapping

from sqlalchemy import bindparam, text

from forum.ports import Kind, Service

SHAREPOINT, TEAMS = Service.SHAREPOINT.value, Service.TEAMS.value
HEAD_START_S: Mapping[Kind, int] = {
    Kind.PREVIEW: 7200,
    Kind.PRE_READ: 3600,
    Kind.MINUTES_FILES: 3600,
    Kind.MINUTES_POST: 3600,
    Kind.CLOCK: 1200,
    Kind.SESSION_CARD: 600,
    Kind.GROUP_CARD: 120,
    Kind.PRESENTER: 120,
    Kind.RECEIPT: 120,
    Kind.ANNOUNCEMENT: 60,
    Kind.LIST_NOTE: 60,
    Kind.ROUND: 25,
    Kind.PRESENTERS: 25,
    Kind.CLOSING: 25,
    Kind.MATRIX: 10,
}
"""Who goes first where not all can: as if it had fallen due so many seconds earlier, so that nobody waits for ever.

The cards of 2,000 people take most of a minute: what is drawn anew meanwhile has a longer start than that.
"""
_HEAD_STARTS = " ".join(f"WHEN '{kind}' THEN {seconds * 1_000_000}" for kind, seconds in HEAD_START_S.items())

LAPSED = text("UPDATE outbox SET state = 'waiting' WHERE state = 'leased' AND lease_until <= :real")
"""A lease that has ended makes its row wait again; its attempts stay counted, so that the next one looks first."""

# `targets` hops over the index from one target to the next, so that a long queue at one of them costs nothing;
# forum and target are compared one after the other because SQLite would walk the index for the pair.
# A conversation takes one delivery at a time, which keeps its order; any other target up to :share of them.
READY = text(
    f"""
    WITH RECURSIVE targets (forum_id, target) AS (
      SELECT * FROM (SELECT forum_id, target FROM outbox WHERE state = 'waiting' ORDER BY forum_id, target LIMIT 1)
      UNION ALL
      SELECT next.forum_id, next.target
      FROM targets AS seen JOIN outbox AS next ON next.id = coalesce(
        (SELECT id FROM outbox
         WHERE state = 'waiting' AND forum_id = seen.forum_id AND target > seen.target ORDER BY target LIMIT 1),
        (SELECT id FROM outbox
         WHERE state = 'waiting' AND forum_id > seen.forum_id ORDER BY forum_id, target LIMIT 1))
    ),
    held AS (SELECT forum_id, target FROM pauses WHERE until > :real),
    open_targets AS (
      SELECT forum_id, target,
        CASE WHEN target LIKE 'list:%' THEN :share ELSE 1 END - (
          SELECT count(*) FROM outbox AS busy
          WHERE busy.state = 'leased' AND busy.forum_id = targets.forum_id AND busy.target = targets.target
        ) AS room,
        EXISTS (
          SELECT 1 FROM blocks WHERE blocks.forum_id = targets.forum_id AND blocks.target = targets.target
        ) AS blocked
      FROM targets
      WHERE (:teams OR target LIKE 'list:%')
        AND NOT EXISTS (
          SELECT 1 FROM held WHERE held.forum_id = targets.forum_id AND held.target IN (
            targets.target, CASE WHEN targets.target LIKE 'list:%' THEN '{SHAREPOINT}' ELSE '{TEAMS}' END))
        AND NOT EXISTS (
          SELECT 1 FROM budgets
          WHERE budgets.forum_id = targets.forum_id AND budgets.target = targets.target AND budgets.free_at > :real)
    ),
    ready AS (
      SELECT o.id, o.forum_id, o.target, t.room, t.blocked, o.due - CASE o.kind {_HEAD_STARTS} ELSE 0 END AS turn,
        row_number() OVER (PARTITION BY o.forum_id, o.target ORDER BY o.due, o.id) AS place
      FROM open_targets AS t JOIN outbox AS o ON o.id IN (
        SELECT id FROM outbox AS c
        WHERE c.state = 'waiting' AND c.forum_id = t.forum_id AND c.target = t.target AND c.due <= :now
          AND (c.kind NOT IN ('{Kind.PRE_READ}', '{Kind.MINUTES_FILES}') OR NOT EXISTS (
            SELECT 1 FROM held WHERE held.forum_id = c.forum_id AND held.target = '{SHAREPOINT}'))
        ORDER BY c.due, c.id LIMIT :limit)
    )
    SELECT id, forum_id, target, blocked FROM ready WHERE place <= room ORDER BY place, turn, id LIMIT :limit
    """  # noqa: S608 - constants of the forum
)

TAKE = text(
    """
    UPDATE outbox SET state = 'leased', attempts = attempts + 1, owner = :owner, lease_until = :lease_until
    WHERE id IN :ids RETURNING *
    """
).bindparams(bindparam("ids", expanding=True))

# A pause and a budget are in real time; :offset brings them to the forum's. Both halves of the key are said for the
# total too, or every budget there is would be walked for every target.
NEXT_DUE = text(
    f"""
    SELECT min(max(first.due, coalesce(:offset + (
      SELECT max(until) FROM pauses WHERE pauses.forum_id = first.forum_id AND pauses.target IN (
        first.target, CASE WHEN first.target LIKE 'list:%' THEN '{SHAREPOINT}' ELSE '{TEAMS}' END)
    ), 0), coalesce(:offset + (
      SELECT max(free_at) FROM budgets WHERE first.target NOT LIKE 'list:%' AND (
        (budgets.forum_id = first.forum_id AND budgets.target = first.target)
        OR (budgets.forum_id = '' AND budgets.target = ''))
    ), 0)))
    FROM (
      SELECT forum_id, target, min(due) AS due FROM outbox WHERE state = 'waiting' GROUP BY forum_id, target
    ) AS first
    """  # noqa: S608 - as above
)

COUNTS = text(
    """
    SELECT 'waiting' AS state, count(*) AS number, count(*) FILTER (WHERE kind = :list_kind) AS for_list,
      min(due) AS due, min(since) FILTER (WHERE since <= :now) AS since,
      count(*) FILTER (WHERE since > :now) AS planned
    FROM outbox WHERE state = 'waiting' AND forum_id = :forum
    UNION ALL
    SELECT 'leased', count(*), count(*) FILTER (WHERE kind = :list_kind), NULL, min(since), 0
    FROM outbox WHERE state = 'leased' AND forum_id = :forum
    UNION ALL
    SELECT 'failed', coalesce(sum(state = 'failed'), 0), 0, NULL, NULL, 0
    FROM outbox WHERE state IN ('failed', 'blocked') AND forum_id = :forum
    """
)

# A note that failed is told by its village and its time, never by its text.
TROUBLES = """
    SELECT o.kind, o.target, o.state, o.reason, o.detail, coalesce(n.village, '') AS village,
      coalesce(n.sent_at, o.settled_at) AS at
    FROM outbox AS o
    LEFT JOIN notes AS n ON o.kind = 'list.note' AND n.forum_id = o.forum_id AND n.id = o.subject
    WHERE o.forum_id = :forum AND
"""
NEWEST = text(f"{TROUBLES} o.state IN ('failed', 'blocked') ORDER BY o.settled_at DESC, o.id LIMIT 10")
