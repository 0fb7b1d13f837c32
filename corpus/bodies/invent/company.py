"""The audited company: name, licence, addresses, people, permits, sites."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from corpus.bodies.audit import CertificationBody, Licence, Organization, People, Site, Words
from corpus.bodies.invent.calendar import Calendar
from corpus.bodies.invent.draw import Draw, term_end, vocabulary, words, years_after
from corpus.bodies.invent.numbers import credit_code
from corpus.bodies.records import Permit

PROJECT_FIELDS = {"机电安装", "油田技术服务"}
"""Fields of work at temporary sites."""


@dataclass
class City:
    """A city and what follows from it."""

    name: str
    district: str
    code: str
    province: str
    sign: str
    dialling: str
    postcode: str
    roads: list[str]

    @property
    def short(self) -> str:
        """The name without 市."""
        return self.name.removesuffix("市")

    def address(self, draw: Draw) -> str:
        """An address of the city."""
        return f"{self.province}{self.name}{self.district}{draw.one(self.roads)}{draw.whole(2, 998)}号"

    def phone(self, draw: Draw) -> str:
        """A telephone number."""
        return f"{self.dialling}-{draw.one('5678')}{draw.digits(7)}"


def city_of(draw: Draw) -> City:
    """One of the cities."""
    return City(*draw.one(vocabulary("places")))


def organization_of(draw: Draw, city: City, industry: Words, effective: date) -> Organization:
    """The company; it is older than its management system."""
    name = f"{city.short}{draw.head('company_heads')}{draw.one(industry['sector'])}有限公司"
    founded = draw.day(years_after(effective, -14), effective - timedelta(days=240))
    ends = years_after(founded, draw.one([30, 50])) - timedelta(days=1) if draw.chance(0.4) else None
    works = city.address(draw)
    licence = Licence(founded, ends, f"{city.name}{city.district}市场监督管理局")
    registered = works if draw.chance(0.7) else city.address(draw)
    return Organization(
        name, credit_code(draw, city.code), registered, city.address(draw), works, founded, licence
    )


def body_of(draw: Draw, name: str) -> CertificationBody:
    """A template's certification body; how to reach it is drawn from its name alone."""
    city = city_of(draw)
    letters = draw.letters(3).lower()
    address = f"{city.province}{city.name}{draw.one(words('body_roads'))}{draw.whole(10, 399)}号"
    return CertificationBody(
        name, address, city.phone(draw), f"www.{letters}-cert.example", f"service@{letters}-cert.example"
    )


def people_of(draw: Draw, departments: list[str]) -> People:
    """The company's people; offices are held by different persons."""
    person = draw.person
    heads = {department: person() for department in departments}
    manager = person()
    return People(
        legal=manager if draw.chance(0.6) else person(),
        manager=manager,
        representative=person(),
        workers=person(),
        contact=heads[departments[0]],
        safety=heads[departments[-1]],
        heads=heads,
        others=[person() for _ in range(12)],
    )


def departments_of(industry: Words) -> list[str]:
    """The departments: who makes nothing has no production department."""
    makes = industry["equipment"] and industry["verb"] and "unit" not in industry
    doing = "生产部" if makes else industry.get("unit", "运营部")
    if industry["field"].endswith("食品"):
        doing = "生产部"
    if industry["field"] in PROJECT_FIELDS:
        doing = "工程部"
    return [doing if name == "生产部" else name for name in words("departments")]


def places_of(industry: Words, departments: list[str]) -> tuple[list[str], list[str]]:
    """Where work is done, and where special equipment stands."""
    if departments[2] == "生产部":
        return words("places"), words("workshops")
    if industry["field"] in PROJECT_FIELDS:
        return words("site_places"), words("site_places")
    office = not industry["special"]
    return words("office_places" if office else "service_places"), words("service_places")[:1]


def permits_of(
    draw: Draw, city: City, organization: Organization, industry: Words, when: Calendar
) -> list[Permit]:
    """The permits that the industry needs, valid over the audit."""
    return [_permit(draw, kind, city, organization, industry, when) for kind in industry["permits"]]


KINDS: dict[str, tuple[str, int, str, str]] = {
    "pollution": ("排污许可证", 60, "{uscc}001V", "{city}生态环境局"),
    "pollution_registration": ("固定污染源排污登记回执", 60, "{uscc}001W", "全国排污许可证管理信息平台"),
    "food_production": ("食品生产许可证", 60, "SC1{d}", "{city}市场监督管理局"),
    "construction_licence": ("建筑业企业资质证书", 60, "D3{e}", "{city}住房和城乡建设局"),
    "safety_production": (
        "安全生产许可证",
        36,
        "（{sign}）JZ安许证字〔{year}〕{f}",
        "{province}住房和城乡建设厅",
    ),
    "road_transport": ("道路运输经营许可证", 48, "{region}{f}", "{city}交通运输局"),
    "drain": ("城镇污水排入排水管网许可证", 60, "{region}字第{f}号", "{city}住房和城乡建设局"),
    "medical_production": (
        "医疗器械生产许可证",
        60,
        "{sign}药监械生产许{year}{g}号",
        "{province}药品监督管理局",
    ),
}
"""Kind, months, number, authority."""


def _permit(
    draw: Draw, kind: str, city: City, organization: Organization, industry: Words, when: Calendar
) -> Permit:
    name, months, pattern, authority = KINDS[kind]
    if kind == "safety_production" and industry["field"] == "油田技术服务":
        authority = "{province}应急管理厅"
    first = max(when.end - timedelta(days=months * 30 - 60), organization.established_on + timedelta(days=60))
    begun = draw.day(first, when.start - timedelta(days=90))
    fill = partial(
        str.format,
        uscc=organization.uscc,
        d=draw.digits(13),
        e=draw.digits(8),
        f=draw.digits(6),
        g=draw.digits(4),
        sign=city.sign[0],
        city=city.name,
        province=city.province,
        region=city.code,
        year=begun.year,
    )
    return Permit(
        kind=name,
        number=fill(pattern),
        holder=organization.name,
        scope=_permit_scope(kind, industry),
        valid_from=begun,
        valid_to=term_end(begun, months),
        authority=fill(authority),
    )


def _permit_scope(kind: str, industry: Words) -> str:
    scopes = {
        "pollution": "废气、废水",
        "pollution_registration": "废气、噪声",
        "food_production": industry["field"],
        "construction_licence": "建筑机电安装工程专业承包二级",
        "safety_production": "建筑施工" if industry["field"] == "机电安装" else "石油和天然气开采辅助活动",
        "road_transport": "普通货运",
        "drain": "生产废水、生活污水",
        "medical_production": "Ⅱ类医疗器械",
    }
    return str(scopes[kind])


def sites_of(draw: Draw, organization: Organization, industry: Words, heads: int) -> list[Site]:
    """The works; for work at customers' places one temporary site, its people among all."""
    if industry["field"] not in PROJECT_FIELDS:
        return [Site(organization.business_address, "全部过程", heads, "fixed")]
    away = heads // 4
    city = city_of(draw)
    project = f"{city.province}{city.name}{city.district}{city.roads[0]}项目工地"
    return [
        Site(organization.business_address, "管理和支持过程", heads - away, "fixed"),
        Site(project, "现场施工", away, "temporary"),
    ]
