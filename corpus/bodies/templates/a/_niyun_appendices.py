"""The appendices of 霓耘's report: cards, tables without heads, a numbered list; and a statement."""

from __future__ import annotations

from itertools import groupby

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ORDER = "名称、型号规格、出厂编号、证书编号、检定（校准）日期、有效期截止日期和结论"


def all_of(audit: Audit, w: Writer) -> None:
    """All appendices."""
    w.page()
    w.heading(1, "附件A  人员证书")
    _people(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "附件B  计量器具")
    _devices(audit, w)
    w.section(fresh=True)
    w.heading(1, "附件C  供方")
    _suppliers(audit, w)
    w.page()
    w.heading(1, "附件D  公正性和保密声明")
    _statement(audit, w)
    w.heading(1, "附件E  受审核方对审核组的评价")
    _opinion(w)
    w.page()
    w.heading(1, "附件F  获证组织须知")
    for at, text in enumerate(said(w, "rules", 99), 1):
        w.text(f"F.{at}  {text}", style="plain")


def _people(audit: Audit, w: Writer) -> None:
    w.text("每人一卡，卡片内容由审核组与证书原件核对。", style="plain")
    for at, one in enumerate(audit.personnel_certificates, 1):
        e = w.entry("personnel_certificates", one)
        rows: list[Row] = [
            [f"A-{at}  {e('name')}", "‹", f"岗位  {e.aside('work')}", "‹"],
            ["证书种类", e("kind"), "作业类别（项目）", e("category")],
            ["证书号码", e("number"), "签发机关", e("issuer")],
            ["初领日期", e("issued_on"), "有效期限", f"{e('valid_from')}至{e('valid_to')}"],
        ]
        w.table(rows, (2, 3.6, 2.2, 3.6), bold=(0, 2))
    items = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = f"{e('valid_to')}止" if contract.valid_to else "无固定期限"
        items.append(f"{e('name')}的合同于{e('signed_on')}订立，{e('valid_from')}起，{until}")
    w.text(f"抽阅劳动合同，{'；'.join(items)}。")
    if audit.medical_exams:
        items = []
        for place, group in groupby(audit.medical_exams, key=lambda one: one.institution):
            for at, exam in enumerate(group):
                e = w.entry("medical_exams", exam)
                where = e.silent("institution") if at else f"在{e('institution', place)}体检的有"
                items.append(f"{where}{e('name')}（{e('examined_on')}，{e('result')}）")
        w.text(f"职业健康监护档案：{'、'.join(items)}。")


def _devices(audit: Audit, w: Writer) -> None:
    ordered = sorted(audit.calibrations, key=lambda one: one.agency)
    for agency, group in groupby(ordered, key=lambda one: one.agency):
        rows: list[Row] = []
        words = ""
        for one in group:
            e = w.entry("calibrations", one)
            first = not words
            words = words or e("agency", agency)
            fields = ("device", "model", "serial", "certificate_no", "calibrated_on", "valid_until", "result")
            cells = [e(field) for field in fields]
            if not first:
                cells[0] += e.silent("agency")
            rows.append(cells)
        w.text(f"下列器具送{words}检定或校准，各列依次为{ORDER}。")
        w.table(rows, (2.6, 2, 2, 2.6, 2.8, 2.8, 1.4))
    w.text(
        "溯源要求：本机构认可国家计量技术机构、授权机构和获认可实验室出具的证书，自行校准的须有规程和标准器。"
    )
    if audit.calibrations:
        one = w.random.choice(audit.calibrations)
        e = w.entry("calibrations", one)
        w.text(
            f"审核组在{one.place}核对了{e('device')}（{e('serial')}）的标签，有效期至{e('valid_until')}，与上表一致。"
        )


def _suppliers(audit: Audit, w: Writer) -> None:
    w.text("以下供方取自合格供方名录，名录每年更新一次。", style="plain")
    for at, supplier in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", supplier)
        w.text(
            f"（{at}）{e('name')}；供应{e('provides')}；{e('evaluated_on')}评价；结论为合格。", style="plain"
        )
    w.text("与供方签订的合同抽阅如下。", style="plain")
    for at, contract in enumerate(audit.contracts, 1):
        k = w.entry("contracts", contract)
        w.text(
            f"合同{at}：{k('kind')}，标的为{contract.about}；当事人为{k.each('parties', '和')}；签订日期"
            f"{k('signed_on')}；合同期{k('stated_term')}（{k('valid_from')}至{k('valid_to')}）。",
            style="plain",
        )


def _statement(audit: Audit, w: Writer) -> None:
    names = "、".join(w.person(member)("name") for member in audit.team)
    w.text(
        f"审核组成员{names}声明：在过去两年内没有为{w.fact('organization.name')}提供咨询，没有与其发生经济往来；"
        "对审核中知悉的信息保密；如有违反，承担相应责任。"
    )


def _opinion(w: Writer) -> None:
    w.text("本表由受审核方在末次会议之后填写，密封交回，●为所选项，不影响审核结论。", style="plain")
    rows: list[Row] = [["内容", "满意", "较满意", "一般", "不满意"]]
    for text in ("日程安排和守时", "专业能力和沟通方式", "对发现的解释", "廉洁自律和保密", "报告和后续服务"):
        chosen = w.random.choice((0, 0, 0, 1))
        rows.append([text, *("●" if at == chosen else "○" for at in range(4))])
    w.table(rows, (5, 1.6, 1.6, 1.6, 1.6), head=1)
