"""Employment contracts in sentences and lists that tell of several people one after the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from extract.groups.activities import people
from extract.groups.activities.days import roles
from extract.groups.employment_contracts import several_contracts
from extract.readers.leaves import cell_title
from extract.readers.tables import notes
from extract.readers.tables.grid import grids
from extract.readers.text.units import Unit, holding, lines_of, numbering_end, units
from extract.reading.source import Source
from extract.statements.running_text import Fact, Statement
from extract.values.found import Found, narrow
from extract.values.persons import is_person
from schemas import patterns
from schemas.dates import FOREVER

GATE = patterns.compile(
    r"(?:劳动|聘用|劳务|用工)合同(?!法)|(?:labou?r|employment) contract"
    r"|\bemployment of (?=[^\W\d\x00-\x7f]{2})"
    r"|(?:员工|职工|工人)[^，,。；;\n]{0,8}签[^，,。；;\n]{0,6}合同|用工[^\n]{0,20}签[^，,。；;\n]{0,4}合同",
    re.I,
)
_HAN = r"[^\W\d\x00-\x7f]"
_NAMED = patterns.compile(
    r"(?:^|(?<=[\s.。；;，,：:、（）)①-⑳|｜工员人者师长机手表抽查与和中了到见取任理计纳岗为即阅看验对询]))(?<!司与)(?<!租人)(?<!买人)"
    rf"(?=(?P<name>{_HAN}{{2,4}}?|[A-Z][a-z]+ [A-Z][a-z]+)"
    r"(?:\s?[:：,，、和（(；;|｜—–-]|[)）]\s?(?:签|于|的|[:：])|\s?\d|[至到自从]\s?\d|于|的|[二两三四]人|与公司|签|劳动|聘用|劳务|合同|续签|\s{1,3}(?:签|期|合同|劳动)"
    r"|\s(?:was|is|signed|has)\b))"
)
_UNTIL_DAY = patterns.compile(r"[至到自从]\s?\d")
"""Behind a name, no part of it (甲乙至2027-01-31)."""

_WITH_COMPANY = patterns.compile(
    r"(?:公司|单位|甲方)\s?(?:与|和)\s?(?=(?P<name>[^\W\d\x00-\x7f]{2,4}?)(?:的|于|签|劳动|聘用|续|\d))"
)
_SIGNED_BEHIND = patterns.compile(r"\s?(?:日)?\s?[^，,。；;\n\d]{0,12}?(?:签订|签署|续签|签了|签有|签|订立)")
_SIGNED_BEFORE = patterns.compile(
    r"(?:签订|签署|签约|续签|签字|签于|订立于|signed|签)[^，,。；;\n\d]{0,6}?(?:日期|时间)?\s?(?:[为:于]|\bon)?\s?$"
    r"|\bsigned (?:\w{2,10} ){1,3}on\s?$"
)
_UNTIL_BEFORE = patterns.compile(
    r"(?:至|到|[止终]于|(?<=[，,；;、\s])止|止(?=\s?:)|终止日期?|到期日期?|结束日期?|截止日期?|届满日期?|until|to)\s?(?:为|:)?\s?$"
)
_UNTIL_BEHIND = patterns.compile(r"\s?(?:日)?\s?(?:到期|止|终止|届满|期满|截止)")
_FROM_BEHIND = patterns.compile(
    r"\s?(?:日)?\s?(?:起?(?:生效|开始|算起|起算)|起(?:执行|履行|计)(?=[，,]\s?(?:[至到止]|期限?|为?(?:无固定|不定期|长期)))|起(?=\s?的?(?:[，,、；;至到]|(?:[A-Za-z-]{2,16}\s){0,3}(?:无固定|不定期|长期))))"
)
_FROM = patterns.compile(
    r"(?:自|从|[始起]于|(?<=[，,；;、\s])起|起(?=\s?:)|起始日期?|开始日期?|起算日期?|生效日期?|from)\s?(?:为|:)?\s?$"
)
_SINCE = patterns.compile(r"[自从]\s?$")
_SIGNED_AND_BEGUN = patterns.compile(
    r"\s?日?\s?(?:当[日天])?签[订署约]?[^，,。；;\n\d]{0,3}(?:并|即|且|同时|后)[^，,。；;\n\d]{0,4}生效"
)
"""Behind a day on which a contract was signed and began (2025.3.1当日签订并生效)."""

_OPEN = patterns.compile(
    r"无固定期限?|长期有效|(?<=[至为是:])\s?长期(?![^\W\d_])|(?<=期限)\s?长期(?![^\W\d_])"
)
_COMING = patterns.compile(r"下一?次|拟|将|预计|计划|应[于当在]|届时")
_SENTENCE = patterns.compile(r"[。\n\t]|\.\s")
_IN_A_ROW = patterns.compile(r"\s?[、和及与]\s?(?:[^\W\d\x00-\x7f]{1,5}[工员师长机手])?")
_LEAD = patterns.compile(
    r"(?:(?:员工|职工|人员|劳动者)[^，,。；;:：\n]{0,8}|[\d一二两三四五六七八九十]\s?[人名]员?工?的?|(?:劳动|聘用|劳务|用工))合同"
    r"[^，,。；;:：\n]{0,8}\s?[:：]?\s?$|^\s?(?:[\d.]{1,6}\s?)?劳动关系\s?[:：]?\s?$|签订了?(?:书面)?(?:劳动|聘用)合同。\s?$"
)
"""The end of a line that a list of people's contracts follows."""

