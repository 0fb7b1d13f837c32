"""What nonconformities say and do not say."""

from __future__ import annotations

from corpus.bodies.defects.registry import Ground, Wrong, in_audit

VAGUE = (
    "部分要求的执行不够到位，管理有待进一步加强。",
    "个别员工对体系要求的理解不深，意识需要提高。",
    "相关过程的控制不够严格，存在不规范的情况。",
    "监视和测量活动的策划不充分，实施不完整。",
    "职责不够明确，沟通不及时，影响体系运行。",
    "运行控制存在薄弱之处，未能完全满足标准要求。",
)


@in_audit("NC005")
def says_nothing(ground: Ground) -> Wrong | None:
    """A nonconformity that tells nothing that could be looked up."""
    item = ground.pick("nonconformities.items")
    if item is None:
        return None
    item.description = ground.random.choice(VAGUE)
    return Wrong((("nonconformities.items.description", item.description),), item.description[:-1])
