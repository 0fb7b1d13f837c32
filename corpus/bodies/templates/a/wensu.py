"""温宿食品与质量认证中心: department by department, who was met, tables of sampled records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _wensu_form as form
from corpus.bodies.templates.again import again
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

BODY = "温宿食品与质量认证中心有限公司"
SYSTEMS = ("QMS+FSMS", "FSMS+HACCP", "FSMS", "HACCP")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "box", "dates": "dot", "blank": "/", "styled": False}

LETTERS = {"QMS": "Q", "FSMS": "F", "HACCP": "H"}
GRADES = {"major": "严重不符合", "minor": "一般不符合"}
ADVICE = {
    "recommend": "推荐注册",
    "recommend_after_correction": "整改验证合格后推荐注册",
    "maintain": "同意保持注册",
    "suspend": "暂停注册",
    "not_recommend": "不予推荐",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    slots = Slots(w)
    w.margins(header_cells=(BODY, audit.title, audit.world.form_no), page="第 # 页")
    names = words("systems")
    w.text(w.fact("title"), style="title")
    systems = "、".join(w.tag("systems+", one, names[one]["name"]) for one in audit.systems)
    w.text(f"（{systems}）", style="subtitle")
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.heading(1, "一、受审核组织")
    form.client(audit, w)
    w.heading(1, "二、审核任务")
    form.task(audit, w, slots.at("aims")[audit.audit_type])
    w.heading(1, "三、审核组")
    form.team(audit, w)
    w.text(
        "首次会议和末次会议由组长主持，总经理和各部门负责人出席；审核按计划完成，未发生影响审核结论的情况。"
        "审核采用抽样方法，审核组成员承诺公正并对组织的技术和商业信息保密。"
    )
    w.heading(1, "四、部门审核记录")
    _departments(audit, w, slots)
    _nonconformities(audit, w)
    _conclusion(audit, w, slots)


def _times(audit: Audit, w: Writer) -> dict[str, tuple[str, int]]:
    """When each department was audited, and by which of the two groups."""
    days = halves(audit)
    names = ["管理层", *audit.world.departments]
    found: dict[str, tuple[str, int]] = {}
    for group, mine in enumerate([names[::2], names[1::2]]):
        for at, name in enumerate(mine):
            first = at * len(days) // len(mine)
            last = max((at + 1) * len(days) // len(mine) - 1, first)
            (begun, half), (over, _) = days[first], days[last]
            if begun != over:
                told = f"{w.date(begun)}{HALVES[half]}至{w.date(over)}{HALVES[days[last][1]]}"
            else:
                told = f"{w.date(begun)}{HALVES[half] if first == last else '全天'}"
            found[name] = (told, group)
    return found


def _departments(audit: Audit, w: Writer, slots: Slots) -> None:
    times, both = _times(audit, w), groups(audit)
    names = ["管理层", *audit.world.departments]
    for number, (name, asked) in enumerate(zip(names, slots.at("departments"), strict=True), 1):
        when, group = times[name]
        w.heading(2, f"（{'一二三四五六七八九'[number - 1]}）{name}")
        who = "、".join(w.person(member)("name") for member in both[group])
        clauses = (f"{one}：{asked['clauses'][LETTERS[one]]}" for one in audit.systems)
        rows: list[Row] = [
            ["受访人员", slots(asked["who"]), "审核员", who],
            ["到访时间", when, "涉及条款", "¶".join(clauses)],
        ]
        w.table(rows, (1.5, 3.8, 1.5, 4.6), bold=(0, 2))
        for part in asked["parts"]:
            _part(audit, w, slots, part)
        rows = [["抽查记录名称", "抽样量", "抽样情况"]]
        rows += [[slots(cell) for cell in sample] for sample in asked["samples"]]
        w.text(f"{name}抽样记录：", style="plain")
        w.table(rows, (5, 2, 4), head=1)
        w.text(f"部门小结：{_found(audit, w, name)}", style="plain")


def _part(audit: Audit, w: Writer, slots: Slots, part: str | Mapping[str, Any]) -> None:
    if isinstance(part, str) or "each" in part:
        told = slots.text(part)
        if told:
            w.text(told)
    elif "rows" in part:
        rows = slots.rows(part["rows"], part["cells"])
        if rows:
            w.text(f"{part['title']}：", style="plain")
            w.table([part["head"], *rows], tuple(part["widths"]), head=1, repeat=True)
    elif part["table"] == "goals":
        w.text(f"{part['title']}：", style="plain")
        goals: list[Row] = [["目标", "指标值", "完成值", "判定"]]
        goals += [[name, aim, real, "达标"] for name, aim, real in audit.world.objectives]
        w.table(goals, (4, 2, 2, 2), head=1)
    else:
        _figures(audit, w)


def _figures(audit: Audit, w: Writer) -> None:
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(e("title"), style="plain")
        rows: list[Row] = [["统计项目", f"数量/{table.unit}"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (4, 3), head=1)


def _found(audit: Audit, w: Writer, name: str) -> str:
    own = [item for item in audit.nonconformities.items if item.department == name]
    if not own:
        return "抽样范围内未发现不符合，满足准则要求。"
    numbers = (w.same("nonconformities.items", item.number, item)("number") for item in own)
    return f"除编号{'、'.join(numbers)}的不符合外，其余满足准则要求。"


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.heading(1, "五、不符合项")
    counts = f"严重不符合{w.fact('nonconformities.major')}项，一般不符合{w.fact('nonconformities.minor')}项"
    due = f"，应于{w.fact('nonconformities.due_date')}前完成整改并提交证据" if found.due_date else ""
    w.text(f"本次审核开具{counts}{due}。")
    for number, item in enumerate(found.items, 1):
        e = w.same("nonconformities.items", item.number, item)
        rows: list[Row] = [
            ["不符合编号", e("number"), "责任部门", e("department")],
            ["不符合依据", f"{e('standard')} {e('clause')}", "性质", e("grade", GRADES[item.grade])],
            ["不符合描述", e("description"), "‹", "‹"],
            ["验证方式", "{+}提交书面资料　{-}现场跟踪", "部门确认", "已确认"],
        ]
        w.text(f"第{number}份不符合报告：", style="plain")
        w.table(rows, (1.8, 5, 1.6, 3), bold=(0, 2))
    if audit.previous_nonconformities:
        rows = [["上次审核不符合内容", "关闭时间", "跟踪结果"]]
        for one in audit.previous_nonconformities:
            p = w.entry("previous_nonconformities", one)
            told = "本次再次开具不符合" if again(audit, one.description) else "措施持续有效"
            rows.append([p("description"), p("closed_on"), told])
        w.text("上次审核不符合项的跟踪：", style="plain")
        w.table(rows, (6.5, 2, 2.8), head=1)


def _conclusion(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(1, "六、审核结论")
    if audit.audit_type != "stage2":
        w.text("组织名称、地址、产品和工艺、体系文件自上次审核以来没有重大变更；证书和标志未见误用。")
    w.text(f"值得肯定的方面：{'；'.join(slots.phrases.some('good', 2))}。")
    w.text(f"可以改进的方面：{'；'.join(slots.phrases.some('better', 2))}。")
    rows: list[Row] = [["评价项目", "评价意见"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3), head=1)
    told = "的管理体系符合审核准则，食品安全危害得到识别和控制，审核范围适宜，达到了审核目的。"
    w.text(f"审核组认为：{w.fact('organization.name')}{told}")
    w.text(
        f"审核组意见：{w.choice('conclusion.recommendation', ADVICE, audit.conclusion.recommendation or '')}",
        style="plain",
    )
    for one in audit.systems:
        name = words("systems")[one]["short"]
        w.text(f"推荐的{name}认证范围：{w.scope('certificate', one)}", style="plain")
    w.text(f"下次审核最迟日期：{w.fact('next_audit_by')}", style="plain")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.text(f"组长签名：{w.each('conclusion.signatories', [leader])}", style="plain")
    if others:
        w.text(f"组员签名：{w.each('conclusion.signatories', others)}", style="plain")
    w.text(f"日期：{w.fact('report_date')}", style="plain")
    body = "certification_body."
    w.text(w.fact(body + "name"), style="right")
    w.text(f"地址：{w.fact(body + 'address')}　电话：{w.fact(body + 'phone')}", style="right")
    w.text(f"网址：{w.fact(body + 'website')}　邮箱：{w.fact(body + 'email')}", style="right")
