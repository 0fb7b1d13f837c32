"""Permits for other things than are done."""

from __future__ import annotations

from corpus.bodies.defects.registry import Ground, Wrong, in_audit

OTHERS = ("饮料", "罐头", "茶叶及相关制品", "调味品、糖果制品", "冷冻饮品")


@in_audit("SCOPE004")
def another_class_of_food(ground: Ground) -> Wrong | None:
    """The permit to make food is for another class."""
    permit = ground.pick("permits", lambda one: one.kind == "食品生产许可证")
    if permit is None:
        return None
    permit.scope = ground.random.choice(OTHERS)
    return Wrong((("permits.scope", permit.scope),))
