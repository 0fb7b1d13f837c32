"""Annex sheets of 九棹 for environment and for health and safety."""

from __future__ import annotations

from corpus.bodies.templates.a._jiuqu_sheet import Process, Sheets

ENVIRONMENT = Process("附页E", "环境因素和环境运行控制", 7, "EMS")
SAFETY = Process("附页S", "危险源和职业健康安全运行控制", 7, "OHSMS")
RESCUE = Process("附页R", "应急准备和响应", 7, "rescue")


def sheets(s: Sheets) -> None:
    """The sheets of the systems that are audited."""
    systems = set(s.audit.systems) & {"EMS", "OHSMS"}
    if not systems:
        s.w.heading(1, "E　附页")
        s.w.text("本次审核只涉及质量管理体系，没有环境和职业健康安全附页。")
        return
    s.w.heading(1, "E　附页")
    counted: dict[str, list[str]] = {"EMS": [], "OHSMS": []}
    for count in s.audit.counts:
        e = s.w.entry("counts", count)
        text = f"清单列出{e('what')}{e('stated')}{count.unit}：{e.each('listed')}。"
        counted["OHSMS" if "风险" in count.what else "EMS"].append(text)
    if "EMS" in systems:
        s.put(ENVIRONMENT, counted["EMS"], clauses="6.1.2、8.1、9.1.1")
    if "OHSMS" in systems:
        s.put(SAFETY, counted["OHSMS"], clauses="5.4、6.1.2、8.1")
    drilled = []
    for drill in s.audit.drills:
        e = s.w.entry("drills", drill)
        drilled.append(
            f"{e('kind')}演练：时间{e('held_on')}，地点{drill.place}，到场{drill.people}人，演练后有评价记录。"
        )
    s.put(RESCUE, drilled, clauses="8.2")
