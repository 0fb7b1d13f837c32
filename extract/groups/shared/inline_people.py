"""The people of inline records: a name alone, with a trade or a title."""

from __future__ import annotations

from extract.values.found import Found
from extract.values.persons import TITLE, is_person
from schemas import patterns

_POSTED = patterns.compile(
    r"(?:[^\W\d\x00-\x7f]{1,6}?(?:[工员师手匠]|司机|人员|班长|组长))?\s?(?P<name>[^\W\d\x00-\x7f]{2,3})"
)
_TITLED = patterns.compile(rf"(?P<name>[^\W\d\x00-\x7f]{{2,4}}?)\s?(?:{TITLE})")
NOT_OF_PEOPLE = patterns.compile(r"内审|管评|管理评审|合规|评价|IA|MR|器具|演练|审核组|注册")
_LONGEST_NAME = 4


def person(text: str) -> Found | None:
    """The person of a part: a name alone, or behind a trade (叉车司机王小明)."""
    if text.startswith("证"):
        return None
    if is_person(text) and (text.isascii() or len(text) <= _LONGEST_NAME):
        return Found(0, len(text), text)
    posted = _POSTED.fullmatch(text)
    if posted and posted.start("name") and is_person(posted["name"]):
        return Found(*posted.span("name"), posted["name"])
    titled = _TITLED.fullmatch(text)
    return Found(0, titled.end("name"), titled["name"]) if titled and is_person(titled["name"]) else None
