"""Numbers of people that sentences tell in passing, which do not fit the head counts of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checks.compare import Place
from checks.context import Context
from checks.people.energy_headcounts import is_of_energy
from checks.text.excusing_words import excused
from schemas import patterns
from schemas.leaf import Leaf
from schemas.text import fold

_WHO = ("员工", "职工", "在册", "在职", "在岗", "从业人员", "用工")
_TOLD = patterns.compile(
    r"(?:^|(?<=[，,。；;：:\s]))(?:目前|现|截至目前|截止目前|审核时|审核期间){0,1}"
    r"(?:(?P<who>受审核(?:方|组织|单位|企业)|[本全]?公司|[本全]?企业|组织|本?单位|本?厂|全厂|工厂|该公司)(?:目前|截至[^，,。；;]{2,10})?)?(?:现有|现|共有|共|有|全体|在册|在职|在岗|总){0,2}的?"
    r"(?:员工|职工|人员|从业人员|用工|(?<=在册)|(?<=在职)|(?<=在岗))(?:总数|总人数|人数)?(?:合计|共计|总计|共有|现有|约|共|为|有|计|是)?\s?"
    r"(?P<n>\d{2,6})\s?[人名](?P<behind>[^。；;]{0,40})"
)
_SOME = patterns.compile(
    r"^\s?(?:参加|参与|培训|考核|签|均|进行|完成|接受|持|取得|中|的|体检|次|日|天)|^[^，,。；;]{0,8}(?:参加|培训|考试|签到|体检|演练|投票|问卷)"
)
_APART = patterns.compile(
    r"体系|覆盖|有效|范围|纳入|上[年次一]|去年|原有|前次|增[加至]|减[少至]|其中[^，,]{0,6}(?:劳务|派遣|外包)"
)
_OUTSIDE = (
    *(
        "未纳入",
        "不纳入",
        "未覆盖",
        "不覆盖",
        "除外",
        "以外",
        "之外",
        "劳务",
        "派遣",
        "折算",
        "重复性",
        "临时工",
    ),
    *("退休返聘", "实习生", "分公司", "子公司", "集团"),
)
_PEOPLE = patterns.compile(r"(?!.{0,40}审核组).{0,80}?(?:人(?!日|天)|员工|职工|部门)")
_TAKEN = patterns.compile(
    r"(?:在册|总人数|员工|职工|人数)[^\d，,。；;]{0,6}(?P<all>\d{2,6})\s?[人名][^。；;]{0,80}?"
    r"(?:折算|折合|核减|扣减|扣除|减少|减去|减)(?:了|后)?\s?(?P<less>\d{1,5})\s?[人名]\s?[，,、]\s?"
    r"(?:折算后|最终|合计|有效人数|实际)?(?:得出?|为|计|按|取|是)?\s?(?:有效人数)?(?:为)?\s?(?P<rest>\d{2,6})\s?[人名]"
)
_DEPARTMENT = patterns.compile(
    r"(?:[部科室处队组站厂]|车间|班组|中心|管理层|仓库|工段|人员)(?:[（(][^（()）]{1,30}[)）])?$"
)
_EMPLOYED_BESIDES = (
    *("劳务", "派遣", "分包", "外包", "承包", "借调", "驻厂"),
    *("兼职", "返聘", "外聘", "另聘", "实习", "临时", "季节", "折算", "折合"),
)
_COUNTED = patterns.compile(r"(?<![\d.])(?P<n>\d{1,6})\s?[人名](?!日|天|次)")
_OF_ALL = patterns.compile(r"受审核|[本全]?公司|[本全]?企业|组织|单位")
"""Who has the people told, where they are all of the audited organization's."""

_OF_OTHERS = patterns.compile(
    r"供[方应]|分包|承包|外包|客户|顾客|分公司|子公司|集团|总部|母公司|分厂|园区|业主|房东|物业|成立|创立|当时|之前|以前"
    r"|去年|上年|前年|20\d\d年|年[底末初]|折算|劳务|派遣|注册时|认证时"
)
"""What tells of another company or another time in a sentence before a number of people."""

_OF_WHOLE = ("覆盖", "有效", "总", "共", "合计")
_SOME_PEOPLE = ("车间", "一线", "操作", "生产", "管理人", "检验", "特种", "后勤", "厨房", "仓")
_REDUCED = ("折减", "折算", "折合", "系数", "重复性", "重复岗位", "相同工作", "相似工作", "倒班", "轮班")
"""Why fewer are counted for the audit time than there are."""

_FEWEST = 4
_FAR, _FARTHEST = 0.25, 0.6
"""A number of employees farther off is of some of them; one that is said to be of all, of somebody else."""


class Told(NamedTuple):
    """A number of people in a sentence, and how it is wrong: `staff`, or `taken` with what is left.

    `doubt`: the words by which it may be of other people."""

    stated: int
    leaf: Leaf[str]
    variant: str
    right: int
    doubt: str = ""


