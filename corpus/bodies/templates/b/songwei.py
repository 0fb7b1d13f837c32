"""崧维安全环保认证中心: chapters in prose, a section for each department, tables with level rules."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b import _songwei_departments as departments
from corpus.bodies.templates.b import _songwei_planning as planning
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "崧维安全环保认证中心有限责任公司"
SYSTEMS = ("HSE", "OHSMS", "QMS+OHSMS", "HSE+QMS", "EMS+OHSMS", "QMS+EMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification", "special")
STYLE = {"look": "black", "dates": "spaced", "blank": "——"}

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "HSE": "健康、安全与环境管理体系",
}
KINDS = {
    "stage2": "初次认证审核（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
POSTS = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
GRADES = {"major": "严重不符合", "minor": "一般不符合"}
ADVICE = {
    "recommend": "同意推荐认证注册",
    "recommend_after_correction": "待不符合整改验证通过后推荐认证注册",
    "not_recommend": "不予推荐认证注册",
    "maintain": "同意推荐保持认证注册资格",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    told = Sentences(audit, w)
    told.slots["guard"] = audit.world.departments[7]
    w.margins(
        header=("管理体系认证审核报告",),
        footer=(f"{audit.world.form_no}（第 3 版）",),
        page="— # —",
        first=False,
    )
    _cover(audit, w)
    _statement(audit, w, told)
    w.heading(1, "第一章  审核工作概况")
    _task(audit, w, told)
    _team(audit, w)
    _time(audit, w)
    w.heading(1, "第二章  受审核单位基本情况")
    _company(audit, w)
    _activity(audit, w)
    _papers(audit, w)
    w.heading(1, "第三章  管理体系策划情况")
    planning.all_of(audit, w, told)
    w.heading(1, "第四章  部门审核情况")
    departments.all_of(audit, w, told)
    w.heading(1, "第五章  不符合及整改要求")
    _nonconformities(audit, w)
    w.heading(1, "第六章  综合评价和审核结论")
    _conclusion(audit, w, told)


def dashed(day: date) -> str:
    """A day as the tables have it."""
    return f"{day:%Y-%m-%d}"


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"编号：{w.fact('number')}", style="right")
    w.text("", style="plain")
    w.text(w.fact("title"), style="title")
    w.text("", "", style="plain")
    fields = "、".join(w.tag("systems+", code, NAMES[code]) for code in audit.systems)
    rows: list[Row] = [
        ["受审核单位", w.fact("organization.name")],
        ["认证领域", fields],
        ["审核类型", w.fact("audit_type", KINDS[audit.audit_type])],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2.4, 7), bold=(0,), rules="rows")
    w.text("", "", style="plain")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(
        f"地址：{w.fact('certification_body.address')}",
        f"电话：{w.fact('certification_body.phone')}    电子邮箱：{w.fact('certification_body.email')}",
        f"网址：{w.fact('certification_body.website')}",
        style="center",
    )
    w.page()


def _statement(audit: Audit, w: Writer, told: Sentences) -> None:
    w.text("声  明", style="center")
    for at, text in enumerate(told.texts("statements"), 1):
        w.text(f"{at}. {text}")
    w.text("审核人员承诺书", style="center")
    w.text(
        "作为本次审核的审核组成员，我们郑重承诺："
        + "".join(f"（{sign}）{text}" for sign, text in zip("一二三", told.texts("promises"), strict=True)),
        "以上承诺如有违反，愿意承担相应的纪律和法律责任。",
    )
    signed = "、".join(w.person(one)("name") for one in audit.team)
    w.text(f"承诺人：{signed}", style="right")
    w.page()


def _task(audit: Audit, w: Writer, told: Sentences) -> None:
    w.heading(2, "一、任务来源和审核目的")
    w.text(
        f"根据认证合同（合同编号 {audit.world.application_no}）和审核任务书（{audit.world.plan_no}），"
        f"{w.fact('certification_body.name')}派出审核组，对{w.fact('organization.name')}（以下简称受审核单位）"
        f"实施{w.fact('audit_type', KINDS[audit.audit_type])}。",
        f"本次审核的目的：{told.texts('aims', audit.audit_type)[0]}",
    )
    w.heading(2, "二、审核准则")
    named = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（{e('iso')}）" if standard.iso else ""
        named.append(f"{e.silent('system')}{e('number')}《{standard.title}》{twin}")
    w.text(
        f"1. 管理体系标准：{'；'.join(named)}。",
        "2. 受审核单位的管理手册、程序文件及其他体系文件。",
        f"3. 与受审核单位活动有关的法律法规：{w.laws('criteria')}等。",
        "4. 认证合同、本机构认证规则及相关方的要求。",
    )
    w.heading(2, "三、审核范围")
    w.text("审核组按审核计划确认的范围开展审核，范围未发生调整：")
    for code in audit.systems:
        w.text(f"{NAMES[code]}：{w.scope('audit', code)}。")


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "四、审核组及其他参加人员")
    w.text("审核组由下列人员组成，人员资格和专业能力满足本次审核的需要。")
    rows: list[Row] = [["姓名", "组内职务", "代号", "注册资格", "注册证号", "有效期限", "专业小类"]]
    for member in audit.team:
        rows += _registered(w, member)
    w.table(rows, (1.2, 1.2, 0.8, 1.5, 3, 1.6, 1.6), head=1, repeat=True, rules="rows")
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        if guest.role == "guide":
            w.text(
                f"受审核单位指派{a('from')}{a('name')}担任{a('role', '向导')}，"
                "负责联络和安全引导，未干预审核工作。"
            )
        else:
            w.text(
                f"{a('from')}{a('name')}以{a('role', '观察员')}身份参加，对审核过程进行见证，未参与审核判定。"
            )


def _registered(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    first = [e("name"), e("role", POSTS[member.role]), e("label"), e("grade")]
    if not member.registrations:
        return [[*first, w.blank, w.blank, e.each("professional_codes", "、") or w.blank]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        number = r("number") + r.silent("system") + r.silent("grade")
        codes = r.each("professional_codes", "、") or w.blank
        known = e.silent_each("professional_codes") if at == 0 else ""
        row = [number, r("valid_until", dashed(one.valid_until)), codes + known]
        rows.append([*(first if at == 0 else ["^"] * 4), *row])
    return rows


def _time(audit: Audit, w: Writer) -> None:
    w.heading(2, "五、审核时间和方式")
    w.text(
        f"审核组于{w.fact('audit.start')}{w.half('audit.start_half')}召开首次会议，"
        f"{w.fact('audit.end')}{w.half('audit.end_half')}召开末次会议，全部审核活动采取"
        f"{w.fact('audit.mode', '现场审核')}方式。审核所覆盖的运行期间为{w.fact('audit.covered_from')}至"
        f"{w.fact('audit.covered_to')}。",
        f"经评定，受审核单位的风险等级为{w.fact('audit.risk')}，"
        f"审核时间核定为 {w.fact('audit.person_days')} 人日，"
        f"其中现场 {w.fact('audit.onsite_days')} 人日。" + _reduced(audit, w),
    )
    if audit.stage1:
        w.text(
            f"第一阶段审核已于{w.fact('stage1.start')}{w.silent('stage1.end')} "
            f"{w.fact('stage1.start_time')}至"
            f"{w.fact('stage1.end_time')}在受审核单位{w.fact('stage1.mode', '现场')}完成，"
            "主要了解了现场布局、"
            "体系文件、适用法律法规以及内部审核和管理评审的策划实施情况。第一阶段提出的改进事项，"
            "受审核单位已在本次审核前完成整改，审核组确认具备实施第二阶段审核的条件。"
        )
    w.text("审核计划规定的部门、过程和场所已全部审核，没有出现影响审核结论可信程度的情况。")
    if audit.previous_nonconformities:
        w.heading(2, "六、前次审核不符合的验证")
        w.text("审核组对前次审核提出的不符合逐项核实，纠正措施已落实，未发现同类问题重复出现。情况如下：")
        for at, earlier in enumerate(audit.previous_nonconformities, 1):
            p = w.entry("previous_nonconformities", earlier)
            w.text(f"（{at}）前次提出：{p('description')}该项已于{p('closed_on')}验证关闭。")


def _reduced(audit: Audit, w: Writer) -> str:
    if not audit.audit.reductions:
        return "未作审核时间删减。"
    return f"审核时间删减的理由：{w.each('audit.reductions', audit.audit.reductions, '；')}。"


def _company(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    term = f"自{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
    w.heading(2, "一、登记信息")
    rows: list[Row] = [
        ["单位名称", w.fact("organization.name"), "‹", "‹"],
        [
            "统一社会信用代码",
            w.fact("organization.uscc"),
            "成立日期",
            w.fact("organization.established_on"),
        ],
        ["住所", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["生产经营场所", w.fact("organization.business_address"), "‹", "‹"],
        ["营业期限", term, "‹", "‹"],
        ["登记机关", w.fact("organization.licence.authority"), "注册资本", f"{audit.world.capital} 万元"],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "员工代表", people.workers],
        ["联系人", people.contact, "联系电话", audit.world.phone],
    ]
    w.table(rows, (2.2, 3.6, 1.5, 3), bold=(0, 2), rules="rows")
    w.text(
        f"审核组查验了营业执照原件，执照在有效期内，经营范围覆盖本次审核的活动。受审核单位在册职工"
        f" {w.fact('headcount_total')} 人，为 {w.fact('insured_count')} 名职工缴纳社会保险；"
        "管理体系范围内的有效人数为"
        f" {w.fact('headcount')} 人，{'实行常白班' if audit.world.shifts == 1 else '部分岗位实行两班轮换'}。"
        f"内设{'、'.join(audit.world.departments)}等部门。"
    )


def _activity(audit: Audit, w: Writer) -> None:
    w.heading(2, "二、业务活动和场所")
    outside = audit.outsourced_processes
    w.text(
        f"受审核单位主要从事{w.scope('activity')}。主要流程为：{'→'.join(audit.world.industry['flow'])}。"
        f"关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，"
        + ("无外包过程。" if outside == "无" else f"外包过程为{w.fact('outsourced_processes')}。")
    )
    if "QMS" in audit.systems:
        w.text(f"质量管理体系不适用条款：{w.fact('exclusions')}。")
    w.text("审核涉及的场所见下表：")
    rows: list[Row] = [["场所地址", "场所类别", "从事的活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (5, 1.3, 2.6, 1), head=1, rules="rows")


def _papers(audit: Audit, w: Writer) -> None:
    w.heading(2, "三、行政许可和认证资格")
    if not audit.permits:
        w.text("受审核单位从事的活动不需要取得专项行政许可。")
    else:
        rows: list[Row] = [["证照名称", "证照编号", "许可内容", "有效期起", "有效期止", "发证部门"]]
        for permit in audit.permits:
            e = w.entry("permits", permit)
            until = e("valid_to", dashed(permit.valid_to)) if permit.valid_to else "长期"
            first = e("valid_from", dashed(permit.valid_from))
            rows.append([e("kind"), e("number"), e("scope"), first, until, e("authority")])
        w.table(rows, (2, 2.6, 2, 1.5, 1.5, 2), head=1, rules="rows")
    for one in audit.certificates:
        e = w.entry("certificates", one)
        w.text(
            f"受审核单位持有{e('system', NAMES[one.system])}认证证书，证书编号 {e('number')}，"
            f"{e('issued_on')}颁发，有效期至{e('valid_to')}，认证标志和证书的使用符合规定。"
        )


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核共提出严重不符合 {w.fact('nonconformities.major')} 项、一般不符合"
        f" {w.fact('nonconformities.minor')} 项，均已得到责任部门的确认。具体如下："
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        w.heading(3, f"不符合项 {e('number')}")
        w.text(
            f"责任部门：{e('department')}",
            f"不符合性质：{e('grade', GRADES[item.grade])}",
            f"不符合的标准条款：{e('standard')} 第 {e('clause')} 条",
            f"不符合事实：{e('description')}",
            style="plain",
        )
    w.text(
        "受审核单位应当对上述不符合分析原因，制定并实施纠正措施，对类似情况进行排查，并在"
        f"{w.fact('nonconformities.due_date')}前将整改材料报审核组长，由审核组书面验证。"
    )


def _conclusion(audit: Audit, w: Writer, told: Sentences) -> None:
    found = audit.nonconformities
    w.heading(2, "一、综合评价")
    w.text("审核组经汇总分析，对受审核单位管理体系作出如下评价：")
    rows: list[Row] = [["序号", "评价事项", "评价意见"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at), e("criterion"), e("value")])
    w.table(rows, (1, 5.6, 2.4), head=1, rules="three")
    good = told.some("strong", 2)
    w.text(f"主要优点：{''.join(good)}", f"需要关注的方面：{''.join(told.some('attention', 2))}")
    w.heading(2, "二、推荐认证范围")
    for code in audit.systems:
        w.text(f"{NAMES[code]}：{w.scope('certificate', code)}。")
    w.heading(2, "三、审核结论")
    chosen = audit.conclusion.recommendation or "recommend"
    w.text(
        f"{w.fact('organization.name')}的管理体系自{w.fact('system_effective_on')}起运行，"
        "总体符合审核准则的要求。"
        f"本次审核提出严重不符合 {w.fact('nonconformities.major')} 项、"
        f"一般不符合 {w.fact('nonconformities.minor')} 项，"
        + (f"整改期限为{w.fact('nonconformities.due_date')}。" if found.due_date else ""),
        f"审核组一致意见：{w.fact('conclusion.recommendation', ADVICE[chosen])}。",
        f"下一次审核应当在{w.fact('next_audit_by')}之前实施。",
    )
    first, *rest = audit.conclusion.signatories
    w.text(
        f"审核组长签名：{w.each('conclusion.signatories', [first])}",
        f"组员签名：{w.each('conclusion.signatories', rest, '    ')}",
        style="plain",
    )
    w.text(w.fact("certification_body.name"), w.fact("report_date"), style="right")
