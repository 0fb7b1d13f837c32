"""The third part of 吉木乃's report and the registers of the fourth."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._jeminay_tables import NAMES, Tables, stock
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def planning(audit: Audit, w: Writer, tables: Tables) -> None:
    """Documents, permits, certificates, objectives, aspects and hazards, laws."""
    papers: list[Row] = [[str(at), *row] for at, row in enumerate(stock("documents"), 1)]
    head = ["序号", "文件名称", "版本", "评审情况", "结论"]
    tables.list("成文信息评审", head, papers, (0.7, 2.8, 1.2, 4, 1))
    _permits(audit, w, tables)
    _certificates(audit, w, tables)
    goals: list[Row] = [
        [str(at), name, goal, got, "达成"] for at, (name, goal, got) in enumerate(audit.world.objectives, 1)
    ]
    tables.list("目标和完成情况", ["序号", "目标", "目标值", "统计结果", "判定"], goals, (0.7, 4, 2, 2, 1.3))
    counts: list[Row] = []
    controls = "、".join(w.random.sample(stock("controls"), 3))
    for count in audit.counts:
        e = w.entry("counts", count)
        counts.append([e("what"), f"{e('stated')}{count.unit}", e.each("listed", "；"), controls])
    tables.list("策划的输出", ["类别", "数量", "名称", "控制方式"], counts, (1.8, 1, 4.2, 3))
    _laws(audit, w, tables)


def _permits(audit: Audit, w: Writer, tables: Tables) -> None:
    rows: list[Row] = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to", None if permit.valid_to else "长期")
        rows.append(
            [
                e("kind"),
                e("number"),
                e("holder"),
                e("scope"),
                f"{e('valid_from')}至{until}",
                e("authority"),
            ]
        )
    head = ["名称", "编号", "持有人", "许可内容", "有效期", "发证机关"]
    tables.list("行政许可和资质", head, rows, (1.5, 2, 1.8, 1.4, 1.8, 1.6))


def _certificates(audit: Audit, w: Writer, tables: Tables) -> None:
    rows: list[Row] = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        rows.append([e("system"), e("number"), e("issued_on"), e("valid_to"), "使用规范"])
    head = ["领域", "证书编号", "发证日期", "有效期至", "证书和标志的使用"]
    tables.list("有效的认证证书", head, rows, (1.5, 3, 1.8, 1.8, 2))


def _laws(audit: Audit, w: Writer, tables: Tables) -> None:
    e = w.law_entry("compliance")
    titles = audit.laws("compliance").titles
    rows: list[Row] = []
    for at, title in enumerate(titles, 1):
        first = e.silent("place") if at == 1 else ""
        rows.append([str(at), f"{first}{e.one('titles', title)}", "有效"])
    rows.append(["合计", f"{e('stated_count')}部", "/"])
    tables.list("法律法规清单", ["序号", "名称", "版本状态"], rows, (0.9, 7.5, 1.6))
    done: list[Row] = []
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        done.append([c("done_on"), c.each("evaluators"), f"{c('stated_count')}部", "均符合，无违法违规"])
    head = ["评价日期", "评价人员", "评价的法律法规", "评价结果"]
    tables.list("合规性评价", head, done, (2, 3, 2, 3))


def support(audit: Audit, w: Writer, tables: Tables) -> None:
    """People and devices."""
    _holders(audit, w, tables)
    contracts: list[Row] = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        until = e("valid_to") if one.valid_to else "无固定期限"
        contracts.append([e("name"), e("signed_on"), e("valid_from"), until])
    tables.list("劳动合同抽查", ["姓名", "签订日期", "起始日期", "终止日期"], contracts, (2, 2.6, 2.6, 2.6))
    exams: list[Row] = []
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        exams.append([m("name"), m("examined_on"), m("institution"), m("result")])
    tables.list("体检抽查", ["姓名", "体检日期", "体检机构", "体检结果"], exams, (2, 2, 4, 2))
    _special(audit, w, tables)
    _devices(audit, w, tables)


def _holders(audit: Audit, w: Writer, tables: Tables) -> None:
    rows: list[Row] = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append(
            [
                e("name"),
                e.aside("work"),
                f"{e('kind')}¶{e('category')}",
                e("number"),
                e("issued_on"),
                f"{e('valid_from')}至{e('valid_to')}",
                e("issuer"),
            ]
        )
    head = ["姓名", "岗位", "证书/作业项目", "证书编号", "发证日期", "有效期", "发证机关"]
    tables.list("持证上岗人员", head, rows, (1, 1.3, 2, 2.2, 1.3, 1.6, 1.6))


def _special(audit: Audit, w: Writer, tables: Tables) -> None:
    rows: list[Row] = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows.append(
            [
                f"{e('name')}¶{e('model')}",
                f"{e('device_code')}¶{e('registration_no')}",
                e.aside("place"),
                e("inspected_on"),
                e("next_inspection_on"),
                f"{e('agency')}¶{e('report_no')}",
            ]
        )
    head = ["名称/型号", "设备代码/使用登记证", "位置", "检验日期", "下次检验", "检验机构/报告编号"]
    tables.list("特种设备", head, rows, (1.6, 2.4, 1.1, 1.3, 1.3, 2.4))


def _devices(audit: Audit, w: Writer, tables: Tables) -> None:
    rows: list[Row] = []
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        rows.append(
            [
                str(at),
                f"{e('device')}¶{e('model')}",
                e("serial"),
                f"{e('certificate_no')}¶{e('agency')}",
                f"{one.act} {e('calibrated_on')}",
                e("valid_until"),
                e("result"),
            ]
        )
    head = ["序号", "名称/规格", "编号", "证书编号/机构", "检定（校准）日期", "有效期至", "结果"]
    tables.list("监视和测量设备", head, rows, (0.6, 1.8, 1.3, 2.8, 1.6, 1.3, 0.9))


def operation(audit: Audit, w: Writer, tables: Tables) -> None:
    """Standards used, suppliers, contracts, drills, money."""
    cited: list[Row] = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append([e("number"), e("title"), "在用，为现行版本"])
    tables.list("执行的产品和排放标准", ["编号", "名称", "核查情况"], cited, (2.2, 5.4, 2.4))
    sellers: list[Row] = []
    for seller in audit.suppliers:
        s = w.entry("suppliers", seller)
        sellers.append([s("name"), s("provides"), s("evaluated_on"), "合格"])
    tables.list("供方评价抽查", ["供方名称", "提供内容", "评价日期", "结论"], sellers, (4, 3, 2, 1))
    _contracts(audit, w, tables)
    drills: list[Row] = []
    for drill in audit.drills:
        d = w.entry("drills", drill)
        drills.append([f"{d('kind')}应急演练", d("held_on"), drill.place, f"{drill.people}人", "预案可行"])
    tables.list("应急演练", ["演练名称", "日期", "地点", "参加人数", "评价"], drills, (3, 2, 2, 1.4, 1.6))
    named = w.law_entry("operation")
    checked: list[Row] = []
    for at, title in enumerate(audit.laws("operation").titles):
        first = "" if at else named.silent("place")
        checked.append([f"{first}《{named.one('titles', title)}》", "现场抽查未发现违反的情况"])
    tables.list("现场对照的法律法规", ["名称", "对照情况"], checked, (6, 4))
    for total in audit.tables_with_totals:
        t = w.entry("tables_with_totals", total)
        items = [t.inner("items", item) for item in total.items]
        rows: list[Row] = [[i("name"), i("amount")] for i in items]
        rows.append(["合计", t("stated_total")])
        title = t("title")
        tables.list(title, ["项目", f"数值（{total.unit}）"], rows, (6, 4))


def _contracts(audit: Audit, w: Writer, tables: Tables) -> None:
    rows: list[Row] = []
    for one in audit.contracts:
        e = w.entry("contracts", one)
        rows.append(
            [
                e("kind"),
                one.about,
                e.each("parties", "¶"),
                e("signed_on"),
                f"{e('valid_from')}至{e('valid_to')}（{e('stated_term')}）",
            ]
        )
    head = ["合同类别", "标的", "合同双方", "签订日期", "合同期限"]
    tables.list("采购和服务合同抽查", head, rows, (1.4, 1.8, 3.4, 1.5, 2.4))


def systems_of(audit: Audit) -> list[str]:
    """The systems of the audit in the order of the tables."""
    return [code for code in NAMES if code in audit.systems]
