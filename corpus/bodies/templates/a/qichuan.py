"""蕲川: an institute of the state in the manner of an official paper: chapters 一、（一）1.（1）, facts in
sentences, days in Chinese numerals; registers, laws and the plan are annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.a import _qichuan_annexes as annexes
from corpus.bodies.templates.a import _qichuan_findings as findings
from corpus.bodies.templates.a._qichuan_words import SYSTEMS as NAMES
from corpus.bodies.templates.a._qichuan_words import named, spelled, told
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer

BODY = "蕲川机电标准化研究所认证中心"
SYSTEMS = ("QMS", "EMS+OHSMS")
TYPES = ("stage2", "recertification")
STYLE = {"look": "box", "dates": "dot", "blank": "－", "styled": False}

KINDS = {"stage2": "初次认证第二阶段审核", "recertification": "再认证审核"}


def build(audit: Audit, w: Writer) -> None:
    """The report: cover, seven chapters, annexes."""
    w.margins(page="—#—", first=False)
    _cover(audit, w)
    w.page()
    kind = w.fact("audit_type", KINDS[audit.audit_type])
    w.text(f"关于{w.fact('organization.name')}{named(w)}{kind}的报告", style="subtitle")
    w.heading(1, "一、任务来源、目的和依据")
    _task(audit, w)
    w.heading(1, "二、受审核单位概况")
    _company(audit, w)
    w.heading(1, f"三、{'第一阶段审核情况' if audit.stage1 else '上一认证周期情况'}")
    _before(audit, w)
    w.heading(1, "四、审核实施经过")
    _course(audit, w)
    w.heading(1, "五、审核发现")
    findings.chapter(audit, w)
    w.heading(1, "六、不符合项及处理要求")
    _nonconformities(audit, w)
    w.heading(1, "七、综合评价与结论")
    _conclusion(audit, w)
    annexes.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"编号：{w.fact('number')}", style="right")
    for _ in range(4):
        w.text("", style="plain")
    w.text(w.fact("title"), style="title")
    names = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    w.text(f"（{names}）", style="center")
    for _ in range(5):
        w.text("", style="plain")
    w.text(f"受审核单位　{w.fact('organization.name')}", style="center")
    w.text(f"审 核 性 质　{w.fact('audit_type', KINDS[audit.audit_type])}", style="center")
    w.text(
        f"审 核 组 长　{w.person(audit.leader)('name')}{w.person(audit.leader).silent('role')}",
        style="center",
    )
    for _ in range(6):
        w.text("", style="plain")
    w.text(w.fact("certification_body.name"), style="center")
    w.text(told(w, "report_date"), style="center")


def _task(audit: Audit, w: Writer) -> None:
    w.heading(2, "（一）任务来源")
    w.text(
        f"{w.fact('organization.name')}（以下简称“该单位”）向本中心提出{named(w)}认证申请（受理号"
        f"{audit.world.application_no}）。经申请评审，本中心按审核方案下达任务，派出审核组承担本次审核。"
    )
    w.heading(2, "（二）审核目的")
    w.text(
        f"评价该单位{named(w)}与审核准则的符合程度、实现方针目标的能力和运行的有效性，"
        f"识别可改进之处，确定是否推荐认证注册。"
    )
    w.heading(2, "（三）审核依据")
    for at, standard in enumerate(audit.standards, 1):
        e = w.standard(standard.system)
        twin = f"（{e('iso')}，IDT）" if standard.iso else ""
        w.text(f"{at}.{e.silent('system')}{e('number')}{twin}《{standard.title}》。")
    more = len(audit.standards)
    laws = w.law_entry("criteria")
    w.text(
        f"{more + 1}.该单位的管理手册、程序文件及其他体系文件（自{told(w, 'system_effective_on')}起施行）。",
        f"{more + 2}.适用的法律法规共{laws('stated_count')}部，目录见附件3之表3-1。",
        f"{more + 3}.认证合同及本中心的认证规则。",
    )
    w.heading(2, "（四）审核范围")
    for one in audit.systems:
        w.text(f"{NAMES[one]}：{w.scope('audit', one)}。")
    w.heading(2, "（五）审核时间与方式")
    end = audit.audit.end
    same = end.year == audit.audit.start.year
    until = w.fact("audit.end", spelled(end).partition("年")[2] if same else spelled(end))
    w.text(
        f"审核自{told(w, 'audit.start')}{w.half('audit.start_half')}开始，至{until}"
        f"{w.half('audit.end_half')}结束，"
        f"采取{w.fact('audit.mode', '现场审核')}方式，所查证据的时间跨度为{told(w, 'audit.covered_from')}至"
        f"{told(w, 'audit.covered_to')}。"
    )
    fewer = w.each("audit.reductions", audit.audit.reductions, "；")
    cut = f"核减人日的理由是：{fewer}。" if audit.audit.reductions else "人日未作核减。"
    w.text(
        f"该单位风险级别定为“{w.fact('audit.risk')}”，共用审核人日{w.fact('audit.person_days')}个，其中在现场"
        f"{w.fact('audit.onsite_days')}个。{cut}"
    )


def _company(audit: Audit, w: Writer) -> None:
    w.heading(2, "（一）基本情况")
    w.text(
        f"该单位于{told(w, 'organization.established_on')}成立，统一社会信用代码"
        f"{w.fact('organization.uscc')}，"
        f"注册资本{audit.world.capital}万元，法定代表人{audit.world.people.legal}。住所登记在"
        f"{w.fact('organization.registered_address')}，机关办公设在{w.fact('organization.office_address')}"
        "，经营活动"
        f"在{w.fact('organization.business_address')}进行，占地{audit.world.area}平方米。"
    )
    licence = audit.organization.licence
    ends = f"至{told(w, 'organization.licence.valid_to')}止" if licence.valid_to else ""
    ends = ends or f"，期限为{w.until('organization.licence.valid_to')}"
    w.text(
        f"营业执照由{w.fact('organization.licence.authority')}核发，营业期限自"
        f"{told(w, 'organization.licence.valid_from')}起{ends}。经查询，执照处于存续状态。"
    )
    w.heading(2, "（二）机构与人员")
    e = w.entry("counts", Count("职能部门", len(audit.world.departments), audit.world.departments, "个"))
    w.text(
        f"该单位设{e('what')}{e('stated')}个，即{e.each('listed')}。在册职工{w.fact('headcount_total')}人，"
        f"参加社会保险{w.fact('insured_count')}人，认证范围内有效人数{w.fact('headcount')}人，"
        f"{'单班作业' if audit.world.shifts == 1 else f'实行{audit.world.shifts}班制'}。"
    )
    w.heading(2, "（三）业务与工艺")
    w.text(
        f"该单位主要从事{w.scope('activity')}。工艺流程为{'—'.join(audit.world.industry['flow'])}。"
        f"关键过程是{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；委托外单位承担的过"
        "程："
        f"{w.fact('outsourced_processes')}；标准中不适用的要求：{w.fact('exclusions')}。"
    )
    w.heading(2, "（四）场所")
    kinds = {"fixed": "固定场所", "temporary": "临时场所"}
    for at, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        w.text(
            f"{at}.{s('kind', kinds[site.kind])}：{s('address')}，承担{s('activity')}，{s('headcount')}人。"
        )
    w.heading(2, "（五）资质")
    for permit in audit.permits:
        p = w.entry("permits", permit)
        ends = f"至{p('valid_to', spelled(permit.valid_to))}" if permit.valid_to else "起长期"
        w.text(
            f"持有{p('authority')}核发的{p('kind')}，证号{p('number')}，核准内容为“{p('scope')}”，有效期自"
            f"{p('valid_from', spelled(permit.valid_from))}{ends}，持证单位为{p('holder')}。"
        )
    if not audit.permits:
        w.text("其业务不在行政许可之列，营业执照即可满足。")
    for one in audit.systems:
        w.text(f"该单位自行界定的{NAMES[one]}范围是：{w.scope('system', one)}。")


def _before(audit: Audit, w: Writer) -> None:
    if audit.stage1:
        w.text(
            f"第一阶段于{told(w, 'stage1.start')}{w.silent('stage1.end')}在{w.fact('stage1.mode', '现场')}"
            "进行，自"
            f"{w.fact('stage1.start_time')}起至{w.fact('stage1.end_time')}止。审核组查看了体系文件和现场，"
            "认定其已按计划开展内部审核和管理评审，提出的文件修改意见已在本阶段之前落实，具备转入第二阶段"
            "的条件。"
        )
        return
    w.text(
        "该单位系本中心获证组织，上一周期内证书状态正常，证书和认证标志的使用符合规定，宣传材料无误导性内容。"
    )
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        w.text(
            f"{c('system', NAMES[certificate.system])}证书（{c('number')}）于"
            f"{c('issued_on', spelled(certificate.issued_on))}颁发，"
            f"{c('valid_to', spelled(certificate.valid_to))}到期。"
        )
    w.text("前次审核提出的不符合，经本次复核，情况如下：")
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", earlier)
        w.text(
            f"{at}.{e('description')}该项已于{e('closed_on', spelled(earlier.closed_on))}关闭，整改材料齐全。"
        )


def _course(audit: Audit, w: Writer) -> None:
    helpers = {"guide": "向导", "observer": "观察员"}
    told_of = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        told_of.append(f"{a('name')}（{a('from')}，{a('role', helpers[guest.role])}）")
    w.text(
        f"审核组成员名单见附件1，日程见附件2。全程随行的有{'、'.join(told_of)}。首次会议由组长主持，"
        "该单位领导班子和各部门负责人到会，组长说明了审核目的、方法、保密承诺和公正性要求。",
        "审核采用谈话、查阅文件记录、现场察看等方法，以抽样方式取证。抽样具有局限性，未抽到之处不等于没有"
        "问题。"
        "实际日程与计划无偏离，审核组与该单位之间没有未解决的分歧，没有发生影响审核结论的情况。",
        "末次会议上组长通报了审核发现和结论，该单位无异议。审核组对接触到的技术和商业信息负保密责任。",
    )


def _nonconformities(audit: Audit, w: Writer) -> None:
    w.text(
        f"本次审核开具不符合报告，其中严重不符合{w.fact('nonconformities.major')}项，"
        f"轻微不符合{w.fact('nonconformities.minor')}项。"
    )
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        w.text(
            f"第{item.number}号{e.silent('number')}（{e('department')}，{grade}）：{e('description')}"
            f"上述事实与{e('standard')}第{e('clause')}条不符。"
        )
    if audit.nonconformities.items:
        w.text(
            f"该单位应举一反三，查明原因，采取纠正和纠正措施，于{told(w, 'nonconformities.due_date')}前将"
            "证实材料"
            "报审核组长验证。"
        )
    w.text("除不符合外，审核组提出以下建议，供参考：")
    for at, text in enumerate(phrases(w, "hope", 2), 1):
        w.text(f"（{at}）{text}")


def _conclusion(audit: Audit, w: Writer) -> None:
    w.heading(2, "（一）综合评价")
    w.text("该单位管理体系的长处主要有：")
    for at, text in enumerate(phrases(w, "good", 2), 1):
        w.text(f"（{at}）{text}")
    parts = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        parts.append(f"{e('criterion')}，{e('value')}")
    w.text(f"对照审核准则逐项评定如下：{'；'.join(parts)}。")
    w.heading(2, "（二）审核结论")
    say = {
        "recommend": "同意推荐认证注册",
        "recommend_after_correction": "待不符合整改经验证有效后，推荐认证注册",
    }
    verdict = w.fact("conclusion.recommendation", say[audit.conclusion.recommendation or ""])
    w.text(
        f"审核组认为，{w.fact('organization.name')}{named(w)}的建立符合标准要求，运行基本有效，审核目的已"
        "经达到。"
        f"鉴于本次审核有轻微不符合{w.fact('nonconformities.minor')}项，审核组意见为：{verdict}。"
    )
    w.heading(2, "（三）建议的证书范围")
    for one in audit.systems:
        w.text(f"{NAMES[one]}：{w.scope('certificate', one)}。")
    w.heading(2, "（四）后续安排")
    w.text(
        f"下一次审核最迟在{told(w, 'next_audit_by')}前进行。其间该单位名称、地址、主要负责人、体系范围等发"
        "生变化，"
        "或者发生事故、受到处罚的，应及时书面报告本中心。认证与否由本中心认证决定人员作出，本报告不作为认"
        "证决定。"
    )
    signed = audit.conclusion.signatories
    others = w.each("conclusion.signatories", signed[1:], "　")
    w.text("附件：1.审核组成员名单", style="plain")
    for text in annexes.TITLES[1:]:
        w.text(f"　　　{text}", style="plain")
    w.text(f"审核组长（签字）：{w.each('conclusion.signatories', signed[:1])}", style="right")
    if others:
        w.text(f"审核组成员（签字）：{others}", style="right")
    w.text(told(w, "report_date"), style="right")
    w.text(
        f"（联系地址：{w.fact('certification_body.address')}　电话：{w.fact('certification_body.phone')}　"
        f"电子信箱：{w.fact('certification_body.email')}）",
        style="plain",
    )
