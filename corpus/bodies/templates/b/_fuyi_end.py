"""涪颐's chapters of findings, conclusion, notes and signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._fuyi_form import GIVEN, GRADES, KEPT, NAMES, RENEWED, ROLES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """The chapters."""
    _findings(audit, w, form)
    _conclusion(audit, w, form)
    w.heading(1, "七、声明")
    w.text(*[f"（{at}）{text}" for at, text in enumerate(form.texts("notes"), 1)])
    _signed(audit, w)


def _findings(audit: Audit, w: Writer, form: Form) -> None:
    w.heading(1, "五、审核发现")
    found = audit.nonconformities
    told = (
        f"本次审核共开出{GRADES['major']}不符合{w.fact('nonconformities.major')}项、"
        f"{GRADES['minor']}不符合{w.fact('nonconformities.minor')}项"
    )
    if found.items:
        told += (
            f"，明细见附表13。受审核方应在{w.fact('nonconformities.due_date')}之前完成原因分析、纠正和"
            "纠正措施，并将证据提交审核组验证"
        )
    w.text(f"{told}。")
    if audit.previous_nonconformities:
        w.text("上次审核不符合项的纠正措施已作验证，结果见附表14。")
    w.text(f"主要优点：{'；'.join(form.some('good', 2))}。")
    w.text(f"改进机会：{'；'.join(form.some('better', 2))}。")
    w.text(*form.texts("open"))


def _conclusion(audit: Audit, w: Writer, form: Form) -> None:
    w.heading(1, "六、审核结论")
    rows: list[Row] = [["评价项目", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3), head=1)
    w.text(f"6.1　体系的符合性和有效性：{form.texts('able')[0]}")
    w.text(f"6.2　审核目的的实现：{form.texts('done')[0]}")
    w.text(f"6.3　认证范围的适宜性：{form.texts('fit')[0]}推荐的认证范围为：")
    w.text(*[f"{NAMES[one]}：{w.scope('certificate', one)}" for one in audit.systems])
    options = {"surveillance": KEPT, "stage2": GIVEN}.get(audit.audit_type, RENEWED)
    w.text("6.4　推荐意见：")
    chosen = audit.conclusion.recommendation or ""
    w.text(w.choice("conclusion.recommendation", options, chosen, "　"), style="plain")
    focus = "；".join(form.texts("next") if audit.nonconformities.items else form.texts("next")[1:])
    w.text(f"6.5　下次审核应在{w.fact('next_audit_by')}之前实施，重点关注：{focus}。")


def _signed(audit: Audit, w: Writer) -> None:
    w.heading(1, "八、签署")
    rows: list[Row] = [["身份", "签名", "日期"]]
    for member in audit.team:
        if member.name in audit.conclusion.signatories:
            name = w.each("conclusion.signatories", [member.name])
            rows.append([f"审核组{ROLES[member.role]}", name, w.fact("report_date")])
    rows.append(["受审核方代表", audit.world.people.representative, w.fact("report_date")])
    w.table(rows, (3, 4, 3), head=1)
