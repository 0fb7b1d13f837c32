"""People whose training is told to have served its purpose, or internal auditors whose audit is told to be
effective, and whose knowledge is told to be lacking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checks.context import Context
from checks.people.internal_auditors import audit_in_doubt
from checks.text.excusing_words import excused
from checks.text.subject_words import as_written
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf, text_of
from schemas.result import Finding
from schemas.text import fold

LINES = 6
"""So far below the words that name a training its effect may be told."""

_WORDS = ("知识", "能力", "技能")
_LACKING = (
    r"[^。\n]{0,120}?(?P<lack>(?:知识|能力|技能)(?:水平|方面)?(?:还|尚|有所|明显|比?较)?"
    r"(?:欠缺|不足|缺乏|不够|薄弱|较弱))"
)
_GOOD = patterns.compile(
    r"(?:效果|考核|结果|评价)[^。；;\n]{0,12}?(?P<good>(?<![未没不])"
    r"(?:达到(?:了)?(?:目的|要求|预期|效果|培训)|有效|良好|合格|能力满足|掌握))"
    r"(?!性|[^。；;\n]{0,6}(?:待|未|后再|的条件))"
)
_EFFECT = patterns.compile(r"培训(?:的)?(?:效果|考核|结果|评价)")
_DETAIL = patterns.compile(
    r"(?:培训|教育|授课|参训|参加|受训)(?:的)?"
    r"(?:内容|对象|人员|人数|培训|部门|方式|形式|时间|日期|地点|课时|学时|教材|教师|讲师|老师|主题|课题|目的)(?:及[^:]{1,6})?:"
)
"""How a line begins that tells more of the training above it."""

_LABEL_ALONE = patterns.compile(r"[^\W\d]{2,8}:")
_OPENS = patterns.compile(r"记录|\d{4}[-./年]\d|(?:组织|开展|进行|举办|实施)了?[^,，。]{0,20}培训")
"""In a line that tells of another training than the one above it."""

_AUDITOR = "内审员"
_AUDITED = patterns.compile(
    r"(?:内审|内部审核)(?![员组人])(?:[和及、与]管理评审)?的?"
    r"(?:过程|活动|工作|实施|程序|情况|结果|均|都|是|为|也|能够?|整体|总体){0,4}"
    r"(?P<good>有效(?![性期地])|(?:得到|实施)了?有效的?(?:实施|开展|运行)|充分有效|达到了?预期)"
)
"""That the internal audit is effective, without reserve."""

_RATED = ("有效", "符合", "满足")

_BUT = patterns.compile(r"是否|如果|若|避免|防止|上次|上一?年|一阶段|计划|以往|曾")


def trained_and_lacking(context: Context) -> Iterator[Finding]:
    """One finding for each kind of people of whom both is told."""
    stated = _told_lacking(context)
    if _AUDITOR in stated and (effective := _audit_effective(context)) is not None:
        lacking, words = stated[_AUDITOR]
        yield context.finding(
            effective[0],
            lacking,
            identity="internal audit",
            variant="audited",
            values=[],
            praise=effective[1],
            fault=words,
        )
    else:
        yield from audit_in_doubt(context)
    for who, (lacking, words) in stated.items():
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


def _told_lacking(context: Context) -> dict[str, tuple[Leaf[str], str]]:
    """The kinds of people whose knowledge is told to be lacking: where first, and the words."""
    stated: dict[str, tuple[Leaf[str], str]] = {}
    for passage in context.mentions.passages(_WORDS):
        text = fold(str(passage.leaf.value))
        if (match := _lacking().search(text)) and not excused(_BUT, text, *match.span()).here:
            words = as_written(str(passage.leaf.value), *match.span("lack"))
            stated.setdefault(match["who"], (passage.leaf, words))
    return stated


def _audit_effective(context: Context) -> tuple[Leaf[str], str] | None:
    """Where a rating, else a sentence, has the internal audit effective without reserve, and the words."""
    for one in context.report.conclusion.ratings:
        subject, value = text_of(one.criterion), text_of(one.value)
        if one.value is not None and value in _RATED and ("内部审核" in subject or "内审" in subject):
            return one.value, f"{subject}：{value}"
    for passage in context.mentions.passages(("内审", "内部审核")):
        text = fold(str(passage.leaf.value))
        if (match := _AUDITED.search(text)) and not excused(_BUT, text, *match.span()).here:
            return passage.leaf, as_written(str(passage.leaf.value), *match.span())
    return None


@cache
def _lacking() -> re.Pattern[str]:
    """Some of the people of `praised.yaml`, and that they lack knowledge."""
    people = yaml_file.read(Path(__file__).with_suffix(".yaml"))["people"]
    return patterns.compile(f"(?P<who>{'|'.join(people)}){_LACKING}")


def _effect(context: Context, who: str) -> tuple[Leaf[str], str] | None:
    """Where the training of such people is told to have been effective, and the words for it.

    What tells an effect and names nobody is of the training told last above it."""
    trainings = _trainings(context)
    for passage in context.mentions.passages(("效果", "考核", "结果", "评价")):
        leaf, text = passage.leaf, fold(str(passage.leaf.value))
        match = _GOOD.search(text)
        if match is None or excused(_BUT, text, *match.span()).here:
            continue
        line = leaf.evidence.line
        above = [said for at, said in trainings if line - LINES <= at <= line]
        if above and who in above[-1]:
            return leaf, as_written(str(leaf.value), *match.span("good"))
    return None


def _trainings(context: Context) -> list[tuple[int, str]]:
    """The trainings told: the line of each place, and what has been said of the training up to there."""
    stated: list[tuple[int, str]] = []
    said = last = ""
    for passage in context.mentions.passages(("培训",)):
        text = fold(str(passage.leaf.value))
        if _BUT.search(text) or "培训" not in _EFFECT.sub("", text):
            continue
        goes_on = _DETAIL.match(text) or (_LABEL_ALONE.fullmatch(last) and not _OPENS.search(text))
        said = f"{said}\n{text}" if goes_on else text
        last = text
        stated.append((passage.leaf.evidence.line, said))
    return stated
