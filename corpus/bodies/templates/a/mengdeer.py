"""蒙德尔: headings in two languages, sentences for team, days and findings, hardly a table."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _mengdeer_trails as trails
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

BODY = "蒙德尔国际检验认证（中国）有限公司"
SYSTEMS = ("QMS+HSPM", "HSPM", "QMS+EMS+HSPM")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "control", "dates": "dash", "blank": "N/A", "styled": True}

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "HSPM": "有害物质过程管理体系"}
KINDS = {
    "stage2": "Stage 2 第二阶段审核",
    "surveillance": "Surveillance 监督审核",
    "recertification": "Re-certification 再认证审核",
    "transfer": "Transfer 转换审核",
}
ROLES = {
    "leader": "审核组长（Lead Auditor）",
    "member": "审核组成员（Team Member）",
    "technical_expert": "技术专家（Technical Expert）",
}
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def english(day: date) -> str:
    """A day as it is signed."""
    return f"{day.day:02}-{MONTHS[day.month - 1]}-{day.year}"


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    form = f"{audit.world.form_no}  Rev. 07"
    w.margins(header=("MONDELL Management System Certification",), footer=(form,), page="Page # of ##")
    phrases = Phrases(w)
    _cover(audit, w)
    _objectives(w)
    _scope(audit, w)
    _profile(audit, w)
    _team(audit, w)
    _summary(audit, w)
    w.heading(1, "6. Audit trails and findings 审核线索及发现")
    trails.all_of(audit, w, phrases)
    _nonconformities(audit, w)
    _observations(w, phrases)
    _recommendation(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text("MANAGEMENT SYSTEM AUDIT REPORT", style="subtitle")
    w.text(w.fact("title"), style="title")
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        told.append(f"{e('number')}（{e('iso')}）{e.silent('system')}")
    leader = w.person(audit.leader)
    fields = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    w.text(
        f"Organization 组织名称：{w.fact('organization.name')}",
        f"Address 地址：{w.fact('organization.business_address')}",
        f"Standard(s) 审核标准：{'；'.join(told)}",
        f"Management system 管理体系：{fields}",
        f"Audit type 审核类型：{w.fact('audit_type', KINDS[audit.audit_type])}",
        f"Report No. 报告编号：{w.fact('number')}",
        f"Lead auditor 审核组长：{leader('name')}{leader.silent('role')}",
        f"Date of report 报告日期：{w.fact('report_date')}",
        f"Certification body 认证机构：{w.fact('certification_body.name')}，"
        f"{w.fact('certification_body.address')}，Tel {w.fact('certification_body.phone')}，"
        f"{w.fact('certification_body.website')}",
        style="plain",
    )


def _objectives(w: Writer) -> None:
    w.heading(1, "1. Audit objectives 审核目的")
    w.text("本次审核的目的为 The objectives of this audit were：", style="plain")
    w.text(
        "▪ 确认管理体系符合审核准则的全部要求；",
        "▪ 确认组织已有效实施所策划的安排；",
        "▪ 评价管理体系确保组织满足适用的法律法规及客户要求的能力；",
        "▪ 识别管理体系潜在的改进区域。",
        style="plain",
    )
    w.text(
        "审核准则除上述标准外，还包括组织的管理体系文件、客户环保规范和适用的法律，即"
        f"{w.laws('criteria', '、', '《{}》')}。"
    )


def _scope(audit: Audit, w: Writer) -> None:
    w.heading(1, "2. Scope 范围")
    many = len(audit.systems) > 1
    for system in audit.systems:
        lead = f"就{NAMES[system]}而言，" if many else ""
        w.text(f"{lead}本次审核的范围为“{w.scope('audit', system)}”。")
    for system in audit.systems:
        lead = f"{NAMES[system]}" if many else "管理体系"
        w.text(f"组织的手册将{lead}的范围确定为“{w.scope('system', system)}”。")
    away = any(site.kind == "temporary" for site in audit.sites)
    w.text(
        "Is this a multi-site audit? 是否为多场所审核？ "
        + ("{+}Yes 是 {-}No 否" if away else "{-}Yes 是 {+}No 否"),
        f"Non-applicable requirements 不适用的要求：{w.fact('exclusions')}",
        style="plain",
    )


def _profile(audit: Audit, w: Writer) -> None:
    w.heading(1, "3. Organization profile 组织概况")
    world = audit.world
    w.text(
        f"该公司成立于{w.fact('organization.established_on')}，统一社会信用代码为{w.fact('organization.uscc')}，"
        f"营业执照由{w.fact('organization.licence.authority')}核发，营业期限自"
        f"{w.fact('organization.licence.valid_from')}起至{w.until('organization.licence.valid_to')}，"
        f"法定代表人为{world.people.legal}，总经理为{world.people.manager}。"
    )
    w.text(
        f"注册地址位于{w.fact('organization.registered_address')}，行政办公室设在"
        f"{w.fact('organization.office_address')}，生产在{w.fact('organization.business_address')}进行，"
        f"厂区占地约{world.area}平方米，{'采用两班制' if world.shifts == 2 else '不倒班'}。"
    )
    w.text(
        f"公司从事{w.scope('activity')}，产品实现的主要步骤依次为{'、'.join(world.industry['flow'])}，其中"
        f"{w.fact('key_processes')}被确定为关键过程，{w.fact('special_processes')}被确定为特殊过程，"
        f"外包的过程是{w.fact('outsourced_processes')}。"
    )
    w.text(
        f"公司现有雇员{w.fact('headcount_total')}名，其中{w.fact('insured_count')}名参加社会保险，认证范围内的"
        f"有效人数为{w.fact('headcount')}名。管理体系自{w.fact('system_effective_on')}起正式运行，"
        f"联系人为{world.people.contact}（{world.phone}）。"
    )
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        w.text(f"审核到访的{kind}为{e('address')}，活动为{e('activity')}，该处有{e('headcount')}人。")
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        w.text(
            f"{e('system', NAMES[certificate.system])}现行证书的编号为{e('number')}，签发于{e('issued_on')}，"
            f"有效至{e('valid_to')}，证书与标识的使用符合规定。"
        )


def _team(audit: Audit, w: Writer) -> None:
    w.heading(1, "4. Audit team and arrangement 审核组及审核安排")
    for member in audit.team:
        w.text(_member(w, member))
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导（Guide）" if guest.role == "guide" else "观察员（Observer）")
        told.append(f"{a('from')}的{a('name')}作为{role}")
    w.text(f"{'，'.join(told)}随同审核，未影响审核的进行。")
    halves = [f"{w.fact(f'audit.{name}')}{w.half(f'audit.{name}_half')}" for name in ("start", "end")]
    w.text(
        f"审核于{halves[0]}以首次会议开始，于{halves[1]}以末次会议结束，全程采用"
        f"{w.fact('audit.mode', '现场')}审核方式。"
        f"总审核时间为{w.fact('audit.person_days')}人天（man-days），其中"
        f"{w.fact('audit.onsite_days')}人天在现场完成，审核所覆盖的期间为{w.fact('audit.covered_from')}至"
        f"{w.fact('audit.covered_to')}。依据行业特点，该组织的风险类别为{w.fact('audit.risk')}。"
    )
    if audit.audit.reductions:
        w.text(f"审核时间的减少基于以下理由：{w.each('audit.reductions', audit.audit.reductions, '；')}。")
    if audit.stage1:
        w.text(
            f"第一阶段审核（Stage 1）已于{w.fact('stage1.start')}的{w.fact('stage1.start_time')}至"
            f"{w.fact('stage1.end_time')}在{w.fact('stage1.mode', '现场')}实施{w.silent('stage1.end')}，"
            "其关注事项已在本次审核中确认解决。"
        )


def _member(w: Writer, member: TeamMember) -> str:
    """A person in one sentence."""
    e = w.person(member)
    first = f"{e('name')}担任{e('role', ROLES[member.role])}"
    if not member.registrations:
        return f"{first}，以{e('grade')}身份提供支持，专业代码{e.each('professional_codes')}。"
    told = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        known = f"，专业代码{r.each('professional_codes')}" if one.professional_codes else ""
        told.append(
            f"{r('system')}注册号{r('number')}（有效期至{r('valid_until')}{known}）{r.silent('grade')}"
        )
    tail = "，在组长指导下工作，不计入审核时间" if member.trainee else ""
    codes = e.silent_each("professional_codes")
    return f"{first}，注册资格为{e('grade')}，{'，'.join(told)}{tail}。{codes}"


def _summary(audit: Audit, w: Writer) -> None:
    w.heading(1, "5. Summary 审核总结")
    w.text(
        "审核组采用基于过程的方法（process-based），通过访谈、观察活动以及查阅文件和记录的方式收集证据。"
        "审核为抽样活动，未被抽到之处仍可能存在不符合。"
    )
    w.text(
        "审核组认为该组织 The audit team concludes that the organization {+}has 已 {-}has not 未 "
        "按照标准的要求建立并保持其管理体系。"
    )
    before = audit.previous_nonconformities
    w.text(
        "Results of the last audit have been reviewed 已评审上次审核的结果："
        + ("{+}Yes 是 {-}N/A 不适用" if before else "{-}Yes 是 {+}N/A 不适用")
    )
    for earlier in before:
        e = w.entry("previous_nonconformities", earlier)
        w.text(
            f"针对上次审核提出的“{e('description')}”，纠正措施于{e('closed_on')}关闭，"
            "审核组查阅了相关证据并到现场核实了措施的落实。"
        )
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        w.text(f"{chr(96 + at)}) {e('criterion')}：{e('value')}", style="plain")


def _nonconformities(audit: Audit, w: Writer) -> None:
    w.heading(1, "7. Nonconformities 不符合项")
    found = audit.nonconformities
    w.text(
        f"本次审核共提出{w.fact('nonconformities.major')}项严重不符合（Major）和"
        f"{w.fact('nonconformities.minor')}项轻微不符合（Minor），已在末次会议上得到组织代表"
        f"{audit.world.people.representative}的确认。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微不符合" if item.grade == "minor" else "严重不符合")
        w.text(
            f"NC {e('number')}：在{e('department')}，{e('description')}上述情况未满足{e('standard')}第"
            f"{e('clause')}条的要求，判为{grade}。"
        )
    if found.items:
        w.text(
            f"组织应在{w.fact('nonconformities.due_date')}之前提交根本原因分析和纠正措施的证据，"
            "由审核组长进行书面评审；其有效性将在下次审核时于现场验证。"
        )


def _observations(w: Writer, phrases: Phrases) -> None:
    w.heading(1, "8. Observations and opportunities for improvement 观察及改进机会")
    for label, topic in (("Positive 正面", "positive"), ("OFI 改进机会", "ofi")):
        for text in phrases.some(topic, 2):
            w.text(f"{label}：{text}")


def _recommendation(audit: Audit, w: Writer) -> None:
    w.heading(1, "9. Conclusion and recommendation 结论及推荐")
    word = {"recertification": "Renewed 换发", "transfer": "Transferred 转换"}
    given = word.get(audit.audit_type, "Granted 授予")
    labels = {
        "recommend": given,
        "recommend_after_correction": f"{given}（upon corrective action 纠正措施验证后）",
        "not_recommend": "Withheld 暂缓",
    }
    if audit.audit_type == "surveillance":
        labels = {"maintain": "Continued 保持", "suspend": "Suspended 暂停", "withdraw": "Withdrawn 撤销"}
    w.text(
        f"{w.fact('organization.name')}在认证范围内有{w.fact('headcount')}名员工，其管理体系总体有效，本次审核的"
        f"{w.fact('nonconformities.minor')}项轻微不符合不影响体系的整体能力。基于本次审核的结果，"
        "审核组建议管理体系认证 it is recommended that certification be："
    )
    w.text(
        w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or ""), style="plain"
    )
    for system in audit.systems:
        w.text(f"建议证书（{NAMES[system]}）载明的范围为“{w.scope('certificate', system)}”。")
    w.text(f"下次审核应在{w.fact('next_audit_by')}之前进行，具体日期由双方另行商定。")
    signed = audit.conclusion.signatories
    leader = w.each("conclusion.signatories", [name for name in signed if name == audit.leader.name])
    others = w.each("conclusion.signatories", [name for name in signed if name != audit.leader.name])
    w.text(f"Lead auditor 审核组长（签名）：{leader}", style="plain")
    if others:
        w.text(f"Team member(s) 成员（签名）：{others}", style="plain")
    day = w.fact("report_date", english(audit.report_date))
    w.text(f"Date 日期：{day}", style="plain")
    w.text(
        "本报告为保密文件，未经许可不得部分复制。 This report is confidential; its distribution is limited.",
        style="center",
    )
