"""榆洲: a report in numbered chapters, told in paragraphs, with tables numbered through."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _yuzhou_chapters as chapters
from corpus.bodies.templates.a._yuzhou_chapters import Pages
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "榆洲环境与能源管理评价有限公司"
SYSTEMS = ("EMS+OHSMS", "EnMS")
TYPES = ("surveillance", "recertification")
STYLE = {"look": "black", "dates": "padded", "blank": "无"}

NAMES = {"EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系", "EnMS": "能源管理体系"}
FIELDS = {"EMS": "环境", "OHSMS": "职业健康安全", "EnMS": "能源"}
KINDS = {"surveillance": "监督审核", "recertification": "再认证审核"}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合的审核"}
ADVICE = {
    "recommend": "推荐换发认证证书",
    "recommend_after_correction": "待不符合的纠正措施经验证后，推荐换发认证证书",
    "not_recommend": "不推荐换发认证证书",
    "maintain": "保持认证资格",
    "suspend": "暂停认证资格",
    "withdraw": "撤销认证资格",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=("榆洲评价  审核报告  YZ-CX-15-04",), page="— # —", first=False)
    p = Pages(audit, w)
    _cover(p)
    w.heading(1, "1  审核概述")
    _client(p)
    _task(p)
    _team(p)
    _course(p)
    _since(p)
    chapters.planning(p)
    chapters.support(p)
    chapters.operation(p)
    chapters.performance(p)
    _nonconformities(p)
    _conclusion(p)


def _span(w: Writer) -> str:
    first = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    return f"{first}至{w.fact('audit.end')}{w.half('audit.end_half')}"


def _cover(p: Pages) -> None:
    w, audit = p.w, p.audit
    w.text("", "", style="plain")
    w.text(w.fact("title"), style="title")
    w.text(w.fact("organization.name"), style="subtitle")
    w.text("、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems), style="center")
    w.text(w.fact("audit_type", KINDS.get(audit.audit_type)), style="center")
    w.text("", "", "", style="plain")
    w.text(f"编号  {w.fact('number')}", f"签发  {w.fact('report_date')}", style="center")
    w.text("", "", "", style="plain")
    w.text(
        w.fact("certification_body.name"),
        w.fact("certification_body.address"),
        f"电话 {w.fact('certification_body.phone')}",
        f"{w.fact('certification_body.website')}    {w.fact('certification_body.email')}",
        style="center",
    )
    w.page()
    w.text("声明", style="center")
    w.paragraphs(p.words.texts("about"))


def _client(p: Pages) -> None:
    w, audit = p.w, p.audit
    people = audit.world.people
    w.heading(2, "1.1  受审核组织")
    w.text(
        f"{w.fact('organization.name')}（以下称组织）成立于{w.fact('organization.established_on')}，统一社会信用"
        f"代码{w.fact('organization.uscc')}，营业执照由{w.fact('organization.licence.authority')}核发，营业期限自"
        f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}。"
        f"法定代表人{people.legal}，总经理{people.manager}，管理者代表{people.representative}。"
    )
    w.text(f"组织从事的活动为{w.scope('activity')}。")
    w.text(
        f"注册地址：{w.fact('organization.registered_address')}；"
        f"经营地址：{w.fact('organization.business_address')}；"
        f"办公地址：{w.fact('organization.office_address')}。"
    )
    w.text(
        f"组织在册人员{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人，其中体系覆盖"
        f"{w.fact('headcount')}人。管理体系自{w.fact('system_effective_on')}起运行，"
        f"风险等级确定为{w.fact('audit.risk')}。"
    )
    rows: list[Row] = [["场所类别", "地址", "活动内容", "人数"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([kind, s("address"), s("activity"), s("headcount")])
    p.table("活动场所", rows, (1.3, 5, 2.5, 1))


def _task(p: Pages) -> None:
    w, audit = p.w, p.audit
    w.heading(2, "1.2  审核目的、准则和范围")
    p.say("aim", audit.audit_type)
    w.text("审核准则包括：")
    for mark, standard in zip("abc", audit.standards, strict=False):
        e = w.standard(standard.system)
        twin = f"，等同采用{e('iso')}" if standard.iso else ""
        w.text(f"{mark}) {e('number')}《{standard.title}》{twin}{e.silent('system')}；", style="plain")
    mark = "abcd"[len(audit.standards)]
    w.text(f"{mark}) 适用的法律法规，主要有{w.laws('criteria')}；", style="plain")
    w.text(f"{'abcde'[len(audit.standards) + 1]}) 组织的管理体系文件和相关方要求。", style="plain")
    for system in audit.systems:
        w.text(f"{NAMES[system]}的审核范围：{w.scope('audit', system)}。")


def _team(p: Pages) -> None:
    w, audit = p.w, p.audit
    w.heading(2, "1.3  审核组")
    rows: list[Row] = [["姓名", "标识", "组内身份", "级别", "注册领域、证书编号及到期日", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        lines = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            told = r.silent("grade") + r.silent_each("professional_codes")
            field = r("system", FIELDS[one.system])
            lines.append(f"{field} {r('number')}，{r('valid_until')}{told}")
        codes = e.each("professional_codes", "¶") or w.blank
        who: Row = [e("name"), e("label"), e("role", ROLES[member.role]), e("grade")]
        rows.append([*who, "¶".join(lines) or w.blank, codes])
    p.table("审核组成员", rows, (1.2, 0.8, 1.4, 1.5, 5.2, 1.4))
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"来自{a('from')}的{a('name')}作为{role}随同审核。")
    w.text("审核组成员声明与组织没有任何利害关系，并对审核中获得的信息承担保密责任。")


def _course(p: Pages) -> None:
    w, audit = p.w, p.audit
    w.heading(2, "1.4  审核实施")
    w.text(
        f"本次{w.fact('audit_type', KINDS.get(audit.audit_type))}于{_span(w)}进行，采用"
        f"{w.fact('audit.mode', MODES[audit.audit.mode])}方式，由{w.person(audit.leader)('name')}带队。"
        f"审核共{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日。"
    )
    if audit.audit.reductions:
        w.text(f"审核时间经评审有所减少，理由是{w.each('audit.reductions', audit.audit.reductions)}。")
    w.text(
        f"审核覆盖的时期为{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}，涉及组织的所有部门。"
        "首次会议和末次会议按计划召开，审核计划没有变更。"
    )


def _since(p: Pages) -> None:
    w, audit = p.w, p.audit
    w.heading(1, "2  上次审核以来的情况")
    w.heading(2, "2.1  变化与证书使用")
    p.say("change")
    rows: list[Row] = [["证书编号", "体系", "颁发日期", "有效期至"]]
    for held in audit.certificates:
        c = w.entry("certificates", held)
        rows.append([c("number"), c("system", NAMES[held.system]), c("issued_on"), c("valid_to")])
    p.table("现行有效的认证证书", rows, (2.5, 3.2, 2.3, 2.3))
    p.say("mark")
    w.heading(2, "2.2  上次审核不符合的跟踪")
    if not audit.previous_nonconformities:
        w.text("上次审核没有提出不符合，不需要跟踪验证。")
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        w.text(f"（{at}）{e('description')}该项于{e('closed_on')}关闭，本次审核中未见重复发生。")


def _nonconformities(p: Pages) -> None:
    w, found = p.w, p.audit.nonconformities
    w.heading(1, "7  不符合")
    w.text(
        f"审核组提出严重不符合{w.fact('nonconformities.major')}项、"
        f"轻微不符合{w.fact('nonconformities.minor')}项。"
    )
    for at, item in enumerate(found.items, 1):
        e = w.same("nonconformities.items", item.number, item)
        w.heading(2, f"7.{at}  不符合{e('number')}")
        grade = e("grade", {"major": "严重不符合", "minor": "轻微不符合"}[item.grade])
        w.text(f"责任部门：{e('department')}。事实：{e('description')}")
        w.text(f"上述事实不满足{e('standard')}第{e('clause')}条的要求，判定为{grade}。")
    if found.items:
        w.text(
            f"组织应在{w.fact('nonconformities.due_date')}之前完成原因分析和纠正措施，并将证据提交审核组长验证。"
        )


def _conclusion(p: Pages) -> None:
    w, audit = p.w, p.audit
    w.heading(1, "8  审核结论")
    w.heading(2, "8.1  评价")
    rows: list[Row] = [["评价内容", "结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    p.table("综合评价", rows, (6, 3))
    w.text(f"值得肯定之处：{p.words.some('good', 1)[0]}")
    w.text(f"改进机会：{p.words.some('ofi', 1)[0]}")
    minor = audit.nonconformities.items
    some = f"提出的{w.fact('nonconformities.minor')}项轻微不符合属于个别现象，" if minor else ""
    w.text(
        f"{w.fact('organization.name')}的管理体系覆盖{w.fact('headcount')}人，{some}体系总体符合审核准则，"
        "运行有效，方针和目标能够实现。"
    )
    w.heading(2, "8.2  建议")
    advice = audit.conclusion.recommendation or ""
    w.text(f"审核组一致意见：{w.fact('conclusion.recommendation', ADVICE.get(advice))}。")
    for system in audit.systems:
        w.text(f"证书上{NAMES[system]}的认证范围建议表述为：{w.scope('certificate', system)}。")
    focus = "和".join(w.random.sample(p.words.texts("next"), 2))
    w.text(f"下一次审核最迟于{w.fact('next_audit_by')}前实施，重点关注{focus}。")
    w.heading(2, "8.3  签署")
    rows = [["审核组成员签名", "日期"]]
    signed = w.each("conclusion.signatories", audit.conclusion.signatories)
    w.table([*rows, [signed, w.fact("report_date")]], (6, 3), head=1)
    w.text(w.fact("certification_body.name"), style="right")
