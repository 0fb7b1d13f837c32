"""The fifth part of 峥渤's form: item by item the clauses, who was asked, the record and the judgement."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._zhengbo_evidence import Samples
from corpus.bodies.templates.a._zhengbo_form import line, part
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}


@dataclass(frozen=True)
class Item:
    """An item of the form: clauses of the three standards (empty: none), the department asked (-1: the
    management), the topic of the stock, the samples under it, and whether the first stage looks at it."""

    title: str
    clauses: tuple[str, str, str]
    asked: int
    topic: str
    samples: tuple[str, ...] = ()
    early: bool = False


ITEMS = (
    Item("内外部环境、相关方", ("4.1 4.2", "4.1 4.2", "4.1 4.2"), -1, "context", early=True),
    Item("范围与过程", ("4.3 4.4", "4.3 4.4", "4.3 4.4"), 0, "scope", ("processes",), True),
    Item("领导作用、方针", ("5.1 5.2", "5.1 5.2", "5.1 5.2"), -1, "lead", early=True),
    Item("岗位、职责、权限", ("5.3", "5.3", "5.3"), 0, "duty"),
    Item("协商与参与", ("", "", "5.4"), 0, "consult"),
    Item("风险与机遇", ("6.1", "6.1.1 6.1.4", "6.1.1 6.1.4"), 0, "risk", early=True),
    Item("环境因素", ("", "6.1.2", ""), 7, "aspects", ("aspects",), True),
    Item("危险源与风险评价", ("", "", "6.1.2"), 7, "hazards", ("risks",), True),
    Item("法律法规和其他要求", ("4.2 8.2.2", "6.1.3", "6.1.3"), 7, "law", ("laws",), True),
    Item("目标及其实现", ("6.2", "6.2", "6.2"), 0, "goal", ("goals",), True),
    Item("变更的策划", ("6.3", "", "8.1.3"), 3, "change"),
    Item("资源", ("7.1", "7.1", "7.1"), 0, "resource", ("spending",)),
    Item("监视和测量资源", ("7.1.5", "9.1.1", "9.1.1"), 1, "measure", ("calibrations",), True),
    Item("能力与意识", ("7.2 7.3", "7.2 7.3", "7.2 7.3"), 0, "ability", ("certificates", "employment")),
    Item("沟通", ("7.4", "7.4", "7.4"), 0, "communicate"),
    Item("成文信息", ("7.5", "7.5", "7.5"), 0, "document", early=True),
    Item("运行的策划和控制", ("8.1", "8.1", "8.1.1 8.1.2"), 2, "operate", ("applied",)),
    Item("产品和服务的要求", ("8.2", "", ""), 5, "customer"),
    Item("设计和开发", ("8.3", "", ""), 3, "design"),
    Item("外部供方、采购和外包", ("8.4", "8.1", "8.1.4"), 4, "supply", ("suppliers", "contracts")),
    Item("生产和服务提供", ("8.5", "", ""), 2, "make"),
    Item("放行、不合格输出", ("8.6 8.7", "", ""), 1, "release"),
    Item("基础设施、特种设备", ("7.1.3", "8.1", "8.1.2"), 6, "facility", ("special_equipment",), True),
    Item("应急准备和响应", ("", "8.2", "8.2"), 7, "emergency", ("drills",)),
    Item("监视、测量、分析", ("9.1", "9.1.1", "9.1.1"), 1, "watch", ("exams",)),
    Item("顾客满意", ("9.1.2", "", ""), 5, "satisfied"),
    Item("合规性评价", ("", "9.1.2", "9.1.2"), 7, "comply", ("evaluation",)),
    Item("内部审核", ("9.2", "9.2", "9.2"), 0, "internal", ("internal",), True),
    Item("管理评审", ("9.3", "9.3", "9.3"), -1, "review", ("review",), True),
    Item("不符合和纠正措施", ("10.2", "10.2", "10.2"), 1, "correct"),
    Item("持续改进", ("10.3", "10.3", "10.3"), 0, "improve"),
)


def clauses_of(audit: Audit, w: Writer, number: str) -> list[Row]:
    """The whole part."""
    samples = Samples(audit, w)
    early = audit.audit_type == "stage1"
    items = [one for one in ITEMS if _clauses(audit, one) and (one.early or not early)]
    wrong = _wrong(audit, items)
    rows: list[Row] = [
        part(number, "条款审核记录"),
        line(("#条款", 4), ("#要点及受访人", 4), ("#审核记录（问、查、看）", 13), ("#判定", 3)),
    ]
    for item in items:
        excluded = item.topic == "design" and audit.exclusions != "无"
        text = "不适用条款，理由见2.15。" if excluded else "¶".join(_told(w, item))
        if item in wrong:
            text += "¶除第六部分所列事实外，其余抽样符合要求。"
        asked = f"{item.title}¶{_asked(audit, item)}"
        judged = _judged(item in wrong, excluded)
        rows.append(line((_clauses(audit, item), 4), (asked, 4), (text, 13), (judged, 3)))
        if not excluded:
            rows += [row for name in item.samples for row in _sampled(audit, samples, name)]
    return rows


def _sampled(audit: Audit, samples: Samples, name: str) -> list[Row]:
    """The samples that these systems ask for."""
    if name == "applied" and audit.systems == ["QMS"]:
        return []
    if name == "exams" and "OHSMS" not in audit.systems:
        return []
    return samples.of(name)


def _told(w: Writer, item: Item) -> list[str]:
    plain = item.topic == "operate" and w.audit.systems == ["QMS"]
    return phrases(w, "operate_q" if plain else item.topic, w.random.choice([2, 3, 3, 4]))


def _judged(wrong: bool, excluded: bool) -> str:
    """The judgement's boxes."""
    at = 2 if excluded else int(wrong)
    labels = ("符合", "不符合", "不适用")
    told = "¶".join(f"{{{'+' if one == at else '-'}}}{label}" for one, label in enumerate(labels))
    return f"{told}¶（见第六部分）" if wrong else told


def _wrong(audit: Audit, items: list[Item]) -> list[Item]:
    """The items at which a nonconformity was found: the first that covers its clause."""
    systems = {standard.number: standard.system for standard in audit.standards}
    found = []
    for one in audit.nonconformities.items:
        at = list(LETTERS).index(systems.get(one.standard, audit.systems[0]))
        found += [item for item in items if _covers(item.clauses[at], one.clause)][:1]
    return found


def _covers(clauses: str, clause: str) -> bool:
    return any(f"{clause}.".startswith(f"{one}.") for one in clauses.split() if one not in {"7.1", "9.1"})


def _clauses(audit: Audit, item: Item) -> str:
    pairs = zip(LETTERS, item.clauses, strict=True)
    told = [
        f"{LETTERS[one]}：{text.replace(' ', '、')}" for one, text in pairs if text and one in audit.systems
    ]
    return "¶".join(told)


def _asked(audit: Audit, item: Item) -> str:
    people, departments = audit.world.people, audit.world.departments
    if item.asked < 0:
        return f"最高管理者 {people.manager}"
    department = departments[item.asked]
    return f"{department} {people.heads[department]}"
