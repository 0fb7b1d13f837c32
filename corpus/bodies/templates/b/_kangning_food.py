"""康凝's check list on food: critical limits, monitoring, verification, tests, tracing, hygiene."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.b import _kangning_facts as facts
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer

Check = tuple[str, str]
"""What is asked with its clauses, and what was seen."""

LIMITS = {
    "配料": "添加剂称量值不超过配方单上限，每锅双人复核",
    "烘烤": "产品中心温度≥92℃，烘烤时间≥15min",
    "原料验收": "冷冻原料到货中心温度≤-12℃，每批有出厂检验合格单",
    "速冻": "产品中心温度≤-18℃，速冻时间≥35min",
    "金属探测": "Fe Φ≤1.5mm，SUS Φ≤2.5mm",
}


def steps(audit: Audit) -> list[str]:
    """The steps that are critical control points."""
    found: list[str] = audit.world.industry["key"].split("、")
    return found


def laboratory(audit: Audit) -> str:
    """Who tests the products."""
    return next(one.name for one in audit.suppliers if one.provides == "产品检测服务")


def points(audit: Audit, w: Writer) -> list[Check]:
    """The critical control points and each one's records."""
    named = steps(audit)
    c = w.entry("counts", Count("关键控制点", len(named), named, "个"))
    day = w.date(facts.before(audit, 160))
    told = (
        f"HACCP计划表经食品安全小组{day}复核，{c('what')}（CCP）共{c('stated')}个：{c.each('listed', '、')}；"
        "每个CCP写明关键限值、监控对象、方法、频率、人员、纠偏、验证和记录。"
    )
    checks = [("CCP的确定、关键限值（F 8.5.4；H 7.4、7.5）", told)]
    people = audit.world.people.others
    for at, step in enumerate(named, 1):
        days = [facts.before(audit, back) for back in (20 + 3 * at, 55 + 2 * at)]
        values = [f"{w.date(day)}：{_measured(w, step)}" for day in days]
        verified = w.date(facts.before(audit, 30 + 4 * at))
        checks.append(
            (
                f"CCP{at} {step}的监控、纠偏、验证（F 8.5.4.3～8.5.4.5、8.8；H 7.6～7.8）",
                f"关键限值：{LIMITS[step]}；查监控记录，{'；'.join(values)}；监控人{people[-at]}，"
                f"所抽两日均在限值内，未发生纠偏；{audit.world.departments[1]}{verified}进行验证，"
                "查监控记录、监控设备和操作，结论有效。",
            )
        )
    return checks


def _measured(w: Writer, step: str) -> str:
    r = w.random
    if step == "烘烤":
        return f"中心温度{r.randint(930, 978) / 10}℃、{r.randint(15, 18)}min"
    if step == "速冻":
        return f"中心温度-{r.randint(183, 214) / 10}℃、{r.randint(36, 45)}min"
    if step == "原料验收":
        return f"到货中心温度-{r.randint(128, 169) / 10}℃，合格单在"
    if step == "金属探测":
        return f"开班、每2h、收班用测试块校机{r.randint(5, 7)}次，均剔除"
    return f"抽{r.randint(3, 6)}锅称量单，称量人、复核人签名在"


def tests(audit: Audit, w: Writer) -> list[Check]:
    """Tests of products and water, and the year's number of tested lots."""
    r = w.random
    lab = laboratory(audit)
    product = audit.world.products.split("（")[0]
    made, sent, done = (facts.before(audit, back) for back in (96, 93, 84))
    s = w.entry("standards_cited", audit.standards_cited[0])
    report = f"JC{done:%y%m}-{r.randint(103, 989)}"
    kind = (
        f"{product}委托检验：批号{made:%Y%m%d}，{w.date(sent)}送样，{lab}{w.date(done)}出具报告{report}，"
        f"依据{s('number')}《{s('title')}》，所检项目合格"
    )
    water = facts.before(audit, 118)
    kind += f"；生产用水为市政供水，{lab}{w.date(water)}出具水质报告"
    kind += f"SZ{water:%y%m}-{r.randint(103, 989)}，所检项目合格"
    inspector = audit.world.people.others[-4]
    lots = []
    for back in (17, 41):
        day = facts.before(audit, back)
        lots.append(f"批号{day:%Y%m%d}，感官、净含量、菌落总数、大肠菌群合格")
    kind += f"；出厂检验抽{len(lots)}批：{'；'.join(lots)}，检验员{inspector}。"
    checks = [("产品检验、放行（F 8.5.4、8.9.4；H 7.8）", kind)]
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = "、".join(
            f"{i('name')}{i('amount')}{table.unit}" for i in (e.inner("items", item) for item in table.items)
        )
        checks.append(
            (
                "检验数据的统计分析（F 9.1；H 7.9）",
                f"{e('title')}：{items}，合计{e('stated_total')}{table.unit}，按批留样，留样登记与批号对应。",
            )
        )
    return checks


def team(audit: Audit, w: Writer) -> list[Check]:
    """The food safety team and the hazard analysis."""
    day = w.date(facts.before(audit, 172))
    told = "".join(phrases(w, "tech", 3))
    told += f"流程图由小组成员{day}现场确认，签名齐全。"
    return [("食品安全小组、预备步骤、危害分析（F 8.5.1～8.5.3；H 7.2、7.3）", told)]


def hygiene(audit: Audit, w: Writer) -> list[Check]:
    """Prerequisite programmes and pests."""
    pest = next(one.name for one in audit.suppliers if one.provides == "虫害防治服务")
    told = "".join(phrases(w, "prp", 3))
    day = w.date(facts.before(audit, 26))
    told += f"虫害防治由{pest}实施，抽{day}服务报告，捕鼠器、灭蝇灯编号与布置图一致，未见鼠迹。"
    return [("前提方案/前提计划（F 8.2；H 6.3、6.4）", told)]


def tracing(audit: Audit, w: Writer) -> Check:
    """A lot that the auditors traced themselves."""
    day = facts.before(audit, 34)
    share = w.random.randint(990, 998) / 10
    material = audit.world.industry["supplies"][0]
    return (
        "可追溯性、撤回/召回（F 8.3、8.9.5；H 6.7）",
        f"审核组现场抽批号{day:%Y%m%d}成品，由发货单倒查至{material}进货批次，"
        f"经过生产、检验、入库记录，用时约{w.random.randint(40, 70)}分钟，物料平衡{share}%；"
        "召回程序规定了分级、时限和联络人，本期没有发生召回。",
    )
