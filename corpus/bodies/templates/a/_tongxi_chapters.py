"""The middle of 桐溪's report: the company, its system, resources, control of hazards, evaluation."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _tongxi_records as told
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Number

FOOD = {"FSMS", "HACCP"}


def company(audit: Audit, w: Writer) -> None:
    """The second chapter."""
    people, licence = audit.world.people, "organization.licence"
    w.text(
        f"公司成立于{w.fact('organization.established_on')}，统一社会信用代码{w.fact('organization.uscc')}，营业执照由"
        f"{w.fact(f'{licence}.authority')}核发，营业期限自{w.fact(f'{licence}.valid_from')}至"
        f"{w.until(f'{licence}.valid_to')}。注册地址在{w.fact('organization.registered_address')}，"
        f"办公地址在{w.fact('organization.office_address')}，生产经营地址在"
        f"{w.fact('organization.business_address')}。法定代表人{people.legal}，总经理{people.manager}，"
        f"体系由{people.representative}负责，日常联系人为{people.contact}（{audit.world.phone}）。"
    )
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append(f"{e('address')}（{kind}），从事{e('activity')}，{e('headcount')}人")
    w.text(
        f"公司从事{w.scope('activity')}，占地约{audit.world.area}平方米。现有人员{w.fact('headcount_total')}人，"
        f"参加社会保险的{w.fact('insured_count')}人，列入体系的{w.fact('headcount')}人。"
        f"所审核的场所为{'；'.join(sites)}。"
    )
    flow = "、".join(audit.world.industry["flow"])
    w.text(
        f"主要流程依次为{flow}（关键过程：{w.fact('key_processes')}；"
        f"特殊过程：{w.fact('special_processes')}；外包过程：{w.fact('outsourced_processes')}）。"
        f"标准中不适用的内容：{w.fact('exclusions')}。"
    )
    scopes = [f"{system}，{w.scope('system', system)}" for system in audit.systems]
    w.text(f"体系文件自{w.fact('system_effective_on')}发布实施，手册所界定的范围：{'；'.join(scopes)}。")
    w.text(told.permits(audit, w))
    if audit.certificates:
        w.text(told.certificates(audit, w))


def found(audit: Audit, w: Writer, main: Number, sub: Number) -> None:
    """Chapters three to six."""
    phrases, food = Phrases(w), bool(FOOD & {*audit.systems})
    w.heading(1, "体系的建立与策划", main)
    w.text("".join(phrases.some("leading", 2)) + _objectives(audit))
    w.text("".join(phrases.some("planning", 2)) + told.counts(audit, w))
    w.text(told.laws(audit, w) + "".join(phrases.some("lawful", 1)))
    w.heading(1, "资源与前提条件", main)
    w.heading(2, "人员", sub)
    w.text("".join(phrases.some("training", 1)) + told.certified(audit, w))
    w.text(told.employed(audit, w) + told.examined(audit, w))
    w.heading(2, "设施和前提方案" if food else "设施和工作环境", sub)
    for text in phrases.some("prerequisites" if food else "facilities", 4 if food else 2):
        w.text(text)
    w.text(told.special(audit, w))
    w.heading(2, "监视和测量设备", sub)
    for text in told.devices(audit, w):
        w.text(text)
    w.heading(1, "危害控制与生产过程" if food else "运行过程", main)
    _operation(audit, w, phrases, sub, food)
    w.heading(1, "绩效评价", main)
    w.text("".join(phrases.some("measuring", 1)) + told.figures(audit, w))
    w.text(told.internal(audit, w))
    w.text(told.evaluated(audit, w) + told.reviewed(audit, w))
    w.text("".join(phrases.some("customers", 1)))


def _objectives(audit: Audit) -> str:
    each = [f"{name}{target}，实际{reached}" for name, target, reached in audit.world.objectives]
    return f"年度目标及完成情况：{'；'.join(each)}。"


def _operation(audit: Audit, w: Writer, phrases: Phrases, sub: Number, food: bool) -> None:
    if food:
        w.heading(2, "危害分析和控制计划", sub)
        w.text("".join(phrases.some("hazards", 2)))
        w.text("".join(phrases.some("control", 2)))
    w.heading(2, "采购", sub)
    w.text("".join(phrases.some("buying", 1)) + told.suppliers(audit, w) + told.contracts(audit, w))
    w.heading(2, "生产现场" if food else "现场运行", sub)
    w.text(f"{''.join(phrases.some('making' if food else 'doing', 2))}{told.standards(audit, w)}")
    w.text(told.operation_laws(w))
    w.heading(2, "追溯、撤回和应急" if food else "不合格控制和应急", sub)
    w.text("".join(phrases.some("tracing" if food else "rejects", 1)) + told.drills(audit, w))
