"""Companies that a report names in passing and does not explain: no word around them tells of dealings."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.organization.others.client_statements import is_of_other
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.other_companies import PassingCompany

FEW = 2
"""So often at the most the name of another client was left over; what is told of more often is explained."""

_WHOLE = patterns.compile(r"[\u3400-\u9fff（）()]{3,24}(?:有限(?:责任)?公司|股份(?:有限)?公司)$")
_SERVES = patterns.compile(
    r"认证|检测|检验|检定|校准|监测|计量|评价|评估|鉴定|咨询|保险|银行|消防|监理|物业|设计|环境卫生|环卫|劳务|安装|测绘"
)
"""In the name of a company whose trade is to serve others."""

_DEALS = patterns.compile(
    r"供|购|买|卖|租|送|签|委托|受托|采样|测量|出具|检测|监测|评过|承担|承运|负责|持有|发证|颁发|任职|就职|曾|原为|原名|前身|培训|讲师"
    r"|转让|收购|合资|投资|成立|设立|参股|股权|协会|会员|样品|产品用于|品牌|型号|制造|厂家|生产商|生产单位|材质|质量证明|质保书|出厂|使用|安装|软件|系统商|平台|网站"
    r"|投诉|反馈|满意度|发货|订|下达|询价|报价|出口|进口|环评|验收|可研|备案|纠纷|诉讼|处罚|事故|案例|园区|业主|证书|资质|许可|走访|考察|参观|往来|账款|开票|发票|车辆|快运|物流单|函"
)
"""What is told of a company that the organization deals with."""


_TRADE = patterns.compile(r"供|购|买|卖|租|外协|承运|相关方|甲方|乙方|对方|往来|货|满意度|投诉")
"""In what leads to a name: a list of those that the organization deals with."""

_LED = patterns.compile(r".{0,6}(?:[自由向给与和被将为从]|[租购供送]|属于|隶属)")
"""A name that may have been read with the words before it (厂房租自江州…)."""


def read(reading: Reading) -> Iterator[PassingCompany]:
    """The companies of other names, without a role, that no sentence or row explains, in reading order."""
    for entity in reading.mentions.of_kind("organization"):
        places = [*entity.places]
        if entity.relation != "other" or entity.roles or not _WHOLE.fullmatch(entity.name):
            continue
        if _SERVES.search(entity.name) or _LED.match(entity.name) or not len(places) <= FEW:
            continue
        if places and not any(_is_explained(reading, place) for place in places):
            yield PassingCompany(places[0], entity.name, entity.name, tuple(places))


def _is_explained(reading: Reading, place: Leaf[str]) -> bool:
    """Whether the sentence or row of a place, or what leads to it, tells of dealings with the company."""
    before, after = reading.around(place)
    beside = " ".join(reading.beside(place))
    if any(is_of_other(lead, "") or _TRADE.search(lead) for lead in reading.leads(place)):
        return True
    return is_of_other(f"{beside} {before}", after) or _DEALS.search(f"{beside} {before} {after}") is not None
