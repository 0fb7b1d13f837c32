"""Another client where the organization should stand."""

from __future__ import annotations

from random import Random

from corpus.bodies.defects.registry import Places, Prose, Said, Slip, in_place, in_text
from corpus.bodies.invent.draw import words
from corpus.bodies.tagged import Edit

PLACES = ("绵阳", "漳州", "许昌", "衡水", "梧州", "本溪")
CLIENTS = ("鹏湾", "奕川", "长棣", "璞源", "钧拓", "沛林", "筑石", "嘉穗")
TRADES = ("酒店管理", "乳业", "纺织", "陶瓷", "电缆", "环境检测", "玻璃制品", "饲料")
TOLD = (
    "综合以上情况，{client}的{system}运行正常，能够实现预期结果。",
    "{client}最高管理者参加了首次会议和末次会议。",
    "本次对{client}的现场审核按计划完成。",
    "{client}建立的{system}符合标准要求，同意推荐。",
    "{client}各部门对审核给予了配合。",
    "经合议，审核组判定{client}的{system}总体受控。",
    "审核组就审核发现与{client}交换了意见。",
    "现有证据证实{client}的{system}得到有效保持。",
    "为此，对{client}，我们的建议是推荐认证注册。",
    "本次审核覆盖{client}的全部部门。",
    "{client}应把改进事项列入下一年度的计划，认证机构在监督审核时验证。",
    "审核组对{client}的技术资料负有保密责任。",
    "{client}近三年没有受到行政处罚。",
    "{client}最近一次管理评审按计划召开。",
    "上次审核以来，{client}的组织机构没有变化。",
    "末次会议在{client}的会议室召开。",
    "{client}对本次审核的结论没有异议。",
    "{client}的方针与其宗旨相适应，员工能够说出要点。",
    "不符合请{client}按期完成整改。",
    "本报告仅对{client}的本次审核有效。",
)


@in_place("ENT008")
def other_client(places: Places) -> Slip | None:
    """Another company stands where the organization's name should, at a later place."""
    at = places.later("organization.name")
    if at is None:
        return None
    text = _another(places.random)
    return Slip((Edit(at, text),), (text,), allowed=("ENT001", "ENT002"))


@in_text("ENT008")
def told_of_other_client(prose: Prose) -> Said | None:
    """A sentence tells of another company what it should of the organization."""
    number = prose.one()
    if number is None:
        return None
    client = _another(prose.random)
    system = words("systems")[prose.audit.systems[0]]["name"]
    text = prose.random.choice(TOLD).format(client=client, system=system)
    return Said(number, text, texts=(client,), allowed=("ENT002",))


def _another(random: Random) -> str:
    """A company of another place and trade."""
    place = random.choice(PLACES)
    return f"{place}{random.choice(CLIENTS)}{random.choice(TRADES)}有限公司"
