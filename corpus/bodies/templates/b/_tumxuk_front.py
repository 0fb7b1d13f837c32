"""The summary tables at the front of 图木舒克's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.again import again
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}
KINDS = {"stage2": "初次认证（第二阶段）", "surveillance": "监督审核", "recertification": "再认证审核"}
GRADES = {"major": "严重", "minor": "一般"}
SITES = {"fixed": "固定场所", "temporary": "临时场所"}


def organization(audit: Audit, w: Writer) -> None:
    """Who is audited, with permits and places."""
    world, people, at = audit.world, audit.world.people, "organization."
    term = f"{w.fact(at + 'licence.valid_from')}至{w.until(at + 'licence.valid_to')}"
    rows: list[Row] = [
        ["单位名称", w.fact(at + "name"), "‹", "‹"],
        ["统一社会信用代码", w.fact(at + "uscc"), "成立日期", w.fact(at + "established_on")],
        ["营业期限", term, "登记机关", w.fact(at + "licence.authority")],
        ["注册地址", w.fact(at + "registered_address"), "‹", "‹"],
        ["办公地址", w.fact(at + "office_address"), "‹", "‹"],
        ["生产经营地址", w.fact(at + "business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "联系人及电话", f"{people.contact}，{world.phone}"],
        ["从业人员总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "体系运行起始日", w.fact("system_effective_on")],
        ["主要业务活动", w.scope("activity"), "‹", "‹"],
    ]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        told = f"{s('address')}；活动：{s('activity')}；人数：{s('headcount')}人"
        rows.append([s("kind", SITES[site.kind]), told, "‹", "‹"])
    w.text("表一　受审核方基本情况表", style="center")
    w.table(rows, (2.3, 4.2, 2.1, 3.8), bold=(0, 2))
    _held(audit, w)


def _held(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["资质或证书名称", "编号", "持有人/体系", "许可内容", "有效期", "发证机关"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        term = f"{e('valid_from')}至{w.blank if one.valid_to is None else e('valid_to')}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
    for held in audit.certificates:
        c = w.entry("certificates", held)
        name = words("systems")[held.system]["name"]
        term = f"{c('issued_on')}至{c('valid_to')}"
        rows.append(["管理体系认证证书", c("number"), c("system", name), w.blank, term, BODY_SHORT])
    if len(rows) == 1:
        return
    w.text("表二　资质许可及在效证书一览表", style="center")
    w.table(rows, (2, 2.4, 2.3, 1.8, 2.2, 1.9), head=1, repeat=True)


BODY_SHORT = "本中心"


def task(audit: Audit, w: Writer) -> None:
    """The audit and its basis."""
    when = audit.audit
    first_day = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    days = f"{first_day}至{w.fact('audit.end')}{w.half('audit.end_half')}"
    basis = []
    for one in audit.standards:
        e = w.standard(one.system)
        basis.append(f"{e('number')}/{e('iso')}《{one.title}》{e.silent('system')}")
    rows: list[Row] = [
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        ["审核方式", w.choice("audit.mode", MODES, when.mode), "‹", "‹"],
        [
            "审核准则",
            "¶".join([*basis, f"适用法律法规：{w.laws('criteria')}", "受审核方管理体系文件"]),
            "‹",
            "‹",
        ],
        ["审核范围", _scopes(audit, w, "audit"), "‹", "‹"],
        ["审核日期", days, "‹", "‹"],
        [
            "覆盖期间",
            f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}",
            "风险等级",
            w.fact("audit.risk"),
        ],
        ["审核人日", w.fact("audit.person_days"), "其中现场人日", w.fact("audit.onsite_days")],
        [
            "人日减少理由",
            w.each("audit.reductions", when.reductions, "；") or w.blank,
            "计划编号",
            audit.world.plan_no,
        ],
    ]
    if audit.stage1:
        s = audit.stage1
        hours = f"{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
        mode = w.fact("stage1.mode", MODES[s.mode])
        first = f"{w.fact('stage1.start')} {hours}，{mode}，具备实施第二阶段的条件"
        rows.insert(2, ["第一阶段", first, "‹", "‹"])
    w.text("表三　审核任务表", style="center")
    w.table(rows, (2, 4.6, 2, 3.4), bold=(0, 2))


def _scopes(audit: Audit, w: Writer, place: str) -> str:
    names = words("systems")
    return "¶".join(f"{names[one]['name']}：{w.scope(place, one)}" for one in audit.systems)


def team(audit: Audit, w: Writer) -> None:
    """The team and those who went along."""
    letters = {one: words("systems")[one]["letter"] for one in audit.systems}
    rows: list[Row] = [["组内代号", "姓名", "组内身份", "资格", "注册证书号", "注册有效期", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        numbers, ends = [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            numbers.append(f"{letters[one.system]}：{r('number')}{r.silent('system')}{r.silent('grade')}")
            ends.append(f"{r('valid_until')}{r.silent_each('professional_codes')}")
        cells = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        codes = e.each("professional_codes") or w.blank
        rows.append([*cells, "¶".join(numbers) or w.blank, "¶".join(ends) or w.blank, codes])
    w.text("表四　审核组成员表", style="center")
    w.table(rows, (1, 1.2, 1.3, 1.5, 3.4, 2.2, 1.6), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}（{a('from')}）。", style="plain")


WORK = (
    "体系策划、文件、人员能力、内审",
    "检验、计量、顾客满意",
    "运行过程控制",
    "技术文件、标准",
    "外部提供",
    "合同、顾客沟通",
    "设备设施",
    "环境、安全、合规义务",
)


def schedule(audit: Audit, w: Writer) -> None:
    """Who audited what, by half days."""
    steps: list[Step] = [("管理层", "方针目标、职责、管理评审、改进")]
    steps += list(zip(audit.world.departments, WORK, strict=True))
    days = halves(audit)
    parts = [shared(steps[::2], len(days)), shared(steps[1::2], len(days))]
    rows: list[Row] = [["日期", "时段", "审核员", "受审核部门", "审核内容"]]
    rows.append([w.fact("audit.start"), "上午", "全体", "各部门负责人", "首次会议（08:30至09:00）"])
    for at, (day, half) in enumerate(days):
        for group, mine in zip(groups(audit), parts, strict=True):
            who = "、".join(w.person(member)("label") for member in group)
            where, what = zip(*mine[at], strict=True)
            rows.append(
                [w.date(day), "上午" if half == "am" else "下午", who, "¶".join(where), "¶".join(what)]
            )
    rows.append([w.fact("audit.end"), w.half("audit.end_half"), "全体", "各部门负责人", "末次会议"])
    w.text("表五　审核日程实施表", style="center")
    w.table(rows, (2.2, 1, 1.5, 2.2, 4.5), head=1, repeat=True)


def results(audit: Audit, w: Writer) -> None:
    """Nonconformities of this audit and of the one before."""
    found = audit.nonconformities
    due = w.fact("nonconformities.due_date") if found.due_date else w.blank
    rows: list[Row] = [
        [
            "严重不符合",
            f"{w.fact('nonconformities.major')}项",
            "一般不符合",
            f"{w.fact('nonconformities.minor')}项",
        ],
        ["纠正措施完成期限", due, "验证方式", "书面验证" if found.items else w.blank],
    ]
    w.text("表六　审核结果汇总表", style="center")
    w.table(rows, (2.4, 3, 2.4, 3), bold=(0, 2))
    if found.items:
        rows = [["编号", "责任部门", "依据标准", "条款", "性质", "不符合事实"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            told = [e("standard"), e("clause"), e("grade", GRADES[item.grade]), e("description")]
            rows.append([e("number"), e("department"), *told])
        w.text("表七　不符合项汇总表", style="center")
        w.table(rows, (0.8, 1.5, 2.1, 1.2, 1, 5.4), head=1, repeat=True)
    if audit.previous_nonconformities:
        rows = [["上次审核不符合事实", "关闭日期", "本次复核意见"]]
        for one in audit.previous_nonconformities:
            p = w.entry("previous_nonconformities", one)
            told_now = (
                "同类问题再次出现，见表七" if again(audit, one.description) else "措施有效，未见重复发生"
            )
            rows.append([p("description"), p("closed_on"), told_now])
        w.text("表八　上次审核不符合项跟踪表", style="center")
        w.table(rows, (6, 2.1, 3.2), head=1, repeat=True)
