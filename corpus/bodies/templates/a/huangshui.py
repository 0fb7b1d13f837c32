"""湟沚, of a provincial quality association: a cover, then forms with left labels and long cells."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _huangshui_end as end
from corpus.bodies.templates.a._huangshui_evidence import LETTERS, evidence
from corpus.bodies.templates.stock import store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "湟沚质量协会认证中心"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "QMS+EMS", "EMS+OHSMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "ballot", "dates": "chinese", "blank": "—", "styled": False}

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
KINDS = {
    "stage2": "初次审核（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "专项审核",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场与远程结合"}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=("湟沚质量协会认证中心审核文件　HZ/JL-0817",), page="共##页　第#页")
    _cover(audit, w)
    w.page()
    w.heading(1, "一、受审核组织概况")
    _organization(audit, w)
    w.heading(1, "二、审核任务说明")
    _task(audit, w)
    w.heading(1, "三、审核组及配合人员")
    _people(audit, w)
    w.heading(1, "四、审核活动实施情况")
    end.activities(audit, w)
    w.heading(1, "五、管理体系运行情况")
    evidence(audit, w)
    w.heading(1, "六、不符合项及改进建议")
    end.findings(audit, w)
    w.heading(1, "七、审核结论")
    end.conclusion(audit, w)
    w.heading(1, "八、声明与签署")
    end.signatures(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"编号：{w.fact('number')}", style="right")
    w.text("", "", style="plain")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("", style="plain")
    rows: list[Row] = [
        ["受审核组织", w.fact("organization.name")],
        ["认证项目", "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)],
        ["审核性质", w.fact("audit_type", KINDS[audit.audit_type])],
        ["审核起止日期", f"{w.fact('audit.start')}至{w.fact('audit.end')}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["编制日期", w.fact("report_date")],
    ]
    w.table(rows, (1.2, 2.8), rules="rows", bold=(0,))
    w.text("", style="plain")
    w.text(f"地址：{w.fact('certification_body.address')}", style="center")
    w.text(
        f"电话：{w.fact('certification_body.phone')}　邮箱：{w.fact('certification_body.email')}",
        style="center",
    )
    w.text(f"网站：{w.fact('certification_body.website')}", style="center")


def _organization(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people

    def wide(label: str, text: str) -> Row:
        return [label, text, "‹", "‹"]

    rows: list[Row] = [
        wide("组织名称", w.fact("organization.name")),
        wide("注册地址", w.fact("organization.registered_address")),
        wide("办公地址", w.fact("organization.office_address")),
        wide("经营（生产）地址", w.fact("organization.business_address")),
        ["邮政编码", world.postcode, "统一社会信用代码", w.fact("organization.uscc")],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "联系人及电话", f"{people.contact}　{world.phone}"],
        [
            "职工总数",
            f"{w.fact('headcount_total')}人",
            "体系覆盖人数",
            f"{w.fact('headcount')}人",
        ],
        [
            "缴纳社保人数",
            f"{w.fact('insured_count')}人",
            "体系文件实施日期",
            w.fact("system_effective_on"),
        ],
        wide("组织简介", _introduction(audit, w)),
        wide("认证覆盖场所", "¶".join(_sites(audit, w))),
    ]
    w.table(rows, (1.3, 2, 1.4, 2.4), bold=(0, 2))


def _introduction(audit: Audit, w: Writer) -> str:
    world = audit.world
    machines = "、".join(f"{name}{model} {number}台（套）" for name, model, number in world.equipment)
    shifts = "实行单班制" if world.shifts == 1 else f"实行{world.shifts}班制"
    return (
        f"该组织于{w.fact('organization.established_on')}成立，由"
        f"{w.fact('organization.licence.authority')}核发营业执照，"
        f"营业期限自{w.fact('organization.licence.valid_from')}至"
        f"{w.until('organization.licence.valid_to')}，注册资本"
        f"{world.capital}万元，使用面积约{world.area}平方米，{shifts}。¶主要从事{w.scope('activity')}"
        "。组织下设"
        f"{'、'.join(world.departments)}，主要设备有{machines}。"
    )


def _sites(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时（项目）场所")
        lines.append(f"{kind}：{e('address')}，从事{e('activity')}，{e('headcount')}人。")
    return lines


def _task(audit: Audit, w: Writer) -> None:
    told = store("huangshui")
    world = audit.world
    several = len(audit.systems) > 1
    kind = "{+}结合审核　{-}联合审核　{-}一体化审核　{-}单体系审核"
    if not several:
        kind = "{-}结合审核　{-}联合审核　{-}一体化审核　{+}单体系审核"
    scope = "¶".join(f"（{LETTERS[one]}）{w.scope('audit', one)}" for one in audit.systems)
    own = "¶".join(f"（{LETTERS[one]}）{w.scope('system', one)}" for one in audit.systems)
    rows: list[Row] = [
        ["审核目的", told["aim"][audit.audit_type]],
        ["审核准则", "¶".join(_criteria(audit, w))],
        [
            "审核范围",
            f"{scope}¶审核所及单元：最高管理层及{'、'.join(world.departments)}，上述单元负责的过程全部"
            "列入审核；时间上"
            f"覆盖{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。",
        ],
        ["组织确定的体系范围", own],
        ["标准条款不适用情况", _excluded(audit, w)],
        ["审核组合方式", kind],
        ["审核时间", "¶".join(_times(audit, w))],
        ["已获认证证书", "¶".join(_certificates(audit, w))],
    ]
    w.table(rows, (1.2, 5.4), bold=(0,))


def _excluded(audit: Audit, w: Writer) -> str:
    if audit.exclusions == "无":
        return f"{w.fact('exclusions')}。标准全部条款均适用。"
    return (
        f"{w.fact('exclusions')}。组织依据顾客提供的要求和成熟的方法开展经营，不承担设计和开发职责，"
        "不采用该条款不影响提供合格产品和服务的能力和责任，审核组认可其理由。"
    )


def _criteria(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for at, standard in enumerate(audit.standards, 1):
        e = w.standard(standard.system)
        twin = f"/{e('iso')}" if standard.iso else ""
        lines.append(f"{at}．{e('number')}{twin}《{standard.title}》{e.silent('system')}；")
    at = len(lines) + 1
    laws = w.law_entry("criteria")
    lines += [
        f"{at}．适用的法律、行政法规共{laws('stated_count')}部：{laws.silent('place')}"
        f"{laws.each('titles', '、', '《{}》')}；",
        f"{at + 1}．受审核组织的管理手册、程序文件及其引用的作业文件、产品和技术标准、合同。",
    ]
    return lines


def _times(audit: Audit, w: Writer) -> list[str]:
    when = audit.audit
    lines = []
    if audit.stage1:
        one = audit.stage1.start == audit.stage1.end
        day = f"{w.fact('stage1.start')}{w.silent('stage1.end')}"
        day = day if one else f"{w.fact('stage1.start')}至{w.fact('stage1.end')}"
        lines.append(
            f"第一阶段审核于{day}进行（每日{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
            "），方式为"
            f"{w.fact('stage1.mode', MODES[audit.stage1.mode])}，审核组提出的问题在第二阶段前已得到处理。"
        )
    lines += [
        f"本次审核自{w.fact('audit.start')}{w.half('audit.start_half')}开始，至{w.fact('audit.end')}"
        f"{w.half('audit.end_half')}结束，审核方式为{w.fact('audit.mode', MODES[when.mode])}审核。",
        f"审核时间合计{w.fact('audit.person_days')}人日，其中现场审核{w.fact('audit.onsite_days')}人日；该"
        "组织的风险级别为"
        f"{w.fact('audit.risk')}。",
    ]
    if when.reductions:
        lines.append(f"核减人日的理由：{w.each('audit.reductions', when.reductions, '；')}。")
    return lines


def _certificates(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        lines.append(
            f"{c('system', NAMES[one.system])}认证证书，证书号{c('number')}，{c('issued_on')}颁发，"
            f"{c('valid_to')}到期。"
        )
    return lines or ["该组织为初次申请认证，尚无本中心颁发的证书。"]


def _people(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "代号/性别", "职责", "注册情况", "专业能力"]]
    for member in audit.team:
        e = w.person(member)
        lines, codes = [], []
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            first = e.silent_each("professional_codes") if at == 0 else ""
            lines.append(
                f"{r('system', LETTERS[one.system])}：{r('number')}，有效期至{r('valid_until')}"
                f"{r.silent('grade')}{first}"
            )
            told = r.each("professional_codes", "、")
            codes += [f"{LETTERS[one.system]}：{told}"] if told else []
        if not member.registrations:
            codes = [e.each("professional_codes", "、")]
        who = f"{e('label')}/{member.sex}"
        role = f"{e('role', ROLES[member.role])}¶{e('grade')}"
        rows.append([e("name"), who, role, "¶".join(lines) or w.blank, "¶".join(codes) or w.blank])
    w.table(rows, (0.8, 0.7, 1.1, 4.5, 1.3), head=1, repeat=True)
    guests: list[Row] = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "陪同（向导）" if guest.role == "guide" else "观察员")
        guests.append([role, f"{a('name')}（{a('from')}）"])
    w.text("", style="plain")
    w.table(guests, (1.2, 5.4), bold=(0,))
