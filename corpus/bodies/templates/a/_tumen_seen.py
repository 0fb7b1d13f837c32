"""What 图檀睿评's auditors saw, theme by theme, in bullets."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._tumen_form import Days, bullet
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

Told = Callable[[Audit, Writer, Days, Phrases], None]


def seen(audit: Audit, w: Writer, days: Days, say: Phrases) -> None:
    """All themes."""
    for title, told, asked in THEMES:
        if not asked or asked & {*audit.systems}:
            w.heading(2, title)
            told(audit, w, days, say)


def _say(w: Writer, say: Phrases, *topics: tuple[str, int]) -> None:
    for topic, count in topics:
        for text in say.some(topic, count):
            bullet(w, text)


def _direction(audit: Audit, w: Writer, _days: Days, say: Phrases) -> None:
    _say(w, say, ("context", 1), ("lead", 2), ("risk", 1))
    figures = "；".join(f"{name} {aim}（实际{done}）" for name, aim, done in audit.world.objectives)
    bullet(w, f"目标与实绩：{figures}。", *say.some("goal", 1))
    for one in audit.counts:
        e = w.entry("counts", one)
        bullet(w, f"{e('what')}共{e('stated')}{one.unit}：{e.each('listed')}。")


def _law(audit: Audit, w: Writer, days: Days, say: Phrases) -> None:
    e = w.law_entry("compliance")
    listed = w.laws("compliance")
    count = e("stated_count")
    bullet(w, f"法规清单收录{count}部：{listed}。")
    _say(w, say, ("law", 1))
    bullet(w, f"现场问了{w.laws('operation')}的落实情况，{audit.world.people.safety}能说清要求和做法。")
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        bullet(
            w,
            f"合规评价：{days.of(c, 'done_on')}完成",
            f"评价人：{c.each('evaluators')}",
            f"逐条评价{c('stated_count')}部法规，结论为遵守情况良好。",
        )


def _people(audit: Audit, w: Writer, days: Days, say: Phrases) -> None:
    _say(w, say, ("people", 2), ("talk", 1), ("paper", 1))
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        name, signed = e("name"), days.of(e, "signed_on")
        open_end = f"{days.of(e, 'valid_from')}起，无固定期限" if not one.valid_to else ""
        term = open_end or days.span(e)
        bullet(w, f"劳动合同：{name}", f"{signed}签", f"期限{term}")
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        bullet(w, f"体检：{m('name')}", m("institution"), days.of(m, "examined_on"), m("result"))


def _place(audit: Audit, w: Writer, days: Days, say: Phrases) -> None:
    owned = "、".join(f"{name} {model}×{number}" for name, model, number in audit.world.equipment)
    bullet(w, f"主要设备：{owned}", f"场地约{audit.world.area}平方米")
    _say(w, say, ("place", 2))
    if not audit.calibrations:
        bullet(w, "业务里没有需要校准的测量设备，靠检查表和系统数据监视。")
    else:
        _say(w, say, ("gauge", 1))
        one = audit.calibrations[-1]
        e = w.entry("calibrations", one)
        bullet(
            w,
            f"在{e.aside('place')}看了一台{e('device')}（编号{e('serial')}），{one.act}日期"
            f"{days.of(e, 'calibrated_on')}，有效期到{days.after(e, 'calibrated_on', 'valid_until')}，与证书"
            f"{e('certificate_no')}一致。",
        )
    for unit in audit.special_equipment[:1]:
        s = w.entry("special_equipment", unit)
        bullet(
            w,
            f"{s.aside('place')}的{s('name')}（登记证{s('registration_no')}）于"
            f"{days.of(s, 'inspected_on')}检验，"
            f"下次检验{days.after(s, 'inspected_on', 'next_inspection_on')}。",
        )


def _client(_audit: Audit, w: Writer, _days: Days, say: Phrases) -> None:
    _say(w, say, ("client", 2))


def _supply(audit: Audit, w: Writer, days: Days, say: Phrases) -> None:
    _say(w, say, ("supply", 2))
    for one in audit.contracts:
        c = w.entry("contracts", one)
        kind, parties = c("kind"), c.each("parties", "与")
        signed, stated = days.of(c, "signed_on"), c("stated_term")
        bullet(w, f"{kind}：{parties}，{one.about}", f"{signed}签", f"为期{stated}", days.span(c))


def _work(audit: Audit, w: Writer, _days: Days, say: Phrases) -> None:
    _say(w, say, ("work", 3))
    if audit.special_processes != "无":
        _say(w, say, ("special", 1))
    if "QMS" in audit.systems:
        _say(w, say, ("pass", 1))
        if "8.3" not in audit.exclusions:
            _say(w, say, ("design", 1))
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')} {e('title')}")
    if cited:
        bullet(w, f"用到的技术标准：{'；'.join(cited)}。")


def _only(topic: str, count: int) -> Told:
    def told(_audit: Audit, w: Writer, _days: Days, say: Phrases) -> None:
        _say(w, say, (topic, count))

    return told


def _alarm(audit: Audit, w: Writer, days: Days, say: Phrases) -> None:
    _say(w, say, ("alarm", 1))
    for one in audit.drills:
        e = w.entry("drills", one)
        bullet(w, f"{e('kind')}演练", days.of(e, "held_on"), one.place, f"{one.people}人参加")


def _watch(audit: Audit, w: Writer, _days: Days, say: Phrases) -> None:
    _say(w, say, ("watch", 1))
    for one in audit.tables_with_totals:
        t = w.entry("tables_with_totals", one)
        title = t("title")
        items = []
        for item in one.items:
            i = t.inner("items", item)
            items.append(f"{i('name')}{i('amount')}")
        bullet(w, f"{title}（{one.unit}）：{'、'.join(items)}，合计{t('stated_total')}。")


def _inner(audit: Audit, w: Writer, days: Days, say: Phrases) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        planned = days.of(e, "planned_on")
        first = days.of(e, "start")
        end = e.silent("end") if one.start == one.end else f"—{days.after(e, 'start', 'end')}"
        bullet(
            w,
            f"内审：{planned}下计划",
            f"{first}{end}实施",
            f"组长：{e('leader')}",
            f"内审员：{e.each('auditors')}",
            f"不符合{e('nonconformities')}项，{days.of(e, 'closed_on')}关闭",
        )
    _say(w, say, ("inner", 1))
    for review in audit.management_reviews:
        m = w.entry("management_reviews", review)
        planned, held, chair = days.of(m, "planned_on"), days.of(m, "held_on"), m("chair")
        number, due = m("improvements"), days.of(m, "due_date")
        state = f"{days.of(m, 'closed_on')}完成" if review.closed_on else "进行中"
        bullet(
            w,
            f"管评：{planned}下计划",
            f"{held}召开",
            f"主持：{chair}",
            f"改进项{number}项，{due}前完成（{state}）",
        )
    _say(w, say, ("review", 1), ("better", 2))


THEMES: tuple[tuple[str, Told, set[str]], ...] = (
    ("方向、风险和目标", _direction, set()),
    ("合规", _law, set()),
    ("人、沟通和文件", _people, set()),
    ("设备、场地和测量", _place, set()),
    ("客户", _client, {"QMS", "EIMS", "ITSMS", "FSMS"}),
    ("供方和外包", _supply, set()),
    ("运行", _work, set()),
    ("环境", _only("green", 3), {"EMS"}),
    ("职业健康安全", _only("safe", 3), {"OHSMS"}),
    ("信息安全", _only("secret", 4), {"ISMS"}),
    ("信息技术服务", _only("serve", 3), {"ITSMS"}),
    ("食品安全", _only("food", 4), {"FSMS", "HACCP"}),
    ("诚信", _only("honest", 3), {"EIMS"}),
    ("应急", _alarm, set()),
    ("监测和数据", _watch, set()),
    ("内审、管评和改进", _inner, set()),
)
