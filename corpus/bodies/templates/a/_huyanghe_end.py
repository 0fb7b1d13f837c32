"""胡杨河's parts four and five: nonconformities and conclusions with check boxes."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.again import again
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "一般"}
RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
FIRST = {
    "recommend": "推荐颁发认证证书",
    "recommend_after_correction": "不符合项整改经验证后推荐颁发认证证书",
    "not_recommend": "不予推荐",
}
LATER = {"maintain": "推荐保持认证注册", "suspend": "建议暂停认证注册", "withdraw": "建议撤销认证注册"}
NAMES = {"FSMS": "食品安全管理体系", "HACCP": "危害分析与关键控制点体系", "QMS": "质量管理体系"}


def nonconformities(audit: Audit, w: Writer) -> None:
    """The forms of this audit's, and those of the audit before."""
    found = audit.nonconformities
    w.text(
        f"本次审核开具严重不符合{w.fact('nonconformities.major')}项、"
        f"一般不符合{w.fact('nonconformities.minor')}项。"
    )
    for item in found.items:
        _form(audit, w, item)
    if not audit.previous_nonconformities:
        w.text("以往审核不符合项的验证：{-}有 {+}无")
        return
    w.text("以往审核不符合项的验证：{+}有 {-}无")
    rows: list[Row] = [["上次不符合事实", "关闭日期", "本次查证"]]
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        seen = "重复发生" if again(audit, earlier.description) else "措施有效"
        rows.append([e("description"), e("closed_on"), seen])
    w.table(rows, (6, 2, 1.6), head=1)


def _form(audit: Audit, w: Writer, item: Nonconformity) -> None:
    e = w.same("nonconformities.items", item.number, item)
    people = audit.world.people
    head = people.heads.get(item.department, people.representative)
    rows: list[Row] = [
        ["不符合报告号", e("number"), "发生部门", e("department")],
        ["事实描述", e("description"), "‹", "‹"],
        ["不符合标准", e("standard"), "不符合条款", e("clause")],
        ["严重程度", w.choice(f"{e.path}.grade", GRADES, item.grade), "整改期限", _due(w)],
        ["审核员", w.person(audit.leader)("name"), "受审核方确认", head],
        ["纠正要求", "请分析原因、实施纠正和纠正措施，并在整改期限内提交证据。", "‹", "‹"],
        ["验证要求", "{+}书面验证　{-}现场验证", "‹", "‹"],
    ]
    w.table(rows, (1.5, 3.4, 1.5, 3.4), bold=(0, 2))
    w.text("", style="plain")


def _due(w: Writer) -> str:
    return w.fact("nonconformities.due_date")


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, prose, recommendation, signatures."""
    rows: list[Row] = [["评价项目", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", RATED, rating.value)])
    w.table(rows, (4.5, 5), head=1)
    food = "、食品安全危害得到控制" if "FSMS" in audit.systems else ""
    w.text(
        f"1. 审核组对{w.fact('organization.name')}的管理体系进行了抽样审核，体系覆盖{w.fact('headcount')}人，"
        f"自{w.fact('system_effective_on')}实施。方针和目标适宜，过程受控{food}。",
        "2. 审核目的是否实现：{+}是　{-}否。审核计划是否有偏离：{-}是　{+}否。",
        "3. 受审核方对标准要求的满足程度：{+}满足　{-}部分满足　{-}不满足；"
        "内部审核与管理评审：{+}可信　{-}不可信。",
        "4. 审核范围是否适宜：{+}适宜　{-}不适宜；认证标志和证书的使用：{+}符合规定或未使用　{-}误用。",
        "5. 审核中未解决的分歧：{-}有　{+}无。影响审核可信度的因素：{-}有　{+}无。",
    )
    strong = w.random.choice(
        [
            "管理层参与日常检查，问题当天处理。",
            "现场标识清楚，记录填写及时、字迹清晰。",
            "骨干人员稳定，对岗位要求熟悉。",
        ]
    )
    advise = w.random.choice(
        ["可进一步用图表分析过程数据的趋势。", "可加强新员工对目标的了解。", "可增加对记录填写的抽查。"]
    )
    w.text(f"6. 体系的优点：{strong}", f"7. 改进的建议：{advise}")
    _recommended(audit, w)


def _recommended(audit: Audit, w: Writer) -> None:
    chosen = audit.conclusion.recommendation or ""
    labels = LATER if chosen == "maintain" else FIRST
    w.text("8. 审核组推荐意见：")
    w.text(w.choice("conclusion.recommendation", labels, chosen, "　"), style="plain")
    w.text("9. 推荐的证书范围：")
    for code in audit.systems:
        w.text(f"{NAMES[code]}：{w.scope('certificate', code)}。")
    w.text(f"10. 下次审核最迟于{w.fact('next_audit_by')}进行。")
    w.text("说明：审核以抽样为基础，未发现的问题不代表不存在；对结论有异议的，可向本公司申诉或投诉。")
    others = [name for name in audit.conclusion.signatories if name != audit.leader.name]
    w.table(
        [
            ["审核组长（签名）", w.each("conclusion.signatories", [audit.leader.name])],
            ["审核组成员（签名）", w.each("conclusion.signatories", others, "　") or w.blank],
            ["受审核方代表（签名）", audit.world.people.representative],
            ["报告日期", w.fact("report_date")],
        ],
        (3, 6.5),
        bold=(0,),
    )
    at = "certification_body."
    w.text(f"{w.fact(at + 'address')}　电话：{w.fact(at + 'phone')}", style="plain")
    w.text(f"网址：{w.fact(at + 'website')}　电子邮箱：{w.fact(at + 'email')}", style="plain")
