"""What can go wrong in the cellar: one error for people, the others for whoever runs the forum."""

from forum.errors import ForumError


class StoreUnavailable(ForumError):
    """Nothing was kept (disk full, locked, closed): whoever typed something still has it and may send again."""

    key = "error-store-unavailable"


class StoreTrouble(Exception):
    """The database cannot be opened as it is; the message is one line for the operator."""


class StoreInUse(StoreTrouble):
    """Another `serve` holds this database."""


class StoreNotMigrated(StoreTrouble):
    """The database has another layout than this version of the forum."""
