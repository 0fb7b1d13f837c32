"""Tables of measured figures in 陇岫's second report: noise, waste water, noise at work, amounts."""

from __future__ import annotations

from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.records import StandardCited
from corpus.bodies.templates.a._longxiu_words import YES, filled, makes, workday
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

FENCE = StandardCited("GB 12348-2008", "工业企业厂界环境噪声排放标准")
BUILDING = StandardCited("GB 12523-2011", "建筑施工场界环境噪声排放标准")
SOCIAL = StandardCited("GB 22337-2008", "社会生活环境噪声排放标准")
WATER = StandardCited("GB 8978-1996", "污水综合排放标准")
AT_WORK = StandardCited("GBZ 2.2-2007", "工作场所有害因素职业接触限值 第2部分：物理因素")
PRODUCTS = {
    "GB 15810-2019": ("注射器",),
    "GB 18582-2020": ("建筑涂料",),
    "GB/T 6719-2009": ("布袋除尘器",),
    "GB 50243-2016": ("机电设备安装",),
    "GB 19295-2021": ("速冻调制食品", "速冻面米食品"),
    "SY/T 5727-2020": ("井下作业",),
}
"""Product standards, and what is made or done where they hold."""

SIDES = ("东", "南", "西", "北")


def all_of(audit: Audit, w: Writer) -> None:
    """All tables that the systems ask for."""
    laboratory = f"{audit.world.city['province']}清衡环境检测技术有限公司"
    if "EMS" in audit.systems:
        _noise(audit, w, laboratory)
        _water(audit, w, laboratory)
    if "OHSMS" in audit.systems and makes(audit):
        _workplaces(audit, w, laboratory)
    for table in (one for one in audit.tables_with_totals if one.unit != "批" or makes(audit)):
        e = w.entry("tables_with_totals", table)
        rows: list[Row] = [[f"{e('title')}（单位：{table.unit}）", "‹"], ["项目", "数额"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        w.table([*rows, ["合计", e("stated_total")]], (3, 2), head=2)
    _cited(audit, w)


def _cited(audit: Audit, w: Writer) -> None:
    told = []
    products = audit.world.products
    for one in audit.standards_cited:
        if not any(word in products for word in PRODUCTS.get(one.number, ("",))):
            continue
        e = w.entry("standards_cited", one)
        told.append(f"{{+}}{e('number')}《{e('title')}》")
    w.text(f"受审核方执行的主要标准：{'；'.join(told)}。")


def _sampled(audit: Audit, w: Writer, what: str, laboratory: str, least: int) -> None:
    taken = workday(audit.audit.start - timedelta(days=w.random.randint(least, least + 40)))
    told = workday(taken + timedelta(days=w.random.randint(6, 9)))
    number = f"QH{taken.year % 100}{w.random.randint(10000, 89999)}"
    w.text(
        f"{what}：由__{laboratory}__于_{filled(taken)}采样（测量），于_{filled(told)}出具报告，"
        f"报告编号__{number}__。"
    )


def _limit(w: Writer, standard: StandardCited, what: str) -> None:
    e = w.entry("standards_cited", standard)
    w.text(f"执行{e('number')}《{e('title')}》{what}，是否达标：{YES}。")


def _noise(audit: Audit, w: Writer, laboratory: str) -> None:
    building = audit.world.industry["field"] == "机电安装"
    social = audit.world.industry["field"] == "物业服务"
    name = "场界" if building else "边界" if social else "厂界"
    _sampled(audit, w, f"{name}噪声监测", laboratory, 70)
    by_day = (61, 67) if building else (51, 57)
    by_night = (48, 53) if building else (42, 47)
    rows: list[Row] = [["测点", "昼间 dB(A)", "夜间 dB(A)", "判定"]]
    for side in SIDES:
        figures = [f"{w.random.randint(*span)}.{w.random.randint(0, 9)}" for span in (by_day, by_night)]
        rows.append([f"{side}侧{name}外1m", *figures, "{+}达标 {-}超标"])
    limits = ("70", "55") if building else ("60", "50")
    rows.append(["限值", *limits, w.blank])
    w.table(rows, (2, 1.4, 1.4, 1.6), head=1)
    which = BUILDING if building else SOCIAL if social else FENCE
    _limit(w, which, "" if building else "中2类限值")


def _water(audit: Audit, w: Writer, laboratory: str) -> None:
    own = any("废水" in aspect for aspect in audit.world.aspects)
    _sampled(audit, w, f"废水监测（{'污水总排口' if own else '生活污水排放口'}）", laboratory, 75)
    draw = w.random.randint
    oxygen = draw(68, 230)
    rows: list[Row] = [["项目", "单位", "测定值", "限值", "判定"]]
    fits = "{+}达标 {-}超标"
    rows += [
        ["pH值", "无量纲", f"7.{draw(0, 6)}", "6～9", fits],
        ["化学需氧量", "mg/L", f"{oxygen}", "500", fits],
        ["五日生化需氧量", "mg/L", f"{oxygen * draw(22, 34) / 100:.1f}", "300", fits],
        ["悬浮物", "mg/L", f"{draw(22, 96)}", "400", fits],
        ["动植物油", "mg/L", f"1.{draw(10, 98)}", "100", fits],
    ]
    w.table(rows, (1.8, 1, 1.2, 1, 1.6), head=1)
    _limit(w, WATER, "表4三级")


def _workplaces(audit: Audit, w: Writer, laboratory: str) -> None:
    _sampled(audit, w, "工作场所噪声检测", laboratory, 62)
    rows: list[Row] = [["检测点", "8h等效声级 dB(A)", "限值", "判定"]]
    for name, _, _ in audit.world.equipment:
        value = f"{w.random.randint(72, 83)}.{w.random.randint(0, 9)}"
        rows.append([f"{name}操作位", value, "85", "{+}符合 {-}不符合"])
    w.table(rows, (2.2, 1.8, 0.9, 1.6), head=1)
    _limit(w, AT_WORK, "")
