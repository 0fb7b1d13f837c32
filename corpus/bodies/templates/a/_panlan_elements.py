"""The long table of elements in 磐澜's report: element, part, what was found, evaluation."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.records import Count
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Text = str | Callable[[Writer], str]
HEAD: list[Row] = [["体系要素", "‹", "审核情况", "评价"], ["一级", "二级", "^", "^"]]
WIDTHS = (1, 1.2, 4.3, 0.8)
SEE = "抽样见附表{}。"
BY_CLAUSE = (
    ("5.5.6", "作业许可"),
    ("7.1.5", "设施完整性"),
    ("7.2", "培训和意识"),
    ("8.4", "承包方和供应方"),
    ("9.1.2", "合规性评价"),
    ("8.2", "应急管理"),
    ("8.5", "质量控制"),
    ("8.6", "质量控制"),
)
"""Elements by the beginning of a clause."""


def element_of(item: Nonconformity) -> str:
    """The element of a nonconformity."""
    return next((name for start, name in BY_CLAUSE if item.clause.startswith(start)), "运行控制")


def table(audit: Audit, w: Writer, said: Phrases) -> None:
    """The whole table."""
    rows = list(HEAD)
    last = ""
    for element, name, topic, number, text in _parts(audit):
        told = "".join(said.some(topic, number)) + (text if isinstance(text, str) else text(w))
        found = [one.number for one in audit.nonconformities.items if element_of(one) == name]
        result = "符合" if not found else f"见问题{'、'.join(found)}"
        rows.append(["^" if element == last else element, name, told, result])
        last = element
    w.table(rows, WIDTHS, head=2, repeat=True)


def _parts(audit: Audit) -> list[tuple[str, str, str, int, Text]]:
    """First element, second, topic of the store, sentences, what is sampled."""
    doing, checking = "实施和运行", "检查和纠正措施"
    parts: list[tuple[str, str, str, int, Text]] = [
        ("领导和承诺", "领导和承诺", "leadership", 2, ""),
        ("方针", "方针", "policy", 1, ""),
        ("策划", "风险管理", "risk", 2, _risks),
        ("策划", "法律法规", "none", 0, _laws),
        ("策划", "目标和方案", "goal", 2, _goals),
        ("组织和资源", "机构和职责", "duty", 2, _departments),
        ("组织和资源", "培训和意识", "training", 2, _people),
        ("组织和资源", "沟通和协商", "talk", 1, ""),
        ("组织和资源", "文件和记录", "docs", 1, ""),
        (doing, "设施完整性", "facility", 1, _facilities),
        (doing, "承包方和供应方", "contractor", 2, SEE.format(2)),
        (doing, "作业许可", "permit", 2, SEE.format(3)),
        (doing, "职业健康", "health", 2, SEE.format(4)),
        (doing, "污染防治", "clean", 2, _permits),
        (doing, "运行控制", "control", 2, _control),
        (doing, "质量控制", "quality", 2, ""),
        (doing, "变更管理", "change", 1, ""),
        (doing, "应急管理", "emergency", 2, SEE.format(5)),
        (checking, "绩效监测", "monitor", 2, ""),
        (checking, "合规性评价", "none", 0, _compliance),
        (checking, "内部审核", "improve", 1, _internal),
        ("管理评审", "管理评审", "none", 0, _review),
    ]
    return [part for part in parts if part[1] != "质量控制" or "QMS" in audit.systems]


def _risks(w: Writer) -> str:
    told = []
    for count in w.audit.counts:
        e = w.entry("counts", count)
        told.append(f"评价出{e('what')}{e('stated')}{count.unit}，分别为{e.each('listed', '、')}。")
    return "".join(told)


def _laws(w: Writer) -> str:
    e = w.law_entry("compliance")
    head = w.audit.world.people.safety
    return f"识别适用的法律法规{e('stated_count')}部，清单见附表1，由{head}组织转化到制度和规程中。"


def _goals(w: Writer) -> str:
    told = [f"{name}目标{target}，完成{reached}" for name, target, reached in w.audit.world.objectives]
    return f"指标完成情况：{'；'.join(told)}。"


def _departments(w: Writer) -> str:
    names = w.audit.world.departments
    e = w.entry("counts", Count("管理部门", len(names), list(names), "个"))
    return f"设{e('what')}{e('stated')}个：{e.each('listed', '、')}。"


def _people(w: Writer) -> str:
    told = []
    for one in w.audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        end = f"至{e('valid_to')}" if one.valid_to else "起，无固定期限"
        told.append(f"{e('name')}（{e('signed_on')}签订，期限自{e('valid_from')}{end}）")
    return f"持证人员见附表7。抽查劳动合同：{'、'.join(told)}。"


def _facilities(w: Writer) -> str:
    told = [f"{name}（{model}）{number}台（套）" for name, model, number in w.audit.world.equipment]
    listed = f"主要设备有{'、'.join(told)}。" if told else ""
    return f"{listed}特种设备、安全附件和仪表的检验检定见附表6。"


def _permits(w: Writer) -> str:
    told = []
    for permit in w.audit.permits:
        e = w.entry("permits", permit)
        told.append(
            f"{e('holder')}持有{e('authority')}核发的{e('kind')}（编号{e('number')}，范围：{e('scope')}），"
            f"有效期{e('valid_from')}至{e('valid_to')}。"
        )
    return "".join(told)


def _control(w: Writer) -> str:
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》") + few.silent("place")
    cited = []
    for one in w.audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    return f"作业现场执行{'、'.join(cited)}，未见违反{titles}的情形。"


def _compliance(w: Writer) -> str:
    told = []
    for one in w.audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        told.append(
            f"{c('done_on')}，由{c.each('evaluators', '、')}组成评价组，对{c('stated_count')}部法律法规的"
            "遵守情况进行了评价，编制了评价报告，未发现违法行为。"
        )
    return "".join(told)


def _internal(w: Writer) -> str:
    one = w.audit.internal_audits[0]
    a = w.entry("internal_audits", one)
    days = a("start") + (a.silent("end") if one.start == one.end else f"至{a('end')}")
    return (
        f"{a('planned_on')}下发内审计划，{days}实施，内审组长{a('leader')}，"
        f"内审员{a.each('auditors', '、')}，发现不符合{a('nonconformities')}项，"
        f"截至{a('closed_on')}全部整改销项。"
    )


def _review(w: Writer) -> str:
    r = w.entry("management_reviews", w.audit.management_reviews[0])
    return (
        f"{r('planned_on')}印发管理评审通知，{r('held_on')}由{r('chair')}主持召开评审会议，"
        f"形成改进事项{r('improvements')}项，明确于{r('due_date')}前完成，正在按计划推进。"
    )
