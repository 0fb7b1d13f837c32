"""特克斯's last parts: nonconformities, evaluation, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合整改验证合格后推荐认证注册",
    "maintain": "推荐保持认证资格",
}
GRADES = {"minor": "轻微", "major": "严重"}


class Ending:
    """The parts behind the processes."""

    def __init__(self, audit: Audit, w: Writer, slots: Slots) -> None:
        self.audit, self.w, self.slots = audit, w, slots

    def write(self) -> None:
        """All of them."""
        self._wrong()
        self._judged()
        self._signed()

    def _wrong(self) -> None:
        w = self.w
        w.heading(1, "五、不符合")
        w.text(
            f"本次审核的轻微不符合为{w.fact('nonconformities.minor')}项，严重不符合为"
            f"{w.fact('nonconformities.major')}项，事实经{self.audit.world.people.representative}确认，列表如下。"
        )
        rows: list[Row] = [["编号", "部门", "标准", "条款", "程度", "事实"]]
        for item in self.audit.nonconformities.items:
            e = w.same("nonconformities.items", item.number, item)
            known = [e("number"), e("department"), e("standard"), e("clause")]
            rows.append([*known, e("grade", GRADES[item.grade]), e("description")])
        w.table(rows, (0.8, 1.2, 2, 1.1, 0.9, 5.5), head=1, repeat=True)
        w.text("受审核单位应分析原因、制定并实施纠正措施，审核组以书面方式验证，必要时到现场复查。")

    def _judged(self) -> None:
        w = self.w
        w.heading(1, "六、评价")
        good = "".join(self.slots(one) for one in w.random.sample(self.slots.at("praise"), 2))
        more = "".join(self.slots(one) for one in w.random.sample(self.slots.at("wish"), 2))
        w.text(f"值得肯定的做法有：{good}")
        w.text(f"审核组的建议有：{more}")
        told = []
        for at, rating in enumerate(self.audit.conclusion.ratings):
            e = w.same("conclusion.ratings", str(at), rating)
            told.append(f"{e('criterion')}评为{e('value')}")
        w.text(f"审核组逐项评议，{'，'.join(told)}。")
        w.text("审核目的已经达到，审核计划没有变更，审核组与受审核单位之间没有未解决的分歧。")
        w.text("审核是抽样进行的，没有抽到的部分仍可能存在不符合，受审核单位不应因此放松自查。")

    def _signed(self) -> None:
        w, conclusion = self.w, self.audit.conclusion
        w.heading(1, "七、签署")
        label = ADVICE[conclusion.recommendation or ""]
        told = w.tag("conclusion.recommendation", conclusion.recommendation, label)
        w.text(f"审核组对{w.fact('organization.name')}的最后意见：{told}。")
        w.text(f"审核组签字：{w.each('conclusion.signatories', conclusion.signatories, '　')}", style="plain")
        w.text(f"日期：{w.fact('report_date')}", style="plain")
        w.text(f"受审核单位代表签字：{self.audit.world.people.representative}（同意以上意见）", style="plain")
        w.text(w.fact("certification_body.name"), style="right")
