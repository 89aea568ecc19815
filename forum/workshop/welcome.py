"""The one welcome in a village's channel, as a value; who posts it renders it in the language of the place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Welcome:
    """`village` is a group key."""

    village: str
