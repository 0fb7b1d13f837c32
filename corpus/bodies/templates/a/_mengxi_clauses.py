"""The narrative of 濛汐's report: the company, then clause by clause."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import months_after, term_end
from corpus.bodies.templates.a import _mengxi_records as records
from corpus.bodies.templates.a._mengxi_parts import NAMES, Story, between, full, laws, listed, month, stock


def company(story: Story) -> None:
    """Who is audited and what has changed."""
    audit, w = story.audit, story.w
    w.text(
        f"2.1　{w.fact('organization.name')}（统一社会信用代码{w.fact('organization.uscc')}）成立于"
        f"{w.fact('organization.established_on')}，营业执照由{w.fact('organization.licence.authority')}核发，"
        f"营业期限自{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}。"
        f"注册地址为{w.fact('organization.registered_address')}，办公地址为"
        f"{w.fact('organization.office_address')}，经营地址为{w.fact('organization.business_address')}。"
        f"{_people(audit)}"
    )
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told.append(f"{kind}{e('address')}，从事{e('activity')}，{e('headcount')}人")
    w.text(
        f"2.2　企业在册{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人，体系覆盖"
        f"{w.fact('headcount')}人，分布在：{listed(told)}。管理手册于{full(_issued(story))}批准，体系自"
        f"{w.fact('system_effective_on')}起运行。"
    )
    scopes = [f"{NAMES[one]}为{w.scope('system', one)}" for one in audit.systems]
    w.text(f"2.3　企业从事{w.scope('activity')}，自行确定的体系范围是：{listed(scopes, 'letter')}。")
    told = [
        f"关键过程为{w.fact('key_processes')}",
        f"特殊过程为{w.fact('special_processes')}",
        f"外包过程为{w.fact('outsourced_processes')}",
        f"不适用的条款为{w.fact('exclusions')}",
    ]
    w.text(f"上述活动中，{listed(told, 'ring')}。")
    _changes(story)


def _people(audit: Audit) -> str:
    who = audit.world.people
    return f"法定代表人{who.legal}，总经理{who.manager}，联系人{who.contact}（电话{audit.world.phone}）。"


def _issued(story: Story) -> date:
    since = story.audit.system_effective_on
    return between(story.dice("manual"), since - timedelta(days=40), since - timedelta(days=5))


def _changes(story: Story) -> None:
    audit, w = story.audit, story.w
    name, model, _ = max(audit.world.equipment[1:], key=lambda one: one[2])
    came = story.past("new machine")
    ready = between(story.dice("ready"), came + timedelta(days=5), came + timedelta(days=20))
    old = audit.world.equipment[0][0]
    first = full(story.ahead("renewal", 2, 5))
    w.text(
        "2.4　上次审核以来，企业的名称、地址、组织机构和体系范围没有变化。设备方面的变动，"
        f"一是{name}（{model}）增加1套，{full(came)}到货，{full(ready)}验收后投用；二是一套使用多年的{old}已批准更新，计划于{first}前完成"
        "安装。经核实，变动不影响体系的范围。"
    )


def all_of(story: Story) -> None:
    """The clauses."""
    w = story.w
    w.heading(2, "4 组织环境")
    w.paragraphs(story.said("context", 2))
    w.heading(2, "5 领导作用")
    _leadership(story)
    w.heading(2, "6 策划")
    _planning(story)
    w.heading(2, "7 支持")
    w.paragraphs(story.said("resources", 2))
    _machines(story)
    records.devices(story)
    w.paragraphs(story.said("competence", 1))
    records.people(story)
    w.paragraphs(story.said("documents", 1))
    w.heading(2, "8 运行")
    w.paragraphs(story.said("operation", 3))
    records.operation(story)
    w.heading(2, "9 绩效评价")
    w.paragraphs(story.said("performance", 1))
    records.reviewed(story)
    w.heading(2, "10 改进")
    w.paragraphs(story.said("improvement", 2))


def _leadership(story: Story) -> None:
    audit, w = story.audit, story.w
    who = audit.world.people
    w.paragraphs(story.said("leadership", 2))
    named = _took_office(story, "representative")
    told = f"现任管理者代表{who.representative}由{who.manager}于{full(named)}签发任命书任命，"
    told += f"任期自当日起三年，至{full(term_end(named, 36))}届满"
    if "OHSMS" in audit.systems:
        chosen = _took_office(story, "workers")
        told += f"；员工代表{who.workers}于{full(chosen)}经职工大会选举产生，任期三年，"
        told += f"将于{month(months_after(chosen, 36))}改选"
    w.text(f"{told}。")


def _took_office(story: Story, about: str) -> date:
    """The day on which a term of office of three years began, with most of a year left."""
    start = story.audit.audit.start
    first = max(story.audit.organization.established_on + timedelta(days=60), start - timedelta(days=780))
    return between(story.dice(about), first, start - timedelta(days=200))


def _planning(story: Story) -> None:
    audit, w = story.audit, story.w
    w.paragraphs(story.said("risk", 2))
    goals = [f"{name}{goal}，最近一期为{reached}" for name, goal, reached in audit.world.objectives]
    year = audit.report_date.year
    w.text(f"目标已分解并按季考核：{listed(goals)}。{year + 1}年度的目标计划于{year}年12月分解到部门。")
    for count in audit.counts:
        e = w.entry("counts", count)
        items = listed([e.one("listed", item) for item in count.listed], "ring")
        w.text(f"经识别和评价，{e('what')}有{e('stated')}{count.unit}，即{items}。")
    few = w.law_entry("compliance")
    titles = laws(audit, w, "compliance")
    checked = month(between(story.dice("laws"), *_before_review(audit)))
    w.text(f"企业于{checked}更新了法律法规清单，现登记{few('stated_count')}部，依次为{titles}。")
    told = []
    known = stock()["standards"]
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        since = f"，{known[one.number]}" if one.number in known else ""
        told.append(f"{e('number')}《{e('title')}》{since}")
    w.text(f"执行的标准如下：{listed(told)}。所列标准的文本在现场可以取得。")


def _before_review(audit: Audit) -> tuple[date, date]:
    done = audit.compliance_evaluations[0].done_on
    return done - timedelta(days=40), done - timedelta(days=1)


def _machines(story: Story) -> None:
    audit, w = story.audit, story.w
    told = []
    for name, model, number in audit.world.equipment:
        day = story.owned(f"machine {name}")
        if number == 1:
            told.append(f"{name}（{model}）1台套，{month(day)}购置")
            continue
        manner = story.dice(f"manner {name}").choice(("购置", "购入", "投用"))
        told.append(f"{name}（{model}）{number}台套，{month(day)}起分批{manner}")
    w.text(f"主要设备的情况是：{listed(told, 'letter')}。维护保养由{audit.world.departments[6]}负责。")
