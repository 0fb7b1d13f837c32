"""王屋国际认证: one form of numbered tables, a table a theme, registers below them."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _wangwu_end as end
from corpus.bodies.templates.a import _wangwu_themes as themes
from corpus.bodies.templates.a._wangwu_form import LETTERS, NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "王屋国际认证（河南）有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS", "OHSMS", "QMS+OHSMS", "EMS")
TYPES = ("surveillance", "recertification", "stage2", "transfer", "special")
STYLE = {"look": "black", "dates": "dash", "blank": "—"}

KINDS = {
    "stage2": "初审二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "转机构",
    "special": "特殊审核",
}
ROLES = {"leader": "审核组长", "member": "组员", "technical_expert": "技术专家"}
WAYS = {"onsite": "现场审核", "remote": "远程审核", "mixed": "混合审核"}
LEVELS = {"高": "高", "中": "中", "低": "低"}
PAIRS = (1.8, 3.4, 1.8, 3.2)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    form = Form(audit, w)
    w.margins(
        header_cells=(BODY, f"{audit.world.form_no} B/2", f"报告号：{audit.number}"),
        page="第 # 页/共 ## 页",
    )
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"报告号：{w.fact('number')}　　编制日期：{w.fact('report_date')}", style="center")
    _client(audit, w, form)
    _permits(audit, w, form)
    _task(audit, w, form)
    _team(audit, w, form)
    _basis(audit, w, form)
    themes.all_of(audit, w, form)
    end.all_of(audit, w, form)


def _client(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("客户及认证机构信息")
    world, people, licence = audit.world, audit.world.people, audit.organization.licence
    since, until = w.fact("organization.licence.valid_from"), w.until("organization.licence.valid_to")
    term = f"{since} 至 {until}" if licence.valid_to else f"{since} 起，{until}"
    rows: list[Row] = [
        ["客户名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "‹", "‹"],
        ["成立日期", w.fact("organization.established_on"), "执照有效期", term],
        ["发照机关", w.fact("organization.licence.authority"), "注册资本", f"{world.capital} 万元"],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["生产/经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["法人代表", people.legal, "最高管理者", people.manager],
        ["管代", people.representative, "联系人/电话", f"{people.contact}/{world.phone}"],
        [
            "人数",
            f"总人数 {w.fact('headcount_total')}；参保 {w.fact('insured_count')}；"
            f"体系内 {w.fact('headcount')}",
            "倒班",
            "有，两班" if world.shifts == 2 else "无",
        ],
        ["体系发布实施日期", w.fact("system_effective_on"), "占地面积", f"{world.area} 平方米"],
        ["业务活动", w.scope("activity"), "‹", "‹"],
        [
            "认证机构",
            f"地址：{w.fact('certification_body.address')}¶电话：{w.fact('certification_body.phone')}"
            f"　网站：{w.fact('certification_body.website')}　E-mail：{w.fact('certification_body.email')}",
            "‹",
            "‹",
        ],
    ]
    w.table(rows, PAIRS, bold=(0, 2))


def _permits(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("资质许可及认证证书")
    if audit.permits:
        rows: list[Row] = [["资质/许可名称", "编号", "持证人", "范围", "起始", "截止", "颁发机关"]]
        for one in audit.permits:
            e = w.entry("permits", one)
            until = e("valid_to") if one.valid_to else e("valid_to", "长期")
            known = [e("kind"), e("number"), e("holder"), e("scope"), e("valid_from"), until]
            rows.append([*known, e("authority")])
        w.table(rows, (1.5, 1.8, 1.7, 1.3, 1.3, 1.3, 1.5), head=1, repeat=True)
    else:
        w.text("客户的业务活动无行政许可要求。", style="plain")
    if audit.certificates:
        rows = [["体系", "证书号", "颁发日期", "到期日期"]]
        for held in audit.certificates:
            c = w.entry("certificates", held)
            rows.append([c("system", NAMES[held.system]), c("number"), c("issued_on"), c("valid_to")])
        w.table(rows, (3, 3, 2, 2), head=1)


def _task(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("审核任务")
    when = audit.audit
    begun = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    over = f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    rows: list[Row] = [
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        [
            "审核领域",
            "　".join(f"{{+}}{w.tag('systems+', one, NAMES[one])}" for one in audit.systems),
            "‹",
            "‹",
        ],
        ["审核起止", f"{begun} ～ {over}", "审核方式", w.choice("audit.mode", WAYS, when.mode)],
        ["审核人日数", w.fact("audit.person_days"), "现场人日数", w.fact("audit.onsite_days")],
        [
            "人日减少因素",
            w.each("audit.reductions", when.reductions, "；") or "无",
            "风险等级",
            w.choice("audit.risk", LEVELS, when.risk),
        ],
        [
            "审核所覆盖的时段",
            f"{w.fact('audit.covered_from')} ～ {w.fact('audit.covered_to')}",
            "结合审核",
            "{+}是 {-}否" if len(audit.systems) > 1 else "{-}是 {+}否",
        ],
        ["审核目的", *form.texts("aims", audit.audit_type), "‹", "‹"],
        ["计划偏离", *form.texts("deviation"), "‹", "‹"],
        ["未解决的问题", *form.texts("open"), "‹", "‹"],
        ["目的达成", *form.texts("reached"), "‹", "‹"],
        ["重大变更", *form.texts("change", audit.audit_type), "‹", "‹"],
    ]
    if audit.stage1:
        begun = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
        over = f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
        way = w.fact("stage1.mode", WAYS[audit.stage1.mode])
        rows.insert(3, ["一阶段审核", f"{begun} ～ {over}", "一阶段方式", way])
    w.table(rows, PAIRS, bold=(0, 2))


def _team(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("审核组及分工")
    rows: list[Row] = [
        ["编号", "姓名/组内作用", "体系", "级别", "注册号", "有效期至", "专业代码", "审核部门"]
    ]
    units = form.shared()
    for member in audit.team:
        rows += _member(member, w, "、".join(units.get(member.label, [])))
    w.table(rows, (0.7, 1.4, 0.8, 1.1, 2.2, 1.6, 1.2, 2), head=1, repeat=True)
    rows = [["陪同人员", "身份", "单位/部门"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        rows.append([a("name"), a("role", "向导" if guest.role == "guide" else "观察员"), a("from")])
    w.table(rows, (3, 3, 4), head=1)


def _member(member: TeamMember, w: Writer, units: str) -> list[Row]:
    e = w.person(member)
    name = f"{e('name')}¶{e('role', ROLES[member.role])}"
    if member.trainee:
        units = "跟随审核组长实习"
    if member.role == "technical_expert":
        units = "提供技术支持"
    elif not units:
        units = f"各部门的{'、'.join(LETTERS[one.system] for one in member.registrations)}条款"
    if not member.registrations:
        codes = e.each("professional_codes", ";")
        return [[e("label"), name, w.blank, e("grade"), w.blank, w.blank, codes, units]]
    rows: list[Row] = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", ";") or w.blank
        system = LETTERS[one.system] + r.silent("system")
        cells = [system, r("grade"), r("number"), r("valid_until"), codes]
        if rows:
            rows.append(["^", "^", *cells, "^"])
        else:
            cells[1] += e.silent("grade")
            cells[4] += e.silent_each("professional_codes")
            rows.append([e("label"), name, *cells, units])
    return rows


def _basis(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("审核准则、范围和场所")
    rows: list[Row] = [["体系", "标准编号", "对应国际标准", "审核范围"]]
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = e("iso") if standard.iso else w.blank
        number = f"{e('number')}{e.silent('system')}"
        rows.append([NAMES[standard.system], number, twin, w.scope("audit", standard.system)])
    rows.append(
        [
            "其他",
            f"法律法规：{w.laws('criteria')}；¶客户的体系文件；¶认证合同和认证规则。",
            "‹",
            "‹",
        ]
    )
    w.table(rows, (2, 2.2, 2, 4), head=1, bold=(0,))
    rows = [["序号", "场所地址", "场所类型", "业务活动", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([str(at), e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (0.8, 4.6, 1.6, 2.2, 1), head=1)
