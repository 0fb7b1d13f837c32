"""What the report praises in one place and faults in another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checks.context import Context
from checks.people.awareness import judged_both_ways
from checks.people.training_effectiveness import trained_and_lacking
from checks.registry import check
from schemas.cache import yaml_file
from schemas.result import Finding
from schemas.statements.conclusions import JudgedSubject

MOST = 3
"""So many places of each side are shown."""


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
    judged: dict[str, list[JudgedSubject]] = {}
    for one in context.mentions.statements(JudgedSubject):
        judged.setdefault(one.subject, []).append(one)
    for subject, sentences in judged.items():
        praised = _surest([one for one in sentences if not one.fault])
        faulted = _surest([one for one in sentences if one.fault])
        if praised and faulted:
            yield context.finding(
                *(one.place for one in (*praised[:MOST], *faulted[:MOST])),
                identity=subject,
                variant="judged",
                values=[],
                doubt=praised[0].doubt or faulted[0].doubt,
                what=_names()[subject][context.lang],
                praise=praised[0].words,
                fault=faulted[0].words,
            )
    yield from trained_and_lacking(context)
    yield from judged_both_ways(context)


def _surest(judged: list[JudgedSubject]) -> list[JudgedSubject]:
    """Those that nothing raises doubt of, else all."""
    return [one for one in judged if not one.doubt] or judged


@cache
def _names() -> dict[str, dict[str, str]]:
    """What is judged, by language."""
    known: dict[str, dict[str, str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
