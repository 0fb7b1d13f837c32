"""中崤质量认证: fixed numbered forms full of boxes to be ticked, with a few words in each cell."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _zhongxiao_evidence as evidence
from corpus.bodies.templates.a import _zhongxiao_forms as forms
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "中崤质量认证中心有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS", "QMS+OHSMS", "QMS")
TYPES = ("surveillance", "recertification", "surveillance", "special")
STYLE = {"look": "black", "dates": "spaced", "blank": "—", "styled": False}


def build(audit: Audit, w: Writer) -> None:
    """The report: nine forms and the list of laws."""
    head = (BODY, f"表 {audit.world.form_no}", f"编号 {audit.number}")
    w.margins(header_cells=head, page="#/##", first=True)
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"任务编号：{w.fact('number')}        报告日期：{w.fact('report_date')}", style="center")
    words = Sentences(audit, w)
    forms.organization(audit, w)
    forms.task(audit, w)
    forms.team(audit, w)
    forms.changes(w, words)
    forms.plan(audit, w)
    evidence.clauses(audit, w, words)
    evidence.samples(audit, w)
    _nonconformities(audit, w)
    _conclusion(audit, w, words)
    evidence.laws(audit, w)


def _nonconformities(audit: Audit, w: Writer) -> None:
    w.heading(2, "表 8  不符合")
    found = audit.nonconformities
    counts = f"严重 {w.fact('nonconformities.major')} 项  轻微 {w.fact('nonconformities.minor')} 项"
    due = f"{w.fact('nonconformities.due_date')} 前" if found.items else w.blank
    rows: list[Row] = [
        ["本次", counts, "‹", "‹", "整改期限", due],
        ["序号", "部门", "标准", "条款", "不符合事实", "性质"],
    ]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"minor": "轻微", "major": "严重"}, item.grade, "¶")
        rows.append([e("number"), e("department"), e("standard"), e("clause"), e("description"), grade])
    w.table(rows, (1, 1.4, 1.9, 1.2, 5.6, 1.5))
    if not audit.previous_nonconformities:
        return
    before: list[Row] = [["上次不符合", "关闭日期", "本次验证"]]
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        before.append([e("description"), e("closed_on"), "{+}已验证 {-}未验证"])
    w.table(before, (7, 2.6, 2.4), head=1)


def _conclusion(audit: Audit, w: Writer, words: Sentences) -> None:
    w.heading(2, "表 9  评价与结论")
    rows: list[Row] = [["评价项目", "‹", "‹", "符合", "基本符合", "不符合"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        told = e.silent("value") + "√"
        ticks = [told if rating.value == one else w.blank for one in ("符合", "基本符合", "不符合")]
        rows.append([e("criterion"), "‹", "‹", *ticks])
    w.table(rows, (2, 2, 2, 2, 2, 2), head=1)
    labels = {"maintain": "保持认证", "suspend": "暂停认证", "withdraw": "撤销认证"}
    if audit.audit_type == "recertification":
        labels = {
            "recommend": "换发证书",
            "recommend_after_correction": "纠正措施验证后换发证书",
            "not_recommend": "不予换证",
        }
    opinion = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")
    scopes = "¶".join(f"{forms.LETTERS[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    strong, weak = ("；".join(words.some(name, 2)) for name in ("strong", "weak"))
    summary = (
        f"{w.fact('organization.name')}，覆盖 {w.fact('headcount')} 人，体系运行有效，"
        f"轻微不符合 {w.fact('nonconformities.minor')} 项"
    )
    signed = audit.conclusion.signatories
    leader = w.each("conclusion.signatories", [name for name in signed if name == audit.leader.name])
    others = w.each("conclusion.signatories", [name for name in signed if name != audit.leader.name], " ")
    w.table(
        [
            ["优点", strong, "‹", "‹"],
            ["改进建议", weak, "‹", "‹"],
            ["总体情况", summary, "‹", "‹"],
            ["证书范围", scopes, "‹", "‹"],
            ["审核目的", "{+}达到 {-}未达到", "与计划偏离", "{-}有 {+}无"],
            ["推荐意见", opinion, "‹", "‹"],
            ["下次审核", f"{w.fact('next_audit_by')} 前", "未决问题", "{-}有 {+}无"],
            ["组长（签名）", leader, "日期", w.fact("report_date")],
            ["组员（签名）", others or w.blank, "日期", w.fact("report_date")],
            ["组织代表", audit.world.people.representative, "对结论", "{+}认可 {-}异议"],
        ],
        (2, 5.5, 2, 3),
        bold=(0, 2),
    )
