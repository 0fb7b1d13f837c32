"""Places of a company's name where only the audited organization's can stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.ledger.organization.others.client_statements import is_client, is_of_client, is_of_other
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.mentions import Entity
from schemas.statements.other_companies import ClientPlace
from schemas.text import fold

_HEADS = (
    r"(?:\s?[（(；;，,]\s?(?:体系(?:内|覆盖)|认证范围内?|范围内|有效人数|覆盖|员工)?[^（()）；;，,。]{0,8}?\d+"
    r"\s?(?:人|名|people)?[^（()）；;，,。]{0,4}[)）；;，,])?"
)
"""How many people a system covers, between a name and what is said of the system."""

_BEHIND = patterns.compile(
    rf"{_HEADS}\s?(?:"
    r"(?:所?建立的|所?实施的|现行的?|的)?(?!对[其该受])(?:[^，,。；;：:\s（）()]{0,16}?体系|之[^，,。；;：:\s（）()]{0,12}?管理系统)(?!的?(?:认证|证书|咨询|培训|文件编制))"
    r"|按照?[^，。；;]{0,10}标准[^，。；;]{0,4}建立|(?:的)?最高管理者|各部门|(?:的|实施了?|进行了?)[^，,。；;\s]{0,10}(?:审核|再认证)(?!员|报告|机构|证书)"
    r"|的?(?:全部|所有|各个?)[^，。；;]{0,6}(?:场所|部门|职能)|[（(]\s?以?下(?:简|统)?称|确认\s?[:：]|(?:予以|已经)?确认|对(?:本次)?(?:审核|提出)"
    r"|[（(；;，,]\s?(?:体系(?:内|覆盖)|认证范围内?|范围内|有效人数)[^，。；;)）]{0,6}\d"
    r"|[^，,。；;]{0,4}?能够按照|(?:的)?(?:文件|证书范围|准备情况)|的[^，,。；;]{0,16}?总体|名义签订|(?:[（(][^（()）]{0,20}[)）])?\s?委托[，,]"
    r"|(?:实施|进行|开展)了?(?:认证转换|转换认证|监督|复评|换证|初次认证|初审|第?[一二]阶段)"
    r"|对[^，,。；;]{0,8}\d\s?[项个][^，,。；;]{0,6}不符合"
    r"|共?(?:计|有)?(?:开[具出立]|提出|发现)了?[^，,。；;]{0,10}不符合"
    r"|(?:的)?(?:体系)?(?:策划|文件|准备)(?:工作)?[^，,。；;]{0,4}(?:已|基本)[^，,。；;]{0,4}(?:完成|就绪)"
    r"|(?:之间|双方)?(?:均|都|也)?(?:无|没有|不存在|不具有)(?:任何)?[^，,。；;]{0,12}(?:利益|利害|隶属|关联)"
    r"|(?:应当?|须|需|将|同意|承诺|保证)[^，,。；;]{0,40}?(?:接受|迎接|申请|提出)(?:我?机构的?)?"
    r"(?:下一?次的?|(?:年度)?监督|再认证|换证|复评)[^，,。；;二供]{0,4}?审核"
    r"|,? covering \d|is implemented| took place| was carried out"
    r")"
)
"""What is said of the audited organization alone."""

_ALONE = patterns.compile(
    r"\s?[（(]\s?(?:以?下)?(?:简|统)?称(?:为)?\s?[“\"「']?(?:该|本|受审核|被审核|受评|公司|企业|组织|客户|单位|委托方|申请方)"
    r"|,?\s?[（(]here(?:in)?after,? (?:referred to as |called )?[“\"'‘]?(?:the )?(?i:company|client|auditee)"
    r"|提供过?[^，,。；;]{0,6}咨询|(?:与|和)[^，,。；;]{0,20}签订的?[^，,。；;]{0,6}认证合同|(?:代表)?(?:在|参加了?)[首末]次会议"
)
"""What is said of the audited organization, whatever leads to it."""

_BEGUN = patterns.compile(
    r" was (?:established|founded|set up)|成立于|于\s?\d{4}[^，,。；;]{1,12}(?:登记)?成立|从事|占地"
    r"|[于在]?\s?\d{4}\s?[年./-][^，,。；;]{0,10}(?:依法|登记|注册|正式){0,2}(?:成立|设立|创立)(?=[，,。；;、])"
    r"|[，,]\s?\d{4}\s?[年.][^。；;]{1,24}(?:成立|注册|登记)|(?:主要|专业|专门|一直|现|长期)从事|主营|(?:的)?(?:主要业务|经营范围|主营业务)[为是]"
    r"|(?:现有|共有)(?:员工|职工|从业人员)|is engaged in"
)
"""What begins a paragraph on the organization."""

_CREDIT = patterns.compile(r"^\s?[（(]\s?[^（()）]{0,14}[0-9A-Z]{18}\s?[)）]\s?")
"""A credit code in brackets behind a name."""

_BY_CLIENT = patterns.compile(r"[受应按依](?:据|照)?(?:客户|委托方|申请方|甲方)的?(?:委托|申请|邀请|要求)")
"""On whose behalf the audit was: no other party of the company told of."""

_SERVES = patterns.compile(
    r"[，,]\s?(?:一直|长期|主要)?为(?:本|该|我|受审核)?(?:公司|组织|企业|单位|方)|供货"
)
"""That a company with such a description serves the organization."""

_HAS_DONE = patterns.compile(
    r"(?:已|现已)?(?:按[^，,。；;]{0,14})?(?:制定|建立|确定|编制|发布|颁布)了?[^，,。；;]{0,12}"
    r"(?:方针|目标|管理手册|质量手册|程序文件|体系文件)"
    r"|(?:于|在)?[\d年月日.至到—～~/ -]{0,30}(?:组织|开展|实施|进行|策划)了?[^，,。；;]{0,8}"
    r"(?:内部审核|内审(?!员)|管理评审|合规性评价)"
    r"|任命了?[^，,。；;]{0,10}管理者代表"
)
"""What begins a sentence on the organization's management system."""

