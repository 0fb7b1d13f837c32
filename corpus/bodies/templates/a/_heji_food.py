"""The third part of 禾稷's report: prerequisites, team, hazards and CCPs, products, recall."""

from __future__ import annotations

from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

CONTROLS: dict[str, list[list[str]]] = {
    "速冻食品": [
        [
            "原料验收",
            "致病菌、兽药残留",
            "供方在名录内，每批有检验合格证明，到货中心温度≤-12℃",
            "查验证明、测温；每批；验收员",
            "拒收",
        ],
        [
            "金属探测",
            "金属异物",
            "Fe≤1.5mm，SUS≤2.5mm，不得检出",
            "测试块通过；开机、每2h、结束；操作工",
            "隔离上一次验证后的产品，重新过机",
        ],
    ],
    "烘焙食品": [
        [
            "烘烤",
            "致病菌残留",
            "上火180～210℃，下火170～200℃，12～18min，中心≥90℃",
            "看仪表、测中心温度；每炉；烘烤工",
            "延长时间或报废",
        ],
        [
            "金属探测",
            "金属异物",
            "Fe≤1.2mm，SUS≤2.0mm，不得检出",
            "测试块通过；每2h及开停机；包装工",
            "停机，回溯复检",
        ],
    ],
}
TESTS = {
    "速冻食品": [
        ("沙门氏菌", "/25g", "n=5，c=0，m=0", "未检出"),
        ("金黄色葡萄球菌", "CFU/g", "n=5，c=1，m=1000", "＜10"),
    ],
    "烘焙食品": [
        ("菌落总数", "CFU/g", "n=5，c=2，m=10000", "＜10"),
        ("大肠菌群", "CFU/g", "n=5，c=2，m=10", "＜10"),
        ("沙门氏菌", "/25g", "n=5，c=0，m=0", "未检出"),
    ],
}
MINOR_STEP = {
    "速冻食品": "速冻（-30℃以下，速冻机出口处产品中心≤-18℃）",
    "烘焙食品": "冷却（冷却间≤25℃，产品中心≤30℃）",
}


def numbers(audit: Audit, *clauses: str) -> str:
    """The numbers of the nonconformities against a clause: 01、02, or nothing."""
    return "、".join(one.number for one in audit.nonconformities.items if one.clause in clauses)


def told(audit: Audit, w: Writer) -> None:
    """The whole part."""
    w.heading(2, "3.1 前提方案（PRP）")
    _prerequisites(audit, w)
    w.heading(2, "3.2 食品安全小组")
    _group(audit, w)
    w.section(landscape=True)
    w.heading(2, "3.3 危害分析和HACCP计划")
    _plan(audit, w)
    w.section()
    w.heading(2, "3.4 产品标准和检验")
    _products(audit, w)
    w.heading(2, "3.5 追溯、召回和应急")
    _recall(audit, w)


def _prerequisites(audit: Audit, w: Writer) -> None:
    world = audit.world
    hygiene = numbers(audit, "8.2.4")
    seen = [
        (
            "厂区和车间布局",
            "厂区道路硬化，无污染源；生、熟（清洁、一般）作业区以隔断分开，人流、物流分道，更衣室与车间相连",
        ),
        ("供水", "市政自来水，末端余氯每日检测，储水设施每季清洗，水质年度外检合格"),
        (
            "清洁消毒",
            f"现场查{world.equipment[0][0]}班后清洗，83℃热水与食品级消毒剂交替使用，浓度试纸比对记录在案",
        ),
        ("虫害控制", "委托专业服务方，灭蝇灯、鼠饵站编号并绘有布点图，月度趋势分析无异常"),
        (
            "人员卫生",
            "进入车间着工作服、帽、口罩，更衣洗手消毒程序张贴于入口，岗前检查手部和佩饰，每日有晨检记录",
        ),
        ("交叉污染和过敏原", "工器具以颜色区分；过敏原物料专区存放、专用工具，换产前后清场并有确认"),
        ("废弃物", "带盖脚踏式容器，当班清出，下脚料交有资质单位，台账连续"),
        ("贮存运输", "离墙离地，先进先出，温度每日两次记录；出货车厢装车前检查卫生与温度"),
        ("设备维护", f"{world.departments[6]}按月保养，润滑油使用食品级，维修后清点工具与零件"),
        ("化学品", "专柜双锁，领用登记，不与食品和包材同库"),
    ]
    rows: list[Row] = [["项目", "现场所见", "判定"]]
    for name, text in seen:
        mark = f"见不符合{hygiene}" if hygiene and name == "人员卫生" else "符合"
        rows.append([name, text, mark])
    w.table(rows, (1.5, 6, 1.1), head=1, repeat=True)


