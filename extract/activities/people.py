"""People named in a passage behind the word for what they do, or before what they do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.values.found import Found
from extract.values.persons import is_person
from schemas import rx

_MANY = 24
_HAN = r"[^\W\x00-\x7f]"
_TITLE = rx.compile(
    r"[^\W\d、，,；;。:：（()）\s]{0,20}?(?:经理|主任|部长|厂长|总监|主管|董事长|总裁|代表|负责人|管理者"
    r"|科长|院长|校长|总工|工程师|书记|助理|管代"
    r"|管理员|[部科室处]|中心|车间)"
)
_LATIN = rx.compile(r"[A-Z][a-z]{1,15}(?:[ -][A-Z][a-z]{1,15}){1,2}(?![a-z])")
_BOUNDARY = rx.compile(
    r"$|[^\w]|[和及与等]|组成|担任|任|[为是于对在按任均共]|开展|实施|进行|组织|完成|主持|负责|参加|参与"
    r"|评价|审核|分别|[两二三四]人|召开|召集|牵头|带队|带领|率领|会同|体检|[在岗离]前?岗|岗前|的|签|劳动|聘用|劳务|职业|\d"
)
_NOTE = rx.compile(r"\s?[（(](?P<note>[^（()）\n]{0,24})[)）]")
_JOINT = rx.compile(r"\s?(?:[、,，/和及与]|\band\b)\s?|[ \u3000]{1,4}")


def listed(text: str, at: int, base: int = 0, most: int = _MANY) -> list[tuple[Found, str]]:
    """The names that a text has from an offset on, up to the first part that is none, with their notes.

    At most so many.

    >>> [(name.value, note) for name, note in listed("由生产部王小明（组长）、李四和赵大江实施", 1)]
    [('王小明', '组长'), ('李四', ''), ('赵大江', '')]
    """
    found: list[tuple[Found, str]] = []
    while len(found) < most and (name := _one(text, at)):
        at = name.end
        note = _NOTE.match(text, at)
        found.append((Found(name.start + base, name.end + base, name.value), note["note"] if note else ""))
        joint = _JOINT.match(text, note.end() if note else at)
        if joint is None:
            break
        at = joint.end()
    return found


def _one(text: str, at: int) -> Found | None:
    """A name, or a post and the name behind it."""
    while text[at : at + 1] in (" ", "\u3000"):
        at += 1
    if name := _plain(text, at):
        return name
    title = _TITLE.match(text, at, at + 24)
    while title is not None:
        if name := _plain(text, title.end()):
            return name
        title = _longer(text, at, title.end())
    return None


def _longer(text: str, at: int, end: int) -> re.Match[str] | None:
    """The next longer post that begins at an offset (能源管理办公室主任)."""
    more = _TITLE.match(text, end, min(end + 12, at + 30))
    return more if more and more.end() > end else None


def _plain(text: str, at: int) -> Found | None:
    if latin := _LATIN.match(text, at):
        return Found(at, latin.end(), latin[0])
    for length in (4, 3, 2):
        word = text[at : at + length]
        if len(word.strip()) == length and is_person(word) and _BOUNDARY.match(text, at + length):
            return Found(at, at + length, word)
    return None


def behind(text: str, word: re.Pattern[str], base: int = 0) -> Iterator[tuple[int, list[tuple[Found, str]]]]:
    """The lists of names behind each place of a word, with the place's end."""
    for match in word.finditer(text):
        if names := listed(text, match.end(), base):
            yield match.start(), names


def before(text: str, at: int, base: int = 0) -> Found | None:
    """The name that ends right before an offset (总经理王小明|主持).

    >>> before("由总经理王小明主持", 7), before("由总经理主持", 4)
    (Found(start=4, end=7, value='王小明'), None)
    """
    for length in (4, 3, 2):
        word = text[max(0, at - length) : at]
        if len(word) == length and is_person(word) and _begins(text, at - length):
            return Found(at - length + base, at + base, word)
    return None


def _begins(text: str, at: int) -> bool:
    """Whether a name may begin at an offset: behind a mark, a post, a date or 由."""
    return at == 0 or not re.match(_HAN, text[at - 1]) or text[at - 1] in "由日长理者任裁管人表是为号监席记"
