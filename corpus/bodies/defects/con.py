"""The conclusion and other choices: boxes."""

from __future__ import annotations

from corpus.bodies.audit import Nonconformities
from corpus.bodies.defects.registry import Ground, Places, Slip, Wrong, in_audit, in_place
from corpus.bodies.tagged import Edit
from corpus.bodies.truth import bare

ONE_OF = {"audit_type", "audit.mode", "conclusion.recommendation", "conclusion.ratings.value"}
"""What is chosen by a box."""

LIKE = {"GB/T 19001-2016", "GB/T 24001-2016", "GB/T 45001-2020", "ISO/IEC 27001:2022", "GB/T 23331-2020"}
"""Standards with the same chapters 4 to 10."""

SUBJECTS = {
    "方针和目标": ("5.2", "6.2"),
    "资源和人员": ("7.1", "7.2", "7.3"),
    "运行控制": ("8.",),
    "内部审核和管理评审": ("9.2", "9.3"),
    "持续改进": ("10",),
}
"""How criteria begin, and their clauses there."""


@in_place("CON001")
def two_boxes(places: Places) -> Slip | None:
    """A second box is ticked."""
    at = places.one([at for at, other in places.boxes.items() if other and _chosen(places, at)])
    if at is None:
        return None
    raw = places.tags[at].raw
    return Slip((Edit(at, raw, gone=True, box="another"),), (raw,), allowed=("CON002", "CON003"), named=False)


@in_place("CON001")
def no_box(places: Places) -> Slip | None:
    """The only box of a choice is not ticked."""
    items = [bare(places.tags[at].path) for at in places.boxes]
    once = [
        at for at, _ in places.boxes.items() if _chosen(places, at) and items.count(_path(places, at)) == 1
    ]
    at = places.one([at for at in once if _path(places, at) != "conclusion.ratings.value"])
    if at is None:
        return None
    raw = places.tags[at].raw
    return Slip((Edit(at, raw, gone=True, box="emptied"),), (raw,), allowed=("CMP001",), named=False)


@in_audit("CON002")
def best_in_spite_of_a_major(ground: Ground) -> Wrong | None:
    """A nonconformity is a major one, and every rating the best."""
    found, conclusion = ground.audit.nonconformities, ground.audit.conclusion
    item = ground.pick("nonconformities.items")
    if item is None or not ground.take("conclusion") or not ground.take("nonconformities.major"):
        return None
    item.grade = "major"
    found.major, found.minor = 1, found.minor - 1
    for rating in conclusion.ratings:
        rating.value = "符合"
    items = (("nonconformities.major", 1), ("conclusion.ratings.value", "符合"))
    return Wrong(items, conclusion.ratings[0].value, ("CON003", "NC004"), named=False)


@in_audit("CON002")
def worst_without_a_nonconformity(ground: Ground) -> Wrong | None:
    """A rating is that nothing conforms, there is no nonconformity, and all is recommended."""
    audit = ground.audit
    recommendation = audit.conclusion.recommendation
    if recommendation is None or not ground.take("conclusion") or not ground.take("due_date"):
        return None
    if any(not ground.take(f"nonconformities.items[{at}]") for at in range(len(audit.nonconformities.items))):
        return None
    audit.nonconformities = Nonconformities(0, 0, None, [])
    if recommendation == "recommend_after_correction":
        recommendation = audit.conclusion.recommendation = "recommend"
    for rating in audit.conclusion.ratings:
        rating.value = "符合"
    worst = ground.random.choice(audit.conclusion.ratings)
    worst.value = "不符合"
    items = (
        ("nonconformities.minor", 0),
        ("conclusion.ratings.value", "不符合"),
        ("conclusion.recommendation", recommendation),
    )
    return Wrong(items, worst.criterion, named=False)


@in_audit("CON002")
def best_for_what_a_major_is_on(ground: Ground) -> Wrong | None:
    """One rating is not the best, but that of the subject of a major nonconformity is."""
    found, conclusion = ground.audit.nonconformities, ground.audit.conclusion
    item = ground.pick("nonconformities.items", lambda one: one.clause == "7.2" or one.clause[:2] == "8.")
    if item is None or not ground.take("conclusion") or not ground.take("nonconformities.major"):
        return None
    item.grade = "major"
    found.major, found.minor = 1, found.minor - 1
    subject = "资源和人员" if item.clause == "7.2" else "运行控制"
    for rating in conclusion.ratings:
        rating.value = "基本符合" if rating.criterion.startswith("持续改进") else "符合"
    rated = next(one for one in conclusion.ratings if one.criterion.startswith(subject))
    items = (("nonconformities.major", 1), ("conclusion.ratings.criterion", rated.criterion))
    return Wrong(items, rated.criterion, ("CON003", "NC004"), named=False)


@in_audit("CON002")
def worst_for_what_none_is_on(ground: Ground) -> Wrong | None:
    """A rating is that nothing conforms, and every nonconformity, all minor ones, is on something else."""
    found, conclusion = ground.audit.nonconformities, ground.audit.conclusion
    known = found.items and not found.major and all(one.standard in LIKE for one in found.items)
    if not known or conclusion.recommendation is None or len(found.items) != found.minor:
        return None
    free = [
        criterion
        for criterion, clauses in SUBJECTS.items()
        if not any(one.clause.startswith(clauses) for one in found.items)
    ]
    rated = [one for one in conclusion.ratings if one.criterion.startswith(tuple(free))]
    if not rated or not ground.take("conclusion"):
        return None
    for rating in conclusion.ratings:
        rating.value = "符合"
    worst = ground.random.choice(rated)
    worst.value = "不符合"
    items = (
        ("conclusion.ratings.value", "不符合"),
        ("conclusion.recommendation", conclusion.recommendation),
        ("nonconformities.minor", found.minor),
        ("nonconformities.items.clause", found.items[0].clause),
        ("nonconformities.items.standard", found.items[0].standard),
    )
    return Wrong(items, worst.criterion, named=False)


def _chosen(places: Places, at: int) -> bool:
    return at not in places.taken and _path(places, at) in ONE_OF


def _path(places: Places, at: int) -> str:
    return bare(places.tags[at].path)
