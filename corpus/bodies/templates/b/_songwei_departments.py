"""The fourth chapter of 崧维's report: what was seen and shown in each department, records in tables."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

SAFE, GREEN = {"OHSMS", "HSE"}, {"EMS", "HSE"}
SIGNS = "一二三四五六七八九"

Part = Callable[[Audit, Writer, Sentences], None]


def all_of(audit: Audit, w: Writer, told: Sentences) -> None:
    """A section for each department; what the systems do not concern is left out."""
    units, heads = audit.world.departments, audit.world.people.heads
    people = audit.world.people
    parts: list[tuple[str, str, Part]] = [
        ("领导层", f"{people.manager}（最高管理者）、{people.representative}（管理者代表）", _top),
        (units[0], heads[units[0]], _office),
        (units[7], heads[units[7]], _safety),
        (units[2], heads[units[2]], _operation),
        (units[6], heads[units[6]], _equipment),
        (units[1], heads[units[1]], _quality),
        (units[3], heads[units[3]], _technique),
        (units[4], heads[units[4]], _purchase),
        (units[5], heads[units[5]], _sale),
    ]
    for sign, (name, met, part) in zip(SIGNS, parts, strict=True):
        w.heading(2, f"{sign}、{name}")
        w.text(f"受访人员：{met}。", style="plain")
        part(audit, w, told)
        if any(item.department == name for item in audit.nonconformities.items):
            w.text("抽样中发现的不符合已当场与部门负责人确认，见第五章。")
        else:
            w.text("在抽样范围内未发现不符合。")


def _day(e: Entry, name: str) -> str:
    found = getattr(e.source, name)
    return e(name, f"{found:%Y-%m-%d}") if isinstance(found, date) else "长期"


def _top(audit: Audit, w: Writer, told: Sentences) -> None:
    w.text(
        "与最高管理者交谈，其对单位面临的内外部形势、主要风险和改进方向有清楚的认识，"
        "能够提供体系运行所需的人员、资金和设施。"
    )
    if SAFE & set(audit.systems):
        w.paragraphs(told.texts("workers"))


def _office(audit: Audit, w: Writer, told: Sentences) -> None:
    w.paragraphs(told.texts("office"))
    some = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        ends = f"至{e('valid_to')}止" if one.valid_to else "，属无固定期限合同"
        some.append(f"{e('name')}的合同签订于{e('signed_on')}，期限从{e('valid_from')}起{ends}")
    w.text(
        f"单位与在册的 {w.fact('headcount_total')} 名职工均订立了书面劳动合同。"
        f"抽查劳动合同，{'；'.join(some)}。"
    )
    if SAFE & set(audit.systems):
        _exams(audit, w)


def _exams(audit: Audit, w: Writer) -> None:
    w.text("查阅职业健康监护档案，抽取接触职业病危害因素岗位人员的体检情况：")
    rows: list[Row] = [["受检人", "体检日期", "体检机构", "体检结论"]]
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        rows.append([e("name"), _day(e, "examined_on"), e("institution"), e("result")])
    w.table(rows, (1.6, 2, 4, 2), head=1, rules="rows")


def _safety(audit: Audit, w: Writer, told: Sentences) -> None:
    w.paragraphs(told.texts("safety"))
    if (SAFE | GREEN) & set(audit.systems):
        for drill in audit.drills:
            e = w.entry("drills", drill)
            w.text(
                f"{e('held_on')}在{drill.place}组织了{e('kind')}应急演练，{drill.people}人参加，"
                "有演练方案、影像记录和效果评估，评估意见已用于修订处置方案。"
            )
    for table in audit.tables_with_totals:
        if "费用" not in table.title:
            continue
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）", style="center")
        items = [e.inner("items", item) for item in table.items]
        cells = [(i("name"), i("amount")) for i in items]
        rows: list[Row] = [
            ["科目", *(name for name, _ in cells), "合计"],
            ["金额", *(amount for _, amount in cells), e("stated_total")],
        ]
        w.table(rows, (1, *(2 for _ in cells), 1.2), head=1, rules="three", bold=(0,))
    if audit.tables_with_totals:
        w.text("费用由财务专户列支，使用台账与凭证相符。")


def _operation(audit: Audit, w: Writer, told: Sentences) -> None:
    w.paragraphs(told.texts("operation"))
    if SAFE & set(audit.systems):
        w.paragraphs(told.texts("protect"))
    if GREEN & set(audit.systems):
        w.paragraphs(told.texts("green"))
    w.text(f"询问班组长，其对{w.laws('operation')}的有关要求较为熟悉。")
    if not audit.personnel_certificates:
        return
    w.text("特种作业和特种设备作业人员持证情况：")
    rows: list[Row] = [["姓名", "从事工作", "证件名称", "作业项目", "证件编号", "有效期", "发证单位"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        span = f"{_day(e, 'valid_from')}至{_day(e, 'valid_to')}"
        work = e.aside("work")
        rows.append([e("name"), work, e("kind"), e("category"), e("number"), span, e("issuer")])
    w.table(rows, (1, 1.4, 1.8, 1.6, 2.4, 1.6, 1.6), head=1, repeat=True, rules="rows")


def _equipment(audit: Audit, w: Writer, told: Sentences) -> None:
    w.paragraphs(told.texts("equipment"))
    named = "、".join(f"{name}（{model}）{number}台（套）" for name, model, number in audit.world.equipment)
    w.text(f"主要设备设施有：{named}。")
    if not audit.special_equipment:
        w.text("受审核单位不使用特种设备。")
        return
    w.text("特种设备定期检验情况如下，均在检验有效期内，使用登记标志悬挂规范：")
    rows: list[Row] = [
        ["设备名称及型号", "设备代码", "使用登记编号", "检验报告编号", "检验日期", "下次检验日期", "检验机构"]
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        name = f"{e('name')}¶{e('model')}"
        days = [_day(e, "inspected_on"), _day(e, "next_inspection_on")]
        rows.append([name, e("device_code"), e("registration_no"), e("report_no"), *days, e("agency")])
    w.table(rows, (1.9, 2.2, 2, 1.8, 1.5, 1.5, 2.2), head=1, repeat=True, rules="rows")


def _quality(audit: Audit, w: Writer, told: Sentences) -> None:
    if "QMS" in audit.systems:
        w.paragraphs(told.texts("quality"))
        w.text(f"现场可获取执行标准：{_cited(audit, w)}。")
    _instruments(audit, w)
    for table in audit.tables_with_totals:
        if "QMS" in audit.systems and "检验批次" in table.title and told.makes:
            e = w.entry("tables_with_totals", table)
            items = [e.inner("items", item) for item in table.items]
            parts = "、".join(f"{i('name')} {i('amount')} {table.unit}" for i in items)
            w.text(f"查{e('title')}：{parts}，合计 {e('stated_total')} {table.unit}，数据与检验台账一致。")


def _cited(audit: Audit, w: Writer) -> str:
    entries = [w.entry("standards_cited", one) for one in audit.standards_cited]
    return "、".join(f"{e('number')}《{e('title')}》" for e in entries)


def _instruments(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        w.text("受审核单位没有需要检定校准的器具。")
        return
    w.text("计量器具和安全附件实行台账管理，按周期送检，抽查情况如下：")
    rows: list[Row] = [
        [
            "器具名称",
            "型号规格",
            "出厂编号",
            "证书号",
            "检定（校准）单位",
            "检定（校准）日期",
            "有效日期",
            "结果",
        ]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        row = [e("device"), e("model"), e("serial"), e("certificate_no"), e("agency")]
        rows.append([*row, _day(e, "calibrated_on"), _day(e, "valid_until"), e("result")])
    w.table(rows, (1.6, 1.6, 1.5, 1.9, 2.4, 1.6, 1.5, 0.9), head=1, repeat=True, rules="rows")


def _technique(audit: Audit, w: Writer, told: Sentences) -> None:
    w.paragraphs(told.texts("technique"))
    if "QMS" not in audit.systems and audit.standards_cited:
        w.text(f"外来技术标准有{_cited(audit, w)}，均为现行版本。")


def _purchase(audit: Audit, w: Writer, told: Sentences) -> None:
    w.paragraphs(told.texts("purchase"))
    rows: list[Row] = [["供应商（承包方）", "供应内容", "最近一次评价"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), _day(e, "evaluated_on")])
    w.table(rows, (5, 3, 2), head=1, repeat=True, rules="rows")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"抽查{e('kind')}（{contract.about}）：{e.each('parties', '与')}于{e('signed_on')}签订，"
            f"合同期限{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}，履约正常。"
        )


def _sale(audit: Audit, w: Writer, told: Sentences) -> None:
    if "QMS" in audit.systems:
        w.paragraphs(told.texts("sale"))
    else:
        w.text("部门以办公活动为主，用电、驾驶和外出作业的风险已识别，职工熟悉交通安全和消防要求。")
