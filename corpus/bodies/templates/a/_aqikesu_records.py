"""The third part of 阿其克苏's report: a record for each department and the workshops."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from corpus.bodies.audit import Audit, days_of
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质", "EMS": "环", "OHSMS": "安", "EnMS": "能"}
"""How a system is called before the clauses of a record."""

UNITS: tuple[tuple[str, int, dict[str, str]], ...] = (
    (
        "lead",
        -1,
        {
            "QMS": "4.1～4.4、5.1～5.3、6.1～6.3、9.3",
            "EMS": "4.1～4.4、5.1～5.3、6.2、9.3",
            "OHSMS": "4.1～4.4、5.1～5.4、6.2、9.3",
            "EnMS": "4.1～4.4、5.1～5.3、6.2、9.3",
        },
    ),
    (
        "office",
        0,
        {
            "QMS": "7.2、7.3、7.5、9.2",
            "EMS": "7.2～7.5、9.2",
            "OHSMS": "7.2～7.5、9.2",
            "EnMS": "7.2～7.5、9.2",
        },
    ),
    ("doing", 2, {"QMS": "8.1、8.5", "EMS": "6.1.2、8.1", "OHSMS": "6.1.2、8.1.2", "EnMS": "8.1"}),
    ("upkeep", 6, {"QMS": "7.1.3", "EMS": "8.1", "OHSMS": "8.1.2", "EnMS": "6.3～6.6、9.1.1"}),
    ("quality", 1, {"QMS": "7.1.5、8.6、8.7、9.1", "EMS": "9.1.1", "OHSMS": "9.1.1", "EnMS": "6.6"}),
    (
        "safety",
        7,
        {"QMS": "7.1.4", "EMS": "6.1.3、8.2、9.1.2", "OHSMS": "6.1.3、8.2、9.1.2", "EnMS": "4.2、9.1.2"},
    ),
    ("purchase", 4, {"QMS": "8.4", "EMS": "8.1", "OHSMS": "8.1.4", "EnMS": "8.3"}),
    ("tech", 3, {"QMS": "8.5.1、8.5.6", "EMS": "6.1.2", "OHSMS": "8.1.3", "EnMS": "8.2"}),
    ("sale", 5, {"QMS": "8.2、9.1.2", "EMS": "7.4", "OHSMS": "7.4", "EnMS": "7.4"}),
)
"""The records in their order: topic of the store, number of the department, clauses of each system."""

ENVIRONMENT = ("环保", "安全", "费用", "能源")


def all_of(audit: Audit, w: Writer, said: Phrases) -> None:
    """All records, numbered."""
    w.text(
        "审核按“先领导层、后部门、再车间”的路线进行，由各审核员分别取证，当日汇总。所见均有记录、实物或"
        "受访者陈述支持；抽样数量有限，未抽到之处仍可能存在问题。"
    )
    facts: dict[str, Callable[[Audit, Writer], None]] = {
        "lead": _lead,
        "office": _office,
        "doing": _doing,
        "upkeep": _upkeep,
        "quality": _quality,
        "safety": _safety,
        "purchase": _purchase,
    }
    times = _times(audit)
    for at, (topic, number, clauses) in enumerate(UNITS):
        told = times[at * len(times) // len(UNITS)]
        _head(audit, w, at, number, clauses, told)
        w.text("【所见】", style="plain")
        seen = said.some(topic, 3)
        for system in audit.systems:
            seen += said.some(f"{topic}_{system}", 2)
        for place, text in enumerate(seen, 1):
            w.text(f"（{place}）{text}")
        if topic in facts:
            facts[topic](audit, w)
        w.text(f"【判定】{_judged(audit, number)}", style="plain")


def _times(audit: Audit) -> list[str]:
    """The halves of the days that the audit has."""
    when = audit.audit
    days = [*days_of(when.start, when.end)] or [when.start]
    halves = [(day, half) for day in days for half in ("am", "pm")]
    if when.start_half == "pm":
        halves = halves[1:]
    if when.end_half == "am" and len(halves) > 1:
        halves = halves[:-1]
    return [f"{_short(day)}{HALVES[half]}" for day, half in halves]


def _short(day: date) -> str:
    return f"{day.month}月{day.day}日"


def _name(audit: Audit, number: int) -> str:
    if number < 0:
        return "厂部（最高管理者）"
    name = audit.world.departments[number]
    return f"{name}（含一车间、二车间）" if number == 2 else name


def _head(audit: Audit, w: Writer, at: int, number: int, clauses: dict[str, str], when: str) -> None:
    world = audit.world
    asked = world.people.manager if number < 0 else world.people.heads[world.departments[number]]
    w.heading(2, f"记录{at + 1:02}　{_name(audit, number)}")
    auditor = "、".join(_auditors(audit, at))
    guides = [guest.name for guest in audit.attendants if guest.role == "guide"]
    told = "；".join(f"{NAMES[system]}：{clauses[system]}" for system in audit.systems)
    rows: list[Row] = [
        ["审核员", auditor, "陪同", "、".join(guides) or w.blank, "时间", when],
        ["受访人", asked, "涉及条款", told, "‹", "‹"],
    ]
    w.table(rows, (0.8, 1, 0.9, 1.6, 0.7, 1.4), bold=(0, 2, 4))


def _auditors(audit: Audit, at: int) -> list[str]:
    """Who audits in a record: by turns, and as many as have all systems between them."""
    staff = [one for one in audit.team if one.qualified] or [audit.leader]
    turn = at % len(staff)
    chosen: list[str] = []
    left = {*audit.systems}
    for one in staff[turn:] + staff[:turn]:
        held = {registration.system for registration in one.registrations}
        if left & held:
            chosen.append(one.label)
            left -= held
    return sorted(chosen) or [audit.leader.label]


def _judged(audit: Audit, number: int) -> str:
    name = "" if number < 0 else audit.world.departments[number]
    found = [item.number for item in audit.nonconformities.items if item.department == name]
    if found:
        return f"{{-}}符合　{{+}}有不符合，见第五部分第 {'、'.join(found)} 号"
    return "{+}符合　{-}有不符合"


def _lead(audit: Audit, w: Writer) -> None:
    """Objectives, lists with their numbers, the management review."""
    rows: list[Row] = [["厂级目标", "指标", "核查时段实绩"]]
    rows += [[name, target, reached] for name, target, reached in audit.world.objectives]
    w.table(rows, (3, 1.5, 1.5), head=1)
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"厂部批准的{e('what')}清单列有 {e('stated')} {count.unit}，分别是{e.each('listed', '、')}。")
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        closed = f"，已于 {r('closed_on')} 办结" if review.closed_on else "，正在办理"
        w.text(
            f"管理评审：计划于 {r('planned_on')} 下达，{r('held_on')} 在厂部会议室召开，{r('chair')}主持；"
            f"形成改进决议 {r('improvements')} 条，限 {r('due_date')} 前完成{closed}。"
        )


def _office(audit: Audit, w: Writer) -> None:
    """The internal audit, contracts of employment, medical examinations."""
    for one in audit.internal_audits:
        a = w.entry("internal_audits", one)
        days = a("start") + (a.silent("end") if one.start == one.end else f"～{a('end')}")
        w.text(
            f"内部审核：实施计划 {a('planned_on')} 印发，{days} 按计划进行，组长为{a('leader')}，内审员为"
            f"{a.each('auditors', '、')}；开出不符合 {a('nonconformities')} 项，"
            f"{a('closed_on')} 前验证关闭完毕。"
        )
    if audit.employment_contracts:
        rows: list[Row] = [["抽查劳动合同", "签字日", "合同起始", "合同终止"]]
        for hired in audit.employment_contracts:
            e = w.entry("employment_contracts", hired)
            until = e("valid_to") if hired.valid_to else "无固定期限"
            rows.append([e("name"), e("signed_on"), e("valid_from"), until])
        w.table(rows, (1.4, 1.4, 1.4, 1.4), head=1)
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        w.text(
            f"查职工健康档案：{m('name')}，{m('examined_on')} 由{m('institution')}体检，结论为{m('result')}。"
        )


def _doing(audit: Audit, w: Writer) -> None:
    """The workshops: flow, laws that govern the work, who works there, what was made."""
    w.text(f"车间工艺流程：{'→'.join(audit.world.industry['flow'])}。")
    held = audit.personnel_certificates[:1]
    for one in held:
        p = w.entry("personnel_certificates", one)
        w.text(
            f"一车间当班抽查{p('name')}（{p.aside('work')}），出示{p('kind')}，项目为{p('category')}，"
            f"有效期至 {p('valid_to')}，与登记表一致。"
        )
    w.text(f"车间现场所见与{w.laws('operation')}的有关要求核对，未见违反。")
    for table in audit.tables_with_totals:
        if not any(word in table.title for word in ENVIRONMENT):
            _totals(audit, w, table.title)


def _upkeep(audit: Audit, w: Writer) -> None:
    for unit in audit.special_equipment[:1]:
        e = w.entry("special_equipment", unit)
        w.text(
            f"现场核对{e('name')} 1 台（{e.aside('place')}），铭牌型号 {e('model')}，使用登记证 "
            f"{e('registration_no')}，合格标志上下次检验日期为 {e('next_inspection_on')}。"
        )
    w.text("设备与特种设备登记情况见第四部分表6、表7。")


def _quality(audit: Audit, w: Writer) -> None:
    for one in audit.calibrations[:2]:
        c = w.entry("calibrations", one)
        w.text(
            f"抽查{c.aside('place')}在用的{c('device')}，编号 {c('serial')}，{one.act}标识注明 "
            f"{c('calibrated_on')} {one.act}，有效期至 {c('valid_until')}。"
        )
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')}《{s('title')}》")
    if cited:
        w.text(f"企业采用的技术标准和排放标准：{'；'.join(cited)}，均能提供文本。")


def _safety(audit: Audit, w: Writer) -> None:
    """Evaluation of compliance, drills, what was spent."""
    count = w.law_entry("compliance")("stated_count")
    w.text(f"合规义务：安环部汇总的法律法规清单共收录 {count} 部，名称见附录。")
    for done in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", done)
        w.text(
            f"合规性评价：{c('done_on')} 由{c.each('evaluators', '、')}完成，"
            f"逐部评价 {c('stated_count')} 部，结论为全部遵守。"
        )
    if audit.drills:
        rows: list[Row] = [["应急演练", "‹", "‹", "‹"], ["科目", "日期", "地点", "参加人数"]]
        for drill in audit.drills:
            e = w.entry("drills", drill)
            rows.append([e("kind"), e("held_on"), drill.place, str(drill.people)])
        w.table(rows, (1.5, 1.4, 1.6, 1), head=2)
    for table in audit.tables_with_totals:
        if any(word in table.title for word in ENVIRONMENT):
            _totals(audit, w, table.title)


def _totals(audit: Audit, w: Writer, title: str) -> None:
    """A table of amounts with the total in its last row."""
    table = next(one for one in audit.tables_with_totals if one.title == title)
    e = w.entry("tables_with_totals", table)
    w.text(f"{e('title')}（单位：{table.unit}）", style="center")
    rows: list[Row] = [["项目", "数额"]]
    for item in table.items:
        i = e.inner("items", item)
        rows.append([i("name"), i("amount")])
    rows.append(["合计", e("stated_total")])
    w.table(rows, (3, 1.5), head=1)


def _purchase(audit: Audit, w: Writer) -> None:
    if audit.suppliers:
        rows: list[Row] = [["供方", "‹", "最近评价日期"], ["名称", "供应内容", "^"]]
        for supplier in audit.suppliers:
            s = w.entry("suppliers", supplier)
            rows.append([s("name"), s("provides"), s("evaluated_on")])
        w.table(rows, (2.8, 1.8, 1.3), head=2, repeat=True)
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"查{e('kind')}（{contract.about}）：由{e.each('parties', '与')}于 {e('signed_on')} 签订，合同期"
            f"{e('stated_term')}，{e('valid_from')} 生效，{e('valid_to')} 期满。"
        )
