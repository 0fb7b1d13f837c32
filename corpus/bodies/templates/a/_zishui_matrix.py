"""资漵's evaluation by theme, with a column a system."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

HEADS = {"QMS": "质量（Q）", "EMS": "环境（E）", "OHSMS": "职业健康安全（S）"}
THEMES: list[tuple[str, tuple[str, ...], dict[str, str]]] = [
    ("组织环境、领导作用", ("4", "5"), {"QMS": "4.1—5.3", "EMS": "4.1—5.3", "OHSMS": "4.1—5.4"}),
    ("策划", ("6",), {"QMS": "6.1—6.3", "EMS": "6.1—6.2", "OHSMS": "6.1—6.2"}),
    ("支持", ("7",), {"QMS": "7.1—7.5", "EMS": "7.1—7.5", "OHSMS": "7.1—7.5"}),
    ("运行", ("8",), {"QMS": "8.1—8.7", "EMS": "8.1—8.2", "OHSMS": "8.1—8.2"}),
    ("绩效评价", ("9",), {"QMS": "9.1—9.3", "EMS": "9.1—9.3", "OHSMS": "9.1—9.3"}),
    ("改进", ("10",), {"QMS": "10.1—10.3", "EMS": "10.1—10.3", "OHSMS": "10.1—10.3"}),
]

Told = dict[str, str]
"""What is told of each system; under `all` what is told of all at once."""


def matrix(audit: Audit, w: Writer) -> None:
    """The evaluation."""
    w.heading(1, "第3章  一体化管理体系评价")
    w.text("表中“√”为符合，“△”为存在不符合项（见第4章）；各领域共同的证据写在一处。", style="plain")
    columns = len(audit.systems)
    made: list[Callable[[Audit, Writer], Told]] = [
        _context,
        _planning,
        _support,
        _operation,
        _results,
        _better,
    ]
    for at, ((title, chapters, clauses), told) in enumerate(zip(THEMES, made, strict=True), 1):
        found = told(audit, w)
        heads = [Cell(lines_of(HEADS[one]), bold=True, align="center") for one in audit.systems]
        marks = [f"{clauses[one]}　{_mark(audit, one, chapters)}" for one in audit.systems]
        rows: list[Row] = [
            [Cell(lines_of(f"3.{at} {title}"), bold=True), *heads],
            ["条款与判定", *marks],
            ["共同证据", found["all"], *["‹"] * (columns - 1)],
            ["领域证据", *(found[one] for one in audit.systems)],
        ]
        w.table(rows, (2, *(10.4 / columns for _ in audit.systems)), bold=(0,))
        w.text("", style="plain")


def _mark(audit: Audit, system: str, chapters: tuple[str, ...]) -> str:
    number = next(one.number for one in audit.standards if one.system == system)
    found = any(
        item.standard == number and item.clause.split(".")[0] in chapters
        for item in audit.nonconformities.items
    )
    return "△" if found else "√"


def _context(audit: Audit, w: Writer) -> Told:
    people = audit.world.people
    return {
        "all": (
            f"{people.manager}接受访谈，说明了三年发展规划、内外部环境和主要相关方的需求，"
            "《环境与相关方分析表》按年更新。"
            f"一体化方针经{people.manager}批准，员工知晓；{people.representative}受命分管体系，"
            f"各部门职责在手册的职能分配表中规定。体系不适用的要求：{w.fact('exclusions')}。"
        ),
        "QMS": f"体系范围：{w.scope('system', 'QMS')}。以顾客为关注焦点的要求在各部门得到贯彻。"
        if "QMS" in audit.systems
        else "",
        "EMS": f"体系范围：{w.scope('system', 'EMS')}。方针中有保护环境、预防污染的承诺。"
        if "EMS" in audit.systems
        else "",
        "OHSMS": (
            f"体系范围：{w.scope('system', 'OHSMS')}。员工代表{people.workers}经职工大会推选，"
            "参与了危险源辨识和事故调查的协商。"
        )
        if "OHSMS" in audit.systems
        else "",
    }


def _counted(audit: Audit, w: Writer, part: str) -> str:
    told = ""
    for one in audit.counts:
        if part in one.what:
            c = w.entry("counts", one)
            told += f"{c('what')}{c('stated')}{one.unit}：{c.each('listed')}。"
    return told


def _planning(audit: Audit, w: Writer) -> Told:
    told = "；".join(f"{name}{target}（实绩{reached}）" for name, target, reached in audit.world.objectives)
    return {
        "all": (
            f"目标和实绩：{told}。目标分解到部门，制定了实施方案，均已达成。风险和机遇的措施融入各过程。"
            "法律法规清单见附件1，资质许可见附件2。"
        ),
        "QMS": "识别了订单波动、供货延误、关键人员流失等风险，采取了备货、双供方和人才储备等措施。",
        "EMS": f"按生命周期观点和三种状态识别环境因素并评价。{_counted(audit, w, '环境')}",
        "OHSMS": f"采用作业条件危险性评价法评价风险。{_counted(audit, w, '风险')}",
    }


def _support(audit: Audit, w: Writer) -> Told:
    world = audit.world
    told = "、".join(f"{name}（{model}，{number}台）" for name, model, number in world.equipment)
    return {
        "all": (
            f"{world.departments[0]}提供了年度培训计划、"
            f"{w.random.choice(('三级教育档案', '培训签到和考核表', '培训评价表'))}，"
            f"人员合同和证书等情况见附件5。主要设备：{told}，有台账和保养记录。"
            "体系文件在内部平台发布，版本受控，记录易于检索。"
        ),
        "QMS": "监视和测量设备的抽查情况见附件3。工作环境和知识管理满足产品和服务的要求。",
        "EMS": "污染防治设施和环境应急物资的配备满足需要，环境信息的对外交流由专人负责。",
        "OHSMS": "安全费用按计划列支，劳动防护用品按标准发放，有领用签字。特种设备的情况见附件4。",
    }


def _operation(audit: Audit, w: Writer) -> Told:
    world, flow = audit.world, audit.world.industry["flow"]
    standards = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        standards.append(f"{e('number')}（{e('title')}）")
    seen = w.random.choice((flow[0], flow[1]))
    fixed = all(site.kind == "fixed" for site in audit.sites)
    place = "经营场所" if fixed else "固定场所和临时场所"
    return {
        "all": (
            f"流程：{'→'.join(flow)}；关键过程{w.fact('key_processes')}，"
            f"特殊过程{w.fact('special_processes')}，外包过程"
            f"{w.fact('outsourced_processes')}。执行的标准有{'、'.join(standards)}。审核组查看了{place}，"
            f"外部供方和合同的抽查情况见附件6，{w.laws('operation')}的规定在相应过程中执行。"
        ),
        "QMS": (
            f"合同（订单）在接受前评审。抽查{seen}、{flow[-1]}的作业记录，内容清楚，可以追溯；"
            "验收合格后放行、交付；不合格输出得到识别和控制。"
        ),
        "EMS": (
            f"现场查看{world.aspects[0]}、{world.aspects[1]}的控制，设施正常运行。按计划委托检测，"
            "结果符合排放标准。应急准备和响应见附件7。"
        ),
        "OHSMS": (
            f"现场查看{world.hazards[0]}、{world.hazards[1]}的控制，有操作规程和警示标识。变更、"
            "采购和承包方按程序管理，应急准备和响应见附件7。"
        ),
    }


def _results(audit: Audit, w: Writer) -> Told:
    lines = []
    for internal in audit.internal_audits:
        e = w.entry("internal_audits", internal)
        last = f"至{e('end')}" if internal.end != internal.start else e.silent("end")
        lines.append(
            f"内部审核：{e('planned_on')}下达计划，{e('start')}{last}实施，内审组长{e('leader')}，"
            f"内审员{e.each('auditors')}，"
            f"查出不符合{e('nonconformities')}项，{e('closed_on')}整改验证完毕。内审覆盖各领域的全部条款，"
            "结果可信。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        after = f"{e('closed_on')}已完成" if review.closed_on else "正在落实"
        lines.append(
            f"管理评审：{e('planned_on')}下达计划，{e('held_on')}由{e('chair')}主持召开会议，输入、"
            f"输出符合标准，决议改进{e('improvements')}项，限{e('due_date')}前完成，{after}。"
        )
    lines.append("统计数据见附件7。")
    evaluated = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        evaluated.append(
            f"合规性评价：{e('done_on')}，{e.each('evaluators')}评价了{e('stated_count')}"
            "部法律法规的遵守情况，无违规。"
        )
    told = "".join(evaluated)
    return {
        "all": "¶".join(lines),
        "QMS": "每半年调查一次顾客满意程度，对数据作了分析，调查结果达到目标。",
        "EMS": (told if "EMS" in audit.systems else "") + "日常环境检查有记录。",
        "OHSMS": ("合规性评价与环境领域合并进行。" if "EMS" in audit.systems else told) + "安全检查有记录。",
    }


def _better(audit: Audit, w: Writer) -> Told:
    rep = audit.world.people.representative
    return {
        "all": f"不合格和纠正措施由{rep}组织评审，{w.random.choice(('措施表', '整改单'))}中写明原因、"
        "措施和验证结果。",
        "QMS": "对顾客反馈的问题及时处理，没有重大质量投诉。",
        "EMS": "追溯期内没有发生环境事件，没有受到环保处罚。",
        "OHSMS": "追溯期内没有发生工伤死亡和职业病事件，没有受到安全处罚。",
    }
