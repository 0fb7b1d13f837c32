"""The lists of laws."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.defects.registry import Ground, Places, Slip, Wrong, in_audit, in_place
from corpus.bodies.tagged import Edit

REPEALED = {
    "用人单位职业健康监护监督管理办法": "职业健康监护管理办法",
    "排污许可管理条例": "排污费征收使用管理条例",
    "女职工劳动保护特别规定": "女职工劳动保护规定",
    "生产安全事故报告和调查处理条例": "特别重大事故调查程序暂行规定",
    "中华人民共和国劳动合同法": "中华人民共和国民法通则",
    "中华人民共和国消费者权益保护法": "中华人民共和国侵权责任法",
    "工作场所职业卫生管理规定": "工作场所职业卫生监督管理规定",
    "中华人民共和国噪声污染防治法": "中华人民共和国环境噪声污染防治法",
    "中华人民共和国民法典": "中华人民共和国合同法",
    "国家危险废物名录（2025年版）": "国家危险废物名录（2021年版）",
    "危险废物转移管理办法": "危险废物转移联单管理办法",
    "医疗器械注册与备案管理办法": "医疗器械注册管理办法",
    "食品生产经营监督检查管理办法": "食品生产经营日常监督检查管理办法",
}
"""What is in force, and what it replaced."""

COMING = {
    "中华人民共和国国家公园法": date(2026, 1, 1),
    "中华人民共和国危险化学品安全法": date(2026, 5, 1),
    "中华人民共和国生态环境法典": date(2026, 8, 15),
    "中华人民共和国医疗保障法": date(2027, 1, 1),
    "食品标识监督管理办法": date(2027, 3, 16),
}
"""Promulgated, with the day from which it holds."""

OLD_STANDARDS = {
    "GB 18597-2001": "危险废物贮存污染控制标准",
    "GB 18599-2001": "一般工业固体废物贮存、处置场污染控制标准",
    "GB/T 29639-2013": "生产经营单位生产安全事故应急预案编制导则",
    "GB 30871-2014": "化学品生产单位特殊作业安全规范",
    "GB/T 11651-2008": "个体防护装备选用规范",
    "GB 2811-2007": "安全帽",
    "GB 6095-2009": "安全带",
    "GB 5749-2006": "生活饮用水卫生标准",
    "GB 15603-1995": "常用化学危险品贮存通则",
    "TSG N0001-2017": "场（厂）内专用机动车辆安全技术监察规程",
    "GB/T 2589-2008": "综合能耗计算通则",
    "GB/T 22239-2008": "信息安全技术 信息系统安全等级保护基本要求",
    "GB 29921-2013": "食品安全国家标准 食品中致病菌限量",
}
"""Editions that had been replaced before 2025."""

WRONG = {
    "中华人民共和国大气污染防治法": "中华人民共和国大气污染防止法",
    "中华人民共和国环境影响评价法": "中华人民共和国环境影响评估法",
    "中华人民共和国清洁生产促进法": "中华人民共和国清洁生产推进法",
    "中华人民共和国职业病防治法": "中华人民共和国职业病预防法",
    "中华人民共和国特种设备安全法": "中华人民共和国特种设备安全管理法",
    "中华人民共和国产品质量法": "中华人民共和国产品质量管理法",
    "中华人民共和国消费者权益保护法": "中华人民共和国消费者权益保障法",
    "中华人民共和国计量法": "中华人民共和国计量管理法",
    "中华人民共和国网络安全法": "中华人民共和国网络信息安全法",
    "中华人民共和国个人信息保护法": "中华人民共和国个人信息安全法",
    "生产安全事故报告和调查处理条例": "生产安全事故报告和调查管理条例",
    "特种作业人员安全技术培训考核管理规定": "特种作业人员安全技术培训考试管理规定",
    "女职工劳动保护特别规定": "女职工劳动保护特殊规定",
    "工伤保险条例": "工伤保险条列",
    "建设项目环境保护管理条例": "建设项目环境保护管理条列",
    "医疗器械监督管理条例": "医疗器械监督管理条列",
    "中华人民共和国安全生产法": "中华人民共和国安全生产管理法",
    "中华人民共和国固体废物污染环境防治法": "中华人民共和国固体废物环境污染防治法",
    "生产安全事故应急预案管理办法": "生产安全事故应急救援预案管理办法",
    "中华人民共和国标准化法": "中华人民共和国标准法",
    "中华人民共和国突发事件应对法": "中华人民共和国突发事件应急法",
}
"""Titles, and such as do not exist."""

MORE = (
    "中华人民共和国道路交通安全法",
    "中华人民共和国循环经济促进法",
    "中华人民共和国社会保险法",
    "中华人民共和国妇女权益保障法",
)
"""Laws that no list has."""

CORE = {
    "QMS": ("中华人民共和国产品质量法",),
    "EMS": (
        "中华人民共和国环境影响评价法",
        "中华人民共和国大气污染防治法",
        "中华人民共和国水污染防治法",
        "中华人民共和国固体废物污染环境防治法",
        "中华人民共和国节约能源法",
    ),
    "OHSMS": (
        "中华人民共和国安全生产法",
        "中华人民共和国职业病防治法",
        "中华人民共和国消防法",
        "工伤保险条例",
    ),
    "EnMS": ("中华人民共和国节约能源法",),
    "FSMS": ("中华人民共和国食品安全法",),
    "HACCP": ("中华人民共和国食品安全法",),
    "ISMS": ("中华人民共和国网络安全法", "中华人民共和国数据安全法", "中华人民共和国个人信息保护法"),
    "MDR": ("医疗器械监督管理条例",),
}
"""The laws that a list of each system needs."""

PRODUCED = ("中华人民共和国产品质量法", "中华人民共和国环境影响评价法")
"""Those that only who makes something needs."""

MADE = ("生产", "制造", "加工")

FEW, WHOLE = 6, 9
"""Fewer laws than this are not compared with others, or not taken for a whole list."""

ECHOES = ("LAW005", "LAW007")


def _core(audit: Audit) -> list[str]:
    """The laws of the company's list that its systems need."""
    systems = {part for one in audit.systems for part in ((*["EMS", "OHSMS"],) if one == "HSE" else (one,))}
    makes = any(word in scope.text for scope in audit.scopes for word in MADE)
    needed = {title for one in systems for title in CORE.get(one, ()) if makes or title not in PRODUCED}
    return [title for title in audit.laws("compliance").titles if title in needed]


