"""棠川's checklist: clauses of all systems together, notes, verdict."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.a import _tangchuan_notes as notes
from corpus.bodies.templates.a._tangchuan_notes import LETTERS, Facts
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


@dataclass(frozen=True)
class Line:
    """Clauses by letter (`Q7.2 E7.2`), point, notes, records."""

    clauses: str
    point: str
    said: tuple[str, ...] = ()
    facts: tuple[Facts, ...] = ()


LINES = (
    Line(
        "Q4.1 Q4.2 E4.1 E4.2 S4.1 S4.2",
        "环境、相关方",
        ("《内外部环境分析表》、《相关方需求清单》，每年管评前更新；面谈{manager}，清楚",),
    ),
    Line("Q4.3 E4.3 S4.3", "范围", (), (notes.scopes,)),
    Line("Q4.4 E4.4 S4.4", "过程", ("手册附过程关系图",), (notes.main_processes, notes.processes)),
    Line(
        "Q5.1 Q5.2 E5.1 E5.2 S5.1 S5.2",
        "领导作用/方针",
        ("方针由{manager}批准发布，墙上、网站均有；抽问2人能说出大意",),
    ),
    Line("Q5.3 E5.3 S5.3", "职责", ("组织机构图、职能分配表；任命{rep}为管代,有任命书",)),
    Line("S5.4", "协商参与", ("员工代表{workers}；查协商记录1份,劳保用品选型征求过员工意见",)),
    Line("Q6.1 E6.1.1 S6.1.1", "风险机遇", ("《风险和机遇应对措施表》有,措施已落实到人",)),
    Line("E6.1.2", "环境因素", ("按部门识别,考虑三种状态三种时态,打分评价",), (notes.aspects,)),
    Line("S6.1.2", "危险源", ("LEC法评价；含相关方、外出作业",), (notes.hazards,)),
    Line("E6.1.3 S6.1.3 Q8.2.2", "法律法规", (), (notes.laws, notes.observed)),
    Line("Q6.2 E6.2 S6.2", "目标", ("目标分解到部门,按季考核，截至本次审核：",), (notes.objectives,)),
    Line("Q6.3", "变更策划", ("本期无重大变更",)),
    Line("Q7.1.3 E7.1 S7.1", "资源/设备", ("设备保养：抽{machine}保养记录1份,OK",), (notes.machines,)),
    Line("Q7.1.5 E9.1.1 S9.1.1", "监测资源", (), (notes.devices,)),
    Line("Q7.2 E7.2 S7.2", "能力", ("岗位能力要求、年度培训计划有；抽2次培训签到、考核",), (notes.people,)),
    Line("Q7.3 Q7.4 E7.3 E7.4 S7.3 S7.4", "意识、沟通", ("班前会、微信群、公告栏；对外沟通归{office}",)),
    Line("Q7.5 E7.5 S7.5", "文件", ("文件清单、发放回收登记有，抽3份现场文件版本一致",), (notes.cited,)),
    Line("Q8.1 Q8.2", "运行策划、顾客要求", ("抽合同3份,签前均评审；无口头订单遗漏",)),
    Line("Q8.3", "设计开发", ("{design}",)),
    Line("Q8.4 E8.1 S8.1.4", "外部供方/相关方", (), (notes.suppliers,)),
    Line(
        "Q8.5",
        "过程控制",
        (
            "现场看{step}、{step2}，有作业文件,参数有记录",
            "标识/追溯：随工单；顾客财产：登记管理；防护：目视良好",
        ),
    ),
    Line("Q8.6 Q8.7", "放行、不合格品", ("抽{step3}记录3份；不合格处置单2份,有评审、有复验",)),
    Line("E8.1", "环境运行", ("垃圾分类点、治理设施现场查看,运行中；节能降耗有台账",)),
    Line("S8.1.1 S8.1.2", "安全运行", ("现场：通道、警示标识、消防器材；劳保穿戴情况，抽发放记录2份",)),
    Line("E8.2 S8.2", "应急", ("预案、物资清单有，{safety}负责月检",), (notes.drills,)),
    Line("Q9.1.1 Q9.1.3", "监视分析", ("质量月报3份,趋势平稳",)),
    Line("Q9.1.2", "满意度", ("调查表回收、汇总有,低分项已回访",)),
    Line("E9.1.2 S9.1.2 Q9.1", "合规评价", (), (notes.evaluated,)),
    Line("Q9.2 E9.2 S9.2", "内审", ("内审方案、检查表、报告齐;未审自己部门",), (notes.audited,)),
    Line("Q9.3 E9.3 S9.3", "管评", ("输入、输出齐全",), (notes.reviewed,)),
    Line("Q10 E10 S10", "改进", ("纠正措施2份,原因分析到位；本期无重大投诉、无事故、无处罚",)),
)


def table(audit: Audit, w: Writer) -> None:
    """The whole checklist."""
    rows: list[Row] = [["条款", "要点", "审核记录(抽样)", "判定"]]
    left = {item.number: item for item in audit.nonconformities.items}
    slots = _slots(audit)
    own = [LETTERS[one] for one in audit.systems]
    for line in LINES:
        clauses = [one for one in line.clauses.split() if one[0] in own]
        legal = line.facts and line.facts[0] in {notes.laws, notes.evaluated} and {"E", "S"} & {*own}
        if legal:
            clauses = [one for one in clauses if one[0] != "Q"]
        if clauses:
            rows.append(_row(audit, w, line, clauses, left, slots))
    for item in left.values():
        rows.append(
            [f"{_letter(audit, item)}{item.clause}", "补充抽样", "有1项不符合要求", f"N{item.number}"]
        )
    w.table(rows, (1.3, 1.4, 6.6, 0.9), head=1, repeat=True)


def _row(
    audit: Audit,
    w: Writer,
    line: Line,
    clauses: list[str],
    left: dict[str, Nonconformity],
    slots: dict[str, str],
) -> Row:
    told = [text.format(**slots) for text in line.said]
    for facts in line.facts:
        told += facts(audit, w)
    found = []
    for item in [*left.values()]:
        at = f"{_letter(audit, item)}{item.clause}."
        if any(at.startswith(f"{clause}.") for clause in clauses):
            found.append(f"N{item.number}")
            del left[item.number]
    if found:
        told.append(f"另有{len(found)}项不满足要求，详见第五部分")
    good = "不适用" if clauses == ["Q8.3"] and audit.exclusions != "无" else "√"
    return ["¶".join(clauses), line.point, "¶".join(told), "¶".join(found) or good]


def _letter(audit: Audit, item: Nonconformity) -> str:
    known = {one.number.split("-")[0]: LETTERS[one.system] for one in audit.standards}
    return known.get(item.standard.split("-")[0], "")


def _slots(audit: Audit) -> dict[str, str]:
    world, people = audit.world, audit.world.people
    flow = world.industry["flow"]
    design = "按顾客要求和现行标准提供，不涉及设计开发,不适用合理"
    if audit.exclusions == "无":
        design = "抽项目资料1套，输入、评审、验证、确认、更改记录齐"
    return {
        "manager": people.manager,
        "rep": people.representative,
        "workers": people.workers,
        "safety": people.safety,
        "office": world.departments[0],
        "machine": world.equipment[0][0],
        "step": flow[0],
        "step2": flow[2],
        "step3": flow[-2],
        "design": design,
    }
