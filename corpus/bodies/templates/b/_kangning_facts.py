"""康凝's own facts: working days before the audit, when each department was seen, licences of suppliers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from stdnum.iso7064 import mod_11_10

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.calendar import HOLIDAYS
from corpus.bodies.records import Permit, Supplier
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.writer import HALVES, Writer

Seen = tuple[list[TeamMember], str]
"""By whom and when a department was seen."""

OTHER_HOLIDAYS = (
    (date(2024, 9, 15), date(2024, 9, 17)),
    (date(2024, 10, 1), date(2024, 10, 7)),
    (date(2025, 1, 1), date(2025, 1, 1)),
    (date(2025, 1, 28), date(2025, 2, 4)),
)
FOODS = {
    "小麦粉": "101",
    "植物油": "102",
    "食用盐": "103",
    "白砂糖": "121",
    "冷冻鱼糜": "122",
    "淀粉": "123",
}
"""What is made under a food production licence, and the first digits of its number."""

PROVINCES = (
    "北京天津河北山西内蒙辽宁吉林黑龙上海江苏浙江安徽福建江西山东河南"
    "湖北湖南广东广西海南重庆四川贵州云南西藏陕西甘肃青海宁夏新疆"
)
"""How the provinces begin, in the order of their numbers in approvals of laboratories."""

FIRST_SIGNED = date(2022, 11, 15)


def working(day: date) -> date:
    """The day, or the last working day before it."""
    while day.weekday() > 4 or any(a <= day <= b for a, b in (*HOLIDAYS, *OTHER_HOLIDAYS)):
        day -= timedelta(days=1)
    return day


def before(audit: Audit, days: int) -> date:
    """A working day so long before the audit."""
    return working(audit.audit.start - timedelta(days=days))


def month(audit: Audit, days: int) -> str:
    """The month so long before the audit."""
    day = before(audit, days)
    return f"{day.year}年{day.month}月"


def seen(audit: Audit, w: Writer, own: Sequence[str], other: Sequence[str]) -> dict[str, Seen]:
    """When and by whom the departments of either group were seen."""
    parts = halves(audit)
    found: dict[str, Seen] = {}
    for team, names in zip(groups(audit), (own, other), strict=True):
        for at, name in enumerate(names):
            first = at * len(parts) // len(names)
            last = max(first, (at + 1) * len(parts) // len(names) - 1)
            told = [f"{w.date(parts[one][0])}{HALVES[parts[one][1]]}" for one in (first, last)]
            found[name] = (team, told[0] if first == last else "～".join(told))
    return found


def licence(audit: Audit, w: Writer, at: int, supplier: Supplier) -> Permit | None:
    """The licence that a supplier of food, packaging or tests shows."""
    random = Random(f"{w.report.name} licence {at}")
    since = working(FIRST_SIGNED + timedelta(days=random.randint(0, 460)))
    city, what = audit.world.city, supplier.provides
    until = date(since.year + 5, since.month, since.day) - timedelta(days=1)
    if what in FOODS:
        digits = f"{FOODS[what]}{city['code']}{random.randint(11, 989):04}"
        number = f"SC{digits}{mod_11_10.calc_check_digit(digits)}"
        kind, office = "食品生产许可证", f"{city['name']}市场监督管理局"
    elif what.startswith("食品级包装"):
        number = f"（{city['sign'][0]}）XK16-204-{random.randint(101, 4899):05}"
        kind, office = "全国工业产品生产许可证", f"{city['province']}市场监督管理局"
    elif what == "产品检测服务":
        place = PROVINCES.index(city["province"][:2]) // 2 + 1
        number = f"{since:%y}{place:02}12{random.randint(50101, 349988):06}"
        kind, office = "检验检测机构资质认定证书", f"{city['province']}市场监督管理局"
        until = date(since.year + 6, since.month, since.day) - timedelta(days=1)
    else:
        return None
    return Permit(kind, number, supplier.name, what, since, until, office)
