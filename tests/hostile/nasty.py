"""What hostile senders put where something sound belongs: texts, values, and JSON that no library would write."""

from copy import deepcopy
from typing import Any

OTHERS = ("10000000-0000-4000-8000-000000000001", "10000000-0000-4000-8000-000000000013", "28:bot", "29:")
# The marks that a person's words may never bring into a sentence of ours are told from ours by the oracles.
TEXTS: tuple[str, ...] = (
    "",
    " ",
    "\n\n\n",
    "\u0000",
    "a\u0000b\u0007\u001b[31m",
    "\u202eesrever \u202c\u2066\u2069",
    "\u200b\u200d\ufeff\u2060",
    "👩\u200d👩\u200d👧\u200d👦🏽🇩🇰",
    "a" + "\u0301" * 400,
    "﷽" * 60,
    "ﬃ İ ı ß ẞ ǅ",
    "\u2028\u2029\u0085\u000b\u000c",
    "\U000e0041\U0010ffff\ue000\ufffe",
    "**fed** _skrå_ ~~væk~~ `kode` [link](javascript:alert(1)) ![x](http://127.0.0.1/x)",
    "# overskrift\n- punkt\n1. tal\n> citat\n| a | b |\n---",
    "<at>Landsbyforum</at> <at>alle</at>",
    "</at><AT id=0>x</AT><at",
    "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;&#0;",
    "{ $name } { error-unexpected } {{DATE(2021-05-04T15:42:00Z, SHORT)}} ${verb} %s %n {0}",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\t=1",
    "＝1+1",
    "|calc",
    '"; DROP TABLE notes; --',
    "' OR '1'='1",
    "../../../../etc/passwd",
    "http://169.254.169.254/latest/meta-data",
    "1e308",
    "NaN",
    "true",
    "null",
    "_x000D_ _x0041_ &#13;",
    "modtagelse: kaffe (eksempel)",
    "modtagelse: " + "ny linje\nfastholdelse: " * 50,
    "2021-09-14",
    "0001-01-01",
    "9999-12-31",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59.999999-12:00",
    "19:00",
    "24:00",
    "١٤-٠٩-٢٠٢١ ١٩.٠٠",
    "broager",
    "works_well",
    *OTHERS,
)
LONG: tuple[str, ...] = (
    "a" * 501,
    "å" * 2001,
    "ord " * 12_000,
    "\n".join(f"linje {number} (eksempel)" for number in range(10_000)),
    "\n" * 60_000,
    "*_[" * 8_000,
    "<at>" * 10_000,
    "-" * 50_000,
    "1. " * 15_000,
    "\u0301" * 30_000,
    "😀" * 20_000,
    "modtagelse:\n" * 12_000,
    "9" * 5_000,
)
NUMBERS: tuple[Any, ...] = (
    0,
    1,
    -1,
    2,
    1.0,
    1.5,
    -0.0,
    1e308,
    -1e308,
    2**31,
    2**53 + 1,
    2**63 - 1,
    2**63,
    2**64 - 1,
    -(2**63),
)
OTHER: tuple[Any, ...] = (
    None,
    True,
    False,
    [],
    {},
    [[]],
    [{}],
    [None],
    {"": ""},
    {"id": "x"},
    {"data": {}},
    ["x"] * 300,
)

# Written as a string first and put in as it is when the bytes are made: what a JSON library would refuse to write.
RAW: dict[str, bytes] = {
    "@nan@": b"NaN",
    "@infinity@": b"-Infinity",
    "@enormous@": b"1e999",
    "@digits@": b"9" * 400,
    "@surrogate@": b'"\\ud800"',
    "@halves@": b'"\\udc00\\ud800"',
    "@control@": b'"a\x00\x0ab"',
    "@escape@": b'"\\x41"',
    "@latin@": b'"\xe5\xff"',
    "@twice@": b'{"id":"a","id":"b","verb":"x","verb":"y"}',
    "@deep@": b"[" * 10_000 + b"]" * 10_000,
    "@deeper@": b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
    "@levels@": b'{"data":' * 900 + b"1" + b"}" * 900,
    "@open@": b"[" * 5_000,
    "@comma@": b"[1,]",
    "@nothing@": b"",
}

# How services answer when they are not themselves: the first four are the good ones.
STATUSES: tuple[int, ...] = (
    200, 200, 200, 201, 202, 204, 206, 299, 300, 301, 302, 304, 307, 308, 400, 401, 403, 404, 405, 409, 410, 412, 413,
    415, 418, 423, 429, 429, 451, 499, 500, 501, 502, 503, 503, 504, 507, 509, 599, 600, 700, 999,
)  # fmt: skip
WAITS = (
    "-1",
    "nan",
    "inf",
    "-inf",
    "1e99",
    "soon",
    "",
    " ",
    "1.5",
    "180",
    "0",
    "1_0",
    "0x10",
    "٣",
    "9" * 400,
    "Mon, 01 Jan 0001 00:00:00 GMT",
    "Fri, 31 Dec 9999 23:59:59 -2400",
    "Mon, 99 Foo 99999999999999999999 99:99:99 GMT",
    "Tue",
    "Jan +99999999999999 00:00:00 Jan 99",
    "1,2",
    "\xff",
)
KINDS = (
    "application/json",
    "application/json; charset=utf-16",
    "application/json; charset=nonsense",
    "text/html",
    "application/xml",
    "",
    "application/json; odata.metadata=minimal",
    "x" * 3000,
    "image/png;;;;=",
)


def nested(levels: int) -> Any:
    """A value `levels` deep."""
    made: Any = "x"
    for number in range(levels):
        made = [made] if number % 2 else {"data": made}
    return made


def copied(value: Any) -> Any:
    """The same again, to be spoilt."""
    return deepcopy(value)


def crowded(keys: int) -> dict[str, Any]:
    """An object with so many keys."""
    return {f"note-{number}": number for number in range(keys)}
