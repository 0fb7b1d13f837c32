"""The holders of certificates in sentences and lists: names by what stands before and behind them."""

from __future__ import annotations

from extract.values.found import Found
from extract.values.organizations import find_organizations
from extract.values.persons import could_be_person, is_person
from schemas import rx

_HAN = r"[\u3400-\u9fff]"
_BEGIN = (
    r"(?:^|(?<=[\s，,；;。:：、（(①-⑳)）.·—\-|])|(?<=[工员师手匠长监理任人部室班组间站队])|(?<=司机)"
    r"|(?<=[由为查取抽的和及与叫请])|(?<=的是)|(?<=总监)|(?<=同志)|(?<=[岗工]位)|(?<=岗)(?!位)"
    r"|(?<=追踪到|追溯到|追查到|抽查到)|(?<=询问|访谈|见到|看到|抽到|问到))"
)
_FOLLOWS = (
    r"(?=\s?(?:[，,（(、:|]|本人|[^\S\n]{1,3}\S|\n|持|取得|获得|具有|具备|出示|考取|操作|驾驶|担任|从事|承担|负责|干(?!部)|任|有(?=[^，,。；;\n]{2,20}证)|拿[着的了]|带[着的了]|手[里上]|凭|的|为|是|之|和|及|与|[均各都]|[A-D]\d?类?证"
    r"|holds\b|has\b|and\b))"
)
_NAME = rx.compile(rf"{_BEGIN}(?=(?:{_HAN}{{2,4}}|{_HAN}{{2,6}}·{_HAN}{{2,6}}){_FOLLOWS})")
_DOTTED = rx.compile(rf"{_HAN}{{2,6}}·{_HAN}{{2,6}}?{_FOLLOWS}")
_BEHIND = rx.compile(_FOLLOWS)
_LATIN = rx.compile(
    r"(?<![A-Za-z])(?P<name>[A-Z][a-z]{1,12} [A-Z][a-z]{1,14})(?=\s(?:holds|has|was)\b|,| and holds)"
)
_STRONG_BEFORE = rx.compile(r"(?:^|[①-⑳]|[(（]?\d{1,2}[)）.、]|[\n；;])\s?$")
_STRONG_BEHIND = rx.compile(
    r"\s?(?:持有?|取得|出示|考取|获得?)|\s?[，,（(:]\s?[^，,。；;\n]{2,24}(?:作业|证)"
    r"|\s?[、和及与][^，,。；;、\n]{2,24}(?:持|取得|各有)"
)
_TAKES_OFFICE = frozenset(("担任", "兼任", "现任", "出任"))
_POST_ENDS = frozenset("员工师手匠")
_POSTS = frozenset("工员师手匠长机监理任")
_NO_NAME = rx.compile(
    r"第|证号|资质|许可|使用|^企业|[车炉梯]$|[库条号室站间]$|房间|公司|车间|部门|人员|[计仪表秤]$|^.{1,2}[工员师匠机]|[司厂班队组站]长"
    r"|放行|验收|检验|评审|采购|生产|销售|培训|管理|控制|证书?$|作业|项目|编号|有效|日期|机关|同类|两人|其中|必须|应当"
)


def holders(text: str) -> list[Found]:
    """The people of a narrowed text who may hold what is told behind them, in order."""
    inside = [(o.start, o.end) for o in find_organizations(text)]
    found: dict[int, Found] = {}
    end = 0
    for match in _NAME.finditer(text):
        at = match.start()
        if at < end or any(low <= at < high for low, high in inside):
            continue
        for length in _lengths(text, at):
            word = text[at : at + length]
            if _BEHIND.match(text, at + length) and _fits(text, at, word):
                found[at] = Found(at, at + length, word)
                end = at + length
                break
    for match in _LATIN.finditer(text):
        found[match.start()] = Found(match.start(), match.end("name"), match["name"])
    return sorted(found.values())


def _lengths(text: str, at: int) -> list[int]:
    dotted = _DOTTED.match(text, at)
    return [dotted.end() - at] if dotted else [3, 2, 4]


def _fits(text: str, at: int, word: str) -> bool:
    if _NO_NAME.search(word) or not word.strip():
        return False
    before = text[max(0, at - 2) : at].rstrip()[-1:]
    if before == "抽" and word[0] == "查":
        return False
    if word[0] in _POST_ENDS and before in _POSTS:
        return False
    if is_person(word):
        return True
    if before == "任" and text[at - 2 : at] in _TAKES_OFFICE:
        return False
    begins = _STRONG_BEFORE.search(text[max(0, at - 6) : at]) or before in _POSTS
    return bool(begins and _STRONG_BEHIND.match(text, at + len(word))) and could_be_person(word)
