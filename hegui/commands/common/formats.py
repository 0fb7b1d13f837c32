"""What each format is for, as `--format` tells it."""

from __future__ import annotations

from collections.abc import Sequence

from hegui.render import FILES

_FOR = {
    "text": ("给人看", "for a reader"),
    "json": ("给程序用（结构见 hegui schema）", "for a program (form: hegui schema)"),
    "html": (
        "一个网页，不用联网：问题对照页面图或原文",
        "one page for a browser: findings beside the text",
    ),
    "xlsx": ("工作簿，可筛选、汇总", "a workbook to filter and sum up"),
    "list": (
        "意见清单，交审核组长答复（Markdown；--output 名为 .docx 的为 Word）",
        "the opinion list for the audit team leader (Markdown; Word by --output NAME.docx)",
    ),
    "docx": ("Word 原稿加批注", "the Word file itself with comments"),
    "pdf": ("PDF 或图片的页面上标注", "the PDF or picture itself with notes"),
    "sarif": ("代码扫描（SARIF 2.1.0）", "code scanning (SARIF 2.1.0)"),
    "junit": ("CI 的测试报告（JUnit XML）", "test reports of CI (JUnit XML)"),
    "markdown": ("CI 作业的摘要", "the summary of a CI job"),
    "rdjsonl": ("评审机器人（reviewdog）", "review bots (reviewdog)"),
}
"""Chinese and English; a format that is not here is told by its name alone."""


def described(formats: Sequence[str], default: str, lang: str) -> str:
    """The help of `--format`: a line for each, the default marked."""
    column = max(map(len, formats)) + 2
    mark = "（默认）" if lang == "zh" else " (default)"
    lines = ["格式：" if lang == "zh" else "format:"]
    for name in formats:
        words = _FOR[name][lang == "en"] if name in _FOR else ""
        lines.append((name.ljust(column) + words + (mark if name == default else "")).rstrip())
    return "\n".join(lines)


def default_output(formats: Sequence[str]) -> tuple[str, str] | None:
    """Where output goes that no file is named for, Chinese and English; null where it is standard output."""
    away = [name for name in formats if name in FILES]
    if not away:
        return None
    return (
        f"默认标准输出；{'、'.join(away)} 默认到 reports_out/",
        f"default standard output; {', '.join(away)}: to reports_out/",
    )
