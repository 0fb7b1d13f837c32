"""宁荷: lettered sections A to L, a matrix of processes, man-days a member, sheets of label lines."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _ninghe_end as end
from corpus.bodies.templates.a import _ninghe_parts as parts
from corpus.bodies.templates.a._ninghe_records import evidence
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "宁荷国际验证股份有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "ISMS", "QMS+EMS", "EnMS", "EMS+OHSMS")
TYPES = ("surveillance", "stage2", "recertification", "special")
STYLE = {"look": "ballot", "dates": "slash", "blank": "—", "styled": True}

KINDS = {
    "stage2": "初次验证（第二阶段）",
    "surveillance": "定期追踪审查",
    "recertification": "换证审查",
    "special": "特别审查",
}
MODES = {"onsite": "到厂审查", "remote": "远端审查", "mixed": "到厂与远端并用"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    s = Slots(w)
    s.slots["postcode"] = audit.world.postcode
    w.margins(header_cells=("宁荷国际验证", "管理系统审查报告书"), footer=("RP-08 版次 E",), page="页 # / ##")
    _cover(audit, w)
    w.page()
    w.heading(1, "A. 客户基本资料")
    _client(audit, w, s)
    w.heading(1, "B. 审查任务说明")
    _task(audit, w, s)
    w.heading(1, "C. 审查小组与人天配置")
    parts.team(audit, w)
    w.heading(1, "D. 起始会议与结束会议出席名单")
    parts.meetings(audit, w, s)
    w.heading(1, "E. 已审阅之文件")
    parts.documents(audit, w, s)
    w.heading(1, "F. 前次事项追踪与异动确认")
    parts.before(audit, w, s)
    w.section(landscape=True, fresh=True)
    w.heading(1, "G. 流程与条款对照矩阵")
    parts.matrix(audit, w, s)
    w.section(fresh=True)
    w.heading(1, "H. 各流程审查纪要")
    evidence(audit, w, s)
    w.heading(1, "I. 不符合事项")
    end.findings(audit, w)
    w.heading(1, "J. 值得肯定之处与改善机会")
    end.opinions(w, s)
    w.heading(1, "K. 评级与结论")
    end.conclusion(audit, w, s)
    w.heading(1, "L. 声明与签认")
    end.signed(audit, w, s)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告书编号　{w.fact('number')}", style="right")
    for _ in range(3):
        w.text("", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("", style="center")
    table = words("systems")
    lines = [
        f"客户：{w.fact('organization.name')}",
        f"管理系统：{'／'.join(w.tag('systems+', one, table[one]['name']) for one in audit.systems)}",
        f"审查类别：{w.choice('audit_type', KINDS, audit.audit_type, '　')}",
        f"审查期间：{w.fact('audit.start')} ～ {w.fact('audit.end')}",
        f"主导审核员：{w.person(audit.leader)('name')}",
        f"报告完成日：{w.fact('report_date')}",
    ]
    for line in lines:
        w.text(line, style="plain")
    w.text("", style="plain")
    w.text(
        f"{w.fact('certification_body.address')}　电话 {w.fact('certification_body.phone')}　"
        f"{w.fact('certification_body.website')}　{w.fact('certification_body.email')}",
        style="center",
    )


def _client(audit: Audit, w: Writer, s: Slots) -> None:
    rows: list[Row] = [[s(one) for one in row] for row in s.at("client")]
    w.table(rows, (1.5, 3, 1.5, 3), bold=(0, 2))
    w.text("", style="plain")
    w.text(f"营业活动：{w.scope('activity')}。", style="plain")
    w.text(f"主要流程：{s('{flow}')}。", style="plain")
    w.text(
        s("关键过程：<key_processes>；特殊过程：<special_processes>；委外过程：<outsourced_processes>。"),
        style="plain",
    )
    rows = [["场址", "类型", "场址内之活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (4.4, 1, 2.6, 1), head=1, rules="rows")


def _task(audit: Audit, w: Writer, s: Slots) -> None:
    when = audit.audit
    w.text(f"审查目的：{s.at('aims', audit.audit_type)}", style="plain")
    w.text("审查准则：", style="plain")
    for one in audit.standards:
        e = w.standard(one.system)
        own = one.iso == one.number
        twin = e.silent("iso") if own else f"（{e('iso')}）" if one.iso else ""
        w.text(f"{e('number')}{twin} {one.title}{e.silent('system')}")
    w.text("客户之管理系统文件、合约承诺，以及下列适用之法令：")
    laws = w.law_entry("criteria")
    w.text(f"{laws.silent('place')}{laws.each('titles', '；')}。以上计{laws('stated_count')}种。")
    for system in audit.systems:
        name = words("systems")[system]["short"]
        w.text(f"审查范围（{name}）：{w.scope('audit', system)}", style="plain")
    w.text(s("不适用条款：<exclusions>"), style="plain")
    days: list[Row] = [[s(cell) for cell in row] for row in s.at("task")]
    days.append(["审查方式", w.choice("audit.mode", MODES, when.mode), "‹", "‹"])
    fewer = w.each("audit.reductions", when.reductions, "；")
    days.append(["人天减列理由", fewer or "未减列", "‹", "‹"])
    if audit.stage1:
        days.append(["第一阶段审查", _first(audit, w), "‹", "‹"])
    w.table(days, (1.5, 3, 1.5, 3), bold=(0, 2))


def _first(audit: Audit, w: Writer) -> str:
    """When and how the first stage was."""
    stage = audit.stage1
    assert stage is not None
    last = w.silent("stage1.end") if stage.start == stage.end else f" ～ {w.fact('stage1.end')}"
    times = f"{w.fact('stage1.start_time')} 至 {w.fact('stage1.end_time')}"
    mode = w.fact("stage1.mode", MODES[stage.mode])
    return f"{w.fact('stage1.start')}{last}，{times}，{mode}；文件与现场准备程度足以进行第二阶段。"
