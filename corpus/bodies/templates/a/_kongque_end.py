"""孔雀河's last forms: nonconformities, evaluation, conclusion, signatures, who came."""

from __future__ import annotations

from collections import Counter

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._kongque_grid import Grid
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer

ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合经验证关闭后推荐认证注册",
    "maintain": "推荐保持认证注册",
    "not_recommend": "不予推荐",
}
GRADES = {"major": "严重", "minor": "轻微"}
RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def forms(audit: Audit, w: Writer, slots: Slots) -> None:
    """Forms 15 to 18."""
    _wrong(audit, w)
    _judged(audit, w, slots)
    _conclusion(audit, w)
    _came(audit, w)


def _wrong(audit: Audit, w: Writer) -> None:
    w.heading(1, "表 15　不符合项")
    g, found = Grid(w), audit.nonconformities
    each = Counter((item.standard, item.grade) for item in found.items)
    numbers = {one.system: one.number for one in audit.standards}
    g.systems("级别", audit.systems)
    for grade, label in GRADES.items():
        g.by_system(label, [f"{each[numbers[one], grade]} 项" for one in audit.systems])
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    g.pairs("轻微合计", f"{minor} 项", "严重合计", f"{major} 项")
    g.pairs("整改完成期限", w.fact("nonconformities.due_date"))
    g.pairs("验证方式", "■书面验证　□现场验证")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        g.bar(f"不符合报告 {e('number')}")
        grades = w.choice(f"{e.path}.grade", GRADES, item.grade)
        g.pairs("责任部门", e("department"), "级别", grades)
        g.pairs("不符合标准", e("standard"), "条款号", e("clause"))
        g.pairs("事实描述", e("description"))
        g.pairs("受审核方确认", f"■确认　□有异议　　{audit.world.people.representative}")
    g.write()


def _judged(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(1, "表 16　综合评价")
    g = Grid(w)
    g.head(["评价项目", "评价结果"], [11, 13])
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        g.row([e("criterion"), w.choice(f"{e.path}.value", RATED, rating.value)], [11, 13])
    g.bar("16.1 有效做法")
    for line in w.random.sample(slots.at("praise"), 2):
        g.wide(slots(line))
    g.bar("16.2 改进建议（不要求书面回复）")
    for line in w.random.sample(slots.at("wish"), 2):
        g.wide(slots(line))
    g.pairs("审核目的", "■已达到　□未达到", "未解决的分歧", "■无　□有")
    g.pairs("不确定因素", "审核以抽样方式进行，未抽到的部分可能存在不符合，受审核方应持续自查。")
    g.write()


def _conclusion(audit: Audit, w: Writer) -> None:
    w.heading(1, "表 17　审核结论")
    g = Grid(w)
    chosen = audit.conclusion.recommendation or ""
    g.pairs("推荐意见", w.choice("conclusion.recommendation", ADVICE, chosen, "¶"))
    g.systems("体系", audit.systems)
    g.by_system("拟在证书上注明的范围", [w.scope("certificate", one) for one in audit.systems])
    g.pairs("下次审核", f"最迟 {w.fact('next_audit_by')} 实施")
    g.bar("17.1 签署")
    signed = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    g.pairs("审核组签字", signed)
    g.pairs("签署日期", w.fact("report_date"))
    g.pairs("受审核方意见", f"■同意　□保留意见　　代表签字：{audit.world.people.representative}")
    g.pairs("发放", "■受审核方　■本中心档案　□其他")
    g.write()


def _came(audit: Audit, w: Writer) -> None:
    w.heading(1, "表 18　首、末次会议签到")
    g, people = Grid(w), audit.world.people
    first, last = w.fact("audit.start"), w.fact("audit.end")
    g.pairs("首次会议日期", first, "末次会议日期", last)
    spans = [6, 10, 4, 4]
    g.head(["姓名", "部门/职务", "首次会议", "末次会议"], spans)
    came = {people.manager: "最高管理者"}
    came.setdefault(people.representative, "管理者代表")
    came.setdefault(people.workers, "职工代表")
    for department, name in people.heads.items():
        came.setdefault(name, f"{department}负责人")
    for name, office in came.items():
        g.row([name, office, "■到会", "■到会"], spans)
    for member in audit.team:
        name = w.person(member)("name")
        g.row([name, f"审核组{ROLES[member.role]}", "■到会", "■到会"], spans)
    g.write()
