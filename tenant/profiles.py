"""Sets of difficulties under one name."""

from tenant.names import Json

ALL: Json = {
    "not_found_after_create": {"times": 2},
    "folder_not_ready": {"times": 2},
    # A 429 without Retry-After would break the contract; the missing header comes with a 503.
    "throttle": [
        {"rate": 0.02, "retry_after": 1},
        {"rate": 0.02, "retry_after": "1.5"},
        {"rate": 0.01, "retry_after": "", "status": 503},
    ],
    # Twice the real allowance, in short windows: 100 units in 2 seconds, so that nobody waits for a minute.
    "throttle_units": {"per_minute": 3000, "seconds": 2},
    "throttle_team": {"per_second": 4},
    "error_after_work": {"rate": 0.02},
    "lost_answer": {"rate": 0.02},
    "cut": {"rate": 0.02},
    "delay_ms": {"ms": 40, "rate": 0.05},
    "changed_meanwhile": {"rate": 0.2},
    "conflict": {"rate": 0.2},
    "no_unique": {"rate": 0.5},
    "empty_pages": {"rate": 0.2},
    "delta_gone": {"rate": 0.05},
    "unindexed": {"rate": 0.1},
    "batch_throttle": {"rate": 0.1, "retry_after": 1},
    "conversation_limits": {},
    "writes_blocked": {"times": 1, "rate": 0.05, "match": "POST /v3/conversations/a:*"},
    "gone_after_reinstall": {"times": 1, "rate": 0.05, "match": "POST /v3/conversations/a:*"},
    "precondition": {"rate": 0.02},
    "roster_page": {"size": 5},
}
PROFILES: dict[str, Json] = {"all": ALL}
