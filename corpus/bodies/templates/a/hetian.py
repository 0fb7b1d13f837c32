"""和阗: food, energy, hazardous substances; a letter, a sheet of labels, elements in threes, annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _hetian_annexes as annexes
from corpus.bodies.templates.a import _hetian_elements as elements
from corpus.bodies.templates.a import _hetian_end as end
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

BODY = "和阗绿洲食品与能效认证有限公司"
SYSTEMS = (
    "FSMS+HACCP",
    "EnMS",
    "QMS+HSPM",
    "QMS+EMS+OHSMS",
    "QMS+FSMS",
    "QMS+EnMS",
    "HSPM",
    "FSMS+HACCP+QMS",
)
TYPES = ("stage2", "surveillance", "recertification", "transfer", "stage1")
STYLE = {"look": "ballot", "dates": "padded", "blank": "无", "styled": True}

KINDS = {
    "stage1": "初次审核（一阶段）",
    "stage2": "初次审核（二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "认证转换审核",
    "special": "特殊审核",
}
MODES = {"onsite": "到现场", "remote": "远程", "mixed": "到现场与远程相结合"}
ROLES = {"leader": "审核组长", "member": "审核组成员", "technical_expert": "技术专家"}
LETTER_WORDS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "在不符合整改并经验证后，推荐认证注册",
    "maintain": "推荐保持认证注册资格",
    "not_recommend": "不推荐认证注册",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    said = Phrases(w)
    w.margins(
        header=(f"HTLZ/{audit.world.form_no}-C 审核函与审核报告",),
        footer=("未经本机构书面同意，不得部分复制",),
        page="# / ##",
    )
    _letter(audit, w, said)
    w.page()
    w.heading(1, "事实页")
    _about_us(audit, w)
    _about_you(audit, w)
    _about_audit(audit, w)
    _team(audit, w)
    w.page()
    w.heading(1, "要素审核记录")
    w.text(
        "各要素均按“审核证据、审核发现、结论”三段记述；要素标题后的括号内为对应的条款，"
        "要素的顺序为本机构统一规定，与实际审核的先后无关。"
    )
    elements.all_of(audit, w, said)
    end.nonconformities(audit, w)
    end.conclusion(audit, w, said)
    annexes.all_of(audit, w)


def _letter(audit: Audit, w: Writer, said: Phrases) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"函号：{w.fact('number')}", style="right")
    w.text(f"{w.fact('organization.name')}：", style="plain")
    named = "、".join(w.tag("systems+", one, elements.NAMES[one]) for one in audit.systems)
    first = w.fact("audit.start") + w.half("audit.start_half")
    last = w.fact("audit.end") + w.half("audit.end_half")
    mode = MODES[audit.audit.mode]
    w.text(
        f"承蒙贵单位的信任和配合，本机构审核组自{first}至{last}，以{w.fact('audit.mode', mode)}的方式，"
        f"对贵单位的{named}实施了{w.fact('audit_type', KINDS[audit.audit_type])}。"
        f"审核组由{w.person(audit.leader)('name')}担任{w.person(audit.leader)('role', '组长')}。"
        "现将审核的结果函告如下。"
    )
    found = audit.nonconformities
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    counted = f"一、不符合：严重不符合{major}项，轻微不符合{minor}项。"
    if found.items:
        counted += (
            f"请在{w.fact('nonconformities.due_date')}之前将原因分析、纠正和纠正措施的证据送达审核组长。"
        )
    w.text(counted)
    if audit.conclusion.recommendation:
        told = w.fact("conclusion.recommendation", LETTER_WORDS[audit.conclusion.recommendation])
        w.text(f"二、审核组的推荐意见：{told}。最终的认证决定由本机构另行作出。")
    else:
        w.text("二、审核组的意见：体系文件和准备情况已具备实施第二阶段审核的条件，可以按计划安排。")
    w.text(f"三、下一次审核：应在{w.fact('next_audit_by')}之前实施，具体日期由双方商定。")
    w.paragraphs(said.some("closing", 2))
    w.text("附：事实页；要素审核记录；不符合事项；审核结论；附录甲至附录己。", style="plain")
    w.text(BODY, w.fact("report_date"), style="right")


def _lines(w: Writer, letter: str, facts: list[tuple[str, str]]) -> None:
    """Facts as numbered lines of label and value."""
    for at, (label, value) in enumerate(facts, 1):
        w.text(f"{letter}{at:02}　{label}：{value}", style="plain")


def _about_us(audit: Audit, w: Writer) -> None:
    w.heading(2, "甲 认证机构")
    facts = [
        ("机构名称", w.fact("certification_body.name")),
        ("通信地址", w.fact("certification_body.address")),
        ("联系电话", w.fact("certification_body.phone")),
        ("网站", w.fact("certification_body.website")),
        ("电子信箱", w.fact("certification_body.email")),
        ("受理编号", audit.world.application_no),
        ("审核计划编号", audit.world.plan_no),
    ]
    _lines(w, "甲", facts)


def _about_you(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    w.heading(2, "乙 受审核组织")
    facts = [
        ("名称", w.fact("organization.name")),
        ("统一社会信用代码", w.fact("organization.uscc")),
        ("成立时间", w.fact("organization.established_on")),
        (
            "营业期限",
            f"自{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}",
        ),
        ("执照登记机关", w.fact("organization.licence.authority")),
        ("住所（注册地址）", w.fact("organization.registered_address")),
        ("办公地址", w.fact("organization.office_address")),
        ("经营地址", w.fact("organization.business_address")),
        ("法定代表人", people.legal),
        ("最高管理者", people.manager),
        ("管理者代表", people.representative),
        ("联系人及电话", f"{people.contact}，{audit.world.phone}"),
        ("在册员工", f"{w.fact('headcount_total')}人"),
        ("缴纳社会保险", f"{w.fact('insured_count')}人"),
        ("体系覆盖员工", f"{w.fact('headcount')}人"),
        ("体系开始运行", w.fact("system_effective_on")),
        ("主营活动", w.scope("activity")),
    ]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        facts.append((kind, f"{e('address')}，从事{e('activity')}，{e('headcount')}人"))
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        name = e("system", elements.NAMES[certificate.system], value=certificate.system)
        facts.append(
            (
                "现有证书",
                f"{name}，证书号{e('number')}，发证{e('issued_on')}，有效至{e('valid_to')}",
            )
        )
    _lines(w, "乙", facts)


def _about_audit(audit: Audit, w: Writer) -> None:
    w.heading(2, "丙 审核任务")
    facts = [("审核类别", w.choice("audit_type", {k: KINDS[k] for k in TYPES}, audit.audit_type))]
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = ""
        if standard.iso:
            twin = e.silent("iso") if standard.iso == standard.number else f"（{e('iso')}）"
        facts.append(("审核依据", f"{e.silent('system')}{e('number')}{twin}《{standard.title}》"))
    facts += [
        ("依据的法律法规", w.laws("criteria", "、")),
        ("其他依据", "组织的管理体系成文信息、与顾客订立的合同以及行业惯例"),
    ]
    facts += [(f"审核范围（{one}）", w.scope("audit", one)) for one in audit.systems]
    facts += [
        ("审核开始", f"{w.fact('audit.start')}{w.half('audit.start_half')}"),
        ("审核结束", f"{w.fact('audit.end')}{w.half('audit.end_half')}"),
        ("审核覆盖时期", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"),
        ("风险等级", w.fact("audit.risk")),
        ("审核人日", w.fact("audit.person_days")),
        ("现场审核人日", w.fact("audit.onsite_days")),
    ]
    if audit.audit.reductions:
        facts.append(("人日减少的理由", w.each("audit.reductions", audit.audit.reductions, "；")))
    if audit.stage1 and audit.audit_type != "stage1":
        span = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
        if audit.stage1.start == audit.stage1.end:
            span += f"至当日{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
        else:
            span += f"至{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
        facts.append(("一阶段审核", f"{span}，{w.fact('stage1.mode', MODES[audit.stage1.mode])}"))
    _lines(w, "丙", facts)


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "丁 审核组与随行人员")
    facts = [("组员", _member(w, one)) for one in audit.team]
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        facts.append(("随行", f"{e('name')}，{role}，来自{e('from')}"))
    _lines(w, "丁", facts)


def _member(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    told = f"{e('label')}，{e('name')}，{member.sex}，{e('role', ROLES[member.role])}，{e('grade')}"
    for one in member.registrations:
        r = e.inner("registrations", one)
        told += f"；{elements.NAMES[one.system]}注册号{r('number')}{r.silent('system')}{r.silent('grade')}"
        told += f"，有效至{r('valid_until')}"
        if one.professional_codes:
            told += f"，专业代码{r.each('professional_codes', '、')}"
    if not member.registrations and member.professional_codes:
        return f"{told}；专业代码{e.each('professional_codes', '、')}"
    return told + e.silent_each("professional_codes")
