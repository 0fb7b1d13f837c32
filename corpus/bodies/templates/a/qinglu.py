"""箐芦认证检验: one form of two columns, clauses on the left, all that was seen in long cells."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _qinglu_clauses as clauses
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "箐芦认证检验有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS", "QMS+EnMS", "OHSMS", "EnMS")
TYPES = ("surveillance", "stage2", "transfer", "recertification", "stage1")
STYLE = {"look": "black", "dates": ("dash", "dash", "dot"), "blank": "/", "styled": False}

AUDIT_TYPES = {
    "stage1": "一阶段",
    "stage2": "二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "转机构",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
TOLD = {
    "recommend": "推荐注册",
    "recommend_after_correction": "不符合关闭后推荐注册",
    "maintain": "保持注册",
}
WIDTHS = (2.0, 8.4)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{audit.world.form_no}",), footer=(BODY,), page="第 # 页 / 共 ## 页")
    w.text(w.fact("title"), style="title")
    w.text(w.fact("certification_body.name"), style="center")
    rows: list[Row] = [["项目/条款", "记录"]]
    rows += [_head(audit, w), _company(audit, w), _task(audit, w), _team(audit, w), _scope(audit, w)]
    rows.append(["说明", said(w, "guide", 1)[0]])
    rows += clauses.rows_of(audit, w)
    rows += [_nonconformities(audit, w), _conclusion(audit, w), _signed(audit, w)]
    w.table(rows, WIDTHS, head=1, repeat=True, bold=(0,))


def _head(audit: Audit, w: Writer) -> Row:
    kinds = w.choice("audit_type", AUDIT_TYPES, audit.audit_type)
    return [
        "报告",
        f"编号：{w.fact('number')}；报告日期：{w.fact('report_date')}¶审核类别：{kinds}¶"
        f"审核方式：{w.choice('audit.mode', MODES, audit.audit.mode)}",
    ]


def _company(audit: Audit, w: Writer) -> Row:
    people = audit.world.people
    sites = []
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append(f"{s('address')}（{kind}，{s('activity')}，{s('headcount')}人）")
    return [
        "受审核方",
        f"名称：{w.fact('organization.name')}，信用代码{w.fact('organization.uscc')}，"
        f"{w.fact('organization.established_on')}成立，法定代表人{people.legal}。营业执照发证机关"
        f"{w.fact('organization.licence.authority')}，有效期{w.fact('organization.licence.valid_from')}至"
        f"{w.until('organization.licence.valid_to')}。¶"
        f"注册地址：{w.fact('organization.registered_address')}；办公地址："
        f"{w.fact('organization.office_address')}；经营地址：{w.fact('organization.business_address')}。¶"
        f"员工{w.fact('headcount_total')}人，参保{w.fact('insured_count')}人，体系内{w.fact('headcount')}人；"
        f"倒班：{audit.world.shifts}班。场所：{'；'.join(sites)}。¶"
        f"业务：{w.scope('activity')}。过程：{'—'.join(audit.world.industry['flow'])}；关键过程"
        f"{w.fact('key_processes')}；特殊过程{w.fact('special_processes')}；外包过程"
        f"{w.fact('outsourced_processes')}；不适用：{w.fact('exclusions')}。¶"
        f"联系人：{people.contact}，电话{audit.world.phone}。",
    ]


def _task(audit: Audit, w: Writer) -> Row:
    since, until = (w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end"))
    wording = (
        f"{since}至{until}，{w.fact('audit.person_days')}人日，现场{w.fact('audit.onsite_days')}人日，"
        f"风险等级{w.fact('audit.risk')}；证据覆盖{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。"
    )
    if audit.audit.reductions:
        wording += f"¶人日减少：{w.each('audit.reductions', audit.audit.reductions, '；')}。"
    if audit.stage1 and audit.audit_type != "stage1":
        wording += (
            f"¶一阶段：{w.fact('stage1.start')} {w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
            f"{w.silent('stage1.end')}，{w.fact('stage1.mode', '现场')}，提出的关注项已改。"
        )
    return ["审核时间", wording]


def _team(audit: Audit, w: Writer) -> Row:
    items = []
    for member in audit.team:
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            number = f"{r('number')}（有效期至{r('valid_until')}）{r.silent('system')}{r.silent('grade')}"
            numbers.append(number + r.silent_each("professional_codes"))
        codes = e.each("professional_codes", "、")
        who = f"{e('label')}．{e('name')}，{e('role', ROLES[member.role])}，{e('grade')}"
        items.append("，".join([who, *numbers, *([f"专业{codes}"] if codes else [])]))
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        items.append(f"{a('role', '向导' if guest.role == 'guide' else '观察员')}{a('name')}（{a('from')}）")
    return ["审核组", "；¶".join(items) + "。"]


def _scope(audit: Audit, w: Writer) -> Row:
    items = []
    for one in audit.standards:
        e = w.standard(one.system)
        name = w.tag("systems+", one.system, words("systems")[one.system]["name"])
        items.append(
            f"{name}：{e('number')} idt {e('iso')}{e.silent('system')}；审核范围："
            f"{w.scope('audit', one.system)}"
        )
    items.append(f"法律依据：{w.laws('criteria')}")
    return ["准则和范围", "。¶".join(items) + "。"]


def _nonconformities(audit: Audit, w: Writer) -> Row:
    found = audit.nonconformities
    items = [
        f"严重不符合{w.fact('nonconformities.major')}项，轻微不符合{w.fact('nonconformities.minor')}项。"
    ]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "严重" if item.grade == "major" else "轻微")
        items.append(
            f"{item.number}）{e.silent('number')}{e('department')}，{e('standard')}之{e('clause')}，{grade}："
            f"{e('description')}"
        )
    if found.items:
        items.append(f"完成时限：{w.fact('nonconformities.due_date')}。{said(w, 'rule', 1)[0]}")
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        items.append(f"上次的不符合：{e('description')}{e('closed_on')}关闭，措施保持。")
    return ["不符合", "¶".join(items)]


def _conclusion(audit: Audit, w: Writer) -> Row:
    items = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        items.append(f"{e('criterion')}：{e('value')}")
    text = "；".join(items) + "。¶"
    if audit.audit_type == "stage1":
        return ["结论", text + "受审核方的策划基本到位，可以安排二阶段审核。"]
    recommendation = TOLD[audit.conclusion.recommendation or ""]
    text += (
        f"{w.fact('organization.name')}的体系得到实施和保持；轻微不符合（{w.fact('nonconformities.minor')}"
        f"项）不影响结论。推荐意见：{w.fact('conclusion.recommendation', recommendation)}。"
    )
    for system in audit.systems:
        text += f"¶{words('systems')[system]['name']}证书范围：{w.scope('certificate', system)}。"
    text += f"¶下次审核最迟{w.fact('next_audit_by')}。{said(w, 'next', 1)[0]}"
    return ["结论", text]


def _signed(audit: Audit, w: Writer) -> Row:
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "、")
    return [
        "签字",
        f"审核组：{names}　　日期：{w.fact('report_date')}¶{w.fact('certification_body.name')}（"
        f"{w.fact('certification_body.address')}，{w.fact('certification_body.phone')}，"
        f"{w.fact('certification_body.email')}）",
    ]
