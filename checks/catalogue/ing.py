"""How surely the document was read: what a person should look at again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.comparisons.equal import Place
from checks.context import Context, runs
from checks.registry import check
from schemas.mentions import Sheet
from schemas.result import Finding

_SHOWN = 40
_AGREE = 0.97
"""Two recognitions of a clear page have so much in common; less is worth telling."""


@check("ING001", "low-confidence", "info")
def low_confidence(context: Context) -> Iterator[Finding]:
    """查什么：扫描页或图片识别出的文字，整页或某些行的置信度是否低于规则包给定的界限；扫描页自带的文字层是否与
    页面所见不同。

    为什么：识别错一个数字或字，后面的比较就可能错；没有把握的地方要由人看原页。

    例：印章盖住的一行，识别为“有效期至 2025 年 1O 月”，置信度 0.61。

    应为：对照原页核对所列各行。

    依据：GB/T 27021.1-2017 9.4.8.2（报告应准确、清晰）。

    何时可忽略：所列各行与报告内容无关（如印章、手写签名）。
    ---
    What it checks: whether text recognised on a scanned page or picture, the whole page or some lines, is
    less sure than the rule pack asks for; whether the text layer of a scan is not what the page shows.

    Why: one digit or character misread makes the comparisons that follow wrong; a person should look at the
    page itself.

    Example: a line under a stamp is read as “valid until 2025-1O”, confidence 0.61.

    Expected: the lines listed are compared with the page.

    Basis: GB/T 27021.1-2017 9.4.8.2 (an accurate and clear report).

    When to ignore: the lines have nothing to do with the report (a stamp, a signature by hand).
    """
    for sheet in context.mentions.sheets:
        weak = [leaf for leaf in sheet.weak if _below(context, "ocr_line_confidence_min", leaf.confidence)]
        if sheet.state == "read" and _below(context, "ocr_page_confidence_min", sheet.confidence):
            yield _unsure(context, sheet, weak or [sheet.place], "page")
        elif weak:
            yield _unsure(context, sheet, weak, "lines")
    yield from _other_layers(context)


def _other_layers(context: Context) -> Iterator[Finding]:
    """The scans whose text layer is not what they show, told together."""
    sheets = [
        (sheet, sheet.agreement)
        for sheet in context.mentions.sheets
        if sheet.agreement is not None and sheet.agreement < _AGREE
    ]
    if sheets:
        numbers = [sheet.number for sheet, _ in sheets]
        yield context.finding(
            *(sheet.place for sheet, _ in sheets),
            identity="layer",
            variant="layer",
            values=numbers,
            pages=runs(numbers, context.lang),
            confidence=f"{min(share for _, share in sheets):.2f}",
        )


def _below(context: Context, parameter: str, confidence: float) -> bool:
    least = context.rules.parameter(parameter)
    return least is not None and confidence < least.value


def _unsure(context: Context, sheet: Sheet, places: Sequence[Place], variant: str) -> Finding:
    stated = [place.raw for place in places if place.raw]
    return context.finding(
        *places,
        identity="page",
        variant=variant,
        values=stated or [sheet.number],
        actual=f"{sheet.confidence:.2f}" if variant == "page" else None,
        page=sheet.number,
        count=len(places),
        confidence=f"{sheet.confidence:.2f}",
    )


@check("ING002", "page-unreadable", "warning")
def page_unreadable(context: Context) -> Iterator[Finding]:
    """查什么：是否有读不出文字的页：页面已损坏，页上有内容却没有读出文字，或到时限还没有读到。空白页不算。

    为什么：读不出的页没有检查，上面的问题和应有的内容都没有看到。

    例：第 7 页是一张模糊的照片；第 12 页的数据已损坏。

    应为：换一份完整、清楚的文件再检查，或由人审阅这些页。

    依据：GB/T 27021.1-2017 9.4.8.2（报告应准确、清晰）。

    何时可忽略：该页只有图片、示意图，没有文字。
    ---
    What it checks: whether a page gave no text: it is damaged, something is on it that could not be read,
    or the time was over before. A blank page does not count.

    Why: such a page was not checked; neither its mistakes nor what should be on it were seen.

    Example: page 7 is a blurred photograph; the data of page 12 are damaged.

    Expected: the check of a complete and clear file, or a person reads these pages.

    Basis: GB/T 27021.1-2017 9.4.8.2 (an accurate and clear report).

    When to ignore: the page has nothing but pictures, without any text.
    """
    for state in ("damaged", "unread", "not_reached"):
        sheets = [sheet for sheet in context.mentions.unread if sheet.state == state]
        if sheets:
            numbers = [sheet.number for sheet in sheets]
            yield context.finding(
                *(sheet.place for sheet in sheets),
                identity=state,
                variant=state,
                values=numbers,
                pages=runs(numbers, context.lang),
            )


@check("ING003", "hidden-text", "warning")
def hidden_text(context: Context) -> Iterator[Finding]:
    """查什么：文件里是否有读者看不到的文字：隐藏文字、白字、极小的字、在页面之外的字。

    为什么：看不到的文字可能是旧内容或别的报告的残留，复制、检索时会露出来；检查时不把它当作报告内容。

    例：白底上的白字“不推荐认证注册”。

    应为：删除，或恢复为可见。

    依据：GB/T 27021.1-2017 9.4.8.2（报告应准确、清晰）。

    何时可忽略：模板的隐藏说明，不随报告发出。
    ---
    What it checks: whether the file has text that nobody sees: hidden, white, tiny, or off the page.

    Why: it may be left over from an older version or another report, and shows when the text is copied or
    searched; it is not read as content of the report.

    Example: “certification is not recommended” in white on white.

    Expected: it is deleted, or made visible.

    Basis: GB/T 27021.1-2017 9.4.8.2 (an accurate and clear report).

    When to ignore: hidden instructions of a template that are not handed out with the report.
    """
    hidden = context.mentions.hidden
    if hidden:
        stated = [leaf.raw for leaf in hidden]
        first = stated[0] if len(stated[0]) <= _SHOWN else f"{stated[0][:_SHOWN]}…"
        yield context.finding(*hidden, identity="", values=stated, count=len(hidden), text=first)
