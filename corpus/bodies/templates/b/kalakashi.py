"""喀拉喀什检验检测认证集团有限公司: an official paper to the committee that decides, with annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.b._kalakashi_annexes import ANNEXES
from corpus.bodies.templates.b._kalakashi_findings import findings
from corpus.bodies.templates.b._kalakashi_paper import Paper, marked, standards
from corpus.bodies.templates.b._kalakashi_problems import problems
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "喀拉喀什检验检测认证集团有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS", "HSE+EMS+OHSMS", "QMS+EMS+OHSMS+EnMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer", "special")
STYLE = {"look": "tick", "dates": "chinese", "blank": "—", "styled": True}

KINDS = {
    "stage2": "初次认证第二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "认证转换",
    "special": "特殊",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合"}
GRADES = ("符合", "基本符合", "不符合")
OPINIONS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项纠正措施经验证有效后推荐认证注册",
    "maintain": "推荐保持认证注册资格",
    "suspend": "建议暂停认证注册资格",
    "not_recommend": "不推荐认证注册",
}
RULE = "━" * 32


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(footer=(), page="— # —")
    paper = Paper(audit, w, ANNEXES)
    _head(audit, w)
    _opening(audit, w)
    _basics(paper)
    _process(paper)
    findings(paper)
    problems(paper)
    _conclusion(paper)
    _demands(paper)
    _annex_list(paper)
    _signed(paper)
    for number, annex in enumerate(paper.annexes, 1):
        w.section(landscape=annex.wide, fresh=True)
        w.text(f"附件{number}", style="plain")
        w.text(annex.title, style="subtitle")
        annex.write(paper)
    _colophon(paper)


def _head(audit: Audit, w: Writer) -> None:
    """The red head, the paper's own number, the title."""
    w.text(f"{w.fact('certification_body.name')}文件", style="title")
    serial = w.random.randint(21, 480)
    w.text(f"喀检认审〔{audit.report_date.year}〕{serial}号", style="center")
    w.text(RULE, style="center")
    w.text(w.fact("organization.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"（报告编号：{w.fact('number')}）", style="center")


def _opening(audit: Audit, w: Writer) -> None:
    w.text("集团认证决定委员会：", style="plain")
    since, until = (w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end"))
    kind = w.tag("audit_type", audit.audit_type, f"{KINDS[audit.audit_type]}审核")
    lead = w.person(audit.leader)
    w.text(
        f"按照集团年度审核任务安排（任务通知书编号：{audit.world.plan_no}），由{lead('name')}同志担任"
        "组长的审核组，"
        f"自{since}起至{until}止，对{w.fact('organization.name')}（以下简称“该单位”）"
        f"实施了{kind}。审核工作已按计划完成，现将有关情况报告如下。"
    )


def _basics(paper: Paper) -> None:
    """一、基本情况."""
    audit, w, world = paper.audit, paper.w, paper.audit.world
    paper.chapter("基本情况")
    paper.section("受审核单位概况")
    paper.item(
        f"登记情况。该单位统一社会信用代码为{w.fact('organization.uscc')}，"
        f"成立于{w.fact('organization.established_on')}，注册资本{world.capital}万元，"
        f"法定代表人{world.people.legal}；营业期限自{w.fact('organization.licence.valid_from')}起"
        f"{_until(audit, w)}，登记机关为{w.fact('organization.licence.authority')}。"
    )
    paper.item(
        f"地址情况。注册地址为{w.fact('organization.registered_address')}；"
        f"经营地址为{w.fact('organization.business_address')}；"
        f"办公地址为{w.fact('organization.office_address')}（邮政编码{world.postcode}）。"
        f"体系覆盖的场所和行政许可情况详见{paper.annex('places')}。"
    )
    paper.item(
        f"人员情况。该单位现有从业人员{w.fact('headcount_total')}人，参加社会保险"
        f"{w.fact('insured_count')}人，"
        f"管理体系覆盖{w.fact('headcount')}人，实行{world.shifts}班工作制；最高管理者为"
        f"{world.people.manager}，"
        f"管理者代表为{world.people.representative}，联系人{world.people.contact}，联系电话{world.phone}。"
    )
    paper.item(
        f"业务情况。该单位主要从事{w.scope('activity')}，业务流程依次为{'、'.join(world.industry['flow'])}；"
        f"关键过程为{w.fact('key_processes')}，需要确认的特殊过程为{w.fact('special_processes')}，"
        f"外包过程为{w.fact('outsourced_processes')}。"
    )
    paper.section("管理体系建立情况")
    paper.item(
        f"该单位管理体系文件自{w.fact('system_effective_on')}起正式实施，至本次审核时持续运行，未发生中断。"
    )
    if "QMS" in audit.systems:
        paper.item(f"质量管理体系标准中不适用的要求为：{w.fact('exclusions')}。")
    paper.subs(
        "该单位在管理手册中对管理体系范围作出如下界定",
        [f"{words('systems')[one]['name']}：{w.scope('system', one)}" for one in audit.systems],
    )


def _until(audit: Audit, w: Writer) -> str:
    if audit.organization.licence.valid_to is None:
        return f"，为{w.until('organization.licence.valid_to')}"
    return f"至{w.until('organization.licence.valid_to')}止"


def _process(paper: Paper) -> None:
    """二、审核工作开展情况."""
    audit, w = paper.audit, paper.w
    paper.chapter("审核工作开展情况")
    paper.section("审核目的")
    w.text(paper.stock.one("aims"))
    paper.section("审核准则")
    paper.subs("管理体系标准", standards(paper))
    paper.item(f"适用的法律法规，包括{w.laws('criteria')}。")
    paper.item("该单位现行有效的管理体系文件，以及集团有关认证规则和审核实施程序。")
    paper.section("审核范围和覆盖期间")
    paper.subs(
        "审核范围",
        [f"{words('systems')[one]['name']}：{w.scope('audit', one)}" for one in audit.systems],
    )
    paper.item(
        f"审核覆盖期间为{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}，风险等级核定为"
        f"{w.fact('audit.risk')}。"
    )
    paper.section("审核方式和人日")
    paper.item(f"审核方式：{w.choice('audit.mode', MODES, audit.audit.mode)}")
    reasons = w.each("audit.reductions", audit.audit.reductions, "；")
    less = f"；人日核减理由为{reasons}" if reasons else ""
    paper.item(
        f"审核人日：总计{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日{less}。"
    )
    if audit.stage1:
        paper.item(f"第一阶段审核：{_stage1(paper)}，所提问题已于第二阶段审核前整改完毕。")
    paper.item(
        f"审核组成员及随行人员详见{paper.annex('team')}，审核日程详见{paper.annex('plan')}。"
        "审核采用抽样方法，未发现的问题并不意味着不存在，该单位仍应对其管理体系的符合性负责。"
    )


def _stage1(paper: Paper) -> str:
    w, stage = paper.w, paper.audit.stage1
    mode = w.fact("stage1.mode", "现场")
    if stage is None or stage.start == stage.end:
        span = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
        return f"{span}{w.silent('stage1.end')}以{mode}方式实施"
    since = w.fact("stage1.start") + w.fact("stage1.start_time")
    return f"{since}至{w.fact('stage1.end')}{w.fact('stage1.end_time')}以{mode}方式实施"


def _conclusion(paper: Paper) -> None:
    """五、审核结论, in a fixed form."""
    audit, w = paper.audit, paper.w
    paper.chapter("审核结论")
    w.text(
        "审核组经综合评定，形成审核结论如下（〔√〕表示选定，〔〇〕表示未选定）：",
    )
    paper.section("分项评定")
    rows: list[Row] = [["评定项目", "评定意见"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        told = [marked(e("value") if one == rating.value else one, one == rating.value) for one in GRADES]
        rows.append([e("criterion"), "　".join(told)])
    w.table(rows, (4, 6), head=1, repeat=True)
    paper.section("总体意见")
    w.text(
        f"{w.fact('organization.name')}建立的管理体系总体符合审核准则的要求，运行总体有效，具备实现既定目标和"
        "满足适用法律法规要求的能力；审核目的已经达到，未发生影响审核结论可靠性的情形。"
    )
    chosen = audit.conclusion.recommendation
    for value, label in OPINIONS.items():
        opinion = w.tag("conclusion.recommendation", value, label) if value == chosen else label
        w.text(marked(opinion, value == chosen))
    paper.section("推荐的认证范围")
    for one in audit.systems:
        paper.item(f"{words('systems')[one]['name']}：{w.scope('certificate', one)}。")


def _demands(paper: Paper) -> None:
    """六、有关要求."""
    w = paper.w
    paper.chapter("有关要求")
    paper.section("持续保持管理体系有效运行")
    w.text(
        "该单位应当巩固审核成果，对组织机构、场所、主要负责人、业务范围等重大变化以及重大事故、投诉和"
        "行政处罚，"
        "自发生之日起十个工作日内向集团报告；认证证书和标志应当按照规定使用。"
    )
    paper.section("下次审核安排")
    w.text(f"下次审核应当于{w.fact('next_audit_by')}前实施，该单位应当提前一个月与集团联系确认有关事项。")
    paper.section("保密、公正和申诉")
    w.text(
        "审核组全体人员与该单位不存在可能影响公正性的利害关系，近两年内未向其提供过咨询服务，"
        "并对审核中知悉的商业秘密和技术秘密承担保密义务。该单位对审核结论有异议的，"
        "可以自收到本报告之日起三十日内向集团提出书面申诉。"
    )
    w.text("妥否，请审定。")


def _annex_list(paper: Paper) -> None:
    first, *others = [f"{number}.{annex.title}" for number, annex in enumerate(paper.annexes, 1)]
    paper.w.text(f"附件：{first}")
    paper.w.text(*(f"　　　{one}" for one in others))


def _signed(paper: Paper) -> None:
    """The page of signatures and stamps."""
    audit, w = paper.audit, paper.w
    w.page()
    w.text("签署页", style="subtitle")
    lead, *others = audit.conclusion.signatories
    rows: list[Row] = [["审核组长（签名）", w.each("conclusion.signatories", [lead])]]
    if others:
        rows.append(["审核组成员（签名）", w.each("conclusion.signatories", others, "　")])
    rows += [
        ["审核实施单位", f"{w.fact('certification_body.name')}¶（此处加盖审核专用章）"],
        ["签署日期", w.fact("report_date")],
        [
            "受审核单位意见",
            f"对审核过程和审核发现无异议。¶最高管理者：{audit.world.people.manager}"
            f"¶{w.fact('organization.name')}¶（此处加盖公章）",
        ],
    ]
    w.table(rows, (3, 7), bold=(0,))
    w.text(w.fact("certification_body.name"), style="right")
    w.text(w.fact("report_date"), style="right")


def _colophon(paper: Paper) -> None:
    """抄送 and the body's address, at the foot of the last page."""
    w, body = paper.w, "certification_body"
    w.table(
        [
            [f"抄送：集团审核管理部、档案室，{w.fact('organization.name')}。"],
            [
                f"地址：{w.fact(f'{body}.address')}　电话：{w.fact(f'{body}.phone')}"
                f"¶网址：{w.fact(f'{body}.website')}　电子邮箱：{w.fact(f'{body}.email')}"
            ],
            [f"集团审核管理部　　　{w.fact('report_date')}印发"],
        ],
        (10,),
        rules="rows",
    )
