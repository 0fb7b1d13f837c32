"""禾稷食品安全认证: a food body: numbered rows on the company, prerequisites and CCPs in tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _heji_food as food
from corpus.bodies.templates.a import _heji_records as records
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "禾稷食品安全认证有限公司"
SYSTEMS = ("FSMS+HACCP+QMS", "FSMS+HACCP", "FSMS+QMS", "HACCP", "FSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "black", "dates": "dots", "blank": "—", "styled": True}

KINDS = {"stage2": "初次认证（第二阶段）", "surveillance": "监督审核", "recertification": "再认证"}
SYSTEM_NAMES = {
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点（HACCP）体系",
    "QMS": "质量管理体系",
}
SHORT = {"FSMS": "F", "HACCP": "H", "QMS": "Q"}
GRADES = {"minor": "轻微", "major": "严重"}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=(BODY, "食品农产品认证审核报告", "HJ/B-SH-08"), page="#")
    _cover(audit, w)
    w.heading(1, "第一部分  企业基本情况")
    _company(audit, w)
    w.heading(1, "第二部分  审核活动")
    _activity(audit, w)
    _team(audit, w)
    w.heading(1, "第三部分  食品安全控制")
    food.told(audit, w)
    w.heading(1, "第四部分  支持过程和体系运行")
    records.told(audit, w)
    w.heading(1, "第五部分  不符合和审核结论")
    _nonconformities(audit, w)
    _conclusion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("", "", "", style="center")
    systems = [w.tag("systems+", code, SYSTEM_NAMES[code]) for code in audit.systems]
    w.text(
        f"报告编号：{w.fact('number')}",
        f"申请编号：{audit.world.application_no}",
        f"企业名称：{w.fact('organization.name')}",
        f"认证项目：{'、'.join(systems)}",
        f"审核性质：{w.choice('audit_type', KINDS, audit.audit_type)}",
        f"审核组长：{w.person(audit.leader)('name')}",
        f"完成日期：{w.fact('report_date')}",
        style="plain",
    )
    w.page()


def _company(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    licence = (
        f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
        f"（{w.fact('organization.licence.authority')}）"
    )
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append(f"{e('address')}，{kind}，{e('activity')}，{e('headcount')}人")
    lines = [
        ("统一社会信用代码", w.fact("organization.uscc")),
        ("成立日期", w.fact("organization.established_on")),
        ("营业期限及登记机关", licence),
        ("住所", w.fact("organization.registered_address")),
        ("通讯地址", f"{w.fact('organization.office_address')}（{world.postcode}）"),
        ("生产地址", w.fact("organization.business_address")),
        ("生产场所", "¶".join(sites)),
        ("法定代表人、总经理", f"{people.legal}、{people.manager}"),
        ("食品安全小组组长", people.representative),
        ("联系人", f"{people.contact}，{world.phone}"),
        ("员工", _heads(w)),
        ("班次/占地/注册资本", f"{world.shifts}班 / {world.area}㎡ / {world.capital}万元"),
        ("生产经营内容", w.scope("activity")),
        ("工艺流程", " → ".join(world.industry["flow"])),
        ("关键过程", w.fact("key_processes")),
        ("需确认的过程", w.fact("special_processes")),
        ("外包过程", w.fact("outsourced_processes")),
        ("不适用条款", w.fact("exclusions")),
        ("体系实施日期", w.fact("system_effective_on")),
    ]
    rows: list[Row] = [["序号", "项目", "内容"]]
    rows += [[str(at), label, text] for at, (label, text) in enumerate(lines, 1)]
    w.table(rows, (0.6, 2.2, 6), head=1, repeat=True)
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        w.text(
            f"行政许可：{e('kind')}，编号{e('number')}，持有者{e('holder')}，许可（登记）内容{e('scope')}，"
            f"{e('valid_from')}至{until}有效，{e('authority')}颁发。"
        )
    for one in audit.certificates:
        e = w.entry("certificates", one)
        name = e("system", SYSTEM_NAMES[one.system])
        w.text(f"现持{name}认证证书：{e('number')}，{e('issued_on')}颁发，{e('valid_to')}到期。")


def _heads(w: Writer) -> str:
    return (
        f"在册{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人，"
        f"体系覆盖{w.fact('headcount')}人"
    )


def _activity(audit: Audit, w: Writer) -> None:
    when = audit.audit
    criteria = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = e.silent("iso") if standard.iso == standard.number else ""
        if standard.iso and not twin:
            twin = f"/{e('iso')}"
        criteria.append(f"{e('number')}{twin}《{standard.title}》{e.silent('system')}")
    w.text(
        f"2.1 审核准则：{'，'.join(criteria)}；体系文件；法律法规及国家标准（{w.laws('criteria', '，')}）。",
        "2.2 审核范围：",
    )
    for system in audit.systems:
        w.text(f"（{SHORT[system]}）{w.scope('audit', system)}", style="plain")
    w.text("企业申报的范围：")
    for system in audit.systems:
        w.text(f"（{SHORT[system]}）{w.scope('system', system)}", style="plain")
    first, last = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
    w.text(
        f"2.3 审核时间：{first}—{last}，{w.fact('audit.mode', '现场审核')}，审核时段内安排生产，"
        f"能够看到{audit.world.products}过程。审核人日{w.fact('audit.person_days')}，其中现场"
        f"{w.fact('audit.onsite_days')}；风险程度：{w.fact('audit.risk')}。"
    )
    w.text(f"2.4 审查的时段：{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}。")
    if when.reductions:
        w.text(f"2.5 审核时间减少的理由：{w.each('audit.reductions', when.reductions, '；')}。")
    number = 6 if when.reductions else 5
    if audit.stage1:
        w.text(
            f"2.{number} 第一阶段：{w.fact('stage1.start')}{w.silent('stage1.end')}"
            f"（{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}）"
            f"{w.fact('stage1.mode', '现场')}进行，对厂区布局、前提方案和危害分析文件作了初步确认，"
            "提出的问题在第二阶段前完成了修改。"
        )


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "组内身份", "领域", "注册级别", "注册号", "有效期至", "专业类别"]]
    for member in audit.team:
        rows += _member(w, member)
    w.text("审核组成员：", style="plain")
    w.table(rows, (0.9, 1.1, 1, 1.1, 2.9, 1.4, 1.1), head=1, repeat=True)
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}{e('name')}，来自{e('from')}。", style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    first: list[str] = [e("name"), e("role", ROLES[member.role])]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、") or w.blank
        grade = r("grade") + (e.silent("grade") if at == 0 else "")
        own = e.silent_each("professional_codes") if at == 0 else ""
        cells = [r("system"), grade, r("number"), r("valid_until"), codes + own]
        rows.append([*(first if at == 0 else ["^", "^"]), *cells])
    if not rows:
        codes = e.each("professional_codes", "、") or w.blank
        rows.append([*first, w.blank, w.blank, w.blank, w.blank, codes])
    return rows


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.heading(2, "5.1 不符合")
    w.text(
        f"严重不符合{w.fact('nonconformities.major')}项，轻微不符合{w.fact('nonconformities.minor')}项。"
        + (f"关闭期限：{w.fact('nonconformities.due_date')}。" if found.items else "")
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        rows: list[Row] = [
            ["编号", e("number"), "部门", e("department"), "程度", e("grade", GRADES[item.grade])],
            ["事实", e("description"), "‹", "‹", "‹", "‹"],
            ["不符合", f"{e('standard')} 第{e('clause')}条", "‹", "‹", "‹", "‹"],
        ]
        w.table(rows, (0.9, 1.2, 0.9, 2, 0.9, 1.4), bold=(0, 2, 4))
        w.text("", style="plain")
    if audit.previous_nonconformities:
        w.text("上次审核不符合的跟踪：", style="plain")
    for at, before in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", before)
        w.text(f"{at}）{e('description')}整改证据经验证，{e('closed_on')}关闭。", style="plain")


def _conclusion(audit: Audit, w: Writer) -> None:
    w.heading(2, "5.2 评价")
    rows: list[Row] = [["序号", "评价内容", "结果"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at), e("criterion"), e("value")])
    w.table(rows, (0.6, 5, 1.5), head=1)
    w.heading(2, "5.3 结论")
    labels = {
        "recommend": "推荐认证",
        "recommend_after_correction": "不符合关闭后推荐认证",
        "not_recommend": "不推荐认证",
    }
    if audit.audit_type == "surveillance":
        labels = {"maintain": "保持认证", "suspend": "暂停认证", "withdraw": "撤销认证"}
    w.text(
        f"{w.fact('organization.name')}的前提方案、危害控制措施和支持性过程得到实施，食品安全危害能够控制在可接受"
        f"水平，{w.fact('headcount')}名体系覆盖人员的职责明确；轻微不符合{w.fact('nonconformities.minor')}项"
        "不影响体系的总体有效性。"
    )
    w.text(
        f"审核组意见：{w.choice('conclusion.recommendation', labels, audit.conclusion.recommendation or '')}"
    )
    w.text("拟认证范围：", style="plain")
    for system in audit.systems:
        w.text(f"（{SHORT[system]}）{w.scope('certificate', system)}", style="plain")
    w.text(f"下一次审核不迟于{w.fact('next_audit_by')}，审核时应有认证产品的生产。")
    leader = audit.leader.name
    signed = audit.conclusion.signatories
    others = w.each("conclusion.signatories", [name for name in signed if name != leader], "、")
    lines = [f"审核组长签字：{w.each('conclusion.signatories', [name for name in signed if name == leader])}"]
    lines += [f"审核员签字：{others}"] if others else []
    w.text(*lines, f"日期：{w.fact('report_date')}", style="right")
    w.text(
        f"{w.fact('certification_body.name')}，{w.fact('certification_body.address')}，电话"
        f"{w.fact('certification_body.phone')}，网站{w.fact('certification_body.website')}，"
        f"邮箱{w.fact('certification_body.email')}。",
        style="plain",
    )
