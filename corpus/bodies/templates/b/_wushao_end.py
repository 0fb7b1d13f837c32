"""乌鞘's last parts: earlier findings, certificates, findings, evaluation, advice, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._wushao_words import FIELDS, Parts, picked
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"minor": "轻微不符合", "major": "严重不符合"}
ADVICE = {
    "stage2": {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "纠正措施经验证有效后推荐认证注册",
        "not_recommend": "不推荐认证注册",
    },
    "surveillance": {"maintain": "推荐保持认证", "suspend": "建议暂停认证", "withdraw": "建议撤销认证"},
    "recertification": {
        "recommend": "推荐再认证注册",
        "recommend_after_correction": "纠正措施经验证有效后推荐再认证注册",
        "not_recommend": "不推荐再认证注册",
    },
}
IMPROVE = (
    "{upkeep}可将设备点检与保养数据合并分析，提前安排易损件更换。",
    "{buying}的供方年度评价可以增加交付及时率的分值。",
    "{office}的培训效果评价可以更多采用现场操作考核。",
    "{quality}可以用趋势图展示逐月数据，便于班组了解。",
)


def told(audit: Audit, w: Writer, parts: Parts) -> None:
    """The last parts."""
    if audit.previous_nonconformities or audit.certificates:
        parts.part("上次不符合的验证和证书使用")
        _before(audit, w, parts)
    parts.part("本次审核发现")
    _findings(audit, w)
    parts.part("审核结论")
    _conclusion(audit, w, parts)
    _signed(audit, w)


def _before(audit: Audit, w: Writer, parts: Parts) -> None:
    rows: list[Row]
    if audit.previous_nonconformities:
        parts.caption("上次不符合的跟踪")
        rows = [["上次审核的不符合事实", "关闭日期", "本次验证"]]
        for one in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", one)
            seen = w.random.choice(("措施持续有效", "同类记录抽查正常，措施有效"))
            rows.append([e("description"), e("closed_on"), seen])
        w.table(rows, (4.8, 1.4, 1.8), head=1)
    if audit.certificates:
        parts.caption("现有认证证书")
        rows = [["领域", "证书编号", "发证日期", "有效期至"]]
        for held in audit.certificates:
            e = w.entry("certificates", held)
            rows.append([e("system", FIELDS[held.system]), e("number"), e("issued_on"), e("valid_to")])
        w.table(rows, (1.6, 2.6, 1.6, 1.6), head=1)
        w.text(
            "查看宣传资料、网站和产品包装，认证证书和标志的使用符合规定，未用于产品，受审核方能有效控制其使用。"
        )


def _findings(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    told = f"共开具不符合报告，其中严重不符合{major}项，轻微不符合{minor}项。"
    w.text(told if found.items else f"严重不符合{major}项，轻微不符合{minor}项，本次未开具不符合报告。")
    if found.items:
        rows: list[Row] = [["编号", "责任部门", "不符合事实", "标准和条款", "性质"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            clause = f"{e('standard')}¶{e('clause')}"
            rows.append(
                [e("number"), e("department"), e("description"), clause, e("grade", GRADES[item.grade])]
            )
        w.table(rows, (0.6, 1, 3.8, 1.6, 1), head=1)
        w.text(
            f"受审核方应分析原因、采取纠正和纠正措施，于{w.fact('nonconformities.due_date')}前提交证据，由审核组书面验证。"
        )
    w.text(f"改进建议：{picked(w, IMPROVE, 2)}")


def _conclusion(audit: Audit, w: Writer, parts: Parts) -> None:
    parts.caption("管理体系评价")
    rows: list[Row] = [["序号", "评价项目", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        values = {one: one for one in ("符合", "基本符合", "不符合")}
        rows.append([str(at), e("criterion"), w.choice(f"{e.path}.value", values, rating.value)])
    w.table(rows, (0.7, 3.6, 3.6), head=1)
    names = "、".join(FIELDS[system] for system in audit.systems)
    w.text(
        f"审核组认为：{w.fact('organization.name')}的{names}管理体系覆盖{w.fact('headcount')}人，体系文件符合审核准则，"
        "运行记录、监控数据和现场观察表明其具备满足适用的法律法规和合同要求、实现预期结果的能力；内部审核和管理评审有效；"
        "所申请的认证范围适宜，与实际活动和许可一致；本次审核的目的已经达到。"
    )
    if audit.nonconformities.items:
        w.text("所开具的不符合不影响体系总体的符合性和有效性，受审核方已确认事实并承诺按期整改。")
    for system in audit.systems:
        w.text(f"建议的证书范围（{FIELDS[system]}）：{w.scope('certificate', system)}", style="plain")
    labels = ADVICE[audit.audit_type]
    w.text(
        f"推荐意见：{w.choice('conclusion.recommendation', labels, audit.conclusion.recommendation or '')}"
    )
    w.text(f"下次审核应在{w.fact('next_audit_by')}前进行。")


def _signed(audit: Audit, w: Writer) -> None:
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    first = [name for name in audit.conclusion.signatories if name == leader]
    rows: list[Row] = [
        ["审核组长签字", w.each("conclusion.signatories", first), "日期", w.fact("report_date")]
    ]
    if others:
        rows.append(
            ["组员签字", w.each("conclusion.signatories", others, "  "), "日期", w.fact("report_date")]
        )
    w.table(rows, (1.4, 3.4, 0.8, 1.8), bold=(0, 2))
