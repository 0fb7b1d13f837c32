"""Where an annex begins: its numbers are none of the body."""

from __future__ import annotations

from schemas import patterns

_ANNEX = patterns.compile(
    r"[\s*#【]{0,6}(?:附[ \u3000]{0,4}[录表件]|附则表|(?:Annex|Appendix)\b)[ \u3000]{0,3}"
    r"(?P<number>[A-Z](?![a-z])|[一二三四五六七八九十]{1,2}|\d{1,2})?[ \u3000]{0,3}(?P<words>[^\n]{0,60})"
)
_LONGEST = 60
_NO_HEADING = patterns.compile(r"[。；;，,]|规定|所[列述示]|中的|见附")


def begins_annex(text: str) -> bool:
    """Whether a paragraph is the heading of an annex.

    >>> [begins_annex(t) for t in ("附录 A", "附件：审核时间", "附录A所规定的", "附表 2 人日数", "附则")]
    [True, True, False, True, False]
    """
    if len(text) > _LONGEST or not (match := _ANNEX.match(text)):
        return False
    words = match["words"]
    if not match["number"] and words[:1] not in ("", ":", "：", "（", "(", "】"):
        return False
    return not _NO_HEADING.search(words) and not words.startswith((".", "．", "-"))


def words_of_annex(text: str) -> str:
    """What the heading of an annex says behind its number.

    >>> words_of_annex("附件 2：审核时间要求"), words_of_annex("附录 A")
    ('审核时间要求', '')
    """
    match = _ANNEX.match(text)
    return match["words"].strip(" \u3000:：】") if match else ""
