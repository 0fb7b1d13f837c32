"""鹊石评价: a terse report that begins with its conclusion; notes, few tables, lists of lines."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit, days_of
from corpus.bodies.templates.a import _queshi_lines as lines
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "鹊石评价（北方）有限公司"
SYSTEMS = ("QMS", "QMS+EMS", "EMS")
TYPES = ("surveillance", "special", "recertification", "stage2")
STYLE = {"look": "ballot", "dates": "dots", "blank": "/", "styled": False}

KINDS = {"stage2": "初审II", "surveillance": "监督", "recertification": "再认证", "special": "特殊"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
LETTERS = {"QMS": "Q", "EMS": "E"}
GIVE = {
    "recommend": "推荐",
    "recommend_after_correction": "不符合关闭后推荐",
    "not_recommend": "不推荐",
}
KEEP = {"maintain": "保持", "suspend": "暂停", "withdraw": "撤销"}


@cache
def stock() -> dict[str, Any]:
    """What is written between the facts."""
    path = Path(__file__).with_name("_queshi.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=(BODY, audit.number, f"{audit.world.form_no} 第3版"), page="#")
    w.text(w.fact("title"), style="title")
    w.text(
        f"{w.fact('certification_body.name')}　{w.fact('certification_body.phone')}　"
        f"{w.fact('certification_body.email')}",
        f"{w.fact('certification_body.address')}　{w.fact('certification_body.website')}",
        style="center",
    )
    _summary(audit, w)
    _client(audit, w)
    _audit(audit, w)
    _team(audit, w)
    _nonconformities(audit, w)
    _evidence(audit, w)
    _departments(audit, w, stock()["departments"])
    lines.all_of(audit, w)
    _samples(w)
    _ratings(audit, w)
    _signed(audit, w)


def _summary(audit: Audit, w: Writer) -> None:
    advice = audit.conclusion.recommendation or ""
    options = KEEP if advice in KEEP else GIVE
    rows: list[Row] = [
        ["客户", w.fact("organization.name")],
        ["编号 / 类型", f"{w.fact('number')} / {w.choice('audit_type', KINDS, audit.audit_type, ' ')}"],
        ["意见", w.choice("conclusion.recommendation", options, advice)],
        [
            "不符合",
            f"严重 {w.fact('nonconformities.major')} / 轻微 {w.fact('nonconformities.minor')}",
        ],
    ]
    for system in audit.systems:
        code = w.tag("systems+", system, LETTERS[system])
        rows.append([f"证书范围 {code}", w.scope("certificate", system)])
    rows.append(["下次审核", f"{w.fact('next_audit_by')} 前"])
    w.heading(1, "摘要")
    w.table(rows, (2, 8), bold=(0,))
    for text in stock()["rules"]:
        w.text(f"· {text}", style="plain")
    w.page()


def _client(audit: Audit, w: Writer) -> None:
    world = audit.world
    licence = f"{w.fact('organization.licence.valid_from')}–{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["代码", w.fact("organization.uscc"), "成立", w.fact("organization.established_on")],
        ["执照", licence, "机关", w.fact("organization.licence.authority")],
        ["注册地", w.fact("organization.registered_address"), "‹", "‹"],
        ["经营地", w.fact("organization.business_address"), "‹", "‹"],
        ["办公地", w.fact("organization.office_address"), "‹", "‹"],
        ["员工/参保", f"{w.fact('headcount_total')}/{w.fact('insured_count')}", "覆盖", w.fact("headcount")],
        ["体系自", w.fact("system_effective_on"), "班次", str(world.shifts)],
        ["业务", w.scope("activity"), "‹", "‹"],
        ["关键", w.fact("key_processes"), "特殊", w.fact("special_processes")],
        ["外包", w.fact("outsourced_processes"), "不适用", w.fact("exclusions")],
        ["联系", f"{world.people.contact} {world.phone}", "体系负责", world.people.representative],
    ]
    for system in audit.systems:
        rows.append([f"自述范围{LETTERS[system]}", w.scope("system", system), "‹", "‹"])
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append(["场所", f"{e('address')}；{e('activity')}；{e('headcount')}人；{kind}", "‹", "‹"])
    w.heading(1, "表1　客户")
    w.table(rows, (1.4, 4.4, 1.3, 2.9), bold=(0, 2))


def _audit(audit: Audit, w: Writer) -> None:
    ends = [w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end")]
    time = (
        f"{w.fact('audit.person_days')}人日（现场{w.fact('audit.onsite_days')}），风险{w.fact('audit.risk')}"
    )
    rows: list[Row] = [
        ["时间", "–".join(ends)],
        ["方式", w.choice("audit.mode", MODES, audit.audit.mode)],
        ["期间", f"{w.fact('audit.covered_from')}–{w.fact('audit.covered_to')}"],
        ["工作量", time],
    ]
    if audit.audit.reductions:
        rows.append(["减时", w.each("audit.reductions", audit.audit.reductions, "；")])
    if audit.stage1:
        day = f"{w.fact('stage1.start')}{w.silent('stage1.end')} {w.fact('stage1.start_time')}–"
        rows.append(
            ["一阶段", f"{day}{w.fact('stage1.end_time')}，{w.fact('stage1.mode', '现场')}，无遗留问题"]
        )
    for system in audit.systems:
        e = w.standard(system)
        number = f"{e('number')}/{e('iso')}{e.silent('system')}"
        rows.append([f"范围{LETTERS[system]}", f"{w.scope('audit', system)}（{number}）"])
    rows += [["法规", w.laws("criteria", "，")], ["目的", stock()["why"][audit.audit_type]]]
    w.heading(1, "表2　审核")
    w.table(rows, (1.4, 8.6), bold=(0,))


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["注册号", "有效至", "姓名/职务/级别", "专业"]]
    for member in audit.team:
        p = w.person(member)
        who = f"{p('label')} {p('name')}/{p('role', ROLES[member.role])}/{p('grade')}"
        codes = p.each("professional_codes", " ") or w.blank
        if not member.registrations:
            rows.append([w.blank, w.blank, who, codes])
        for at, one in enumerate(member.registrations):
            r = p.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            pair = ["^", "^"] if at else [who, codes]
            rows.append([r("number") + silent, r("valid_until"), *pair])
    w.heading(1, "表3　审核组")
    w.table(rows, (3, 1.8, 3.4, 1.8), head=1, rules="rows")
    told = []
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        told.append(f"{g('name')}（{g('role', '向导' if guest.role == 'guide' else '观察员')}，{g('from')}）")
    names = "、".join(w.person(member)("name") for member in audit.team)
    w.text(f"随行：{'、'.join(told)}", f"声明（{names}）：{stock()['oath']}。", style="plain")


def _nonconformities(audit: Audit, w: Writer) -> None:
    w.heading(1, "表4　不符合")
    found = audit.nonconformities
    rows: list[Row] = [["编号", "等级", "部门", "依据", "事实", "期限"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        basis = f"{e('standard')}¶{e('clause')}"
        number = item.number + e.silent("number")
        due = w.fact("nonconformities.due_date")
        rows.append([number, grade, e("department"), basis, e("description"), due])
    w.table(rows, (0.8, 0.8, 1.1, 1.9, 4, 1.5), head=1, repeat=True)
    w.text(
        f"合计轻微{w.fact('nonconformities.minor')}、严重{w.fact('nonconformities.major')}。书面验证。",
        style="plain",
    )
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        w.text(f"上次：{p('description')}→{p('closed_on')}关闭，已核。", style="plain")


def _evidence(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    machine = audit.world.equipment[0][0]
    slots = {
        "manager": people.manager,
        "rep": people.representative,
        "safety": people.safety,
        "office": audit.world.departments[0],
        "step": audit.world.industry["flow"][2],
        "machine": machine,
        "record": f"R{w.random.randint(10, 99)}-{w.random.randint(1, 12)}",
    }
    found = [*stock()["common"]]
    for system in audit.systems:
        found += stock()[system]
    found += stock()["last"]
    rows: list[Row] = [["要素", "看了什么", "判定"]]
    rows += [[name, text.format(**slots), "√"] for name, text in found]
    w.heading(1, "表5　证据摘录")
    w.table(rows, (2, 7.2, 0.8), head=1, repeat=True)
    w.text("√=符合；√以外的见表4。", style="plain")


def _departments(audit: Audit, w: Writer, notes: dict[str, list[str]]) -> None:
    """Who was asked when, and what was seen."""
    rows: list[Row] = [["部门", "受访", "审核员", "日期", "摘录"]]
    days = list(days_of(audit.audit.start, audit.audit.end))
    crew = [member for member in audit.team if member.qualified]
    for at, (department, kind) in enumerate(zip(audit.world.departments, notes, strict=True)):
        day = days[at * len(days) // len(notes)]
        who = w.person(crew[at % len(crew)])("name")
        head = audit.world.people.heads[department]
        rows.append([department, head, who, f"{day.month}.{day.day}", "¶".join(notes[kind])])
    w.heading(1, "表6　部门")
    w.table(rows, (1.1, 1.2, 1.2, 0.9, 5.6), head=1, repeat=True)
    w.text("首、末次会议有签到。管理层由组长访谈。", style="plain")


def _samples(w: Writer) -> None:
    """The numbers of the records that were looked at."""
    rows: list[Row] = [["记录", "抽样编号", "份数"]]
    for name in stock()["samples"]:
        numbers = [f"{w.random.choice('ABCGHJ')}{w.random.randint(101, 899)}" for _ in range(4)]
        taken = numbers[: w.random.randint(2, 4)]
        rows.append([name, " ".join(taken), str(len(taken))])
    w.page()
    w.heading(1, "表8　抽样的记录")
    w.table(rows, (3, 5.6, 1.4), head=1)
    w.text("记录由受审核方保存，鹊石不留复印件。", style="plain")
    w.text(f"下次关注：{'、'.join(stock()['focus'])}。", style="plain")


def _ratings(audit: Audit, w: Writer) -> None:
    told = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append(f"{e('criterion')}：{e('value')}")
    w.heading(1, "评价")
    w.text("；".join(told) + "。", style="plain")
    good = "、".join(w.random.sample(stock()["good"], 3))
    watch = "；".join(w.random.sample(stock()["watch"], 2))
    w.text(f"好：{good}。", f"可改进（非不符合）：{watch}。", style="plain")
    w.text(
        f"{w.fact('organization.name')}，{w.fact('headcount')}人，体系有效，"
        f"{w.fact('audit.start')}起的审核按计划做完，无分歧。",
        style="plain",
    )


def _signed(audit: Audit, w: Writer) -> None:
    names = w.each("conclusion.signatories", audit.conclusion.signatories, " ")
    w.text(f"审核组签字：{names}　{w.fact('report_date')}", style="right")
    w.text(w.fact("certification_body.name"), style="right")
