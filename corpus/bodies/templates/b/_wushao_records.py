"""乌鞘's parts on policy and aims, people, instruments, equipment, suppliers, laws, drills and reviews."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._wushao_words import FIELDS, FOOD, Parts, picked
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

QUALITY = (
    "{selling}在签约前评审顾客要求，抽订单三份，数量、交期和验收要求均有确认，顾客投诉有登记和答复。",
    "{quality}按检验规程对进货、过程和成品检验，放行人员经授权，抽{month}检验记录，数据完整。",
    "不合格品隔离并挂牌，处置经{quality_head}批准，返工后重新检验；标识能追溯到批次。",
)
SURROUNDINGS = (
    "{safety}识别环境因素时考虑了生命周期和三种时态、三种状态，控制措施写入作业文件，现场固体废物分类存放。",
    "废气、废水和噪声的监测报告由有资质机构出具，结果达标；危险废物暂存间防渗、上锁，转移联单与台账数量一致。",
)


def planning(audit: Audit, w: Writer, parts: Parts) -> None:
    """Policy, context, aims, processes; what the other systems add."""
    parts.part("方针、目标和策划")
    w.text(
        picked(
            w,
            (
                "与{manager}面谈：企业环境和相关方要求每年评审一次，风险和机遇的措施已分到部门，体系要求与业务过程相融合。",
                "{manager}介绍了市场和法规方面的变化，应对措施有责任人和期限；抽两项查到了实施记录和效果评价。",
            ),
        )
        + picked(
            w,
            (
                "方针由{manager}签发，公示于厂门和会议室，抽问员工能说出要点。",
                "方针与企业宗旨相适应，包括满足要求和持续改进的承诺，经培训传达到员工。",
            ),
        )
    )
    w.text(
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；外包过程："
        f"{w.fact('outsourced_processes')}；不适用条款：{w.fact('exclusions')}。受审核方自行表述的范围如下："
    )
    for system in audit.systems:
        w.text(f"{FIELDS[system]}：{w.scope('system', system)}", style="plain")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"受审核方确定{e('what')}{e('stated')}{count.unit}：{e.each('listed')}。")
    parts.caption("管理目标完成情况")
    rows: list[Row] = [["目标", "指标", "完成", "统计部门"]]
    rows += [
        [name, target, reached, audit.world.departments[0]]
        for name, target, reached in audit.world.objectives
    ]
    w.table(rows, (2.8, 1.6, 1.6, 1.6), head=1)
    if "QMS" in audit.systems:
        w.text("质量方面：" + picked(w, QUALITY, 2))
    if "EMS" in audit.systems:
        w.text("环境方面：" + picked(w, SURROUNDINGS, 2))


def told(audit: Audit, w: Writer, parts: Parts) -> None:
    """What was seen of resources, laws and reviews."""
    parts.part("资源和能力")
    _people(audit, w, parts)
    _devices(audit, w, parts)
    parts.part("采购和合同")
    _bought(audit, w, parts)
    parts.part("法律法规、许可和应急")
    _laws(audit, w, parts)
    parts.part("内部审核和管理评审")
    _reviews(audit, w)


def _people(audit: Audit, w: Writer, parts: Parts) -> None:
    w.text(
        picked(
            w,
            (
                "{office}按岗位说明书配备人员，{year}年培训计划按期实施，每次培训有签到和考核成绩。",
                "抽{year}年培训计划四项，均已按月份完成，效果由部门负责人评价，新员工先培训后上岗。",
            ),
        )
    )
    rows: list[Row]
    if audit.personnel_certificates:
        parts.caption("持证人员")
        rows = [["姓名", "工作", "证件", "项目", "证号", "有效期", "发证机关"]]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            term = f"{e('valid_from')}¶{e('valid_to')}"
            rows.append(
                [e("name"), e.aside("work"), e("kind"), e("category"), e("number"), term, e("issuer")]
            )
        w.table(rows, (0.8, 1, 1.5, 1.3, 1.7, 1.3, 1.4), head=1)
    if audit.medical_exams:
        parts.caption("健康检查" if FOOD & set(audit.systems) else "职业健康检查")
        rows = [["姓名", "体检日期", "体检机构", "结论"]]
        for exam in audit.medical_exams:
            e = w.entry("medical_exams", exam)
            rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
        w.table(rows, (1, 1.4, 2.6, 1), head=1)
    if audit.employment_contracts:
        terms = []
        for contract in audit.employment_contracts:
            e = w.entry("employment_contracts", contract)
            end = f"至{e('valid_to')}" if contract.valid_to else "起，无固定期限"
            terms.append(f"{e('name')}，{e('signed_on')}签订，期限自{e('valid_from')}{end}")
        w.text(f"抽查劳动合同：{'；'.join(terms)}。")


def _devices(audit: Audit, w: Writer, parts: Parts) -> None:
    parts.caption("监视和测量设备")
    rows: list[Row] = [["名称", "型号", "编号", "溯源机构和证书", "日期", "有效至", "结果"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        proof = f"{e('agency')}¶{e('certificate_no')}"
        dates = [e("calibrated_on"), e("valid_until")]
        rows.append([e("device"), e("model"), e("serial"), proof, *dates, e("result")])
    w.table(rows, (1.3, 1.1, 1.1, 2.3, 1.4, 1.4, 0.7), head=1, repeat=True)
    if audit.special_equipment:
        parts.caption("特种设备")
        rows = [["设备", "登记证和代码", "首次检验", "本次检验", "下次检验", "检验机构和报告"]]
        for unit in audit.special_equipment:
            e = w.entry("special_equipment", unit)
            rows.append(
                [
                    f"{e('name')}¶{e('model')}",
                    f"{e('registration_no')}¶{e('device_code')}",
                    e("first_inspected_on"),
                    e("inspected_on"),
                    e("next_inspection_on"),
                    f"{e('agency')}¶{e('report_no')}",
                ]
            )
        w.table(rows, (1.2, 2, 1.4, 1.4, 1.4, 1.9), head=1)
    w.text(
        picked(
            w,
            (
                "{upkeep}保存设备台账和年度保养计划，抽{machine}保养记录，项目与计划相符，停机维修后经试运行交付。",
            ),
        )
    )


def _bought(audit: Audit, w: Writer, parts: Parts) -> None:
    parts.caption("供方评价抽查")
    rows: list[Row] = [["供方", "提供", "评价日期"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (3.4, 2.2, 1.6), head=1)
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        w.text(
            f"{e('kind')}（{deal.about}）：{e.each('parties', '与')}于{e('signed_on')}签订，"
            f"期限{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}。",
            style="plain",
        )
    for sums in audit.tables_with_totals:
        if sums.unit == "吨标准煤":
            continue
        e = w.entry("tables_with_totals", sums)
        parts.caption(f"{e('title')}（{sums.unit}）")
        items = [e.inner("items", item) for item in sums.items]
        rows = [["项目", *(item("name") for item in items), "合计"]]
        rows.append(["数量", *(item("amount") for item in items), e("stated_total")])
        w.table(rows, (1,) * (len(items) + 2), head=1)


def _laws(audit: Audit, w: Writer, parts: Parts) -> None:
    entry = w.law_entry("compliance")
    w.text(
        f"{audit.world.departments[7]}识别适用的法律法规{entry('stated_count')}部：{w.laws('compliance')}。"
        f"其中{w.laws('operation')}的要求已转化到作业文件中执行。"
    )
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"{e('done_on')}由{e.each('evaluators')}对{e('stated_count')}部法规作合规性评价，结论为遵守，无处罚。"
        )
    if audit.permits:
        parts.caption("行政许可和登记")
        rows: list[Row] = [["名称", "编号", "持有人", "许可内容", "有效期", "机关"]]
        for permit in audit.permits:
            e = w.entry("permits", permit)
            last = e("valid_to") if permit.valid_to else "长期"
            rows.append(
                [e("kind"), e("number"), e("holder"), e("scope"), f"{e('valid_from')}¶{last}", e("authority")]
            )
        w.table(rows, (1.4, 1.9, 1.8, 1.1, 1.3, 1.6), head=1)
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"{e('held_on')}在{drill.place}组织{e('kind')}演练，{drill.people}人参加，演练后对预案作了评价。",
            style="plain",
        )
    if not FOOD & set(audit.systems):
        for cited in audit.standards_cited:
            e = w.entry("standards_cited", cited)
            w.text(f"执行标准{e('number')}《{e('title')}》，现场使用的为有效版本。", style="plain")


def _reviews(audit: Audit, w: Writer) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}" + (e.silent("end") if one.start == one.end else f"至{e('end')}")
        w.text(
            f"内部审核按{e('planned_on')}批准的计划于{days}进行，组长{e('leader')}，内审员{e.each('auditors')}，"
            f"覆盖全部部门和过程，提出不符合{e('nonconformities')}项，{e('closed_on')}验证关闭。"
            "内审员经培训，未审核本人工作，内审能够发现问题并促成改进。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        done = f"，已于{e('closed_on')}完成" if review.closed_on else "，正在按计划实施"
        w.text(
            f"管理评审计划{e('planned_on')}下发，会议{e('held_on')}召开，{e('chair')}主持，输入内容齐全，"
            f"输出改进决定{e('improvements')}项，要求{e('due_date')}前完成{done}。"
        )
    w.text(
        picked(
            w,
            (
                "内部审核和管理评审过程可信，结果能够支持体系的持续适宜、充分和有效。",
                "审核组评价：两项活动按策划实施，输出有跟踪，自我完善机制已建立。",
            ),
        )
    )
