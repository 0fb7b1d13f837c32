"""阿克陶: the report is a letter to the client, told in sentences, with an annex of tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._akto_annex import GRADES, ROLES, SHORT, annex
from corpus.bodies.writer import Writer

BODY = "阿克陶环境与安全评定有限公司"
SYSTEMS = ("EMS+OHSMS", "OHSMS", "EMS")
TYPES = ("stage2", "recertification", "surveillance")
STYLE = {"look": "box", "dates": "chinese", "blank": "—"}

FIELDS = {"EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
KINDS = {"stage2": "初次认证第二阶段审核", "surveillance": "监督审核", "recertification": "再认证审核"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合的审核"}
WORDS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "在不符合的纠正措施经验证有效后推荐认证注册",
    "not_recommend": "不推荐认证注册",
    "maintain": "推荐保持认证注册",
    "suspend": "建议暂停认证注册",
    "withdraw": "建议撤销认证注册",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(BODY,), footer=(f"文件编号 {audit.world.form_no}",), page="第 # 页", first=False)
    _opening(w)
    w.heading(1, "一、关于本次审核")
    _audit(audit, w)
    w.heading(1, "二、关于贵公司")
    _company(audit, w)
    w.heading(1, "三、关于体系的策划和支持")
    _planning(audit, w)
    w.heading(1, "四、关于运行")
    _operation(audit, w)
    w.heading(1, "五、关于监视、评价和改进")
    _results(audit, w)
    w.heading(1, "六、需要贵公司纠正的问题")
    _findings(audit, w)
    w.heading(1, "七、我们的结论")
    _verdict(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "附件")
    annex(audit, w)


def _said(w: Writer, topic: str, count: int) -> list[str]:
    """Sentences on a topic, as the letter says them."""
    return [one.replace("组织识别", "贵公司识别") for one in w.audit.world.remarks[topic][:count]]


def _opening(w: Writer) -> None:
    own = "certification_body"
    w.text(w.fact(f"{own}.name"), style="title")
    w.text(
        f"地址：{w.fact(f'{own}.address')}　电话：{w.fact(f'{own}.phone')}",
        f"网址：{w.fact(f'{own}.website')}　电子邮箱：{w.fact(f'{own}.email')}",
        style="center",
    )
    w.text(w.fact("title"), style="title")
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text(f"{w.fact('organization.name')}：", style="plain")


def _audit(audit: Audit, w: Writer) -> None:
    fields = "和".join(w.tag("systems+", code, FIELDS[code]) for code in audit.systems)
    start, end = (w.fact(f"audit.{at}") + w.half(f"audit.{at}_half") for at in ("start", "end"))
    w.text(
        f"承蒙贵公司委托，本公司派出以{w.person(audit.leader)('name')}为组长的审核组，自{start}起至{end}止，"
        f"对贵公司的{fields}实施了{w.fact('audit_type', KINDS[audit.audit_type])}。"
        "现将审核的情况和结论函告如下。"
    )
    basis = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = f"（等同{e('iso')}）" if one.iso else ""
        basis.append(f"{e('number')}{twin}《{one.title}》{e.silent('system')}")
    w.text(
        f"审核的目的，是判断贵公司的体系是否符合准则、是否有效，能否确保满足法律法规的要求并实现目标。"
        f"审核的准则是{'、'.join(basis)}，贵公司的体系文件，以及{w.laws('criteria')}。"
    )
    scopes = "；".join(f"{FIELDS[code]}为{w.scope('audit', code)}" for code in audit.systems)
    w.text(f"审核的范围，{scopes}。")
    when = audit.audit
    words = (
        f"本次为{w.fact('audit.mode', MODES[when.mode])}，审核覆盖的时期自{w.fact('audit.covered_from')}至"
        f"{w.fact('audit.covered_to')}。按照贵公司的风险等级（{w.fact('audit.risk')}），共用{w.fact('audit.person_days')}个"
        f"审核人日，其中现场{w.fact('audit.onsite_days')}个人日。"
    )
    if when.reductions:
        words += f"人日比基准有所减少，理由是{w.each('audit.reductions', when.reductions, '；')}。"
    w.text(words)
    guests = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{e('from')}的{e('name')}担任{role}")
    w.text(f"审核组的成员见附表1。{'，'.join(guests)}。" if guests else "审核组的成员见附表1。")
    _visits(audit, w)
    w.text(
        "首次会议和末次会议都有贵公司的管理层和各部门负责人到会。审核采取面谈、查阅文件记录和现场观察的方法，"
        "审核计划的内容已全部完成。贵公司为审核提供了必要的条件，谨此致谢。"
    )


def _visits(audit: Audit, w: Writer) -> None:
    """The first stage, or the audit before."""
    first = audit.stage1
    if first:
        span = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}至"
        span += "" if first.end == first.start else w.fact("stage1.end")
        span += w.fact("stage1.end_time") + (w.silent("stage1.end") if first.end == first.start else "")
        w.text(
            f"此前，我们于{span}以{w.fact('stage1.mode', MODES[first.mode])}的方式进行了第一阶段审核，"
            "审查了贵公司的体系文件，当时提出的关注点贵公司均已处理。"
        )
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        w.text(
            f"上一次审核曾指出：“{e('description')}”贵公司已经纠正，我们于{e('closed_on')}确认关闭，"
            "本次复查没有再次发生。"
        )


def _company(audit: Audit, w: Writer) -> None:
    org, people = "organization", audit.world.people
    w.text(
        f"贵公司成立于{w.fact(f'{org}.established_on')}，统一社会信用代码为{w.fact(f'{org}.uscc')}，法定代表人为{people.legal}。"
        f"营业执照由{w.fact(f'{org}.licence.authority')}核发，营业期限自{w.fact(f'{org}.licence.valid_from')}至"
        f"{w.until(f'{org}.licence.valid_to')}。"
    )
    w.text(
        f"贵公司注册于{w.fact(f'{org}.registered_address')}，办公地点在{w.fact(f'{org}.office_address')}，"
        f"生产经营地点在{w.fact(f'{org}.business_address')}，从事{w.scope('activity')}。"
    )
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append(f"{e('address')}（{kind}），活动为{e('activity')}，{e('headcount')}人")
    w.text(
        f"贵公司现有员工{w.fact('headcount_total')}人，参加社会保险的有{w.fact('insured_count')}人，"
        f"体系覆盖{w.fact('headcount')}人。审核涉及的场所：{'；'.join(sites)}。"
    )
    w.text(
        f"主要流程为{'、'.join(audit.world.industry['flow'])}。其中关键过程为{w.fact('key_processes')}，"
        f"特殊过程为{w.fact('special_processes')}；外包过程为{w.fact('outsourced_processes')}。"
    )
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        w.text(
            f"我们查看了{e('authority')}颁发的{e('kind')}，编号为{e('number')}，持证单位为{e('holder')}，"
            f"许可内容是{e('scope')}，有效期自{e('valid_from')}至{until}。"
        )
    for held in audit.certificates:
        e = w.entry("certificates", held)
        w.text(
            f"贵公司现持有{e('system', FIELDS[held.system])}认证证书，证书编号{e('number')}，"
            f"颁发于{e('issued_on')}，有效期至{e('valid_to')}。证书和标志的使用未见不当。"
        )


def _planning(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    scopes = "；".join(f"{FIELDS[code]}——{w.scope('system', code)}" for code in audit.systems)
    w.text(
        f"贵公司的体系文件于{w.fact('system_effective_on')}开始实施，由总经理{people.manager}批准，"
        f"管理者代表为{people.representative}。手册确定的体系范围是：{scopes}。不适用的要求：{w.fact('exclusions')}。"
    )
    w.paragraphs(_said(w, "planning", 2))
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(
            f"贵公司经过识别和评价，确定{e('what')}{e('stated')}{count.unit}，即{e.each('listed')}，"
            "控制措施已落实到部门。"
        )
    law = w.law_entry("compliance")
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    w.text(
        f"适用的法律法规共识别{law('stated_count')}部，清单见附表2。"
        + (f"现行执行的技术标准有{'、'.join(cited)}。" if cited else "")
    )
    w.text("贵公司为体系的运行配备了必要的人员、设施和资金，目标的实现情况见附表3。")
    w.paragraphs(_said(w, "support", 2))


def _operation(audit: Audit, w: Writer) -> None:
    w.paragraphs(_said(w, "operation", 2))
    if audit.special_equipment:
        e = w.entry("special_equipment", audit.special_equipment[0])
        w.text(
            f"在{e.aside('place')}，我们查看了{e('name')}（型号{e('model')}，登记编号{e('registration_no')}），"
            f"该设备首次检验于{e('first_inspected_on')}，下次检验日期为{e('next_inspection_on')}，标志清楚。"
        )
    if audit.calibrations:
        e = w.entry("calibrations", audit.calibrations[0])
        w.text(
            f"贵公司正在使用的{e('device')}（编号{e('serial')}）贴有标识，"
            f"标识上的有效期至{e('valid_until')}，与证书{e('certificate_no')}一致。"
        )
    if audit.personnel_certificates:
        e = w.entry("personnel_certificates", audit.personnel_certificates[0])
        w.text(
            f"我们与从事{e.aside('work')}的{e('name')}进行了交谈，本人出示了{e('kind')}（{e('category')}），"
            f"有效期至{e('valid_to')}，对本岗位的风险和应急处置清楚。"
        )
    for held in audit.contracts:
        e = w.entry("contracts", held)
        w.text(
            f"{e('signed_on')}，{e.one('parties', held.parties[0])}与{e.one('parties', held.parties[1])}"
            f"签订了{e('kind')}，内容为{held.about}，期限{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}，"
            "合同写明了环境和安全方面的要求。"
        )
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"{e('held_on')}，贵公司在{drill.place}组织了{e('kind')}应急演练，{drill.people}人参加，演练后对预案作了评审。"
        )
    w.text(f"此外，我们在有关部门核对了{w.laws('operation')}中与其活动有关条款的执行，有相应的记录。")


def _results(audit: Audit, w: Writer) -> None:
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        w.text(
            f"贵公司于{e('done_on')}进行了合规性评价，参加评价的有{e.each('evaluators')}，"
            f"评价了{e('stated_count')}部法律法规的遵守情况，未发现违反的情形。"
        )
    for item in audit.internal_audits:
        e = w.entry("internal_audits", item)
        days = f"{e('start')}{e.silent('end')}" if item.start == item.end else f"{e('start')}至{e('end')}"
        w.text(
            f"贵公司的内部审核计划于{e('planned_on')}下发，{days}实施，组长是{e('leader')}，内审员为{e.each('auditors')}。"
            f"内审发现不符合{e('nonconformities')}项，已于{e('closed_on')}全部关闭。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        closed = f"已于{e('closed_on')}完成" if review.closed_on else "正在按计划进行"
        w.text(
            f"管理评审的计划日期为{e('planned_on')}，会议于{e('held_on')}召开，由{e('chair')}主持，"
            f"提出改进事项{e('improvements')}项，要求在{e('due_date')}前完成，{closed}。"
        )
    w.paragraphs([*_said(w, "evaluation", 1), *_said(w, "improvement", 2)])


def _findings(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核开出严重不符合{w.fact('nonconformities.major')}项，轻微不符合{w.fact('nonconformities.minor')}项。"
        "有关事实已经贵公司的责任部门确认。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number + item.standard, item)
        w.text(
            f"第{e('number')}号（{e('department')}）：{e('description')}该情况不符合{e('standard')}标准"
            f"{e('clause')}条款的要求，为{e('grade', GRADES[item.grade])}。"
        )
    if found.due_date:
        w.text(
            f"请贵公司分析原因，采取纠正措施，并在{w.fact('nonconformities.due_date')}前将证据寄交审核组长，"
            "由其作书面验证。"
        )


def _verdict(audit: Audit, w: Writer) -> None:
    choice = audit.conclusion.recommendation or ""
    w.text(
        f"审核组认为，{w.fact('organization.name')}已按准则建立、实施和保持管理体系，"
        "体系能够控制与其活动有关的风险，内部审核和管理评审起到了作用，目标基本实现。分项评价列在附件的最后一张表中。"
    )
    w.text(f"审核组的意见是：{w.fact('conclusion.recommendation', WORDS[choice])}。")
    scopes = "；".join(f"{SHORT[code]}：{w.scope('certificate', code)}" for code in audit.systems)
    w.text(f"建议的证书范围为——{scopes}。")
    w.text(
        f"请贵公司在{w.fact('next_audit_by')}之前接受下一次审核。如发生事故、行政处罚或重大变更，请及时告知我们。",
        "审核是抽样进行的，未被抽到之处仍可能存在问题。认证决定由本公司作出，贵公司对报告有异议的，可以书面申诉。"
        "对审核中了解到的贵公司的信息，我们负有保密的责任。",
    )
    by_name = {member.name: member for member in audit.team}
    for name in audit.conclusion.signatories:
        role = w.person(by_name[name])("role", ROLES[by_name[name].role])
        w.text(f"{role}（签名）：{w.each('conclusion.signatories', [name])}", style="right")
    w.text(w.fact("certification_body.name"), w.fact("report_date"), style="right")
