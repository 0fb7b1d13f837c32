"""Wordings of scopes as they are compared: without prefix, usual tail, particles and exclusions."""

from __future__ import annotations

import re

from schemas import patterns
from schemas.statements.scope import ANY, NAMED, Wording
from schemas.text import fold, name_key

_PREFIX = patterns.compile(
    r"^(?:[a-z/+&、()]{1,45}|(?:质量|环境|职业健康|健康|安全|能源|食品|信息|服务|[、和与及+/]){1,7}|(?:gb/?t|iso)[^:]{0,30}|[^:]{0,24}(?:体系|范围|认证|标准)[^:]{0,6}):(?!\d)",
    re.IGNORECASE,
)
_TAIL = patterns.compile(
    r"(?:(?:过程中?)?(?:以?及其?|和|与)?所?(?:涉及|覆盖|相关|有关)(?:[^,，。;；、:：]|(?<=质量|环境|安全|能源)、){0,30}活动)$"
)
_EXCLUSION = patterns.compile(
    r"[（(\[][^（()）\]]{0,40}?(?:不含|不包括|不包含|不涉及|除外|不适用|删减|排除|场所|地址|适用性声明|条款|\d\.\d|许可|资质|凭"
    r"|一致|相同|见|gb/?t?|iso|体系|食品链|类别|种类|小类|代码|[路街道巷]\D{0,6}\d{1,5}\s?号)[^（()）\]]{0,60}[)）\]]$|[（(\[][a-z/&+、]{1,12}[)）\]]$"
    r"|[（(\[](?:本次|拟)?(?:扩大|扩项|新增|缩小|变更|调整|保持|不变|[a-k][ivx]{1,4}\d?类?)[)）\]]$",
    re.IGNORECASE,
)
"""What a scope leaves out, where, under what permit, for which system or in which category it applies, in
brackets behind it."""

_PERMITTED = patterns.compile(
    r"[（(\[][^（()）\]]{0,20}(?:许可|资质|核准)[^（()）\]]{0,12}(?:范围|内|为准|经营)[^（()）\]]{0,6}[)）\]]"
)
"""Under what permit a part of a scope is done, in brackets wherever they stand."""

_BUT = patterns.compile(
    r"[，,；;]\s?(?:但|其中)?均?(?:不含|不包括|不包含|不涉及|不覆盖)[^；;。]{1,60}$|[，,；;][^，,。；;]{2,16}除外$"
)
"""What a scope leaves out, behind it."""

_REST = patterns.compile(
    r"[，,；;。]\s?(?:(?:注册|经营|生产|办公|通[讯信]|审核|场所|其)?地址|场所|不适用|删减|(?:覆盖|有效|员工)?人数|专业(?:小类|代码)|代码"
    r"|(?:食品链|行业|产品|专业|业务|认证|国民经济){1,2}(?:类别|小类|大类|中类|分类)(?:代码|编号|号)?|(?:证书|认证)(?:语言|语种|编号|形式|文本|标志|有效期)"
    r"|(?:共|含|包括|设有?)?[\d一二两三四五六七八九]{1,3}个(?:固定|临时|多)?(?:场所|现场|地点)|(?:标准|第)?\d{1,2}\.\d[\d.]{0,4}[^，,。；;]{0,20}(?:不适用|删减)"
    r"|(?:涉及|覆盖)的?(?:部门|场所|区域|职能|人员|[^，,。；;:：]{2,24}[两二三四五六七八九\d]个?(?:[处地](?=[。；;]|$)|场所|厂区))|(?:其中?|主要)?(?:生产|加工|服务|作业|业务)?(?:工艺)?(?:流程|工序)(?=[:：为是])"
    r"|(?:关键|特殊|外包|委外|需确认)的?(?:过程|工序)(?=[:：为是])|(?:与|同|较|和|比)?[^，,。；;]{0,16}(?:一致|相同|不变|(?:无|没有|未发生|未作|未做)(?:任何)?(?:变化|变更|改变|调整)))"
    r"\s?(?:条款|要求)?\s?[:：为是]?.{0,160}$"
)
"""What a report tells behind a scope in the same field."""

