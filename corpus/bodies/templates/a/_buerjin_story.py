"""布尔津's middle volume: what was seen told in chapters, then nonconformities and conclusion."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NUMERALS = "一二三四五六七八九十"
ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项关闭后推荐认证注册",
    "maintain": "推荐保持注册",
}


class Story:
    """The narrative of one report."""

    def __init__(self, audit: Audit, w: Writer, slots: Slots, names: dict[str, str]) -> None:
        self.audit, self.w, self.slots, self.names = audit, w, slots, names
        slots.slots["contact"] = audit.world.people.contact
        self.own: dict[str, Callable[[], str]] = {
            "sites": self._sites,
            "exclusions": self._exclusions,
            "goals": self._goals,
            "counts": self._counts,
            "internal": self._internal,
            "reviews": self._reviews,
            "previous": self._previous,
        }

    def write(self) -> None:
        """All chapters."""
        self.w.heading(1, "中册　叙述")
        number = 0
        for chapter in self.slots.at("chapters"):
            if not self.slots.needed(chapter):
                continue
            number += 1
            self.w.heading(2, f"第{_numeral(number)}节　{chapter['title']}")
            self.w.paragraphs(text for said in chapter["texts"] if (text := self._told(said)))
        self._wrong(number + 1)
        self._conclusion(number + 2)

    def _told(self, said: str | Mapping[str, Any]) -> str:
        if isinstance(said, str):
            if said in self.own:
                return self.own[said]()
            before, found, after = said.partition("<activity>")
            scope = self.w.scope("activity") if found else ""
            return self.slots(before) + scope + self.slots(after)
        if "text" in said:
            return self.slots(said["text"]) if self.slots.needed(said) else ""
        return self.slots.text(said)

    def _sites(self) -> str:
        kinds = {"fixed": "固定", "temporary": "临时"}
        told = []
        for site in self.audit.sites:
            s = self.w.same("sites", site.address, site)
            told.append(
                f"{s('address')}，{s('kind', kinds[site.kind])}场所，在此进行{s('activity')}，"
                f"在岗{s('headcount')}名"
            )
        return f"审核所到场所：{'；'.join(told)}。"

    def _exclusions(self) -> str:
        if "QMS" not in self.audit.systems:
            return ""
        return f"GB/T 19001标准中企业认为不适用的内容：{self.w.fact('exclusions')}。审核组认可这一说明。"

    def _goals(self) -> str:
        goals = "；".join(
            f"{name}，定为{target}，做到{reached}" for name, target, reached in self.audit.world.objectives
        )
        return f"目标的完成情况：{goals}。"

    def _counts(self) -> str:
        told = []
        for count in self.audit.counts:
            e = self.w.entry("counts", count)
            told.append(f"企业共识别{e('what')}{e('stated')}{count.unit}，分别是{e.each('listed')}。")
        return "".join(told)

    def _internal(self) -> str:
        told = []
        for one in self.audit.internal_audits:
            e = self.w.entry("internal_audits", one)
            span = (
                f"{e('start')}当天{e.silent('end')}" if one.start == one.end else f"{e('start')}到{e('end')}"
            )
            told.append(
                f"内部审核：方案批准于{e('planned_on')}，{span}进行，组长{e('leader')}，组内审核员有"
                f"{e.each('auditors')}。开出不符合报告{e('nonconformities')}份，{e('closed_on')}全部关闭。"
            )
        return "".join(told)

    def _reviews(self) -> str:
        told = []
        for one in self.audit.management_reviews:
            e = self.w.entry("management_reviews", one)
            end = f"，实际完成于{e('closed_on')}" if one.closed_on else "，正在按计划推进"
            told.append(
                f"管理评审：通知发出日{e('planned_on')}，会议日{e('held_on')}，主持人{e('chair')}。"
                f"会议定下{e('improvements')}条改进事项，限{e('due_date')}办结{end}。"
            )
        return "".join(told)

    def _previous(self) -> str:
        told = []
        for one in self.audit.previous_nonconformities:
            p = self.w.entry("previous_nonconformities", one)
            back = again(self.audit, one.description)
            now = "但本次又有同类情况，见不符合一节" if back else "现场复核没有再次出现"
            told.append(f"上一次审核提出：{p('description')}该项已在{p('closed_on')}关闭，{now}。")
        return "".join(told) or "企业没有遗留的以往不符合。"

    def _wrong(self, number: int) -> None:
        w, found = self.w, self.audit.nonconformities
        w.heading(2, f"第{_numeral(number)}节　不符合")
        w.text(
            f"开具严重不符合报告{w.fact('nonconformities.major')}份、轻微不符合报告"
            f"{w.fact('nonconformities.minor')}份。企业须在{w.fact('nonconformities.due_date')}前完成"
            "原因分析和纠正措施，并把证据交审核组长验证。"
        )
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            grade = e("grade", {"minor": "轻微", "major": "严重"}[item.grade])
            rows: list[Row] = [
                ["报告号", e("number"), "程度", grade, "部门", e("department")],
                ["事实", e("description"), "‹", "‹", "‹", "‹"],
                ["判据", f"{e('standard')} 条款{e('clause')}", "‹", "‹", "‹", "‹"],
            ]
            w.table(rows, (1, 1.6, 1, 1.6, 1, 2.6), bold=(0, 2, 4))
            w.text("", style="plain")

    def _conclusion(self, number: int) -> None:
        w, audit, slots = self.w, self.audit, self.slots
        w.heading(2, f"第{_numeral(number)}节　结论")
        w.text(f"做得好的方面：{''.join(slots.phrases.some('praise', 2))}")
        w.text(f"可以提高的方面：{''.join(slots.phrases.some('wish', 2))}")
        rows: list[Row] = [["评定项目", "评定"]]
        options = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
        for at, rating in enumerate(audit.conclusion.ratings):
            e = w.same("conclusion.ratings", str(at), rating)
            rows.append([e("criterion"), w.choice(f"{e.path}.value", options, rating.value)])
        w.table(rows, (4, 5), head=1, repeat=True)
        chosen = audit.conclusion.recommendation or ""
        w.text(f"审核组的意见：{w.choice('conclusion.recommendation', ADVICE, chosen, '；')}。")
        for one in audit.systems:
            w.text(f"建议证书上写明的范围（{self.names[one]}）：{w.scope('certificate', one)}。")
        w.text(f"下次审核不迟于{w.fact('next_audit_by')}。审核以抽样方式进行，存在一定的不确定性。")


def _numeral(number: int) -> str:
    return NUMERALS[number - 1] if number <= 10 else f"十{NUMERALS[number - 11]}"
