"""简竹体系认证: lines without a table, a thing a line, several labels and values in one line."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _jianzhu_lines as evidence
from corpus.bodies.templates.a._jianzhu_lines import lines
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Writer

BODY = "简竹体系认证有限公司"
SYSTEMS = (
    "QMS",
    "EMS+OHSMS",
    "ISMS",
    "QMS+EMS+OHSMS",
    "ISMS+ITSMS",
    "QMS+HSPM",
    "QMS+EnMS",
    "QMS+EIMS",
    "MDR",
)
TYPES = ("surveillance", "stage2", "recertification", "stage1", "transfer", "special")
STYLE = {"look": "bracket", "dates": "slash", "blank": "-", "styled": False}

TYPE_NAMES = {
    "stage1": "一阶段",
    "stage2": "二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊",
    "transfer": "转换",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
TOLD = {
    "recommend": "推荐",
    "recommend_after_correction": "整改验证后推荐",
    "maintain": "保持",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(page="#")
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    _head(audit, w)
    w.heading(1, "审核")
    _task(audit, w)
    w.heading(1, "单位")
    _unit(audit, w)
    w.heading(1, "所见")
    evidence.all_of(audit, w)
    w.heading(1, "不符合")
    _nonconformities(audit, w)
    w.heading(1, "结论")
    _conclusion(audit, w)


def _head(audit: Audit, w: Writer) -> None:
    kind = w.fact("audit_type", TYPE_NAMES[audit.audit_type])
    body = "certification_body"
    lines(
        w,
        [
            f"编号：{w.fact('number')}  日期：{w.fact('report_date')}  类型：{kind}",
            f"单位：{w.fact('organization.name')}  组长：{w.person(audit.leader)('name')}",
            f"机构地址：{w.fact(f'{body}.address')}  电话：{w.fact(f'{body}.phone')}  "
            f"网址：{w.fact(f'{body}.website')}",
        ],
    )


def _task(audit: Audit, w: Writer) -> None:
    days = "—".join(w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end"))
    lines(
        w,
        [
            f"时间：{days}  方式：{w.fact('audit.mode', '现场')}",
            f"人日：{w.fact('audit.person_days')}；其中现场：{w.fact('audit.onsite_days')}；"
            f"风险：{w.fact('audit.risk')}",
            f"覆盖：{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}",
        ],
    )
    if audit.audit.reductions:
        lines(w, [f"减时理由：{w.each('audit.reductions', audit.audit.reductions, '；')}"])
    if audit.stage1 and audit.audit_type != "stage1":
        at = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        lines(w, [f"一阶段：{at}{w.silent('stage1.end')}；{w.fact('stage1.mode', '现场')}；问题已清"])
    for one in audit.standards:
        e = w.standard(one.system)
        twin = e.silent("iso") if one.iso == one.number else f" = {e('iso')}" if one.iso else ""
        name = w.tag("systems+", one.system, one.system)
        lines(w, [f"体系：{name}  标准：{e('number')}{twin}{e.silent('system')}"])
        lines(w, [f"审核范围（{one.system}）：{w.scope('audit', one.system)}"])
    lines(w, [f"法律依据：{w.laws('criteria', ' ')}"])
    _team(audit, w)


def _team(audit: Audit, w: Writer) -> None:
    for member in audit.team:
        e = w.person(member)
        codes = e.each("professional_codes", ",")
        wording = f"{e('label')}  {e('name')}  {e('role', ROLES[member.role])}  {e('grade')}"
        lines(w, [wording + (f"  专业：{codes}" if codes else "")])
        for one in member.registrations:
            r = e.inner("registrations", one)
            number = f"- 注册号：{r('number')}  至：{r('valid_until')}{r.silent('system')}{r.silent('grade')}"
            lines(w, [number + r.silent_each("professional_codes")])
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        lines(w, [f"{role}：{a('name')}  来自：{a('from')}"])
    lines(w, ["公正性：无咨询、无投资、无亲属；保密", *said(w, "rule", 1)])


def _unit(audit: Audit, w: Writer) -> None:
    licence = f"{w.fact('organization.licence.valid_from')}—{w.until('organization.licence.valid_to')}"
    people = audit.world.people
    lines(
        w,
        [
            f"代码：{w.fact('organization.uscc')}  成立：{w.fact('organization.established_on')}",
            f"执照期限：{licence}；登记机关：{w.fact('organization.licence.authority')}",
            f"注册地址：{w.fact('organization.registered_address')}",
            f"经营地址：{w.fact('organization.business_address')}",
            f"人数：{w.fact('headcount_total')}  参保：{w.fact('insured_count')}  "
            f"体系内：{w.fact('headcount')}",
            f"体系运行：{w.fact('system_effective_on')}起  联系人：{people.contact} {audit.world.phone}",
            f"业务：{w.scope('activity')}",
            f"流程：{' > '.join(audit.world.industry['flow'])}",
            f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}",
            f"外包：{w.fact('outsourced_processes')}；不适用：{w.fact('exclusions')}",
        ],
    )
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        lines(w, [f"场所：{s('address')}  {kind}  活动：{s('activity')}  人数：{s('headcount')}"])
    for system in audit.systems:
        lines(w, [f"手册范围（{system}）：{w.scope('system', system)}"])


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    lines(
        w,
        [f"严重：{w.fact('nonconformities.major')}  轻微：{w.fact('nonconformities.minor')}"],
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "严重" if item.grade == "major" else "轻微")
        first = f"编号：{item.number}{e.silent('number')}  部门：{e('department')}  标准：{e('standard')}"
        lines(w, [f"{first}  条款：{e('clause')}  级别：{grade}", f"事实：{e('description')}"])
    if found.items:
        lines(w, [f"整改期限：{w.fact('nonconformities.due_date')}"])
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        lines(w, [f"上次：{e('description')}  关闭：{e('closed_on')}"])
    lines(w, said(w, "rule", 1))


def _conclusion(audit: Audit, w: Writer) -> None:
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        lines(w, [f"{e('criterion')}：{e('value')}"])
    if audit.audit_type == "stage1":
        lines(w, ["意见：可进入二阶段"])
    else:
        stated = TOLD[audit.conclusion.recommendation or ""]
        lines(w, [f"意见：{w.fact('conclusion.recommendation', stated)}"])
        for system in audit.systems:
            name = words("systems")[system]["short"]
            lines(w, [f"证书范围（{name}）：{w.scope('certificate', system)}"])
        lines(w, [f"下次审核：{w.fact('next_audit_by')}前", *said(w, "next", 1)])
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "  ")
    lines(w, [f"签字：{names}  {w.fact('report_date')}"])
