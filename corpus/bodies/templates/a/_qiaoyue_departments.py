"""The fourth part of 峤岳's report: who was seen in each department, and the evidence taken there."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.records import EmploymentContract, PersonnelCertificate, TableWithTotal
from corpus.bodies.templates.a import _qiaoyue_texts as texts
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """The whole part."""
    _management(audit, w)
    writers: list[Callable[[Audit, Writer], None]] = [_office, _quality, _operation, _design]
    writers += [_purchase, _sale, _equipment, _safety]
    numerals = "二三四五六七八九"
    for at, (name, duty, write) in enumerate(
        zip(audit.world.departments, texts.DUTIES.values(), writers, strict=True)
    ):
        w.heading(2, f"（{numerals[at]}）{name}")
        w.text(f"受访人：{audit.world.people.heads[name]}（部门负责人）    主要职责：{duty}", style="plain")
        write(audit, w)


def _management(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    w.heading(2, "（一）管理层")
    for text in texts.MANAGEMENT:
        told = text.format(
            manager=people.manager, representative=people.representative, workers=people.workers
        )
        w.text(told)
    rows: list[Row] = [["目标", "指标", "审核时的达成值"], *audit.world.objectives]
    w.table(rows, (4, 3, 3), head=1)
    for system in audit.systems:
        w.text(f"体系手册载明的{_short(system)}体系范围：{w.scope('system', system)}。", style="plain")
    cycle: list[Row] = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.start == one.end else f" 至 {e('end')}")
        cycle += [
            ["内部审核", "方案下达", e("planned_on"), "实施", span],
            ["^", "组长", e("leader"), "参加内审员", e.each("auditors", "、")],
            ["^", "开出不符合", f"{e('nonconformities')}项", "全部关闭于", e("closed_on")],
        ]
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        cycle += [
            ["管理评审", "通知下达", e("planned_on"), "会议日期", e("held_on")],
            ["^", "主持", e("chair"), "改进决议", f"{e('improvements')}项，限{e('due_date')}完成"],
        ]
    w.table(cycle, (1.5, 1.6, 2.6, 1.6, 3.4), bold=(0, 1, 3))
    w.text("内审员均未审核本人工作；评审输入覆盖标准要求的内容，决议事项已分派到责任部门，正在按期推进。")


def _short(system: str) -> str:
    return {"QMS": "质量管理", "EMS": "环境管理", "OHSMS": "职业健康安全管理"}[system]


def _office(audit: Audit, w: Writer) -> None:
    w.paragraphs(texts.OFFICE)
    w.text("持证人员证件卡：", style="plain")
    for one in audit.personnel_certificates:
        w.table(_paper(w, one), (1.5, 3.4, 1.5, 3.4), bold=(0, 2))
        w.text("", style="plain")
    told = "；".join(_employed(w, one) for one in audit.employment_contracts)
    w.text(f"抽阅劳动用工档案：{told}。合同文本双方签章齐全。")
    exams: list[Row] = [["受检人", "结论", "体检单位", "体检时间"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append([e("name"), e("result"), e("institution"), e("examined_on")])
    w.text("健康检查抽样：", style="plain")
    w.table(exams, (1.6, 1.8, 4.2, 2.4), head=1, rules="rows")


def _paper(w: Writer, one: PersonnelCertificate) -> list[Row]:
    e = w.entry("personnel_certificates", one)
    return [
        ["持证人", e("name"), "岗位", e.aside("work")],
        ["证件", e("kind"), "准操项目", e("category")],
        ["证件号码", e("number"), "核发单位", e("issuer")],
        ["初领日期", e("issued_on"), "有效期限", f"{e('valid_from')} 至 {e('valid_to')}"],
    ]


def _employed(w: Writer, one: EmploymentContract) -> str:
    e = w.entry("employment_contracts", one)
    if one.valid_to is None:
        return f"{e('name')}，{e('signed_on')}订立无固定期限合同，用工自{e('valid_from')}开始"
    return f"{e('name')}，{e('signed_on')}订立，合同期{e('valid_from')}—{e('valid_to')}"


def _quality(audit: Audit, w: Writer) -> None:
    w.paragraphs(texts.QUALITY)
    if not audit.calibrations:
        w.text("该组织的活动不使用需要溯源的测量设备。")
        return
    rows: list[Row] = [
        ["溯源证书号", "器具", "规格型号", "管理编号", "溯源日期", "下次溯源", "溯源机构及结论"]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                e("certificate_no"), e("device"), e("model"), e("serial"), e("calibrated_on"),
                e("valid_until"), f"{e('agency')}¶（{e('result')}）",
            ]
        )  # fmt: skip
    w.table(rows, (1.8, 1.5, 1.3, 1.3, 1.6, 1.6, 2.2), head=1, repeat=True)
    item = w.random.choice(audit.calibrations)
    e = w.entry("calibrations", item)
    w.text(
        f"随后在{item.place}核看了编号{e('serial')}的{e('device')}，粘贴的绿色标签写明{item.act}日期"
        f"{e('calibrated_on')}、下次日期{e('valid_until')}，外观完好。"
    )
    standards = []
    for cited in audit.standards_cited:
        s = w.entry("standards_cited", cited)
        standards.append(f"{s('number')}《{s('title')}》")
    w.text(f"在用的产品和技术标准：{'，'.join(standards)}。", style="plain")


def _operation(audit: Audit, w: Writer) -> None:
    w.paragraphs(texts.OPERATION)
    if audit.world.equipment:
        units = "、".join(f"{name}（{model}）" for name, model, _ in audit.world.equipment)
        w.text(f"主要作业设备：{units}等，状态标识清楚。")
    if audit.personnel_certificates:
        one = w.random.choice(audit.personnel_certificates)
        e = w.entry("personnel_certificates", one)
        w.text(
            f"巡查中请{e.aside('work')}岗位的{e('name')}出示证件，为{e('kind')}，项目{e('category')}，{e('valid_to')}到期，"
            "与综合部登记的一致。"
        )
    few = w.law_entry("operation")
    w.text(f"作业过程涉及的{few.each('titles', '、', '《{}》')}，其要求已写入岗位规程。{few.silent('place')}")


def _design(audit: Audit, w: Writer) -> None:
    w.paragraphs(texts.DESIGN)
    w.paragraphs(audit.world.remarks["planning"][:1])


def _purchase(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["采购内容", "合格供方", "最近评价"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("provides"), e("name"), e("evaluated_on")])
    w.text("合格供方抽样：", style="plain")
    w.table(rows, (2.8, 5, 2.2), head=1)
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"{e('kind')}：{e.each('parties', '（甲方）、')}（乙方），{contract.about}事项，"
            f"{e('signed_on')}签字盖章，约定履行期{e('stated_term')}（{e('valid_from')}—{e('valid_to')}），附件含环境和安全告知书。"
        )
    w.text("向供方传递的技术要求、包装要求和进厂须知随订单发出，抽查3份订单，对方均有回签。")


def _sale(audit: Audit, w: Writer) -> None:
    w.paragraphs(texts.SALE)
    w.paragraphs(audit.world.remarks["evaluation"][:1])


def _equipment(audit: Audit, w: Writer) -> None:
    w.paragraphs(texts.EQUIPMENT)
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        rows: list[Row] = [
            ["特种设备", f"{e('name')}", "规格", e("model")],
            ["使用登记", e("registration_no"), "设备代码", e("device_code")],
            ["本次检验", f"{e('inspected_on')}，合格", "下次检验", e("next_inspection_on")],
            ["检验单位", e("agency"), "报告号", e("report_no")],
        ]
        w.table(rows, (1.5, 3.4, 1.5, 3.4), bold=(0, 2))
        w.text(f"该设备安放在{unit.place}，日常点检由操作人员完成。", style="plain")
    if not audit.special_equipment:
        w.text("没有纳入目录的特种设备。")


def _safety(audit: Audit, w: Writer) -> None:
    for text in texts.SAFETY if "EMS" in audit.systems else texts.SAFETY[1:]:
        w.text(text.format(safety=audit.world.people.safety))
    for count in audit.counts:
        e = w.entry("counts", count)
        told = f"评价出的{e('what')}有{e('stated')}{count.unit}：{e.each('listed', '，')}"
        w.text(f"{told}。管控措施与清单对应。")
    laws = w.law_entry("compliance")
    listed = w.laws("compliance", "；")
    w.text(f"法规清单收录{laws('stated_count')}部，逐部列示如下：{listed}。")
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        w.text(
            f"合规性评价小组（{e.each('evaluators', '、')}）{e('done_on')}出具评价报告，"
            f"涉及{e('stated_count')}部法规，未发现违反情形。"
        )
    _papers(audit, w)
    drills: list[Row] = [["应急科目", "日期", "参加人数", "地点"]]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        drills.append([e("kind"), e("held_on"), f"{drill.people}", drill.place])
    w.text("应急演练：", style="plain")
    w.table(drills, (3, 2.6, 1.8, 2.6), head=1)
    for table in audit.tables_with_totals:
        _amounts(w, table)


def _papers(audit: Audit, w: Writer) -> None:
    for permit in audit.permits:
        e = w.entry("permits", permit)
        rows: list[Row] = [
            ["许可文件", e("kind"), "证号", e("number")],
            ["持证单位", e("holder"), "许可内容", e("scope")],
            ["有效期", f"{e('valid_from')} 至 {e('valid_to')}", "核发部门", e("authority")],
        ]
        w.table(rows, (1.4, 3.5, 1.4, 3.5), bold=(0, 2))
        w.text("", style="plain")
    for one in audit.certificates:
        e = w.entry("certificates", one)
        told = f"在效{e('system', _short(one.system))}体系证书：{e('number')}"
        w.text(f"{told}，{e('issued_on')}颁发，{e('valid_to')}到期。", style="plain")


def _amounts(w: Writer, table: TableWithTotal) -> None:
    e = w.entry("tables_with_totals", table)
    items = [e.inner("items", item) for item in table.items]
    w.text(f"{e('title')}（单位：{table.unit}）", style="center")
    head: Row = [*(one("name") for one in items), "合计"]
    body: Row = [*(one("amount") for one in items), e("stated_total")]
    w.table([head, body], (2,) * len(head), head=1)
