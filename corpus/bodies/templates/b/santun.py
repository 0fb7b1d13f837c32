"""三屯河: the audit told along the chain of processes; registers are lists typed into the text."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.b import _santun_end as end
from corpus.bodies.templates.b._santun_chain import Chain
from corpus.bodies.templates.b._santun_words import FORMS, KINDS, MODES, ROLES, listed
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer

BODY = "三屯河质量认证中心有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "QMS+EMS", "MDR", "FSMS+HACCP", "QMS+HSPM")
TYPES = ("surveillance", "stage2", "recertification", "special")
STYLE = {"look": "bracket", "dates": "chinese", "blank": "无", "styled": True}


def build(audit: Audit, w: Writer) -> None:
    """Cover, the facts in prose, the processes, earlier and new nonconformities, the conclusion."""
    w.forms = w.random.choice(FORMS)
    s = Slots(w)
    code = f"ST-{w.random.choice(('JL', 'BG'))}-{w.random.randint(11, 39)}"
    w.margins(header=(f"{BODY}　　{code}",), page="第#页（共##页）")
    _cover(audit, w)
    w.heading(1, "1 审核概况")
    w.heading(2, "1.1 受审核组织")
    _organization(audit, w)
    w.heading(2, "1.2 审核的实施")
    _audit(audit, w, s)
    w.heading(2, "1.3 审核组")
    _team(audit, w)
    w.heading(2, "1.4 依据和范围")
    _basis(audit, w)
    chain = Chain(audit, w, s)
    w.heading(1, "2 过程的识别")
    chain.overview()
    w.heading(1, "3 从顾客要求到交付")
    chain.write("chain", "3")
    w.heading(1, "4 支持过程")
    chain.write("support", "4")
    w.heading(1, "5 管理过程")
    chain.write("management", "5")
    w.heading(1, "6 上次审核的遗留")
    end.earlier(audit, w, s)
    w.heading(1, "7 本次不符合")
    end.nonconformities(audit, w)
    w.heading(1, "8 评价和结论")
    end.conclusion(audit, w, s)


def _cover(audit: Audit, w: Writer) -> None:
    b = "certification_body"
    fields = "、".join(w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems)
    w.text("", style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"（{w.fact('audit_type', KINDS[audit.audit_type])}）", style="subtitle")
    w.text("", "", style="center")
    w.text(w.fact("organization.name"), style="subtitle")
    w.text(fields, style="center")
    w.text("", "", "", style="center")
    w.text(
        f"报告编号　{w.fact('number')}",
        f"审核日期　{w.fact('audit.start')}至{w.fact('audit.end')}",
        f"审核组长　{w.person(audit.leader)('name')}",
        f"报告日期　{w.fact('report_date')}",
        style="center",
    )
    w.text("", "", style="center")
    w.text(w.fact(f"{b}.name"), style="subtitle")
    w.text(w.fact(f"{b}.address"), style="center")
    w.text(
        f"{w.fact(f'{b}.phone')}　{w.fact(f'{b}.website')}　{w.fact(f'{b}.email')}",
        style="center",
    )
    w.page()


def _organization(audit: Audit, w: Writer) -> None:
    o, people, world = "organization", audit.world.people, audit.world
    w.text(
        f"{w.fact(f'{o}.name')}成立于{w.fact(f'{o}.established_on')}，统一社会信用代码"
        f"{w.fact(f'{o}.uscc')}，营业执照由{w.fact(f'{o}.licence.authority')}颁发，营业期限自"
        f"{w.fact(f'{o}.licence.valid_from')}至{w.until(f'{o}.licence.valid_to')}。"
        f"公司从事{w.scope('activity')}。",
        f"注册地址：{w.fact(f'{o}.registered_address')}；办公地址：{w.fact(f'{o}.office_address')}；"
        f"生产经营地址：{w.fact(f'{o}.business_address')}。",
        f"公司现有员工{w.fact('headcount_total')}人，缴纳社会保险的{w.fact('insured_count')}人，"
        f"体系覆盖{w.fact('headcount')}人，实行{world.shifts}班制。法定代表人{people.legal}，总经理"
        f"{people.manager}，管理者代表{people.representative}，联系人{people.contact}（{world.phone}）。",
    )
    w.text("体系覆盖的场所：")
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told.append(f"{e('address')}，{kind}，{e('activity')}，{e('headcount')}人")
    listed(w, told)


def _audit(audit: Audit, w: Writer, s: Slots) -> None:
    when, first = audit.audit, audit.stage1
    w.text(f"审核目的：{s.at('purpose', audit.audit_type)}")
    if first:
        last = w.silent("stage1.end") if first.start == first.end else f"至{w.fact('stage1.end')}"
        clock = f"{w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        w.text(
            f"一阶段审核于{w.fact('stage1.start')}{last}进行（{clock}），方式为"
            f"{w.fact('stage1.mode', MODES[first.mode])}，提出的问题在二阶段之前已经解决。"
        )
    w.text(
        f"{'二阶段' if first else '本次'}审核从{w.fact('audit.start')}{w.half('audit.start_half')}开始，到"
        f"{w.fact('audit.end')}{w.half('audit.end_half')}结束，"
        f"方式为{w.fact('audit.mode', MODES[when.mode])}，"
        f"用时{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日；"
        f"查看{w.fact('audit.covered_from')}到{w.fact('audit.covered_to')}的记录。"
        f"受审核组织的风险级别为{w.fact('audit.risk')}。"
    )
    if when.reductions:
        w.text(f"人日减少的理由：{w.each('audit.reductions', when.reductions, '；')}。")
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}（{a('from')}）。")


def _team(audit: Audit, w: Writer) -> None:
    listed(w, [_member(w, member) for member in audit.team])


def _member(w: Writer, member: TeamMember) -> str:
    """A person in one line."""
    e = w.person(member)
    told = f"{e('name')}（{e('label')}），{e('role', ROLES[member.role])}，{e('grade')}"
    cards = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        silent = r.silent("system") + r.silent("grade")
        codes = r.each("professional_codes", "、")
        if at == 0:
            silent += e.silent_each("professional_codes")
        trade = f"，专业{codes}" if codes else ""
        cards.append(f"{r('number')}{silent}（到{r('valid_until')}{trade}）")
    if cards:
        return f"{told}，注册号{'，'.join(cards)}"
    codes = e.each("professional_codes", "、")
    return f"{told}，专业{codes}" if codes else told


def _basis(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = e.silent("iso") if one.iso == one.number else f"（等同{e('iso')}）" if one.iso else ""
        told.append(f"{e('number')}《{one.title}》{twin}{e.silent('system')}")
    told.append("公司的体系文件")
    count = w.law_entry("criteria")("stated_count")
    told.append(f"有关的法律{count}部：{w.laws('criteria')}")
    w.text("审核依据：")
    listed(w, told)
    w.text("审核范围：")
    table = words("systems")
    listed(w, [f"{table[one]['name']}：{w.scope('audit', one)}" for one in audit.systems])
    w.text(f"标准中不适用的要求：{w.fact('exclusions')}。")
