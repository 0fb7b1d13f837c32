"""Hard-wrapped lines joined to the paragraphs they were: broken at a width, or at the spaces before one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from ingest.drafts import Draft
from ingest.joining import columns, ends_sentence, joint, starts_fresh

_NARROWEST_WRAP, _WRAP_SLACK = 40, 4
_LEAST_WRAPPED = 3
_WIDEST_FILL = 120
_SURE_SHARE = 0.9
_MANY_WORDS = 4


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
    return columns(above) + 1 + columns(below.split(maxsplit=1)[0]) > fill


def _fill_width(drafts: list[Draft], lines: dict[int, str]) -> int | None:
    """The width to which lines are filled (Pandoc: 72), or None where they are not broken at spaces alone.

    No line that has a space is longer. What has none goes on beyond it, or the text is one of words."""
    pairs = [(one, two) for one, two in pairwise(drafts) if _plain_neighbours(one, two)]
    if len(pairs) < _LEAST_WRAPPED:
        return None
    texts = [lines[number] for number in {draft.segments[0].number for pair in pairs for draft in pair}]
    fill = max((columns(text) for text in texts if len(text.split()) > 1), default=0)
    over = sum(_overflows(one, two, lines, fill) for one, two in pairs)
    if not _NARROWEST_WRAP <= fill <= _WIDEST_FILL or over < max(_LEAST_WRAPPED, _SURE_SHARE * len(pairs)):
        return None
    unbroken = any(columns(text) > fill + _WRAP_SLACK for text in texts)
    wordy = sum(len(text.split()) >= _MANY_WORDS for text in texts) * 2 >= len(texts)
    return fill if unbroken or wordy else None


def _filled(line: str, following: str, width: int) -> bool:
    return (
        abs(width - columns(line)) <= _WRAP_SLACK and not ends_sentence(line) and not starts_fresh(following)
    )


def _wrap_width(drafts: list[Draft]) -> int | None:
    """The width at which lines were wrapped, or None.

    Most lines that go on have it, and hardly one is longer."""
    widths = [
        columns(first.text)
        for first, second in pairwise(drafts)
        if _plain_neighbours(first, second) and not ends_sentence(first.text)
    ]
    if len(widths) < _LEAST_WRAPPED:
        return None
    counts = Counter(widths)
    best = max(counts, key=lambda width: (sum(counts[width - i] for i in range(_WRAP_SLACK)), width))
    near = sum(counts[best - i] for i in range(_WRAP_SLACK))
    longer = sum(count for width, count in counts.items() if width > best)
    if best < _NARROWEST_WRAP or near < max(_LEAST_WRAPPED, len(widths) / 2) or longer > near / 10:
        return None
    return best
