"""The plan and the departments' chapters of 托素管理体系认证's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

LEADS = ("management", "quality", "doing", "trade")
FOLLOWS = ("office", "buying", "plant", "safety")
LONG = (("doing", "quality"), ("safety", "plant"))
"""Where a group stays longer when there are more half days."""

ORDER = ("management", "doing", "office", "quality", "buying", "plant", "safety", "trade")
NUMERALS = "一二三四五六七八九十"


def tell(w: Writer, slots: Slots, name: str) -> None:
    """The paragraphs of a part of the store."""
    for said in slots.at(name):
        if isinstance(said, str):
            w.text(slots(said))
        elif slots.needed(said):
            words = slots(said["text"]) if "text" in said else slots.text(said)
            w.text(words)


def names_of(audit: Audit) -> dict[str, str]:
    """How the parts of the company are called, by chapter."""
    office, quality, doing, tech, buying, sales, plant, safety = audit.world.departments
    return {
        "management": "总经理（管理层）",
        "office": office,
        "quality": quality,
        "doing": doing,
        "buying": buying,
        "plant": plant,
        "safety": safety,
        "trade": f"{tech}、{sales}",
    }


def plan(audit: Audit, w: Writer) -> None:
    """Who was where, by half days."""
    days = halves(audit)
    sides = zip((LEADS, FOLLOWS), LONG, strict=True)
    parts = [shared(_steps(audit, side, long, len(days)), len(days)) for side, long in sides]
    teams = ["、".join(w.person(one)("name") for one in group) for group in groups(audit)]
    rows: list[Row] = [["时间", f"第一组：{teams[0]}", f"第二组：{teams[1]}"]]
    for at, (day, half) in enumerate(days):
        cells = ["¶".join(f"{where}：{what}" for where, what in part[at]) for part in parts]
        if at == 0:
            cells = [f"首次会议¶{cell}" for cell in cells]
        if at == len(days) - 1:
            cells = [f"{cell}¶组内沟通、末次会议" for cell in cells]
        rows.append([f"{day.month}月{day.day}日{HALVES[half]}", *cells])
    w.text("审核日程的实际执行情况如下：", style="plain")
    w.table(rows, (1.6, 4.6, 4.6), head=1, repeat=True)


def _steps(audit: Audit, side: tuple[str, ...], long: tuple[str, ...], days: int) -> list[Step]:
    """What a group looks at, in order; some of it goes on in a further half day."""
    names, works = names_of(audit), _works(audit)
    more = [long[at % len(long)] for at in range(days - len(side))]
    found = []
    for one in side:
        found.append((names[one], works[one]))
        found += [(f"{names[one]}（续）", works[one]) for _ in range(more.count(one))]
    return found


def _works(audit: Audit) -> dict[str, str]:
    """What is audited in each chapter."""
    codes = set(audit.systems)
    doing = "生产和服务提供的控制、现场运行控制" if "QMS" in codes else "现场运行控制、应急响应"
    quality = "监视和测量、产品放行、测量资源" if "QMS" in codes else "监视和测量、测量设备"
    safety = "危险源辨识、合规义务、应急准备"
    if "EMS" in codes:
        safety = "环境因素、危险源辨识、合规义务、应急准备"
    return {
        "management": "方针目标、策划、领导作用、管理评审、改进",
        "office": "成文信息、能力意识、内部审核",
        "quality": quality,
        "doing": doing,
        "buying": "外部提供过程的控制、采购",
        "plant": "基础设施、特种设备",
        "safety": safety,
        "trade": "技术文件、合同评审、顾客沟通" if "QMS" in codes else "技术文件、办公和外出活动的运行控制",
    }


def departments(audit: Audit, w: Writer, slots: Slots) -> None:
    """A chapter for the management and for each department."""
    names, works = names_of(audit), _works(audit)
    for at, one in enumerate(ORDER):
        w.heading(1, f"{NUMERALS[at]}、{names[one]}")
        _head(audit, w, one, works[one])
        tell(w, slots, one)
        if one == "management":
            _objectives(audit, w)
            _excluded(audit, w)
        if one == "doing":
            _away(audit, w)
        _figures(audit, w, one)
        _closing(audit, w, one)


def _head(audit: Audit, w: Writer, one: str, work: str) -> None:
    people, departments_ = audit.world.people, audit.world.departments
    heads = {
        "management": f"总经理{people.manager}、管理者代表{people.representative}、员工代表{people.workers}",
        "trade": "、".join(people.heads[departments_[at]] for at in (3, 5)),
    }
    asked = heads.get(one) or people.heads[names_of(audit)[one]]
    group = groups(audit)[0 if one in LEADS else 1]
    names = "、".join(w.person(member)("name") for member in group)
    w.text(f"接受审核人员：{asked}　　审核人员：{names}", f"审核内容：{work}", style="plain")


def _objectives(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["管理目标", "目标值", "统计结果", "是否达成"]]
    rows += [[name, aim, real, "达成"] for name, aim, real in audit.world.objectives]
    w.text("查目标统计表：", style="plain")
    w.table(rows, (4.2, 2.2, 2.2, 1.6), head=1)


def _excluded(audit: Audit, w: Writer) -> None:
    if audit.exclusions != "无":
        w.text(
            f"确认不适用条款为{w.fact('exclusions')}：公司按顾客要求和成熟工艺提供产品和服务，"
            "不承担设计开发责任，不影响公司提供合格产品和服务的能力。"
        )


def _away(audit: Audit, w: Writer) -> None:
    """What was seen at temporary sites."""
    for site in audit.sites:
        if site.kind == "temporary":
            s = w.same("sites", site.address, site)
            w.text(
                f"现场抽样：审核组到{s('address')}观察了{s('activity')}，现场有{s('headcount')}人，"
                "现场的技术交底、作业许可和安全标识与公司文件的规定一致。"
            )


def _figures(audit: Audit, w: Writer, one: str) -> None:
    """The tables of amounts that the department keeps."""
    for table in audit.tables_with_totals:
        if ("检验" in table.title) != (one == "quality") or one not in {"quality", "safety"}:
            continue
        e = w.entry("tables_with_totals", table)
        w.text(e("title"), style="center")
        rows: list[Row] = [["项目", f"数额（{table.unit}）"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (5, 3), head=1)


def _closing(audit: Audit, w: Writer, one: str) -> None:
    """What was found in the department."""
    names = names_of(audit)[one].split("、")
    items = []
    for item in audit.nonconformities.items:
        if item.department in names:
            e = w.same("nonconformities.items", item.number, item)
            items.append(f"{e('number')}号（{e('standard')}第{e('clause')}条）")
    if items:
        w.text(f"小结：开具不符合报告{'、'.join(items)}，事实见第九章；除此之外，抽样的过程受控。")
    else:
        w.text("小结：所抽样的过程受控，没有开具不符合报告。")
