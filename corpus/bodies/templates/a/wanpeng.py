"""皖芃认证: a provincial company's ordinary Word form; declaration, records by department, registers."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _wanpeng_departments as departments
from corpus.bodies.templates.a import _wanpeng_registers as registers
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "皖芃认证有限公司"
SYSTEMS = ("EMS+OHSMS", "QMS+EMS+OHSMS")
TYPES = ("stage2", "surveillance")
STYLE = {"look": "black", "dates": "dot", "blank": "/", "styled": False}

KINDS = {
    "stage2": "初次认证（二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "其他",
}
NAMES = {"QMS": "质量（Q）", "EMS": "环境（E）", "OHSMS": "职业健康安全（S）"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "混合"}
GUESTS = {"guide": "陪同人员", "observer": "观察员"}


def build(audit: Audit, w: Writer) -> None:
    """The report: cover, declaration, seven parts."""
    said = Sentences(audit, w)
    w.margins(header=(f"{BODY}        WP-SH-R-09  C/2",), page="第 # 页 共 ## 页")
    _cover(audit, w)
    w.page()
    _declaration(w, said)
    w.page()
    w.heading(1, "一、基本信息表")
    w.table([*_client(audit, w), *_task(audit, w)], (1.5, 2.6, 1.3, 2.2), bold=(0, 2))
    w.heading(1, "二、审核组表")
    _team(audit, w)
    _course(audit, w, said)
    w.heading(1, "四、过程审核记录")
    departments.records(audit, w, said)
    w.heading(1, "五、抽样登记")
    registers.all_of(audit, w)
    w.heading(1, "六、不符合项汇总表")
    _nonconformities(audit, w)
    w.page()
    w.heading(1, "七、审核结论")
    _conclusion(audit, w, said)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"编号：{w.fact('number')}", style="right")
    w.text("", "", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("", style="center")
    boxes = []
    for code, name in NAMES.items():
        there = code in audit.systems
        boxes.append(f"{{{'+' if there else '-'}}}{w.tag('systems+', code, name) if there else name}")
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name")],
        ["认证领域", "  ".join(boxes)],
        ["审核类别", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核日期", f"{w.fact('audit.start')}-{w.fact('audit.end')}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (1.2, 4), rules="rows", bold=(0,))
    w.text("", style="center")
    w.text(f"地址：{w.fact('certification_body.address')}", style="center")
    w.text(
        f"电话：{w.fact('certification_body.phone')}  网址：{w.fact('certification_body.website')}",
        style="center",
    )


def _declaration(w: Writer, said: Sentences) -> None:
    w.text("声    明", style="subtitle")
    for at, text in enumerate(said.texts("declaration"), 1):
        w.text(f"{at}、{text}")
    w.text(f"投诉电话：{w.fact('certification_body.phone')}，邮箱：{w.fact('certification_body.email')}")


def _wide(label: str, text: str) -> Row:
    return [label, text, "‹", "‹"]


def _client(audit: Audit, w: Writer) -> list[Row]:
    people = audit.world.people
    term = f"{w.fact('organization.licence.valid_from')}-{w.until('organization.licence.valid_to')}"
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时（在施项目）")
        sites.append(f"{e('address')}  {kind}  {e('activity')}  {e('headcount')}人")
    return [
        _wide("组织名称", w.fact("organization.name")),
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["营业期限", term, "登记机关", w.fact("organization.licence.authority")],
        _wide("注册地址", w.fact("organization.registered_address")),
        _wide("办公地址", w.fact("organization.office_address")),
        _wide("生产/经营地址", w.fact("organization.business_address")),
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["联系人/电话", f"{people.contact}/{audit.world.phone}", "邮编", audit.world.postcode],
        ["企业总人数", w.fact("headcount_total"), "体系覆盖人数", w.fact("headcount")],
        ["参保人数", w.fact("insured_count"), "班次", f"{audit.world.shifts}班"],
        _wide("场所", "¶".join(sites)),
        _wide("主营业务", w.scope("activity")),
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")],
        ["体系运行日期", w.fact("system_effective_on"), "申请编号", audit.world.application_no],
    ]


def _task(audit: Audit, w: Writer) -> list[Row]:
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        standards.append(f"{e('number')}/{e('iso')}{e.silent('system')}《{standard.title}》")
    basis = [*standards, f"适用法律法规：{w.laws('criteria')}", "受审核方管理体系文件、相关方要求"]
    scopes = [f"{LETTERS[one]}：{w.scope('audit', one)}" for one in audit.systems]
    when = audit.audit
    span = f"{w.fact('audit.start')}{w.half('audit.start_half')}-{w.fact('audit.end')}"
    days = f"{w.fact('audit.person_days')}人日（现场{w.fact('audit.onsite_days')}）"
    rows: list[Row] = [
        _wide("审核目的", "评价体系与审核准则的符合程度和运行的有效性，为认证决定提供依据"),
        _wide("审核准则", "¶".join(basis)),
        _wide("审核范围", "¶".join(scopes)),
        ["现场审核", span + w.half("audit.end_half"), "审核人日", days],
        ["覆盖时段", f"{w.fact('audit.covered_from')}-{w.fact('audit.covered_to')}", "风险", _risk(w)],
        _wide(
            "审核方式",
            w.choice("audit.mode", {"onsite": "现场", "remote": "远程", "mixed": "混合"}, when.mode),
        ),
    ]
    if when.reductions:
        rows.append(_wide("人日减少理由", w.each("audit.reductions", when.reductions, "；")))
    if audit.stage1:
        first = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        first += f"{w.silent('stage1.end')}，{w.fact('stage1.mode', '现场')}，问题已关闭"
        rows.append(_wide("一阶段", first))
    if audit.certificates:
        held = []
        for one in audit.certificates:
            c = w.entry("certificates", one)
            told = f"{c('system', LETTERS[one.system])}：{c('number')}"
            held.append(f"{told}（{c('issued_on')}-{c('valid_to')}）")
        rows.append(_wide("现持证书", "¶".join(held)))
    return rows


def _risk(w: Writer) -> str:
    return f"{w.fact('audit.risk')}风险"


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "职务", "级别", "注册证书号", "有效期", "专业", "电话"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.6, 0.9, 1, 1, 2.4, 1.3, 1.2, 1.5), head=1)
    guests = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        guests.append(f"{e('role', GUESTS[guest.role])}：{e('name')}（{e('from')}）")
    w.text("；".join(guests), style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    first = [e("label"), e("name"), e("role", ROLES[member.role])]
    if not member.registrations:
        codes = e.each("professional_codes", ",") or w.blank
        return [[*first, w.blank, w.blank, w.blank, codes, member.phone]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        number = r("number") + r.silent("system") + r.silent("grade")
        codes = r.each("professional_codes", ",") or w.blank
        if not at:
            told = e("grade")
            codes += e.silent_each("professional_codes")
            rows.append([*first, told, number, r("valid_until"), codes, member.phone])
        else:
            rows.append(["^", "^", "^", "^", number, r("valid_until"), codes, "^"])
    return rows


def _course(audit: Audit, w: Writer, said: Sentences) -> None:
    w.heading(1, "三、审核实施情况")
    w.paragraphs(sorted(said.some("course", 3), key=said.texts("course").index))
    if not audit.previous_nonconformities:
        return
    w.text("上次审核不符合项的验证：", style="plain")
    rows: list[Row] = [["上次不符合事实", "关闭", "本次验证"]]
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        rows.append([e("description"), e("closed_on"), "措施有效，未再发生"])
    w.table(rows, (4, 1.2, 1.6), head=1)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    rows: list[Row] = [["编号", "部门", "不符合事实", "标准条款", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        clause = f"{e('standard')}¶{e('clause')}"
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        rows.append([e("number"), e("department"), e("description"), clause, grade])
    total = f"一般{w.fact('nonconformities.minor')}项，严重{w.fact('nonconformities.major')}项"
    if not found.items:
        rows.append([w.blank] * 5)
    rows.append(["合计", "‹", total, "‹", "‹"])
    w.table(rows, (0.7, 1, 4, 1.6, 0.8), head=1)
    if found.items:
        w.text(
            f"请受审核方于{w.fact('nonconformities.due_date')}前提交原因分析、纠正及纠正措施证据，验证方式："
            "{+}书面验证  {-}现场验证。"
        )


def _conclusion(audit: Audit, w: Writer, said: Sentences) -> None:
    values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    rows: list[Row] = [["评价内容", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", values, rating.value)])
    w.table(rows, (2, 3), head=1)
    w.paragraphs(sorted(said.some("summary", 2), key=said.texts("summary").index))
    own = [f"{LETTERS[one]}：{w.scope('system', one)}" for one in audit.systems]
    shown = [f"{LETTERS[one]}：{w.scope('certificate', one)}" for one in audit.systems]
    labels = {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "不符合项关闭后推荐认证注册",
        "not_recommend": "不推荐认证注册",
    }
    if audit.audit_type == "surveillance":
        labels = {"maintain": "保持证书有效", "suspend": "暂停证书", "withdraw": "撤销证书"}
    told = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "¶")
    signed, leader = audit.conclusion.signatories, audit.leader.name
    rest = [name for name in signed if name != leader]
    rows = [
        ["组织体系范围", "¶".join(own)],
        ["建议证书范围", "¶".join(shown)],
        ["审核组意见", told],
        ["下次审核", f"应在{w.fact('next_audit_by')}前实施"],
        ["组长签名", w.each("conclusion.signatories", [leader])],
        ["组员签名", w.each("conclusion.signatories", rest, "  ") if rest else w.blank],
        ["日期", w.fact("report_date")],
    ]
    w.table(rows, (1.2, 4), bold=(0,))
