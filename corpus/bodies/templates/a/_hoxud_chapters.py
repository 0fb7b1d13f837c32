"""Chapters of 曲惠's report on the organization, the environment, laws and management."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._hoxud_energy import ENERGY, totals
from corpus.bodies.templates.a._hoxud_form import NAMES, Tables, filled, has, note, some
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def organization(audit: Audit, w: Writer, tables: Tables) -> None:
    """Chapter 2."""
    org, people, world = "organization", audit.world.people, audit.world
    w.heading(1, "第二章　组织与边界")
    rows: list[Row] = [
        ["项目", "内容", "备注"],
        ["组织名称", w.fact(f"{org}.name"), "与营业执照一致"],
        ["统一社会信用代码", w.fact(f"{org}.uscc"), "已在公示系统查询"],
        ["成立日期", w.fact(f"{org}.established_on"), f"法定代表人{people.legal}"],
        [
            "营业期限",
            f"{w.fact(f'{org}.licence.valid_from')}至{w.until(f'{org}.licence.valid_to')}",
            f"登记机关：{w.fact(f'{org}.licence.authority')}",
        ],
        ["注册地址", w.fact(f"{org}.registered_address"), f"邮编{world.postcode}"],
        ["办公地址", w.fact(f"{org}.office_address"), f"电话{world.phone}"],
        ["经营地址", w.fact(f"{org}.business_address"), f"占地约{world.area}平方米"],
        ["业务", w.scope("activity"), f"{world.shifts}班制"],
        ["员工", f"{w.fact('headcount_total')}人", f"参保{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", f"联系人{people.contact}"],
        ["体系运行日期", w.fact("system_effective_on"), "手册发布令"],
        ["关键过程", w.fact("key_processes"), f"特殊过程：{w.fact('special_processes')}"],
        ["外包过程", w.fact("outsourced_processes"), "按相关方控制"],
    ]
    for one in audit.systems:
        rows.append([f"{NAMES[one]}边界", w.scope("system", one), "手册规定"])
    tables.put("组织情况", rows, (1.7, 3.9, 2.4))
    rows = [["场所", "性质", "活动", "人数", "备注"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([s("address"), kind, s("activity"), s("headcount"), "已到现场"])
    tables.put("场所", rows, (3.6, 0.8, 1.6, 0.8, 1.2))
    _permits(audit, w, tables)
    _earlier(audit, w, tables)


def _permits(audit: Audit, w: Writer, tables: Tables) -> None:
    if not audit.permits:
        return
    rows: list[Row] = [["许可事项", "许可编号", "被许可人", "起止日期", "发放部门", "备注"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        rows.append(
            [
                e("kind"),
                e("number"),
                e("holder"),
                f"{e('valid_from')}¶{e('valid_to')}",
                e("authority"),
                f"内容：{e('scope')}",
            ]
        )
    tables.put("许可", rows, (1.4, 2.2, 1.7, 1.2, 1.5, 1.4))


def _earlier(audit: Audit, w: Writer, tables: Tables) -> None:
    if not audit.certificates:
        return
    rows: list[Row] = [["体系", "认证证书号", "发证日期", "到期日期", "备注"]]
    for held in audit.certificates:
        c = w.entry("certificates", held)
        name = c("system", NAMES[held.system])
        rows.append([name, c("number"), c("issued_on"), c("valid_to"), "标志使用规范"])
    tables.put("认证证书", rows, (2, 2.4, 1.4, 1.4, 1.5))
    rows = [["上次不符合", "关闭日期", "备注"]]
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        rows.append([p("description"), p("closed_on"), "复查有效"])
    tables.put("上次审核不符合的跟踪", rows, (5, 1.4, 1.4))


CONTROLS = {
    "火灾": "预案、消防器材和演练",
    "泄漏": "巡检、报警和应急处置",
    "噪声": "减振隔声，定期监测",
    "消耗": "定额管理，月度考核",
    "废水": "处理达标后纳管",
    "废": "分类收集，委托处置",
    "排放": "净化设施处理后排放",
}
"""What is done about an aspect, by the first word that stands in its name."""


def _control(name: str) -> str:
    if "废气" in name:
        return CONTROLS["排放"]
    return next((text for word, text in CONTROLS.items() if word in name), "按作业文件控制")


GREEN = (
    "现场查看危险废物贮存间，地面防渗、标识和台账符合要求，转移通过网上系统办理。",
    "查{month}的废气、噪声监测报告，各项结果低于排放限值。",
    "雨污分流，排口标识清楚，在线数据与台账一致。",
    "{safety_head}按生命周期观点说明了原料、运输和废弃阶段的控制要求。",
    "化学品按性质分开存放，备有收容器具和安全技术说明书。",
)

CARE = (
    "现场查看办公区和作业区，垃圾分类存放，节水节电的标识清楚。",
    "废灯管、废电池单独收集，交有资质的单位处置，查{month}的登记，内容完整。",
    "{safety_head}说明了车辆、设备选型时对能耗和排放的要求。",
    "清洁剂等化学品专柜存放，备有安全技术说明书。",
)


def surroundings(audit: Audit, w: Writer, tables: Tables) -> None:
    """Chapter 4."""
    if has(audit, "EMS"):
        w.heading(1, "第四章　环境管理")
        rows: list[Row] = [["环境因素", "控制方式", "备注"]]
        rows += [[name, _control(name), "有程序文件"] for name in audit.world.aspects]
        for count in audit.counts:
            e = w.entry("counts", count)
            w.text(
                f"环境因素由各部门识别，{audit.world.departments[7]}汇总评价，"
                f"{e('what')}共{e('stated')}{count.unit}，分别是{e.each('listed')}。"
            )
        tables.put("环境因素的控制", rows, (3, 3, 1.6))
        w.text(*some(w, GREEN if audit.world.departments[2] == "生产部" else CARE, 3))
        remark = note(audit, "EMS", ("8.1",), "")
        if remark:
            w.text(f"运行控制{remark}。")
    else:
        w.heading(1, "第四章　运行控制")
        for count in audit.counts:
            e = w.entry("counts", count)
            w.text(f"组织确定的{e('what')}有{e('stated')}{count.unit}：{e.each('listed')}。")
        w.text(filled(audit, "{doing}执行用能设备的操作规程，停产时关闭水、电、气，交接班记录写明设备状态。"))
    if has(audit, "EnMS"):
        remark = note(audit, "EnMS", ("8.1",), "符合能源运行准则")
        w.text(f"查看主要用能设备的运行，{remark}。")
    for table in audit.tables_with_totals:
        if table.unit != ENERGY:
            totals(w, tables, table, {})
    _drills(audit, w, tables)


def _drills(audit: Audit, w: Writer, tables: Tables) -> None:
    if not has(audit, "EMS") or not audit.drills:
        return
    rows: list[Row] = [["演练项目", "演练日期", "地点", "人数", "备注"]]
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([f"{e('kind')}演练", e("held_on"), one.place, str(one.people), "已评价"])
    tables.put("应急演练", rows, (2.4, 1.6, 1.6, 0.8, 1.4))


def rules(audit: Audit, w: Writer, tables: Tables) -> None:
    """Chapter 5."""
    w.heading(1, "第五章　法律法规与合规性")
    entry = w.law_entry("compliance")
    w.text(f"{entry.silent('place')}组织识别的法律法规共{entry('stated_count')}部，列于下表。")
    rows: list[Row] = [["序号", "名称", "备注"]]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        rows.append([str(at), entry.one("titles", title), w.random.choice(("现行有效", "已识别到条款"))])
    tables.put("适用的法律法规", rows, (0.7, 5.4, 1.7))
    rows = [["标准号", "标准名称", "备注"]]
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        rows.append([s("number"), s("title"), "有文本"])
    tables.put("执行的技术标准", rows, (2.2, 4.4, 1.2))
    rows = [["评价日期", "评价人", "评价数量", "备注"]]
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        remark = note(audit, "EMS", ("9.1.2",), "全部遵守")
        rows.append([e("done_on"), e.each("evaluators"), f"{e('stated_count')}部", remark])
    tables.put("合规性评价", rows, (1.5, 3, 1.3, 2))
    w.text(
        f"询问{audit.world.people.representative}，能够说明{w.laws('operation')}的适用条款，"
        "近一年没有受到生态环境和节能监察部门的处罚。"
    )


LEADING = (
    "总经理{manager}介绍了方针和年度重点，承诺持续改进绩效，{representative}的职责以文件任命。",
    "风险和机遇的应对措施列入年度计划，{office}按季度检查，措施基本完成。",
    "文件由{office}控制，现场使用的作业文件为有效版本，记录保存完好。",
    "内部沟通采用例会和看板，外部投诉由{sale}、{safety}登记答复，近一年没有投诉。",
)


def management(audit: Audit, w: Writer, tables: Tables) -> None:
    """Chapter 6."""
    w.heading(1, "第六章　管理过程")
    w.text(*some(w, LEADING, 3))
    rows: list[Row] = [["目标", "指标", "完成", "备注"]]
    rows += [[name, target, reached, "完成"] for name, target, reached in audit.world.objectives]
    tables.put("目标完成情况", rows, (3, 1.6, 1.6, 1.4))
    _people(audit, w, tables)
    _bought(audit, w, tables)
    _cycle(audit, w, tables)


def _people(audit: Audit, w: Writer, tables: Tables) -> None:
    w.text(filled(audit, "培训计划由{office}编制，{month}的培训有签到和考核。"))
    remark = note(audit, "EMS", ("7.2",), "")
    if remark:
        w.text(f"岗位人员的能力和意识{remark}。")
    if audit.personnel_certificates:
        rows: list[Row] = [["姓名", "证件", "项目", "证号", "发证日期", "有效期", "发证单位", "备注"]]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            rows.append(
                [
                    e("name"),
                    e("kind"),
                    e("category"),
                    e("number"),
                    e("issued_on"),
                    f"{e('valid_from')}¶{e('valid_to')}",
                    e("issuer"),
                    e.aside("work"),
                ]
            )
        tables.put("作业人员证件", rows, (0.9, 1.5, 1.2, 2.2, 1.2, 1.2, 1.4, 1.1))
    rows = [["姓名", "签订日期", "起始日期", "终止日期", "备注"]]
    for contract in audit.employment_contracts:
        k = w.entry("employment_contracts", contract)
        ends = k("valid_to") if contract.valid_to else w.blank
        remark = "固定期限" if contract.valid_to else "无固定期限"
        rows.append([k("name"), k("signed_on"), k("valid_from"), ends, remark])
    tables.put("劳动合同抽查", rows, (1.2, 1.6, 1.6, 1.6, 1.6))


def _bought(audit: Audit, w: Writer, tables: Tables) -> None:
    notes = ("合格", "合格，有资质", "合格，已告知环保要求")
    rows: list[Row] = [["供方", "供应内容", "评价日期", "备注"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on"), w.random.choice(notes)])
    tables.put("供方评价", rows, (3, 1.7, 1.4, 2))
    rows = [["合同", "双方", "签订日期", "履行期", "备注"]]
    for contract in audit.contracts:
        k = w.entry("contracts", contract)
        rows.append(
            [
                k("kind"),
                k.each("parties", "¶"),
                k("signed_on"),
                f"{k('valid_from')}至{k('valid_to')}（{k('stated_term')}）",
                contract.about,
            ]
        )
    tables.put("合同抽查", rows, (1.1, 2.8, 1.2, 2, 1.1))


def _cycle(audit: Audit, w: Writer, tables: Tables) -> None:
    rows: list[Row] = [["内审计划", "内审日期", "组长", "内审员", "不符合", "关闭日期", "备注"]]
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f"至{e('end')}")
        rows.append(
            [
                e("planned_on"),
                days,
                e("leader"),
                e.each("auditors"),
                f"{e('nonconformities')}项",
                e("closed_on"),
                "覆盖全部部门",
            ]
        )
    tables.put("内部审核", rows, (1.2, 1.4, 0.9, 1.6, 0.8, 1.2, 1.2))
    rows = [["评审计划", "评审日期", "主持人", "改进事项", "完成期限", "备注"]]
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        remark = f"{r('closed_on')}完成" if review.closed_on else "正在落实"
        rows.append(
            [
                r("planned_on"),
                r("held_on"),
                r("chair"),
                f"{r('improvements')}项",
                r("due_date"),
                remark,
            ]
        )
    tables.put("管理评审", rows, (1.4, 1.4, 1.1, 1.1, 1.4, 1.4))
    w.text(audit.world.remarks["evaluation"][-1], audit.world.remarks["improvement"][0])
