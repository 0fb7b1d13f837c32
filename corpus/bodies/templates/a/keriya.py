"""克里雅诺登: a foreign body's branch: summary first, findings by process with ratings, appendices."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._keriya_annexes import NAMES, annexes, meetings, signatures
from corpus.bodies.templates.a._keriya_trails import Process, findings, processes
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import FORMS, Writer

BODY = "克里雅诺登认证（中国）有限公司"
SYSTEMS = ("QMS+EMS", "QMS", "ISMS", "EMS+OHSMS", "EnMS", "FSMS", "QMS+EMS+OHSMS")
TYPES = ("surveillance", "recertification", "stage2", "transfer", "stage1", "special")
STYLE = {"look": "ballot", "dates": "dash", "blank": "n/a", "styled": True}

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
TYPE_NAMES = {
    "stage1": "第一阶段审核 Stage 1",
    "stage2": "第二阶段审核 Stage 2",
    "surveillance": "监督审核 Surveillance",
    "recertification": "再认证审核 Recertification",
    "special": "特殊审核 Special",
    "transfer": "转换审核 Transfer",
}
MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Blended"}
OPINIONS = {
    "recommend": "推荐认证注册 Recommended for certification",
    "recommend_after_correction": "不符合项关闭后推荐认证注册 Recommended upon closure of findings",
    "maintain": "推荐保持认证资格 Continued certification recommended",
}
RATED = {"符合": "符合 Conforming", "基本符合": "基本符合 Mostly", "不符合": "不符合 Not conforming"}
ROLES = {"leader": "审核组长 Lead", "member": "审核员 Member", "technical_expert": "技术专家 Expert"}


def field_date(w: Writer, path: str) -> str:
    """A day as the body's system prints it into a form field: 04-Mar-2025."""
    day: date = w.audit.at(path)
    return w.fact(path, f"{day.day:02}-{MONTHS[day.month - 1]}-{day.year}")


def build(audit: Audit, w: Writer) -> None:
    """Identity, summary, information, findings by process, nonconformities, conclusion, appendices."""
    w.margins(
        header_cells=("Keriya Norden Certification", "审核报告 Audit Report"),
        footer=("KNC-AR-04 CN/EN  Issue 7",),
        page="# / ##",
    )
    slots = Slots(w)
    found = processes(audit, w, slots)
    _identity(audit, w)
    w.heading(1, "1. 管理层摘要 Executive Summary")
    _summary(audit, w, found)
    w.heading(1, "2. 审核信息 Audit Information")
    _client(audit, w)
    _task(audit, w)
    _team(audit, w)
    meetings(audit, w)
    w.heading(1, "3. 过程审核发现 Findings by Process")
    findings(audit, w, slots, found)
    w.heading(1, "4. 不符合项 Nonconformities")
    _faults(audit, w)
    w.heading(1, "5. 结论与后续安排 Conclusion and Next Steps")
    _conclusion(audit, w, slots)
    w.section(landscape=True, fresh=True)
    annexes(audit, w, slots)


def _identity(audit: Audit, w: Writer) -> None:
    w.text("KERIYA NORDEN CERTIFICATION (CHINA) CO., LTD.", style="plain")
    w.text(w.fact("certification_body.name"), style="plain")
    w.text(w.fact("title"), style="title")
    w.text("Management System Audit Report", style="subtitle")
    criteria = []
    for one in audit.standards:
        s = w.standard(one.system)
        iso = f" / {s('iso')}" if one.iso and one.iso != one.number else s.silent("iso") if one.iso else ""
        name = w.tag("systems+", one.system, NAMES[one.system])
        criteria.append(f"{s('number')}{s.silent('system')}{iso}　{name}")
    dates = f"{field_date(w, 'audit.start')} – {field_date(w, 'audit.end')}"
    kind = w.tag("audit_type", audit.audit_type, TYPE_NAMES[audit.audit_type])
    rows = [
        ["客户 Client", w.fact("organization.name"), "‹", "‹"],
        ["报告号 Report No.", w.fact("number"), "签发日期 Issued", field_date(w, "report_date")],
        ["审核准则 Criteria", "¶".join(criteria), "‹", "‹"],
        ["审核类型 Audit type", kind, "审核日期 Audit dates", dates],
        [
            "审核组长 Lead auditor",
            w.person(audit.leader)("name"),
            "合同号 Contract",
            audit.world.application_no,
        ],
    ]
    w.table(rows, (3.8, 4.6, 3.9, 4.7), rules="rows", bold=(0, 2))


