"""The fourth chapter of 麦矶's report: how the system runs, told in sentences."""

from __future__ import annotations

from itertools import groupby

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration, TableWithTotal
from corpus.bodies.templates.a._maiji_words import dated, later, said, spelled
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

DUTIES = "持证上岗"


def chapters(audit: Audit, w: Writer) -> None:
    """All of it."""
    w.heading(2, "（一）环境、领导作用和策划")
    _planned(audit, w)
    if "EnMS" in audit.systems:
        w.heading(2, "（二）能源评审和能源绩效")
        _energy(audit, w)
    w.heading(2, f"（{'三' if 'EnMS' in audit.systems else '二'}）人员和文件")
    _people(audit, w)
    w.heading(2, f"（{'四' if 'EnMS' in audit.systems else '三'}）设备和计量")
    _devices(audit, w)
    _special(audit, w)
    w.heading(2, f"（{'五' if 'EnMS' in audit.systems else '四'}）采购和外部提供")
    _bought(audit, w)
    w.heading(2, f"（{'六' if 'EnMS' in audit.systems else '五'}）运行")
    _run(audit, w)
    w.heading(2, f"（{'七' if 'EnMS' in audit.systems else '六'}）法律法规、许可和应急")
    _laws(audit, w)
    w.heading(2, f"（{'八' if 'EnMS' in audit.systems else '七'}）绩效评价和改进")
    _evaluated(audit, w)


def _planned(audit: Audit, w: Writer) -> None:
    w.text(f"{said(w, 'context', 2)}{said(w, 'lead', 1)}")
    goals = "，".join(f"{name}目标{goal}、实际{got}" for name, goal, got in audit.world.objectives)
    if "EnMS" in audit.systems:
        goal = w.random.randint(10, 20)
        goals += (
            f"，单位产品综合能耗目标比基准下降{goal / 10}%、实际下降{(goal + w.random.randint(2, 9)) / 10}%"
        )
    w.text(f"{said(w, 'planning', 2)}年度目标分解到部门，按季度考核，{goals}，均已达到。")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"公司确定的{e('what')}有{e('stated')}{count.unit}，即{e.each('listed', '、')}。")


def _energy(audit: Audit, w: Writer) -> None:
    w.text(said(w, "energy", 3))
    owned = "、".join(f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment)
    w.text(f"主要用能设备有{owned}，能效状况在设备台账中有记载，没有国家明令淘汰的机型。")
    share = w.random.randint(86, 97)
    w.text(
        f"能源计量器具的配备率，进出公司的为100%，主要用能设备的为{share}%，配备情况有台账，"
        "器具位置与计量网络图相符。"
    )
    for one in audit.tables_with_totals:
        if one.unit == "吨标准煤":
            _table(one, w)


def _table(one: TableWithTotal, w: Writer) -> None:
    e = w.entry("tables_with_totals", one)
    w.text(f"{e('title')}（{one.unit}）", style="center")
    items = [e.inner("items", item) for item in one.items]
    rows: list[Row] = [[*(item("name") for item in items), "合计"]]
    rows.append([*(item("amount") for item in items), e("stated_total")])
    w.table(rows, tuple(1.0 for _ in rows[0]), head=1)


def _people(audit: Audit, w: Writer) -> None:
    w.text(f"{said(w, 'people', 2)}{said(w, 'papers', 1)}")
    signed = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        began = e("valid_from", dated(contract.valid_from, contract.signed_on))
        term = f"自{began}起至{e('valid_to')}止" if contract.valid_to else f"自{began}起，没有固定期限"
        signed.append(f"与{e('name')}的劳动合同签于{e('signed_on')}，{term}")
    w.text(f"抽查人事档案，{'；'.join(signed)}，双方签字盖章齐全。")
    held = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        review = f"，{one.review_by.year}年{one.review_by.month}月前复审" if one.review_by else ""
        held.append(
            f"从事{e.aside('work')}的{e('name')}持有{e('issuer')}发的{e('kind')}，项目为{e('category')}，"
            f"证号{e('number')}，"
            f"{e('issued_on')}发证，{e('valid_to')}到期{review}"
        )
    if held:
        w.text(f"{DUTIES}方面，{'；'.join(held)}。以上证件原件与查询结果一致。")
    _exams(audit, w)


def _exams(audit: Audit, w: Writer) -> None:
    exams = audit.medical_exams
    if not exams:
        return
    entries = [w.entry("medical_exams", one) for one in exams]
    if len({(one.examined_on, one.institution) for one in exams}) > 1:
        told = [f"{e('name')}{e('examined_on')}在{e('institution')}体检，{e('result')}" for e in entries]
        w.text(f"员工体检情况：{'；'.join(told)}。")
        return
    first, rest = entries[0], entries[1:]
    where = f"{first('examined_on')}公司安排员工到{first('institution')}体检"
    shared = "".join(e.silent("examined_on") + e.silent("institution") for e in rest)
    names = "、".join(e("name") for e in entries)
    results = "、".join(e("result") for e in entries)
    w.text(f"{where}{shared}，抽看{names}的报告，结论{'分别' if rest else ''}为{results}。")


