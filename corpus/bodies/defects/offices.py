"""People in their offices, and the reviews of their certificates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from corpus.bodies.defects.registry import Places, Prose, Said, Slip, in_place, in_text
from corpus.bodies.tagged import Edit

TOLD = {
    "管理者代表": (
        "上述记录由管理者代表{name}审批。",
        "管理者代表{name}介绍了体系变更的策划情况。",
        "与管理者代表（{name}）就目标的完成情况作了交流。",
    ),
    "员工代表": (
        "与员工代表{name}座谈，其能够说明协商和参与的渠道。",
        "员工代表{name}参加了末次会议。",
        "抽查协商记录，职业健康安全事务由员工代表（{name}）签字确认。",
    ),
}
"""Sentences that name the holder of an office."""

ALSO = {"员工代表": "(?:员工|职工)(?:安全|健康安全)?代表"}
LATE = (
    "查{name}的{kind}（{category}），证号{number}，应复审日期为{day}，至审核时未见复审的记录。",
    "{name}持有{kind}，作业类别{category}，证书编号{number}，逾期未复审。",
    "另抽查{name}的{kind}，证号{number}，准操项目{category}，下次复审日期：{day}。",
    "{name}，{kind}，{category}，证书编号{number}，复审有效期至{day}。",
)
"""Sentences on a certificate whose review is overdue."""


@in_text("PER005")
def review_overdue(prose: Prose) -> Said | None:
    """The review of a licence for special operations was due before the audit."""
    start = prose.audit.audit.start
    fitting = [
        one
        for one in prose.audit.personnel_certificates
        if one.kind.endswith("操作证") and one.valid_to > start and _whole(one.number, prose.every)
    ]
    number = prose.one()
    if not fitting or number is None:
        return None
    one = prose.random.choice(fitting)
    day = start - timedelta(days=prose.random.randint(15, 300))
    text = prose.random.choice(LATE)
    written = f"{day:%Y-%m-%d}" if prose.random.random() < 1 / 2 else _chinese(day)
    said = text.format(name=one.name, kind=one.kind, category=one.category, number=one.number, day=written)
    return Said(number, said, texts=(one.name,), allowed=("PER005", "PER002"))


def _whole(text: str, lines: Iterable[str]) -> bool:
    return any(text in line for line in lines)


def _chinese(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


@in_text("PER006")
def another_representative(prose: Prose) -> Said | None:
    """A sentence tells that another person holds an office that somebody is told to hold."""
    people, whole = prose.audit.world.people, "\n".join(prose.every)
    offices = {"管理者代表": people.representative, "员工代表": people.workers}
    items = [office for office, name in offices.items() if _is_told(office, name, whole)]
    others = [name for name in people.others if name not in offices.values() and name not in whole]
    number = prose.one()
    if not items or not others or number is None:
        return None
    office = prose.random.choice(items)
    name = prose.random.choice(others)
    text = prose.random.choice(TOLD[office]).format(name=name)
    return Said(number, text, texts=(name, offices[office]), allowed=("PER004",))


def _is_told(office: str, name: str, whole: str) -> bool:
    words = ALSO.get(office, office)
    return re.search(rf"{words}[^\n，。；、]{{0,4}}[:：\s（(为是]{{0,3}}{name}", whole) is not None


@in_place("PER006")
def another_leader(places: Places) -> Slip | None:
    """The internal audit is led by somebody else at a later place."""
    numbers = places.of("internal_audits.leader")
    if len(places.audit.internal_audits) != 1 or len(numbers) < 2:
        return None
    at, raw = numbers[-1], places.tags[numbers[0]].raw
    known = {tag.raw for tag in places.tags}
    others = [name for name in places.audit.world.people.others if name not in known]
    if not others or places.tags[at].raw != raw:
        return None
    text = places.random.choice(others)
    return Slip((Edit(at, text),), (text, raw), allowed=("PER004",), named=False)
