"""The last tables of 汾澄's report: nonconformities, conclusion, team, plan, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.again import again
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
ADVICE = {
    "stage2": {
        "recommend": "推荐注册",
        "recommend_after_correction": "整改验证合格后推荐注册",
        "no": "不推荐",
    },
    "surveillance": {"maintain": "推荐保持", "suspend": "建议暂停", "withdraw": "建议撤销"},
    "recertification": {
        "recommend": "推荐换证",
        "recommend_after_correction": "整改验证合格后推荐换证",
        "no": "不推荐",
    },
}


def all_of(audit: Audit, w: Writer, s: Slots) -> None:
    """The tables six to nine."""
    for part in (_findings, _conclusion, _plan, _signed):
        w.text("", style="plain")
        part(audit, w, s)
        if part is _conclusion:
            w.text("", style="plain")
            _team(audit, w)


def _findings(audit: Audit, w: Writer, s: Slots) -> None:
    def over(text: str) -> Row:
        return [text, "‹", "‹", "‹", "‹", "‹", "‹"]

    rows: list[Row] = [
        over("六、不符合和问题"),
        over(s("严重<nonconformities.major>项，一般<nonconformities.minor>项。")),
        ["序号", "不符合事实", "条款", "责任部门", "性质", "整改期限", "验证"],
    ]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grades = {"minor": "一般", "major": "严重"}
        grade = w.choice(f"{e.path}.grade", grades, item.grade, "¶")
        clause = f"{e('standard')}¶{e('clause')}"
        due = w.fact("nonconformities.due_date")
        rows.append([e("number"), e("description"), clause, e("department"), grade, due, "书面"])
    if not audit.nonconformities.items:
        rows.append([w.blank] * 7)
    rows.append(over(_earlier(audit, w)))
    good = "；".join(s(text) for text in w.random.sample(s.at("good"), 2))
    weak = "；".join(s(text) for text in w.random.sample(s.at("weak"), 2))
    rows += [over(f"好的方面：{good}。"), over(f"建议（不算不符合）：{weak}。")]
    w.table(rows, (0.6, 3.6, 1.7, 1, 0.9, 1.2, 0.7), head=1)


def _earlier(audit: Audit, w: Writer) -> str:
    if not audit.previous_nonconformities:
        return f"上次不符合：{w.blank}"
    told = []
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        state = "本次又有类似问题" if again(audit, one.description) else "现场看已改好"
        told.append(f"（{at}）{e('description')}{e('closed_on')}关闭，{state}。")
    return f"上次不符合：¶{'¶'.join(told)}"


def _conclusion(audit: Audit, w: Writer, s: Slots) -> None:
    rows: list[Row] = [["七、结论", "‹"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        values = {one: one for one in ("符合", "基本符合", "不符合")}
        rows.append([e("criterion"), w.choice(f"{e.path}.value", values, rating.value, "　")])
    scopes = "¶".join(f"{NAMES[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    advice = ADVICE[audit.audit_type]
    rows += [
        ["证书范围", scopes],
        ["目的达到否", "{+}达到　{-}未达到"],
        ["计划偏离", "{-}有　{+}无"],
        ["未解决的分歧", w.blank],
        [
            "综合意见",
            "体系文件和实际结合较好，各部门能按规定做，内审、管评起作用，有自我改进的机制，抽样有风险，"
            "没查到的地方企业自己再检查。",
        ],
        [
            "推荐意见",
            w.choice("conclusion.recommendation", advice, audit.conclusion.recommendation or "", "¶"),
        ],
        ["下次审核", s("<next_audit_by>之前")],
    ]
    w.table(rows, (2.6, 6.4), head=1)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["八、审核组", "‹", "‹", "‹", "‹", "‹"],
        ["代号¶姓名", "分工", "资格", "体系/注册号", "有效期至", "专业"],
    ]
    for member in audit.team:
        rows += _member(w, member)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        rows.append([a("name"), role, w.blank, a("from"), w.blank, w.blank])
    w.table(rows, (1.1, 1, 1.2, 3.6, 1.4, 1.4), head=2)


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    head = [f"{e('label')}¶{e('name')}", e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        return [[*head, w.blank, w.blank, e.each("professional_codes", "、") or w.blank]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        told = r.silent("grade") + (e.silent_each("professional_codes") if at == 0 else "")
        number = f"{r('system', NAMES[one.system])} {r('number')}{told}"
        codes = r.each("professional_codes", "、") or w.blank
        rows.append([*(["^"] * 3 if at else head), number, r("valid_until"), codes])
    return rows


def _plan(audit: Audit, w: Writer, s: Slots) -> None:
    when, both = halves(audit), groups(audit)
    steps = [(s(place), s(what)) for place, what in s.at("steps")]
    parts = [_spread(steps[at::2], len(when)) for at in (0, 1)]
    names = ["、".join(member.name for member in group) for group in both]
    rows: list[Row] = [
        ["九、日程", "‹", "‹"],
        ["时间", f"第一组（{names[0]}）", f"第二组（{names[1]}）"],
    ]
    for at, (day, half) in enumerate(when):
        cells = ["¶".join(f"{place}：{what}" for place, what in part[at]) for part in parts]
        if at == 0:
            cells = [f"首次会议¶{text}" for text in cells]
        if at == len(when) - 1:
            cells = [f"{text}¶末次会议" for text in cells]
        rows.append([f"{w.date(day)}{HALVES[half]}", *cells])
    w.table(rows, (1.4, 3.8, 3.8), head=2)


def _spread(steps: list[Step], number: int) -> list[list[Step]]:
    """Steps put into so many half days; the long ones take several where there is time."""
    if number <= len(steps):
        return shared(steps, number)
    made: list[list[Step]] = []
    before = ""
    for at in range(number):
        place, what = steps[at * len(steps) // number]
        made.append([(f"{place}（续）" if place == before else place, what)])
        before = place
    return made


def _signed(audit: Audit, w: Writer, s: Slots) -> None:
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [
        ["组长签字", w.each("conclusion.signatories", [leader]), "日期", w.fact("report_date")]
    ]
    if others:
        signed = w.each("conclusion.signatories", others, "　")
        rows.append(["组员签字", signed, "日期", w.fact("report_date")])
    rows.append(["机构", s("<b.name>　地址：<b.address>　电话：<b.phone>"), "‹", "‹"])
    rows.append(["网址邮箱", s("<b.website>　<b.email>"), "‹", "‹"])
    w.table(rows, (1.2, 4.6, 0.9, 2), bold=(0, 2))
