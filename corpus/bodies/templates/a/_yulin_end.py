"""The last parts of 屿霖's form: nonconformities, evaluation, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._yulin_form import part
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量（Q）", "EMS": "环境（E）", "OHSMS": "职业健康安全（S）"}
VALUES = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
TOLD = {
    "recommend": "同意推荐注册",
    "recommend_after_correction": "不符合经书面验证有效后同意推荐注册",
    "not_recommend": "不同意推荐",
}


def all_of(audit: Audit, w: Writer) -> None:
    """All parts."""
    _nonconformities(audit, w)
    _evaluation(audit, w)
    _conclusion(audit, w)
    _signatures(audit, w)


def _nonconformities(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["表5  不符合项", "‹", "‹", "‹", "‹"],
        ["序号", "责任部门", "标准及条款", "事实陈述", "性质"],
    ]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        standard = f"{e('standard')}¶{e('clause')}"
        rows.append([item.number + e.silent("number"), e("department"), standard, e("description"), grade])
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    total = f"小计：严重 {major} 项，一般 {minor} 项。"
    if audit.nonconformities.items:
        total += f"整改证据应于 {w.fact('nonconformities.due_date')} 前提交组长。"
    rows.append([total, "‹", "‹", "‹", "‹"])
    w.table(rows, (0.8, 1.4, 2.3, 4.6, 0.9), head=2)


def _evaluation(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["表6  综合评价", "‹"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", VALUES, rating.value, "　")])
    good = "¶".join(f"{at}. {text}" for at, text in enumerate(phrases(w, "strong", 3), 1))
    weak = "¶".join(f"{at}. {text}" for at, text in enumerate(phrases(w, "weak", 2), 1))
    rows += [["值得肯定", good], ["改进建议", weak]]
    w.table(rows, (3.2, 6.8), head=1)


def _conclusion(audit: Audit, w: Writer) -> None:
    advice = audit.conclusion.recommendation or ""
    scopes = "¶".join(f"{NAMES[code]}：{w.scope('certificate', code)}" for code in audit.systems)
    summary = f"{w.fact('organization.name')}的体系覆盖 {w.fact('headcount')} 人，自 "
    summary += f"{w.fact('system_effective_on')} 启用以来运行正常，内审、管评按期进行；本次开出一般不符合 "
    summary += f"{w.fact('nonconformities.minor')} 项，不影响体系的总体有效性。"
    rows: list[Row] = [
        part("表7  审核结论"),
        ["综述", summary, "‹", "‹"],
        ["推荐意见", w.choice("conclusion.recommendation", TOLD, advice, "¶"), "‹", "‹"],
        ["拟批准范围", scopes, "‹", "‹"],
        [
            "证后安排",
            f"下一次审核不迟于 {w.fact('next_audit_by')} 进行；如有重大变更应及时书面告知。",
            "‹",
            "‹",
        ],
        ["声　明", "审核基于抽样，存在不确定性；推荐意见须经认证决定后生效；资料未经同意不外传。", "‹", "‹"],
    ]
    w.table(rows, (1.5, 3.5, 1.5, 3.5), bold=(0,))


def _signatures(audit: Audit, w: Writer) -> None:
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    signed = w.each("conclusion.signatories", [leader])
    rows: list[Row] = [
        ["表8  签署", "‹", "‹", "‹"],
        ["组长（签名）", signed, "日期", w.fact("report_date")],
        ["组员（签名）", w.each("conclusion.signatories", others, "　"), "日期", w.fact("report_date")],
        [
            "组织代表",
            f"{audit.world.people.representative}（对审核发现无异议）",
            "联系电话",
            audit.world.phone,
        ],
    ]
    w.table(rows, (1.8, 4.2, 1.4, 2.6), bold=(0, 2))
