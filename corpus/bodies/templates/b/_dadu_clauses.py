"""A chapter a standard: clause by clause what was seen, and whether the clause is met."""

from __future__ import annotations

from typing import NamedTuple

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._dadu_facts import Told
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

ORDINALS = "零一二三四五六七八九十"
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S", "EnMS": "En"}
MET = (
    "综上，受审核方满足本条款的要求。",
    "审核组认为本条款得到有效实施。",
    "本条款符合标准要求。",
    "依据上述证据，判定符合。",
)


class Clause(NamedTuple):
    """A clause: number, title, topics of the store with how many sentences, and the facts told there."""

    number: str
    title: str
    topics: tuple[tuple[str, int], ...]
    facts: str = ""


COMMON_END = (
    Clause("9.2", "内部审核", (), "internal"),
    Clause("9.3", "管理评审", (), "review"),
    Clause("10", "改进", (("better", 1),)),
)
START = (
    Clause("4", "组织环境", (("context", 2),)),
    Clause("5", "领导作用", (("leader", 2),)),
)
CLAUSES: dict[str, tuple[Clause, ...]] = {
    "QMS": (
        *START,
        Clause("6.1", "应对风险和机遇的措施", (("risk", 1),)),
        Clause("6.2", "质量目标及其实现的策划", (("goal", 1),), "goals"),
        Clause("7.1.3", "基础设施", (("asset", 2),), "assets"),
        Clause("7.1.5", "监视和测量资源", (("gauge", 1),), "gauges"),
        Clause("7.2", "能力", (("people", 2),), "people"),
        Clause("7.5", "成文信息", (("paper", 1),)),
        Clause("8.2", "产品和服务的要求", (("customer", 2),), "laws"),
        Clause("8.4", "外部提供的过程、产品和服务的控制", (("buying", 1),), "partners"),
        Clause("8.5", "生产和服务提供", (("doing", 2),), "standards"),
        Clause("8.6", "产品和服务的放行", (("release", 1),)),
        Clause("9.1", "监视、测量、分析和评价", (("watch", 2),)),
        *COMMON_END,
    ),
    "EMS": (
        *START,
        Clause("6.1.2", "环境因素", (("aspect", 2),), "aspects"),
        Clause("6.1.3", "合规义务", (), "laws"),
        Clause("6.2", "环境目标及其实现的策划", (("goal", 1),), "goals"),
        Clause("7.2", "能力", (("people", 1),), "people"),
        Clause("8.1", "运行策划和控制", (("green", 2),), "assets permits"),
        Clause("8.2", "应急准备和响应", (("ready", 1),), "drills"),
        Clause("9.1", "监视、测量、分析和评价", (), "gauges evaluation"),
        *COMMON_END,
    ),
    "OHSMS": (
        *START,
        Clause("5.4", "工作人员的协商和参与", (("worker", 1),)),
        Clause("6.1.2", "危险源辨识及风险和机遇的评价", (("hazard", 2),), "hazards"),
        Clause("6.1.3", "法律法规要求和其他要求的确定", (), "laws"),
        Clause("6.2", "职业健康安全目标及其实现的策划", (("goal", 1),), "goals"),
        Clause("7.2", "能力", (("people", 1),), "people"),
        Clause("8.1", "运行策划和控制", (("safe", 3),), "assets exams"),
        Clause("8.1.4", "采购", (), "partners"),
        Clause("8.2", "应急准备和响应", (("ready", 1),), "drills"),
        Clause("9.1", "监视、测量、分析和评价绩效", (), "gauges evaluation"),
        *COMMON_END,
    ),
    "EnMS": (
        *START,
        Clause("6.1", "应对风险和机遇的措施", (("risk", 1),), "laws"),
        Clause("6.2", "目标、能源指标及其实现的策划", (("goal", 1),), "goals"),
        Clause("6.3", "能源评审", (("energy", 2),)),
        Clause("6.6", "能源数据收集的策划", (("metering", 2),), "gauges"),
        Clause("7.2", "能力", (("people", 2),), "people"),
        Clause("8.1", "运行的策划和控制", (("saving", 1), ("asset", 1)), "assets standards"),
        Clause("8.3", "采购", (("buying", 1),), "partners"),
        Clause("9.1", "能源绩效和能源管理体系的监视、测量、分析和评价", (("watch", 1),), "evaluation"),
        *COMMON_END,
    ),
}


def chapters(audit: Audit, w: Writer, phrases: Phrases) -> int:
    """A chapter for each standard; the number of the chapter that follows."""
    told = Told(audit, w)
    number = 2
    for standard in audit.standards:
        w.heading(1, f"第{ORDINALS[number]}章  {standard.number}《{standard.title}》符合性说明")
        for clause in CLAUSES[standard.system]:
            _clause(audit, w, phrases, told, (standard.system, clause))
        found = [one.number for one in audit.nonconformities.items if one.standard == standard.number]
        if found:
            w.text(f"本章小结：对照本标准开出不符合（编号{'、'.join(found)}），其余条款的抽样未发现不符合。")
        else:
            w.text("本章小结：对照本标准的抽样未发现不符合。")
        number += 1
    return number


def _clause(audit: Audit, w: Writer, phrases: Phrases, told: Told, at: tuple[str, Clause]) -> None:
    system, clause = at
    w.heading(2, f"{LETTERS[system]}{clause.number}  {clause.title}")
    texts = [text for topic, count in clause.topics for text in phrases.some(topic, count)]
    if texts:
        w.text("".join(texts))
    elif clause.topics:
        w.text("该条款与前述标准的相应条款整合实施，证据相同。")
    for key in clause.facts.split():
        for text in told.tell(key, f"{LETTERS[system]}{clause.number}", system):
            w.text(text)
    numbers = {one.number: one.system for one in audit.standards}
    found = [
        one.number
        for one in audit.nonconformities.items
        if numbers.get(one.standard) == system and _place(system, one.clause) == clause.number
    ]
    if found:
        w.text(f"审核发现：本条款存在不符合，编号{'、'.join(found)}，详见不符合一章；其余抽样满足要求。")
    else:
        w.text(w.random.choice(MET))


def _place(system: str, clause: str) -> str:
    """The heading that a clause belongs to: the longest that it begins with."""
    fits = [one.number for one in CLAUSES[system] if clause.startswith(one.number)]
    return max(fits, key=len, default="")
