"""乌鞘岭食品链与能源认证: food chain and energy: HACCP plans, monitoring and performance in tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b import _wushao_end as end
from corpus.bodies.templates.b import _wushao_energy as energy
from corpus.bodies.templates.b import _wushao_food as food
from corpus.bodies.templates.b import _wushao_records as records
from corpus.bodies.templates.b._wushao_words import FIELDS, FOOD, Parts, fill, picked
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "乌鞘岭食品链与能源认证有限公司"
SYSTEMS = ("FSMS+HACCP", "EnMS", "HACCP", "QMS+EnMS", "QMS+FSMS+HACCP", "EMS+EnMS")
TYPES = ("surveillance", "recertification", "stage2")
STYLE = {"look": "box", "dates": "dash", "blank": "/", "styled": True}

KINDS = {"stage2": "初次认证二阶段审核", "surveillance": "监督审核", "recertification": "再认证审核"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场加远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
AIMS = {
    "stage2": "评价受审核方管理体系的实施情况和有效性，确认其是否符合审核准则的全部要求，能否满足"
    "法律法规和合同要求并实现预期结果，识别可改进的方面，为是否准予认证提供依据。",
    "surveillance": "确认受审核方获证后管理体系是否持续符合审核准则并保持有效，是否持续满足"
    "法律法规和合同要求，验证上次审核所提问题的纠正措施，识别可改进的方面，为是否保持认证提供依据。",
    "recertification": "评价受审核方管理体系作为整体在一个认证周期内的持续符合性和有效性，认证范围是否仍然"
    "适宜，能否满足法律法规和合同要求，识别可改进的方面，为是否换发证书提供依据。",
}
TASKS = (
    "文件和记录管理、培训、沟通、人员健康档案",
    "监视和测量、检验放行、内部审核、改进",
    "从{first}到{last}的过程运行、现场管理",
    "工艺和产品策划、变更控制",
    "供方管理、采购和进货验证",
    "要求评审、交付、投诉处理",
    "设施设备、计量器具、能源和动力",
    "应急准备、法规识别、合规性评价",
)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=("WSL/QR-9.4-07", BODY), page="第#页/共##页")
    _cover(audit, w)
    parts = Parts(w)
    _client(audit, w, parts)
    _task(audit, w, parts)
    _team(audit, w, parts)
    _carried_out(audit, w, parts)
    records.planning(audit, w, parts)
    if FOOD & set(audit.systems):
        food.told(audit, w, parts)
    if "EnMS" in audit.systems:
        energy.told(audit, w, parts)
    records.told(audit, w, parts)
    end.told(audit, w, parts)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text("", "", w.fact("title"), style="title")
    w.text(f"报告编号：{w.fact('number')}", style="center")
    names = [w.tag("systems+", system, FIELDS[system]) for system in audit.systems]
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name")],
        ["认证领域", "、".join(names)],
        ["审核类型", w.fact("audit_type", KINDS[audit.audit_type])],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (1.4, 4.2), bold=(0,))
    w.text("报告说明", style="subtitle")
    told = (
        "1. 审核以抽样方式进行，抽样存在不确定性，未开具不符合的部门和过程不表示不存在问题。",
        "2. 本报告所作推荐须经本机构认证决定后生效；对报告内容有异议的，可在收到后十个工作日内书面提出。",
        "3. 审核组对审核中接触到的受审核方信息予以保密，报告归本机构所有，发送受审核方一份。",
    )
    w.text(*told)
    body = "certification_body"
    w.text(
        f"地址：{w.fact(f'{body}.address')}    电话：{w.fact(f'{body}.phone')}",
        f"网址：{w.fact(f'{body}.website')}    邮箱：{w.fact(f'{body}.email')}",
        style="plain",
    )
    w.page()


def _client(audit: Audit, w: Writer, parts: Parts) -> None:
    parts.part("受审核方情况")
    org, people = "organization", audit.world.people
    rows: list[Row] = [
        ["名称", w.fact(f"{org}.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact(f"{org}.uscc"), "成立日期", w.fact(f"{org}.established_on")],
        ["注册地址", w.fact(f"{org}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{org}.office_address"), "‹", "‹"],
        ["经营地址", w.fact(f"{org}.business_address"), "‹", "‹"],
        [
            "营业执照",
            f"{w.fact(f'{org}.licence.valid_from')} 至 {w.until(f'{org}.licence.valid_to')}",
            "登记机关",
            w.fact(f"{org}.licence.authority"),
        ],
        ["最高管理者", people.manager, "管理者代表", people.representative],
        ["联系人", people.contact, "联系电话", audit.world.phone],
        [
            "员工人数",
            f"总数{w.fact('headcount_total')}人，参保{w.fact('insured_count')}人",
            "体系内人数",
            f"{w.fact('headcount')}人",
        ],
        ["体系运行日期", w.fact("system_effective_on"), "班次", f"{audit.world.shifts}班"],
        ["业务活动", w.scope("activity"), "‹", "‹"],
    ]
    w.table(rows, (1.5, 2.8, 1.2, 2.2), bold=(0, 2))
    parts.caption("场所")
    rows = [["地址", "活动", "性质", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([e("address"), e("activity"), kind, e("headcount")])
    w.table(rows, (4.2, 1.8, 1.2, 0.8), head=1)


def _task(audit: Audit, w: Writer, parts: Parts) -> None:
    parts.part("审核任务")
    when = audit.audit
    numbers = []
    for system in audit.systems:
        e = w.standard(system)
        standard = next(one for one in audit.standards if one.system == system)
        told = f"{FIELDS[system]}：{e('number')}{e.silent('system')}《{standard.title}》"
        if standard.iso:
            told += e.silent("iso") if standard.iso == standard.number else f"（{e('iso')}）"
        numbers.append(told)
    first, last = [f"{w.fact(f'audit.{at}')} {w.half(f'audit.{at}_half')}" for at in ("start", "end")]
    span = f"{first} 至 {last}"
    rows: list[Row] = [
        ["审核目的", AIMS[audit.audit_type], "‹", "‹"],
        [
            "审核准则",
            "¶".join([*numbers, f"适用法律法规：{w.laws('criteria')}", "受审核方的体系文件和合同"]),
            "‹",
            "‹",
        ],
    ]
    for at, system in enumerate(audit.systems):
        rows.append(["^" if at else "审核范围", FIELDS[system], w.scope("audit", system), "‹"])
    rows += [
        ["审核时间", span, "审核方式", w.fact("audit.mode", MODES[when.mode])],
        [
            "审核人日",
            f"{w.fact('audit.person_days')}，其中现场{w.fact('audit.onsite_days')}",
            "风险等级",
            w.fact("audit.risk"),
        ],
        ["覆盖时期", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}", "‹", "‹"],
        [
            "结合情况",
            "多体系结合审核" if len(audit.systems) > 1 else "单体系审核，非结合、联合或一体化审核",
            "‹",
            "‹",
        ],
    ]
    if when.reductions:
        rows.append(["人日减少理由", w.each("audit.reductions", when.reductions, "；"), "‹", "‹"])
    if audit.stage1:
        one = audit.stage1
        last = w.silent("stage1.end") if one.start == one.end else f"至{w.fact('stage1.end')}"
        times = f"{w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        told = f"{w.fact('stage1.start')}{last}，{times}，{w.fact('stage1.mode', MODES[one.mode])}"
        rows.append(["一阶段", f"{told}；结论为具备二阶段审核条件", "‹", "‹"])
    w.table(rows, (1.2, 3, 1.2, 2.4), bold=(0,))


def _team(audit: Audit, w: Writer, parts: Parts) -> None:
    parts.part("审核组和陪同人员")
    rows: list[Row] = [["编号", "姓名", "身份", "级别", "注册证书号", "有效期至", "专业代码"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.6, 0.9, 1, 1.1, 2.4, 1.4, 1.2), head=1)
    guests = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        guests.append(
            f"{e('name')}（{e('role', '向导' if guest.role == 'guide' else '观察员')}，{e('from')}）"
        )
    if guests:
        w.text(f"随行：{'，'.join(guests)}。")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    head = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    codes = e.each("professional_codes", "，") or w.blank
    if not member.registrations:
        return [[*head, w.blank, w.blank, codes]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        first = ["^"] * 4 if at else head
        rows.append([*first, r("number") + hidden, r("valid_until"), "^" if at else codes])
    return rows


def _carried_out(audit: Audit, w: Writer, parts: Parts) -> None:
    parts.part("审核实施情况")
    world = audit.world
    able = [one.label for one in audit.team if one.qualified and one.professional_codes] or [
        audit.leader.label
    ]
    others = [one.label for one in audit.team if one.qualified] or able
    experts = [one.label for one in audit.team if one.role == "technical_expert"]
    parts.caption("审核的部门和过程")
    rows: list[Row] = [["部门（人员）", "审核的过程", "审核员"]]
    rows.append(
        [f"最高管理层（{world.people.manager}）", "环境、方针、目标、管理评审、资源", audit.leader.label]
    )
    for at, name in enumerate(world.departments):
        who = able if at in (1, 2, 3) else others
        labels = [who[at % len(who)], *(experts if at == 2 else [])]
        rows.append([f"{name}（{world.people.heads[name]}）", fill(audit, TASKS[at]), "、".join(labels)])
    w.table(rows, (2.2, 4.4, 0.8), head=1)
    w.text(
        f"审核组按计划（编号{world.plan_no}）完成了全部审核活动，首次会议、末次会议均由组长主持，最高管理者到会。"
        "实际审核与计划没有偏离，未发生对审核方案有重大影响的事项；审核组与受审核方之间不存在未解决的分歧。"
    )
    changes = {
        "stage2": "一阶段审核提出的准备事项已经落实，一阶段以后受审核方的组织机构、场所和工艺没有变化。",
        "surveillance": "上次审核以来，组织机构、关键人员、场所、工艺和产品没有影响管理体系的重大变更。",
        "recertification": "本认证周期内，组织机构、关键人员、场所、工艺和产品没有影响管理体系的重大变更。",
    }
    w.text(changes[audit.audit_type])
    w.text(
        picked(
            w,
            (
                "审核采用面谈、查阅记录和现场观察的方法，现场观察覆盖了主要工序和在用的班次。",
                "审核采用观察、询问和查记录相结合的方法，{doing}、{quality}的抽样由组长在现场随机选取。",
            ),
        )
    )
