"""萼原安康认证: checklists whose evidence stands in the remarks, and one table for records of all kinds."""

from __future__ import annotations

from itertools import groupby

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _eyuan_checks as checks
from corpus.bodies.templates.a import _eyuan_records as records
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Level, Number
from corpus.layouts.writer import Row

BODY = "萼原安康认证有限责任公司"
SYSTEMS = ("FSMS+HACCP", "HSE+EMS+OHSMS", "HSE", "FSMS", "OHSMS", "EMS+OHSMS")
TYPES = ("surveillance", "stage2", "recertification", "special", "stage1")
STYLE = {"look": "black", "dates": "slash", "blank": "—", "styled": False}

TYPE_NAMES = {
    "stage1": "一阶段",
    "stage2": "二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
SHORT = {"FSMS": "食品安全", "HACCP": "HACCP", "HSE": "HSE", "OHSMS": "职业健康安全", "EMS": "环境"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.report.lists = {"main": (Level("chineseCountingThousand", "%1、", "nothing"),)}
    w.margins(header=(f"{audit.title}（{audit.number}）",), footer=(BODY, "现场检查表与报告合订"), page="-#-")
    _first(audit, w)
    w.heading(1, "企业情况", Number("main"))
    _company(audit, w)
    w.heading(1, "审核安排", Number("main"))
    _task(audit, w)
    w.heading(1, "审核组", Number("main"))
    _team(audit, w)
    w.heading(1, "现场检查表", Number("main"))
    checks.all_of(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "记录抽样一览", Number("main"))
    records.together(audit, w)
    w.section(fresh=True)
    w.heading(1, "法规、供方和数据", Number("main"))
    records.others(audit, w)
    w.heading(1, "不符合项", Number("main"))
    _nonconformities(audit, w)
    w.heading(1, "审核结论", Number("main"))
    _conclusion(audit, w)


def _first(audit: Audit, w: Writer) -> None:
    body = "certification_body"
    w.text(w.fact("title"), style="title")
    kinds = w.choice("audit_type", TYPE_NAMES, audit.audit_type, " ")
    rows: list[Row] = [
        [f"报告编号：{w.fact('number')}", f"报告日期：{w.fact('report_date')}"],
        [f"企业名称：{w.fact('organization.name')}", "‹"],
        [f"审核性质：{kinds}", f"组长：{w.person(audit.leader)('name')}"],
        [f"认证机构：{w.fact(f'{body}.name')}", "‹"],
        [f"机构地址：{w.fact(f'{body}.address')}", f"电话：{w.fact(f'{body}.phone')}"],
        [f"网址：{w.fact(f'{body}.website')}", f"信箱：{w.fact(f'{body}.email')}"],
    ]
    w.table(rows, (6.2, 5))
    w.box(
        "使用说明：本表“是”“否”“不适用”三栏中打“√”者为判定；备注栏写证据，写明看了什么、问了谁、结果如何。"
        "写“略”或者“同上”的视为未填。",
        15.5,
        1.7,
    )


def _company(audit: Audit, w: Writer) -> None:
    o = "organization"
    since, until = w.fact(f"{o}.licence.valid_from"), w.until(f"{o}.licence.valid_to")
    staff = f"职工总数：{w.fact('headcount_total')}  其中参保：{w.fact('insured_count')}"
    rows: list[Row] = [
        [f"统一社会信用代码：{w.fact(f'{o}.uscc')}", f"成立时间：{w.fact(f'{o}.established_on')}"],
        [f"住所：{w.fact(f'{o}.registered_address')}", "‹"],
        [f"办公地址：{w.fact(f'{o}.office_address')}", "‹"],
        [f"生产/经营地址：{w.fact(f'{o}.business_address')}", "‹"],
        [f"执照有效期：{since}—{until}", f"发照机关：{w.fact(f'{o}.licence.authority')}"],
        [staff, f"范围内人数：{w.fact('headcount')}"],
        [f"体系文件生效：{w.fact('system_effective_on')}", f"联络：{audit.world.people.contact}"],
        [f"关键工序：{w.fact('key_processes')}", f"特殊工序：{w.fact('special_processes')}"],
        [f"委外：{w.fact('outsourced_processes')}", f"删减/不适用：{w.fact('exclusions')}"],
        [f"经营活动：{w.scope('activity')}", "‹"],
    ]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = w.choice(f"{e.path}.kind", {"fixed": "固定", "temporary": "临时"}, site.kind, " ")
        rows.append([f"场所{at}：{e('address')}¶{kind}", f"{e('activity')}¶定员：{e('headcount')}"])
    w.table(rows, (6.2, 5))
    for system in audit.systems:
        w.text(f"企业申报的{SHORT[system]}范围：“{w.scope('system', system)}”", style="plain")


def _task(audit: Audit, w: Writer) -> None:
    halves = [w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end")]
    mode = w.choice(
        "audit.mode", {"onsite": "现场", "remote": "远程", "mixed": "结合"}, audit.audit.mode, " "
    )
    off = audit.audit.person_days - audit.audit.onsite_days
    days = f"{w.fact('audit.person_days')}人日（现场{w.fact('audit.onsite_days')}，非现场{off:g}）"
    covered = f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}"
    rows: list[Row] = [
        ["审核日期", "审核方式", "审核时间", "记录所属期间", "风险等级"],
        ["¶至¶".join(halves), mode.replace(" ", "¶"), days, covered, w.fact("audit.risk")],
    ]
    w.table(rows, (2.4, 1.6, 2.8, 2.6, 1.6), head=1)
    less = audit.audit.reductions
    stated = w.each("audit.reductions", less, "；") if less else w.blank
    first = audit.stage1 if audit.audit_type != "stage1" else None
    day = w.blank
    if first:
        day = f"{w.fact('stage1.start')}{w.silent('stage1.end')}，{w.fact('stage1.start_time')}—"
        day += f"{w.fact('stage1.end_time')}，{w.fact('stage1.mode', '现场')}"
    asked: list[Row] = [
        ["核对事项", "是", "否", "备注"],
        ["审核时间是否减少？", "√" if less else "", "" if less else "√", stated],
        ["此前是否单独进行过第一阶段？", "√" if first else "", "" if first else "√", day],
        ["计划是否作过调整？", "", "√", w.blank],
    ]
    w.table(asked, (4, 0.9, 0.9, 5.4), head=1)
    for system in audit.systems:
        s = w.standard(system)
        same = getattr(s.source, "iso", None) in {None, getattr(s.source, "number", None)}
        iso = getattr(s.source, "iso", None)
        twin = (s.silent("iso") if iso else "") if same else f"（{s('iso')}）"
        name = w.tag("systems+", system, SHORT[system]) + s.silent("system")
        w.text(
            f"【{name}】准则：{s('number')}{twin}；审核范围：“{w.scope('audit', system)}”。",
            style="plain",
        )
    w.text(f"法律依据：{w.laws('criteria', '；', '{}')}。", style="plain")


def _codes(w: Writer, member: TeamMember) -> str:
    return w.person(member).each("professional_codes", "¶") or w.blank


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["分工", "姓名/代号", "级别", "注册证书", "到期日", "专业"]]
    for role, group in groupby(audit.team, key=lambda one: one.role):
        for number, member in enumerate(group):
            e = w.person(member)
            duty = f"{e.silent('role')}" if number else e("role", ROLES[role])
            name = f"{e('name')}/{e('label')}" + (duty if number else "")
            first: Row = ["^" if number else duty, name, e("grade")]
            if not member.registrations:
                rows.append([*first, w.blank, w.blank, _codes(w, member)])
            for at, one in enumerate(member.registrations):
                r = e.inner("registrations", one)
                stated = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
                last: Row = [r("number") + stated, r("valid_until")]
                rows.append([*("^^^" if at else first), *last, "^" if at else _codes(w, member)])
    for at, guest in enumerate(audit.attendants):
        a = w.same("attendants", guest.name, guest)
        what = a("role", "向导" if guest.role == "guide" else "观察员")
        rows.append(["^" if at else "陪同", a("name"), what, f"来自：{a('from')}", "‹", "‹"])
    w.table(rows, (1.2, 1.9, 1.9, 3.2, 1.8, 1.6), head=1)
    w.paragraphs(said(w, "focus", 3))


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"严重：{w.fact('nonconformities.major')}项    轻微：{w.fact('nonconformities.minor')}项",
        style="plain",
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        w.box(
            f"第{item.number}{e.silent('number')}号（{grade}）  被审核部门：{e('department')}¶"
            f"{e('description')}¶不满足：{e('standard')} 第{e('clause')}条",
            15.5,
            2.5,
        )
    if found.items:
        w.text(f"整改截止：{w.fact('nonconformities.due_date')}，材料寄至或上传至机构平台。", style="plain")
    if not audit.previous_nonconformities:
        return
    rows: list[Row] = [["上次审核不符合的复核", "‹", "‹"], ["不符合内容", "复核", "关闭日期"]]
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        rows.append([p("description"), "√有效", p("closed_on")])
    w.table(rows, (7.4, 1.6, 2.2), head=2)


def _conclusion(audit: Audit, w: Writer) -> None:
    cells = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        cells.append(f"{e('criterion')} …… {e('value')}")
    cells += [""] * (len(cells) % 2)
    w.table([[cells[at], cells[at + 1]] for at in range(0, len(cells), 2)], (5.6, 5.6), rules="none")
    w.paragraphs(said(w, "advice", 2))
    if audit.audit_type == "stage1":
        w.text("一阶段审核的目的已经达到，企业可以接受二阶段审核，时间由双方另行商定。")
    else:
        _recommended(audit, w)
    roles = {member.name: ROLES[member.role] for member in audit.team}
    signed = []
    for name in audit.conclusion.signatories:
        shown = w.each("conclusion.signatories", [name])
        signed.append(f"{shown}¶（{roles.get(name, '组员')}签名）¶{w.fact('report_date')}")
    columns = 3
    signed += [w.blank] * (-len(signed) % columns)
    rows = [signed[at : at + columns] for at in range(0, len(signed), columns)]
    w.table(rows, (3.7, 3.7, 3.7))
    w.text(f"报告归{w.fact('certification_body.name')}所有，复印件加盖骑缝章方为有效。", style="plain")


def _recommended(audit: Audit, w: Writer) -> None:
    if audit.audit_type in {"surveillance", "special"}:
        options = {"maintain": "保持证书", "suspend": "暂停证书", "withdraw": "撤销证书"}
    else:
        options = {
            "recommend": "同意推荐",
            "recommend_after_correction": "轻微不符合关闭后推荐",
            "not_recommend": "不同意推荐",
        }
    marks = []
    for value, label in options.items():
        chosen = value == audit.conclusion.recommendation
        marks.append(f"●{w.fact('conclusion.recommendation', label)}" if chosen else f"○{label}")
    w.text(
        f"{w.fact('organization.name')}（范围内{w.fact('headcount')}人）对本次提出的"
        f"{w.fact('nonconformities.minor')}项轻微不符合没有异议，已在末次会议上签字确认。"
    )
    lines = [f"{SHORT[system]}：{w.scope('certificate', system)}" for system in audit.systems]
    rows: list[Row] = [
        ["推荐意见（●为选定）", "¶".join(marks)],
        ["证书上的范围", "¶".join(lines)],
        ["下次现场审核期限", f"{w.fact('next_audit_by')}之前"],
    ]
    w.table(rows, (3.4, 7.8), bold=(0,))