def of_some(context: Context, place: Place) -> bool:
    """Whether a number of people is that of a shift, of those of whom the words behind it tell, of those who
    count for the energy management system, or the number that the audit time is worked out from, with its
    reason
    (常白班（体系内）：24人, 从业人员31名车间人员)."""
    before, behind = context.mentions.around(place)
    low = max(before.rfind(mark) for mark in "，,。；;\n\t") + 1
    shift = "班" in before[low:] and not any(word in before[low:] for word in _OF_WHOLE)
    effective = before.rstrip(" :：为").endswith("有效人数") and any(word in behind for word in _REDUCED)
    if is_of_energy(context, place):
        return True
    return shift or effective or behind.lstrip(" 名人位").startswith(_SOME_PEOPLE)


def with_others(context: Context, total: int, within: int) -> bool:
    """Whether people told beside the client's own, of another employer or not for all of the time, make up
    those within the scope (在册96人；另有劳务分包24人，覆盖120人)."""
    stated = (fold(str(one.leaf.value)) for one in context.mentions.passages(_EMPLOYED_BESIDES))
    return any(int(match["n"]) == within - total for text in stated for match in _COUNTED.finditer(text))


def told_otherwise(context: Context, headcount: Leaf[int]) -> Iterator[Told]:
    """The numbers that do not fit: of employees, and what is left of them for the audit time."""
    seen: set[int] = set()
    for passage in context.mentions.passages(_WHO):
        sentence = fold(str(passage.leaf.value))
        for match in _TAKEN.finditer(sentence):
            rest = int(match["all"]) - int(match["less"])
            if rest != int(match["rest"]):
                yield Told(int(match["rest"]), passage.leaf, "taken", rest)
        for match in _TOLD.finditer(sentence):
            count = int(match["n"])
            doubt = None if count in seen else _wrong(context, headcount, count, match)
            if doubt is not None:
                seen.add(count)
                yield Told(count, passage.leaf, "staff", headcount.value or 0, doubt)


def _wrong(context: Context, headcount: Leaf[int], count: int, match: re.Match[str]) -> str | None:
    """What is doubted of a number of employees that is that of no other place, though nobody is outside the
    scope; null where it is in order."""
    if _SOME.search(match["behind"]):
        return None
    report, within = context.report, headcount.value or 0
    others = [report.headcount_total, report.insured_count]
    known = {place.value for leaf in others if leaf is not None for place in leaf.places if place is not None}
    known -= {count} if report.headcount_total and _is_only(report.headcount_total, match) else set()
    places = {place.value for place in headcount.places}
    if count not in places and _may_be_all(report.headcount_total, within, count, match):
        other = excused(_OF_OTHERS, match.string, *match.span("n"))
        if not other.here:
            return other.doubt
    if count in known | places or abs(count - within) > _FAR * within:
        return None
    apart = excused(_APART, match.string, *match.span("n"))
    if apart.here or not (_is_slip(count, within) or _is_sum(context, within)):
        return None
    return apart.doubt or _outside(context, abs(count - within))


def _outside(context: Context, apart: int) -> str | None:
    """Words of the report by which people are outside the scope; null where they are as many as two numbers
    are apart."""
    stated = [fold(str(one.leaf.value)) for one in context.mentions.passages(_OUTSIDE)]
    stated = [text for text in stated if _PEOPLE.match(text)]
    if any(int(match["n"]) == apart for text in stated for match in _COUNTED.finditer(text)):
        return None
    return next((word for text in stated for word in _OUTSIDE if word in text), "")


def _may_be_all(total: Leaf[int] | None, within: int, count: int, match: re.Match[str]) -> bool:
    """Whether a number is said to be of all people, and is below those within the scope or not the total."""
    if not _OF_ALL.match(match["who"] or "") or abs(count - within) > _FARTHEST * within:
        return False
    if total is None or total.value is None:
        return count < within
    again = sum(place.value == count for place in total.places)
    return total.value != count and again <= 1


def _is_only(total: Leaf[int], match: re.Match[str]) -> bool:
    """Whether a sentence is the only place of the number of all people."""
    return len(total.places) == 1 and str(total.value) == match["n"]


def _is_slip(count: int, within: int) -> bool:
    """Whether two numbers are apart by one figure that is not the last (118, 108): by a few people more
    there may well be than the scope has."""
    one, other = str(count), str(within)
    if len(one) != len(other) or one[-1] != other[-1]:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _is_sum(context: Context, within: int) -> bool:
    """Whether the people of all departments, in a table with its total, are those within the scope."""
    for table in context.report.tables_with_totals:
        total = table.stated_total
        names = [str(item.name.value) for item in table.items if item.name is not None and item.name.value]
        parts = sum(_DEPARTMENT.search(name) is not None for name in names)
        if total is not None and total.value == within and len(names) >= _FEWEST and 2 * parts > len(names):
            return True
    return False