_POINTS = patterns.compile(
    r"(?:(?:同|详?见|参见|如|按)[^，,。；;]{0,16}|[与和][^，,。；;]{2,16}(?:一致|相同|相符)|(?:保持|维持)?(?:原有?|现有?|当前)?的?(?:认证|证书)?(?:范围)?不变|无变化|上述.{0,8})"
    r"(?:[，,]\s?[^，,。；;]{0,6}(?:不变|(?:无|未|没有|不作)[^，,。；;]{0,4}(?:变[化动更]|改变|调整|增减|增加|减少|扩大|缩[小减])))?"
    r"|(?:same as|see|as (?:above|stated|before))\b.{0,40}",
    re.IGNORECASE,
)
"""A text that but points to another place."""

_BACK = patterns.compile(
    r"[上前]述|以上(?:产品|过程|活动|范围|业务|内容)|[该此]范围|(?<![a-z])[QEOSF](?:体系)?所?(?:涉及|覆盖)的?"
)
"""Words of a text that says of another scope what it is of (与上述产品有关的环境管理活动)."""

_ENERGY = patterns.compile(
    r"(?:过程中?)?(?:所?(?:涉及|覆盖|相关|有关)的?|中的?)?能源的?"
    r"(?:(?:采购|购入|购进|转换|输送|分配|加工|使用|利用|消耗|贮存|储存)[、和与及]?){2,8}等?的?(?:管理)?(?:活动|过程)?$"
)
"""The usual tail of a scope of energy management, told at length."""

_MARKS = "。.;；,，、"
_EXCERPT = patterns.compile(
    r"(?:…|\.{3}|等)\s?[。.]?$|(?<=[^\W\d]{2})等(?:[^，,。；;的同级]{0,10}(?:产品|配件|服务|设备|材料|工程|制品|用品|零件|系列))?的"
)
_SITES = patterns.compile(
    r"(?:^|[；;。，,])\s?[^:：；;。，,]{0,12}(?:本部|总部|工厂|厂区|分公司|基地|场所|仓库|车间|门店|项目部)"
    r"(?:[^:：；;。，,（(]{0,6}|\s?[（(][^（()）\n]{0,40}[)）]\s?)[:：]"
)
"""A place before what is done there: a list by places is worded otherwise than the whole."""

_TRANSLATED = patterns.compile(
    r"^[A-Za-z][A-Za-z,.()&/'’-]*(?:\s[A-Za-z(][A-Za-z,.()&/'’-]*)+[\s:：/]*(?=[\u4e00-\u9fff])"
    r"|(?<=[\u4e00-\u9fff）)])[\s/]*[A-Za-z(][A-Za-z,.()&/'’-]*(?:\s[A-Za-z(][A-Za-z,.()&/'’-]*)+[.]?$"
)
"""The same in another language beside it."""

_UNDER = patterns.compile(
    r"^(?:在?(?:其)?(?:(?:资质|许可|核准|批准|经营|等级)(?:证书?)?){1,3}(?:核定|规定|允许|载明)?的?范围(?:之?内)?(?:从事|承担|进行|开展)?的?"
    r"|[^，,。；;]{0,8}(?:不变|(?:无|没有|未发生|未作|未做)(?:任何)?(?:变化|变更|改变|调整)|一致|相同)[，,:：]\s?(?:仍?[为是]|即)?"
    r"|[（(\[][a-z/&+、]{1,12}[)）\]]"
    r"|(?:本|我|该)?(?:公司|组织|单位|企业)(?:所?从事)?的?(?=[^，,。；;]{4})"
    r"|[^，,。；;:：（(]{4,24}?有限(?:责任)?公司(?:[（(][^（()）]{4,50}[)）])?"
    r"(?:的?[^，,。；;的]{0,8}(?:车间|厂区|工厂|基地|生产线)内?的|的)?(?=[^，,。；;]{4})"
    r"|(?:提供|从事|开展)(?=[^，,。；;]{4}))",
    re.IGNORECASE,
)
"""Words before a scope that are none of it."""

