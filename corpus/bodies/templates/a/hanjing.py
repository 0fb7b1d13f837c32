"""焓境能效认证: an energy body's report: numbered tables, energy first, the other systems after it."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _hanjing_energy as energy
from corpus.bodies.templates.a import _hanjing_others as others
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "焓境能效认证有限公司"
SYSTEMS = ("EnMS", "EMS+EnMS", "EnMS", "QMS+EnMS", "QMS+EMS+EnMS")
TYPES = ("recertification", "stage2", "surveillance")
STYLE = {"look": "ballot", "dates": "chinese", "blank": "—", "styled": True}

KINDS = {"stage2": "初次（第二阶段）", "surveillance": "监督", "recertification": "再认证"}
CODES = {"EnMS": "能源", "QMS": "质量", "EMS": "环境"}
ROLES = {"leader": "审核组长", "member": "组员", "technical_expert": "专家"}
GRADES = {"minor": "轻微", "major": "严重"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}", "EnMS-04-12  审核报告"), page="第 # 页 / 共 ## 页")
    _head(audit, w)
    w.heading(1, "1 审核概要")
    _outline(audit, w)
    w.heading(1, "2 组织及用能概况")
    _company(audit, w)
    energy.told(audit, w)
    others.told(audit, w)
    w.heading(1, "9 不符合项及整改")
    _nonconformities(audit, w)
    w.heading(1, "10 审核结论")
    _conclusion(audit, w)


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    systems = [w.tag("systems+", code, CODES[code]) for code in audit.systems]
    rows: list[Row] = [
        ["报告编号", w.fact("number"), "项目编号", audit.world.plan_no],
        ["受审核组织", w.fact("organization.name"), "‹", "‹"],
        ["认证机构", w.fact("certification_body.name"), "‹", "‹"],
        [
            "体系",
            f"{'、'.join(systems)}管理体系",
            "类型",
            w.choice("audit_type", KINDS, audit.audit_type, "¶"),
        ],
        ["组长", w.person(audit.leader)("name"), "日期", w.fact("report_date")],
    ]
    w.table(rows, (1.2, 3, 1, 2.4), bold=(0, 2))


def _outline(audit: Audit, w: Writer) -> None:
    when = audit.audit
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        told.append(f"{e('number')} idt {e('iso')}{e.silent('system')}")
    w.text(f"1.1 依据：{'；'.join(told)}；组织的体系文件；法律法规{w.laws('criteria')}；其他要求。")
    w.text("1.2 范围和边界：")
    for system in audit.systems:
        w.text(f"{CODES[system]}：{w.scope('audit', system)}", style="plain")
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append(f"{e('address')}（{kind}场所，{e('headcount')}人，{e('activity')}）")
    w.text(f"物理边界：{'；'.join(sites)}。组织申报的范围表述如下。")
    for system in audit.systems:
        w.text(f"{CODES[system]}：{w.scope('system', system)}", style="plain")
    first, last = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
    w.text(
        f"1.3 实施：{first}至{last}，{w.fact('audit.mode', '现场')}审核，"
        f"投入{w.fact('audit.person_days')}人日，现场{w.fact('audit.onsite_days')}人日，风险级别{w.fact('audit.risk')}，"
        f"抽样覆盖{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}的运行记录。"
    )
    if audit.stage1:
        w.text(
            f"第一阶段于{w.fact('stage1.start')}{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
            f"{w.silent('stage1.end')}在{w.fact('stage1.mode', '现场')}完成，确认了能源评审的输入数据和边界。"
        )
    if when.reductions:
        w.text(f"人日调整依据：{w.each('audit.reductions', when.reductions)}。")
    w.text("1.4 审核组")
    rows: list[Row] = [["代号", "姓名", "组内职务", "注册资格（证号，有效期）", "专业"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (0.6, 1, 1.1, 4.4, 1.2), head=1, rules="rows")
    guests = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "陪同人员" if guest.role == "guide" else "观察员")
        guests.append(f"{role}{e('name')}（{e('from')}）")
    if guests:
        w.text(f"{'，'.join(guests)}。")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    numbers: list[str] = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent_each("professional_codes")
        grade = r("grade") + (e.silent("grade") if not numbers else "")
        numbers.append(f"{grade}  {r('number')}，{r('valid_until')}{hidden}")
    codes = e.each("professional_codes", "/") or w.blank
    return [e("label"), e("name"), e("role", ROLES[member.role]), "¶".join(numbers) or w.blank, codes]


def _company(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    w.text(
        f"2.1 {w.fact('organization.name')}（{w.fact('organization.uscc')}）"
        f"{w.fact('organization.established_on')}成立，执照由{w.fact('organization.licence.authority')}核发，营业期限"
        f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}。"
        f"注册于{w.fact('organization.registered_address')}，办公在{w.fact('organization.office_address')}，"
        f"经营在{w.fact('organization.business_address')}。"
    )
    w.text(
        f"2.2 从事{w.scope('activity')}。员工总数{w.fact('headcount_total')}人"
        f"（参保{w.fact('insured_count')}人），纳入体系{w.fact('headcount')}人，占地{world.area}平方米。最高管理者{people.manager}，能源管理团队由管理者"
        f"代表{people.representative}牵头，各部门设兼职能源管理员。体系自{w.fact('system_effective_on')}运行。"
    )
    w.text(
        f"2.3 主要工序：{'→'.join(world.industry['flow'])}。关键过程为{w.fact('key_processes')}，特殊过程为"
        f"{w.fact('special_processes')}，外包{w.fact('outsourced_processes')}；不适用：{w.fact('exclusions')}。"
    )
    for one in audit.certificates:
        e = w.entry("certificates", one)
        name = e("system", f"{CODES[one.system]}管理体系")
        w.text(f"{name}证书{e('number')}，发证日期{e('issued_on')}，有效期至{e('valid_to')}。")


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核提出严重不符合{w.fact('nonconformities.major')}项、轻微不符合{w.fact('nonconformities.minor')}项"
        + (f"，整改完成期限为{w.fact('nonconformities.due_date')}。" if found.items else "。")
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", GRADES[item.grade])
        w.text(
            f"{e('number')}号（{grade}，{e('department')}，{e('standard')}的{e('clause')}）：{e('description')}",
            style="plain",
        )
    if not audit.previous_nonconformities:
        return
    w.text("对上一次审核所提问题的核查：")
    rows: list[Row] = [["不符合事实", "关闭日期", "核查结果"]]
    for before in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", before)
        rows.append([e("description"), e("closed_on"), "整改证据已核对"])
    w.table(rows, (5, 1.8, 1.8), head=1)


def _conclusion(audit: Audit, w: Writer) -> None:
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        w.text(f"（{at + 1}）{e('criterion')}——{e('value')}", style="plain")
    labels = {
        "recommend": "推荐认证",
        "recommend_after_correction": "待轻微不符合整改有效后推荐认证",
        "not_recommend": "不予推荐",
    }
    if audit.audit_type == "surveillance":
        labels = {"maintain": "维持认证资格", "suspend": "暂停", "withdraw": "撤销"}
    found = audit.nonconformities
    grades = {item.grade for item in found.items}
    held = (
        f"共{w.fact('nonconformities.minor')}项，均为轻微"
        if grades <= {"minor"}
        else (
            f"计严重不符合{w.fact('nonconformities.major')}项、轻微不符合{w.fact('nonconformities.minor')}项"
        )
    )
    w.text(
        f"{w.fact('organization.name')}的{w.fact('headcount')}名体系内人员能够按要求开展能源管理，能源绩效较基准期有"
        f"改进，数据来源清楚；不符合{held}。"
    )
    w.text(
        f"推荐意见  {w.choice('conclusion.recommendation', labels, audit.conclusion.recommendation or '')}"
    )
    w.text("证书范围建议：")
    for system in audit.systems:
        w.text(f"{CODES[system]}：{w.scope('certificate', system)}", style="plain")
    w.text(f"下次审核最晚时间：{w.fact('next_audit_by')}。届时应提供能源绩效的持续监测数据。")
    leader = audit.leader.name
    signed = audit.conclusion.signatories
    rest = w.each("conclusion.signatories", [name for name in signed if name != leader], "、")
    first = w.each("conclusion.signatories", [name for name in signed if name == leader])
    rows: list[Row] = [["编制（组长）", first, "日期", w.fact("report_date")]]
    if rest:
        rows.append(["会签（组员）", rest, "日期", w.fact("report_date")])
    w.table(rows, (1.5, 3.4, 0.8, 2), bold=(0, 2))
    w.text(
        f"{w.fact('certification_body.name')}  {w.fact('certification_body.address')}  "
        f"{w.fact('certification_body.phone')}",
        f"{w.fact('certification_body.website')}  {w.fact('certification_body.email')}",
        style="center",
    )
