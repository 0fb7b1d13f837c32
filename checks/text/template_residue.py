"""What does not belong in a report: words of another trade, of another system, of who wrote the form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from checks.text.excusing_words import excused_word
from schemas import patterns as rx
from schemas.cache import yaml_file
from schemas.mentions import Mentions
from schemas.report import Report
from schemas.slotted import slotted
from schemas.text import fold
from schemas.wholes.surroundings import Passage

SEVERAL = 2
"""So many different words of a trade in one sentence are no chance."""

MANY = 4
"""So many are none even where a word that many trades share (食品, 电子) might make it the organization's."""

SHARED = 4
"""A word that makes so many trades the organization's own says little of each."""

FEW = 8
"""A character of the words of fewer trades says that the organization may have one of them (乳)."""

LONG = 3
"""Words of so many characters may be sure."""

OWN = 4
"""A trade of which so many sentences speak is taken for one of the organization's own."""

OF_OTHERS = rx.compile(
    r"供方|供应商|供货|投诉|物业|采购|价格|涨价|价(?=[波震]动|上[涨升行]|下[跌降行]|回落|走[高低])|元\s?[/／每]\s?(?:吨|千克|公斤|kg)|行情(?!况)|外包(?!装)|分包|承包|施工方|施工单位|相关方|客户(?!回访\s?(?:[，,、；;。]|$)|(?:验收|确认|签字)[，,；;。])|顾客|用户|委托方|承租|出租|房东|租赁|业绩|合同|周边|相邻|邻近"
    r"|园区内|曾|原为|(?:^|[，,、：:])\s?(?:无|没有|未设)|不涉及|未涉及|没有此|未使用|不使用|不适用|未从事|不从事|禁止|严禁|例如|比如|譬如"
    r"|目录|名录|类似|同行|supplier|customer",
    re.I,
)
"""In a sentence that tells of others, or of what there is not."""

CANTEEN = rx.compile(r"食堂|餐厅|canteen")
"""In a sentence on what every company may have for its own people."""

_NOT_THEIRS = rx.compile(
    r"供方|供应商|外包|分包|承包|(?:^|[，,、：:])\s?(?:无|没有|未设)|不涉及|未涉及|不适用|未审核|例如|比如|目录|名录|合并|整合"
)
"""In a sentence that tells of another's system, that there is none, or that several are one."""

_OF_SUPPLIER = rx.compile(
    r"(?:供方|供应商|供货方|外包方|分包方|承包方|厂家)[^。；;]{0,12}?(?:自身|本身|提供|持有|取得|获得|通过|具有|有|的)"
)
"""In a sentence that tells what a supplier has."""

_SYSTEM = rx.compile(
    r"(?:职业)?健康[、与和及]?安全(?:[、与和及]?环境)?(?:管理)?(?:体系|活动)?|(?:环境|食品安全|能源|质量|信息安全)管理(?:体系|活动)?"
    r"|occupational health(?: and safety)?|environmental management|固定污染源|污染物?"
    r"|(?:城镇)?污水排入(?:城镇)?(?:排水|污水)?管网(?:许可证?)?|(?:排水|取水)许可证?"
    r"|金属(?:探测|检测|检出|异物)|电梯(?=[^\W\d_]{0,4}(?:保养|维保|检验))|消防设施(?=[^\W\d_]{0,4}(?:保养|维保|检测))"
    r"|食品(?:包装用|级|接触|用(?=塑料|纸|玻璃|金属))"
    r"|(?:设计|研发|开发)(?=(?:[、和及与](?:设计|研发|开发)){0,2}[、和及与](?:生产|制造|加工|组装|销售))",
    re.I,
)
"""In a scope or permit: words of the system, or of a permit, a check or a service that any company has, and
what a maker does besides making; not of the trade."""

_ADDRESS = rx.compile(r"[^\W\d_]{1,12}[路街道巷]\d{1,5}号")
"""In a scope: where the work is done."""

_OF_WORK = rx.compile(
    r"环境因素|危险源|风险|危害|工艺|流程|工序|关键过程|特殊过程|主要过程|环境影响|排放|污染|生产设备|主要设备|加工设备"
    r"|原材料|原辅料|作业|车间|aspects?|hazards?|process(?:es)?|equipment",
    re.I,
)
"""In a sentence that tells of the organization's work: one word of a trade is enough there, if it is sure."""


_OF_MAKING = rx.compile(
    r"(?:主要|关键)的?(?:生产|加工|工艺)(?:设备|设施|装备)\s?(?:包括有?|主要有|有|为|是|[：:])(?P<list>[^，,；;。]{0,12})"
)
"""How a list of what the organization makes things with begins: what is there is its own trade's."""


