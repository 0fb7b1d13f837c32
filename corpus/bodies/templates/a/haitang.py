"""海棠屿: a compact form for small organizations: numbered cards of two columns, short sentences."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _haitang_cards as cards
from corpus.bodies.templates.a._haitang_words import LETTERS, Card, some
from corpus.bodies.writer import Writer

BODY = "海棠屿认证服务有限公司"
SYSTEMS = ("QMS", "QMS+EMS", "QMS+EMS+OHSMS", "EMS+OHSMS")
TYPES = ("stage2", "surveillance", "stage1")
STYLE = {"look": "box", "dates": "dot", "blank": "无", "styled": False}

KINDS = {"stage1": "初次认证一阶段", "stage2": "初次认证二阶段", "surveillance": "年度监督"}
MODES = {"onsite": "到现场", "remote": "远程", "mixed": "现场加远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
SHORT = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
PLACES = {"fixed": "固定场所", "temporary": "临时场所"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=("管理体系审核报告（简版）",),
        footer=("HTY-JB-03 第2版", "本报告只反映抽样所见"),
        page="# / ##",
    )
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("（简版 · 卡片式）", style="center")
    card = Card(w)
    card("任务", _job(audit, w))
    card("客户", _client(audit, w))
    card("场所和人数", _places(audit, w))
    card("本次审核", _audit(audit, w))
    card("审核组", [_member(w, one) for one in audit.team])
    card("方向和目标", cards.direction(audit, w))
    card("人", cards.people(audit, w))
    card("量具和检测仪器", cards.instruments(audit, w))
    if audit.special_equipment:
        card("特种设备", cards.special(audit, w))
    card("现场运作", cards.doing(audit, w))
    card("采购和销售", cards.trade(audit, w))
    if {"EMS", "OHSMS"} & set(audit.systems):
        card("环境和安全", cards.safety(audit, w))
    card("检查和改进", cards.checking(audit, w))
    card("发现", _findings(audit, w))
    card("结论", _conclusion(audit, w))
    card("签字", _signatures(audit, w))
    _laws(audit, w)


def _job(audit: Audit, w: Writer) -> list[list[str]]:
    standards = []
    for one in audit.standards:
        e = w.standard(one.system)
        standards.append(f"{e('number')}{e.silent('system')}（{e('iso')}）")
    return [
        ["报告编号", w.fact("number")],
        ["客户", w.fact("organization.name")],
        ["类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["体系", w.each("systems", audit.systems, " ＋ ")],
        ["标准", "¶".join(standards)],
        ["到现场的日子", f"{w.fact('audit.start')}—{w.fact('audit.end')}"],
        ["组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]


def _client(audit: Audit, w: Writer) -> list[list[str]]:
    org, world = "organization", audit.world
    term = f"{w.fact(f'{org}.licence.valid_from')}—{w.until(f'{org}.licence.valid_to')}"
    rows = [
        ["全称", w.fact(f"{org}.name")],
        ["统一社会信用代码", w.fact(f"{org}.uscc")],
        ["成立", w.fact(f"{org}.established_on")],
        ["执照期限", term],
        ["登记机关", w.fact(f"{org}.licence.authority")],
        ["住所", w.fact(f"{org}.registered_address")],
        ["办公", w.fact(f"{org}.office_address")],
        ["经营", w.fact(f"{org}.business_address")],
        ["做什么", w.scope("activity")],
        ["法定代表人", world.people.legal],
        ["总经理", world.people.manager],
        ["联系人和电话", f"{world.people.contact}，{world.phone}"],
    ]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        rows.append(
            [
                e("kind"),
                f"证号 {e('number')}。持有人 {e('holder')}。¶许可内容：{e('scope')}。¶"
                f"{e('authority')}发，{e('valid_from')}—{e('valid_to')} 有效。",
            ]
        )
    for one in audit.certificates:
        e = w.entry("certificates", one)
        told = f"{e('number')}，{e('issued_on')} 发证，{e('valid_to')} 到期"
        rows.append([f"{e('system', SHORT[one.system])}证书", told])
    return rows


def _places(audit: Audit, w: Writer) -> list[list[str]]:
    rows = []
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", PLACES[site.kind])
        rows.append([f"场所{at}（{kind}）", f"{e('address')}。{e('activity')}，{e('headcount')} 人。"])
    rows += [
        ["全公司", f"{w.fact('headcount_total')} 人"],
        ["缴社保", f"{w.fact('insured_count')} 人"],
        ["体系覆盖", f"{w.fact('headcount')} 人"],
        ["班次", "一班" if audit.world.shifts == 1 else "两班"],
        ["体系从何时起运行", w.fact("system_effective_on")],
    ]
    return rows


def _audit(audit: Audit, w: Writer) -> list[list[str]]:
    begun = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    rows = [
        ["从何时到何时", f"{begun} 到 {w.fact('audit.end')} {w.half('audit.end_half')}"],
        ["怎样审", w.choice("audit.mode", MODES, audit.audit.mode)],
        ["花了多少时间", f"共 {w.fact('audit.person_days')} 人日，现场 {w.fact('audit.onsite_days')} 人日"],
        ["看哪一段", f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}"],
        ["风险", w.fact("audit.risk")],
    ]
    if audit.audit.reductions:
        rows.append(["为何减时间", w.each("audit.reductions", audit.audit.reductions, "；")])
    if audit.stage1:
        start, end = w.fact("stage1.start"), w.fact("stage1.end")
        first = f"{start} {w.fact('stage1.start_time')} 起，{end} {w.fact('stage1.end_time')} 止，"
        rows.append(["一阶段", f"{first}{w.fact('stage1.mode', '到现场')}。"])
    for name, place in (("本次审什么", "audit"), ("客户手册写什么", "system")):
        lines = [f"{LETTERS[one]}——{w.scope(place, one)}" for one in audit.systems]
        rows.append([name, "¶".join(lines)])
    if "QMS" in audit.systems:
        rows.append(["不适用条款", audit.exclusions])
    guests = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{role}：{e('name')}，来自{e('from')}")
    rows.append(["陪同", "¶".join(guests)])
    rows.append(["法律依据", f"{w.laws('criteria')}，以及客户应遵守的其他要求。"])
    return rows


def _member(w: Writer, member: TeamMember) -> list[str]:
    e = w.person(member)
    label = f"{e('label')} {e('name')}¶{e('role', ROLES[member.role])}"
    lines = [f"{e('grade')}，{'专职' if member.employer == '本机构' else '外聘'}。"]
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = r.each("professional_codes")
        known = f"专业 {codes}" if codes else "不带专业"
        lines.append(
            f"{r('number')}{r.silent('system')}{r.silent('grade')}，有效到 {r('valid_until')}，{known}。"
        )
    if member.registrations:
        lines[0] += e.silent_each("professional_codes")
    elif member.professional_codes:
        lines.append(f"专业 {e.each('professional_codes')}，不计审核时间。")
    return [label, "¶".join(lines)]


def _findings(audit: Audit, w: Writer) -> list[list[str]]:
    found = audit.nonconformities
    counts = f"严重 {w.fact('nonconformities.major')} 项，一般 {w.fact('nonconformities.minor')} 项。"
    rows = [["不符合", counts]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        number = f"{e('number')}号（{e('grade', '一般')}）"
        told = f"{e('department')}。{e('standard')}，条款 {e('clause')}。¶{e('description')}"
        rows.append([number, told])
    if found.due_date:
        rows.append(["整改期限", f"{w.fact('nonconformities.due_date')} 前交来原因、措施和证据。"])
    rows.append(["做得好的", some(w, cards.GOOD, 1)])
    rows.append(["可以更好的", some(w, cards.BETTER, 1)])
    return rows


def _conclusion(audit: Audit, w: Writer) -> list[list[str]]:
    told = [
        f"{w.person(audit.leader)('name')}带队，看了{w.fact('organization.name')}的体系。",
        f"体系覆盖的 {w.fact('headcount')} 人中按岗位抽人谈话。{w.fact('audit.end')} 开末次会。",
        "计划没有变更，没有遇到妨碍审核的情况。审核目的已达到。",
    ]
    if audit.audit_type == "stage1":
        return [
            ["经过", "¶".join(told)],
            ["文件", "手册和程序写得清楚，能指导工作。"],
            ["准备", "内审和管理评审都做过，人和场地到位。"],
            ["建议", "可以安排二阶段。二阶段的重点是现场控制和记录的完整性。"],
        ]
    rows = [["经过", "¶".join(told)]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        boxes = w.choice(f"{e.path}.value", {v: v for v in ("符合", "基本符合", "不符合")}, rating.value)
        rows.append([e("criterion"), boxes])
    labels = {
        "recommend": "推荐发证",
        "recommend_after_correction": "整改通过后推荐发证",
        "not_recommend": "不推荐",
    }
    if audit.audit_type == "surveillance":
        labels = {"maintain": "证书保持有效", "suspend": "暂停", "withdraw": "撤销"}
    chosen = audit.conclusion.recommendation or ""
    lines = [f"{LETTERS[one]}——{w.scope('certificate', one)}" for one in audit.systems]
    rows += [
        ["审核组建议", w.choice("conclusion.recommendation", labels, chosen)],
        ["证书写什么", "¶".join(lines)],
        ["下次审核", f"不晚于 {w.fact('next_audit_by')}"],
    ]
    return rows


def _signatures(audit: Audit, w: Writer) -> list[list[str]]:
    body = "certification_body"
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "   ")
    return [
        ["审核组", f"{names}¶{w.fact('report_date')}"],
        ["客户确认", f"{audit.world.people.representative}（管理者代表）¶以上内容已沟通，无异议。"],
        ["认证机构", f"{w.fact(f'{body}.name')}¶{w.fact(f'{body}.address')}"],
        ["找我们", f"电话 {w.fact(f'{body}.phone')}¶{w.fact(f'{body}.email')}¶{w.fact(f'{body}.website')}"],
    ]


def _laws(audit: Audit, w: Writer) -> None:
    entry = w.law_entry("compliance")
    w.text(
        f"附：客户识别的法律法规（{entry.silent('place')}共 {entry('stated_count')} 部，核对过版本）",
        style="plain",
    )
    rows = [["序", "名称"]]
    rows += [
        [str(at), entry.one("titles", title)] for at, title in enumerate(audit.laws("compliance").titles, 1)
    ]
    w.table(rows, (0.5, 6), head=1, rules="rows")
