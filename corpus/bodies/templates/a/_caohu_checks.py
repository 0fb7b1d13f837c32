"""草湖's parts four to six and the page of signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.again import again
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

YES = "{+}是 {-}否"
NO = "{-}是 {+}否"
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
GRADES = {"major": "严重不符合", "minor": "轻微不符合"}
RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
FIRST = {
    "recommend": "推荐注册",
    "recommend_after_correction": "纠正措施验证后推荐注册",
    "not_recommend": "不推荐注册",
}
LATER = {"maintain": "保持注册", "suspend": "暂停注册", "withdraw": "撤销注册"}


def system(audit: Audit, w: Writer) -> None:
    """Part four, by headings of the second level."""
    w.heading(2, "（一）策划")
    _planned(audit, w)
    w.heading(2, "（二）支持和运行")
    _done(audit, w)
    w.heading(2, "（三）检查和改进")
    _checked(audit, w)


def _planned(audit: Audit, w: Writer) -> None:
    world = audit.world
    w.text(
        f"1. 体系文件是否满足标准：{YES}；方针是否经最高管理者 {world.people.manager} 批准并公开：{YES}。",
        f"2. 体系范围是否形成文件：{YES}；不适用条款：{w.fact('exclusions')}。",
        *[f"文件规定的{SHORT[code]}范围：{w.scope('system', code)}。" for code in audit.systems],
        *world.remarks["planning"][:2],
        style="plain",
    )
    for at, count in enumerate(audit.counts, 3):
        e = w.entry("counts", count)
        w.text(
            f"{at}. 是否确定{e('what')}：{YES}，共 {e('stated')} {count.unit}：{e.each('listed')}。",
            style="plain",
        )
    w.text(f"{3 + len(audit.counts)}. 目标是否可测量并定期考核：{YES}，最近一次考核结果：", style="plain")
    rows: list[Row] = [["目标", "指标", "结果", "是否达成"]]
    rows += [[name, target, reached, YES] for name, target, reached in world.objectives]
    w.table(rows, (3.4, 2, 2, 2), head=1)


def _done(audit: Audit, w: Writer) -> None:
    world = audit.world
    w.text(
        f"1. 关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}。",
        f"2. 外包过程：{w.fact('outsourced_processes')}；外包是否受控：{YES}，抽样见附表6。",
        f"3. 运行涉及的法律法规：{w.laws('operation')}；是否在现场得到执行：{YES}。",
        style="plain",
    )
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{{+}}{e('number')}《{e('title')}》")
    if told:
        w.text(f"4. 执行的技术标准：{' '.join(told)}。", style="plain")
    machines = "、".join(f"{name} {model} {number}台" for name, model, number in world.equipment)
    w.text(f"5. 主要设备：{machines or '办公设备'}。", *world.remarks["operation"][:2], style="plain")
    w.text(*world.remarks["support"][:1], style="plain")
    if "EMS" in audit.systems:
        w.text(
            f"环境：废气、废水、噪声、固体废物是否按规定管理：{YES}；是否发生环境污染事件：{NO}。",
            style="plain",
        )
    if "OHSMS" in audit.systems:
        w.text(
            f"职业健康安全：是否有员工代表参与协商：{YES}，员工代表 {world.people.workers}；"
            f"劳动防护用品是否按规定发放：{YES}。",
            f"是否发生工伤事故：{NO}；是否有职业病病例：{NO}。",
            style="plain",
        )
    if "QMS" in audit.systems:
        w.text(f"质量：产品和服务放行是否有授权人签字：{YES}；不合格输出是否受控：{YES}。", style="plain")
    _employed(audit, w)


def _employed(audit: Audit, w: Writer) -> None:
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        until = f"至 {e('valid_to')}" if one.valid_to else "无固定期限"
        w.text(
            f"抽查劳动合同：{e('name')}，{e('signed_on')} 签订，自 {e('valid_from')} 起，"
            f"{until}；是否有效：{YES}。",
            style="plain",
        )


def _checked(audit: Audit, w: Writer) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        w.text(
            f"1. 是否按计划实施内部审核：{YES}。计划编制日期 {e('planned_on')}，"
            f"实施日期 {e('start')} 至 {e('end')}，"
            f"组长 {e('leader')}，内审员 {e.each('auditors')}；不符合 {e('nonconformities')} 项，"
            f"是否关闭：{YES}，关闭日期 {e('closed_on')}。",
            style="plain",
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        done = f"{YES}，完成日期 {e('closed_on')}" if review.closed_on else "{-}是 {-}否 {+}未到期"
        w.text(
            f"2. 是否实施管理评审：{YES}。计划编制日期 {e('planned_on')}，评审日期 {e('held_on')}，"
            f"主持人 {e('chair')}；改进决定 {e('improvements')} 项，完成期限 {e('due_date')}，"
            f"是否完成：{done}。",
            style="plain",
        )
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        w.text(
            f"3. 是否进行合规性评价：{YES}。评价日期 {e('done_on')}，评价人 {e.each('evaluators')}，"
            f"评价法律法规 {e('stated_count')} 部，见附表1。",
            style="plain",
        )
    remarks = audit.world.remarks
    w.text(*remarks["evaluation"][:1], *remarks["improvement"][:2], style="plain")
    _previous(audit, w)


def _previous(audit: Audit, w: Writer) -> None:
    if not audit.previous_nonconformities:
        w.text("4. 上次审核不符合项：{-}有 {+}无。", style="plain")
        return
    w.text("4. 上次审核不符合项：{+}有 {-}无，验证情况如下。", style="plain")
    rows: list[Row] = [["不符合内容", "关闭时间", "是否再次发生"]]
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        rows.append([e("description"), e("closed_on"), YES if again(audit, earlier.description) else NO])
    w.table(rows, (5.6, 2.2, 1.8), head=1)


def nonconformities(audit: Audit, w: Writer) -> None:
    """Part five."""
    found = audit.nonconformities
    any_found = "{+}是 {-}否" if found.items else "{-}是 {+}否"
    w.text(
        f"本次审核是否开具不符合项：{any_found}。严重不符合 {w.fact('nonconformities.major')} 项，"
        f"轻微不符合 {w.fact('nonconformities.minor')} 项。",
        style="plain",
    )
    for item in found.items:
        _one(audit, w, item)
    if found.items:
        w.text(
            f"受审核方应在 {w.fact('nonconformities.due_date')} 之前提交原因分析、纠正和纠正措施的证据；"
            "验证方式：{+}书面 {-}现场。",
            style="plain",
        )


def _one(audit: Audit, w: Writer, item: Nonconformity) -> None:
    e = w.same("nonconformities.items", item.number, item)
    people = audit.world.people
    head = people.heads.get(item.department, people.safety)
    w.text(
        f"不符合 {e('number')}　部门：{e('department')}　"
        f"性质：{w.choice(f'{e.path}.grade', GRADES, item.grade, ' ')}",
        f"事实：{e('description')}",
        f"不满足 {e('standard')} 第 {e('clause')} 条。　"
        f"审核员：{w.person(audit.leader)('name')}　部门确认：{head}",
        style="plain",
    )


def conclusion(audit: Audit, w: Writer) -> None:
    """Part six."""
    rows: list[Row] = [["评价内容", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", RATED, rating.value, " ")])
    w.table(rows, (4.4, 5), head=1)
    chosen = audit.conclusion.recommendation or ""
    labels = LATER if chosen == "maintain" else FIRST
    w.text(
        f"1. 审核目的是否达到：{YES}；受审核方的体系是否能够实现预期结果：{YES}。",
        f"2. 审核组的推荐意见：{w.choice('conclusion.recommendation', labels, chosen, ' ')}",
        "3. 推荐的认证范围：",
        *[f"{SHORT[code]}：{w.scope('certificate', code)}" for code in audit.systems],
        f"4. 审核范围与证书范围是否一致：{YES}；认证标志使用是否规范：{YES}。",
        f"5. 下次审核应不晚于 {w.fact('next_audit_by')}。",
        "6. 本结论以抽样为基础；受审核方可以向本公司提出申诉、投诉。",
        style="plain",
    )


def signatures(audit: Audit, w: Writer) -> None:
    """The last page."""
    w.page()
    w.heading(1, "签署页")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.text("以上内容及附表经审核组核对，与现场情况一致。", style="plain")
    w.table(
        [
            ["审核组长签字", w.each("conclusion.signatories", [leader])],
            ["组员签字", w.each("conclusion.signatories", others) or w.blank],
            ["受审核方代表签字", audit.world.people.representative],
            ["日期", w.fact("report_date")],
        ],
        (2.4, 7),
        bold=(0,),
    )
    at = "certification_body."
    w.text(
        f"机构名称：{w.fact(at + 'name')}",
        f"地址：{w.fact(at + 'address')}　电话：{w.fact(at + 'phone')}",
        f"网址：{w.fact(at + 'website')}　邮箱：{w.fact(at + 'email')}",
        style="plain",
    )
