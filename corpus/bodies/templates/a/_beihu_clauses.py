"""Part C of 北斛's form: a row for each clause with what was asked, seen and judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _beihu_records as records
from corpus.bodies.templates.a._beihu_records import Seen
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

Record = Callable[[Seen], None]
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
WIDTHS = (2.1, 3.2, 12.8, 1.7)


@dataclass(frozen=True)
class Line:
    """A row: the clauses by system, what is asked, the store's topic, the records told."""

    clauses: Mapping[str, tuple[str, ...]]
    ask: str
    topic: str = ""
    told: tuple[Record, ...] = field(default=())


def _all(*clauses: str) -> dict[str, tuple[str, ...]]:
    return dict.fromkeys(LETTERS, clauses)


PARTS: dict[str, list[Line]] = {
    "0 法律地位与资质": [
        Line({}, "营业执照、行政许可、强制性资质是否有效；有无处罚", "complaint", (records.status,)),
    ],
    "4 组织环境": [
        Line(_all("4.1", "4.2"), "内外部因素、相关方要求的确定与监视", "context"),
        Line(_all("4.3"), "体系范围及不适用说明", "", (records.exclusions,)),
        Line(_all("4.4"), "过程的确定及其相互作用", "", (records.processes,)),
    ],
    "5 领导作用": [
        Line(_all("5.1"), "领导作用和承诺", "leadership"),
        Line(_all("5.2"), "方针的制定与沟通", "policy"),
        Line(_all("5.3"), "岗位、职责和权限", "roles"),
        Line({"OHSMS": ("5.4",)}, "工作人员的协商和参与", "workers"),
    ],
    "6 策划": [
        Line(_all("6.1.1"), "应对风险和机遇的措施", "risks"),
        Line({"EMS": ("6.1.2",)}, "环境因素识别与评价", "aspects", (records.aspects,)),
        Line({"OHSMS": ("6.1.2",)}, "危险源辨识与风险评价", "hazards", (records.hazards,)),
        Line({"EMS": ("6.1.3",), "OHSMS": ("6.1.3",)}, "合规义务/法律法规的获取", "", (records.laws,)),
        Line(_all("6.2"), "目标及实现的策划", "", (records.objectives,)),
        Line({"QMS": ("6.3",), "OHSMS": ("8.1.3",)}, "变更的策划/管理", "change"),
    ],
    "7 支持": [
        Line(
            {"QMS": ("7.1.3", "7.1.4"), "EMS": ("7.1",), "OHSMS": ("7.1",)},
            "基础设施、运行环境；特种设备的登记和检验",
            "resources",
            (records.equipment, records.special),
        ),
        Line(
            {"QMS": ("7.1.5",), "EMS": ("9.1.1",), "OHSMS": ("9.1.1",)},
            "监视和测量设备的检定/校准",
            "",
            (records.devices,),
        ),
        Line(_all("7.2", "7.3"), "能力、意识；持证上岗", "awareness", (records.people, records.exams)),
        Line(_all("7.4"), "信息交流/沟通", "communication"),
        Line(_all("7.5"), "成文信息的控制", "documents"),
    ],
    "8 运行": [
        Line({"QMS": ("8.1",)}, "运行的策划；执行的标准", "planning8", (records.standards,)),
        Line({"QMS": ("8.2",)}, "产品和服务要求的确定与评审", "customer", (records.own_laws,)),
        Line({"QMS": ("8.3",)}, "设计和开发", "design"),
        Line({"QMS": ("8.4",), "OHSMS": ("8.1.4",)}, "采购、外包控制", "purchase", (records.partners,)),
        Line({"QMS": ("8.5",)}, "生产和服务提供的控制", "process8"),
        Line({"QMS": ("8.6",)}, "产品和服务的放行", "release"),
        Line({"QMS": ("8.7",)}, "不合格输出的控制", "nonconforming"),
        Line({"EMS": ("8.1",)}, "环境运行控制", "environment8", (records.operation,)),
        Line({"OHSMS": ("8.1.1", "8.1.2")}, "安全运行控制，消除危险源", "safety8", (records.operation,)),
        Line({"EMS": ("8.2",), "OHSMS": ("8.2",)}, "应急准备和响应", "", (records.drills,)),
    ],
    "9 绩效评价": [
        Line(_all("9.1.1"), "监视、测量、分析和评价", "performance", (records.figures,)),
        Line({"QMS": ("9.1.2",)}, "顾客满意", "satisfaction"),
        Line({"EMS": ("9.1.2",), "OHSMS": ("9.1.2",)}, "合规性评价", "", (records.compliance,)),
        Line(_all("9.2"), "内部审核", "", (records.internal,)),
        Line(_all("9.3"), "管理评审", "", (records.review,)),
    ],
    "10 改进": [Line(_all("10.2", "10.3"), "不符合、纠正措施与持续改进", "improve")],
}


def part(audit: Audit, w: Writer) -> None:
    """The whole part, on pages across."""
    w.section(landscape=True, fresh=True)
    w.heading(1, "C  条款符合性审核记录")
    letters = "、".join(f"{LETTERS[one]}—{one}" for one in audit.systems)
    w.text(f"注：条款前的字母表示体系（{letters}）；评价栏：在□内打☑。", style="plain")
    rows: list[Row] = [["条款", "审核内容", "审核证据（抽样记录）", "评价"]]
    phrases, seen = Phrases(w), Seen(audit, w)
    for title, lines in PARTS.items():
        rows.append([title, "‹", "‹", "‹"])
        for line in lines:
            if not line.clauses or {*line.clauses} & {*audit.systems}:
                rows.append(_row(audit, w, line, phrases, seen))
    w.table(rows, WIDTHS, head=1)
    w.section(fresh=True)


def _row(audit: Audit, w: Writer, line: Line, phrases: Phrases, seen: Seen) -> Row:
    mine = {one: clauses for one, clauses in line.clauses.items() if one in audit.systems}
    clauses = "¶".join(f"{LETTERS[one]} {'/'.join(told)}" for one, told in mine.items())
    seen.lines, seen.nested = [], None
    left_out = line.topic == "design" and audit.exclusions != "无"
    if left_out:
        seen.lines.append(f"不适用：{w.fact('exclusions')}，按顾客要求及既定的方法提供产品和服务。")
    elif line.topic:
        seen.lines += phrases.some(line.topic, 1)
    for record in line.told:
        record(seen)
    failed = [
        item.number
        for item in audit.nonconformities.items
        if _against(item.standard, item.clause, mine, audit)
    ]
    if failed:
        seen.lines.append(f"抽样中发现不符合，事实见D部分第{'、'.join(failed)}号。")
    lines = [one for text in seen.lines for one in lines_of(text, w.look)]
    return [clauses or "认证规则", line.ask, Cell(lines, seen.nested), _judged(bool(failed), left_out)]


def _against(number: str, clause: str, mine: dict[str, tuple[str, ...]], audit: Audit) -> bool:
    """Whether a nonconformity is against one of a row's clauses."""
    system = next((one.system for one in audit.standards if one.number == number), "")
    return any(clause == one or clause.startswith(f"{one}.") for one in mine.get(system, ()))


def _judged(failed: bool, left_out: bool) -> str:
    good = not failed and not left_out
    marks = [(good, "符合"), (failed, "不符合"), (left_out, "不适用")]
    return "¶".join(f"{{{'+' if chosen else '-'}}}{label}" for chosen, label in marks)
