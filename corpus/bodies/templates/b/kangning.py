"""康凝: food safety and energy; check lists with long records a department, a short conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b import _kangning_checks as checks
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "康凝食安与能源认证有限公司"
SYSTEMS = ("FSMS+HACCP", "EnMS", "HACCP", "EnMS")
TYPES = ("stage2", "surveillance", "recertification", "special")
STYLE = {"look": "tick", "dates": "dot", "blank": "/", "styled": False}

NAMES = {"FSMS": "食品安全管理体系", "HACCP": "危害分析与关键控制点体系", "EnMS": "能源管理体系"}
KINDS = {
    "stage2": "初审二阶段",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "special": "特殊审核",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
SITES = {"fixed": "固定", "temporary": "临时"}
ENDS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合整改验证后推荐认证注册",
    "maintain": "推荐保持认证注册",
    "not_recommend": "不推荐",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY}    {audit.world.form_no}",),
        footer=("审核记录应真实、可追溯，未经许可不得向第三方提供",),
        page="第#页/共##页",
    )
    _head(w)
    _basics(audit, w)
    _team(audit, w)
    w.page()
    checks.all_of(audit, w)
    w.page()
    _found(audit, w)
    _conclusion(audit, w)


def _head(w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"编号：{w.fact('number')}", style="right")


def _basics(audit: Audit, w: Writer) -> None:
    w.heading(1, "第一部分  基本信息")
    when = audit.audit
    term = f"{w.fact('organization.licence.valid_from')}～{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name"), "信用代码", w.fact("organization.uscc")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["生产地址", w.fact("organization.business_address"), "‹", "‹"],
        ["成立日期", w.fact("organization.established_on"), "营业期限", term],
        ["登记机关", w.fact("organization.licence.authority"), "法人代表", audit.world.people.legal],
        ["联系人", audit.world.people.contact, "电话", audit.world.phone],
        ["在册人数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["覆盖人数", f"{w.fact('headcount')}人", "体系运行", f"{w.fact('system_effective_on')}起"],
        ["业务活动", w.scope("activity"), "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用", w.fact("exclusions")],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        ["审核方式", w.choice("audit.mode", MODES, when.mode), "风险级别", w.fact("audit.risk")],
        ["审核日期", _span(w), "‹", "‹"],
        ["审核人日", _days(audit, w), "‹", "‹"],
        ["覆盖期间", f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}", "‹", "‹"],
    ]
    if audit.stage1:
        day = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        told = f"{day}{w.silent('stage1.end')}，{w.fact('stage1.mode', '现场')}；提出的问题已整改"
        rows.append(["一阶段", told, "‹", "‹"])
    rows.append(["审核依据", _criteria(audit, w), "‹", "‹"])
    rows.append(["审核范围", "¶".join(f"{one}：{w.scope('audit', one)}" for one in audit.systems), "‹", "‹"])
    rows.append(["体系范围", "¶".join(f"{one}：{w.scope('system', one)}" for one in audit.systems), "‹", "‹"])
    rows.append(["场所", _sites(audit, w), "‹", "‹"])
    if audit.certificates:
        rows.append(["现有证书", _certificates(audit, w), "‹", "‹"])
    w.table(rows, (1.6, 4.2, 1.6, 4.2), bold=(0, 2))


def _span(w: Writer) -> str:
    first = w.fact("audit.start") + w.half("audit.start_half")
    return f"{first}至{w.fact('audit.end')}{w.half('audit.end_half')}"


def _days(audit: Audit, w: Writer) -> str:
    told = f"{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日"
    if audit.audit.reductions:
        told += f"；减少理由：{w.each('audit.reductions', audit.audit.reductions, '；')}"
    return told


def _criteria(audit: Audit, w: Writer) -> str:
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"（{e('iso')}）" if standard.iso else ""
        name = w.tag("systems+", standard.system, NAMES[standard.system])
        told.append(f"{name}：{e('number')}{twin}{e.silent('system')}《{standard.title}》")
    told.append(f"法律法规：{w.laws('criteria')}")
    return "¶".join([*told, "受审核方的体系文件、合同和相关方要求"])


def _sites(audit: Audit, w: Writer) -> str:
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        told.append(f"{e('address')}（{e('kind', SITES[site.kind])}），{e('activity')}，{e('headcount')}人")
    return "¶".join(told)


def _certificates(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        told.append(f"{e('system')} {e('number')}，{e('issued_on')}发证，{e('valid_to')}到期")
    return "¶".join(told)


def _team(audit: Audit, w: Writer) -> None:
    w.text("审核组", style="plain")
    rows: list[Row] = [["序", "姓名", "组内职责", "资格", "注册证书号及有效期", "专业代码"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (0.6, 1.5, 1.5, 1.8, 4.6, 1.6), head=1)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{a('name')}（{a('from')}，{role}）")
    w.text(f"陪同：{'、'.join(guests)}", style="plain")
    if any(member.trainee for member in audit.team):
        w.text("注：实习审核员在本组审核员指导下参加，不计审核人日。", style="plain")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{r('number')}，至{r('valid_until')}{silent}")
    grade = e("grade") if member.registrations else w.blank
    codes = e.each("professional_codes", "、") or w.blank
    role = e("role", ROLES[member.role])
    return [e("label"), e("name"), role, grade, "¶".join(numbers) or w.blank, codes]


def _found(audit: Audit, w: Writer) -> None:
    w.heading(1, "第三部分  不符合及验证")
    found = audit.nonconformities
    told = (
        f"本次轻微不符合{w.fact('nonconformities.minor')}项，严重不符合{w.fact('nonconformities.major')}项。"
    )
    if found.items:
        told += f"整改材料于{w.fact('nonconformities.due_date')}前提交。"
    w.text(told)
    rows: list[Row] = [["序号", "部门", "不符合事实", "标准/条款", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        rows.append([e("number"), e("department"), e("description"), f"{e('standard')}¶{e('clause')}", grade])
    if found.items:
        w.table(rows, (0.9, 1.4, 6, 2.4, 1), head=1)
    if audit.previous_nonconformities:
        w.text("上次不符合的验证：", style="plain")
        for at, earlier in enumerate(audit.previous_nonconformities, 1):
            e = w.entry("previous_nonconformities", earlier)
            text = f"（{at}）{e('description')}{e('closed_on')}关闭，本次复查措施有效。"
            w.text(text, style="plain")


def _conclusion(audit: Audit, w: Writer) -> None:
    w.heading(1, "第四部分  审核结论")
    values = {one: one for one in ("符合", "基本符合", "不符合")}
    rows: list[Row] = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", values, rating.value)])
    strong, weak = "".join(phrases(w, "strong", 2)), "".join(phrases(w, "weak", 1))
    rows.append(["做得好的方面", strong])
    rows.append(["需改进的方面", weak])
    rows.append(["建议证书范围", "¶".join(f"{one}：{w.scope('certificate', one)}" for one in audit.systems)])
    offered: tuple[str, ...] = ("maintain", "not_recommend")
    if audit.audit_type in {"stage2", "recertification"}:
        offered = ("recommend", "recommend_after_correction", "not_recommend")
    chosen = audit.conclusion.recommendation or ""
    labels = {one: ENDS[one] for one in offered}
    rows.append(["推荐意见", w.choice("conclusion.recommendation", labels, chosen, "¶")])
    rows.append(["下次审核", f"{w.fact('next_audit_by')}前实施"])
    w.table(rows, (3.2, 8))
    w.text(
        f"{w.fact('organization.name')}的体系覆盖{w.fact('headcount')}人，文件与运行一致，内审、管评按计划进行，"
        "有自我发现和改进问题的机制。审核以抽样方式进行，结论限于所抽样本。"
    )
    signed, leader = audit.conclusion.signatories, audit.leader.name
    first = w.each("conclusion.signatories", [one for one in signed if one == leader])
    others = [one for one in signed if one != leader]
    w.text(f"审核组长：{first}    日期：{w.fact('report_date')}", style="plain")
    if others:
        names = w.each("conclusion.signatories", others, "、")
        w.text(f"审核组员：{names}    日期：{w.fact('report_date')}", style="plain")
    contact = f"{w.fact('certification_body.address')}  {w.fact('certification_body.phone')}"
    w.text(f"{contact}  {w.fact('certification_body.website')}", style="plain")