_SEEN = patterns.compile(r"(?:查看|查阅|审阅|审查|评审|抽查|核查|查)了?\s?$")
_OF_SYSTEM = patterns.compile(
    r"的[^，,。；;、]{0,6}(?:管理手册|质量手册|程序文件|体系文件|组织机构|方针|目标|内部审核|内审|管理评审)"
)
_PARTED = patterns.compile(r"[；;。]")

_COPIES = patterns.compile(
    r"\s?[（(:：，,]?\s?(?:正本|副本|原件|复印件|各|存|留存|执|提交|送|报告)?\s?"
    r"[一二两三壹贰叁\d]\s?(?:份|套|cop(?:y|ies)\b)",
    re.I,
)
_GIVEN = patterns.compile(
    r"(?:分发|发放|发送|抄送|送达|交付|提交|送|报送|cop(?:y|ies)|distributed) ?"
    r"(?:范围|名单|对象|单位|至|给|to)?\s?[:：]?\s?$",
    re.I,
)
"""A list of those who get the report, with the copies of each: the client, the body, the authority."""

_SIGNED = patterns.compile(
    r"\s?(?:已经?|均已?)?(?:签认|签字(?:盖章)?确认|盖章确认|确认|认可)(?:\s?(?:[。；;]|$)|[，,]?(?:并|且|同时)?(?:承诺|制定|提出))"
)
"""What the audited organization does with nonconformities."""

