"""Values that are judged against what they are."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.measurements.outside_limits import beside_their_limits, beyond_elsewhere, not_everyone
from checks.registry import check
from schemas.result import Finding
from schemas.statements.amounts.measurements import ExaminationRate, LimitedValue, ValueElsewhere


@check("CON007", "judged-against-value", "warning")
def judged_against_value(context: Context) -> Iterator[Finding]:
    """查什么：监测、检验、目标完成情况等写明的数值超出同一行或同一句所写的限值（标准、要求、目标值），结论却写达标、合格、符合、完成。
    也看得分低于所写的合格分数而判合格的，职业健康体检率写作 100% 而应检的没有都检的。
    单位不同的、没有写限值的、写明超标或未达到的不判断。

    为什么：数值与结论相反，或者数值抄错，或者不符合没有识别；审核结论就没有依据。

    例：COD 526 mg/L，限值 500 mg/L，结论“达标”；“热效率 90.6%，符合不低于 92% 的要求”。

    应为：核对原始记录，改正数值或结论；确实超出的，开具不符合。

    依据：GB/T 27021.1-2017 9.4.5、9.4.8.3 a)。

    何时可忽略：限值所指的不是这一数值（应写明）。
    ---
    What it checks: whether a value that was measured or reached lies outside the limit, requirement or target
    told in the same row or sentence, and is judged to be good all the same. Scores below those said to be
    needed to pass, and examinations said to be of everyone that were not, are found too. Where units differ,
    no limit is told, or the value is said to be outside, nothing is said.

    Why: of value and judgement one is wrong: the value was miscopied, or a nonconformity was not seen.

    Example: COD 526 mg/L, limit 500 mg/L, “within limits”; “efficiency 90.6 %, meets no less than 92 %”.

    Expected: compared with the record, the value or the judgement is corrected; or a nonconformity is raised.

    Basis: GB/T 27021.1-2017 9.4.5, 9.4.8.3 a).

    When to ignore: the limit is not that of this value (the report should say so).
    """
    stated: set[tuple[str, str]] = set()
    every: list[LimitedValue | ExaminationRate | ValueElsewhere] = [
        *beside_their_limits(context),
        *not_everyone(context),
        *beyond_elsewhere(context),
    ]
    for value in every:
        if (value.words, value.limit) in stated:
            continue
        stated.add((value.words, value.limit))
        yield context.finding(
            *value.places,
            identity=f"{value.words}/{value.limit}",
            values=[value.words, value.limit],
            severity="info" if isinstance(value, ValueElsewhere) and not value.sure else None,
            expected=value.limit,
            actual=value.words,
            value=value.words,
            limit=value.limit,
        )