def _replaced(audit: Audit, old: str, new: str) -> None:
    titles = audit.laws("compliance").titles
    titles[titles.index(old)] = new


def _exchange(ground: Ground, table: dict[str, str]) -> Wrong | None:
    known = [title for title in table if title in ground.audit.laws("compliance").titles]
    if not known:
        return None
    old = ground.random.choice(known)
    if not ground.take(old):
        return None
    _replaced(ground.audit, old, table[old])
    return Wrong((("law_lists.titles", table[old]),), allowed=ECHOES)


@in_audit("LAW001")
def repealed(ground: Ground) -> Wrong | None:
    """The company's list has what was replaced instead of what replaced it."""
    return _exchange(ground, REPEALED)


@in_audit("LAW002")
def to_come(ground: Ground) -> Wrong | None:
    """The company's list has a law that is not in force yet."""
    titles = ground.audit.laws("compliance").titles
    coming = [
        title for title, day in COMING.items() if day > ground.audit.report_date and title not in titles
    ]
    others = [
        title
        for title in titles
        if title not in _core(ground.audit) and not title.startswith("中华人民共和国")
    ]
    if not coming or not others:
        return None
    old, new = ground.random.choice(others), ground.random.choice(coming)
    if not ground.take(old):
        return None
    _replaced(ground.audit, old, new)
    return Wrong((("law_lists.titles", new),), allowed=ECHOES)


