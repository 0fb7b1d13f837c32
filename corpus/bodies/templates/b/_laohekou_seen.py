"""老禾口's chapter on what was seen."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._laohekou_form import Paper, term
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer, paper: Paper) -> None:
    """The chapter."""
    paper.chapter("查证的情况")
    besides = "除后列不符合项外，" if audit.nonconformities.items else ""
    w.text(f"审核组通过谈话、查阅文件和记录、现场查看等方法取得证据。{besides}查证的情况如下。")
    _plans(audit, w, paper)
    _people(audit, w, paper)
    _plant(audit, w, paper)
    _devices(audit, w, paper)
    paper.item(*paper.texts("paper"), *paper.texts("order"))
    _bought(audit, w, paper)
    _work(audit, w, paper)
    _figures(audit, w, paper)
    _laws(audit, w, paper)
    _reviews(audit, w, paper)
    paper.item(*paper.texts("mend"))
    paper.item(paper.told("marks"))


def _plans(audit: Audit, w: Writer, paper: Paper) -> None:
    paper.item(paper.one("lead"), paper.one("risk"))
    systems = set(audit.systems)
    plans = [name for system, name in (("EMS", "green_plan"), ("OHSMS", "safe_plan")) if system in systems]
    told = [text for name in plans for text in paper.texts(name)]
    for one in audit.counts:
        e = w.entry("counts", one)
        told.append(f"该公司确定的{e('what')}有{e('stated')}{one.unit}，即{e.each('listed', '、')}。")
    paper.item("经查，", *told)
    goals = [f"{name}，指标为{aim}，实际为{done}" for name, aim, done in audit.world.objectives]
    paper.listed("该公司目标的完成情况", goals)


def _people(audit: Audit, w: Writer, paper: Paper) -> None:
    paper.item(paper.one("skill"))
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        review = f"，应于{w.date(one.review_by)}前复审" if one.review_by else ""
        told.append(
            f"{e('name')}，从事{e.aside('work')}，持有{e('kind')}，项目为{e('category')}，证号{e('number')}，"
            f"{e('issued_on')}由{e('issuer')}发给，有效期{term(e)}{review}"
        )
    paper.listed("抽查从事特殊作业人员的证件", told)
    told = []
    for held in audit.employment_contracts:
        c = w.entry("employment_contracts", held)
        until = f"至{c('valid_to')}止" if held.valid_to else "，没有固定期限"
        told.append(f"{c('name')}，{c('signed_on')}签订，期限自{c('valid_from')}起{until}")
    paper.listed("抽查劳动合同", told)
    told = []
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        told.append(f"{m('name')}，{m('examined_on')}在{m('institution')}检查，结果为{m('result')}")
    paper.listed("抽查职工健康检查的情况", told)


def _plant(audit: Audit, w: Writer, paper: Paper) -> None:
    paper.item(paper.one("plant"))
    told = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        told.append(
            f"{e('name')}，型号{e('model')}，在{e.aside('place')}使用，设备代码{e('device_code')}，"
            f"使用登记编号{e('registration_no')}，{e('first_inspected_on')}首次检验，"
            f"最近一次由{e('agency')}于{e('inspected_on')}检验，报告编号{e('report_no')}，"
            f"下次检验日期为{e('next_inspection_on')}"
        )
    paper.listed("抽查特种设备", told)


def _devices(audit: Audit, w: Writer, paper: Paper) -> None:
    told = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told.append(
            f"{e('device')}，型号{e('model')}，编号{e('serial')}，用于{e.aside('place')}，"
            f"{e('calibrated_on')}由{e('agency')}{one.act}，证书编号{e('certificate_no')}，"
            f"结论为{e('result')}，有效期至{e('valid_until')}"
        )
    paper.listed(f"{audit.world.departments[1]}建有测量器具台账，按期送检，抽查下列器具", told)


def _bought(audit: Audit, w: Writer, paper: Paper) -> None:
    paper.item(*paper.texts("buy"))
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}，供应{e('provides')}，{e('evaluated_on')}评价为合格")
    paper.listed("抽查供方的评价", told)
    told = []
    for held in audit.contracts:
        c = w.entry("contracts", held)
        told.append(
            f"{c.each('parties', '与')}的{c('kind')}，标的为{held.about}，{c('signed_on')}签订，"
            f"有效期{c('stated_term')}，{term(c)}"
        )
    paper.listed("抽查对外签订的合同", told)


def _work(audit: Audit, w: Writer, paper: Paper) -> None:
    names = ("make", "release") if paper.makes else ("serve", "check")
    paper.item(paper.one(names[0]), *paper.texts(names[1]))
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')}《{e('title')}》")
    paper.listed("该公司工作中执行的技术标准", told)
    run = [("EMS", "green_run"), ("OHSMS", "safe_run")]
    lines = [text for system, name in run if system in audit.systems for text in paper.texts(name)]
    paper.item(
        "现场查看，" if lines else "", *lines, f"工作中执行的法律有{w.laws('operation')}，经查未见违反。"
    )
    told = []
    for drill in audit.drills:
        d = w.entry("drills", drill)
        told.append(f"{d('held_on')}在{drill.place}进行{d('kind')}演练，{drill.people}人参加，事后作了讲评")
    paper.listed("应急演练的情况", told)


def _figures(audit: Audit, w: Writer, paper: Paper) -> None:
    paper.item(*paper.texts("watch"))
    for one in audit.tables_with_totals:
        e = w.entry("tables_with_totals", one)
        w.text(f"{e('title')}（{one.unit}）", style="center")
        rows: list[Row] = [["项　目", "数　量"]]
        for item in one.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合　计", e("stated_total")])
        w.table(rows, (5, 4), head=1, rules="three")


def _laws(audit: Audit, w: Writer, paper: Paper) -> None:
    entry = w.law_entry("compliance")
    told = f"经查，该公司收集了适用的法律法规共{entry('stated_count')}项，即{w.laws('compliance')}。"
    lines = []
    if {"EMS", "OHSMS"} & set(audit.systems):
        for one in audit.compliance_evaluations:
            c = w.entry("compliance_evaluations", one)
            lines.append(
                f"{c('done_on')}，{c.each('evaluators', '、')}对{c('stated_count')}项法律法规的遵守情况"
                "逐项作了评价，结论为遵守。"
            )
    paper.item(told, *lines)


def _reviews(audit: Audit, w: Writer, paper: Paper) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f"至{e('end')}")
        paper.item(
            f"内部审核的计划于{e('planned_on')}批准，于{days}进行，组长为{e('leader')}，"
            f"参加的内审员有{e.each('auditors', '、')}，共提出不符合{e('nonconformities')}项，"
            f"至{e('closed_on')}全部改正。",
            *paper.texts("inner"),
        )
    for held in audit.management_reviews:
        m = w.entry("management_reviews", held)
        done = f"已于{m('closed_on')}办完" if held.closed_on else "现正在办理"
        paper.item(
            f"管理评审的计划于{m('planned_on')}发出，{m('held_on')}召开会议，由{m('chair')}主持，"
            f"决定改进事项{m('improvements')}项，限{m('due_date')}前完成，{done}。",
            *paper.texts("review"),
        )
