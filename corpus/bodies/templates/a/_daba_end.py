"""Findings, evaluation, conclusion and notes of 达坝联合评审's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._daba_words import LETTERS, NAMES
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "轻微"}
RESULTS = {
    "stage2": {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "在不符合项的纠正措施经验证有效后推荐认证注册",
        "not_recommend": "不推荐认证注册",
    },
    "recertification": {
        "recommend": "推荐换发认证证书",
        "recommend_after_correction": "在不符合项的纠正措施经验证有效后推荐换发认证证书",
        "not_recommend": "不推荐换发认证证书",
    },
    "surveillance": {
        "maintain": "推荐保持认证资格",
        "suspend": "建议暂停认证资格",
        "withdraw": "建议撤销认证资格",
    },
}


def findings(audit: Audit, w: Writer) -> None:
    """Nonconformities of this audit and of the one before; certificates and marks."""
    found = audit.nonconformities
    w.heading(1, "五、审核发现")
    w.heading(2, "5.1  本次审核的不符合项")
    w.text(
        f"本次审核共开具严重不符合{w.fact('nonconformities.major')}项、"
        f"轻微不符合{w.fact('nonconformities.minor')}项"
        + ("，详见下表。" if found.items else "。未发现不符合。")
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        w.table(
            [
                ["编号", e("number"), "责任部门", e("department"), "程度", e("grade", GRADES[item.grade])],
                ["依据标准", e("standard"), "‹", "‹", "条款", e("clause")],
                ["事实陈述", e("description"), "‹", "‹", "‹", "‹"],
            ],
            (1.6, 2.4, 1.6, 2.2, 1, 1.4),
            bold=(0, 2, 4),
        )
        w.text("", style="plain")
    if found.items:
        w.text(
            f"受审核方应于{w.fact('nonconformities.due_date')}前提交原因分析、纠正和纠正措施及其证据，"
            "由审核组长以书面方式验证。"
        )
    w.heading(2, "5.2  上次审核不符合项的验证")
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        told = "措施持续有效，未再发生。"
        if again(audit, earlier.description):
            told = "当次的纠正已完成；本次发现同类情况，要求重新分析原因。"
        w.text(f"上次不符合：{e('description')}已于{e('closed_on')}关闭。经本次现场验证，{told}")
    if not audit.previous_nonconformities:
        w.text("初次认证，不适用。" if audit.audit_type == "stage2" else "上次审核没有不符合项。")
    w.heading(2, "5.3  认证证书和标志的使用")
    if not audit.certificates:
        w.text("受审核方尚未获得本公司的认证证书，未使用认证标志。")
        return
    for one in audit.certificates:
        e = w.entry("certificates", one)
        w.text(
            f"{e('system', NAMES[one.system])}认证证书，编号{e('number')}，{e('issued_on')}颁发，有效期至"
            f"{e('valid_to')}。",
            style="plain",
        )
    w.text(
        "证书和标志用于宣传资料和投标文件，未用于产品及其包装，使用正确，未见误导性的声明。", style="plain"
    )


def evaluation(audit: Audit, w: Writer, texts: Phrases) -> None:
    """What the team thinks of the system."""
    w.heading(1, "六、管理体系评价")
    w.text(
        "（1）优点：" + "".join(texts.some("strength", 2)),
        "（2）改进机会（不要求书面回复）：" + "".join(texts.some("chance", 2)),
        "（3）内部审核和管理评审按策划实施，结论可信，能够发现问题并推动改进。",
        "（4）管理体系具备满足适用的法律法规、顾客和其他相关方要求并实现预期结果的能力。",
    )
    rows: list[Row] = [["评价内容", "评价结果"]]
    values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", values, rating.value)])
    w.table(rows, (5, 5), head=1)


def conclusion(audit: Audit, w: Writer) -> None:
    """The conclusion with its recommendation and signatures."""
    found = audit.nonconformities
    w.heading(1, "七、审核结论")
    minor = w.fact("nonconformities.minor")
    names = "、".join(NAMES[system] for system in audit.systems)
    w.text(
        f"审核组认为，{w.fact('organization.name')}建立的{names}符合审核准则，"
        f"得到实施并总体有效，审核目的已经实现，认证范围适宜。"
        + (f"所开具的{minor}项轻微不符合不影响体系的总体有效性。" if found.items else "")
    )
    labels = RESULTS[audit.audit_type]
    _choices(audit, w, labels)
    w.text("建议证书表述的认证范围：", style="plain")
    for system in audit.systems:
        w.text(f"{LETTERS[system]}：{w.scope('certificate', system)}", style="plain")
    w.text(f"下次审核应不迟于{w.fact('next_audit_by')}进行。", style="plain")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    signed: list[Row] = [["审核组长（签名）", w.each("conclusion.signatories", [leader])]]
    if others:
        signed.append(["审核组成员（签名）", w.each("conclusion.signatories", others)])
    signed.append(["日期", w.fact("report_date")])
    w.table(signed, (3, 7), bold=(0,))


def _choices(audit: Audit, w: Writer, labels: dict[str, str]) -> None:
    chosen = audit.conclusion.recommendation or ""
    options = w.choice("conclusion.recommendation", labels, chosen, "\n").split("\n")
    w.text("审核组的推荐意见：", *options, style="plain")


def notes(w: Writer) -> None:
    """What the body declares."""
    w.heading(1, "八、说明")
    w.text(
        "1. 审核基于对可获得信息的抽样，因而存在不确定性，未发现不符合不等于不存在不符合，"
        "受审核方仍应自行保持体系的符合性。",
        "2. 审核组全体成员与受审核方没有影响公正性的利益关系，对审核中获得的信息承担保密责任。",
        "3. 审核组的推荐意见须经本公司技术委员会评定，认证决定以本公司的书面通知为准。",
        "4. 受审核方发生重大变更、事故、投诉或被行政处罚时，应及时通报本公司。",
        "5. 本报告归本公司所有，一式两份，受审核方和本公司各存一份；附件：审核计划、首末次会议签到表、"
        "不符合报告。",
        style="plain",
    )
    w.text(f"{w.fact('certification_body.name')}", style="right")
