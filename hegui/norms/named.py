"""The laws and standards that the rows of a list name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from checks.laws.titles import KINDS, near
from extract.values.found import Found, narrow
from extract.values.standards import find_foreign, find_standards
from extract.values.titles import Title, find_titles
from hegui.norms.rows import Row
from schemas.facts import Facts
from schemas.facts.titles import split_edition, title_key

_ORDINAL = re.compile(
    r"^[\s|>*•·●○◆■□▪–—-]*(?:[（(]?\s?(?:\d{1,4}(?![\d年])|[一二三四五六七八九十]{1,3})\s?[)）.、．:：]\s*|[①-⑳]\s*|\d{1,4}\s+)?"
)
_BEHIND = re.compile(r"\s?[（(\[〔][^（()）\[\]〔〕]{1,40}[)）\]〕]")
_BETWEEN = re.compile(r"[\s（()）:：—–-]{0,4}")
"""What may stand between the number of a standard and its title."""

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
_LONGEST, _SHORTEST, _END = 80, 4, 3


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
        found = [Named(kind, text, row) for kind, text in _of_row(facts, cells)]
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


def _of_row(facts: Facts, cells: Sequence[str]) -> Iterator[tuple[Literal["law", "standard"], str]]:
    numbers = [_numbers(cell) for cell in cells]
    dated = any(numbers)
    for cell, found in zip(cells, numbers, strict=True):
        titles = find_titles(cell)
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
            yield from (("law", one) for one in _plain(facts, cell, alone=not dated))


def _numbers(cell: str) -> list[Found]:
    """The numbers of standards, those of other countries with them; of two that share a place the first."""
    found = sorted([*find_standards(cell), *find_foreign(cell)])
    return [one for at, one in enumerate(found) if at == 0 or one.start >= found[at - 1].end]


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
        written = _ORDINAL.sub("", " ".join(part.split()), count=1).strip(" 。.、,，;；")
        if not 1 < len(written) <= _LONGEST:
            continue
        several = [one.strip() for one in re.split("[、,，]", written)]
        if facts.law(written) is None and len(several) > 1 and all(map(facts.law, several)):
            yield from several
        elif facts.law(written) is not None or (alone and _is_title(facts, written)):
            yield written


def _is_title(facts: Facts, written: str) -> bool:
    """Whether words that are not known look like the title of a law, or like a slip in one."""
    key, _ = split_edition(written)
    if len(written) < _SHORTEST or _SENTENCE.search(written) or not re.search("[一-鿿]", key):
        return False
    if any(word in key for word in _GENERAL):
        return False
    if facts.is_title(key) or (key.endswith(KINDS) and not narrow(key)[:1].isdigit()):
        return True
    return _LIKE.search(key[-_END:]) is not None and near(facts, written) is not None
