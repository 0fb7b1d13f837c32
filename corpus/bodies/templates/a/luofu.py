"""罗浮认证: an integrated report in numbered chapters, registers as tables, the evaluation in prose."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _luofu_end as end
from corpus.bodies.templates.a import _luofu_system as system_chapter
from corpus.bodies.templates.a._luofu_tables import CHAPTERS, chapter, short, sub
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "罗浮标准认证集团有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS", "QMS+EMS", "OHSMS", "EMS", "QMS+OHSMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "black", "dates": "chinese", "blank": "—"}

SYSTEM_NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
TYPE_BOXES = {
    "stage2": "初次认证第二阶段",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "扩项/特殊审核",
    "transfer": "转换机构",
}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}
PURPOSES = {
    "stage2": "评价受审核方管理体系的实施情况及其有效性，为认证决定提供依据。",
    "surveillance": "验证获证组织管理体系持续满足认证要求，为是否保持认证注册资格提供依据。",
    "recertification": "评价管理体系作为一个整体的持续符合性与有效性，以及与认证范围的持续相关性和适宜性。",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.report.lists = {"chapters": CHAPTERS}
    w.margins(
        header_cells=(BODY, f"报告编号 {audit.number}"),
        footer=(audit.world.form_no,),
        page="#/##",
        first=False,
    )
    _cover(audit, w)
    chapter(w, "审核概况")
    _overview(audit, w)
    _team(audit, w)
    _limits(w)
    chapter(w, "受审核方概况")
    _company(audit, w)
    _sites(audit, w)
    _papers(audit, w)
    chapter(w, "管理体系运行情况")
    system_chapter.write(audit, w)
    chapter(w, "审核发现")
    end.findings(audit, w)
    chapter(w, "综合评价")
    end.evaluation(audit, w)
    chapter(w, "审核结论")
    end.conclusion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text(w.fact("title"), style="title")
    names = [w.tag("systems+", code, SYSTEM_NAMES[code]) for code in audit.systems]
    w.text(f"（{'、'.join(names)}）", style="center")
    w.table(
        [
            ["受审核方", w.fact("organization.name")],
            ["审核类型", w.choice("audit_type", TYPE_BOXES, audit.audit_type, "　")],
            ["认证机构", w.fact("certification_body.name")],
            ["报告日期", w.fact("report_date")],
        ],
        (1, 4),
        rules="rows",
        bold=(0,),
    )
    body = audit.certification_body
    w.text(f"地址：{body.address}　电话：{body.phone}　网址：{body.website}", style="center")
    w.page()


def _overview(audit: Audit, w: Writer) -> None:
    sub(w, "审核目的")
    w.text(PURPOSES[audit.audit_type])
    sub(w, "审核准则")
    rows: list[Row] = [["管理体系", "认证依据", "对应的国际标准"]]
    for standard in audit.standards:
        e = w.standard(standard.system)
        name = f"{SYSTEM_NAMES[standard.system]}{e.silent('system')}"
        rows.append([name, f"{e('number')}《{standard.title}》", e("iso")])
    w.table(rows, (2.4, 5, 1.8), head=1)
    w.text(f"此外还包括受审核方的管理体系文件，以及适用的法律法规：{w.laws('criteria', '，')}。")
    sub(w, "审核时间与方式")
    start = w.fact("audit.start") + w.half("audit.start_half")
    end_of = w.fact("audit.end") + w.half("audit.end_half")
    w.text(
        f"审核组于{start}至{end_of}实施了{w.fact('audit.mode', '现场审核')}，审核人日共计"
        f"{w.fact('audit.person_days')}，其中现场审核人日为{w.fact('audit.onsite_days')}。所审核的体系运行期间为"
        f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。项目风险等级评定为{w.fact('audit.risk')}。"
    )
    if audit.audit.reductions:
        told = w.each("audit.reductions", audit.audit.reductions, "；")
        w.text(f"审核人日依据规定作了适当减少，理由为：{told}。")
    if audit.stage1:
        hours = f"{w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        w.text(
            f"第一阶段审核于{w.fact('stage1.start')}{hours}{w.silent('stage1.end')}进行，方式为"
            f"{w.fact('stage1.mode', '现场')}。第一阶段提出的需关注问题，"
            "受审核方已采取措施，经确认具备实施第二阶段审核的条件。"
        )
    sub(w, "审核范围")
    for system in audit.systems:
        w.text(f"{SYSTEM_NAMES[system]}：{w.scope('audit', system)}。")


def _team(audit: Audit, w: Writer) -> None:
    sub(w, "审核组成员")
    rows: list[Row] = [["代号", "姓名", "性别", "组内职务", "人员资格", "来源", "联系电话"]]
    numbers: list[Row] = [["代号", "体系", "CCAA注册号", "注册有效期至", "专业小类"]]
    for member in audit.team:
        e = w.person(member)
        role = e("role", ROLES[member.role])
        rows.append([member.label, e("name"), member.sex, role, e("grade"), member.employer, member.phone])
    w.table(rows, (0.7, 1.3, 0.7, 1.5, 1.6, 1.2, 2), head=1)
    for member in audit.team:
        numbers += _numbers(w, member)
    w.table(numbers, (0.7, 1.2, 3.6, 2, 1.8), head=1)
    if any(member.trainee for member in audit.team):
        w.text("实习审核员不独立承担审核任务，不计入审核人日。", style="plain")
    told = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "陪同人员" if guest.role == "guide" else "观察员")
        told.append(f"{e('name')}（{e('from')}，{role}）")
    if told:
        w.text(f"审核期间的随行人员：{'；'.join(told)}。")


def _numbers(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    rows: list[Row] = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、") or w.blank
        if not rows:
            codes += e.silent_each("professional_codes")
        cells = [f"{r('system')}{r.silent('grade')}", r("number"), short(r, "valid_until"), codes]
        rows.append([member.label, *cells])
    if not member.registrations:
        codes = e.each("professional_codes", "、") or w.blank
        rows.append([member.label, w.blank, w.blank, w.blank, codes])
    return rows


def _limits(w: Writer) -> None:
    sub(w, "审核方法与声明")
    w.paragraphs(
        (
            "本次审核采用面谈、观察、查阅成文信息等方法收集证据。审核基于抽样，存在一定的不确定性，"
            "未抽取的样本中仍可能存在不符合，受审核方应继续保持自我监督。",
            "审核组成员承诺与受审核方不存在影响公正性的利害关系，并对审核中获知的信息予以保密。",
        )
    )


def _company(audit: Audit, w: Writer) -> None:
    sub(w, "基本信息")
    people, world = audit.world.people, audit.world
    term = f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["统一社会信用代码", w.fact("organization.uscc")],
        ["注册地址", w.fact("organization.registered_address")],
        ["办公地址", w.fact("organization.office_address")],
        ["生产/服务地址", w.fact("organization.business_address")],
        ["营业执照期限", term],
        ["发照机关", w.fact("organization.licence.authority")],
        ["法定代表人", f"{people.legal}（注册资本{world.capital}万元）"],
        ["最高管理者", people.manager],
        ["管理者代表", people.representative],
        ["联系人", f"{people.contact}，{world.phone}，邮编{world.postcode}"],
    ]
    w.table(rows, (1.5, 5), bold=(0,))
    sub(w, "组织与人员")
    shifts = "实行两班制" if world.shifts == 2 else "不倒班"
    w.text(
        f"{w.fact('organization.name')}成立于{w.fact('organization.established_on')}，主要从事"
        f"{w.scope('activity')}，场地面积约{world.area}平方米，设有{'、'.join(world.departments)}等部门。现有员工"
        f"{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人，管理体系覆盖"
        f"{w.fact('headcount')}人，{shifts}。"
    )
    sub(w, "过程与体系覆盖范围")
    w.text(
        f"业务流程为：{'—'.join(world.industry['flow'])}。其中关键过程为{w.fact('key_processes')}，需确认的特殊过程为"
        f"{w.fact('special_processes')}，外包过程为{w.fact('outsourced_processes')}。"
    )
    w.text(f"标准条款不适用情况：{w.fact('exclusions')}。")
    for system in audit.systems:
        w.text(f"受审核方确定的{SYSTEM_NAMES[system]}范围：{w.scope('system', system)}。")


def _sites(audit: Audit, w: Writer) -> None:
    sub(w, "场所")
    rows: list[Row] = [["序号", "场所类型", "地址", "主要活动", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([str(at), kind, e("address"), e("activity"), e("headcount")])
    w.table(rows, (0.7, 1.4, 4.4, 2.2, 0.9), head=1)


def _papers(audit: Audit, w: Writer) -> None:
    sub(w, "资质与证书")
    if not audit.permits:
        w.text("受审核方的经营活动在营业执照范围内，不涉及行政许可。")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        w.text(
            f"{e('holder')}持有{e('kind')}，编号为{e('number')}，许可范围为{e('scope')}，有效期自{e('valid_from')}至"
            f"{until}，由{e('authority')}颁发。"
        )
    if audit.certificates:
        rows: list[Row] = [["体系", "认证证书编号", "颁证日期", "有效期至"]]
        for one in audit.certificates:
            e = w.entry("certificates", one)
            name = e("system", SYSTEM_NAMES[one.system])
            rows.append([name, e("number"), short(e, "issued_on"), short(e, "valid_to")])
        w.table(rows, (3, 3, 2, 2), head=1)
        w.text("经查网站、宣传册和投标文件，受审核方对认证证书和认证标志的使用符合规定。")
