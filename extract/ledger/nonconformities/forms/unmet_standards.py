"""Standards that are not met, in sentences and rows that have no clause of them."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.statements.nonconformities import UnmetStandard

_AGAINST = ("不符合", "不满足", "违反")
_STANDARDS = ("GB", "ISO", "IEC")
_NEAR, _BEHIND = 3, 14
_YEAR = 4


def read(reading: Reading) -> Iterator[UnmetStandard]:
    """The places where a sentence or row tells the standard that is not met, and no clause."""
    text = reading.text
    for word in _AGAINST:
        at = text.find(word)
        while at >= 0:
            start = _standard(text, at + len(word))
            end = _end_of_year(text, start) if start >= 0 else -1
            if end >= 0 and not _is_followed(text, end):
                own = text[start:end].strip()
                yield UnmetStandard(reading.leaf(own, at, end), own)
            at = text.find(word, at + 1)


def _standard(text: str, at: int) -> int:
    """Where a standard begins behind some words, or the label that they are of; -1: none does."""
    behind = text[at : at + _NEAR + 3]
    if any(behind.lstrip(" 了《:：").startswith(one) for one in _STANDARDS):
        return at
    cell = text.find("\t", at, at + _BEHIND)
    if cell >= 0 and "条款" in text[at:cell] and text[cell + 1 :].startswith(_STANDARDS):
        return cell + 1
    return -1


def _end_of_year(text: str, start: int) -> int:
    """Where a standard's number ends with its year; -1 where it has none."""
    at = start
    while at < min(start + 30, len(text)) and text[at] not in "\n\t，。；":
        if text[at] in "-—–:：" and text[at + 1 : at + 1 + _YEAR].isdecimal():
            return at + 1 + _YEAR
        at += 1
    return -1


def _is_followed(text: str, end: int) -> bool:
    """Whether a number of a clause, or another standard, follows before the clause of the sentence ends."""
    behind = text[end : end + 3 * _BEHIND]
    stop = next((at for at, char in enumerate(behind) if char in "\n\t。；"), len(behind))
    return any(char.isdecimal() for char in behind[:stop].replace("年", "").partition("，")[0]) or any(
        word in behind[:stop] for word in ("条款", "附录", *_STANDARDS)
    )