_LEAD = patterns.compile(
    r"(?:审核组(?:一致)?(?:认为|认定|确认|判定|判断)|综上(?:所述)?|总体评价|(?:的|其)全称(?:为|是)|(?:对于?|关于|覆盖了?|受|以|与|由|就))\s?[，,:：]?\s?$"
    r"|(?:(?:本|此|这|该)次|审核|评审|检查)[^，,。；;：:]{0,12}"
    r"(?:审核|评[价审定估]|审查|检查|查证|验证|核[实查]|证实|确认|考察|了解|肯定)[了过]?\s?$"
    r"|(?:audit|system) of\s?$|综合[^，,。]{2,14}[，,]\s?$",
    re.I,
)
_CONCLUSION = patterns.compile(
    r"(?:综合|审核组?|总体|整体|最终|认证|推荐|体系)的?(?:结论|评价|评语|综述|意见)(?:说明|意见|综述)?"
    r"|(?:overall |audit )conclusions?(?: of the audit)?",
    re.I,
)
"""The label of a cell with what the audit team concludes on the client."""

_CONCLUDED = patterns.compile(
    r"的?(?:[^，,。；;：:]{0,32}体系|[^，,。；;：:]{0,6}(?:绩效|管理(?!有限)|方针|目标|文件|策划))"
    r"|[^，,。；;：:]{0,4}(?:能够|总体|符合[^，,。；;]{0,8}(?:标准|准则)|满足[^，,。；;]{0,8}(?:标准|准则))"
)
"""What is concluded on the client right behind its name."""

_TRANSFER = patterns.compile(
    r"(?:认证)?转换(?:认证|审核)?|(?:顾客|客户|相关方)?的?(?:重大|有效|书面)?(?:投诉|抱怨)(?=[、，,。；;和及与]|$)"
    r"|^\s?[（(]\s?(?:以?下)?(?:简|统)?称(?:为)?\s?[“\"「']?(?:客户|委托方)(?=[”\"」')）])"
)
"""In what is told of the client: an audit of transfer, not the body that it came from; complaints."""

_NUMBERED = patterns.compile(r"^[（(]?[\d一二三四五六七八九十][\d.]{0,6}[)）、.\s]\s?")
_CODE = patterns.compile(r"\d[\d.-]{0,9}|[A-Za-z]{1,12}[_.\d-][\w.-]{0,12}")
"""A number or key of a row, before its label."""

_CONCLUDES = patterns.compile(
    r"(?:审核组|我们|综上|综合)[^。；;]{0,30}(?:认为|认定|判断|确认)\s?[，,:：]?\s?$"
)
_POINTS = patterns.compile(r"\s?[:：]\s?$")
_NUMBERING = patterns.compile(
    r"(?:声明|结论|说明|评价|意见|综述|概述)?[\s\d.、．)）（(一二三四五六七八九十A-Z•●·:：-]{0,10}"
)
_LABEL = patterns.compile(
    r"(?:(?:受审核|被审核|受评)(?:方|组织|单位)|获证组织|组织|单位|企业|公司)?(?:的)?"
    r"(?:法定|注册|登记|工商|正式|中文|(?:营业)?执照上?的?)?(?:全称|名称)?(?:[与和及、/]\s?(?:统一社会)?(?:信用)?代码)?"
    r"\s?(?:auditee|client|(?:legal |full )?name(?: of (?:the )?(?:client|auditee|company))?"
    r"|company|organi[sz]ation)?"
    r"\s?(?:(?:受审核|被审核|受评)(?:方|组织|单位)|组织|单位|企业|公司)?(?:的?(?:全称|名称))?",
    re.I,
)
_OF_OWN = patterns.compile(
    r"登记|主体|身份|基本|概况|受审核|被审核|受评|获证|申请|营业执照|法人|\bauditee|\bclient|\bgeneral", re.I
)
"""A word for several rows of a form, before the label of each (登记信息 | 单位名称 | …)."""

