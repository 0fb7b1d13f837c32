"""昭苏: a short form of facts, one big table of points checked and notes, a page of conclusions."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._zhaosu_notes import LETTERS, notes
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "昭苏天马标准认证有限公司"
SYSTEMS = ("EMS+OHSMS", "QMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "tick", "dates": "dot", "blank": "—"}

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
KINDS = {
    "stage1": "一阶段",
    "stage2": "初审（二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
AIMS = {
    "stage2": "验证体系与准则的符合性、运行的有效性，确定能否推荐认证注册。",
    "surveillance": "验证体系是否持续符合、有效，确定能否保持认证资格。",
    "recertification": "评价认证周期内体系的持续符合性和有效性，确定能否再次注册。",
}
ADVICE = {
    "stage2": {
        "recommend": "推荐注册",
        "recommend_after_correction": "整改经验证后推荐注册",
        "not_recommend": "不推荐注册",
    },
    "recertification": {
        "recommend": "推荐再次注册",
        "recommend_after_correction": "整改经验证后推荐再次注册",
        "not_recommend": "不推荐再次注册",
    },
    "surveillance": {"maintain": "保持注册资格", "suspend": "暂停", "withdraw": "撤销"},
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=("昭苏天马认证", "ZSTM-JL-17 A/4", "审核记录（报告）"), page="第#页/共##页")
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"编号：{w.fact('number')}", style="right")
    _company(audit, w)
    _audit(audit, w)
    _team(audit, w)
    notes(audit, w)
    _nonconformities(audit, w)
    _end(audit, w)


def _company(audit: Audit, w: Writer) -> None:
    o, people = "organization", audit.world.people
    term = f"{w.fact(f'{o}.licence.valid_from')}～{w.until(f'{o}.licence.valid_to')}"
    rows: list[Row] = [
        ["受审核方", w.fact(f"{o}.name"), "‹", "‹"],
        ["信用代码", w.fact(f"{o}.uscc"), "成立日期", w.fact(f"{o}.established_on")],
        ["执照期限", term, "发照机关", w.fact(f"{o}.licence.authority")],
        ["注册地址", w.fact(f"{o}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{o}.office_address"), "‹", "‹"],
        ["经营地址", w.fact(f"{o}.business_address"), "‹", "‹"],
        ["法人代表", people.legal, "总经理", people.manager],
        ["联系人", people.contact, "电话", audit.world.phone],
        ["员工总数", f"{w.fact('headcount_total')}人", "社保人数", f"{w.fact('insured_count')}人"],
        ["体系人数", f"{w.fact('headcount')}人", "体系运行日期", w.fact("system_effective_on")],
        ["主营业务", w.scope("activity"), "‹", "‹"],
    ]
    w.text("一、企业情况", style="plain")
    w.table(rows, (1.5, 4.2, 1.5, 3), bold=(0, 2))


def _audit(audit: Audit, w: Writer) -> None:
    basis = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        basis.append(f"{e.silent('system')}{e('number')}/{e('iso')}《{standard.title}》")
    basis.append(f"法律法规：{w.laws('criteria', '')}")
    basis.append("受审核方的体系文件、合同及其他要求。")
    begun = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    when = f"{begun}至{w.fact('audit.end')}{w.half('audit.end_half')}"
    days = f"共{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日"
    if audit.audit.reductions:
        days += f"；减少理由：{w.each('audit.reductions', audit.audit.reductions)}"
    scopes = "¶".join(f"{LETTERS[one]}：{w.scope('audit', one)}" for one in audit.systems)
    rows: list[Row] = [
        ["审核体系", "　".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode)],
        ["审核目的", AIMS[audit.audit_type]],
        ["审核准则", "¶".join(basis)],
        ["审核范围", scopes],
        ["审核时间", when],
        ["审核人日", days],
        ["抽样时段", f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}"],
        ["风险级别", w.fact("audit.risk")],
    ]
    if audit.stage1:
        one = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        rows.append(
            ["一阶段", f"{one}{w.silent('stage1.end')}，{mode}，提出的关注点企业已处理，具备二阶段条件。"]
        )
    if audit.certificates:
        rows += _earlier(audit, w)
    w.text("二、审核安排", style="plain")
    w.table(rows, (1.5, 8.7), bold=(0,))


def _earlier(audit: Audit, w: Writer) -> list[Row]:
    """The certificates in force and what was found the time before."""
    held = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        held.append(
            f"{c('system', NAMES[one.system])} {c('number')}，{c('issued_on')}颁发，有效至{c('valid_to')}"
        )
    before = []
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        before.append(f"{p('description')}→{p('closed_on')}已验证关闭")
    marks = "证书在有效期内，用于投标和对外宣传，标志未用在产品上，名称、地址、组织机构没有变化。"
    return [
        ["现有证书", "¶".join([*held, marks])],
        ["上次不符合", "¶".join(before) or "上次审核没有不符合项。"],
    ]


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "组内身份", "注册资格、证书号（有效期）", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        lines = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            told = r.silent("system") + r.silent_each("professional_codes")
            lines.append(f"{LETTERS[one.system]} {r('grade')} {r('number')}（{r('valid_until')}）{told}")
        grade = e.silent("grade") + "¶".join(lines) if lines else e("grade")
        codes = e.each("professional_codes", "；") or w.blank
        rows.append([e("label"), e("name"), e("role", ROLES[member.role]), grade, codes])
    w.text("三、审核组", style="plain")
    w.table(rows, (0.8, 1.4, 1.4, 5, 1.6), head=1)
    with_us = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        with_us.append(
            f"{a('role', '向导' if guest.role == 'guide' else '观察员')}{a('name')}（{a('from')}）"
        )
    w.text(f"陪同：{'；'.join(with_us)}", style="plain")
    names = "、".join(w.person(member)("name") for member in audit.team)
    w.text("本组成员与受审核方无利益关系，两年内未提供过咨询，对接触到的信息保密。", style="plain")
    w.text(f"承诺人：{names}", style="plain")


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text("", "四、不符合报告", style="plain")
    told = f"严重{w.fact('nonconformities.major')}项，一般{w.fact('nonconformities.minor')}项。"
    rows: list[Row] = [["合计", told]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", {"major": "严重", "minor": "一般"}[item.grade])
        rows.append([f"№{e('number')}", f"{e('department')}　{grade}¶{e('description')}"])
        rows.append(["不符合", f"{e('standard')}第{e('clause')}条"])
    if found.items:
        due = f"{w.fact('nonconformities.due_date')}前提交原因分析、纠正措施和证据，组长书面验证。"
        rows.append(["整改要求", due])
    w.table(rows, (1.5, 8.7), bold=(0,))


def _end(audit: Audit, w: Writer) -> None:
    words = Phrases(w)
    rows: list[Row] = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.text("", "五、综合评价", style="plain")
    w.table([["评价项目", "结果"], *rows], (7, 3.2), head=1)
    advice = ADVICE[audit.audit_type]
    scopes = "¶".join(f"{LETTERS[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    who = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    closing: list[Row] = [
        ["优点", "¶".join(words.some("good", 2))],
        ["建议", "¶".join(words.some("better", 2))],
        ["结论", words.one("final")],
        ["推荐意见", w.choice("conclusion.recommendation", advice, audit.conclusion.recommendation or "")],
        ["证书范围", scopes],
        ["下次审核", f"{w.fact('next_audit_by')}之前"],
        ["组长", f"{w.person(audit.leader)('name')}　　日期：{w.fact('report_date')}"],
        ["审核组签名", who],
        ["企业确认", f"{audit.world.people.manager}（已签字盖章）"],
    ]
    w.text("六、审核结论", style="plain")
    w.table(closing, (1.5, 8.7), bold=(0,))
    body = "certification_body"
    w.text(
        f"地址：{w.fact(f'{body}.address')}　电话：{w.fact(f'{body}.phone')}",
        f"网址：{w.fact(f'{body}.website')}　邮箱：{w.fact(f'{body}.email')}",
        style="plain",
    )
