"""Parts D and E of 北斛's form: nonconformities, ratings, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SHORT = ("‹", "‹", "‹")
RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
RECOMMENDED = {
    "recommend": "同意推荐认证注册（换发/转换证书）",
    "recommend_after_correction": "不符合项整改验证有效后，推荐认证注册（换发/转换证书）",
    "not_recommend": "不推荐",
}
KEPT = {"maintain": "推荐保持认证注册", "suspend": "推荐暂停认证资格", "withdraw": "推荐撤销认证资格"}


def nonconformities(audit: Audit, w: Writer) -> None:
    """Part D: this audit's and those of the audit before."""
    found = audit.nonconformities
    counts = (
        f"严重不符合 {w.fact('nonconformities.major')} 项；一般不符合 {w.fact('nonconformities.minor')} 项。"
    )
    if found.items:
        counts += f"整改证据提交截止日期：{w.fact('nonconformities.due_date')}。"
    w.text(f"D.1 本次审核共开具：{counts}", style="plain")
    if found.items:
        rows: list[Row] = [["编号", "责任部门", "标准/条款", "不符合事实", "性质"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            labels = {"major": "严重", "minor": "一般"}
            grade = w.choice(f"{e.path}.grade", labels, item.grade, "¶")
            clause = f"{e('standard')}¶{e('clause')}"
            rows.append([e("number"), e("department"), clause, e("description"), grade])
        w.table(rows, (0.8, 1.4, 2.2, 6.2, 1.2), head=1)
        w.text("验证方式：{-}现场验证  {+}书面验证", style="plain")
    if audit.previous_nonconformities:
        w.text("D.2 上次审核不符合项整改有效性验证", style="plain")
        rows = [["序号", "上次不符合事实摘要", "关闭日期", "本次验证结果"]]
        for at, earlier in enumerate(audit.previous_nonconformities, 1):
            p = w.entry("previous_nonconformities", earlier)
            rows.append([str(at), p("description"), p("closed_on"), "{+}有效¶{-}无效"])
        w.table(rows, (0.8, 7, 2, 1.8), head=1)


def conclusion(audit: Audit, w: Writer) -> None:
    """Part E."""
    phrases = Phrases(w)
    rows: list[Row] = [["E.1 评价项目", "‹", "评价", "‹"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), "‹", w.choice(f"{e.path}.value", RATED, rating.value), "‹"])
    rows.append(["E.2 主要优点", "¶".join(_numbered(phrases.some("strength", 2))), "‹", "‹"])
    rows.append(["E.3 改进建议", "¶".join(_numbered(phrases.some("watch", 2))), "‹", "‹"])
    summary = f"{w.fact('organization.name')}的管理体系覆盖 {w.fact('headcount')} 人，体系自 "
    summary += f"{w.fact('system_effective_on')} 起实施，运行总体有效。本次审核目的已达到，"
    summary += f"审核发现严重不符合 {w.fact('nonconformities.major')} 项、"
    summary += f"一般不符合 {w.fact('nonconformities.minor')} 项。"
    rows.append(["E.4 审核综述", summary, *SHORT[:2]])
    scopes = []
    for system in audit.systems:
        scopes.append(f"{system}：{w.scope('certificate', system)}")
    rows.append(["E.5 推荐的认证范围", "¶".join(scopes), *SHORT[:2]])
    labels = KEPT if audit.conclusion.recommendation == "maintain" else RECOMMENDED
    told = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "¶")
    rows.append(["E.6 推荐意见", told, *SHORT[:2]])
    rows.append(["E.7 下次审核", f"应于 {w.fact('next_audit_by')} 前实施", *SHORT[:2]])
    w.table(rows, (2.2, 3.2, 3.2, 3.2), bold=(0,))
    _signed(audit, w)


def _numbered(texts: list[str]) -> list[str]:
    return [f"{at}）{text}" for at, text in enumerate(texts, 1)]


def _signed(audit: Audit, w: Writer) -> None:
    names, leader = audit.conclusion.signatories, audit.leader.name
    first = w.each("conclusion.signatories", [leader])
    others = w.each("conclusion.signatories", [name for name in names if name != leader])
    rows: list[Row] = [["审核组长（签名）", first, "日期", w.fact("report_date")]]
    if others:
        rows.append(["组员（签名）", others, "日期", w.fact("report_date")])
    rows.append(["受审核方代表（签名）", audit.world.people.representative, "日期", w.fact("audit.end")])
    w.text("E.8 签署", style="plain")
    w.table(rows, (2.6, 4.6, 1, 2.4), bold=(0, 2))
    w.text(
        "受审核方代表的签名表示：已与审核组就不符合项和结论进行沟通，对审核发现无异议。",
        style="plain",
    )
