"""Numbers of what is then named one by one: suppliers and persons sampled, nonconformities by department with
clauses, critical control points of a product."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.amounts.counts import NamedItems
from schemas.text import fold

_NUMBER = r"(?P<n>\d{1,2}|[一二两三四五六七八九十])"
_NUMBERS = {word: number for number, word in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_SAMPLED = patterns.compile(
    rf"抽[查取样阅看]了?(?P<what>[^，,。；;:：\d]{{0,14}}?)\s?{_NUMBER}\s?(?P<unit>[家名人位])(?P<noun>[^，,。；;:：\d]{{0,10}})[：:]\s?(?P<list>[^，,；;。:：\d]{{4,200}})(?P<stop>[，,]|$)"
)
_COMPANY = patterns.compile(
    r"[^、，,]{4,40}(?:公司|厂|合作社|商行|经营部|集团|研究[院所]|经销处|商店)(?:[（(][^（()）]{0,20}[)）])?"
)
_PERSON = patterns.compile(r"[\u4e00-\u9fff]{2,3}(?:[（(][^（()）]{0,20}[)）])?")
_SPREAD = patterns.compile(
    rf"(?P<what>不符合(?:项|报告)?|不合格(?:项|报告)?)\s?(?:共|共计)?\s?{_NUMBER}\s?[项个份][，,]\s?分别(?:涉及|分布|开具|发生)?[在于给到为]?\s?(?P<list>(?:[^、，,。；;（()）\d]{{1,14}}[（(][^（()）]{{1,40}}[)）][、和及]?\s?){{2,12}})(?:[，,]|$)"
)
_EACH = patterns.compile(
    rf"(?P<what>不符合(?:项|报告)?|不合格(?:项|报告)?)\s?(?:共|共计)?\s?{_NUMBER}\s?[项个份]\s?[（(，,]\s?(?:其中|分别为|分布为|即|涉及)?[:：]?\s?"
    r"(?P<list>[^。；;（()）]{4,240})(?=[)）。；;]|$)"
)
_OF_EACH = patterns.compile(
    r"\s?(?P<name>[^、，,\d]{2,14}?)各?\s?(?P<k>[\d一二两三四五六七八九])\s?[项个份]\s?(?:[、，,和及]|$)"
)
"""How many each department has of them (不符合3项（工程部1项、采购部2项）)."""

_GROUP = patterns.compile(
    rf"(?P<what>[^，,。；;:：\d]{{0,12}}?(?:小组|团队|委员会))\s?(?:成员)?(?:共|现|目前)?(?:由|有)?\s?{_NUMBER}\s?[人名位](?:组成|成员|构成)?[，,；;:：（(]\s?"
    r"(?P<list>(?:其中|组长)[^。；;\n]{4,200})"
)
_OFFICE = patterns.compile(
    r"^\s?(?:(?:其中|分别)?(?:副?组长|组员|成员)\s?(?:分别)?(?:为|是|有|包括|由|:|：)?|和|及)\s?"
)
_NO_NAME = patterns.compile(r"[部科室处组班厂间员长管理师任等]$|覆盖|来自|代表|各|分|均|都|已")
_DEPARTMENT = patterns.compile(r"(?:部门?|[科室处办厂站队组]|车间|班组|中心|分公司|项目|仓库|管理层|工段)$")
"""The end of a department's name: what systems and grades have may overlap, or be a part."""

_IN_BRACKETS = patterns.compile(r"[（(]([^（()）]{1,40})[)）]")
_CONTROL = r"(?:CCP|关键控制点)(?:[（(]CCP[)）])?"
_POINTS = patterns.compile(
    rf"(?P<what>[^，,。；;:：\d]{{2,20}}?)\s?(?:共|一共)?(?:确定|识别|设置|设定|设立|设|评估确定|建立)[了出有]?\s?"
    rf"(?:{_CONTROL}\s?(?:点|共|为)?\s?{_NUMBER}\s?个|{_NUMBER.replace('<n>', '<m>')}\s?个\s?{_CONTROL})"
)
_POINT = patterns.compile(r"CCP\s?-?\s?(\d{1,2})(?!\d)[^\d]{0,12}")
_BELOW = patterns.compile(r"如下|下表|见表")
_ALL_POINTS = patterns.compile(
    rf"共(?:有|计)?\s?{_NUMBER}\s?个\s?{_CONTROL}[，,；;（(]?\s?(?:详?见|列于|如)[^，,。；;]{{0,4}}表"
)
_SLIP = 2
_ASKED = ("CCP", "关键控制点", *(f"CCP{number}" for number in range(1, 10)))
_CUT = 110
"""Behind its words a passage is cut off somewhere beyond so many characters."""


def read(reading: Reading) -> Iterator[NamedItems]:
    """Those of samples, of nonconformities, of groups, of control points."""
    yield from _sampled(reading)
    yield from _spread(reading)
    yield from _by_each(reading)
    yield from _groups(reading)
    yield from _points(reading)


