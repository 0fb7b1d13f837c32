"""贺兰山: key-value tables of four columns, a checklist with results, annexes, signatures last."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b import _helanshan_annexes as annexes
from corpus.bodies.templates.b import _helanshan_checks as checks
from corpus.bodies.templates.b import _helanshan_end as end
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "朔方贺岱认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+OHSMS", "QMS+EMS", "EMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer", "special")
STYLE = {"look": "box", "dates": "dash", "blank": "无", "styled": True}

TYPE_NAMES = {
    "stage2": "初审二阶段",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "机构转换审核",
    "special": "特殊审核",
}
SYSTEM_NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
ROLES = {"leader": "审核组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程"}
FOUR = (2.4, 4.8, 2.4, 4.8)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, "管理体系审核报告", "HLS/JL-0722  D/1"),
        footer=("本报告归认证机构和受审核方所有，未经同意不得部分复制",),
        page="#/##",
    )
    _front(audit, w)
    w.heading(1, "第一部分  审核概况")
    _client(audit, w)
    _task(audit, w)
    _team(audit, w)
    w.heading(1, "第二部分  审核检查表")
    checks.all_of(audit, w)
    w.heading(1, "第三部分  不符合项")
    end.findings(audit, w)
    w.heading(1, "第四部分  审核评价与结论")
    end.conclusion(audit, w)
    w.heading(1, "第五部分  附表")
    annexes.all_of(audit, w)
    w.heading(1, "第六部分  签署")
    end.signatures(audit, w)


def wide(label: str, text: str) -> Row:
    """A row of a label and one wide cell."""
    return [label, text, "‹", "‹"]


def _front(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    rows: list[Row] = [
        ["报告编号", w.fact("number"), "审核任务书号", audit.world.plan_no],
        wide("受审核方", w.fact("organization.name")),
        wide("认证机构", w.fact("certification_body.name")),
        [
            "认证领域",
            "¶".join(w.tag("systems+", s, SYSTEM_NAMES[s]) for s in audit.systems),
            "审核组长",
            w.person(audit.leader)("name"),
        ],
        wide("审核类型", w.choice("audit_type", TYPE_NAMES, audit.audit_type)),
        [
            "审核日期",
            f"{w.fact('audit.start')} 至 {w.fact('audit.end')}",
            "报告日期",
            w.fact("report_date"),
        ],
        wide("机构地址", w.fact("certification_body.address")),
        ["机构电话", w.fact("certification_body.phone"), "电子邮箱", w.fact("certification_body.email")],
        wide("网址", w.fact("certification_body.website")),
    ]
    w.table(rows, FOUR, bold=(0, 2))


def _client(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    w.text("表1-1  受审核方", style="center")
    rows: list[Row] = [
        wide("企业全称", w.fact("organization.name")),
        ["统一社会信用代码", w.fact("organization.uscc"), "成立时间", w.fact("organization.established_on")],
        [
            "营业期限",
            f"{w.fact('organization.licence.valid_from')} 起至 {w.until('organization.licence.valid_to')}",
            "发照机关",
            w.fact("organization.licence.authority"),
        ],
        wide("注册地址", w.fact("organization.registered_address")),
        wide("办公地址", w.fact("organization.office_address")),
        wide("经营地址", w.fact("organization.business_address")),
        ["法定代表人", people.legal, "总经理", people.manager],
        ["受审核方代表", people.representative, "联系人/电话", f"{people.contact} {audit.world.phone}"],
        ["员工总数", f"{w.fact('headcount_total')} 人", "体系人数", f"{w.fact('headcount')} 人"],
        ["社保人数", f"{w.fact('insured_count')} 人", "体系实施日期", w.fact("system_effective_on")],
        ["班次", f"{audit.world.shifts} 班", "占地面积", f"{audit.world.area} ㎡"],
    ]
    w.table(rows, FOUR, bold=(0, 2))
    places: list[Row] = [["场所", "地址", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        places.append([kind, e("address"), e("activity"), e("headcount")])
    w.text("表1-2  场所", style="center")
    w.table(places, (1.3, 7, 3.6, 1.3), head=1)
    if audit.certificates:
        held: list[Row] = [["认证领域", "证书号", "发证日期", "有效期至"]]
        for one in audit.certificates:
            e = w.entry("certificates", one)
            held.append([e("system", SYSTEM_NAMES[one.system]), e("number"), e("issued_on"), e("valid_to")])
        w.text("表1-3  现行证书", style="center")
        w.table(held, (4, 4, 3, 3), head=1)


def _criteria(audit: Audit, w: Writer) -> str:
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（{e('iso')}）" if standard.iso else ""
        told.append(f"{e.silent('system')}{e('number')}{twin}《{standard.title}》")
    return "¶".join(
        [
            *told,
            f"法律法规：{w.laws('criteria')}",
            "受审核方的管理手册、程序文件和与顾客、相关方签订的合同和协议",
        ]
    )


GOALS = {
    "stage2": "确认体系是否满足准则的全部要求并得到有效实施，是否可以推荐认证注册",
    "surveillance": "确认体系在获证后是否持续满足准则要求并保持有效，是否可以推荐保持认证",
    "recertification": "评价体系在整个认证周期内作为一个整体的持续符合性和有效性，是否可以推荐换发证书",
    "transfer": "确认拟转入的证书有效、体系持续符合准则要求，是否可以推荐接收转换",
    "special": "就引发本次审核的事项确认体系是否仍然符合准则要求，是否可以推荐保持认证",
}


def _task(audit: Audit, w: Writer) -> None:
    w.text("表1-4  审核任务", style="center")
    first = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    last = f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    kind = "结合审核（多个体系同时实施）" if len(audit.systems) > 1 else "单一体系审核"
    scopes = "¶".join(f"{SYSTEM_NAMES[s]}：{w.scope('audit', s)}" for s in audit.systems)
    rows: list[Row] = [
        wide("审核目的", GOALS[audit.audit_type]),
        wide("审核准则", _criteria(audit, w)),
        wide("审核范围", scopes + f"¶覆盖部门：管理层、{'、'.join(audit.world.departments)}"),
        ["起止时间", f"{first} — {last}", "审核方式", w.choice("audit.mode", MODES, audit.audit.mode)],
        [
            "审核覆盖期",
            f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}",
            "风险等级",
            w.fact("audit.risk"),
        ],
        [
            "审核人日",
            f"{w.fact('audit.person_days')} 人日",
            "其中现场人日",
            f"{w.fact('audit.onsite_days')} 人日",
        ],
        wide(
            "人日删减理由",
            w.each("audit.reductions", audit.audit.reductions) if audit.audit.reductions else "未删减",
        ),
        ["不适用条款", w.fact("exclusions"), "实施形式", kind],
        wide("计划偏离", "实际审核的时间、部门、场所和人员安排与审核计划一致，没有偏离计划的情况。"),
        wide("影响审核方案的事项", "未发现需要调整审核方案（人日、频次、专业能力配备）的重要事项。"),
    ]
    if audit.stage1:
        when = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        told = f"{when}{w.silent('stage1.end')}，{w.fact('stage1.mode', '现场')}进行，问题已在本次审核前解决"
        rows.append(wide("第一阶段", told))
    w.table(rows, FOUR, bold=(0, 2))


def _team(audit: Audit, w: Writer) -> None:
    w.text("表1-5  审核组", style="center")
    rows: list[Row] = [["代号", "姓名", "组内身份", "级别", "注册号", "注册有效期至", "专业代码"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (1, 1.5, 1.7, 1.9, 4, 2.3, 1.9), head=1, repeat=True)
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{e('name')}，来自{e('from')}。", style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    first = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        return [[*first, w.blank, w.blank, e.each("professional_codes", "、")]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        number = r.silent("system") + r.silent("grade") + r("number")
        codes = r.each("professional_codes", "、") if one.professional_codes else w.blank
        lead = first if not at else ["^"] * 4
        if at == len(member.registrations) - 1:
            codes += e.silent_each("professional_codes")
        rows.append([*lead, number, r("valid_until"), codes])
    return rows