def _group(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    duties = [
        (1, "危害分析、检验和验证"),
        (2, "前提方案和CCP的实施"),
        (3, "工艺、产品描述和流程图"),
        (4, "原辅料供方的安全信息"),
        (6, "设备、计量、水电气"),
    ]
    rows: list[Row] = [["小组成员", "所在部门及职务", "分工"]]
    rows.append([people.representative, "管理层，小组组长", "组织体系策划、确认与验证，向总经理报告"])
    for at, duty in duties:
        name = world.departments[at]
        rows.append([people.heads[name], f"{name}负责人", duty])
    w.table(rows, (1.2, 2, 4), head=1, rules="three")
    w.text(
        "小组成员涵盖多个专业，均接受过HACCP原理和标准的培训，考核资料存档。"
        f"与{people.representative}面谈，其对危害评估方法、控制措施分类的理由能够说明；小组每季活动一次并有纪要。"
    )


def _plan(audit: Audit, w: Writer) -> None:
    field = audit.world.industry["field"]
    controls = CONTROLS[field]
    steps = [row[0] for row in controls]
    w.text(
        f"流程图经小组现场核对，与实际一致：{'—'.join(audit.world.industry['flow'])}。按步骤识别生物、化学、物理危害和"
        "过敏原，以发生可能性与后果严重性打分，显著危害经判断树确定控制措施的类别。"
    )
    e = w.entry("counts", Count("关键控制点", len(steps), steps, "个"))
    minor = f"操作性前提方案（OPRP）为{MINOR_STEP[field]}。"
    w.text(f"确定{e('what')}{e('stated')}个：{e.each('listed', '、')}。{minor}")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"{e('what')}为{e.each('listed', '、')}，共{e('stated')}{count.unit}。")
    open_points = numbers(audit, "8.5.4.5", "7.5.2")
    rows: list[Row] = [["CCP", "步骤", "显著危害", "关键限值（CL）", "监控", "纠偏", "验证", "抽样"]]
    for at, (step, hazard, limit, watch, correction) in enumerate(controls, 1):
        checks = "每日复核记录，月度抽检产品，仪器定期校准"
        sampled = w.random.choice(
            ["抽5日记录，读数在限值内", "抽4个班次，读数在限值内", "现场复测1次，与记录一致"]
        )
        rows.append([f"CCP{at}", step, hazard, limit, watch, correction, checks, sampled])
    w.table(rows, (0.8, 1.1, 1.3, 2.6, 2.3, 1.6, 1.8, 1.6), head=1, repeat=True)
    remark = f"监控和确认记录中发现的问题见不符合{open_points}。" if open_points else ""
    w.text(f"关键限值有确认依据，产品类别、用途及消费人群在产品描述中写明。{remark}")


def _products(audit: Audit, w: Writer) -> None:
    told_standards = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told_standards.append(f"{e('number')}《{e('title')}》")
    w.text(f"产品执行和引用的标准：{'、'.join(told_standards)}。")
    w.text(
        "出厂检验项目为感官、净含量、水分（或中心温度）、菌落总数、大肠菌群，批批检验；每半年送有资质的检测机构"
        "做型式检验，国家和地方抽检无不合格通报。抽最近一次型式检验报告的部分项目："
    )
    tested = TESTS[audit.world.industry["field"]]
    lead = f"0.0{w.random.randint(2, 9)}"
    peroxide = f"0.0{w.random.randint(2, 8)}"
    rows: list[Row] = [["检验项目", "单位", "限量", "实测", "单项判定"]]
    rows += [["过氧化值（以脂肪计）", "g/100g", "≤0.25", peroxide, "合格"]]
    rows += [["铅（以Pb计）", "mg/kg", "≤0.5", lead, "合格"]]
    rows += [[name, unit, limit, value, "合格"] for name, unit, limit, value in tested]
    w.table(rows, (2.4, 1.2, 2.6, 1.4, 1.2), head=1)
    for sums in audit.tables_with_totals:
        e = w.entry("tables_with_totals", sums)
        w.text(f"{e('title')}（{sums.unit}）", style="center")
        rows = [["时间", "数量"]]
        for item in sums.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (3, 3), head=1)


def _recall(audit: Audit, w: Writer) -> None:
    lot = f"{audit.audit.start - timedelta(days=w.random.randint(12, 40)):%Y%m%d}"
    balance = w.random.randint(992, 999) / 10
    w.text(
        f"追溯：随机取成品批号{lot}{'ABC'[w.random.randrange(3)]}，由批号向前查到配料单、领料单和原辅料进货批，"
        f"向后查到发货单和客户，用时{w.random.randint(35, 95)}分钟，数量平衡率{balance}%。"
    )
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"{e('held_on')}进行{e('kind')}演练，{audit.world.people.representative}指挥，{drill.people}人参与，"
            "有方案、过程记录和评估。"
        )
    w.text(
        "文件规定了召回的分级、时限、通知和处置方式，小组成员联系表每年核对，联系人包括主管部门和主要客户。"
        "审查时段内未发生召回、重大投诉和媒体曝光。"
    )