@in_audit("LAW007")
def one_less(ground: Ground) -> Wrong | None:
    """What the audit is based on is not in the company's list."""
    audit = ground.audit
    criteria, titles = audit.laws("criteria").titles, audit.laws("compliance").titles
    both = [title for title in titles if title in criteria and title not in _core(audit)]
    if len(titles) <= WHOLE or len(criteria) <= FEW or not both:
        return None
    title = ground.random.choice(both)
    if not ground.take(title):
        return None
    titles.remove(title)
    audit.laws("compliance").stated_count -= 1
    for evaluation in audit.compliance_evaluations:
        evaluation.stated_count -= 1
    return Wrong((("law_lists.titles", title),), title, ("LAW005",))


@in_audit("LAW008")
def old_standard(ground: Ground) -> Wrong | None:
    """A technical standard that is cited had been replaced."""
    cited = ground.pick("standards_cited", lambda one: one.number and one.title)
    if cited is None:
        return None
    cited.number, cited.title = ground.random.choice(sorted(OLD_STANDARDS.items()))
    return Wrong((("standards_cited.number", cited.number),))


@in_audit("LAW006")
def no_such_title(ground: Ground) -> Wrong | None:
    """A title that does not exist, near one that does."""
    return _exchange(ground, WRONG)


@in_audit("LAW003")
def repeated(ground: Ground) -> Wrong | None:
    """One title stands twice in the company's list, in the place of the last."""
    titles = ground.audit.laws("compliance").titles
    if not ground.take(titles[-1]) or not ground.take(titles[0]):
        return None
    titles[-1] = titles[0]
    return Wrong((("law_lists.titles", titles[0]),), titles[0].removeprefix("中华人民共和国"), ECHOES)


@in_audit("LAW005")
def missing(ground: Ground) -> Wrong | None:
    """A law that every such system must list is in no list."""
    audit = ground.audit
    core = _core(audit)
    if not core:
        return None
    title = ground.random.choice(core)
    if not ground.take(title):
        return None
    for one in audit.law_lists:
        if title in one.titles:
            one.titles.remove(title)
            one.stated_count -= 1
    for evaluation in audit.compliance_evaluations:
        evaluation.stated_count -= 1
    kept = audit.laws("compliance").titles[0]
    return Wrong((("law_lists.titles", kept),), title.removeprefix("中华人民共和国"), ("LAW007",))


@in_audit("LAW004")
def another_evaluated(ground: Ground) -> Wrong | None:
    """As many laws were evaluated as the list does not have."""
    evaluation = ground.pick("compliance_evaluations")
    if evaluation is None:
        return None
    other = ground.random.choice([-3, -2, -1, 1, 2, 4])
    evaluation.stated_count += other
    listed = ground.audit.laws("compliance").stated_count
    items = (
        ("compliance_evaluations.stated_count", evaluation.stated_count),
        ("law_lists.stated_count", listed),
    )
    return Wrong(items, str(evaluation.stated_count), ("SUM002",))


@in_audit("LAW004")
def one_more_listed(ground: Ground) -> Wrong | None:
    """The list has a law more than is stated of it."""
    one = ground.audit.laws("compliance")
    new = ground.random.choice([title for title in MORE if title not in one.titles])
    if not ground.take(new):
        return None
    one.titles.append(new)
    return Wrong(
        (("law_lists.stated_count", one.stated_count), ("law_lists.titles", new)),
        str(one.stated_count),
        ("SUM002", "LAW007"),
    )


@in_place("LAW004")
def other_number(places: Places) -> Slip | None:
    """The stated number is less than the titles that are listed."""
    at = places.one([one for one in places.of("law_lists.stated_count") if places.tags[one].raw.isdigit()])
    if at is None:
        return None
    text = str(int(places.tags[at].raw) - places.random.choice([1, 2, 3]))
    return Slip((Edit(at, text),), (text,), allowed=("SUM002",))
