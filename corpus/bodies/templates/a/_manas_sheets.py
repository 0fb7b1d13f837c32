"""The single sheets of 玛纳斯's booklet: plan, sign-in, nonconformities, conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.a._manas_form import label
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "一般"}
ADVICE = {
    "stage2": {
        "recommend": "同意注册",
        "recommend_after_correction": "不符合项整改验证后同意注册",
        "no": "不同意注册",
    },
    "recertification": {
        "recommend": "同意换证",
        "recommend_after_correction": "不符合项整改验证后同意换证",
        "no": "不同意换证",
    },
}
WORK = (
    "文件和人员",
    "检验与计量",
    "过程控制现场",
    "技术文件",
    "采购与供方",
    "合同与顾客",
    "设备保养",
    "安全环保",
)


def plan(audit: Audit, w: Writer) -> None:
    """Half days, two groups."""
    world, times = audit.world, halves(audit)
    steps = [("管理层", "领导作用、策划"), *zip(world.departments, WORK, strict=True)]
    teams = groups(audit)
    columns = [shared(steps[at::2], len(times)) for at in (0, 1)]
    names = ["、".join(member.label for member in team) for team in teams]
    rows: list[Row] = [["日期", "时段", f"第一组（{names[0]}）", f"第二组（{names[1]}）"]]
    for at, (day, half) in enumerate(times):
        path = {audit.audit.start: "audit.start", audit.audit.end: "audit.end"}.get(day)
        shown = f"{day.month}.{day.day}"
        told = w.fact(path, shown) if path else shown
        cells = ["；".join(f"{where}：{what}" for where, what in column[at]) for column in columns]
        rows.append([told, HALVES[half], *cells])
    w.table(rows, (0.8, 0.8, 3, 3), head=1, repeat=True)
    w.text("每日结束前审核组内部碰头；末次会议在最后一个时段结束时召开。", style="plain")


def sign_in(audit: Audit, w: Writer, stage: str) -> None:
    """Who was at the meetings."""
    people, world = audit.world.people, audit.world
    if stage == "stage1":
        opened = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
        closed = f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
    else:
        opened = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
        closed = f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    rows: list[Row] = [
        ["首次会议", opened, "末次会议", closed],
        ["会议主持", w.person(audit.leader)("name"), "会议地点", f"{world.departments[0]}会议室"],
        ["单位/部门", "职务", "首次会议签名", "末次会议签名"],
        [w.fact("organization.name"), "总经理", people.manager, people.manager],
    ]
    if people.representative not in {people.manager, *people.heads.values()}:
        rows.append(["管理层", "管理者代表", people.representative, people.representative])
    for office in world.departments:
        rows.append([office, "负责人", people.heads[office], people.heads[office]])
    for member in audit.team:
        name = w.person(member)("name")
        rows.append(["审核组", f"代号{member.label}", name, name])
    w.table(rows, (2.4, 1.8, 1.8, 2))


def summary(audit: Audit, w: Writer) -> None:
    """The nonconformities by department and clause."""
    found = audit.nonconformities
    rows: list[Row] = [["不符合编号", "部门", "标准", "条款", "级别"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", GRADES[item.grade])
        rows.append([e("number"), e("department"), e("standard"), e("clause"), grade])
    if not found.items:
        rows.append(["未发现", w.blank, w.blank, w.blank, w.blank])
    total = f"严重{w.fact('nonconformities.major')}项，一般{w.fact('nonconformities.minor')}项"
    rows.append(["合计", total, "‹", "‹", "‹"])
    w.table(rows, (1.2, 1.4, 2.4, 1.4, 1), head=1)


def nonconformity(audit: Audit, w: Writer, item: Nonconformity) -> None:
    """A report of one nonconformity."""
    people = audit.world.people
    e = w.same("nonconformities.items", item.number, item)
    guide = people.heads.get(item.department, people.representative)
    agreed = f"同意上述事实。　代表：{people.representative}　日期：{w.fact('audit.end')}"
    signed = f"开具人：{w.person(audit.leader)('name')}　日期：{w.fact('audit.end')}"
    rows: list[Row] = [
        ["委托方", w.fact("organization.name"), "编号", e("number")],
        ["受审核部门", e("department"), "部门陪同人", guide],
        ["不符合事实", f"{e('description')}¶　¶{signed}", "‹", "‹"],
        ["不符合的标准", e("standard"), "条款号", e("clause")],
        ["不符合级别", w.choice(f"{e.path}.grade", GRADES, item.grade), "‹", "‹"],
        ["委托方确认", agreed, "‹", "‹"],
        ["整改要求", f"{w.fact('nonconformities.due_date')}前提交原因分析、纠正及纠正措施证据", "‹", "‹"],
        ["验证方式", "{+}书面验证  {-}现场验证", "‹", "‹"],
    ]
    w.table(rows, (1.3, 3, 1.1, 1.6), bold=(0, 2))


def conclusion(audit: Audit, w: Writer, s: Slots) -> None:
    """Ratings, advice, scopes, signatures."""
    rows: list[Row] = [["评价要素", "结论"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (4, 1.6), head=1)
    w.text(
        f"现场审核发现严重不符合{w.fact('nonconformities.major')}项、一般不符合{w.fact('nonconformities.minor')}项，其余抽样结果符合要求。"
        f"改进建议：{s.phrases.one('better')}"
    )
    advice = audit.conclusion.recommendation or ""
    chosen = w.choice("conclusion.recommendation", ADVICE[audit.audit_type], advice, "¶")
    scopes = "¶".join(f"【{label(one)}】{w.scope('certificate', one)}" for one in audit.systems)
    rows = [
        ["审核组建议", chosen],
        ["建议的证书范围", scopes],
        ["下次审核", f"不晚于{w.fact('next_audit_by')}"],
    ]
    w.table(rows, (1.4, 5), bold=(0,))
    w.text("本结论仅依据抽取的样本得出，最终以认证决定为准。审核组成员与委托方无利益关系。")
    names = audit.conclusion.signatories
    leader = [name for name in names if name == audit.leader.name]
    others = [name for name in names if name != audit.leader.name]
    rows = [["签署", "姓名", "日期"]]
    rows.append(["审核组长", w.each("conclusion.signatories", leader), w.fact("report_date")])
    if others:
        rows.append(["审核组成员", w.each("conclusion.signatories", others, "、"), w.fact("report_date")])
    rows += [
        ["委托方代表", audit.world.people.representative, w.fact("report_date")],
        ["技术复核", w.random.choice(s.at("reviewers")), w.fact("report_date")],
    ]
    w.table(rows, (1.6, 3, 1.6), head=1)
