"""涪颐's annex on how the days of the audit went."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._fuyi_form import Form
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row


def schedule(audit: Audit, w: Writer, form: Form) -> None:
    """Who was where on which half day."""
    form.annex(15)
    times = halves(audit)
    parts = [shared(steps, len(times)) for steps in _steps(audit, form)]
    teams = ["、".join(member.label for member in group) for group in groups(audit)]
    rows: list[Row] = [["日期", "时段", "审核组成员", "受审核部门/场所", "审核的过程和活动"]]
    for at, (day, half) in enumerate(times):
        for number, (team, part) in enumerate(zip(teams, parts, strict=True)):
            where = "¶".join(place for place, _ in part[at])
            what = "¶".join(text for _, text in part[at])
            when = ["^", "^"] if number else [f"{day:%Y.%m.%d}", HALVES[half]]
            rows.append([*when, team, where, what])
    w.table(rows, (1.6, 1, 1.6, 3, 6.2), head=1, repeat=True)
    w.text("首次会议、末次会议由全体审核组成员参加，受审核方管理层及各部门负责人出席。", style="plain")


def _steps(audit: Audit, form: Form) -> tuple[list[Step], list[Step]]:
    office, quality, doing, tech, purchase, sale, plant, safety = audit.world.departments
    product = "产品放行、监视和测量资源、数据分析" if form.makes else "服务检查、监视和测量资源、数据分析"
    first = [
        ("管理层", "首次会议；组织环境、领导作用、方针目标、风险机遇、管理评审"),
        (office, "人力资源、成文信息、内部审核、法律法规识别"),
        (purchase, "供方评价、采购控制"),
        (sale, "顾客要求、合同评审、顾客满意"),
        ("管理层", "变更、改进、证书和标志；内部沟通；末次会议"),
    ]
    second = [
        (doing, f"过程控制、现场运行，包括{audit.key_processes}"),
        (quality, product),
        (tech, "技术文件、变更控制"),
        (plant, "基础设施、特种设备、能源使用"),
        (safety, "应急准备、消防、废物和作业环境"),
    ]
    away = [site for site in audit.sites if site.kind == "temporary"]
    second += [(f"临时场所：{site.address}", site.activity) for site in away]
    return first, second
