"""宕禾认证中心: a row for each clause with its printed requirement; lists as annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a._danghe_annexes import Annexes
from corpus.bodies.templates.a._danghe_clauses import Clauses
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "宕禾认证中心有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "QMS+EMS", "EMS+OHSMS", "OHSMS")
TYPES = ("surveillance", "stage2", "recertification", "special", "transfer")
STYLE = {"look": "ballot", "dates": "dots", "blank": "—", "styled": True}

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
KINDS = {
    "stage2": "初审二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊审核",
    "transfer": "证书转换",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项纠正措施验证有效后推荐认证注册",
    "maintain": "推荐保持认证注册资格",
    "suspend": "暂停认证注册资格",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, "审核报告", "DH/CX-14-F06  第3版"),
        footer=("未经本中心书面许可，不得部分复制本报告",),
        page="第 # 页  共 ## 页",
        first=False,
    )
    slots = Slots(w)
    _cover(audit, w)
    _company(audit, w)
    _arrangement(audit, w)
    _team(audit, w)
    w.heading(1, "四、逐条款审核记录")
    w.text("说明：条款前的字母Q、E、S分别表示质量、环境、职业健康安全；“审核内容”为标准要求的摘要。")
    Clauses(audit, w, slots).write()
    _findings(audit, w)
    _result(audit, w, slots)
    Annexes(audit, w, slots).write()


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    systems = "¶".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["受审核组织", w.fact("organization.name")],
        ["认证领域", systems],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核组长", w.person(audit.leader)("name")],
        ["编制日期", w.fact("report_date")],
    ]
    w.table(rows, (1.6, 5), rules="rows", bold=(0,))
    body = "certification_body"
    w.text(
        f"{w.fact(f'{body}.address')}",
        f"电话 {w.fact(f'{body}.phone')}  网址 {w.fact(f'{body}.website')}  邮箱 {w.fact(f'{body}.email')}",
        style="center",
    )
    w.page()


def _company(audit: Audit, w: Writer) -> None:
    w.heading(1, "一、受审核组织基本信息")
    place, world = "organization", audit.world
    ends = f"{w.fact(f'{place}.licence.valid_from')} 至 {w.until(f'{place}.licence.valid_to')}"
    numbers = (
        f"在职{w.fact('headcount_total')}人；社保缴纳{w.fact('insured_count')}人；"
        f"体系覆盖{w.fact('headcount')}人"
    )
    rows: list[Row] = [
        ["组织名称", w.fact(f"{place}.name"), "‹", "‹"],
        ["信用代码", w.fact(f"{place}.uscc"), "成立日期", w.fact(f"{place}.established_on")],
        ["登记机关", w.fact(f"{place}.licence.authority"), "营业期限", ends],
        ["法定代表人", world.people.legal, "管理者代表", world.people.representative],
        ["联系人", world.people.contact, "联系电话", world.phone],
        ["注册地址", w.fact(f"{place}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{place}.office_address"), "‹", "‹"],
        ["经营地址", w.fact(f"{place}.business_address"), "‹", "‹"],
        ["人员情况", numbers, "‹", "‹"],
    ]
    w.table(rows, (1.3, 3.8, 1.3, 3.2), bold=(0, 2))
    w.text("审核所涉及的场所：", style="plain")
    kinds = {"fixed": "固定", "temporary": "临时"}
    sites: list[Row] = [["场所地址", "类型", "活动/过程", "人数"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        sites.append([s("address"), s("kind", kinds[site.kind]), s("activity"), s("headcount")])
    w.table(sites, (5, 1, 2.4, 1), head=1, repeat=True)


def _arrangement(audit: Audit, w: Writer) -> None:
    w.heading(1, "二、审核任务")
    when = audit.audit
    dates = (
        f"{w.fact('audit.start')}{w.half('audit.start_half')}—{w.fact('audit.end')}{w.half('audit.end_half')}"
    )
    if when.start == when.end:
        halves = f"{w.half('audit.start_half')}—{w.half('audit.end_half')}"
        dates = f"{w.fact('audit.start')}{w.silent('audit.end')}{halves}"
    modes = w.choice("audit.mode", {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}, when.mode)
    days = f"共{w.fact('audit.person_days')}人日，现场{w.fact('audit.onsite_days')}人日"
    cut = f"；减少理由：{w.each('audit.reductions', when.reductions)}" if when.reductions else ""
    rows: list[Row] = [
        ["审核日期", dates],
        ["审核方式", modes],
        ["审核人日", f"{days}{cut}"],
        ["覆盖期间", f"{w.fact('audit.covered_from')}起至{w.fact('audit.covered_to')}止"],
        ["风险等级", w.fact("audit.risk")],
        ["审核目的", "评价管理体系与审核准则的符合程度及运行的有效性，为认证决定提供依据"],
        ["审核准则", _criteria(audit, w)],
    ]
    rows += [[f"审核范围¶（{NAMES[one]}）", w.scope("audit", one)] for one in audit.systems]
    if audit.stage1:
        first = (
            f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}至{w.fact('stage1.end')} "
            f"{w.fact('stage1.end_time')}，{w.fact('stage1.mode', '现场')}进行，所提问题在本次审核前已解决"
        )
        rows.append(["一阶段审核", first])
    held = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        held.append(
            f"{c('system', NAMES[one.system])}：{c('number')}，颁证日期{c('issued_on')}，"
            f"有效期至{c('valid_to')}"
        )
    rows.append(["现有证书", "¶".join(held) or "初次申请，尚未持有"])
    w.table(rows, (1.6, 8), bold=(0,))


def _criteria(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        told.append(f"{e.silent('system')}{e('number')}/{e('iso')} {one.title}")
    return f"{'¶'.join(told)}¶组织的管理手册和程序文件¶适用的法律：{w.laws('criteria')}"


def _team(audit: Audit, w: Writer) -> None:
    w.heading(1, "三、审核组及陪同人员")
    rows: list[Row] = [
        ["代号", "姓名", "性别", "组内职务", "注册级别", "注册证书号", "证书有效期", "专业代码"]
    ]
    rows += [_member(one, w) for one in audit.team]
    w.table(rows, (0.7, 1.1, 0.7, 1.2, 1.3, 2.7, 1.5, 1.3), head=1, repeat=True)
    rows = [["姓名", "身份", "来自"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = {"guide": "向导", "observer": "观察员"}[guest.role]
        rows.append([a("name"), a("role", role), a("from")])
    w.table(rows, (2, 2, 5), head=1, repeat=True)


def _member(member: TeamMember, w: Writer) -> Row:
    e = w.person(member)
    numbers, ends = [], []
    for one in member.registrations:
        r = e.inner("registrations", one)
        known = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{r('number')}{known}")
        ends.append(r("valid_until"))
    start = [e("label"), e("name"), member.sex, e("role", ROLES[member.role]), e("grade")]
    codes = e.each("professional_codes", "¶") or w.blank
    return [*start, "¶".join(numbers) or w.blank, "¶".join(ends) or w.blank, codes]


def _findings(audit: Audit, w: Writer) -> None:
    w.heading(1, "五、不符合项")
    w.text(
        f"本次审核开具不符合项报告：严重{w.fact('nonconformities.major')}份，"
        f"轻微{w.fact('nonconformities.minor')}份。纠正措施及证明材料提交的截止日期："
        f"{w.fact('nonconformities.due_date')}。"
    )
    rows: list[Row] = [["序号", "部门", "不符合事实描述", "标准", "条款", "程度"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"minor": "轻微", "major": "严重"}, item.grade, "¶")
        rows.append([e("number"), e("department"), e("description"), e("standard"), e("clause"), grade])
    w.table(rows, (0.7, 1.2, 4.8, 1.7, 0.9, 1), head=1, repeat=True)
    w.text("对以往审核不符合项的跟踪：", style="plain")
    rows = [["以往不符合项", "关闭日期", "跟踪结果"]]
    for one in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", one)
        rows.append([p("description"), p("closed_on"), "纠正措施已完成"])
    if len(rows) == 1:
        w.text("本次为该组织在本中心的首次审核，没有以往不符合项。")
    else:
        w.table(rows, (6, 1.6, 1.6), head=1, repeat=True)


def _result(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(1, "六、评价与结论")
    rows: list[Row] = [["评价内容", "评价"]]
    options = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", options, rating.value)])
    w.table(rows, (4.5, 4), head=1)
    w.text("做得较好的方面：", *slots.phrases.some("strengths", 2), "需要关注的方面：")
    w.text(*slots.phrases.some("advice", 2))
    w.text("建议证书表述的范围：", style="plain")
    for one in audit.systems:
        w.text(f"{NAMES[one]}——{w.scope('certificate', one)}")
    chosen = audit.conclusion.recommendation or ""
    w.text("审核组的推荐意见：", style="plain")
    w.text(w.choice("conclusion.recommendation", ADVICE, chosen))
    w.text(f"下次审核应在{w.fact('next_audit_by')}之前进行。")
    names = audit.conclusion.signatories
    rows = [
        ["审核组长（签字）", w.each("conclusion.signatories", names[:1]), "日期", w.fact("report_date")],
    ]
    if names[1:]:
        others = w.each("conclusion.signatories", names[1:], "  ")
        rows.append(["组员（签字）", others, "日期", w.fact("report_date")])
    w.table(rows, (1.8, 4.5, 0.8, 2), bold=(0, 2))
