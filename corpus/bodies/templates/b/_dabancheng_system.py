"""达坂城's chapters on leadership and planning, and on resources and the integrity of facilities."""

from __future__ import annotations

from corpus.bodies.templates.b._dabancheng_form import Form, on
from corpus.layouts.writer import Row

CONTROLS = (
    ("坍塌", "专项方案审批、每班检查、限载"),
    ("坠", "生命线、安全带高挂低用、作业许可"),
    ("井", "井控装备试压、坐岗观察、防喷演习"),
    ("中毒", "气体检测、呼吸防护、专人监护"),
    ("火灾", "动火许可、清除可燃物、配备灭火器材"),
    ("爆炸", "防爆电气、通风除尘、静电接地"),
    ("起重", "吊装许可、专人指挥、警戒隔离"),
    ("触电", "上锁挂牌、漏电保护、绝缘防护"),
    ("车辆", "限速、人车分流、定期保养"),
    ("打击", "防护棚、工具系绳、佩戴安全帽"),
    ("刺漏", "管线试压、固定、设隔离带"),
    ("卷入", "防护罩、急停按钮、停机清理"),
    ("化学品", "安全技术说明书、洗眼器、防护手套"),
)


def leadership(form: Form) -> None:
    """The third chapter."""
    audit, w = form.audit, form.w
    form.begin("领导承诺与策划")
    w.heading(2, "3.1 领导和承诺、方针、职责")
    form.tell("lead", 4)
    w.heading(2, "3.2 风险管理")
    form.tell("plan", 3)
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"经评价，公司级{e('what')}共{e('stated')}{count.unit}，即{e.each('listed')}。")
    found = []
    for at, hazard in enumerate(audit.world.hazards):
        control = next((text for part, text in CONTROLS if part in hazard), "操作规程、教育培训、个体防护")
        place = form.audit.world.departments[2 if at % 3 else -1]
        found.append([hazard, control, place, "公司级" if at < 2 else "部门级", "受控"])
    head = ["风险描述", "主要控制措施", "责任部门", "管控层级", "审核核查结果"]
    form.register("风险登记册抽查", head, found, (3, 4, 1.5, 1.4, 1.6))
    w.heading(2, "3.3 法律法规和其他要求")
    law = w.law_entry("compliance")
    w.text(
        f"{law.silent('place')}{form.said.slots['safety']}识别适用的法律法规{law('stated_count')}部，登记如下："
    )
    titles = audit.laws("compliance").titles
    half = (len(titles) + 1) // 2
    rows: list[Row] = [["序号", "法律法规名称", "序号", "法律法规名称"]]
    for at in range(half):
        left = [str(2 * at + 1), law.one("titles", titles[2 * at])]
        more = 2 * at + 1 < len(titles)
        right = [str(2 * at + 2), law.one("titles", titles[2 * at + 1])] if more else [w.blank, w.blank]
        rows.append([*left, *right])
    w.table(rows, (0.7, 4.4, 0.7, 4.4), head=1, repeat=True)
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        w.text(
            f"合规性评价于{e('done_on')}完成，评价人为{e.each('evaluators')}，"
            f"对{e('stated_count')}部法律法规的遵守情况作出了评价，结论为遵守，未发生行政处罚。"
        )
    w.heading(2, "3.4 目标指标")
    goals = [[name, target, reached, "完成"] for name, target, reached in audit.world.objectives]
    form.register("目标指标完成情况", ["目标指标", "目标值", "实际值", "结果"], goals, (4, 2, 2, 1.6))
    w.paragraphs(audit.world.remarks["planning"][:1])


def resources(form: Form) -> None:
    """The fourth chapter."""
    audit, w = form.audit, form.w
    w.section(landscape=True, fresh=True)
    form.begin("资源、能力和设施完整性")
    w.heading(2, "4.1 培训和能力")
    form.tell("resource", 4)
    _holders(form)
    w.heading(2, "4.2 用工和健康监护")
    _people(form)
    w.heading(2, "4.3 特种设备")
    found = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        numbers = f"{e('device_code')}¶{e('registration_no')}"
        days = f"{on(e, 'inspected_on')}¶{on(e, 'next_inspection_on')}"
        what = f"{e('name')}¶{e('model')}"
        told = [what, numbers, on(e, "first_inspected_on"), days, e("agency"), e("report_no")]
        found.append([*told, e.aside("place")])
    head = ["设备名称¶型号", "设备代码¶使用登记证编号", "首次检验日期", "本次检验日期¶下次检验日期"]
    head += ["检验机构", "检验报告编号", "使用地点"]
    none = "经查台账和现场，未使用特种设备。"
    form.register("特种设备检验登记", head, found, (2, 2.8, 1.6, 1.7, 2.4, 2.1, 1.3), none)
    w.heading(2, "4.4 监测设备、安全附件和防护器具")
    found = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told = [e("device"), e("model"), e("serial"), e.aside("place"), e("agency"), e("certificate_no")]
        found.append([*told, on(e, "calibrated_on"), on(e, "valid_until"), e("result")])
    head = [
        "名称",
        "型号",
        "编号",
        "使用地点",
        "检定校准机构",
        "证书编号",
        "检定校准日期",
        "有效期至",
        "结论",
    ]
    form.register("检定校准登记", head, found, (1.7, 1.5, 1.5, 1.3, 2.6, 1.9, 1.7, 1.7, 0.9))
    w.text("审核组在现场核对了上述器具的标识，标识与台账和证书一致。")
    w.heading(2, "4.5 HSE投入" if audit.systems == ["HSE"] else "4.5 统计数据")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        inner = [e.inner("items", item) for item in table.items]
        rows = [["项目", *(i("name") for i in inner), "合计"]]
        rows.append(["数额", *(i("amount") for i in inner), e("stated_total")])
        w.table(rows, (1.2, *([1.8] * len(inner)), 1.4), head=1)
    w.section(fresh=True)


def _holders(form: Form) -> None:
    found = []
    for one in form.audit.personnel_certificates:
        e = form.w.entry("personnel_certificates", one)
        term = f"{on(e, 'valid_from')}～{on(e, 'valid_to')}"
        told = [e("name"), e.aside("work"), e("kind"), e("category"), e("number"), on(e, "issued_on")]
        found.append([*told, term, e("issuer")])
    head = ["姓名", "从事工作", "证书种类", "作业项目", "证号", "发证日期", "有效期", "发证机关"]
    form.register("持证上岗登记", head, found, (1.1, 1.4, 2, 2.2, 3, 1.6, 2, 2))


def _people(form: Form) -> None:
    audit, w = form.audit, form.w
    found = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        until = on(e, "valid_to") if one.valid_to else "无固定期限"
        found.append([e("name"), on(e, "signed_on"), on(e, "valid_from"), until])
    form.register("劳动合同抽查", ["姓名", "签订日期", "起始日期", "终止日期"], found, (2, 2.4, 2.4, 2.4))
    found = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        found.append([e("name"), on(e, "examined_on"), e("institution"), e("result")])
    form.register("职业健康检查抽查", ["姓名", "检查日期", "体检机构", "结果"], found, (2, 2.4, 3, 2))
