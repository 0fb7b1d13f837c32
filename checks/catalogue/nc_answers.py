"""Corrections that answer another lack than the one that was found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checks.context import Context
from checks.registry import check
from checks.verified_later import carried_out
from schemas import rx, yaml_file
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

LINES = 6
"""So far below what was found its correction is told."""

_LACK = rx.compile(
    r"(?:缺失|缺少|缺乏|没有|未见|未(?:能|提供|进行|开展|组织|实施|对|保留|制定|按){1,3})"
    r"(?P<what>[^,，。；;：:]{2,40}?)(?:知识|内容|方面)?的?(?:专题|专项)?(?:培训|教育|再培训)"
)
_ANSWER = rx.compile(
    r"(?:整改|纠正|措施|改进)[^,，。；;\d]{0,12}?(?:对|组织|开展|进行|实施|[：:])(?P<what>[^,，。；;：:]{2,40}?)的?(?:专题|专项)?(?:培训|教育|再培训)"
    r"(?!记录|资料|签到|计划|照片|课件|表)"
)
_WHOM = rx.compile(r"^[^,，。；;：:]{0,12}?(?:进行|开展|组织|实施)了?")
_PROPOSED = rx.compile(r"(?:改进|建议)[^。；;：:]{0,14}?[：:]?(?P<what>[^。；;：:]{4,90}?)(?:培训|学习|教育)")
_CARRIED_OUT = rx.compile(
    r"^\s?日?(?:[^，,。；;\d未没不]{0,8}?(?:(?:完成|[办做]完)了?|(?:组织|开展|进行|举[办行]|实施)了?(?=[^。；;]{0,90}?(?:关闭|整改|落实)))"
    r"对?(?P<what>[^，,。；;：:]{2,40}?)的?(?:专题|专项|强化|补充|再)?(?:培训|教育|学习)"
    r"|的?(?P<whose>[^，,。；;：:未没不]{2,30}?)的?(?:专题|专项|强化|补充|再)?(?:培训|教育|学习)已?(?:完成|实施|进行|结束))"
)
_NOT_YET = rx.compile(r"计划|拟|将|是否|应(?!急)|建议")


@check("NC009", "correction-of-another-lack", "warning")
def correction_of_another_lack(context: Context) -> Iterator[Finding]:
    """查什么：不符合的事实是缺少某一内容的培训，随后所写的整改（纠正）是否是另一内容的培训；管理评审唯一的改进是某一内容的培训，写作完成的
    是否是另一内容的。

    为什么：纠正措施要针对不符合；缺的培训没有补，不符合就没有关闭。

    例：内审发现缺少消防知识培训的记录，“整改措施：对有关人员作标准条款的培训”。

    应为：核实所缺的培训是否已补，整改的证据是否是这一项的。

    依据：GB/T 27021.1-2017 9.4.4.1；各管理体系标准 10.2。

    何时可忽略：另补了所缺的培训，报告没有写（应写明）。
    ---
    What it checks: whether what was found lacking is a training on one subject, and the correction told below
    it is a training on another; whether the one improvement of the management review was a training, and
    the one told as carried out is on another subject.

    Why: corrective action meets the nonconformity; as long as the training that was lacking has not been
    given, it is not closed.

    Example: the internal audit finds no training on fire protection; “correction: those concerned were
    trained in the clauses of the standard”.

    Expected: the training that was lacking was given, and the evidence is of that one.

    Basis: GB/T 27021.1-2017 9.4.4.1; 10.2 of the management-system standards.

    When to ignore: the missing training was given too (the report should say so).
    """
    yield from _of_review(context)
    told = context.mentions.passages(("培训", "教育"))
    texts = [(passage.leaf, fold(str(passage.leaf.value))) for passage in told]
    for number, (leaf, text) in enumerate(texts):
        lack = _LACK.search(text)
        lacking = _subjects(lack["what"]) if lack else frozenset()
        if lack is None or not lacking:
            continue
        answers = list(_answers(_from(texts, number), text, lack.end()))
        if answers and all(lacking.isdisjoint(_subjects(what)) and _subjects(what) for _, what in answers):
            place, answer = answers[0]
            yield context.finding(
                leaf,
                *([place] if place is not leaf else []),
                identity="training",
                variant="training",
                values=sorted(lacking),
                lack=lack["what"],
                answer=_WHOM.sub("", answer),
            )


def _of_review(context: Context) -> Iterator[Finding]:
    """A training told as what became of the one improvement of the management review, on another subject than
    the training that was proposed."""
    done = [
        (day, what)
        for day in carried_out(context, _CARRIED_OUT)
        if (match := _CARRIED_OUT.search(context.mentions.around(day)[1]))
        and _subjects(what := match["what"] or match["whose"])
    ]
    proposed = [
        (passage.leaf, match["what"])
        for passage in (context.mentions.passages(("改进",)) if done else ())
        if (match := _PROPOSED.search(fold(str(passage.leaf.value)))) and _subjects(match["what"])
    ]
    asked = frozenset[str]().union(*(_subjects(what) for _, what in proposed))
    for day, what in done if asked else ():
        if asked.isdisjoint(_subjects(what)):
            yield context.finding(
                proposed[0][0],
                day,
                identity="review",
                variant="review",
                values=sorted(asked),
                lack=_piece(proposed[0][1]),
                answer=what,
            )
            return


def _piece(what: str) -> str:
    """The part of some words, between commas, that names what a training is about."""
    return next((piece for piece in re.split("[,，]", what) if _subjects(piece)), what)


def _from(texts: list[tuple[Leaf[str], str]], at: int) -> Iterator[tuple[Leaf[str], str]]:
    """A sentence and those soon behind it."""
    last = texts[at][0].evidence.line + LINES
    while at < len(texts) and texts[at][0].evidence.line <= last:
        yield texts[at]
        at += 1


def _answers(below: Iterator[tuple[Leaf[str], str]], text: str, end: int) -> Iterator[tuple[Leaf[str], str]]:
    """The trainings told as correction of a lack, up to the next lack: where, and on what."""
    for leaf, said in below:
        own = said is text
        start = end if own else 0
        if not own and _LACK.search(said):
            return
        if not _NOT_YET.search(said[start:]):
            for match in _ANSWER.finditer(said, start):
                yield leaf, match["what"]


def _subjects(what: str) -> frozenset[str]:
    """What a training is about."""
    return frozenset(subject for subject, words in _known().items() if any(word in what for word in words))


@cache
def _known() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).parents[1] / "subjects.yaml")
    return known
