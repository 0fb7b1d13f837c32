"""04 问答清单: modules of questions, each with answer, evidence and a score from 0 to 5."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LOWERED = 2
Asked = tuple[str, str, str]
"""A question, its answer, the evidence."""


@dataclass(frozen=True)
class Module:
    """A module with its rows, scored; `found` are the nonconformities in it."""

    code: str
    title: str
    rows: list[tuple[Asked, int]]
    found: list[Nonconformity]

    @property
    def score(self) -> float:
        """The mean score."""
        return sum(score for _, score in self.rows) / len(self.rows)


def bar(score: float) -> str:
    """A score as five marks."""
    full = round(score)
    return "●" * full + "○" * (5 - full)


def modules(audit: Audit, w: Writer, stock: Phrases) -> list[Module]:
    """All modules, asked and scored."""
    led = [*_asked(stock, "lead", 3), *_objectives(audit), *_asked(stock, "plan", 2), *_laws(audit, w)]
    helped = [*_asked(stock, "support", 3), *_people(audit, w), *_things(audit, w)]
    done = [*_asked(stock, "operate", 4), *_operation(audit, w)]
    checked = [*_asked(stock, "check", 2), *_evaluation(audit, w), *_cycle(audit, w)]
    better = _asked(stock, "improve", 2)
    parts: list[tuple[str, list[Asked], str]] = [
        ("领导与策划", led, "456"),
        ("资源与支持", helped, "7"),
        ("运行与交付", done, "8"),
        ("绩效与评价", checked, "9"),
        ("改进", better, "1"),
    ]
    return [_scored(audit, w, f"M{at}", *part) for at, part in enumerate(parts, 1)]


def _scored(audit: Audit, w: Writer, code: str, title: str, asked: list[Asked], digits: str) -> Module:
    found = [one for one in audit.nonconformities.items if one.clause[0] in digits]
    rows = [(one, w.random.choice((4, 4, 4, 5, 5, 5, 3))) for one in asked]
    if found:
        numbers = "、".join(f"NC-{one.number}" for one in found)
        last = ("本模块有没有不符合？", "有。", f"见所附报告单{numbers}")
    else:
        last = ("本模块有没有不符合？", "没有。", "以上各题的抽样")
    rows.append((last, LOWERED if found else 5))
    return Module(code, title, rows, found)


def _asked(stock: Phrases, topic: str, count: int) -> list[Asked]:
    found = []
    for text in stock.some(topic, count):
        question, answer, evidence = text.split("|")
        found.append((question, answer, evidence))
    return found


def _objectives(audit: Audit) -> list[Asked]:
    told = "；".join(f"{name}目标{goal}、实际{reached}" for name, goal, reached in audit.world.objectives)
    return [("今年的目标完成得怎样？", f"{told}。", "目标考核表")]


def _laws(audit: Audit, w: Writer) -> list[Asked]:
    found: list[Asked] = []
    for count in audit.counts:
        e = w.entry("counts", count)
        found.append(
            (
                f"组织确定了哪些{e('what')}？",
                f"共{e('stated')}{count.unit}：{e.each('listed', '、')}。",
                "识别评价表",
            )
        )
    e = w.law_entry("compliance")
    answer = f"由{audit.world.people.safety}维护，清单现有{e('stated_count')}部，随修订更新。"
    evidence = f"{e.silent('place')}法规清单（登记表R1）"
    found.append(("适用的法律法规识别到哪一步？", answer, evidence))
    return found


def _people(audit: Audit, w: Writer) -> list[Asked]:
    found: list[Asked] = []
    for one in audit.personnel_certificates[-1:]:
        e = w.entry("personnel_certificates", one)
        answer = f"抽到{e('name')}，岗位为{e.aside('work')}，持{e('kind')}（{e('category')}），在有效期内。"
        found.append(("要求持证的岗位都持证吗？", answer, f"证号{e('number')}，有效期至{e('valid_to')}"))
    return found


def _things(audit: Audit, w: Writer) -> list[Asked]:
    found: list[Asked] = []
    for item in audit.calibrations[-1:]:
        e = w.entry("calibrations", item)
        answer = (
            f"抽到{e('device')}（编号{e('serial')}），{e('calibrated_on')}{item.act}，结果{e('result')}。"
        )
        evidence = f"{item.act}证书{e('certificate_no')}，有效期至{e('valid_until')}"
        found.append(("现场用的测量设备可信吗？", answer, evidence))
    for unit in audit.special_equipment[-1:]:
        s = w.entry("special_equipment", unit)
        answer = f"抽到{s('name')}，使用登记证{s('registration_no')}，检验日期{s('inspected_on')}。"
        evidence = f"检验报告{s('report_no')}，下次检验{s('next_inspection_on')}"
        found.append(("特种设备按期检验了吗？", answer, evidence))
    if not audit.special_equipment:
        found.append(("有没有特种设备？", "现场没有在用的特种设备。", "现场巡视"))
    return found


def _operation(audit: Audit, w: Writer) -> list[Asked]:
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')} {e('title')}")
    found: list[Asked] = []
    if told:
        found.append(("执行哪些技术标准，版本对吗？", f"{'；'.join(told)}。", "标准查新资料；现行版本"))
    answer = f"对照{w.laws('operation')}查看现场，没有看到违反之处。"
    found.append(("法规要求在现场落实了吗？", answer, "现场照片；岗位访谈"))
    for drill in audit.drills:
        e = w.entry("drills", drill)
        answer = f"{e('held_on')}做过{e('kind')}应急演练，{drill.people}人参加。"
        found.append(("应急预案练过吗？", answer, f"演练方案与总结；地点{drill.place}"))
    return found


def _evaluation(audit: Audit, w: Writer) -> list[Asked]:
    found: list[Asked] = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        answer = f"{e('done_on')}做过合规性评价，评价{e('stated_count')}部法律法规，总体结论为符合。"
        found.append(("合规性评价做了吗？", answer, f"评价人：{e.each('evaluators')}"))
    return found


def _cycle(audit: Audit, w: Writer) -> list[Asked]:
    found: list[Asked] = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        when = e("start") + e.silent("end") if one.start == one.end else f"{e('start')}至{e('end')}"
        answer = (
            f"内审计划{e('planned_on')}发布，{when}实施，内审组长{e('leader')}，"
            f"不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。"
        )
        found.append(("内审查得出问题吗？", answer, f"内审报告；内审员：{e.each('auditors')}"))
    for review in audit.management_reviews:
        m = w.entry("management_reviews", review)
        answer = (
            f"{m('held_on')}由{m('chair')}主持管理评审，形成改进措施{m('improvements')}项，"
            f"计划{m('due_date')}前完成。"
        )
        found.append(("管理评审有没有产出？", answer, f"{m('planned_on')}的管理评审计划；管理评审报告"))
    return found


def checklist(audit: Audit, w: Writer, asked: list[Module]) -> None:
    """The chapter."""
    w.heading(1, "04 问答清单")
    w.text(
        f"提问对象为{audit.world.people.manager}及各部门负责人；回答为审核组归纳，均与证据核对。"
        "NC报告单所列事实不在下列回答之内。"
    )
    for one in asked:
        w.heading(2, f"{one.code} {one.title}（平均 {one.score:.1f}）")
        rows: list[Row] = [["题号", "问题", "回答", "证据", "评分"]]
        for at, ((question, answer, evidence), score) in enumerate(one.rows, 1):
            rows.append([f"{one.code}.{at}", question, answer, evidence, f"{score}"])
        w.table(rows, (1, 2.2, 3.6, 2.9, 0.8), head=1, repeat=True)
