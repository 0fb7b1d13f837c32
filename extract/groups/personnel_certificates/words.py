"""Where the holders, kinds, items and numbers of certificates stand in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract import labels
from extract.groups.personnel_certificates.facts import DASHED
from extract.readers.leaves import clean
from extract.reading.source import Source
from extract.statements.running_text import Fact, Statement
from extract.values.found import Found, narrow
from extract.values.persons import could_be_person, is_person, lengths
from schemas import patterns

_HOLDS = r"持有?|取得|具有|具备|考取|获得"
_CERTIFICATE = patterns.compile(r"证|certificate|licen[cs]e", re.I)
_ITEM_CODE = (
    r"[A-Z]{1,3}-?(?:\d{1,2}|[ⅠⅡⅢⅣ]|I{1,3}|IV)(?:\s?[、/和及]\s?[A-Z]{1,3}-?(?:\d{1,2}|[ⅠⅡⅢⅣ]|I{1,3}|IV))*"
)
_ITEM = patterns.compile(rf"(?:项目|代号|类别|级别)\s?[:为]?\s?(?P<value>{_ITEM_CODE})(?![\w.])")
_CODE = patterns.compile(
    r"(?<=[（(\[【，,、；;：:/／|\s工炉车机员器])(?P<value>[NQGRTDY]\d{1,2})(?=[，,、；;）)\]】/／|\s])"
)
_APART = patterns.compile(
    r"(?<=[\s，,；;（(\[【|])(?P<value>(?!从事|进行|开展|负责|允许|可|特种|持)[^\W\x00-\x7f]{2,16}作业)(?=[\s，,；;）)\]】|])"
)
_ITEMS = patterns.compile(
    r"(?<=[\s，,；;（(\[【|])(?P<value>(?:[^\W\x00-\x7f]|、){2,24}作业)(?=[\s，,；;）)\]】|])"
)
_OFFICE = patterns.compile(r"(?<=\s)(?P<value>[^\W\x00-\x7f]{3,20}(?:局|厅|委员会))(?=\s)")
_SCHEME = patterns.compile(
    r"(?P<value>(?:中华人民共和国)?(?:特种作业(?:人员)?操作证|特种设备(?:安全管理和?|检验检测|检验|检测|、){0,3}(?:作业)?人员(?:资格)?证|电工进网作业许可证)书?)"
)
_NUMBER = patterns.compile(
    r"(?<![0-9A-Za-z-])(?P<value>T?[1-9]\d{16}[\dXx])(?![0-9A-Za-z-])|(?<=[（(，,、\s])(?P<marked>T\d{5,19}[\dXx])(?=[，,、；;）)\s]|$)"
)
_HOLDING = patterns.compile(
    rf"(?<=[^\W\x00-\x7f])[，,]\s?(?:均|现|分别|所)?(?:{_HOLDS})[^，,。；;]{{0,30}}证"
)
_SHOWN = patterns.compile(r"(?<=[^\W\x00-\x7f])[，,]\s?(?=特种(?:作业|设备)[^，,。；;\n]{0,16}证[，,：:（(])")
_OWNED = patterns.compile(
    r"(?<=[^\W\x00-\x7f])的(?=[^，,。；;\n]{0,16}?(?:操作证|人员证|资格证|上岗证|合格证|作业证|驾驶证))"
)
_TITLED = patterns.compile(
    r"(?:[员工长师手机]|司机|人员|作业|岗位|[查见阅看验]|抽取|提供|其中|例如|如|[：:，,；;。（(、\s]|^)$"
)
"""What stands before a name whose certificate is told (配电人员王小明的…证)."""

_WORKS = (
    "驾驶|操作|作业|值班|值守|运行|维修|维护|焊接|安装|管理|巡检|检修|看护|保养|工作|施工|指挥"
    "|登高|高处|调试|抢修|装修|充装|起重|吊装"
)
_WORK_END = patterns.compile(rf"(?:{_WORKS}|配电|用电|变电|锅炉|司炉|叉车|行车|电梯)$")
_WORK = patterns.compile(_WORKS)
_DOES = patterns.compile(r"(?:从事|担任|承担|负责|任职|兼任|上岗于)[^，,。；;:：\n]{2,24}$")
_CALLED = patterns.compile(
    r"(?:^|[\s，,；;、)）.。])(?P<name>[\u3400-\u9fff]{2,4})\s?:\s?[^，,。；;:\n]{2,16}$"
)
"""What somebody does, behind his name (王小明：设备维修登高)."""

_ITEM_BEHIND = patterns.compile(r"[，,][^。；;\n]{0,30}?(?:作业|准操|操作)?项目\s?[:为]?\s?[^\W\d]")
"""Behind the work: the item of the certificate is told as such."""

_LONGEST_CLAUSE = 30
_RUN = patterns.compile(r"[^\W\x00-\x7f]{3,6}$")
_FOREIGN = patterns.compile(
    r"[Cc]ertificate\s?\((?P<value>[a-z][A-Za-z -]{4,40}(?:work|operation|welding|cutting|driving))\)"
)
_ITEM_LABEL = r"(?:(?:准?操作?|作业|许可|考核)?(?:项目|类别|种类|工种)(?:代号)?\s?[:：为]?\s?)?"
_LEVEL = r"(?:[一二三四五初中高]级(?:工|技能)?|(?:高级)?技师)"
_NOTED = patterns.compile(
    rf"证书?\s?[（(]\s?{_ITEM_LABEL}(?P<value>[^（()），,\d]{{2,20}}作业|{_LEVEL}(?:\s?[/／、]\s?{_LEVEL})?)\s?[)）]"
)
_BARE_ITEM = patterns.compile(
    r"(?<=[\s，,；;：:/（(])(?P<value>(?:熔化)?焊接与热切割|压力焊|钎焊|登高架设|高处安装、维护、拆除|制冷与空调)(?=[\s，,；;/）)])"
)
_OFFICE = patterns.compile(
    r"(?:^|(?<=[，,；;（(\s持由经]))(?P<value>(?![持由经有])[\u3400-\u9fff]{1,6}[省市区县州]应急管理[厅局])"
    r"(?=\s?[\d，,；;。）)]|\s?(?:于|在)?[\d年月日./\s-]{0,16}所?(?:颁发|签发|核发|发))"
)
"""An authority in whose name a verb stands (应急), which is found as no organization."""
TEXTS = (
    *(("category", pattern) for pattern in (_ITEM, _CODE, _APART, _BARE_ITEM, _NOTED, _FOREIGN, DASHED)),
    ("kind", _SCHEME),
    ("issuer", _OFFICE),
)
_NAME = r"(?P<name>(?![由见])[^\W\x00-\x7f]{2,4}|[^\W\x00-\x7f][ \u3000][^\W\x00-\x7f])"
_AT = (
    r"(?:^|(?<=[\s。；;，,、:：（()）①-⑳—见问谈查访阅由-])|(?<=\d\.)"
    r"|(?<=员工)|(?<=抽查)|(?<=其中)|(?<=人员)|(?<=抽取))"
)
_LOOKED = patterns.compile(
    r"(?:现场|随机)?(?:抽?查[看阅验]?|核查|抽取|提供了?|见|持有?)(?=[^\W\x00-\x7f]{2})"
)


_POSTED = patterns.compile(r"(?:岗位|工种|职务)\s?:?\s?$")
_ISSUED = patterns.compile("(?:颁发|签发|核发|发放|出具)的")
_LED = patterns.compile(
    r"(?:操作证|人员证|资格证|上岗证|合格证|健康证明?|驾驶证|作业证|证件|证)书?(?:[^\W\x00-\x7f\d]|\d{1,3}[份人名张个]){0,10}"
    r"(?:[（(][^（()）\n]{1,20}[)）])?:(?P<list>[^。\n]{6,600})"
)
_LISTED = patterns.compile(
    r"(?:^|[；;、，,)）\s]|[工员师手匠机厨长])(?=(?P<name>[^\W\x00-\x7f]{2,4})\s?[，,（(:]\s?"
    r"(?:健康|资格|操作|上岗)?(?:证|编号|有效[期至]|发证|取证|办证|[A-Z]{1,6}\d))"
)
"""The holders of a list behind a kind of certificate (健康证明：包装工王小明，证号…；李小红，证号…)."""


_WITH_WORK = patterns.compile(
    r"(?:^|(?<=[\n\t]))(?P<name>[\u3400-\u9fff]{2,4})\s?[（(][\u3400-\u9fff]{2,12}[)）]\s?[:：；;，,]\s?"
    r"(?=[\u3400-\u9fff]{0,16}(?:操作证|人员证|资格证|上岗证|作业证|驾驶证|合格证|健康证))"
)
"""A line that begins with a holder, his work in brackets and the certificate (甲某（司炉）：操作证)."""

_WORKING = patterns.compile(
    rf"{_AT}(?P<name>[\u3400-\u9fff]{{2,4}}?)(?:师傅)?(?:一直|现|目前|正在|正)?"
    r"(?:承担|从事|负责|担任|干|做|任|系|是|为|驾驶|操作|开)"
    r"[^，,。；;：:（()）\n]{2,14}[，,]\s?(?:现场|并|能|当场)?(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?)?"
    r"(?:其|有|持有?|所持有?|取得|具有|具备|凭|执|出示了?|提供了?)[^，,。；;\n]{0,24}?"
    r"(?:操作证|人员证|资格证|上岗证|作业证)"
)
"""Somebody at work, and his certificate behind it (甲某承担配电室值班工作，其特种作业操作证…)."""


def _listed(text: str) -> Iterator[Found]:
    for led in _LED.finditer(text):
        for match in _LISTED.finditer(text, *led.span("list")):
            if is_person(match["name"]):
                yield Found(match.start("name"), match.end("name"), match["name"])


def holders(text: str) -> Iterator[Found]:
    """Names that stand where the holder of a certificate does."""
    for pattern in _patterns():
        for match in pattern.finditer(text):
            name = match["name"] if match["name"].isascii() else "".join(match["name"].split())
            if is_person(name) or ("held" in match.groupdict() and could_be_person(name)):
                yield Found(match.start("name"), match.end("name"), name)
    for match in (*_WITH_WORK.finditer(text), *_WORKING.finditer(text)):
        if is_person(match["name"]):
            yield Found(*match.span("name"), match["name"])
    yield from _listed(text)
    yield from (one.name for one in _held(text))
    for match in (*_HOLDING.finditer(text), *_SHOWN.finditer(text)):
        run = _RUN.search(text, max(0, match.start() - 6), match.start())
        if run and not _has_work(text, match.start()) and (found := _last_name(run[0], match.start())):
            yield found

    for match in _OWNED.finditer(text):
        run = _RUN.search(text, max(0, match.start() - 6), match.start())
        found = _last_name(run[0], match.start()) if run else None
        if found and _TITLED.search(text, max(0, found.start - 12), found.start):
            yield found


def _has_work(text: str, end: int) -> bool:
    """Whether a clause tells what somebody does before an offset, no name (从事临时用电)."""
    low = max(0, end - _LONGEST_CLAUSE)
    if (called := _CALLED.search(text, low, end)) and is_person(called["name"]):
        return True
    stated = _DOES.search(text, low, end)
    return stated is not None and text[end - 4 : end].find("的") < 0


def _last_name(run: str, end: int) -> Found | None:
    """The name that a run of characters ends with (兼外聘看护王小明，持…证)."""
    run = run.rpartition("位")[2] if patterns.search("[岗工职]位", run) else run
    if _WORK_END.search(run):
        return None
    works = [match.span() for match in _WORK.finditer(run)]
    for length in lengths(run, len(run)):
        first = len(run) - length
        if first >= 0 and is_person(run[first:]) and not any(low < first < high for low, high in works):
            return Found(end - length, end, run[-length:])
    return None


@cache
def _work_words() -> str:
    words = sorted(labels.values("personnel", "kind")["work"], key=lambda w: (-len(w), w))
    return "|".join(re.escape(w) for w in words)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    work = _work_words()
    return (
        patterns.compile(
            rf"(?:{work}|证书?)(?:\s?[（(][^（()）]{{1,12}}[)）])?\s?:\s?{_NAME}(?=\s?[，,、。;；（(:\s]|$)"
        ),
        patterns.compile(
            rf"{_AT}\s?{_NAME}\s?[:，,（(|]\s?(?=(?:[^，,。；;:：|\d]{{2,12}}[，,|]\s?)?[^，,。；;:|]{{0,24}}(?:证(?!实|明|据|词|件)|{work}|作业)|[^，,。；;:|]{{0,24}}证|T?\d{{17}}[\dXx])"
        ),
        patterns.compile(rf"{_AT}\s?{_NAME}\s?(?=(?:同志)?(?:{_HOLDS})[^，,。；;]{{0,60}}证)"),
        patterns.compile(
            rf"(?:{work})\s?{_NAME}(?=(?:实施|完成|操作|负责|值守)?\s?[，,（(:]|\s{{1,2}}[^\W\x00-\x7f]{{2,12}}作业"
            r"|\s{1,2}(?:[^\W\x00-\x7f]{1,12}\s{1,2})?(?:证书?编?号|证号|T?\d{17}|[A-Z]\d{1,2}\s))"
        ),
        patterns.compile(rf"(?:{work})\s?{_NAME}(?P<held>)(?=(?:{_HOLDS})[^，,。；;]{{0,60}}证)"),
        patterns.compile(rf"(?:证书?|作业)由\s?{_NAME}(?=持有)"),
        patterns.compile(
            rf"(?<=[员工长师手])\s?{_NAME}(?=(?:同志)?(?:{_HOLDS})(?:有|了)?[^，,。；;]{{0,24}}证)"
        ),
        patterns.compile(rf"(?:[为是由]|(?<=[员工长师手]))\s?{_NAME}(?=\s?[，,]\s?其[^，,。；;]{{0,24}}证)"),
        patterns.compile(
            rf"{_AT}\s?{_NAME}(?=(?:从事|担任|负责|承担|现任|任职|兼任|任)[^，,。；;:：]{{1,20}}[，,]\s?(?:现|已|均|其)?(?:{_HOLDS}|有)"
            r"[^，,。；;]{0,60}证)"
        ),
        patterns.compile(rf"{_NAME}(?=\s?(?:[（(][^（()）\n]{{1,20}}[)）])?\s?(?:holds|has|is holder of)\s)"),
        patterns.compile(rf"{_AT}\s?(?:持证人|持有人|姓名)\s?(?:为|是)?\s?{_NAME}(?=[，,、（(\s])"),
        patterns.compile(
            rf"(?P<name>[A-Z][a-z]+ [A-Z][a-z]+)(?=[\s:,(]{{1,3}}(?:the )?(?:{work}|holds|certificate))"
        ),
    )


def works(text: str) -> Iterator[Fact]:
    """Kinds of certificates and work without a label: 电工证：…, 持有…证, 某某：叉车司机."""
    work = _work_words()
    for pattern in _kind_patterns(work):
        for match in pattern.finditer(text):
            follower = match.groupdict().get("after")
            if follower and not is_person(follower):
                continue
            if _ISSUED.search(match["value"]):
                continue
            looked = _LOOKED.match(match["value"])
            start = match.start("value") + (looked.end() if looked else 0)
            value = clean(text[start : match.end("value")])
            posted = _POSTED.search(text, max(0, start - 8), start)
            posted = posted or _ITEM_BEHIND.match(text, match.end("value"))
            name = (
                "category"
                if value.endswith("作业") and not posted
                else "kind"
                if _CERTIFICATE.search(value)
                else "work"
            )
            yield Fact(name, start, match.end("value"), value)
    yield from _numbers(text)
    kinds = (one.kind for one in _held(text))
    yield from (Fact("kind", kind.start, kind.end, kind.value) for kind in kinds if kind)


def _numbers(text: str) -> Iterator[Fact]:
    """Numbers that need no label: those built on a resident ID, and those that begin with a T."""
    for match in _NUMBER.finditer(text):
        named = "value" if match["value"] else "marked"
        yield Fact("number", match.start(named), match.end(named), match[named].upper())


@cache
def _kind_patterns(work: str) -> tuple[re.Pattern[str], ...]:
    kind = (
        r"(?P<value>[^\W\x00-\x7f]{2,14}(?:操作证|资格证|作业证|上岗证|人员证|驾驶证)书?"
        rf"|(?:特种设备|特种作业)?(?:{work})(?:作业|操作|资格|上岗|驾驶|人员){{0,3}}(?:证书?)?"
        r"|[^\W\x00-\x7f]{2,20}作业)"
    )
    note = r"(?:\s?[（(][^（()）]{1,12}[)）])?"
    begin = r"(?:^|(?<=[\s。；;，,、:—-])|(?<=人员))\s?"
    return (
        patterns.compile(
            r"[，,]\s?(?P<value>[^\W\x00-\x7f]{2,14}(?:操作证|资格证|作业证|上岗证|人员证|驾驶证)书?)(?=[，,。；;])"
        ),
        patterns.compile(rf"{begin}{kind}(?={note}\s?:\s?(?:[^\W\x00-\x7f]|[ ]){{2,5}}[，,、。;；（(\s])"),
        patterns.compile(rf"(?:(?:{_HOLDS})了?|(?<=[）)])[和及与、])\s?[“\"《]?{kind}"),
        patterns.compile(rf"^{kind}(?=\s?[（(][^（()）]{{2,24}}[)）]\s?[:：])"),
        patterns.compile(rf"(?:颁发|签发|核发|发放|出具|考核发放)的\s?{kind}"),
        patterns.compile(
            r"(?:颁发|签发|核发|发放|出具)的\s?(?P<value>[^\W\x00-\x7f]{2,20}证书?)(?=\s?[（(，,。；;])"
        ),
        patterns.compile(r"(?<=\|)\s?(?P<value>[^\W\x00-\x7f]{2,20}证书?)(?=\s?[|（(])"),
        patterns.compile(
            r"\b(?:holds|has)\s(?:(?:the|an?)\s)?(?P<value>[^,;:()（\n|]{2,50}?(?:证书?|certificate|licen[cs]e))(?=\s?(?:[,;(（]|No\b|number\b|issued\b|valid\b))",
            re.I,
        ),
        patterns.compile(r"的(?P<value>[^\W\x00-\x7f]{2,14}证)(?=由)"),
        patterns.compile(
            rf"(?:^|(?<=[\s。；;，,、:（()）]))[^\W\x00-\x7f]{{2,4}}\s?[:，,（(]\s?{kind}(?=[，,。；;）)\s])"
        ),
        patterns.compile(
            rf"{begin}(?P<value>{work})(?=\s?(?P<after>[^\W\x00-\x7f]{{2,4}})(?:\s?[，,（(:]|\s))"
        ),
        patterns.compile(
            rf"[A-Z][a-z]+[\s:,(]{{1,3}}(?P<value>(?=[a-z])(?:{work})(?: certificate(?! No))?)", re.I | re.A
        ),
    )


_KIND_AND_ITEM = patterns.compile(
    r"(?P<kind>[^\W\d\x00-\x7f]{2,20}证书?)(?:\s?[（(](?P<note>[^（()）]{2,24})[)）]|[\s/|:,，]{1,3}(?P<item>[^()（）]{2,24}))"
)
_ITEM_AND_POST = patterns.compile(
    r"(?P<item>[A-Z]\d{1,2}|[^（()）\n证]{2,20}作业)\s{0,2}[（(](?![^（()）\n]{0,14}作业)[^（()）\n]{2,14}[)）]"
)
_KIND_AND_NOTE = patterns.compile(
    r"(?P<kind>[^\W\d\x00-\x7f]{2,20}证书?)\s?[（(]"
    r"(?P<note>[^（()）\d][^（()）]{1,23}|[A-Z]\d{1,2}[^（()）]{0,20})(?P<item>)[)）]"
)


_LEAVE = patterns.compile(
    r"(?:准许|获准|准予|允许|可以?)(?:从事|进行|操作)?(?=[^\W\d_\x00-\x7f、]{2,24}作业)"
)


def _of_both(match: re.Match[str], base: int, kind: Fact | None) -> Statement:
    """The kind and the item of a cell that has both (特种作业操作证（低压电工作业）)."""
    named = "note" if match["note"] else "item"
    found = {"category": Fact("category", base + match.start(named), base + match.end(named), match[named])}
    if kind is None:
        end = base + match.end("kind")
        found["kind"] = Fact("kind", base + match.start("kind"), end, match["kind"])
    return found


def without_leave(statement: Statement) -> Statement:
    """A statement whose item has not the word before it that one may do it (准许高压电工作业)."""
    item = statement.get("category")
    led = _LEAVE.match(str(item.value)) if item else None
    if item is None or led is None:
        return statement
    shown = str(item.value)[led.end() :]
    return {**statement, "category": item._replace(value=shown, start=item.end - len(shown))}


def taken_apart(source: Source, row: Statement) -> Statement:
    """The kind, item and number of a cell that holds all of them (特种设备作业人员证 N1 33019…)."""
    kind, item = row.get("kind"), row.get("category")
    if posted := _ITEM_AND_POST.fullmatch(source.text, item.start, item.end) if item else None:
        shown = posted["item"].strip()
        return {"category": Fact("category", posted.start(), posted.start() + len(shown), shown)}
    if both := _KIND_AND_ITEM.fullmatch(narrow(source.text[item.start : item.end])) if item else None:
        return _of_both(both, item.start, kind) if item else {}
    if kind and not item and (both := _KIND_AND_NOTE.fullmatch(narrow(source.text[kind.start : kind.end]))):
        return _of_both(both, kind.start, None)
    if kind is None or {"number", "category"} <= row.keys():
        return {}
    text = narrow(source.text[kind.start : kind.end])
    found: Statement = {}
    for name, pattern in (
        ("number", _NUMBER),
        ("category", _CODE),
        ("category", _ITEMS),
        ("issuer", _OFFICE),
    ):
        match = pattern.search(f" {text} ")
        if match and name not in row:
            named = match.lastgroup or "value"
            start = kind.start + match.start(named) - 1
            found.setdefault(name, Fact(name, start, start + len(match[named]), match[named]))
    if found:
        end = min(fact.start for fact in found.values())
        shown = source.text[kind.start : end].rstrip(" :：，,、（(/\n")
        if shown:
            found["kind"] = Fact("kind", kind.start, kind.start + len(shown), clean(shown))
    return found


_HAN = r"[\u3400-\u9fff]"
_OF_WORK = (
    r"(?:特种作业|特种设备(?:安全管理|作业)?|(?:低压|高压|维修)?电工|电焊工?|焊工|焊接与热切割|(?:熔化)?焊接|高处|高空|登高(?:架设)?"
    r"|叉车|铲车|行车|天车|起重(?:机械|机)?|电梯|锅炉|司炉|压力容器|制冷|安全(?:生产)?(?:管理)?(?:人员|员)?|内审员|检验员|计量员"
    r"|[A-Z]\d{1,2}|作业(?:人员)?|人员|操作|上岗|资格|驾驶|司机|指挥|岗位|从业|执业|健康|合格)"
)
_KIND = patterns.compile(rf"(?:的|之)?(?:(?P<kind>{_OF_WORK}{{1,4}}证(?:书|明)?)|证[书件])")
_RUN_ON = patterns.compile(
    rf"(?P<run>{_HAN}{{3,24}}(?:[A-Z]\d{{1,2}})?证(?:书|件|明)?)(?=\s?(?:[，,（(:：]|有效|编号|证号|到期|过期|(?:19|20)\d\d|已|未|尚|应|须|需|逾期|超期|没有))"
)
_BEFORE = patterns.compile(r"(?:^|[工员师手匠长机厨司挥炉人查见抽阅看取验中的和及与])$")
_POST = patterns.compile(
    r"(?P<kind>(?:低压|高压|维修)?电工|电?焊工|司炉工?|(?:叉车|行车|起重机?|锅炉)(?:司机|工)|登高工|架子工)$"
)
_IN_BRACKETS = patterns.compile(
    rf"(?P<kind>{_OF_WORK}{{1,4}}证(?:书|明)?)\s?[（(]\s?(?P<name>{_HAN}{{2,4}})\s?[)）]"
)
_LENGTHS = (3, 2, 4)


class Held(NamedTuple):
    """A holder, and the kind of the certificate, where it has one."""

    name: Found
    kind: Found | None


def _held(text: str) -> Iterator[Held]:
    """The holders of a narrowed text that have their certificate right behind or before them."""
    for match in _RUN_ON.finditer(text):
        if found := _in_run(match["run"], match.start("run")):
            yield found
    for match in _IN_BRACKETS.finditer(text):
        if is_person(match["name"]):
            name, kind = (Found(*match.span(part), match[part]) for part in ("name", "kind"))
            yield Held(name, kind)


def _in_run(run: str, base: int) -> Held | None:
    """The holder in a run of characters that ends with the certificate."""
    for at in range(len(run) - 3):
        if not _BEFORE.search(run[:at]):
            continue
        for length in _LENGTHS:
            end = at + length
            kind = _KIND.fullmatch(run, end)
            if kind is not None and is_person(run[at:end]):
                post = kind if kind["kind"] else _POST.search(run, 0, at)
                low, high = post.span("kind") if post else (0, 0)
                stated = Found(base + low, base + high, post["kind"]) if post else None
                return Held(Found(base + at, base + end, run[at:end]), stated)
    return None
