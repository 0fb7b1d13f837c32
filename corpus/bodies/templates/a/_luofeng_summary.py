"""The second chapter of 洛枫's report: what was found, in paragraphs under short bold lines."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer


def told(audit: Audit, w: Writer) -> None:
    """The whole chapter."""
    _context(audit, w)
    _planning(audit, w)
    _support(audit, w)
    _operation(audit, w)
    _evaluation(audit, w)


def some(w: Writer, texts: list[str], count: int) -> str:
    """Some of the sentences, in their order."""
    kept = sorted(w.random.sample(range(len(texts)), min(count, len(texts))))
    return "".join(texts[at] for at in kept)


def _context(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    w.heading(3, "1、组织概况及体系文件")
    shifts = "单" if world.shifts == 1 else "两"
    machines = "、".join(name for name, _, _ in world.equipment)
    w.text(
        f"受审核方注册资本{world.capital}万元，经营面积约{world.area}平方米，实行{shifts}班制，"
        f"主要设备设施有{machines}。设{'、'.join(world.departments)}，总经理{people.manager}，管理者代表{people.representative}。业务流程：{'→'.join(world.industry['flow'])}。"
    )
    w.text(
        "体系文件分三个层次：管理手册、程序文件、作业文件和记录表式。"
        + some(
            w,
            [
                "手册和程序文件覆盖了标准要求，与企业实际基本相适应。",
                f"文件由{world.departments[0]}发放，发放回收登记表有领用人签名。",
                "抽查现场在用的作业文件3份，均为现行版本。",
                "外来文件以电子清单管理，每半年检索更新一次。",
            ],
            3,
        )
    )
    w.heading(3, "2、领导作用")
    w.text(
        some(
            w,
            [
                f"与总经理{people.manager}交谈，其对体系的作用、当前的主要风险和资源需求表述清楚。",
                "方针已在会议室、宣传栏张贴，抽问员工2人，能说出方针的大意。",
                "岗位职责以文件形式规定并下发，部门间接口明确。",
                f"员工代表{people.workers}参与了目标和重要制度的讨论，有会议纪要。",
            ],
            3,
        )
    )


def _planning(audit: Audit, w: Writer) -> None:
    w.heading(3, "3、策划")
    w.text(
        some(
            w,
            [
                "内外部因素及相关方需求每年汇总一次，见《组织环境分析表》。",
                "风险和机遇按部门列出应对措施，措施与业务过程结合。",
                "体系变更前由提出部门填写变更申请，管代审批。",
            ],
            2,
        )
    )
    goals = "；".join(f"{name}{target}，实际{reached}" for name, target, reached in audit.world.objectives)
    w.text(f"目标已分解到部门，按季考核。最近一次统计结果：{goals}。")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"识别并评价出{e('what')}{e('stated')}{count.unit}：{e.each('listed', '；')}。")


def _support(audit: Audit, w: Writer) -> None:
    world = audit.world
    w.heading(3, "4、支持")
    w.text(
        some(
            w,
            [
                "人员、设备、场地和资金等资源能够满足目前经营的需要。",
                f"{world.departments[6]}编制设备台账和保养计划，抽{world.equipment[0][0]}保养记录，内容完整。",
                "内外部沟通通过例会、微信群、电话和函件进行，重要事项留有记录。",
                f"年度培训计划由{world.departments[0]}组织实施，抽2次培训，签到和效果评价齐全。",
            ],
            3,
        )
    )
    devices, units = audit.calibrations, audit.special_equipment
    w.text(
        ("测量设备建有台账，抽查情况见第三部分。" if devices else "现有活动不使用需检定校准的测量设备。")
        + ("特种设备均已登记，处于检验有效期内。" if units else "未涉及特种设备。")
    )


def _operation(audit: Audit, w: Writer) -> None:
    world = audit.world
    w.heading(3, "5、运行")
    w.text(
        some(
            w,
            [
                f"巡查{world.departments[2]}作业现场，作业区域划分清楚，物品定置摆放，状态标识基本清晰。",
                f"关键过程{audit.key_processes}编制有作业文件，操作人员熟悉要求。",
                "抽3份合同（订单），评审、签订、履行的记录能够相互对应。",
                f"{world.departments[5]}保持与顾客的联系，没有收到书面投诉。",
                "不合格输出的处置按程序执行，处置记录有授权人签字。",
            ],
            3,
        )
    )
    if {"EMS", "OHSMS"} & set(audit.systems):
        w.text(
            some(
                w,
                [
                    "环保、安全设施运行正常，日常检查有记录。",
                    f"{world.departments[7]}负责相关方告知，来访和施工人员进场前进行交底。",
                    "劳动防护用品按标准发放，领用表有员工签字。",
                    "灭火器材在有效状态，疏散指示完好，通道畅通。",
                ],
                3,
            )
        )
    drills = [w.entry("drills", one) for one in audit.drills]
    held = "、".join(f"{e('kind')}应急演练（{e('held_on')}）" for e in drills)
    w.text(f"应急准备：配备了应急物资，审核期内组织了{held}。")


def _evaluation(audit: Audit, w: Writer) -> None:
    internal, review = audit.internal_audits[0], audit.management_reviews[0]
    w.heading(3, "6、绩效评价和改进")
    a, r = w.entry("internal_audits", internal), w.entry("management_reviews", review)
    w.text(
        f"内审于{a('start')}开始实施，组长{a('leader')}，开出不符合{a('nonconformities')}项，"
        f"{a('closed_on')}验证关闭；管理评审于{r('held_on')}由{r('chair')}主持召开，形成改进决议"
        f"{r('improvements')}项。内审、管评按策划进行，基本有效。"
    )
    w.text(
        some(
            w,
            [
                "数据分析使用简单的统计表和趋势图，能够用于决策。",
                "日常检查发现的问题当月整改，整改情况列入部门考核。",
                "顾客满意信息以问卷和回访方式获得。",
                "体系运行以来无主管部门处罚，无重大投诉和事故。",
            ],
            3,
        )
    )
