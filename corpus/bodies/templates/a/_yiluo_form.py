"""The pages of questions of 伊洛源's form: on the left what is asked, on the right the facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.again import again
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

YES, NO, NO_NEED = "{+}是 {-}否 {-}不涉及", "{-}是 {+}否 {-}不涉及", "{-}是 {-}否 {+}不涉及"
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
WIDTHS = (2, 5)
TOP = "管理层"


def slots(w: Writer) -> Slots:
    """The store, with the boxes of the answers."""
    s = Slots(w)
    s.slots |= {"yes": YES, "no": NO, "no_need": NO_NEED}
    return s


def page(w: Writer, title: str, rows: list[Row]) -> None:
    """A page of questions under its title."""
    w.table([[title, "‹"], ["问", "答"], *rows], WIDTHS, head=2, repeat=True)
    w.text("", style="plain")


def asked(s: Slots, topic: str) -> list[Row]:
    """The questions of a topic that the audit has an answer to."""
    return [
        [one["ask"], _answer(s, one["say"]) + _save(s.audit, one.get("see", []))]
        for one in s.at(topic)
        if s.needed(one)
    ]


def _save(audit: Audit, clauses: list[str]) -> str:
    """What is not so: the nonconformities at these clauses."""
    systems = {one.number: one.system for one in audit.standards}
    found = [
        item.number
        for item in audit.nonconformities.items
        if any(f"{systems.get(item.standard)} {item.clause}".startswith(one) for one in clauses)
    ]
    return f"¶个别例外见第八部分第{'、'.join(found)}号不符合。" if found else ""


def _answer(s: Slots, said: list[Any]) -> str:
    return "¶".join(text for one in said if (text := _said(s, one)))


def _said(s: Slots, one: str | Mapping[str, str]) -> str:
    if one == "sample":
        return _sample(s)
    if isinstance(one, str):
        return s(one)
    if one["each"] == "calibrations":
        return _calibrations(s, one)
    return s.text({"join": "；¶", **one}) or s(one.get("none", ""))


def _calibrations(s: Slots, one: Mapping[str, str]) -> str:
    """Each with what was done: 检定, 校准 …"""
    lines = []
    for number, record in enumerate(s.audit.calibrations, 1):
        s.number = number
        s.slots["act"] = record.act
        lines.append(s(one["line"], s.w.entry("calibrations", record)))
    return f"{s(one['lead'])}{'；¶'.join(lines)}。" if lines else s(one["none"])


def _sample(s: Slots) -> str:
    """An instrument once more, as it was seen in use."""
    record = s.audit.calibrations[-1]
    line = "{yes}　在<@place>看到在用的<device>（出厂编号<serial>），标签上的有效期为<valid_until>。"
    return s(line, s.w.entry("calibrations", record))


def organization(audit: Audit, w: Writer, s: Slots) -> list[Row]:
    """Who is audited."""
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append(f"{e('address')}（{kind}场所，{e('activity')}，{e('headcount')}人）")
    return [
        ["受审核的是哪家组织？", w.fact("organization.name")],
        *asked(s, "organization"),
        ["从事什么活动？", w.scope("activity")],
        ["有哪些场所？", "；¶".join(sites)],
        ["设有哪些部门？", f"{'、'.join(audit.world.departments)}，{audit.world.shifts}班工作。"],
    ]


def task(audit: Audit, w: Writer, s: Slots) -> list[Row]:
    """What was to be done."""
    when = audit.audit
    fewer = w.each("audit.reductions", when.reductions, "；")
    rows: list[Row] = [
        ["审核目的是什么？", s.at("aim", audit.audit_type)],
        ["审核依据是什么？", _criteria(audit, w)],
        ["审核范围是什么？", s("<scopes:audit>")],
        ["组织声明的体系范围是什么？", s("<scopes:system>")],
        ["哪些条款不适用？", w.fact("exclusions")],
        *asked(s, "task"),
        ["审核时间是否有所减少？", f"{YES}　{fewer}。" if fewer else f"{NO}　按标准人日安排。"],
        ["采用什么方式？", w.choice("audit.mode", MODES, when.mode)],
    ]
    if audit.stage1:
        rows.append(["第一阶段何时进行，结果如何？", _stage1(audit, w)])
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{a('name')}（{role}，来自{a('from')}）")
    return [
        *rows,
        ["谁陪同或观察了审核？", "；".join(guests) or "各部门负责人陪同，无观察员。"],
        ["审核组先后到了哪些部门？", "¶".join(_visits(audit, s))],
    ]


def _criteria(audit: Audit, w: Writer) -> str:
    lines = []
    for one in audit.standards:
        e = w.standard(one.system)
        own = one.iso == one.number
        twin = e.silent("iso") if own else f" / {e('iso')}" if one.iso else ""
        lines.append(f"{e('number')}{twin}《{one.title}》{e.silent('system')}")
    laws = w.law_entry("criteria")
    lines.append("组织的体系文件、合同和承诺")
    lines.append(
        f"法律法规{laws('stated_count')}部：{laws.silent('place')}{laws.each('titles', '、', '《{}》')}"
    )
    return "；¶".join(f"（{at}）{line}" for at, line in enumerate(lines, 1))


def _stage1(audit: Audit, w: Writer) -> str:
    one_day = audit.stage1 is not None and audit.stage1.start == audit.stage1.end
    last = w.silent("stage1.end") if one_day else f"—{w.fact('stage1.end')}"
    mode = w.fact("stage1.mode", MODES[audit.stage1.mode if audit.stage1 else "onsite"])
    return (
        f"{w.fact('stage1.start')}{last}，{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}，{mode}进行；"
        "体系文件和现场条件具备进入第二阶段的基础。"
    )


def _visits(audit: Audit, s: Slots) -> list[str]:
    """A line for each half day: each group's departments."""
    steps: list[Step] = [
        (where if where == TOP else audit.world.departments[where], "") for where in s.at("visits")
    ]
    days = halves(audit)
    parts = [shared(steps[0::2], len(days)), shared(steps[1::2], len(days))]
    lines = []
    for at, (day, half) in enumerate(days):
        told = []
        for group, part in zip(groups(audit), parts, strict=True):
            labels = "、".join(member.label for member in group)
            offices = "、".join(office for office, _ in part[at])
            told.append(f"{'补充取证' if offices.endswith('（续）') else offices}（{labels}）")
        noon = "上午" if half == "am" else "下午"
        lines.append(f"{day.month}月{day.day}日{noon}：{'；'.join(told)}。")
    return [*lines, "首次会议在第一个半天开始时举行，末次会议在最后一个半天结束前举行，均由审核组长主持。"]


