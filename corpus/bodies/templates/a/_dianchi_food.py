"""Product, process, prerequisite programmes and hazard control in 滇池's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

PROGRAMMES = (
    "厂区与车间",
    "水的供应",
    "清洁消毒",
    "交叉污染",
    "虫害控制",
    "废弃物",
    "仓储与运输",
    "人员卫生",
)


def process(audit: Audit, w: Writer, words: Sentences) -> None:
    """What is made and how."""
    flow = audit.world.industry["flow"]
    w.text(f"工艺流程（经审核组现场确认）：{' → '.join(flow)}。")
    w.text(
        f"关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，"
        f"外包过程为{w.fact('outsourced_processes')}。"
    )
    rows: list[Row] = [["主要设备", "型号", "数量"]]
    rows += [[name, model, f"{number}台"] for name, model, number in audit.world.equipment]
    w.table(rows, (3, 3, 2), head=1, rules="three")
    w.paragraphs(words.some("product", 2))
    for system in audit.systems:
        name = {"FSMS": "食品安全管理体系", "QMS": "质量管理体系", "HACCP": "HACCP体系"}[system]
        w.text(f"企业在{name}文件中声明的范围是：{w.scope('system', system)}。")


def programmes(audit: Audit, w: Writer, words: Sentences) -> None:
    """The prerequisite programmes."""
    w.text(words.some("site", 1)[0])
    rows: list[Row] = [["前提方案", "审核组所见"]]
    for name in PROGRAMMES:
        rows.append([name, w.random.choice(words.texts("programmes", name))])
    w.table(rows, (1.6, 7), head=1, repeat=True, bold=(0,))
    w.heading(2, "从业人员健康管理")
    w.text("企业建立了从业人员健康档案，接触直接入口食品的人员每年体检。抽取下列人员的健康检查资料：")
    exams: list[Row] = [["姓名", "检查机构", "检查日期", "检查结果"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append([e("name"), e("institution"), e("examined_on"), e("result")])
    w.table(exams, (1.2, 3.5, 1.8, 1.6), head=1)
    w.heading(2, "追溯、召回与应急")
    w.paragraphs(words.some("trace", 1))
    for one in audit.drills:
        e = w.entry("drills", one)
        w.text(f"▪ {e('kind')}演练：{e('held_on')}在{one.place}举行，参演{one.people}人。", style="plain")


def hazards(audit: Audit, w: Writer, words: Sentences) -> None:
    """Hazard analysis and the plan."""
    w.text(words.some("team", 1)[0], words.some("analysis", 1)[0])
    rows: list[Row] = [["编号", "步骤", "显著危害", "关键限值", "监控方法和频率", "纠偏"]]
    for at, step in enumerate(audit.key_processes.split("、"), 1):
        points = words.at("points", step)
        rows.append([f"CCP{at}", step, *points])
    w.table(rows, (0.9, 1.2, 2.2, 2.2, 2.2, 1.8), head=1, repeat=True)
    for count in audit.counts:
        c = w.entry("counts", count)
        w.text(f"危害分析覆盖{c('what')}{c('stated')}{count.unit}，即{c.each('listed')}。")
    w.paragraphs(words.some("watch", 2))
    goals: list[Row] = [["食品安全与质量目标", "指标", "考核结果"], *audit.world.objectives]
    w.table(goals, (4, 2, 2), head=1)
