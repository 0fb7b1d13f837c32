"""The chapters of 睿旸's report on energy, environment and what both have in common."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.records import TableWithTotal
from corpus.bodies.templates.a._sentences import drawn
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


@cache
def _stock() -> dict[str, list[str]]:
    text = Path(__file__).with_name("_ruiyang.yaml").read_text(encoding="utf-8")
    found: dict[str, list[str]] = yaml.safe_load(text)
    return found


def prose(w: Writer, topic: str, count: int) -> None:
    """Some sentences of a topic as paragraphs."""
    w.paragraphs(drawn(w, _stock()[topic], count))


def all_of(audit: Audit, w: Writer) -> int:
    """The chapters; the number of the next."""
    at = 3
    for system in audit.systems:
        (_energy if system == "EnMS" else _environment)(audit, w, at)
        at += 1
    w.heading(1, f"{at} 体系共性过程")
    _common(audit, w, at)
    return at + 1


def _energy(audit: Audit, w: Writer, at: int) -> None:
    w.heading(1, f"{at} 能源管理体系运行情况")
    w.heading(2, f"{at}.1 能源评审")
    prose(w, "review", 2)
    _consumption(audit, w)
    words = "、".join(f"{name}（{model}，{number}台）" for name, model, number in audit.world.equipment)
    w.text(f"经评审确定的主要用能设备有{words}，现场核对了铭牌和台账，未发现国家明令淘汰的用能设备。")
    w.heading(2, f"{at}.2 能源基准、能源绩效参数和目标")
    year, down = audit.audit.start.year, w.random.randint(13, 46) / 10
    w.text(
        f"公司以{year - 1}年的统计数据为能源基准，能源绩效参数为单位产值综合能耗和主要工序单位产品电耗。"
        f"本年度的目标是单位产值综合能耗比基准下降1%，最近一期统计报表显示下降{down:g}%，能源绩效得到改进。"
    )
    w.heading(2, f"{at}.3 运行控制、设计和采购")
    prose(w, "run", 2)
    prose(w, "purchase", 2)
    w.heading(2, f"{at}.4 能源计量和监视测量")
    w.text(
        "公司按用能单位、次级用能单位和主要用能设备三级配备能源计量器具，建立了计量器具台账和网络图，"
        "电力的用能单位级配备率为100%。"
    )
    _devices(audit, w)
    if "EMS" not in audit.systems:
        w.heading(2, f"{at}.5 法律法规和合规性评价")
        _laws(audit, w)


def _consumption(audit: Audit, w: Writer) -> None:
    for table in audit.tables_with_totals:
        if table.unit == "吨标准煤":
            e = w.entry("tables_with_totals", table)
            w.text(f"{e('title')}见下表，折标系数采用等价值，与报送的统计报表一致。")
            rows: list[Row] = [["能源品种", f"消耗量（{table.unit}）", "占比（%）"]]
            for item in table.items:
                i = e.inner("items", item)
                rows.append([i("name"), i("amount"), f"{item.amount * 100 / table.stated_total:.1f}"])
            rows.append(["合计", e("stated_total"), "100"])
            w.table(rows, (3, 3, 2), head=1)


def _devices(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        w.text("抽样的监视和测量未使用需要检定或校准的仪器。")
        return
    rows: list[Row] = [
        ["编号", "器具名称", "型号规格", "使用地点", "检校机构", "证书号", "检校日期", "有效期至"]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        items = [e("serial"), e("device"), e("model"), e.aside("place"), e("agency"), e("certificate_no")]
        rows.append([*items, e("calibrated_on"), e("valid_until")])
    w.text("抽查监视和测量设备的检定、校准情况，结果如下：")
    w.table(rows, (1.1, 1.3, 1.3, 1.1, 2, 1.7, 1.5, 1.5), head=1, repeat=True)


def _environment(audit: Audit, w: Writer, at: int) -> None:
    w.heading(1, f"{at} 环境管理体系运行情况")
    w.heading(2, f"{at}.1 环境因素")
    prose(w, "aspect", 1)
    for count in audit.counts:
        if count.what == "重要环境因素":
            e = w.entry("counts", count)
            w.text(f"评价结果为{e('what')}{e('stated')}{count.unit}，分别是{e.each('listed', '、')}。")
    words = "，".join(f"{name}{goal}（实际{reached}）" for name, goal, reached in audit.world.objectives[1:])
    w.text(f"公司制定的环境目标为{words}，完成情况由{audit.world.departments[7]}按季度统计。")
    w.heading(2, f"{at}.2 合规义务及合规性评价")
    _laws(audit, w)
    w.heading(2, f"{at}.3 运行控制")
    prose(w, "control", 2)
    for table in audit.tables_with_totals:
        if table.unit == "万元":
            _money(w, table)
    w.heading(2, f"{at}.4 应急准备和响应")
    w.text("公司编制了突发环境事件和火灾等应急预案，配备了应急物资，明确了应急组织和联络方式。")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"{e('held_on')}，公司在{drill.place}举行了{e('kind')}应急演练，{drill.people}名员工参加，演练记录有影像资料。"
        )


def _money(w: Writer, table: TableWithTotal) -> None:
    e = w.entry("tables_with_totals", table)
    items = []
    for item in table.items:
        i = e.inner("items", item)
        items.append(f"{i('name')}{i('amount')}{table.unit}")
    w.text(f"{e('title')}：{'，'.join(items)}，合计{e('stated_total')}{table.unit}。")


def _laws(audit: Audit, w: Writer) -> None:
    entry = w.law_entry("compliance")
    titles = w.laws("compliance", joiner="", around="《{}》")
    w.text(
        f"公司由{audit.world.departments[7]}负责获取和更新法律法规，识别适用的法律法规{entry('stated_count')}部，即{titles}，"
        "适用条款已摘录并传达。"
    )
    items = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        items.append(f"{e('number')}《{e('title')}》")
    w.text(f"适用的标准和规范有{'、'.join(items)}。")
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        w.text(
            f"公司于{e('done_on')}组织了合规性评价，参加人员为{e.each('evaluators')}，评价了{e('stated_count')}部法律法规的"
            "遵守情况，未发现违法违规行为。"
        )
    few = w.law_entry("operation")
    w.text(f"现场抽查{few.each('titles', '', '《{}》')}的遵守情况，有证据表明符合规定。{few.silent('place')}")


def _common(audit: Audit, w: Writer, at: int) -> None:
    w.heading(2, f"{at}.1 组织环境和领导作用")
    prose(w, "context", 1)
    prose(w, "leadership", 2)
    w.heading(2, f"{at}.2 能力、意识、信息交流和文件")
    prose(w, "ability", 2)
    _holders(audit, w)
    prose(w, "document", 1)
    w.heading(2, f"{at}.3 设备设施和供方")
    _units(audit, w)
    _supply(audit, w)
    w.heading(2, f"{at}.4 内部审核和管理评审")
    _cycle(audit, w)
    w.heading(2, f"{at}.5 改进")
    prose(w, "improve", 2)


def _holders(audit: Audit, w: Writer) -> None:
    items = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        items.append(
            f"{e('name')}（{e.aside('work')}）持{e('kind')}，作业项目{e('category')}，证号{e('number')}，有效期"
            f"{e('valid_from')}至{e('valid_to')}，{e('issuer')}签发"
        )
    if items:
        w.text(f"抽查特种作业和特种设备作业人员：{'；'.join(items)}。")
    for contract in audit.employment_contracts:
        if contract.valid_to:
            e = w.entry("employment_contracts", contract)
            w.text(
                f"抽查{e('name')}的劳动合同，{e('signed_on')}签订，合同期自{e('valid_from')}至{e('valid_to')}。"
            )


def _units(audit: Audit, w: Writer) -> None:
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(
            f"{e('name')}（型号{e('model')}，设备代码{e('device_code')}）已办理使用登记，登记证编号{e('registration_no')}，"
            f"{e('agency')}于{e('inspected_on')}出具定期检验报告（报告编号{e('report_no')}），下次检验日期{e('next_inspection_on')}。"
        )


def _supply(audit: Audit, w: Writer) -> None:
    items = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        items.append(f"{e('name')}提供{e('provides')}，于{e('evaluated_on')}通过评价")
    w.text(f"对供方实施了评价和节能环保要求的告知，抽查的供方中，{'；'.join(items)}。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"查合同，{e.each('parties', '与')}于{e('signed_on')}就{contract.about}签订{e('kind')}，"
            f"期限{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}。"
        )


def _cycle(audit: Audit, w: Writer) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}至{e('end')}" if one.end != one.start else e("start") + e.silent("end")
        w.text(
            f"公司于{e('planned_on')}制定内部审核方案，{days}组织了内部审核，组长为{e('leader')}，审核员为"
            f"{e.each('auditors')}。审核覆盖体系的全部要求和部门，发现{e('nonconformities')}个一般不符合，"
            f"纠正措施于{e('closed_on')}完成验证。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"根据{e('planned_on')}发布的计划，{e('chair')}于{e('held_on')}主持了管理评审，评审了方针目标、体系绩效、"
            f"合规性评价结果等输入，形成改进决定{e('improvements')}条，计划于{e('due_date')}前落实。"
        )
