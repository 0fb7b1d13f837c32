"""岚亭环境与安全评定: a letter to the client, told in the first person, with four annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _lanting_annexes as annexes
from corpus.bodies.templates.a import _lanting_letter as letter
from corpus.bodies.templates.a._lanting_letter import short
from corpus.bodies.writer import Writer

BODY = "岚亭环境与安全评定有限公司"
SYSTEMS = ("EMS+OHSMS", "HSE+EMS+OHSMS", "QMS+EMS+OHSMS")
TYPES = ("stage2", "special")
STYLE = {"look": "tick", "dates": "chinese", "blank": "—", "styled": True}

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "HSE": "健康、安全与环境管理体系",
}
KINDS = {"stage2": "初次认证第二阶段审核", "special": "特殊审核"}


def build(audit: Audit, w: Writer) -> None:
    """The letter and its annexes."""
    body = "certification_body"
    w.margins(footer=(f"{BODY}　致客户函　{audit.world.form_no}",), page="— # —")
    w.text(w.fact(f"{body}.name"), style="title")
    w.text(
        f"{w.fact(f'{body}.address')}　电话{w.fact(f'{body}.phone')}　{w.fact(f'{body}.website')}　"
        f"{w.fact(f'{body}.email')}",
        style="center",
    )
    w.text(f"函号　{w.fact('number')}", style="right")
    w.text(w.fact("title"), style="subtitle")
    w.text(f"{w.fact('organization.name')}：", style="plain")
    _opening(audit, w)
    _first(audit, w)
    w.heading(2, "我们所认识的贵公司")
    _company(audit, w)
    w.heading(2, "在现场")
    _places(audit, w)
    w.heading(2, "环境")
    letter.environment(audit, w)
    w.heading(2, "安全与健康")
    letter.safety(audit, w)
    w.heading(2, "往来单位")
    letter.partners(audit, w)
    w.heading(2, "自查与评审")
    letter.cycle(audit, w)
    w.heading(2, "还差的地方")
    _nonconformities(audit, w)
    w.heading(2, "我们的意见")
    _conclusion(audit, w)
    w.page()
    annexes.team(audit, w)
    annexes.devices(audit, w)
    annexes.people(audit, w)
    annexes.laws(audit, w)


def _opening(audit: Audit, w: Writer) -> None:
    when = audit.audit
    days = w.fact("audit.start") + w.half("audit.start_half")
    if when.end == when.start:
        days += f"到当日{w.half('audit.end_half')}{w.silent('audit.end')}"
    else:
        days += f"到{w.fact('audit.end', short(when.end, when.start))}{w.half('audit.end_half')}"
    names = []
    for member in audit.team:
        e = w.person(member)
        names.append(f"{e('role', annexes.ROLES[member.role])}{e('name')}")
    kind = w.fact("audit_type", KINDS[audit.audit_type])
    systems = [w.tag("systems+", one, NAMES[one]) for one in audit.systems]
    w.text(
        f"蒙贵公司接待，我们一行（{'、'.join(names)}）于{days}在{w.fact('audit.mode', '现场')}完成了"
        f"{'、'.join(systems)}的{kind}。现将经过和看法函告如下，并抄送本公司认证决定人员。"
    )
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（等同于{e('iso')}）" if standard.iso else ""
        standards.append(f"{e('number')}{twin}{e.silent('system')}")
    w.text(
        f"我们拿来对照的是{'、'.join(standards)}，贵公司自己的体系文件，以及适用的法律，包括{w.laws('criteria')}。"
        f"查看的时段从{w.fact('audit.covered_from')}到{w.fact('audit.covered_to')}。"
    )
    scopes = [f"{NAMES[one]}，审的是“{w.scope('audit', one)}”" for one in audit.systems]
    w.text(f"{'；'.join(scopes)}。")
    time = f"共用{w.fact('audit.person_days')}个人日，其中{w.fact('audit.onsite_days')}个人日在现场"
    less = w.each("audit.reductions", when.reductions, "，")
    less = f"；时间酌减的理由是{less}" if less else ""
    w.text(f"{time}，按{w.fact('audit.risk')}风险安排{less}。")
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{a('from')}的{a('name')}（{role}）")
    w.text(f"全程陪同的是{'和'.join(guests)}，在此致谢。")


def _first(audit: Audit, w: Writer) -> None:
    if audit.stage1:
        w.heading(2, "第一次来")
        day = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
        day += w.silent("stage1.end")
        w.text(f"第一阶段审核安排在{day}，{w.fact('stage1.mode', '现场')}进行。{letter.told(w, 'stage1', 3)}")
        w.text("据此我们认为可以进入第二阶段，以下所述除另有说明外，都是第二阶段所见。")
        return
    w.heading(2, "此行的缘由")
    w.text(letter.told(w, "cause", 2))
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        w.text(
            f"贵公司持有的{NAMES[certificate.system]}证书{e('number')}{e.silent('system')}颁于{e('issued_on')}，"
            f"到{e('valid_to')}期满。"
        )


def _company(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    licence = "organization.licence"
    w.text(
        f"贵公司{w.fact('organization.established_on')}成立，登记在{w.fact('organization.registered_address')}，"
        f"办公设于{w.fact('organization.office_address')}，实际经营在{w.fact('organization.business_address')}。"
        f"营业执照由{w.fact(f'{licence}.authority')}核发，统一社会信用代码{w.fact('organization.uscc')}，"
        f"{_term(audit, w)}。法定代表人是{people.legal}，"
        f"日常由{people.manager}主持，联系人{people.contact}（{world.phone}）。"
    )
    w.text(
        f"贵公司从事{w.scope('activity')}，这门业务大致要经过{'、'.join(world.industry['flow'])}这几步；其中要紧的"
        f"是{w.fact('key_processes')}，{_special(audit, w)}，{_given(audit, w)}。"
    )
    w.text(
        f"在册员工{w.fact('headcount_total')}人，参加社会保险的{w.fact('insured_count')}人，纳入体系的"
        f"{w.fact('headcount')}人。现行体系{w.fact('system_effective_on')}开始运行。"
    )
    own = [f"{NAMES[one]}“{w.scope('system', one)}”" for one in audit.systems]
    w.text(f"贵公司申请时写明的范围是：{'；'.join(own)}。")
    if "QMS" in audit.systems and audit.exclusions != "无":
        w.text(f"贵公司声明不适用的要求为{w.fact('exclusions')}，理由成立。")


def _term(audit: Audit, w: Writer) -> str:
    since = w.fact("organization.licence.valid_from")
    until = w.until("organization.licence.valid_to")
    if audit.organization.licence.valid_to is None:
        return f"期限自{since}起，{until}"
    return f"期限从{since}到{until}"


def _special(audit: Audit, w: Writer) -> str:
    if audit.special_processes == "无":
        return f"需要特别确认的过程{w.fact('special_processes')}"
    return f"需要特别确认的过程是{w.fact('special_processes')}"


def _given(audit: Audit, w: Writer) -> str:
    if audit.outsourced_processes == "无":
        return f"外包的过程{w.fact('outsourced_processes')}"
    return f"交给外面做的过程是{w.fact('outsourced_processes')}"


def _places(audit: Audit, w: Writer) -> None:
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        if site.kind == "fixed":
            kind = e("kind", "固定场所")
            w.text(
                f"{e('address')}是贵公司的{kind}，有{e('headcount')}人，承担{e('activity')}。"
                f"{letter.told(w, 'own', 2)}"
            )
        else:
            kind = e("kind", "临时场所")
            w.text(
                f"我们另去了{kind}{e('address')}，那里有{e('headcount')}人从事{e('activity')}。"
                f"{letter.told(w, 'project', 2)}"
            )


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    count = f"严重的{w.fact('nonconformities.major')}项，轻微的{w.fact('nonconformities.minor')}项"
    w.text(f"我们开具的不符合，{count}。")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        w.text(
            f"第{item.number}号{e.silent('number')}，{grade}，在{e('department')}：{e('description')}"
            f"这与{e('standard')}第{e('clause')}条不合。"
        )
    if found.items:
        w.text(f"请在{w.fact('nonconformities.due_date')}以前把原因分析、纠正和纠正措施的证据寄给我们。")
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        w.text(f"上一次留下的一项，即“{p('description')}”，已在{p('closed_on')}关闭，我们看过关闭时的证据。")


def _conclusion(audit: Audit, w: Writer) -> None:
    told = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append(f"{e('criterion')}，{e('value')}")
    w.text(f"逐项说来：{'；'.join(told)}。")
    w.text(letter.told(w, "end", 2))
    texts = {
        "recommend": "推荐认证",
        "recommend_after_correction": "待纠正措施经验证后推荐认证",
        "maintain": "保持认证",
    }
    told = [f"{NAMES[one]}“{w.scope('certificate', one)}”" for one in audit.systems]
    advice = w.fact("conclusion.recommendation", texts[audit.conclusion.recommendation or ""])
    w.text(
        f"因此，对{w.fact('organization.name')}，我们的意见是{advice}，证书上的范围拟写作：{'；'.join(told)}。"
    )
    w.text(
        f"下一次审核请不晚于{w.fact('next_audit_by')}。审核只是抽样，没有看到的地方未必没有问题；"
        f"认证与否由本公司另行决定。对本函有不同意见，可在收到后十五日内来函来电。"
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.text("专此函达。", style="plain")
    w.text(f"审核组长　{w.each('conclusion.signatories', [leader])}（签字）", style="right")
    w.text(f"审核组成员　{w.each('conclusion.signatories', others, '　')}（签字）", style="right")
    w.text(w.fact("report_date"), style="right")
