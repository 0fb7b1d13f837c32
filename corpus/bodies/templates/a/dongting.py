"""栋渟标准技术认证: first pages of forms and the conclusion, then a table of evidence for each process."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _dongting_findings as findings
from corpus.bodies.templates.a import _dongting_form as form
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.templates.stock import phrases as in_order
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "栋渟标准技术认证有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("stage2", "recertification", "stage2")
STYLE = {"look": "box", "dates": "padded", "blank": "——", "styled": True}


def build(audit: Audit, w: Writer) -> None:
    """Cover, five chapters, signatures."""
    phrases = Phrases(w)
    w.margins(
        header_cells=("栋渟标准技术认证", audit.title, audit.world.form_no),
        footer=("抽样审核，仅对所抽样本负责",),
        page="第 # 页 / 共 ## 页",
    )
    form.cover(audit, w)
    w.heading(1, "致受审核组织")
    w.text(*in_order(w, "statement", 4))
    w.page()
    w.heading(1, "一、基本信息表")
    form.basics(audit, w)
    w.heading(1, "二、审核组表")
    form.team(audit, w)
    w.heading(1, "三、审核概况")
    form.course(audit, w, phrases)
    w.heading(1, "四、审核结论")
    _conclusion(audit, w, phrases)
    w.section(landscape=True, fresh=True)
    w.heading(1, "五、审核发现")
    findings.all_of(audit, w, phrases)
    w.section(fresh=True)
    w.heading(1, "六、不符合清单")
    _nonconformities(audit, w)


def _conclusion(audit: Audit, w: Writer, phrases: Phrases) -> None:
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    rows: list[Row] = [["序", "评价事项", "审核组评价"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        values = {one: one for one in ("符合", "基本符合", "不符合")}
        rows.append([str(at), e("criterion"), w.choice(f"{e.path}.value", values, rating.value)])
    w.table(rows, (0.6, 5, 4.4), head=1)
    found = f"本次开具不符合报告 {audit.nonconformities.minor + audit.nonconformities.major} 份"
    w.text(
        f"经抽样，{w.fact('organization.name')}的管理体系已建立并运行，能够支持方针和目标的实现；存在的问题为"
        "个别、偶发，不影响体系整体有效。",
        f"（一）{found}，其中严重不符合 {major} 份、轻微不符合 {minor} 份，明细见第六章。",
        f"（二）做得好的方面：{''.join(phrases.some('strong', 2))}",
        f"（三）改进建议（不作为不符合）：{phrases.one('advise')}",
    )
    labels = {
        "recommend": "直接推荐注册",
        "recommend_after_correction": "不符合项整改经验证后推荐注册",
        "not_recommend": "不推荐注册",
    }
    told = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "¶")
    scopes = "¶".join(f"{form.SHORT[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    signed = audit.conclusion.signatories
    others = [name for name in signed if name != audit.leader.name]
    table: list[Row] = [
        ["推荐意见", told, "‹", "‹"],
        ["推荐的证书范围表述", scopes, "‹", "‹"],
        ["再次到场", f"最晚于 {w.fact('next_audit_by')} 之前安排下一次审核", "‹", "‹"],
        ["组长签名", w.each("conclusion.signatories", [audit.leader.name]), "签署日", w.fact("report_date")],
    ]
    if others:
        table.append(["组员签名", w.each("conclusion.signatories", others, "  "), "‹", "‹"])
    w.table(table, (2, 4.6, 1.2, 2.2), bold=(0, 2))


def _nonconformities(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["报告号", "责任部门", "标准与条款", "程度", "事实陈述"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        rows.append([e("number"), e("department"), f"{e('standard')}¶{e('clause')}", grade, e("description")])
    w.table(rows, (1, 1.3, 2, 1, 5), head=1)
    due = w.fact("nonconformities.due_date")
    w.text(
        f"责任部门应分析原因，于 {due} 以前把纠正、纠正措施及见证材料报审核组长，由其书面验证。",
        "逾期未报的，本机构将终止本次认证过程，有关费用不退还。",
    )
