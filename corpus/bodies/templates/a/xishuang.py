"""西双: a short modern report: a page of facts, evidence by theme in bullets and small tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _xishuang_themes as themes
from corpus.bodies.templates.a._xishuang_themes import Brief
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Level
from corpus.layouts.writer import Row

BODY = "西双绿洲认证评价有限公司"
SYSTEMS = ("EMS+OHSMS", "QMS", "EnMS")
TYPES = ("surveillance", "recertification", "stage2")
STYLE = {"look": "ballot", "dates": "chinese", "blank": "-"}

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全", "EnMS": "能源"}
KINDS = {"stage2": "初审第二阶段", "surveillance": "监督", "recertification": "再认证"}
ROLES = {"leader": "组长", "member": "审核员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
ADVICE = {
    "recommend": "推荐认证",
    "recommend_after_correction": "整改有效后推荐认证",
    "not_recommend": "不推荐认证",
    "maintain": "保持认证",
    "suspend": "暂停认证",
    "withdraw": "撤销认证",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.report.serif = False
    w.report.lists = {"dots": (Level("bullet", "●"), Level("bullet", "○"))}
    w.margins(header=("西双绿洲 | 审核简报",), footer=("XS-R2 版本 5.1",), page="#", first=False)
    brief = Brief(audit, w, Sentences(audit, w))
    _summary(brief)
    w.page()
    w.heading(1, "1 我们审核了什么")
    _what(brief)
    w.heading(1, "2 证据")
    themes.evidence(brief)
    w.heading(1, "3 发现")
    _findings(brief)
    w.heading(1, "4 结论")
    _result(brief)


def _summary(b: Brief) -> None:
    w, audit = b.w, b.audit
    o, found = "organization", audit.nonconformities
    w.text(w.fact("title"), style="title")
    w.text(w.fact(f"{o}.name"), style="subtitle")
    w.text(" + ".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems), style="center")
    w.box(f"体系覆盖¶{w.fact('headcount')} 人", 4.8, 1.6)
    w.box_beside(f"审核投入¶{w.fact('audit.person_days')} 人日", 4.8, 1.6, left=5.4)
    minor = w.fact("nonconformities.minor")
    w.box_beside(f"轻微不符合¶{minor} 项", 4.8, 1.6, left=10.8)
    w.text("", style="plain")
    advice = audit.conclusion.recommendation or ""
    w.text(f"审核组建议：{w.fact('conclusion.recommendation', ADVICE.get(advice))}", style="subtitle")
    since = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    days = f"{since} → {w.fact('audit.end')}{w.half('audit.end_half')}"
    rows: list[Row] = [
        ["报告编号", w.fact("number"), "完成日期", w.fact("report_date")],
        [
            "审核类型",
            w.fact("audit_type", KINDS.get(audit.audit_type)),
            "审核方式",
            w.fact("audit.mode", MODES[audit.audit.mode]),
        ],
        ["审核时间", days, "‹", "‹"],
        ["审核组长", w.person(audit.leader)("name"), "风险", w.fact("audit.risk")],
        ["代码", w.fact(f"{o}.uscc"), "成立", w.fact(f"{o}.established_on")],
        ["营业期限", f"{w.fact(f'{o}.licence.valid_from')} → {w.until(f'{o}.licence.valid_to')}", "‹", "‹"],
        ["登记机关", w.fact(f"{o}.licence.authority"), "体系运行自", w.fact("system_effective_on")],
        ["注册地", w.fact(f"{o}.registered_address"), "‹", "‹"],
        ["经营地", w.fact(f"{o}.business_address"), "‹", "‹"],
        ["办公地", w.fact(f"{o}.office_address"), "‹", "‹"],
        [
            "员工",
            f"{w.fact('headcount_total')}（参保 {w.fact('insured_count')}）",
            "联系人",
            audit.world.people.contact,
        ],
    ]
    w.table(rows, (1.3, 3.8, 1.4, 2.6), rules="rows", bold=(0, 2))
    w.text(b.said("summary", "clean" if not found.items else "found"))
    body = "certification_body"
    w.text(
        w.fact(f"{body}.name"),
        f"{w.fact(f'{body}.address')} · {w.fact(f'{body}.phone')}",
        f"{w.fact(f'{body}.website')} · {w.fact(f'{body}.email')}",
        style="center",
    )


def _what(b: Brief) -> None:
    w, audit = b.w, b.audit
    w.text(b.said("aim", audit.audit_type))
    w.heading(2, "标准与范围")
    rows: list[Row] = [["标准", "审核范围"]]
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"¶（{e('iso')}）" if standard.iso else ""
        rows.append([f"{e('number')}{twin}{e.silent('system')}", w.scope("audit", standard.system)])
    w.table(rows, (2.4, 6), head=1, rules="rows")
    w.text(f"其他依据：{w.laws('criteria')}，以及组织自己的文件和承诺。")
    if audit.systems == ["QMS"]:
        w.text(f"不适用的要求：{w.fact('exclusions')}。")
    w.text(
        f"抽样时段 {w.fact('audit.covered_from')} → {w.fact('audit.covered_to')}；"
        f"审核共 {w.fact('audit.person_days')} 人日，其中现场 {w.fact('audit.onsite_days')} 人日。"
    )
    if audit.audit.reductions:
        w.text(f"时间调减的原因：{w.each('audit.reductions', audit.audit.reductions)}。")
    w.heading(2, "场所")
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        b.dot(f"{s('address')}（{kind}）：{s('activity')}，{s('headcount')} 人")
    w.heading(2, "审核组")
    _team(b)
    if audit.stage1:
        w.heading(2, "第一阶段")
        day = w.silent("stage1.end")
        if audit.stage1.start != audit.stage1.end:
            day = f"{w.fact('stage1.end')} "
        since = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        w.text(f"{since} → {day}{w.fact('stage1.end_time')}，{mode}进行。{b.said('first')}")


def _team(b: Brief) -> None:
    w, audit = b.w, b.audit
    for member in audit.team:
        e = w.person(member)
        codes = e.each("professional_codes", ", ")
        known = f" · 专业代码 {codes}" if member.professional_codes else ""
        grade = f" · {e('grade')}" if member.registrations else e.silent("grade")
        b.dot(f"{e('name')}（{e('label')}） · {e('role', ROLES[member.role])}{grade}{known}")
        for one in member.registrations:
            r = e.inner("registrations", one)
            told = r.silent("grade") + r.silent_each("professional_codes")
            field = r("system", SHORT[one.system])
            b.dot(f"{field}：注册号 {r('number')}，有效期至 {r('valid_until')}{told}", 1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        b.dot(f"{a('role', '向导' if guest.role == 'guide' else '观察员')}：{a('name')}，{a('from')}")


def _findings(b: Brief) -> None:
    w, audit = b.w, b.audit
    found = audit.nonconformities
    w.text(
        f"严重不符合 {w.fact('nonconformities.major')} 项，轻微不符合 {w.fact('nonconformities.minor')} 项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", {"major": "严重", "minor": "轻微"}[item.grade])
        head = f"不符合 {e('number')}｜{e('department')}｜{grade}"
        clause = f"对照 {e('standard')} 的 {e('clause')}"
        w.table([[head, clause], [e("description"), "‹"]], (5, 4), head=1)
        w.text("", style="plain")
    if found.items:
        w.text(f"请在 {w.fact('nonconformities.due_date')} 之前提交原因、纠正和纠正措施。")
    w.heading(2, "做得好的")
    for text in b.words.some("good", 2):
        b.dot(text)
    w.heading(2, "可以更好的")
    for text in b.words.some("better", 2):
        b.dot(text)


def _result(b: Brief) -> None:
    w, audit = b.w, b.audit
    rows: list[Row] = [["我们评价了", "结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        mark = w.choice(f"{e.path}.value", {"符合": "符合", "基本符合": "基本符合"}, rating.value)
        rows.append([e("criterion"), mark])
    w.table(rows, (5, 3.6), head=1, rules="rows")
    advice = audit.conclusion.recommendation or ""
    labels = ["maintain", "suspend", "withdraw"]
    if audit.audit_type != "surveillance":
        labels = ["recommend", "recommend_after_correction", "not_recommend"]
    chosen = w.choice("conclusion.recommendation", {one: ADVICE[one] for one in labels}, advice)
    w.text(f"建议：{chosen}", style="plain")
    for system in audit.systems:
        w.text(f"证书范围｜{NAMES[system]}：{w.scope('certificate', system)}", style="plain")
    w.text(f"下一次审核：{w.fact('next_audit_by')}之前。", style="plain")
    w.heading(2, "签名")
    signed = w.each("conclusion.signatories", audit.conclusion.signatories, " / ")
    w.table([["审核组", signed], ["日期", w.fact("report_date")]], (1.5, 7), rules="rows", bold=(0,))
    w.text(b.said("limits"))
