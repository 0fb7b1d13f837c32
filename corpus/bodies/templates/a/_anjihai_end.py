"""The conclusion of 安集海's report: an opinion for each system."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._anjihai_form import chapter, named, own_findings
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

POSTS = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def conclusion(audit: Audit, w: Writer, s: Slots, last: int) -> None:
    """The last chapter."""
    parts = (
        ("不符合的汇总", _summary),
        ("各体系的意见", _opinions),
        ("评价要素", _ratings),
        ("后续安排", _next),
        ("签署", _signed),
    )
    for number, (title, part) in enumerate(parts, 1):
        w.heading(2, f"{last}.{number}　{title}")
        part(audit, w, s)


def _summary(audit: Audit, w: Writer, s: Slots) -> None:
    n, found = "nonconformities", audit.nonconformities
    kind = s.at("kinds", audit.audit_type).partition("（")[0]
    w.text(
        f"审核组自{w.fact('audit.start')}至{w.fact('audit.end')}对{w.fact('organization.name')}进行了"
        f"{w.fact('audit_type', kind)}审核，查看了范围之内的全部部门和场所，得到组织的配合，达到了审核目的。"
    )
    told = f"严重不符合{w.fact(f'{n}.major')}项，一般不符合{w.fact(f'{n}.minor')}项"
    if not found.items:
        w.text(f"本次审核{told}，组织无需提交纠正措施。")
        return
    w.text(f"本次审核{told}，组织应在{w.fact(f'{n}.due_date')}之前提交原因分析、纠正措施和证据。")
    rows: list[Row] = [["编号", "体系", "所在章", "部门", "条款"]]
    for system in audit.systems:
        for item in own_findings(audit, system):
            e = w.same(f"{n}.items", item.number, item)
            where = f"第{chapter(system, audit)}章"
            rows.append([e("number"), named(system), where, e("department"), e("clause")])
    w.table(rows, (0.8, 2.4, 1, 1.2, 1), head=1)


def _opinions(audit: Audit, w: Writer, s: Slots) -> None:
    chosen = audit.conclusion.recommendation or ""
    label = s.at("labels", chosen)
    for system in audit.systems:
        w.text(f"◇ {named(system)}", style="plain")
        maintained = audit.audit_type == "surveillance"
        rows: list[Row] = [
            ["证书范围" if maintained else "拟认证范围", w.scope("certificate", system)],
            ["意见", w.fact("conclusion.recommendation", label)],
        ]
        w.table(rows, (1, 4.4), bold=(0,))
    group = "maintain" if audit.audit_type == "surveillance" else "recommend"
    labels = {one: s.at("labels", one) for one in s.at("opinions", group)}
    w.text(f"审核组的总体意见：{w.choice('conclusion.recommendation', labels, chosen)}")


def _ratings(audit: Audit, w: Writer, _: Slots) -> None:
    rows: list[Row] = [["要素", "评价"]]
    for rating in audit.conclusion.ratings:
        e = w.same("conclusion.ratings", rating.criterion, rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (3.4, 1.4), head=1, rules="rows")
    w.text(w.random.choice(audit.world.remarks["improvement"]))


def _next(audit: Audit, w: Writer, _: Slots) -> None:
    kept = "换发" if audit.audit_type == "recertification" else "获得"
    lead = "" if audit.audit_type == "surveillance" else f"如{kept}证书，"
    w.text(f"{lead}下一次审核不迟于{w.fact('next_audit_by')}进行，届时各体系仍分章报告。")
    w.text(
        "审核以抽样的方式进行，未发现不符合的区域不等于没有不符合。本报告归本机构所有，"
        "本机构和审核组对所了解的组织信息保密。组织如对结论有异议，可以向本机构申诉。"
    )


def _signed(audit: Audit, w: Writer, _: Slots) -> None:
    rows: list[Row] = [["签署人", "身份", "签署日期"]]
    members = {member.name: member for member in audit.team}
    for name in audit.conclusion.signatories:
        member = members[name]
        told = w.tag("conclusion.signatories+", name)
        rows.append([told, POSTS[member.role], w.fact("report_date")])
    w.table(rows, (1.6, 1.4, 2), head=1)