_SPOKEN = patterns.compile("签|合同|ontract|mployment|劳动关系")
_ITEM = patterns.compile(
    r"\s?(?:[（(]?(?:\d{1,2}|[a-z])[)）、.．]|[①-⑳]|[-•●·])?\s?(?:(?:抽查?|其中|如)[:：]?\s?)?[^\W\d\x00-\x7f]{2,4}\s?[:：,，\s（(|｜]\s?"
    r"(?:(?:无?固定期限|[一二三]年期)[|｜，,、]\s?)?"
    r"(?:(?:劳动|聘用)?(?:合同)?(?:签订|签署|期限|有效期|起止|有效)[^\d，,。；;\n]{0,6})?20\d\d\s?[-./年]"
)
_CONTRACT, _CERTIFIED = (
    patterns.compile(r"合同|签|聘|期限|[Cc]ontract"),
    patterns.compile(r"证号|领证|取证|操作证|人员证|证书|复审"),
)
"""What a sentence on a person speaks of: a contract, a certificate."""

_NEAR, _NEAR_LINE, _FAR, _LONGEST = 1, 3, -9, 200
_FARTHEST = 400
_OTHER_CONTRACT = patterns.compile(
    r"。[^。]{0,20}(?:供货|采购|租赁|销售|供方|服务)合同|。[^。]{0,12}(?:供方|供应商)"
    r"|[。；;][^。；;]{0,16}(?:责任书|承诺书|租期|房租|租约|缴费|参保|社保|社会保险|工伤保险|操作证)"
    r"|\.\sThe lease"
)
_OTHER_PAPER = patterns.compile(r"责任书|承诺书|告知书|保密协议|授权书|任命书|委托书")
_UNSIGNED = patterns.compile(r"[未没][有曾]?(?:予以|能)?[签续订]")
_NO_NAME = patterns.compile(r"^公司|[日期]$|[一二两三四五六七八九十半]年$|用工$|合同$|^[查抽]|^另|[了至]$")
_TOGETHER = patterns.compile(r"均|都|同为|同日|[二两三四五]人")


def read(source: Source) -> Iterator[tuple[Unit, list[Statement]]]:
    """The statements of each unit that speaks of contracts, or is an item of a list under one that does."""
    last = led = _FAR
    ended = -_NEAR_LINE
    spoken = {unit.start for unit in holding(source, _SPOKEN)}

    def near(whole: Unit) -> bool:
        return whole.start in spoken or whole.block - led <= _NEAR or whole.start - ended <= _NEAR_LINE

    for unit in (line for whole in units(source) if near(whole) for line in lines_of(source, whole)):
        raw = source.text[unit.start : unit.end]
        follows = unit.block - led == _NEAR or (unit.cell and unit.start - ended <= _NEAR_LINE)
        item = follows and _ITEM.match(raw)
        if item or _LEAD.search(raw[-40:]):
            led, ended = unit.block, unit.end
        if not item and not _speaks_of(source, unit, raw, last):
            continue
        last = unit.block
        if found := list(_statements(source, unit, narrow(raw))):
            yield unit, found
    for unit in _bare_rows(source):
        if found := list(_statements(source, unit, narrow(source.text[unit.start : unit.end]))):
            yield unit, found


def _bare_rows(source: Source) -> Iterator[Unit]:
    """The rows of tables without a header under a line on contracts (姓名 | 起止 | 姓名 | 起止)."""
    for i, grid in grids(source).items():
        lead = notes.before(grid)
        if lead is None or not GATE.search(lead.text) or any(map(grid.is_label, grid.anchors.get(0, ()))):
            continue
        for cells in grid.anchors.values():
            yield Unit(cells[0].start, cells[-1].end, i, cells[0])


def _speaks_of(source: Source, unit: Unit, raw: str, last: int) -> bool:
    """Whether a unit is on contracts by its own words, its row's title or as an item under one that is."""
    if "签" not in raw and "合同" not in raw and "ontract" not in raw and "mployment" not in raw:
        return False
    if GATE.search(raw):
        return True
    if unit.cell:
        return bool(GATE.search(cell_title(source, unit)))
    return unit.block - last <= _NEAR and numbering_end(raw[:40]) > 0


