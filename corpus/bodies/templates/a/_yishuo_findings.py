"""The findings of 翊朔's report: what was asked, seen and sampled, topic by topic."""

from __future__ import annotations

from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _yishuo_records as records
from corpus.bodies.templates.a._yishuo_parts import Chapters, name_of
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer

DATES = ("chinese", "dot", "dots", "dash")
SITE = {"EMS", "OHSMS"}
FOOD = {"FSMS", "HACCP"}


def slots(audit: Audit) -> dict[str, str]:
    """What the sentences name beside what all templates name."""
    world = audit.world
    months = [audit.audit.start - timedelta(days=days) for days in (38, 69)]
    return {
        "tech": world.departments[3],
        "purchase": world.departments[4],
        "sale": world.departments[5],
        "upkeep": world.departments[6],
        "safe": world.departments[7],
        "doer": world.people.heads[world.departments[2]],
        "material": world.industry["supplies"][0],
        "month": f"{months[0].year}年{months[0].month}月",
        "month2": f"{months[1].year}年{months[1].month}月",
    }


def all_of(audit: Audit, w: Writer, on: Chapters, said: Sentences) -> None:
    """The whole chapter; its days are written as the auditor is used to."""
    before = w.forms
    w.forms = [w.random.choice(DATES)]
    w.text(said.some("lead_in", 1)[0])
    on.section("领导作用与体系策划")
    _planned(audit, w, on, said)
    on.section("资源与支持")
    _supported(audit, w, on, said)
    on.section("运行过程的控制")
    _operated(audit, w, on, said)
    on.section("绩效评价与改进")
    _evaluated(audit, w, on, said)
    w.forms = before


def _many(w: Writer, said: Sentences, topic: str, least: int, most: int) -> None:
    number = min(w.random.randint(least, most), len(said.texts(topic)))
    w.paragraphs(said.some(topic, number))


def _of_kind(w: Writer, said: Sentences, topic: str, number: int) -> None:
    """Sentences of a topic that differ for who makes things and who serves."""
    texts = said.texts(topic, "makes" if said.makes else "serves")
    w.paragraphs(w.random.sample(texts, min(number, len(texts))))


def _planned(audit: Audit, w: Writer, on: Chapters, said: Sentences) -> None:
    on.point("组织环境和职责")
    _many(w, said, "context", 2, 3)
    on.point("方针和目标")
    _many(w, said, "policy", 1, 2)
    goals = "；".join(f"{name}{goal}，实际{done}" for name, goal, done in audit.world.objectives)
    w.text(
        f"查目标及其完成情况，{audit.world.departments[0]}提供了统计表：{goals}。目标可测量，并分解到各部门。"
    )
    on.point("体系范围和成文信息")
    scopes = "；".join(f"{name_of(system)}为{w.scope('system', system)}" for system in audit.systems)
    w.text(f"《管理手册》中规定的体系范围：{scopes}。与组织的实际活动相符。")
    _many(w, said, "document", 2, 3)


def _supported(audit: Audit, w: Writer, on: Chapters, said: Sentences) -> None:
    on.point("人员能力和意识")
    _many(w, said, "staff", 2, 3)
    physical = audit.systems != ["ISMS"]
    if physical:
        records.certified(audit, w)
    if "OHSMS" in audit.systems:
        records.employed(audit, w)
    if {"OHSMS", *FOOD} & set(audit.systems):
        records.examined(audit, w)
    on.point("基础设施和过程运行环境")
    _of_kind(w, said, "facility", w.random.randint(1, 2))
    if physical:
        records.inspected(audit, w)
    if physical and audit.calibrations:
        on.point("监视和测量资源")
        _of_kind(w, said, "measuring", 1)
        records.calibrated(audit, w)


def _operated(audit: Audit, w: Writer, on: Chapters, said: Sentences) -> None:
    titles = {
        "QMS": "产品和服务的提供",
        "EMS": "环境因素和环境运行控制",
        "OHSMS": "危险源和职业健康安全运行控制",
        "FSMS": "前提方案和危害控制",
        "ISMS": "信息安全风险和控制措施",
    }
    counted = {"EMS": "重要环境因素", "OHSMS": "不可接受风险"}
    topics = [system for system in audit.systems if system in titles]
    for system in topics:
        on.point(titles[system])
        if system == "QMS":
            _of_kind(w, said, "QMS", 4)
        else:
            _many(w, said, system, 3, 4)
        known = [one for one in audit.counts if one.what == counted.get(system)]
        records.counted(w, known, "经评价确定")
    if not SITE & set(audit.systems):
        records.counted(w, audit.counts, "查过程清单，识别")
    w.text(f"现场运行活动涉及{w.laws('operation')}的相关规定，所抽查的活动与规定相符。")
    on.point("外部提供的过程、产品和服务")
    w.text(said.some("supply", 1)[0])
    records.supplied(audit, w)
    w.text(said.some("supply_end", 1)[0])
    records.agreed(audit, w)
    if audit.systems != ["QMS"]:
        on.point("应急准备和响应")
        w.text(said.some("emergency", 1)[0])
        records.drilled(audit, w, said.some("drill_end", 1)[0])


def _evaluated(audit: Audit, w: Writer, on: Chapters, said: Sentences) -> None:
    legal = bool({*SITE, "ISMS"} & set(audit.systems))
    on.point("法律法规要求和合规性评价" if legal else "法律法规要求")
    w.text(said.some("compliance" if legal else "law_plain", 1)[0])
    entry = w.law_entry("compliance")
    w.text(
        f"查《法律法规和其他要求清单》，共收集{entry('stated_count')}部，包括：{w.laws('compliance')}，均为现行有效版本。"
    )
    if legal:
        records.complied(audit, w)
    w.text(said.some("law_end", 1)[0])
    on.point("监视、测量、分析和评价")
    _many(w, said, "monitor", 2, 3)
    records.summed(audit, w)
    on.point("内部审核")
    records.audited(audit, w)
    w.text(said.some("internal", 1)[0])
    on.point("管理评审")
    records.reviewed(audit, w)
    w.text(said.some("review", 1)[0])
    on.point("不符合和持续改进")
    _many(w, said, "improve", 2, 3)
