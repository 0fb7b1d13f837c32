"""Registers of people in special posts, as sentences list the posts in them."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.people.certificates import PostRegister
from schemas.text import fold

_REGISTER = patterns.compile(
    r"《(?P<title>特[种殊](?P<of>[^《》、，]{0,8})人员[^《》、，]{0,6}(?:名录|花名册|名册|名单|台账|台帐|一览表|清单|登记表))》"
    r"\s?(?:中|内)?(?:主要)?(?:包括了?|包含|列有|列出了?|有|为)\s?[：:]?\s?"
    r"(?P<list>[^\s、，,。；;：:]{2,8}(?:\s?[、和及]\s?[^\s、，,。；;：:]{2,8}){1,8})"
)
_PARTED = patterns.compile(r"\s?[、和及]\s?")
_OTHER = patterns.compile(r"设备|部门|车间|分公司|项目")


def read(reading: Reading) -> Iterator[PostRegister]:
    """The registers of the whole organization of which all posts are listed."""
    for passage in reading.passages(("包括", "包含", "列有", "列出")):
        match = _REGISTER.search(fold(str(passage.leaf.value)))
        if match and not match["list"].endswith("等") and not _OTHER.search(match["title"]):
            yield PostRegister(passage.leaf, match["title"], match["of"], _PARTED.split(match["list"]))
