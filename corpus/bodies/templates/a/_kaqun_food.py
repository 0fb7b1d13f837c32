"""Forms of 喀群's report on the safety of food: prerequisites, critical control points, tracing."""

from __future__ import annotations

from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.a._kaqun_words import Pages, filled, found
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

PRP: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("厂区和周边环境", ("厂区道路硬化，未见积水和杂物", "周边无粉尘、有害气体等污染源")),
    ("车间布局和人流物流", ("生区与熟区用实墙隔开，人员不串岗", "原料口、成品口、废弃物出口分设")),
    ("生产用水", ("水质检验报告在一年之内，项目符合规定", "储水箱加盖加锁，清洗有记录")),
    ("清洗消毒", ("消毒液每班配制并测浓度，{month}记录完整", "{machine}班后拆洗，抽看表面无残留")),
    ("虫害控制", ("挡鼠板、灭蝇灯完好，布点图与现场一致", "服务商按约定的频次到场并出具报告")),
    ("过敏原管理", ("含过敏原的物料专区存放，标识醒目", "标签上的致敏物质提示与配方核对一致")),
    ("化学品管理", ("专库上锁，双人领用，说明书齐全", "清洁剂和润滑剂均列入清单，用途明确")),
    ("异物和玻璃管理", ("灯具加防护罩，易碎品清单按月检查", "刀具、工器具班前班后清点，数量相符")),
    ("仓储和运输", ("离墙离地，先进先出，库温记录连续", "装车前查看车厢清洁和温度并记录")),
    ("废弃物", ("废弃物桶带盖并标识，当日清运", "下脚料去向有协议和交接单")),
)
HANDS = ("洗手水龙头为非接触式，消毒和干手设施可用", "进车间前洗手、消毒、风淋，有图示")

CCPS: dict[str, tuple[str, str, str, str, str]] = {
    "原料验收": (
        "药物残留、重金属（化学性）",
        "供方随批提供检验报告，项目和限量符合国家标准",
        "品控员逐批查验并登记",
        "资料不全或不合格的整批拒收",
        "每季度抽样送检一次",
    ),
    "速冻": (
        "致病菌增殖（生物性）",
        "出口处产品中心温度不高于-18℃",
        "操作工每2小时测量一次",
        "调整链速，偏离期间的产品隔离评估",
        "品控员每班复测一次",
    ),
    "金属探测": (
        "金属碎屑（物理性）",
        "铁φ1.5mm、不锈钢φ2.5mm测试块均能检出",
        "开机、每小时和收工时各测一次",
        "停机，追回上次合格以来的产品重新过机",
        "{quality}每周复核测试记录",
    ),
    "配料": (
        "食品添加剂超量（化学性）",
        "用量不超过标准和配方的规定",
        "配料员称量，另一人复核签字",
        "该料停用，评估后处置",
        "每月核对领用量和理论用量",
    ),
    "烘烤": (
        "致病菌残存（生物性）",
        "中心温度达到85℃以上",
        "操作工每炉测量一次",
        "延长时间再次烘烤，仍不合格的报废",
        "探针温度计按期比对",
    ),
}
GOOD = (
    "抽看{month}连续5天的记录，数值在限值之内，审核签字齐全。",
    "现场旁观一次监控，操作人员的做法与计划一致。",
    "询问岗位人员，限值和偏离后的处理都能说出。",
)


def all_of(audit: Audit, w: Writer, pages: Pages) -> None:
    """All forms of this part."""
    _prerequisites(audit, w, pages)
    _points(audit, w, pages)
    _tracing(audit, w, pages)


def _prerequisites(audit: Audit, w: Writer, pages: Pages) -> None:
    pages.form("前提方案核查表")
    bad = found(audit, "ISO 22000", "8.2.4")
    rows: list[Row] = [["序", "前提方案", "核查所见", "判定"]]
    hands = f"1个洗手龙头不符合前提方案的规定，见第{bad}号不符合" if bad else w.random.choice(HANDS)
    seen = [("洗手消毒设施", hands, "不符合" if bad else "符合")]
    seen += [(name, filled(audit, w.random.choice(texts)), "符合") for name, texts in PRP]
    rows += [[str(at), *row] for at, row in enumerate(seen, 1)]
    w.table(rows, (0.5, 1.8, 5, 0.9), head=1, repeat=True)


def _points(audit: Audit, w: Writer, pages: Pages) -> None:
    names = audit.key_processes.split("、")
    pages.form("关键控制点（CCP）核查表")
    e = w.entry("counts", Count("关键控制点", len(names), names, "个"))
    plan = "HACCP计划" if "HACCP" in audit.systems else "危害控制计划"
    w.text(f"{plan}确定{e('what')}{e('stated')}个：{e.each('listed')}。逐个核查如下。")
    for at, name in enumerate(names, 1):
        hazard, limit, watch, mend, verify = CCPS[name]
        rows: list[Row] = [
            [f"CCP-{at}", name, "显著危害", hazard],
            ["关键限值", limit, "监控", watch],
            ["纠偏", mend, "验证", filled(audit, verify)],
            ["本次核查", _seen(audit, w, name), "‹", "‹"],
        ]
        w.table(rows, (1, 3.1, 1, 3.1), bold=(0, 2))
        w.text("", style="plain")


def _seen(audit: Audit, w: Writer, name: str) -> str:
    bad = ""
    if name in ("速冻", "烘烤"):
        bad = found(audit, "ISO 22000", "8.5.4.5")
    elif name == "金属探测":
        bad = found(audit, "GB/T 27341", "7.5.2")
    if bad:
        return f"询问岗位人员，限值能够说出；记录中的问题见第{bad}号不符合。"
    return filled(audit, w.random.choice(GOOD))


def _tracing(audit: Audit, w: Writer, pages: Pages) -> None:
    pages.form("追溯测试记录")
    made = audit.audit.start - timedelta(days=w.random.randint(18, 40))
    sent, kept, sample = w.random.randint(180, 420), w.random.randint(12, 90), w.random.randint(2, 6)
    material = audit.world.industry["supplies"][0]
    rows: list[Row] = [
        ["测试项目", "情况"],
        ["抽取的成品批号", f"{made:%Y%m%d}-{w.random.randint(1, 3):02}"],
        ["向前追溯", f"当批所用{material}的批号、供方和验收单均能查到"],
        ["向后追踪", f"出库单列明收货方{w.random.randint(3, 9)}家，联系方式可用"],
        [
            "数量核对",
            f"入库{sent + kept + sample}箱，发出{sent}箱、在库{kept}箱、留样{sample}箱，账物相符",
        ],
        ["用时", f"{w.random.randint(35, 110)}分钟，规定不超过4小时"],
    ]
    w.table(rows, (1.6, 6), head=1, bold=(0,))
