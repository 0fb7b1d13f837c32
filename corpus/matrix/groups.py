"""The groups of the matrix (`groups.yaml`) and what their records tell, drawn from invented audits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import yaml

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent import invented
from corpus.bodies.writer import Writer

Cells = dict[str, str]
"""Field -> the marked-up text of its value, of one record."""

SYSTEMS = (["EMS", "OHSMS"], ["QMS"], ["QMS", "EMS"], ["QMS", "EMS", "OHSMS"])
BODY = "岑溪衡准认证有限公司"
FEWEST, MOST = 2, 5
ROLES = {
    "leader": "组长",
    "member": "组员",
    "technical_expert": "技术专家",
    "guide": "向导",
    "observer": "观察员",
}
KINDS = {"fixed": "固定场所", "temporary": "临时场所"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场结合远程"}
GRADES = {"minor": "轻微", "major": "严重"}
ONE = frozenset({"certification_body", "organization", "audit", "stage1"})
"""Groups of one record."""

OF_ONE_AUDIT = frozenset(
    {"team", "attendants", "scopes", "tables_with_totals", "conclusion.ratings", "conclusion.signatories"}
)


@dataclass(frozen=True)
class Group:
    """A group: its field path, the words around its records, the labels of its fields (the last English)."""

    path: str
    titles: list[str]
    lead: list[str]
    clause: str
    key: list[str]
    fields: dict[str, list[str]]
    spans: dict[str, list[str]] = field(default_factory=dict)
    never: list[str] = field(default_factory=list)


@cache
def groups() -> dict[str, Group]:
    """All groups, by path."""
    text = Path(__file__).with_name("groups.yaml").read_text(encoding="utf-8")
    return {path: Group(path, **spec) for path, spec in yaml.safe_load(text).items()}


def audits(group: Group, seed: int) -> Iterator[Audit]:
    """Invented audits without end."""
    random = Random(f"{group.path} {seed} audits")
    kind = "stage2" if group.path == "stage1" else random.choice(["recertification", "surveillance"])
    while True:
        yield invented(random, list(random.choice(SYSTEMS)), kind, BODY)


def records(group: Group, w: Writer, pool: Iterator[Audit], random: Random) -> list[Cells]:
    """The records of a report: those of its audit, with those of others where it has too few."""
    made = MAKERS.get(group.path, _plain)(group, w)
    if group.path in ONE or group.path in OF_ONE_AUDIT:
        return made
    count = random.randint(FEWEST, MOST)
    for audit in islice(pool, 40):
        if len(made) >= count:
            break
        w.audit = audit
        made += MAKERS.get(group.path, _plain)(group, w)
    random.shuffle(made)
    return made[:count]


def _plain(group: Group, w: Writer) -> list[Cells]:
    """Records whose fields are texts, numbers, days or lists of names."""
    return [_entry(group, w, one) for one in getattr(w.audit, group.path)]


def _entry(group: Group, w: Writer, source: Any) -> Cells:
    e = w.entry(group.path, source)
    cells: Cells = {}
    for name in group.fields:
        parts = group.spans.get(name)
        if parts:
            cells[name] = _span(e(parts[0]), e(parts[1])) if getattr(source, parts[1]) else ""
        elif isinstance(value := getattr(source, "from_" if name == "from" else name), list):
            cells[name] = e.each(name)
        else:
            cells[name] = "" if value is None else e(name)
    return cells


def _span(first: str, last: str) -> str:
    return f"{first}至{last}"


def _team(_group: Group, w: Writer) -> list[Cells]:
    return [_member(w, member) for member in w.audit.team]


def _member(w: Writer, member: TeamMember) -> Cells:
    e = w.person(member)
    found = [(one, e.inner("registrations", one)) for one in member.registrations]
    grades = "".join(r.silent("grade") for _, r in found)
    return {
        "name": e("name"),
        "role": e("role", ROLES[member.role]),
        "grade": e("grade") + grades if member.role != "technical_expert" else "",
        "number": "、".join(r("number") + r.silent("system") for _, r in found),
        "professional_codes": e.each("professional_codes", "；")
        + "".join(r.silent_each("professional_codes") for _, r in found),
    }


def _attendants(_group: Group, w: Writer) -> list[Cells]:
    made = []
    for one in w.audit.attendants:
        e = w.same("attendants", one.name, one)
        made.append({"name": e("name"), "role": e("role", ROLES[one.role]), "from": e("from")})
    return made


def _scopes(_group: Group, w: Writer) -> list[Cells]:
    made = []
    for one in w.audit.scopes:
        if one.place == "audit":
            e = w.same("scopes", f"audit{one.system}", one)
            made.append({"system": e("system") + e.silent("place"), "text": e("text")})
    return made


def _sites(_group: Group, w: Writer) -> list[Cells]:
    made = []
    for one in w.audit.sites:
        e = w.same("sites", one.address, one)
        made.append(
            {
                "kind": e("kind", KINDS[one.kind]),
                "address": e("address"),
                "activity": e("activity"),
                "headcount": e("headcount"),
            }
        )
    return made


def _nonconformities(group: Group, w: Writer) -> list[Cells]:
    made = []
    for at, one in enumerate(w.audit.nonconformities.items, 1):
        key = f"{w.audit.number}{at}"
        e = w.same(group.path, key, one)
        number = f"BF{sum(map(ord, key)) % 90 + 10}{at}"
        cells = {name: e(name) for name in ("department", "standard", "clause", "description")}
        made.append({**cells, "number": e("number", value=number), "grade": e("grade", GRADES[one.grade])})
    return made


def _totals(group: Group, w: Writer) -> list[Cells]:
    t = w.entry(group.path, w.audit.tables_with_totals[0])
    made = []
    for item in w.audit.tables_with_totals[0].items:
        i = t.inner("items", item)
        made.append({"name": i("name"), "amount": i("amount")})
    return [*made, {"name": "合计", "amount": t("stated_total")}]


def _ratings(group: Group, w: Writer) -> list[Cells]:
    made = []
    for one in w.audit.conclusion.ratings:
        e = w.same(group.path, one.criterion, one)
        made.append({"criterion": e("criterion"), "value": e("value")})
    return made


def _signatories(group: Group, w: Writer) -> list[Cells]:
    day = w.date(w.audit.report_date)
    return [
        {"role": ROLES[one.role], "name": w.each(group.path, [one.name]), "date": day} for one in w.audit.team
    ]


def _facts(group: Group, w: Writer) -> list[Cells]:
    """A record of single facts."""
    cells: Cells = {}
    for name in group.fields:
        parts = group.spans.get(name)
        path = f"{group.path}.{name}"
        if parts:
            cells[name] = _span(w.fact(f"{group.path}.{parts[0]}"), w.until(f"{group.path}.{parts[1]}"))
        else:
            cells[name] = w.until(path) if name == "licence.valid_to" else w.fact(path)
    return [cells]


def _audit(_group: Group, w: Writer) -> list[Cells]:
    return [
        {
            "period": _span(w.fact("audit.start"), w.fact("audit.end")),
            "mode": w.fact("audit.mode", MODES[w.audit.audit.mode]),
            "covered": _span(w.fact("audit.covered_from"), w.fact("audit.covered_to")),
            "risk": w.fact("audit.risk"),
            "person_days": w.fact("audit.person_days"),
            "onsite_days": w.fact("audit.onsite_days"),
        }
    ]


def _stage1(_group: Group, w: Writer) -> list[Cells]:
    if w.audit.stage1 is None:
        return []
    day = w.fact("stage1.start")
    if w.audit.stage1.end == w.audit.stage1.start:
        day += w.silent("stage1.end")
    else:
        day = _span(day, w.fact("stage1.end"))
    return [{"period": day, "mode": w.fact("stage1.mode", MODES[w.audit.stage1.mode])}]


MAKERS: dict[str, Callable[[Group, Writer], list[Cells]]] = {
    "team": _team,
    "attendants": _attendants,
    "scopes": _scopes,
    "sites": _sites,
    "nonconformities.items": _nonconformities,
    "tables_with_totals": _totals,
    "conclusion.ratings": _ratings,
    "conclusion.signatories": _signatories,
    "certification_body": _facts,
    "organization": _facts,
    "audit": _audit,
    "stage1": _stage1,
}
"""Those whose records are not told by their fields alone."""