class Kind(NamedTuple):
    """A trade or system: its names by language, what makes it the organization's own, its words.

    Those of them that are `sure` mean no other trade or system. `shown`: words by which a
    report shows that the organization has the system, though it was not audited."""

    key: str
    names: dict[str, str]
    own: tuple[str, ...]
    words: frozenset[str]
    sure: frozenset[str] = frozenset()
    shown: tuple[str, ...] = ()

    def names_in(self, text: str) -> bool:
        """Whether a text names the trade: by its name or a longer word of those that make it own."""
        named = rx.split(r"[、和]", self.names.get("zh", ""))
        return any(word in text for word in (*named, *self.own) if len(word) >= SEVERAL)

    def speaks_in(self, sentence: str, words: Iterable[str]) -> bool:
        """Whether a sentence that has some of the words tells of the trade."""
        found = set(words)
        if len(found) >= SEVERAL and not found <= _usual():
            return True
        return not found.isdisjoint(self.sure) and _OF_WORK.search(sentence) is not None


@slotted
class Own:
    """What the organization is called and does: `text`; `plain` without the words whose characters are
    names of trades as well (油田, 表面); `products`: what its scopes begin with."""

    text: str
    plain: str
    products: tuple[str, ...] = ()

    @classmethod
    def of(cls, report: Report) -> Own:
        """That of a report."""
        text = _ADDRESS.sub(" ", _own(report).lower())
        scopes = (str(scope.text.value or "") for scope in report.scopes if scope.text is not None)
        products = (name.strip() for scope in scopes for name in fold(scope.partition("的")[0]).split("、"))
        return cls(text, _compounds().sub(" ", text), tuple(one for one in products if len(one) > LONG))

    def product_in(self, sentence: str) -> str:
        """The first product of its scopes that a sentence names."""
        bare = fold(sentence)
        return next((one for one in self.products if one in bare), "")

    def words(self, trade: Kind) -> list[str]:
        """The words by which it has a trade."""
        return [word for word in trade.own if word in (self.text if len(word) > 1 else self.plain)]

    def has(self, trade: Kind) -> bool:
        """Whether it has a trade."""
        return bool(self.words(trade))

    def is_vague(self, trade: Kind) -> bool:
        """Whether only words that many trades share make a trade the organization's own."""
        named = all(word in _shared() and word not in trade.names["zh"] for word in self.words(trade))
        return named and not any(letter in self.plain for letter in _letters()[trade.key])

    def is_known(self) -> bool:
        """Whether a word that few trades share tells what it does."""
        return any(word not in _shared() for trade in trades() for word in self.words(trade) if len(word) > 1)

    def are_enough(self, trade: Kind, passage: Passage) -> bool:
        """Whether words of a vague trade are no chance: many, or several where its own is known, which are
        sure or what the sentence says that things are made with."""
        found = set(passage.words)
        lists = [match["list"] for match in _OF_MAKING.finditer(passage.leaf.value or "")]
        made_with = any(word in begun for begun in lists for word in found)
        several = len(found if made_with else found & trade.sure) >= SEVERAL
        return len(found) >= MANY or (several and self.is_known())


class Leftover(NamedTuple):
    """Sentences that have words of something that does not belong; `doubt`: words before them by which all of
    these may be of others, or how often it is told (`often`)."""

    kind: Kind
    passages: list[Passage]
    doubt: str = ""
    often: bool = False

    @property
    def words(self) -> list[str]:
        """The words, once each."""
        return list(dict.fromkeys(word for passage in self.passages for word in passage.words))


