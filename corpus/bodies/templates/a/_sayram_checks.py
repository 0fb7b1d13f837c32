"""Documents, prerequisite programmes and the hazard control plan in 赛里木's report."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

PASS, FAIL = "{+}Y {-}N", "{-}Y {+}N"

PROGRAMMES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "建筑物与厂区环境",
        "布局、周边污染源、围护结构",
        (
            "厂区道路硬化，周边500米内无污染源；生产车间与办公区分开",
            "查厂区平面图与现场一致，墙面地面平整，无破损和积水",
        ),
    ),
    (
        "车间布局与人流物流",
        "洁净分区、单向流动",
        (
            "生熟区以隔墙分开，人流物流各有通道；查{doing}车间平面图，图物一致",
            "原料口、人员口、成品口分设，工序按产品流向排列",
        ),
    ),
    (
        "水、空气、能源",
        "水质检测、压缩空气过滤、照明",
        (
            "生产用水为市政供水，每年委托检测一次，查最近一份检测报告，各项指标合格",
            "与产品接触的压缩空气经三级过滤，查滤芯更换记录，周期与规定一致",
        ),
    ),
    (
        "废弃物",
        "容器标识、清运、排水",
        (
            "废弃物容器加盖并有标识，当班清出车间；排水沟设有防鼠网",
            "下脚料由专人每班清运，查{month}清运台账，登记连续",
        ),
    ),
    (
        "设备的适宜性、清洁和维护",
        "材质、清洁验证、保养",
        (
            "{machine}与产品接触面为不锈钢，查{month}保养记录，项目与计划一致",
            "查{machine}清洗后涂抹检测记录，结果在控制要求以内",
        ),
    ),
    (
        "采购材料的管理",
        "索证索票、验收、不合格处置",
        (
            "查{material}验收记录3批，供方合格证明与批号对应",
            "查{other}入库验收单，外观、标签和保质期均有记录",
        ),
    ),
    (
        "交叉污染的预防",
        "微生物、过敏原、物理污染",
        (
            "过敏原清单覆盖全部配方，含过敏原的产品排在班末生产并清洗",
            "玻璃及易碎品登记造册，每日点检，现场看到的灯具均有防护罩",
        ),
    ),
    (
        "清洁与消毒",
        "程序、浓度、效果验证",
        (
            "查{month}消毒液配制记录，浓度和更换时间与规定一致，现场试纸比对相符",
            "清洁消毒计划列明区域、方法、频次和责任人，查验证涂抹结果无异常",
        ),
    ),
    (
        "虫害控制",
        "布点、检查、趋势分析",
        (
            "虫害布点图与现场相符，捕鼠器和灭蝇灯有编号，每月由专业公司检查并出具记录",
            "查{month}虫害检查记录，捕获数量低于警戒值，通道门缝隙完好",
        ),
    ),
    (
        "人员卫生与员工设施",
        "更衣、洗手、健康申报",
        (
            "进入车间须更衣、洗手、消毒、风淋，查班前卫生检查表，异常人员有处理记录",
            "工衣统一清洗消毒，首饰和私人物品不带入车间，现场观察10人均符合",
        ),
    ),
    (
        "返工",
        "标识、可追溯、投入比例",
        (
            "返工品单独存放并标识批号，投料比例由{quality}批准，查返工记录2份",
            "返工记录写明原批号、数量和投入批次，与生产记录核对一致",
        ),
    ),
    (
        "撤回/召回程序",
        "职责、联系清单、报告",
        (
            "撤回程序规定了启动条件、通知方式和时限，联系人清单为最新版本",
            "撤回小组成员和外部联系方式已确认，撤回产品的处置方式有规定",
        ),
    ),
    (
        "仓储与运输",
        "温湿度、先进先出、车辆",
        (
            "库房温湿度每班记录，货物离墙离地存放，抽查3个货位均先进先出",
            "发货前检查车辆卫生和温度，查{month}出库记录，填写完整",
        ),
    ),
    (
        "产品信息与消费者沟通",
        "标签、营养成分、过敏原提示",
        (
            "抽查2种产品标签，配料、保质期、过敏原提示和生产者信息齐全",
            "标签变更由{tech}会同{quality}审核，旧版包材已隔离",
        ),
    ),
    (
        "食品防护",
        "脆弱性评估、出入管理",
        (
            "食品防护计划识别了薄弱环节，关键区域上锁并有出入登记",
            "外来人员登记、着装和陪同的规定得到执行，现场查看登记本",
        ),
    ),
)

POINTS = {
    "原料验收": (
        "药物残留、致病菌（生物、化学）",
        "供方检验报告合格，批批核对",
        "质检员逐批查验报告",
        "拒收或退货",
    ),
    "速冻": ("致病菌繁殖（生物）", "产品中心温度≤-18℃", "每小时测一次中心温度", "延长速冻时间，隔离评估"),
    "金属探测": (
        "金属异物（物理）",
        "铁Φ1.5mm、非铁Φ2.0mm、不锈钢Φ2.5mm",
        "班前、班中每2小时、班后用测试块验证",
        "前一次合格后的产品重新过机",
    ),
    "配料": (
        "添加剂超量（化学）",
        "按配方单限量称量，双人复核",
        "每锅次称量记录",
        "隔离该锅次，由食品安全小组评估",
    ),
    "烘烤": (
        "致病菌残存（生物）",
        "炉温和时间不低于工艺卡规定，中心温度≥90℃",
        "每炉记录炉温、时间，每2小时测中心温度",
        "重新烘烤或报废",
    ),
}


def _slots(audit: Audit) -> dict[str, str]:
    world = audit.world
    earlier = audit.audit.start - timedelta(days=40)
    return {
        "quality": world.departments[1],
        "doing": world.departments[2],
        "tech": world.departments[3],
        "machine": world.equipment[0][0],
        "material": world.industry["supplies"][0],
        "other": world.industry["supplies"][1],
        "month": f"{earlier.year}年{earlier.month}月",
    }


def _verdict(audit: Audit, *clauses: str) -> tuple[str, str]:
    """The ticked answer, and where the nonconformity stands."""
    found = [item.number for item in audit.nonconformities.items if item.clause in clauses]
    return (FAIL, f"见不符合项{'、'.join(found)}") if found else (PASS, "")


def documents(audit: Audit, w: Writer) -> None:
    """The documents reviewed."""
    year = audit.system_effective_on.year
    head = audit.world.form_no.split("-")[0]
    names = [
        ("食品安全手册（含方针、目标）", f"{head}-SC-{year}"),
        ("程序文件汇编", f"{head}-CX-{year}"),
        ("前提方案（PRP）汇编", f"{head}-PRP-01"),
        ("危害分析工作单及危害控制计划", f"{head}-HACCP-01"),
        ("产品描述、工艺流程图", f"{head}-JS-02"),
        ("产品撤回和召回管理程序", f"{head}-CX-18"),
        ("食品安全应急预案", f"{head}-YA-01"),
    ]
    if "QMS" in audit.systems:
        names.insert(1, ("质量手册补充章节", f"{head}-SC-Q"))
    rows: list[Row] = [["序号", "文件名称", "文件编号", "充分性", "适宜性"]]
    rows += [[str(at), name, code, PASS, PASS] for at, (name, code) in enumerate(names, 1)]
    w.table(rows, (0.7, 4.4, 2.2, 1.4, 1.4), head=1)
    w.text(
        f"上述文件自{w.fact('system_effective_on')}起实施，由{audit.world.people.representative}审核、"
        f"{audit.world.people.manager}批准，现场使用的版本与受控清单一致。"
    )


def programmes(audit: Audit, w: Writer) -> None:
    """The checklist of prerequisite programmes."""
    w.text("检查依据：认证标准8.2及受审核方前提方案文件。Y＝符合，N＝不符合。", style="plain")
    slots = _slots(audit)
    rows: list[Row] = [["项次", "前提方案", "检查要点", "检查证据", "结果"]]
    for at, (name, points, seen) in enumerate(PROGRAMMES, 1):
        told = w.random.choice(seen).format(**slots)
        mark, where = PASS, ""
        if name == "人员卫生与员工设施":
            mark, where = _verdict(audit, "8.2.4")
        told = f"查更衣室、洗手设施和班前卫生检查表，{where}" if where else told
        rows.append([f"P{at:02}", name, points, told, mark])
    w.table(rows, (0.8, 1.7, 2.1, 4.6, 1.2), head=1, repeat=True)


def plan(audit: Audit, w: Writer) -> None:
    """The hazard control plan."""
    w.heading(2, "6.1 食品安全小组")
    heads, people = audit.world.people.heads, audit.world.people
    offices = audit.world.departments
    rows: list[Row] = [["姓名", "部门/职务", "小组职责"]]
    rows.append([people.representative, "食品安全小组组长", "组织危害分析、验证和体系更新"])
    duties = ("检验与验证", "工艺与现场控制", "工艺文件与产品标签", "供方与材料危害信息")
    for office, duty in zip(offices[1:5], duties, strict=True):
        rows.append([heads[office], office, duty])
    w.table(rows, (1.6, 2.6, 5), head=1, rules="rows")
    w.heading(2, "6.2 产品、流程与危害分析")
    flow = audit.world.industry["flow"]
    w.text(
        f"流程图：{'→'.join(flow)}。审核组沿流程走查，图示与现场一致。",
        f"关键过程：{w.fact('key_processes')}；需确认的过程：{w.fact('special_processes')}；"
        f"外包：{w.fact('outsourced_processes')}。",
    )
    for count in audit.counts:
        c = w.entry("counts", count)
        w.text(
            f"危害分析工作单按{c('what')}{c('stated')}{count.unit}（{c.each('listed')}）逐一列出生物、化学和物理危害。"
        )
    machines: list[Row] = [["主要生产设备", "规格型号", "台数"]]
    machines += [[name, model, str(number)] for name, model, number in audit.world.equipment]
    w.table(machines, (3, 3, 1.5), head=1)
    _points(audit, w)
    _questions(audit, w)


def _points(audit: Audit, w: Writer) -> None:
    w.heading(2, "6.3 CCP一览及监控记录抽查")
    rows: list[Row] = [["CCP", "工序", "显著危害", "关键限值", "监控", "纠偏", "记录抽查"]]
    for at, step in enumerate(audit.key_processes.split("、"), 1):
        shown = f"抽{_workday(audit, 9 + 7 * at)}班次，无偏离"
        rows.append([f"CCP{at}", step, *POINTS[step], shown])
    w.table(rows, (0.8, 1.1, 1.7, 2.1, 1.9, 1.6, 1.7), head=1, repeat=True)


def _workday(audit: Audit, before: int) -> str:
    day = audit.audit.start - timedelta(days=before)
    day -= timedelta(days=max(0, day.isoweekday() - 5))
    return f"{day.month}月{day.day}日"


def _questions(audit: Audit, w: Writer) -> None:
    w.heading(2, "6.4 HACCP计划评审表")
    watched, where = _verdict(audit, "8.5.4.5")
    proved, there = _verdict(audit, "7.5.2")
    people = audit.world.people
    asked = [
        ("小组成员的专业是否覆盖产品和工艺", "成员来自检验、生产、技术和采购岗位", PASS),
        ("产品描述和预期用途是否完整", "产品描述写明成分、贮存条件、保质期和消费群体", PASS),
        ("危害识别是否包括过敏原和食品欺诈", "危害分析工作单有专栏，评估方法为严重性乘以可能性", PASS),
        ("控制措施分类是否有依据", "以判断树区分OPRP和CCP，分类记录经小组签署", PASS),
        (
            "关键限值是否经过确认",
            "；".join(one for one in ("查确认报告和引用的文献依据", there) if one),
            proved,
        ),
        (
            "监控是否按计划实施",
            "；".join(one for one in ("查监控记录，监控人员经培训上岗", where) if one),
            watched,
        ),
        (
            "验证活动是否策划和实施",
            f"验证结果由{people.representative}组织小组分析，作为体系更新的输入",
            PASS,
        ),
        ("计划是否及时更新", "原料、工艺、设备变更时重新评审，保留评审记录", PASS),
    ]
    rows: list[Row] = [["项次", "评审问题", "评审记录", "结果"]]
    rows += [[f"H{at:02}", question, told, mark] for at, (question, told, mark) in enumerate(asked, 1)]
    w.table(rows, (0.8, 3.4, 5, 1.2), head=1, repeat=True)


def tests(audit: Audit, w: Writer) -> None:
    """What the laboratory found of some batches."""
    kinds = ("感官、净含量、标签", "菌落总数、大肠菌群", "感官、菌落总数、金属异物")
    rows: list[Row] = [["生产批号", "检验项目", "检验日期", "判定", "放行人"]]
    tester = audit.world.people.heads[audit.world.departments[1]]
    for at, kind in enumerate(kinds):
        made = _day(audit, 46 - 9 * at)
        done = _day(audit, 43 - 9 * at)
        rows.append([f"{made:%Y%m%d}", kind, w.date(done), "合格", tester])
    w.table(rows, (2, 3.6, 1.9, 1, 1.5), head=1)


def _day(audit: Audit, before: int) -> date:
    day = audit.audit.start - timedelta(days=before)
    return day - timedelta(days=max(0, day.isoweekday() - 5))
