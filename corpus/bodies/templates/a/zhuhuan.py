"""筑桓工程认证: capital numerals, cards with merged cells, other companies and their papers all over."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _zhuhuan_records as records
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "筑桓工程认证有限公司"
SYSTEMS = ("QMS+HSE", "QMS+OHSMS", "QMS+EMS+OHSMS", "HSE+QMS", "QMS+EMS+HSE", "OHSMS+QMS")
TYPES = ("surveillance", "stage2", "recertification", "special")
STYLE = {"look": "tick", "dates": "dots", "blank": "无", "styled": False}

AUDIT_TYPES = {
    "stage2": "初审（二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊审核",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
FIRST = {
    "recommend": "建议颁发证书",
    "recommend_after_correction": "不符合整改经验证后建议颁发证书",
    "not_recommend": "不建议颁发证书",
}
KEPT = {"maintain": "建议证书继续使用", "suspend": "建议暂停", "withdraw": "建议撤销"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=(BODY, audit.number), footer=(audit.world.form_no,), page="第#页")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    _task(audit, w)
    w.heading(1, "壹　受审核方")
    _client(audit, w)
    w.heading(1, "贰　审核组")
    _team(audit, w)
    w.heading(1, "叁　现场及相关单位")
    records.places(audit, w)
    w.heading(1, "肆　管理")
    records.management(audit, w)
    w.heading(1, "伍　人、机、料")
    records.resources(audit, w)
    w.heading(1, "陆　检查和改进")
    records.checking(audit, w)
    w.heading(1, "柒　不符合")
    _nonconformities(audit, w)
    w.heading(1, "捌　结论")
    _conclusion(audit, w)


def _task(audit: Audit, w: Writer) -> None:
    days = "—".join(w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end"))
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        ["报告编号", w.fact("number"), "报告日期", w.fact("report_date")],
        ["审核种类", w.choice("audit_type", AUDIT_TYPES, audit.audit_type), "‹", "‹"],
        ["审核日期", days, "审核方式", w.choice("audit.mode", MODES, audit.audit.mode)],
        [
            "核定人日",
            f"{w.fact('audit.person_days')}（现场{w.fact('audit.onsite_days')}）",
            "风险级别",
            w.fact("audit.risk"),
        ],
        ["追溯期间", f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}", "‹", "‹"],
    ]
    if audit.audit.reductions:
        rows.append(["人日核减理由", w.each("audit.reductions", audit.audit.reductions, "；"), "‹", "‹"])
    if audit.stage1:
        rows.append(
            [
                "一阶段审核",
                f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
                f"{w.silent('stage1.end')}，{w.fact('stage1.mode', '到现场')}；提出的问题已处理",
                "‹",
                "‹",
            ]
        )
    rows.append(["认证标准", "审核范围", "‹", "‹"])
    for one in audit.standards:
        e = w.standard(one.system)
        name = w.tag("systems+", one.system, words("systems")[one.system]["short"])
        twin = f"¶（{e('iso')}）" if one.iso else ""
        rows.append(
            [f"{name}：{e('number')}{twin}{e.silent('system')}", w.scope("audit", one.system), "‹", "‹"]
        )
    rows.append(["法律依据", w.laws("criteria", "，"), "‹", "‹"])
    w.table(rows, (2.2, 3.6, 1.6, 2.8), bold=(0, 2))


def _client(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["统一代码", w.fact("organization.uscc"), "成立", w.fact("organization.established_on")],
        ["注册地", w.fact("organization.registered_address"), "‹", "‹"],
        ["经营地", w.fact("organization.business_address"), "‹", "‹"],
        [
            "执照期限",
            f"{w.fact('organization.licence.valid_from')}起，{w.until('organization.licence.valid_to')}止",
            "发照机关",
            w.fact("organization.licence.authority"),
        ],
        [
            "人员",
            f"在册{w.fact('headcount_total')}人，参保{w.fact('insured_count')}人",
            "认证人数",
            f"{w.fact('headcount')}人",
        ],
        ["体系运行始于", w.fact("system_effective_on"), "联系电话", audit.world.phone],
        ["业务", w.scope("activity"), "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包", w.fact("outsourced_processes"), "删减", w.fact("exclusions")],
    ]
    w.table(rows, (1.8, 4, 1.6, 2.8), bold=(0, 2))
    for permit in audit.permits:
        e = w.entry("permits", permit)
        w.text(
            f"查受审核方的{e('kind')}原件：编号{e('number')}，持有人{e('holder')}，许可内容{e('scope')}，"
            f"{e('authority')}发，有效期{e('valid_from')}—{e('valid_to')}。",
        )
    for system in audit.systems:
        name = words("systems")[system]["short"]
        w.text(f"手册写明的{name}体系范围：{w.scope('system', system)}。", style="plain")


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["成员", "注册情况", "专业"]]
    for member in audit.team:
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            wording = f"{r('system')} {r('number')}，{r('valid_until')}到期{r.silent('grade')}"
            numbers.append(wording + r.silent_each("professional_codes"))
        who = f"{e('label')} {e('name')}（{e('role', ROLES[member.role])}）"
        codes = e.each("professional_codes", "，") or w.blank
        rows.append([f"{who}¶{e('grade')}", "¶".join(numbers) or w.blank, codes])
    w.table(rows, (3, 5.4, 1.6), head=1)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        guests.append(
            f"{a('role', '向导' if guest.role == 'guide' else '观察员')}：{a('name')}（{a('from')}）"
        )
    w.text("；".join(guests) + "。")
    w.text("审核组声明：与受审核方没有咨询、投资和亲属关系，现场资料不外传。" + said(w, "rules", 1)[0])


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(f"严重{w.fact('nonconformities.major')}项，轻微{w.fact('nonconformities.minor')}项。")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grades = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "轻微"}, item.grade)
        rows: list[Row] = [
            ["不符合编号", item.number + e.silent("number"), "责任部门", e("department")],
            ["标准", e("standard"), "条款", e("clause")],
            ["事实", e("description"), "‹", "‹"],
            ["性质", grades, "整改期限", w.fact("nonconformities.due_date")],
        ]
        w.table(rows, (1.6, 3.6, 1.6, 3.2), bold=(0, 2))
        w.text("", style="plain")
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        w.text(f"上次不符合复核：{e('description')}关闭日期{e('closed_on')}，未见反复。")
    w.text(said(w, "rules", 1)[0])


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["项目", "评价", "项目", "评价"]]
    items = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        items.append([e("criterion"), e("value")])
    for at in range(0, len(items), 2):
        pair = items[at] + (items[at + 1] if at + 1 < len(items) else [w.blank, w.blank])
        rows.append(pair)
    w.table(rows, (3.6, 1.4, 3.6, 1.4), head=1)
    w.text(
        f"审核组认为{w.fact('organization.name')}的体系基本受控，能够识别并管理运行中的风险。"
        f"本次提出的{w.fact('nonconformities.minor')}项轻微不符合由责任部门整改。"
    )
    kept = audit.audit_type in {"surveillance", "special"}
    options = KEPT if kept else FIRST
    recommendation = w.choice(
        "conclusion.recommendation", options, audit.conclusion.recommendation or "", "¶"
    )
    table: list[Row] = [["推荐意见", recommendation]]
    for system in audit.systems:
        name = words("systems")[system]["short"]
        table.append([f"{name}证书范围", w.scope("certificate", system)])
    table.append(["下次审核", f"{w.fact('next_audit_by')}之前。{said(w, 'next', 1)[0]}"])
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    table.append(["审核组签字", f"{names}¶{w.fact('report_date')}"])
    w.table(table, (2.4, 7.6), bold=(0,))
    body = w.fact("certification_body.name")
    w.text(
        f"{body}　{w.fact('certification_body.address')}　电话{w.fact('certification_body.phone')}　"
        f"{w.fact('certification_body.website')}",
        style="center",
    )
