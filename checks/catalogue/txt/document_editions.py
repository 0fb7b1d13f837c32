"""The documents of the system: one edition in all places."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.equal import differing
from checks.context import Context
from checks.registry import check
from checks.text.document_editions import first_issued
from schemas.mentions import Edition
from schemas.result import Finding
from schemas.statements.papers.documents import ApplicabilityVersion

_SYSTEMS = (
    *("质量", "环境", "职业健康安全", "职业健康", "食品安全", "信息安全", "安全", "能源"),
    *("一体化", "综合", "整合", "体系", "管理", *"与和及、"),
)
"""What a manual may be called by, or not (质量环境管理手册, 管理手册)."""


@check("TXT004", "document-edition-differs", "warning")
def edition_differs(context: Context) -> Iterator[Finding]:
    """查什么：管理手册、程序文件、信息安全适用性声明的版次在报告各处是否一致。写明换版、修订、作废的，不判断；但只写了初次颁布的日期，前一版
    却已作废的，请写明换版的日期和原因（提示）。

    为什么：审核所依据的是现行有效的文件；两个版次必有一处不是看着受控文件写的，或沿用了以前的报告。

    例：文件审核一节写“管理手册 A/0 版”，文件化信息一节写“《管理手册》版次：A/1”。

    应为：与受控文件一致；审核前后换版的写明。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.8.2；各管理体系标准 7.5.3。

    何时可忽略：几个体系各有手册而名称相同，或确已换版。
    ---
    What it checks: whether the edition of the manual, of the procedures, of the statement of applicability
    (information security), is the same in all places. Where the report tells of a revision, or of a document
    withdrawn, nothing is said; but where a later edition has the day of the first issue alone, and the former
    one was withdrawn, the revision is asked for (information).

    Why: the audit is by the documents in force; of two editions one was not written from the controlled
    document, or stems from an earlier report.

    Example: “manual, edition A/0” in the review of documents, “manual, edition A/1” under
    documented information.

    Expected: the edition of the controlled document; a revision is told.

    Basis: GB/T 27021.1-2017 9.4.4.1, 9.4.8.2; 7.5.3 of the management-system standards.

    When to ignore: the systems have a manual each, by one name, or the document was revised.
    """
    documents = _documents(context.mentions.editions)
    yield from _revised_untold(context, documents)
    yield from _differing(context, documents)
    yield from _statement(context)


def _statement(context: Context) -> Iterator[Finding]:
    """At most one finding: the statement of applicability is told in two versions."""
    versions = [version.place for version in context.mentions.statements(ApplicabilityVersion)]
    found = differing(versions, key=str, same=lambda one, other: f"{one}.0" == other)
    if found is not None and len({_form(str(one.value)) for one in found.variants}) == 1:
        shown = [str(one.value) for one in found.variants]
        yield context.finding(
            *found.places,
            identity="statement of applicability",
            variant="statement",
            values=sorted(shown),
            actual=context.listed(shown),
            editions=context.listed(shown),
        )


def _revised_untold(context: Context, documents: dict[str, list[Edition]]) -> Iterator[Finding]:
    """Later editions with the day of the first issue alone, their former ones withdrawn."""
    for one in first_issued(context, documents.items()):
        yield context.finding(
            one.edition,
            one.said,
            one.former,
            identity=one.name,
            variant="first",
            severity="info",
            values=[one.edition.value, one.former.value],
            name=one.name,
            edition=one.edition.value,
            former=one.former.value,
        )


def _differing(context: Context, documents: dict[str, list[Edition]]) -> Iterator[Finding]:
    """Documents whose editions differ between places."""
    for name, stated in documents.items():
        found = differing((one.leaf for one in stated), key=str, same=_agree)
        if found is None or any(one.changed for one in stated):
            continue
        shown = [str(variant.value) for variant in found.variants]
        if len({_form(edition) for edition in shown}) > 1:
            continue
        yield context.finding(
            *found.places,
            identity=name,
            variant="differs",
            values=sorted(shown),
            actual=context.listed(shown),
            name=name,
            editions=context.listed(shown),
        )


def _documents(editions: list[Edition]) -> dict[str, list[Edition]]:
    """The editions by document: manuals of several systems apart, a manual by any name where there is one."""
    names = {one.name for one in editions if "手册" in one.name}
    systems = {_without_systems(name) for name in names}
    named = {name for name in names if "体系" not in name and name not in ("管理手册", "手册")}
    several = len(named) > 1 or len(systems) > 1
    found: dict[str, list[Edition]] = {}
    for one in editions:
        whole = "手册" not in one.name or several
        found.setdefault(one.name if whole else "管理手册", []).append(one)
    return found


def _without_systems(name: str) -> str:
    for word in _SYSTEMS:
        name = name.replace(word, "")
    return name


def _agree(one: str, other: str) -> bool:
    """Whether two editions can be one: B and B/0."""
    return one.partition("/")[0] == other.partition("/")[0] and ("/" in one) != ("/" in other)


def _form(edition: str) -> str:
    """The form of an edition, without its numbers: only those of one form are compared."""
    return "".join("0" if char.isdigit() else "A" if char.isalpha() else char for char in edition).replace(
        "00", "0"
    )
