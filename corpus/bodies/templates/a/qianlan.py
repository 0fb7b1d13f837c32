"""谦岚质量技术认证中心: the result first, then the company in prose and one table of departments."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _qianlan_parts as parts
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "谦岚质量技术认证中心有限责任公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("recertification", "surveillance", "stage2")
STYLE = {"look": "black", "dates": "dots", "blank": "——", "styled": False}

KINDS = {
    "stage2": "初次（二阶段）",
    "surveillance": "年度监督",
    "recertification": "再认证（换证）",
    "special": "其他",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
NAMES = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, f"表式 {audit.world.form_no}（A/3）"),
        footer=("本报告未经本中心书面同意不得部分复制",),
        page="第#页",
        first=False,
    )
    _cover(audit, w)
    w.heading(1, "一、结论提要")
    _result(audit, w)
    w.heading(1, "二、企业情况")
    _company(audit, w)
    w.heading(1, "三、审核实施")
    _doing(audit, w)
    w.heading(1, "四、分部门审核情况")
    w.table(
        [["部门／负责人／条款", "查见情况", "判定"], *parts.rows(audit, w)],
        (2.2, 9, 1.4),
        head=1,
        repeat=True,
    )
    w.heading(1, "五、不符合情况")
    _nonconformities(audit, w)
    w.heading(1, "六、适用法律法规")
    _laws(w)
    w.heading(1, "七、综合评价")
    _ratings(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"NO：{w.fact('number')}", style="right")
    w.text("", "", style="plain")
    w.text(w.fact("title"), style="title")
    told = []
    for code, name in NAMES.items():
        on = code in audit.systems
        told.append(f"{{{'+' if on else '-'}}}{w.tag('systems+', code, name) if on else name}")
    w.text(f"（{'  '.join(told)}  管理体系）", style="center")
    w.text("", "", style="plain")
    people = audit.world.people
    w.table(
        [
            ["企业名称", w.fact("organization.name")],
            ["审核性质", w.choice("audit_type", KINDS, audit.audit_type)],
            ["审核组长", w.person(audit.leader)("name") + w.person(audit.leader).silent("role")],
            ["企业代表", f"{people.representative}（管理者代表）"],
        ],
        (2, 7),
        rules="rows",
        bold=(0,),
    )
    w.text("", "", "", style="plain")
    w.text(w.fact("certification_body.name"), w.fact("report_date"), style="center")
    w.page()


def _result(audit: Audit, w: Writer) -> None:
    labels = {
        "recommend": "推荐注册／换证",
        "recommend_after_correction": "整改验证合格后推荐注册／换证",
        "maintain": "保持证书",
        "not_recommend": "不推荐",
    }
    told = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "¶")
    found = f"严重 {w.fact('nonconformities.major')} 项，一般 {w.fact('nonconformities.minor')} 项"
    if audit.nonconformities.items:
        found += f"；整改材料 {w.fact('nonconformities.due_date')} 前交审核组"
    scopes = "¶".join(f"{LETTERS[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [
        ["审核组意见", told],
        ["开具不符合", found],
        ["拟批准范围", scopes],
        ["下次审核", f"不迟于 {w.fact('next_audit_by')}"],
        ["主要优点和建议", "¶".join(parts.sentences(w, "end", 3))],
        [
            "签字",
            f"组长：{w.each('conclusion.signatories', [leader])}　　"
            f"组员：{w.each('conclusion.signatories', others, ' ')}　　日期：{w.fact('report_date')}",
        ],
    ]
    w.table(rows, (2, 9), bold=(0,))


def _company(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    w.text(
        f"{w.fact('organization.name')}{w.fact('organization.established_on')}成立，注册资本{world.capital}万元，"
        f"法定代表人{people.legal}，注册地{w.fact('organization.registered_address')}，日常办公在"
        f"{w.fact('organization.office_address')}，经营场所位于{w.fact('organization.business_address')}，"
        f"占地约{world.area}平方米。主营{w.scope('activity')}。"
    )
    w.text(f"企业自述的体系覆盖范围，{'；'.join(_own(w, one) for one in audit.systems)}。")
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        told.append(f"{e('address')}（{kind}，{e('activity')}，{e('headcount')}人）")
    w.text(f"审核覆盖的场所：{'；'.join(told)}。联系人{people.contact}，电话{world.phone}。")
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        name = NAMES[certificate.system]
        w.text(
            f"现持{name}管理体系认证证书{e('number')}{e.silent('system')}，{e('issued_on')}颁发，"
            f"{e('valid_to')}到期。"
        )


def _own(w: Writer, system: str) -> str:
    return f"{NAMES[system]}为“{w.scope('system', system)}”"


def _doing(audit: Audit, w: Writer) -> None:
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        standards.append(f"{e('number')}/{e('iso')}{e.silent('system')}《{standard.title}》")
    scopes = [f"{LETTERS[one]}：{w.scope('audit', one)}" for one in audit.systems]
    time = f"{w.fact('audit.person_days')} 人日（现场 {w.fact('audit.onsite_days')}）"
    when = f"{w.fact('audit.start')}{w.half('audit.start_half')} 至 {w.fact('audit.end')}"
    when += w.half("audit.end_half")
    rows: list[Row] = [
        ["依据", f"{'¶'.join(standards)}¶{w.laws('criteria', '，', '{}')}¶企业体系文件", "‹", "‹"],
        ["范围", "¶".join(scopes), "‹", "‹"],
        ["时间", when, "工作量", time],
        [
            "查阅期",
            f"{w.fact('audit.covered_from')}-{w.fact('audit.covered_to')}",
            "风险",
            w.fact("audit.risk"),
        ],
        [
            "方式",
            w.choice("audit.mode", {"onsite": "现场", "remote": "远程"}, audit.audit.mode),
            "减天",
            _less(w),
        ],
    ]
    if audit.stage1:
        day = f"{w.fact('stage1.start')}（{w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}）"
        day += w.silent("stage1.end")
        rows.append(["第一阶段", f"{day} {w.fact('stage1.mode', '现场')}，待改进问题已跟踪", "‹", "‹"])
    w.table(rows, (1.4, 5, 1.4, 3.6), bold=(0, 2))
    _team(audit, w)


def _less(w: Writer) -> str:
    return w.each("audit.reductions", w.audit.audit.reductions, "；") or w.blank


def _team(audit: Audit, w: Writer) -> None:
    w.text("审核组：", style="plain")
    rows: list[Row] = [["代号", "姓名", "职责", "注册资格（编号／到期）", "专业小类"]]
    for member in audit.team:
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            numbers.append(
                f"{r('number')}{r.silent('system')}{r.silent('grade')} {r('valid_until')}"
                f"{r.silent_each('professional_codes')}"
            )
        grade = "¶" + e("grade") if member.registrations else ""
        codes = e.each("professional_codes", "、") or w.blank
        name = f"{e('name')}{grade}"
        rows.append([e("label"), name, e("role", ROLES[member.role]), "¶".join(numbers) or w.blank, codes])
    w.table(rows, (1, 1.5, 1.5, 6, 2), head=1)
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "陪同（向导）" if guest.role == "guide" else "观察员")
        told.append(f"{a('name')} {a('from')} {role}")
    w.text(f"随同人员：{'；'.join(told)}。")


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities.items
    rows: list[Row] = [["编号", "责任部门", "标准条款", "不符合事实", "级别"]]
    for item in found:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        clause = f"{e('standard')}¶{e('clause')}"
        rows.append([item.number + e.silent("number"), e("department"), clause, e("description"), grade])
    if found:
        w.table(rows, (0.9, 1.5, 2.4, 6, 1), head=1)
    else:
        w.text("本次未开具不符合。")
    if audit.previous_nonconformities:
        w.text("上次不符合的跟踪：", style="plain")
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        w.text(f"● {p('description')}（{p('closed_on')}关闭，整改证据齐全）", style="plain")


def _laws(w: Writer) -> None:
    e = w.law_entry("compliance")
    w.table(
        [[f"企业获取并评价的法律法规（共{e('stated_count')}部）：¶{w.laws('compliance', '；', '{}')}。"]],
        (12,),
    )


def _ratings(audit: Audit, w: Writer) -> None:
    cells = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        cells.append([f"{at}", e("criterion"), e("value")])
    w.table([["序", "评价内容", "结果"], *cells], (1, 8, 3), head=1, rules="three")
    w.text("审核以抽样方式进行，抽样本身有局限；认证决定由本中心技术委员会作出。")
    body = "certification_body"
    w.text(f"地址：{w.fact(f'{body}.address')}  电话：{w.fact(f'{body}.phone')}", style="plain")
    w.text(f"网址：{w.fact(f'{body}.website')}  邮箱：{w.fact(f'{body}.email')}", style="plain")
