"""Prerequisites, hazards, critical control points, tracing and tests of 沙湾's report."""

from __future__ import annotations

from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.a._shawan_words import Sections, filled, reported
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

PRP = (
    ("P1", "厂区环境 Premises", "厂区道路硬化，距最近污染源{a}00米以上，排水通畅"),
    ("P2", "车间布局 Layout", "清洁区与一般区隔断完好，隔墙门保持关闭，压差表读数{a}0Pa"),
    ("P3", "水/冰/汽 Utilities", "末梢水余氯0.1{a}mg/L，规定不低于0.05mg/L；全项检验每年1次"),
    ("P4", "更衣洗手 Hygiene facilities", "更衣柜一人一柜，消毒池有效氯{b}0mg/L，规定150～250mg/L"),
    ("P5", "清洗消毒 Cleaning", "抽查{machine}的班后清洗记录{a}份，ATP涂抹结果均低于30RLU"),
    ("P6", "虫害控制 Pest control", "布点图列灭蝇灯1{a}盏、鼠站{b}个，现场抽查6处，位置与编号一致"),
    ("P7", "过敏原 Allergens", "清单列明麸质、大豆、乳、蛋4类，专区存放，换产清洁验证记录齐全"),
    ("P8", "化学品 Chemicals", "专柜上锁，领用登记{a}笔与结存相符"),
    ("P9", "异物防护 Foreign bodies", "玻璃和硬塑料清单{b}项，月度检查表已签字，灯具均有防护罩"),
    ("P10", "仓储运输 Storage and transport", "离墙离地，抽查出库单{a}份，先进先出，车厢清洁检查有记录"),
    ("P11", "废弃物 Waste", "容器加盖并标识，每日清运{a}次，交接单连续"),
    ("P12", "食品防护 Food defence", "门禁和视频监控{b}路，外来人员登记并由专人陪同"),
)

POINTS = {
    "原料验收": ("药残、重金属 C", "供方批次检验报告齐全，结果符合国家标准", "每批", "拒收或退货"),
    "速冻": ("致病菌增殖 B", "产品中心温度≤-18℃", "每2小时1次", "隔离评估，调整链速"),
    "金属探测": ("金属异物 P", "Fe≤φ1.5mm、SUS≤φ2.5mm", "开机、每小时、收工", "停机，回溯复检"),
    "配料": ("食品添加剂超量 C", "添加剂用量符合配方和国家标准", "每锅，双人复核", "停用，评估处置"),
    "烘烤": ("致病菌残存 B", "中心温度≥85℃，保持1min", "每炉1次", "复烤或报废"),
}


def all_of(audit: Audit, w: Writer, pages: Sections) -> None:
    """All of it."""
    pages.head("食品安全控制", "Food Safety Controls")
    _prerequisites(audit, w, pages)
    _hazards(audit, w, pages)
    _points(audit, w, pages)
    _tracing(audit, w, pages)
    _tests(audit, w, pages)


def _prerequisites(audit: Audit, w: Writer, pages: Sections) -> None:
    pages.form("前提方案检查表", "PRP checklist（Y 符合 / N 不符合 / NA 不适用）")
    rows: list[Row] = [["编号", "项目 Item", "证据 Evidence", "Y/N/NA"]]
    bad = reported(audit, w, "FSMS", "8.2") or reported(audit, w, "HACCP", "6")
    for number, item, seen in PRP:
        told = filled(
            audit, seen.replace("{a}", str(w.random.randint(2, 6))).replace("{b}", _some(w, number))
        )
        if number == "P4" and bad:
            rows.append([number, item, f"现场发现的问题见不符合报告 {bad}", "N"])
        else:
            rows.append([number, item, told, "Y"])
    w.table(rows, (0.8, 2.4, 5.6, 1.2), head=1, repeat=True)


def _some(w: Writer, number: str) -> str:
    return str(w.random.randint(16, 24)) if number == "P4" else str(w.random.randint(12, 48))


