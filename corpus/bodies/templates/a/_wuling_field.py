"""The second part of 武泠's checklist: what is seen where the work is done."""

from __future__ import annotations

from itertools import groupby

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._wuling_rows import Item
from corpus.bodies.templates.a._wuling_words import note, ring
from corpus.bodies.writer import Writer

TRADES = {"油田技术服务": ("oil", "井控及专项"), "涂料": ("paint", "防火防爆、化学品")}


def items(audit: Audit, w: Writer) -> list[Item]:
    """The items of the places of work."""
    topic, trade = TRADES.get(audit.world.industry["field"], ("build", "施工专项"))
    return [
        Item("run", "作业过程控制、标识追溯", _run(audit, w)),
        Item("trade", trade, [note(w, topic)]),
        Item("permit", "作业许可", [note(w, "permit")]),
        Item("upkeep", "设备设施完整性、LOTO", _upkeep(audit, w)),
        Item("special", "特种设备", _special(audit, w)),
        Item("devices", "计量、气检、安全附件", _devices(audit, w)),
        Item("health", "PPE、职业健康", [note(w, "health")]),
        Item("waste", "三废、清洁生产", [note(w, "waste")]),
        Item("drill", "应急预案、演练", _drills(audit, w)),
        Item("change", "MOC", [note(w, "change")]),
    ]


def _run(audit: Audit, w: Writer) -> list[str]:
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    law = w.law_entry("operation")
    return [
        f"流程：{'→'.join(audit.world.industry['flow'])}。",
        note(w, "run"),
        f"现场执行标准：{'、'.join(cited)}，有文本。",
        f"对照{law.each('titles', '、', '《{}》')}，未见违反。{law.silent('place')}",
    ]


def _upkeep(audit: Audit, w: Writer) -> list[str]:
    owned = "、".join(f"{name} {model}×{number}" for name, model, number in audit.world.equipment)
    return [f"主设备：{owned}。", note(w, "upkeep")]


def _special(audit: Audit, w: Writer) -> list[str]:
    told = []
    for at, one in enumerate(audit.special_equipment):
        e = w.entry("special_equipment", one)
        told.append(
            f"{ring(at)}{e('name')} {e('model')}（{e.aside('place')}）代码{e('device_code')}，"
            f"登记{e('registration_no')}，"
            f"检{e('inspected_on')}，下检{e('next_inspection_on')}，报告{e('report_no')}，{e('agency')}"
        )
    return told


def _devices(audit: Audit, w: Writer) -> list[str]:
    told = []
    ordered = sorted(audit.calibrations, key=lambda one: one.agency)
    for _, group in groupby(ordered, key=lambda one: one.agency):
        for at, one in enumerate(group):
            e = w.entry("calibrations", one)
            if at:
                shared = e.silent("agency")
            else:
                told.append(f"▲送检单位：{e('agency')}")
                shared = ""
            told.append(
                f"{ring(at)}{e('device')} {e('model')} 号{e('serial')}（{e.aside('place')}）"
                f"证{e('certificate_no')}，"
                f"{one.act}{e('calibrated_on')}，效至{e('valid_until')}，{e('result')}{shared}"
            )
    return told


def _drills(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('held_on')} {e('kind')}演练，{one.place}，{one.people}人")
    return [
        "预案备案、应急物资按清单，点验3样，数量、效期相符。",
        f"演练：{'；'.join(told)}。方案、签到、影像在。",
    ]
