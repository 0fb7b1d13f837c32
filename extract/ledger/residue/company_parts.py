"""Parts of another kind of company that the organization is told to have (各酒店门店参照执行)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.papers.residue import CompanyPart
from schemas.text import fold

_PARTS = {
    "酒店": ("酒店", "宾馆", "住宿", "客房", "餐饮", "旅游"),
    "门店": ("店", "零售", "连锁", "销售", "餐饮", "经销", "贸易"),
    "病区": ("医", "护理", "康复", "养老"),
    "校区": ("学", "教", "培训"),
    "加油站": ("油", "燃气", "能源"),
    "营业厅": ("营业", "通信", "电", "银行", "保险", "金融"),
    "网点": ("物流", "快递", "银行", "金融", "配送", "维修", "售后"),
    "矿井": ("矿", "煤"),
    "收费站": ("公路", "高速", "道路", "路"),
    "养殖场": ("养殖", "畜", "禽", "牧", "饲料", "水产"),
    "船舶": ("船", "海", "港", "航", "水运"),
}
"""The parts of companies, with characters of which the organization's name or scope has some where it may
have such a part."""

_TOLD = patterns.compile(
    rf"(?:各|所有|全部|下属|所属|全体)个?(?P<led>[^\W\d_各]{{0,4}}?)(?P<part>{'|'.join(_PARTS)})(?:[^\W\d_]{{0,3}}?)"
    r"(?:参照|按照|遵照|认真|严格|学习|落实|执行|贯彻|组织|开展|上报|整改|推广)"
)
_OTHERS = patterns.compile(r"客户|顾客|供方|供应商|承租|租户|相关方|合作|经销商|业主|委托方|用户|加盟")


def read(reading: Reading) -> Iterator[CompanyPart]:
    """The parts that are told to carry something out, and that nothing else of the report names."""
    stated: dict[str, list[Leaf[str]]] = {}
    for passage in reading.passages(tuple(_PARTS)):
        for word in passage.words:
            stated.setdefault(word, []).append(passage.leaf)
    for part, leaves in stated.items():
        sentence = fold(str(leaves[0].value))
        found = _TOLD.search(sentence)
        if len(leaves) > 1 or found is None:
            continue
        other = excused(_OTHERS, sentence, *found.span())
        if not other.here:
            yield CompanyPart(leaves[0], sentence, found["led"] + found["part"], _PARTS[part], other.doubt)
