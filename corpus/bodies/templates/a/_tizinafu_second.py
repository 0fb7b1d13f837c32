"""The second part of 提孜那甫's report: how the audit went, and what was seen by groups of clauses."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _tizinafu_evidence as evidence
from corpus.bodies.templates.again import again
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

WORK = (
    "人员、文件和沟通",
    "检验与放行、计量",
    "作业现场控制",
    "技术文件与更改",
    "供方与采购",
    "订单与顾客",
    "设备与特种设备",
    "环保、安全与应急",
)
GROUPS = (
    ("4", "组织所处的环境"),
    ("5", "领导作用"),
    ("6", "策划"),
    ("7", "支持"),
    ("8", "运行"),
    ("9", "绩效评价"),
    ("10", "改进"),
)


def part(audit: Audit, w: Writer, says: Phrases) -> None:
    """The whole part up to what was found."""
    w.heading(2, "Ⅱ－1　审核实施")
    _plan(audit, w)
    _meetings(audit, w)
    _before(audit, w)
    w.heading(2, "Ⅱ－2　分条款组的审核发现")
    parts = (_context, _leading, _planning, evidence.support, evidence.operation, _checking, _bettering)
    letters = "/".join(words("systems")[one]["letter"] for one in audit.systems)
    for (number, title), told in zip(GROUPS, parts, strict=True):
        w.heading(3, f"{letters} {number}　{title}")
        told(audit, w, says)


def _plan(audit: Audit, w: Writer) -> None:
    world, times = audit.world, halves(audit)
    steps = [("管理层", "方针、目标与策划"), *zip(world.departments, WORK, strict=True)]
    teams = groups(audit)
    columns = [shared(steps[at::2], len(times)) for at in (0, 1)]
    rows: list[Row] = [["日期", "时段", "组别", "受审核部门", "审核内容"]]
    for at, (day, half) in enumerate(times):
        path = {audit.audit.start: "audit.start", audit.audit.end: "audit.end"}.get(day)
        shown = f"{day.month:02}月{day.day:02}日"
        told = w.fact(path, shown) if path else shown
        for team, column in zip(teams, columns, strict=True):
            ahead = ["^", "^"] if team is teams[1] else [told, HALVES[half]]
            where = "、".join(place for place, _ in column[at])
            what = "；".join(work for _, work in column[at])
            rows.append([*ahead, "".join(member.label for member in team), where, what])
    w.table(rows, (1, 0.7, 0.8, 1.8, 3.2), head=1, repeat=True)


def _meetings(audit: Audit, w: Writer) -> None:
    people, leader = audit.world.people, w.person(audit.leader)("name")
    present = dict.fromkeys((people.manager, people.representative, *people.heads.values()))
    w.text(
        f"【会议】首次会议于{w.fact('audit.start')}{w.half('audit.start_half')}召开，末次会议于"
        f"{w.fact('audit.end')}{w.half('audit.end_half')}召开，均由{leader}主持。"
        f"受审核方参加人员有{'、'.join(present)}，审核组全体参加，签到表存档。"
    )


def _before(audit: Audit, w: Writer) -> None:
    w.text(
        f"【复核】{w.fact('organization.name')}（统一社会信用代码{w.fact('organization.uscc')}）现场核实的体系覆盖人数"
        f"为{w.fact('headcount')}人，{w.fact('organization.business_address')}的活动与计划相符。"
    )
    if audit.stage1:
        w.text("【前后衔接】第一部分问题清单中的各项已逐条复核，处理属实；两个阶段之间基本情况没有变化。")
    for record in audit.certificates:
        e = w.entry("certificates", record)
        name = e("system", words("systems")[record.system]["name"])
        w.text(
            f"【现有证书】{name}证书编号{e('number')}，颁发日期{e('issued_on')}，有效期至{e('valid_to')}，"
            f"证书和标志的使用未见误导。"
        )
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        now = "本次又发现类似情形，见不符合报告" if again(audit, one.description) else "本次抽查措施仍在执行"
        w.text(f"【上次不符合】{e('description')}措施已在{e('closed_on')}验证关闭，{now}。")


def _context(_: Audit, w: Writer, says: Phrases) -> None:
    w.text(f"【环境与相关方】{says.one('surroundings')}", f"【范围与过程】{says.one('bounds')}")


def _leading(_: Audit, w: Writer, says: Phrases) -> None:
    w.text(f"【承诺】{says.one('commitment')}", f"【方针、岗位与参与】{says.one('roles')}")


def _planning(audit: Audit, w: Writer, says: Phrases) -> None:
    w.text(f"【风险和机遇】{says.one('planning')}")
    w.text(f"【策划的证据】{w.random.choice(audit.world.remarks['planning'])}")
    told = [f"{name}目标{target}、实际{reached}" for name, target, reached in audit.world.objectives]
    w.text(f"【目标】查目标考核表，{'，'.join(told)}。")
    for record in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", record)
        w.text(
            f"【合规义务】{e('done_on')}，{e.each('evaluators', '、')}对清单内{e('stated_count')}项法律法规"
            f"和其他要求进行了合规性评价，结论为均能遵守。"
        )


def _checking(audit: Audit, w: Writer, says: Phrases) -> None:
    w.text(
        f"【监视、分析和评价】{says.one('checking')}{w.random.choice(audit.world.remarks['evaluation'])}",
    )
    evidence.sums(audit, w)
    for record in audit.internal_audits:
        e = w.entry("internal_audits", record)
        same = record.start == record.end
        days = f"{e('start')}{e.silent('end')}" if same else f"{e('start')}至{e('end')}"
        w.text(
            f"【内部审核】{days}进行，{e('leader')}任组长，内审员{e.each('auditors', '、')}；开具不符合"
            f"{e('nonconformities')}项，整改于{e('closed_on')}全部关闭。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        done = f"已于{e('closed_on')}完成" if review.closed_on else "正在按计划落实"
        w.text(
            f"【管理评审】{e('held_on')}由{e('chair')}主持，评审输出改进事项{e('improvements')}项，"
            f"要求{e('due_date')}之前完成，{done}。"
        )


def _bettering(audit: Audit, w: Writer, says: Phrases) -> None:
    more = w.random.choice(audit.world.remarks["improvement"])
    w.text(f"【纠正措施】{says.one('mending')}", f"【持续改进】{says.one('bettering')}{more}")
