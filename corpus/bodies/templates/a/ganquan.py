"""甘泉认证: a form of six tables, the records clause by clause in short lines with a verdict beside them."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _ganquan_clauses as clauses
from corpus.bodies.templates.a import _ganquan_end as end
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "甘泉国际认证（陕西）有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "QMS+EMS", "EMS+OHSMS", "EMS", "OHSMS", "QMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "box", "dates": "dash", "blank": "/", "styled": False}

TYPE_BOXES = {
    "stage1": "初审一阶段",
    "stage2": "初审二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程"}
SYSTEM_NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
PURPOSES = {
    "stage2": "确认管理体系与审核准则的符合程度及运行的有效性，评价其实现预期结果的能力，确定能否推荐注册",
    "surveillance": "确认获证后管理体系是否持续符合审核准则并有效运行，确定能否保持认证资格",
    "recertification": "评价上一认证周期内体系的整体有效性及持续相关性，确定能否推荐再认证注册",
}
WIDTHS = (2.2, 3.6, 1.9, 3.3)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(BODY,),
        footer=(f"{audit.world.form_no}  版本/修订：C/2",),
        page="第 # 页 共 ## 页",
        first=False,
    )
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.heading(2, "一、基本信息")
    w.table([*_client(audit, w), *_task(audit, w)], WIDTHS, bold=(0, 2))
    w.heading(2, "二、审核组")
    _team(audit, w)
    w.heading(2, "三、范围与资质")
    _scopes(audit, w)
    _papers(audit, w)
    w.heading(2, "四、过程审核记录")
    clauses.write(audit, w)
    w.heading(2, "五、不符合")
    end.nonconformities(audit, w)
    w.heading(2, "六、审核结论")
    end.conclusion(audit, w)


def _line(label: str, text: str) -> Row:
    return [label, text, "‹", "‹"]


def _client(audit: Audit, w: Writer) -> list[Row]:
    people, world = audit.world.people, audit.world
    term = f"{w.fact('organization.licence.valid_from')} 至 {w.until('organization.licence.valid_to')}"
    heads = f"总人数 {w.fact('headcount_total')} 人；缴纳社保 {w.fact('insured_count')} 人；"
    heads += f"体系覆盖 {w.fact('headcount')} 人；{'两班' if world.shifts == 2 else '单班'}"
    return [
        _line("受审核方", w.fact("organization.name")),
        ["信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        _line("注册地址", w.fact("organization.registered_address")),
        _line("办公地址", w.fact("organization.office_address")),
        _line("经营地址", f"{w.fact('organization.business_address')}（邮编 {world.postcode}）"),
        ["营业期限", term, "登记机关", w.fact("organization.licence.authority")],
        ["法人代表", people.legal, "总经理", people.manager],
        ["管代", people.representative, "联系人/电话", f"{people.contact} {world.phone}"],
        _line("人数/班次", heads),
        _line("经营活动", w.scope("activity")),
        ["体系运行日期", w.fact("system_effective_on"), "不适用条款", w.fact("exclusions")],
    ]


def _task(audit: Audit, w: Writer) -> list[Row]:
    boxes, standards = [], []
    for code, name in SYSTEM_NAMES.items():
        told = w.tag("systems+", code, name) if code in audit.systems else name
        boxes.append(f"{{{'+' if code in audit.systems else '-'}}}{told}")
    for standard in audit.standards:
        e = w.standard(standard.system)
        standards.append(f"{e('number')}/{e('iso')}{e.silent('system')}")
    basis = f"{{+}}{'、'.join(standards)}¶{{+}}受审核方管理体系文件、合同"
    basis += f"¶{{+}}适用的法律法规：{w.laws('criteria')}"
    days = f"{w.fact('audit.start')} {w.half('audit.start_half')} 至 "
    days += f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    time = f"{w.fact('audit.person_days')} 人日，其中现场 {w.fact('audit.onsite_days')} 人日"
    if audit.audit.reductions:
        time += f"¶减少理由：{w.each('audit.reductions', audit.audit.reductions, '；')}"
    rows: list[Row] = [
        _line("认证领域", "  ".join(boxes)),
        _line("审核类型", w.choice("audit_type", TYPE_BOXES, audit.audit_type)),
        _line("审核目的", f"{PURPOSES[audit.audit_type]}。"),
        _line("审核准则", basis),
        ["现场审核", days, "审核时间", time],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode), "风险等级", w.fact("audit.risk")],
        _line("覆盖期间", f"{w.fact('audit.covered_from')} ～ {w.fact('audit.covered_to')}"),
    ]
    if audit.stage1:
        span = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        how = w.fact("stage1.mode", "现场")
        rows.append(
            _line(
                "一阶段",
                f"{span}{w.silent('stage1.end')}，方式：{how}。一阶段提出的问题已整改，详见一阶段报告",
            )
        )
    return rows


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["序号", "姓名", "性别", "组内分工", "注册资格", "注册证书号", "有效期至", "专业代码"]]
    for at, member in enumerate(audit.team, 1):
        rows += _member(w, at, member)
    w.table(rows, (0.7, 1.2, 0.7, 1.3, 1.5, 3.3, 1.7, 1.5), head=1)
    told = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role} {e('name')}（{e('from')}）")
    w.text(f"随行人员：{'；'.join(told) or '无'}。", style="plain")
    for member in audit.team:
        if member.trainee:
            w.text("注：实习审核员在组长指导下参加审核，其时间不计入审核人日。", style="plain")
            break


def _member(w: Writer, at: int, member: TeamMember) -> list[Row]:
    e = w.person(member)
    begin = [str(at), e("name"), member.sex, e("role", ROLES[member.role])]
    if not member.registrations:
        return [[*begin, e("grade"), w.blank, w.blank, e.each("professional_codes", "¶") or w.blank]]
    rows: list[Row] = []
    for number, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "¶") or w.blank
        if number == 0:
            codes += e.silent_each("professional_codes")
            head = [*begin, f"{e('grade')}{r.silent('grade')}"]
        else:
            head = ["^", "^", "^", "^", f"{r('grade')}"]
        rows.append([*head, r("number") + r.silent("system"), r("valid_until"), codes])
    return rows


def _scopes(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["领域", "受审核方申请/声明的范围", "审核组确认的审核范围"]]
    for system in audit.systems:
        rows.append([SYSTEM_NAMES[system], w.scope("system", system), w.scope("audit", system)])
    w.table(rows, (1.6, 4.2, 4.2), head=1, bold=(0,))
    rows = [["场所地址", "性质", "活动/过程", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (5, 1, 2.4, 1), head=1)


def _papers(audit: Audit, w: Writer) -> None:
    if audit.permits:
        rows: list[Row] = [["资质/许可", "编号", "许可内容", "持证单位", "有效期", "发证机关"]]
        for permit in audit.permits:
            e = w.entry("permits", permit)
            until = e("valid_to") if permit.valid_to else w.tag(f"{e.path}.valid_to", "长期")
            span = f"{e('valid_from')}至{until}"
            rows.append([e("kind"), e("number"), e("scope"), e("holder"), span, e("authority")])
        w.table(rows, (1.9, 2.4, 1.8, 2, 2, 2), head=1)
    else:
        w.text("经营活动无需前置许可，已核对营业执照经营范围。", style="plain")
    if audit.certificates:
        rows = [["现有证书", "证书编号", "发证日期", "有效期至"]]
        for one in audit.certificates:
            e = w.entry("certificates", one)
            rows.append([e("system", SYSTEM_NAMES[one.system]), e("number"), e("issued_on"), e("valid_to")])
        w.table(rows, (3, 3, 2, 2), head=1)
        w.text("证书、标志的使用：用于投标文件及宣传资料，未见误用；获证以来无暂停情况。", style="plain")
