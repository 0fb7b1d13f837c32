"""Permits, nonconformities, ratings and the conclusion in 西辽's form."""

from __future__ import annotations

from corpus.bodies.templates.slots import Slots
from corpus.layouts.tree import Table, table_of
from corpus.layouts.writer import Row

RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
GRADES = {"minor": "一般", "major": "严重"}
FIRST = ("推荐认证注册", "纠正措施验证有效后推荐认证注册", "不推荐认证注册")
AGAIN = ("推荐再次注册", "纠正措施验证有效后推荐再次注册", "不推荐再次注册")
OVER = ("推荐转换注册", "纠正措施验证有效后推荐转换注册", "不推荐转换注册")
KEPT = {"maintain": "推荐保持认证注册", "suspend": "建议暂停认证注册", "withdraw": "建议撤销认证注册"}


def advice(s: Slots) -> str:
    """The recommendation, ticked."""
    audit, w = s.audit, s.w
    labels = {"stage2": FIRST, "recertification": AGAIN, "transfer": OVER}.get(audit.audit_type)
    keys = ("recommend", "recommend_after_correction", "no")
    options = dict(zip(keys, labels, strict=True)) if labels else KEPT
    return w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", "¶")


def conclusion(s: Slots) -> str:
    """The conclusion in a sentence."""
    audit, w = s.audit, s.w
    but = "除第8章记录的不符合外，" if audit.nonconformities.items else ""
    return (
        f"{but}{w.fact('organization.name')}的管理体系符合审核准则，实施有效，审核目的已达到，"
        "审核组与受审核方之间没有未解决的分歧。"
    )


def signed(s: Slots) -> str:
    """All who sign, with the day."""
    audit, w = s.audit, s.w
    return f"{w.each('conclusion.signatories', audit.conclusion.signatories, '　')}¶{w.fact('report_date')}"


def findings(s: Slots) -> Table | None:
    """A row for each nonconformity."""
    audit, w = s.audit, s.w
    if not audit.nonconformities.items:
        return None
    rows: list[Row] = [["编号", "不符合事实", "部门", "标准及条款", "性质"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        told = [e("number"), e("description"), e("department")]
        rows.append([*told, f"{e('standard')}¶{e('clause')}", e("grade", GRADES[item.grade])])
    return table_of(rows, (0.7, 4, 1, 1.8, 0.8), head=1)


def ratings(s: Slots) -> Table:
    """A row for each criterion, one box ticked."""
    audit, w = s.audit, s.w
    rows: list[Row] = [["评价方面", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", RATED, rating.value, " ")])
    return table_of(rows, (3, 3.4), head=1, look=w.look)


def permitted(s: Slots) -> str:
    """What leads to the permits."""
    audit = s.audit
    return "查许可和登记文件的原件，情况如下：" if audit.permits else "组织的活动不需要行政许可。"


def permits(s: Slots) -> Table | None:
    """A row for each permit."""
    audit = s.audit
    if not audit.permits:
        return None
    rows: list[Row] = [["文件名称/编号", "持有者", "范围", "有效期限", "颁发机关"]]
    cells = ["<kind>¶<number>", "<holder>", "<scope>", "<valid_from>至¶<valid_to:until>", "<authority>"]
    rows += s.rows("permits", cells)
    return table_of(rows, (2.3, 1.7, 1.3, 2.2, 1.6), head=1)


def due(s: Slots) -> str:
    """Until when, and how it is verified."""
    audit, w = s.audit, s.w
    if not audit.nonconformities.items:
        return "不涉及，本次审核没有不符合。"
    return f"约定的完成期限为{w.fact('nonconformities.due_date')}，由审核组长进行书面验证。"


def better(s: Slots) -> str:
    """Advice."""
    return "¶".join(f"（{at}）{text}" for at, text in enumerate(s.phrases.some("better", 2), 1))


def client(s: Slots) -> str:
    """The client's signature."""
    audit, w = s.audit, s.w
    return f"{audit.world.people.representative}¶{w.fact('report_date')}"
