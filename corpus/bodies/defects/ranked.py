"""What is ranked as significant, told in two ways."""

from __future__ import annotations

from corpus.bodies.defects.registry import Prose, Said, in_text

TOLD = {
    "aspects": (
        "公司确定的重要环境因素为{items}。",
        "组织评价出的重要环境因素包括：{items}。",
        "经沟通，公司的重大环境因素有{items}，均已制定管理方案。",
    ),
    "hazards": (
        "公司确定的不可接受风险为{items}。",
        "组织评价出的重大危险源包括：{items}。",
        "经沟通，公司的重大风险有{items}，均已制定控制措施。",
    ),
}
FEWEST = 3


@in_text("SUM002")
def fewer_ranked(prose: Prose) -> Said | None:
    """A sentence tells of the significant aspects or risks again and leaves one of them out."""
    world = prose.audit.world
    given = {"aspects": world.aspects, "hazards": world.hazards}
    entries = [name for name, items in given.items() if len(items) > FEWEST and _listed(prose, items)]
    number = prose.one() if entries else None
    if number is None:
        return None
    name = prose.random.choice(entries)
    items = list(given[name])
    items.remove(prose.random.choice(items))
    text = "、".join(items)
    return Said(number, prose.random.choice(TOLD[name]).format(items=text), texts=(text,))


def _listed(prose: Prose, items: list[str]) -> bool:
    """Whether one line of the report has all of them behind one another."""
    return any(all(item in line for item in items) for line in prose.every)
