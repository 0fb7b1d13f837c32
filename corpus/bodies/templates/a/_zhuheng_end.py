"""The end of 筑衡's report: nonconformities, what became of earlier ones, ratings, recommendation."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"minor": "一般", "major": "严重"}


def nonconformities(audit: Audit, w: Writer) -> None:
    """This audit's and the last one's."""
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    w.text(f"3.1 本次开具不符合：严重{major}项；一般{minor}项。", style="plain")
    items = audit.nonconformities.items
    if items:
        rows: list[Row] = [["编号", "部门", "不符合事实", "标准及条款", "性质"]]
        for item in items:
            e = w.same("nonconformities.items", item.number, item)
            where = f"{e('standard')}¶{e('clause')}"
            rows.append(
                [e("number"), e("department"), e("description"), where, e("grade", GRADES[item.grade])]
            )
        w.table(rows, (0.8, 1.2, 5, 2.2, 0.9), head=1, repeat=True)
        w.text(
            f"责任部门应分析原因、举一反三，{w.fact('nonconformities.due_date')}前把纠正措施的证据交审核组组长；"
            "由组长书面验证。"
        )
    elif audit.audit_type == "stage1":
        w.text("第一阶段提出的关注事项另见一阶段问题清单，二阶段审核时核实。")
    if audit.previous_nonconformities:
        w.text("3.2 上次审核不符合的验证：", style="plain")
        rows = [["上次的不符合", "关闭日期", "验证"]]
        for earlier in audit.previous_nonconformities:
            p = w.entry("previous_nonconformities", earlier)
            rows.append([p("description"), p("closed_on"), "整改证据齐，已验证关闭"])
        w.table(rows, (6, 1.8, 2.2), head=1)


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, strong and weak points, the recommendation."""
    rows: list[Row] = [["评价项目", "评价"]]
    values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", values, rating.value)])
    w.table(rows, (4, 4), head=1)
    stock = Phrases(w)
    w.text(f"4.1 主要优点：{'；'.join(stock.some('strong', 2))}。")
    w.text(f"4.2 改进建议（不作为不符合）：{'；'.join(stock.some('weak', 2))}。")
    if audit.audit_type == "stage1":
        w.text("4.3 一阶段结论：文件、场所、内审和管理评审的情况表明，受审核方具备接受二阶段审核的条件。")
        return
    labels = {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "纠正措施验证通过后推荐认证注册",
        "not_recommend": "不推荐",
    }
    if audit.audit_type == "surveillance":
        labels = {"maintain": "保持认证资格", "suspend": "暂停认证资格", "withdraw": "撤销认证资格"}
    told = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")
    w.text(
        f"4.3 {w.fact('organization.name')}的管理体系覆盖{w.fact('headcount')}人，运行基本有效；"
        f"本次一般不符合{w.fact('nonconformities.minor')}项，严重不符合{w.fact('nonconformities.major')}项。"
    )
    w.text(f"4.4 审核组意见：{told}", style="plain")
    w.text("4.5 建议的证书范围：", style="plain")
    for one in audit.systems:
        w.text(f"【{one}】{w.scope('certificate', one)}", style="plain")
    where = "在施项目" if any(site.kind == "temporary" for site in audit.sites) else "作业现场"
    w.text(f"4.6 下次审核不晚于{w.fact('next_audit_by')}；届时{where}重新抽样。")
