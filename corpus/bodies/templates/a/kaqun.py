"""喀群: a summary in prose at the front, numbered questions with their answers, then numbered forms."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _kaqun_asks as asks
from corpus.bodies.templates.a import _kaqun_end as end
from corpus.bodies.templates.a import _kaqun_food as food
from corpus.bodies.templates.a import _kaqun_sheets as sheets
from corpus.bodies.templates.a._kaqun_words import KINDS, MODES, NAMES, Pages, is_food, typed
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "喀群膳和认证服务有限公司"
SYSTEMS = ("FSMS+HACCP", "QMS", "EnMS", "QMS+FSMS+HACCP", "HACCP", "QMS+EnMS", "FSMS")
TYPES = ("surveillance", "stage2", "recertification", "stage1", "special")
STYLE = {"look": "ballot", "dates": "chinese", "blank": "—", "styled": False}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"KQ/BG-06　{audit.world.plan_no}",),
        footer=("喀群膳和认证　未经书面同意不得部分复制",),
        page="#/##",
    )
    pages = Pages(w)
    _head(audit, w)
    _summary(audit, w)
    asks.all_of(audit, w, pages)
    _crew_and_forms(audit, w, pages)
    end.all_of(audit, w, pages)


def _crew_and_forms(audit: Audit, w: Writer, pages: Pages) -> None:
    w.heading(1, "第三部分　记录表单")
    sheets.crew(audit, w, pages)
    sheets.licences(audit, w, pages)
    if is_food(audit):
        food.all_of(audit, w, pages)
    else:
        sheets.processes(audit, w, pages)
    sheets.health(audit, w, pages)
    sheets.holders(audit, w, pages)
    if audit.special_equipment:
        sheets.special(audit, w, pages)
    sheets.suppliers(audit, w, pages)
    sheets.figures(audit, w, pages)
    sheets.cycle(audit, w, pages)


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    with typed(w, "dash"):
        rows: list[Row] = [
            ["受审核组织", w.fact("organization.name"), "‹", "‹"],
            ["报告编号", w.fact("number"), "报告日期", w.fact("report_date")],
            [
                "审核类别",
                w.fact("audit_type", KINDS[audit.audit_type]),
                "申请编号",
                audit.world.application_no,
            ],
        ]
        w.table(rows, (1.3, 3.2, 1.2, 2.3), bold=(0, 2), rules="rows")


def _summary(audit: Audit, w: Writer) -> None:
    w.heading(1, "第一部分　审核综述")
    _visit(audit, w)
    _team(audit, w)
    for system in audit.systems:
        _field(audit, w, system)
    number = w.law_entry("criteria")("stated_count")
    own = w.laws("criteria", "、", "《{}》")
    w.text(f"除上述标准以外，审核准则还包括组织的管理体系文件和适用的法律法规{number}部：{own}。")
    _time(audit, w)
    _course(audit, w)


def _visit(audit: Audit, w: Writer) -> None:
    same = audit.audit.start == audit.audit.end
    start = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    last = w.silent("audit.end") + f"当日{w.half('audit.end_half')}"
    days = f"{start}至{last if same else w.fact('audit.end') + w.half('audit.end_half')}"
    mode = w.fact("audit.mode", MODES[audit.audit.mode])
    w.text(
        f"{w.fact('certification_body.name')}（以下简称“喀群”）受{w.fact('organization.name')}（以下简称“组织”）"
        f"委托，派出审核组于{days}对其实施了{w.fact('audit_type', KINDS[audit.audit_type])}，"
        f"采用{mode}的方式。本次审核覆盖的时段为{w.fact('audit.covered_from')}至"
        f"{w.fact('audit.covered_to')}。"
    )
    if audit.stage1 and audit.audit_type != "stage1":
        w.text(
            f"在此之前，审核组于{w.fact('stage1.start')}{w.silent('stage1.end')}"
            f"{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}完成了第一阶段审核（"
            f"{w.fact('stage1.mode', MODES[audit.stage1.mode])}），对文件、场所和运行准备情况作了了解，"
            "提出的关注事项在本次审核之前已经处理。"
        )


def _team(audit: Audit, w: Writer) -> None:
    lead = w.person(audit.leader)
    others = [w.person(one)("name") for one in audit.team if one is not audit.leader]
    told = f"审核组由{lead('name')}担任{lead('role', '组长')}"
    told += f"，同行的有{'、'.join(others)}。" if others else "。"
    guides = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guides.append(f"{a('from')}的{a('name')}为{role}")
    w.text(told + f"审核期间，{'，'.join(guides)}。成员的注册资格和专业能力见记录表单。")


def _field(audit: Audit, w: Writer, system: str) -> None:
    e = w.standard(system)
    standard = next(one for one in audit.standards if one.system == system)
    number = e.silent("system") + e("number")
    if standard.iso:
        number += e.silent("iso") if standard.iso == standard.number else f"（{e('iso')}，IDT）"
    name = w.tag("systems+", system, NAMES[system])
    w.text(f"{name}依据{number}《{standard.title}》审核，审核范围：{w.scope('audit', system)}。")


def _time(audit: Audit, w: Writer) -> None:
    told = (
        f"体系覆盖{w.fact('headcount')}人，风险等级为{w.fact('audit.risk')}。审核人日共"
        f"{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日。"
    )
    if audit.audit.reductions:
        told += f"人日减少的理由：{w.each('audit.reductions', audit.audit.reductions, '；')}。"
    w.text(told)


COURSE = (
    "审核采用面谈、查阅记录和观察现场相结合的办法，先听取管理层介绍，再按过程逐项追踪，抽样由审核组自行确定。",
    "审核组从一份近期的订单入手，顺着记录一路追到交付，又从一份投诉登记倒查到源头，两条线索都能够闭合。",
    "各部门对审核给予了配合，要看的记录当场能够调出，被询问的人员对自己的职责说得清楚。",
    "审核计划得到了执行，没有发生影响审核结论可信度的情况，审核组与组织之间没有未解决的分歧意见。",
    "审核组承诺对审核中接触到的配方、价格、客户名单等信息保密，本报告归组织和喀群共有。",
)


def _course(audit: Audit, w: Writer) -> None:
    w.paragraphs(w.random.sample(COURSE, 3))
    found = audit.nonconformities
    counts = f"严重不符合{w.fact('nonconformities.major')}项，一般不符合{w.fact('nonconformities.minor')}项"
    if found.items:
        w.text(f"经审核组内部沟通，本次共开具{counts}，均已在末次会议上得到组织代表的确认。")
    else:
        w.text(f"经审核组内部沟通，本次开具{counts}。")
