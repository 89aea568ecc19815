"""The statements by which outbox rows are claimed: fair between targets, oldest first within each, fenced."""

from sqlalchemy import text

LAPSED = text("UPDATE outbox SET state = 'waiting' WHERE state = 'leased' AND lease_until <= :real")
"""A lease that has ended makes its row wait again; its attempts stay counted, so that the next one looks first."""

# `targets` hops over the index from one target to the next, so that a long queue at one of them costs nothing;
# forum and target are compared one after the other because SQLite would walk the index for the pair.
# A conversation takes one delivery at a time, which keeps its order; any other target up to :share of them.
CLAIM = text(
    """
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
    open_targets AS (
      SELECT forum_id, target,
        CASE WHEN target LIKE 'list:%' THEN :share ELSE 1 END - (
          SELECT count(*) FROM outbox AS busy
          WHERE busy.state = 'leased' AND busy.forum_id = targets.forum_id AND busy.target = targets.target
        ) AS room
      FROM targets
      WHERE NOT EXISTS (
        SELECT 1 FROM pauses
        WHERE pauses.forum_id = targets.forum_id AND pauses.target = targets.target AND pauses.until > :now)
    ),
    ready AS (
      SELECT o.id, o.due, t.room, row_number() OVER (PARTITION BY o.forum_id, o.target ORDER BY o.due, o.id) AS place
      FROM open_targets AS t JOIN outbox AS o ON o.id IN (
        SELECT id FROM outbox AS c
        WHERE c.state = 'waiting' AND c.forum_id = t.forum_id AND c.target = t.target AND c.due <= :now
        ORDER BY c.due, c.id LIMIT :limit)
    )
    UPDATE outbox SET state = 'leased', attempts = attempts + 1, owner = :owner, lease_until = :lease_until
    WHERE id IN (SELECT id FROM ready WHERE place <= room ORDER BY place, due, id LIMIT :limit)
    RETURNING *
    """
)

NEXT_DUE = text(
    """
    SELECT min(CASE WHEN pauses.until > first.due THEN pauses.until ELSE first.due END)
    FROM (
      SELECT forum_id, target, min(due) AS due FROM outbox WHERE state = 'waiting' GROUP BY forum_id, target
    ) AS first
    LEFT JOIN pauses ON pauses.forum_id = first.forum_id AND pauses.target = first.target
    """
)

COUNTS = text(
    """
    SELECT 'waiting' AS state, count(*) AS number, count(*) FILTER (WHERE kind = :list_kind) AS for_list,
      min(due) AS due, min(since) FILTER (WHERE since <= :now) AS since
    FROM outbox WHERE state = 'waiting' AND forum_id = :forum
    UNION ALL
    SELECT 'leased', count(*), count(*) FILTER (WHERE kind = :list_kind), NULL, min(since)
    FROM outbox WHERE state = 'leased' AND forum_id = :forum
    UNION ALL
    SELECT 'failed', count(*), 0, NULL, NULL
    FROM outbox WHERE state = 'failed' AND forum_id = :forum
    """
)

FAILURES = text(
    """
    SELECT target, reason FROM outbox WHERE state = 'failed' AND forum_id = :forum
    ORDER BY settled_at DESC, id LIMIT 10
    """
)
