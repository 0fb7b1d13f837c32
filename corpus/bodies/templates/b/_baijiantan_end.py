"""The last tables of 白碱滩汇诚's form: nonconformities, what was found before, the conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._baijiantan_form import NAMES, little
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "轻微"}
GIVE = {
    "recommend": "推荐",
    "recommend_after_correction": "整改验证后推荐",
    "not_recommend": "不推荐",
}
KEEP = {"maintain": "保持", "suspend": "暂停", "withdraw": "撤销"}
RATED = ("符合", "基本符合", "不符合")
STRONG = ["管理层重视", "现场管理较好", "设备维护到位", "员工稳定、技能熟练"]
BETTER = ["加强内审员培训", "细化部门目标统计", "完善供方业绩档案", "及时更新外来文件"]


def nonconformities(audit: Audit, w: Writer) -> None:
    """The numbers, and a form for each."""
    found = audit.nonconformities
    rows: list[Row] = [
        ["严重", w.fact("nonconformities.major"), "轻微", w.fact("nonconformities.minor")],
        ["限期", w.fact("nonconformities.due_date"), "验证", "{+}书面 {-}现场" if found.items else w.blank],
    ]
    little(w, "23 不符合统计", rows, (1.2, 3, 1.2, 3), bold=(0, 2))
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", GRADES, item.grade)
        rows = [
            ["部门", e("department"), "级别", grade],
            ["事实", e("description"), "‹", "‹"],
            ["标准", e("standard"), "条款", e("clause")],
            ["整改", "客户按限期提交原因、纠正和措施", "‹", "‹"],
            ["验证", "待组长书面验证", "确认", audit.world.people.representative],
        ]
        name = f"不符合 {e('number')}"
        little(w, name, rows, (1, 4.4, 1, 3.4), bold=(0, 2))


def previous(audit: Audit, w: Writer) -> None:
    """What became of the findings of the audit before."""
    rows: list[Row] = [["序", "上次不符合", "关闭日", "本次复查"]]
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", earlier)
        rows.append([str(at), e("description"), e("closed_on"), "有效"])
    if not audit.previous_nonconformities:
        rows.append(["初审，无" if audit.audit_type == "stage2" else "上次无不符合", "‹", "‹", "‹"])
    little(w, "24 上次不符合", rows, (0.6, 6, 1.7, 1.4))


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, what is proposed, the scope for the certificate, signatures."""
    rows: list[Row] = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        options = w.choice(f"{e.path}.value", {one: one for one in RATED}, rating.value)
        rows.append([e("criterion"), options])
    little(w, "25 评价", rows, (4.6, 5.4))
    advice = audit.conclusion.recommendation or ""
    good, better = w.random.sample(STRONG, 2), w.random.sample(BETTER, 2)
    rows = [
        ["优点", "、".join(good), "‹", "‹"],
        ["改进", "、".join(better), "‹", "‹"],
        ["结论", f"{w.fact('organization.name')}的体系符合准则，运行有效，目的已达到", "‹", "‹"],
        ["推荐", w.choice("conclusion.recommendation", KEEP if advice in KEEP else GIVE, advice), "‹", "‹"],
    ]
    for at, system in enumerate(audit.systems):
        first = "证书范围" if at == 0 else "^"
        rows.append([first, NAMES[system], w.scope("certificate", system), "‹"])
    signed = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    rows += [
        ["下次审核", f"不迟于 {w.fact('next_audit_by')}", "分歧", "无"],
        ["签字", signed, "日期", w.fact("report_date")],
    ]
    little(w, "26 结论", rows, (1.3, 4.2, 1.2, 3), bold=(0, 2))
    w.text("本机构按程序复核后作出认证决定。", style="plain")
