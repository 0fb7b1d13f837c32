"""How often the objectives are assessed: told alike in all places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checks.context import Context
from checks.registry import check
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.amounts.quantities import AssessmentFrequency


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
    for assessed in context.mentions.statements(AssessmentFrequency):
        stated[assessed.level][assessed.often].append(assessed.place)
    for level, by_frequency in stated.items():
        if len(by_frequency) > 1:
            yield context.finding(
                *(leaf for leaves in by_frequency.values() for leaf in leaves),
                identity=level,
                variant=level,
                values=sorted(by_frequency),
                often=context.listed(context.words(often) for often in by_frequency),
            )
