"""What is written: text that does not belong in the report, slips of writing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checks.conclusions import first_certification
from checks.context import Context
from checks.registry import check
from checks.scope import systems
from checks.scope.other_processes import of_other_processes
from schemas.leaf import Leaf, text_of
from schemas.mentions import Garble
from schemas.report import leaves
from schemas.result import Finding, Severity
from schemas.statements.organization import Activity
from schemas.statements.papers.residue import (
    CompanyPart,
    OwnVoice,
    StrangeWords,
    SystemWords,
    TradeStandard,
    TradeWords,
    WriterInstruction,
)

MOST = 6
"""So many slips of a kind are told."""

ALL = 16
"""So many wrong characters, or words of others, are told; so many characters show which sentence is meant."""

LONGEST = 40
"""So many characters of a scope say what an organization does."""


@check("TXT001", "leftover-text", "warning", needs=("organization.name",))
def leftover_text(context: Context) -> Iterator[Finding]:
    """查什么：是否留有别的报告或报告模板的文字：一句话中有两个以上只有其他行业才用的材料、工序、设备（写活动、环境因素、
    危险源的句中，一个确切的词即可）；其他行业企业的标准；同一行业而材料不同的工艺（金属打印写成树脂固化）；只有未审核的体系才有
    的用语；写给编写人的填写提示；监督、再认证审核的报告中建议首次颁证的句子；以受审核方自己的口气（我公司、我司）写其体系的句子；别类单位才有的下属场所（各酒店、各矿井）。

    为什么：沿用其他企业的报告而没有改净，所写的就不是本次审核的证据。

    例：齿轮加工企业的环境因素中写“染缸清洗废水”；阀门企业的标准清单中有“纺织企业防火设计要求”；报告末尾留有“不适用的内容请
    删除”。

    应为：核实后删去或改为本组织的情况。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.8.2（报告以本次审核的证据为依据）。

    何时可忽略：组织确有这一活动而名称、范围中没有写明；所述为供方、顾客的情况。四处以上写到的行业视为组织自己的；写明
    组织已建立的体系，不再提示。
    ---
    What it checks: whether text of another report or of the form was left: sentences with several materials,
    processes or equipment that only another trade uses (in a sentence on the work, its aspects or hazards one
    sure word is enough); standards for companies of another trade; a process of another material than the
    scope's (resin baths where metal is printed); words of a system that was not audited; hints to the writer;
    a first issue proposed after a surveillance or recertification audit; sentences on the system in the
    organization's own voice (our company).

    Why: where another company's report was not adapted throughout, what stands there is no evidence of this
    audit.

    Example: waste water of dyeing vats among the environmental aspects of a maker of gears; “delete what does
    not apply” at the end of the report.

    Expected: after a look, the text is deleted or tells of this organization.

    Basis: GB/T 27021.1-2017 9.4.4.1, 9.4.8.2 (the report rests on evidence of this audit).

    When to ignore: the organization does have the activity, though neither name nor scope say so; a supplier
    or customer is meant. A trade told of in four places or more is taken for the organization's own; a
    system that the report shows the organization to have is not told.
    """
    report, mentions = context.report, context.mentions
    for trade in mentions.statements(TradeWords):
        doubted = "often" if trade.often else "elsewhere"
        yield _strange(context, trade, "trade", trade.names[context.lang], None, trade.doubt, doubted)
    audited = frozenset(systems.systems_of(report))
    for system in mentions.statements(SystemWords, audited) if audited else ():
        name = systems.names(context.facts, [system.of], context.lang)
        yield _strange(context, system, "system", name, "info")
    yield from of_other_processes(context)
    yield from _of_standards(context)
    yield from _in_own_voice(context)
    for place, doubt in first_certification.proposed(report, mentions):
        text = " ".join(place.raw.split())[:LONGEST]
        yield context.finding(place, identity="first", variant="first", doubt=doubt, text=text)
    yield from _foreign_part(context)
    for instruction in mentions.statements(WriterInstruction):
        text = instruction.place.value or ""
        yield context.finding(instruction.place, identity="instruction", variant="instruction", text=text)


def _foreign_part(context: Context) -> Iterator[Finding]:
    """The first part of a kind of company that nothing of the organization tells it to be."""
    own = _own(context)
    for part in context.mentions.statements(CompanyPart):
        if not any(word in own for word in part.trades):
            yield context.finding(
                part.place,
                identity="part",
                variant="part",
                values=[part.part],
                doubt=part.doubt,
                part=part.part,
                organization=_client(context),
            )
            return


def _own(context: Context) -> str:
    """What the organization is called and does."""
    report = context.report
    leaves = [
        report.organization.name,
        report.key_processes,
        *(one.text for one in report.scopes),
        *(one.activity for one in report.sites),
    ]
    return "\n".join(text_of(leaf) for leaf in leaves if leaf is not None)


def _of_standards(context: Context) -> Iterator[Finding]:
    """The standards that are for companies of another trade."""
    for standard in context.mentions.statements(TradeStandard):
        yield context.finding(
            *standard.places,
            identity=f"standard/{standard.place.value}",
            variant="standard",
            title=standard.place.value,
            about=standard.trade,
            organization=_client(context),
        )


def _in_own_voice(context: Context) -> Iterator[Finding]:
    """The sentences on the system that the organization itself might have written, together."""
    if voices := context.mentions.statements(OwnVoice):
        said = list(dict.fromkeys(word for voice in voices for word in voice.speakers))
        yield context.finding(
            *(voice.place for voice in voices),
            identity="voice",
            values=said,
            variant="voice",
            severity="info",
            actual=context.listed(said),
            said=context.listed(f"“{word}”" for word in said),
        )


def _strange(
    context: Context,
    found: StrangeWords,
    variant: str,
    name: str,
    severity: Severity | None,
    doubt: str = "",
    doubted: str = "elsewhere",
) -> Finding:
    """A finding on the sentences that do not belong."""
    audited = systems.systems_of(context.report)
    more = ["…"] if len(found.strange) > ALL else []
    return context.finding(
        *found.sentences,
        identity=found.of,
        values=found.strange,
        variant=variant,
        severity=severity,
        doubt=doubt,
        doubted=doubted,
        actual=context.listed(found.strange[:ALL]),
        words=context.listed([*(f"“{word}”" for word in found.strange[:ALL]), *more]),
        about=name,
        organization=_client(context),
        audited=systems.names(context.facts, audited, context.lang),
    )


def _client(context: Context) -> str:
    """The audited organization, with what it does where a scope tells it."""
    name, activities = context.report.organization.name, context.mentions.statements(Activity)
    shown = f"“{name.value}”" if name is not None else ""
    if not activities:
        return shown
    activity = sorted(activities, key=lambda one: not one.described)[0].words
    return shown + context.words("does", activity=activity[:LONGEST] + "…" * (len(activity) > LONGEST))


@check("TXT002", "garbled-text", "info")
def garbled_text(context: Context) -> Iterator[Finding]:
    """查什么：重复的标点（，， 。。）、词（包括包括）和句子，不成对的书名号、引号、括号，乱码；常用词中的错
    字、漏字（检侧、境因素），中文中间的 and，把体系代号 EO 写作 E0。合为一项，列出各处。相近的两处有三段
    以上文字（有日期）逐字相同的，另列一项；不符合项、各部门各有一节的，不算。两个字以上的词连写两次的，
    提示。

    为什么：单个不影响结论，多了说明报告没有校对；书名号、引号不成对会使所引的文件名读不准。

    例：“评定结果符合要求。。公司于……”“基础设施主要包括包括办公设施”。

    应为：改正。

    依据：GB/T 27021.1-2017 9.4.8.2（报告应准确、清晰）。

    何时可忽略：转换格式时丢失的字符；由图像识别的页只看重复的标点和词。
    ---
    What it checks: doubled marks, words and sentences, titles, quotes and brackets that open or close alone,
    broken characters, and wrong or missing ones in usual terms (an English “and” between Chinese words, E0
    for the systems' letters EO); one finding with all places. Three paragraphs or more, with a date, that
    stand twice word for word near one another are a finding apart; not those of nonconformities, or of
    sections on each department. A word of two characters or more twice in a row is worth knowing.

    Why: one does no harm, many show that nobody read the report again; with unpaired quotes the name of what
    is cited cannot be told.

    Example: “the results conform.. the company …”, “the facilities mainly include include offices”.

    Expected: corrected.

    Basis: GB/T 27021.1-2017 9.4.8.2 (an accurate, clear report).

    When to ignore: characters lost in a conversion; of recognised pages only doubled marks and words
    are told.
    """
    yield from _copied(context)
    garbles = context.mentions.garbles
    if not garbles:
        return
    kinds: dict[str, list[Garble]] = {}
    for garble in garbles:
        kinds.setdefault(garble.kind, []).append(garble)
    yield context.finding(
        *(garble.leaf for garble in garbles),
        identity="writing",
        variant="slips",
        values=dict.fromkeys(garble.leaf.raw for garble in garbles),
        count=len(garbles),
        kinds=("；" if context.lang == "zh" else "; ").join(
            context.words(kind, count=len(of), shown=_slips_shown(context, of)) for kind, of in kinds.items()
        ),
    )


def _copied(context: Context) -> Iterator[Finding]:
    """The passages that stand twice: those of nonconformities, and of one department each, may well."""
    found = context.report
    raised = [
        leaf.span for _, leaf in leaves([*found.nonconformities.items, *found.previous_nonconformities])
    ]
    for passage, copy in context.mentions.repeated[:MOST]:
        if any(_meets(one, span) for one in (passage, copy) for span in raised):
            continue
        if not any(context.mentions.mark(one, "residue.of_one_department") for one in (passage, copy)):
            begun = _begun(copy.raw)
            yield context.finding(
                copy,
                passage,
                identity="passage",
                variant="passage",
                values=[copy.raw],
                count=copy.value,
                begun=begun,
            )


def _meets(leaf: Leaf[int], span: tuple[int, int]) -> bool:
    return leaf.span[0] < span[1] and span[0] < leaf.span[1]


def _slips_shown(context: Context, garbles: list[Garble]) -> str:
    """What some of the slips look like."""
    shown = Counter(
        context.words("meant", written=garble.leaf.raw, meant=garble.leaf.value)
        if garble.kind == "typed"
        else f"“{_begun(garble.leaf.raw)}”"
        for garble in garbles
    ).items()
    stated = [text + (f"×{times}" if times > 1 else "") for text, times in shown]
    most = ALL if garbles[0].kind == "typed" else MOST
    return context.listed([*stated[:most], *(["…"] if len(stated) > most else [])])


def _begun(text: str) -> str:
    """A text, or what a long one begins with."""
    return text if len(text) <= ALL else f"{text[:ALL]}…"
