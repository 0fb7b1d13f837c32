"""How often the objectives are assessed: told alike in all places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checks.context import Context
from checks.registry import check
from checks.text.excusing_words import excused_at
from schemas import patterns
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

FREQUENCIES = {
    "month": ("按月", "每月", "每个月", "月度", "逐月"),
    "quarter": ("按季", "每季", "季度"),
    "half": ("每半年", "半年度", "按半年"),
    "year": ("按年", "每年", "每一年"),
}
"""How often, and the words that say so."""

_OFTEN = "(?P<{}>" + "|".join(word for words in FREQUENCIES.values() for word in words) + ")"
_TOLD = patterns.compile(
    _OFTEN.format("first") + r"[^，,：:\d]{0,16}?目标[^，,：:]{0,20}?(?:考核|测评|评价|评估)"
    r"|目标(?!责任|值为)[^，,：:]{0,20}?"
    + _OFTEN.format("behind")
    + r"[^，,：:\d]{0,8}?(?:考核|测评|评价|评估)|"
    + _OFTEN.format("then")
    + r"[^，,：:\d]{0,6}?(?:考核|测评|评价|评估)[^，,：:\d]{0,12}?目标(?!责任|值)"
)
_BUT = patterns.compile(r"除[^，,]{1,30}?外[，,]?")
_DEPARTMENTS = patterns.compile(r"部门|层级|职能|分解|班组|车间|岗位")
_TEAMS = patterns.compile(r"班组|车间|岗位|个人|员工")
_OTHERS = patterns.compile(
    r"供方|供应商|上一?年|去年|以前|原(?:为|来)|改为|调整|变更|计划|拟|建议|方针|适宜性|评审|合规|培训|其中|部分"
    r"|能耗|排放|顾客满意|满意[度率]"
)
"""In a clause on something else, on some of the objectives, or on a change."""


@check("SUM004", "frequency-differs", "info")
def frequency_differs(context: Context) -> Iterator[Finding]:
    """查什么：目标（指标、方案）完成情况多久考核一次，在报告各处是否一致；公司的和部门的分开比较。

    为什么：写的周期与所看的记录不符，说明一处是套用的文字，或规定没有执行。

    例：策划一节写“每月考核各部门的目标”，运行一节写“部门目标每季度考核一次”。

    应为：与目标管理文件和考核记录一致。

    依据：GB/T 27021.1-2017 9.4.8.2；各管理体系标准 6.2、9.1.1。

    何时可忽略：不同的目标按不同的周期考核。
    ---
    What it checks: whether the report says everywhere alike how often the objectives are assessed; those of
    the organization and those of its departments are compared apart.

    Why: where the frequency is not that of the records seen, one of the places is borrowed text, or the rule
    is not followed.

    Example: “the departments' objectives are assessed monthly” in planning, “quarterly” in operation.

    Expected: the frequency of the documents and of the records.

    Basis: GB/T 27021.1-2017 9.4.8.2; 6.2 and 9.1.1 of the management-system standards.

    When to ignore: some objectives are assessed more often than others.
    """
    stated: dict[str, dict[str, list[Leaf[str]]]] = defaultdict(lambda: defaultdict(list))
    words = [word for words in FREQUENCIES.values() for word in words]
    for passage in context.mentions.passages(words):
        found = _told(passage.leaf.value or "")
        if found is not None:
            level, often = found
            stated[level][often].append(passage.leaf)
    for level, by_frequency in stated.items():
        if len(by_frequency) > 1:
            yield context.finding(
                *(leaf for leaves in by_frequency.values() for leaf in leaves),
                identity=level,
                variant=level,
                values=sorted(by_frequency),
                often=context.listed(context.words(often) for often in by_frequency),
            )


def _told(sentence: str) -> tuple[str, str] | None:
    """Whose objectives a sentence says are assessed, and how often; none where it says neither surely.

    >>> _told("除合格率按年度考核外，其余按月考核各部门的目标"), _told("公司目标每季度考核一次")
    (('departments', 'month'), ('organization', 'quarter'))
    """
    text = _BUT.sub("", fold(sentence))
    matches = list(_TOLD.finditer(text))
    often = {_frequency(match["first"] or match["behind"] or match["then"]) for match in matches}
    apart = [excused_at((_OTHERS, _TEAMS), text, *match.span()) for match in matches]
    if len(often) != 1 or any(one.here for one in apart):
        return None
    return "departments" if _DEPARTMENTS.search(text) else "organization", often.pop()


def _frequency(word: str) -> str:
    return next(name for name, words in FREQUENCIES.items() if word in words)
