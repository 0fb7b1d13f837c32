"""The laws and standards that the rows of a list name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from extract.values.found import Found, narrow
from extract.values.standards import find_foreign, find_standards
from extract.values.titles import Title, find_titles
from hegui.norms.rows import Row
from schemas.facts import Facts
from schemas.facts.misspelt_titles import KINDS, near
from schemas.facts.titles import split_edition, title_key
from schemas.standards import SIGNS, normalize_number

_ORDINAL = re.compile(
    r"^[\s|>*•·●○◆■□▪–—-]*(?:[（(]?\s?(?:\d{1,4}(?![\d年])|[一二三四五六七八九十]{1,3})\s?[)）.、．:：]\s*|[①-⑳]\s*|\d{1,4}\s+(?!年))?"
)
_BEHIND = re.compile(r"\s?[（(\[〔][^（()）\[\]〔〕]{1,40}[)）\]〕]")
_BETWEEN = re.compile(
    r"(?:/?XG\d(?:-\d{4})?)?\s?(?:[（(][12]\d{3}\s?年?(?:局部)?[版修]订?[）)])?[\s（()）:：—–-]{0,4}(?:/?XG\d(?:-\d{4})?)?"
)
"""What may stand between the number of a standard and its title: its amendment, its year of revision."""

_UNDATED = re.compile(
    r"(?P<before>^|[\s（(》])(?P<number>(?P<sign>[A-Z]{2,4})(?:\s?/\s?T)?\s?\d{1,6}(?:\.\d{1,4}){0,3})(?P<after>\s?[\u4e00-\u9fff《]|\s?[）)]?$)"
)
"""A number without a year before or behind a title, or alone."""

_RANGE = re.compile(r"\s?[~～至]\s?(?:GB\s?)?\d{2,6}-(\d{4}|\d\d)(?!\d)")
"""The last number of a series with the year of all (GB 50254~50259-96)."""

_ORDER = re.compile(
    r"^(?:[^\s，。；《》]{0,14}令\s?[（(]?第?\s?\d{1,4}\s?号\s?[)）]?"
    r"|[\u4e00-\u9fff]{1,8}\s?(?:[〔\[（(][12]\d{3}[〕\]）)])?\s?第?\d{1,4}\s?号)\s?(?=[\u4e00-\u9fff])"
)
_ISSUED = re.compile(r"关于(?:印发|发布|公布|颁布|下发)\s?(.{4,60}?)\s?的(?:通知|公告|通告|决定)")
_PAPER = re.compile(
    r"(?<=[\s知])\s?(?:[\u4e00-\u9fff]{1,8}\s?[〔\[（(][12]\d{3}[〕\]）)]\s?第?\d{1,4}号"
    r"|[\u4e00-\u9fff]{2,16}\s?(?:令\s?第?\s?\d{1,4}\s?号|第?\s?\d{1,4}\s?号令))$"
)
"""What stands around a title: the order, the notice that issued it, the number of the notice or order."""

_UPON = re.compile(r"(?:适用|修改|实施|贯彻|执行|落实|废止)$")
_ACT = re.compile(r"^(?:等.{0,9})?的?(?:若干(?:问题的)?)?(?:解释|决定|办法|规定|意见|细则|条例|通知)")
"""Words before and behind a title that make it a part of the title of another act."""

_NAME = re.compile(r"名称|法律|法规|标准|规范|title|name|number|standard|law|regulation", re.I)
_ASIDE = re.compile(
    r"备注|说明|代替|替代|被代|条款|条文|内容|要求|部门|单位|机关|机构|措施|评价|现状|适用|符合|证据"
    r"|remark|note|clause|replac|content|requirement|department|issued|appl|compl",
    re.I,
)
"""Words of the header of a column that names the norms, and of one that tells other things of them."""

_SURELY = re.compile(r"名称|title|name", re.I)
_HEAD_ROWS, _FEWEST_HEADS, _LONGEST_HEAD = 5, 2, 20
_SENTENCE = re.compile(r"[。！？!?]|[，,；;].*[，,；;]")
_PARTS = re.compile(r"[\n；;]|(?<=》)[、,，]")
_LIKE = re.compile(r"[法例列办规细则名录目典]")
_GENERAL = ("法律法规", "清单", "目录清单", "一览")
_LONGEST, _SHORTEST, _END, _WHOLE, _STANDARD = 80, 4, 3, 8, 6

_HEADING = re.compile(r"^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十\d]{1,3}[章节部])")
_VAGUE = re.compile(
    r"相关|其他|其它|有关|适用|以下|上述|法规|(?:国家|行业|地方|团体|企业|国际)标准|公司|本[厂院所局]|操作规程|程序|文件|岗位"
    r"|规定了|为了|确保|职责|以及|我[司厂们]"
)
_PAPERS = re.compile(r"(?:通知|意见|解释|规划|清单|纪要|复函|方案|决定|预案|公约|条约|公告)$")
_NORMS = re.compile(r"(?:规范|标准|要求|导则|指南|规程|通则|准则)$")
"""What the title of a paper, of a standard ends in: a whole line that does may be one. A heading is none."""


class Named(NamedTuple):
    """A norm as it is named: the title with the edition in brackets behind it, or the number."""

    kind: Literal["law", "standard"]
    text: str
    row: Row


def named(facts: Facts, rows: Iterable[Row]) -> Iterator[tuple[Row, list[Named]]]:
    """What each row names, each norm of a row once."""
    heads = _Heads(facts)
    for row in rows:
        left = heads.aside(row)
        cells = [cell for at, cell in enumerate(row.cells) if at not in left]
        line = row.of < 0 and len(row.cells) == 1
        found = [Named(kind, text, row) for kind, text in _of_row(facts, cells, line=line)]
        yield row, list({(one.kind, title_key(one.text)): one for one in found}.values())


class _Heads:
    """The headers of tables: which columns tell other things of the norms (备注, 条款)."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._aside: dict[int, frozenset[int]] = {}
        self._seen: Counter[int] = Counter()

    def aside(self, row: Row) -> frozenset[int]:
        """The columns of a row's table that name no norms of the list."""
        if row.of < 0:
            return frozenset()
        self._seen[row.of] += 1
        if row.of not in self._aside and self._seen[row.of] <= _HEAD_ROWS and self._is_head(row.cells):
            self._aside[row.of] = frozenset(
                at for at, cell in enumerate(row.cells) if _ASIDE.search(cell) and not _SURELY.search(cell)
            )
        return self._aside.get(row.of, frozenset())

    def _is_head(self, cells: Sequence[str]) -> bool:
        filled = [cell for cell in cells if cell.strip()]
        if len(filled) < _FEWEST_HEADS or max(map(len, filled)) > _LONGEST_HEAD:
            return False
        return any(map(_NAME.search, filled)) and not any(map(self._names, filled))

    def _names(self, cell: str) -> bool:
        return (
            "《" in cell or self._facts.law(cell) is not None or bool(_numbers(cell)) or cell.endswith(KINDS)
        )


