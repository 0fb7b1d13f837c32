"""The first part of 提孜那甫's report: who the client is, its papers, open points, whether it is ready."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import LONG_TERM, Writer
from corpus.layouts.writer import Row


def part(audit: Audit, w: Writer, says: Phrases) -> None:
    """The whole part."""
    w.heading(2, "Ⅰ－1　受审核方情况核实")
    _client(audit, w)
    _places(audit, w)
    w.heading(2, "Ⅰ－2　文件评审")
    _files(audit, w, says)
    w.heading(2, "Ⅰ－3　体系策划情况")
    _planned(audit, w)
    _laws(w)
    w.heading(2, "Ⅰ－4　内部审核和管理评审的策划")
    _own_checks(audit, w)
    w.heading(2, "Ⅰ－5　问题清单及第二部分关注点")
    _points(w, says)
    w.heading(2, "Ⅰ－6　准备程度判定")
    _ready(audit, w)


def _client(audit: Audit, w: Writer) -> None:
    people, world, o = audit.world.people, audit.world, "organization"
    term = f"{w.fact(f'{o}.licence.valid_from')}至{w.until(f'{o}.licence.valid_to')}"
    rows: list[Row] = [
        ["单位名称", w.fact(f"{o}.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact(f"{o}.uscc"), "‹", "‹"],
        ["成立日期", w.fact(f"{o}.established_on"), "登记机关", w.fact(f"{o}.licence.authority")],
        ["营业期限", term, "注册资本", f"{world.capital}万元"],
        ["注册地址", w.fact(f"{o}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{o}.office_address"), "‹", "‹"],
        ["经营地址", w.fact(f"{o}.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "总经理", people.manager],
        ["管理者代表", people.representative, "联系人", f"{people.contact}　{world.phone}"],
        ["单位总人数", w.fact("headcount_total"), "参保人数", w.fact("insured_count")],
        ["体系覆盖人数", w.fact("headcount"), "体系运行起始", w.fact("system_effective_on")],
        ["主要业务", w.scope("activity"), "‹", "‹"],
    ]
    w.table(rows, (1.5, 2.8, 1.2, 2.2), bold=(0, 2))


def _places(audit: Audit, w: Writer) -> None:
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told.append(f"{e('address')}（{kind}，{e('activity')}，{e('headcount')}人）")
    w.text(f"【场所】{'；'.join(told)}。")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", LONG_TERM)
        w.text(
            f"【许可】{e('kind')}，编号{e('number')}，持有人{e('holder')}，许可或登记内容为{e('scope')}，"
            f"由{e('authority')}办理，有效期{e('valid_from')}至{until}，原件已核对。"
        )
    if not audit.permits:
        w.text("【许可】经营范围内的业务不需要专项许可，已查询主管部门目录。")


def _files(audit: Audit, w: Writer, says: Phrases) -> None:
    rows: list[Row] = [["序号", "文件", "评审发现", "评审结果"]]
    for at, (name, seen, result) in enumerate(store("tizinafu")["files"], 1):
        rows.append([str(at), name, seen.format(**says.slots), result])
    w.table(rows, (0.5, 1.7, 4, 0.9), head=1, repeat=True)
    day = f"评审人：{w.person(audit.leader)('name')}"
    w.text(f"体系文件经评审可以作为现场审核的依据。{day}")


def _planned(audit: Audit, w: Writer) -> None:
    table = words("systems")
    for one in audit.systems:
        w.text(f"【体系范围】受审核方文件规定的{table[one]['name']}范围是“{w.scope('system', one)}”。")
    w.text(
        f"【过程】主要流程为{'、'.join(audit.world.industry['flow'])}；"
        f"关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，"
        f"外包过程为{w.fact('outsourced_processes')}。"
    )
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"【识别结果】{e('what')}{e('stated')}{count.unit}，即{e.each('listed', '，')}。")


def _laws(w: Writer) -> None:
    entry = w.law_entry("compliance")
    w.text(
        f"【法规清单】收集适用法律法规和其他要求{entry('stated_count')}项："
        f"{w.laws('compliance', '，')}。清单注明了对应的部门和岗位。"
    )


def _own_checks(audit: Audit, w: Writer) -> None:
    for record in audit.internal_audits:
        e = w.entry("internal_audits", record)
        w.text(f"内部审核方案安排在{e('planned_on')}，实际自{e('start')}起实施，组长{e('leader')}。")
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(f"管理评审原定{e('planned_on')}，由{e('chair')}于{e('held_on')}主持召开。")
    w.text("两项活动覆盖了全部部门和所申请的标准，人员具备相应能力，输入材料齐全。")


def _points(w: Writer, says: Phrases) -> None:
    texts = w.random.sample(store("tizinafu")["points"], 3)
    rows: list[Row] = [["编号", "第一部分发现的问题", "受审核方的处理", "组长确认"]]
    for at, (found, done) in enumerate(texts, 1):
        rows.append([f"W{at}", found, done.format(**says.slots), "已处理"])
    w.table(rows, (0.6, 2.8, 2.8, 1), head=1)
    w.text("上述问题属于完善性意见，不构成不符合。现场审核时需要重点关注：")
    for at, text in enumerate(says.some("focus", 4), 1):
        w.text(f"（{at}）{text}", style="plain")


def _ready(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["准备内容", "判定"]]
    rows += [[name, result] for name, result in store("tizinafu")["ready"]]
    w.table(rows, (4, 1.2), head=1)
    leader = w.person(audit.leader)("name")
    if audit.stage1 is None:
        w.text("经评审，体系无重大变更，不需要实施第一阶段现场审核，同意按计划实施再认证现场审核。")
        w.text(f"审核组长：{leader}", style="right")
        return
    w.text("{+}同意按计划进入第二阶段　{-}问题处理后进入第二阶段　{-}暂不进入第二阶段", style="plain")
    began = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
    ended = f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
    w.text(f"第一阶段自{began}开始，{ended}结束，结束时已向管理层通报。")
    w.text(f"审核组长：{leader}　　{w.fact('stage1.end')}", style="right")
