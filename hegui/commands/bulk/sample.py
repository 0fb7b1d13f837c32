"""`hegui sample`: a draw from an archive for people to read; what they found, read back."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hegui.commands.bulk.stats import configure_output, configure_where
from hegui.errors import RefusedError
from hegui.terminal import console
from hegui.terminal.parser import Parser, names
from hegui.wording import text

if TYPE_CHECKING:
    from hegui.bulk.sampling.plans import Plan
    from hegui.render import Look

SUMMARY = (
    "从批量检查的报告中抽样（谁都能核对），并读回人的判断：比例、接收与否、与程序和两人之间的一致",
    "draw a sample of an archive that anybody can check; read back what people found in it",
)
FORMATS = ("text", "json", "xlsx")
SEED = "1"
_LEVELS = ("I", "II", "III", "S-1", "S-2", "S-3", "S-4")


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui sample`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    parser.add_argument(
        "run",
        metavar="RUN",
        nargs="?",
        help="批量检查的结果文件夹" if zh else "the folder of a run (hegui batch)",
    )
    parser.add_argument(
        "--size",
        metavar="N",
        type=partial(_number, parser.lang, int, 10_000_000),
        help="抽多少份" if zh else "how many to draw",
    )
    configure_plans(parser)
    parser.add_argument(
        "--strata",
        metavar="COLUMN,…",
        type=names,
        default=[],
        help="按 reports 的列分层，如 office,verdict（verdict 是程序的结论）"
        if zh
        else "strata by columns of reports, such as office,verdict (verdict: the program's)",
    )
    configure_where(parser)
    parser.add_argument(
        "--seed",
        metavar="TEXT",
        help=f"种子（默认 {SEED}）：同一种子抽到同样的" if zh else f"seed (default {SEED})",
    )
    parser.add_argument(
        "--grow",
        metavar="FILE",
        help="接着以前的抽样（json 或 xlsx）多抽：种子、分层、条件照旧"
        if zh
        else "go on from an earlier draw (json, xlsx) with a larger --size: its seed, strata, condition",
    )
    parser.add_argument(
        "--evaluate",
        metavar="FILE.xlsx",
        help="读回填好的抽样表" if zh else "read back a sheet that was filled in",
    )
    parser.add_argument(
        "--level-of-confidence",
        metavar="SHARE",
        type=partial(_number, parser.lang, float, 0.9999),
        default=0.95,
        help="--evaluate 的置信水平（默认 0.95）" if zh else "of --evaluate (default 0.95)",
    )
    configure_output(parser, FORMATS)


def configure_plans(parser: Parser) -> None:
    """Add the plans of standards: what they are indexed by, and the risk."""
    zh = parser.lang == "zh"
    parser.add_argument(
        "--lq",
        metavar="PERCENT",
        type=partial(_number, parser.lang, float, 100),
        help="孤立的一批：按 GB/T 2828.2 的极限质量（百分数，如 5）定样本量和接收数"
        if zh
        else "an isolated lot: size and acceptance number by the limiting quality (per cent, such as 5) of"
        " GB/T 2828.2",
    )
    parser.add_argument(
        "--dql",
        metavar="PERCENT",
        type=partial(_number, parser.lang, float, 20),
        help="监督声称的质量水平（有问题的不超过百分之几）：依 GB/T 2828.4、2828.11 计算"
        if zh
        else "supervision of a declared quality level (so many per cent faulty at most): calculated after"
        " GB/T 2828.4 and 2828.11",
    )
    parser.add_argument(
        "--aql",
        metavar="PERCENT",
        type=partial(_number, parser.lang, float, 1000),
        help="连续的各批：按 GB/T 2828.1 的接收质量限（百分数，如 2.5）定样本量和接收数"
        if zh
        else "a series of lots: size and acceptance number by the acceptance quality limit (per cent) of"
        " GB/T 2828.1",
    )
    parser.add_argument(
        "--level",
        choices=_LEVELS,
        default="II",
        help="--aql 的检验水平，--dql 的判别水平 I 至 III（默认 II）"
        if zh
        else "the inspection level of --aql, the level of discrimination I to III of --dql (default II)",
    )
    parser.add_argument(
        "--risk",
        metavar="SHARE",
        type=partial(_number, parser.lang, float, 0.5),
        help="使用方风险，如 0.05：说明里的把握是 1 减它（默认 --size 0.05，方案 0.1）；"
        "与 --lq 同用时不查表，计算不许有一份有问题、风险不超过它的最小样本量"
        if zh
        else "consumer's risk, such as 0.05: what the sample can prove is said with a confidence of 1 less it"
        " (default 0.05 with --size, 0.1 with a plan); with --lq the plan is not that of the table but the"
        " smallest sample, no fault accepted, that keeps it",
    )


def _number(lang: str, kind: type[int] | type[float], most: float, given: str) -> float:
    """A number above 0, up to the most."""
    try:
        value = kind(given)
    except ValueError:
        value = 0
    if not 0 < value <= most:
        zh = f"{given} 不是大于 0、不超过 {most:g} 的数"
        raise ArgumentTypeError(zh if lang == "zh" else f"{given} is no number above 0 up to {most:g}")
    return value


def run(options: Namespace) -> int:
    """Draw, or evaluate."""
    from hegui import optional_packages

    optional_packages.require("bulk")
    if options.evaluate is not None:
        return _evaluate(options)
    from hegui.bulk.sampling import page as shown
    from hegui.bulk.sampling import sample, sheet

    asked = (options.size, options.lq, options.dql, options.aql)
    if options.run is None or sum(one is not None for one in asked) != 1:
        raise RefusedError("sample_of_what")
    folder, where, columns, seed = (
        Path(options.run),
        options.where,
        list(options.strata),
        options.seed or SEED,
    )
    earlier = None
    if options.grow is not None:
        earlier = sheet.before(options.grow)
        where, seed = earlier.get("where"), str(earlier["seed"])
        columns = list(earlier.get("columns") or columns)
    drawn = sample.draw(folder, _plan(options, folder, where), columns, where, seed, options.risk)
    if earlier is not None:
        lost = {one["sha256"] for one in earlier["drawn"]} - {one.sha256 for one in drawn.drawn}
        if lost:
            raise RefusedError("not_grown", path=options.grow, count=len(lost))
    output = options.output or (str(folder / "sample.xlsx") if options.format == "xlsx" else None)
    return _write(lambda look: shown.made(drawn, options.format, look), output, options)


def _plan(options: Namespace, folder: Path, where: str | None) -> Plan:
    """The plan that was asked for."""
    from hegui.bulk.sampling import plans, sample

    if options.size is not None:
        return plans.Plan(None, options.size)
    population = sample.population(folder, where)
    if options.lq is not None:
        return plans.by_lq(population, options.lq, options.risk)
    if options.dql is not None:
        return plans.by_dql(population, options.dql, options.level)
    return plans.by_aql(population, options.aql, options.level)


def _evaluate(options: Namespace) -> int:
    from hegui.bulk.sampling import judged_sample, sheet
    from hegui.bulk.sampling import page as shown

    filled = sheet.read(options.evaluate)
    populations = {one["key"]: int(one["population"]) for one in filled.about["strata"]}
    plan = filled.about.get("plan") or {}
    stated = judged_sample.judged(
        filled.reports, populations, plan.get("accept"), options.level_of_confidence
    )
    if options.format == "xlsx":
        raise RefusedError("sample_of_what")
    kind = (filled.about.get("quality") or {}).get("kind")
    return _write(lambda look: shown.read(stated, options.format, look, kind), options.output, options)


def _write(made: Callable[[Look], bytes], output: str | None, options: Namespace) -> int:
    from hegui.files import outputs
    from hegui.render import Look

    if output is None:
        console.write(made(Look(options.lang, console.columns(), console.wants_colour())))
        return 0
    outputs.save(output, made(Look(options.lang)))
    console.say(text("labels", "written", options.lang, path=output))
    return 0


_EPILOG = (
    """退出状态：0；2 没有表、不认得的列或条件、抽样表读不出
例：
  hegui sample 2025年/ --size 60 --strata office,verdict --format xlsx
  hegui sample 2025年/ --lq 5 --where "month >= '2025-01'" --format xlsx
  hegui sample 2025年/ --dql 2.5
  hegui sample --evaluate 2025年/sample.xlsx
  hegui sample 2025年/ --size 100 --grow 2025年/sample.xlsx""",
    """exit status: 0; 2 without tables, for an unknown column or condition, for a sheet that cannot be read
examples:
  hegui sample 2025/ --size 60 --strata office,verdict --format xlsx
  hegui sample 2025/ --lq 5 --where "month >= '2025-01'" --format xlsx
  hegui sample 2025/ --dql 2.5
  hegui sample --evaluate 2025/sample.xlsx
  hegui sample 2025/ --size 100 --grow 2025/sample.xlsx""",
)
