"""Records of premises that are for another place."""

from __future__ import annotations

from corpus.bodies.defects.registry import Prose, Said, in_text

ROADS = ("临港三路", "梧桐大道", "永丰北路", "经纬街", "浦华路")
TOLD = (
    "提供厂房租赁合同，租赁地点：{address}，租期内有效。",
    "出示房屋租赁协议，房屋坐落于{address}，用途为生产和办公。",
    "查不动产权证，坐落为{address}，用途与实际相符。",
    "现有场地系租用{address}的房屋，出示了租赁合同。",
    "查场地租赁合同，所租厂房位于{address}，合同在有效期内。",
)


@in_text("ENT004")
def lease_of_another_place(prose: Prose) -> Said | None:
    """A sentence tells of the lease of a place that is none of the organization's."""
    number = prose.one()
    if number is None:
        return None
    city = prose.audit.world.city
    road = prose.random.choice(ROADS)
    house = f"{road}{prose.random.randint(3, 480)}号"
    place = prose.random.choice((f"{city['name']}", f"{city['province']}{city['name']}")) + house
    text = prose.random.choice(TOLD).format(address=place)
    return Said(number, text, texts=(house,))
