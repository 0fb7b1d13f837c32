"""What a report says of the audited organization alone, and what stands around its name (who is
recommended, thanked, visited, judged): then a company that it is said of stands for it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from schemas import patterns
from schemas.cache import yaml_file

_NEAR, _FAR = 120, 36
"""So far before and behind a name its sentence is looked at."""

_CLAUSE_ENDS = "，,；;。：:”\t"


class _Words(NamedTuple):
    """The patterns of `client_statements.yaml`; `pairs`: before a name, and behind it."""

    of_others: re.Pattern[str]
    concluding: re.Pattern[str]
    subject: re.Pattern[str]
    begins: re.Pattern[str]
    pairs: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


@cache
def _words() -> _Words:
    data = yaml_file.read(Path(__file__).with_suffix(".yaml"))

    def any_of(name: str) -> re.Pattern[str]:
        return patterns.compile("|".join(f"(?:{one})" for one in data[name]))

    return _Words(
        patterns.compile(patterns.sub(r"\s+", "", data["of_others"])),
        any_of("concluding"),
        any_of("subject"),
        any_of("begins"),
        tuple((patterns.compile(pair["before"]), patterns.compile(pair["behind"])) for pair in data["pairs"]),
    )


def is_of_other(before: str, after: str) -> bool:
    """Whether the words around a name tell of somebody else: a supplier, a customer, a project."""
    return _words().of_others.search(f"{before[-_NEAR:]}\n{after[:_FAR]}") is not None


def is_of_client(before: str, after: str, *, begins: bool) -> bool:
    """Whether the words around a name are said of the audited organization; `begins`: nothing but a number
    stands before it.

    >>> is_of_client("经现场确认，", "的认证范围表述适宜。", begins=False)
    True
    >>> is_of_client("", "到货及时。", begins=True)
    False
    """
    words, before = _words(), before[-_NEAR:]
    if words.concluding.search(before):
        return True
    if (begins or before.rstrip(" ")[-1:] in tuple(_CLAUSE_ENDS)) and words.subject.match(after):
        return True
    if begins and words.begins.match(after):
        return True
    return any(lead.search(before) and stated.match(after) for lead, stated in words.pairs)


_PAIRS = (
    (
        r"(?:推荐|同意|建议|拟)(?:向|给|为|对)?\s?$",
        r"(?:的[^，,。；;]{0,24})?(?:通过|获得|取得|保持|继续保持|注册|再?认证|换证|恢复)"
        r"|(?:换发|续发|延续|颁发|发放|授予|换领|维持)[^，,。；;]{0,12}证书",
    ),
    (
        r"审核(?:组|员)[^。；;]{0,20}(?:抽查|查看|走访|访问|访谈|审核|覆盖|抽样|巡视)了?\s?$",
        r"的?(?:最高管理者|(?:最高)?管理层|领导层|高层|(?:全部|所有|各个?|主要|相关|有关)"
        r"(?:职能|相关|有关)?(?:部门|过程|场所))",
    ),
    (r"(?:推荐|同意|建议|拟|予以)?授予\s?$", r"[^，,。；;]{0,16}(?:体系)?认证(?:证书|注册|资格)"),
    (
        r"(?:受|应|接受|根据|依据|按照?)\s?$",
        r"(?:的)?(?:认证)?(?:委托|申请|邀请)(?:书|函|合同)?(?:的?要求)?[，,][^。；;]{0,60}?(?:审核|认证)",
    ),
    (
        r"(?:审核组|我们)(?:一致)?(?:对|关于)\s?$",
        r"的?(?:审核|最终|总体|综合|推荐)?(?:意见|结论|建议|评价)",
    ),
    (
        r"(?:审核|看|查|审)(?:了|过)\s?$",
        r"的(?:[^，,。；;]{0,8}管理)?体系(?!(?:的)?(?:认证|证书|咨询|培训|文件编制))",
    ),
    (r"(?:仅供|只供|专供)\s?$", r"(?:内部)?(?:使用|参考|改进)"),
    (
        r"(?:感谢|谢谢)\s?$",
        r"(?:的?(?:领导|各级|全体|各部门|有关)|[^，,。；;]{0,6}对[^，,。；;]{0,10}审核|在[^，,。；;]{0,10}审核)",
    ),
    (
        r"(?:^|[•●.。；;\n]\s?|[Tt]he )(?:[Mm]anagement )?[Ss]ystems? (?:of|at)\s$",
        r"\s?(?:is|are|was|were|remains?|has been|have been) (?:[a-z]{2,12} ){0,2}"
        r"(?:effective|implemented|maintained|suitable|adequate|in conformity|conforming)",
    ),
    (r"(?:审核|认证|体系|证书)范围\s?[:：]\s?$", r"(?:[（(][^（()）]{2,40}[)）])?的"),
    (
        r"审核(?:组|员)[^。；;]{0,50}(?:到访|走访|访问|前往|赴|进驻|抵达|到达|来到|在)了?\s?$",
        r"[，,]?\s?(?:进行|实施|开展|完成|执行)了?(?:现场)?[^，,。；;]{0,8}(?:审核|认证)"
        r"|[，,]\s?(?:与|同|和|会见了?|约见了?)[^。；;]{2,40}(?:会谈|交谈|座谈|面谈|沟通|交流)"
        r"|的?(?:管理)?体系(?:所)?(?:覆盖|涉及)的?[^，,。；;]{0,6}(?:部门|场所|区域|过程)",
    ),
)
"""What stands before and behind the client where a report recommends, thanks, or tells of what it is."""

_PLANT = r"(?:生产线|流水线|产线|生产车间|生产现场|生产过程|production line)"
_SEEN_PLANT = (
    patterns.compile(
        r"审核(?:组|员)[^。；;，,]{0,16}(?:查看|察看|查阅|抽查|巡视|巡查|观察|参观|走访|核查|核对|调阅|跟踪)了?\s?$"
        r"|\bteam (?:saw|observed|visited|looked at|toured) (?:the )?$"
    ),
    patterns.compile(
        rf"(?:的|['’]s )?[^，,。；;：:\s]{{0,12}}?{_PLANT}"
        r"(?!的?[^，,。；;]{0,6}(?:安装|调试|改造|维修|检修|维保|保洁|清洁|搬迁|建设|施工|工程|项目|监理|交付|服务))"
    ),
)
"""What the team saw where the client makes its products."""

_OF_CLIENT = tuple((patterns.compile(before), patterns.compile(behind)) for before, behind in _PAIRS)


def is_client(before: str, after: str) -> bool:
    """Whether a report recommends or thanks the company between two texts, or tells what it is."""
    return any(lead.search(before) and stated.match(after) for lead, stated in (*_OF_CLIENT, _SEEN_PLANT))
