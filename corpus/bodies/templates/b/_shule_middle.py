"""Chapters 5 to 9 of 疏勒河's report: what was seen."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def chapters(audit: Audit, w: Writer, s: Slots) -> None:
    """All of them."""
    w.heading(1, "5 领导作用与策划")
    _planning(audit, w, s)
    w.heading(1, "6 资源与支持")
    _people(audit, w, s)
    _instruments(audit, w, s)
    w.heading(1, "7 过程运行")
    _operation(audit, w, s)
    _supplies(audit, w, s)
    w.heading(1, "8 合规义务与应急准备")
    _compliance(audit, w, s)
    w.heading(1, "9 绩效评价与改进")
    _evaluation(audit, w, s)


def _planning(audit: Audit, w: Writer, s: Slots) -> None:
    table = words("systems")
    w.text(*s.phrases.some("leading", 3), *w.random.sample(audit.world.remarks["planning"], 1))
    scopes = "；".join(f"{table[one]['short']}——{w.scope('system', one)}" for one in audit.systems)
    w.text(f"组织在管理手册中声明的体系范围：{scopes}。")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"组织确定了{e('what')}{e('stated')}{count.unit}：{e.each('listed', '、')}。")
    w.text("以下各章除第10章所列不符合项之外，抽样所见均满足审核准则。目标及完成情况见下表：")
    rows: list[Row] = [["目标", "目标值", "完成值"], *[list(one) for one in audit.world.objectives]]
    w.table(rows, (3, 1.5, 1.5), head=1)


def _people(audit: Audit, w: Writer, s: Slots) -> None:
    w.heading(2, "6.1 人员")
    w.text(*s.phrases.some("means", 2))
    if audit.personnel_certificates:
        w.text("抽查持证上岗人员的证书：")
        rows: list[Row] = [
            ["姓名", "岗位工作", "证书名称/类别", "证书编号", "发证日期", "有效期", "发证机关"]
        ]
        rows += s.rows(
            "personnel_certificates",
            [
                "<name>",
                "<@work>",
                "<kind>¶<category>",
                "<number>",
                "<issued_on>",
                "<valid_from>至<valid_to>",
                "<issuer>",
            ],
        )
        w.table(rows, (0.8, 1, 1.5, 1.6, 1.3, 1.7, 1.2), head=1, repeat=True)
    lines = s.lines(
        "employment_contracts", "<name>，<signed_on>签订，期限<valid_from>至<valid_to:无固定期限>"
    )
    w.text(f"抽查劳动合同{len(lines)}份：{'；'.join(lines)}。")
    if audit.medical_exams:
        lines = s.lines("medical_exams", "<name>于<examined_on>在<institution>体检，结果为<result>")
        w.text(f"职工健康检查：{'；'.join(lines)}。")


def _instruments(audit: Audit, w: Writer, s: Slots) -> None:
    w.heading(2, "6.2 基础设施")
    w.text(
        "主要生产和办公设备有{}。".format("、".join(f"{a}（{b}）{c}台" for a, b, c in audit.world.equipment))
    )
    w.text(w.random.choice(audit.world.remarks["support"]))
    if audit.special_equipment:
        w.text("在用特种设备的检验情况：")
        rows: list[Row] = [["设备", "设备代码", "使用登记证编号", "本次检验", "下次检验", "检验机构及报告"]]
        rows += s.rows(
            "special_equipment",
            [
                "<name>¶<model>¶（<@place>）",
                "<device_code>",
                "<registration_no>",
                "<inspected_on>",
                "<next_inspection_on>",
                "<agency>¶<report_no>",
            ],
        )
        w.table(rows, (1.4, 1.5, 1.4, 1.3, 1.3, 1.7), head=1, repeat=True)
        s.number = 0
        unit = audit.special_equipment[0]
        line = "查设备档案，<name>（使用登记证编号<registration_no>）首次检验日期为<first_inspected_on>。"
        w.text(s(line, w.entry("special_equipment", unit)))
    w.heading(2, "6.3 监视和测量资源")
    w.text("抽查的监视测量设备：")
    rows = [["名称/型号", "出厂编号", "证书编号", "检定（校准）机构", "检定（校准）日期", "有效期至", "结果"]]
    rows += s.rows(
        "calibrations",
        [
            "<device>¶<model>",
            "<serial>",
            "<certificate_no>",
            "<agency>",
            "<calibrated_on>",
            "<valid_until>",
            "<result>",
        ],
    )
    w.table(rows, (1.4, 1, 1.4, 1.7, 1.3, 1.3, 0.6), head=1, repeat=True)
    shown = w.random.choice(audit.calibrations)
    line = (
        "在<@place>查看<device>（出厂编号<serial>），证书上的委托单位为<user_unit>，"
        f"由<agency>{shown.act}，有效期至<valid_until>，与台账一致。"
    )
    w.text(s(line, w.entry("calibrations", shown)))


def _operation(audit: Audit, w: Writer, s: Slots) -> None:
    w.heading(2, "7.1 过程控制")
    w.text(
        f"主要流程：{'→'.join(audit.world.industry['flow'])}。关键过程：{w.fact('key_processes')}；"
        f"特殊过程：{w.fact('special_processes')}；外包过程：{w.fact('outsourced_processes')}。"
    )
    w.text(*s.phrases.some("doing", 4), *w.random.sample(audit.world.remarks["operation"], 2))
    lines = s.lines("standards_cited", "<number>《<title>》")
    w.text(f"执行的技术标准：{'、'.join(lines)}。")
    w.text(f"查{audit.world.departments[2]}的岗位文件，引用了{w.laws('operation')}的要求。")
    if audit.permits:
        w.heading(2, "7.2 行政许可和登记")
        for at, record in enumerate(audit.permits, 1):
            s.number = at
            e = w.entry("permits", record)
            rows: list[Row] = [
                ["证件名称", e("kind"), "证件编号", e("number")],
                ["持有人", e("holder"), "颁发机关", e("authority")],
                ["许可范围", e("scope"), "有效期", s("<valid_from>至<valid_to:until>", e)],
            ]
            w.table(rows, (1, 2.6, 1, 2.6), bold=(0, 2))
            w.text("", style="plain")


def _supplies(audit: Audit, w: Writer, s: Slots) -> None:
    w.heading(2, f"7.{3 if audit.permits else 2} 外部提供的控制")
    rows: list[Row] = [["序号", "供方名称", "供应内容", "评价日期"]]
    rows += s.rows("suppliers", ["<#>", "<name>", "<provides>", "<evaluated_on>"])
    w.table(rows, (0.5, 3.2, 2, 1.6), head=1, repeat=True)
    for record in audit.contracts:
        e = w.entry("contracts", record)
        w.text(
            f"查{e('kind')}：{e.each('parties', '与')}于{e('signed_on')}签订，标的为{record.about}，"
            f"合同期{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}。"
        )
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(e("title") + f"（单位：{table.unit}）", style="center")
        rows = [["项目", "数值"]]
        for item in table.items:
            line = e.inner("items", item)
            rows.append([line("name"), line("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (3, 2), head=1)


def _compliance(audit: Audit, w: Writer, s: Slots) -> None:
    w.text(
        f"{audit.world.people.safety}负责收集法律法规，现行清单共{s('<law_count:compliance>')}部："
        f"{w.laws('compliance')}。"
    )
    for record in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", record)
        w.text(
            f"最近一次合规性评价于{e('done_on')}进行，参加评价的有{e.each('evaluators', '、')}，"
            f"对清单中的{e('stated_count')}部法律法规逐部作了评价，结论为遵守。"
        )
    w.text("组织编制了应急预案并配备了应急物资，抽查的演练：")
    rows: list[Row] = [["演练内容", "演练日期", "地点", "参加人数"]]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append([e("kind"), e("held_on"), e.aside("place"), e.aside("people")])
    w.table(rows, (2, 2, 2, 1.2), head=1)


def _evaluation(audit: Audit, w: Writer, s: Slots) -> None:
    w.text(*s.phrases.some("checking", 2), w.random.choice(audit.world.remarks["evaluation"]))
    for record in audit.internal_audits:
        e = w.entry("internal_audits", record)
        days = f"{e('start')}{e.silent('end')}" if record.start == record.end else f"{e('start')}至{e('end')}"
        w.text(
            f"内部审核：年度计划规定在{e('planned_on')}开展，实际于{days}完成。内审组长{e('leader')}，"
            f"内审员{e.each('auditors', '、')}，开具不符合{e('nonconformities')}项，"
            f"{e('closed_on')}全部验证关闭。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        done = f"，已于{e('closed_on')}全部完成" if review.closed_on else "，正在按计划实施"
        w.text(
            f"管理评审：计划日期{e('planned_on')}，{e('held_on')}由{e('chair')}主持召开，提出改进事项"
            f"{e('improvements')}项，要求{e('due_date')}前完成{done}。"
        )
    w.text(w.random.choice(audit.world.remarks["improvement"]))
