"""The summary of 阡码's report: what the details say at length, in lines, cards and a score."""

from __future__ import annotations

from random import Random

from corpus.bodies.audit import Audit
from corpus.bodies.records import TableWithTotal, TotalItem
from corpus.bodies.templates.a._qianma_form import NAMES, cards, lines, long
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

KINDS = {"surveillance": "监督审核 SURVEILLANCE", "special": "特殊审核 SPECIAL"}
PARTS = ("领导与策划", "支持", "运行", "绩效评价", "改进")


def chapter(audit: Audit, w: Writer) -> None:
    """The whole chapter."""
    span = f"{w.fact('audit.start', long(audit.audit.start))}{w.half('audit.start_half')} ~ "
    span += f"{w.fact('audit.end', long(audit.audit.end))}{w.half('audit.end_half')}"
    systems = "+".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    standards = []
    for one in audit.systems:
        standards.append(w.standard(one)("number"))
    lead = w.person(audit.leader)
    lines(
        w,
        [
            ("报告编号", "report_no", w.fact("number")),
            ("组织", "org", w.fact("organization.name")),
            ("信用代码", "uscc", w.fact("organization.uscc")),
            ("类型", "type", w.fact("audit_type", KINDS[audit.audit_type])),
            ("体系", "systems", systems),
            ("标准", "std", " + ".join(standards)),
            ("时间", "when", span),
            ("组长", "lead", lead("name") + lead.silent("role")),
            ("人日", "mandays", f"{w.fact('audit.person_days')}（on-site {w.fact('audit.onsite_days')}）"),
            ("人数", "headcount", w.fact("headcount")),
            ("发布", "released", w.fact("report_date", long(audit.report_date))),
        ],
    )
    total = sum(score for _, score in marks(audit))
    w.text(f"综合得分 score: {total}/100　等级 level: {'A' if total >= 90 else 'B'}", style="plain")
    said = {"maintain": "建议保持认证资格"}
    verdict = w.fact("conclusion.recommendation", said[audit.conclusion.recommendation or ""])
    w.text(
        f"一句话结论 verdict: {verdict}；严重 {w.fact('nonconformities.major')}、"
        f"轻微 {w.fact('nonconformities.minor')}；{w.fact('nonconformities.due_date')} 前关闭；"
        f"{w.fact('next_audit_by')} 前安排下次审核。",
        style="plain",
    )
    w.heading(2, "0.1 发现项速览 Findings at a Glance")
    rows: list[Row] = [["No.", "级别", "部门", "标准", "条款"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        number = f"F-{item.number}" + e.silent("number", f"F-{item.number}")
        grade = e("grade", {"major": "严重", "minor": "轻微"}[item.grade])
        rows.append([number, grade, e("department"), e("standard"), e("clause")])
    w.table(rows, (1, 1, 1.6, 2.4, 1.2), head=1, rules="rows")
    w.heading(2, "0.2 证据快照 Snapshots")
    cards(w, _snapshots(audit, w))


def _snapshots(audit: Audit, w: Writer) -> list[str]:
    made = []
    for inner in audit.internal_audits:
        a = w.entry("internal_audits", inner)
        end = a.silent("end") if inner.end == inner.start else f" ~ {a('end')}"
        made.append(
            f"[IA] 内部审核¶{a('start')}{end}¶组长 {a('leader')}¶NC {a('nonconformities')} 项 → "
            f"{a('closed_on')} 清零"
        )
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        made.append(
            f"[MR] 管理评审¶{r('held_on')}，{r('chair')} 主持¶改进 {r('improvements')} 项，{r('due_date')}"
            " 前完成"
        )
    if audit.systems != ["QMS"]:
        c = w.entry("compliance_evaluations", audit.compliance_evaluations[0])
        made.append(f"[CE] 合规性评价¶{c('done_on')}¶{c('stated_count')} 部，无违反项")
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        made.append(f"[CT] 证书 {e('system')}¶{e('number')}¶{e('valid_to')} 到期")
    made += _soonest(audit, w)
    return made


def _soonest(audit: Audit, w: Writer) -> list[str]:
    """What runs out first of each register."""
    made = []
    if audit.calibrations:
        c = w.entry("calibrations", min(audit.calibrations, key=lambda one: one.valid_until))
        made.append(f"[CAL] 最先到期器具¶{c('device')} / {c('serial')}¶有效至 {c('valid_until')}")
    if audit.special_equipment:
        s = w.entry("special_equipment", min(audit.special_equipment, key=lambda one: one.next_inspection_on))
        made.append(
            f"[SPE] 最先到期特种设备¶{s('name')} / {s('registration_no')}¶下检 {s('next_inspection_on')}"
        )
    if audit.personnel_certificates:
        p = w.entry("personnel_certificates", min(audit.personnel_certificates, key=lambda one: one.valid_to))
        made.append(f"[HR] 最先到期人员证¶{p('name')} / {p('category')}¶有效至 {p('valid_to')}")
    drill = max(audit.drills, key=lambda one: one.held_on)
    d = w.entry("drills", drill)
    made.append(f"[EM] 最近演练¶{d('kind')} / {d('held_on')}¶{drill.people} 人")
    for permit in audit.permits:
        if permit.valid_to:
            e = w.entry("permits", permit)
            made.append(f"[PM] {e('kind')}¶{e('number')}¶有效至 {e('valid_to')}")
    return made


def marks(audit: Audit) -> list[tuple[str, int]]:
    """The marks of the five parts, 20 at most each."""
    random = Random(f"marks {audit.world.plan_no}")
    return [(part, random.randint(16, 20)) for part in PARTS]


def scores(audit: Audit, w: Writer) -> None:
    """The marks as a table with their total."""
    found = marks(audit)
    items = [TotalItem(name, float(score)) for name, score in found]
    table = TableWithTotal("过程评分", items, float(sum(score for _, score in found)), "分")
    e = w.entry("tables_with_totals", table)
    w.text(f"{e('title')} Scorecard（单位：{table.unit}，每个过程满分 20）", style="center")
    rows: list[Row] = [["#", "过程 Process", "得分 Score"]]
    for at, item in enumerate(items, 1):
        i = e.inner("items", item)
        rows.append([f"{at:02}", i("name"), i("amount")])
    rows.append(["合计 Total", "‹", e("stated_total")])
    w.table(rows, (0.7, 3, 1.6), head=1)
