"""What does not belong: words of another trade or system, instructions to the writer, another voice."""

from __future__ import annotations

from schemas.leaf import Leaf
from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class StrangeWords(Statement):
    """Sentences with words of something (by its key) that the organization does not have."""

    of: str
    sentences: tuple[Leaf[str], ...]
    strange: tuple[str, ...]
    """The words, once each."""


@slotted
class TradeWords(StrangeWords):
    """Sentences with words of a trade that the organization does not have; `names`: the trade by language;
    `doubt`: words before them by which all may be of others, or how often the trade is told (`often`)."""

    TOPIC = "residue.trade_words"

    names: dict[str, str]
    doubt: str
    often: bool


@slotted
class SystemWords(StrangeWords):
    """Sentences with words of a system that was not audited and that nothing shows the company to have."""

    TOPIC = "residue.system_words"


@slotted
class TradeStandard(Statement):
    """A standard for companies of a `trade` that the organization does not have, with all its places."""

    TOPIC = "residue.trade_standards"

    trade: str
    places: tuple[Leaf[str], ...]


@slotted
class WriterInstruction(Statement):
    """What the form tells its writer to do."""

    TOPIC = "residue.writer_instructions"


@slotted
class WriterAside(Statement):
    """What the form asks its writer, in brackets."""

    TOPIC = "residue.writer_asides"


@slotted
class OwnVoice(Statement):
    """A sentence on the organization's system in its own voice, with the words by which it is (我公司)."""

    TOPIC = "residue.own_voice"

    speakers: tuple[str, ...]


@slotted
class CompanyPart(Statement):
    """A part that companies of some trades have, told to carry something out; `trades`: characters of which
    such a company's name or scope has some; `doubt`: words before it by which it may be another's."""

    TOPIC = "residue.company_parts"

    part: str
    trades: tuple[str, ...]
    doubt: str


@slotted
class ForeignGoods(Statement):
    """Goods of another trade (`trade`: its names by language) that a sentence has the organization make;
    `doubt`: words before them by which another may make them."""

    TOPIC = "residue.goods"

    goods: str
    trade: dict[str, str]
    doubt: str
