"""The names of the activities: internal audit, management review, evaluation of compliance."""

from __future__ import annotations

from extract import labels
from schemas import patterns

AUDIT, REVIEW, COMPLIANCE = "internal_audits", "management_reviews", "compliance_evaluations"
"""The activities, by the report's groups."""

_KIND = "(?:质量|环境|职业健康|安全|食品|能源|信息|管理|体系|[QE]MS|OHSMS|EnMS|ISMS|FSMS){0,4}"
_LABEL = r"(?:^|(?<=\n))_(?=\s?[\t:：]|$)"
"""The letters that forms abbreviate an activity with: only as a label."""

_PAPER = "的?(?:管理|控制)?(?:程序|办法|规定|规程|制度)"
_WISH = (
    r"(?![^，,。；;:：\n\t\d]{0,14}(?:(?<![适便时])(?<!由\w)宜(?!性)|有待(?!审|评)|(?:尚|还)?[可需应]以?(?:进一步|再|更|考虑|适当)?"
    r"(?:加[强深大]|细化|深化|充实|完善|提[高升]|扩大|增加|优化)))"
)
"""What advises how the next one may be better (内审检查表可细化) tells nothing of the one that was held."""

_NOT_ONE = patterns.compile(r"(?:[（(，,]非|不是|并非|不属于?|不算|不作为)$")
"""Before a name that says what something was not (评审会（非管理评审）)."""