def of_trades(report: Report, mentions: Mentions) -> Iterator[Leftover]:
    """Sentences with several words of a trade that the organization does not have, or one that is sure."""
    own = Own.of(report)
    foreign = {trade.key: trade for trade in trades() if not own.has(trade)}
    passages = mentions.passages(_trade_words())
    many = any(len(p.words) >= SEVERAL for p in passages)
    others = [trade for trade in trades() if many and trade.key not in foreign]
    vaguely = {trade.key: trade for trade in others if own.is_vague(trade)}
    found = {key: _narrowed(passages, trade.words) for key, trade in foreign.items()}
    often = {key: stated for key, stated in found.items() if len(stated) >= OWN}
    found = {key: stated for key, stated in found.items() if stated and key not in often}
    doubts: dict[int, str] = {}
    stated = {key: _telling(foreign[key], of, doubts) for key, of in found.items()}
    for keys in sectors():
        if all(key in foreign for key in keys):
            _add_shared(stated, found, keys, doubts)
    for key, trade in vaguely.items():
        of = _narrowed(passages, trade.words)
        enough = [p for p in of if own.are_enough(trade, p)]
        stated[key] = _telling(trade, enough, doubts) if len(of) < OWN else []
    for key, sentences in _once(stated).items():
        if sentences:
            _doubt_own(own, sentences, doubts)
            sure = [one for one in sentences if one.leaf.start not in doubts]
            doubt = "" if sure else doubts[sentences[0].leaf.start]
            yield Leftover((foreign | vaguely)[key], sure or sentences, doubt)
    for key, of in often.items() if own.is_known() else ():
        if sentences := [one for one in _telling(foreign[key], of, doubts) if len(one.words) >= SEVERAL]:
            yield Leftover(foreign[key], sentences[:OWN], str(len(of)), often=True)


def _doubt_own(own: Own, sentences: list[Passage], doubts: dict[int, str]) -> None:
    """Doubts the sentences with one word alone that some sentence tells with the organization's own product:
    it may be a step of its own process that it shares with another trade (经制浆、喷雾干燥制得正极材料)."""
    alone = [one for one in sentences if len(one.words) < SEVERAL]
    made = {one.words[0]: product for one in alone if (product := own.product_in(one.leaf.value or ""))}
    for one in alone:
        if one.words[0] in made:
            doubts.setdefault(one.leaf.start, made[one.words[0]])


def _once(stated: Told) -> Told:
    """The sentences by trade, each with the trade of which it has most words."""
    most: dict[int, tuple[int, str]] = {}
    for key, sentences in stated.items():
        for one in sentences:
            if len(one.words) > most.get(one.leaf.start, (0, ""))[0]:
                most[one.leaf.start] = len(one.words), key
    return {key: [one for one in of if most[one.leaf.start][1] == key] for key, of in stated.items()}


@cache
def _letters() -> dict[str, frozenset[str]]:
    """The characters of the words that make each trade the organization's, but for those of many trades."""
    every = {
        trade.key: frozenset("".join(word for word in trade.own if word not in _shared()))
        - frozenset(known()["plain"])
        for trade in trades()
    }
    counted = Counter(letter for letters in every.values() for letter in letters)
    return {
        key: frozenset(letter for letter in letters if counted[letter] < FEW)
        for key, letters in every.items()
    }


@cache
def _shared() -> frozenset[str]:
    """The words that make several trades the organization's own, and those of any company's name."""
    counted = Counter(word for trade in trades() for word in trade.own)
    return frozenset(word for word, count in counted.items() if count >= SHARED) | {*known()["generic"]}


@cache
def _compounds() -> re.Pattern[str]:
    """The words in which a character that names a trade means something else."""
    return rx.compile("|".join(map(re.escape, known()["compounds"])))


Told = dict[str, list[Passage]]


def _add_shared(stated: Told, found: Told, keys: tuple[str, ...], doubts: dict[int, str]) -> None:
    """Adds the sentences that have words of several trades of a sector to the first of them."""
    sentences: dict[int, dict[str, Passage]] = {}
    for key in (key for key in keys if key in found):
        for passage in found[key]:
            sentences.setdefault(passage.leaf.start, {})[key] = passage
    for of in sentences.values():
        first = next(iter(of))
        leaf = of[first].leaf
        words = list(dict.fromkeys(word for passage in of.values() for word in passage.words))
        words, doubt = _unexcused(leaf.value or "", words, (OF_OTHERS, CANTEEN))
        known = any(passage.leaf.start == leaf.start for key in of for passage in stated[key])
        if len(words) >= SEVERAL and not _usual().issuperset(words) and not known:
            stated[first].append(Passage(leaf, words))
            if doubt:
                doubts[leaf.start] = doubt


def of_systems(mentions: Mentions, audited: frozenset[str]) -> Iterator[Leftover]:
    """Sentences with words of a system that is not audited, several of them in all that not every company
    says, where nothing shows that the organization has such a system, or little tells of it."""
    for system in systems():
        if audited.isdisjoint(system.own):
            found = [p for p in mentions.passages(system.words) if not _NOT_THEIRS.search(p.leaf.value or "")]
            stated = Leftover(system, found)
            has = _is_shown(mentions, system.shown) if system.shown else len(found) >= OWN
            if len(system.sure.intersection(stated.words)) >= SEVERAL and not has:
                yield stated


