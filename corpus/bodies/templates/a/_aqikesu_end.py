"""The last parts of 阿其克苏's report: nonconformities before and now, conclusion, statements, laws."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "一般"}
RATED = ("符合", "基本符合", "不符合")
CERTIFY = {
    "recommend": "建议批准认证注册",
    "recommend_after_correction": "不符合项整改经验证合格后，建议批准认证注册",
    "not_recommend": "不建议批准认证注册",
}
KEEP = {"maintain": "建议保持认证注册", "suspend": "建议暂停认证注册", "withdraw": "建议撤销认证注册"}


def before(audit: Audit, w: Writer) -> None:
    """What was found the last time."""
    w.heading(2, "（一）上次审核不符合项验证")
    if not audit.previous_nonconformities:
        w.text("没有需要验证的上次审核不符合项。")
        return
    rows: list[Row] = [
        ["序号", "上次不符合事实", "上次整改", "本次验证", "‹"],
        ["^", "^", "关闭日期", "方式", "结果"],
    ]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        result = "同类问题再次发现，见下" if again(audit, one.description) else "未再发生，措施有效"
        rows.append([str(at), e("description"), e("closed_on"), "查记录、看现场", result])
    w.table(rows, (0.5, 3.4, 1.2, 1, 1.3), head=2)


def found(audit: Audit, w: Writer) -> None:
    """The matrix of departments and clauses, then the list."""
    w.heading(2, "（二）本次不符合项汇总")
    w.text(
        f"本次审核开出严重不符合 {w.fact('nonconformities.major')} 项、一般不符合 "
        f"{w.fact('nonconformities.minor')} 项。"
    )
    items = audit.nonconformities.items
    if not items:
        return
    _matrix(audit, w)
    w.heading(2, "（三）本次不符合项清单")
    rows: list[Row] = [
        ["编号", "责任部门", "判据", "‹", "性质", "事实描述"],
        ["^", "^", "标准", "条款", "^", "^"],
    ]
    for item in items:
        e = w.same("nonconformities.items", item.number, item)
        told = [e("number"), e("department"), e("standard"), e("clause"), e("grade", GRADES[item.grade])]
        rows.append([*told, e("description")])
    w.table(rows, (0.6, 0.9, 1.4, 0.8, 0.7, 3.4), head=2)
    w.text(
        f"责任部门应查明原因、举一反三，于 {w.fact('nonconformities.due_date')} 前将纠正和纠正措施的证据送"
        "审核组长验证。"
    )


def _matrix(audit: Audit, w: Writer) -> None:
    items = audit.nonconformities.items
    entries = [w.same("nonconformities.items", item.number, item) for item in items]
    w.text("不符合项分布（部门×条款）", style="center")
    rows: list[Row] = [
        ["部门", *(e("standard") for e in entries), "小计"],
        ["^", *(e("clause") for e in entries), "^"],
    ]
    for name in ("厂部", *audit.world.departments):
        own = [at for at, item in enumerate(items) if item.department == name]
        cells = [f"{items[at].number}号" if at in own else w.blank for at in range(len(items))]
        label = entries[own[0]]("department") if own else name
        rows.append([label, *cells, str(len(own)) if own else "0"])
    w.table(rows, (1.2, *(1.6 for _ in items), 0.8), head=2)


def concluded(audit: Audit, w: Writer, said: Phrases) -> None:
    """Strengths, advice, ratings, the recommendation."""
    w.heading(2, "（一）综合评价")
    w.text(f"值得肯定的做法：{''.join(said.some('strong', 2))}")
    w.text(f"建议企业关注（不作为不符合）：{''.join(said.some('advice', 2))}")
    rows: list[Row] = [["评价项目", "评价结果（所选项前作标记）"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        ticked = [f"{{+}}{e('value')}" if one == rating.value else f"{{-}}{one}" for one in RATED]
        rows.append([e("criterion"), "　".join(ticked)])
    w.table(rows, (2.6, 3), head=1)
    w.heading(2, "（二）认证建议")
    labels = KEEP if audit.audit_type in {"surveillance", "special"} else CERTIFY
    chosen = audit.conclusion.recommendation or ""
    w.text(f"审核组认为，{w.fact('organization.name')}的管理体系运行情况已经查清，审核目的达到，意见如下：")
    w.text(w.choice("conclusion.recommendation", labels, chosen, "　"), style="plain")
    own: list[Row] = [["体系", "企业体系文件规定的范围", "建议写入证书的范围"]]
    for code in audit.systems:
        own.append([words("systems")[code]["short"], w.scope("system", code), w.scope("certificate", code)])
    w.table(own, (0.9, 2.7, 2.7), head=1)
    w.text(
        f"下一次审核最迟在 {w.fact('next_audit_by')} 进行。此前企业的名称、厂址、产品、主要工艺装置、职工人数"
        "等有变动，或者发生重大事故、被行政处罚的，应在五个工作日内告知本中心。"
    )


def stated(w: Writer) -> None:
    """What the body states."""
    w.heading(2, "（三）声明")
    w.text(
        "1．审核是抽样进行的，本报告只对抽到的车间、部门和时段负责，不减轻企业应承担的法律责任。",
        "2．审核组成员与企业没有利害关系，未为企业提供过咨询，并承诺对所知的工艺、成本等资料保密。",
        "3．本次审核没有偏离审核任务书，企业与审核组之间没有未解决的分歧。",
        "4．认证与否以本中心认证决定委员会的决定为准。企业对审核有异议的，可在收到报告后三十日内向本中心"
        f"申诉，电话 {w.fact('certification_body.phone')}。",
        style="plain",
    )


def laws(w: Writer) -> None:
    """The laws of the company's own list, two in a row."""
    listed = w.audit.laws("compliance").titles
    entry = w.law_entry("compliance")
    w.text(f"以下名称抄自企业的法律法规清单，共 {entry('stated_count')} 部。{entry.silent('place')}")
    cells = [[str(at), entry.one("titles", title)] for at, title in enumerate(listed, 1)]
    if len(cells) % 2:
        cells.append([w.blank, w.blank])
    rows: list[Row] = [["序号", "名称", "序号", "名称"]]
    rows += [[*cells[at], *cells[at + 1]] for at in range(0, len(cells), 2)]
    w.table(rows, (0.6, 3, 0.6, 3), head=1, repeat=True)
