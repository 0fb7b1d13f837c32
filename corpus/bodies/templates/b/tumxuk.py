"""图木舒克国评认证中心: summary tables at the front, then each requirement in three lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.b import _tumxuk_front as front
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "图木舒克国评认证中心有限责任公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS", "QMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "black", "dates": "padded", "blank": "无", "styled": True}

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项整改并经验证后推荐认证注册",
    "maintain": "推荐保持认证注册",
    "not_recommend": "不推荐",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    slots = Slots(w)
    told = (f"{name}：目标值{aim}，实际{real}，已达成" for name, aim, real in audit.world.objectives)
    slots.slots["goals"] = "；".join(told)
    w.margins(header=(f"{BODY}　　{audit.world.form_no}（第3版）",), page="第#页 共##页", first=False)
    _cover(audit, w)
    w.page()
    w.heading(1, "第一部分　汇总表")
    front.organization(audit, w)
    front.task(audit, w)
    front.team(audit, w)
    front.schedule(audit, w)
    front.results(audit, w)
    w.page()
    w.heading(1, "第二部分　审核记述")
    _overview(audit, w, slots)
    for number, chapter in enumerate(slots.at("chapters"), 2):
        _chapter(audit, w, slots, number, chapter)
    w.heading(1, "第三部分　审核结论")
    _figures(audit, w)
    _conclusion(audit, w, slots)
    _signed(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    names = words("systems")
    systems = "、".join(w.tag("systems+", one, names[one]["name"]) for one in audit.systems)
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["受审核方", w.fact("organization.name")],
        ["认证领域", systems],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2.5, 7), rules="rows", bold=(0,))
    at = "certification_body."
    w.text(f"地址：{w.fact(at + 'address')}", style="center")
    w.text(f"电话：{w.fact(at + 'phone')}　网址：{w.fact(at + 'website')}", style="center")
    w.text(f"电子邮箱：{w.fact(at + 'email')}", style="center")


def _overview(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(2, "1　审核概况")
    w.heading(3, "1.1　审核目的")
    w.text(slots.at("aims")[audit.audit_type])
    w.heading(3, "1.2　审核过程")
    w.text(
        "审核组按照审核计划，采用面谈、查阅成文信息和现场观察的方法抽样取证，首、末次会议均按规定召开，"
        "受审核方各部门负责人到会并予以配合，审核计划的内容全部完成。",
        "审核组成员与受审核方无利益关系，对审核中接触的信息承担保密责任。审核基于抽样，未发现问题的部分"
        "不表示不存在问题。",
    )
    if audit.audit_type != "stage2":
        w.heading(3, "1.3　获证以来的变化")
        w.text("受审核方的名称、地址、组织机构、主要过程及认证范围未发生变化，认证标志和证书的使用符合规定。")


def _chapter(audit: Audit, w: Writer, slots: Slots, number: int, chapter: Mapping[str, Any]) -> None:
    w.heading(1, f"{number}　{chapter['title']}")
    at = 0
    for section in chapter["sections"]:
        items = [(item, shown) for item in section["items"] if (shown := _clauses(audit, slots, item))]
        if not items:
            continue
        at += 1
        w.heading(2, f"{number}.{at}　{section['title']}")
        for position, (item, clauses) in enumerate(items, 1):
            _requirement(audit, w, slots, f"{number}.{at}.{position}", item, clauses)


def _clauses(audit: Audit, slots: Slots, item: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The clauses of the audit's systems: letter and clause."""
    if not slots.needed(item) or item.get("only", audit.systems) != audit.systems:
        return []
    letters = [LETTERS[one] for one in audit.systems]
    return [(letter, clause) for letter in letters for clause in item.get(letter, [])]


def _requirement(
    audit: Audit,
    w: Writer,
    slots: Slots,
    number: str,
    item: Mapping[str, Any],
    clauses: list[tuple[str, str]],
) -> None:
    named = "、".join(f"{letter}{clause.split('（')[0]}" for letter, clause in clauses)
    title = item["title"]
    if "环境因素" in title and "OHSMS" in audit.systems:
        title = "环境因素和危险源的识别与评价"
    w.heading(3, f"{number}　{title}（{named}）")
    w.text(f"审核情况：{slots(item['did'])}", style="plain")
    table = item.get("table")
    slots.number = len(getattr(audit, table["path"])) if table else 0
    w.text(f"审核证据：{slots.text(item['seen'])}", style="plain")
    if table:
        w.table([table["head"], *slots.rows(table["path"], table["cells"])], tuple(table["widths"]), head=1)
    w.text(f"评　　价：{_verdict(audit, w, clauses)}", style="plain")


def _verdict(audit: Audit, w: Writer, clauses: list[tuple[str, str]]) -> str:
    standards = {one.number: LETTERS[one.system] for one in audit.standards}
    found = []
    for nonconformity in audit.nonconformities.items:
        letter = standards.get(nonconformity.standard, "")
        if any(letter == own and f"{nonconformity.clause}.".startswith(f"{at}.") for own, at in clauses):
            found.append(w.same("nonconformities.items", nonconformity.number, nonconformity)("number"))
    if not found:
        return "符合要求。"
    return f"存在不符合，见表七第{'、'.join(found)}号；其余抽样符合要求。"


def _figures(audit: Audit, w: Writer) -> None:
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(e("title"), style="center")
        rows: list[Row] = [["序号", "项目", f"数量（{table.unit}）"]]
        for at, item in enumerate(table.items, 1):
            i = e.inner("items", item)
            rows.append([str(at), i("name"), i("amount")])
        rows.append(["合计", "‹", e("stated_total")])
        w.table(rows, (1, 4, 3), head=1)


def _conclusion(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(2, "1　综合评价")
    rows: list[Row] = [["评价内容", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 2.5), head=1)
    w.text("主要优势：" + "；".join(slots.phrases.some("strong", 3)) + "。")
    w.text("改进建议：" + "；".join(slots.phrases.some("weak", 2)) + "。")
    w.heading(2, "2　审核结论")
    found = f"严重不符合{w.fact('nonconformities.major')}项、一般不符合{w.fact('nonconformities.minor')}项"
    w.text(
        f"经审核组讨论一致认为：{w.fact('organization.name')}建立的管理体系符合认证准则要求，运行总体有效，"
        f"具备持续满足法律法规和顾客要求的能力，审核目的已经实现。本次审核发现{found}，审核范围适宜。"
    )
    chosen = audit.conclusion.recommendation or ""
    w.text(f"推荐意见：{w.choice('conclusion.recommendation', ADVICE, chosen)}", style="plain")
    for one in audit.systems:
        w.text(
            f"建议的认证范围（{words('systems')[one]['name']}）：{w.scope('certificate', one)}", style="plain"
        )
    w.text(f"下次审核应于{w.fact('next_audit_by')}前实施。", style="plain")


def _signed(audit: Audit, w: Writer) -> None:
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [
        ["审核组长（签字）", w.each("conclusion.signatories", [leader])],
        ["审核组成员（签字）", w.each("conclusion.signatories", others) or w.blank],
        ["签署日期", w.fact("report_date")],
    ]
    w.table(rows, (3, 7), bold=(0,))
