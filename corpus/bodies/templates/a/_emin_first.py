"""Parts A and B of 额敏河's questionnaire: the organization and how the audit was arranged."""

from __future__ import annotations

from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._emin_item import Item
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.writer import Writer

KINDS = {"stage2": "初次（二阶段）", "surveillance": "监督", "recertification": "再认证"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场和远程"}
ROLES = {"leader": "组长", "member": "审核员", "technical_expert": "技术专家"}
AIMS = {
    "stage2": "评价体系的实施和有效性，确定能否推荐认证",
    "surveillance": "确认体系持续符合并有效，确定能否保持认证",
    "recertification": "确认体系在整个周期内持续有效，确定能否换发证书",
}


def _licence(w: Writer) -> str:
    path = "organization.licence"
    return f"{w.fact(f'{path}.valid_from')}～{w.until(f'{path}.valid_to')}¶{w.fact(f'{path}.authority')}"


def _reach(w: Writer) -> str:
    body = "certification_body"
    return f"{w.fact(f'{body}.phone')}¶{w.fact(f'{body}.email')}¶{w.fact(f'{body}.website')}"


def _sites(w: Writer) -> str:
    told = []
    for site in w.audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        told.append(f"{e('address')}／{e('activity')}／{e('headcount')}人／{kind}")
    return "¶".join(told)


def _permits(w: Writer) -> str:
    told = []
    for one in w.audit.permits:
        e = w.entry("permits", one)
        ends = e("valid_to") if one.valid_to else e("valid_to", "长期")
        told.append(
            f"{e('kind')}／{e('number')}／{e('holder')}／{e('scope')}／"
            f"{e('valid_from')}～{ends}／{e('authority')}"
        )
    return "¶".join(told) or "不需要"


def _certificates(w: Writer) -> str:
    told = []
    for one in w.audit.certificates:
        e = w.entry("certificates", one)
        name = e("system", words("systems")[one.system]["name"])
        told.append(f"{name}／{e('number')}／{e('issued_on')}～{e('valid_to')}")
    return "¶".join(told) or "尚未获证"


def _standards(w: Writer) -> str:
    told = []
    for one in w.audit.standards:
        s = w.standard(one.system)
        twin = f"（{s('iso')}）" if one.iso else ""
        told.append(f"{s.silent('system')}{s('number')}{twin}")
    return "¶".join(told)


def _scopes(w: Writer) -> str:
    names = words("systems")
    return "¶".join(f"{names[one]['short']}：{w.scope('audit', one)}" for one in w.audit.systems)


def _dates(w: Writer) -> str:
    return (
        f"{w.fact('audit.start')}{w.half('audit.start_half')}～"
        f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    )


def _stage1(w: Writer) -> str:
    one = w.audit.stage1
    if one is None:
        return "不适用"
    return (
        f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        f"{w.silent('stage1.end')}，{w.fact('stage1.mode', MODES[one.mode])}"
    )


def _team(w: Writer) -> str:
    told = []
    for member in w.audit.team:
        e = w.person(member)
        lead = f"{e('label')}：{e('name')}／{e('role', ROLES[member.role])}／{e('grade')}"
        codes = e.each("professional_codes", "，")
        parts = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            parts.append(f"{r('number')}（至{r('valid_until')}）{hidden}")
        told.append("／".join([lead, *parts, f"专业{codes}" if codes else "无专业"]))
    return "¶".join(told)


def _guests(w: Writer) -> str:
    told = []
    for guest in w.audit.attendants:
        a = w.same("attendants", guest.name, guest)
        told.append(f"{a('name')}／{a('role', '向导' if guest.role == 'guide' else '观察员')}／{a('from')}")
    return "¶".join(told)


def _days(w: Writer) -> str:
    """The half days: where, by whom."""
    places = w.audit.world.departments
    order = ["管理层", places[7], places[2], places[6], places[0], places[4], places[1], places[3]]
    slots = halves(w.audit)
    teams = groups(w.audit)
    told = []
    parts = shared([(place, "") for place in order], len(slots))
    for at, ((day, half), part) in enumerate(zip(slots, parts, strict=True)):
        team = w.audit.team if len(slots) < 3 else teams[at % 2]
        letters = "".join(one.label for one in team)
        told.append(
            f"{w.date(day)} {'上午' if half == 'am' else '下午'}："
            f"{'、'.join(place for place, _ in part)}（{letters}）"
        )
    return "¶".join(told)


ORGANIZATION = (
    Item("实施审核的认证机构？", lambda w: w.fact("certification_body.name")),
    Item("认证机构地址？", lambda w: w.fact("certification_body.address")),
    Item("认证机构电话、邮箱、网址？", _reach),
    Item("组织名称（与营业执照一致）？", lambda w: w.fact("organization.name")),
    Item("统一社会信用代码？", lambda w: w.fact("organization.uscc")),
    Item("注册地址？", lambda w: w.fact("organization.registered_address")),
    Item("办公地址？", lambda w: w.fact("organization.office_address")),
    Item("生产（经营）地址？", lambda w: w.fact("organization.business_address")),
    Item("成立日期？", lambda w: w.fact("organization.established_on")),
    Item("营业执照期限、登记机关？", _licence),
    Item("法定代表人？", lambda w: w.audit.world.people.legal),
    Item("最高管理者？", lambda w: w.audit.world.people.manager),
    Item("管理者代表？", lambda w: w.audit.world.people.representative),
    Item("员工代表？", lambda w: w.audit.world.people.workers, system="OHSMS"),
    Item("联系人、电话？", lambda w: f"{w.audit.world.people.contact}，{w.audit.world.phone}"),
    Item("组织总人数？", lambda w: f"{w.fact('headcount_total')}人"),
    Item("参加社会保险人数？", lambda w: f"{w.fact('insured_count')}人"),
    Item("体系覆盖人数？", lambda w: f"{w.fact('headcount')}人"),
    Item("班次？", lambda w: f"{w.audit.world.shifts}班"),
    Item("场所（地址／活动／人数／类型）？", _sites),
    Item("行政许可（名称／编号／持有人／范围／有效期／机关）？", _permits),
    Item("现有认证证书（体系／编号／有效期）？", _certificates),
    Item("业务活动？", lambda w: w.scope("activity")),
    Item("主要流程？", lambda w: " → ".join(w.audit.world.industry["flow"])),
    Item("关键过程？", lambda w: w.fact("key_processes")),
    Item("特殊过程？", lambda w: w.fact("special_processes")),
    Item("外包过程？", lambda w: w.fact("outsourced_processes")),
    Item("不适用的条款？", lambda w: w.fact("exclusions")),
    Item("体系开始实施的日期？", lambda w: w.fact("system_effective_on")),
    Item("申请信息与现场核实的情况一致？", note="现场核对了执照和许可的原件"),
)

ARRANGEMENT = (
    Item("审核类型？", lambda w: w.choice("audit_type", KINDS, w.audit.audit_type, " ")),
    Item("审核目的？", lambda w: AIMS[w.audit.audit_type]),
    Item("审核准则：标准？", _standards),
    Item("审核准则：法律法规？", lambda w: w.laws("criteria")),
    Item("审核准则：组织的体系文件？", note="手册、程序文件和作业文件的现行版本"),
    Item("审核范围？", _scopes),
    Item("审核方式？", lambda w: w.choice("audit.mode", MODES, w.audit.audit.mode, " ")),
    Item("组织的风险级别？", lambda w: w.fact("audit.risk")),
    Item("审核覆盖的期间？", lambda w: f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}"),
    Item("现场审核的日期？", _dates),
    Item("审核人日总数？", lambda w: f"{w.fact('audit.person_days')}人日"),
    Item("其中现场人日？", lambda w: f"{w.fact('audit.onsite_days')}人日"),
    Item("减少人日的理由？", lambda w: w.each("audit.reductions", w.audit.audit.reductions) or "未减少"),
    Item("第一阶段的日期、时间、方式？", _stage1),
    Item("审核组长？", lambda w: w.person(w.audit.leader)("name")),
    Item("审核组（代号：姓名／职责／级别／注册号／专业）？", _team),
    Item("随同人员（姓名／身份／所属）？", _guests),
    Item("审核组具备组织业务的专业能力？", note="由具有专业代码的成员或技术专家支持"),
    Item("审核组成员与组织存在利益关系？", "否", "成员均已签署公正性声明"),
    Item("审核计划编号？", lambda w: w.audit.world.plan_no),
    Item("计划在审核之前得到组织确认？", note=("{office}书面确认", "由{rep}签字确认")),
    Item("实际日程（时间：部门，审核员）？", _days),
    Item("首次会议已举行？", note="{manager}及各部门负责人参加"),
    Item("末次会议已举行？", note="向{manager}通报了审核发现"),
    Item("审核有无偏离计划？", "否", "按计划完成"),
    Item("有无影响审核方案的重要事项？", "否"),
)
