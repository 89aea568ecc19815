"""How many days before a milestone begins its owner is told of it."""

USUAL = (14, 3)
_DAYS = range(1, 366)


def days(said: str) -> tuple[int, ...]:
    """«14/3»; ValueError for what is no list of numbers from 1 to 365."""
    found = tuple(int(each) for each in said.split("/"))
    if not set(found) <= set(_DAYS):
        raise ValueError
    return tuple(sorted(set(found), reverse=True))