def _hazards(audit: Audit, w: Writer, pages: Sections) -> None:
    pages.form("危害分析抽样", "Hazard analysis sample（B 生物 C 化学 P 物理；L 可能性 S 严重性）")
    rows: list[Row] = [["步骤 Step", "危害 Hazard", "L", "S", "L×S", "显著 Y/N", "控制 Control"]]
    industry = audit.world.industry
    for name in industry["supplies"][:3]:
        likely = w.random.randint(1, 2)
        rows.append([f"原辅料：{name}", "C 污染物超标", str(likely), "3", str(likely * 3), "N", "PRP"])
    keys = audit.key_processes.split("、")
    for step in industry["flow"]:
        own = next((key for key in keys if key in step or step in key), "")
        hazard = POINTS[own][0] if own in POINTS else w.random.choice(("B 致病菌污染", "P 异物混入"))
        likely = 3 if own else w.random.randint(1, 2)
        grave = 4 if own else 2
        rows.append(
            [
                step,
                hazard,
                str(likely),
                str(grave),
                str(likely * grave),
                "Y" if own else "N",
                "CCP" if own else w.random.choice(("PRP", "OPRP")),
            ]
        )
    w.table(rows, (2.4, 2.6, 0.6, 0.6, 0.8, 1.2, 1.4), head=1, repeat=True)
    w.text("评价准则：L×S 不小于 8 的为显著危害。小组成员、资质和评审签字经核对齐全。")


def _points(audit: Audit, w: Writer, pages: Sections) -> None:
    names = audit.key_processes.split("、")
    e = w.entry("counts", Count("关键控制点", len(names), names, "个"))
    w.text(f"受审核方的危害控制计划设有{e('what')} {e('stated')} 个：{e.each('listed')}。")
    pages.form("关键控制点核查", "CCP verification")
    rows: list[Row] = [["CCP", "显著危害", "关键限值 CL", "监视频率", "纠偏", "抽查记录 Records", "判定"]]
    plain = ("显著危害", "满足作业指导书", "每班", "隔离评估")
    for at, name in enumerate(names, 1):
        hazard, limit, often, mend = POINTS.get(name, plain)
        bad = ""
        if name in ("速冻", "烘烤"):
            bad = reported(audit, w, "FSMS", "8.5.4")
        elif name == "金属探测":
            bad = reported(audit, w, "HACCP", "7")
        seen = f"见不符合报告 {bad}" if bad else f"{w.random.randint(6, 30)} 份，均在限值内"
        rows.append([f"CCP{at} {name}", hazard, limit, often, mend, seen, "N" if bad else "Y"])
    w.table(rows, (1.4, 1.6, 2.2, 1.3, 1.4, 1.7, 0.7), head=1, repeat=True)


def _tracing(audit: Audit, w: Writer, pages: Sections) -> None:
    made = audit.audit.start - timedelta(days=w.random.randint(15, 45))
    sent, kept, lost = w.random.randint(200, 600), w.random.randint(20, 90), w.random.randint(1, 4)
    used = w.random.randint(800, 2400)
    pages.form("可追溯性与物料平衡", "Traceability and mass balance")
    w.table(
        [
            ["产品批号 Batch", f"{made:%Y%m%d}{w.random.choice('ABC')}"],
            [
                "逆向追溯 Backward",
                filled(audit, f"领用{{material}} {used} kg、{{other}} {used // 8} kg，批号和验收单可查"),
            ],
            ["产出 Output", f"{sent + kept + lost} 箱"],
            ["正向追踪 Forward", f"发货 {sent} 箱、库存 {kept} 箱、留样及损耗 {lost} 箱，差异 0 箱"],
            ["用时 Time", f"{w.random.randint(40, 150)} min（规定 240 min 内）"],
        ],
        (2.4, 7.6),
        bold=(0,),
    )
    pages.form("应急与召回演练", "Emergency and recall drills")
    rows: list[Row] = [["演练 Drill", "日期 Date", "参加人数 Persons", "地点 Place", "评价 Review"]]
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([e("kind"), e("held_on"), str(one.people), e.aside("place"), "有总结，措施可行"])
    w.table(rows, (2.2, 2, 1.8, 1.8, 2.2), head=1)


def _tests(audit: Audit, w: Writer, pages: Sections) -> None:
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    w.text(f"产品执行标准及相关标准 Standards applied：{'；'.join(cited)}。")
    pages.form("出厂检验抽查", "Product tests sampled")
    rows: list[Row] = [["项目 Test", "限量 Limit", "抽查批数", "最大值 Max.", "判定"]]
    for name, limit, low, high, unit in (
        ("菌落总数", "≤10000", 120, 3600, "CFU/g"),
        ("大肠菌群", "≤100", 10, 60, "CFU/g"),
        ("净含量偏差", "≤9", 1, 6, "g"),
    ):
        value = w.random.randint(low, high)
        rows.append([name, f"{limit} {unit}", str(w.random.randint(3, 9)), f"{value} {unit}", "Y"])
    w.table(rows, (2.4, 2.4, 1.6, 2.2, 1.4), head=1)
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        pages.form(e("title"), f"（{table.unit}）")
        rows = [["项目 Item", "数量 Quantity"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计 Total", e("stated_total")])
        w.table(rows, (5, 5), head=1)
