"""The processes of an organization as 巩留 lists them: owner, inputs, outputs, an indicator, clauses."""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GROUPS = {"M": "管理过程", "C": "顾客导向过程", "S": "支持过程", "E": "环境过程"}
LETTERS = {"QMS": "Q", "EMS": "E"}


@dataclass(frozen=True)
class Process:
    """A process; `office` is the number of its department, -1 the top management."""

    code: str
    name: str
    office: int
    takes: str
    gives: str
    indicator: str
    target: str
    reached: tuple[str, ...]
    quality: str
    green: str = ""

    def clauses(self, audit: Audit) -> list[tuple[str, str]]:
        """The clauses by system, of those audited."""
        both = (("QMS", self.quality), ("EMS", self.green))
        return [(system, text) for system, text in both if text and system in audit.systems]


ALL = (
    Process(
        "M1",
        "经营策划与风险管理",
        -1,
        "内外部环境信息、相关方要求",
        "方针、目标、风险应对措施",
        "年度目标完成率",
        "100%",
        ("100%",),
        "4.1/4.2/5.1/5.2/5.3/6",
        "4.1/4.2/5/6.1.1/6.2",
    ),
    Process(
        "M2",
        "法律法规与合规管理",
        7,
        "法律法规、许可要求",
        "法规清单、合规性评价报告",
        "法规更新及时率",
        "100%",
        ("100%",),
        "8.2.2/9.1.3",
        "6.1.3/9.1.2",
    ),
    Process(
        "M3",
        "内部审核",
        0,
        "审核方案、以往审核结果",
        "内审报告、不符合报告",
        "不符合按期关闭率",
        "100%",
        ("100%",),
        "9.2",
        "9.2",
    ),
    Process(
        "M4",
        "管理评审与改进",
        -1,
        "过程绩效、反馈、审核结果",
        "评审决议、纠正措施",
        "纠正措施有效率",
        "≥90%",
        ("95%", "100%"),
        "9.3/10",
        "9.3/10",
    ),
    Process(
        "C1",
        "顾客要求的确定和评审",
        5,
        "询价、招标文件、订单",
        "合同、评审记录",
        "合同评审率",
        "100%",
        ("100%",),
        "8.2.1/8.2.3/9.1.2",
    ),
    Process(
        "C2",
        "生产和服务提供",
        2,
        "计划、作业文件、物料",
        "产品和服务、过程记录",
        "计划按期完成率",
        "≥96%",
        ("97.4%", "98.1%", "98.8%"),
        "8.1/8.5",
    ),
    Process(
        "C3",
        "放行与不合格控制",
        1,
        "待验产品和服务、验收准则",
        "放行记录、处置单",
        "一次交验合格率",
        "≥97%",
        ("98.2%", "98.6%", "99.0%"),
        "8.6/8.7",
    ),
    Process(
        "C4",
        "设计开发与技术管理",
        3,
        "顾客和法规要求、技术资料",
        "图样、方案、作业文件",
        "技术文件差错率",
        "≤1%",
        ("0.4%", "0.6%"),
        "7.1.6/8.3",
    ),
    Process(
        "S1",
        "人力资源",
        0,
        "岗位需求、培训需求",
        "具备能力的人员",
        "培训计划完成率",
        "≥95%",
        ("96.7%", "100%"),
        "7.1.2/7.2/7.3/7.4",
        "7.2/7.3/7.4",
    ),
    Process(
        "S2",
        "基础设施和运行环境",
        6,
        "设备需求、保养计划",
        "完好的设备和设施",
        "设备完好率",
        "≥98%",
        ("98.5%", "99.1%"),
        "7.1.3/7.1.4",
        "7.1",
    ),
    Process(
        "S3",
        "监视和测量资源",
        1,
        "测量要求、送检计划",
        "经检定或校准的器具",
        "器具受检率",
        "100%",
        ("100%",),
        "7.1.5",
        "9.1.1",
    ),
    Process(
        "S4",
        "采购和外部供方管理",
        4,
        "采购需求、供方信息",
        "合格的物资和服务",
        "采购及时率",
        "≥95%",
        ("96.3%", "97.5%"),
        "8.4",
    ),
    Process(
        "S5",
        "成文信息控制",
        0,
        "体系要求、外来文件",
        "受控文件、记录",
        "文件受控率",
        "100%",
        ("100%",),
        "7.5",
        "7.5",
    ),
    Process(
        "E1",
        "环境因素与运行控制",
        7,
        "活动、产品和服务的信息",
        "重要环境因素、控制措施",
        "污染物达标排放率",
        "100%",
        ("100%",),
        "",
        "6.1.2/6.1.4/8.1",
    ),
    Process(
        "E2",
        "应急准备和响应",
        7,
        "潜在紧急情况",
        "应急预案、演练记录",
        "演练计划完成率",
        "100%",
        ("100%",),
        "",
        "8.2",
    ),
)


def processes(audit: Audit) -> list[Process]:
    """Those of the systems audited."""
    found = [one for one in ALL if one.clauses(audit)]
    if audit.exclusions == "无":
        return found
    return [replace(one, name="技术文件管理", quality="7.1.6") if one.code == "C4" else one for one in found]


def owner(audit: Audit, one: Process) -> str:
    """Who owns a process."""
    world = audit.world
    if one.office < 0:
        return f"总经理 {world.people.manager}"
    department = world.departments[one.office]
    return f"{department} {world.people.heads[department]}"


def clauses(audit: Audit, one: Process) -> str:
    """The clauses of a process as they are written."""
    return "；".join(f"{LETTERS[system]}：{text}" for system, text in one.clauses(audit))


def judged(audit: Audit, one: Process) -> str:
    """符合, or the nonconformities against its clauses."""
    numbers = {standard.number: standard.system for standard in audit.standards}
    held = {system: text.split("/") for system, text in one.clauses(audit)}
    found = [
        item.number
        for item in audit.nonconformities.items
        if any(
            f"{item.clause}.".startswith(f"{own}.") for own in held.get(numbers.get(item.standard, ""), [])
        )
    ]
    return f"部分符合，见不符合报告 {'、'.join(found)}" if found else "符合"


def register(audit: Audit, w: Writer, reached: dict[str, str]) -> None:
    """The list of processes, a table a group."""
    for group, name in GROUPS.items():
        held = [one for one in processes(audit) if one.code.startswith(group)]
        if not held:
            continue
        rows: list[Row] = [["编号", "过程", "所有者", "输入", "输出", "绩效指标", "目标", "实绩"]]
        for one in held:
            ends = [one.indicator, one.target, reached[one.code]]
            rows.append([one.code, one.name, owner(audit, one), one.takes, one.gives, *ends])
        w.text(f"{name}（{group}）", style="plain")
        w.table(rows, (0.8, 1.6, 1.5, 1.8, 1.8, 1.5, 0.9, 0.9), head=1)
