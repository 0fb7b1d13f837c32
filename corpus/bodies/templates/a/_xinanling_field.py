"""新安岭's chapters on operation and evaluation: monitoring, waste, health, drills, reviews."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._xinanling_words import GREEN, SAFE, Says, against, earlier
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

WASTE = (("HW08 废矿物油", (3, 16)), ("HW49 沾染废物和废包装物", (4, 22)))
GEAR = (
    ("防护手套", "按需，以旧换新"),
    ("防噪声耳塞", "每月两副"),
    ("防护眼镜", "每半年一副"),
    ("安全帽", "两年一顶"),
    ("防护鞋", "每年一双"),
)
WALK = (
    "通道畅通，疏散标志和应急灯有效，灭火器压力正常、有点检卡",
    "电气线路规范，配电箱上锁，接地良好，警示标识清楚",
    "物料定置存放，地面清洁，固体废物分类投放",
    "人员按规定佩戴防护用品，操作规程张贴在岗位",
    "化学品存放处有防渗托盘和安全技术说明书，应急物资在位",
)


def told(audit: Audit, w: Writer, says: Says) -> None:
    """Chapters 5 and 6."""
    w.heading(1, "5 运行")
    _walk(audit, w)
    if GREEN & set(audit.systems):
        _emissions(audit, w, says)
        _waste(audit, w, says)
    _health(audit, w, says)
    if "QMS" in audit.systems:
        _quality(w, says)
    _outside(audit, w, says)
    _drills(audit, w, says)
    w.heading(1, "6 绩效评价")
    _reviews(audit, w, says)


def _walk(audit: Audit, w: Writer) -> None:
    w.heading(2, "现场巡视")
    rows: list[Row] = [["时间", "地点或作业", "所见", "陪同"]]
    day = audit.audit.start
    heads = audit.world.people.heads
    flow = audit.world.industry["flow"]
    spots = [flow[len(flow) // 2], flow[-2], "配电间", "仓库和物资存放处"]
    for at, spot in enumerate(spots):
        turn = day if at < 2 or audit.audit.end == day else day + timedelta(days=1)
        hour = (
            ("10:00", "14:20", "09:10", "10:40")[at]
            if turn != day
            else ("10:00", "11:10", "14:20", "15:30")[at]
        )
        who = heads[audit.world.departments[(2, 2, 6, 4)[at]]]
        rows.append([f"{turn.month}月{turn.day}日 {hour}", spot, WALK[(at + day.day) % 5], who])
    w.table(rows, (1.6, 1.7, 4.6, 0.9), head=1)
    if audit.nonconformities.items:
        w.text("巡视和查阅记录中发现的不符合列于第8章，其余抽样未见异常。")
    seen = against(audit, "SY/T 6276", "5.5.6")
    if SAFE & set(audit.systems):
        told = (
            f"一份动火票的问题见{seen[0].number}号不符合报告，另抽的两份"
            if seen
            else "抽查动火、临时用电作业票各一份，"
        )
        w.text(f"作业许可方面，{told}审批、分析、监护和验收栏填写完整。")


def _emissions(audit: Audit, w: Writer, says: Says) -> None:
    w.heading(2, "污染物监测")
    makes, draw = bool(audit.world.industry["verb"]), w.random
    agency = f"{audit.world.city['name'].removesuffix('市')}清源环境检测有限公司"
    day = earlier(audit, draw.randint(35, 75))
    code = f"QY{day:%y%m}{draw.randint(101, 899)}"
    w.text(f"委托{agency}监测，采样日期{w.date(day)}，报告号{code}，主要数据摘录如下，均在限值之内：")
    rows: list[Row] = [["监测点", "项目", "实测值", "限值", "单位"]]
    for side in ("东厂界", "南厂界") if makes else ("项目东边界", "项目南边界"):
        rows.append([side, "昼间噪声", f"{draw.randint(511, 578) / 10}", "60", "dB(A)"])
    rows.append(["污水总排口", "化学需氧量", str(draw.randint(86, 270)), "500", "mg/L"])
    rows.append(["污水总排口", "氨氮", f"{draw.randint(62, 238) / 10}", "45", "mg/L"])
    if makes:
        rows.append(["厂界下风向", "颗粒物", f"{draw.randint(181, 472) / 1000}", "1.0", "mg/m³"])
        rows.append(["厂界下风向", "非甲烷总烃", f"{draw.randint(42, 169) / 100}", "4.0", "mg/m³"])
    w.table(rows, (1.8, 1.8, 1.2, 1, 1.2), head=1)
    w.text(
        says(
            "环保设施由{plant}每日点检，运行记录与生产同步，停运需{safety}批准。",
            "{safety}每月检查环保设施，抽两个月的运行记录，参数和耗材更换均有登记。",
        )
    )


def _given(audit: Audit) -> date:
    """A day on which waste was handed over: within the contract that there is."""
    day = earlier(audit, 24)
    begun = [one.valid_from for one in audit.contracts if "废物" in one.about]
    return max([day, *(min(one + timedelta(days=3), audit.audit.start - timedelta(days=1)) for one in begun)])


def _waste(audit: Audit, w: Writer, says: Says) -> None:
    w.heading(2, "固体废物")
    taken = [one.name for one in audit.suppliers if "废物" in one.provides]
    seen = against(audit, "GB/T 24001", "8.1")
    told = f"分类存放中的问题见{seen[0].number}号不符合报告。" if seen else "现场分类存放，标识齐全。"
    if not taken:
        w.text(
            f"产生的固体废物有一般固废、少量危险废物和生活垃圾，{told}"
            + says(
                "可回收物外售，生活垃圾由环卫部门清运，危险废物单独收集，委托有资质单位处置。",
                "一般固废有产生和去向台账，危险废物集中存放，由有资质单位收运。",
            )
        )
        return
    day = _given(audit)
    w.text(f"{told}危险废物暂存间防渗、上锁、有台账，由{taken[0]}处置，转移情况抽查如下：")
    rows: list[Row] = [["危险废物", "转移日期", "数量（t）", "转移联单编号", "接收单位"]]
    for at, (name, (low, high)) in enumerate(WASTE):
        amount = f"{w.random.randint(low, high) / 10}"
        number = f"{day.year}{audit.world.city['code'][:4]}{w.random.randint(100000, 899999) + at}"
        rows.append([name, w.date(day), amount, number, taken[0]])
    w.table(rows, (2, 1.6, 0.9, 2, 2.4), head=1)
    w.text(
        says(
            "联单数量与台账出库数量一致，管理计划已在系统备案。",
            "核对联单与出入库台账，数量相符，接收单位的经营许可范围包含所列类别。",
        )
    )


def _health(audit: Audit, w: Writer, says: Says) -> None:
    if not SAFE & set(audit.systems) and not audit.medical_exams:
        return
    w.heading(2, "职业健康和劳动防护")
    draw = w.random
    if SAFE & set(audit.systems) and audit.world.industry["verb"]:
        day = earlier(audit, draw.randint(60, 110))
        flow = audit.world.industry["flow"]
        first, second = flow[1], flow[len(flow) // 2]
        w.text(f"{w.date(day)}完成工作场所职业病危害因素检测，结果已在公告栏公布：")
        rows: list[Row] = [["检测岗位", "危害因素", "检测结果", "接触限值", "判定"]]
        rows.append([first, "噪声（8h等效）", f"{draw.randint(762, 836) / 10} dB(A)", "85 dB(A)", "合格"])
        rows.append([second, "噪声（8h等效）", f"{draw.randint(741, 829) / 10} dB(A)", "85 dB(A)", "合格"])
        rows.append([second, "其他粉尘（总尘）", f"{draw.randint(11, 38) / 10} mg/m³", "8 mg/m³", "合格"])
        w.table(rows, (1.8, 2, 1.8, 1.4, 0.9), head=1)
    if audit.medical_exams:
        w.text("人员体检情况：")
        rows = [["姓名", "检查日期", "检查机构", "结果"]]
        for exam in audit.medical_exams:
            e = w.entry("medical_exams", exam)
            rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
        w.table(rows, (1, 1.8, 2.8, 1.2), head=1)
    if SAFE & set(audit.systems):
        rows = [["防护用品", "发放标准", "领用记录"]]
        rows += [[name, often, "有本人签字"] for name, often in draw.sample(GEAR, 3)]
        w.table(rows, (2, 2.4, 1.8), head=1)
        w.text(
            says(
                "覆盖期内没有生产安全事故和新发职业病，工伤保险按时缴纳。",
                "查事故台账，无伤亡事故和职业病报告；未遂事件有登记和分析。",
            )
        )


def _quality(w: Writer, says: Says) -> None:
    w.heading(2, "产品和服务实现")
    w.text(
        says(
            "{selling}评审合同后下达任务，抽两份合同，要求变更均已通知{doing}。",
            "顾客要求由{selling}确认，抽查的订单在签约前均经评审。",
        )
        + says(
            "{doing}从{start}到{finish}按作业文件实施，标识能够追溯，{quality}按规程检查后放行。",
            "现场查{mid}，文件、设备和人员满足要求，过程参数有记录，放行由{quality}授权人员签认。",
        )
        + says(
            "不合格的评审和处置有记录，顾客意见收集后用于改进。",
            "不合格品有隔离和处置记录，{selling}对投诉逐件回复。",
        )
    )


def _outside(audit: Audit, w: Writer, says: Says) -> None:
    w.heading(2, "供方、承包方和费用投入")
    rows: list[Row] = [["供应或服务内容", "单位", "评价时间"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("provides"), e("name"), e("evaluated_on")])
    w.table(rows, (2.2, 3.4, 1.8), head=1)
    w.text(
        says(
            "{buying}把安全环保要求写入合同，承包方进场前交底。",
            "承包方和外来人员入场须经{safety}告知并签字，协议明确双方责任。",
        )
    )
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        w.text(
            f"{e('signed_on')}签订{e('kind')}，{e.each('parties', '、')}，"
            f"内容为{deal.about}，期限{e('stated_term')}"
            f"（{e('valid_from')}至{e('valid_to')}）。",
            style="plain",
        )
    for sums in audit.tables_with_totals:
        e = w.entry("tables_with_totals", sums)
        w.text(f"{e('title')}", style="center")
        rows = [["科目", f"数额（{sums.unit}）"]]
        for item in sums.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (3, 2), head=1)


def _drills(audit: Audit, w: Writer, says: Says) -> None:
    w.heading(2, "应急准备和响应")
    w.text(
        says(
            "应急预案经评审和备案，应急物资清单与现场核对一致，通讯录有效。",
            "{safety}编制综合预案和现场处置方案，应急物资每月检查，记录齐全。",
        )
    )
    seen = against(audit, "GB/T 45001", "8.2")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        acts = w.random.choice(("报警、疏散、处置、清点人数", "发现险情、报告、先期处置、救护和撤离"))
        w.text(
            f"{e('held_on')}在{drill.place}开展{e('kind')}应急演练，参加{drill.people}人，科目为{acts}，"
            f"由{audit.world.people.safety}现场指挥，留有照片和签到。"
        )
    w.text(
        f"演练评价的问题见{seen[0].number}号不符合报告。"
        if seen
        else says(
            "演练后评价了响应时间和职责分工，预案的修改意见已落实。",
            "演练评价记录写明了不足和改进，{deputy}确认了修订。",
        )
    )


def _reviews(audit: Audit, w: Writer, says: Says) -> None:
    w.text(
        says(
            "{safety}按月检查目标、设施和作业行为，隐患整改闭环；数据分析提交管理层。",
            "日常监测由{safety}负责，月度检查表和隐患整改单均有复查签字。",
        )
    )
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f"至{e('end')}")
        rows: list[Row] = [
            ["内部审核", "计划日期", e("planned_on"), "实施日期", days],
            ["^", "组长", e("leader"), "内审员", e.each("auditors")],
            ["^", "不符合项数", e("nonconformities"), "关闭日期", e("closed_on")],
        ]
        w.table(rows, (1.2, 1.3, 2, 1.3, 2.8), bold=(0, 1, 3))
    w.text("内审覆盖了全部部门、场所和条款，内审员与受审区域无关，发现写实，内审过程有效。")
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        state = f"完成于{r('closed_on')}" if review.closed_on else "正在实施"
        rows = [
            ["管理评审", "计划日期", r("planned_on"), "会议日期", r("held_on")],
            ["^", "主持人", r("chair"), "改进措施", f"{r('improvements')}项，期限{r('due_date')}，{state}"],
        ]
        w.table(rows, (1.2, 1.3, 2, 1.3, 2.8), bold=(0, 1, 3))
    w.text("管理评审的输入包括合规情况、事故事件、目标完成和资源需求，输出写明决定和责任人，评审过程有效。")
