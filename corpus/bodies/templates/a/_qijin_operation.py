"""The third chapter of 祁津's report: how the system works, in prose with short tables."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qijin_stock import kind, part, prose, stock
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """The whole chapter."""
    part(w, "组织环境、领导作用和策划")
    _planning(audit, w)
    part(w, "人员和能力")
    _people(audit, w)
    part(w, "基础设施和监视测量资源")
    _resources(audit, w)
    part(w, "产品和服务的运行控制")
    _operation(audit, w)
    part(w, "外部提供的过程、产品和服务")
    _partners(audit, w)
    part(w, "绩效评价")
    _evaluation(audit, w)
    part(w, "内部审核和管理评审")
    _cycle(audit, w)
    part(w, "改进")
    w.text(prose(audit, w, "improve", 3))
    if "EIMS" in audit.systems:
        part(w, "诚信管理的实施")
        w.text(stock()["integrity"])


def _day(e: Entry, name: str) -> str:
    day = getattr(e.source, name)
    return e(name, f"{day:%Y.%m.%d}") if isinstance(day, date) else e(name)


def _planning(audit: Audit, w: Writer) -> None:
    w.text(prose(audit, w, "context"), prose(audit, w, "leadership"))
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(
            f"组织按照过程方法识别了{e('what')}{e('stated')}{count.unit}，分别是{e.each('listed', '、')}。"
        )
    w.text("年度目标已经分解到部门，审核时查看了截至上一季度的统计：")
    rows: list[Row] = [["质量目标", "目标值", "实际值"], *audit.world.objectives]
    w.table(rows, (4, 2, 2), head=1, rules="three")


def _people(audit: Audit, w: Writer) -> None:
    w.text(prose(audit, w, "people_in"))
    items = []
    for contract in audit.employment_contracts:
        if contract.valid_to is None:
            continue
        e = w.entry("employment_contracts", contract)
        items.append(
            f"{e('name')}的劳动合同签订于{e('signed_on')}，期限自{e('valid_from')}起至{e('valid_to')}止"
        )
    if items:
        w.text(f"抽查劳动关系：{'；'.join(items)}。")
    seen = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        seen.append(f"{e('name')}（{e('examined_on')}，{e('institution')}，{e('result')}）")
    if seen:
        w.text(f"组织每年安排员工体检，抽查体检报告：{'、'.join(seen)}。")
    if not audit.personnel_certificates:
        return
    w.text("对法规要求持证的岗位抽查了下列人员，证书均在有效期内。")
    rows: list[Row] = [["姓名", "证书名称", "作业项目", "证书编号", "有效期"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        term = f"{_day(e, 'valid_from')}—{_day(e, 'valid_to')}"
        rows.append([e("name"), e("kind"), e("category"), e("number"), term])
    w.table(rows, (1.1, 2.1, 2, 2.9, 2.1), head=1, repeat=True)


def _resources(audit: Audit, w: Writer) -> None:
    owned = "、".join(f"{name}{number}台（套）" for name, _, number in audit.world.equipment)
    listed = f"主要设备设施包括{owned}。" if owned else ""
    w.text(f"{listed}{prose(audit, w, kind(audit, 'facilities'))}")
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        w.text(
            f"抽查特种设备档案：{e('name')}，位于{e.aside('place')}，型号{e('model')}，使用登记证编号"
            f"{e('registration_no')}，{e('agency')}于{e('inspected_on')}出具检验报告{e('report_no')}，"
            f"下次检验日期为{e('next_inspection_on')}。"
        )
    w.text(prose(audit, w, "papers"))
    if not audit.calibrations:
        w.text("组织在认证范围内没有需要溯源的测量设备。")
        return
    first = w.entry("calibrations", audit.calibrations[0])
    w.text(
        f"监视和测量设备由{audit.world.departments[1]}统一管理，建有台账和周期检定计划。例如，在"
        f"{first.aside('place')}看到的{first('device')}（编号{first('serial')}），由{first('agency')}"
        f"{audit.calibrations[0].act}，有效期至{first('valid_until')}。其余抽样情况如下："
    )
    rows: list[Row] = [["编号", "设备", "型号", "证书号", "检定/校准日期", "有效期至"]]
    for item in audit.calibrations[1:]:
        e = w.entry("calibrations", item)
        cells = [e(name) for name in ("serial", "device", "model", "certificate_no")]
        rows.append([*cells, _day(e, "calibrated_on"), _day(e, "valid_until")])
    w.table(rows, (1.4, 1.9, 1.8, 2.2, 1.7, 1.7), head=1, repeat=True)


def _operation(audit: Audit, w: Writer) -> None:
    w.text(prose(audit, w, "customer"), prose(audit, w, kind(audit, "design"), 1))
    w.text(prose(audit, w, kind(audit, "production"), 4), _basis(audit, w))
    items = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        items.append(f"{e('held_on')}在{drill.place}进行了{e('kind')}演练，{drill.people}人参加")
    if items:
        w.text(f"组织对可能影响交付的突发事件制定了预案，{'；'.join(items)}，演练之后对预案作了评审。")


def _basis(audit: Audit, w: Writer) -> str:
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    items = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        items.append(f"{e('number')}《{e('title')}》")
    standards = f"执行的技术标准有{'、'.join(items)}。" if items else ""
    return f"{standards}与产品和服务有关的活动遵守{titles}的规定，未发现违规的情况。{few.silent('place')}"


def _partners(audit: Audit, w: Writer) -> None:
    w.text(prose(audit, w, "outsourced"))
    rows: list[Row] = [["供方", "供应内容", "最近评价"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), _day(e, "evaluated_on")])
    if audit.suppliers:
        w.table(rows, (5, 3, 2), head=1, rules="rows")
    items = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        items.append(
            f"{e.each('parties', '与')}于{e('signed_on')}签订的{e('kind')}，期限{e('stated_term')}"
            f"（{e('valid_from')}至{e('valid_to')}）"
        )
    if items:
        w.text(f"查阅了{'；'.join(items)}。合同中规定了质量要求、验收方法和违约责任。")


def _evaluation(audit: Audit, w: Writer) -> None:
    w.text(prose(audit, w, "satisfaction", 1) + prose(audit, w, "analysis", 1))
    makes = audit.world.departments[2] == "生产部"
    for table in audit.tables_with_totals if makes else []:
        e = w.entry("tables_with_totals", table)
        w.text(f"表　{e('title')}（单位：{table.unit}）", style="center")
        inner = [e.inner("items", item) for item in table.items]
        cells = [(i("name"), i("amount")) for i in inner]
        head: Row = ["项目", *(name for name, _ in cells), "合计"]
        body: Row = ["数量", *(amount for _, amount in cells), e("stated_total")]
        w.table([head, body], (1.4, *[1.6] * len(cells), 1.4), head=1)
    laws = w.law_entry("compliance")
    titles = w.laws("compliance")
    w.text(f"组织收集的适用法律法规共{laws('stated_count')}部：{titles}。")
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"{e('done_on')}，{e.each('evaluators')}对上述{e('stated_count')}部法律法规的遵守情况进行了评价，"
            "评价报告认为组织的经营活动符合要求。"
        )


def _cycle(audit: Audit, w: Writer) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.start == one.end else f"至{e('end')}")
        w.text(
            f"最近一次内部审核的计划于{e('planned_on')}下发，{span}实施，由{e('leader')}担任组长，"
            f"内审员为{e.each('auditors')}。内审发现不符合{e('nonconformities')}项，责任部门采取了纠正措施，"
            f"{e('closed_on')}全部验证关闭。{prose(audit, w, 'auditors', 1)}"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"最近一次管理评审的计划于{e('planned_on')}下发，{e('held_on')}召开评审会议，{e('chair')}主持，"
            f"会议作出改进决定{e('improvements')}项，要求于{e('due_date')}前落实。"
        )
