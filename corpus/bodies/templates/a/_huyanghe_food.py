"""胡杨河's evidence of food safety: prerequisites, hazards, critical points, verification, recall."""

from __future__ import annotations

from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.a._huyanghe_evidence import Evidence
from corpus.bodies.writer import Writer

POINTS = {
    "速冻食品": [
        ("原料验收", "兽药残留、致病菌", "每批有合格证明，到货中心温度不高于-12℃", "拒收"),
        ("金属探测", "金属异物", "铁≤1.5mm、不锈钢≤2.5mm", "停机隔离，重新过机"),
    ],
    "烘焙食品": [
        ("烘烤", "致病菌残存", "炉温180～210℃，时间12～18分钟，中心温度不低于90℃", "延长烘烤或报废"),
        ("金属探测", "金属异物", "铁≤1.2mm、不锈钢≤2.0mm", "停机隔离，重新过机"),
    ],
}


class Food:
    """What was seen of food safety."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w, self.world = audit, w, audit.world
        self.steps = POINTS[audit.world.industry["field"]]
        self.counted = Count("关键控制点", len(self.steps), [step for step, *_ in self.steps], "个")

    def prerequisites(self) -> list[str]:
        """8.2."""
        return [
            "现场查看厂区、车间、库房：布局合理，清洁区与一般区分隔，人流物流分开。",
            "生产用水为市政自来水，查年度水质检测报告，合格。",
            "虫害控制委托专业机构，布点图与现场一致，月度记录完整。",
            "工器具以颜色区分，过敏原物料专区存放，换产前清场。",
            "清洁剂、消毒剂专柜上锁，领用有登记。",
        ]

    def traceability(self) -> list[str]:
        """8.3."""
        made = self.audit.audit.start - timedelta(days=self.w.random.randint(12, 35))
        return [
            f"现场追溯成品批号{made:%Y%m%d}：由发货单查到生产记录、原料批次和检验记录，用时不到2小时，数量平衡。"
        ]

    def hazards(self) -> list[str]:
        """8.5."""
        e = self.w.entry("counts", self.counted)
        told = [
            "流程图经食品安全小组现场核对，原料、成品特性描述完整。",
            f"危害分析确定{e('what')}{e('stated')}个：{e.each('listed')}。",
        ]
        for at, (step, hazard, limit, _) in enumerate(self.steps, 1):
            told.append(f"CCP{at} {step}：显著危害为{hazard}；限值为{limit}。")
        besides = any(one.clause.startswith("8.5") for one in self.audit.nonconformities.items)
        return [
            *told,
            f"抽查监控记录，{'除不符合报告所述之外，' if besides else ''}读数在限值之内，有复核人签字。",
        ]

    def verification(self) -> list[str]:
        """8.8."""
        told = ["查验证计划和记录：前提方案按月、危害控制计划按季验证，结果输入管理评审。"]
        return told + Evidence(self.audit, self.w).totals()

    def recall(self) -> list[str]:
        """8.9."""
        return ["制定了撤回和召回程序，分级、时限、通知对象明确。", "审核周期内未发生产品召回。"]

    def general(self) -> list[str]:
        """4 of GB/T 27341."""
        return ["HACCP手册、HACCP计划、前提计划文件齐全，经批准后发布。", "与食品安全管理体系合并运行。"]

    def group(self) -> list[str]:
        """6.2."""
        people = self.world.people
        return [
            f"HACCP小组由{people.representative}任组长，成员来自{'、'.join(self.world.departments[:5])}。",
            "小组成员经HACCP原理培训，考核合格；直接接触食品的人员每年体检。",
        ]

    def practice(self) -> list[str]:
        """6.3."""
        return ["对照食品生产通用卫生规范现场检查选址、车间、设施、设备、照明和通风，满足要求。"]

    def sanitation(self) -> list[str]:
        """6.4."""
        return [
            "查卫生标准操作程序及记录：水的安全、接触面清洁、防止交叉污染、洗手消毒、防止掺杂、有毒物标识、员工健康、虫害防治，每班检查。"
        ]

    def lots(self) -> list[str]:
        """6.6."""
        return ["批号规则明确，标签符合要求，原料、半成品、成品状态标识清楚。"]

    def preparation(self) -> list[str]:
        """7.2."""
        return [f"产品：{self.world.products}。预期用途和消费人群已说明。", "流程图与现场一致，有小组签字。"]

    def analysis(self) -> list[str]:
        """7.3."""
        return ["查危害分析工作单，生物、化学、物理危害和过敏原逐步分析，判断依据充分。"]

    def points(self) -> list[str]:
        """7.4."""
        e = self.w.entry("counts", self.counted)
        return [f"用判断树确定{e('what')}共{e('stated')}个，即{e.each('listed')}。"]

    def limits(self) -> list[str]:
        """7.5."""
        return [f"{step}：{limit}。" for step, _, limit, _ in self.steps] + ["限值的依据有文献和试验数据。"]

    def monitoring(self) -> list[str]:
        """7.6."""
        return ["规定了监控对象、方法、频率和人员。", "现场询问监控人员，能说出限值和偏离时的处置。"]

    def corrections(self) -> list[str]:
        """7.7."""
        return [f"{step}偏离时：{action}。" for step, _, _, action in self.steps]

    def confirmed(self) -> list[str]:
        """7.8."""
        return ["HACCP计划首次实施前进行了确认，此后每年验证一次。", "原料、工艺变化时重新确认。"]

    def records(self) -> list[str]:
        """7.9."""
        return ["记录字迹清楚，保存期限不少于产品保质期满后六个月。"]
