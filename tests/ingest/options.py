"""Small reports whose options are marked in one way, as text and as a Word file, and what they tell."""

from __future__ import annotations

from html import escape

from tests.ingest.word_xml import p, packed, r, table, tc, tr

WAYS = {
    "口": ("☑", "口"),
    "口 beside a tick": ("√", "口"),
    "≤": ("☑", "≤"),
    "≤ beside Ρ": ("\u03a1", "≤"),
    "picture": ("\U0001f5f9", "\U0001f5c6"),
    "picture of a square": ("☑", "\U0001f78e"),
    "TeX": (r"$\checkmark$", r"$\square$"),
    "TeX, ticked box": (r"$\boxtimes$", r"$\Box$"),
    "TeX, two names": (r"$\square\checkmark$", r"$\square$"),
    "R": ("R", "£"),
    "R beside boxes": ("R", "□"),
    "þ": ("þ", "¨"),
    "x": ("x", "¨"),
    "round": ("（√）", "（ ）"),
    "round, nothing between": ("（√）", "（）"),
    "round, half width": ("(√)", "( )"),
    "circles": ("●", "○"),
    "rings": ("◉", "○"),
    "number": ("&#9745;", "&#9744;"),
    "number of sixteen": ("&#x2611;", "&#x2610;"),
    "dashed": ("- [x] ", "- [ ] "),
    "square": ("[√]", "[ ]"),
}
"""The signs of a ticked and of an empty option."""

USES = ("mode", "ratings", "recommendation", "grade")
GRID = (("组织环境", 0), ("领导作用", 0), ("策划", 1), ("运行", 0))


def options(way: str, ticked: int, *words: str) -> str:
    """Options in a row, one of them ticked."""
    signs = WAYS[way]
    return "  ".join(f"{signs[0 if at == ticked else 1]}{word}" for at, word in enumerate(words))


def rows(way: str) -> list[list[str]]:
    """The report's rows: a line each, or the cells of a table."""
    listed = WAYS[way][0].startswith("-")
    lines = [
        ["管理体系审核报告"],
        ["受审核方：宜宾市栖梧家具有限公司"],
        ["审核体系：质量管理体系"],
        ["审核类型：第二阶段审核"],
        ["审核日期：2025年6月10日至2025年6月12日"],
    ]
    lines += _asked(listed, "审核方式：", options(way, 1, "现场审核", "远程审核", "混合审核"))
    lines += [["评价内容", "评价结果"]]
    lines += [[name, options(way, ticked, "符合", "基本符合", "不符合")] for name, ticked in GRID]
    lines += [["不符合报告"], ["不符合编号", "NC-01"]]
    lines += [["不符合事实", "查游标卡尺（编号 QW-03），未能提供2025年的校准证书。"]]
    lines += [["不符合条款", "GB/T 19001-2016 7.1.5.1"]]
    lines += [["不符合性质", options(way, 1, "严重", "一般")]]
    told = options(way, 1, "推荐认证注册", "整改并经验证合格后推荐认证注册", "不推荐认证注册")
    return [*lines, *_asked(listed, "推荐意见：", told)]


def _asked(listed: bool, label: str, told: str) -> list[list[str]]:
    """A question in one line, or its options in a list under it."""
    if not listed:
        return [[label + told]]
    return [[label], *([f"- {one}".replace("- - ", "- ").rstrip()] for one in told.split("- ")[1:])]


def as_text(way: str) -> bytes:
    """The report as plain text; the cells of a row are parted by tabs."""
    return "\n".join("\t".join(row) for row in rows(way)).encode()


def as_word(way: str) -> bytes:
    """The report as a Word file."""
    parts: list[str] = []
    held: list[str] = []
    for row in [*rows(way), ["本报告共1页"]]:
        if len(row) > 1:
            held.append(tr(*(tc(p(r(escape(cell)))) for cell in row)))
            continue
        parts += [table(*held)] if held else []
        held = []
        parts.append(p(r(escape(row[0]))))
    return packed("".join(parts))


EXPECTED = {
    "mode": "remote",
    "ratings": ["符合", "符合", "基本符合", "符合"],
    "recommendation": "recommend_after_correction",
    "grade": ["minor"],
}
