"""The end of 独山子国联's report: nonconformities, those of the audit before, the conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._dushanzi_front import NAMES
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "一般"}
ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合纠正措施经验证有效后推荐认证注册",
    "maintain": "推荐保持认证注册",
    "suspend": "暂停认证注册",
    "withdraw": "撤销认证注册",
    "not_recommend": "不推荐认证注册",
}
GIVE = ("recommend", "recommend_after_correction", "not_recommend")
KEEP = ("maintain", "suspend", "withdraw")


def nonconformities(audit: Audit, w: Writer) -> None:
    """What was found in this audit."""
    found = audit.nonconformities
    w.heading(2, "7.1　总则")
    w.text(
        *w.random.sample(
            [
                "受审核方对发生的不合格进行了原因分析，采取了纠正措施并评审其有效性。",
                "受审核方利用审核结果、数据分析和管理评审寻找改进机会，改进项目有立项和验收记录。",
                "顾客投诉由销售部登记和处理，处理结果反馈顾客，未发生重大投诉。",
            ],
            2,
        ),
        "经询问和查询公开信息，受审核方近一年未发生重大质量、环境和安全事故，未受到行政处罚。",
    )
    w.heading(2, "7.2　本次审核的不符合")
    w.text(
        f"本次审核开具不符合报告共计{len(found.items)}份，其中严重不符合{w.fact('nonconformities.major')}项，"
        f"一般不符合{w.fact('nonconformities.minor')}项。"
    )
    if not found.items:
        return
    w.text("表3　不符合项汇总", style="center")
    rows: list[Row] = [["编号", "责任部门", "不符合事实描述", "不符合条款", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        clause = f"{e('standard')}¶{e('clause')}"
        rows.append([e("number"), e("department"), e("description"), clause, e("grade", GRADES[item.grade])])
    w.table(rows, (0.8, 1.2, 5.4, 2.2, 0.8), head=1, repeat=True)
    w.text(
        f"受审核方对上述不符合予以确认，承诺于{w.fact('nonconformities.due_date')}前完成原因分析、纠正和纠正措施，"
        "并将见证材料提交审核组。审核组采用书面验证的方式对纠正措施的有效性进行验证。"
    )


def previous(audit: Audit, w: Writer) -> None:
    """What became of the nonconformities of the audit before, and how the certificate is used."""
    if audit.audit_type == "stage2":
        return
    w.heading(2, "7.3　上次审核不符合的验证")
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", earlier)
        w.text(f"（{at}）{e('description')}该不符合已于{e('closed_on')}关闭，本次审核验证纠正措施持续有效。")
    if not audit.previous_nonconformities:
        w.text("上次审核未开具不符合报告。")
    w.heading(2, "7.4　认证证书和标志的使用")
    w.text("受审核方在宣传资料和投标文件中使用认证证书和标志，未发现误用和误导性宣传。")


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, the recommendation, the scope for the certificate, signatures."""
    w.heading(2, "8.1　综合评价")
    told = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append(f"{e('criterion')}：{e('value')}")
    w.text(f"审核组对受审核方管理体系的评价如下。{'；'.join(told)}。")
    w.text(
        "审核目的已经达到，审核范围适宜，审核计划所列的部门和过程均已审核，审核组与受审核方无未解决的分歧意见。"
    )
    w.heading(2, "8.2　推荐意见")
    advice = audit.conclusion.recommendation or ""
    options = {one: ADVICE[one] for one in (KEEP if advice in KEEP else GIVE)}
    w.text(
        f"审核组认为，{w.fact('organization.name')}的管理体系总体符合审核准则，运行有效，能够实现预期结果，"
        f"本次开具的一般不符合{w.fact('nonconformities.minor')}项不影响体系的整体有效性。审核组的推荐意见为："
    )
    w.text(w.choice("conclusion.recommendation", options, advice, "　"), style="plain")
    w.heading(2, "8.3　推荐的认证范围")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('certificate', system)}。")
    w.heading(2, "8.4　后续审核")
    focus = w.random.sample(["不符合纠正措施的有效性", "法律法规的更新", "目标的完成情况", "变更的管理"], 2)
    w.text(f"下次审核应在{w.fact('next_audit_by')}之前实施，重点关注{'、'.join(focus)}。")
    w.heading(2, "8.5　签署")
    w.text(
        f"审核组签字：{w.each('conclusion.signatories', audit.conclusion.signatories, '　')}",
        f"日期：{w.fact('report_date')}",
        f"{w.fact('certification_body.name')}（盖章）",
        style="plain",
    )
