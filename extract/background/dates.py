"""Every date of the text: whether it exists, is garbled, or says that something was done."""

from __future__ import annotations

import re
from functools import cache

from extract import labels
from extract.background.found import dates_and_spans
from extract.groups.leaves import body_end
from extract.source import Source
from extract.values.dates import FoundDate, FoundSpan
from extract.values.found import narrow
from schemas.leaf import Leaf, leaves
from schemas.mentions import DateMention
from schemas.report import Report

_BREAK = re.compile(r"[。；;\n\t]")
_CLAUSE = re.compile(r"[，,。；;\n\t]|(?<=\S)\s{2,}")
_LABEL = re.compile(r"(?P<label>(?:[^\W\d_]|[ /]){2,24})\s?(?:[（(][^（()）\n]{0,12}[)）])?\s?:\s?$")
_DEADLINE = re.compile(r"\s{0,2}(?:之?前|以前|止|到期|为止|内)")
_AS_PLANNED = re.compile(r"已?(?:按照?|依照?|根据)[^，。；]{0,6}?(?:计划|要求)")
_REACH = 40


def read(source: Source, report: Report) -> list[DateMention]:
    """The dates of the body in reading order; a date that the report holds is the report's own leaf."""
    text = source.text[: body_end(source)]
    own = {
        leaf.start: leaf
        for _, leaf in leaves(report)
        if leaf.start >= 0 and isinstance(leaf.value, str | None)
    }
    shown = narrow(text)
    dates, every_span = dates_and_spans(source)
    spans = {span.last.start: span for span in every_span}
    found: list[DateMention] = []
    for date in dates:
        if date.value == "长期":
            continue
        span = spans.get(date.start)
        if span is not None and span.garbled:
            found.append(_garbled_span(source, span))
        leaf = own.get(date.start)
        if leaf is None or leaf.value != date.value:
            leaf = source.leaf(date.value, date.start, date.end)
        done, what = _status(shown, date, span)
        found.append(DateMention(leaf, date.garbled, done, what))
    return found


def _garbled_span(source: Source, span: FoundSpan) -> DateMention:
    """A span with a wrong joining word: the whole of it is what cannot be read."""
    leaf: Leaf[str] = source.leaf(span.last.value, span.start, span.end)
    return DateMention(leaf, garbled=True, done=False)


@cache
def _words(name: str) -> re.Pattern[str]:
    words = sorted(labels.values("background", "date")[name], key=lambda w: (-len(w), w))
    shown = (rf"\b{re.escape(w)}\b" if w.isascii() else re.escape(w) for w in words)
    return re.compile("|".join(shown), re.I)


def _status(text: str, date: FoundDate, span: FoundSpan | None) -> tuple[bool | None, str]:
    """Whether the words around a date report it as done, and what they say is dated."""
    low = _last_break(text, date.start)
    before = text[low : date.start]
    label = _LABEL.search(before)
    if label:
        return _by_label(label["label"].strip()), label["label"].strip()
    if span is not None or _DEADLINE.match(text, date.end):
        return False, ""
    near = _AS_PLANNED.sub("", _CLAUSE.split(before)[-1])
    if _words("not_done").search(near):
        return False, ""
    end = _BREAK.search(text, date.end, date.end + _REACH)
    after = text[date.end : end.start() if end else date.end + _REACH]
    clause = _CLAUSE.split(after)[0]
    if _DEADLINE.match(clause) or re.match(r"\s?(?:将|拟|计划|应|需)", clause):
        return False, ""
    match = _words("done").search(clause) or _words("done").search(near)
    return (True, match[0]) if match else (None, "")


def _by_label(label: str) -> bool | None:
    """What a label before a colon says (维修合格日期: done; 下次检验日期, 有效期至: not done)."""
    if _words("not_done").search(label):
        return False
    return True if _words("done").search(label) else None


def _last_break(text: str, at: int) -> int:
    low = max(0, at - _REACH)
    found = None
    for found in _BREAK.finditer(text, low, at):  # noqa: B007 - the last one is wanted
        pass
    return found.end() if found else low
