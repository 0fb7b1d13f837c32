"""The numbers of nonconformities told in paragraphs: of the report on one, behind its clause, at its head."""

from __future__ import annotations

from collections.abc import Sequence

from extract.groups.nonconformities.other_audits import title_over
from extract.readers.tables import nested_tables, notes
from extract.readers.tables.grid import grids
from extract.readers.tables.rows import Row
from extract.readers.text.units import Piece, block_at
from extract.reading.source import Source
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import Nonconformity

_CODE = patterns.compile(
    r"(?:编号|报告|NC(?!R)|No\.?)\s?[》）)]?\s?[:：为是]?\s?"
    r"(?P<code>(?:[A-Z][A-Za-z0-9]{0,9}|\d{1,8})(?:[-/][A-Za-z0-9]{1,10}){1,6})(?![A-Za-z0-9的])"
)
_OF_REPORT = patterns.compile(
    r"(?:审核|所属|所在|对应|关联|相关|上述|评审|(?<!不符合)(?<!不合格)项目|合同|任务|主)的?(?:报告)?$"
)
"""Before the number of the report that a nonconformity belongs to (所属报告：…)."""

_OWN_CODE = patterns.compile(
    r"(?<![A-Za-z0-9])(?:NCR?|CAR)\s?[-–—#]?\s?\d{1,4}(?:-\d{1,4}){0,2}|^\s*[A-Z]{1,4}-\d{1,4}(?:-\d{1,4})?(?=\s?[:：])"
)
_NUMBER_BEHIND = patterns.compile(
    r"(?:编号|序号)\s?[:：为是]?\s?(?P<n>[A-Z]{0,4}-?\d{1,4}(?:-\d{1,4})?)(?=[，,。；;）)\s]|$)"
)
"""What numbers a nonconformity behind its clause (…，编号为01)."""

_WRITTEN = patterns.compile(
    r"\s*(?:[①-⑳]\s?)?(?:(?:不符合|不合格|问题|NCR?|No\.?)(?:项|报告)?(?:编号|序号)?\s?[:：#-]?\s?|(?:编号|序号)\s?[:：]?\s?|[（(【]|第)?\s?(?P<n>\d{1,3})(?![\d.])"
)

_TITLED = patterns.compile(
    r"(?:不符合|不合格|[Nn]on-?conformity)(?P<between>[^\d\n]{0,24}?)(?<![A-Za-z\d.．])"
    r"(?P<n>(?:[A-Z]{1,6}\d{0,2}[-–_/]?)?(?:\d{1,8}[-–_/]){0,3}\d{1,4})\s?[)）】〕\]]?\s*$"
)
"""The number that ends the title of a form of one nonconformity (【不符合项】NC-01, 不符合报告 QE-03)."""

_ELSE = patterns.compile(r"审核|任务|合同|项目|统计|汇总|一览|共|日期|年")
"""Between the title's name and a number: it is that of something else."""

_ZEROS = patterns.compile(r"(?<![\d.A-Za-z/-])0{1,2}[1-9]\d?(?![\d.A-Za-z/-])")
"""A number that is written with noughts before it."""

_REACH, _BEFORE = 60, 8


def number_before(source: Source, start: int, end: int, fact: Piece | None = None) -> str:
    """The number of the report on a nonconformity: in its part, but for the fact, or in the line before."""
    for inside in _CODE.finditer(source.text, start, end) if start < end else ():
        within = fact is not None and fact.start <= inside.start() < fact.end
        if not within and not _is_of_report(source.text, inside.start()):
            return inside["code"]
    if fact is not None and (own := _NUMBER_BEHIND.search(source.text, fact.end, max(end, fact.end))):
        return own["n"]
    start = source.text.rfind("\n", max(start - _REACH, 0), start) + 1 or start
    low = max(start - _REACH, 0)
    line = source.text[low:start].rstrip("\n").split("\n")[-1]
    mention = [m for m in _CODE.finditer(line) if len(line) - m.end() <= 3]
    return mention[-1]["code"] if mention and not _is_of_report(line, mention[-1].start()) else ""


def in_titles(source: Source, rows: Sequence[Row]) -> dict[int, str]:
    """The numbers that the titles over forms of one nonconformity each give them, by the forms' blocks; none
    where two have the same: it is then that of what they belong to."""
    blocks = [row.block for row in rows if row.form in ("pairs", "card")]
    found: dict[int, str] = {}
    for row in rows:
        if blocks.count(row.block) != 1 or row.form not in ("pairs", "card"):
            continue
        lead = notes.before(grids(source)[row.block])
        titles = (title_over(source, row.start), lead.text if lead is not None else "")
        mention = (match for title in titles if (match := _TITLED.search(title[-_REACH:])))
        number = next((match["n"] for match in mention if not _ELSE.search(match["between"])), "")
        if number:
            found[row.block] = number
    return found if len(set(found.values())) == len(found) else {}


def _is_of_report(text: str, at: int) -> bool:
    """Whether a number that begins at an offset is that of the report on the whole audit."""
    return _OF_REPORT.search(text, max(at - _BEFORE, 0), at) is not None


def told_apart(items: Sequence[Nonconformity], stated: int | None) -> None:
    """Counts as many nonconformities as the report states that share one number, though each has a fact of
    its own: the number is of what they all belong to; in place."""
    facts = {item.description.value for item in items if item.description}
    if stated == len(items) == len(facts) > 1 and len({item.number for item in items}) == 1:
        for count, item in enumerate(items, 1):
            item.number = str(count)


def code_in(text: str) -> str:
    """The number that a nonconformity has of its own (NC-01), else empty."""
    found = _OWN_CODE.search(text)
    return found[0] if found else ""


def written_number(text: str, count: int) -> str:
    """The number as the head of a part writes it (不符合01, （01）), where it is the one that follows."""
    written = _WRITTEN.match(text)
    return written["n"] if written and int(written["n"]) == count else str(count)


def with_zeros(source: Source, items: Sequence[Nonconformity]) -> None:
    """Gives counted nonconformities the numbers written with noughts before each (第 01 号); in place."""
    written: list[str] = []
    at = 0
    counted = list(dict.fromkeys(item.number or "" for item in items))
    if not counted or counted != [str(i) for i in range(1, len(counted) + 1)]:
        return
    for number in counted:
        leaves = [leaf for item in items if item.number == number for leaf in _leaves(item)]
        if not leaves:
            return
        facts = [one.description.start for one in items if one.number == number and one.description]
        start = min(facts or [leaf.start for leaf in leaves])
        found = [m[0] for m in _ZEROS.finditer(source.text, max(at, start - _REACH), start)]
        over = nested_tables.caption(grids(source)[block_at(source, start)])
        found += [m[0] for m in _ZEROS.finditer(over.text)] if over else []
        written += [one for one in found if int(one) == int(number)][-1:]
        at = max(leaf.span[1] for leaf in leaves)
    if len(written) == len(counted):
        for item in items:
            item.number = written[counted.index(item.number or "")]


def _leaves(item: Nonconformity) -> list[Leaf[str]]:
    mention = (item.department, item.standard, item.clause, item.grade, item.description)
    return [leaf for leaf in mention if leaf is not None and leaf.start >= 0]
