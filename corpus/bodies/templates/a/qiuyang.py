"""江右楸阳认证: one giant form from the first cell to the signatures, evidence clause by clause."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _qiuyang_clauses as clauses
from corpus.bodies.templates.a._qiuyang_form import WIDTHS, Form
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer

BODY = "江右楸阳认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS", "OHSMS", "EMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "tick", "dates": "dots", "blank": "／", "styled": False}

AREAS = {"QMS": "质量（Q）", "EMS": "环境（E）", "OHSMS": "职业健康安全（O）"}
KINDS = {
    "stage2": "初次（二阶段）",
    "surveillance": "年度监督",
    "recertification": "再认证",
    "transfer": "证书转换",
    "special": "特殊",
}
MODES = {"onsite": "到场", "remote": "远程", "mixed": "到场加远程"}
DUTIES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
RATED = ("符合", "基本符合", "不符合")


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{audit.world.form_no}（第3版）",), footer=(BODY,), page="共##页 第#页")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    said = Sentences(audit, w)
    w.text(said.texts("notes")[0], style="plain")
    form = Form()
    _company(audit, w, form)
    _arrangement(audit, w, form)
    _team(audit, w, form)
    clauses.all_of(audit, w, form, said)
    _findings(audit, w, form)
    _judgement(audit, w, form, said)
    _signed(audit, w, form)
    w.table(form.rows, WIDTHS, bold=(0,))
    w.text(*said.texts("notes")[1:], style="plain")
    w.text(
        f"{w.fact('certification_body.address')}    电话：{w.fact('certification_body.phone')}    "
        f"{w.fact('certification_body.website')}    {w.fact('certification_body.email')}",
        style="center",
    )


def _company(audit: Audit, w: Writer, form: Form) -> None:
    people = audit.world.people
    areas = "  ".join(
        "{+}" + w.tag("systems+", code, name) if code in audit.systems else "{-}" + name
        for code, name in AREAS.items()
    )
    form.band("一、组织信息")
    form.line(("受审核组织", 2), (w.fact("organization.name"), 6), ("项目号", 1), (w.fact("number"), 3))
    form.line(("审核性质", 2), (w.choice("audit_type", KINDS, audit.audit_type), 10))
    form.line(("认证领域", 2), (areas, 10))
    form.pair("信用代码", w.fact("organization.uscc"), "设立时间", w.fact("organization.established_on"))
    licence = f"{w.fact('organization.licence.valid_from')}起，至{w.until('organization.licence.valid_to')}"
    form.pair("执照期限", licence, "发照机关", w.fact("organization.licence.authority"))
    form.line(("住所", 2), (w.fact("organization.registered_address"), 10))
    form.line(("办公地点", 2), (w.fact("organization.office_address"), 10))
    form.line(("生产经营地点", 2), (w.fact("organization.business_address"), 10))
    form.pair("法定代表人", people.legal, "联系人及电话", f"{people.contact} {audit.world.phone}")
    form.pair("关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes"))
    form.pair("外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions"))
    counted = (
        f"在册{w.fact('headcount_total')}人；参加社会保险{w.fact('insured_count')}人；"
        f"纳入体系{w.fact('headcount')}人"
    )
    form.line(("人数", 2), (counted, 6), ("体系实施日", 2), (w.fact("system_effective_on"), 2))
    form.line(("涉及场所", 2), ("地址", 5), ("开展的活动", 3), ("人数", 1), ("类别", 1))
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        form.line(("^", 2), (e("address"), 5), (e("activity"), 3), (e("headcount"), 1), (kind, 1))
    form.line(("主营活动", 2), (w.scope("activity"), 10))


def _arrangement(audit: Audit, w: Writer, form: Form) -> None:
    when = audit.audit
    form.band("二、审核安排")
    basis = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        basis.append(f"{e('number')}／{e('iso')}{e.silent('system')}《{standard.title}》")
    basis.append("组织的体系文件、合同及顾客要求")
    basis.append(f"适用法律法规：{w.laws('criteria')}")
    form.line(("审核依据", 2), ("¶".join(f"{at}）{text}" for at, text in enumerate(basis, 1)), 10))
    scopes = "¶".join(f"{AREAS[one][-2]}：{w.scope('audit', one)}" for one in audit.systems)
    form.line(("审核范围", 2), (scopes, 10))
    days = "～".join(w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end"))
    form.line(("审核日期", 2), (days, 5), ("方式", 1), (w.choice("audit.mode", MODES, when.mode), 4))
    form.pair(
        "追溯期间",
        f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}",
        "风险级别",
        w.fact("audit.risk"),
    )
    time = f"共{w.fact('audit.person_days')}人日，现场{w.fact('audit.onsite_days')}人日"
    why = w.each("audit.reductions", when.reductions, "；") if when.reductions else w.blank
    form.pair("审核人日", time, "增减说明", why)
    if audit.stage1:
        form.line(("一阶段", 2), (_first_stage(audit, w), 10))
    if audit.certificates:
        held = []
        for one in audit.certificates:
            e = w.entry("certificates", one)
            name = e("system", AREAS[one.system][:-3])
            held.append(f"{name}证书 {e('number')}，{e('issued_on')}颁发，{e('valid_to')}到期")
        form.line(("现有证书", 2), ("¶".join(held), 10))


def _first_stage(audit: Audit, w: Writer) -> str:
    stage = audit.stage1
    assert stage is not None
    begun = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
    if stage.start == stage.end:
        ended = f"{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
    else:
        ended = f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
    where = w.choice("stage1.mode", {"onsite": "到场", "remote": "远程"}, stage.mode)
    return f"{begun}～{ended}    {where}¶所提关注问题组织已处理，本次复核无遗留。"


def _team(audit: Audit, w: Writer, form: Form) -> None:
    form.line(
        ("审核组", 1),
        ("代号", 1),
        ("姓名", 1),
        ("分工", 1),
        ("级别", 2),
        ("注册证号（有效期至）", 4),
        ("专业", 2),
    )
    for member in audit.team:
        e = w.person(member)
        first = (
            ("^", 1),
            (e("label"), 1),
            (e("name"), 1),
            (e("role", DUTIES[member.role]), 1),
            (e("grade"), 2),
        )
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            quiet = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(f"{r('number')}{quiet}（{r('valid_until')}）")
        codes = e.each("professional_codes", "；") or w.blank
        form.line(*first, ("¶".join(numbers) or w.blank, 4), (codes, 2))
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role}：{a('name')}（{a('from')}）")
    form.line(("随同人员", 2), ("；".join(told), 10))


def _findings(audit: Audit, w: Writer, form: Form) -> None:
    found = audit.nonconformities
    form.band("四、不符合")
    issued = f"严重 {w.fact('nonconformities.major')} 项；轻微 {w.fact('nonconformities.minor')} 项。"
    if found.items:
        issued += f"整改材料应于 {w.fact('nonconformities.due_date')} 前报审核组长。"
    form.line(("开具情况", 2), (issued, 10))
    if found.items:
        form.line(("序号", 1), ("部门", 2), ("标准及条款", 3), ("事实描述", 5), ("性质", 1))
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        clause = f"{e('standard')}¶第{e('clause')}条"
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        number = item.number + e.silent("number")
        form.line((number, 1), (e("department"), 2), (clause, 3), (e("description"), 5), (grade, 1))
    if audit.previous_nonconformities:
        lines = []
        for earlier in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", earlier)
            lines.append(f"{e('description')}——{e('closed_on')}关闭，复查所提供的证据，措施有效。")
        form.line(("上次不符合的复查", 2), ("¶".join(lines), 10))


def _judgement(audit: Audit, w: Writer, form: Form, said: Sentences) -> None:
    form.band("五、综合评价")
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        boxes = w.choice(f"{e.path}.value", {one: one for one in RATED}, rating.value)
        form.line((e("criterion"), 6), (boxes, 6))
    form.line(("值得肯定", 2), ("¶".join(said.some("positive", 2)), 10))
    form.line(("下次审核关注", 2), ("¶".join(said.some("focus", 2)), 10))


def _signed(audit: Audit, w: Writer, form: Form) -> None:
    form.band("六、审核结论")
    if audit.audit_type == "surveillance":
        options = {"maintain": "保持证书", "suspend": "暂停证书", "withdraw": "撤销证书"}
    else:
        options = {
            "recommend": "推荐发证",
            "recommend_after_correction": "不符合整改经验证后推荐发证",
            "not_recommend": "不推荐发证",
        }
    chosen = audit.conclusion.recommendation or ""
    form.line(("审核组意见", 2), (w.choice("conclusion.recommendation", options, chosen), 10))
    scopes = "¶".join(f"{AREAS[one][-2]}：{w.scope('certificate', one)}" for one in audit.systems)
    form.line(("建议的证书范围", 2), (scopes, 10))
    form.line(("下次审核期限", 2), (f"{w.fact('next_audit_by')} 前", 10))
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "  ")
    form.line(("审核组签字", 2), (names, 6), ("日期", 1), (w.fact("report_date"), 3))
