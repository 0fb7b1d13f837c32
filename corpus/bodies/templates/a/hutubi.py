"""图壁: a long form in wide tables first, then the evidence for each aim of the audit."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _hutubi_form as form
from corpus.bodies.templates.a._hutubi_evidence import Aims
from corpus.bodies.templates.a._hutubi_words import ADVICE, FORM, KINDS, LABELS, MODES, band, line
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "图壁国际认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS", "HSE+EMS+OHSMS", "EnMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "ballot", "dates": "dash", "blank": "—", "styled": False}


def build(audit: Audit, w: Writer) -> None:
    """The form, the aims with their evidence, the opinion."""
    s = Slots(w)
    w.margins(
        header=(BODY, "TBC-QR-3107　C/2"),
        footer=("本报告归委托方与本机构共有，不得断章取义地使用",),
        page="- # -",
    )
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.heading(1, "第一部分　审核报告表")
    _organization(audit, w)
    _audit(audit, w)
    form.systems(audit, w)
    form.team(audit, w)
    form.sites(audit, w)
    form.scopes(audit, w)
    form.permits(audit, w)
    form.criteria(audit, w)
    form.nonconformities(audit, w)
    _advice(audit, w)
    w.page()
    w.heading(1, "第二部分　按审核目的记载的审核证据")
    w.text(
        "本部分按审核计划确定的审核目的分别记载。证据来自文件查阅、面谈和现场观察，"
        "均为抽样所得；“判定”一栏针对该行所记的证据。"
    )
    aims = Aims(audit, w, s)
    for at in range(len(s.at("aims"))):
        aims.write(at)
    w.heading(1, "第三部分　审核组的总体意见")
    aims.opinion()


def _organization(audit: Audit, w: Writer) -> None:
    """1: who is audited."""
    world, people, o = audit.world, audit.world.people, "organization"
    term = f"{w.fact(f'{o}.licence.valid_from')}至{w.until(f'{o}.licence.valid_to')}"
    rows: list[Row] = [
        band("1　组织信息", 8),
        line(("组织名称", w.fact(f"{o}.name"), 3), ("信用代码", w.fact(f"{o}.uscc"), 3)),
        line(("注册地址", w.fact(f"{o}.registered_address"), 5), ("邮　编", world.postcode, 1)),
        line(("办公地址", w.fact(f"{o}.office_address"), 5), ("电　话", world.phone, 1)),
        line(("经营地址", w.fact(f"{o}.business_address"), 5), ("面　积", f"{world.area}㎡", 1)),
        line(
            ("成立日期", w.fact(f"{o}.established_on"), 1),
            ("执照期限", term, 1),
            ("登记机关", w.fact(f"{o}.licence.authority"), 3),
        ),
        line(
            ("法定代表人", people.legal, 1),
            ("最高管理者", people.manager, 1),
            ("管理者代表", people.representative, 1),
            ("联系人", people.contact, 1),
        ),
        line(
            ("员工总数", f"{w.fact('headcount_total')}人", 1),
            ("参保人数", f"{w.fact('insured_count')}人", 1),
            ("注册资本", f"{world.capital}万元", 1),
            ("班　次", f"{world.shifts}班", 1),
        ),
        line(("主营活动", w.scope("activity"), 3), ("体系运行", f"自{w.fact('system_effective_on')}起", 3)),
    ]
    w.table(rows, FORM, head=1, bold=LABELS)


def _audit(audit: Audit, w: Writer) -> None:
    """2: the audit itself."""
    when, first = audit.audit, audit.stage1
    opened = f"{w.fact('audit.start')}　{w.half('audit.start_half')}"
    closed = f"{w.fact('audit.end')}　{w.half('audit.end_half')}"
    rows: list[Row] = [
        band("2　审核信息", 8),
        line(
            ("审核类型", w.choice("audit_type", KINDS, audit.audit_type), 5),
            ("申请号", audit.world.application_no, 1),
        ),
        line(("审核方式", w.choice("audit.mode", MODES, when.mode), 5), ("计划号", audit.world.plan_no, 1)),
    ]
    if first:
        last = w.silent("stage1.end") if first.start == first.end else f"至{w.fact('stage1.end')}"
        clock = f"{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
        rows.append(
            line(
                ("一阶段", f"{w.fact('stage1.start')}{last}", 1),
                ("时　间", clock, 1),
                ("方　式", w.fact("stage1.mode", MODES[first.mode]), 1),
                ("结　果", "可进入二阶段", 1),
            )
        )
    rows += [
        line(("审核开始", opened, 3), ("审核结束", closed, 3)),
        line(("证据期间", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}", 7)),
        line(
            ("审核时间", f"{w.fact('audit.person_days')}人日", 1),
            ("其中现场", f"{w.fact('audit.onsite_days')}人日", 1),
            ("风险等级", w.fact("audit.risk"), 1),
            ("语　言", "中文", 1),
        ),
    ]
    if when.reductions:
        rows.append(line(("人日减少", w.each("audit.reductions", when.reductions, "；"), 7)))
    w.text("", style="plain")
    w.table(rows, FORM, head=1, bold=LABELS)


def _advice(audit: Audit, w: Writer) -> None:
    """10: what the team advises, told on the form before its grounds."""
    advice = audit.conclusion.recommendation or ""
    chosen = w.choice("conclusion.recommendation", ADVICE[audit.audit_type], advice, "¶")
    rows: list[Row] = [
        band("10　审核组推荐意见", 8),
        line(("意　见", chosen, 7)),
        line(("下次审核", f"应不迟于{w.fact('next_audit_by')}", 3), ("填表日期", w.fact("report_date"), 3)),
    ]
    w.text("", style="plain")
    w.table(rows, FORM, head=1, bold=LABELS)