def _of_row(
    facts: Facts, cells: Sequence[str], *, line: bool
) -> Iterator[tuple[Literal["law", "standard"], str]]:
    numbers = [_numbers(cell) for cell in cells]
    dated = any(numbers)
    for cell, found in zip(cells, numbers, strict=True):
        titles = find_titles(cell)
        if (whole := _whole(facts, cell, titles)) and not found:
            yield "law", whole
            continue
        inside = [t for t in titles for one in found if t.start <= one.start < t.end]
        for one in found:
            yield "standard", one.value
        for title in titles:
            written = cell[title.start : title.end] + _edition(cell, title)
            own = title in inside or _beside(cell, title, found)
            # A title is the standard's where the number stands with it, or in the row of a table.
            if (facts.law(written) is not None and title not in inside) or not (own or (dated and not found)):
                yield "law", " ".join(written.split())
        if not titles and not found:
            plain = [*_plain(facts, cell, alone=not dated)]
            yield from (("law", one) for one in plain)
            if line and not plain and (kind := _kind(cell)):
                yield kind, " ".join(_ORDINAL.sub("", cell, count=1).split())


def _numbers(cell: str) -> list[Found]:
    """The numbers of standards, those of other countries with them; of two that share a place the first."""
    found = sorted([*_dated(cell), *find_foreign(cell), *_undated(cell)])
    return [one for at, one in enumerate(found) if at == 0 or one.start >= found[at - 1].end]