_ANCHOR = patterns.compile(
    rf"(?P<internal_audits>(?:内部{_KIND}(?:监督)?(?:审核|稽核|查核)|内部(?:质量|环境|体系|管理体系)审查|第一方审核|内{_KIND}审|内稽)"
    rf"(?!核|员|人员|批|议|查|计(?!划)|稿|定|能力|服务|知识|培训|{_PAPER}){_WISH}"
    rf"|[Ii]nternal [Aa]udits?(?!ors?\b)|{_LABEL.replace('_', 'IA')})"
    rf"|(?P<management_reviews>管理(?:评审|审查)(?!准则|{_PAPER}|[^，,。；;\n]{{0,4}}作为输入)"
    rf"|管评|[Mm]anagement [Rr]eviews?|{_LABEL.replace('_', 'MR')})"
    r"|(?P<compliance_evaluations>(?:合评(?=\s?[\t:])|合规(?:性|义务)?(?:的?(?:履行|遵守|遵循"
    r"|符合))?(?:情况)?(?:是否)?(?:定期)?(?:[进做作开][行展]?了?)?的?(?:自评|评[价审估]|查评|核查|查核)"
    r"|(?:守法|遵法)(?:性|情况)?(?:评[价估]|核查|检查)"
    r"|(?:法律)?法规(?:符合|遵守|遵循|合规)性(?=\s?[:：\t])"
    r"|法规(?:[和及与、][^，,。；;：:\n、]{0,8}要求)?的?(?:遵守|遵循|符合|合规)(?:性|情况"
    r"|的情况)?(?:进行了?)?评[价审])"
    rf"(?!{_PAPER}|准则|控制)"
    r"|(?:合规义务|(?:法律)?法规(?:[和及与、](?:其[他它]|相关|有关){0,2}的?要求)?)的?(?:识别|获取|更新)?(?:[及和与、/]|以及)其?(?:合规|守法|符合)?性?评价"
    r"(?!准则|控制|人|程序|办法|制度)"
    r"|(?:以?上[述列]?|前述|下列|所列|清单|全部)[^，,。；;\n]{0,10}?\d{1,3}\s?[部](?:(?:法律)?法规|法律)?(?=[^。；;\n]{0,40}评价)"
    r"|(?:[对就]|适用的?)[^，,。；;\n]{0,10}?\d{1,3}\s?部(?:适用的?|现行的?|有效的?){0,2}(?:(?:法律)?法规|法律)(?=[^。；;\n]{0,40}评价)"
    r"|评价了?(?:(?:(?:法律)?法规|合规义务)?(?:清单|台账|名录|登记册)|上述|其中|所列|前述|适用)?(?:中|内|上|里)?(?:所列|收录|登记)?的?(?:全部|所列|共|合计)?\s?\d{1,3}\s?部(?=[^\W\d]|[，,。；;\s）)]|$)|逐部(?:进行了?)?评价"
    r"|(?:法规|合规义务)(?:清单|台账)?[^。；;\n]{0,40}?评价了?\s?\d{1,3}\s?[部份项条](?![门件])"
    r"|对[^，,。；;\n]{0,12}法规(?:及其[他它](?:相关)?要求)?(?:逐[部条项一]{1,2}|全面)?(?:进行|开展|[作做])了?(?:一次)?评价"
    r"|评价了?的?(?:适用的?)?(?:(?:法律)?法规|合规义务)(?:及其[他它]要求)?(?:共计?|合计|数量?|总数)?\s?[:：]?\s?\d{1,3}\s?(?:[部份项条]|(?=[，,。；;\s]|$))"
    r"|(?:法规|合规义务)(?:及其[他它]要求)?(?:共计?|合计)?\s?\d{1,3}\s?[部份项条](?=[^。；;\n]{0,8}评价(?:日|时间|人))"
    r"|对照(?:[^，,。；;\n\d]{0,12}的)?\d{1,3}\s?部(?:法律)?法规(?=[^，,。；;\n]{0,16}(?:核[查对]|检查)了?[^，,。；;\n]{0,10}(?:遵守|遵循|守法|符合|履行))"
    r"|(?:法律)?法规评价(?!准则|控制|人|程序|办法|制度|表|清单|工作)"
    r"|合规(?:性|义务)(?=[由以][^，,。；;\n]{1,10}评价)"
    r"|合规(?:性|义务)的?(?:履行|遵守|遵循|符合)(?:情况)?(?=[由以][^，,。；;\n]{1,40}评价)"
    r"|(?:法规|合规义务)[^，,。；;\n]{0,16}?符合性(?:是否(?:进行|开展|定期|已经?)?)?评[价审](?!准则)"
    r"|法规(?=(?:每[年半季]|定期|逐[部条项])[^，,。；;\n]{0,6}评价)"
    r"|评价了?(?:[^，,。；;\n评]{0,6}?合规性|(?:其|各项|全部|上述|合规义务|(?:法律)?法规){0,2}的?(?:遵守|守法)情况)"
    r"|(?:遵守|遵循|履行)[^，,。；;\n]{0,12}?(?:的)?情况(?=[^。；;\n]{0,40}评[价审])|守法情况"
    r"|合规义务的?(?:履行|遵守|遵循)情况(?=\s?(?:[:：]|$|\n))"
    r"|^(?:(?:[ESO]|EMS|OHSMS|EnMS)\s?9\.1\.2[\s/、]{0,3}){1,3}$"
    r"|[Cc]ompliance with [^.;\n]{0,40}?(?:was|were|is) evaluated"
    r"|(?:evaluated|assessed|reviewed|checked) (?:the |their |its |legal )?[Cc]ompliance with"
    r"|[Cc]ompliance [Ee]valuations?|[Ee]valuations? of (?:legal )?[Cc]ompliance)"
)


def named(text: str) -> list[tuple[int, int, str]]:
    """The activities that a text in one width names: range and activity.

    >>> [(text[a:b], which) for text in ["查内审计划、管理评审"] for a, b, which in named(text)]
    [('内审', 'internal_audits'), ('管理评审', 'management_reviews')]
    """
    found = _ANCHOR.finditer(text) if may_name(text) else ()
    return [
        (m.start(), m.end(), str(m.lastgroup))
        for m in found
        if not _NOT_ONE.search(text[max(m.start() - 4, 0) : m.start()])
    ]


def may_name(text: str) -> bool:
    """Whether a text has words in it that the names of activities have."""
    return any(word in text for word in labels.hints("activity"))
