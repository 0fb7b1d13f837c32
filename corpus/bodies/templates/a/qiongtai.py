"""琼苔: a questionnaire of numbered questions with answers, evidence and verdicts; samples in appendices."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _qiongtai_end as end
from corpus.bodies.templates.a import _qiongtai_operation as operation
from corpus.bodies.templates.a import _qiongtai_planning as planning
from corpus.bodies.templates.a import _qiongtai_samples as samples
from corpus.bodies.templates.a._qiongtai_question import LETTERS, row_of
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "琼苔合格评定中心"
SYSTEMS = ("QMS+EMS", "QMS", "EMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "black", "dates": "dash", "blank": "—", "styled": False}

KINDS = {
    "stage2": "初审二阶段",
    "surveillance": "监审",
    "recertification": "复评",
    "transfer": "机构转换",
}
ROLES = {"leader": "组长", "member": "审核员", "technical_expert": "专家"}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系"}
MODES = {"onsite": "到场", "remote": "远程", "mixed": "部分远程"}
PLACES = {"fixed": "固定", "temporary": "临时"}
WIDTHS = (0.8, 3.2, 4.2, 6.0, 1.5)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("琼苔 QTCC", "问卷式审核报告", audit.world.form_no),
        footer=("问卷题目的版权属于琼苔合格评定中心，客户可复制本报告全文。",),
        page="#",
    )
    _cover(audit, w)
    w.heading(1, "A  客户信息核对")
    _client(audit, w)
    w.heading(1, "B  审核任务")
    _task(audit, w)
    _team(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "C  审核问卷")
    questions = _questions(audit, w)
    w.section(fresh=True)
    w.heading(1, "D  不符合")
    end.problems(audit, w, questions)
    w.heading(1, "E  结论")
    end.conclusion(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "附录  抽样表")
    samples.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    standards = []
    for one in audit.standards:
        e = w.standard(one.system)
        standards.append(f"{e('number')}{e.silent('system')} / {e('iso')}")
    rows: list[Row] = [
        ["客户", w.fact("organization.name")],
        ["报告号", w.fact("number")],
        ["标准", "¶".join(standards)],
        ["类别", w.fact("audit_type", KINDS[audit.audit_type])],
        ["到场日期", f"{w.fact('audit.start')} → {w.fact('audit.end')}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["签发日期", w.fact("report_date")],
    ]
    w.table(rows, (1, 4), rules="rows", bold=(0,))
    w.text(
        "怎样读这份报告：C 部分逐题列出审核员提出的问题、客户人员的答复和审核员看到的证据，每题有一个判定。"
        "答复由客户人员口头作出，证据由审核员自己选取。判为“不符合”的题目在 D 部分有对应的编号。"
        "“抽样表 S1”等为附录中的样本清单。",
        style="plain",
    )
    w.page()


def _client(audit: Audit, w: Writer) -> None:
    org = "organization"
    same = "{+}属实 {-}有变"
    term = f"{w.fact(f'{org}.licence.valid_from')} 至 {w.until(f'{org}.licence.valid_to')}"
    asked = [
        ("执照上的名称？", w.fact(f"{org}.name")),
        ("信用代码？", w.fact(f"{org}.uscc")),
        ("何时成立？", w.fact(f"{org}.established_on")),
        ("执照期限和发照机关？", f"{term}；{w.fact(f'{org}.licence.authority')}"),
        ("注册在何处？", w.fact(f"{org}.registered_address")),
        ("在何处办公？", w.fact(f"{org}.office_address")),
        ("在何处生产或经营？", w.fact(f"{org}.business_address")),
        ("有哪些场所，各有多少人、做什么？", "¶".join(_sites(audit, w))),
        ("全部员工几人？缴社保几人？", f"{w.fact('headcount_total')} 人；{w.fact('insured_count')} 人"),
        ("体系内几人？几班？", f"{w.fact('headcount')} 人；{audit.world.shifts} 班"),
        ("做什么？", w.scope("activity")),
        ("体系何时开始运行？", w.fact("system_effective_on")),
        ("行政许可？", "¶".join(_permits(audit, w)) or "不需要"),
    ]
    if audit.certificates:
        asked.append(("现有证书？", "¶".join(_certificates(audit, w))))
    rows: list[Row] = [["题号", "问", "核对到的内容", "核对结果"]]
    rows += [[f"A{at:02}", question, told, same] for at, (question, told) in enumerate(asked, 1)]
    w.table(rows, (0.9, 2.4, 6, 2), head=1)


def _sites(audit: Audit, w: Writer) -> list[str]:
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", PLACES[site.kind])
        told.append(f"[{kind}] {e('address')}，{e('activity')}，{e('headcount')} 人")
    return told


def _permits(audit: Audit, w: Writer) -> list[str]:
    told = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        told.append(
            f"{e('kind')}：{e('number')}；{e('scope')}；{e('valid_from')} 至 {e('valid_to')}；"
            f"{e('authority')}"
        )
    return told


def _certificates(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        name = e("system", NAMES[one.system])
        told.append(f"{name}：{e('number')}，{e('issued_on')} 发，{e('valid_to')} 止")
    return told


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    days = f"{w.fact('audit.start')} {w.half('audit.start_half')} → "
    days += f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    time = f"{w.fact('audit.person_days')} 人天（到场 {w.fact('audit.onsite_days')}）"
    covered = f"{w.fact('audit.covered_from')} → {w.fact('audit.covered_to')}"
    rows: list[Row] = [
        ["体系", "  ".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems), "‹", "‹"],
        ["到场", days, "方式", w.choice("audit.mode", MODES, when.mode, " ")],
        ["时间", time, "风险", w.fact("audit.risk")],
        ["看哪一段的记录", covered, "抽样", "由审核员随机选取"],
        ["问哪些业务", _scopes(audit, w, "audit"), "‹", "‹"],
        ["客户自述的范围", _scopes(audit, w, "system"), "‹", "‹"],
        ["适用法律", w.laws("criteria", "；", "{}"), "‹", "‹"],
    ]
    if when.reductions:
        rows.append(["减时理由", w.each("audit.reductions", when.reductions, "；"), "‹", "‹"])
    if audit.stage1:
        first = f"{w.fact('stage1.start')}  {w.fact('stage1.start_time')}–{w.fact('stage1.end_time')}"
        first += f"{w.silent('stage1.end')}（{w.fact('stage1.mode', '到场')}），当时提的问题客户已处理"
        rows.append(["一阶段", first, "‹", "‹"])
    guests = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{e('name')}（{role}，{e('from')}）")
    rows.append(["同行", "；".join(guests), "‹", "‹"])
    w.table(rows, (1.4, 4.2, 1, 2.6), bold=(0, 2))


def _scopes(audit: Audit, w: Writer, place: str) -> str:
    return "¶".join(f"{LETTERS[one]}：{w.scope(place, one)}" for one in audit.systems)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["谁", "职责", "级别", "体系", "注册号", "号到何日", "专业"]]
    for member in audit.team:
        rows += _member(w, member)
    w.text("审核组：", style="plain")
    w.table(rows, (1.2, 1, 1.4, 0.9, 3, 1.6, 1.5), head=1)


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    name, role, grade = e("name"), e("role", ROLES[member.role]), e("grade")
    if not member.registrations:
        return [[name, role, grade, w.blank, w.blank, w.blank, e.each("professional_codes")]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        system = r("system", LETTERS[one.system]) + r.silent("grade")
        codes = r.each("professional_codes") or w.blank
        codes += e.silent_each("professional_codes") * (not at)
        head = ["^", "^", "^"] if at else [name, role, grade]
        rows.append([*head, system, r("number"), r("valid_until"), codes])
    return rows


def _questions(audit: Audit, w: Writer) -> int:
    parts = [
        ("一  组织和策划", planning.context(audit, w)),
        ("二  资源和支持", planning.support(audit, w)),
        ("三  产品、服务和现场", operation.doing(audit, w)),
        ("四  检查和改进", operation.checking(audit, w)),
    ]
    rows: list[Row] = [["题号", "审核员的问题（条款）", "客户的答复", "看到的证据", "判定"]]
    asked = 0
    for name, questions in parts:
        rows.append([name, "‹", "‹", "‹", "‹"])
        for question in questions:
            asked += 1
            rows.append(row_of(audit, question, asked))
    w.table(rows, WIDTHS, head=1)
    return asked
