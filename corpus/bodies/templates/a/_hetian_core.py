"""What 和阗's auditors saw in the elements of one system: food, energy, substances, environment, safety."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.writer import Writer

LIMITS = {
    "原料验收": ("兽药残留和致病菌", "每批有检验报告，冻品中心温度不高于-12℃"),
    "速冻": ("致病菌生长", "出口中心温度不高于-18℃"),
    "配料": ("食品添加剂过量", "称量偏差不超过配方规定"),
    "烘烤": ("致病菌残活", "炉温和时间不低于工艺卡的下限"),
    "金属探测": ("金属碎屑", "铁直径1.5mm、不锈钢直径2.5mm的试片可以检出"),
}
"""Hazard and critical limit of a step."""

SUBSTANCES = [
    "铅",
    "汞",
    "镉",
    "六价铬",
    "多溴联苯",
    "多溴二苯醚",
    "邻苯二甲酸二（2-乙基）己酯",
    "邻苯二甲酸丁苄酯",
    "邻苯二甲酸二丁酯",
    "邻苯二甲酸二异丁酯",
]


def counted(w: Writer, what: str, listed: list[str], unit: str) -> str:
    """An enumeration with its number."""
    e = w.entry("counts", Count(what, len(listed), listed, unit))
    return f"{e('what')}{e('stated')}{unit}，即{e.each('listed', '、')}"


def _enumerated(audit: Audit, w: Writer, what: str) -> str:
    """The audit's own enumeration of a name."""
    one = next((count for count in audit.counts if count.what == what), None)
    return counted(w, one.what, one.listed, one.unit) if one else ""


def steps(audit: Audit) -> list[str]:
    """The critical control points."""
    return [step for step in audit.key_processes.split("、") if step in LIMITS]


def make(audit: Audit, w: Writer) -> list[str]:
    """How it is made; processes where nothing else is enumerated."""
    shifts = audit.world.shifts
    doing = audit.world.departments[2]
    told = _enumerated(audit, w, "主要过程")
    lines = [f"在{doing}查看作业现场和作业记录，实行{shifts}班制，查阅工艺文件、过程参数记录和批次标识。"]
    return [*lines, f"过程清单列出{told}。"] if told else lines


def food(audit: Audit, w: Writer) -> list[str]:
    """Prerequisites, the plan, traceability."""
    points = steps(audit)
    return [
        "查阅前提方案、危害分析单、危害控制计划和确认记录，并到车间查看卫生状况。",
        f"危害控制计划确定{counted(w, '关键控制点', points, '个')}；各点的危害和限值列于附录乙。",
        "抽取一个成品批号作追溯试验，从销售记录追到投料、验收和供方，物料平衡相符。",
    ]


def energy(audit: Audit, w: Writer) -> list[str]:
    """Review, significant uses, baseline."""
    uses = [name for name, _, _ in audit.world.equipment][:3]
    return [
        "查阅能源评审报告、能源基准、能源绩效参数表和能源管理实施方案，查看用能现场和抄表记录。",
        f"能源评审确定{counted(w, '主要能源使用', uses, '项')}；能源消耗量列于附录乙。",
        "能源基准采用上一年度的数据，调整的条件在文件中规定，本期没有触发调整。",
    ]


def substance(_audit: Audit, w: Writer) -> list[str]:
    """Which substances, from what to what."""
    return [
        "查阅有害物质清单、过程流程图、高风险物料清单、变更通知和成品检测报告。",
        f"组织规定{counted(w, '限用物质', SUBSTANCES, '种')}；控制的限值列于附录乙。",
        "抽查一份材料变更，已在变更前通知顾客并取得认可。",
    ]


def nature(audit: Audit, w: Writer) -> list[str]:
    """Aspects."""
    told = _enumerated(audit, w, "重要环境因素")
    return [f"查阅环境因素识别评价表，评价出{told}。", "巡查厂区和废弃物存放点，查阅监测报告和转移联单。"]


def safe(audit: Audit, w: Writer) -> list[str]:
    """Hazards."""
    told = _enumerated(audit, w, "不可接受风险")
    return [f"查阅危险源辨识和风险评价表，评价出{told}。", "到作业现场查看防护装置、警示标识和劳动防护用品。"]


def ready(audit: Audit, w: Writer) -> list[str]:
    """Drills."""
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('held_on')}在{one.place}举行{e('kind')}应急演练，{one.people}人参加")
    return [f"查阅应急预案和演练记录：{'；'.join(told)}。" if told else "查阅应急预案和物资清单。"]


def measured(audit: Audit, w: Writer) -> list[str]:
    """Totals that were looked at."""
    lines = ["查阅监视测量计划、检验和放行记录、绩效统计。"]
    for table in audit.tables_with_totals:
        if "能源" in table.title:
            continue
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        told = "、".join(f"{item('name')}{item('amount')}{table.unit}" for item in items)
        lines.append(f"《{e('title')}》载明：{told}，合计{e('stated_total')}{table.unit}。")
    return lines