_COLON = patterns.compile(r"[:：]\s?$")
_OF_OTHERS = patterns.compile(
    r"供方|供应商|外包|分包|承包|客户|顾客|母公司|总公司|(?<![本我])集团|子公司|股东|出租|租赁|更名|曾用名|前身|原名|转换|转入|发证机构"
    r"|(?:材质|材料|原料|质保|质量证明|合格证)[^。；;\n]{0,16}(?:生产|制造)(?:单位|厂家|企业|商)|咨询机构|咨询公司|监理|物业(?!(?:管理)?服务)|投诉|检测机构|委托方|甲方|乙方|supplier|customer|parent|lessor",
    re.I,
)
_NAME = patterns.compile(
    r"(?:^|[\s\d.、（(）)])(?:(?:受审核|被审核|受评)(?:方|组织|单位)|获证组织|组织|单位|企业|公司|客户|法人)的?(?:全称|名称|单位)?\s?[:：]?\s?$"
    r"|(?:company|client|organi[sz]ation|auditee)(?: name)?\s?[:：]?\s?$"
    r"|^[\d.、（(）)\s]{0,6}(?:全称|名称)\s?[:：]\s?$",
    re.I,
)
_OVER = 3
"""So many lines below a name its credit code stands in a form."""

_COMMISSIONS = patterns.compile(
    r"(?:审核)?委托(?:方|人|单位|组织)(?:的?(?:全称|名称))?|客户(?:的?(?:全称|名称)|组织|单位)?|申请(?:方|人|组织|单位)(?:的?(?:全称|名称))?"
    r"|client(?: name)?",
    re.I,
)
"""A certification body's word for its client, which elsewhere is another's."""

_DEALS = patterns.compile(r"(?:合同|订单|报价|投标|样品|投诉|送货|发货)(?:编号|号|名称|日期|单号|内容|[：:])")
"""The label beside a customer's name in a record of sales (客户 | … | 合同编号 | …)."""

_CELLS = 3
"""So many other cells a row of a form has."""

_CERTIFIES = patterns.compile(r"认证|审核中心|质量体系|\b[Cc]ertification\b")
"""In the name of a certification body."""

_TITLE = "审核报告"
"""In the title behind the name of the body that reports (某认证有限公司 质量管理体系监督审核报告)."""

_ROAD = patterns.compile(r"(?:[东西南北中]?[路街巷弄]|大[道街])")
"""Behind what is the name of a road (油漆厂路132号)."""

_NAMED = patterns.compile(r"公司|合作社|集团|\b(?:Ltd|Limited|LLC|Inc|GmbH)\b")
"""In a name that is no other word (承包商入厂)."""


def read(reading: Reading, places: Iterable[Leaf[str]], own: Entity) -> Iterator[ClientPlace]:
    """Those of the places; `own` is the audited organization."""
    for place in places:
        if _stands_for(reading, place, own):
            yield ClientPlace(place, place.raw)


def _stands_for(reading: Reading, place: Leaf[str], own: Entity) -> bool:
    """Whether a name stands where only the audited organization's can."""
    before, after = reading.around(place)
    if _CERTIFIES.search(str(place.value)) and not before.strip() and _TITLE in after:
        return False  # of the body that reports
    body = reading.report.certification_body.name
    stated = before.replace(body.value, "") if body and body.value else before
    stated = _BY_CLIENT.sub("", stated)
    if _OF_OTHERS.search(stated + _TRANSFER.sub("", after[:30])) or _ROAD.match(after):
        return False
    if _names(own, before + after):
        before, after = _PARTED.split(before)[-1], _PARTED.split(after)[0]
        return not _names(own, before + after) and is_client(before, after)
    if _ALONE.match(after):
        return True
    begins = _NUMBERING.fullmatch(before) is not None
    if _BEHIND.match(after) and (begins or _LEAD.search(before) or before[-1:] in "，,；;。:：”"):
        return True
    if _COPIES.match(after) and (begins or _GIVEN.search(before)):
        return True
    if _judged(before, after, reading.beside(place)):
        return True
    if is_client(before, after):
        return True
    named = _NAMED.search(str(place.value)) is not None and _CERTIFIES.search(str(place.value)) is None
    if _told_of_client(before, stated, after, begins=begins, named=named) or re.search(
        r"全称(?:为|是)\s?$", before
    ):
        return True
    return (
        _beside_code(reading, place, after) or _labelled(reading, place) or _in_twin_row(reading, place, own)
    )