def before(audit: Audit, w: Writer, s: Slots) -> list[Row]:
    """Changes, certificates, the nonconformities of the audit before."""
    table = words("systems")
    held = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        name = c("system", table[one.system]["name"])
        held.append(f"{name}：证书号{c('number')}，{c('issued_on')}发证，{c('valid_to')}到期")
    owned = f"{YES}　{'；¶'.join(held)}。" if held else NO_NEED
    lines = []
    for at, old in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", old)
        state = "本次又见同类情况" if again(audit, old.description) else "本次未再发现"
        lines.append(f"（{at}）{e('description')}（关闭日期{e('closed_on')}，{state}）")
    closed = f"{YES}¶{'¶'.join(lines)}" if lines else f"{NO_NEED}　没有上次审核的不符合。"
    return [
        ["是否发生重大变更？", f"{NO}　{s.at('change', audit.audit_type)}"],
        ["现有证书是否有效，使用是否合规？", f"{owned}¶{s.at('marks', audit.audit_type)}"],
        ["上次审核的不符合是否关闭？", closed],
    ]


def planning(audit: Audit, w: Writer, s: Slots) -> list[Row]:
    """Planning: also what was counted, and the objectives."""
    rows = asked(s, "planning")
    for count in audit.counts:
        e = w.entry("counts", count)
        told = f"{e('what')}共{e('stated')}{count.unit}：{e.each('listed', '、')}。"
        rows.append([f"{count.what}有哪些？", told])
    goals = "；¶".join(f"{name}：目标{aim}，实际{done}" for name, aim, done in audit.world.objectives)
    rows.append(["目标是否完成？", f"{YES}　{goals}。"])
    return rows


def evaluation(audit: Audit, w: Writer, s: Slots) -> list[Row]:
    """Evaluation: also the tables of amounts."""
    rows = asked(s, "evaluation")
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        items = (t.inner("items", one) for one in table.items)
        told = "；".join(f"{i('name')}{i('amount')}{table.unit}" for i in items)
        total = f"《{t('title')}》：{told}。合计{t('stated_total')}{table.unit}。"
        rows.append(["统计数据是怎样的？", total])
    return rows
