"""Parts D and E of 醴禾's report: problems, conclusion, who signs."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._lihe_grid import NAMES, Grid
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer


def problems(audit: Audit, w: Writer, grid: Grid) -> None:
    """Part D."""
    rows = []
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        rows.append(("事实", e("description"), "关闭", f"{e('closed_on')}¶{{+}}有效 {{-}}无效"))
    if rows:
        grid.add("上次问题", *rows)
    found = audit.nonconformities
    grid.add(
        "本次合计",
        ("严重", f"{w.fact('nonconformities.major')} 项", "一般", f"{w.fact('nonconformities.minor')} 项"),
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grades = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "一般"}, item.grade, "¶")
        grid.add(
            f"第 {item.number} 号{e.silent('number')}",
            ("部门", e("department"), "程度", grades),
            ("标准", e("standard"), "条款", e("clause")),
            ("事实", e("description")),
        )
    if found.items:
        grid.add("整改", ("期限", f"{w.fact('nonconformities.due_date')} 前交齐证据"), ("验证", "书面验证"))


def conclusion(audit: Audit, w: Writer, grid: Grid) -> None:
    """Part E: ratings, what is proposed."""
    grid.add(
        "亮点", ("做得好的", "¶".join(phrases(w, "praise", 2))), ("提醒", "¶".join(phrases(w, "care", 2)))
    )
    rows = []
    values = {one: one for one in ("符合", "基本符合", "不符合")}
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append((e("criterion"), w.choice(f"{e.path}.value", values, rating.value, "　")))
    grid.add("逐项评定", *rows)
    labels = {
        "recommend": "推荐发证",
        "recommend_after_correction": "整改验证后推荐发证",
        "not_recommend": "不推荐",
    }
    if audit.audit_type == "surveillance":
        labels = {"maintain": "保持证书", "suspend": "暂停证书", "withdraw": "撤销证书"}
    told = (
        f"{w.fact('organization.name')}（体系内 {w.fact('headcount')} 人）体系适宜、充分、有效，"
        f"评审目的已达到；一般问题 {w.fact('nonconformities.minor')} 项"
    )
    grid.add(
        "意见",
        ("总评", told),
        ("建议", w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "¶")),
        ("下次", f"不迟于 {w.fact('next_audit_by')}"),
    )
    grid.add("证书范围", *[(NAMES[one], w.scope("certificate", one)) for one in audit.systems])


def signed(audit: Audit, w: Writer, grid: Grid) -> None:
    """Part E: the names and the day."""
    signers = audit.conclusion.signatories
    rows: list[tuple[str, ...]] = [
        ("组长", w.each("conclusion.signatories", signers[:1]), "日期", w.fact("report_date"))
    ]
    if signers[1:]:
        others = w.each("conclusion.signatories", signers[1:], "¶")
        rows.append(("组员", others, "日期", w.fact("report_date")))
    grid.add("签署", *rows)
