"""北斛质量认证: one long form in five parts; the third goes by clause, with its records in the cells."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _beihu_clauses as clauses
from corpus.bodies.templates.a import _beihu_end as end
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "北斛质量认证中心有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS", "QMS+OHSMS", "EMS", "OHSMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "box", "dates": "dash", "blank": "/", "styled": True}

TYPE_NAMES = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "transfer": "认证转换",
    "special": "其他（特殊审核）",
}
FIELDS = {"QMS": "质量（QMS）", "EMS": "环境（EMS）", "OHSMS": "职业健康安全（OHSMS）"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "mixed": "现场+远程", "remote": "远程"}
WIDTHS = (2.2, 3.4, 1.8, 3.4)
MORE = ("‹", "‹")


def build(audit: Audit, w: Writer) -> None:
    """The report: a cover, then parts A to E."""
    w.margins(
        header_cells=(BODY, "管理体系审核报告", f"{audit.world.form_no} D/1"),
        page="第 # 页  共 ## 页",
        first=False,
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "A  任务信息")
    w.table(_client(audit, w), WIDTHS, bold=(0, 2))
    w.heading(1, "B  审核策划与实施")
    w.table(_task(audit, w), WIDTHS, bold=(0, 2))
    w.text("B.2 审核组", style="plain")
    w.table(_team(audit, w), (0.9, 1.3, 1.1, 1.5, 6.2, 1.9), head=1)
    w.text(_guests(audit, w), style="plain")
    clauses.part(audit, w)
    w.heading(1, "D  不符合项")
    end.nonconformities(audit, w)
    w.heading(1, "E  审核组评价与结论")
    end.conclusion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text("", w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    fields = []
    for code, label in FIELDS.items():
        chosen = code in audit.systems
        fields.append(("{+}" if chosen else "{-}") + (w.tag("systems+", code, label) if chosen else label))
    kinds = w.choice("audit_type", TYPE_NAMES, audit.audit_type, "¶")
    span = f"{w.fact('audit.start')} 至 {w.fact('audit.end')}"
    rows: list[Row] = [
        ["项目编号", w.fact("number")],
        ["受审核方", w.fact("organization.name")],
        ["审核领域", "¶".join(fields)],
        ["审核类型", kinds],
        ["现场审核日期", span],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告提交日期", w.fact("report_date")],
    ]
    w.table(rows, (3, 7), bold=(0,))
    w.text(
        "声明",
        "1. 本报告所载内容来自审核组在现场抽取的样本，抽样的局限性使未抽到之处仍可能存在不符合。",
        "2. 未经北斛书面同意，不得部分复制本报告；审核组对获知的受审核方信息负有保密义务。",
        "3. 审核组的推荐意见不等同于认证决定，认证决定由本机构认证评定委员会作出。",
        f"4. 对报告有异议的，自收到之日起10个工作日内以书面形式提出。"
        f"电话：{w.fact('certification_body.phone')}  邮箱：{w.fact('certification_body.email')}",
        f"地址：{w.fact('certification_body.address')}    网址：{w.fact('certification_body.website')}",
        style="plain",
    )


def _client(audit: Audit, w: Writer) -> list[Row]:
    people, licence = audit.world.people, "organization.licence"
    term = f"{w.fact(f'{licence}.valid_from')} 至 {w.until(f'{licence}.valid_to')}"
    sites = []
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所（项目）")
        sites.append(f"({at}) {kind}：{e('address')}；活动：{e('activity')}；覆盖人数：{e('headcount')}")
    scopes = [f"{_letter(one)}：{w.scope('system', one)}" for one in audit.systems]
    counts = f"员工总数 {w.fact('headcount_total')} 人，参保 {w.fact('insured_count')} 人"
    effective = f"{w.fact('headcount')} 人{{note|含管理人员；按有效人数折算规则，未作倒班折减。}}"
    return [
        ["受审核方", w.fact("organization.name"), "统一社会信用代码", w.fact("organization.uscc")],
        ["注册地址", w.fact("organization.registered_address"), *MORE],
        ["办公地址", w.fact("organization.office_address"), *MORE],
        ["经营/生产地址", w.fact("organization.business_address"), *MORE],
        ["成立日期", w.fact("organization.established_on"), "登记机关", w.fact(f"{licence}.authority")],
        ["营业期限", term, "法定代表人", people.legal],
        ["最高管理者", people.manager, "管理者代表", people.representative],
        ["联系人", people.contact, "电话", audit.world.phone],
        ["人员情况", counts, "体系有效人数", effective],
        ["多场所/临时场所", "¶".join(sites), *MORE],
        ["从事的活动", w.scope("activity"), *MORE],
        ["体系覆盖范围（申请）", "¶".join(scopes), *MORE],
        ["关键过程", w.fact("key_processes"), "需确认的特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")],
        ["体系实施日期", w.fact("system_effective_on"), "班次", f"{audit.world.shifts}班"],
        *_changes(audit),
    ]


def _changes(audit: Audit) -> list[Row]:
    if audit.audit_type == "stage2":
        return []
    named = ("名称", "地址", "法定代表人", "覆盖范围", "主要设备")
    told = "  ".join(f"{one}：{{-}}有 {{+}}无" for one in named)
    return [["自上次审核以来的变化", told, *MORE]]


def _letter(system: str) -> str:
    return {"QMS": "Q", "EMS": "E", "OHSMS": "S"}[system]


def _task(audit: Audit, w: Writer) -> list[Row]:
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f" / {e('iso')}" if standard.iso else ""
        told.append(f"{{+}}{e('number')}{twin}《{standard.title}》{e.silent('system')}")
    told += ["{+}受审核方管理体系文件（手册、程序及作业文件）", "{+}顾客及相关方的要求"]
    told.append(f"{{+}}适用的法律法规，如{w.laws('criteria')}")
    scopes = [f"{_letter(one)}：{w.scope('audit', one)}" for one in audit.systems]
    when = audit.audit
    dates = f"{w.fact('audit.start')} {w.half('audit.start_half')} 至 "
    dates += f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    levels = "  ".join(
        f"{{+}}{w.fact('audit.risk')}" if one == when.risk else f"{{-}}{one}" for one in "高中低"
    )
    days = f"总人日 {w.fact('audit.person_days')}，其中现场 {w.fact('audit.onsite_days')}"
    rows: list[Row] = [
        ["审核目的", _aim(audit), *MORE],
        ["审核准则", "¶".join(told), *MORE],
        ["审核范围", "¶".join(scopes), *MORE],
        ["审核起止", dates, "方式", w.choice("audit.mode", MODES, when.mode, "¶")],
        ["覆盖时段", f"{w.fact('audit.covered_from')} ～ {w.fact('audit.covered_to')}", "风险等级", levels],
        ["审核人日", days, "任务编号", audit.world.plan_no],
    ]
    if when.reductions:
        rows.append(["人日减少理由", w.each("audit.reductions", when.reductions, "；"), *MORE])
    if audit.stage1:
        first = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        first += w.silent("stage1.end")
        rows.append(["一阶段情况", _stage1(first, w), *MORE])
    rows.append(["计划偏离", "{+}无  {-}有（说明：/ ）", "未解决的分歧", "{+}无  {-}有"])
    return rows


def _stage1(days: str, w: Writer) -> str:
    how = w.choice("stage1.mode", {"onsite": "现场", "remote": "非现场（文件）"}, "onsite")
    return f"实施时间：{days}¶方式：{how}¶一阶段提出的关注问题：{{+}}已全部整改并提交证据  {{-}}未完成"


def _aim(audit: Audit) -> str:
    aims = {
        "stage2": "评价管理体系的实施及有效性，确定能否推荐认证注册",
        "surveillance": "确认获证的管理体系持续符合并有效运行，确定能否保持认证资格",
        "recertification": "评价上一认证周期的体系绩效，确定能否换发证书",
        "transfer": "确认原认证的有效性及体系现状，确定能否转换为本机构证书",
    }
    return aims[audit.audit_type]


def _team(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = [["代号", "姓名", "身份", "资格", "注册证书号（有效期至）", "专业代码"]]
    return [*rows, *(_member(w, member) for member in audit.team)]


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    first = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        return [*first, w.blank, e.each("professional_codes", "¶")]
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{r('number')}（{r('valid_until')}）{told}")
    codes = e.each("professional_codes", "¶") or w.blank
    return [*first, "¶".join(numbers), codes]


def _guests(audit: Audit, w: Writer) -> str:
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role}：{a('name')}（{a('from')}）")
    trainees = "".join(
        f"实习人员{w.person(one)('name')}不计人日，不独立审核。" for one in audit.team if one.trainee
    )
    return f"随组人员  {'；'.join(told)}。{trainees}"
