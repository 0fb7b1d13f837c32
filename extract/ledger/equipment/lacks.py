"""Sentences by which something was not registered for use, or not inspected."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused_at
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.equipment import EquipmentLack
from schemas.text import fold

_NOT = r"(?:[尚还均都也仍并]?(?:未能?|没有?|无|无法|不能)(?!发现|出现))"
_LACKS = {
    "told_unregistered": patterns.compile(
        rf"{_NOT}[^，,。；;、]{{0,8}}?(?:(?:使用|注册)登记|登记(?:证|手续|注册|备案)|登记$)"
        rf"|登记(?:证书?|手续|注册)?[^，,。；;、登]{{0,4}}?{_NOT}(?:办理?|取得|提供|出示|见|申[办领])"
        r"|(?:未|没有?|无)(?:悬挂|上|挂|办理)?(?:[场厂]内)?(?:牌照|车牌|牌(?=[，,。；;]|$))"
    ),
    "told_uninspected": patterns.compile(
        rf"{_NOT}[^，,。；;、]{{0,8}}?(?:定期|年度|监督|法定|首次|安全)?(?:检验(?!员|人|规程)|年检|定检)"
        rf"|(?:定期检验|年检|定检|(?:使用前|投用前)?检验(?=报告|证|标志|合格))[^，,。；;、]{{0,4}}?{_NOT}(?:进行|实施|开展|[办做提]|出示|见)"
    ),
}
_PENDING = patterns.compile(
    r"登记(?:证|手续)?(?:尚在|正在|还在)(?:申请|申办)?办理|登记(?:证|手续)?(?:办理|申办)中|正在(?:办理|申办)[^，,。；;]{0,4}登记"
    r"|(?:未|没有)(?:办理|取得)[^，,。；;]{0,6}登记证?(?:手续)?[，,]?(?:即|就|便|已)(?:投入)?使用"
)
"""A registration that is still to come, or came after the first use."""

_NOT_ITS = patterns.compile(
    r"安全阀|压力表|液位计|仪表|限[位速载]器|附件|保护装置|司机|司炉|驾驶员|操作(?:人员|工|员|者)|作业人员|持证|上岗"
    r"|员工|人员证|维[保护]|保养|点检|行驶证|外来车|变更登记|登记变更|注销|水质|[的货物批产]品|进[货厂场料]|来料|首件"
)
"""What was not inspected, or who not registered, in a sentence that names the equipment beside."""

_NONE = patterns.compile(
    r"不属于|不在[^，,。；;]{0,12}(?:目录|范围)|未列入|未达到|无需|无须|不需|不必|免于|豁免|停用|封存|报废|闲置|停止使用|未启用|未投入|退租|已拆除"
)
_ASKED = patterns.compile(
    r"应(?![急])|必须|须(?!知)|不得|严禁|禁止|如果|如有|若|是否|规定|要求|制度|建议|上次|前次|以往|一阶段"
)
"""A rule, a question or an earlier audit, where a sentence is not known to tell of this one's evidence."""

_CYLINDER = patterns.compile("气瓶|钢瓶")


def read(reading: Reading) -> Iterator[EquipmentLack]:
    """What sentences say was not registered or inspected, but those on a part, a person, or no equipment."""
    for leaf, is_pending in _sentences(reading):
        text = fold(str(leaf.value))
        lacks = [name for name, lack in _LACKS.items() if lack.search(text)]
        if not lacks and _PENDING.search(text):
            lacks = ["told_unregistered"]
        spot = next((found for lack in (*_LACKS.values(), _PENDING) if (found := lack.search(text))), None)
        other = excused_at((_NOT_ITS, _NONE), text, *spot.span()) if spot else None
        if other is not None and not other.here:
            of_cylinder = _CYLINDER.search(text) is not None
            yield EquipmentLack(leaf, text, lacks, is_pending, of_cylinder, other.doubt)


def _sentences(reading: Reading) -> Iterator[tuple[Leaf[str], bool]]:
    """What the evidence says was lacking, and registrations that are still to come, each once."""
    seen = list[tuple[int, int]]()
    for lack in reading.mentions.lacks:
        if lack.kind in ("absent", "undone"):
            seen.append(lack.leaf.span)
            yield lack.leaf, False
    for passage in reading.passages(("登记",)):
        low, high = passage.leaf.span
        text = fold(str(passage.leaf.value))
        again = any(start < high and low < end for start, end in seen)
        if not again and _PENDING.search(text) is not None and _ASKED.search(text) is None:
            yield passage.leaf, True
