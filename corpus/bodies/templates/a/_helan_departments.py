"""The second chapter of 贺峦's report: a section for each department, what was looked into there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration, Permit, TableWithTotal
from corpus.bodies.templates.stock import phrases, store
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
OFFICES = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
ON_SITE = {"安全阀", "压力表", "可燃气体报警器", "接地电阻测试仪", "绝缘手套"}
"""What the department of equipment keeps."""


def all_of(audit: Audit, w: Writer) -> None:
    """The whole chapter."""
    people = audit.world.people
    told: dict[str, Callable[[Audit, Writer], None]] = {
        "top": _top,
        "office": _office,
        "quality": _quality,
        "doing": _doing,
        "tech": _tech,
        "purchase": _purchase,
        "sale": _sale,
        "upkeep": _upkeep,
        "safety": _safety,
    }
    names = ["管理层", *audit.world.departments]
    for at, (key, name) in enumerate(zip(told, names, strict=True), 1):
        head = people.manager if key == "top" else people.heads[name]
        w.heading(2, f"2.{at} {name}")
        clauses = store("helan")["clauses"][key]
        asked = "；".join(f"{LETTERS[one]}：{clauses[one]}" for one in audit.systems)
        group = "一" if at % 2 else "二"
        rows: list[Row] = [["部门负责人", head, "审核小组", f"第{group}组"], ["涉及条款", asked, "‹", "‹"]]
        w.table(rows, (1.3, 3.4, 1.2, 2), bold=(0, 2))
        _stock(audit, w, key)
        told[key](audit, w)
        _found(audit, w, name)


def day(e: Entry, name: str) -> str:
    """A day as it is written in a sentence."""
    found: date = getattr(e.source, name)
    return e(name, f"{found.year}年{found.month}月{found.day}日")


def _stock(audit: Audit, w: Writer, key: str) -> None:
    w.paragraphs(phrases(w, key, 4))
    for system in audit.systems:
        if f"{key}_{system}" in store("helan"):
            w.paragraphs(phrases(w, f"{key}_{system}", 2))


def _found(audit: Audit, w: Writer, name: str) -> None:
    numbers = [one.number for one in audit.nonconformities.items if one.department == name]
    if numbers:
        w.text(f"审核发现：见第三章 {'、'.join(numbers)} 号不符合报告，其余抽样符合要求。")
    else:
        w.text("审核发现：抽样符合要求。")


def _top(audit: Audit, w: Writer) -> None:
    w.text("查目标及其完成情况（年度统计）：")
    rows: list[Row] = [["目标", "指标", "实际完成"]]
    rows += [list(one) for one in audit.world.objectives]
    w.table(rows, (3, 2, 2), head=1)
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"查管理评审：{day(e, 'planned_on')}下发评审计划，{day(e, 'held_on')}召开评审会议，"
            f"{e('chair')}主持，各部门"
            f"负责人参加；输入有各部门的书面汇报，输出改进事项{e('improvements')}项，"
            f"要求在{day(e, 'due_date')}前完成，"
            "已落实责任部门，正在实施。"
        )
    permits = audit.permits
    if not permits:
        w.text("查法律地位：营业执照在有效期内，经营范围覆盖认证范围；所从事的活动无须行政许可。")
    for permit in permits:
        w.text(_permit(w, permit))


def _permit(w: Writer, permit: Permit) -> str:
    e = w.entry("permits", permit)
    ends = f"{day(e, 'valid_from')}至{day(e, 'valid_to')}" if permit.valid_to else "长期"
    return (
        f"查{e('kind')}：编号{e('number')}，单位名称{e('holder')}，许可内容为{e('scope')}，有效期{ends}，"
        f"发证单位{e('authority')}。"
    )


def _office(audit: Audit, w: Writer) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = day(e, "start")
        span += f"～{day(e, 'end')}" if one.end != one.start else e.silent("end")
        w.text(
            f"查内部审核：计划于{day(e, 'planned_on')}编制，{span}实施，组长{e('leader')}，"
            f"内审员为{e.each('auditors')}，"
            f"未审核自己的工作；开出不符合报告{e('nonconformities')}份，原因分析和纠正措施填写完整，"
            f"{day(e, 'closed_on')}全部验证关闭。"
        )
    w.text("查劳动合同，抽在岗人员：")
    rows: list[Row] = [["姓名", "签订日期", "合同起始", "合同终止"]]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = e("valid_to") if contract.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), ends])
    w.table(rows, (1.5, 2, 2, 2), head=1)
    w.text(
        f"查社会保险缴费单，参保{w.fact('insured_count')}人，与在册{w.fact('headcount_total')}人的差"
        "额为退休返聘和"
        "新入职正在办理的人员。"
        if audit.insured_count < audit.headcount_total
        else f"查社会保险缴费单，在册{w.fact('headcount_total')}人全部参保，参保{w.fact('insured_count')}人。"
    )
    if audit.personnel_certificates:
        w.text("查持证上岗，特种作业和特种设备作业人员持证情况见附录三，抽查：")
    for held in audit.personnel_certificates[:2]:
        p = w.entry("personnel_certificates", held)
        w.text(
            f"{p.aside('work')}人员{p('name')}，{p('kind')}（{p('category')}），证书编号{p('number')}，"
            "有效期至"
            f"{day(p, 'valid_to')}，有效。",
            style="plain",
        )


def _quality(audit: Audit, w: Writer) -> None:
    own = [one for one in audit.calibrations if one.device not in ON_SITE]
    if not audit.calibrations:
        w.text("查监视和测量资源，本公司的活动不使用需要检定或校准的器具。")
    else:
        w.text("查监视和测量设备台账（全部器具见附录二）及检定/校准证书：")
    for one in own[:3]:
        w.text(_instrument(w, one), style="plain")
    _amounts(audit, w, ("检验",))


def _instrument(w: Writer, one: Calibration) -> str:
    e = w.entry("calibrations", one)
    return (
        f"{e('device')}，规格{e('model')}，编号{e('serial')}，{one.act}证书号{e('certificate_no')}，"
        f"{one.act}单位"
        f"{e('agency')}，委托单位{e('user_unit')}，{one.act}日期{e('calibrated_on')}，"
        f"有效期至{e('valid_until')}，"
        f"结论{e('result')}；"
    )


def _amounts(audit: Audit, w: Writer, words: tuple[str, ...]) -> None:
    """The tables with totals whose titles have one of the words."""
    for table in audit.tables_with_totals:
        if any(word in table.title for word in words):
            _table(w, table)


def _table(w: Writer, table: TableWithTotal) -> None:
    e = w.entry("tables_with_totals", table)
    w.text(f"查{e('title')}（单位：{table.unit}）：")
    rows: list[Row] = [["序号", "项目", "数额"]]
    for number, item in enumerate(table.items, 1):
        i = e.inner("items", item)
        rows.append([str(number), i("name"), i("amount")])
    rows.append(["合计", "‹", e("stated_total")])
    w.table(rows, (1, 4, 2), head=1)


def _doing(audit: Audit, w: Writer) -> None:
    world = audit.world
    e = w.entry("counts")
    named = "、".join(e.one("listed", name) for name, _, _ in world.equipment)
    w.text(
        f"查设备，现场使用的{e('what', '主要设备', value='主要设备')}有{named}，共"
        f"{e('stated', value=len(world.equipment))}类，运行正常。"
    )
    few = w.law_entry("operation")
    w.text(
        f"现场操作遵守{few.each('titles', '、', '《{}》')}的有关规定，未发现违规作业。{few.silent('place')}"
    )


def _tech(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')}《{e('title')}》")
    w.text(f"查外来标准文本，现场提供了{'、'.join(told)}，经查新均为现行有效版本。")


def _purchase(audit: Audit, w: Writer) -> None:
    w.text("查合格供方名录及供方评价记录：")
    rows: list[Row] = [["供方名称", "提供的产品/服务", "评价日期", "评价结论"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "合格"])
    w.table(rows, (3.6, 2, 1.7, 1.2), head=1)
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        w.text(
            f"查{c('kind')}：{c.each('parties', '与')}签订，内容为{contract.about}，"
            f"签订日期{day(c, 'signed_on')}，合同期限"
            f"{c('stated_term')}（{day(c, 'valid_from')}至{day(c, 'valid_to')}），双方盖章。"
        )


def _sale(audit: Audit, w: Writer) -> None:
    name, target, reached = audit.world.objectives[0]
    if "QMS" in audit.systems:
        w.text(f"查{name}统计，指标{target}，实际{reached}，达到要求。")
    else:
        w.text("查对顾客的信息告知，合同附件中写明了产品（服务）在使用、运输时的环境和安全注意事项。")


def _upkeep(audit: Audit, w: Writer) -> None:
    units = audit.special_equipment
    if units:
        w.text("查特种设备定期检验，抽样如下，均有使用登记标志：")
        rows: list[Row] = [["设备", "使用登记证编号", "检验日期", "下次检验", "检验机构"]]
        for unit in units:
            e = w.entry("special_equipment", unit)
            name = f"{e('name')}¶{e('model')}"
            ends = e("next_inspection_on")
            rows.append([name, e("registration_no"), e("inspected_on"), ends, e("agency")])
        w.table(rows, (1.9, 2.2, 1.4, 1.4, 2.5), head=1)
    else:
        w.text("查特种设备，公司没有使用《特种设备目录》内的设备。")
    for one in [one for one in audit.calibrations if one.device in ON_SITE][:3]:
        c = w.entry("calibrations", one)
        w.text(
            f"查{c.aside('place')}{c('device')}（编号{c('serial')}），"
            f"{c('agency')}{day(c, 'calibrated_on')}{one.act}，"
            f"有效期至{day(c, 'valid_until')}，{c('result')}。"
        )


def _safety(audit: Audit, w: Writer) -> None:
    for count in audit.counts:
        e = w.entry("counts", count)
        listed = e.each("listed", "；")
        w.text(f"查评价结果，{e('what')}{e('stated')}{count.unit}：{listed}，均有控制措施。")
    listed_laws = w.law_entry("compliance")
    w.text(
        f"查法律法规和其他要求清单，收集适用的法律法规{listed_laws('stated_count')}部（见附录一），"
        f"{listed_laws.silent('place')}"
        "定期通过官方网站查新，传达至相关部门。"
    )
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        w.text(
            f"查合规性评价报告，{day(c, 'done_on')}由{c.each('evaluators')}对上述{c('stated_count')}部"
            "法律法规的遵守情况"
            "作出评价，结论为符合，没有受到行政处罚。"
        )
    for drill in audit.drills:
        d = w.entry("drills", drill)
        w.text(
            f"查应急演练记录：{day(d, 'held_on')}在{drill.place}进行{d('kind')}应急演练，"
            f"{drill.people}人参加，有方案、签到、"
            "照片和总结。"
        )
    _exams(audit, w)
    _amounts(audit, w, ("费用",))


def _exams(audit: Audit, w: Writer) -> None:
    if "OHSMS" not in audit.systems:
        return
    told = []
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        told.append(f"{m('name')}（{day(m, 'examined_on')}，{m('institution')}，{m('result')}）")
    w.text(f"查职业健康检查，抽查{'、'.join(told)}，结果已书面告知本人。")
