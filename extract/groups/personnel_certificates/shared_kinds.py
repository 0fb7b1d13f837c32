"""The kind of certificate that is told once for several people: over a table, before a list, of a ledger."""

from __future__ import annotations

from extract.readers.leaves import clean
from extract.readers.tables import notes
from extract.readers.tables.grid import Grid
from extract.reading.source import Source
from extract.statements import record_linking
from extract.statements.running_text import Fact, Statement
from schemas import patterns

_CAPTION = patterns.compile(
    r"(?P<kind>[^\W\x00-\x7f]{0,24}?(?:操作证|人员证|资格证书?|上岗证书?|健康合格证|健康证明?|驾驶证|作业证|合格证书?|执业证书?))"
    r"\s?(?:的?(?:抽查|检查|核查|持有|持证)?(?:情况|台账|清单|一览表?|统计表?|汇总表?|明细表?|记录|如下|见下表)?){0,2}"
    r"\s?(?:[（(][^（()）]{0,20}[)）])?\s?[:：。]?$"
)
_LEADS = patterns.compile(r"[份张]|抽查|查看|查验|核查|查阅|检查|抽取|提供|持有|员工|[的了]|^[查见抽]")
_LEDGERS = ("台账", "登记表", "清单", "名册", "登记册", "档案", "一览表", "汇总表", "统计表", "明细表")
_LONGEST_LIST, _LEAD, _LONGEST_CAPTION = 600, 60, 200


def captioned(grid: Grid) -> Fact | None:
    """The kind of certificate that the line before a table names (抽查健康证明：)."""
    first = grid.anchors.get(0, [])
    over = grid.piece(first[0]) if len(first) == 1 else None
    for lead in (over, notes.before(grid)):
        if lead and len(lead.text) <= _LONGEST_CAPTION and (kind := _kind_in(lead.text, lead.start)):
            return kind
    return None


def _kind_in(lead: str, base: int) -> Fact | None:
    """The kind of certificate that a line ends with, before its colon."""
    match = _CAPTION.search(lead)
    if match is None:
        return None
    start = match.start("kind") + max((cut.end() for cut in _LEADS.finditer(match["kind"])), default=0)
    shown = clean(lead[start : match.end("kind")])
    return Fact("kind", base + start, base + match.end("kind"), shown)


def led(source: Source, statement: Statement) -> Statement:
    """A statement with the kind that the words before its list name (健康证明：王小明，证号…；李小红…)."""
    if statement.keys() & {"kind", "category"} or "name" not in statement:
        return statement
    at = statement["name"].start
    low = max(at - _LONGEST_LIST, 0)
    begin = max(source.text.rfind(mark, low, at) for mark in "。\n") + 1
    colon = max(source.text.rfind(mark, begin, at) for mark in "：:")
    while colon > begin:
        if kind := _kind_in(source.text[max(begin, colon - _LEAD) : colon + 1], max(begin, colon - _LEAD)):
            return {**statement, "kind": kind._replace(anchor=record_linking.place(statement))}
        colon = max(source.text.rfind(mark, begin, colon) for mark in "：:")
    kind = _of_ledger(source, max(source.text.rfind("\n", low, at) + 1, low), at)
    return {**statement, "kind": kind._replace(anchor=record_linking.place(statement))} if kind else statement


def _of_ledger(source: Source, low: int, at: int) -> Fact | None:
    """The kind of certificate of the ledger named last before a sample of it (查健康证台账，抽 2 人：甲)."""
    lead = source.text[low:at]
    for end in reversed([at for at in range(len(lead)) if lead.startswith(_LEDGERS, at)]):
        begin = max(lead.rfind(mark, 0, end) for mark in "，,；;。：:、\n") + 1
        if kind := _kind_in(lead[begin:end], low + begin):
            return kind
    return None