_PROVIDED = patterns.compile(
    r"的?(?:提供|开展)$"
    r"|[，,](?:涉及|覆盖|涵盖|包括|包含)的?[^，,。；;]{0,16}(?:部门|场所|区域|人员|职能)$"
    r"|所?(?:有关|相关|涉及|覆盖)的?[^，,。；;:：的]{0,60}等各?个?(?:部门|场所|区域)"
    r"(?:(?:[、和与]|及其?)(?:过程|活动|场所|人员|区域|职能)){0,3}$|(?:以?及其?|和|与)其?所?(?:有关|相关|涉及|覆盖)的?(?:部门|场所|人员|区域|过程|职能)"
    r"(?:[、和与及](?:部门|场所|人员|区域|过程|职能)){0,4}$"
)
"""Words behind a scope that add nothing to it."""

_ARTICLES = patterns.compile(r"\b(?:the|an?|all|provision of|provided)\b", re.IGNORECASE)
_ENGLISH_TAIL = patterns.compile(
    r"[,;]?\s?(?:\b(?:and|as well as|with))?\s?(?:the\s)?"
    r"(?:related|relevant|associated|corresponding|involved)"
    r"\s[a-z ,&]{0,60}?activit(?:y|ies)(?:\sinvolved)?\s?[.]?$",
    re.IGNORECASE,
)

_PARTICLES = patterns.compile(r"以?及其?|和|与|的|所|涉及|覆盖|相关|有关|过程中?")


_MANAGED = {
    "QMS": patterns.compile("质量|quality", re.IGNORECASE),
    "EMS": patterns.compile("环境|environment", re.IGNORECASE),
    "OHSMS": patterns.compile("职业|健康安全|occupational|health", re.IGNORECASE),
    "EnMS": patterns.compile("能源|energy", re.IGNORECASE),
    "FSMS": patterns.compile("食品安全|food safety|foodsafety", re.IGNORECASE),
    "HACCP": patterns.compile("HACCP|危害分析", re.IGNORECASE),
    "ISMS": patterns.compile("信息安全|information ?security", re.IGNORECASE),
    "ITSMS": patterns.compile(r"信息技术|\bIT ?服务|information ?technology|\bIT ?service", re.IGNORECASE),
}
"""What the label before a system's scope, or its usual tail, says that is managed."""

_HSE = patterns.compile("健康.{0,2}安全.{0,2}环境|HSE")
_CHINESE = patterns.compile("[\u4e00-\u9fff]")
_LABEL = patterns.compile(r"^[^:，,。；;]{2,40}:(?!\d)")
_LAST = patterns.compile(r"[^,，。;；:：]{0,24}活动$")
_NO_SCOPE = patterns.compile(
    r"[:：]$|^[A-Z]{2,5}(?:/[A-Z])?[ -]?\d{4,5}[^\u4e00-\u9fff]*$|\d{4}[-/.年]\d|有效期?[:：至]"
    r"|^\d{1,2}(?:\.\d{1,2}){1,2}(?:条|[（(、,，和及]|$)"
)
"""A text that was cut wrongly: it ends in another label, is the number of a standard alone, has a term, or
tells of clauses (8.3（不适用）)."""

_PREMISES = r"(?:厂区|园区|厂房|场所|院|楼|库区|基地)内"
_PLACE = patterns.compile(
    rf"^[^，,。；;:：]{{0,24}}?位于[^，,。；;]{{4,50}}?[号楼层室区园内村镇路]的?{_PREMISES}的?(?=[^，,。；;]{{4}})"
    r"|^位于(?:同一|上述|以上|前述|该|此|本)个?(?:注册|经营|生产|办公)?(?:地址|场所|地点|厂区|园区)内?的"
    r"|^[^，,。；;:：]{0,24}?位于[^，,。；;]{4,50}?[号楼层室区园内村镇路]"
    r"(?:[^，,。；;的]{0,24}(?:公司|[厂院店]|中心|车间|基地|仓库|项目部|生产线)内?)?的"
    r"|^在?[^，,。；;:：]{2,16}[省市县区镇][^，,。；;:：]{2,40}?(?:号|楼|层|室|园区|园|村|内)"
    rf"(?:[:：]|内?(?:从事|进行|开展|的)|{_PREMISES}(?=[^，,。；;]{{4}}))"
    rf"|^在?[^，,。；;:：]{{2,24}}?[路街道巷]\d{{1,5}}号{_PREMISES}(?:从事|进行|开展|的)?(?=[^，,。；;]{{4}})"
)
"""Where the activity is done, before it."""


