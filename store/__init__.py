"""The cellar: what is kept, in one database; one writer, a few readers, one repository a feature."""

from store.cellar import Cellar, opened
from store.engine import held
from store.errors import StoreInUse, StoreNotMigrated, StoreTrouble, StoreUnavailable
from store.migrating import is_current, migrate

__all__ = [
    "Cellar",
    "StoreInUse",
    "StoreNotMigrated",
    "StoreTrouble",
    "StoreUnavailable",
    "held",
    "is_current",
    "migrate",
    "opened",
]
