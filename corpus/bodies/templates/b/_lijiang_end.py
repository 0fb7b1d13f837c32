"""漓绛's evaluation, nonconformities and conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
GIVE = {
    "recommend": "推荐认证/更新认证",
    "recommend_after_correction": "不符合项整改经验证合格后推荐认证/更新认证",
    "not_recommend": "不推荐认证",
}
KEEP = {"maintain": "推荐保持认证", "suspend": "建议暂停认证", "withdraw": "建议撤销认证"}


def end(audit: Audit, w: Writer) -> None:
    """The chapters after the evidence."""
    _earlier(audit, w)
    _nonconformities(audit, w)
    _evaluation(audit, w)
    _conclusion(audit, w)
    _statements(w)


def _bar(text: str, columns: int) -> Row:
    return [Cell(lines_of(text), bold=True, align="center"), *["‹"] * (columns - 1)]


def _earlier(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [_bar("5  以往审核情况与证书使用", 4)]
    for at, held in enumerate(audit.certificates):
        c = w.entry("certificates", held)
        told = f"{c('system', SHORT[held.system])}：{c('number')}"
        term = f"{c('issued_on')}～{c('valid_to')}"
        rows.append(["认证证书" if not at else "^", told, "颁证日期和有效期至", term])
    for at, one in enumerate(audit.previous_nonconformities):
        p = w.entry("previous_nonconformities", one)
        first = "以往不符合项及纠正措施的验证" if not at else "^"
        rows.append([first, p("description"), "‹", f"关闭日期：{p('closed_on')}¶经现场核实，措施已落实"])
    if audit.certificates:
        rows += [
            [
                "证书和标志的使用",
                "在证书范围之内使用认证证书，未在产品上使用体系认证标志，控制有效。",
                "‹",
                "‹",
            ],
            [
                "上次审核以来的变更",
                "组织名称、地址、机构、主要管理人员、产品和过程、体系文件无重大变更。",
                "‹",
                "‹",
            ],
        ]
    else:
        rows += [
            ["以往不符合项", "初次认证，不涉及。", "‹", "‹"],
            ["证书和标志的使用", "初次认证，尚未取得证书。", "‹", "‹"],
            ["一阶段以来的变更", "无影响体系的重大变更。", "‹", "‹"],
        ]
    rows.append(["投诉、事故和监督抽查", "审核覆盖期间未发生重大投诉、事故，未受到行政处罚。", "‹", "‹"])
    w.table(rows, (2.3, 5, 2, 3.5), bold=(0,))
    w.text("", style="plain")


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    total = f"严重不符合{w.fact('nonconformities.major')}项；一般不符合{w.fact('nonconformities.minor')}项"
    rows: list[Row] = [_bar("6  不符合项", 5), ["数量", total, "‹", "‹", "‹"]]
    if found.items:
        rows.append(["序号", "不符合事实描述", "责任部门", "标准条款", "程度"])
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "严重" if item.grade == "major" else "一般")
        clause = f"{e('standard')} {e('clause')}"
        rows.append([e("number"), e("description"), e("department"), clause, grade])
    if found.items:
        due = (
            f"受审核组织应于{w.fact('nonconformities.due_date')}前完成原因分析、纠正和纠正措施，"
            "资料经审核组长验证后随案卷归档。"
        )
        rows.append(["整改要求", due, "‹", "‹", "‹"])
    w.table(rows, (1.2, 6.2, 1.6, 2.7, 1.1))
    w.text("", style="plain")


def _evaluation(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [_bar("7  体系综合评价", 3), ["评价项目", "‹", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([f"7.{at + 1}", e("criterion"), e("value")])
    rows += [
        ["优势", w.random.choice(STRONG), "‹"],
        ["改进机会", w.random.choice(ADVICE), "‹"],
    ]
    w.table(rows, (1.4, 8.6, 2.8), bold=(0,))
    w.text("", style="plain")


STRONG = (
    "管理层对体系运行投入充足，职责清楚，信息化管理水平较高。",
    "现场定置管理较好，记录清晰，数据准确。",
    "员工队伍稳定，技能熟练，班组管理扎实。",
    "目标分解合理，考核与激励相结合，执行力强。",
)
ADVICE = (
    "可加强内审员对标准的理解，提高内审的深度。",
    "可结合数据分析结果，明确下一年度改进的重点。",
    "可进一步完善岗位作业文件的图示，便于员工理解。",
)


def _conclusion(audit: Audit, w: Writer) -> None:
    advice = audit.conclusion.recommendation or "maintain"
    numbers = "、".join(standard.number for standard in audit.standards)
    kinds = "、".join(SHORT[one] for one in audit.systems)
    rows: list[Row] = [
        _bar("8  审核结论", 2),
        [
            "结论",
            f"{w.fact('organization.name')}建立的{kinds}管理体系符合{numbers}，运行有效，"
            "具备满足适用要求和实现预期结果"
            "的能力。内部审核和管理评审按策划实施，能够发现和解决问题。审核范围适宜，审核目的已达到。",
        ],
        [
            "推荐的认证范围",
            "¶".join(f"{SHORT[one]}：{w.scope('certificate', one)}" for one in audit.systems),
        ],
        [
            "推荐意见",
            w.choice("conclusion.recommendation", KEEP if advice in KEEP else GIVE, advice, "¶"),
        ],
        ["下次审核", f"{w.fact('next_audit_by')}前实施"],
        ["审核组签名", w.each("conclusion.signatories", audit.conclusion.signatories, "　")],
        ["日期", w.fact("report_date")],
    ]
    w.table(rows, (2.4, 10.4), bold=(0,))


def _statements(w: Writer) -> None:
    w.heading(1, "9  说明")
    w.text(
        "9.1 审核采用抽样方式，存在抽样带来的不确定性，未提出不符合的方面不表示不存在问题。",
        "9.2 推荐意见须经集团技术委员会复核，认证决定以正式通知为准。",
        "9.3 报告的所有权归本集团，未经许可不得复制或向第三方披露；受审核组织对结论有异议的，"
        "可以向本集团申诉。",
        "9.4 附件：审核计划、签到表、不符合项报告、现场审核记录。",
        style="plain",
    )
    w.text(
        f"地址：{w.fact('certification_body.address')}　电话：{w.fact('certification_body.phone')}　网址："
        f"{w.fact('certification_body.website')}　邮箱：{w.fact('certification_body.email')}",
        style="plain",
    )
