"""九棹: a sheet for each process (COP, SOP, MOP), annex sheets for environment and safety, then a summary."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _jiuqu_annexes as annexes
from corpus.bodies.templates.a import _jiuqu_end as end
from corpus.bodies.templates.a import _jiuqu_processes as processes
from corpus.bodies.templates.a._jiuqu_sheet import CODES, Sheets
from corpus.bodies.templates.stock import store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "九棹过程评价认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "QMS+EMS", "QMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "tick", "dates": "dots", "blank": "N/A", "styled": True}

KINDS = {
    "stage2": "初审二阶段",
    "surveillance": "监审",
    "recertification": "再认证审核",
    "transfer": "转机构审核",
}
MODES = {"onsite": "到场", "remote": "远程", "mixed": "到场与远程结合"}
ROLES = {"leader": "主审", "member": "组员", "technical_expert": "专家"}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=("JZ-PA-15 过程审核报告",), footer=(BODY, "涉密信息，未经许可不得外传"), page="#/##")
    w.text("过程审核报告", style="subtitle")
    w.text(w.fact("title"), style="title")
    w.heading(1, "A　任务概要")
    _task(audit, w)
    _who(audit, w)
    w.heading(1, "B　客户概况")
    _client(audit, w)
    w.heading(1, "C　审核经过")
    _course(audit, w)
    w.heading(1, "D　过程审核单")
    w.text(
        "过程分为顾客导向过程（COP）、支持过程（SOP）和管理过程（MOP）。每个过程一张审核单，"
        "绩效栏写明指标、目标值和统计结果，证据栏写明主审和组员实际看到的材料。"
    )
    sheets = Sheets(audit, w)
    processes.customer(sheets)
    processes.support(sheets)
    processes.management(sheets)
    annexes.sheets(sheets)
    w.heading(1, "F　汇总")
    end.summary(audit, w)
    w.heading(1, "G　签署")
    end.signed(audit, w)


def _task(audit: Audit, w: Writer) -> None:
    standards = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = f" / {e('iso')}" if one.iso else ""
        standards.append(f"{e('number')}{twin}{e.silent('system')}")
    scopes = [f"［{w.tag('systems+', one, CODES[one])}］{w.scope('audit', one)}" for one in audit.systems]
    span = (
        f"{w.fact('audit.start')}{w.half('audit.start_half')}—{w.fact('audit.end')}{w.half('audit.end_half')}"
    )
    days = f"{w.fact('audit.person_days')}人天（现场{w.fact('audit.onsite_days')}人天）"
    rows: list[Row] = [
        ["客户", w.fact("organization.name"), "‹", "‹"],
        ["认证机构", w.fact("certification_body.name"), "项目号", w.fact("number")],
        ["类别", w.choice("audit_type", KINDS, audit.audit_type, " "), "‹", "‹"],
        ["起止时间", span, "工作量", days],
        ["方式", w.choice("audit.mode", MODES, audit.audit.mode, " "), "出具日", w.fact("report_date")],
        ["标准", "¶".join(standards), "‹", "‹"],
        ["范围", "¶".join(scopes), "‹", "‹"],
        [
            "证据时段",
            f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}",
            "风险等级",
            w.fact("audit.risk"),
        ],
    ]
    w.table(rows, (1.1, 3.6, 1, 2.4), bold=(0, 2))
    w.text(f"目的：{store('jiuqu')['aim'][audit.audit_type]}")
    w.text(f"除标准之外，审核还以客户的过程文件、顾客特定要求和以下法律法规为准：{w.laws('criteria')}。")


def _who(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["字母", "姓名", "角色", "等级", "注册（体系/号码/有效期）", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        told = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            codes = r.silent_each("professional_codes")
            told.append(
                f"{r('system', CODES[one.system])}{r.silent('grade')}{codes} {r('number')}，"
                f"至{r('valid_until')}"
            )
        codes = e.each("professional_codes", "；") or w.blank
        who = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        rows.append([*who, "¶".join(told) or w.blank, codes])
    w.table(rows, (0.6, 1, 0.8, 1.2, 4.2, 1.2), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"随行{role}：{a('name')}，来自{a('from')}。")
    w.text("以上人员与客户没有利害关系，均签署了公正性和保密承诺。")


def _client(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    w.text(
        f"{w.fact('organization.name')}（信用代码{w.fact('organization.uscc')}）设立于"
        f"{w.fact('organization.established_on')}，营业执照由{w.fact('organization.licence.authority')}核发，"
        f"营业期限自{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}，"
        f"住所{w.fact('organization.registered_address')}，办公在{w.fact('organization.office_address')}，"
        f"经营在{w.fact('organization.business_address')}。法定代表人{people.legal}，总经理{people.manager}，"
        f"体系负责人{people.representative}，对外联络{people.contact}（{world.phone}）。"
    )
    w.text(
        f"客户从事{w.scope('activity')}，在职{w.fact('headcount_total')}人，参保{w.fact('insured_count')}人，"
        f"体系内{w.fact('headcount')}人。现行体系自{w.fact('system_effective_on')}起施行。"
        f"不适用的标准条款：{w.fact('exclusions')}。"
    )
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told.append(f"{e('address')}（{kind}，{e('activity')}，{e('headcount')}人）")
    w.text(f"审核到达的场所：{'；'.join(told)}。")
    scopes = "；".join(f"［{CODES[one]}］{w.scope('system', one)}" for one in audit.systems)
    w.text(f"客户在过程手册中写明的体系范围：{scopes}。")
    held = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        held.append(
            f"{c('system', NAMES[one.system])}证书{c('number')}（{c('issued_on')}签发，{c('valid_to')}到期）"
        )
    if held:
        w.text(f"客户持有：{'；'.join(held)}。")
    w.text(store("jiuqu")["marks"][audit.audit_type])


def _course(audit: Audit, w: Writer) -> None:
    when = audit.audit
    if audit.stage1:
        first = audit.stage1
        span = w.fact("stage1.start")
        span += w.silent("stage1.end") if first.start == first.end else f"—{w.fact('stage1.end')}"
        w.text(
            f"一阶段审核于{span}（{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}）"
            f"{w.fact('stage1.mode', MODES[first.mode])}进行，确认过程已经识别，"
            "内审和管理评审已经实施，可以进入二阶段。"
        )
    w.text(store("jiuqu")["changes"][audit.audit_type])
    if when.reductions:
        w.text(f"人天减少的依据：{w.each('audit.reductions', when.reductions)}。")
    w.text(
        f"审核由主审{w.person(audit.leader)('name')}带领，沿着过程之间的接口展开：从顾客要求出发，"
        "追到交付，再看支持过程和管理过程如何保证绩效。首次会和末次会均有总经理参加。实际行程与审核计划一致，"
        "客户给予了配合，没有发生中断，没有分歧意见留待解决。"
    )
    end.before(audit, w)
