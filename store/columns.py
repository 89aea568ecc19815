"""The one MetaData, and the kinds of columns that its tables are made of."""

from sqlalchemy import BigInteger, Column, MetaData, String, text

metadata = MetaData()


def key(name: str) -> Column[str]:
    return Column(name, String, nullable=False)


def word(name: str, default: str = "") -> Column[str]:
    return Column(name, String, nullable=False, server_default=default)


def number(name: str, default: int = 0) -> Column[int]:
    return Column(name, BigInteger, nullable=False, server_default=text(str(default)))


def time(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=False)
