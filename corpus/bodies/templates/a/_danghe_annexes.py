"""The separate lists behind 宕禾's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NUMBERS = "一二三四五六七八九"


class Annexes:
    """Numbered lists, each with its title."""

    def __init__(self, audit: Audit, w: Writer, slots: Slots) -> None:
        self.audit, self.w, self.slots = audit, w, slots
        self.number = 0

    def write(self) -> None:
        """All of them, on pages across."""
        self.w.section(landscape=True, fresh=True)
        self._devices()
        self._people()
        self._laws()
        self._rights()
        self._bought()
        self._figures()
        self._health()

    def _title(self, title: str) -> None:
        self.number += 1
        self.w.heading(2, f"附表{NUMBERS[self.number - 1]}  {title}")

    def _table(self, head: list[str], rows: list[Row], widths: tuple[float, ...]) -> None:
        self.w.table([head, *rows], widths, head=1, repeat=True)

    def _devices(self) -> None:
        self._title("监视和测量设备一览表")
        cells = ("<#>", "<device>", "<model>", "<serial>", "<@place>", "<=act>", "<certificate_no>")
        more = ("<calibrated_on>", "<valid_until>", "<agency>", "<result>")
        head = ["序号", "名称", "规格型号", "出厂/管理编号", "使用地点", "方式", "证书编号"]
        head += ["实施日期", "有效期至", "实施机构", "结果"]
        widths = (0.6, 1.4, 1.3, 1.3, 1.2, 0.7, 1.7, 1.4, 1.4, 2.2, 0.8)
        self._table(head, self.slots.rows("calibrations", (*cells, *more)), widths)
        user = self.w.entry("calibrations", self.audit.calibrations[0])
        self.w.text(
            f"注：证书上的委托单位经抽查（{user('device')}，编号{user('serial')}）为{user('user_unit')}。"
        )
        self._title("特种设备检验情况一览表")
        start = ("<#>", "<name>", "<model>", "<device_code>", "<registration_no>", "<@place>")
        rest = ("<first_inspected_on>", "<inspected_on>", "<next_inspection_on>", "<agency>", "<report_no>")
        head = ["序号", "设备名称", "型号", "设备代码", "使用登记证编号", "所在位置", "首次检验"]
        head += ["本次检验", "下次检验", "检验机构", "报告编号"]
        widths = (0.6, 1.3, 1.2, 2, 1.8, 1, 1.5, 1.5, 1.5, 1.8, 1.7)
        rows = self.slots.rows("special_equipment", (*start, *rest))
        if rows:
            self._table(head, rows, widths)
        else:
            self.w.text("经现场核实，组织的场所内没有使用特种设备。")

    def _people(self) -> None:
        self._title("持证上岗人员一览表")
        rows: list[Row] = []
        for number, one in enumerate(self.audit.personnel_certificates, 1):
            e = self.w.entry("personnel_certificates", one)
            again = self.w.date(one.review_by) if one.review_by else "不要求"
            start = [str(number), e("name"), e.aside("work"), f"{e('kind')}¶{e('category')}", e("number")]
            term = f"{e('valid_from')}至{e('valid_to')}"
            rows.append([*start, e("issued_on"), term, again, e("issuer")])
        head = [
            "序号",
            "姓名",
            "岗位",
            "证件/项目",
            "证件编号",
            "发证日期",
            "有效期",
            "应复审日期",
            "发证机关",
        ]
        if rows:
            self._table(head, rows, (0.6, 1, 1.3, 2.4, 2.3, 1.4, 2.7, 1.4, 1.9))
        else:
            self.w.text("组织的岗位不涉及需要持证的作业。")

    def _laws(self) -> None:
        self._title("适用法律法规清单")
        entry = self.w.law_entry("compliance")
        titles = self.audit.laws("compliance").titles
        self.w.text(f"共收录{entry('stated_count')}部，均经核对为现行有效。{entry.silent('place')}")
        cells = [[str(at), entry.one("titles", title)] for at, title in enumerate(titles, 1)]
        cells += [["—", "—"]] * (len(cells) % 2)
        rows: list[Row] = [left + right for left, right in zip(cells[::2], cells[1::2], strict=True)]
        self._table(["序号", "名称", "序号", "名称"], rows, (0.7, 5, 0.7, 5))

    def _rights(self) -> None:
        self._title("行政许可和资质一览表")
        cells = ("<#>", "<kind>", "<number>", "<holder>", "<scope>", "<valid_from>", "<valid_to:until>")
        rows = self.slots.rows("permits", (*cells, "<authority>"))
        head = ["序号", "名称", "编号", "持有人", "许可内容", "起始日期", "截止日期", "批准机关"]
        if rows:
            self._table(head, rows, (0.6, 1.9, 2.3, 2.2, 1.8, 1.4, 1.4, 2))
        else:
            self.w.text("组织从事的活动除营业执照外不需要其他行政许可。")

    def _bought(self) -> None:
        self._title("合格供方和合同一览表")
        rows = self.slots.rows("suppliers", ("<#>", "<name>", "<provides>", "<evaluated_on>", "列入合格名录"))
        self._table(["序号", "供方名称", "提供的产品或服务", "最近一次评价", "结果"], rows, (0.6, 4, 3, 2, 2))
        cells = ("<#>", "<kind>", "<=about>", "<parties:each:¶>", "<signed_on>")
        rows = self.slots.rows("contracts", (*cells, "<valid_from>", "<valid_to>", "<stated_term>"))
        head = ["序号", "合同类别", "标的", "合同双方", "签订日期", "生效", "终止", "合同期"]
        self._table(head, rows, (0.6, 1.4, 1.6, 3.6, 1.5, 1.5, 1.5, 1))

    def _figures(self) -> None:
        self._title("组织提供的统计数据")
        for table in self.audit.tables_with_totals:
            e = self.w.entry("tables_with_totals", table)
            self.w.text(f"{e('title')}（单位：{table.unit}）", style="center")
            rows: list[Row] = []
            for item in table.items:
                i = e.inner("items", item)
                rows.append([i("name"), i("amount")])
            self._table(["项目", "数量"], [*rows, ["合计", e("stated_total")]], (5, 3))

    def _health(self) -> None:
        self._title("职工健康检查抽查表")
        cells = ("<#>", "<name>", "<examined_on>", "<institution>", "<result>")
        rows = self.slots.rows("medical_exams", cells)
        self._table(["序号", "姓名", "体检日期", "体检机构", "结论"], rows, (0.6, 2, 2, 4, 2))
