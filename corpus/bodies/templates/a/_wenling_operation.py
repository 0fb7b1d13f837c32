"""Customers, suppliers and operation in 汶苓's report."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._wenling_words import before, kind_of, leads, letters, rings, stored, workday
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer

UNITS = {"医疗器械": "箱", "速冻食品": "箱", "烘焙食品": "箱", "电子元件": "箱", "仓储物流": "托"}


def _monthly(w: Writer, spans: tuple[tuple[int, int], ...]) -> list[date]:
    return sorted({before(w, most, least) for most, least in spans})


def customers(audit: Audit, w: Writer) -> None:
    """Orders looked at and complaints."""
    kind, sale = kind_of(audit), audit.world.departments[5]
    names = list(stored("customers", kind))
    unit = UNITS.get(audit.world.industry["field"])
    w.heading(3, "4.3.1 订单和评审")
    told = []
    for at, day in enumerate(_monthly(w, ((190, 150), (135, 100), (80, 50)))):
        sent = workday(day + timedelta(days=w.random.randint(9, 20)))
        amount = f"{w.random.randint(12, 90) * 10}{unit}" if unit else "1项"
        checked = workday(day + timedelta(days=1))
        told.append(
            f"订单XS{day:%y%m%d}-{w.random.randint(1, 9):02}，{w.date(day)}下达，顾客{names[at]}，{amount}，"
            f"{w.date(checked)}评审（评审人{audit.world.people.heads[sale]}），{w.date(sent)}交付"
        )
    w.text(f"a) 抽查{sale}的订单评审{len(told)}份：", style="plain")
    rings(w, told)
    w.text("b) 订单的要求与交付记录核对，数量和交付期相符。", style="plain")
    w.heading(3, "4.3.2 顾客投诉和反馈")
    _complaints(audit, w, names)


def _complaints(audit: Audit, w: Writer, names: list[str]) -> None:
    found = stored("complaints", kind_of(audit))
    quality = audit.world.departments[1]
    chosen = found[: w.random.randint(1, 2)]
    w.text(f"a) 上次审核以来登记投诉{len(chosen)}件：", style="plain")
    told = []
    days = _monthly(w, ((230, 150), (120, 60)))
    for at, ((what, done), day) in enumerate(zip(chosen, days, strict=False), 1):
        answered, closed = workday(day + timedelta(days=1)), workday(day + timedelta(days=9))
        told.append(
            f"{w.date(day)}，{names[at]}反映{what}（登记号TS-{day:%Y%m}-{at:02}），"
            f"{w.date(answered)}答复，措施为{done}，{quality}于{w.date(closed)}验证后结案"
        )
    rings(w, told)
    if kind_of(audit) == "medical":
        w.text("b) 没有需要上报的不良事件，没有发布忠告性通知。", style="plain")
    elif kind_of(audit) == "food":
        w.text("b) 没有产品召回和撤回，没有食品安全事故。", style="plain")
    else:
        w.text("b) 没有与信息泄露有关的投诉。", style="plain")


def suppliers(audit: Audit, w: Writer) -> None:
    """Suppliers with grade and licence, and contracts with them."""
    purchase = audit.world.departments[4]
    w.heading(3, "4.4.1 供方评价")
    w.text(f"a) {purchase}的《合格供方名录》，抽查{len(audit.suppliers)}家：", style="plain")
    told = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        score = w.random.randint(81, 97)
        ends = audit.report_date + timedelta(days=w.random.randint(500, 5200))
        term = w.random.choice(("长期有效", *[f"有效期至{w.date(ends)}"] * 3))
        told.append(
            f"{e('name')}，提供{e('provides')}，{e('evaluated_on')}评价，得分{score}，"
            f"{'A' if score >= 90 else 'B'}级，营业执照{term}"
        )
    rings(w, told)
    w.text("b) 90分及以上为A级，80分至89分为B级，评价每年一次，得分低于80分的不列入名录。", style="plain")
    w.heading(3, "4.4.2 采购和服务合同")
    told = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        number = f"HT{contract.signed_on:%Y%m}-{w.random.randint(1, 40):02}"
        told.append(
            f"{e.each('parties', '与')}的{e('kind')}（{number}，{contract.about}），{e('signed_on')}签订，"
            f"期限{e('stated_term')}，{e('valid_from')}至{e('valid_to')}"
        )
    letters(w, told)


def running(audit: Audit, w: Writer) -> None:
    """What the field asks for."""
    kind = kind_of(audit)
    w.heading(3, "4.5.1 许可和适用要求")
    told = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        ends = f"至{e('valid_to')}" if permit.valid_to else "起长期"
        told.append(
            f"{e('kind')}，编号{e('number')}，持有人{e('holder')}，范围{e('scope')}，"
            f"{e('valid_from')}{ends}有效，{e('authority')}"
        )
    letters(w, told or ["所从事的活动不需要专门的许可"])
    few = w.law_entry("operation")
    w.text(f"现场对照{few.each('titles', '、', '《{}》')}检查，未见违反{few.silent('place')}。")
    w.heading(3, "4.5.2 现场和记录")
    flow = "→".join(audit.world.industry["flow"])
    w.text(f"{w.scope('activity')}，流程为：{flow}。")
    leads(w, _own(audit, w))
    texts = phrases(w, kind, 3)
    if "ITSMS" in audit.systems:
        texts += phrases(w, "itsms", 2)
    if "QMS" in audit.systems:
        texts += phrases(w, "quality", 1)
    letters(w, texts)
    w.heading(3, "4.5.3 外部检验和检测")
    _outside(audit, w)
    w.heading(3, "4.5.4 应急准备")
    drilled = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        drilled.append(f"{e('held_on')}，{e('kind')}演练，{drill.place}，{drill.people}人参加，有评价记录")
    letters(w, drilled)


def _own(audit: Audit, w: Writer) -> list[tuple[str, str]]:
    """What is done by the plan of the field, with the day on which it is due again."""
    kind, tech = kind_of(audit), audit.world.departments[3]
    done = before(w, 250, 160)
    due = w.date(date(done.year + 1, done.month, min(done.day, 28)))
    first, second = before(w, 120, 80), before(w, 60, 30)
    if kind == "medical":
        return [
            ("过程确认", f"热合过程的再确认报告{w.date(done)}批准，周期一年，下次再确认应在{due}前完成"),
            ("环境监测", f"抽查{w.date(first)}和{w.date(second)}的洁净区监测记录，所测项目符合规定"),
        ]
    if kind == "food":
        return [
            ("危害控制计划", f"HACCP计划于{w.date(done)}由食品安全小组评审，下次评审应在{due}前进行"),
            (
                "关键控制点",
                f"抽查{w.date(first)}和{w.date(second)}的金属探测监控记录，每小时监控一次，与计划一致",
            ),
        ]
    return [
        ("风险评估", f"{tech}于{w.date(done)}完成信息安全风险评估，下次评估应在{due}前进行"),
        ("权限评审", f"抽查{w.date(first)}和{w.date(second)}的用户权限评审记录，评审人和处理结果已写明"),
    ]


def _laboratory(audit: Audit, provides: str, other: str) -> str:
    found = [one.name for one in audit.suppliers if one.provides == provides]
    return found[0] if found else other


def _outside(audit: Audit, w: Writer) -> None:
    kind, city = kind_of(audit), audit.world.city
    product = audit.world.products.split("的")[0]
    first, second = before(w, 210, 120), before(w, 110, 45)
    laboratory = _laboratory(audit, "产品检测服务", f"{city['province']}恒净检测有限公司")
    security = _laboratory(audit, "安全测评服务", f"{city['province']}磐盾信息安全测评有限公司")
    numbers = [f"{day.year}-W{w.random.randint(1000, 9899)}" for day in (first, second)]
    if kind == "medical":
        told = [
            f"{product}的全性能检验报告{numbers[0]}，{city['province']}医疗器械检验检测所"
            f"{w.date(first)}签发，批号{_batch(first)}，依据产品技术要求，结论合格",
            f"洁净室检测报告{numbers[1]}，{laboratory}{w.date(second)}签发，"
            f"各洁净间的尘埃粒子、沉降菌、压差和换气次数符合要求",
        ]
    elif kind == "food":
        told = [
            f"{product}的型式检验报告{numbers[0]}，{laboratory}{w.date(first)}签发，"
            f"批号{_batch(first)}，结论合格",
            f"生产用水检测报告{numbers[1]}，{city['name']}疾病预防控制中心{w.date(second)}签发，所检项目合格",
        ]
    else:
        told = [
            f"渗透测试报告{numbers[0]}，{security}{w.date(first)}签发，"
            f"中危漏洞{w.random.randint(1, 3)}个，已修复并复测通过",
            f"漏洞扫描报告{numbers[1]}，同一单位{w.date(second)}签发，没有高危漏洞",
        ]
    letters(w, told)


def _batch(day: date) -> str:
    made = day - timedelta(days=24)
    return f"{made:%Y%m%d}"
