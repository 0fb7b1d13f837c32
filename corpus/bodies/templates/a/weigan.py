"""渭干河: a long-established centre; one integrated report in running prose, department by department."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _weigan_departments as departments
from corpus.bodies.templates.a import _weigan_end as end
from corpus.bodies.templates.a import _weigan_task as task
from corpus.bodies.templates.a._weigan_told import joined
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

BODY = "渭干河质量体系认证中心"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS+EMS", "EMS+OHSMS")
TYPES = ("surveillance", "recertification", "stage2")
STYLE = {"look": "box", "dates": "chinese", "blank": "无", "styled": False}

DIGITS = "〇一二三四五六七八九"
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}


def build(audit: Audit, w: Writer) -> None:
    """The report: cover, foreword, nine parts."""
    w.margins(
        header=("渭干河质量体系认证中心 一体化管理体系审核报告",), footer=("WGH-SB-07 第6版",), page="－#－"
    )
    _cover(audit, w)
    w.page()
    w.text("前  言", style="subtitle")
    _foreword(audit, w)
    w.heading(1, "一、受审核方概况")
    _client(audit, w)
    task.parts(audit, w)
    w.heading(1, "五、各部门审核情况")
    departments.part(audit, w, Phrases(w))
    end.parts(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text("", "", "", style="center")
    w.text(w.fact("organization.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    w.text(f"（{systems}）", style="center")
    w.text("", "", "", "", "", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("report_date", _numerals(audit)), style="center")
    w.text("", "", style="center")
    w.text(
        f"{w.fact('certification_body.address')}  电话 {w.fact('certification_body.phone')}",
        f"{w.fact('certification_body.website')}  {w.fact('certification_body.email')}",
        style="center",
    )


def _numerals(audit: Audit) -> str:
    day = audit.report_date
    year = "".join(DIGITS[int(digit)] for digit in str(day.year))
    return f"{year}年{_small(day.month)}月{_small(day.day)}日"


def _small(number: int) -> str:
    tens, ones = divmod(number, 10)
    ten = ("" if tens == 1 else DIGITS[tens]) + "十" if tens else ""
    return ten + (DIGITS[ones] if ones else "")


def _foreword(audit: Audit, w: Writer) -> None:
    kind = w.tag("audit_type", audit.audit_type, task.KINDS[audit.audit_type])
    span = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    span += f"至{w.fact('audit.end')}{w.half('audit.end_half')}"
    names = "、".join(NAMES[one] for one in audit.systems)
    w.text(
        f"受{w.fact('organization.name')}（以下称受审核方）委托，{w.fact('certification_body.name')}派出以"
        f"{w.person(audit.leader)('name')}为组长的审核组，于{span}对受审核方的{names}以"
        f"{w.fact('audit.mode', task.MODES[audit.audit.mode])}的方式实施了一体化{kind}。"
    )
    w.text(
        "审核的目的是确定受审核方管理体系与审核依据的符合程度，评价其实现方针和目标的能力，供认证决定使用。"
    )
    w.text(
        f"本次审核的风险级别为{w.fact('audit.risk')}，审核用时{w.fact('audit.person_days')}人日，"
        f"其中现场{w.fact('audit.onsite_days')}人日，考察的体系运行时段为{w.fact('audit.covered_from')}至"
        f"{w.fact('audit.covered_to')}。"
    )
    if audit.audit.reductions:
        told = w.each("audit.reductions", audit.audit.reductions, "；")
        w.text(f"与基准人日相比，本次审核时间有所减少，理由是{told}。")
    w.text("本报告按部门叙述审核中看到的情况，不符合的事实汇总于第七部分，结论和推荐意见见第八部分。")


def _client(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    ends = w.until("organization.licence.valid_to")
    term = f"自{w.fact('organization.licence.valid_from')}起" + (
        "长期有效" if ends == "长期" else f"，到{ends}"
    )
    w.text(
        f"{w.fact('organization.name')}成立于{w.fact('organization.established_on')}，统一社会信用代码"
        f"{w.fact('organization.uscc')}，营业执照由{w.fact('organization.licence.authority')}核发，"
        f"营业期限{term}，注册资本{world.capital}万元，法定代表人{people.legal}，最高管理者{people.manager}。"
    )
    w.text(
        f"公司注册地址为{w.fact('organization.registered_address')}，办公地址为"
        f"{w.fact('organization.office_address')}，生产经营地址为{w.fact('organization.business_address')}，"
        f"占地约{world.area}平方米。联系人{people.contact}，电话{world.phone}，邮政编码{world.postcode}。"
    )
    w.text(
        f"公司现有职工{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人，"
        f"管理体系覆盖{w.fact('headcount')}人，一体化管理体系自{w.fact('system_effective_on')}起运行。"
    )
    _sites(audit, w)
    held = joined(f"{name}{number}台（套）" for name, _, number in world.equipment)
    outside = w.fact("outsourced_processes")
    w.text(
        f"公司从事{w.scope('activity')}，主要工序为{'、'.join(world.industry['flow'])}，"
        f"其中关键过程为{w.fact('key_processes')}；特殊过程为{w.fact('special_processes')}；"
        f"外包过程为{outside}；不适用的标准条款为{w.fact('exclusions')}。主要设备有{held}。"
    )
    _papers(audit, w)


def _sites(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.sites:
        e = w.same("sites", one.address, one)
        kind = e("kind", "固定场所" if one.kind == "fixed" else "临时场所")
        told.append(f"{e('address')}（{kind}），从事{e('activity')}，{e('headcount')}人")
    w.text(f"体系覆盖的场所共{len(told)}处：{'；'.join(told)}。")


def _papers(audit: Audit, w: Writer) -> None:
    for one in audit.permits:
        e = w.entry("permits", one)
        until = f"至{e('valid_to')}" if one.valid_to else f"起{e('valid_to', '长期')}"
        w.text(
            f"{e('holder')}持有{e('authority')}颁发的{e('kind')}，编号{e('number')}，"
            f"许可内容为{e('scope')}，有效期{e('valid_from')}{until}。"
        )
    told = []
    for held in audit.certificates:
        c = w.entry("certificates", held)
        told.append(
            f"{c('system', NAMES[held.system])}证书{c('number')}，{c('issued_on')}颁发，{c('valid_to')}到期"
        )
    if told:
        w.text(f"目前公司持有本中心颁发的认证证书：{'；'.join(told)}。")
