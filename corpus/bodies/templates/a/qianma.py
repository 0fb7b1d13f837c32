"""阡码: a body whose system writes the report: a summary ahead, details of fields, cards and scores behind,
field codes in English beside the labels, the log of the audit by the hour."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _qianma_details as details
from corpus.bodies.templates.a import _qianma_log as log
from corpus.bodies.templates.a import _qianma_registers as registers
from corpus.bodies.templates.a import _qianma_summary as summary
from corpus.bodies.templates.a._qianma_form import cards, fields, lines
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "阡码数智认证（杭州）有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "ISMS", "QMS", "EMS+OHSMS", "QMS+ISMS")
TYPES = ("surveillance", "special")
STYLE = {"look": "bracket", "dates": "dash", "blank": "N/A", "styled": True}

TOPICS = {
    "5-6 领导与策划 LEAD": ("lead", 3),
    "7 支持 SUPPORT": ("support", 3),
}
RUNNING = {"QMS": ("quality", 4), "EMS": ("green", 3), "OHSMS": ("safe", 3), "ISMS": ("data", 4)}


def build(audit: Audit, w: Writer) -> None:
    """The report: summary, details, registers, appendices."""
    w.margins(header=(f"AuditFlow 报告引擎　rpt:{audit.number}",), page="P#/##", first=True)
    w.text(f"{w.fact('title')} Audit Report", style="title")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.heading(1, "0 摘要 Summary")
    summary.chapter(audit, w)
    w.page()
    w.heading(1, "1 修订记录 Revisions")
    _revisions(audit, w)
    w.heading(1, "2 基础数据 Master Data")
    details.chapter(audit, w)
    w.heading(1, "3 过程评价 Process Review")
    _processes(audit, w)
    w.heading(1, "4 发现项 Findings")
    _findings(audit, w)
    w.heading(1, "5 证据登记 Evidence")
    registers.chapter(audit, w)
    w.heading(1, "6 结论 Decision")
    _conclusion(audit, w)
    w.page()
    w.heading(1, "附录 A　审核日志 Audit Log")
    log.table(audit, w)
    w.heading(1, "附录 B　法规清单 Legal Register")
    registers.laws(audit, w)


def _revisions(audit: Audit, w: Writer) -> None:
    draft = f"{audit.audit.end:%Y-%m-%d}"
    rows: list[Row] = [
        ["Ver.", "日期", "操作人", "说明"],
        ["0.9", draft, audit.leader.name, "末次会议前由现场记录汇编，供双方确认"],
        ["1.0", w.fact("report_date"), audit.leader.name, "补充结论，签署并发布；替代 0.9"],
    ]
    w.table(rows, (0.8, 1.6, 1.4, 5), head=1)


def _processes(audit: Audit, w: Writer) -> None:
    for title, (topic, number) in TOPICS.items():
        w.heading(2, title)
        _bullets(w, phrases(w, topic, number))
    for at, one in enumerate(audit.systems, 1):
        topic, number = RUNNING[one]
        w.heading(2, f"8.{at} 运行 OPERATION / {one}")
        _bullets(w, phrases(w, topic, number))
    few = w.law_entry("operation")
    w.text(
        f"现场对照条款：{few.silent('place')}{few.each('titles', ' / ', '《{}》')}，结果 PASS。",
        style="plain",
    )
    w.heading(2, "9-10 评价与改进 CHECK & ACT")
    _bullets(w, [*phrases(w, "check", 2 if "QMS" in audit.systems else 1), *phrases(w, "better", 2)])
    summary.scores(audit, w)


def _bullets(w: Writer, texts: list[str]) -> None:
    for text in texts:
        w.text(f"• {text}", style="plain")


def _findings(audit: Audit, w: Writer) -> None:
    w.text(
        f"MAJOR 严重: {w.fact('nonconformities.major')}　MINOR 轻微: {w.fact('nonconformities.minor')}",
        style="plain",
    )
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", {"major": "MAJOR 严重", "minor": "MINOR 轻微"}[item.grade])
        rows: list[Row] = [
            [f"F-{item.number}", "‹", grade, "‹"],
            ["部门 dept", e("department"), "条款 clause", e("clause")],
            ["标准 std", e("standard"), "状态 status", "OPEN 待验证"],
            ["事实 fact", e("description"), "‹", "‹"],
            ["期限 due", w.fact("nonconformities.due_date"), "方式 verify", "上传证据，在线验证"],
        ]
        w.table(rows, (1.2, 3, 1.3, 2.4), head=1, bold=(0, 2))
    w.heading(2, "历史发现项 Previous")
    rows = [["#", "事实 fact", "关闭 closed", "复核 recheck"]]
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", earlier)
        rows.append([f"P-{at:02}", p("description"), p("closed_on"), "DONE"])
    w.table(rows, (0.8, 5, 1.6, 1.4), head=1)


def _conclusion(audit: Audit, w: Writer) -> None:
    values = {"符合": "A", "基本符合": "B", "不符合": "C"}
    rows: list[Row] = [["#", "准则 Criterion", "评价 Result", "码"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([f"{at:02}", e("criterion"), e("value"), values[rating.value]])
    w.table(rows, (0.6, 4, 1.8, 0.8), head=1)
    labels = {"maintain": "保持 MAINTAIN", "suspend": "暂停 SUSPEND", "withdraw": "撤销 WITHDRAW"}
    fields(
        w,
        [
            ("组织", "dec_org", w.fact("organization.name")),
            (
                "建议",
                "dec_rec",
                w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or ""),
            ),
            (
                "依据",
                "dec_basis",
                f"轻微 {w.fact('nonconformities.minor')} 项，体系人数 {w.fact('headcount')}，目的已达成",
            ),
            ("下次审核", "next_due", f"{w.fact('next_audit_by')} 前"),
            *[
                (f"证书范围 {one}", f"cert_scope_{one.lower()}", w.scope("certificate", one))
                for one in audit.systems
            ],
            ("优势", "strength", "¶".join(phrases(w, "plus", 2))),
            ("下次关注", "focus", "¶".join(phrases(w, "next", 2))),
        ],
    )
    w.text("电子签署 e-Sign（哈希值存于平台，可扫码验真）", style="plain")
    signed = []
    for name in audit.conclusion.signatories:
        role = "审核组长 Lead" if name == audit.leader.name else "审核组成员 Member"
        signed.append(f"{role}¶{w.each('conclusion.signatories', [name])}¶{w.fact('report_date')} 已签")
    cards(w, signed)
    lines(
        w,
        [
            ("机构地址", "cb_addr", w.fact("certification_body.address")),
            ("热线", "cb_tel", w.fact("certification_body.phone")),
            ("验真", "cb_web", w.fact("certification_body.website")),
        ],
    )
    w.text(
        "声明 Notice: 结论来自抽样；未抽到的数据可能存在问题。报告未经批准不得部分引用，平台对客户数据加密"
        "保存。"
        "是否保持认证由认证决定人员作出。",
        style="plain",
    )
