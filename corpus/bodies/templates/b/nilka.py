"""尼勒克: an energy body's report in parts: baselines, equipment, meters, then the rest."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._nilka_common import NAMES, common, environment
from corpus.bodies.templates.b._nilka_energy import energy
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "尼勒克能源与环境管理认证中心有限公司"
SYSTEMS = ("EnMS", "EnMS+EMS")
TYPES = ("surveillance", "recertification")
STYLE = {"look": "black", "dates": "padded", "blank": "无", "styled": True}

KINDS = {"stage2": "初次认证", "surveillance": "监督审核", "recertification": "再认证审核"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场结合远程"}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
AIMS = {
    "surveillance": "确认组织的管理体系持续符合审核准则、能源绩效持续改进，判断是否保持认证注册。",
    "recertification": "评价认证周期内管理体系的整体有效性和能源绩效的改进，判断是否换发认证证书。",
}
ADVICE = {
    "recertification": {
        "recommend": "同意换发证书",
        "recommend_after_correction": "纠正措施验证后同意换发证书",
        "not_recommend": "不同意换发证书",
    },
    "surveillance": {"maintain": "同意保持认证注册", "suspend": "暂停认证注册", "withdraw": "撤销认证注册"},
}
GRADES = {"major": "严重", "minor": "轻微"}
PLAN = {
    -1: "方针、目标、能源管理团队、管理评审",
    0: "法律法规、培训、文件、内部审核",
    1: "计量器具、监视测量",
    2: "主要能源使用、运行控制",
    3: "设计、节能改造",
    4: "能源和设备采购",
    6: "能源评审、基准、绩效参数、用能设备",
    7: "合规性评价、环保和安全措施",
}
"""What is looked at in each department (-1: the management)."""
FIELD = ("供配电、空压和计量点的现场巡查", "各工序用能和运行准则的现场巡查")
"""What is looked at in the works where there is more time."""


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=("尼勒克能源与环境管理认证中心有限公司",),
        footer=("NLK-EnR-2 第3版",),
        page="第 # 页　共 ## 页",
    )
    phrases = Phrases(w)
    w.text(w.fact("title"), style="title")
    kind = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    w.text(f"（{kind}）", style="subtitle")
    w.text(f"报告编号：{w.fact('number')}", style="center")
    w.heading(1, "第一部分 组织和审核基本信息")
    _organization(audit, w)
    _basis(audit, w)
    w.heading(1, "第二部分 审核实施")
    _team(audit, w)
    _time(audit, w, phrases)
    _earlier(audit, w, phrases)
    w.heading(1, "第三部分 能源绩效与用能控制")
    energy(audit, w, phrases)
    w.heading(1, "第四部分 体系通用要求")
    common(audit, w, phrases)
    last = ["第五部分", "第六部分"]
    if "EMS" in audit.systems:
        w.heading(1, "第五部分 环境管理")
        environment(audit, w, phrases)
        last = ["第六部分", "第七部分"]
    w.heading(1, f"{last[0]} 不符合")
    _nonconformities(audit, w)
    w.heading(1, f"{last[1]} 审核结论")
    _conclusion(audit, w, phrases)


def _organization(audit: Audit, w: Writer) -> None:
    o, people, site = "organization", audit.world.people, audit.sites[0]
    s = w.same("sites", site.address, site)
    kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
    term = f"{w.fact(f'{o}.licence.valid_from')}至{w.until(f'{o}.licence.valid_to')}"
    rows: list[Row] = [
        ["组织名称", w.fact(f"{o}.name")],
        ["统一社会信用代码", w.fact(f"{o}.uscc")],
        ["成立日期", w.fact(f"{o}.established_on")],
        ["营业期限", term],
        ["登记机关", w.fact(f"{o}.licence.authority")],
        ["注册地址", w.fact(f"{o}.registered_address")],
        ["办公地址", w.fact(f"{o}.office_address")],
        ["生产地址", w.fact(f"{o}.business_address")],
        ["法定代表人/总经理", f"{people.legal}/{people.manager}"],
        ["能源管理者代表", people.representative],
        ["联系人及电话", f"{people.contact}，{audit.world.phone}"],
        ["建筑面积", f"{audit.world.area}平方米"],
        ["员工总数（参保）", f"{w.fact('headcount_total')}人（{w.fact('insured_count')}人）"],
        ["体系覆盖人数", f"{w.fact('headcount')}人"],
        ["体系运行日期", w.fact("system_effective_on")],
        ["组织的活动", w.scope("activity")],
        ["审核场所", f"{s('address')}，{kind}，{s('activity')}，{s('headcount')}人"],
    ]
    w.table(rows, (2.4, 7.6), bold=(0,), rules="rows")


def _basis(audit: Audit, w: Writer) -> None:
    w.text(f"审核类型：{w.choice('audit_type', KINDS, audit.audit_type)}", style="plain")
    w.text(f"审核方式：{w.choice('audit.mode', MODES, audit.audit.mode)}", style="plain")
    w.text(f"审核目的：{AIMS[audit.audit_type]}", "审核准则：", style="plain")
    for at, standard in enumerate(audit.standards, 1):
        e = w.standard(standard.system)
        twin = f"（等同采用{e('iso')}）" if standard.iso else ""
        w.text(f"（{at}）{e.silent('system')}{e('number')}《{standard.title}》{twin}；")
    w.text(f"（{len(audit.systems) + 1}）适用的法律法规：{w.laws('criteria', '')}；")
    w.text(f"（{len(audit.systems) + 2}）组织的管理体系文件、承诺和其他要求。")
    w.text("审核范围：", style="plain")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('audit', system)}")


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.1 审核组")
    for member in audit.team:
        e = w.person(member)
        told = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "、")
            major = f"，专业代码{codes}" if codes else "，无专业代码"
            told.append(
                f"{r('system', NAMES[one.system])}{r('grade')}，注册号{r('number')}，"
                f"有效期至{r('valid_until')}{major}"
            )
        grade = e.silent("grade") if told else f"{e('grade')}，专业代码{e.each('professional_codes', '、')}"
        rest = e.silent_each("professional_codes") if told else ""
        who = f"{e('role', ROLES[member.role])}：{e('name')}（代号{e('label')}）"
        w.text(f"{who}，{grade}{'；'.join(told)}{rest}。")
    names = "、".join(w.person(member)("name") for member in audit.team)
    w.text("审核组成员承诺公正、客观、保密，两年内未向组织提供过咨询和培训服务。")
    w.text(f"承诺人签名：{names}", style="plain")
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{a('name')}，{role}，来自{a('from')}")
    w.text(f"陪同人员：{'；'.join(told)}。", style="plain")


def _time(audit: Audit, w: Writer, phrases: Phrases) -> None:
    w.heading(2, "2.2 审核时间和日程")
    begun = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    w.text(f"审核日期：{begun}至{w.fact('audit.end')}{w.half('audit.end_half')}。", style="plain")
    days = f"审核人日数：{w.fact('audit.person_days')}，其中现场{w.fact('audit.onsite_days')}。"
    if audit.audit.reductions:
        days += f"人日减少的理由：{w.each('audit.reductions', audit.audit.reductions)}。"
    w.text(days, style="plain")
    w.text(
        f"审核覆盖的时期：{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}；"
        f"风险级别：{w.fact('audit.risk')}。",
        style="plain",
    )
    steps: list[Step] = []
    for at, what in PLAN.items():
        place = "管理层" if at < 0 else audit.world.departments[at]
        steps.append((place, what))
    days_of = halves(audit)
    doing, upkeep = audit.world.departments[2], audit.world.departments[6]
    more: tuple[Step, Step] = ((f"{upkeep}、{doing}", FIELD[0]), (doing, FIELD[1]))
    lots = []
    for side, extra in zip((steps[::2], steps[1::2]), more, strict=True):
        lots.append(shared([*side, *[extra] * (len(days_of) - len(side))], len(days_of)))
    rows: list[Row] = [["日期", "时间", "部门", "审核内容", "审核员"]]
    for at, (day, half) in enumerate(days_of):
        hours = "9:00-12:00" if half == "am" else "13:30-16:30"
        for crew, lot in zip(groups(audit), lots, strict=True):
            who = "、".join(w.person(member)("label") for member in crew)
            where, what = ("；".join(part) for part in zip(*lot[at], strict=True))
            rows.append([w.date(day), hours, where, what, who])
    w.table(rows, (2, 1.6, 1.8, 3.8, 1), head=1, repeat=True)
    w.heading(2, "2.3 首末次会议")
    w.text(f"首次会议于{w.fact('audit.start')}8:30召开。{phrases.one('opening')}")
    late = "12:00" if audit.audit.end_half == "am" else "16:40"
    w.text(f"末次会议于{w.fact('audit.end')}{late}召开。{phrases.one('closing')}")


def _earlier(audit: Audit, w: Writer, phrases: Phrases) -> None:
    w.heading(2, "2.4 认证证书与上次审核的跟踪")
    for one in audit.certificates:
        c = w.entry("certificates", one)
        system = c("system", NAMES[one.system])
        w.text(f"{system}证书编号{c('number')}，颁证日期{c('issued_on')}，有效期至{c('valid_to')}。")
    w.paragraphs(phrases.some("since", 2))
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", earlier)
        w.text(f"上次审核不符合{at}：{p('description')}已于{p('closed_on')}关闭，本次验证措施有效。")
    if not audit.previous_nonconformities:
        w.text("上次审核没有开具不符合项，不需要跟踪验证。")


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核开具严重不符合{w.fact('nonconformities.major')}项，"
        f"轻微不符合{w.fact('nonconformities.minor')}项。"
    )
    if not found.items:
        return
    rows: list[Row] = [["编号", "性质", "责任部门", "不符合事实", "标准及条款"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        told = [e("number"), e("grade", GRADES[item.grade]), e("department"), e("description")]
        rows.append([*told, f"{e('standard')}¶{e('clause')}"])
    w.table(rows, (0.8, 0.9, 1.3, 5, 2), head=1, repeat=True)
    w.text(f"组织应于{w.fact('nonconformities.due_date')}前完成整改，整改材料由审核组长验证。")


def _conclusion(audit: Audit, w: Writer, phrases: Phrases) -> None:
    rows: list[Row] = [["序号", "评价内容", "评价结论"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at), e("criterion"), e("value")])
    w.table(rows, (1, 6, 3), head=1, rules="three")
    w.text("主要优点：", style="plain")
    w.paragraphs(phrases.some("good", 2))
    w.text("改进建议：", style="plain")
    w.paragraphs(phrases.some("better", 2))
    w.text(phrases.one("final"))
    advice = ADVICE[audit.audit_type]
    chosen = audit.conclusion.recommendation or ""
    w.text(f"推荐意见：{w.choice('conclusion.recommendation', advice, chosen)}", style="plain")
    w.text("建议的认证范围：", style="plain")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('certificate', system)}")
    w.text(f"下次审核应在{w.fact('next_audit_by')}前实施。", style="plain")
    who = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    ends: list[Row] = [
        ["审核组长", w.person(audit.leader)("name"), "编制日期", w.fact("report_date")],
        ["审核组签字", who, "‹", "‹"],
        ["受审核组织", w.fact("organization.name"), "代表签字", audit.world.people.representative],
    ]
    w.table(ends, (1.8, 4.2, 1.5, 2.5), bold=(0, 2))
    body = "certification_body"
    w.text(f"认证机构：{w.fact(f'{body}.name')}　地址：{w.fact(f'{body}.address')}", style="plain")
    online = f"网址：{w.fact(f'{body}.website')}　邮箱：{w.fact(f'{body}.email')}"
    w.text(f"电话：{w.fact(f'{body}.phone')}　{online}", style="plain")
