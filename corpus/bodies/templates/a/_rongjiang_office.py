"""Part 3: the head office by function, each with what was asked, seen and read."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def office(audit: Audit, w: Writer) -> None:
    """All functions."""
    _leaders(audit, w)
    _people(audit, w)
    _supply(audit, w)
    _instruments(audit, w)
    _money(audit, w)
    _cycle(audit, w)


def _leaders(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    w.heading(2, "3.1 管理层和体系策划")
    w.text(
        f"与总经理{people.manager}和管理者代表{people.representative}座谈，体系文件自{w.fact('system_effective_on')}起执行。"
        f"{world.remarks['planning'][0]}",
        "贵单位自行规定的体系范围如下：",
    )
    for one in audit.systems:
        w.text(f"—— {words('systems')[one]['short']}：{w.scope('system', one)}", style="plain")
    w.text("目标的达成：")
    for name, goal, reached in world.objectives:
        w.text(f"—— {name}，指标{goal}，达成{reached}", style="plain")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"经识别和评价，确定{e('what')}共{e('stated')}{count.unit}：{e.each('listed', '；')}。")
    w.text(world.remarks["planning"][1])


def _people(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.2 人力资源和文件")
    w.text(audit.world.remarks["support"][0])
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        term = (
            f"期限自{e('valid_from')}至{e('valid_to')}"
            if one.valid_to
            else f"自{e('valid_from')}起，无固定期限"
        )
        w.text(f"劳动合同抽样：{e('name')}，{e('signed_on')}签，{term}。")
    w.text(audit.world.remarks["support"][1])


def _supply(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.3 采购和分包")
    head = audit.world.people.heads[audit.world.departments[4]]
    w.text(f"{audit.world.departments[4]}负责人{head}介绍了供应商和分包商的选择、评价和再评价，名录如下。")
    rows: list[Row] = [["供应商/分包商", "供应内容", "最近评价"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (5, 3, 2), head=1, repeat=True, rules="rows")
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        w.text(
            f"合同抽样：{c.each('parties', '与')}的{c('kind')}（{contract.about}），{c('signed_on')}签，"
            f"{c('valid_from')}至{c('valid_to')}有效，期限{c('stated_term')}。",
        )


def _instruments(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.4 监视和测量设备")
    w.text("设备由总部统一送检，再配发到项目和班组。台账所列设备的检定、校准情况核对如下：")
    rows: list[Row] = [["名称", "型号", "编号", "检校单位", "证书编号", "检校日期", "存放处", "备注"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        note = f"{e('result')}，有效期至{e('valid_until')}"
        first = [
            e(name) for name in ("device", "model", "serial", "agency", "certificate_no", "calibrated_on")
        ]
        rows.append([*first, e.aside("place"), note])
    w.table(rows, (1.4, 1.2, 1.2, 1.8, 1.5, 1.3, 1.1, 1.9), head=1, repeat=True)


def _money(audit: Audit, w: Writer) -> None:
    if not audit.tables_with_totals:
        return
    w.heading(2, "3.5 统计资料")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        rows: list[Row] = [["项目", "数额"]]
        for one in table.items:
            i = e.inner("items", one)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (5, 3), head=1, rules="three")


def _cycle(audit: Audit, w: Writer) -> None:
    w.heading(2, f"3.{6 if audit.tables_with_totals else 5} 内部审核和管理评审")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (f"至{e('end')}" if one.end > one.start else e.silent("end"))
        w.text(
            f"内审计划于{e('planned_on')}批准，{days}完成了对各部门和项目的内审。内审组长为{e('leader')}，"
            f"参加的内审员有{e.each('auditors')}。内审开出不符合{e('nonconformities')}项，到{e('closed_on')}均已关闭。",
        )
    for review in audit.management_reviews:
        m = w.entry("management_reviews", review)
        w.text(
            f"管理评审按{m('planned_on')}的计划于{m('held_on')}召开，由{m('chair')}主持，"
            f"作出改进决定{m('improvements')}项，完成时限为{m('due_date')}。",
        )
    w.text(audit.world.remarks["evaluation"][0])
