"""Forms of 云水's report on the safety of food: prerequisites, critical points, tracing, products."""

from __future__ import annotations

from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.a._sentences import drawn, filled
from corpus.bodies.templates.a._yunshui_forms import Forms
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

PRP: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("环境布局", "厂区", ("地面硬化，无积水，垃圾日产日清", "周边无污染源，绿化整齐，排水畅通")),
    ("环境布局", "车间人流物流", ("人流、物流分开，无交叉；门帘完好", "生熟区和清洁区分隔，标线清楚")),
    ("人员卫生", "更衣洗手", ("洗手、消毒、干手设施可用，有图示", "更衣柜内外衣分开，消毒液浓度有检测")),
    ("人员卫生", "健康和习惯", ("晨检记录到人，无佩戴饰物", "抽看{month}晨检记录，异常人员有处置")),
    ("清洁虫害", "清洗消毒", ("班后清洗记录完整，抽{machine}表面清洁", "清洗程序规定了浓度、温度和时间")),
    (
        "清洁虫害",
        "虫害控制",
        ("捕鼠点位图与现场一致，{month}检查记录已签", "灭蝇灯、挡鼠板完好，服务商按月来"),
    ),
    ("物料化学品", "过敏原", ("含过敏原物料单独存放，有标识", "换产清洁有确认记录")),
    ("物料化学品", "化学品", ("专柜上锁，领用登记，有安全技术说明书", "清洁剂与食品分开存放")),
    ("公用设施", "生产用水", ("水质检测报告合格，储水设施加盖", "末梢水每日测余氯，记录齐全")),
    ("公用设施", "照明玻璃", ("灯具有防护罩，玻璃清单按月核对", "玻璃和硬塑料破损有处理流程")),
    ("储运", "仓库车辆", ("离地离墙，先进先出，温湿度在范围之内", "出货前检查车厢清洁和温度")),
)
CCPS: dict[str, tuple[str, str, str, str]] = {
    "原料验收": (
        "化学性：农兽药残留、重金属",
        "每批有合格证明文件",
        "逐批查验，品控员",
        "无证明的拒收退货",
    ),
    "速冻": (
        "生物性：致病菌繁殖",
        "出料口产品中心温度≤-18℃",
        "每2小时测一次，操作工",
        "延长速冻，隔离评估",
    ),
    "金属探测": (
        "物理性：金属异物",
        "Feφ1.5mm、SUSφ2.5mm不得通过",
        "开机、每小时、收工用测试块，操作工",
        "隔离到上次合格时的产品，重新过机",
    ),
    "配料": (
        "化学性：食品添加剂超量",
        "不超过配方规定的用量",
        "每锅称量复核，配料员",
        "隔离评估，超量的报废",
    ),
    "烘烤": (
        "生物性：致病菌残存",
        "中心温度≥85℃",
        "每炉测一次，操作工",
        "再次烘烤或报废",
    ),
}
PLANS = (
    "危害分析工作单覆盖从{first}到{last}的全部步骤，食品安全小组{year}年复核过。",
    "流程图经现场确认，确认人{representative}，与实际一致。",
    "食品安全小组成员来自{quality}、{doing}等部门，有培训证明。",
    "食品欺诈脆弱性评估和食品防护计划已编制，出入口有监控。",
    "预期用途和标签核对无误，过敏原标注与配方一致。",
)


def all_of(audit: Audit, w: Writer, forms: Forms) -> None:
    """All forms of this part."""
    _planning(audit, w, forms)
    _prerequisites(audit, w, forms)
    _points(audit, w, forms)
    _tracing(audit, w, forms)
    _products(audit, w, forms)


def _found(audit: Audit, *clauses: str) -> bool:
    """Whether there is a nonconformity against one of the clauses."""
    return any(item.clause in clauses for item in audit.nonconformities.items)


