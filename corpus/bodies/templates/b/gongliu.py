"""巩留: a report by processes: a list of them, a card and samples of each, findings, a conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._gongliu_evidence import Cards, scopes
from corpus.bodies.templates.b._gongliu_processes import LETTERS, judged, processes, register
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "巩留野果林质量环境认证中心有限公司"
SYSTEMS = ("QMS", "QMS+EMS")
TYPES = ("surveillance", "recertification", "stage2")
STYLE = {"look": "ballot", "dates": "dash", "blank": "无", "styled": True}

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系"}
KINDS = {"stage2": "初次认证第二阶段", "surveillance": "监督审核", "recertification": "再认证审核"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}
ROLES = {"leader": "组长", "member": "审核组员", "technical_expert": "技术专家"}
AIMS = {
    "stage2": "评价管理体系各过程的符合性和有效性，为是否予以认证提供依据。",
    "surveillance": "评价管理体系各过程是否持续受控，为是否保持认证提供依据。",
    "recertification": "评价管理体系在整个认证周期的绩效，为是否更新认证提供依据。",
}
ADVICE = {
    "stage2": {
        "recommend": "建议认证",
        "recommend_after_correction": "不符合关闭后建议认证",
        "not_recommend": "不建议认证",
    },
    "recertification": {
        "recommend": "建议更新认证",
        "recommend_after_correction": "不符合关闭后建议更新认证",
        "not_recommend": "不建议更新认证",
    },
    "surveillance": {"maintain": "建议保持认证", "suspend": "建议暂停认证", "withdraw": "建议撤销认证"},
}
HEADS = ("headcount_total", "insured_count", "headcount")
GRADES = {"major": "严重不符合", "minor": "轻微不符合"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=("巩留野果林质量环境认证中心　过程审核报告",), footer=("YGL/PA-06",), page="- # -")
    phrases = Phrases(w)
    reached = {one.code: w.random.choice(one.reached) for one in processes(audit)}
    _cover(audit, w)
    w.heading(1, "1 审核概述")
    _organization(audit, w)
    _task(audit, w)
    _team(audit, w)
    _route(audit, w)
    _meetings(audit, w, phrases)
    _earlier(audit, w, phrases)
    w.heading(1, "2 过程清单")
    w.text("组织按过程方法建立管理体系，以下过程清单经组织确认，过程的顺序和相互作用见管理手册。")
    register(audit, w, reached)
    _documents(w)
    w.heading(1, "3 过程审核记录")
    Cards(audit, w, phrases, reached).all()
    w.heading(1, "4 审核发现")
    _findings(audit, w)
    w.heading(1, "5 审核结论")
    _conclusion(audit, w, phrases)


def _cover(audit: Audit, w: Writer) -> None:
    body = "certification_body"
    w.text(w.fact(f"{body}.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["受审核组织", w.fact("organization.name")],
        ["认证领域", "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2, 6), rules="rows", bold=(0,))
    w.text(f"{w.fact(f'{body}.address')}", f"电话 {w.fact(f'{body}.phone')}", style="center")
    w.text(f"{w.fact(f'{body}.website')}　{w.fact(f'{body}.email')}", style="center")
    w.page()


def _organization(audit: Audit, w: Writer) -> None:
    o, people = "organization", audit.world.people
    term = f"{w.fact(f'{o}.licence.valid_from')} 至 {w.until(f'{o}.licence.valid_to')}"
    w.text("表1-1　组织的法律地位", style="center")
    rows: list[Row] = [
        ["统一社会信用代码", w.fact(f"{o}.uscc"), "成立日期", w.fact(f"{o}.established_on")],
        ["登记机关", w.fact(f"{o}.licence.authority"), "营业期限", term],
        ["注册地址", w.fact(f"{o}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{o}.office_address"), "‹", "‹"],
        ["生产/经营地址", w.fact(f"{o}.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "管理者代表", people.representative],
        ["业务活动", w.scope("activity"), "‹", "‹"],
    ]
    w.table(rows, (2, 3.2, 1.5, 3.3), bold=(0, 2))
    w.text("表1-2　人数", style="center")
    heads: list[Row] = [
        ["在册员工", "参加社会保险", "体系覆盖", "班次"],
        [
            *(w.fact(path) for path in ("headcount_total", "insured_count", "headcount")),
            str(audit.world.shifts),
        ],
    ]
    w.table(heads, (1, 1, 1, 1), head=1)
    w.text("表1-3　场所", style="center")
    sites: list[Row] = [["类别", "地址", "活动", "人数"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append([kind, s("address"), s("activity"), s("headcount")])
    w.table(sites, (1.4, 5, 2.4, 1), head=1)


def _task(audit: Audit, w: Writer) -> None:
    basis = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        basis.append(f"{e.silent('system')}{e('number')}（{e('iso')}）{standard.title}")
    basis.append(f"适用的法律法规：{w.laws('criteria')}")
    basis.append("组织的管理体系文件和顾客合同")
    begun = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    days = f"{w.fact('audit.person_days')} 人日（现场 {w.fact('audit.onsite_days')} 人日）"
    if audit.audit.reductions:
        days += f"，减少的理由：{w.each('audit.reductions', audit.audit.reductions)}"
    rows: list[Row] = [
        ["审核目的", AIMS[audit.audit_type]],
        ["审核准则", "¶".join(basis)],
        ["审核范围", scopes(audit, w, "audit")],
        ["体系文件表述的范围", scopes(audit, w, "system")],
        ["审核日期", f"{begun} 至 {w.fact('audit.end')} {w.half('audit.end_half')}"],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode)],
        ["审核时间", days],
        ["审核覆盖期", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"],
        ["体系运行起始日", w.fact("system_effective_on")],
        ["风险等级", w.fact("audit.risk")],
    ]
    if audit.stage1:
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        day = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        rows.append(
            ["第一阶段", f"{day}{w.silent('stage1.end')}，{mode}，过程识别充分，可以进行第二阶段审核"]
        )
    w.text("表1-4　审核任务", style="center")
    w.table(rows, (2, 8), bold=(0,))


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "职责", "领域", "级别", "注册号", "注册有效期", "专业"]]
    for member in audit.team:
        e = w.person(member)
        who = [e("label"), e("name"), e("role", ROLES[member.role])]
        if not member.registrations:
            codes = e.each("professional_codes", "、")
            rows.append([*who, w.blank, e("grade"), w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            first = [*who] if not at else ["^", "^", "^"]
            grade = r("grade") + (e.silent("grade") if not at else "")
            codes = r.each("professional_codes", "、") or w.blank
            told = e.silent_each("professional_codes") if not at else ""
            field = r("system", LETTERS[one.system])
            rows.append([*first, field, grade, r("number"), r("valid_until"), f"{codes}{told}"])
    w.text("表1-5　审核组", style="center")
    w.table(rows, (0.8, 1.2, 1.3, 0.8, 1.3, 2.6, 1.6, 1.2), head=1)
    names = "、".join(w.person(member)("name") for member in audit.team)
    w.text(f"公正性声明人：{names}", style="plain")
    w.text("审核组成员在过去两年内没有为组织提供过咨询或内审服务，与组织没有利益关系。")


def _route(audit: Audit, w: Writer) -> None:
    """Which processes were audited when and by whom."""
    steps: list[Step] = [(one.code, one.name) for one in processes(audit)]
    days = halves(audit)
    lots = (shared(steps[::2], len(days)), shared(steps[1::2], len(days)))
    rows: list[Row] = [["日期", "时段", "审核员", "过程"]]
    for at, (day, half) in enumerate(days):
        for crew, lot in zip(groups(audit), lots, strict=True):
            labels = "、".join(w.person(member)("label") for member in crew)
            seen = "；".join(f"{code} {name}" for code, name in lot[at])
            rows.append([w.date(day), "上午" if half == "am" else "下午", labels, seen])
    w.text("表1-6　审核路线", style="center")
    w.table(rows, (1.8, 1, 1.2, 6), head=1)


def _meetings(audit: Audit, w: Writer, phrases: Phrases) -> None:
    late = "11:00-11:30" if audit.audit.end_half == "am" else "16:30-17:00"
    rows: list[Row] = [
        ["会议", "日期", "时间", "内容"],
        ["首次会议", w.fact("audit.start"), "08:30-09:00", phrases.one("opening")],
        ["末次会议", w.fact("audit.end"), late, phrases.one("closing")],
    ]
    w.text("表1-7　会议", style="center")
    w.table(rows, (1.2, 1.6, 1.6, 5.6), head=1)
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role} {a('name')}（{a('from')}）")
    w.text(f"参加审核的其他人员：{'、'.join(told)}", style="plain")


def _earlier(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """The certificates and the audit before."""
    if not audit.certificates:
        return
    rows: list[Row] = [["认证领域", "证书编号", "发证日期", "有效期至"]]
    for one in audit.certificates:
        c = w.entry("certificates", one)
        rows.append([c("system", NAMES[one.system]), c("number"), c("issued_on"), c("valid_to")])
    w.text("表1-8　现有认证证书", style="center")
    w.table(rows, (2.4, 3.4, 2, 2), head=1)
    w.paragraphs(phrases.some("since", 2))
    before: list[Row] = [["上次审核的不符合", "关闭日期", "本次验证"]]
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        before.append([p("description"), p("closed_on"), "措施有效"])
    if len(before) > 1:
        w.text("表1-9　上次审核不符合的验证", style="center")
        w.table(before, (6.4, 2, 1.6), head=1)


def _documents(w: Writer) -> None:
    issue = w.random.choice(["A/0", "A/2", "B/1", "C/0"])
    rows: list[Row] = [
        ["文件", "版本", "评审结果"],
        ["管理手册（含过程图）", issue, "满足标准要求"],
        ["程序文件", issue, "满足标准要求"],
        ["过程乌龟图和绩效指标表", issue, "与过程清单一致"],
        ["作业文件和表单", "现行版本", "抽样核对有效"],
    ]
    w.text("文件评审", style="plain")
    w.table(rows, (4.4, 2, 3.6), head=1)


def _findings(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    rows: list[Row] = [["过程", "评价"]]
    rows += [[f"{one.code} {one.name}", judged(audit, one)] for one in processes(audit)]
    w.text("表4-1　过程评价汇总", style="center")
    w.table(rows, (5, 5), head=1, repeat=True)
    counts: list[Row] = [
        ["不符合类别", "严重不符合", "轻微不符合"],
        ["数量", w.fact("nonconformities.major"), w.fact("nonconformities.minor")],
    ]
    w.text("表4-2　不符合统计", style="center")
    w.table(counts, (2, 3, 3), head=1)
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        form: list[Row] = [
            ["不符合报告", e("number"), "责任部门", e("department")],
            ["标准", e("standard"), "条款", e("clause")],
            ["事实描述", e("description"), "‹", "‹"],
            ["分级", e("grade", GRADES[item.grade]), "验证方式", "书面验证"],
        ]
        w.text("", style="plain")
        w.table(form, (1.5, 3.5, 1.5, 3.5), bold=(0, 2))
    if found.items:
        w.text(
            f"组织应在 {w.fact('nonconformities.due_date')} 之前完成原因分析和纠正措施，并向组长提交证据。"
        )
    else:
        w.text("本次审核没有提出不符合。")


def _conclusion(audit: Audit, w: Writer, phrases: Phrases) -> None:
    rows: list[Row] = [["评价准则", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.text("表5-1　体系评价", style="center")
    w.table(rows, (6, 4), head=1)
    w.text("过程的优势：")
    w.paragraphs(phrases.some("strong", 2))
    w.text("改进机会：")
    w.paragraphs(phrases.some("weak", 2))
    w.text(phrases.one("final"))
    advice = ADVICE[audit.audit_type]
    ends: list[Row] = [
        ["审核组建议", w.choice("conclusion.recommendation", advice, audit.conclusion.recommendation or "")],
        ["证书表述的范围", scopes(audit, w, "certificate")],
        ["下次审核最迟日期", w.fact("next_audit_by")],
        ["审核组签字", w.each("conclusion.signatories", audit.conclusion.signatories, "、")],
        ["签字日期", w.fact("report_date")],
        ["组织代表签字", audit.world.people.representative],
    ]
    w.text("表5-2　结论和签字", style="center")
    w.table(ends, (2.2, 7.8), bold=(0,))
