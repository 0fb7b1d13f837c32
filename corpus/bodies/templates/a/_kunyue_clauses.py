"""The clauses in 鲲樾's report: what is told under each, and where in each standard it stands."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._kunyue_evidence import Evidence
from corpus.bodies.templates.a._kunyue_stock import said
from corpus.bodies.writer import Writer

LETTERS = {"EMS": "环", "OHSMS": "安", "HSE": "HSE"}


@dataclass(frozen=True)
class Topic:
    """What is told together: its clause in the three standards (empty: none), the departments that were
    visited (-1: the management), the topics of the stock, the records."""

    title: str
    clauses: tuple[str, str, str]
    visited: tuple[int, ...]
    stock: tuple[str, ...]
    records: tuple[str, ...] = ()


TOPICS = (
    Topic("组织环境和相关方", ("4.1、4.2", "4.1、4.2", ""), (-1, 0), ("context",)),
    Topic("领导作用、承诺和方针", ("5.1、5.2", "5.1、5.2", "5.1、5.2"), (-1,), ("lead",)),
    Topic("岗位、职责和权限", ("5.3", "5.3", "5.4.1"), (-1, 0), ("role",)),
    Topic("员工协商和参与", ("", "5.4", "5.4.5"), (0, 2), ("consult",)),
    Topic("风险和机遇的应对", ("6.1.1、6.1.4", "6.1.1、6.1.4", ""), (0, 7), ("opportunity",)),
    Topic("环境因素", ("6.1.2", "", "5.3.1"), (7, 2), ("environment",), ("aspects",)),
    Topic("危险源辨识和风险评价", ("", "6.1.2", "5.3.1"), (7, 2), ("hazard",), ("risks",)),
    Topic("法律法规和其他要求", ("6.1.3", "6.1.3", "5.3.2"), (7,), ("law",), ("laws",)),
    Topic("目标和方案", ("6.2", "6.2", "5.3.3"), (0, 2), ("goal",), ("goals",)),
    Topic("资源", ("7.1", "7.1", "5.4.3"), (-1, 6), ("resource",), ("spending",)),
    Topic(
        "能力和意识",
        ("7.2、7.3", "7.2、7.3", "5.4.4"),
        (0, 2),
        ("ability", "aware"),
        ("certificates", "employment"),
    ),
    Topic("信息交流", ("7.4", "7.4", "5.4.5"), (0, 5), ("communicate",)),
    Topic("成文信息", ("7.5", "7.5", "5.4.7"), (0, 3), ("document",)),
    Topic("设施设备和特种设备", ("8.1", "8.1.2", "5.5.1"), (6,), ("facility",), ("units", "safety_devices")),
    Topic("环境运行控制", ("8.1", "", "5.5.8"), (2, 6), ("operate_e",), ("applied",)),
    Topic("安全运行控制", ("", "8.1.1、8.1.2", "5.5.6、5.5.8"), (2, 6), ("operate_s",), ("applied",)),
    Topic("变更管理", ("8.1", "8.1.3", "5.5.9"), (3,), ("change",)),
    Topic("采购、承包方和外包", ("8.1", "8.1.4", "5.5.2"), (4,), ("contractor",), ("suppliers", "contracts")),
    Topic("应急准备和响应", ("8.2", "8.2", "5.5.10"), (7, 2), ("emergency",), ("drills",)),
    Topic("绩效的监视和测量", ("9.1.1", "9.1.1", "5.6.1"), (7, 1), ("monitor",), ("instruments", "exams")),
    Topic("合规性评价", ("9.1.2", "9.1.2", "5.6.2"), (7,), ("comply",), ("evaluation",)),
    Topic("内部审核", ("9.2", "9.2", "5.6.6"), (0,), ("audit",), ("internal_audit",)),
    Topic("管理评审", ("9.3", "9.3", "5.7"), (-1,), ("review",), ("review",)),
    Topic("事件、不符合和纠正措施", ("10.2", "10.2", "5.6.3、5.6.4"), (7, 1), ("incident",)),
    Topic("持续改进", ("10.3", "10.3", ""), (-1, 0), ("improve",)),
)


def all_of(audit: Audit, w: Writer, chapter: str) -> None:
    """Every topic that a clause of the audited standards asks for."""
    evidence = Evidence(audit, w)
    number, found = 1, _found(audit)
    _walk(audit, w, f"{chapter}1　现场巡视")
    for topic in TOPICS:
        clauses = _clauses(audit, topic)
        if not clauses:
            continue
        number += 1
        w.heading(2, f"{chapter}{number}　{topic.title}〔{clauses}〕")
        w.text(f"受访：{_visited(audit, topic)}", style="plain")
        _told(w, topic, evidence)
        if topic in found:
            w.text("本条另有所见，已开具不符合报告（见丁部分）；除此以外，抽样符合要求。", style="plain")


def _found(audit: Audit) -> list[Topic]:
    """The topics at which a nonconformity was found, one for each: on the spot before others."""
    systems = {standard.number: standard.system for standard in audit.standards}
    found = []
    for item in audit.nonconformities.items:
        at = list(LETTERS).index(systems.get(item.standard, audit.systems[0]))
        fitting = [topic for topic in TOPICS if _covers(topic.clauses[at], item.clause)]
        spot = [topic for topic in fitting if topic.title.endswith("运行控制")]
        found += (spot or fitting)[:1]
    return found


def _covers(clauses: str, clause: str) -> bool:
    return any(f"{clause}.".startswith(f"{one}.") for one in clauses.split("、") if one)


def _walk(audit: Audit, w: Writer, title: str) -> None:
    """What was seen on the way through the works, before the clauses."""
    world = audit.world
    heads = "、".join(world.people.heads[world.departments[at]] for at in (2, 7))
    steps = [step for step in world.industry["flow"] if "合同" not in step and "投标" not in step]
    w.heading(2, title)
    w.text(f"由{heads}陪同，审核组按业务流程的先后巡视了各作业点，所见如下。")
    texts = said(w, "walk", min(7, len(steps)))
    for at, text in zip(sorted(w.random.sample(range(len(steps)), len(texts))), texts, strict=True):
        w.text(text.replace("STEP", steps[at]), style="plain")


def _clauses(audit: Audit, topic: Topic) -> str:
    pairs = zip(LETTERS, topic.clauses, strict=True)
    return "；".join(f"{LETTERS[one]} {number}" for one, number in pairs if number and one in audit.systems)


def _visited(audit: Audit, topic: Topic) -> str:
    world = audit.world
    told = []
    for at in topic.visited:
        if at < 0:
            told.append(f"管理层（{world.people.manager}、{world.people.representative}）")
        else:
            name = world.departments[at]
            told.append(f"{name}（{world.people.heads[name]}）")
    return "；".join(told)


def _told(w: Writer, topic: Topic, evidence: Evidence) -> None:
    sentences = [text for name in topic.stock for text in said(w, name, 5)]
    records = [text for name in topic.records for text in evidence.of(name)]
    half = (len(sentences) + 1) // 2
    w.text("".join(sentences[:half]))
    w.text(*records)
    if sentences[half:]:
        w.text("".join(sentences[half:]))
