"""Long tables over pages: calibrations with a repeated head, law lists without, two head rows, wide texts."""

from __future__ import annotations

from corpus.layouts.templates.parts import CALIBRATION_HEAD, CALIBRATION_WIDTHS, Writer, calibration_rows
from corpus.layouts.templates.shared import scope, title_page, verdict
from corpus.layouts.tree import Report
from corpus.layouts.world import World, words
from corpus.layouts.writer import Row

ISSUERS = ("全国人民代表大会常务委员会", "国务院", "生态环境部", "应急管理部", "国家市场监督管理总局")


def build(world: World) -> Report:
    """The report."""
    writer = Writer(world, "ledger", "black", styled=False)
    writer.margins(header=(f"{world.form}  审核报告附件",), page="第 # 页")
    title_page(writer, "审核报告及台账")
    writer.heading(1, "一、审核说明")
    scope(writer)
    writer.heading(1, "二、监视和测量设备台账")
    rows = [CALIBRATION_HEAD, *calibration_rows(world, world.some(46, 24), "合格")]
    writer.table(rows, CALIBRATION_WIDTHS, head=1, repeat=True)
    writer.text(f"以上共{world.some(46, 24)}台（件），均在有效期之内。")
    writer.heading(1, "三、法律法规和其他要求清单")
    writer.table(_laws(world), (0.8, 5.4, 2.6, 1.8, 1.6), head=1)
    writer.heading(1, "四、环境因素和危险源清单")
    writer.table(_hazards(world), (0.8, 1.6, 2.2, 3.4, 0.8, 0.8, 0.8, 1.6), head=2, repeat=True)
    writer.heading(1, "五、结论")
    verdict(writer)
    return writer.report


def _laws(world: World) -> list[Row]:
    rows: list[Row] = [["序号", "名称", "发布机关", "实施日期", "适用条款"]]
    titles = world.sample("laws", 40)[: world.some(40, 20)]
    for at, title in enumerate(titles, 1):
        day = world.day()
        rows.append(
            [
                str(at),
                f"《{title}》",
                world.random.choice(ISSUERS),
                f"{day.year - 4}-{day:%m-%d}",
                f"第{world.random.randint(3, 70)}条",
            ]
        )
    return rows


def _hazards(world: World) -> list[Row]:
    rows: list[Row] = [
        ["序号", "部门", "活动", "因素和控制措施", "评价", "‹", "‹", "结论"],
        ["^", "^", "^", "^", "L", "E", "C", "^"],
    ]
    activities = [*words()["places"], *words()["records"]]
    for at in range(1, world.some(30, 8) + 1):
        rows.append(
            [
                str(at),
                world.pick("departments"),
                world.random.choice(activities),
                world.statement("运行").split("，", 1)[1],
                str(world.random.choice([1, 3, 6])),
                str(world.random.choice([1, 2, 3, 6])),
                str(world.random.choice([1, 3, 7, 15])),
                world.random.choice(["一般", "一般", "重要"]),
            ]
        )
    return rows
