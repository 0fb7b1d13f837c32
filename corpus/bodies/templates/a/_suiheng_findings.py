"""燧衡's fifth chapter: findings numbered through, each with its clauses, in short prose."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._suiheng_notes import Notes
from corpus.bodies.writer import Writer

Facts = Callable[[Audit, Writer], Iterator[str]]


@dataclass(frozen=True)
class Finding:
    """A finding: clauses by system, names of its stock, what it tells of the records."""

    clauses: dict[str, str]
    stock: str = ""
    facts: Facts | None = field(default=None)


def all_of(audit: Audit, w: Writer, notes: Notes) -> None:
    """The findings under their subjects."""
    w.text("每条发现的方括号内为体系和条款；未注明的，判断均为符合。", style="plain")
    number = 0
    for at, (title, found) in enumerate(SUBJECTS, 1):
        w.heading(2, f"5.{at}　{title}")
        for one in found:
            mine = [f"{system} {one.clauses[system]}" for system in audit.systems if system in one.clauses]
            if not mine:
                continue
            number += 1
            stock = one.stock
            if stock == "g_design" and audit.exclusions != "无":
                stock = "g_design_no"
            told = notes.told(stock) if stock else []
            told += list(one.facts(audit, w)) if one.facts else []
            w.text(f"F{number:02}　[{'；'.join(mine)}]　{''.join(told)}", style="plain")
    w.heading(2, f"5.{len(SUBJECTS) + 1}　部门访谈")
    _talks(audit, w, notes)


def _talks(audit: Audit, w: Writer, notes: Notes) -> None:
    """What was asked in each department, no value among it."""
    heads = audit.world.people.heads
    for name, said in zip(audit.world.departments, notes.at("talk"), strict=True):
        told = w.random.sample(said, w.random.choice([1, 2, 2]))
        w.text(f"{name}（{heads[name]}）：{''.join(told)}", style="plain")


def _scopes(audit: Audit, w: Writer) -> Iterator[str]:
    for system in audit.systems:
        yield f"手册写明的{system}范围：{w.scope('system', system)}。"


def _goals(audit: Audit, _: Writer) -> Iterator[str]:
    told = [f"{name}（目标{aim}，实际{done}）" for name, aim, done in audit.world.objectives]
    yield f"当期数据：{'、'.join(told)}，均达到。"


def _counted(audit: Audit, w: Writer) -> Iterator[str]:
    for count in audit.counts:
        c = w.entry("counts", count)
        yield f"{c('what')}{c('stated')}{count.unit}：{c.each('listed', '、')}。"


def _aspects(audit: Audit, w: Writer) -> Iterator[str]:
    if "EMS" in audit.systems:
        yield from _counted(audit, w)


def _processes(audit: Audit, w: Writer) -> Iterator[str]:
    if "EMS" not in audit.systems:
        yield from _counted(audit, w)


def _work(audit: Audit, w: Writer) -> Iterator[str]:
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        term = f"{e('valid_from')}至{e('valid_to')}" if one.valid_to else f"{e('valid_from')}起，无固定期限"
        yield f"{e('name')}的劳动合同{e('signed_on')}签订，期限{term}，附保密协议。"


def _tools(audit: Audit, w: Writer) -> Iterator[str]:
    named = "、".join(f"{name} {model}（{number}）" for name, model, number in audit.world.equipment)
    yield f"抽查的设备（数量）：{named}。"
    if audit.calibrations:
        one = w.random.choice(audit.calibrations)
        e = w.entry("calibrations", one)
        yield (
            f"{one.place}使用的{e('device')}（编号{e('serial')}）贴有标签，{one.act}日期{e('calibrated_on')}，"
            f"有效期至{e('valid_until')}；全部器具见附录二。"
        )


def _supply(audit: Audit, w: Writer) -> Iterator[str]:
    one = w.random.choice(audit.suppliers)
    s = w.entry("suppliers", one)
    yield (
        f"以{s('name')}（提供{s('provides')}）为样本，最近一次评价在{s('evaluated_on')}；名录和合同见附录四。"
    )


def _cited(audit: Audit, w: Writer) -> Iterator[str]:
    told = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        told.append(f"《{s('title')}》（{s('number')}）")
    if told:
        yield f"引用的技术标准：{'、'.join(told)}。"


def _laws(audit: Audit, w: Writer) -> Iterator[str]:
    law = w.law_entry("operation")
    titles = law.each("titles", "、", "《{}》")
    yield f"{audit.world.people.safety}说明了{titles}与日常工作的对应关系{law.silent('place')}。"


def _legal(audit: Audit, w: Writer) -> Iterator[str]:
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        yield (
            f"法律要求清单见附录一。{e('done_on')}由{e.each('evaluators')}评价了清单中的"
            f"{e('stated_count')}部法律法规，"
            "未发现不合规。"
        )


def _drills(audit: Audit, w: Writer) -> Iterator[str]:
    for one in audit.drills:
        d = w.entry("drills", one)
        yield f"{d('held_on')}进行了{d('kind')}演练（{one.place}，{one.people}人），复盘记录完整。"


def _internal(audit: Audit, w: Writer) -> Iterator[str]:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        planned = e("planned_on")
        days = f"{e('start')}至{e('end')}" if one.start != one.end else e("start") + e.silent("end")
        if w.random.random() < 0.5:
            yield (
                f"{days}开展内审（计划日期{planned}），{e('leader')}任组长，内审员为{e.each('auditors')}；"
                f"提出不符合{e('nonconformities')}项，最后一项的关闭日期为{e('closed_on')}。"
            )
            continue
        yield (
            f"内审计划{planned}下达，{days}实施；组长{e('leader')}，成员{e.each('auditors')}。"
            f"内审不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。"
        )


def _review(audit: Audit, w: Writer) -> Iterator[str]:
    for one in audit.management_reviews:
        m = w.entry("management_reviews", one)
        planned, held, chair = m("planned_on"), m("held_on"), m("chair")
        if w.random.random() < 0.5:
            yield (
                f"{held}由{chair}主持管理评审，评审计划的日期为{planned}；"
                f"改进事项{m('improvements')}项，期限{m('due_date')}。"
            )
            continue
        yield (
            f"计划{planned}发出，{held}召开会议，{chair}主持；确定改进{m('improvements')}项，"
            f"{m('due_date')}前完成。"
        )


def _all(clause: str) -> dict[str, str]:
    """A clause that all standards have."""
    return dict.fromkeys(("QMS", "EMS", "ISMS", "ITSMS"), clause)


SUBJECTS: tuple[tuple[str, tuple[Finding, ...]], ...] = (
    (
        "环境、领导和策划",
        (
            Finding(_all("4.1、4.2"), "g_context"),
            Finding(_all("4.3"), "", _scopes),
            Finding(_all("4.4"), "g_process", _processes),
            Finding(_all("5.1、5.3"), "g_lead"),
            Finding({"ISMS": "6.1.2"}, "g_risk_ISMS"),
            Finding({"ISMS": "6.1.3"}, "g_soa"),
            Finding({"QMS": "6.1"}, "g_risk_QMS"),
            Finding({"ITSMS": "6.1、6.3"}, "g_risk_ITSMS"),
            Finding({"EMS": "6.1.2"}, "g_env", _aspects),
            Finding(_all("6.2"), "g_goal", _goals),
        ),
    ),
    (
        "资源和信息",
        (
            Finding({"QMS": "7.2", "EMS": "7.2", "ISMS": "7.2、7.3", "ITSMS": "7.2、7.3"}, "g_people", _work),
            Finding(_all("7.5"), "g_docs"),
            Finding({"QMS": "7.1.3、7.1.5", "ISMS": "7.1", "ITSMS": "7.1"}, "g_tools", _tools),
        ),
    ),
    (
        "运行",
        (
            Finding({"ISMS": "A.5.15、A.5.18"}, "g_access"),
            Finding({"ISMS": "A.8.1、A.8.15"}, "g_crypto"),
            Finding({"ISMS": "A.8.13", "ITSMS": "8.7.2"}, "g_backup", _drills),
            Finding({"ISMS": "A.7.2、A.7.5"}, "g_physical"),
            Finding({"ITSMS": "8.2.4、8.3.3、8.6.1、8.6.3"}, "g_service"),
            Finding({"ITSMS": "8.2.6、8.5.1"}, "g_change"),
            Finding({"ITSMS": "8.4.3、8.7.1"}, "g_capacity"),
            Finding({"QMS": "8.2、8.5、8.6、8.7"}, "g_make", _cited),
            Finding({"QMS": "8.3"}, "g_design"),
            Finding({"EMS": "8.1"}, "g_eco"),
            Finding({"QMS": "8.4", "ISMS": "A.5.19、A.5.20", "ITSMS": "8.3.4"}, "g_supply", _supply),
        ),
    ),
    (
        "评价和改进",
        (
            Finding({"QMS": "9.1", "EMS": "9.1.1", "ISMS": "9.1", "ITSMS": "9.1"}, "g_measure"),
            Finding({"EMS": "6.1.3、9.1.2", "ISMS": "A.5.31", "ITSMS": "4.2", "QMS": "4.2"}, "", _legal),
            Finding({"EMS": "8.1", "ISMS": "A.5.34、A.5.36", "ITSMS": "8.7.3"}, "", _laws),
            Finding(_all("9.2"), "g_audit", _internal),
            Finding(_all("9.3"), "g_review", _review),
            Finding({"QMS": "10.2", "EMS": "10.2", "ISMS": "10.2", "ITSMS": "10.1"}, "g_improve"),
        ),
    ),
)
