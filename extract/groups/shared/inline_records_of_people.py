"""How compact records of people's certificates, contracts and examinations look."""

from __future__ import annotations

from functools import cache

from extract.groups.medical_exams.words import INSTITUTION
from extract.statements.inline_records import Spec
from extract.values.found import Found
from extract.values.persons import TITLE, is_person
from schemas import rx

_POSTED = rx.compile(
    r"(?:[^\W\d\x00-\x7f]{1,6}?(?:[工员师手匠]|司机|人员|班长|组长))?\s?(?P<name>[^\W\d\x00-\x7f]{2,3})"
)
_TITLED = rx.compile(rf"(?P<name>[^\W\d\x00-\x7f]{{2,4}}?)\s?(?:{TITLE})")
_OTHER = rx.compile(r"内审|管评|管理评审|合规|评价|IA|MR|器具|演练|审核组|注册")
_LONGEST_NAME = 4


def person(text: str) -> Found | None:
    """The person of a part: a name alone, or behind a trade (叉车司机王小明)."""
    if text.startswith("证"):
        return None
    if is_person(text) and (text.isascii() or len(text) <= _LONGEST_NAME):
        return Found(0, len(text), text)
    posted = _POSTED.fullmatch(text)
    if posted and posted.start("name") and is_person(posted["name"]):
        return Found(*posted.span("name"), posted["name"])
    titled = _TITLED.fullmatch(text)
    return Found(0, titled.end("name"), titled["name"]) if titled and is_person(titled["name"]) else None


@cache
def personnel() -> Spec:
    """Holder, kind, item, number, term, issuer."""
    return Spec(
        group="personnel",
        subject="name",
        about=rx.compile(
            r"持证|持(?:有?什么|有|何)证|人员资格|证件|作业证|操作证|人员证|资格证|上岗证|特种作业|特种设备作业|作业人员|Certificate|certificate|Licence|licence|License|license"
        ),
        other=rx.compile(r"劳动合同|体检|健康检查|审核组"),
        named=person,
        noted=True,
        days=(
            (
                "valid_to",
                rx.compile(r"(?:(?<!复审有效期)[至到]|(?<!复审)有效期?|到期|复审)\s?:?$"),
                rx.compile(r"\s?(?:到期|止|前有效|有效|届满|复审)"),
            ),
            (
                "issued_on",
                rx.compile(
                    r"(?:(?:发证|签发|领证|取证|初领|核发|颁发|批准)(?:日期|于|日)?|(?<![^\W\d_])发)\s?:?$"
                ),
                rx.compile(r"\s?(?:发证|签发|领证|取证|初领|核发|颁发|发)"),
            ),
            ("valid_from", rx.compile(r"(?:自|从)\s?$"), rx.compile(r"\s?(?:起|生效)")),
        ),
        term=("valid_from", "valid_to"),
        orgs=(("issuer", rx.compile(r".")),),
        texts=(
            (
                "number",
                rx.compile(
                    r"(?:证书?|证件|操作证|资格证)?(?:编?号|[Nn]o\.?|№|[Nn]umber)?\s?:?\s?(?P<value>T?[1-9]\d{5}(?:18|19|20)\d{9}[\dXx]?)"
                ),
            ),
            (
                "number",
                rx.compile(
                    r"(?:证书?|证件|操作证|资格证)?编?号(?:码|为)?\s?:?\s?(?P<value>(?=.{0,20}\d{3})[A-Za-z0-9][\w-]{4,30})"
                ),
            ),
            (
                "category",
                rx.compile(
                    r"(?:准操|作业|操作)?(?:项目|类别|代号|[Cc]ategory|[Ii]tem)?\s?:?\s?(?P<value>(?:[^\W\d\x00-\x7f、]{2,10})?[A-Z]\d{1,2}|[^\W\d\x00-\x7f、]{2,20}(?:、[^\W\d\x00-\x7f、]{2,6}){0,3}作业)"
                ),
            ),
            (
                "kind",
                rx.compile(
                    r"(?:持有?)?(?P<value>(?!推荐|建议|同意|保持|换发|暂停|撤销|恢复)[^\W\d\x00-\x7f、]{2,20}证书?)"
                ),
            ),
        ),
    )


@cache
def employment() -> Spec:
    """Employee, day of signature, term."""
    return Spec(
        group="employment",
        subject="name",
        about=rx.compile(
            "劳动合同|聘用合同|劳务合同|用工|Employment|employment"
            "|Labour contract|labour contract|Labor contract|labor contract"
        ),
        other=_OTHER,
        named=person,
        noted=True,
        days=(
            ("valid_to", rx.compile(r"(?:至|到|止)\s?:?$"), rx.compile(r"\s?(?:止|到期|届满|期满)")),
            (
                "signed_on",
                rx.compile(r"(?:签订|签署|签约|续签|签|订立)(?:日期|于|日)?\s?:?$"),
                rx.compile(r"\s?(?:日)?(?:签订|签署|签约|续签|签|订立)"),
            ),
            ("valid_from", rx.compile(r"(?:自|从)\s?$"), rx.compile(r"\s?(?:起|生效|开始)")),
        ),
        bare_days=("signed_on", "valid_from", "valid_to"),
        term=("valid_from", "valid_to"),
        texts=(("valid_to", rx.compile(r"无固定期限?|长期")),),
    )


@cache
def medical_exams() -> Spec:
    """Person, day, institution, result."""
    return Spec(
        group="medical_exams",
        subject="name",
        about=rx.compile(r"体检|健康检查|健康监护|Medical|medical"),
        other=_OTHER,
        named=person,
        noted=True,
        days=(
            ("examined_on", rx.compile(r"(?:体检|检查|于)(?:日期)?\s?:?$"), rx.compile(r"\s?(?:体检|检查)")),
        ),
        bare_days=("examined_on",),
        orgs=(("institution", rx.compile(r".")),),
        texts=(
            ("institution", INSTITUTION),
            (
                "result",
                rx.compile(
                    r"(?:结论|结果)?(?:为)?\s?:?\s?(?P<value>(?:目前)?未见(?:明显)?异常|复查[^\W\d]{0,6}|合格|正常|适岗|可从事|未见职业禁忌[证症]?|不合格)"
                ),
            ),
        ),
    )
