"""What 喀喇沙尔's prose tells of lists: team, scopes, objectives, figures, problems, ratings, opinion."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer

SYSTEM = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}
KINDS = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "认证转换审核",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
GRADES = {"minor": "一般不符合", "major": "严重不符合"}
PLACES = {
    "audit": "审核范围确定为：",
    "system": "管理手册中规定的体系范围为：",
    "certificate": "建议在认证证书上载明的范围为：",
}
OPINIONS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "在不符合整改验证合格后推荐认证注册",
    "maintain": "推荐保持认证注册",
}
NUMERALS = "一二三四五六七八九"


def purpose(audit: Audit, _w: Writer, said: Slots, _place: str) -> list[str]:
    """Why the audit was done."""
    return [said(said.at("purpose", audit.audit_type))]


def criteria(audit: Audit, w: Writer, _said: Slots, _place: str) -> list[str]:
    """The standards."""
    found = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（等同采用{e('iso')}）" if standard.iso else ""
        found.append(f"{e.silent('system')}{e('number')}《{standard.title}》{twin}")
    return [f"审核依据的标准为{'、'.join(found)}。"]


def scope(audit: Audit, w: Writer, _said: Slots, place: str) -> list[str]:
    """The scopes at a place."""
    told = "；".join(f"{SYSTEM[one]}——{w.scope(place, one)}" for one in audit.systems)
    return [f"{PLACES[place]}{told}。"]


def sites(audit: Audit, w: Writer, _said: Slots, _place: str) -> list[str]:
    """The sites."""
    found = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        found.append(f"位于{e('address')}的{kind}，开展{e('activity')}，涉及{e('headcount')}人")
    return [f"管理体系覆盖的场所共{len(found)}处：{'；'.join(found)}。"]


def team(audit: Audit, w: Writer, _said: Slots, _place: str) -> list[str]:
    """Who audited and who went along."""
    others = [w.person(member)("name") for member in audit.team if member.role == "member"]
    experts = [w.person(member)("name") for member in audit.team if member.role == "technical_expert"]
    technical = f"技术专家为{'、'.join(experts)}，" if experts else ""
    leader = w.person(audit.leader)
    told = [
        f"审核组由{len(audit.team)}人组成，{leader('role', '组长')}为{leader('name')}，成员为"
        f"{'、'.join(others)}，{technical}"
        "各人的注册资格和专业能力列于附表一，均已签署公正性声明，与该单位没有利益关系。"
    ]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        if guest.role == "guide":
            told.append(f"该单位指派{a('from')}的{a('name')}担任{a('role', '向导')}，负责联络和引导。")
        else:
            told.append(f"{a('from')}派出的{a('name')}以{a('role', '观察员')}身份随同，不参与审核判断。")
    return told


def reductions(audit: Audit, w: Writer, _said: Slots, _place: str) -> list[str]:
    """Why less time was needed."""
    reasons = audit.audit.reductions
    return [f"审核时间予以核减的理由为：{w.each('audit.reductions', reasons, '；')}。"] if reasons else []


def goals(audit: Audit, _w: Writer, _said: Slots, _place: str) -> list[str]:
    """Objectives with targets and results."""
    told = "；".join(
        f"{name}，目标值{target}，实际{reached}" for name, target, reached in audit.world.objectives
    )
    return [f"管理目标分解到各部门并按季度考核，最近一次统计的结果为：{told}，均已完成。"]


def tables(audit: Audit, w: Writer, _said: Slots, _place: str) -> list[str]:
    """Figures with their totals, a short table each."""
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        w.text(f"{t('title')}表（单位：{table.unit}）", style="center")
        rows = [["项目", "数额"]]
        for item in table.items:
            i = t.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", t("stated_total")])
        w.table(rows, (4, 3), head=1, rules="three")
    return ["该单位按规定对过程和绩效进行监视和测量，数据汇总后提交管理层，作为改进和决策的依据。"]


def problems(audit: Audit, w: Writer, _said: Slots, _place: str) -> list[str]:
    """The nonconformities, one a paragraph."""
    found = []
    for at, item in enumerate(audit.nonconformities.items):
        e = w.same("nonconformities.items", item.number, item)
        fact = e("description")
        found.append(
            f"（{NUMERALS[at]}）{e('department')}：{fact}不符合{e('standard')}标准{e('clause')}条款的要求，"
            f"定为{e('grade', GRADES[item.grade])}，不符合报告编号{item.number}{e.silent('number')}。"
        )
    return found


def ratings(audit: Audit, w: Writer, _said: Slots, _place: str) -> list[str]:
    """The criteria and their ratings."""
    found = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        found.append(f"{e('criterion')}：{e('value')}")
    return [f"审核组经过内部评议，对各方面逐项作出评价——{'；'.join(found)}。"]


def opinion(audit: Audit, w: Writer, _said: Slots, _place: str) -> list[str]:
    """The recommendation."""
    chosen = audit.conclusion.recommendation or ""
    return [f"审核组一致意见：{w.fact('conclusion.recommendation', OPINIONS[chosen])}。"]


WRITTEN: dict[str, Callable[[Audit, Writer, Slots, str], list[str]]] = {
    "purpose": purpose,
    "criteria": criteria,
    "scope": scope,
    "sites": sites,
    "team": team,
    "reductions": reductions,
    "goals": goals,
    "tables": tables,
    "problems": problems,
    "ratings": ratings,
    "opinion": opinion,
}
