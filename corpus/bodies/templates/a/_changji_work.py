"""What 昌吉's auditors found: planning, competence, contracts and projects, environment, results."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._changji_words import Outline, filled, makes
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SAMPLE = 4
"""So many instruments are looked at."""


def all_of(audit: Audit, w: Writer, out: Outline) -> None:
    """The chapter."""
    _planning(audit, w, out)
    _competence(audit, w, out)
    _contracts(audit, w, out)
    _projects(audit, w, out)
    _outside(audit, w, out)
    _facilities(audit, w, out)
    if "EMS" in audit.systems:
        _environment(audit, w, out)
    _laws(audit, w, out)
    _results(audit, w, out)


def _planning(audit: Audit, w: Writer, out: Outline) -> None:
    out.part("领导作用与策划")
    out.tell(
        "环境与相关方", "受审核方每年分析行业政策、客户结构、技术更新等因素，{year}年的分析由{deputy}组织。"
    )
    out.tell("方针", "经{manager}批准，在内部网站公布，面谈的员工了解其含义。")
    out.tell("职责", "组织结构图与在用文件一致，{doing}和{quality}的接口在项目管理规定中写明。")
    w.text("目标完成情况如下：", style="plain")
    rows: list[Row] = [["目标", "目标值", "完成值"]]
    rows += [[name, target, got] for name, target, got in audit.world.objectives]
    w.table(rows, (5, 2.5, 2.5), head=1, rules="three")


def _competence(audit: Audit, w: Writer, out: Outline) -> None:
    out.part("人员能力")
    fault = out.fault("QMS", "7.2")
    out.tell("能力要求", "岗位能力矩阵列明学历、专业资格、项目经历，{office}每年评价一次。", fault)
    out.tell("培训", "{year}年计划由{office_head}汇总，抽查3项，讲义、签到和考核结果齐备。")
    w.text("持证人员抽查：", style="plain")
    if audit.personnel_certificates:
        rows: list[Row] = [
            ["姓名¶岗位工作", "证书名称", "类别", "证书编号", "发证日期", "有效期", "发证部门"]
        ]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            rows.append(
                [
                    f"{e('name')}¶{e.aside('work')}",
                    e("kind"),
                    e("category"),
                    e("number"),
                    e("issued_on"),
                    f"{e('valid_from')}至¶{e('valid_to')}",
                    e("issuer"),
                ]
            )
        w.table(rows, (1.1, 1.4, 1.2, 1.9, 1.5, 1.7, 1.2), head=1, rules="three")
    else:
        w.text("没有法规规定须持证的岗位。", style="plain")
    for work in audit.employment_contracts:
        e = w.entry("employment_contracts", work)
        ends = f"至{e('valid_to')}" if work.valid_to else "，无固定期限"
        out.say("劳动合同", f"{e('name')}，签订于{e('signed_on')}，期限自{e('valid_from')}起{ends}。")
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        out.say("体检", f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}。")


def _contracts(audit: Audit, w: Writer, out: Outline) -> None:
    out.part("合同")
    out.tell("评审", "{sale}受理需求，{doing}、{tech}参加评审，抽查销售合同4份，评审意见在签约之前形成。")
    out.tell("变更", "需求变更单2份，工期和费用的影响经客户确认后执行。")
    for number, deal in enumerate(audit.contracts, 1):
        e = w.entry("contracts", deal)
        out.say(
            f"合同样本{number}",
            f"{e('kind')}（{deal.about}），签约方{e.each('parties', '、')}，{e('signed_on')}签订，"
            f"有效期{e('valid_from')}至{e('valid_to')}，为期{e('stated_term')}。",
        )


def _projects(audit: Audit, w: Writer, out: Outline) -> None:
    world = audit.world
    out.part("项目与服务交付")
    rows: list[Row] = [["样本", "阶段", "订单负责人" if makes(audit) else "项目经理", "核查的记录", "结果"]]
    leaders = world.people.others[-3:]
    flow = world.industry["flow"]
    for at, name in enumerate(leaders, 1):
        papers = w.random.choice(
            ("计划书、周报、问题清单", "任务单、检查表、交接单", "进度表、会议纪要、确认单")
        )
        step = flow[min(at * 2 - 1, len(flow) - 1)]
        rows.append([f"XM-{w.random.randint(101, 899)}", step, name, papers, "可追溯"])
    w.table(rows, (1.4, 2, 1.4, 3.6, 1.6), head=1, rules="three")
    if audit.exclusions == "无":
        out.tell("设计和开发", "{tech}按阶段评审，抽查1份验证报告和1份确认记录，问题均已关闭。")
    fault = out.fault("QMS", "8.5", "8.1")
    out.tell("过程控制", "抽查“{second}”的记录5份，负责人、时间和结论清楚。", fault)
    fault = out.fault("QMS", "8.6", "8.7")
    out.tell("交付与放行", "交付前由{quality}检查，“{last}”有客户或授权人的确认。", fault)
    out.tell("客户财产", "客户提供的资料、账号和设施登记后使用，期满归还或销毁，登记表有双方签名。")
    if "ITSMS" in audit.systems:
        fault = out.fault("ITSMS", "8")
        out.tell("服务请求与事件", "服务台按优先级受理，抽查事件单6份，响应和解决时间有记录。", fault)
    out.tell("客户反馈", "投诉和报修在平台登记，{sale}按时回复；{year}年满意度调查由{sale_head}完成。")
    few = w.law_entry("operation")
    out.say("交付中的法规要求", f"{few.silent('place')}{few.each('titles', '、', '《{}》')}，均已落实。")
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    out.say("执行的技术标准", f"{'；'.join(cited)}。")


def _outside(audit: Audit, w: Writer, out: Outline) -> None:
    out.part("采购与外包")
    fault = out.fault("QMS", "8.4")
    out.tell("控制", "{buying}按影响程度对供方分为两级，外包的验收标准写入合同。", fault)
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        out.say("供方", f"{e('name')}，{e('provides')}，{e('evaluated_on')}评价为合格。")


def _facilities(audit: Audit, w: Writer, out: Outline) -> None:
    out.part("设施与测量资源")
    out.tell("设施", "{upkeep}管理办公、网络和作业设施，台账与实物抽查相符，维护有记录。")
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        out.say(
            "特种设备",
            f"{e('name')}（{e('model')}），设备代码{e('device_code')}，使用登记编号{e('registration_no')}，"
            f"{e('agency')}{e('inspected_on')}检验，报告{e('report_no')}，"
            f"下次检验日期{e('next_inspection_on')}。",
        )
    fault = out.fault("QMS", "7.1")
    if not audit.calibrations:
        out.say("测量仪器", f"受审核方不使用须检定或校准的仪器。{fault}")
        return
    out.say("测量仪器", f"数量不多，由专人送检，抽样如下。{fault}")
    for one in audit.calibrations[:SAMPLE]:
        e = w.entry("calibrations", one)
        out.say(
            e("device"),
            f"型号{e('model')}，编号{e('serial')}，{e('agency')}{e('calibrated_on')}{one.act}，"
            f"证书号{e('certificate_no')}，有效期至{e('valid_until')}，结果{e('result')}，"
            f"用于{e.aside('place')}。",
        )


def _environment(audit: Audit, w: Writer, out: Outline) -> None:
    out.part("环境管理")
    out.tell("环境因素", "识别范围包括办公、业务运行和外包活动，重要环境因素有{aspect}、{other}等。")
    out.tell("意识", "保洁、食堂等相关方签有环境协议。", out.fault("EMS", "7.2"))
    out.tell("运行控制", "空调、照明、用纸和废弃物有管理规定，{safety}按月检查。", out.fault("EMS", "8.1"))
    for one in audit.drills:
        e = w.entry("drills", one)
        out.say(
            "应急演练",
            f"{e('held_on')}，{e('kind')}，地点{e.aside('place')}，参加{one.people}人，有总结记录。",
        )


def _laws(audit: Audit, w: Writer, out: Outline) -> None:
    out.part("法律法规")
    law = w.law_entry("compliance")
    out.say(
        "识别",
        f"清单有{law.silent('place')}{law('stated_count')}部：{law.each('titles', '、', '《{}》')}。",
    )
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        out.say(
            "合规性评价",
            f"{e('done_on')}，评价人{e.each('evaluators')}，评价{e('stated_count')}部，未发生违法行为。"
            f"{out.fault('EMS', '9.1.2')}",
        )


def _results(audit: Audit, w: Writer, out: Outline) -> None:
    out.part("绩效评价与改进")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}至{e('end')}"
        out.say(
            "内部审核",
            f"计划日期{e('planned_on')}，实施日期{days}，组长{e('leader')}，内审员{e.each('auditors')}，"
            f"发现不符合{e('nonconformities')}项，全部关闭日期{e('closed_on')}。",
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        done = f"已于{e('closed_on')}完成" if review.closed_on else "尚在实施"
        out.say(
            "管理评审",
            f"计划日期{e('planned_on')}，会议日期{e('held_on')}，主持人{e('chair')}，决定改进"
            f"{e('improvements')}项，完成期限{e('due_date')}，{done}。",
        )
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）", style="center")
        rows: list[Row] = [["序号", "项目", "数值"]]
        for at, item in enumerate(table.items, 1):
            i = e.inner("items", item)
            rows.append([str(at), i("name"), i("amount")])
        rows.append(["合计", "—", e("stated_total")])
        w.table(rows, (1.4, 5, 3.6), head=1, rules="three")
    out.say("改进", filled(audit, "纠正措施由{deputy}跟踪，抽查2项，原因分析与措施相对应。"))