def _devices(audit: Audit, w: Writer) -> None:
    w.text(said(w, "devices", 1))
    if not audit.calibrations:
        w.text("公司没有需要检定或校准的监视测量设备。")
        return
    ordered = sorted(audit.calibrations, key=lambda one: (one.agency, one.act))
    for (_, act), group in groupby(ordered, key=lambda one: (one.agency, one.act)):
        w.text(_instruments(list(group), act, w))
    w.text("所抽器具贴有状态标识，使用前后的保管符合要求。")


def _instruments(group: list[Calibration], act: str, w: Writer) -> str:
    told = []
    for at, one in enumerate(group):
        e = w.entry("calibrations", one)
        by = e.silent("agency") if at else f"由{e('agency')}{act}的器具，抽查了"
        told.append(
            f"{by}{e.aside('place')}的{e('device')}（{e('model')}，器号{e('serial')}，"
            f"证书{e('certificate_no')}，"
            f"{e('calibrated_on')}{act}，有效到{e('valid_until')}，{e('result')}）"
        )
    return f"{'、'.join(told)}。"


def _special(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        told.append(
            f"{e.aside('place')}的{e('name')}，型号{e('model')}，设备代码{e('device_code')}，"
            f"使用登记证编号{e('registration_no')}，"
            f"{e('inspected_on')}经{e('agency')}检验合格，报告编号{e('report_no')}，"
            f"下次检验日期{e('next_inspection_on')}"
        )
    if told:
        w.text(f"特种设备都办理了使用登记并按期检验：{'；'.join(told)}。")


def _bought(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}提供{e('provides')}，{e('evaluated_on')}评价合格")
    w.text(
        f"供方从资质、质量、价格、服务几方面评价，名录由{audit.world.departments[4]}维护，"
        f"其中{'；'.join(told)}。"
    )
    signed = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        signed.append(
            f"{e.each('parties', '与')}就{contract.about}于{e('signed_on')}签订{e('kind')}，"
            f"期限{e('stated_term')}，"
            f"从{e('valid_from')}到{e('valid_to')}"
        )
    energy = "，涉及能耗的设备和服务还写明了能效要求" if "EnMS" in audit.systems else ""
    w.text(f"合同抽样：{'；'.join(signed)}。合同条款写明了质量要求{energy}。")


def _run(audit: Audit, w: Writer) -> None:
    w.text(said(w, "work", 3))
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    w.text(f"公司执行的技术标准有{'、'.join(cited)}，标准文本现行有效，要求已经写入作业文件。")
    law = w.law_entry("operation")
    w.text(
        f"对照{law.each('titles', '、', '《{}》')}检查现场，没有看到与其相抵触的做法。{law.silent('place')}"
    )
    for one_table in audit.tables_with_totals:
        if one_table.unit == "吨标准煤":
            continue
        t = w.entry("tables_with_totals", one_table)
        unit = one_table.unit
        items = [t.inner("items", item) for item in one_table.items]
        amounts = "、".join(f"{item('name')}{item('amount')}{unit}" for item in items)
        w.text(f"据{t('title')}，{amounts}，合计{t('stated_total')}{unit}。")


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    w.text(f"公司识别出适用的法律法规{e('stated_count')}部，分别是{w.laws('compliance')}，文本可在内网查到。")
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        w.text(
            f"{c('done_on')}，"
            f"{c.each('evaluators', '、')}对照这{c('stated_count')}部法律法规逐条作了合规性评价，"
            f"结论是公司遵守了有关规定。"
        )
    for permit in audit.permits:
        p = w.entry("permits", permit)
        w.text(
            f"{p('holder')}取得{p('authority')}核发的{p('kind')}，编号{p('number')}，许可范围是{p('scope')}，"
            f"自{p('valid_from')}起有效，{p('valid_to')}届满。"
        )
    told = []
    for drill in audit.drills:
        d = w.entry("drills", drill)
        told.append(f"{d('held_on')}在{drill.place}进行了{d('kind')}演练，{drill.people}人参加")
    w.text(f"应急方面，{'；'.join(told)}。演练有方案、有记录，事后对预案的适宜性作了评价。")


def _evaluated(audit: Audit, w: Writer) -> None:
    w.text(said(w, "customers", 2))
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        start = e("start", dated(one.start, one.planned_on))
        if one.start == one.end:
            days = f"{start}用一天时间{e.silent('end')}"
        else:
            days = f"{start}至{e('end', later(one.end, one.start))}"
        w.text(
            f"内部审核的计划于{e('planned_on')}下发，{days}实施，组长{e('leader')}，"
            f"内审员{e.each('auditors', '、')}，"
            f"审核覆盖全部部门和条款，提出不符合{e('nonconformities')}项，到{e('closed_on')}已全部整改关闭。"
        )
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        w.text(
            f"管理评审的通知于{r('planned_on')}发出，"
            f"会议由{r('chair')}于{r('held_on', dated(review.held_on, review.planned_on))}"
            f"主持召开，输入材料齐全，作出改进决定{r('improvements', spelled(review.improvements))}项，"
            f"限{r('due_date')}之前落实，审核时正在推进。"
        )
    w.text("".join(audit.world.remarks["improvement"][:2]))
