"""What the templates share: a writer of blocks, and rows, choices and statements drawn from a world."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.layouts.tree import Look, Report
from corpus.layouts.world import World
from corpus.layouts.writer import BlockWriter, Row


class Writer(BlockWriter):
    """Writes the blocks of one report on a world."""

    def __init__(self, world: World, template: str, look: Look = "box", *, styled: bool = True) -> None:
        super().__init__(Report(template, template, world.body, world.body), look, styled=styled)
        self.world = world

    def prose(self, paragraphs: int, topic: str | None = None, sentences: int = 3) -> None:
        """Paragraphs on a topic."""
        for _ in range(paragraphs):
            self.text(self.world.prose(sentences, topic))


def choices(options: Sequence[str], ticked: int, gap: str = "  ") -> str:
    """Options with a box before each, one of them ticked (none for -1).

    >>> choices(["合格", "不合格"], 0)
    '{+}合格  {-}不合格'
    """
    return gap.join(f"{{{'+' if at == ticked else '-'}}}{option}" for at, option in enumerate(options))


def several(world: World, options: Sequence[str], gap: str = "  ") -> str:
    """Options with a box before each, any of them ticked."""
    return gap.join(f"{{{world.random.choice('+-')}}}{option}" for option in options)


def rating(world: World) -> str:
    """A rating of three."""
    return choices(["符合", "基本符合", "不符合"], world.random.choice([0, 0, 0, 1, 2]))


def audit_span(world: World) -> str:
    """The days of the audit."""
    return f"{world.dated(world.audit_start)}上午至{world.dated(world.audit_end)}下午"


def standards(world: World) -> str:
    """The standards audited against."""
    return "、".join(f"{system['standard']}/{system['iso']}" for system in world.systems)


def system_names(world: World) -> str:
    """The systems."""
    return "、".join(system["name"] for system in world.systems)


def facts(world: World) -> list[tuple[str, str]]:
    """Labels and values on the company and the audit."""
    return [
        ("受审核方名称", world.company),
        ("统一社会信用代码", world.uscc),
        ("注册地址", world.address),
        ("经营地址", world.office),
        ("法定代表人", world.name()),
        ("联系人及电话", f"{world.name()}  {world.digits(4)}-{world.digits(8)}"),
        ("体系覆盖人数", f"{world.headcount}人"),
        ("审核准则", standards(world)),
        ("审核时间", audit_span(world)),
        ("报告编号", world.number),
    ]


TEAM_HEAD: Row = ["序号", "姓名", "组内职务", "注册级别", "注册证书号", "专业代码"]
TEAM_WIDTHS = (0.8, 1.4, 1.4, 1.7, 3.4, 2.6)


def team_rows(world: World) -> list[Row]:
    """The team, a row a registration; the first cells of a person span them."""
    rows: list[Row] = []
    for at, person in enumerate(world.team, 1):
        for place, number in enumerate(person.registrations):
            first: Row = [str(at), person.name, person.role, person.grade]
            rows.append([*(first if place == 0 else ["^"] * 4), number, person.codes if place == 0 else "^"])
    return rows


CALIBRATION_HEAD: Row = [
    "序号",
    "器具名称",
    "型号规格",
    "出厂编号",
    "证书编号",
    "检定/校准机构",
    "校准日期",
    "有效期至",
    "结果",
]
CALIBRATION_WIDTHS = (0.8, 1.6, 1.7, 1.6, 1.9, 2.2, 1.7, 1.7, 1.1)


def calibration_rows(world: World, count: int, result: str = "合格") -> list[Row]:
    """Instruments with their calibrations."""
    rows: list[Row] = []
    for at in range(1, count + 1):
        item = world.calibration()
        rows.append(
            [
                str(at),
                item["device"],
                item["model"],
                item["serial"],
                item["certificate"],
                item["agency"],
                item["done"],
                item["due"],
                result,
            ]
        )
    return rows


def law_list(world: World, count: int) -> list[str]:
    """Titles of laws."""
    return list(world.sample("laws", count))


def nonconformities(world: World, count: int) -> list[Row]:
    """Rows of nonconformities: number, department, standard and clause, statement, grade."""
    clauses = ["7.2", "7.1.5", "8.1", "8.4.1", "9.1.1", "9.2.2", "10.2", "6.1.2"]
    rows: list[Row] = []
    for at in range(1, count + 1):
        system = world.random.choice(world.systems)
        what = world.filled(
            "查《{record}》，编号{file}，{date}的记录缺少{person}的确认，{place}的现场与记录不一致。"
        )
        rows.append(
            [
                f"{at:02}",
                world.pick("departments"),
                f"{system['standard']} {world.random.choice(clauses)}",
                what,
                choices(["严重", "轻微"], 1),
            ]
        )
    return rows


NONCONFORMITY_HEAD: Row = ["编号", "责任部门", "标准条款", "不符合事实描述", "性质"]
NONCONFORMITY_WIDTHS = (0.8, 1.7, 2.3, 5.2, 1.9)

RECOMMENDATION = ["推荐认证注册", "纠正措施验证合格后推荐认证注册", "不推荐认证注册"]

CRITERIA = [
    "管理体系文件的符合性",
    "体系运行的有效性",
    "内部审核和管理评审",
    "合规义务的履行",
    "目标的实现",
    "持续改进机制",
]
