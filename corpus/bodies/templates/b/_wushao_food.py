"""乌鞘's part on food: product, flow, hazards, critical points, monitoring, prerequisites, tracing."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.b._wushao_words import Parts, before, fill, found, picked
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

HAZARDS: dict[str, tuple[str, str, str]] = {
    "原料验收": ("B 致病菌；C 兽药残留、重金属；P 砂石", "供方评价、索证、批批验收", "C 由本步骤控制"),
    "解冻清洗": ("B 微生物繁殖；C 消毒剂残留", "水温和时间控制、清水漂洗", "SSOP控制"),
    "绞制配料": ("C 添加剂超量；P 刀片碎屑", "双人称量、班后查刀", "OPRP控制"),
    "成型": ("B 交叉污染", "设备和人手消毒", "SSOP控制"),
    "速冻": ("B 致病菌繁殖", "中心温度和时间控制", "后续无消除步骤"),
    "金属探测": ("P 金属异物", "逐袋过机、测试块验证", "后续无消除步骤"),
    "包装": ("B 二次污染；C 包材迁移", "包材验收、封口检查", "PRP控制"),
    "冷藏": ("B 温度波动导致繁殖", "库温自动记录", "PRP控制"),
    "原辅料验收": ("B 霉菌；C 真菌毒素；P 杂质", "供方评价、索证、批批验收", "PRP控制"),
    "称量": ("C 添加剂超量", "配料员称量、第二人复核", "后续无消除步骤"),
    "搅拌": ("P 机械碎屑", "开机前检查、班后点检", "PRP控制"),
    "发酵或成型": ("B 杂菌污染", "温湿度和时间控制", "OPRP控制"),
    "烘烤": ("B 致病菌残存", "炉温和时间控制", "本步骤消除"),
    "冷却": ("B 二次污染", "洁净区管理、空气消毒", "SSOP控制"),
}
LIMITS: dict[str, tuple[str, str, str]] = {
    "原料验收": ("合格证明与批号一致", "每批，品控员查证", "拒收"),
    "速冻": ("中心温度≤-18℃", "每2小时，操作工测温", "延长冻结，隔离评估"),
    "金属探测": ("Fe≥1.5mm、SUS≥2.5mm剔除", "每小时，操作工过测试块", "停机，回溯前1小时产品"),
    "配料": ("不超过配方允许量", "每锅，配料员复核", "隔离，评估后处置"),
    "烘烤": ("产品中心温度≥85℃", "每炉，操作工测温", "补烤或报废"),
}
PRP: tuple[tuple[str, str, str], ...] = (
    (
        "厂区和车间",
        "地面硬化无积水，车间墙角弧形，门窗有纱网和软帘",
        "厂区周边无污染源，车间顶棚无脱落，排水口有防鼠网",
    ),
    ("人流物流", "更衣、洗手、消毒、风淋顺序合理，人员单向流动", "生熟区域分开，物料经缓冲间传递"),
    ("人员卫生", "晨检记录逐人填写，在岗人员未佩戴饰物", "工作服每日清洗消毒，指甲和创口检查有记录"),
    (
        "清洗消毒",
        "设备表面清洗后涂抹试验有记录，消毒液浓度用试纸核对",
        "{machine}班后拆洗，清洗记录写明浓度和时间",
    ),
    ("虫鼠害", "防鼠点位图与现场一致，服务记录按月存档", "灭蝇灯清虫数有统计，趋势平稳"),
    ("水和冰", "车间出水口编号，每日测余氯，水质检测报告合格", "储水箱加盖上锁，半年清洗一次"),
    ("化学品", "清洁剂专柜存放，双人领用", "食品添加剂专人专柜，出入库数量相符"),
    ("玻璃和硬塑料", "灯具加防护罩，玻璃清单按周核对", "破损处置记录完整，更换后清场确认"),
    ("仓储运输", "离墙离地堆放，先进先出卡与实物一致", "装车前查厢温和清洁，抽{month}装车单无空项"),
)


def told(audit: Audit, w: Writer, parts: Parts) -> None:
    """The parts on food."""
    parts.part("产品描述和危害控制计划")
    _product(audit, w, parts)
    _hazards(audit, w, parts)
    _points(audit, w, parts)
    _monitoring(audit, w, parts)
    parts.part("前提方案现场检查")
    _prerequisites(audit, w, parts)
    parts.part("验证、追溯和撤回")
    _verified(audit, w, parts)


def _product(audit: Audit, w: Writer, parts: Parts) -> None:
    frozen = "速冻" in audit.world.industry["flow"]
    keeping = "-18℃以下冷冻保存，冷链运输" if frozen else "常温避光保存，厢式车运输"
    shelf = w.random.choice(("12个月", "18个月")) if frozen else w.random.choice(("30天", "45天", "90天"))
    parts.caption("产品描述")
    standards = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        standards.append(f"{e('number')} {e('title')}")
    rows: list[Row] = [
        ["产品和过程", w.scope("activity"), "保质期", shelf],
        ["主要原辅料", "、".join(audit.world.industry["supplies"][:3]), "包装", "食品级复合袋，外包纸箱"],
        ["贮运条件", keeping, "食用方法", "熟制后食用" if frozen else "开袋即食"],
        ["预期消费者", "一般人群，对所含过敏原过敏者除外", "过敏原", "标签标注，与配方一致"],
        ["执行标准", "¶".join(standards), "‹", "‹"],
        ["工艺流程", "→".join(audit.world.industry["flow"]), "‹", "‹"],
    ]
    w.table(rows, (1.2, 3.2, 1.1, 2.3), bold=(0, 2))
    day = before(audit, w.random.randint(70, 120))
    w.text(
        f"食品安全小组由{audit.world.people.representative}任组长，成员来自{audit.world.departments[1]}、"
        f"{audit.world.departments[2]}、{audit.world.departments[6]}，具备微生物、设备和工艺方面的知识。流程图于"
        f"{w.date(day)}经小组现场确认，审核员沿流程核对，工序和返工点与实际一致。"
    )


def _hazards(audit: Audit, w: Writer, parts: Parts) -> None:
    parts.caption("危害分析工作单（审核核对）")
    keys = audit.key_processes.split("、")
    rows: list[Row] = [["步骤", "潜在危害", "控制措施", "判断依据", "是否CCP"]]
    for name in audit.world.industry["flow"]:
        critical = name in keys or (name == "称量" and "配料" in keys)
        hazard, measure, ground = HAZARDS[name]
        step = f"{name}（配料）" if name == "称量" else name
        rows.append([step, hazard, measure, ground, "是" if critical else "否"])
    w.table(rows, (1.2, 2.6, 2.4, 1.8, 0.8), head=1, repeat=True)
    w.text(
        "B 生物性，C 化学性，P 物理性。显著危害的判断用可能性和严重性打分，得分和判断树的结论一致。",
        style="plain",
    )


def _points(audit: Audit, w: Writer, parts: Parts) -> None:
    names = audit.key_processes.split("、")
    e = w.entry("counts", Count("关键控制点", len(names), names, "个"))
    w.text(
        f"HACCP计划确定{e('what')}{e('stated')}个：{e.each('listed')}。关键限值有法规、标准或试验数据支持。"
    )
    parts.caption("HACCP计划表")
    rows: list[Row] = [["编号", "步骤", "关键限值", "监控", "纠偏", "记录"]]
    for at, name in enumerate(names, 1):
        rows.append([f"CCP{at}", name, *LIMITS[name], f"CCP-{at:02}监控表"])
    w.table(rows, (0.8, 1.1, 2.2, 2.2, 2, 1.5), head=1)


def _reading(w: Writer, name: str) -> str:
    draw = w.random
    if name == "速冻":
        return f"-{draw.randint(185, 214) / 10}℃"
    if name == "烘烤":
        return f"{draw.randint(880, 956) / 10}℃"
    if name == "配料":
        return f"称量{draw.randint(120, 480)}g，配方允许500g"
    return "测试块全部剔除" if name == "金属探测" else f"证明{draw.randint(1, 4)}份，批号相符"


def _monitoring(audit: Audit, w: Writer, parts: Parts) -> None:
    parts.caption("CCP监控记录抽查")
    rows: list[Row] = [["步骤", "记录日期", "时间", "监控值", "监控人", "结果"]]
    people = audit.world.people.others[8:]
    for at, name in enumerate(audit.key_processes.split("、")):
        person = people[at % len(people)]
        for turn in range(2):
            day = before(audit, 6 + 9 * turn + 3 * at)
            hour = f"{w.random.randint(8, 11) + 5 * turn:02}:{w.random.choice(('00', '20', '30', '40'))}"
            rows.append(
                [f"{'^' if turn else name}", w.date(day), hour, _reading(w, name), person, "符合限值"]
            )
    w.table(rows, (1.2, 1.5, 0.8, 2.4, 1, 1.1), head=1, repeat=True)
    seen = found(audit, "8.5.4.5", "7.5.2")
    if seen:
        numbers = "、".join(item.number for item in seen)
        w.text(
            f"另抽的监控和确认记录中存在问题，开具{numbers}号不符合；上表所列记录完整，复核签字在规定时间之内。"
        )
    else:
        w.text(
            "监控频次与计划一致，记录在当班由主管复核签字；询问两名监控人员，能说出关键限值和偏离时的做法。"
        )


def _prerequisites(audit: Audit, w: Writer, parts: Parts) -> None:
    bad = found(audit, "8.2.4")
    parts.caption("前提方案检查结果")
    rows: list[Row] = [["项目", "检查情况", "评价"]]
    for name, *seen in PRP:
        if bad and name == "人流物流":
            rows.append([name, f"更衣区的洗手设施存在问题，见{bad[0].number}号不符合", "不符合"])
        else:
            rows.append([name, fill(audit, w.random.choice(seen)), "符合"])
    w.table(rows, (1.4, 5.2, 0.9), head=1, repeat=True)


def _verified(audit: Audit, w: Writer, parts: Parts) -> None:
    made = before(audit, w.random.randint(30, 50))
    amount = w.random.randint(120, 480) * 10
    w.text(
        picked(
            w,
            (
                "{quality}按验证计划核查监控和纠偏记录，每季度对食品接触面和空气做微生物检测，结果均在内控限值之内。",
                "单项验证结果由{quality_head}汇总，食品安全小组每半年分析一次，结论用于更新危害分析。",
                "出厂检验逐批进行，型式检验每年两次，报告由具备资质的机构出具，项目与执行标准对应。",
            ),
            2,
        )
    )
    parts.caption("现场追溯测试")
    rows: list[Row] = [
        ["成品批号", f"{made:%Y%m%d}", "生产量", f"{amount}kg"],
        [
            "追溯到",
            f"{audit.world.industry['supplies'][0]}批号、供方、验收单和检验报告",
            "用时",
            f"{w.random.randint(45, 110)}分钟",
        ],
        ["去向", f"发出{amount - 60}kg，留样及库存60kg，数量平衡", "结果", "双向可追溯"],
    ]
    w.table(rows, (1, 3.8, 0.8, 1.4), bold=(0, 2))
    w.text(
        picked(
            w,
            (
                "撤回程序规定了通知顺序和时限，本年度没有发生撤回；每年做一次模拟撤回，记录写明回收率。",
                "覆盖期内没有撤回和食品安全事故，模拟撤回由{selling}和{quality}配合完成，回收率达到要求。",
            ),
        )
        + picked(w, ("食品防护计划和食品欺诈脆弱性评估按年评审，出入口、水源和添加剂库上锁。",))
    )
