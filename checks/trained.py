"""People whose training is told to have served its purpose, and whose knowledge is told to be lacking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checks.context import Context
from checks.said_of import as_written
from schemas import rx, yaml_file
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

LINES = 6
"""So far below the words that name a training its effect may be told."""

_WORDS = ("知识", "能力", "技能")
_LACKING = (
    r"[^。\n]{0,120}?(?P<lack>(?:知识|能力|技能)(?:水平|方面)?(?:还|尚|有所|明显|比?较)?"
    r"(?:欠缺|不足|缺乏|不够|薄弱|较弱))"
)
_GOOD = rx.compile(
    r"(?:效果|考核|结果|评价)[^。；;\n]{0,12}?(?P<good>(?<![未没不])"
    r"(?:达到(?:了)?(?:目的|要求|预期|效果|培训)|有效|良好|合格|能力满足|掌握))"
    r"(?!性|[^。；;\n]{0,6}(?:待|未|后再|的条件))"
)
_EFFECT_ALONE = rx.compile(r"培训(?:的)?(?:效果|考核|结果|评价)")
_BUT = rx.compile(r"是否|如果|若|避免|防止|上次|上一?年|一阶段|计划|以往|曾")


def trained_and_lacking(context: Context) -> Iterator[Finding]:
    """One finding for each kind of people of whom both is told."""
    told: dict[str, tuple[Leaf[str], str]] = {}
    for passage in context.mentions.passages(_WORDS):
        text = fold(str(passage.leaf.value))
        if (match := _lacking().search(text)) and not _BUT.search(text):
            words = as_written(str(passage.leaf.value), *match.span("lack"))
            told.setdefault(match["who"], (passage.leaf, words))
    for who, (lacking, words) in told.items():
        if (effect := _effect(context, who)) is not None:
            leaf, good = effect
            yield context.finding(
                leaf,
                lacking,
                identity=who,
                variant="trained",
                values=[],
                who=who,
                praise=good,
                fault=words,
            )


@cache
def _lacking() -> re.Pattern[str]:
    """Some of the people of `praises.yaml`, and that they lack knowledge."""
    people = yaml_file.read(Path(__file__).with_name("praises.yaml"))["people"]
    return rx.compile(f"(?P<who>{'|'.join(people)}){_LACKING}")


def _effect(context: Context, who: str) -> tuple[Leaf[str], str] | None:
    """Where the training of such people is told to have been effective, and the words for it.

    What tells an effect and names nobody is of the training told last above it."""
    trainings = [p.leaf for p in context.mentions.passages(("培训",)) if not _BUT.search(str(p.leaf.value))]
    trainings = [leaf for leaf in trainings if not _EFFECT_ALONE.match(fold(str(leaf.value)))]
    for passage in context.mentions.passages(("效果", "考核", "结果", "评价")):
        leaf, text = passage.leaf, fold(str(passage.leaf.value))
        match = _GOOD.search(text)
        if match is None or _BUT.search(text):
            continue
        line = leaf.evidence.line
        above = [one for one in trainings if line - LINES <= one.evidence.line <= line]
        if above and who in str(above[-1].value):
            return leaf, as_written(str(leaf.value), *match.span("good"))
    return None
