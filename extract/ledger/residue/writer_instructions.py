"""What the form tells its writer, left in a report."""

from __future__ import annotations

from extract.ledger.reading import Reading
from extract.ledger.residue.words import known
from schemas import patterns
from schemas.statements.papers.residue import WriterInstruction
from schemas.text import fold
from schemas.wholes.surroundings import Passage

_TO_THE_WRITER = patterns.compile(
    r"(?:不适用|不涉及|无关|多余|未涉及)[^。；;]{0,12}?(?:删除|删去|删掉)"
    r"|(?:删除|删去|删掉)[^。；;]{0,8}?(?:不适用|不涉及|无关的|多余的|[本此](?:段|行|句|处|说明|提示))"
    r"|(?:本|此|该)(?:段|行|句|说明|提示|栏)[^。；;，,]{0,14}?(?:删除|删去|删掉)"
    r"|(?:红|蓝|斜体|灰)(?:色)?(?:字体|文字|字)[^。；;]{0,14}?(?:删除|删去|填写|替换|改写|修改)"
    r"|(?:请|应)?(?:审核员|审核组|编写人|报告编写人)?(?:根据|按照|结合|按)(?:现场|受审核方|企业)?(?:的)?(?:实际|审核)情况(?:填写|修改|编写|描述)"
    r"|(?:以上|以下|本段|此段|上述)[^。；;，,（()）]{0,8}?(?:示例|范例|(?:模板|模版)(?![^\W\d_]{0,4}(?:支|拆|滑|脱|倒|坍|塌|安装|工程|作业|加固|搭|吊|班|工))|范文)|(?:示例|范例|模板|模版|范文)[^。；;]{0,6}仅供参考"
    r"|(?:填写|编写)(?:提示|说明|示例|范例)\s?[:：]|(?:报告)?(?:模板|模版)(?:文字|内容|提示|说明)"
    r"|\b[Dd]elete (?:this|the) (?:sentence|paragraph|line|row|section|note|text)\b"
    r"|\b[Dd]elete (?:if|where|as|what(?:ever)?) (?:is |does )?not"
)


def read(reading: Reading) -> list[WriterInstruction]:
    """Sentences that tell the writer of the report what to do; also what stands in brackets and speaks of the
    form's own cells, or of the time before it is printed."""
    words: list[str] = known()["instructions"]
    stated = [p.leaf for p in reading.passages(words) if _TO_THE_WRITER.search(p.leaf.value or "")]
    starts = {leaf.start for leaf in stated}
    asides = (p for p in reading.passages(known()["editing"]) if p.leaf.start not in starts)
    leaves = sorted([*stated, *(p.leaf for p in asides if _in_brackets(p))], key=lambda leaf: leaf.start)
    return [WriterInstruction(leaf, leaf.raw) for leaf in leaves]


def _in_brackets(passage: Passage) -> bool:
    """Whether one of a passage's words stands in brackets of the sentence."""
    text = fold(passage.leaf.value or "")
    for word in map(fold, passage.words):
        before, found, after = text.partition(word)
        for opened, closed in zip("([{<【〔《", ")]}>】〕》", strict=True):
            if found and before.count(opened) > before.count(closed) and closed in after:
                return True
    return False
