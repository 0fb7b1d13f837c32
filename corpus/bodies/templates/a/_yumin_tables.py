"""Chapters 7 to 9 of 裕民's reports: instruments, environment, people, suppliers, results."""

from __future__ import annotations

from corpus.bodies.templates.a._yumin_paper import Paper
from corpus.layouts.writer import Row


def traceability(paper: Paper) -> None:
    """Tables 9 to 11."""
    _instruments(paper)
    _environment(paper)
    _units(paper)


def _instruments(paper: Paper) -> None:
    audit, w = paper.audit, paper.w
    if not audit.calibrations:
        w.text("7.1  表9  测量仪器：本次抽样没有须溯源的仪器。", style="plain")
        return
    w.text("7.1  测量仪器的溯源见表9，由审核员对照证书原件记录。", style="plain")
    w.text("表9  测量仪器溯源", style="center")
    rows: list[Row] = [
        [
            "序",
            "仪器",
            "型号/范围",
            "出厂编号",
            "使用单位/地点",
            "证书号",
            "溯源机构",
            "日期",
            "有效期至",
            "结论",
        ]
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        rows.append(
            [
                str(at),
                e("device"),
                e("model"),
                e("serial"),
                f"{e('user_unit')}¶{e.aside('place')}",
                e("certificate_no"),
                e("agency"),
                e("calibrated_on"),
                e("valid_until"),
                e("result"),
            ]
        )
    w.table(rows, (0.5, 1.2, 1.2, 1.1, 1.5, 1.4, 1.5, 1.2, 1.2, 0.8), head=1, repeat=True)
    one = w.random.choice(audit.calibrations)
    e = w.entry("calibrations", one)
    w.text(
        f"7.1.1  现场核对：{e('device')}（编号 {e('serial')}）的标签与证书 {e('certificate_no')} 一致，"
        f"有效期至 {e('valid_until')}。",
        style="plain",
    )


def _environment(paper: Paper) -> None:
    w = paper.w
    places = ("检验室", "原料库", "成品库") if paper.makes else ("办公区", "资料室")
    if "MDR" in paper.audit.systems:
        places = ("洁净车间", "理化实验室", "无菌实验室")
    w.text(f"7.2  环境条件按文件 {paper.doc('CX', 9)} 的规定逐日记录，审核当日的读数见表10。", style="plain")
    w.text("表10  环境条件", style="center")
    rows: list[Row] = [["区域", "温度要求", "读数", "相对湿度要求", "读数", "记录号"]]
    for at, place in enumerate(places):
        warm, damp = w.random.randint(205, 255) / 10, w.random.randint(45, 60)
        rows.append([place, "18～28 ℃", f"{warm} ℃", "45%～65%", f"{damp}%", paper.doc("HJ", at + 1)])
    w.table(rows, (2, 1.7, 1.4, 1.9, 1.2, 1.8), head=1)


def _units(paper: Paper) -> None:
    audit, w = paper.audit, paper.w
    if not audit.special_equipment:
        w.text("7.3  表11  特种设备：无。", style="plain")
        return
    w.text("7.3  特种设备的定期检验见表11。", style="plain")
    w.text("表11  特种设备", style="center")
    rows: list[Row] = [["名称", "型号", "设备代码", "登记证号", "检验日期", "下次检验", "检验机构/报告号"]]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows.append(
            [
                e("name"),
                e("model"),
                e("device_code"),
                e("registration_no"),
                e("inspected_on"),
                e("next_inspection_on"),
                f"{e('agency')}¶{e('report_no')}",
            ]
        )
    w.table(rows, (1.3, 1.2, 2, 1.8, 1.4, 1.4, 2), head=1)


def people(paper: Paper) -> None:
    """Tables 12 to 16."""
    audit, w = paper.audit, paper.w
    if audit.personnel_certificates:
        w.text("表12  持证人员", style="center")
        rows: list[Row] = [["姓名", "工作", "证件", "项目", "证号", "发证日期", "有效期", "发证机关"]]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            rows.append(
                [
                    e("name"),
                    e.aside("work"),
                    e("kind"),
                    e("category"),
                    e("number"),
                    e("issued_on"),
                    f"{e('valid_from')} 至¶{e('valid_to')}",
                    e("issuer"),
                ]
            )
        w.table(rows, (0.9, 1.2, 1.5, 1.3, 2.2, 1.4, 1.5, 1.5), head=1)
    else:
        w.text("表12  持证人员：没有须持证的岗位。", style="plain")
    w.text("表13  劳动合同抽样", style="center")
    rows = [["姓名", "签订日期", "起", "止"]]
    for work in audit.employment_contracts:
        e = w.entry("employment_contracts", work)
        ends = e("valid_to") if work.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), ends])
    w.table(rows, (2, 2.6, 2.6, 2.6), head=1)
    w.text("表14  健康检查抽样", style="center")
    rows = [["姓名", "检查日期", "机构", "结果"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    w.table(rows, (2, 2.4, 3.6, 1.8), head=1)
    _suppliers(paper)


def _suppliers(paper: Paper) -> None:
    audit, w = paper.audit, paper.w
    w.text("表15  外部提供方", style="center")
    rows: list[Row] = [["序", "名称", "提供内容", "评价日期", "评价记录号"]]
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        rows.append([str(at), e("name"), e("provides"), e("evaluated_on"), paper.doc("PJ", at)])
    w.table(rows, (0.6, 4, 2.2, 1.7, 1.7), head=1)
    w.text("表16  采购和服务合同", style="center")
    rows = [["类别", "双方", "签订日期", "有效期", "期限"]]
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        term = f"{e('valid_from')} 至 {e('valid_to')}"
        rows.append([e("kind"), e.each("parties", "¶"), e("signed_on"), term, e("stated_term")])
    w.table(rows, (1.3, 3.4, 1.5, 2.8, 1), head=1)


def system_results(paper: Paper) -> None:
    """Objectives, internal audit, management review, laws, standards, amounts."""
    audit, w = paper.audit, paper.w
    w.text("9.1  质量目标见表17。", style="plain")
    w.text("表17  质量目标", style="center")
    rows: list[Row] = [["目标", "指标", "结果", "统计记录"]]
    for at, (name, target, got) in enumerate(audit.world.objectives, 1):
        rows.append([name, target, got, paper.doc("MB", at)])
    w.table(rows, (4, 2, 2, 2), head=1)
    audited = audit.internal_audits[0]
    e = w.entry("internal_audits", audited)
    same = audited.start == audited.end
    days = f"{e('start')}{e.silent('end')}" if same else f"{e('start')} 至 {e('end')}"
    w.text(
        f"9.2  内部审核（方案 {paper.doc('NS', 1)}）：计划日期 {e('planned_on')}，实施 {days}，"
        f"组长 {e('leader')}，内审员 {e.each('auditors')}，不符合 {e('nonconformities')} 项，"
        f"{e('closed_on')} 全部关闭；内审员与被审部门无关。",
        style="plain",
    )
    review = audit.management_reviews[0]
    e = w.entry("management_reviews", review)
    done = f"{e('closed_on')} 完成" if review.closed_on else "实施中"
    w.text(
        f"9.3  管理评审（报告 {paper.doc('GP', 1)}）：计划 {e('planned_on')}，召开 {e('held_on')}，"
        f"主持 {e('chair')}，改进决定 {e('improvements')} 项，期限 {e('due_date')}，{done}。",
        style="plain",
    )
    law = w.law_entry("compliance")
    count = f"{law.silent('place')}{law('stated_count')}"
    w.text(
        f"9.4  法规清单 {paper.doc('FG', 1)} 列有 {count} 部：{law.each('titles', '、', '《{}》')}。",
        style="plain",
    )
    if "MDR" in audit.systems:
        e = w.entry("compliance_evaluations", audit.compliance_evaluations[0])
        w.text(
            f"9.4.1  法规符合性自查：{e('done_on')}，由 {e.each('evaluators')} 进行，"
            f"共 {e('stated_count')} 部，结论为符合。",
            style="plain",
        )
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    w.text(f"9.5  执行标准：{'；'.join(cited)}。", style="plain")
    _amounts(paper)


def _amounts(paper: Paper) -> None:
    audit, w = paper.audit, paper.w
    w.text("9.6  统计结果见表18。", style="plain")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"表18  {e('title')}（单位：{table.unit}）", style="center")
        heads, cells = [], []
        for item in table.items:
            i = e.inner("items", item)
            heads.append(i("name"))
            cells.append(i("amount"))
        w.table([[*heads, "合计"], [*cells, e("stated_total")]], (2,) * (len(heads) + 1), head=1)