def _sampled(reading: Reading) -> Iterator[NamedItems]:
    for passage in reading.passages(("抽查", "抽取", "抽样", "抽阅", "抽看")):
        text = fold(str(passage.leaf.value))
        for match in _SAMPLED.finditer(text):
            if not match["stop"] and len(text) - match.start() > _CUT:
                continue
            kind = _COMPANY if match["unit"] == "家" else _PERSON
            ways = [patterns.compile(marks).split(match["list"].strip()) for marks in ("、", "、|和|及|与")]
            if len(ways[0]) < 2 or not all(map(kind.fullmatch, ways[0])) or "等" in match["list"][-1:]:
                continue
            what = (match["what"] or match["noun"]).removeprefix("了").strip() or match["unit"]
            counts = frozenset(map(len, ways))
            yield NamedItems(passage.leaf, match[0], what, _number(match["n"]), ways[0], counts)


def _spread(reading: Reading) -> Iterator[NamedItems]:
    """Nonconformities said to be one of each department, with its clause."""
    for passage in reading.passages(("不符合", "不合格")):
        for match in _SPREAD.finditer(fold(str(passage.leaf.value))):
            clauses = _IN_BRACKETS.findall(match["list"])
            counts = {len(clauses), sum(len(re.split(r"[、,，;；]", one)) for one in clauses)}
            counts.add(sum(len(re.split(r"[、,，;；和及]|/(?!\s?[A-Z])", one)) for one in clauses))
            items = [one for one in patterns.compile(r"(?<=[)）])[、和及]?\s?").split(match["list"]) if one]
            number = _number(match["n"])
            yield NamedItems(passage.leaf, match[0], match["what"], number, items, frozenset(counts))


def _by_each(reading: Reading) -> Iterator[NamedItems]:
    """Nonconformities with how many each department has."""
    for passage in reading.passages(("不符合", "不合格")):
        for match in _EACH.finditer(fold(str(passage.leaf.value))):
            each = [*_OF_EACH.finditer(match["list"])]
            whole = "".join(one[0] for one in each) == match["list"]
            if len(each) < 2 or not whole or not all(_DEPARTMENT.search(one["name"]) for one in each):
                continue
            total = sum(_number(one["k"]) for one in each)
            items, number = [one[0].strip("、，,和及 ") for one in each], _number(match["n"])
            yield NamedItems(passage.leaf, match[0], match["what"], number, items, frozenset({total}), total)


def _groups(reading: Reading) -> Iterator[NamedItems]:
    """Groups of so many people, whose leader and members are then named (由8人组成，组长甲，成员乙、丙…)."""
    for passage in reading.passages(("小组", "团队", "委员会")):
        for match in _GROUP.finditer(fold(str(passage.leaf.value))):
            names: dict[str, None] = {}
            part = ""
            for part in patterns.split(r"[、，,]", match["list"]):
                name = _OFFICE.sub("", part).strip(" )）")
                if not _PERSON.fullmatch(name) or _NO_NAME.search(name):
                    break
                names[name] = None
            whole = "成员" in match["list"] or "组员" in match["list"]
            if whole and len(names) > 2 and "等" not in part[:5]:
                what, number, counts = match["what"].strip(), _number(match["n"]), frozenset({len(names)})
                yield NamedItems(passage.leaf, match[0], what, number, list(names), counts)


def _points(reading: Reading) -> Iterator[NamedItems]:
    """Critical control points of a product, with the rows of tables that have a point of it."""
    passages = reading.passages(_ASKED)
    rows: dict[str, set[int]] = defaultdict(set)
    cells: list[int] = []
    for passage in passages:
        point = _POINT.fullmatch(fold(str(passage.leaf.value)).strip())
        cells += [int(point[1])] if point else []
        for cell in reading.beside(passage.leaf) if point else ():
            rows[fold(cell).strip()].add(int(point[1]) if point else 0)
    for passage in passages:
        text = fold(str(passage.leaf.value))
        yield from _plan(reading, passage.leaf, text, cells)
        for match in _POINTS.finditer(text) if rows else ():
            number = _number(match["n"] or match["m"])
            named = [one for one in rows if len(one) > 1 and match["what"].endswith(one)]
            points = rows[max(named, key=len)] if named else set()
            if not points or points != set(range(1, len(points) + 1)):
                continue
            if len(points) > number or _BELOW.search(text, match.end()):
                items, counts = [f"CCP{one}" for one in sorted(points)], frozenset({len(points)})
                what = f"{max(named, key=len)} CCP"
                yield NamedItems(passage.leaf, match[0], what, number, items, counts)


def _plan(reading: Reading, leaf: Leaf[str], text: str, cells: list[int]) -> Iterator[NamedItems]:
    """A number of all points that a sentence says to be in the table, with the points of its cells."""
    match = _ALL_POINTS.search(text)
    points = set(cells)
    if match is None or points != set(range(1, len(points) + 1)) or not points:
        return
    number = _number(match["n"])
    if any(
        one.stated is not None and leaf.span[0] <= one.stated.start < leaf.span[1]
        for one in reading.report.counts
    ):
        return
    if abs(number - len(points)) <= _SLIP:
        items, counts = [f"CCP{one}" for one in sorted(points)], frozenset({len(points), len(cells)})
        yield NamedItems(leaf, match[0], "CCP", number, items, counts)


def _number(written: str) -> int:
    return _NUMBERS.get(written) or int(written)
