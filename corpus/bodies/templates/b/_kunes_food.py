"""The food parts of 巩乃斯河's form: products, workshops, hygiene, control points, tracing and drills."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

FOOD = ("ISO 22000:2018", "GB/T 27341-2009")


def numbers(audit: Audit, *clauses: str) -> str:
    """The numbers of the food nonconformities against some clauses."""
    items = audit.nonconformities.items
    return "、".join(one.number for one in items if one.standard in FOOD and one.clause in clauses)


def products(audit: Audit, w: Writer, said: Slots) -> None:
    """What is made, to which standards, and where."""
    field = audit.world.industry["field"]
    rows: list[Row] = [["产品类别", field], *said.at("products", field)]
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')} {e('title')}")
    rows.append(["执行和引用标准", "¶".join(cited)])
    w.table(rows, (2, 8), bold=(0,))
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"流程图与现场一致，{e('what')}{e('stated')}{count.unit}：{e.each('listed', '、')}。")
    w.text(f"厂区占地{audit.world.area}平方米，车间和库房如下：", style="plain")
    areas: list[Row] = [["区域", "清洁级别", "环境要求和监测"], *said.at("areas", field)]
    w.table(areas, (2, 2.4, 5.6), head=1)


def hygiene(audit: Audit, w: Writer, said: Slots) -> None:
    """The checklist of prerequisites."""
    found = numbers(audit, "8.2.4")
    rows: list[Row] = [["序", "项目", "检查情况", "符合", "不符合"]]
    for at, (name, seen) in enumerate(said.at("prp"), 1):
        bad = found and name.startswith("更衣")
        told = f"{seen}；发现的问题见不符合{found}" if bad else seen
        rows.append([str(at), name, told, "{-}" if bad else "{+}", "{+}" if bad else "{-}"])
    w.table(rows, (0.6, 1.9, 6, 0.8, 0.9), head=1, repeat=True)


def controls(audit: Audit, w: Writer, said: Slots) -> None:
    """The control points, a card each."""
    cards = said.at("ccp", audit.world.industry["field"])
    steps = [card["step"] for card in cards]
    e = w.entry("counts", Count("关键控制点", len(steps), steps, "个"))
    w.text(
        "食品安全小组对原辅料、加工步骤、设备和人员进行了危害识别和评估，评估以可能性和严重性分级，"
        f"判断依据有文献和历史数据。确定{e('what')}{e('stated')}个：{e.each('listed', '、')}，"
        "其余显著危害由操作性前提方案控制；限值均有确认报告。"
    )
    for at, card in enumerate(cards, 1):
        rows: list[Row] = [
            [f"CCP{at}", card["step"], "显著危害", card["hazard"]],
            ["关键限值", card["limit"], "‹", "‹"],
            ["监控", card["watch"], "‹", "‹"],
            ["纠偏", card["action"], "‹", "‹"],
            ["抽查", w.random.choice(said.at("sampled")), "‹", "‹"],
        ]
        w.table(rows, (1.3, 2.4, 1.5, 4.8), bold=(0,))
        w.text("", style="plain")
    found = numbers(audit, "8.5.4.5", "7.5.2")
    w.text(
        f"控制点的监控和确认记录中另有不足，见不符合{found}。"
        if found
        else "控制措施组合的验证结果按月汇总，未出现限值偏离。",
    )


def tracing(audit: Audit, w: Writer) -> None:
    """The tracing exercise of the auditors, and the company's drills."""
    sent, kept, samples = w.random.randint(620, 1480), w.random.randint(40, 210), w.random.randint(4, 9)
    lot = f"{w.random.choice('ABC')}{w.random.randint(10, 28)}{w.random.randint(101, 399)}"
    minutes, made = w.random.randint(45, 110), sent + kept + samples
    w.text(
        f"追溯演练：审核员从成品库任取批号{lot}，企业在{minutes}分钟内提供了配料、投料、控制点监控、"
        f"检验和发货记录。该批生产{made}箱，已发货{sent}箱、在库{kept}箱、留样{samples}箱，数量平衡；"
        "逆向查到主要原料的进货批和验收单，正向查到全部收货客户。",
        "召回程序规定了分级、时限、联络名单和处置方式，名单中的电话经抽拨有效；覆盖期内没有发生召回。",
    )
    rows: list[Row] = [["演练内容", "日期", "参加人数", "评价"]]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append([f"{e('kind')}演练", e("held_on"), str(drill.people), "方案可行，有改进记录"])
    w.table(rows, (3, 2, 1.6, 3.4), head=1)