def _is_shown(mentions: Mentions, words: Iterable[str]) -> bool:
    """Whether words show that the organization has a system: not only of its suppliers."""
    if mentions.find(tuple(words)) is None:
        return False
    stated = mentions.passages(frozenset(words))
    return not stated or any(not _OF_SUPPLIER.search(p.leaf.value or "") for p in stated)


def _telling(trade: Kind, passages: list[Passage], doubts: dict[int, str]) -> list[Passage]:
    """The sentences with words of a trade in clauses that are not of others; `doubts` gets what is before."""
    meals = trade.key not in known()["apart_from_meals"]
    stated = []
    for passage in passages:
        sentence = passage.leaf.value or ""
        patterns = (OF_OTHERS, CANTEEN) if meals else (OF_OTHERS,)
        words, doubt = _unexcused(sentence, passage.words, patterns)
        if trade.speaks_in(sentence, words):
            stated.append(Passage(passage.leaf, words))
            if doubt:
                doubts[passage.leaf.start] = doubt
    return stated


def _unexcused(
    sentence: str, words: list[str], patterns: tuple[re.Pattern[str], ...]
) -> tuple[list[str], str]:
    """Those of the words whose clauses are not of others, and what before them may tell that they are."""
    stated = {word: excused_word(patterns, fold(sentence), word) for word in words}
    kept = [word for word in words if not stated[word].here]
    sure = [word for word in kept if not stated[word].doubt]
    if len(sure) >= SEVERAL or not kept:
        return sure, ""
    return kept, next((stated[word].doubt for word in kept if stated[word].doubt), "")


def own_words(report: Report) -> tuple[str, str]:
    """What the organization is called and does, in small letters; the same as `Own.plain` has it."""
    own = Own.of(report)
    return own.text, own.plain


def _narrowed(passages: Iterable[Passage], words: frozenset[str]) -> list[Passage]:
    """The passages with only those words, where they have any."""
    narrowed = [Passage(p.leaf, [word for word in p.words if word in words]) for p in passages]
    return [p for p in narrowed if p.words]


def _own(report: Report) -> str:
    """What the organization is called and does."""
    leaves = [
        report.organization.name,
        *(scope.text for scope in report.scopes),
        *(site.activity for site in report.sites),
        report.key_processes,
        report.special_processes,
        report.outsourced_processes,
        *(permit.kind for permit in report.permits),
        *(permit.scope for permit in report.permits),
    ]
    return _SYSTEM.sub(" ", " ".join(str(leaf.value or leaf.raw) for leaf in leaves if leaf is not None))


@cache
def trades() -> tuple[Kind, ...]:
    """The trades of `industries.yaml` and `industries_more.yaml`."""
    common = frozenset(known()["common"])
    return tuple(
        Kind(
            key,
            {"zh": one["zh"], "en": one["en"]},
            tuple(one["own"]),
            frozenset(one["words"]),
            frozenset(_sure(one)) - common,
        )
        for key, one in _industries().items()
    )


@cache
def sectors() -> tuple[tuple[str, ...], ...]:
    """The keys of trades that use one another's words."""
    return tuple(map(tuple, known()["sectors"]))


def _sure(one: dict[str, Any]) -> Iterator[str]:
    """The longer words of a trade, and few short ones: most stand within others, letters in names of all
    sorts."""
    short = frozenset(known()["sure"])
    if one.get("alone", True):
        yield from (
            word for word in one["words"] if word in short or (len(word) >= LONG and not word.isascii())
        )


@cache
def _usual() -> frozenset[str]:
    """Words of a trade that any other company uses as well."""
    return frozenset(known()["usual"])


@cache
def _trade_words() -> frozenset[str]:
    return frozenset().union(*(trade.words for trade in trades()))


@cache
def systems() -> tuple[Kind, ...]:
    """The systems of `template_residue.yaml`."""
    return tuple(
        Kind(
            key,
            {},
            tuple(one["with"]),
            frozenset([*one["words"], *one.get("usual", ())]),
            frozenset(one["words"]),
            tuple(map(str, one.get("shown", ()))),
        )
        for key, one in known()["systems"].items()
    )


@cache
def known() -> Any:
    """The words of `template_residue.yaml`."""
    return yaml_file.read(Path(__file__).with_suffix(".yaml"))


def _industries() -> dict[str, Any]:
    files = (Path(__file__).with_name(name) for name in ("industries.yaml", "industries_more.yaml"))
    return {key: one for file in files for key, one in yaml_file.read(file)["industries"].items()}
