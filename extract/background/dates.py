"""Every date of the text: whether it exists, is garbled, or says that something was done."""

from __future__ import annotations

from extract.background.events import by_label, dated, in_cell, names_event, words
from extract.background.found import dates_and_spans, own_leaves
from extract.groups.leaves import body_end
from extract.source import Source
from extract.values.dates import FoundDate, FoundSpan
from extract.values.found import narrow
from schemas import rx
from schemas.leaf import Leaf
from schemas.mentions import DateMention
from schemas.report import Report

_BREAK = rx.compile(r"[。；;\n\t]")
_CLAUSE = rx.compile(r"[，,。；;\n\t]|(?<=\S)\s{2,}")
_LABEL = rx.compile(r"(?P<label>(?:[^\W\d_]|[ /]){2,24})\s?(?:[（(][^（()）\n]{0,12}[)）])?\s?:\s?$")
_DEADLINE = rx.compile(r"\s{0,2}(?:之?前|以前|止|到期|为止|内)")
_AHEAD = rx.compile(r"\s?(?:将|拟|计划|应|需)")
_AS_PLANNED = rx.compile(r"已?(?:按照?|依照?|根据)[^，。；]{0,6}?(?:计划|要求)")
_REACH = 40


def read(source: Source, report: Report) -> list[DateMention]:
    """The dates of the body in reading order; a date that the report holds is the report's own leaf."""
    text = source.text[: body_end(source)]
    own = own_leaves(report)
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
        if done is None and span is None:
            done, what = in_cell(source, date) or (None, what)
        found.append(DateMention(leaf, date.garbled, done, what))
    return found


def _garbled_span(source: Source, span: FoundSpan) -> DateMention:
    """A span with a wrong joining word, as an ISO interval: the whole of it is what cannot be read."""
    ends = [span.first.value, span.last.value]
    leaf: Leaf[str] = source.leaf("/".join(e for e in ends if e) or None, span.start, span.end)
    return DateMention(leaf, garbled=True, done=False)


def _status(text: str, date: FoundDate, span: FoundSpan | None) -> tuple[bool | None, str]:
    """Whether the words around a date report it as done, and what they say is dated."""
    low = _last_break(text, date.start)
    before = text[low : date.start]
    label = _LABEL.search(before) if before.rstrip().endswith(":") else None
    title = label["label"].strip() if label else ""
    if label and (done := by_label(title)) is not None:
        return done, title if names_event(title) else ""
    if span is not None or _DEADLINE.match(text, date.end):
        return False, ""
    near = _AS_PLANNED.sub("", _CLAUSE.split(before)[-1])
    if words("not_done").search(near):
        return False, ""
    end = _BREAK.search(text, date.end, date.end + _REACH)
    after = text[date.end : end.start() if end else date.end + _REACH]
    clause = _CLAUSE.split(after)[0]
    if _DEADLINE.match(clause) or _AHEAD.match(clause):
        return False, ""
    if words("done").search(clause) or words("done").search(near):
        return True, dated(clause, "" if label else near) or (title if names_event(title) else "")
    return None, title


def _last_break(text: str, at: int) -> int:
    low = max(0, at - _REACH)
    return max(low, *(text.rfind(mark, low, at) + 1 for mark in "。；;\n\t"))
