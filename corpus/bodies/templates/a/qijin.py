"""祁津质量认证: numbered chapters of prose with short tables, nonconformities in annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _qijin_annexes as annexes
from corpus.bodies.templates.a import _qijin_operation as operation
from corpus.bodies.templates.a._qijin_stock import chapter, part, prose, stock
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Level, Number
from corpus.layouts.writer import Row

BODY = "祁津质量认证有限公司"
SYSTEMS = ("QMS", "QMS+EIMS")
TYPES = ("surveillance", "recertification", "stage2", "transfer")
STYLE = {"look": "box", "dates": "chinese", "blank": "/"}

AUDIT_TYPES = {
    "stage2": "初次认证审核（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "认证转换审核",
}
NAMES = {"QMS": "质量管理体系", "EIMS": "企业诚信管理体系"}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.report.lists = {
        "main": (Level("decimal", "%1"), Level("decimal", "%1.%2")),
        "letters": (Level("lowerLetter", "%1)"),),
    }
    w.margins(header=(f"{audit.title}　　{audit.number}",), page="第#页，共##页", first=False)
    _cover(audit, w)
    chapter(w, "审核概况")
    _overview(audit, w)
    chapter(w, "组织概况")
    _company(audit, w)
    chapter(w, "管理体系运行情况")
    operation.all_of(audit, w)
    chapter(w, "不符合和跟踪情况")
    _found(audit, w)
    chapter(w, "审核结论")
    _conclusion(audit, w)
    annexes.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text(w.fact("title"), style="title")
    w.text(f"（{w.fact('audit_type', AUDIT_TYPES[audit.audit_type])}）", style="subtitle")
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    others = "、".join(w.person(one)("name") for one in audit.team if one is not audit.leader)
    w.text(
        f"组织名称：{w.fact('organization.name')}",
        f"认证项目：{systems}",
        f"审核日期：{w.fact('audit.start')}至{w.fact('audit.end')}",
        f"审核组长：{w.person(audit.leader)('name')}",
        f"审核组成员：{others}",
        f"报告日期：{w.fact('report_date')}",
        style="plain",
    )
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(
        f"{w.fact('certification_body.address')}　电话 {w.fact('certification_body.phone')}",
        f"{w.fact('certification_body.website')}　{w.fact('certification_body.email')}",
        style="center",
    )
    w.page()


def _overview(audit: Audit, w: Writer) -> None:
    part(w, "审核目的和准则")
    w.text(
        f"受{w.fact('organization.name')}（以下简称组织）委托，{w.fact('certification_body.name')}派出审核组对其"
        f"实施{w.fact('audit_type', AUDIT_TYPES[audit.audit_type])}，"
        f"目的是{stock()['purposes'][audit.audit_type]}。审核依据下列准则进行："
    )
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（idt {e('iso')}）" if standard.iso else ""
        w.text(f"{e('number')}{twin}《{standard.title}》；{e.silent('system')}", number=Number("letters"))
    w.text("组织的质量手册、程序文件及其他成文信息；", number=Number("letters"))
    w.text(f"适用的法律法规，主要有{w.laws('criteria')}；", number=Number("letters"))
    w.text("顾客要求和认证合同。", number=Number("letters"))
    part(w, "审核范围")
    if len(audit.systems) == 1:
        w.text(
            f"经确认，本次审核覆盖的范围为：{w.scope('audit', audit.systems[0])}。审核范围与审核计划一致。"
        )
    else:
        rows: list[Row] = [["认证项目", "审核范围"]]
        rows += [[NAMES[one], w.scope("audit", one)] for one in audit.systems]
        w.table(rows, (3, 7), head=1, rules="rows")
    part(w, "审核组和参加人员")
    _team(audit, w)
    part(w, "审核时间和方式")
    _time(audit, w)
    part(w, "抽样和保密声明")
    w.text(stock()["sampling"], stock()["secrecy"])


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "组内身份", "注册资格", "注册号（有效期）", "专业"]]
    for member in audit.team:
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            stated = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(f"{r('number')}{stated}（{r('valid_until', f'{one.valid_until:%Y.%m.%d}')}）")
        codes = e.each("professional_codes", "、") or w.blank
        role = e("role", ROLES[member.role])
        rows.append([e("name"), role, e("grade"), "¶".join(numbers) or w.blank, codes])
    w.table(rows, (1.3, 1.5, 1.5, 5, 1.3), head=1, rules="rows")
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        part_in = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{a('from')}的{a('name')}（{part_in}）")
    w.text(f"参加审核活动的其他人员有{'、'.join(guests)}。首次会议和末次会议的出席情况见签到表。")
    for member in audit.team:
        if member.trainee:
            w.text(f"{w.person(member)('name')}在审核组长指导下参加审核，不计入审核人日。")


def _time(audit: Audit, w: Writer) -> None:
    begun = w.fact("audit.start") + w.half("audit.start_half")
    ended = w.fact("audit.end") + w.half("audit.end_half")
    w.text(
        f"审核自{begun}开始，至{ended}结束，采用{w.fact('audit.mode', '现场审核')}的方式，覆盖"
        f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}期间的体系运行。计划安排审核时间"
        f"{w.fact('audit.person_days')}人日，其中现场审核{w.fact('audit.onsite_days')}人日，项目风险等级为"
        f"{w.fact('audit.risk')}。审核按计划完成，没有发生影响审核结论的情况。"
    )
    if audit.audit.reductions:
        stated = w.each("audit.reductions", audit.audit.reductions, "；")
        w.text(f"审核人日在基准人日之上有所减少，理由是：{stated}。")
    if audit.stage1:
        w.text(
            f"第一阶段审核于{w.fact('stage1.start')}{w.fact('stage1.start_time')}至"
            f"{w.fact('stage1.end_time')}{w.silent('stage1.end')}在{w.fact('stage1.mode', '现场')}进行，"
            "审核组了解了组织的过程和准备情况，第一阶段提出的问题在第二阶段之前已经得到解决。"
        )


def _company(audit: Audit, w: Writer) -> None:
    part(w, "基本情况")
    name, people = w.fact("organization.name"), audit.world.people
    w.text(
        f"{name}成立于{w.fact('organization.established_on')}，统一社会信用代码{w.fact('organization.uscc')}，"
        f"法定代表人{people.legal}。营业执照由{w.fact('organization.licence.authority')}颁发，营业期限自"
        f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}。",
        f"组织的注册地址为{w.fact('organization.registered_address')}，办公地址为"
        f"{w.fact('organization.office_address')}，经营地址为{w.fact('organization.business_address')}。"
        f"联系人{people.contact}，电话{audit.world.phone}。",
    )
    part(w, "人员和场所")
    w.text(
        f"组织现有员工{w.fact('headcount_total')}人，其中参加社会保险{w.fact('insured_count')}人；"
        f"认证范围覆盖{w.fact('headcount')}人，{'实行单班制' if audit.world.shifts == 1 else '实行两班制'}。"
        f"组织设有{'、'.join(audit.world.departments)}等部门。认证涉及的场所如下："
    )
    rows: list[Row] = [["地址", "人数", "过程", "场所类型"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        own = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([e("address"), e("headcount"), e("activity"), own])
    w.table(rows, (5.2, 0.9, 2.4, 1.6), head=1, rules="rows")
    part(w, "过程和范围")
    w.text(
        f"组织主要从事{w.scope('activity')}，基本流程为{'→'.join(audit.world.industry['flow'])}。"
        f"关键过程为{w.fact('key_processes')}，需要确认的特殊过程为{w.fact('special_processes')}，"
        f"外包过程为{w.fact('outsourced_processes')}。不适用的要求：{w.fact('exclusions')}。"
    )
    items = [f"{NAMES[one]}为“{w.scope('system', one)}”" for one in audit.systems]
    w.text(f"手册规定的体系范围，{'；'.join(items)}。体系自{w.fact('system_effective_on')}起运行。")
    part(w, "证照和变化情况")
    _papers(audit, w)


def _papers(audit: Audit, w: Writer) -> None:
    for permit in audit.permits:
        e = w.entry("permits", permit)
        ends = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        w.text(
            f"查验{e('kind')}，编号为{e('number')}，证载单位{e('holder')}，许可内容为{e('scope')}，有效期"
            f"{e('valid_from')}至{ends}，由{e('authority')}核发。"
        )
    if not audit.permits:
        w.text("认证范围内的活动不需要取得专项行政许可。")
    for one in audit.certificates:
        e = w.entry("certificates", one)
        w.text(
            f"组织现持有{e('system', NAMES[one.system])}认证证书，证书号{e('number')}，"
            f"{e('issued_on')}颁发，{e('valid_to')}到期。"
        )
    if audit.certificates:
        w.text(prose(audit, w, "changes"))


def _found(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    part(w, "本次审核的不符合")
    w.text(
        f"审核组共开具轻微不符合{w.fact('nonconformities.minor')}项，严重不符合"
        f"{w.fact('nonconformities.major')}项，分布如下，具体内容见附件一。"
    )
    rows: list[Row] = [["编号", "部门", "标准", "条款", "等级"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        rows.append([e("number"), e("department"), e("standard"), e("clause"), grade])
    if found.items:
        w.table(rows, (1, 2, 3, 1.6, 1.2), head=1, rules="three")
        w.text(
            f"双方商定，上述不符合的纠正措施及其证据在{w.fact('nonconformities.due_date')}之前提交审核组长，"
            "以书面方式验证。"
        )
    part(w, "上次审核不符合的跟踪")
    if audit.previous_nonconformities:
        w.text("审核组逐项复查了上次审核的不符合，纠正措施已经实施，提供的证据满足要求，跟踪情况见附件二。")
    else:
        w.text("没有需要跟踪的上次审核不符合。")
    part(w, "改进的建议")
    chosen = w.random.sample(stock()["chances"], 3)
    w.text(f"下列意见供组织参考，不要求书面答复：{'；'.join(chosen)}。")


def _conclusion(audit: Audit, w: Writer) -> None:
    part(w, "总体评价")
    good = w.random.sample(stock()["strengths"], 2)
    w.text(f"审核中看到的主要优点有：{'；'.join(good)}。审核组对各方面的评价如下。")
    rows: list[Row] = [["评价方面", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (6, 2), head=1, rules="three")
    part(w, "推荐意见")
    w.text(
        f"{w.fact('organization.name')}建立的体系覆盖{w.fact('headcount')}人，总体上得到了实施。本次审核提出"
        f"轻微不符合{w.fact('nonconformities.minor')}项，审核目的已经实现。审核组一致"
        f"{_recommended(audit, w)}，建议的认证范围为："
    )
    for one in audit.systems:
        w.text(f"{NAMES[one]}：{w.scope('certificate', one)}。", style="plain")
    w.text(
        f"拟于{w.fact('next_audit_by')}之前安排下一次审核。组织应在本机构的认证决定作出之后，"
        "按照证书和标志的使用规则进行宣传。"
    )
    signed = w.each("conclusion.signatories", audit.conclusion.signatories, "、")
    w.text(f"审核组签字：{signed}", w.fact("report_date"), w.fact("certification_body.name"), style="right")


def _recommended(audit: Audit, w: Writer) -> str:
    data = {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "同意在不符合的纠正措施经验证有效后推荐认证注册",
        "maintain": "推荐保持认证注册",
        "not_recommend": "不推荐认证注册",
        "suspend": "建议暂停认证注册",
        "withdraw": "建议撤销认证注册",
    }
    return w.fact("conclusion.recommendation", data[audit.conclusion.recommendation or "recommend"])
