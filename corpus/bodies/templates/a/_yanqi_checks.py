"""The checklist of 焉耆's report, chapter by chapter."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._yanqi_words import SHORT, Checklist, both, filled, said
from corpus.bodies.writer import Writer


def all_of(audit: Audit, w: Writer) -> None:
    """All chapters."""
    _context(audit, w)
    _leading(audit, w)
    _support(audit, w)
    _operation(audit, w)
    _food(audit, w)
    if both(audit):
        _quality(audit, w)
    _evaluation(audit, w)


def _context(audit: Audit, w: Writer) -> None:
    c = Checklist(audit, w, "C.1 组织环境 Context (4)")
    c.row("4.1", "内外部问题", said(w, "组织环境分析表，{office}已更新", "SWOT 分析表，含法规、原料、市场"))
    c.row(
        "4.2",
        "相关方需求",
        said(w, "相关方清单：顾客、监管部门、消费者、供方、员工", "抽相关方要求表，内容适宜"),
    )
    scopes = "¶".join(f"{SHORT[one]}：{w.scope('system', one)}" for one in audit.systems)
    excluded = f"¶不适用：{w.fact('exclusions')}" if both(audit) else ""
    c.row("4.3", "体系范围 Scope", f"手册写明：¶{scopes}{excluded}")
    told = f"产品和活动：{w.scope('activity')}"
    for count in audit.counts:
        e = w.entry("counts", count)
        told += f"¶{e('what')}{e('stated')}{count.unit}：{e.each('listed')}"
    told += (
        f"¶关键过程：{w.fact('key_processes')}¶特殊过程：{w.fact('special_processes')}"
        f"¶外包过程：{w.fact('outsourced_processes')}"
    )
    c.row("4.4", "体系及过程", told)
    c.done()


def _leading(audit: Audit, w: Writer) -> None:
    c = Checklist(audit, w, "C.2 领导作用与策划 Leadership and Planning (5, 6)")
    c.row(
        "5.1",
        "领导作用",
        said(w, "总经理{manager}面谈，熟悉体系要求", "{manager}签发资源配置计划，重视食品安全"),
    )
    c.row(
        "5.2", "方针 Policy", said(w, "方针在车间入口和食堂张贴，员工能够复述", "方针包括食品安全和顾客要求")
    )
    c.row(
        "5.3",
        "职责权限",
        said(w, "任命{leader}为食品安全小组组长，有任命书", "岗位说明书 12 份，抽 3 份，清楚"),
    )
    c.row(
        "6.1",
        "风险和机遇",
        said(w, "风险机遇评价表，措施有责任人和完成情况", "{quality}识别原料掺假风险，措施落实"),
    )
    goals = "¶".join(
        f"{name}：目标 {target}，实际 {reached}" for name, target, reached in audit.world.objectives
    )
    c.row("6.2", "目标 Objectives", f"目标统计表：¶{goals}¶全部达到")
    c.row("6.3", "变更的策划", said(w, "本周期无重大变更", "变更申请单由{leader}审批，本期无体系变更"))
    c.done()


def _support(audit: Audit, w: Writer) -> None:
    c = Checklist(audit, w, "C.3 支持 Support (7)")
    told = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        told.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}")
    c.row("7.1.2", "人员健康 Health", "¶".join(["从业人员健康检查，抽查：", *told]))
    units = "、".join(f"{name} {model}×{number}" for name, model, number in audit.world.equipment)
    c.row("7.1.3", "基础设施", f"主要设备：{units}¶" + filled(audit, "{upkeep}{month}保养记录完整"))
    c.row(
        "7.1.4", "工作环境", said(w, "车间温度、照度、正压符合规定，有记录", "人流物流分开，清洁区有消毒池")
    )
    if both(audit):
        c.row("7.1.5", "监视测量资源", "台账和证书见 D.2", bad=[("QMS", "7.1.5.2")])
    told = [said(w, "年度培训计划，{month}培训有签到、试卷", "HACCP 小组成员培训证明齐全")]
    for contract in audit.employment_contracts:
        k = w.entry("employment_contracts", contract)
        ends = f" ~ {k('valid_to')}" if contract.valid_to else " 起，无固定期限"
        told.append(f"劳动合同：{k('name')}，{k('signed_on')} 签，{k('valid_from')}{ends}")
    c.row("7.2", "能力 Competence", "¶".join(told), bad=[("QMS", "7.2")])
    c.row(
        "7.3",
        "意识",
        said(w, "抽问{doing}2 人，知道本岗位的 CCP 和清洁要求", "抽问包装工 2 人，能说明异物控制要求"),
    )
    c.row("7.4", "沟通", said(w, "与监管部门、供方的沟通有记录", "班前会记录，{month}齐全"))
    c.row("7.5", "成文信息", said(w, "抽文件 5 份，均为受控版本", "记录保存三年以上，{month}记录可追溯"))
    c.done()


def _operation(audit: Audit, w: Writer) -> None:
    c = Checklist(audit, w, "C.4 法规与外部提供 Regulations and External Provision")
    entry = w.law_entry("compliance")
    c.row(
        "法规",
        "法律法规的识别 Legal requirements",
        f"{entry.silent('place')}清单共 {entry('stated_count')} 部：{entry.each('titles', '、', '《{}》')}",
    )
    told = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        told.append(f"{s('number')} {s('title')}")
    c.row("标准", "产品标准 Product standards", "¶".join(told))
    told = []
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        told.append(
            f"{e('done_on')} 由{e.each('evaluators')}评价，涉及 {e('stated_count')} 部，结论：遵守，无处罚"
        )
    c.row("合规", "合规性评价", "¶".join(told))
    c.row(
        "熟悉程度", "负责人掌握情况", f"{audit.world.people.representative}能说明{w.laws('operation')}的要求"
    )
    told = []
    for contract in audit.contracts:
        k = w.entry("contracts", contract)
        told.append(
            f"{k('kind')}：{k.each('parties', ' / ')}，{contract.about}，{k('signed_on')} 签订，"
            f"{k('stated_term')}，{k('valid_from')} ~ {k('valid_to')}"
        )
    clause = "7.1.6 / Q8.4" if both(audit) else "7.1.6"
    c.row(
        clause, "外部提供 External provision", "¶".join(["供方见 D.5；合同：", *told]), bad=[("QMS", "8.4.1")]
    )
    c.done()


def _food(audit: Audit, w: Writer) -> None:
    c = Checklist(audit, w, "C.5 食品安全运行 Food Safety Operation (F8)")
    c.row(
        "F8.1", "运行策划", said(w, "危害控制计划和前提方案为现行版本", "{doing}按作业指导书生产，参数有记录")
    )
    c.row(
        "F8.2",
        "前提方案 PRPs",
        said(
            w,
            "虫害防治点位图，{month}检查记录齐全；洗手消毒设施运行",
            "清洁消毒记录 SSOP，抽{month}，浓度记录齐全；玻璃制品台账",
        ),
        bad=[("FSMS", "8.2.4")],
    )
    c.row(
        "F8.3",
        "可追溯 Traceability",
        said(w, "抽{month}成品 1 批，2 小时内追到原料，物料平衡合格", "批号规则清楚，正反追溯均完成"),
    )
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('kind')}演练：{e('held_on')}，{one.place}，{one.people} 人，已评价")
    c.row("F8.4", "应急准备 Emergency", "¶".join(["应急预案有效；", *told]))
    c.row(
        "F8.5.1", "预备步骤", said(w, "产品描述、流程图经小组现场确认", "流程图自{first}至{last}，与现场一致")
    )
    c.row(
        "F8.5.2",
        "危害分析",
        said(w, "生物、化学、物理危害及过敏原均已分析", "危害分析表对每一步骤判定了显著危害"),
    )
    c.row("F8.5.3", "控制措施确认", said(w, "金属探测限值有确认报告", "温度和时间的限值有确认依据"))
    c.row(
        "F8.5.4",
        "危害控制计划 Hazard control plan",
        said(w, "CCP 监控记录抽{month}，操作者和复核者签字", "金属探测每小时用试块验证，抽{month}记录"),
        bad=[("FSMS", "8.5.4.5")],
    )
    c.row("F8.7", "监视测量控制", "CCP 监控用器具在有效期内，见 D.2")
    c.row(
        "F8.8",
        "验证 Verification",
        said(w, "{quality}每月验证前提方案和 CCP，结论有效", "成品送检报告合格，验证结果提交小组"),
    )
    c.row(
        "F8.9",
        "不符合控制 召回 Recall",
        said(w, "潜在不安全产品隔离评审，处置记录完整", "纠偏记录原因清楚，无召回事件"),
    )
    c.done()


def _quality(audit: Audit, w: Writer) -> None:
    c = Checklist(audit, w, "C.6 质量运行 Quality Operation (Q8)")
    c.row("Q8.1", "运行策划", said(w, "工艺规程和检验规程有效", "生产计划按周下达，抽{month}，已完成"))
    c.row("Q8.2", "产品要求", said(w, "抽订单 3 份，均在签订前评审", "客诉渠道畅通，{month}客诉已回复"))
    if audit.exclusions == "无":
        c.row(
            "Q8.3",
            "设计和开发",
            said(w, "新产品试制记录、评审记录齐全", "配方开发由{tech}负责，确认记录完整"),
        )
    else:
        c.unused("Q8.3", "设计和开发", "按顾客和成熟配方生产，不适用的理由充分")
    c.row(
        "Q8.5",
        "生产提供",
        said(w, "现场看{first}、{middle}、{last}，参数与规程一致", "{machine}、{other}运转正常，标识清楚"),
        bad=[("QMS", "8.5.1")],
    )
    c.row(
        "Q8.6",
        "放行 Release",
        said(w, "成品检验报告抽 3 份，授权人签字", "出厂检验项目与产品标准一致"),
        bad=[("QMS", "8.6")],
    )
    c.row("Q8.7", "不合格输出", said(w, "不合格品区有标识，处置单由{quality}批准", "返工品复检后放行"))
    c.done()


def _evaluation(audit: Audit, w: Writer) -> None:
    c = Checklist(audit, w, f"C.{7 if both(audit) else 6} 绩效评价与改进 Evaluation and Improvement (9, 10)")
    c.row("9.1", "监视、分析和评价", audit.world.remarks["evaluation"][0] + "¶统计见 D.6")
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f" ~ {e('end')}")
        told.append(
            f"计划 {e('planned_on')}；实施 {days}¶组长 {e('leader')}；组员 {e.each('auditors')}¶"
            f"不符合 {e('nonconformities')} 项，{e('closed_on')} 关闭"
        )
    c.row("9.2", "内部审核 Internal audit", "¶".join(told))
    told = []
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        closed = f"；完成 {r('closed_on')}" if review.closed_on else ""
        told.append(
            f"计划 {r('planned_on')}；会议 {r('held_on')}；主持 {r('chair')}¶"
            f"改进项 {r('improvements')} 项；要求 {r('due_date')} 前完成{closed}"
        )
    c.row("9.3", "管理评审 Management review", "¶".join(told))
    c.row(
        "10.1",
        "不符合和纠正措施",
        said(w, "纠正措施单抽 3 份，原因分析和验证完整", "客诉和内审问题均有纠正措施"),
    )
    c.row("10.2", "持续改进、更新", audit.world.remarks["improvement"][0])
    if audit.previous_nonconformities:
        told = []
        for at, earlier in enumerate(audit.previous_nonconformities, 1):
            p = w.entry("previous_nonconformities", earlier)
            told.append(f"{at}）{p('description')}关闭日期 {p('closed_on')}，本次验证有效")
        c.row("上次", "上次不符合 Previous NC", "¶".join(told))
    c.done()