def _told_of_client(before: str, stated: str, after: str, *, begins: bool, named: bool) -> bool:
    """Whether the words around a name tell what only a report on the company itself does; `told`: those
    before it without the certification body's name; `named`: by its form it is the name of a client."""
    if (begins and _HAS_DONE.match(after)) or (_SEEN.search(before) and _OF_SYSTEM.match(after)):
        return True
    if begins and _BEGUN.match(_CREDIT.sub("", after)) and not _SERVES.search(after):
        return True
    return named and not is_of_other(stated, after) and is_of_client(before, after, begins=begins)


def _names(own: Entity, text: str) -> bool:
    """Whether a text has the organization's own name."""
    return any(spelling in fold(text) for spelling in own.spellings)


def _judged(before: str, after: str, beside: Sequence[str]) -> bool:
    """Whether the audit team's judgement of a company follows (审核组认为某公司：), in points or beside the
    label of a conclusion, or the company has signed the nonconformities."""
    if _CONCLUDES.search(before) and _POINTS.match(after):
        return True
    if _NUMBERING.fullmatch(before) and len(beside) == 1 and _CONCLUDED.match(after):
        return _CONCLUSION.fullmatch(_plain_label(beside[0])) is not None
    return "不符合" in before + "".join(beside) and _SIGNED.match(after) is not None


def _plain_label(cell: str) -> str:
    return _NUMBERED.sub("", cell).strip(" :：")


def _beside_code(reading: Reading, place: Leaf[str], after: str) -> bool:
    """Whether the organization's own credit code follows in the sentence or stands in the row."""
    code = reading.report.organization.uscc
    stated = fold(" ".join([after, *reading.beside(place)]))
    if code is None:
        return False
    near = [one for one in code.places if 0 < one.evidence.line - place.evidence.line <= _OVER]
    if any(one.evidence.page == place.evidence.page for one in near) and _is_named(reading, place):
        return True
    return any(one.raw and fold(one.raw) in stated for one in code.places)


def _is_named(reading: Reading, place: Leaf[str]) -> bool:
    """Whether a label for a company's name stands right before a name, and says no other's."""
    cells = reading.beside(place)
    before = reading.around(place)[0] or (cells[0] if cells else "")
    return _NAME.search(before) is not None and not _OF_OTHERS.search(before)


def _in_twin_row(reading: Reading, place: Leaf[str], own: Entity) -> bool:
    """Whether a name stands beside the report's own word for its client, in a row of the labels that rows
    with the organization's own name have, often enough (委托方 | … | 编号 | 03)."""
    labels = _row_labels(reading, place)
    if not labels or not _COMMISSIONS.fullmatch(labels[0]) or reading.around(place)[0].strip():
        return False
    twins = sum(_row_labels(reading, one) == labels for one in own.places)
    return twins > (len(labels) == 1)


def _row_labels(reading: Reading, place: Leaf[str]) -> list[str]:
    """The cells of a name's row without it, without numbers and codes."""
    cells = [cell.strip(" :：") for cell in reading.beside(place)]
    return [cell for cell in cells if cell and not _CODE.fullmatch(cell)]


def _labelled(reading: Reading, place: Leaf[str]) -> bool:
    """Whether the name was read as the organization's in a form, or stands beside a label for it."""
    name = reading.report.organization.name
    if name is not None and any(one.span == place.span for one in name.places):
        return not any(map(_DEALS.match, reading.beside(place)))
    cells = [cell.strip(" :：？?") for cell in reading.beside(place) if cell.strip()]
    cells = [cell for cell in cells if not _CODE.fullmatch(cell)]
    if not 0 < len(cells) <= _CELLS or any(map(_OF_OTHERS.search, cells)):
        return False
    before = reading.around(place)[0]
    if _COLON.search(before):
        return bool(_LABEL.fullmatch(before.strip(" :：")) and _OF_OWN.search(cells[0]))
    if _LABEL.fullmatch(cells[0]):
        return True
    return len(cells) > 1 and bool(_OF_OWN.search(cells[0]) and _LABEL.fullmatch(cells[1]))
