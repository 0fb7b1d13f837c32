"""Plan: the organization's context, leadership and planning, in 柴窝堡's summary."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._chaiwopu_form import Notes, named
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

KINDS = {"fixed": "固定", "temporary": "临时"}


def context(audit: Audit, w: Writer, notes: Notes) -> None:
    """What the organization is, its sites, its scope."""
    o, licence = "organization", "organization.licence"
    w.text(f"◆ 核对营业执照原件与系统登记信息，一致。{notes.at(0)}", style="plain")
    rows: list[Row] = [
        ["统一社会信用代码", w.fact(f"{o}.uscc")],
        ["成立", w.fact(f"{o}.established_on")],
        ["营业期限", f"{w.fact(f'{licence}.valid_from')}～{w.until(f'{licence}.valid_to')}"],
        ["登记机关", w.fact(f"{licence}.authority")],
        ["注册地址", w.fact(f"{o}.registered_address")],
        ["办公地址", w.fact(f"{o}.office_address")],
        ["生产经营地址", w.fact(f"{o}.business_address")],
    ]
    w.table(rows, (1.4, 4), bold=(0,), rules="rows")
    notes.seen("context", 3)
    w.text(
        f"◆ {w.fact('organization.name')}主营{w.scope('activity')}；体系文件于"
        f"{w.fact('system_effective_on')}开始实施。{notes.at(0)}",
        style="plain",
    )
    notes.points(f"{named(one)}的范围：{w.scope('system', one)}" for one in audit.systems)
    notes.points([f"不适用的要求：{w.fact('exclusions')}"])
    w.text(
        f"◆ 员工总数 {w.fact('headcount_total')} 人，体系覆盖 {w.fact('headcount')} 人，"
        f"缴纳社会保险 {w.fact('insured_count')} 人。{notes.at(0)}",
        style="plain",
    )
    rows = [["场所", "类型", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        rows.append([e("address"), e("kind", KINDS[site.kind]), e("activity"), e("headcount")])
    w.table(rows, (3.4, 0.7, 1.6, 0.7), head=1)
    for record in audit.permits:
        e = w.entry("permits", record)
        ends = e("valid_to") if record.valid_to else e("valid_to", "长期")
        notes.points(
            [
                f"{e('kind')} {e('number')}：{e('holder')}，{e('scope')}，{e('authority')}，"
                f"{e('valid_from')}～{ends}"
            ]
        )


def leadership(audit: Audit, w: Writer, notes: Notes) -> None:
    """Who leads."""
    people = audit.world.people
    w.text(
        f"◆ 与法定代表人{people.legal}、总经理{people.manager}、"
        f"管理者代表{people.representative}进行了座谈。",
        style="plain",
    )
    notes.seen("leadership", 2)


def planning(audit: Audit, w: Writer, notes: Notes) -> None:
    """Risks, laws, objectives."""
    notes.seen("planning", 2)
    notes.remark("planning")
    keeper = 7 if {"EMS", "OHSMS", "HSE"} & {*audit.systems} else 0
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(
            f"◆ {e('what')} {e('stated')} {count.unit}：{e.each('listed', '；')}。{notes.at(keeper)}",
            style="plain",
        )
    w.text(f"◆ 审核所用的法律依据：{w.laws('criteria', ' ')}", style="plain")
    entry = w.law_entry("compliance")
    w.text(
        f"◆ 组织的法规清单收录 {entry('stated_count')} 部{entry.silent('place')}，"
        f"每半年更新一次。{notes.at(keeper)}",
        style="plain",
    )
    notes.points([entry.each("titles", "、", "《{}》")])
    rows: list[Row] = [["目标", "指标", "完成"], *([*goal] for goal in audit.world.objectives)]
    w.text(f"◆ 公司级目标的完成情况：{notes.at(1)}", style="plain")
    w.table(rows, (2.2, 1.2, 1.2), head=1)
