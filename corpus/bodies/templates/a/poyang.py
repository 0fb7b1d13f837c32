"""鄱阳: a small body's form of merged label columns, cards and tables in cells; days in several hands."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _poyang_cards as cards
from corpus.bodies.templates.a._poyang_form import card, day, pair, wide, write
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "鄱阳企信认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS", "OHSMS")
TYPES = ("surveillance", "stage2", "recertification", "special")
STYLE = {"look": "tick", "dates": "dot", "blank": "无", "styled": False}

TYPE_NAMES = {
    "stage2": "初审二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊",
}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
REGISTERED = {
    "recommend": "同意推荐注册",
    "recommend_after_correction": "不符合整改合格后推荐注册",
    "not_recommend": "不推荐注册",
}
KEPT = {"maintain": "同意保持注册", "suspend": "建议暂停", "withdraw": "建议撤销"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    phrases = Phrases(w)
    w.margins(header=(f"{audit.world.form_no}",), footer=(BODY,), page="第#页")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"编号：{w.fact('number')}", style="right")
    write(w, "受审核方", _client(audit, w))
    write(w, "审核任务", _task(audit, w))
    write(w, "审核组", _team(audit, w))
    write(w, "现场所见", _seen(audit, w, phrases))
    cards.all_of(audit, w)
    write(w, "不符合", _nonconformities(audit, w))
    write(w, "结论", _conclusion(audit, w, phrases))
    _foot(w)


def _client(audit: Audit, w: Writer) -> list[Row]:
    people, chinese = audit.world.people, "chinese"
    founded = day(chinese, audit.organization.established_on)
    effective = day("dots", audit.system_effective_on)
    licence = (
        f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}¶"
        f"（{w.fact('organization.licence.authority')}）"
    )
    rows: list[Row] = [
        wide("名称", w.fact("organization.name")),
        pair("信用代码", w.fact("organization.uscc"), "成立", w.fact("organization.established_on", founded)),
        wide("执照期限", licence),
        wide("地址", f"注册：{w.fact('organization.registered_address')}"),
        wide("地址", f"办公：{w.fact('organization.office_address')}"),
        wide("地址", f"经营：{w.fact('organization.business_address')}"),
        pair("法人", people.legal, "管代", people.representative),
        pair("联系人", people.contact, "电话", audit.world.phone),
        pair("总人数", w.fact("headcount_total"), "缴社保", w.fact("insured_count")),
        pair("有效人数", w.fact("headcount"), "体系运行", w.fact("system_effective_on", effective)),
        wide("主要活动", w.scope("activity")),
        pair("关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")),
        pair("外包", w.fact("outsourced_processes"), "不适用", w.fact("exclusions")),
    ]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append(wide("场所", f"{e('address')}（{kind}）¶{e('activity')}，{e('headcount')}人"))
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        issued, until = (day("slash", when) for when in (certificate.issued_on, certificate.valid_to))
        told = f"{e('system')} {e('number')}，{e('issued_on', issued)}发，{e('valid_to', until)}到期"
        rows.append(wide("已有证书", told))
    return rows


def _task(audit: Audit, w: Writer) -> list[Row]:
    when = audit.audit
    boxes = [
        f"{{+}}{w.tag('systems+', one, name)}" if one in audit.systems else f"{{-}}{name}"
        for one, name in SHORT.items()
    ]
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        standards.append(f"{e('number')} idt {e('iso')}{e.silent('system')}")
    scopes = [f"{SHORT[one]}：{w.scope('audit', one)}" for one in audit.systems]
    stated = [f"{SHORT[one]}：{w.scope('system', one)}" for one in audit.systems]
    modes = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
    start, end = day("chinese", when.start), day("chinese", when.end)
    span = f"{w.fact('audit.start', start)}{w.half('audit.start_half')}"
    span += f"至{w.fact('audit.end', end)}{w.half('audit.end_half')}"
    since, until = day("dots", when.covered_from), day("dots", when.covered_to)
    covered = f"{w.fact('audit.covered_from', since)}-{w.fact('audit.covered_to', until)}"
    rows: list[Row] = [
        wide("体系", "  ".join(boxes)),
        wide("类型", w.choice("audit_type", TYPE_NAMES, audit.audit_type)),
        wide("依据", "¶".join([*standards, "公司体系文件", f"法规：{w.laws('criteria', '；', '{}')}"])),
        wide("审核范围", "¶".join(scopes)),
        wide("申报范围", "¶".join(stated)),
        wide("日期", span),
        pair("覆盖期", covered, "风险", w.fact("audit.risk")),
        pair("人日", w.fact("audit.person_days"), "现场人日", w.fact("audit.onsite_days")),
        wide("方式", w.choice("audit.mode", modes, when.mode)),
    ]
    if when.reductions:
        rows.append(wide("减人日理由", w.each("audit.reductions", when.reductions, "；")))
    if audit.stage1:
        first = w.fact("stage1.start", day("padded", audit.stage1.start)) + w.silent("stage1.end")
        first += f" {w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        rows.append(wide("一阶段", f"{first}，{w.fact('stage1.mode', '现场')}，问题已改"))
    return rows


def _team(audit: Audit, w: Writer) -> list[Row]:
    rows = [_member(w, member) for member in audit.team]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        rows.append(wide("陪同", f"{a('name')}，{role}，{a('from')}"))
    return rows


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    first = e("label")
    inner: list[Row] = [
        ["姓名", e("name"), "职责", e("role", ROLES[member.role])],
        ["性别", member.sex, "级别", e("grade")],
    ]
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        number = r("number") + r.silent("system") + r.silent("grade")
        until = r("valid_until", day("dash", one.valid_until))
        codes = r.each("professional_codes", "；")
        told = f"{until}止，专业{codes}" if codes else f"{until}止，无专业"
        if at == 0:
            told += e.silent_each("professional_codes")
        inner.append(["注册号", number, "有效", told])
    if not member.registrations:
        inner.append(["专业", e.each("professional_codes", "；"), "来自", member.employer])
    return card(w, "成员", f"代号{first}", inner)


def _seen(audit: Audit, w: Writer, phrases: Phrases) -> list[Row]:
    goals = [f"{name} {target}（实际{reached}）" for name, target, reached in audit.world.objectives]
    rows: list[Row] = [wide("策划", text) for text in phrases.some("policy", 3)]
    rows.append(wide("目标", "；".join(goals)))
    for count in audit.counts:
        e = w.entry("counts", count)
        rows.append(wide("识别清单", f"{e('what')}{e('stated')}{count.unit}：{e.each('listed', '、')}"))
    laws = w.law_entry("compliance")
    titles = w.laws("compliance", "；", "{}")
    rows.append(wide("法规", f"清单{laws('stated_count')}部：{titles}"))
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')} {s('title')}")
    rows.append(wide("标准", "¶".join(cited)))
    rows += [wide("资源", text) for text in phrases.some("resource", 3)]
    rows += [wide("运行", text) for text in phrases.some("running", 4)]
    if {"EMS", "OHSMS"} & set(audit.systems):
        rows += [wide("运行", text) for text in phrases.some("outside", 3)]
    few = w.law_entry("operation")
    told = f"{few.silent('place')}看现场，对照{few.each('titles', '、', '《{}》')}，没发现违反的"
    rows.append(wide("守法", told))
    rows += [wide("绩效", text) for text in [*phrases.some("figure", 3), *phrases.some("inside", 2)]]
    return rows


def _nonconformities(audit: Audit, w: Writer) -> list[Row]:
    total = f"严重{w.fact('nonconformities.major')}项，轻微{w.fact('nonconformities.minor')}项"
    rows: list[Row] = [wide("数量", total)]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"minor": "轻微", "major": "严重"}, item.grade)
        due = day("dash", audit.nonconformities.due_date) if audit.nonconformities.due_date else ""
        inner: list[Row] = [
            ["部门", e("department"), "性质", grade],
            ["标准", e("standard"), "条款", e("clause")],
            ["事实", e("description"), "‹", "‹"],
            ["限期", w.fact("nonconformities.due_date", due), "验证", "书面资料"],
        ]
        rows.append(card(w, "不符合卡", f"第{e('number')}号", inner))
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        closed = e("closed_on", day("dots", earlier.closed_on))
        rows.append(wide("上次不符合", f"{e('description')}¶{closed}已关闭"))
    if not audit.previous_nonconformities:
        rows.append(wide("上次不符合", "初次认证，没有上次不符合"))
    return rows


def _conclusion(audit: Audit, w: Writer, phrases: Phrases) -> list[Row]:
    kept = audit.audit_type in {"surveillance", "special"}
    labels = KEPT if kept else REGISTERED
    values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    inner: list[Row] = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        inner.append([e("criterion"), w.choice(f"{e.path}.value", values, rating.value, " ")])
    scopes = [f"{SHORT[one]}：{w.scope('certificate', one)}" for one in audit.systems]
    signed = audit.conclusion.signatories
    leader = w.each("conclusion.signatories", [name for name in signed if name == audit.leader.name])
    others = w.each("conclusion.signatories", [name for name in signed if name != audit.leader.name], "  ")
    summary = f"{w.fact('organization.name')}的体系能正常运转，{w.fact('headcount')}人在范围内，"
    summary += f"本次轻微{w.fact('nonconformities.minor')}项，审核目的达到。"
    told = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")
    last = w.fact("next_audit_by", day("chinese", audit.next_audit_by))
    written = day("chinese", audit.report_date)
    return [
        wide("综述", summary),
        *[wide("优点", text) for text in phrases.some("good", 2)],
        card(w, "评价", "逐项评价", inner, (5, 5)),
        wide("推荐意见", told),
        wide("证书范围", "¶".join(scopes)),
        wide("下次审核", f"{last}前"),
        pair("组长签字", leader, "报告日期", w.fact("report_date", written)),
        wide("组员签字", others),
    ]


def _foot(w: Writer) -> None:
    w.text(
        "注：1、打√为选中。2、抽样审核，有局限性。3、注册与否由本公司评定后决定。",
        f"{w.fact('certification_body.address')}  电话 {w.fact('certification_body.phone')}  "
        f"{w.fact('certification_body.website')}  {w.fact('certification_body.email')}",
        style="plain",
    )
