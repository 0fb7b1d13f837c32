"""曲惠: an energy and environment body; the summary stands first, then numbered tables with remarks."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _hoxud_chapters as chapters
from corpus.bodies.templates.a import _hoxud_end as end
from corpus.bodies.templates.a import _hoxud_energy as energy
from corpus.bodies.templates.a._hoxud_form import KINDS, MODES, NAMES, ROLES, Tables, advice, has
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "和硕曲惠能源环境认证中心有限公司"
SYSTEMS = ("EnMS+EMS", "EnMS", "EMS")
TYPES = ("stage2", "surveillance", "recertification", "stage1")
STYLE = {"look": "black", "dates": "bare", "blank": "/", "styled": True}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"曲惠认证　QHEC-JS-22（第4版）　{audit.world.plan_no}",),
        footer=("和硕曲惠能源环境认证中心有限公司",),
        page="#",
    )
    tables = Tables(w)
    _summary(audit, w, tables)
    w.page()
    w.heading(1, "第一章　审核任务")
    _task(audit, w, tables)
    _crew(audit, w, tables)
    chapters.organization(audit, w, tables)
    energy.all_of(audit, w, tables)
    chapters.surroundings(audit, w, tables)
    chapters.rules(audit, w, tables)
    chapters.management(audit, w, tables)
    end.all_of(audit, w, tables)


def _summary(audit: Audit, w: Writer, tables: Tables) -> None:
    w.text(w.fact("title"), style="title")
    w.text(w.fact("organization.name"), style="subtitle")
    w.text(f"{w.fact('certification_body.name')}　{w.fact('number')}", style="center")
    w.heading(1, "审核摘要")
    told = audit.nonconformities
    when = audit.audit
    last = w.silent("audit.end") if when.start == when.end else f"至{w.fact('audit.end')}"
    counts = f"严重{w.fact('nonconformities.major')}项，一般{w.fact('nonconformities.minor')}项"
    lead = w.person(audit.leader)
    rows: list[Row] = [
        ["项目", "摘要", "备注"],
        [
            "审核类别",
            w.choice("audit_type", KINDS, audit.audit_type),
            f"审核组长{lead('name')}",
        ],
        ["审核日期", w.fact("audit.start") + last, w.fact("audit.mode", MODES[when.mode]) + "审核"],
    ]
    for one in audit.standards:
        e = w.standard(one.system)
        name = w.tag("systems+", one.system, NAMES[one.system])
        number = e.silent("system") + e("number")
        rows.append([name, number + (f"（{e('iso')}，IDT）" if one.iso else ""), one.title])
    due = f"整改期限{w.fact('nonconformities.due_date')}" if told.due_date else "无需整改"
    rows += [
        ["不符合", counts, due],
        ["结论", advice(audit, w), "详见第七章"],
    ]
    if audit.audit_type != "stage1":
        rows.append(["下次审核", f"{w.fact('next_audit_by')}之前", "由认证机构提前通知"])
    tables.put("审核摘要", rows, (1.3, 4.2, 2.5))
    w.text(*_impression(audit, w))


GOOD = (
    "组织的节能环保工作由总经理直接领导，资源落实，制度健全。",
    "现场管理较好，设备保养到位，能源和环境数据能够追溯到原始记录。",
    "各部门配合审核，提供的资料真实完整，审核没有受到限制。",
    "计量和监测的数据按月汇总，管理层据此安排改进。",
)
POOR = (
    "组织可以进一步细化班组一级的考核指标，把节约的成效与奖励挂钩。",
    "建议对空压、照明等公用系统安装在线监测，减少人工抄表的误差。",
    "建议加强相关方的环境告知，把要求写入采购合同的附件。",
)


def _impression(audit: Audit, w: Writer) -> tuple[str, ...]:
    names = "和".join(NAMES[one] for one in audit.systems)
    good = "".join(sorted(w.random.sample(GOOD, 2), key=GOOD.index))
    return f"审核组对{names}的总体印象：{good}", w.random.choice(POOR)


def _task(audit: Audit, w: Writer, tables: Tables) -> None:
    w.text(f"审核目的：{PURPOSES[audit.audit_type]}")
    entry = w.law_entry("criteria")
    w.text(
        "审核准则为摘要所列标准、组织的管理体系文件和适用的法律。"
        f"作为准则的法律共{entry('stated_count')}部：{w.laws('criteria')}。"
    )
    when = audit.audit
    rows: list[Row] = [["内容", "情况", "备注"]]
    rows += [[f"{NAMES[one]}审核范围", w.scope("audit", one), "与申请一致"] for one in audit.systems]
    rows += [
        ["覆盖时段", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}", "含数据统计期"],
        ["审核人日", w.fact("audit.person_days"), f"现场{w.fact('audit.onsite_days')}人日"],
        ["风险等级", w.fact("audit.risk"), "按行业划分"],
    ]
    if when.reductions:
        rows.append(["人日减少", w.each("audit.reductions", when.reductions, "；"), "经合同评审批准"])
    if audit.audit_type != "stage1":
        half = f"{w.half('audit.start_half')}开始，末日{w.half('audit.end_half')}结束"
        rows.append(["作息", f"首日{half}", "午休一小时"])
    if audit.stage1:
        same = audit.stage1.start == audit.stage1.end
        days = w.fact("stage1.start") + (w.silent("stage1.end") if same else f"至{w.fact('stage1.end')}")
        times = f"{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        remark = w.fact("stage1.mode", MODES[audit.stage1.mode]) + "进行"
        rows.append(["第一阶段", f"{days}，{times}", remark])
    tables.put("审核任务", rows, (1.9, 4.2, 1.9))


PURPOSES = {
    "stage1": "了解组织的能源和环境管理状况，确认文件的充分性和第二阶段审核的条件。",
    "stage2": "确认管理体系符合准则并有效实施，评价能源或环境绩效，为认证决定提供依据。",
    "surveillance": "确认管理体系持续有效，绩效得到改进，为保持认证提供依据。",
    "recertification": "确认管理体系在一个周期内整体有效，绩效持续改进，为再认证提供依据。",
}


def _crew(audit: Audit, w: Writer, tables: Tables) -> None:
    rows: list[Row] = [["代码", "姓名", "组内身份", "资格", "注册编号", "注册有效期", "专业", "备注"]]
    for member in audit.team:
        rows += _member(w, member)
    tables.put("审核组", rows, (0.6, 1.1, 1, 1.3, 2.8, 1.5, 1.3, 1))
    people = audit.world.people
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role}{a('name')}（{a('from')}）")
    w.text(
        f"随行人员：{'、'.join(told)}。",
        f"首次会议和末次会议由组长主持，总经理{people.manager}、能源环境管理代表{people.representative}及"
        "部门负责人到会。审核计划没有变更，审核目的已经达到。",
    )
    _days(audit, tables)


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    head = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    remark = "随组长" if not member.qualified else member.employer
    if not member.registrations:
        return [[*head, w.blank, w.blank, e.each("professional_codes"), remark]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        number = r.silent("system") + r.silent("grade") + r("number")
        codes = r.each("professional_codes") or w.blank
        codes += "" if at else e.silent_each("professional_codes")
        first = ["^"] * 4 if at else head
        rows.append([*first, number, r("valid_until"), codes, "^" if at else remark])
    return rows


def _days(audit: Audit, tables: Tables) -> None:
    parts = audit.world.departments
    own = [one.label for one in audit.team if one.qualified and one is not audit.leader]
    reviewed = ("能源评审" if has(audit, "EnMS") else "", "环境因素" if has(audit, "EMS") else "")
    looked = "、".join([*filter(None, reviewed), "计量", "合规性", "应急"])
    stops = (
        ("管理层", "方针、目标、职责、管理评审"),
        (f"{parts[6]}、{parts[7]}", looked),
        (f"{parts[2]}、{parts[3]}", "现场运行控制、设备、工艺"),
        (f"{parts[4]}、{parts[5]}", "采购、相关方"),
        (f"{parts[0]}、{parts[1]}", "人员、文件、内部审核、监测"),
    )
    rows: list[Row] = [["顺序", "部门", "审核内容", "审核员", "备注"]]
    for at, (name, what) in enumerate(stops, 1):
        second = f"、{own[at % len(own)]}" if own else ""
        rows.append([str(at), name, what, f"{audit.leader.label}{second}", "按计划完成"])
    tables.put("审核路线", rows, (0.7, 2, 3.6, 1.1, 1.3))
