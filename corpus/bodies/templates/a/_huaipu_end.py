"""The last two tables of 怀朴's form: nonconformities, conclusion and signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._huaipu_records import band, line
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GIVE = {
    "recommend": "同意推荐注册",
    "recommend_after_correction": "改完验证后推荐注册",
    "not_recommend": "不推荐",
}
KEEP = {"maintain": "保持注册", "suspend": "暂停注册", "withdraw": "撤销注册"}
VALUES = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
SHORT = {"major": "严重", "minor": "一般"}


def nonconformities(audit: Audit, w: Writer) -> list[Row]:
    """The rows of the fourth table."""
    found = audit.nonconformities
    rows: list[Row] = [
        band("四、不符合"),
        line(
            "数量",
            f"严重不符合{w.fact('nonconformities.major')}项，一般不符合{w.fact('nonconformities.minor')}项。",
        ),
    ]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", SHORT, item.grade, " ")
        rows += [
            ["序号", e("number"), "部门", e("department"), "程度", grade],
            ["标准", e("standard"), "‹", "‹", "条款", e("clause")],
            line("事实", e("description")),
        ]
    if found.items:
        rows.append(line("改正期限", f"{w.fact('nonconformities.due_date')}以前，寄改正材料给组长。"))
    return rows


def conclusion(audit: Audit, w: Writer) -> list[Row]:
    """The rows of the fifth table."""
    rows: list[Row] = [band("五、结论")]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        ticked = w.choice(f"{e.path}.value", VALUES, rating.value)
        rows.append([e("criterion"), "‹", "‹", ticked, "‹", "‹"])
    name, heads = w.fact("organization.name"), w.fact("headcount")
    rows.append(
        line(
            "总的意见",
            f"{name}体系内{heads}人，本次一般不符合{w.fact('nonconformities.minor')}项。"
            f"{''.join(phrases(w, 'well', 2))}",
        )
    )
    rows.append(line("建议", "".join(phrases(w, "better", 2))))
    if audit.audit_type == "stage1":
        rows.append(line("推荐", "{+}可进行二阶段  {-}改完再进行二阶段  {-}不能进行二阶段"))
    else:
        options = KEEP if audit.audit_type in {"surveillance", "special"} else GIVE
        chosen = audit.conclusion.recommendation or ""
        scopes = [f"{one}：{w.scope('certificate', one)}" for one in audit.systems]
        rows += [
            line("推荐", w.choice("conclusion.recommendation", options, chosen)),
            line("证书范围", "¶".join(scopes)),
            line("下次审核", f"不晚于{w.fact('next_audit_by')}。"),
        ]
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    rows.append(["全组签名", names, "‹", "‹", "日期", w.fact("report_date")])
    rows.append(line("组长", f"{w.person(audit.leader)('name')}（对本表所记负责）"))
    return rows
