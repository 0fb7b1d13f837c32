"""Hard-wrapped lines joined to the paragraphs they were: broken at a width, or at the spaces before one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from ingest.drafts import Draft
from ingest.wording.joining import columns, ends_sentence, joint, starts_fresh
from schemas import patterns

_NARROWEST_WRAP, _WIDEST_WRAP, _WRAP_SLACK = 40, 250, 4
_LEAST_WRAPPED = 3
_WIDEST_FILL = 120
_SURE_SHARE = 0.9
_MANY_WORDS = 4
_TAG_AT_END = patterns.compile(
    r"</(?:p|div|li|h[1-6]|ul|ol|tr|table)>\s{0,4}\Z|<br\s?/?>\s{0,4}\Z", re.IGNORECASE
)
_TAG_AT_START = patterns.compile(r"\s{0,20}</?(?:p|div|li|h[1-6]|ul|ol|tr|table)\b", re.IGNORECASE)


def unwrap(drafts: list[Draft], lines: dict[int, str]) -> list[Draft]:
    """Joins the lines of paragraphs where the document's lines show how they were broken.

    `lines` are the file's, by number: a width counts the markup too."""
    fill = _fill_width(drafts, lines)
    if fill is not None:
        return _joined(drafts, lambda last, draft: _overflows(last, draft, lines, fill), spaces=True)
    width = _wrap_width(drafts)
    if width is None:
        return drafts
    return _joined(
        drafts, lambda last, draft: _filled(last.segments[-1].text, draft.text, width), spaces=False
    )


def _joined(drafts: list[Draft], goes_on: Callable[[Draft, Draft], bool], *, spaces: bool) -> list[Draft]:
    kept: list[Draft] = []
    for draft in drafts:
        last = kept[-1] if kept else None
        if last and _plain_neighbours(last, draft) and goes_on(last, draft):
            first, second = last.segments[-1].text, draft.text
            draft.segments[0].before = " " if spaces else joint(first, second)
            last.segments += draft.segments
        else:
            kept.append(draft)
    return kept


def _plain_neighbours(first: Draft, second: Draft) -> bool:
    return (
        first.kind == second.kind == "paragraph"
        and first.role == second.role
        and first.role in {"body", "footnote"}
        and second.gap == "none"
    )


def _overflows(first: Draft, second: Draft, lines: dict[int, str], fill: int) -> bool:
    """Whether the first word of a line would not have fitted behind the line above."""
    above, below = lines[first.segments[-1].number], lines[second.segments[0].number]
    if _TAG_AT_END.search(above[-12:]) or _TAG_AT_START.match(below):
        return False
    return columns(above) + 1 + columns(_words(below)[0]) > fill


def _words(text: str) -> list[str]:
    """The words of a line by its ASCII spaces alone: a full-width space is never broken at."""
    return [word for word in text.split(" ") if word] or [""]


def _fill_width(drafts: list[Draft], lines: dict[int, str]) -> int | None:
    """The width to which lines are filled (Pandoc: 72), or None where they are not broken at spaces alone.

    No line that has a space is longer. What has none goes on beyond it, or the text is one of words."""
    pairs = [(one, two) for one, two in pairwise(drafts) if _plain_neighbours(one, two)]
    if len(pairs) < _LEAST_WRAPPED:
        return None
    texts = [lines[number] for number in {draft.segments[0].number for pair in pairs for draft in pair}]
    fill = max((columns(text) for text in texts if len(_words(text)) > 1), default=0)
    over = sum(_overflows(one, two, lines, fill) for one, two in pairs)
    if not _NARROWEST_WRAP <= fill <= _WIDEST_FILL or over < max(_LEAST_WRAPPED, _SURE_SHARE * len(pairs)):
        return None
    unbroken = any(columns(text) > fill + _WRAP_SLACK for text in texts)
    wordy = sum(len(_words(text)) >= _MANY_WORDS for text in texts) * 2 >= len(texts)
    return fill if unbroken or wordy else None


def _filled(line: str, following: str, width: int) -> bool:
    return _fits(columns(line), width) and not ends_sentence(line) and not starts_fresh(following)


def _fits(wide: int, width: int) -> bool:
    """Whether a line fills the width; letters and figures in proportional type make some difference."""
    return wide <= width + _WRAP_SLACK and wide >= width - max(_WRAP_SLACK, width // 10)


def _wrap_width(drafts: list[Draft]) -> int | None:
    """The width at which lines were wrapped, or None.

    Of the lines that stop within a sentence, with nothing new after them, most have it, and hardly one is
    longer."""
    widths = [
        columns(first.text)
        for first, second in pairwise(drafts)
        if _plain_neighbours(first, second)
        and "   " not in first.text
        and not ends_sentence(first.text)
        and not starts_fresh(second.text)
    ]
    if len(widths) < _LEAST_WRAPPED:
        return None
    counts = Counter(min(wide, _WIDEST_WRAP) for wide in widths)
    near, best = max((sum(n for wide, n in counts.items() if _fits(wide, one)), one) for one in counts)
    longer = sum(n for wide, n in counts.items() if wide > best + _WRAP_SLACK)
    if (
        not _NARROWEST_WRAP <= best < _WIDEST_WRAP
        or near < max(_LEAST_WRAPPED, len(widths) / 2)
        or longer > near / 10
    ):
        return None
    return best
