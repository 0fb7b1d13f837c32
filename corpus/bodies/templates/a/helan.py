"""贺峦标准认证: departments told in sentences that begin with 查; laws, instruments and people annexed."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _helan_annexes as annexes
from corpus.bodies.templates.a import _helan_departments as departments
from corpus.bodies.templates.plans import groups
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "贺峦标准认证有限公司"
SYSTEMS = ("EMS+OHSMS", "QMS+EMS+OHSMS", "OHSMS", "EMS", "QMS+EMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "black", "dates": "dot", "blank": "/"}

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
KINDS = {"stage2": "初次认证（二阶段）", "surveillance": "监督审核", "recertification": "再认证"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
RECOMMENDED = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项整改验证合格后推荐认证注册",
    "maintain": "推荐保持认证注册",
}
NUMERALS = "一二三四五"


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=(BODY, "审核报告", f"表单 {audit.world.form_no}"), page="第 # 页 共 ## 页")
    _cover(audit, w)
    w.heading(1, "第一章 审核概况")
    _organization(audit, w)
    _basis(audit, w)
    _team(audit, w)
    _time(audit, w)
    w.heading(1, "第二章 各部门审核情况")
    departments.all_of(audit, w)
    w.heading(1, "第三章 不符合及其验证")
    _nonconformities(audit, w)
    w.heading(1, "第四章 审核结论")
    _conclusion(audit, w)
    annexes.all_of(audit, w)


def chinese(day: date) -> str:
    """A day as on a cover."""
    return f"{day.year}年{day.month}月{day.day}日"


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    boxes = []
    for code, name in NAMES.items():
        chosen = code in audit.systems
        boxes.append(f"{{+}}{w.tag('systems+', code, name)}" if chosen else f"{{-}}{name}")
    span = f"{w.fact('audit.start', chinese(audit.audit.start))}"
    if audit.audit.end == audit.audit.start:
        span += w.silent("audit.end")
    else:
        span += f" — {w.fact('audit.end', chinese(audit.audit.end))}"
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["受审核组织", w.fact("organization.name")],
        ["认证领域", "¶".join(boxes)],
        ["审核类别", w.choice("audit_type", KINDS, audit.audit_type, "¶")],
        ["审核日期", span],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date", chinese(audit.report_date))],
    ]
    w.table(rows, (2, 6), rules="rows", bold=(0,))
    w.text(
        f"地址：{w.fact('certification_body.address')}    电话：{w.fact('certification_body.phone')}",
        f"网址：{w.fact('certification_body.website')}    邮箱：{w.fact('certification_body.email')}",
        style="center",
    )
    w.page()
    w.text("说  明", style="center")
    w.text(
        f"1、本报告由{w.fact('certification_body.name')}审核组编制，未经本机构书面同意不得部分复制。",
        "2、审核基于抽样，未开具不符合的部门和场所不表示不存在不符合。",
        "3、审核组对审核中获知的受审核组织的信息承担保密责任。",
        "4、报告中的日期以年.月.日表示；附录与正文同等有效。",
    )


def _organization(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    w.heading(2, "1.1 受审核组织")
    licence = f"{w.fact('organization.licence.valid_from')} 至 {w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["营业执照有效期", licence, "登记机关", w.fact("organization.licence.authority")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "总经理", people.manager],
        ["管理者代表", people.representative, "联系人/电话", f"{people.contact} {world.phone}"],
        ["职工总数", f"{w.fact('headcount_total')}人", "参加社保", f"{w.fact('insured_count')}人"],
        ["体系覆盖", f"{w.fact('headcount')}人", "体系实施日期", w.fact("system_effective_on")],
    ]
    w.table(rows, (1.7, 3, 1.5, 2.6), bold=(0, 2))
    e = w.entry("counts")
    parts = "、".join(e.one("listed", one) for one in world.departments)
    told = f"公司设{parts}共{e('stated', value=len(world.departments))}个"
    w.text(
        f"{told}{e('what', '职能部门', value='职能部门')}，主要从事{w.scope('activity')}，业务流程为"
        f"{'—'.join(world.industry['flow'])}。关键过程为{w.fact('key_processes')}，需确认的过程为"
        f"{w.fact('special_processes')}，外包过程为{w.fact('outsourced_processes')}。"
    )
    if "QMS" in audit.systems:
        w.text(f"质量管理体系不适用的条款：{w.fact('exclusions')}。")
    kinds = {"fixed": "固定场所", "temporary": "临时场所"}
    sites: list[Row] = [["场所类型", "地址", "活动", "人数"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        sites.append([s("kind", kinds[site.kind]), s("address"), s("activity"), s("headcount")])
    w.table(sites, (1.4, 4.4, 2, 0.9), head=1)


def _basis(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.2 审核目的、依据和范围")
    w.text("审核目的：评价受审核组织的管理体系与审核依据的符合性和运行的有效性，确定能否推荐（保持）认证。")
    w.text("审核依据：")
    for standard in audit.standards:
        e = w.standard(standard.system)
        w.text(
            f"（{NUMERALS[audit.standards.index(standard)]}）{e('number')}/{e('iso')}《{standard.title}》"
            f"{e.silent('system')}；",
            style="plain",
        )
    w.text(
        f"受审核组织的管理体系文件；适用的法律法规，主要有{w.laws('criteria')}；相关标准和合同要求。",
        style="plain",
    )
    w.text("审核范围：")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('audit', system)}；", style="plain")
    w.text("体系文件中规定的范围：")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('system', system)}；", style="plain")


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.3 审核组")
    rows: list[Row] = [["代号", "姓名", "组内职务", "资格", "领域", "注册证书号", "有效期至", "专业代码"]]
    for member in audit.team:
        rows += _member(member, w)
    w.table(rows, (0.7, 1.1, 1.1, 1.3, 1.0, 2.6, 1.4, 1.3), head=1, repeat=True)
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{a('name')}（{a('from')}，{role}）")
    w.text(f"陪同人员：{'、'.join(told)}。")
    parts = []
    for number, group in zip(NUMERALS, groups(audit), strict=False):
        parts.append(f"第{number}组 {'、'.join(w.person(one)('label') for one in group)}")
    w.text(f"审核分两路进行：{'；'.join(parts)}。实习审核员和技术专家不独立承担审核任务。")


def _member(member: TeamMember, w: Writer) -> list[Row]:
    e = w.person(member)
    first = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        return [[*first, w.blank, w.blank, w.blank, e.each("professional_codes", "，")]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "，") + ("" if at else e.silent_each("professional_codes"))
        start = ["^"] * 4 if at else first
        rows.append(
            [
                *start,
                r("system"),
                r("number") + r.silent("grade"),
                r("valid_until"),
                codes or w.blank,
            ]
        )
    return rows


def _time(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.4 审核时间和方式")
    when = audit.audit
    if when.start == when.end:
        span = f"{w.fact('audit.start')}{w.half('audit.start_half')}至当日{w.half('audit.end_half')}"
    else:
        ends = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
        span = "至".join(ends)
    w.text(
        f"现场审核：{span}，审核方式为{w.fact('audit.mode', '现场审核')}，审核覆盖的时期为"
        f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}。"
    )
    reduced = "、".join(w.tag("audit.reductions+", one) for one in when.reductions)
    w.text(
        f"审核人日：{w.fact('audit.person_days')}人日，现场{w.fact('audit.onsite_days')}人日，"
        f"风险级别：{w.fact('audit.risk')}{f'，人日调整的理由：{reduced}' if reduced else ''}。"
    )
    if audit.stage1:
        w.text(
            f"第一阶段审核于{w.fact('stage1.start')} {w.fact('stage1.start_time')}～"
            f"{w.fact('stage1.end_time')}{w.silent('stage1.end')}以{w.fact('stage1.mode', '现场')}方"
            "式完成，"
            "识别的关注点在本次审核中逐项跟踪，均已落实。"
        )
    else:
        w.text("审核期间受审核组织配合良好，审核计划已全部完成，没有影响审核结论的未决问题。")
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        w.text(
            f"现行证书：{c('system', NAMES[certificate.system])}，注册号{c('number')}，发证日期"
            f"{c('issued_on')}，有效期至{c('valid_to')}，证书和标志的使用符合要求。"
        )


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"3.1 本次审核共开具不符合报告，其中严重不符合{w.fact('nonconformities.major')}项、一般不符合"
        f"{w.fact('nonconformities.minor')}项，见下表。"
    )
    rows: list[Row] = [["报告号", "部门", "标准及条款", "程度", "不符合事实"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        clause = f"{e('standard')}¶{e('clause')}"
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        rows.append([item.number + e.silent("number"), e("department"), clause, grade, e("description")])
    w.table(rows, (0.9, 1.1, 1.8, 0.8, 5), head=1)
    w.text(f"纠正措施应于{w.fact('nonconformities.due_date')}之前完成，由审核组书面验证。")
    if audit.previous_nonconformities:
        w.text("3.2 上次审核不符合的验证：")
    else:
        w.text("3.2 本次为初次认证，没有上次审核的不符合。")
    for number, earlier in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", earlier)
        w.text(
            f"（{number}）{p('description')}查纠正措施记录，{p('closed_on')}验证关闭，附有整改前后的证据。",
            style="plain",
        )


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价项目", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        options = [
            f"{{+}}{e('value')}" if label == rating.value else f"{{-}}{label}"
            for label in ("符合", "基本符合", "不符合")
        ]
        rows.append([e("criterion"), "    ".join(options)])
    w.table(rows, (3.4, 5), head=1)
    w.text("4.1 体系的优势：", *phrases(w, "strengths", 2))
    w.text("4.2 改进的建议（不作为不符合）：", *phrases(w, "advice", 2))
    w.text(
        f"4.3 {w.fact('organization.name')}的管理体系覆盖{w.fact('headcount')}人，体系运行总体有效，"
        "审核目的已达到。"
        f"审核组意见："
    )
    chosen = audit.conclusion.recommendation or ""
    w.text(w.choice("conclusion.recommendation", RECOMMENDED, chosen, "    "), style="plain")
    w.text("4.4 建议的证书范围：")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('certificate', system)}。", style="plain")
    w.text(f"4.5 下一次审核应在{w.fact('next_audit_by')}之前实施。")
    w.text(
        f"审核组（签字）：{w.each('conclusion.signatories', audit.conclusion.signatories, '  ')}",
        style="plain",
    )
    w.text(
        w.fact("certification_body.name"), w.fact("report_date", chinese(audit.report_date)), style="right"
    )