def _summary(audit: Audit, w: Writer, found: list[Process]) -> None:
    first = "第一阶段" if audit.audit_type == "stage1" else ""
    good, chances = sum(len(one.positive) for one in found), sum(len(one.ofi) for one in found)
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    start, end = FORMS["chinese"](audit.audit.start), FORMS["chinese"](audit.audit.end)
    w.text(
        f"审核组于{w.fact('audit.start', start)}{w.half('audit.start_half')}至"
        f"{w.fact('audit.end', end)}{w.half('audit.end_half')}对{w.fact('organization.name')}"
        f"的管理体系实施了{first}审核，审核按过程展开，共{len(found)}个过程。",
        f"审核期间记录良好实践（Positive）{good}项、改进机会（OFI）{chances}项、轻微不符合（Minor）{minor}项、"
        f"严重不符合（Major）{major}项。",
        "客户的管理层对审核给予了充分配合，提供的信息及时、坦率；审核组对各部门的接待表示感谢。",
    )
    if audit.audit_type == "stage1":
        w.text("总体意见 Overall opinion：体系策划已经具备进入第二阶段审核的条件。")
    else:
        chosen = audit.conclusion.recommendation or ""
        told = w.tag("conclusion.recommendation", chosen, OPINIONS[chosen])
        w.text(f"总体意见 Overall opinion：{told}。")
    w.text("过程评级一览 Process rating overview", style="plain")
    heads = ["代号 ID", "过程 Process", "良好 Positive", "机会 OFI", "轻微 Minor", "严重 Major"]
    rows = [heads]
    for one in found:
        grades = [fault.grade for fault in one.faults]
        numbers = (len(one.positive), len(one.ofi), grades.count("minor"), grades.count("major"))
        rows.append(
            [one.code, f"{one.name} {one.english}", *(str(number) if number else "–" for number in numbers)]
        )
    w.table(rows, (1.4, 7, 2, 1.8, 1.8, 1.8), head=1, rules="three")
    w.text("体系要素评价 System element evaluation", style="plain")
    rows = [["评价要素 Element", "评价 Evaluation"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value", RATED[rating.value], value=rating.value)])
    w.table(rows, (8, 6), head=1, rules="rows")


def _client(audit: Audit, w: Writer) -> None:
    org, world = "organization", audit.world
    term = f"{w.fact(f'{org}.licence.valid_from')} – {w.until(f'{org}.licence.valid_to')}"
    w.heading(2, "2.1 客户概况 Client Profile")
    rows = [
        [
            "统一社会信用代码 USCC",
            w.fact(f"{org}.uscc"),
            "成立日期 Established",
            w.fact(f"{org}.established_on"),
        ],
        ["营业期限 Licence term", term, "登记机关 Registrar", w.fact(f"{org}.licence.authority")],
        ["注册地址 Registered", w.fact(f"{org}.registered_address"), "‹", "‹"],
        ["经营地址 Operations", w.fact(f"{org}.business_address"), "‹", "‹"],
        ["办公地址 Office", w.fact(f"{org}.office_address"), "‹", "‹"],
        ["法定代表人 Legal rep.", world.people.legal, "管理者代表 Mgmt rep.", world.people.representative],
        ["联系人 Contact", world.people.contact, "电话 Phone", world.phone],
        ["业务 Activities", w.scope("activity"), "‹", "‹"],
        ["不适用条款 Not applicable", w.fact("exclusions"), "‹", "‹"],
    ]
    w.table(rows, (4.2, 4.4, 3.8, 4), bold=(0, 2))
    w.text("场所 Sites", style="plain")
    sites = [["地址 Address", "活动 Activity", "人数 Persons", "类型 Type"]]
    for place in audit.sites:
        e = w.same("sites", place.address, place)
        sites.append([e("address"), e("activity"), e("headcount"), e("kind", KINDS[place.kind])])
    w.table(sites, (7, 4, 2, 3), head=1)


KINDS = {"fixed": "固定 Permanent", "temporary": "临时 Temporary"}


def _task(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.2 审核任务 Assignment")
    rows = [
        ["审核方式 Method", w.choice("audit.mode", MODES, audit.audit.mode)],
        ["覆盖期间 Period covered", f"{w.fact('audit.covered_from')} – {w.fact('audit.covered_to')}"],
        [
            "审核时间 Audit time",
            f"总计 Total {w.fact('audit.person_days')} 人日；现场 On-site {w.fact('audit.onsite_days')} 人日",
        ],
        ["风险 Risk", w.fact("audit.risk")],
    ]
    if audit.audit.reductions:
        rows.append(["时间调整 Adjustment", w.each("audit.reductions", audit.audit.reductions)])
    if audit.stage1 and audit.audit_type != "stage1":
        begun = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
        ended = f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
        rows.append(["第一阶段 Stage 1", f"{begun} – {ended}，{w.fact('stage1.mode', '现场')}审核"])
    rows += [[f"审核范围 Audit scope¶{NAMES[one]}", w.scope("audit", one)] for one in audit.systems]
    rows += [[f"客户申报范围 Declared scope¶{NAMES[one]}", w.scope("system", one)] for one in audit.systems]
    rows.append(["法律依据 Legal basis", w.laws("criteria")])
    w.table(rows, (4, 11), bold=(0,))


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.3 审核组 Audit Team")
    heads = ["ID", "姓名 Name", "角色 Role", "级别 Grade", "注册 Registration", "到期 Expiry", "代码 Code"]
    rows = [heads]
    for member in audit.team:
        e = w.person(member)
        numbers, ends = [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(r("number") + hidden)
            ends.append(r("valid_until"))
        told = ("¶".join(numbers) or w.blank, "¶".join(ends) or w.blank)
        codes = e.each("professional_codes", "¶") or w.blank
        rows.append([e("label"), e("name"), e("role", ROLES[member.role]), e("grade"), *told, codes])
    w.table(rows, (0.9, 1.8, 2.4, 2.2, 4.4, 2.4, 2), head=1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        label = "向导 Guide" if guest.role == "guide" else "观察员 Observer"
        w.text(f"{a('role', label)}：{a('name')}（{a('from')}）", style="plain")


def _faults(audit: Audit, w: Writer) -> None:
    if not audit.nonconformities.items:
        w.text("本次审核没有提出不符合项。No nonconformities were raised.")
        return
    day = audit.nonconformities.due_date
    due = w.fact("nonconformities.due_date", FORMS["chinese"](day) if day else None)
    w.text(f"客户应在{due}之前提交原因分析、纠正及纠正措施的证据，由审核组长验证。")
    heads = ["编号 No.", "部门 Area", "标准 Standard", "条款 Clause", "级别 Grade", "事实陈述 Statement"]
    rows = [heads]
    for fault in audit.nonconformities.items:
        e = w.same("nonconformities.items", fault.number, fault)
        grade = e("grade", "轻微 Minor" if fault.grade == "minor" else "严重 Major")
        rows.append([e("number"), e("department"), e("standard"), e("clause"), grade, e("description")])
    w.table(rows, (1.3, 2, 2.6, 1.6, 1.6, 6.4), head=1, repeat=True)


def _conclusion(audit: Audit, w: Writer, slots: Slots) -> None:
    rows = []
    if audit.audit_type != "stage1":
        chosen = audit.conclusion.recommendation or ""
        rows.append(["推荐意见 Recommendation", w.choice("conclusion.recommendation", OPINIONS, chosen, "¶")])
        rows += [
            [f"证书范围 Certificate scope¶{NAMES[one]}", w.scope("certificate", one)] for one in audit.systems
        ]
        rows.append(["下次审核最迟 Next audit by", field_date(w, "next_audit_by")])
    else:
        rows.append(["推荐意见 Recommendation", "可以实施第二阶段审核 Ready for Stage 2"])
    contact = "　".join(
        w.fact(f"certification_body.{key}") for key in ("address", "phone", "website", "email")
    )
    rows.append(["认证机构联络 Our office", contact])
    w.table(rows, (4, 11), bold=(0,))
    for text in slots.at("closing"):
        w.text(text)
    signatures(audit, w, ROLES)
