"""Representatives of the workers whom the management is told to have appointed."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.registry import check
from schemas import patterns
from schemas.result import Finding
from schemas.text import fold

_SYSTEMS = ("OHSMS", "HSE")
_WORDS = ("员工代表", "职工代表", "工作人员代表", "工人代表", "员工安全代表", "安全事务代表", "健康安全代表")
_OFFICE = (
    r"(?:(?:员工|职工|工作人员|工人)(?:(?:职业)?健康安全|安全)?(?:事务)?的?代表|(?:安全事务|健康安全)代表)"
)
_ACT = r"(?<!未)(?:任命|委任|指定|指派|委派|聘任)"
_APPOINTED = patterns.compile(
    rf"{_ACT}了?[^，,。；;：:]{{0,24}}?(?P<office>{_OFFICE})(?!参|会|的(?:意见|选举|产生|签字|协商))"
    rf"|(?P<of>{_OFFICE})(?:为|是)?[^，,。；;：:、参]{{0,5}}?(?:由|经|系|为|是|:)(?!选|推)[^，,。；;选推]{{0,12}}?{_ACT}"
)
_ELECTED = patterns.compile(r"选举|推选|推举|民主|选出|选定|选派|当选|票选|公推|自荐|elect")
_RULE = patterns.compile(
    r"应(?![急])|须|规定|程序|制度|如果|若|是否|可以|不得|不符合|整改|工会|职代会|职工大会"
)


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
    stated = [(passage.leaf, fold(str(passage.leaf.value))) for passage in context.mentions.passages(_WORDS)]
    if any(_ELECTED.search(text) for _, text in stated):
        return
    for leaf, text in stated:
        match = _APPOINTED.search(text)
        if match and not _RULE.search(text[: match.end()]):
            office = match["office"] or match["of"]
            yield context.finding(
                leaf,
                identity="appointed",
                variant="appointed",
                values=[office],
                concerning=["OHSMS"],
                office=office,
            )
            return
