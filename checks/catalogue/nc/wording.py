"""What nonconformities say."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.registry import check
from schemas.result import Finding
from schemas.statements.nonconformities import VagueFact


@check("NC005", "nc-vague", "warning", needs=("nonconformities.items",))
def nonconformity_vague(context: Context) -> Iterator[Finding]:
    """查什么：不符合项的事实描述中是否有可以核查的事实：数量、日期、人员、记录或文件的名称和编号、设备、地点。

    为什么：没有写明是什么、在哪里、哪一份记录，受审核方无法分析原因，也无法验证纠正措施。

    例：“部分人员能力不足，现场管理有待加强。”

    应为：写明查了什么、看到什么，如“抽查 2025 年 6 月培训记录，叉车工张某没有考核结果”。

    依据：GB/T 27021.1-2017 9.4.5.3（不符合的陈述应清晰，指明所依据的客观证据）。

    何时可忽略：具体事实写在另附的不符合报告中。
    ---
    What it checks: whether the statement of a nonconformity has any fact that can be checked: a number, a
    day, a person, a record or document, a device, a place.

    Why: where nothing says what, where and in which record, the client can find no cause, and nobody can
    verify the correction.

    Example: “Some people lack competence, management on the site should be improved.”

    Expected: what was looked at and what was seen, such as “training record of June 2025: no result for …”.

    Basis: GB/T 27021.1-2017 9.4.5.3 (a clear statement that identifies the objective evidence).

    When to ignore: the facts stand in a separate nonconformity report.
    """
    for fact in context.mentions.statements(VagueFact):
        yield context.finding(fact.place, identity=fact.number or fact.words, text=fact.place.value)
