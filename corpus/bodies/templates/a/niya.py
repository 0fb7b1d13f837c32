"""尼雅: a small regional body; numbered boxes, ticks, fixed text, annexes that are forms."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _niya_annexes as annexes
from corpus.bodies.templates.a import _niya_checks as checks
from corpus.bodies.templates.a._niya_form import Form, brush, month_day
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "尼雅质量认证事务所有限责任公司"
SYSTEMS = ("QMS", "FSMS", "QMS+EMS+OHSMS", "QMS+EMS", "EMS+OHSMS", "FSMS+HACCP", "QMS+EIMS")
TYPES = ("surveillance", "stage2", "special", "recertification", "stage1")
STYLE = {"look": "black", "dates": "slash", "blank": "无", "styled": False}

KINDS = {
    "stage1": "初次一阶段",
    "stage2": "初次二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
OFFERED = {
    "recommend": "同意推荐注册",
    "recommend_after_correction": "整改合格后同意推荐注册",
    "maintain": "同意保持注册",
    "not_recommend": "不同意",
}
KNOWN = ("QMS", "EMS", "OHSMS", "FSMS", "HACCP", "EIMS")
SIX = (2.1, 3.4, 2.1, 3.4)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    form, said = Form(w), Slots(w)
    w.margins(
        header=(f"表号：NY-{audit.world.form_no}",),
        footer=("尼雅事务所制表　一式两份",),
        page="第 # 页（共 ## 页）",
    )
    _cover(audit, w, said)
    _organization(audit, w, form)
    _audit(audit, w, form)
    _team(audit, w, form)
    _scopes(audit, w, form)
    checks.sheet(audit, w, form, said)
    _conclusion(audit, w, form, said)
    annexes.all_of(audit, w, form, said)


def _cover(audit: Audit, w: Writer, said: Slots) -> None:
    w.text(w.fact("certification_body.name"), style="title")
    w.text(f"{w.fact('title')}（表）", style="subtitle")
    ticked = "　".join(
        "{+}" + w.tag("systems+", one, words("systems")[one]["name"])
        if one in audit.systems
        else "{-}" + words("systems")[one]["name"]
        for one in KNOWN
    )
    w.table(
        [
            ["报告编号", w.fact("number"), "档案号", audit.world.plan_no],
            ["受审核方", w.fact("organization.name"), "‹", "‹"],
            ["认证项目", ticked, "‹", "‹"],
            ["审核类别", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
            ["审核组长", w.person(audit.leader)("name"), "受理号", audit.world.application_no],
            ["填报日期", w.fact("report_date", brush(audit.report_date)), "‹", "‹"],
        ],
        SIX,
        bold=(0, 2),
    )
    w.text("填 表 说 明", style="center")
    for text in said.at("notes"):
        w.text(text, style="plain")
    w.text(
        f"地址：{w.fact('certification_body.address')}　电话：{w.fact('certification_body.phone')}",
        style="plain",
    )
    w.text(
        f"网站：{w.fact('certification_body.website')}　电子信箱：{w.fact('certification_body.email')}",
        style="plain",
    )
    w.page()


def _organization(audit: Audit, w: Writer, form: Form) -> None:
    people, box = audit.world.people, form.box
    begun = w.fact("organization.licence.valid_from")
    if audit.organization.licence.valid_to:
        term = f"{{+}}{begun}—{w.until('organization.licence.valid_to')}　{{-}}长期"
    else:
        term = f"{{-}}定期　{{+}}{w.until('organization.licence.valid_to')}（自{begun}起）"
    form.head("表一", "受审核方登记")
    rows: list[Row] = [
        [box("单位名称"), w.fact("organization.name"), "‹", "‹"],
        [
            box("信用代码"),
            w.fact("organization.uscc"),
            box("成立日期"),
            w.fact("organization.established_on"),
        ],
        [box("执照期限"), term, box("登记机关"), w.fact("organization.licence.authority")],
        [box("注册地址"), w.fact("organization.registered_address"), "‹", "‹"],
        [box("办公地址"), w.fact("organization.office_address"), "‹", "‹"],
        [box("经营地址"), w.fact("organization.business_address"), "‹", "‹"],
        [box("主营业务"), w.scope("activity"), "‹", "‹"],
        [box("法定代表人"), people.legal, box("总负责人"), people.manager],
        [box("体系负责人"), people.representative, box("联系电话"), f"{people.contact} {audit.world.phone}"],
        [box("职工总数"), f"{w.fact('headcount_total')}人", box("参保人数"), f"{w.fact('insured_count')}人"],
        [box("体系内人数"), f"{w.fact('headcount')}人", box("体系运行自"), w.fact("system_effective_on")],
    ]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = w.choice(f"{e.path}.kind", {"fixed": "固定", "temporary": "临时"}, site.kind)
        told = f"{e('address')}¶{kind}　从事{e('activity')}，{e('headcount')}人"
        rows.append([box("审核场所"), told, "‹", "‹"])
    for one in audit.certificates:
        e = w.entry("certificates", one)
        name = e("system", words("systems")[one.system]["name"])
        told = f"{name}　{e('number')}¶{e('issued_on')}发证，{e('valid_to')}到期"
        rows.append([box("在用证书"), told, "‹", "‹"])
    w.table(rows, SIX)


def _audit(audit: Audit, w: Writer, form: Form) -> None:
    when, box = audit.audit, form.box
    form.head("表二", "本次审核")
    until = w.fact("audit.end", month_day(when.start, when.end))
    rows: list[Row] = [
        [
            box("审核时间"),
            f"{w.fact('audit.start')}{w.half('audit.start_half')}—{until}{w.half('audit.end_half')}",
            box("审核人日"),
            f"{w.fact('audit.person_days')}（现场{w.fact('audit.onsite_days')}）",
        ],
        [
            box("审核方式"),
            w.choice("audit.mode", MODES, when.mode),
            box("风险等级"),
            w.choice("audit.risk", {"高": "高", "中": "中", "低": "低"}, when.risk),
        ],
        [box("覆盖时段"), f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}", "‹", "‹"],
    ]
    told = w.each("audit.reductions", when.reductions, "；") if when.reductions else ""
    rows.append([box("人日增减"), f"{{-}}无　{{+}}减少：{told}" if told else "{+}无　{-}减少", "‹", "‹"])
    if audit.stage1 and audit.audit_type != "stage1":
        first = audit.stage1
        span = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—"
        if first.start == first.end:
            span += f"{w.silent('stage1.end')}{w.fact('stage1.end_time')}"
        else:
            span += f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
        rows.append([box("一阶段时间"), span, box("一阶段方式"), w.choice("stage1.mode", MODES, first.mode)])
    w.table(rows, SIX)


def _team(audit: Audit, w: Writer, form: Form) -> None:
    form.head("表三", "审核组及陪同人员")
    rows: list[Row] = [["代号", "姓名", "性别", "组内职务", "资格", "注册证号", "证书到期", "专业"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.8, 1.4, 1.2, 1.7, 1.6, 2.9, 1.8, 1.5), head=1, repeat=True)
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = w.choice(f"{e.path}.role", {"guide": "向导", "observer": "观察员"}, guest.role)
        w.text(f"陪同：{e('name')}（{e('from')}）　{role}", style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    sex = "{+}男¶{-}女" if member.sex == "男" else "{-}男¶{+}女"
    name = [e("label"), e("name"), sex, e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        codes = e.each("professional_codes", "、") if member.professional_codes else w.blank
        return [[*name, w.blank, w.blank, codes]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、") if one.professional_codes else w.blank
        if not at:
            codes += e.silent_each("professional_codes")
        number = f"{r('number')}{r.silent('system')}{r.silent('grade')}"
        rows.append([*(name if not at else ["^"] * 5), number, r("valid_until"), codes])
    return rows


def _scopes(audit: Audit, w: Writer, form: Form) -> None:
    form.head("表四", "范围和依据")
    rows: list[Row] = []
    for one in audit.systems:
        short = words("systems")[one]["short"]
        rows.append([form.box("审核范围"), f"（{short}）{w.scope('audit', one)}"])
        rows.append([form.box("体系范围"), f"（{short}）{w.scope('system', one)}"])
    rows.append([form.box("不适用条款"), w.fact("exclusions")])
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        number = f"{e.silent('system')}{e('number')}"
        if standard.iso and standard.iso != standard.number:
            number += f"（{e('iso')}）"
        elif standard.iso:
            number += e.silent("iso")
        told.append(f"{{+}}{number}《{standard.title}》")
    told += ["{+}受审核方的体系文件", f"{{+}}国家法律：{w.laws('criteria')}"]
    rows.append([form.box("审核依据"), "¶".join(told)])
    w.table(rows, (2.1, 8.9))


def _conclusion(audit: Audit, w: Writer, form: Form, said: Slots) -> None:
    form.head("表六", "审核意见")
    rows: list[Row] = []
    levels = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([form.box("评定"), e("criterion"), w.choice(f"{e.path}.value", levels, rating.value)])
    counted = f"严重 {w.fact('nonconformities.major')} 项　轻微 {w.fact('nonconformities.minor')} 项"
    rows.append([form.box("不符合数"), f"{counted}（详见附件一）", "‹"])
    due = f"{w.fact('nonconformities.due_date')}前交齐整改材料" if audit.nonconformities.items else w.blank
    rows.append([form.box("整改期限"), due, "‹"])
    rows.append([form.box("综合评语"), "".join(said.phrases.some("close", 3)), "‹"])
    rows.append([form.box("推荐意见"), _recommended(audit, w), "‹"])
    if audit.audit_type != "stage1":
        for one in audit.systems:
            told = f"（{words('systems')[one]['short']}）{w.scope('certificate', one)}"
            rows.append([form.box("证书范围"), told, "‹"])
    rows.append([form.box("下次审核"), f"不晚于{w.fact('next_audit_by')}", "‹"])
    names = audit.conclusion.signatories
    leader = [name for name in names if name == audit.leader.name]
    others = [name for name in names if name != audit.leader.name]
    rows.append(
        [form.box("组长签名"), f"{w.each('conclusion.signatories', leader)}　　{w.fact('report_date')}", "‹"]
    )
    if others:
        rows.append([form.box("组员签名"), w.each("conclusion.signatories", others, "　"), "‹"])
    w.table(rows, (2.1, 4.4, 4.5))


def _recommended(audit: Audit, w: Writer) -> str:
    chosen = audit.conclusion.recommendation
    if chosen is None:
        return "{+}可以进行二阶段审核　{-}暂不进行二阶段审核"
    keys = ["maintain"] if chosen == "maintain" else ["recommend", "recommend_after_correction"]
    labels = {key: OFFERED[key] for key in [*keys, "not_recommend"]}
    return w.choice("conclusion.recommendation", labels, chosen, "¶")
