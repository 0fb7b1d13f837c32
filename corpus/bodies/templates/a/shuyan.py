"""菽砚认证: labels in two languages, the result first, boxes to tick, records in lists and sentences."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _shuyan_records as records
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Level, Number
from corpus.layouts.writer import Row

BODY = "菽砚（苏州）认证服务有限公司"
SYSTEMS = ("FSMS+HACCP", "QMS", "ISMS", "QMS+FSMS+HACCP", "ISMS+ITSMS", "FSMS", "QMS+ISMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "bracket", "dates": "slash", "blank": "N/A"}

NAMES = {
    "QMS": "质量管理体系 QMS",
    "FSMS": "食品安全管理体系 FSMS",
    "HACCP": "危害分析与关键控制点体系 HACCP",
    "ISMS": "信息安全管理体系 ISMS",
    "ITSMS": "信息技术服务管理体系 ITSMS",
}
KINDS = {
    "stage2": "初审二阶段 Stage 2",
    "surveillance": "监督 Surveillance",
    "recertification": "再认证 Recertification",
    "transfer": "转换 Transfer",
    "special": "特殊 Special",
}
MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Mixed"}
ROLES = {
    "leader": "组长 Team leader",
    "member": "组员 Member",
    "technical_expert": "技术专家 Expert",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.report.lists = {
        name: (Level("decimalEnclosedCircle", "%1", "space"),)
        for name in ("process", "evidence", "devices", "suppliers")
    }
    w.report.lists["laws"] = (Level("decimal", "%1."),)
    w.margins(header_cells=(BODY, audit.title), page="# / ##")
    said = Sentences(audit, w)
    w.text(f"{w.fact('title')} Audit Report", style="title")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.heading(1, "A  基本信息 Client and audit")
    _client(audit, w)
    _assignment(audit, w)
    w.heading(1, "B  审核结果摘要 Summary")
    _summary(audit, w, said)
    w.heading(1, "C  审核组与审核过程 Team and process")
    _team(audit, w, said)
    w.heading(1, "D  审核证据 Evidence")
    records.all_of(audit, w, said)
    w.heading(1, "E  不符合 Nonconformities")
    _nonconformities(audit, w)
    w.heading(1, "F  批准与签署 Signatures")
    _signed(audit, w, said)


def _client(audit: Audit, w: Writer) -> None:
    licence = f"{w.fact('organization.licence.valid_from')} - {w.until('organization.licence.valid_to')}"
    contact = f"{audit.world.people.contact}  Tel {audit.world.phone}"
    rows: list[Row] = [
        ["报告编号 Report No.", w.fact("number"), "报告日期 Date", w.fact("report_date")],
        ["委托组织 Client", w.fact("organization.name"), "‹", "‹"],
        ["注册地址 Registered", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址 Office", w.fact("organization.office_address"), "‹", "‹"],
        ["经营地址 Operation", w.fact("organization.business_address"), "‹", "‹"],
        ["USCC", w.fact("organization.uscc"), "成立 Founded", w.fact("organization.established_on")],
        ["执照期限 Term", licence, "登记机关 Authority", w.fact("organization.licence.authority")],
        ["员工 Employees", w.fact("headcount_total"), "参保 Insured", w.fact("insured_count")],
        [
            "有效人数 Effective",
            w.fact("headcount"),
            "体系运行 In force since",
            w.fact("system_effective_on"),
        ],
        ["联系人 Contact", contact, "‹", "‹"],
    ]
    w.table(rows, (2.4, 3.6, 2.2, 2.8))


def _assignment(audit: Audit, w: Writer) -> None:
    when = audit.audit
    ticks = "¶".join(
        "{+}" + w.tag("systems+", code, name) if code in audit.systems else "{-}" + name
        for code, name in NAMES.items()
    )
    numbers = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f" (idt {e('iso')})" if standard.iso else ""
        numbers.append(f"{e('number')}{e.silent('system')}{twin}")
    days = " - ".join(f"{w.fact(f'audit.{end}')} {w.half(f'audit.{end}_half')}" for end in ("start", "end"))
    time = f"{w.fact('audit.person_days')}（现场 on-site: {w.fact('audit.onsite_days')}）"
    rows: list[Row] = [
        ["审核类型 Type", w.choice("audit_type", KINDS, audit.audit_type, "¶")],
        ["管理体系 Systems", ticks],
        ["认证标准 Standards", "¶".join(numbers)],
        ["审核时间 Dates", days],
        ["审核方式 Mode", w.choice("audit.mode", MODES, when.mode)],
        ["人日 Man-days", time],
        [
            "风险 Risk",
            w.choice("audit.risk", {"低": "低 Low", "中": "中 Medium", "高": "高 High"}, when.risk),
        ],
        ["覆盖时段 Period", f"{w.fact('audit.covered_from')} - {w.fact('audit.covered_to')}"],
    ]
    if when.reductions:
        rows.append(["人日调整 Adjustment", w.each("audit.reductions", when.reductions, "；")])
    if audit.stage1:
        rows.append(["一阶段 Stage 1", _first_stage(audit, w)])
    scopes = [f"{one}: {w.scope('audit', one)}" for one in audit.systems]
    rows.append(["审核范围 Scope of audit", "¶".join(scopes)])
    w.table(rows, (2.6, 8.4), rules="rows")


def _first_stage(audit: Audit, w: Writer) -> str:
    stage = audit.stage1
    assert stage is not None
    mode = w.choice("stage1.mode", {"onsite": "现场 On-site", "remote": "远程 Remote"}, stage.mode)
    begun = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
    if stage.start == stage.end:
        return f"{begun} - {w.fact('stage1.end_time')}{w.silent('stage1.end')}¶{mode}"
    return f"{begun} - {w.fact('stage1.end')} {w.fact('stage1.end_time')}¶{mode}"


def _summary(audit: Audit, w: Writer, said: Sentences) -> None:
    if audit.audit_type == "surveillance":
        options = {
            "maintain": "保持认证 Maintain",
            "suspend": "暂停认证 Suspend",
            "withdraw": "撤销认证 Withdraw",
        }
    else:
        options = {
            "recommend": "推荐认证 Recommend",
            "recommend_after_correction": "不符合关闭后推荐认证 Recommend after closure",
            "not_recommend": "不推荐认证 Not recommend",
        }
    chosen = audit.conclusion.recommendation or ""
    count = f"严重 Major: {w.fact('nonconformities.major')}    轻微 Minor: {w.fact('nonconformities.minor')}"
    scopes = [f"{one}: {w.scope('certificate', one)}" for one in audit.systems]
    rows: list[Row] = [
        ["推荐意见 Recommendation", w.choice("conclusion.recommendation", options, chosen, "¶")],
        ["证书范围 Certified scope", "¶".join(scopes)],
        ["不符合 NCs", count],
        ["下次审核 Next audit", f"{w.fact('next_audit_by')} 前 (no later than)"],
        ["优点 Strengths", "¶".join(said.some("good", 2))],
        ["关注 Watch points", "¶".join(said.some("watch", 2))],
    ]
    w.table(rows, (2.8, 8.2))
    w.text("评价 Ratings", style="plain")
    rated: list[Row] = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        values = {one: one for one in ("符合", "基本符合", "不符合")}
        rated.append([f"B{at}", e("criterion"), w.choice(f"{e.path}.value", values, rating.value)])
    w.table(rated, (0.8, 5, 5))


def _team(audit: Audit, w: Writer, said: Sentences) -> None:
    for member in audit.team:
        e = w.person(member)
        words = f"{e('label')}  {e('name')}，{e('role', ROLES[member.role])}，{e('grade')}"
        for one in member.registrations:
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", ", ")
            words += f"；{r('system')} {r('number')}{r.silent('grade')}，有效至 {r('valid_until')}"
            words += f"，专业 {codes}" if codes else ""
        if member.registrations:
            words += e.silent_each("professional_codes")
        else:
            words += f"；专业 {e.each('professional_codes', ', ')}"
        w.text(f"{words}。", style="plain")
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导 Guide" if guest.role == "guide" else "观察员 Observer")
        w.text(f"{role}: {a('name')}（{a('from')}）", style="plain")
    w.text(*said.texts("process"), style="plain", number=Number("process"))
    _programme(w, said)


def _programme(w: Writer, said: Sentences) -> None:
    w.text("查阅的文件 Documents reviewed：", style="plain")
    kinds = said.texts("documents")
    w.text("    ".join("{+}" + kind for kind in kinds), style="plain")
    w.text("认证周期内的安排 Programme of the cycle（供下次审核策划参考）：", style="plain")
    ticks = [["{+}", "{+}", "{+}"], ["{+}", "{-}", "{+}"], ["{+}", "{+}", "{-}"]]
    rows: list[Row] = [["过程 Process", "初审／再认证", "第一次监督", "第二次监督"]]
    rows += [
        [name, *ticks[at % len(ticks)]]
        for at, name in enumerate(["领导与策划", "支持", "外部供方", "资源配置", "绩效评价", "改进"])
    ]
    w.table(rows, (5, 2, 2, 2), head=1)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "严重 Major", "minor": "轻微 Minor"}, item.grade)
        rows: list[Row] = [
            [f"NC {item.number}{e.silent('number')}", "部门 Dept.", e("department"), grade],
            [f"{e('standard')}¶{e('clause')}", "描述 Statement", e("description"), "‹"],
        ]
        w.table(rows, (2.4, 1.8, 3.6, 3.2))
        w.text("", style="plain")
    if found.items:
        w.text(
            f"轻微不符合 {w.fact('nonconformities.minor')} 项，整改证据提交期限 Due date："
            f"{w.fact('nonconformities.due_date')}。"
        )
    else:
        w.text("本次没有开具不符合 None.")
    if audit.previous_nonconformities:
        w.text("上次不符合 Previous NCs：", style="plain")
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        w.text(f"{{+}}已关闭 Closed（{e('closed_on')}）：{e('description')}", style="plain")


def _signed(audit: Audit, w: Writer, said: Sentences) -> None:
    w.paragraphs(said.texts("remarks"))
    w.text(
        f"{w.fact('organization.name')}对审核发现予以确认，适用标准为"
        f"{'、'.join(w.standard(one)('number') for one in audit.systems)}。"
    )
    rows: list[Row] = [["审核组签名 Signed by", "日期 Date"]]
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "¶")
    rows.append([names, w.fact("report_date")])
    w.table(rows, (7, 4), head=1)
    w.box(
        f"Add: {w.fact('certification_body.address')}¶Tel: {w.fact('certification_body.phone')}¶"
        f"Web: {w.fact('certification_body.website')}¶E-mail: {w.fact('certification_body.email')}",
        9,
        2.8,
        left=0,
    )
