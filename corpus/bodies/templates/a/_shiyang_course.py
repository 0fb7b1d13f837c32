"""What went before the audit and how it went, in 石垟's reports."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.bodies.templates.plans import groups
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer


def first_stage(slots: Slots, modes: Mapping[str, str]) -> None:
    """The first stage, where there was one."""
    audit, w = slots.audit, slots.w
    if audit.stage1 is None:
        w.text("审核组在进场前审阅了公司提交的体系文件和上一周期的审核资料，文件符合审核准则的要求。")
        return
    w.text(
        f"第一阶段审核于{w.fact('stage1.start')}{w.fact('stage1.start_time')}至"
        f"{w.fact('stage1.end_time')}进行{w.silent('stage1.end')}，"
        f"方式为{w.fact('stage1.mode', modes[audit.stage1.mode])}。"
        "审核组审查了体系文件，了解了现场和法规遵守的基本情况，提出的关注事项已由公司落实，具备实施第二阶段审核的条件。"
    )


def followed(slots: Slots) -> None:
    """What became of the nonconformities of the audit before."""
    if not slots.audit.previous_nonconformities:
        slots.w.text("不存在需要在本次审核中跟踪验证的以往不符合。")
        return
    told = slots.lines(
        "previous_nonconformities",
        "第<#>项：<description>该项已于<closed_on>验证关闭，<again:本次复查未再发生/本次审核中类似情况再次出现>。",
    )
    slots.w.text("上次审核所提不符合的跟踪情况：", *told)


def course(slots: Slots) -> None:
    """The meetings, and who went where."""
    w, world = slots.w, slots.audit.world
    w.text(slots(w.random.choice(slots.at("process"))))
    first, second = ("、".join(one.name for one in team) for team in groups(slots.audit))
    half = len(world.departments) // 2
    here, there = "、".join(world.departments[:half]), "、".join(world.departments[half:])
    w.text(
        f"现场工作分两个小组进行：{first}负责管理层、{here}；{second}负责{there}。"
        "审核按计划完成，没有改变审核范围，也没有影响结论可信程度的情况。"
    )
    w.text(slots(w.random.choice(slots.at("process_end"))))


def attended(w: Writer) -> None:
    """Guides and observers."""
    told = []
    for guest in w.audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role}{a('name')}（{a('from')}）")
    if told:
        w.text(f"陪同审核的有{'、'.join(told)}，未干预审核工作。")