def _planning(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("策划")
    texts = [filled(audit, "食品安全方针由{manager}批准，各部门知晓。"), *drawn(w, PLANS, 3)]
    goals = audit.world.objectives
    rows: list[Row] = [["危害控制", "¶".join(texts), "‹", "‹"]]
    for count in audit.counts:
        if count.what != "主要过程":
            e = w.entry("counts", count)
            rows.append([e("what"), f"{e('stated')}{count.unit}：{e.each('listed')}", "‹", "‹"])
    rows.append(["目标", "名称", "指标", "实绩"])
    rows += [["^", name, target, reached] for name, target, reached in goals]
    w.table(rows, (1.2, 3.4, 1.6, 1.6), bold=(0,))


def _prerequisites(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("前提方案（PRP）检查")
    rows: list[Row] = [["类别", "项目", "现场所见", "结果"]]
    before = ""
    for group, item, seen in PRP:
        bad = item == "更衣洗手" and _found(audit, "8.2.4")
        told = "洗手设施的形式与规定不一致，开具不符合" if bad else filled(audit, w.random.choice(seen))
        rows.append(["^" if group == before else group, item, told, "×" if bad else "√"])
        before = group
    w.table(rows, (1.2, 1.6, 5, 0.7), head=1)
    w.text("注：√ 符合，× 不符合，NA 不适用。", style="plain")


def _points(audit: Audit, w: Writer, forms: Forms) -> None:
    names = audit.key_processes.split("、")
    forms.next("关键控制点（CCP）核查")
    e = w.entry("counts", Count("关键控制点", len(names), names, "个"))
    rows: list[Row] = [[f"{e('what')}{e('stated')}个：{e.each('listed')}", "‹", "‹", "‹", "‹", "‹", "‹"]]
    rows.append(["代号", "步骤", "危害", "关键限值", "监控", "纠偏", "核查"])
    for at, name in enumerate(names, 1):
        warm = name in ("速冻", "烘烤") and _found(audit, "8.5.4.5")
        metal = name == "金属探测" and _found(audit, "7.5.2")
        rows.append([f"CCP{at}", name, *CCPS[name], "×" if warm or metal else "√"])
    w.table(rows, (0.9, 1.2, 1.9, 2, 2, 2, 0.7))


def _tracing(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("追溯、召回和应急")
    made = audit.audit.start - timedelta(days=w.random.randint(20, 44))
    spent = w.random.randint(40, 150)
    share = f"{w.random.randint(985, 999) / 10}%"
    rows: list[Row] = [
        ["追溯测试", "成品批号", "方向", "用时", "物料平衡"],
        ["^", f"{made:%Y%m%d}{w.random.choice('AB')}", "成品→原料", f"{spent}分钟", share],
        ["应急演练", "时间", "内容", "地点", "人数"],
    ]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append(["^", e("held_on"), f"{e('kind')}演练", drill.place, str(drill.people)])
    w.table(rows, (1.3, 1.9, 2.2, 1.5, 1.5), bold=(0,))


def _products(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("执行标准和检验")
    rows: list[Row] = [["序号", "标准号", "标准名称"]]
    for at, one in enumerate(audit.standards_cited, 1):
        e = w.entry("standards_cited", one)
        rows.append([str(at), e("number"), e("title")])
    w.table(rows, (0.7, 2, 5), head=1)
    few = w.law_entry("operation")
    titles = few.silent("place") + few.each("titles", "、", "《{}》")
    told = f"生产经营符合{titles}的有关规定；{filled(audit, '{month}')}出厂检验记录逐批有结论。"
    w.table([["生产与检验", told]], (1.4, 6.3), bold=(0,))
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        w.text("", style="plain")
        items = [t.inner("items", item) for item in table.items]
        title = f"{t('title')}（{table.unit}）"
        rows = [[title, *["‹"] * len(items)]]
        rows.append([*(item("name") for item in items), "合计"])
        rows.append([*(item("amount") for item in items), t("stated_total")])
        w.table(rows, (1,) * (len(items) + 1))
