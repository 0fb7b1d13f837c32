"""沅麓评定: typed without tables: labels and values on tabbed lines, dashes, short paragraphs."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _yuanlu_visits as visits
from corpus.bodies.templates.a._yuanlu_lines import TITLES, dashes, engineer, line, span
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

BODY = "沅麓评定有限责任公司"
SYSTEMS = ("QMS", "EMS+OHSMS", "EnMS", "QMS+EMS", "HSE", "OHSMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "bracket", "dates": "dots", "blank": "-", "styled": False}

KINDS = {
    "stage2": "初次认证二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "转换（转入）",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}\t{audit.world.form_no}",), page="—#—")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    line(w, f"编号：{w.fact('number')}", f"合同号：{audit.world.application_no}")
    line(w, f"受审核单位：{w.fact('organization.name')}", f"报告日期：{w.fact('report_date')}")
    stock = Phrases(w)
    w.heading(1, "1 单位情况")
    _company(audit, w)
    w.heading(1, "2 任务")
    _task(audit, w)
    w.heading(1, "3 审核组")
    _team(audit, w)
    w.heading(1, "4 经过")
    visits.course(audit, w)
    w.heading(1, "5 各部门所见")
    visits.departments(audit, w, stock)
    w.heading(1, "6 不符合")
    _nonconformities(audit, w)
    w.heading(1, "7 评价和结论")
    _conclusion(audit, w, stock)


def _company(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    line(w, f"信用代码：{w.fact('organization.uscc')}", f"成立：{w.fact('organization.established_on')}")
    term = f"执照起止：{w.fact('organization.licence.valid_from')}-{w.until('organization.licence.valid_to')}"
    line(w, term, f"发照：{w.fact('organization.licence.authority')}")
    line(w, f"注册地：{w.fact('organization.registered_address')}")
    line(w, f"办公地：{w.fact('organization.office_address')}")
    line(w, f"经营地：{w.fact('organization.business_address')}", f"邮编：{world.postcode}")
    line(w, f"法人代表：{people.legal}", f"总经理：{people.manager}", f"管代：{people.representative}")
    line(w, f"联系人：{people.contact}主任", f"电话：{world.phone}")
    heads = [f"在册：{w.fact('headcount_total')}人", f"社保：{w.fact('insured_count')}人"]
    line(w, *heads, f"体系内：{w.fact('headcount')}人")
    line(w, f"业务：{w.scope('activity')}", f"体系开始运行：{w.fact('system_effective_on')}")
    line(w, f"关键过程：{w.fact('key_processes')}", f"特殊过程：{w.fact('special_processes')}")
    line(w, f"外包：{w.fact('outsourced_processes')}", f"不适用：{w.fact('exclusions')}")
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        line(w, f"场所{at}：{e('address')}", f"{kind}", f"{e('activity')}", f"{e('headcount')}人")
    for one in audit.certificates:
        e = w.entry("certificates", one)
        told = "原发证书" if audit.audit_type == "transfer" else "证书"
        line(w, f"{e('system')}{told}：{e('number')}", f"发证：{e('issued_on')}", f"到期：{e('valid_to')}")


def _task(audit: Audit, w: Writer) -> None:
    kind = w.fact("audit_type", KINDS[audit.audit_type])
    line(w, f"性质：{kind}", f"方式：{w.fact('audit.mode', '现场')}", f"风险：{w.fact('audit.risk')}")
    halves = f"（{w.half('audit.start_half')}开始，{w.half('audit.end_half')}结束）"
    line(w, f"日期：{span(w, w.fact, 'audit.start', 'audit.end')}{halves}")
    days = f"人日：{w.fact('audit.person_days')}"
    line(w, days, f"其中现场：{w.fact('audit.onsite_days')}", *_reduced(audit, w))
    line(w, f"所查时段：{w.fact('audit.covered_from')}-{w.fact('audit.covered_to')}")
    if audit.stage1:
        hours = f"{w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        day = w.fact("stage1.start") + w.silent("stage1.end")
        line(w, f"一阶段：{day} {hours}", f"方式：{w.fact('stage1.mode', '现场')}", "结果：可以进行二阶段")
    line(w, "依据：")
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"（{e('iso')}）" if standard.iso else ""
        system = w.tag("systems+", standard.system, standard.system)
        told.append(f"{system}：{e('number')}{twin} {standard.title}{e.silent('system')}")
    laws = w.laws("criteria", "，", "{}")
    dashes(w, [*told, "单位的手册、程序和合同", f"法规：{laws}"])
    for system in audit.systems:
        line(w, f"{system}审核范围：{w.scope('audit', system)}")


def _reduced(audit: Audit, w: Writer) -> list[str]:
    if not audit.audit.reductions:
        return []
    return [f"核减理由：{w.each('audit.reductions', audit.audit.reductions, '，')}"]


def _team(audit: Audit, w: Writer) -> None:
    for member in audit.team:
        _member(w, member)
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        title = "主任" if guest.role == "guide" else "老师"
        line(w, f"{role}：{e('name')}{title}", f"来自：{e('from')}")
    w.text("组员均与受审核单位没有利害关系，签过公正性和保密声明。")


def _member(w: Writer, member: TeamMember) -> None:
    e = w.person(member)
    first = f"{e('role', ROLES[member.role])}：{e('name')}{engineer(member)}（{e('label')}）"
    if not member.registrations:
        line(w, first, f"专业：{e.each('professional_codes', '、')}")
        return
    beside = "跟着学，不单独审" if member.trainee else f"电话：{member.phone}"
    line(w, first, e("grade"), beside)
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、") or "无"
        told = f"    {r('system')}注册号：{r('number')}{r.silent('grade')}"
        told += e.silent_each("professional_codes") if at == 0 else ""
        line(w, told, f"有效到：{r('valid_until')}", f"专业：{codes}")


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    line(w, f"严重：{w.fact('nonconformities.major')}项", f"轻微：{w.fact('nonconformities.minor')}项")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        clause = f"依据：{e('standard')} 第{e('clause')}条"
        line(w, f"第{e('number')}号", f"部门：{e('department')}", clause, f"程度：{grade}")
        w.text(f"事实：{e('description')}")
    if found.items:
        day = w.fact("nonconformities.due_date")
        w.text(f"请在{day}前把原因分析、纠正和纠正措施的材料寄给组长，轻微不符合看材料验证。")
    if audit.previous_nonconformities:
        w.text("上次的不符合：", style="plain")
        told = []
        for earlier in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", earlier)
            told.append(f"{e('description')}（{e('closed_on')}关闭，材料看过）")
        dashes(w, told)


def _conclusion(audit: Audit, w: Writer, stock: Phrases) -> None:
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        line(w, f"7.{at} {e('criterion')}", e("value"))
    w.text("好的方面：", style="plain")
    dashes(w, stock.some("good", 2))
    w.text("可以再做得好一些的：", style="plain")
    dashes(w, stock.some("better", 2))
    name = w.fact("organization.name")
    people = f"体系内{w.fact('headcount')}人"
    told = f"{name}（{people}）的体系文件与实际相符，本次轻微不符合{w.fact('nonconformities.minor')}项。"
    w.text(f"{told}审核组{_recommended(audit, w)}。")
    w.text("证书上的范围建议写作：", style="plain")
    dashes(w, [f"{system}：{w.scope('certificate', system)}" for system in audit.systems])
    w.text(f"下次审核不晚于{w.fact('next_audit_by')}。抽样审核有其局限，没有查到的地方请单位自查。")
    others = [member for member in audit.team if member is not audit.leader]
    signed = w.each("conclusion.signatories", [audit.leader.name])
    line(w, f"组长签名：{signed}", f"日期：{w.fact('report_date')}")
    line(w, f"组员签名：{w.each('conclusion.signatories', [one.name for one in others], '  ')}")
    line(w, f"单位代表：{audit.world.people.manager}{TITLES['manager']}（同意以上所写）")
    body = "certification_body"
    line(w, w.fact(f"{body}.name"), w.fact(f"{body}.address"))
    phone, mail = w.fact(f"{body}.phone"), w.fact(f"{body}.email")
    line(w, f"电话：{phone}", f"信箱：{mail}", f"网址：{w.fact(f'{body}.website')}")


def _recommended(audit: Audit, w: Writer) -> str:
    told = {
        "recommend": "推荐发证",
        "recommend_after_correction": "在不符合改好并验证之后推荐发证",
        "maintain": "同意保持证书",
    }
    return w.fact("conclusion.recommendation", told[audit.conclusion.recommendation or ""])
