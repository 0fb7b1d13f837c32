"""达坝联合评审: one report for the integrated system, told process by process in paragraphs."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _daba_end as end
from corpus.bodies.templates.a import _daba_processes as processes
from corpus.bodies.templates.a._daba_words import LETTERS, MODES, NAMES, span
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "达坝联合评审认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS+EMS", "QMS", "EMS+OHSMS", "QMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "box", "dates": "chinese", "blank": "/", "styled": True}

KINDS = {"stage2": "初次认证（第二阶段）", "surveillance": "监督审核", "recertification": "再认证审核"}
ROLES = {"leader": "审核组长", "member": "组员", "technical_expert": "技术专家"}
GUESTS = {"guide": "向导", "observer": "观察员"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY}        DB/JL-22-{audit.world.form_no}",),
        footer=("未经本公司书面同意，不得部分复制本报告",),
        page="第 # 页 / 共 ## 页",
    )
    texts = Phrases(w)
    _cover(audit, w)
    _organization(audit, w)
    _audit(audit, w)
    _team(audit, w)
    _course(audit, w)
    processes.chapter(audit, w, texts)
    end.findings(audit, w)
    end.evaluation(audit, w, texts)
    end.conclusion(audit, w)
    end.notes(w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text("", "", w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    names = "、".join(w.tag("systems+", system, NAMES[system]) for system in audit.systems)
    w.text(f"（{names}）", style="subtitle")
    w.text("", "", style="center")
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name")],
        ["审核性质", w.choice("audit_type", KINDS, audit.audit_type, "   ")],
        ["审核组长", w.person(audit.leader)("name")],
        ["审核时间", span(w, "audit.start", "audit.end")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2.2, 7), rules="rows", bold=(0,))
    w.text("", "", style="center")
    w.text(
        f"地址：{w.fact('certification_body.address')}",
        f"电话：{w.fact('certification_body.phone')}    网址：{w.fact('certification_body.website')}    "
        f"邮箱：{w.fact('certification_body.email')}",
        style="center",
    )
    w.page()


def _organization(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    w.heading(1, "一、受审核方基本信息")
    term = f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        ["社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["营业期限", term, "登记机关", w.fact("organization.licence.authority")],
        ["法定代表人", people.legal, "总经理", people.manager],
        ["管理者代表", people.representative, "联系人", f"{people.contact}  {world.phone}"],
        ["员工总数", f"{w.fact('headcount_total')}人", "体系覆盖人数", f"{w.fact('headcount')}人"],
        ["参保人数", f"{w.fact('insured_count')}人", "体系运行日期", w.fact("system_effective_on")],
    ]
    w.table(rows, (2, 4, 2, 3), bold=(0, 2))
    w.text(
        f"受审核方主要从事{w.scope('activity')}，工艺（服务）流程为：{'→'.join(world.industry['flow'])}。"
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}；不适用条款：{w.fact('exclusions')}。",
        f"公司设{'、'.join(world.departments)}等部门，职责在管理手册中规定。本次审核覆盖的场所如下：",
    )
    kinds = {"fixed": "固定场所", "temporary": "临时场所"}
    rows = [["场所地址", "类别", "涉及活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        rows.append([e("address"), e("kind", kinds[site.kind]), e("activity"), e("headcount")])
    w.table(rows, (5, 1.6, 3, 1), head=1)


def _audit(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.heading(1, "二、审核概况")
    w.heading(2, "2.1  审核目的")
    w.text(AIMS[audit.audit_type])
    w.heading(2, "2.2  审核准则")
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（idt {e('iso')}）" if standard.iso and standard.iso != standard.number else ""
        w.text(f"{e('number')}{twin}《{standard.title}》{e.silent('system')}；", style="plain")
    w.text(f"受审核方的管理体系文件；适用的法律法规，包括{w.laws('criteria')}。", style="plain")
    w.heading(2, "2.3  审核范围")
    for system in audit.systems:
        w.text(f"{LETTERS[system]}：{w.scope('audit', system)}", style="plain")
    w.text(
        "与审核计划所列范围一致。受审核方管理手册声明的体系范围：",
        *(f"{LETTERS[system]}：{w.scope('system', system)}" for system in audit.systems),
        style="plain",
    )
    w.heading(2, "2.4  审核时间和方式")
    days = f"{w.fact('audit.start')}{w.half('audit.start_half')}至{w.fact('audit.end')}"
    told = [
        f"现场审核自{days}{w.half('audit.end_half')}，方式为{w.fact('audit.mode', MODES[when.mode])}，"
        f"共{w.fact('audit.person_days')}人天，其中现场{w.fact('audit.onsite_days')}人天；"
        f"项目风险级别为{w.fact('audit.risk')}。"
        f"审核覆盖{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}期间的体系运行。"
    ]
    if len(audit.systems) > 1:
        told.append("各管理体系以结合审核的方式同时进行，出具一份审核报告。")
    if when.reductions:
        told.append(f"审核时间减少的理由：{w.each('audit.reductions', when.reductions, '；')}。")
    if audit.stage1:
        first = audit.stage1
        until = w.silent("stage1.end") if first.end == first.start else f"至{w.fact('stage1.end')}"
        told.append(
            f"第一阶段审核于{w.fact('stage1.start')}{until} {w.fact('stage1.start_time')}～"
            f"{w.fact('stage1.end_time')}以{w.fact('stage1.mode', MODES[first.mode])}方式进行，"
            "提出的需关注问题受审核方已经整改，审核组本次予以确认。"
        )
    w.text(*told)


AIMS = {
    "stage2": "评价受审核方管理体系的实施情况及其有效性，确定其与审核准则的符合程度，以及确保满足法律法规和"
    "合同要求的能力，为能否推荐认证注册提供依据。",
    "surveillance": "验证受审核方获证后管理体系是否持续符合审核准则并有效运行，确定能否保持认证资格，"
    "并识别可改进的区域。",
    "recertification": "评价受审核方管理体系在一个认证周期内的整体绩效，以及与认证范围的持续相关性和适宜性，"
    "为能否换发认证证书提供依据。",
}


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.5  审核组")
    rows: list[Row] = [["代号", "姓名", "组内职务", "资格", "注册证书号及有效期", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(f"{r('number')}（至{r('valid_until')}）{silent}")
        codes = e.each("professional_codes", "、") or w.blank
        role = e("role", ROLES[member.role])
        rows.append(
            [e("label"), e("name"), role, e("grade"), "¶".join(numbers) or f"{w.blank}（外聘）", codes]
        )
    w.table(rows, (0.8, 1.3, 1.4, 1.6, 5, 1.5), head=1, repeat=True)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        guests.append(f"{a('role', GUESTS[guest.role])}{a('name')}（{a('from')}）")
    w.text(f"随同人员：{'，'.join(guests)}。", style="plain")
    if any(member.trainee for member in audit.team):
        w.text("实习审核员在审核员指导下参加审核，不单独审核，其人天不计入审核时间。", style="plain")


def _course(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    w.heading(1, "三、审核实施综述")
    before = (
        "本次为初次认证，无上次审核的遗留问题。"
        if audit.audit_type == "stage2"
        else "自上次审核以来，受审核方的名称、地址、组织机构、主要过程和体系文件未发生影响体系的重大变更。"
    )
    w.text(
        f"审核组于{w.fact('audit.start')}召开首次会议，总经理{people.manager}及各部门负责人参加。审核组采用面谈、"
        "查阅文件和记录、现场观察等方法，以抽样方式收集证据，并在末次会议前与管理层交换了意见。"
        f"末次会议于{w.fact('audit.end')}召开，受审核方对审核发现和结论无异议。",
        f"审核按审核计划进行，没有偏离计划的情况及其理由；没有影响审核方案的重大事项。{before}"
        "审核组与受审核方之间没有未解决的分歧问题。",
    )
