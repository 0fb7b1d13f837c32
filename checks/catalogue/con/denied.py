"""What the report says there is not, against what it tells of."""

from __future__ import annotations

from collections.abc import Iterator

from checks.conclusions.denied_but_evidenced import Side, contradictions
from checks.context import Context
from checks.registry import check
from schemas.result import Finding


@check("CON004", "denied-elsewhere", "warning")
def denied_elsewhere(context: Context) -> Iterator[Finding]:
    """查什么：报告一处写作没有（无特种设备、无外包、不产生危险废物、无倒班、无食堂、未发生工伤、无投诉、无处罚等），别处却写有
    其设备、记录、费用或事件；或一处写作没有做过（未开展内审、管理评审、合规性评价、演练、满意度调查、供方评价、危害因素检测），别处却写有其日期或结果；
    或写作法律法规没有变化，别处却写有清单新增、更新，或审核期间发布的标准、起施行的法律（提示）；
    或写作没有违法违规、合规性评价全部符合，别处却写有评价提出的不符合、超过限值的监测结果、处罚。只写某一部门、场所没有的，不算。

    为什么：这些内容决定审核的重点和时间；两处相反，必有一处不是按实际写的，或是别的报告遗留。

    例：“公司不产生危险废物”，而环保投入表中有“危险废物处置费”。

    应为：核实后改正一处；确实只在某一范围内没有的，写明范围。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.8.2。

    何时可忽略：两处所指的时间或范围不同（应写明）。
    ---
    What it checks: whether the report says in one place that there is none of something (special equipment,
    outsourcing, hazardous waste, shift work, a canteen, injuries, complaints, penalties …), and tells of its
    equipment, records, costs or events elsewhere; or that something was not done (internal audit, review,
    evaluation, drill, survey), and tells its day or result; or that legal requirements did not
    change, and tells of additions to their list, of standards issued or laws in force since (information
    only); or that there are no violations of the law, or nothing but compliance, and tells what the
    evaluation of compliance found, a value beyond its limit, a penalty. What one department or place is
    without does not count.

    Why: these decide what an audit looks at and how long it takes; of two places that contradict one another
    one was not written from what was seen, or was left from another report.

    Example: “there is no hazardous waste”, and a fee for its disposal in the table of expenses.

    Expected: one of the places is corrected; where there is none in a part only, the part is named.

    Basis: GB/T 27021.1-2017 9.4.4.1, 9.4.8.2.

    When to ignore: the places tell of different times or parts (the report should say so).
    """
    for one in contradictions(context):
        yield context.finding(
            *(side.place for side in (*one.denied, *one.affirmed)),
            identity=one.subject.key,
            variant="known" if all(side.known for side in one.affirmed) else "told",
            values=[],
            severity=one.subject.severity,
            what=one.subject.names[context.lang],
            denied=one.denied[0].words,
            told=context.listed(dict.fromkeys(map(_shown, one.affirmed))),
        )


def _shown(side: Side) -> str:
    """What a side has: the report's words in quotation marks, those of the facts without."""
    return side.words if side.known else f"“{side.words}”"
