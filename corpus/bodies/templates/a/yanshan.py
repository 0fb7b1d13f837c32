"""砚山质量认证: numbered sentences with few tables, days written out in Chinese."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _yanshan_findings as findings
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "砚山质量认证中心有限公司"
SYSTEMS = (
    "QMS+EMS+OHSMS",
    "FSMS+HACCP",
    "ISMS",
    "EMS+OHSMS",
    "MDR+QMS",
    "ISMS+ITSMS",
    "QMS+EIMS",
    "HSE",
)
TYPES = ("stage2", "surveillance", "stage1", "recertification")
STYLE = {"look": "box", "dates": ("chinese", "spaced")}

TYPE_NAMES = {
    "stage1": "初次认证第一阶段审核",
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}
KINDS = {"fixed": "固定", "temporary": "临时"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}    {audit.title}",), page="- # -")
    _head(audit, w)
    w.heading(1, "1 总则")
    _general(audit, w)
    w.heading(1, "2 受审核方概况")
    _company(audit, w)
    w.heading(1, "3 审核组和审核活动")
    _team(audit, w)
    w.heading(1, "4 审核发现")
    findings.all_of(audit, w)
    w.heading(1, "5 不符合和改进")
    _nonconformities(audit, w)
    w.heading(1, "6 审核结论")
    _conclusion(audit, w)


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    w.text(f"{w.fact('certification_body.name')}", style="subtitle")
    w.text(
        f"报告编号：{w.fact('number')}",
        f"受审核方名称：{w.fact('organization.name')}",
        f"审核类型：{w.fact('audit_type', TYPE_NAMES[audit.audit_type])}",
        f"报告日期：{w.fact('report_date')}",
        style="plain",
    )


def _general(audit: Audit, w: Writer) -> None:
    items = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"（{e('iso')}）" if standard.iso else ""
        items.append(f"{e('number')}{twin}{e.silent('system')}《{standard.title}》")
    w.text(
        f"1.1 审核准则：{'；'.join(items)}；受审核方的管理体系文件；适用的法律法规，包括"
        f"{w.laws('criteria')}。"
    )
    w.text("1.2 审核范围：")
    for at, system in enumerate(audit.systems, 1):
        name = w.tag("systems+", system, system)
        w.text(f"{at}）{name}：{w.scope('audit', system)}。", style="plain")
    halves = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
    mode = w.fact("audit.mode", "现场审核")
    w.text(f"1.3 审核于{halves[0]}至{halves[1]}以{mode}的方式进行，覆盖{_covered(w)}的体系运行情况。")
    if audit.stage1 and audit.audit_type != "stage1":
        day = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
        day += w.silent("stage1.end")
        w.text(
            f"1.4 第一阶段审核于{day}在{w.fact('stage1.mode', '现场')}进行，提出的问题已在本次审核之前解决。"
        )
    else:
        w.text("1.4 审核采用抽样的方法，未抽到的部分仍可能存在不符合。")
    w.text(
        f"1.5 审核时间为{w.fact('audit.person_days')}人日，其中现场审核{w.fact('audit.onsite_days')}人日，"
        f"审核风险等级为{w.fact('audit.risk')}。"
    )


def _covered(w: Writer) -> str:
    return f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"


def _company(audit: Audit, w: Writer) -> None:
    w.text(
        f"2.1 {w.fact('organization.name')}成立于{w.fact('organization.established_on')}，统一社会信用代码为"
        f"{w.fact('organization.uscc')}，注册地址为{w.fact('organization.registered_address')}，"
        f"办公地址为{w.fact('organization.office_address')}。营业执照有效期自"
        f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}，"
        f"由{w.fact('organization.licence.authority')}核发。"
    )
    w.text(
        f"2.2 公司现有职工{w.fact('headcount_total')}人，缴纳社会保险{w.fact('insured_count')}人，"
        f"体系覆盖{w.fact('headcount')}人。管理体系自{w.fact('system_effective_on')}起运行。"
    )
    items = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        items.append(
            f"{e('kind', KINDS[site.kind])}场所{e('address')}，从事{e('activity')}，{e('headcount')}人"
        )
    w.text(f"2.3 {'；'.join(items)}。")
    flow = "→".join(audit.world.industry["flow"])
    w.text(
        f"2.4 公司从事{w.scope('activity')}，主要流程为{flow}。关键过程：{w.fact('key_processes')}。"
        f"特殊过程：{w.fact('special_processes')}。外包过程：{w.fact('outsourced_processes')}。"
        f"不适用的条款：{w.fact('exclusions')}。"
    )
    for system in audit.systems:
        w.text(f"受审核方申请的{system}范围为：{w.scope('system', system)}。", style="plain")


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "职责", "级别", "注册号", "专业"]]
    for member in audit.team:
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            numbers.append(
                r("number") + r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            )
        codes = e.each("professional_codes", "；") or "—"
        rows.append([e("name"), e("role", ROLES[member.role]), e("grade"), "¶".join(numbers) or "—", codes])
    w.text("3.1 审核组由下列人员组成。")
    w.table(rows, (1.6, 1.8, 2, 4, 2), head=1, rules="three")
    items = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        items.append(f"{a('from')}{a('name')}（{role}）")
    w.text(f"3.2 陪同审核的人员：{'、'.join(items)}。")
    trainees = [member for member in audit.team if member.trainee]
    for member in trainees:
        name = w.person(member)("name")
        w.text(f"3.3 {name}在组长的指导下参加审核，时间不计入审核人日。")


def _nonconformities(audit: Audit, w: Writer) -> None:
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    w.text(f"5.1 本次审核发现轻微不符合{minor}项，严重不符合{major}项。")
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        w.text(
            f"不符合{item.number}{e.silent('number')}（{grade}）：{e('department')}，不符合{e('standard')}"
            f"条款{e('clause')}的要求。事实：{e('description')}"
        )
    if audit.nonconformities.items:
        w.text(f"上述不符合应在{w.fact('nonconformities.due_date')}前完成纠正措施，并提交书面证据。")
    if audit.previous_nonconformities:
        w.text("5.2 对上次审核不符合的验证情况如下：")
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        w.text(f"“{e('description')}”已于{e('closed_on')}关闭，措施有效。")
    w.paragraphs(audit.world.remarks["improvement"])


def _conclusion(audit: Audit, w: Writer) -> None:
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        w.text(f"{at}）{e('criterion')}：{e('value')}。", style="plain")
    if audit.audit_type == "stage1":
        w.text("6.1 审核组认为受审核方具备进行第二阶段审核的条件。")
    else:
        found = f"轻微不符合{w.fact('nonconformities.minor')}项"
        people = f"体系覆盖{w.fact('headcount')}人"
        w.text(f"{w.fact('organization.name')}（{people}）的体系总体有效，本次共提出{found}。")
        w.text(f"6.1 审核组{_recommended(audit, w)}。证书范围建议为：")
        for system in audit.systems:
            w.text(f"{system}：{w.scope('certificate', system)}。", style="plain")
        w.text(f"6.2 下次审核应在{w.fact('next_audit_by')}前完成。")
    w.text(w.fact("certification_body.name"), style="right")
    w.text(
        f"审核组长：{w.each('conclusion.signatories', [audit.leader.name])}    {w.fact('report_date')}",
        style="right",
    )


def _recommended(audit: Audit, w: Writer) -> str:
    data = {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "在不符合的纠正措施经验证有效后推荐认证注册",
        "maintain": "建议保持认证注册",
    }
    found = audit.conclusion.recommendation or ""
    return w.fact("conclusion.recommendation", data[found])
