"""新安岭安环健康认证: environment, safety, health: registers and prose, findings on annex pages."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _xinanling_end as end
from corpus.bodies.templates.a import _xinanling_field as field
from corpus.bodies.templates.a import _xinanling_system as system
from corpus.bodies.templates.a._xinanling_words import NAMES, Says, brief
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "新安岭安环健康认证有限公司"
SYSTEMS = ("EMS+OHSMS", "HSE", "QMS+EMS+OHSMS", "OHSMS", "HSE+EMS+OHSMS", "EMS")
TYPES = ("recertification", "stage2", "surveillance")
STYLE = {"look": "ballot", "dates": "chinese", "blank": "—", "styled": True}

KINDS = {"stage2": "初审（第二阶段）", "surveillance": "监督", "recertification": "再认证"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场与远程结合"}
ROLES = {"leader": "审核组长", "member": "审核组成员", "technical_expert": "技术专家"}
PURPOSE = {
    "stage2": "判定{name}体系与审核准则的符合程度，"
    "评价其满足法律法规及其他要求的能力和实现预期结果的有效性，识别改进机会，向认证决定人员提出推荐意见。",
    "surveillance": "判定{name}体系在证书有效期内是否继续满足审核准则，"
    "对合规义务的履行和预期结果的实现是否仍有保证，核实以往不符合的纠正，识别改进机会，提出能否保持认证资格的意见。",
    "recertification": "判定{name}体系在上一证书周期内的整体绩效和持续有效性，"
    "认证范围是否仍与实际相符，满足法律法规及其他要求的能力有无变化，识别改进机会，提出能否换发证书的意见。",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}  审核报告", "XAL-SH-016  第3版"), page="第 # 页")
    says = Says(audit, w)
    _form(audit, w)
    w.heading(1, "1 审核概述")
    _overview(audit, w, says)
    w.heading(1, "2 受审核方概况")
    _company(audit, w, says)
    system.told(audit, w, says)
    field.told(audit, w, says)
    end.told(audit, w, says)


def _form(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    w.text(f"编号：{w.fact('number')}", style="right")
    org = "organization"
    chosen = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    leader = w.person(audit.leader)
    term = f"自{w.fact(f'{org}.licence.valid_from')}至{w.until(f'{org}.licence.valid_to')}"
    rows: list[Row] = [
        ["受审核方", "名称", w.fact(f"{org}.name"), "‹", "‹"],
        ["^", "注册地址", w.fact(f"{org}.registered_address"), "‹", "‹"],
        ["^", "办公地址", w.fact(f"{org}.office_address"), "‹", "‹"],
        ["^", "生产经营地址", w.fact(f"{org}.business_address"), "‹", "‹"],
        ["^", "信用代码", w.fact(f"{org}.uscc"), "成立时间", w.fact(f"{org}.established_on")],
        ["^", "执照期限", term, "发照机关", w.fact(f"{org}.licence.authority")],
        ["^", "代表", audit.world.people.representative, "电话", audit.world.phone],
        ["审核", "体系", chosen, "‹", "‹"],
        ["^", "类型", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        ["^", "组长", leader("name"), "报告日期", w.fact("report_date")],
        ["认证机构", "名称", w.fact("certification_body.name"), "‹", "‹"],
        ["^", "地址", w.fact("certification_body.address"), "‹", "‹"],
        ["^", "电话", w.fact("certification_body.phone"), "邮箱", w.fact("certification_body.email")],
        ["^", "网址", w.fact("certification_body.website"), "‹", "‹"],
    ]
    w.table(rows, (1, 1.3, 3, 1.2, 2.4), bold=(0, 1, 3))
    w.text(
        "声明：审核是在规定时间内对可获得信息的抽样，结论带有抽样的不确定性，不免除受审核方自身的法定责任。审核组成员"
        "与受审核方无利益关系，对所接触的信息保密。",
        style="plain",
    )


def _overview(audit: Audit, w: Writer, says: Says) -> None:
    when = audit.audit
    names = "、".join(NAMES[one].removesuffix("体系") for one in audit.systems)
    w.text(f"1.1 目的  {PURPOSE[audit.audit_type].format(name=names)}")
    w.text("1.2 准则  审核依据下列标准、受审核方的体系文件以及适用的法律法规。")
    rows: list[Row] = [["体系", "标准", "等同采用"]]
    for standard in audit.standards:
        e = w.standard(standard.system)
        number = f"{e('number')}{e.silent('system')}《{standard.title}》"
        rows.append([NAMES[standard.system], number, e("iso")])
    w.table(rows, (2.2, 4.6, 1.6), head=1)
    w.text(f"法律法规包括{w.laws('criteria')}。")
    w.text("1.3 范围  本次审核覆盖的范围：")
    for one in audit.systems:
        w.text(f"{NAMES[one]}——{w.scope('audit', one)}", style="plain")
    first, last = [w.fact(f"audit.{at}") + w.half(f"audit.{at}_half") for at in ("start", "end")]
    mode = w.fact("audit.mode", MODES[when.mode])
    w.text(
        f"1.4 时间  审核自{first}开始，{last}结束，"
        f"采用{mode}方式；总人日{w.fact('audit.person_days')}，现场人日"
        f"{w.fact('audit.onsite_days')}，风险级别为{w.fact('audit.risk')}；抽样所涉记录的时段为"
        f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。"
        + (f"人日有减少，理由：{w.each('audit.reductions', when.reductions)}。" if when.reductions else "")
        + (
            "各体系结合实施审核。"
            if len(audit.systems) > 1
            else "本次只审核一个体系，不涉及结合审核、联合审核。"
        )
    )
    if audit.stage1:
        was = audit.stage1
        until = w.silent("stage1.end") if was.start == was.end else f"至{w.fact('stage1.end')}"
        w.text(
            f"第一阶段审核已于{w.fact('stage1.start')}{until}（"
            f"{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}）"
            f"以{w.fact('stage1.mode', MODES[was.mode])}方式完成，"
            "所提关注点在本次审核前落实。"
        )
    _team(audit, w)
    w.text(
        "1.6 实施  "
        + says(
            "首次会议介绍了目的、方法和保密要求，末次会议通报了发现和结论，{top}及各部门负责人参加。",
            "首、末次会议由审核组长主持，{top}、{deputy}和各部门负责人到会，员工代表{voice}列席。",
        )
        + "审核按计划进行，没有偏离；没有遇到影响审核方案的重大问题；"
        "双方对审核发现没有分歧，不存在遗留未决的事项。"
        f"审核到达2.4所列场所，涉及最高管理层和{'、'.join(audit.world.departments)}。"
    )


def _team(audit: Audit, w: Writer) -> None:
    w.text("1.5 审核组和随同人员")
    rows: list[Row] = [["组内编号", "姓名", "分工", "注册资格、编号及有效期", "专业"]]
    for member in audit.team:
        e = w.person(member)
        held: list[str] = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            hidden = r.silent("system") + r.silent_each("professional_codes")
            grade, number = r("grade"), r("number")
            until = r("valid_until", brief(one.valid_until)) + hidden + ("" if held else e.silent("grade"))
            held.append(f"{grade}  {number}  {until}")
        codes = e.each("professional_codes", "；") or w.blank
        shown = "¶".join(held) or e("grade")
        rows.append([e("label"), e("name"), e("role", ROLES[member.role]), shown, codes])
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        role = g("role", "向导" if guest.role == "guide" else "观察员")
        rows.append(["随同", g("name"), role, g("from"), w.blank])
    w.table(rows, (0.9, 1, 1.3, 4.4, 1.2), head=1)


def _company(audit: Audit, w: Writer, says: Says) -> None:
    world = audit.world
    w.text(
        f"2.1 从事{w.scope('activity')}。员工{w.fact('headcount_total')}人，"
        f"参加社会保险{w.fact('insured_count')}人，"
        f"体系覆盖{w.fact('headcount')}人，{world.shifts}班运行，占地{world.area}平方米，"
        f"注册资本{world.capital}万元。"
        f"最高管理者{world.people.manager}。体系于{w.fact('system_effective_on')}起运行。"
    )
    w.text(
        f"2.2 主要流程：{'—'.join(world.industry['flow'])}。关键过程有{w.fact('key_processes')}，特殊过程有"
        f"{w.fact('special_processes')}，外包的有{w.fact('outsourced_processes')}；不适用的条款：{w.fact('exclusions')}。"
    )
    w.text("2.3 受审核方声明的体系范围：")
    for one in audit.systems:
        w.text(f"{NAMES[one]}——{w.scope('system', one)}", style="plain")
    w.text("2.4 场所分布")
    rows: list[Row] = [["场所", "类别", "从事的活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (4.4, 0.9, 2, 0.9), head=1)
    since = {"stage2": "第一阶段审核", "surveillance": "上次审核", "recertification": "上次认证"}[
        audit.audit_type
    ]
    w.text(
        f"2.5 自{since}以来，"
        + says(
            "受审核方的法律地位、组织机构、主要场所、工艺和周边环境敏感点没有发生影响体系的重大变化。",
            "法人、主要负责人、场所和工艺未变，没有新建、改建、扩建项目，体系无重大变更。",
        )
    )
