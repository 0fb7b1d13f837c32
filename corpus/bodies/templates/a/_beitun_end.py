"""Chapters 9 and 10, what is asked besides, nonconformities, conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._beitun_chapters import judged
from corpus.bodies.writer import Writer

NAMES = {"FSMS": "食品安全管理体系", "QMS": "质量管理体系", "HACCP": "危害分析与关键控制点体系"}
OPINIONS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "在不符合的纠正措施验证有效后，推荐认证注册",
    "maintain": "推荐保持认证注册资格",
}
GRADES = {"major": "严重不符合", "minor": "轻微不符合"}


def end(audit: Audit, w: Writer) -> None:
    """To the signatures."""
    w.heading(1, "9 绩效评价")
    _internal(audit, w)
    _review(audit, w)
    w.heading(1, "10 改进")
    _improvement(audit, w)
    numbers = iter(range(11, 20))
    if "QMS" in audit.systems:
        w.heading(1, f"{next(numbers)} 质量管理体系补充审核")
        _quality(audit, w)
    if "HACCP" in audit.systems:
        w.heading(1, f"{next(numbers)} HACCP 体系补充审核")
        _principles(w)
    w.heading(1, f"{next(numbers)} 不符合")
    _faults(audit, w)
    w.heading(1, f"{next(numbers)} 审核结论")
    _conclusion(audit, w)


def _internal(audit: Audit, w: Writer) -> None:
    w.heading(2, "9.1 监视、测量、分析和评价")
    w.text("单项验证结果按季度分析，未出现趋势性异常；顾客投诉由销售部门登记，均已回复。")
    judged(w)
    w.heading(2, "9.2 内部审核")
    one = audit.internal_audits[0]
    a = w.entry("internal_audits", one)
    span = f"{a('start')}{a.silent('end')}" if one.start == one.end else f"{a('start')}至{a('end')}"
    w.text(
        f"内审方案于{a('planned_on')}批准，{span}实施，内审组长{a('leader')}，内审员{a.each('auditors')}；"
        f"发现 {a('nonconformities')} 项不符合，整改后于{a('closed_on')}关闭。"
        f"内审员经过培训，独立于被审核的活动。"
    )
    judged(w)


def _review(audit: Audit, w: Writer) -> None:
    w.heading(2, "9.3 管理评审")
    r = w.entry("management_reviews", audit.management_reviews[0])
    w.text(
        f"按{r('planned_on')}发出的通知，{r('held_on')}由{r('chair')}主持管理评审，输入包括验证结果分析、"
        f"应急情况和召回等内容。输出改进决定 {r('improvements')} 项，应于{r('due_date')}前完成。"
    )
    judged(w)


def _improvement(audit: Audit, w: Writer) -> None:
    w.heading(2, "10.1 不符合和纠正措施")
    if audit.previous_nonconformities:
        w.text("上次审核不符合的纠正措施验证：")
        rows = [["上次不符合的事实", "关闭日期", "本次复查"]]
        for one in audit.previous_nonconformities:
            p = w.entry("previous_nonconformities", one)
            rows.append([p("description"), p("closed_on"), "措施持续有效"])
        w.table(rows, (8, 3, 3), head=1)
    w.text(
        w.random.choice(
            ["抽 2 份纠正措施报告，原因分析和措施对应。", "生产中的异常按程序记录，有原因和措施。"]
        )
    )
    judged(w)
    w.heading(2, "10.2、10.3 持续改进和体系的更新")
    w.text("食品安全小组定期评价体系，更新活动有记录并作为管理评审的输入。")
    judged(w)


def _quality(audit: Audit, w: Writer) -> None:
    rows = [["条款", "审核内容", "证据"]]
    rows += [
        ["7.1.5.2", "测量溯源", "结合本报告 8.7 查证，仪器状态受控。"],
        ["7.2", "能力", "结合本报告 7.2 查证，岗位能力要求明确。"],
        ["8.2", "产品和服务的要求", "抽 3 份销售合同，签订前已评审，规格、数量和交付要求明确。"],
        ["8.4.1", "外部提供的控制", "结合本报告 7.1.6 查证，供方经评价后列入名录。"],
        ["8.5.1", "生产和服务提供的控制", "工艺参数在规定范围内，首件经确认后批量生产。"],
        ["8.6", "产品和服务的放行", "成品经检验合格并由授权人员批准后出库。"],
        ["9.1.2", "顾客满意", "每半年调查一次，结果已分析。"],
    ]
    if audit.exclusions == "无":
        rows.insert(4, ["8.3", "设计和开发", "新品开发有策划、试制和评审记录。"])
    found = {one.clause for one in audit.nonconformities.items if "19001" in one.standard}
    told = [row if row[0] not in found else [row[0], row[1], "有不符合，见不符合报告。"] for row in rows]
    w.table(told, (1.6, 4, 8.4), head=1)


def _principles(w: Writer) -> None:
    w.text(
        "HACCP 计划按原理编制，危害分析工作单、关键限值的确认、监控、纠偏、验证和记录保持的程序齐全；"
        "HACCP 小组成员的任命和培训记录完整。",
        "食品防护计划和食品欺诈预防计划已建立，脆弱性评估每年进行一次。",
    )


def _faults(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核发现严重不符合 {w.fact('nonconformities.major')} 项，轻微不符合 "
        f"{w.fact('nonconformities.minor')} 项，分布如下："
    )
    rows = [["序号", "不符合事实描述", "责任部门", "标准及条款", "程度"]]
    for one in found.items:
        e = w.same("nonconformities.items", one.number, one)
        clause = f"{e('standard')}¶第 {e('clause')} 条"
        rows.append([e("number"), e("description"), e("department"), clause, e("grade", GRADES[one.grade])])
    w.table(rows, (1.2, 6.8, 2, 3, 2), head=1)
    if found.due_date:
        w.text(
            f"受审核方应在{w.fact('nonconformities.due_date')}前完成原因分析、纠正和纠正措施，并将证据提交审核组。"
            f"轻微不符合采用文件方式验证。"
        )


def _conclusion(audit: Audit, w: Writer) -> None:
    rows = [["评价方面", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (8, 4), head=1, rules="three")
    w.text(
        f"{w.fact('organization.name')}的前提方案和危害控制计划得到实施，食品安全危害处于受控状态，"
        f"达到了本次审核的目的。审核依据的是抽取的样本，存在一定的不确定性。"
    )
    chosen = audit.conclusion.recommendation or ""
    w.text(f"审核组一致意见：{w.fact('conclusion.recommendation', OPINIONS[chosen])}。")
    for one in audit.systems:
        w.text(f"建议的认证范围（{NAMES[one]}）：{w.scope('certificate', one)}。")
    w.text(f"下次审核应不迟于{w.fact('next_audit_by')}进行。")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.text(f"审核组长（签名）：{w.each('conclusion.signatories', [leader])}", style="right")
    if others:
        w.text(f"审核组成员（签名）：{w.each('conclusion.signatories', others, '　')}", style="right")
    w.text(w.fact("report_date"), style="right")
    w.text(f"{w.fact('certification_body.name')}", style="right")
