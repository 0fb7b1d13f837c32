"""The annex of 阿克陶's letter: numbered tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SHORT = {"EMS": "环境", "OHSMS": "职业健康安全"}
ROLES = {"leader": "审核组长", "member": "审核组成员", "technical_expert": "技术专家"}
GRADES = {"major": "严重不符合", "minor": "轻微不符合"}


class Annex:
    """The tables, each under its number: those without a row are left out."""

    def __init__(self, w: Writer) -> None:
        self.w, self.number = w, 0

    def table(self, title: str, heads: tuple[str, ...], rows: list[Row], widths: tuple[float, ...]) -> None:
        """A table with its caption."""
        if rows:
            self.caption(title)
            self.w.table([heads, *rows], widths, head=1)

    def caption(self, title: str) -> None:
        """The line above a table."""
        self.number += 1
        self.w.heading(2, f"附表{self.number}　{title}")


def annex(audit: Audit, w: Writer) -> None:
    """All tables."""
    to = Annex(w)
    _team(audit, w, to)
    _laws(audit, w, to)
    _objectives(audit, to)
    _instruments(audit, w, to)
    _machines(audit, w, to)
    _people(audit, w, to)
    _suppliers(audit, w, to)
    _figures(audit, w, to)
    _findings(audit, w, to)
    _ratings(audit, w, to)


def _team(audit: Audit, w: Writer, to: Annex) -> None:
    rows: list[Row] = []
    for member in audit.team:
        e = w.person(member)
        items = []
        for held in member.registrations:
            r = e.inner("registrations", held)
            number = f"{r('number')}{r.silent('grade')}{r.silent_each('professional_codes')}"
            items.append(f"{r('system', SHORT[held.system])}：{number}，{r('valid_until')}到期")
        codes = e.each("professional_codes", "；") or w.blank
        own = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        rows.append([*own, "¶".join(items) or w.blank, codes])
    heads = ("代号", "姓名", "身份", "资格", "注册证书及到期日", "专业代码")
    to.table("审核组", heads, rows, (1, 2, 2.4, 2.4, 8, 2.6))


def _laws(audit: Audit, w: Writer, to: Annex) -> None:
    e = w.law_entry("compliance")
    titles = [f"《{e.one('titles', one)}》" for one in audit.laws("compliance").titles]
    rows: list[Row] = []
    for at in range(0, len(titles), 2):
        pair = titles[at : at + 2]
        second = [str(at + 2), pair[1]] if len(pair) == 2 else [w.blank, w.blank]
        rows.append([str(at + 1), pair[0], *second])
    to.table("贵公司识别的法律法规" + e.silent("place"), ("序号", "名称") * 2, rows, (1, 7, 1, 7))


def _objectives(audit: Audit, to: Annex) -> None:
    rows: list[Row] = [[name, target, reached] for name, target, reached in audit.world.objectives]
    to.table("目标及其实现", ("目标", "指标", "审核时的实绩"), rows, (5, 3, 3))


def _instruments(audit: Audit, w: Writer, to: Annex) -> None:
    rows: list[Row] = []
    for item in audit.calibrations:
        e = w.entry("calibrations", item)
        agency = f"{e('agency')}（{item.act}）"
        items = [e(name) for name in ("calibrated_on", "valid_until", "result")]
        rows.append([e("device"), e("model"), e("serial"), e("certificate_no"), agency, *items])
    heads = ("器具名称", "规格型号", "器具编号", "证书编号", "机构", "日期", "有效期至", "结果")
    to.table("监视和测量设备", heads, rows, (3, 2.4, 2, 2.6, 4, 2.8, 2.8, 1.5))


def _machines(audit: Audit, w: Writer, to: Annex) -> None:
    rows: list[Row] = []
    names = ("name", "device_code", "registration_no", "report_no", "inspected_on", "next_inspection_on")
    for item in audit.special_equipment:
        e = w.entry("special_equipment", item)
        rows.append([*(e(name) for name in names), e("agency")])
    heads = ("设备名称", "设备代码", "使用登记", "检验报告", "检验日期", "下次检验", "检验机构")
    to.table("特种设备", heads, rows, (2.4, 3.6, 3, 2.8, 2.8, 2.8, 4))


def _people(audit: Audit, w: Writer, to: Annex) -> None:
    rows: list[Row] = []
    for held in audit.personnel_certificates:
        e = w.entry("personnel_certificates", held)
        term = f"{e('valid_from')}至{e('valid_to')}"
        rows.append([e("name"), e("kind"), e("category"), e("number"), term, e("issuer"), e.aside("work")])
    heads = ("姓名", "证件", "作业项目", "证件编号", "有效期限", "颁发机关", "现岗位")
    to.table("特种作业和特种设备作业人员", heads, rows, (1.6, 3.4, 3, 4, 4.6, 3, 2))
    rows = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    to.table("职业健康检查抽样", ("姓名", "检查日期", "检查机构", "检查结论"), rows, (2, 3, 5, 3))
    rows = []
    for item in audit.employment_contracts:
        e = w.entry("employment_contracts", item)
        until = e("valid_to") if item.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), until])
    to.table("劳动合同抽样", ("姓名", "签订日期", "起始日期", "终止日期"), rows, (2, 3, 3, 3))


def _suppliers(audit: Audit, w: Writer, to: Annex) -> None:
    rows: list[Row] = []
    for item in audit.suppliers:
        e = w.entry("suppliers", item)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    to.table("供方和承包方", ("名称", "提供的产品或服务", "最近评价日期"), rows, (6, 4, 3))


def _figures(audit: Audit, w: Writer, to: Annex) -> None:
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        to.caption(e("title"))
        rows: list[Row] = [["项目", f"数额（{table.unit}）"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        w.table([*rows, ["合计", e("stated_total")]], (6, 4), head=1)


def _findings(audit: Audit, w: Writer, to: Annex) -> None:
    rows: list[Row] = []
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number + item.standard, item)
        items = [e("department"), f"{e('standard')}¶第{e('clause')}条", e("grade", GRADES[item.grade])]
        rows.append([e("number"), *items, "原因分析、纠正措施及证据待提交"])
    heads = ("编号", "责任部门", "标准和条款", "程度", "状态")
    to.table("不符合一览", heads, rows, (1.2, 2, 4, 2.4, 4))


def _ratings(audit: Audit, w: Writer, to: Annex) -> None:
    rows: list[Row] = []
    for at, item in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), item)
        rows.append([e("criterion"), e("value")])
    to.table("分项评价", ("评价内容", "评价结果"), rows, (7, 3))
