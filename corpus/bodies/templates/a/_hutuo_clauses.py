"""滹沱's third chapter: the clauses one after the other, prose with registers between."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _hutuo_registers as registers
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
ALL, QUALITY, LEGAL, GREEN, SAFE = ("QMS", "EMS", "OHSMS"), ("QMS",), ("EMS", "OHSMS"), ("EMS",), ("OHSMS",)

Facts = Callable[[Audit, Writer], None]


def _scopes(audit: Audit, w: Writer) -> None:
    for system in audit.systems:
        w.text(f"管理手册规定的{NAMES[system]}范围：{w.scope('system', system)}。")
    if "QMS" in audit.systems:
        w.text(f"不适用的条款：{w.fact('exclusions')}。")


def _flow(audit: Audit, w: Writer) -> None:
    for one in audit.counts:
        if one.what == "主要过程":
            c = w.entry("counts", one)
            w.text(f"识别出{c('what')}{c('stated')}{one.unit}：{c.each('listed', '、')}。")
    key, special = w.fact("key_processes"), w.fact("special_processes")
    w.text(f"关键过程：{key}；需要确认的特殊过程：{special}；外包过程：{w.fact('outsourced_processes')}。")


def _counted(what: str, lead: str) -> Facts:
    def told(audit: Audit, w: Writer) -> None:
        for one in audit.counts:
            if one.what == what:
                c = w.entry("counts", one)
                w.text(f"{lead}评价出{c('what')}{c('stated')}{one.unit}：{c.each('listed', '、')}。")

    return told


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    number = e("stated_count") + e.silent("place")
    titles = e.each("titles", "、", "《{}》")
    office = audit.world.departments[-1]
    w.text(f"{office}收集了适用的法律法规{number}部，并识别了适用的条款，清单如下：{titles}。")


def _evaluated(audit: Audit, w: Writer) -> None:
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        done, people = e("done_on"), e.each("evaluators")
        w.text(f"{done}，{people}对{e('stated_count')}部法律法规的遵守情况进行了评价，未发现违反的情况。")


def _laws_q(audit: Audit, w: Writer) -> None:
    if audit.systems == ["QMS"]:
        _laws(audit, w)
        _evaluated(audit, w)


def _operated(w: Writer) -> None:
    e = w.law_entry("operation")
    w.text(f"查{e.silent('place')}{e.each('titles', '、', '《{}》')}的执行情况，责任部门能够提供相应的证据。")


def _operated_q(audit: Audit, w: Writer) -> None:
    if audit.systems == ["QMS"]:
        _operated(w)
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')}《{e('title')}》")
    if told:
        w.text(f"执行的技术标准有：{'、'.join(told)}。")


def _internal(audit: Audit, w: Writer) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        planned, start = e("planned_on"), e("start")
        days = start + e.silent("end") if one.start == one.end else f"{start}至{e('end')}"
        w.text(
            f"查{planned}编制的内部审核计划，审核于{days}实施，组长{e('leader')}，内审员{e.each('auditors')}。"
            f"内审开具不符合项{e('nonconformities')}项，均于{e('closed_on')}前整改完毕并经验证关闭。",
        )


def _review(audit: Audit, w: Writer) -> None:
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        planned, held, chair = e("planned_on"), e("held_on"), e("chair")
        text = (
            f"管理评审计划于{planned}下发，评审会议于{held}召开，由{chair}主持，"
            f"提出改进措施{e('improvements')}项，要求在{e('due_date')}前完成"
        )
        done = f"，已于{e('closed_on')}完成。" if one.closed_on else "，目前按计划推进。"
        w.text(text + done)


CLAUSES: tuple[tuple[str, str, tuple[str, ...], str, Facts | None], ...] = (
    ("4.1", "理解组织及其环境", ALL, "c41", None),
    ("4.2", "理解相关方的需求和期望", ALL, "c42", _laws_q),
    ("4.3", "确定管理体系的范围", ALL, "", _scopes),
    ("4.4", "管理体系及其过程", ALL, "c44", _flow),
    ("5.1/5.2", "领导作用和承诺、方针", ALL, "c51", None),
    ("5.3", "组织的岗位、职责和权限", ALL, "c53", None),
    ("5.4", "工作人员的协商和参与", SAFE, "c54", None),
    ("6.1", "应对风险和机遇的措施", ALL, "c61", None),
    (
        "6.1.2",
        "环境因素",
        GREEN,
        "",
        _counted("重要环境因素", "从生命周期的观点出发，对各部门的活动进行了环境因素识别，"),
    ),
    (
        "6.1.2",
        "危险源辨识及风险和机遇的评价",
        SAFE,
        "",
        _counted("不可接受风险", "采用作业条件危险性评价法，"),
    ),
    ("6.1.3", "合规义务（法律法规要求和其他要求）", LEGAL, "", _laws),
    ("6.2", "目标及其实现的策划", ALL, "c62", registers.objectives),
    ("6.3", "变更的策划", QUALITY, "c63", None),
    ("7.1", "资源、基础设施", ALL, "c71", registers.equipment),
    ("7.1.5", "监视和测量资源", ALL, "", registers.devices),
    ("7.2/7.3", "能力、意识", ALL, "c72", registers.people),
    ("7.4", "沟通", ALL, "c74", None),
    ("7.5", "成文信息", ALL, "c75", None),
    ("8.1", "运行的策划和控制", QUALITY, "c81q", _operated_q),
    ("8.2", "产品和服务的要求", QUALITY, "c82q", None),
    ("8.3", "产品和服务的设计和开发", QUALITY, "c83q", None),
    ("8.4", "外部提供的过程、产品和服务的控制", QUALITY, "c84q", registers.suppliers),
    ("8.5", "生产和服务提供", QUALITY, "c85q", None),
    ("8.6", "产品和服务的放行", QUALITY, "c86q", None),
    ("8.7", "不合格输出的控制", QUALITY, "c87q", None),
    ("8.1", "运行策划和控制（环境）", GREEN, "c81e", None),
    ("8.1", "运行策划和控制（职业健康安全）", SAFE, "c81s", registers.health),
    ("8.1", "合规要求的执行及相关方", LEGAL, "", registers.parties),
    ("8.2", "应急准备和响应", LEGAL, "c82l", registers.drills),
    ("9.1", "监视、测量、分析和评价", ALL, "c91", registers.totals),
    ("9.1.2", "合规性评价", LEGAL, "", _evaluated),
    ("9.2", "内部审核", ALL, "c92", _internal),
    ("9.3", "管理评审", ALL, "c93", _review),
    ("10", "改进", ALL, "c10", None),
)


def all_of(audit: Audit, w: Writer, s: Sentences) -> None:
    """All clauses that the audited systems have."""
    for number, title, systems, stock, facts in CLAUSES:
        if not set(systems) & set(audit.systems):
            continue
        if number == "7.1.5" and "QMS" not in audit.systems:
            number = "9.1.1"
        w.heading(3, f"{number} {title}")
        name = "c83n" if stock == "c83q" and audit.exclusions != "无" else stock
        if name:
            w.paragraphs(s.texts(name))
        if facts:
            facts(audit, w)
        if number == "8.1" and "合规" in title:
            _operated(w)
        elif number not in {"7.1", "9.1"}:
            _raised(audit, w, number, systems)


def _raised(audit: Audit, w: Writer, number: str, systems: tuple[str, ...]) -> None:
    """Where nonconformities were raised against a clause."""
    numbers = {one.number.split("-")[0]: one.system for one in audit.standards}
    heads = ("7.2", "7.3") if number == "7.2/7.3" else (number,)
    raised = [
        item.number
        for item in audit.nonconformities.items
        if numbers.get(item.standard.split("-")[0]) in systems
        and any(f"{item.clause}.".startswith(f"{head}.") for head in heads)
    ]
    if raised:
        w.text(f"本条款存在不符合，见附件1中编号为{'、'.join(raised)}的不符合项。")
