"""磐澜: of the oil and chemical trade; elements of an HSE system in one long table, samples in annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _panlan_annexes as annexes
from corpus.bodies.templates.a import _panlan_elements as elements
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell
from corpus.layouts.writer import Row

BODY = "磐澜石化安全环保认证中心有限公司"
SYSTEMS = ("HSE+EMS+OHSMS", "HSE", "EMS+OHSMS", "QMS+EMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "black", "dates": "padded", "blank": "—"}

KINDS = {"stage2": "初次认证审核（第二阶段）", "surveillance": "监督审核", "recertification": "再认证审核"}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}
NAMES = {
    "QMS": "质量",
    "EMS": "环境",
    "OHSMS": "职业健康安全",
    "HSE": "健康、安全与环境",
}
GRADES = {"minor": "一般不符合", "major": "严重不符合"}
ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "问题整改验证合格后推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
KEEPING = {"maintain": "推荐保持认证资格", "suspend": "暂停认证资格", "withdraw": "撤销认证资格"}


def together(audit: Audit) -> str:
    """What the systems are called in one word."""
    if len(audit.systems) > 2:
        return "三标管理体系"
    return "HSE管理体系" if audit.systems == ["HSE"] else "环境与职业健康安全管理体系"


def build(audit: Audit, w: Writer) -> None:
    """The report: cover, overview, elements, problems, evaluation, annexes."""
    said = Phrases(w)
    w.margins(header=(f"{together(audit)}审核报告",), page="第 # 页  共 ## 页", first=False)
    _cover(audit, w)
    w.page()
    w.heading(1, "一、受审核单位概况")
    _company(audit, w)
    w.heading(1, "二、审核组织实施")
    _task(audit, w)
    _team(audit, w)
    w.heading(1, "三、体系要素审核情况")
    w.text(f"审核组按{together(audit)}要素逐项审核，结果见下表，抽样详见附表。")
    elements.table(audit, w, said)
    w.heading(1, "四、审核发现的问题")
    _problems(audit, w)
    w.heading(1, "五、综合评价和推荐意见")
    _evaluation(audit, w, said)
    w.section(landscape=True, fresh=True)
    annexes.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text(w.fact("title"), style="title")
    w.text(f"（{together(audit)}）", style="center")
    rows: list[Row] = [
        ["受审核单位", w.fact("organization.name")],
        ["审核类别", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核日期", f"{w.fact('audit.start')}～{w.fact('audit.end')}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (1.2, 4), bold=(0,))
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(
        f"{w.fact('certification_body.address')}    电话 {w.fact('certification_body.phone')}",
        f"{w.fact('certification_body.website')}    {w.fact('certification_body.email')}",
        style="center",
    )


def _company(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    w.text(
        f"{w.fact('organization.name')}（统一社会信用代码{w.fact('organization.uscc')}）"
        f"于{w.fact('organization.established_on')}注册成立，法定代表人{people.legal}，总经理{people.manager}。"
        f"营业执照由{w.fact('organization.licence.authority')}核发，有效期自"
        f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}。"
        f"注册地址为{w.fact('organization.registered_address')}，办公地址为"
        f"{w.fact('organization.office_address')}，生产经营地址为{w.fact('organization.business_address')}。"
    )
    w.text(
        f"单位主要从事{w.scope('activity')}，现有员工{w.fact('headcount_total')}人，其中参加社会保险"
        f"{w.fact('insured_count')}人，{together(audit)}覆盖{w.fact('headcount')}人。体系文件自"
        f"{w.fact('system_effective_on')}起发布实施。关键过程：{w.fact('key_processes')}；特殊过程："
        f"{w.fact('special_processes')}；外包过程：{w.fact('outsourced_processes')}；"
        f"不适用要求：{w.fact('exclusions')}。"
    )
    rows: list[Row] = [["作业场所", "‹", "主要活动", "人数"], ["地址", "性质", "^", "^"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (3.6, 1.2, 1.6, 0.8), head=2)
    if audit.certificates:
        told = []
        for one in audit.certificates:
            c = w.entry("certificates", one)
            told.append(f"{c('system')}证书{c('number')}，{c('issued_on')}颁发，有效期至{c('valid_to')}")
        w.text(f"现有认证证书：{'；'.join(told)}。")
    w.text("单位声明的体系范围：")
    for system in audit.systems:
        w.text(f"{NAMES[system]}管理体系：{w.scope('system', system)}", style="plain")


def _task(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = f"（{e('iso')}）" if one.iso else ""
        name = w.tag("systems+", one.system, f"{NAMES[one.system]}管理体系")
        told.append(f"{name}{e.silent('system')}：{e('number')}{twin}")
    scopes = [f"{NAMES[one]}：{w.scope('audit', one)}" for one in audit.systems]
    spans = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
    days = f"{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日"
    rows: list[Row] = [
        ["审核准则", "¶".join([*told, f"法律法规：{w.laws('criteria')}", "体系文件、合同和其他要求"])],
        ["审核范围", "¶".join(scopes)],
        ["审核时间", f"{spans[0]}至{spans[1]}，{days}"],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode)],
        ["覆盖时段", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"],
        ["风险等级", w.fact("audit.risk")],
    ]
    if audit.audit.reductions:
        rows.append(["人日核减", w.each("audit.reductions", audit.audit.reductions, "；")])
    if audit.stage1:
        day = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        way = w.fact("stage1.mode", "现场")
        rows.append(["第一阶段", f"{day}{w.silent('stage1.end')}在{way}实施，所提意见已落实"])
    w.table(rows, (1.1, 5.2), bold=(0,))


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["姓名", "职务", "注册资格", "‹", "‹", "‹", "专业代码"],
        ["^", "^", "体系", "级别", "注册号", "有效期至", "^"],
    ]
    for member in audit.team:
        e = w.person(member)
        row: list[str | Cell] = [e("name"), e("role", ROLES[member.role])]
        if not member.registrations:
            rows.append([*row, "不要求", "‹", "‹", "‹", e.each("professional_codes", "、")])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "、") or w.blank
            if not at:
                codes += e.silent("grade") + e.silent_each("professional_codes")
            cells = [r("system"), r("grade"), r("number"), r("valid_until"), codes]
            rows.append([*(["^", "^"] if at else row), *cells])
    w.text("审核组成员：", style="plain")
    w.table(rows, (0.9, 1, 0.9, 1.1, 2.2, 1.7, 1), head=2, repeat=True)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{role}{a('name')}（{a('from')}）")
    tail = "实习审核员在组长指导下参加审核，不计人日。" if any(one.trainee for one in audit.team) else ""
    w.text(f"{'、'.join(guests)}参加了审核活动。{tail}")


def _problems(audit: Audit, w: Writer) -> None:
    w.text(
        f"本次审核共发现严重不符合{w.fact('nonconformities.major')}项，一般不符合"
        f"{w.fact('nonconformities.minor')}项。"
    )
    if audit.nonconformities.items:
        rows: list[Row] = [
            ["编号", "责任单位", "问题描述", "不符合的要求", "‹", "‹", "性质"],
            ["^", "^", "^", "标准", "条款", "要素", "^"],
        ]
        for item in audit.nonconformities.items:
            e = w.same("nonconformities.items", item.number, item)
            grade = e("grade", GRADES[item.grade])
            where = [e("standard"), e("clause"), elements.element_of(item)]
            rows.append([e("number"), e("department"), e("description"), *where, grade])
        w.table(rows, (0.6, 0.9, 2.8, 1.2, 0.7, 1.1, 0.9), head=2)
        w.text(
            f"责任单位应举一反三，于{w.fact('nonconformities.due_date')}前完成整改，并将原因分析、纠正措施和"
            "验证材料报审核组。"
        )
    if audit.previous_nonconformities:
        told = [["上次审核问题", "关闭日期"]]
        for one in audit.previous_nonconformities:
            p = w.entry("previous_nonconformities", one)
            told.append([p("description"), p("closed_on")])
        w.text("上次审核问题的整改情况，经本次核查，纠正措施均已实施：")
        w.table(told, (4.8, 1.6), head=1)


def _evaluation(audit: Audit, w: Writer, said: Phrases) -> None:
    rows: list[Row] = [["评价内容", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (4, 1.5), head=1)
    w.text(
        f"审核组认为，{w.fact('organization.name')}{together(audit)}覆盖{w.fact('headcount')}人，体系总体符合"
        f"审核准则要求，运行有效。主要优点：{''.join(said.some('strong', 2))}"
        f"改进建议：{said.one('weak')}"
    )
    labels = KEEPING if audit.audit_type == "surveillance" else ADVICE
    told = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "¶")
    scopes = [f"{NAMES[one]}：{w.scope('certificate', one)}" for one in audit.systems]
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    signed = w.each("conclusion.signatories", [leader])
    rows = [
        ["推荐意见", told],
        ["推荐的认证范围", "¶".join(scopes)],
        ["下次审核", f"应于{w.fact('next_audit_by')}前完成"],
        ["审核组长", f"{signed}        {w.fact('report_date')}"],
    ]
    if others:
        rows.append(["审核组成员", w.each("conclusion.signatories", others, "、")])
    w.table(rows, (1.3, 5), bold=(0,))