def _statements(source: Source, unit: Unit, text: str) -> Iterator[Statement]:
    names = _names(text)
    if not names:
        return
    other = _OTHER_CONTRACT.search(text, names[-1].end)
    cuts = [*(name.start for name in names[1:]), other.start() if other else len(text)]
    first = max((m.end() for m in _SENTENCE.finditer(text, 0, names[0].start)), default=0)
    ranges = [(first if i == 0 else names[i].start, high) for i, high in enumerate(cuts)]
    found = [_facts(source, unit, text, low, high) for low, high in ranges]
    for run in _runs(text, names):
        span = (names[run[-1]].end, cuts[run[-1]])
        each = several_contracts.facts(source, unit, text, span, len(run), _reader(source, unit, text), _role)
        together = len(run) == len(names) and _TOGETHER.search(text, span[0])
        for at in run if each or together else ():
            found[at] = each[at - run[0]] if each else found[run[-1]]
    for name, facts in zip(names, found, strict=True):
        low = max(name.start - _FARTHEST, 0)
        begin = max((m.end() for m in _SENTENCE.finditer(text, low, name.start)), default=low)
        sentence = _SENTENCE.split(
            text[max(begin, name.start - _LONGEST) : name.start + _LONGEST], maxsplit=1
        )[0]
        lead = text[begin : name.start]
        if _OTHER_PAPER.search(lead) and "合同" not in lead:
            continue
        if facts and (_CONTRACT.search(sentence) or not _CERTIFIED.search(sentence)):
            stated = Fact("name", name.start + unit.start, name.end + unit.start, name.value)
            yield {"name": stated, **facts}


def _names(text: str) -> list[Found]:
    """The people that the text tells of, each before what is said of them."""
    begin = numbering_end(text[:40])
    found: dict[int, Found] = {}
    for pattern in (_NAMED, _WITH_COMPANY):
        for match in pattern.finditer(text):
            start, end = match.span("name")
            if _UNTIL_DAY.match(text, end) and is_person(match["name"]):
                found[end] = Found(start, end, match["name"])
                continue
            for name, _ in people.listed(text, start, most=1):
                if (
                    name.start >= begin
                    and not name.value.startswith("公司")
                    and not _NO_NAME.search(name.value)
                ):
                    found[name.end] = name
    return sorted(found.values())


def _runs(text: str, names: list[Found]) -> Iterator[range]:
    """Where people are named in a row, two or more."""
    starts = [
        i for i, (a, b) in enumerate(pairwise(names), 1) if not _IN_A_ROW.fullmatch(text, a.end, b.start)
    ]
    for low, high in pairwise([0, *starts, len(names)]):
        if high - low > 1:
            yield range(low, high)


def _reader(source: Source, unit: Unit, text: str) -> Callable[[int, int], dict[str, Fact]]:
    return lambda low, high: _facts(source, unit, text, low, high)


def _facts(source: Source, unit: Unit, text: str, low: int, high: int) -> dict[str, Fact]:
    """The days of a contract in a range of the text."""
    stated: dict[str, Fact] = {}
    if _UNSIGNED.search(text, low, high):
        return stated
    for first, last in roles.items(source, unit.start + low, unit.start + high):
        start, end = first.start - unit.start, last.end - unit.start
        before, after = text[max(low, start - 28) : start], text[end : end + 24]
        if _COMING.search(before[-20:]):
            continue
        if first is not last:
            stated.setdefault("valid_from", Fact("valid_from", first.start, first.end, first.value))
            stated.setdefault("valid_to", Fact("valid_to", last.start, last.end, last.value))
        elif _SIGNED_AND_BEGUN.match(after):
            for name in ("signed_on", "valid_from"):
                stated.setdefault(name, Fact(name, first.start, first.end, first.value))
        elif role := _role(before, after):
            stated.setdefault(role, Fact(role, first.start, first.end, first.value))
    if (open_ := _OPEN.search(text, low, high)) and "valid_to" not in stated and stated:
        stated["valid_to"] = Fact("valid_to", unit.start + open_.start(), unit.start + open_.end(), FOREVER)
    return stated


def _role(before: str, after: str) -> str | None:
    for role, known in (
        ("valid_from", _SINCE.search(before)),
        ("signed_on", _SIGNED_BEFORE.search(before)),
        ("valid_to", _UNTIL_BEFORE.search(before) or _UNTIL_BEHIND.match(after)),
        ("valid_from", _FROM.search(before) or _FROM_BEHIND.match(after)),
        ("signed_on", _SIGNED_BEHIND.match(after)),
    ):
        if known:
            return role
    return None
