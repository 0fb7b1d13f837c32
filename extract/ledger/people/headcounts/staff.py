"""Numbers of employees that sentences tell in passing, and what is left of them for the audit time."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import Excuse, excused
from schemas import patterns
from schemas.statements.people.persons import StaffCount
from schemas.text import fold

_WHO = ("员工", "职工", "在册", "在职", "在岗", "从业人员", "用工")
_TOLD = patterns.compile(
    r"(?:^|(?<=[，,。；;：:\s]))(?:目前|现|截至目前|截止目前|审核时|审核期间){0,1}"
    r"(?:(?P<who>受审核(?:方|组织|单位|企业)|[本全]?公司|[本全]?企业|组织|本?单位|本?厂|全厂|工厂|该公司)(?:目前|截至[^，,。；;]{2,10})?)?(?:现有|现|共有|共|有|全体|在册|在职|在岗|总){0,2}的?"
    r"(?:员工|职工|人员|从业人员|用工|(?<=在册)|(?<=在职)|(?<=在岗))(?:总数|总人数|人数)?(?:合计|共计|总计|共有|现有|约|共|为|有|计|是)?\s?"
    r"(?P<n>\d{2,6})\s?[人名](?P<behind>[^。；;]{0,40})"
)
_SOME = patterns.compile(
    r"^\s?(?:参加|参与|培训|考核|签|均|进行|完成|接受|持|取得|中|的|体检|次|日|天)|^[^，,。；;]{0,8}(?:参加|培训|考试|签到|体检|演练|投票|问卷)"
)
_APART = patterns.compile(
    r"体系|覆盖|有效|范围|纳入|上[年次一]|去年|原有|前次|增[加至]|减[少至]|其中[^，,]{0,6}(?:劳务|派遣|外包)"
)
_TAKEN = patterns.compile(
    r"(?:在册|总人数|员工|职工|人数)[^\d，,。；;]{0,6}(?P<all>\d{2,6})\s?[人名][^。；;]{0,80}?"
    r"(?:折算|折合|核减|扣减|扣除|减少|减去|减)(?:了|后)?\s?(?P<less>\d{1,5})\s?[人名]\s?[，,、]\s?"
    r"(?:折算后|最终|合计|有效人数|实际)?(?:得出?|为|计|按|取|是)?\s?(?:有效人数)?(?:为)?\s?(?P<rest>\d{2,6})\s?[人名]"
)
_OF_ALL = patterns.compile(r"受审核|[本全]?公司|[本全]?企业|组织|单位")
"""Who has the people told, where they are all of the audited organization's."""

_OF_OTHERS = patterns.compile(
    r"供[方应]|分包|承包|外包|客户|顾客|分公司|子公司|集团|总部|母公司|分厂|园区|业主|房东|物业|成立|创立|当时|之前|以前"
    r"|去年|上年|前年|20\d\d年|年[底末初]|折算|劳务|派遣|注册时|认证时"
)
"""What tells of another company or another time in a sentence before a number of people."""


def read(reading: Reading) -> Iterator[StaffCount]:
    """The numbers of each sentence: those that some are taken off from, then the others."""
    for passage in reading.passages(_WHO):
        sentence = fold(str(passage.leaf.value))
        for match in _TAKEN.finditer(sentence):
            rest = int(match["all"]) - int(match["less"])
            yield StaffCount(passage.leaf, sentence, match["rest"], rest)
        for match in _TOLD.finditer(sentence):
            others, apart = (excused(words, sentence, *match.span("n")) for words in (_OF_OTHERS, _APART))
            yield StaffCount(
                passage.leaf,
                sentence,
                match["n"],
                of_all=_OF_ALL.match(match["who"] or "") is not None,
                of_some=_SOME.search(match["behind"]) is not None,
                of_others=_doubt(others),
                apart=_doubt(apart),
            )


def _doubt(excuse: Excuse) -> str | None:
    return None if excuse.here else excuse.doubt
