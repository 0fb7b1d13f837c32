"""A nonconformity told in a sentence in any order: what is left of it without what it cites is the fact.

该不符合项出自质量部，事实为…，对应GB/T 19001-2016标准8.6条款; 质量部/GB/T 19001-2016 8.6/轻微：…;
…（质量部，GB/T 19001-2016 8.6）. From both ends number, department, clause and grade are taken until
nothing more is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.nonconformities.items import facts, prose, short_forms
from extract.groups.nonconformities.items.cited_clauses import clauses_in, standards_of
from extract.readers.leaves import body_end
from extract.readers.tables.rows import Row
from extract.readers.text.units import Piece, block_at, holding, piece
from extract.reading.source import Source
from extract.values.standards import find_standards
from schemas import patterns

_OFFICE = (
    r"(?P<department>[^\W\d_\x00-\x7f]{1,10}?"
    r"(?:部|科|室|车间|办|中心|组|层|厂|班|仓?库|处|段|站|队))(?<![全内外局上下各一本该两大干顶底]部)(?![门长员内位分件存房])"
    r"(?:\s?[（(][^（()）\n]{1,12}[)）])?"
)
_GRADE = r"(?P<grade>严重|轻微|一般|次要)(?:不符合|不合格)?项?(?:\s?[1一]\s?[项个份条])?"
_FACT = r"(?:事实|情况|描述|陈述|内容|证据|问题|表现|现象|原因)(?:描述|陈述)?"
_MARKS = "。；;，,、：:/／|｜·—–- \t\n\u3000"
_BRACKETS = "（(【[）)】]"

_LEFT = (
    patterns.compile(
        r"[－—–]|(?:不符合项?)?(?:编号|序号)\s?[:：为是]?\s?(?P<number>[A-Z]{0,4}[-–]?\d{1,4})(?![\d.年月])(?:的(?:不符合|不合格)项?)?"
        r"|[一二三四五六]是|其[一二三四五六][是为]?|第\s?\d{1,2}\s?[项个条]|第\s?(?P<nth>\d{1,3})\s?号(?:不符合|不合格)?项?|[（(]?\d{1,2}[)）、](?!\d)|\d{1,2}\.(?![\d])|[①-⑳]"
        r"|(?:(?:不符合|不合格)项?)?(?P<code>(?:NCR?|CAR)?[-–#]?\d{1,3})\s?(?:号(?:不符合|不合格)项?|号?(?=[（(，,：:\s]))(?:报告)?"
    ),
    patterns.compile(
        r"(?:(?:该|此|本|上述|这)(?:一|条)?(?:项|个)?(?:不符合|不合格)?项?)?(?:审核(?:组|员|中)?|现场|经查[，,]?)?(?:检查|审核|查)?"
        r"(?:(?:责任|发生|涉及|所在|受审核)(?:部门|单位|区域)\s?[:：为是]?|[出来]自|涉及|发生[在于]|存在于|"
        r"开具?给|见于|[在对向给由于])?\s?"
        + _OFFICE
        + r"(?:负责|(?:现场)?(?:时|审核时|审核中|检查时)?[，,]?(?:发现|查见|查实|看到|查看|查)"
        r"(?=[^\W\x00-\x7f]))?"
    ),
    patterns.compile(
        r"(?:(?:审核组|本次|此次|审核中|现场)[^，,。；;:：\n]{0,12})?共?(?:开具|开出|提出|出具|发现|有|存在)了?\s?"
        r"(?:[1一]\s?[项个份条]\s?)?" + _GRADE
    ),
    patterns.compile(
        r"(?:(?:性质|等级|级别|程度|类型)\s?[:：为是]?|判?[为定]|属于?)?\s?(?:[1一]\s?[项个份条]\s?)?"
        + _GRADE
        + r"(?:不符合|不合格)?项?"
    ),
    patterns.compile(
        r"(?:(?:该|此|本|这)(?:项|条)?)?(?:(?:不符合|不合格)(?:项|的)?)?(?:具体)?"
        + _FACT
        + r"(?:如下|[为是])?\s?[:：为是]\s?"
        r"|(?:具体|分别|内容|即)(?:如下|[为是])?\s?[:：为是]\s?|[是为][:：]|的(?=[1一]\s?[项个份])|发现(?=[^\W\x00-\x7f])"
    ),
)
_RIGHT = (
    patterns.compile(
        r"(?:(?:性质|等级|级别|程度|类型)\s?[:：为是]?|判(?:定?为)?|(?:被)?(?:评|定)为|属于?|为)?\s?" + _GRADE
    ),
    patterns.compile(
        r"(?:责任|发生|涉及|所在)?(?:部门|单位)?\s?[:：为是在归由]?\s?"
        + _OFFICE
        + r"(?:负责|认可|确认|承担|整改)?"
    ),
    patterns.compile(r"(?:编号|序号)\s?[:：为是]?\s?(?P<number>[A-Z]{0,4}[-–]?\d{1,4})"),
    patterns.compile(
        r"[^。；;，,\n]{0,60}(?:整改|纠正|期限|完成|验证|关闭|附件|异议|举一反三)[^。；;，,\n]{0,60}"
    ),
    patterns.compile(r"(?:责任|涉及|标准)?(?:部门|单位|标准|条款|依据|性质|等级|编号|判标|对应条款)"),
    patterns.compile(r"已?[由经][^。；;，,\n]{2,12}(?:确认|认可|签认|接受)"),
    patterns.compile(r"(?:没有|无|未(?:发现|开具))\s?(?:严重|其他)(?:不符合|不合格)项?"),
)
"""What may stand before a fact, and behind it between two marks."""

_CITES = patterns.compile(
    r"(?:(?:该|此|上述|以上|这)?(?:项|事实|情况|做法|问题)*)?(?:判定?为|属于?)?(?:(?:判定?|判标)?(?:依据|标准|准则)\s?[:：为是]?|所?(?:违反|不符合|违背)的是|不(?:符合|满足)|未满足"
    r"|违反|违背|对应|根据|按照?|对照|与|涉及)?(?:了|于|的)?(?:标准|条款)?\s?[:：为是]?\s?"
)
_CITED = patterns.compile(
    r"\s?(?:条款?|款)?\s?(?:的)?(?:要求|规定|相关要求)?(?:不相?符合?|不合|不相?一致|相悖|相违|相背|不符合)?\s?[)）]?"
)
_BOUNDS = patterns.compile(r"[。；;，,：:（(【\[]")
_RAISED = patterns.compile(r"(?:开具|开出|提出|出具)了?[^。；;\n]{0,10}(?:不符合|不合格)")
"""A sentence that raises one, wherever it stands."""

_SPACES = patterns.compile(r"[。；;，,：:（(【\[ \u3000]")
_NONE = patterns.compile(
    r"(?:未发现|未见|没有发现|不存在|未出现)[^，,。；;\n]{0,10}(?:不符合|不合格|异常|问题)|^无"
    r"|(?:未发现|未见|没有发现|没有|不存在|未出现)$"
)
_LETTER = patterns.compile(r"[^\W\d_\x00-\x7f]")
_LEAST, _MOST_PEELS, _FARTHEST, _LONGEST_CITE = 6, 16, 800, 60


def rows(source: Source) -> list[Row]:
    """The nonconformities of sentences that tell a department and a clause beside a fact."""
    stated = prose.told_parts(source)
    found = [
        _Sentence(source, part).row() for part in [*stated, *_raised(source, {part.start for part in stated})]
    ]
    return sorted((row for row in found if row is not None), key=lambda row: row.start)


def bare(source: Source, fact: Piece) -> Piece:
    """A fact without the department, clause and grade that are told around it."""
    stated = _Sentence(source, fact)
    stated.peel()
    own = piece(source, stated.low, stated.high)
    return own if len(_LETTER.findall(own.text)) >= _LEAST else fact


def _raised(source: Source, known: set[int]) -> Iterator[Piece]:
    """The sentences outside of the chapter that raise one, each to the end of its line."""
    last = body_end(source)
    for unit in holding(source, _RAISED, words=("不符合", "不合格")):
        match = _RAISED.search(source.text, unit.start, unit.end)
        if unit.start in known or unit.start >= last or match is None:
            continue
        low = max(unit.start, *(source.text.rfind(mark, unit.start, match.start()) + 1 for mark in "。\n"))
        end = source.text.find("\n", match.end(), unit.end)
        if not short_forms.is_other(source, match.start()):
            yield piece(source, low, end if end >= 0 else unit.end)


class _Sentence:
    """A part of a paragraph, what is left of it, and what was taken away."""

    def __init__(self, source: Source, part: Piece) -> None:
        self.source = source
        self.start, self.end = part.start, min(part.end, part.start + _FARTHEST)
        self.low, self.high = self.start, self.end
        self.cells: dict[str, Piece] = {}
        self.cite = self._citation()

    def _citation(self) -> Piece | None:
        """The standard and clauses that the part cites at one place."""
        part = piece(self.source, self.start, self.end)
        clauses = [
            c for c in clauses_in(self.source, self.start, self.end) if standards_of(self.source, part, c)
        ]
        standards = find_standards(part.text, part.start) if clauses else []
        before = [one for one in standards if one.end <= clauses[0].start]
        if not before or clauses[-1].end - before[-1].start > _LONGEST_CITE:
            return None
        cite = piece(self.source, before[-1].start, clauses[-1].end)
        return None if patterns.search(r"[。；;\n]", cite.text) else cite

    def row(self) -> Row | None:
        """The nonconformity, where a department, a clause and a fact are told."""
        if self.cite is None:
            return None
        self.peel()
        fact = facts.bare(self.source, piece(self.source, self.low, self.high))
        stated = "department" in self.cells and "clause" in self.cells
        stated = stated and not short_forms.is_other(self.source, fact.start)
        if not stated or len(_LETTER.findall(fact.text)) < _LEAST or _NONE.search(fact.text):
            return None
        cells = self.cells | {"description": fact}
        return Row(self.start, self.end, cells, block_at(self.source, self.start), 0, "pairs")

    def peel(self) -> None:
        """Take away all that is known at both ends."""
        for _ in range(_MOST_PEELS):
            if not (self._left() or self._right()):
                break
        self._bare()

    def _left(self) -> bool:
        """Take what is known from the beginning; whether something was."""
        self._trim()
        if self._cites(self.low, self.high):
            return True
        for pattern in _LEFT:
            match = pattern.match(self.source.text, self.low, self.high)
            if match and match.end() > self.low and self._take(match):
                self.low = match.end()
                return True
        return False

    def _right(self) -> bool:
        """Take what stands behind the last mark; whether it was known."""
        self._trim()
        return any(self._last(bounds) for bounds in (_BOUNDS, _SPACES))

    def _last(self, bounds: re.Pattern[str]) -> bool:
        """Take what stands behind the last of the bounds; whether it was known."""
        found = [m.end() for m in bounds.finditer(self.source.text, self.low, self.high)]
        low = found[-1] if found else self.high
        end = low + len(self.source.text[low : self.high].rstrip("）)】] "))
        if self.cite and "clause" not in self.cells and self.cite.end <= self.high:
            parted = bounds.match(self.source.text, self.cite.start - 1) is not None
            if self._cites(self.cite.start if parted and low < self.cite.end else low, end):
                return True
            stop = prose.fact_end(self.source, self.low, self.cite.end)
            if stop < self.cite.start and _CITED.fullmatch(self.source.text, self.cite.end, self.high):
                self.cells["clause"] = self.cite
                self.high = stop
                return True
        for pattern in _RIGHT if found else ():
            match = pattern.fullmatch(self.source.text, low, end)
            if match and self._take(match):
                self.high = low
                return True
        return False

    def _cites(self, low: int, high: int) -> bool:
        """Take the citation where it begins a range, or is all of the range at the end."""
        if self.cite is None or "clause" in self.cells or not low <= self.cite.start < high:
            return False
        if not _CITES.fullmatch(self.source.text, low, self.cite.start):
            return False
        behind = _CITED.match(self.source.text, self.cite.end, high)
        end = behind.end() if behind else self.cite.end
        if low == self.low:
            self.low = end
        elif end >= high:
            self.high = low
        else:
            return False
        self.cells["clause"] = self.cite
        return True

    def _take(self, match: re.Match[str]) -> bool:
        """Keep what a pattern tells; false where it tells nothing but what is already known."""
        stated = {name: match.span(name) for name, value in match.groupdict().items() if value}
        stated = {"number" if name in ("code", "nth") else name: span for name, span in stated.items()}
        if stated and all(name in self.cells for name in stated):
            return False
        for name, span in stated.items():
            self.cells.setdefault(name, piece(self.source, *span))
        return True

    def _trim(self) -> None:
        text = self.source.text
        while self.low < self.high and text[self.low] in _MARKS + _BRACKETS:
            self.low += 1
        while self.low < self.high and text[self.high - 1] in _MARKS + _BRACKETS:
            if text[self.high - 1] in "）)" and text.count("（", self.low, self.high) + text.count(
                "(", self.low, self.high
            ) >= text.count("）", self.low, self.high) + text.count(")", self.low, self.high):
                break
            self.high -= 1

    def _bare(self) -> None:
        """Leave the quotation marks around the whole of the fact away."""
        text = self.source.text
        if self.high - self.low > 2 and text[self.low] in '“"「『' and text[self.high - 1] in '”"」』':
            self.low, self.high = self.low + 1, self.high - 1
