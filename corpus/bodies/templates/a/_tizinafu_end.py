"""The end of 提孜那甫's report: nonconformity reports, the rating of each aspect, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "轻微"}
SCORES = {"符合": "5", "基本符合": "4", "部分符合": "3", "不符合": "1"}
DONE = {"stage2": "批准认证注册", "recertification": "批准再认证"}


def part(audit: Audit, w: Writer, says: Phrases) -> None:
    """What follows the findings."""
    w.heading(2, "Ⅱ－3　不符合情况")
    _numbers(audit, w)
    for item in audit.nonconformities.items:
        w.page()
        _form(audit, w, item)
    if audit.nonconformities.items:
        w.page()
    w.heading(2, "Ⅱ－4　综合评价")
    _ratings(audit, w, says)
    w.heading(2, "Ⅱ－5　审核结论")
    _conclusion(audit, w)


def _numbers(audit: Audit, w: Writer) -> None:
    found, people = audit.nonconformities, audit.world.people
    total = f"严重不符合{w.fact('nonconformities.major')}项，轻微不符合{w.fact('nonconformities.minor')}项"
    if not found.items:
        w.text(f"本次审核共开具{total}，抽样范围内未发现不符合。")
        return
    told = []
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        told.append(f"{e('number')}号（{e('department')}，{e('standard')}第{e('clause')}条）")
    w.text(
        f"本次审核共开具{total}，{'分别' if told[1:] else ''}为{'，'.join(told)}。"
        f"末次会议上{people.representative}对事实予以确认，整改材料应不迟于{w.fact('nonconformities.due_date')}提交，各项不符合报告附后。"
    )


def _form(audit: Audit, w: Writer, item: Nonconformity) -> None:
    people, leader = audit.world.people, w.person(audit.leader)
    e = w.same("nonconformities.items", item.number, item)
    head = people.heads.get(item.department, people.representative)
    texts = store("tizinafu")["causes"]
    cause, mended, measure = texts.get(item.clause, texts["other"])
    day, due = w.fact("report_date"), w.fact("nonconformities.due_date")
    w.text("不 符 合 报 告", style="subtitle")
    w.text("TZNF/JL-0823", style="right")
    signed = f"审核员：{leader('name')}　{w.fact('audit.end')}"
    agreed = f"部门负责人：{head}　{w.fact('audit.end')}"
    checked = f"验证人：{leader('name')}　{day}"
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name"), "‹", "报告序号", e("number")],
        ["责任部门", e("department"), "‹", "负责人", head],
        ["不符合事实", f"{e('description')}¶　¶{signed}¶{agreed}", "‹", "‹", "‹"],
        ["不满足的要求", f"标准：{e('standard')}", "‹", f"条款：{e('clause')}", "‹"],
        ["性质", w.choice(f"{e.path}.grade", GRADES, item.grade), "‹", "‹", "‹"],
        ["原因分析", f"{cause}。", "‹", "‹", "‹"],
        ["纠正", f"{mended}。", "‹", "‹", "‹"],
        ["纠正措施", f"{measure}。¶　¶{head}　{day}", "‹", "‹", "‹"],
        ["管理者代表", f"{people.representative}（同意）", "‹", "完成期限", due],
        [
            "验证",
            "原因分析到位，纠正措施计划可以接受；实施证据收到后作书面验证，有效性在下次审核时跟踪。¶　¶"
            f"验证方式：{{+}}书面　{{-}}现场¶{checked}",
            "‹",
            "‹",
            "‹",
        ],
    ]
    w.table(rows, (1.3, 2.4, 0.6, 1.2, 1.7), bold=(0, 3))


def _ratings(audit: Audit, w: Writer, says: Phrases) -> None:
    w.text("评分采用五级：5为符合，4为基本符合，3为部分符合，2为较差，1为不符合。", style="plain")
    rows: list[Row] = [["序号", "评价方面", "评分", "评定"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at), e("criterion"), SCORES.get(rating.value, "3"), e("value")])
    w.table(rows, (0.7, 4, 0.8, 1.4), head=1)
    w.text(
        f"【优点】{says.one('strong')}{says.one('strong')}",
        f"【改进建议】{says.one('advice')}{says.one('advice')}",
    )


def _conclusion(audit: Audit, w: Writer) -> None:
    table, done = words("systems"), DONE[audit.audit_type]
    labels = {
        "recommend": f"推荐{done}",
        "recommend_after_correction": f"不符合整改经验证有效后推荐{done}",
        "no": f"不推荐{done}",
    }
    chosen = audit.conclusion.recommendation or ""
    w.text(f"审核组的意见：{w.choice('conclusion.recommendation', labels, chosen, '　')}", style="plain")
    for one in audit.systems:
        w.text(f"推荐的{table[one]['name']}认证范围：{w.scope('certificate', one)}。")
    w.text(f"下一次审核应不迟于{w.fact('next_audit_by')}进行，证书的最终决定由本中心认证决定人员作出。")
    rows: list[Row] = [["身份", "签名", "日期"]]
    for name in audit.conclusion.signatories:
        role = "审核组长" if name == audit.leader.name else "审核组成员"
        rows.append([role, w.each("conclusion.signatories", [name]), w.fact("report_date")])
    rows.append(["受审核方代表", audit.world.people.representative, w.fact("report_date")])
    rows.append(["报告复核", w.random.choice(store("tizinafu")["reviewers"]), w.fact("report_date")])
    w.table(rows, (1.6, 2.4, 1.8), head=1)
