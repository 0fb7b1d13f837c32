"""The four parts of the 审核综述."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.b._yecheng_form import NAMES, SHORT, Points
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "在不符合项纠正措施经验证有效后推荐认证注册",
    "not_recommend": "不推荐认证注册",
    "maintain": "推荐保持认证注册",
    "suspend": "建议暂停认证注册",
    "withdraw": "建议撤销认证注册",
}


def first(audit: Audit, w: Writer, said: Phrases) -> None:
    """What was planned."""
    w.heading(2, "第一部分　管理体系的策划与建立")
    point = Points(w)
    point(
        f"{w.fact('organization.name')}主要从事{w.scope('activity')}，体系文件规定的范围："
        + "；".join(f"{SHORT[one]}：{w.scope('system', one)}" for one in audit.systems)
        + "。"
    )
    point(said.one("context"))
    if audit.exclusions == "无":
        point(f"不适用条款：{w.fact('exclusions')}。")
    else:
        point(f"不适用条款：{w.fact('exclusions')}，理由充分，不影响公司提供合格产品和服务的能力。")
    for text in said.some("leader", 2):
        point(text)
    point(said.one("risk"))
    for one in audit.counts:
        c = w.entry("counts", one)
        point(f"经评价确定{c('what')}{c('stated')}{one.unit}：{c.each('listed', '、')}，均制定了控制措施。")
    told = "；".join(f"{name}{aim}，实际为{done}" for name, aim, done in audit.world.objectives)
    point(f"管理目标及完成情况：{told}。目标可测量，均已完成。")
    for permit in audit.permits:
        p = w.entry("permits", permit)
        last = p("valid_to") if permit.valid_to else w.tag(f"{p.path}.valid_to", "长期")
        point(
            f"公司持有{p('authority')}核发的{p('kind')}，编号{p('number')}，持证单位{p('holder')}，"
            f"许可范围为{p('scope')}，有效期{p('valid_from')}至{last}。"
        )


def second(audit: Audit, w: Writer, said: Phrases) -> None:
    """Support and operation."""
    w.heading(2, "第二部分　资源支持与运行控制")
    point = Points(w)
    point(said.one("person") + _contracts(audit, w))
    point(said.one("paper"))
    point(said.one("tool"))
    if audit.calibrations:
        e = w.entry("calibrations", audit.calibrations[0])
        point(
            f"监视测量设备按周期检定或校准，现场查看{e('device')}，编号{e('serial')}，"
            f"有效期至{e('valid_until')}，其余抽样见附表A部分。"
        )
    point(
        f"关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，"
        f"外包过程为{w.fact('outsourced_processes')}，均已识别并规定了控制要求。"
    )
    for text in said.some("run", 2):
        point(text)
    if "QMS" in audit.systems:
        point(said.one("sell"))
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')}《{s('title')}》")
    point(f"公司执行的标准有{'、'.join(cited)}。" if cited else "")
    point(said.one("check"))
    if "EMS" in audit.systems:
        for text in said.some("env", 2):
            point(text)
    if "OHSMS" in audit.systems:
        for text in said.some("safe", 2):
            point(text)
    law = w.law_entry("operation")
    point(
        f"现场交流，{audit.world.people.safety}熟悉{law.each('titles', '、', '《{}》')}的有关规定"
        f"{law.silent('place')}。"
    )


def _contracts(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        last = f"至{e('valid_to')}" if one.valid_to else "起，无固定期限"
        told.append(f"{e('name')}（{e('signed_on')}签订，期限{e('valid_from')}{last}）")
    return f"查劳动合同：{'；'.join(told)}。" if told else ""


def third(audit: Audit, w: Writer, said: Phrases) -> None:
    """Evaluation, compliance, improvement."""
    w.heading(2, "第三部分　绩效评价、合规与改进")
    point = Points(w)
    if "QMS" in audit.systems:
        point(said.one("custom"))
    law = w.law_entry("compliance")
    point(
        f"公司识别适用的法律法规{law('stated_count')}部，形成清单{law.silent('place')}，包括"
        f"{law.each('titles', '、', '《{}》')}。"
    )
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        point(
            f"{e('done_on')}，{e.each('evaluators', '、')}对{e('stated_count')}部法律法规的遵守情况进行了"
            "合规性评价，结论为符合。"
        )
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        parts = []
        for item in table.items:
            i = t.inner("items", item)
            parts.append(f"{i('name')}{i('amount')}{table.unit}")
        point(f"{t('title')}：{'，'.join(parts)}，合计{t('stated_total')}{table.unit}。")
    for internal in audit.internal_audits:
        e = w.entry("internal_audits", internal)
        one_day = internal.start == internal.end
        days = f"{e('start')}{e.silent('end')}" if one_day else f"{e('start')}—{e('end')}"
        point(
            f"内部审核：计划于{e('planned_on')}批准，{days}实施，组长{e('leader')}，内审员"
            f"{e.each('auditors', '、')}，覆盖所有部门；提出不符合{e('nonconformities')}项，"
            f"{e('closed_on')}全部完成整改。"
        )
    for review in audit.management_reviews:
        m = w.entry("management_reviews", review)
        point(
            f"管理评审：计划于{m('planned_on')}下发，{m('held_on')}由{m('chair')}主持召开，输入和输出完整；"
            f"提出改进事项{m('improvements')}项，要求在{m('due_date')}前完成。"
        )
    point(said.one("improve"))
    _earlier(audit, w, point)


def _earlier(audit: Audit, w: Writer, point: Points) -> None:
    told = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        told.append(
            f"{c('system', NAMES[one.system])}证书{c('number')}（{c('issued_on')}颁发，"
            f"有效期至{c('valid_to')}）"
        )
    point(f"公司持有{'、'.join(told)}，证书和标志使用符合规定。" if told else "")
    for old in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", old)
        bad = again(audit, old.description)
        result = "本次审核又发现类似问题" if bad else "本次验证，措施有效"
        point(f"上次审核不符合：{e('description')}已于{e('closed_on')}关闭，{result}。")


def fourth(audit: Audit, w: Writer, said: Phrases) -> None:
    """Findings and conclusion."""
    found = audit.nonconformities
    w.heading(2, "第四部分　审核发现与审核结论")
    point = Points(w)
    point(
        f"本次审核开具严重不符合{w.fact('nonconformities.major')}项，"
        f"轻微不符合{w.fact('nonconformities.minor')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        point(
            f"不符合项{e('number')}（{grade}），责任部门：{e('department')}。{e('description')}"
            f"不符合{e('standard')}标准{e('clause')}条款的要求。"
        )
    if found.items:
        point(
            f"责任部门应在{w.fact('nonconformities.due_date')}前完成原因分析、纠正和纠正措施，"
            "审核组采用书面方式验证。"
        )
    point(f"体系运行的优点：{'；'.join(said.some('good', 2))}。")
    point(f"改进建议：{'；'.join(said.some('weak', 2))}。")
    ratings = []
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        ratings.append(f"{e('criterion')}——{e('value')}")
    point(f"评价意见：{'；'.join(ratings)}。")
    few = "轻微不符合为个别现象，" if found.items else ""
    chosen = audit.conclusion.recommendation or ""
    point(f"{few}公司的管理体系符合审核准则，运行有效，审核目的已达到，审核范围适宜。")
    point(f"审核组{w.tag('conclusion.recommendation', chosen, ADVICE[chosen])}。")
    told = "；".join(f"{SHORT[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    point(f"建议认证范围：{told}。")
    point(f"下次审核应于{w.fact('next_audit_by')}前进行。审核以抽样方式进行，存在固有风险。")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [["审核组长签字", w.each("conclusion.signatories", [leader])]]
    if others:
        rows.append(["审核员签字", w.each("conclusion.signatories", others, "、")])
    rows.append(["日　　期", w.fact("report_date")])
    w.table(rows, (1.4, 4), bold=(0,))
