"""The answers list as it must be: there, with its columns, its key unique and indexed."""

from collections.abc import Sequence

from provisioning.columns import Column
from provisioning.doctor.findings import Finding, missing, ok
from provisioning.ports import ShownColumn

TOPIC = "list"
WITHOUT, WHO = "doctor-list-without", "doctor-who-provision"


def judged(name: str, wanted: Sequence[Column], shown: Sequence[ShownColumn] | None) -> Finding:
    """`shown` is None where the list is not there."""
    if shown is None:
        return missing(TOPIC, "doctor-list-gone", WITHOUT, WHO, name=name)
    standing = {column.name: column for column in shown}
    lacking = [column.name for column in wanted if column.name not in standing]
    if lacking:
        return missing(TOPIC, "doctor-list-lacks", WITHOUT, WHO, name=name, columns=", ".join(lacking))
    loose = [column.name for column in wanted if column.unique and not standing[column.name].unique]
    if loose:
        return missing(TOPIC, "doctor-list-loose", "doctor-list-doubles", "doctor-who-list", columns=", ".join(loose))
    bare = [column.name for column in wanted if column.indexed and not standing[column.name].indexed]
    if bare:
        return missing(TOPIC, "doctor-list-bare", "doctor-list-slow", "doctor-who-list", columns=", ".join(bare))
    return ok(TOPIC, "doctor-list-ok", name=name, count=len(wanted))
