"""Representatives of the workers whom the management is told to have appointed."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.registry import check
from schemas.result import Finding
from schemas.statements.people.persons import WorkerRepresentative

_SYSTEMS = ("OHSMS", "HSE")


@check("PER010", "representative-appointed", "info", needs=("systems",))
def representative_appointed(context: Context) -> Iterator[Finding]:
    """查什么：职业健康安全管理体系的员工代表（职工代表、工作人员代表），是否写作由组织任命、指定，而全文没有写到选举、推选。

    为什么：员工代表是代表员工与管理者协商的人，由管理者任命的能否代表员工，值得一问；标准没有规定产生的方式，任命的
    多是管理者代表，也可能写混。

    例：“总经理任命孟凡为职工代表”。

    应为：核实产生的方式（选举、推选的记录），按事实写；确由组织指定的，核实员工是否认可。

    依据：GB/T 27021.1-2017 9.4.4.1（核实信息）。

    何时可忽略：先由员工推选，再以文件任命（应写明）。
    ---
    What it checks: whether the representative of the workers, in an occupational health and safety system, is
    told to be appointed by the organization, and no election is told anywhere.

    Why: the representative speaks for the workers with the management; whether one whom the management
    appoints does is worth a question. The standard does not say how one is chosen. It is mostly the
    management's representative who is appointed: the two may be mixed up.

    Example: “the general manager appointed Meng Fan representative of the workers”.

    Expected: how the representative was chosen (record of the election) is looked at, and told as it is.

    Basis: GB/T 27021.1-2017 9.4.4.1 (information is verified).

    When to ignore: elected by the workers first, then appointed by a document (the report should say so).
    """
    if not any(one.value in _SYSTEMS for one in context.report.systems):
        return
    representatives = context.mentions.statements(WorkerRepresentative)
    for representative in representatives[:1]:
        if not representative.elected:
            yield context.finding(
                representative.place,
                identity="appointed",
                variant="appointed",
                values=[representative.office],
                concerning=["OHSMS"],
                office=representative.office,
            )
