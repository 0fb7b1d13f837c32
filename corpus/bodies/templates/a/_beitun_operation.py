"""Chapter 8 of ISO 22000: prerequisite programmes, traceability, emergencies, hazard control, instruments."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._beitun_chapters import judged
from corpus.bodies.writer import Writer

PRPS = (
    ("建筑物和厂区环境", ("厂区地面硬化，无积水和扬尘。", "厂房结构完好，墙角为弧形，便于清洁。")),
    ("水和空气的供给", ("生产用水检测报告合格，管路无交叉连接。", "压缩空气经过滤，滤芯按期更换。")),
    (
        "虫害控制",
        ("鼠类和飞虫控制设施的布点图与现场一致，检查记录完整。", "虫害服务方按月出具报告，未见活动迹象。"),
    ),
    ("清洁和消毒", ("消毒液浓度有配制和检查记录，涂抹试验合格。", "设备班后清洗，班前由质检人员确认。")),
    ("人员卫生", ("进入车间前更衣、洗手、消毒，未见佩戴饰物。", "晨检记录完整，手部有伤者调离。")),
    ("废弃物和化学品", ("清洗剂和消毒剂专柜上锁，领用有登记。", "废弃物加盖存放，每日清运。")),
    ("过敏原和交叉污染", ("过敏原清单张贴，含过敏原的原料专区存放。", "生熟工器具以颜色区分。")),
)

CONTROLS = {
    "原料验收": ("化学性：药物残留", "每批次有供方检验合格证明", "逐批查验", "拒收"),
    "速冻": ("生物性：致病菌繁殖", "产品中心温度不高于-18℃", "每小时一次", "延长冻结时间并评估产品"),
    "金属探测": (
        "物理性：金属异物",
        "铁φ1.5mm、不锈钢φ2.5mm 测试块均被剔除",
        "每两小时一次",
        "追溯至上次正常，重新探测",
    ),
    "配料": ("化学性：添加剂超量", "按配方称量，双人复核", "每批次", "隔离并评估"),
    "烘烤": ("生物性：致病菌残存", "产品中心温度不低于90℃", "每批次", "继续烘烤或报废"),
}
USUAL = ("生物性：致病菌", "按作业指导书规定", "每批次", "隔离并评估")


def operation(audit: Audit, w: Writer) -> None:
    """All of it."""
    w.heading(1, "8 运行")
    _programmes(audit, w)
    _tracing(audit, w)
    _ready(audit, w)
    _hazards(audit, w)
    _instruments(audit, w)
    _checks(audit, w)
    _recall(audit, w)


def _faulty(audit: Audit, clause: str) -> bool:
    found = audit.nonconformities.items
    return any(one.clause == clause and "19001" not in one.standard for one in found)


def _programmes(audit: Audit, w: Writer) -> None:
    few = w.law_entry("operation")
    w.heading(2, "8.1 运行的策划和控制")
    w.text(
        f"在生产许可的范围内按计划生产，抽查{few.silent('place')}{few.each('titles', '、', '《{}》')}"
        f"在现场的执行情况，未见违反。"
    )
    judged(w)
    w.heading(2, "8.2 前提方案（PRP）")
    w.text("前提方案以文件形式建立，食品安全小组每月检查。现场核查情况：")
    rows = [["前提方案", "现场观察和证据", "结果"]]
    rows += [[name, w.random.choice(texts), "{+}"] for name, texts in PRPS]
    w.table(rows, (3.4, 9, 1.6), head=1)
    if _faulty(audit, "8.2.4"):
        w.text("洗手设施方面的问题已开具不符合报告。")
    judged(w, good=not _faulty(audit, "8.2.4"))


def _tracing(audit: Audit, w: Writer) -> None:
    flow = audit.world.industry["flow"]
    w.heading(2, "8.3 可追溯性系统")
    made = w.random.randrange(24, 90) * 10
    kept, stock = 2, w.random.randrange(10, 60)
    batch = f"{w.random.choice('ABKL')}{w.random.randrange(1001, 9990)}"
    w.text(
        f"现场随机抽取成品批号 {batch} 做追溯测试：生产 {made} 箱，其中发货 {made - kept - stock} 箱，"
        f"库存 {stock} 箱，留样 {kept} 箱，数量平衡；由成品记录逆向查到{flow[-1]}、{flow[len(flow) // 2]}、"
        f"{flow[0]}各工序的记录和原料批次，用时 {w.random.randrange(35, 110)} 分钟。"
    )
    w.text("追溯系统每年测试一次，测试报告有结论和改进意见。")
    judged(w)


def _ready(audit: Audit, w: Writer) -> None:
    w.heading(2, "8.4 应急准备和响应")
    w.text("预案覆盖停电、停水、火灾、食品安全事件等情况，应急联络表为最新版本。本期演练：")
    rows = [["演练日期", "演练内容", "地点", "参加人数"]]
    for one in audit.drills:
        d = w.entry("drills", one)
        rows.append([d("held_on"), f"{d('kind')}演练", one.place, str(one.people)])
    w.table(rows, (3.4, 4, 3, 2.4), head=1)
    w.text("演练后均进行了评价，预案的可行性得到验证。")
    judged(w)


def _hazards(audit: Audit, w: Writer) -> None:
    w.heading(2, "8.5 危害控制")
    w.text(
        "8.5.1 原料、辅料、包装材料和终产品的特性描述，预期用途和流程图齐全，流程图经现场确认。",
        "8.5.2 危害分析按工序进行，识别了生物、化学、物理危害和过敏原，显著危害的控制措施分为 CCP 和 OPRP。",
        "8.5.3 控制措施在实施前经过确认，有确认记录和依据。",
        "8.5.4 危害控制计划（CCP 部分）如下：",
        style="plain",
    )
    rows = [["关键控制点", "显著危害", "关键限值", "监视频次", "纠偏措施"]]
    for number, name in enumerate(audit.key_processes.split("、"), 1):
        rows.append([f"CCP{number}¶{name}", *CONTROLS.get(name, USUAL)])
    w.table(rows, (2.4, 3, 4, 2.4, 3), head=1)
    w.text("抽查 CCP 监视记录 3 日，频次、数值和签字与计划一致；偏离时的处置程序操作人员能够说明。")
    bad = _faulty(audit, "8.5.4.5") or _faulty(audit, "7.5.2")
    if bad:
        w.text("另有 1 份记录存在缺项，见不符合报告。")
    judged(w, good=not bad)
    w.heading(2, "8.6 前提方案和危害控制计划信息的更新")
    w.text("文件的更新由食品安全小组讨论后实施，更新记录与现行版本对应。")
    judged(w)


def _instruments(audit: Audit, w: Writer) -> None:
    w.heading(2, "8.7 监视和测量的控制")
    w.text("用于监视前提方案和关键控制点的仪器列入台账，使用前校零，抽查有效期如下：")
    rows = [["仪器名称", "规格", "出厂编号", "证书编号", "检校机构", "检校日期", "有效至", "结论"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                e("device"),
                e("model"),
                e("serial"),
                e("certificate_no"),
                e("agency"),
                e("calibrated_on"),
                e("valid_until"),
                e("result"),
            ]
        )
    w.table(rows, (2.2, 2, 1.8, 2.4, 2.8, 2.4, 2.4, 1.2), head=1, repeat=True)
    judged(w)


def _checks(audit: Audit, w: Writer) -> None:
    w.heading(2, "8.8 前提方案和危害控制计划的验证")
    w.text("验证活动由未参与监视的人员实施，包括记录审核、环境和产品抽样检测。成品检验按批进行：")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        names, amounts = [], []
        for item in table.items:
            i = e.inner("items", item)
            names.append(i("name"))
            amounts.append(i("amount"))
        rows = [["时段", "数量"], *([a, b] for a, b in zip(names, amounts, strict=True))]
        w.table([*rows, ["合计", e("stated_total")]], (5, 4), head=1)
    w.text(
        w.random.choice(["委托有资质的机构进行型式检验，报告结论合格。", "验证结果汇总分析后提交管理评审。"])
    )
    judged(w)


def _recall(audit: Audit, w: Writer) -> None:
    w.heading(2, "8.9 产品和过程不符合的控制")
    w.text(
        "8.9.4 潜在不安全产品隔离存放并标识，由授权人员评估后处置，抽 2 份处置记录，结论明确。", style="plain"
    )
    recalls = [one for one in audit.drills if one.kind == "产品召回"]
    told = "8.9.5 召回程序规定了分级、通知、回收和处置要求，本期未发生实际召回。"
    for one in recalls:
        d = w.entry("drills", one)
        told += f"{d('held_on')}进行的{d('kind')}演练在规定时限内完成，模拟批次的回收率为 100%。"
    if not recalls:
        told += "召回程序的有效性结合追溯测试进行了验证。"
    w.text(told, style="plain")
    judged(w)
