"""The appendices of 吉木萨尔's report: laws and standards, special equipment, instruments, certificates."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._jimsar_form import Paper, term
from corpus.layouts.writer import Row


def appendices(audit: Audit, paper: Paper) -> None:
    """Appendices A to D."""
    paper.w.page()
    paper.appendix("A", "法律法规和标准清单")
    _laws(audit, paper)
    paper.appendix("B", "特种设备清单")
    _special(audit, paper)
    paper.w.section(landscape=True, fresh=True)
    paper.appendix("C", "计量器具清单")
    _instruments(audit, paper)
    paper.appendix("D", "持证人员清单")
    _holders(audit, paper)


def _laws(audit: Audit, paper: Paper) -> None:
    w = paper.w
    e = w.law_entry("compliance")
    w.text(f"识别的适用法律法规共{e.silent('place')}{e('stated_count')}部：", style="plain")
    titles = [e.one("titles", title) for title in audit.laws("compliance").titles]
    rows: list[Row] = [["序号", "名称"]]
    rows += [[str(at), title] for at, title in enumerate(titles, 1)]
    paper.table("法律法规", rows, (0.8, 7), "版本以公布的现行文本为准。")
    rows = [["标准号", "标准名称"]]
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        rows.append([s("number"), s("title")])
    paper.table("执行的标准", rows, (2.4, 5.4), "均有受控文本。")


def _special(audit: Audit, paper: Paper) -> None:
    w = paper.w
    if not audit.special_equipment:
        w.text("没有在用的特种设备。")
        return
    rows: list[Row] = [["设备", "代码与登记证", "检验机构与报告", "首检", "本次检验", "下次检验"]]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows.append(
            [
                f"{e('name')}¶{e('model')}¶{e.aside('place')}",
                f"{e('device_code')}¶{e('registration_no')}",
                f"{e('agency')}¶{e('report_no')}",
                e("first_inspected_on"),
                e("inspected_on"),
                e("next_inspection_on"),
            ]
        )
    paper.table("特种设备", rows, (1.6, 2.2, 2.2, 1.3, 1.3, 1.3), "设备栏依次为名称、型号、所在处。")


def _instruments(audit: Audit, paper: Paper) -> None:
    w = paper.w
    if not audit.calibrations:
        w.text("没有须检定或校准的计量器具。")
        return
    rows: list[Row] = [
        ["器具", "规格", "编号", "用处", "使用单位", "溯源机构", "证书", "溯源日期", "有效至", "结果"]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                e("device"),
                e("model"),
                e("serial"),
                e.aside("place"),
                e("user_unit"),
                e("agency"),
                e("certificate_no"),
                e("calibrated_on"),
                e("valid_until"),
                e("result"),
            ]
        )
    paper.table(
        "计量器具", rows, (1.2, 1.1, 1.1, 0.9, 1.7, 1.8, 1.5, 1.3, 1.3, 0.8), "溯源方式为检定、校准或校验。"
    )


def _holders(audit: Audit, paper: Paper) -> None:
    w = paper.w
    if not audit.personnel_certificates:
        w.text("没有须持证的作业。")
        return
    rows: list[Row] = [["姓名", "岗位", "证件", "项目", "证号", "核发日期", "有效期", "核发机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append(
            [
                e("name"),
                e.aside("work"),
                e("kind"),
                e("category"),
                e("number"),
                e("issued_on"),
                term(e("valid_from"), e("valid_to")),
                e("issuer"),
            ]
        )
    paper.table("持证人员", rows, (1, 1.2, 1.8, 1.5, 2.1, 1.3, 1.6, 1.7), "证件经公开平台查询属实。")