def _dated(cell: str) -> Iterator[Found]:
    """The numbers of standards; of a series (GB 50254~50259-96) the first with the year of all."""
    text = narrow(cell)
    for one in find_standards(cell):
        last = _RANGE.match(text, one.end)
        yield one if last is None else Found(one.start, last.end(), f"{one.value}-{last[1]}")


def _undated(cell: str) -> Iterator[Found]:
    """A number without a year that stands before or behind a title."""
    text = _ORDINAL.sub(lambda found: " " * len(found[0]), narrow(cell), count=1)
    for match in _UNDATED.finditer(text):
        if match["sign"] in SIGNS:
            yield Found(match.start("number"), match.end("number"), normalize_number(match["number"]))


def _whole(facts: Facts, cell: str, titles: Sequence[Title]) -> str:
    """The act with the one title of a cell in its own (最高法院关于适用《甲法》的解释); else nothing."""
    if len(titles) != 1 or not titles[0].closed:
        return ""
    written = _stripped(cell)
    before, after = cell[: titles[0].start - 1].rstrip(), cell[titles[0].after :].lstrip()
    other = _UPON.search(before) and _ACT.match(after)
    known = before.strip() and after and facts.law(written) not in (None, facts.law(titles[0].value))
    return written if len(written) <= _LONGEST and (other or known) else ""


def _kind(cell: str) -> Literal["law", "standard"] | None:
    """What a line in which nothing is known may be the title of; null where it need be none."""
    written = _stripped(cell)
    if _HEADING.match(cell) or _VAGUE.search(written) or _SENTENCE.search(written):
        return None
    key = _tried(_PAPER.sub("", written))
    if not _WHOLE <= len(key) <= _LONGEST or not re.search("[一-鿿]{4}", key):
        return None
    return "law" if _PAPERS.search(key) else "standard" if _NORMS.search(key) else None


def _tried(written: str) -> str:
    """The key of a title without its edition, and without (试行)."""
    return split_edition(written)[0].removesuffix("(试行)").removesuffix("(暂行)")


def _stripped(written: str) -> str:
    """A line without what numbers it and without the marks around it."""
    return _ORDINAL.sub("", " ".join(written.split()), count=1).strip(" 。.、,，;；")


def _edition(cell: str, title: Title) -> str:
    """The edition in brackets behind a title."""
    behind = _BEHIND.match(cell, title.after)
    if behind is None or split_edition(f"某某法{behind[0].strip()}")[1] is None:
        return ""
    return behind[0].strip()


def _beside(cell: str, title: Title, numbers: Sequence[Found]) -> bool:
    """Whether the number of a standard stands right before or behind a title."""
    around = title.start - 1, title.after
    for one in numbers:
        between = cell[one.end : around[0]] if one.end <= around[0] else cell[around[1] : one.start]
        if _BETWEEN.fullmatch(between):
            return True
    return False


def _plain(facts: Facts, cell: str, *, alone: bool) -> Iterator[str]:
    """The titles of laws without title brackets: what is known, and (`alone`: in a row without a standard)
    what ends as the titles of laws do."""
    for part in _PARTS.split(cell):
        written = _PAPER.sub("", _ORDER.sub("", _stripped(part))).rstrip()
        if not 1 < len(written) <= _LONGEST:
            continue
        if (issued := _ISSUED.search(written)) and facts.law(issued[1]) is not None:
            written = issued[1]
        several = [one.strip() for one in re.split("[、,，]", written)]
        if facts.law(written) is None and len(several) > 1 and all(map(facts.law, several)):
            yield from several
        elif facts.law(written) is not None or (alone and _is_title(facts, written)):
            yield written


def _is_title(facts: Facts, written: str) -> bool:
    """Whether words are the title of a standard, or look like that of a law, or like a slip in one."""
    key = _tried(written)
    if len(key) >= _STANDARD and facts.titled(written):
        return True
    if len(written) < _SHORTEST or _SENTENCE.search(written) or not re.search("[一-鿿]", key):
        return False
    if any(word in key for word in _GENERAL):
        return False
    if facts.is_title(key) or (key.endswith(KINDS) and not narrow(key)[:1].isdigit()):
        return True
    return _LIKE.search(key[-_END:]) is not None and near(facts, written) is not None
