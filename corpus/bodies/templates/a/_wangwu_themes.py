"""王屋's themes: a table of points each, and the registers below it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _wangwu_registers as registers
from corpus.bodies.templates.a._wangwu_form import NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ALL, QUALITY, LEGAL, GREEN, SAFE = ("QMS", "EMS", "OHSMS"), ("QMS",), ("EMS", "OHSMS"), ("EMS",), ("OHSMS",)
Facts = Callable[[Audit, Writer], list[str]]
Register = Callable[[Audit, Writer], None]


@dataclass(frozen=True)
class Point:
    """A row: clauses, what is looked at, the systems that have it, its sentence, its facts."""

    clauses: str
    title: str
    systems: tuple[str, ...] = ALL
    stock: str = ""
    facts: Facts | None = None


def _scopes(audit: Audit, w: Writer) -> list[str]:
    told = [f"体系文件规定的{NAMES[one]}范围：{w.scope('system', one)}" for one in audit.systems]
    return [*told, f"不适用条款：{w.fact('exclusions')}"]


def _processes(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.counts:
        if one.what == "主要过程":
            c = w.entry("counts", one)
            told.append(f"{c('what')} {c('stated')} {one.unit}：{c.each('listed', '、')}")
    told.append(f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}")
    return [*told, f"外包过程：{w.fact('outsourced_processes')}"]


def _objectives(audit: Audit, _: Writer) -> list[str]:
    told = [f"{name}：目标 {aim}，完成 {done}" for name, aim, done in audit.world.objectives]
    return [f"{'；'.join(told)}。"]


def _count(what: str, lead: str) -> Facts:
    def told(audit: Audit, w: Writer) -> list[str]:
        found = []
        for one in audit.counts:
            if one.what == what:
                c = w.entry("counts", one)
                listed = c.each("listed", "、")
                found.append(f"{lead}确定{c('what')} {c('stated')} {one.unit}，包括{listed}。")
        return found

    return told


def _laws(audit: Audit, w: Writer) -> list[str]:
    e = w.law_entry("compliance")
    number = e("stated_count") + e.silent("place")
    told = [f"{at}. 《{e.one('titles', one)}》" for at, one in enumerate(audit.laws("compliance").titles, 1)]
    return [f"现行有效的适用法律法规共 {number} 部：", *told]


def _evaluated(audit: Audit, w: Writer) -> list[str]:
    found = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        day, people = e("done_on"), e.each("evaluators", "、")
        found.append(f"评价日期：{day}；评价人：{people}；评价法规 {e('stated_count')} 部；评价结论：合规。")
    return found


def _observed(audit: Audit, w: Writer) -> list[str]:
    e = w.law_entry("operation")
    titles = e.each("titles", "、", "《{}》")
    told = [f"抽查{e.silent('place')}{titles}的遵守情况，提供的证据能够证明已执行。"]
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    return [*told, f"执行标准：{'；'.join(cited)}。"] if cited else told


def _machines(audit: Audit, _: Writer) -> list[str]:
    told = "、".join(f"{name} {model} 共 {number} 台（套）" for name, model, number in audit.world.equipment)
    return [f"主要设备：{told}。"]


THEMES: tuple[tuple[str, tuple[Point, ...], Register | None], ...] = (
    (
        "体系策划",
        (
            Point("4.1", "内外部环境", stock="context"),
            Point("4.2", "相关方要求", stock="parties"),
            Point("4.3", "体系范围", facts=_scopes),
            Point("4.4", "过程及外包", stock="system", facts=_processes),
            Point("6.1.1", "风险和机遇", stock="risk"),
            Point("6.1.2", "环境因素", GREEN, "", _count("重要环境因素", "经多因子评价，")),
            Point("6.1.2", "危险源", SAFE, "", _count("不可接受风险", "经风险矩阵评价，")),
            Point("6.2", "目标", stock="goal", facts=_objectives),
            Point("6.3", "变更", QUALITY, "change_plan"),
        ),
        None,
    ),
    (
        "领导作用和职责",
        (
            Point("5.1、5.2", "承诺和方针", stock="leader"),
            Point("5.3", "职责权限", stock="duty"),
            Point("5.4", "协商参与", SAFE, "consult"),
        ),
        None,
    ),
    (
        "人力资源、沟通和文件",
        (
            Point("7.2", "能力和培训", stock="competence"),
            Point("7.3", "意识", stock="aware"),
            Point("7.4", "沟通", stock="talk"),
            Point("7.5", "文件和记录", stock="papers"),
        ),
        registers.people,
    ),
    (
        "基础设施和设备",
        (Point("7.1", "设施和工作环境", stock="place", facts=_machines),),
        registers.special,
    ),
    ("监视和测量设备", (Point("7.1.5、9.1.1", "设备管理", stock="instrument"),), registers.devices),
    (
        "法律法规及其遵守",
        (
            Point("4.2、6.1.3", "法规识别", stock="law", facts=_laws),
            Point("9.1.2", "合规性评价", facts=_evaluated),
            Point("8.1", "法规和标准的执行", facts=_observed),
        ),
        None,
    ),
    (
        "采购和外包",
        (Point("8.4、8.1.4", "供方评价和采购信息", stock="buying"),),
        registers.suppliers,
    ),
    (
        "产品和服务的实现",
        (
            Point("8.2", "顾客要求的评审", QUALITY, "order"),
            Point("8.3", "设计和开发", QUALITY, "design"),
            Point("8.5", "生产和服务提供", QUALITY, "making"),
            Point("8.6", "放行", QUALITY, "release"),
            Point("8.7", "不合格输出", QUALITY, "scrap"),
        ),
        None,
    ),
    (
        "环境和安全的运行控制",
        (
            Point("8.1", "环境运行控制", GREEN, "green"),
            Point("8.1", "安全运行控制", SAFE, "guard"),
            Point("8.2", "应急准备和响应", LEGAL, "emergency"),
        ),
        registers.drills,
    ),
    (
        "绩效评价和改进",
        (
            Point("9.1.1、9.1.3", "监视和分析", stock="watch"),
            Point("9.2", "内部审核", stock="self_check"),
            Point("9.3", "管理评审", stock="top_check"),
            Point("10.1、10.2、10.3", "改进", stock="mend"),
        ),
        registers.reviews,
    ),
)


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """The themes that the audited systems have."""
    for title, points, register in THEMES:
        rows = [_row(audit, w, form, one) for one in points if set(one.systems) & set(audit.systems)]
        if not rows:
            continue
        form.caption(title)
        w.table([["条款", "核查项目", "核查情况", "结果"], *rows], (1.1, 1.7, 6.2, 1.2), head=1, repeat=True)
        if register:
            register(audit, w)


def _row(audit: Audit, w: Writer, form: Form, point: Point) -> Row:
    name = "no_design" if point.stock == "design" and audit.exclusions != "无" else point.stock
    told = [*(form.texts(name) if name else []), *(point.facts(audit, w) if point.facts else [])]
    systems = tuple(one for one in point.systems if one in audit.systems)
    if point.title == "法规和标准的执行":
        systems = ()
    if point.title == "设备管理":
        systems = tuple(one for one in systems if one == "QMS")
    return [
        point.clauses.replace("、", "¶"),
        point.title,
        "¶".join(told),
        form.verdict(point.clauses, systems),
    ]
