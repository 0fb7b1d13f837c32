"""What the report praises in one place and faults in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from checks.context import Context
from checks.people.awareness import judged_both_ways
from checks.people.training_effectiveness import trained_and_lacking
from checks.registry import check
from checks.text.excusing_words import excused_at
from checks.text.subject_words import as_written
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

MOST = 3
"""So many places of each side are shown."""


class Subject(NamedTuple):
    """What may be praised and faulted: its name, words of its sentences, how it is praised and faulted."""

    key: str
    names: dict[str, str]
    words: tuple[str, ...]
    praise: re.Pattern[str]
    fault: re.Pattern[str]


class Judged(NamedTuple):
    """A sentence that judges a subject, the words that do, and those before them that raise doubt."""

    leaf: Leaf[str]
    words: str
    doubt: str


@check("CON005", "praised-and-faulted", "info")
def praised_and_faulted(context: Context) -> Iterator[Finding]:
    """查什么：同一件事（法律法规的识别收集、危险源辨识、环境因素识别、体系文件、培训、应急预案等）是否一处写作齐全、全面、充分，
    另一处写作不全、不够全面、有遗漏；同一类人员的培训是否写作达到目的、有效，而其知识、能力又写作欠缺、不足（内审员的，
    内部审核是否写作有效）；就内审员的能力、内部审核的覆盖和客观性开具了不符合，内部审核是否仍评为符合、有效，而没有说明这次内审
    是否有效；管理评审（或审核）是否一处写作员工的意识、自觉性提高，另一处写作其低、不足。

    为什么：正面信息与风险提示、薄弱环节相反，读者无从知道审核组的判断；多半有一处是套用的文字。

    例：正面信息写“公司法律法规收集比较齐全”，风险提示写“法律法规的识别、收集不够全面”。

    应为：按证据写成一致的评价，或写明各自所指。

    依据：GB/T 27021.1-2017 9.4.8.2、9.4.8.3 a)。

    何时可忽略：所指的范围或时间不同；一阶段、内审提出而已整改的不算。
    ---
    What it checks: whether one thing (identification of legal requirements, of hazards, of environmental
    aspects, documents, training, emergency plans …) is called complete in one place and incomplete in
    another; whether the training of people is called effective whose knowledge is called lacking (or the
    internal audit, where that of its auditors is); whether the internal audit is judged to be
    good, and nothing told of its validity, where a nonconformity is on its auditors' competence, its coverage
    or objectivity; whether the management review, or the audit, judges people's awareness to be high and to
    be low.

    Why: where strengths contradict the risks and weaknesses told, nobody knows what the team judged; one of
    the places is mostly borrowed text.

    Example: “the legal requirements are collected rather completely” among the strengths, “identification and
    collection of legal requirements is not complete” among the risks.

    Expected: one judgement by the evidence, or what each of them is about.

    Basis: GB/T 27021.1-2017 9.4.8.2, 9.4.8.3 a).

    When to ignore: the places tell of different parts or times; what stage 1 or the internal audit raised and
    was put right does not count.
    """
    subjects, part, but = _known()
    words = dict.fromkeys(word for subject in subjects for word in subject.words)
    stated = [(one.leaf, fold(str(one.leaf.value))) for one in context.mentions.passages(tuple(words))]
    for subject in subjects:
        praised: list[Judged] = []
        faulted: list[Judged] = []
        for leaf, text in stated:
            fault = subject.fault.search(text)
            match = fault or subject.praise.search(text)
            if match is None:
                continue
            other = excused_at((but,) if fault else (but, part), text, *match.span())
            if not other.here:
                judged = Judged(leaf, as_written(str(leaf.value), *match.span()), other.doubt)
                (faulted if fault else praised).append(judged)
        praised, faulted = _surest(praised), _surest(faulted)
        if praised and faulted:
            yield context.finding(
                *(one.leaf for one in (*praised[:MOST], *faulted[:MOST])),
                identity=subject.key,
                variant="judged",
                values=[],
                doubt=praised[0].doubt or faulted[0].doubt,
                what=subject.names[context.lang],
                praise=praised[0].words,
                fault=faulted[0].words,
            )
    yield from trained_and_lacking(context)
    yield from judged_both_ways(context)


def _surest(judged: list[Judged]) -> list[Judged]:
    """Those that nothing raises doubt of, else all."""
    return [one for one in judged if not one.doubt] or judged


@cache
def _known() -> tuple[tuple[Subject, ...], re.Pattern[str], re.Pattern[str]]:
    """The subjects of `praised.yaml`, what tells of a part, and what keeps a sentence from judging."""
    said: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    subjects = (
        Subject(
            key,
            {"zh": one["zh"], "en": one["en"]},
            tuple(one["words"]),
            patterns.compile(one["said"] + said["praise"]),
            patterns.compile(one["said"] + said["fault"]),
        )
        for key, one in said["subjects"].items()
    )
    return tuple(subjects), patterns.compile(said["part"]), patterns.compile(said["but"])
