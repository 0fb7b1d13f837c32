"""The sentences that tell when the audited organization was founded."""

from __future__ import annotations

from collections.abc import Iterator

from extract.readers.leaves import PROSE, Candidate, body_end, date_candidate, elsewhere
from extract.readers.text import lines
from extract.reading.source import Source
from extract.values.dates import find_dates
from schemas import patterns

_WORDS = ("成立", "设立", "注册", "登记")
_SENTENCE = patterns.compile(r"[^。；;\n\t]{6,300}")
_VERB = r"(?:成立|设立|登记注册|注册登记|工商(?:注册|登记))"
"""What a licence tells the day of: not that of first works (创建, 组建, 建厂)."""
_ORGANIZATION = (
    r"(?:[本该我贵]?(?:公司|企业|单位|组织)|受审核方|受审核(?:组织|单位|企业)|我司|我们|本厂|法人|用能单位)"
)
_WHO = patterns.compile(
    rf"(?:(?P<begins>^|[，,])|[^\w]|[\d.、的]|[本该我贵]|介绍|显示|载明|证明|表明|核实|确认|获悉|了解到|得知){_ORGANIZATION}"
    r"\s?(?:[（(][^（()）\d]{0,40}[)）])?(?:概况|简介|背景|基本情况)?[，,:：]?\s?[（(]?\s?(?:[是系]|始)?[于自在从]?\s?$"
)
_LICENCE = patterns.compile(
    r"(?:执照|工商登记|登记信息|公示系统)[^。；;，,\d（(：:]{0,8}[，,:：（(]?\s?(?:显示|载明)?[:：]?\s?[于自]?\s?$"
)
_STANDING = patterns.compile(r"(?:^|[：:，,“”\"（(]|[\s\d][.、)）])\s?[于自从在]?\s?$")
"""Before a day or a verb: whose it is, or nothing in its clause."""

_TOLD_OF = patterns.compile(rf"{_ORGANIZATION}|执照|主体|登记机关|市监局|监管局")
"""What a sentence tells of, whose later clause has the day alone."""

_NAME = patterns.compile(r"\s?(?:[（(][^（()）\d]{0,40}[)）])?[，,]?\s?[（(]?\s?[于自在从]?\s?$")
_BEFORE = patterns.compile(
    rf"(?:(?:依法|正式|注册|登记|最初|工商|的){{0,3}}{_VERB}|注册(?=日))"
    r"(?:\s?[（(](?:成立|设立|注册)[)）])?(?P<of>的?(?:年月)?(?:日子?|日期|时间)|于|在|自)?"
    r"(?:\s?[（(][^（()）\d]{0,12}[)）])?[为是系]?\s?[:：（(]?\s?$"
)
_BEHIND = patterns.compile(
    r"\s?[，,]?(?:[自由][^，,。；;\d\s]{1,16}(?:出资|投资|发起|共同)|经[^，,。；;\d\s]{2,30}(?:核准|批准|登记|注册|同意|审批)"
    r"|在[^，,。；;\d\s]{2,24}[局委厅]|依法|正式|注册|登记|宣告|[本该我]?公司|企业|核准){0,4}"
    rf"(?:{_VERB}|注册)(?=[。；;，,、：:）)”\"\s]|$|以来|[之以]?后|之?日?起|[之至]今|之日|至今|的[^，,。；;\d]{{0,12}}(?:企业|公司))"
)
_ANOTHER = patterns.compile(
    r"[母子分总]公司|集团|前身|原名|[小班][组]|委员会|工会|党[委支总]|部门|办事处|协会|中心|车间|实验室|研究[院所]"
    r"|股东|供方|供应商|外包|分包|客户|顾客|队|项目|二期|分厂|商标|专利|变更|审核员|人员|注册证|证书|许可|备案|使用登记|排污"
    r"|改制|更名|原?计划|拟|体系|部(?=[：:，,于]|$)|基地|厂区|仓库|门店|网点|食堂"
)
"""In the clause before: what was founded or registered is another."""

_WORKS = patterns.compile(r"创建|创立|创办|组建|始建|筹建|建厂|挂牌|前身|改制|开业|投产")
"""In a sentence that tells of other beginnings as well."""

_COMPANY = patterns.compile(r"[^\s，,。；;]{2,24}公司")
_OWN_PART = patterns.compile(r"受审核方[^。；;，,]{0,8}子公司")
"""Words by which the organization itself is another's."""

_WHOLE, _NEAR = 10, 60


def stated(source: Source, name: str | None) -> Iterator[Candidate[str]]:
    """The whole days on which sentences say that the audited organization, of that name, was founded; none of
    a sentence that tells several, or of first works besides (2005年3月8日创建)."""
    for sentence in lines.finditer(_SENTENCE, _WORDS, source.text, body_end(source)):
        if _WORKS.search(sentence[0]):
            continue
        found = []
        for day in find_dates(sentence[0], sentence.start()):
            at, end = day.start - sentence.start(), day.end - sentence.start()
            if len(str(day.value)) == _WHOLE and _founded(sentence[0][:at], sentence[0][end:], name):
                found.append(day)
        if len({day.value for day in found}) == 1 and not elsewhere(source, found[0].start, "audit"):
            yield from (date_candidate(day, PROSE) for day in found)


def of_another(source: Source, at: int) -> bool:
    """Whether the words right before a place tell of another company or of a part of one."""
    before = source.text[max(at - _NEAR, 0) : at]
    clause = patterns.split(r"[。；;，,\n\t]", before)[-1]
    return _is_another(_COMPANY.sub("", clause))


def _is_another(before: str) -> bool:
    return _ANOTHER.search(_OWN_PART.sub("", before)) is not None


def _founded(before: str, after: str, name: str | None) -> bool:
    verb, behind = _BEFORE.search(before[-_NEAR:]), _BEHIND.match(after[:_NEAR])
    if behind and _is_own(before, name, behind[0]):
        return True
    return verb is not None and _is_own(before[: len(before) - len(verb[0])], name)


def _is_own(head: str, name: str | None, behind: str = "") -> bool:
    """Whether words end in the organization, in its licence, or at the beginning of a clause."""
    near = head[-_NEAR:]
    at = head.rfind(name) if name else -1
    if name and at >= 0 and _NAME.fullmatch(head, at + len(name)):
        return not _is_another(head[:at])
    if (who := _WHO.search(near)) is not None:
        return not _is_another(near[who.start() :] if who["begins"] else head)
    if _is_another(head):
        return False
    alone = _STANDING.search(near)
    if alone and alone[0][:1] in "，,":
        return bool(name and name in head) or _TOLD_OF.search(head + behind) is not None
    return (alone or _LICENCE.search(near)) is not None