def systems_of(text: str) -> frozenset[str]:
    """The systems that a text may be the scope of (`ANY`: those that no words are known of): its label and
    tail name no other system alone."""
    if not text or _NO_SCOPE.search(text.strip()) or not is_whole(text.strip()):
        return frozenset()
    bare = fold(text).rstrip(_MARKS)
    found = {*NAMED, ANY}
    for part, others in ((_LABEL.match(bare), ()), (_LAST.search(bare), ("QMS", "FSMS"))):
        if part and _HSE.search(part[0]):
            found &= {"HSE"}
            continue
        named = {code for code, words in _MANAGED.items() if part and words.search(part[0])} - set(others)
        if named:
            found &= {*named, ANY}
    return frozenset(found)


def is_whole(text: str) -> bool:
    """Whether a text is the scope itself: no pointer to another place, no excerpt, no list by sites.

    >>> [is_whole(text) for text in ("阀门的制造", "同审核范围", "阀门等", "总部：销售；工厂：制造")]
    [True, False, False, False]
    >>> is_whole("与上述产品有关的环境管理活动")
    False
    """
    listed = _SITES.match(text) or len(_SITES.findall(text)) > 1
    points = _POINTS.fullmatch(text.rstrip("。.；;")) or _BACK.search(text)
    return not (points or _EXCERPT.search(text) or listed)


def wording(text: str) -> Wording | None:
    """The normal form of a scope; null where it has no words."""
    if not _CHINESE.search(text):
        return _english(text)
    said, tail = _parted(text)
    stem = name_key(_PARTICLES.sub("", _PROVIDED.sub("", said)))
    return Wording(stem, name_key(_PARTICLES.sub("", tail))) if stem else None


def head(text: str) -> str | None:
    """What is done, as a scope in Chinese words it: without what stands before it, and the usual tail.

    >>> head("E：水泵的设计和制造所涉及的环境管理活动")
    '水泵的设计和制造'
    """
    return (_PROVIDED.sub("", _parted(text)[0]) or None) if _CHINESE.search(text) else None


def _parted(text: str) -> tuple[str, str]:
    """A scope without what stands around it, and its usual tail or nothing."""
    bare = _PREFIX.sub("", _UNDER.sub("", fold(_TRANSLATED.sub("", text.strip()))))
    bare = _BUT.sub("", _REST.sub("", _PLACE.sub("", _PERMITTED.sub("", bare)))).rstrip(_MARKS)
    for _ in range(2):
        bare = _EXCLUSION.sub("", _PLACE.sub("", _UNDER.sub("", bare))).rstrip(_MARKS)
    bare = _ENERGY.sub("所涉及的能源管理活动", bare)
    found = _TAIL.search(bare)
    return (bare[: found.start()], found[0]) if found and found.start() > 3 else (bare, "")


def _english(text: str) -> Wording | None:
    """The normal form of a scope in English: no articles, no usual tail."""
    bare = _PREFIX.sub("", text.strip().lower()).strip()
    bare = _EXCLUSION.sub("", bare.rstrip(_MARKS + " ")).rstrip(_MARKS + " ")
    found = _ENGLISH_TAIL.search(bare)
    head, tail = (bare[: found.start()], found[0]) if found and found.start() > 3 else (bare, "")
    stem = name_key(_ARTICLES.sub("", head))
    return Wording(stem, name_key(_ARTICLES.sub("", tail))) if stem else None


def of_several(tail: str) -> bool:
    """Whether a tail is that of several systems (相关环境管理活动和职业健康安全管理活动)."""
    return len({code for code, words in _MANAGED.items() if words.search(tail)} - {"FSMS"}) > 1


def is_chinese(text: str) -> bool:
    """Whether a text has Chinese characters."""
    return _CHINESE.search(text) is not None
