"""What changed since the last audit, what is planned, and how its nonconformities were closed."""

from __future__ import annotations

from datetime import timedelta
from difflib import SequenceMatcher

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._wenling_words import (
    NAMES,
    before,
    kind_of,
    later,
    letters,
    rings,
    stored,
    workday,
)
from corpus.bodies.writer import Writer

ALIKE = 0.6
"""So much alike tell two texts the same."""


def all_of(audit: Audit, w: Writer) -> None:
    """The second chapter."""
    w.heading(2, "2.1 变化")
    _done(audit, w)
    w.heading(2, "2.2 证书和标志")
    _certificates(audit, w)
    w.heading(2, "2.3 外部检查")
    _inspected(audit, w)


def _done(audit: Audit, w: Writer) -> None:
    departments = audit.world.departments
    office = departments[0]
    moved, changed = before(w, 260, 190), before(w, 170, 90)
    w.text("a) 已经发生的变化：", style="plain")
    rings(
        w,
        [
            f"认证范围内的人员增加{w.random.randint(1, 4)}人，现为{w.fact('headcount')}人，"
            f"入职培训由{office}完成",
            f"{moved.year}年{moved.month}月修订作业文件{w.random.randint(2, 6)}份，"
            f"新版自{w.date(moved)}起使用，旧版已收回",
            f"{departments[5]}的组长岗位于{w.date(changed)}由内部人员接任，部门负责人未变",
        ],
    )
    w.text("b) 已有计划、尚未实施的变化：", style="plain")
    plans = [text.replace("技术部", departments[3]) for text in stored("plans", kind_of(audit))]
    first, second = later(w, 40, 90), later(w, 110, 200)
    rings(
        w,
        [
            f"计划于{w.date(first)}{plans[0]}",
            f"计划于{w.date(second)}{plans[1]}，下次审核时跟踪",
        ],
    )
    w.text("c) 名称、地址、法定代表人、认证范围和主要过程没有变化，认证标准没有变化。", style="plain")


def _certificates(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        told.append(
            f"{e('system', NAMES[one.system])}证书{e('number')}，{e('issued_on')}颁发，"
            f"有效期至{e('valid_to')}"
        )
    letters(w, told)
    if audit.audit_type == "recertification":
        w.text("认证周期内的监督审核均按期完成，证书没有暂停过。")
    w.text("查看宣传册和网页，认证证书和标志的使用符合规定。")


def _inspected(audit: Audit, w: Writer) -> None:
    city, kind = audit.world.city, kind_of(audit)
    office = audit.world.departments[0]
    if kind == "isms":
        w.text("上次审核以来，监管部门没有对组织进行信息安全方面的检查，也没有行政处罚。")
        return
    authority = f"{city['province']}药品监督管理局" if kind == "medical" else f"{city['name']}市场监督管理局"
    seen = before(w, 220, 90)
    mended = workday(seen + timedelta(days=w.random.randint(8, 15)))
    w.text(
        f"{authority}于{w.date(seen)}进行日常监督检查，提出1条改进意见（仓库温度计位置不便查看），"
        f"{office}组织调整，{w.date(mended)}上报整改结果。没有行政处罚。"
    )


def _again(text: str, now: list[Nonconformity]) -> bool:
    """Whether the same was found again: such a pair is not told."""
    rows = [row for many in words("nonconformities").values() for row in many]
    department, clause, _ = max(rows, key=lambda row: _alike(text, row[2]))
    return any(
        _alike(text, item.description) > ALIKE or (item.clause == clause and item.department == department)
        for item in now
    )


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def earlier(audit: Audit, w: Writer) -> None:
    """The third chapter."""
    now = audit.nonconformities.items
    others = [one for one in audit.previous_nonconformities if not _again(one.description, now)]
    if not others:
        w.text("上次审核没有开具不符合，仅提出改进建议，组织已作答复。")
        return
    w.text(f"上次审核开具不符合{len(others)}项，逐项验证如下：")
    for at, one in enumerate(others, 1):
        e = w.entry("previous_nonconformities", one)
        w.heading(3, f"3.{at} 不符合{at}")
        w.text(f"a) 事实：{e('description')}", style="plain")
        w.text("b) 组织采取的措施：", style="plain")
        rings(w, ["分析原因，当即纠正", f"修改有关规定，由{audit.world.departments[0]}组织培训"])
        w.text(
            f"c) 验证：于{e('closed_on')}关闭；本次核对了原因分析、纠正和培训的证据，与关闭时提交的一致。",
            style="plain",
        )
