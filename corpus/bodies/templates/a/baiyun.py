"""柏筠检验认证集团: an official report in chapters of prose; all that is a list stands in appendices."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _baiyun_annexes as annexes
from corpus.bodies.templates.a import _baiyun_chapters as chapters
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

BODY = "柏筠检验认证集团有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "HSE", "QMS", "OHSMS")
TYPES = ("surveillance",)
STYLE = {"look": "box", "dates": "chinese", "blank": "—", "styled": True}

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "HSE": "健康、安全与环境管理体系",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
DIGITS = "〇一二三四五六七八九"


def build(audit: Audit, w: Writer) -> None:
    """Cover, chapters, signature, appendices."""
    w.margins(header=("管理体系认证审核报告",), footer=(BODY,), page="—#—", first=False)
    phrases = Phrases(w)
    _cover(audit, w)
    w.page()
    w.heading(1, "一、审核任务")
    _task(audit, w)
    w.heading(1, "二、受审核单位概况")
    chapters.company(audit, w)
    w.heading(1, "三、上次审核以来的变化和问题整改")
    chapters.changes(audit, w, phrases)
    w.heading(1, "四、管理体系运行情况")
    chapters.running(audit, w, phrases)
    w.heading(1, "五、认证证书和标志使用情况")
    chapters.certificates(audit, w, phrases)
    w.heading(1, "六、不符合项")
    chapters.nonconformities(audit, w)
    w.heading(1, "七、审核结论和建议")
    chapters.conclusion(audit, w, phrases)
    _signature(audit, w)
    annexes.all_of(audit, w)


def spelt(day: date) -> str:
    """A day in Chinese figures: 二〇二五年八月十日."""
    year = "".join(DIGITS[int(char)] for char in str(day.year))
    return f"{year}年{_figure(day.month)}月{_figure(day.day)}日"


def _figure(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{DIGITS[tens]}十"
    return head + (DIGITS[ones] if ones else "")


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", "内部资料　注意保存", style="plain")
    w.text("", "", style="center")
    w.text(w.fact("title"), style="title")
    told = "、".join(w.tag("systems+", code, NAMES[code]) for code in audit.systems)
    w.text(f"（{told}）", style="subtitle")
    w.text("", "", "", style="center")
    w.text(
        f"受审核单位：{w.fact('organization.name')}",
        f"审核类型：{_which(audit)}{w.fact('audit_type', '监督审核')}",
        f"审核组长：{w.person(audit.leader)('name')}",
        style="center",
    )
    w.text("", "", "", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("report_date", spelt(audit.report_date)), style="center")


def _which(audit: Audit) -> str:
    """Which surveillance it is."""
    age = (audit.audit.start - audit.certificates[0].issued_on).days
    return "第一次" if age < 400 else "第二次"


def _task(audit: Audit, w: Writer) -> None:
    kind = _which(audit) + w.fact("audit_type", "监督审核")
    w.heading(2, "（一）任务来源")
    w.text(
        f"根据认证合同和年度监督审核安排，{w.fact('certification_body.name')}（以下简称本集团）"
        f"派出审核组，自{w.fact('audit.start')}{w.half('audit.start_half')}至{w.fact('audit.end')}"
        f"{w.half('audit.end_half')}，对{w.fact('organization.name')}实施了{kind}。审核方式为"
        f"{w.fact('audit.mode', '现场审核')}，所抽取的样本覆盖{w.fact('audit.covered_from')}"
        f"至{w.fact('audit.covered_to')}期间的运行情况。"
    )
    w.heading(2, "（二）审核依据")
    basis = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（{e('iso')}，IDT）" if standard.iso else ""
        basis.append(f"{e('number')}{twin}《{standard.title}》{e.silent('system')}")
    w.text(
        f"一是管理体系标准，即{'、'.join(basis)}；二是受审核单位的管理体系文件；三是适用的法律法规，"
        f"主要有{w.laws('criteria')}；四是认证合同和有关认证规则。"
    )
    w.heading(2, "（三）审核范围")
    for code in audit.systems:
        w.text(f"{NAMES[code]}审核范围：{w.scope('audit', code)}。")
    w.heading(2, "（四）审核组织")
    _crew(audit, w)


def _crew(audit: Audit, w: Writer) -> None:
    others = []
    for member in audit.team:
        if member is not audit.leader:
            e = w.person(member)
            others.append(f"{e('name')}（{e('role', ROLES[member.role])}）")
    guides = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = "向导" if guest.role == "guide" else "观察员"
        guides.append(f"{a('from')}{a('name')}担任{a('role', role)}")
    leader = w.person(audit.leader)
    w.text(
        f"审核组由{leader('name')}任{leader('role', '组长')}，成员为{'、'.join(others)}，注册信息见附录A，"
        f"日程见附录G。审核期间，{'，'.join(guides)}。"
    )
    time = f"本次审核投入{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日。"
    if audit.audit.reductions:
        told = w.each("audit.reductions", audit.audit.reductions, "；")
        time += f"审核时间的减少理由为：{told}。"
    w.text(f"{time}按照本集团的分类办法，该单位的认证风险级别为“{w.fact('audit.risk')}”。")


def _signature(audit: Audit, w: Writer) -> None:
    signed = audit.conclusion.signatories
    leader = audit.leader.name
    others = w.each("conclusion.signatories", [name for name in signed if name != leader], "　")
    w.text("", style="plain")
    w.text(f"审核组长（签字）：{w.each('conclusion.signatories', [leader])}", style="plain")
    if others:
        w.text(f"审核组员（签字）：{others}", style="plain")
    w.text(w.fact("certification_body.name"), style="right")
    w.text(w.fact("report_date", spelt(audit.report_date)), style="right")
    w.text(
        f"联系地址：{w.fact('certification_body.address')}；电话：{w.fact('certification_body.phone')}；"
        f"网址：{w.fact('certification_body.website')}；电子邮箱：{w.fact('certification_body.email')}。",
        style="plain",
    )
