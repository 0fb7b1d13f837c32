"""Controls of the statement of applicability against those that the report cites."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.registry import check
from checks.scope.excluded_controls import cited
from schemas.result import Finding


@check("CON008", "excluded-control-cited", "warning", needs=("standards",))
def excluded_control_cited(context: Context) -> Iterator[Finding]:
    """查什么：适用性声明写明删减、不适用的附录 A 控制，别处是否又引作不符合的依据，或写作满足、符合。
    只与“符合”一类的评价同在一行的，提示。只在某部门、某场所不适用的，写明后来选用的，引用一段控制（A.8.20～A.8.24）的，不判断。

    为什么：删减的控制不在审核准则之内；又有其证据或不符合，说明删减的理由不成立，或控制号写错。

    例：适用性声明删减 A.8.28，理由为不开发软件；研发部一节写“查代码评审记录，满足 A.8.28”。

    应为：核对适用性声明；控制号写错的改正，确有该活动的，删减不成立。

    依据：GB/T 22080-2025 6.1.3 d)；ISO/IEC 27006-1:2024 9.4.3。

    何时可忽略：删减只针对部分范围（应写明）。
    ---
    What it checks: whether a control of annex A that the statement of applicability leaves out is cited
    elsewhere as the basis of a nonconformity, or told to be met. Where it only stands in a row with a
    verdict, that is worth knowing. Controls left out for one department or site alone, those taken in
    since, and ranges of controls are not judged.

    Why: a control that is left out is no criterion of the audit; evidence of it, or a nonconformity, shows
    that the reason for leaving it out does not hold, or that the number is wrong.

    Example: A.8.28 is left out since no software is developed; the section on development says “code
    reviews were sampled, A.8.28 is met”.

    Expected: compared with the statement of applicability, the number is put right; where there is such an
    activity, the control cannot be left out.

    Basis: ISO/IEC 27001:2022 6.1.3 d); ISO/IEC 27006-1:2024 9.4.3.

    When to ignore: the control is left out for a part of the scope only (the report should say so).
    """
    for one in cited(context):
        yield context.finding(
            *one.places,
            *one.out,
            identity=one.control,
            variant=one.kind,
            severity="info" if one.kind == "named" else None,
            actual=one.control,
            control=one.control,
            title=one.title,
        )
