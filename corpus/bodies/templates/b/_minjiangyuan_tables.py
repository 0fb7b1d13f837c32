"""The tables within 岷江源's overview: hygiene, hazards, energy, its meters, figures, the audit's lists."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration
from corpus.bodies.templates.b._minjiangyuan_form import Captions
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

METERS = (
    ("三相电子式电能表", "DTSD341", "总进线柜", "检定"),
    ("三相电子式电能表", "DTS634", "空压站分路", "检定"),
    ("气体涡轮流量计", "LWQ-80", "天然气总管", "校准"),
    ("涡街流量计", "LUGB-100", "蒸汽总管", "校准"),
)


class Tables:
    """The tables by the names that the store gives them."""

    def __init__(self, audit: Audit, w: Writer, slots: Slots, captions: Captions) -> None:
        self.audit, self.w, self.slots, self.captions = audit, w, slots, captions
        self.own = {
            "programmes": self._programmes,
            "hazards": self._hazards,
            "indicators": self._indicators,
            "meters": self._meters,
            "figures": self._figures,
        }

    def write(self, name: str) -> None:
        """A table, where the audit has what stands in it."""
        self.w.forms = ["dots"]
        if name in self.own:
            self.own[name]()
        else:
            asked = self.slots.at("tables", name)
            if self.slots.needed(asked):
                rows = self.slots.rows(asked["need"], asked["cells"])
                self.captions.table(asked["title"], asked["heads"], rows, asked["widths"])
        self.w.forms = ["padded"]

    def _programmes(self) -> None:
        rows: list[Row] = [
            [f"PRP-{at}", *row, "符合"] for at, row in enumerate(self.slots.at("programmes"), 1)
        ]
        for item in self.audit.nonconformities.items:
            if item.clause.startswith("8.2") and item.standard.startswith("ISO 22000"):
                rows[1] = [*rows[1][:3], f"见不符合{item.number}"]
        self.captions.table("前提方案检查", ("编号", "前提方案", "现场查看", "结果"), rows, (1.4, 3, 7, 1.8))

    def _hazards(self) -> None:
        field = self.audit.world.industry["field"]
        heads = ("类别", "步骤", "显著危害", "关键限值/行动准则", "监视", "纠偏")
        rows: list[Row] = [list(row) for row in self.slots.at("hazards", field)]
        self.captions.table("危害控制计划（HACCP/OPRP 计划）摘录", heads, rows, (1.3, 1.6, 2.2, 3, 2.8, 2.8))

    def _indicators(self) -> None:
        year = self.audit.audit.start.year
        random = self.w.random
        rows: list[Row] = []
        process, machine = self.slots.slots["middle"], self.audit.world.equipment[0][0]
        for name, unit in (
            ("单位产值综合能耗", "kgce/万元"),
            (f"{process}工序单位产品电耗", "kWh/t"),
            (f"{machine}单位产量电耗", "kWh/t"),
            ("压缩空气单位电耗", "kWh/千m³"),
        ):
            base = random.randint(900, 2400) / 10
            goal = base * random.uniform(0.96, 0.98)
            rows.append([name, unit, f"{base:.1f}", f"{goal:.1f}", f"{goal * 0.985:.1f}", "达到"])
        heads = ("能源绩效参数", "单位", f"基准（{year - 2}年）", "目标值", f"实际（{year - 1}年）", "判定")
        self.captions.table("能源基准与绩效参数", heads, rows, (4, 2, 2.4, 1.6, 2.4, 1.2))

    def _meters(self) -> None:
        rows: list[Row] = []
        for at, one in enumerate(self._metered()):
            e = self.w.entry("calibrations", one)
            told = [e("device"), e("model"), e("serial"), METERS[at][2], e("certificate_no"), e("agency")]
            rows.append([*told, f"{e('calibrated_on')}¶{e('valid_until')}", e("result")])
        heads = ("计量器具", "型号", "编号", "安装点", "证书号", "检校单位", "检校日¶有效至", "结论")
        self.captions.table("能源计量器具", heads, rows, (2, 1.7, 1.6, 1.7, 2.1, 2.4, 2.1, 1.1))

    def _metered(self) -> list[Calibration]:
        """The energy meters: examined within the year before the audit, for a year."""
        audit, random = self.audit, self.w.random
        found = []
        for device, model, place, act in METERS:
            done = audit.audit.start - timedelta(days=random.randint(60, 290))
            until = date(done.year + 1, done.month, min(done.day, 28)) - timedelta(days=1)
            number = f"NL{done.year % 100}{random.randint(100000, 999999)}"
            agency = f"{audit.world.city['name']}能源计量检测中心"
            serial = f"{random.randint(20, 24)}{random.randint(10000, 99999)}"
            found.append(
                Calibration(
                    device,
                    model,
                    serial,
                    number,
                    agency,
                    done,
                    until,
                    "合格",
                    audit.organization.name,
                    act,
                    place,
                )
            )
        return found

    def _figures(self) -> None:
        for table in self.audit.tables_with_totals:
            e = self.w.entry("tables_with_totals", table)
            names, amounts = [], []
            title = e("title")
            for item in table.items:
                i = e.inner("items", item)
                names.append(i("name"))
                amounts.append(i("amount"))
            rows: list[Row] = [[f"数量/{table.unit}", *amounts, e("stated_total")]]
            widths = (2, *[2] * len(names), 1.8)
            self.captions.table(title, ("类别", *names, "合计"), rows, widths)
