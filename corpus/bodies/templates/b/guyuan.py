"""顾垣: an energy body's report of many numbered tables; days short in tables, written out in sentences."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _guyuan_energy as energy
from corpus.bodies.templates.b import _guyuan_records as records
from corpus.bodies.templates.b._guyuan_form import KINDS, ROLES, SYSTEM_NAMES, Forms, fact, period, told
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "顾垣能效环境认证中心有限公司"
SYSTEMS = ("QMS+EMS+EnMS", "EnMS", "EMS+EnMS", "QMS+EnMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "black", "dates": "chinese", "blank": "—"}

CHOICES = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项整改经验证有效后，推荐认证注册",
    "maintain": "推荐保持认证注册",
    "refuse": "不推荐",
}


def build(audit: Audit, w: Writer) -> None:
    """The report: cover, five parts."""
    w.margins(header=("管理体系审核报告",), footer=(audit.world.form_no,), page="第#页 共##页")
    _cover(audit, w)
    forms = Forms(w)
    w.heading(1, "第一部分  审核概况")
    _client(audit, forms)
    _task(audit, forms)
    _team(audit, forms)
    _scopes(audit, forms)
    w.heading(1, "第二部分  能源绩效")
    energy.performance(audit, forms)
    w.heading(1, "第三部分  体系运行情况")
    records.all_of(audit, forms)
    w.heading(1, "第四部分  不符合项")
    _nonconformities(audit, forms)
    w.heading(1, "第五部分  审核结论")
    _conclusion(audit, forms)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    systems = [w.tag("systems+", system, SYSTEM_NAMES[system]) for system in audit.systems]
    rows: list[Row] = [
        ["受审核方：", w.fact("organization.name")],
        ["审核体系：", "、".join(systems)],
        ["审核类别：", w.fact("audit_type", KINDS[audit.audit_type])],
        ["报告编号：", w.fact("number")],
        ["审核组长：", w.person(audit.leader)("name")],
        ["报告日期：", w.fact("report_date")],
    ]
    w.table(rows, (3, 7), rules="none", bold=(0,))
    w.text(
        f"机构地址：{w.fact('certification_body.address')}",
        f"服务电话：{w.fact('certification_body.phone')}    网址：{w.fact('certification_body.website')}",
        style="center",
    )
    w.page()


def _client(audit: Audit, forms: Forms) -> None:
    w, world = forms.w, audit.world
    end = audit.organization.licence.valid_to
    until = fact(w, "organization.licence.valid_to") if end else w.until("organization.licence.valid_to")
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", fact(w, "organization.established_on")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["经营场所", w.fact("organization.business_address"), "‹", "‹"],
        [
            "营业执照有效期",
            f"{fact(w, 'organization.licence.valid_from')}～{until}",
            "登记机关",
            w.fact("organization.licence.authority"),
        ],
        ["法定代表人", world.people.legal, "管理者代表", world.people.representative],
        ["联系人/电话", f"{world.people.contact}/{world.phone}", "邮编", world.postcode],
        ["从业人员总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "体系运行日期", fact(w, "system_effective_on")],
        ["占地面积", f"{world.area}m²", "注册资本", f"{world.capital}万元"],
        ["主营业务", w.scope("activity"), "‹", "‹"],
        ["工艺流程", "→".join(world.industry["flow"]), "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")],
    ]
    forms.table("受审核方基本情况", rows, (2, 3.3, 1.7, 3))
    places: list[Row] = [["场所名称及地址", "活动", "人数", "性质"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        places.append([s("address"), s("activity"), s("headcount"), kind])
    forms.table("审核覆盖的场所", places, (5, 2.6, 1.2, 1.2), head=1)
    _held(audit, forms)


def _held(audit: Audit, forms: Forms) -> None:
    if audit.permits:
        rows: list[Row] = [["许可/登记名称", "编号", "持有单位", "许可内容", "有效期", "发证单位"]]
        for permit in audit.permits:
            p = forms.w.entry("permits", permit)
            rows.append([p("kind"), p("number"), p("holder"), p("scope"), period(p), p("authority")])
        forms.table("行政许可及登记", rows, (1.6, 2, 2, 1.4, 1.5, 1.5), head=1)
    if audit.certificates:
        rows = [["体系", "认证证书编号", "发证日期", "有效期至"]]
        for certificate in audit.certificates:
            c = forms.w.entry("certificates", certificate)
            rows.append([c("system"), c("number"), told(c, "issued_on"), told(c, "valid_to")])
        forms.table("现持有的认证证书", rows, (2, 4, 2, 2), head=1)


def _task(audit: Audit, forms: Forms) -> None:
    w = forms.w
    numbers = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f" idt {e('iso')}" if standard.iso and standard.iso != standard.number else ""
        numbers.append(f"{e('number')}{twin}{e.silent('system')} {standard.title}")
    halves = [f"{w.fact(f'audit.{name}')}{w.half(f'audit.{name}_half')}" for name in ("start", "end")]
    modes = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
    rows: list[Row] = [
        ["审核目的", _aim(audit)],
        [
            "审核准则",
            f"{'；'.join(numbers)}；组织的管理体系文件；适用的法律法规：{w.laws('criteria')}；其他要求。",
        ],
        ["审核类别", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核时间", f"{halves[0]}至{halves[1]}"],
        ["审核方式", w.choice("audit.mode", modes, audit.audit.mode)],
        ["覆盖时段", f"{fact(w, 'audit.covered_from')}～{fact(w, 'audit.covered_to')}"],
        ["审核人日", f"共{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日"],
    ]
    if audit.audit.reductions:
        rows.append(["人日减少理由", w.each("audit.reductions", audit.audit.reductions)])
    rows.append(["风险程度", w.fact("audit.risk")])
    if audit.stage1:
        rows.append(["第一阶段", _first(audit, w)])
    forms.table("审核任务信息", rows, (2, 8))


def _aim(audit: Audit) -> str:
    if audit.audit_type == "stage2":
        return "评价受审核方管理体系的实施情况和有效性，以确定是否推荐认证注册。"
    if audit.audit_type == "surveillance":
        return "评价受审核方管理体系在认证周期内持续满足要求的情况，以确定是否保持认证注册。"
    return "评价受审核方管理体系作为一个整体的持续符合性和有效性，以确定是否推荐换发证书。"


def _first(audit: Audit, w: Writer) -> str:
    assert audit.stage1 is not None
    day = w.fact("stage1.start")
    same = audit.stage1.start == audit.stage1.end
    day += w.silent("stage1.end") if same else f"至{w.fact('stage1.end')}"
    mode = w.fact("stage1.mode", {"onsite": "现场", "remote": "远程"}[audit.stage1.mode])
    clock = f"{w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
    return f"{day}（{clock}），{mode}，提出的问题已整改，具备实施二阶段审核的条件。"


def _team(audit: Audit, forms: Forms) -> None:
    w = forms.w
    rows: list[Row] = [["姓名", "组内职务", "领域", "注册编号", "注册级别", "有效期", "专业代码"]]
    for member in audit.team:
        m = w.person(member)
        lead = [m("name") + m.silent("grade"), m("role", ROLES[member.role])]
        for one in member.registrations:
            r = m.inner("registrations", one)
            codes = r.each("professional_codes", "；") or w.blank
            rows.append([*lead, r("system"), r("number"), r("grade"), told(r, "valid_until"), codes])
            lead = ["^", "^"]
        if member.registrations:
            rows[-1] = [*rows[-1][:-1], f"{rows[-1][-1]}{m.silent_each('professional_codes')}"]
        else:
            codes = m.each("professional_codes", "；") or w.blank
            rows.append([m("name"), lead[1], w.blank, w.blank, m("grade"), w.blank, codes])
    forms.table("审核组成员", rows, (1.2, 1.3, 1.1, 2.7, 1.4, 1.5, 1.3), head=1)
    guests: list[Row] = [["姓名", "身份", "所属部门/单位"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        guests.append([a("name"), a("role", "向导" if guest.role == "guide" else "观察员"), a("from")])
    forms.table("随同人员", guests, (2.5, 2.5, 5), head=1)
    if any(member.trainee for member in audit.team):
        w.text("注：实习审核员在组长指导下参加审核，其时间不计入审核人日。", style="plain")


def _scopes(audit: Audit, forms: Forms) -> None:
    rows: list[Row] = [["体系", "组织申请的范围", "本次审核范围"]]
    for system in audit.systems:
        rows.append([system, forms.w.scope("system", system), forms.w.scope("audit", system)])
    forms.table("审核范围", rows, (1.4, 4.3, 4.3), head=1)


def _nonconformities(audit: Audit, forms: Forms) -> None:
    w = forms.w
    w.text(
        f"本次审核共提出严重不符合{w.fact('nonconformities.major')}项，轻微不符合"
        f"{w.fact('nonconformities.minor')}项。"
    )
    if audit.nonconformities.items:
        rows: list[Row] = [["序号", "责任部门", "标准", "条款", "程度", "不符合事实描述"]]
        for item in audit.nonconformities.items:
            e = w.same("nonconformities.items", item.number, item)
            grade = e("grade", "轻微" if item.grade == "minor" else "严重")
            rows.append([e("number"), e("department"), e("standard"), e("clause"), grade, e("description")])
        forms.table("不符合项汇总", rows, (0.8, 1.3, 1.8, 0.9, 0.9, 4.3), head=1)
        w.text(
            f"受审核方应于{w.fact('nonconformities.due_date')}前完成原因分析和纠正措施，"
            "并向审核组提交整改证据。"
        )
    if audit.previous_nonconformities:
        rows = [["序号", "上次审核提出的不符合", "关闭日期", "本次跟踪"]]
        for at, earlier in enumerate(audit.previous_nonconformities, 1):
            p = w.entry("previous_nonconformities", earlier)
            rows.append([str(at), p("description"), told(p, "closed_on"), "整改证据属实"])
        forms.table("上次不符合项的跟踪", rows, (0.8, 5.6, 1.6, 2), head=1)


def _conclusion(audit: Audit, forms: Forms) -> None:
    w = forms.w
    rows: list[Row] = [["评价内容", "符合", "基本符合", "不符合"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        boxes = ["{+}" + e.silent("value") if rating.value == one else "{-}" for one in rows[0][1:]]
        rows.append([e("criterion"), *boxes])
    forms.table("综合评价", rows, (5.5, 1.5, 1.5, 1.5), head=1)
    w.text(
        f"{w.fact('organization.name')}的管理体系覆盖{w.fact('headcount')}人，体系总体运行有效，"
        "能够持续满足标准和法律"
        "法规的要求。审核采用抽样方法，存在一定的局限性。"
    )
    found = audit.conclusion.recommendation or ""
    scopes = "¶".join(f"{system}：{w.scope('certificate', system)}" for system in audit.systems)
    names = [member.name for member in audit.team if member.qualified]
    sign: list[Row] = [
        ["推荐意见", w.choice("conclusion.recommendation", CHOICES, found, "¶")],
        ["建议的证书范围", scopes],
        ["下次审核", f"应于{w.fact('next_audit_by')}前实施"],
        ["审核员签名", w.each("conclusion.signatories", names)],
        ["认证机构", w.fact("certification_body.name")],
        ["日期", w.fact("report_date")],
    ]
    forms.table("审核组推荐意见", sign, (2.4, 7.6))
