"""Text that the file has and nobody sees."""

from __future__ import annotations

from corpus.bodies.defects.registry import Prose, Said, in_text

LEFT = (
    "（旧稿：审核组不予推荐，待复核后修改）",
    "内部批注：此处沿用上一次报告的文字，请核对。",
    "原结论为暂停认证资格。",
    "【模板说明】以下内容按受审核方实际情况填写。",
    "Reviewer: check the head count before release.",
)


@in_text("ING003")
def left_hidden(prose: Prose) -> Said | None:
    """An older version or a remark stands in the file as hidden text."""
    number = prose.one()
    text = prose.random.choice(LEFT)
    return None if number is None else Said(number, text, texts=(text,), hidden=True)
