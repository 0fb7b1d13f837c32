"""弋水's last sheets: nonconformities, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
GRADES = {"major": "严重", "minor": "轻微"}
ADVICE = {
    "recommend": "推荐发证",
    "recommend_after_correction": "纠正措施验证合格后推荐发证",
    "not_recommend": "不推荐发证",
}
KEEPING = {"maintain": "推荐保持证书", "suspend": "推荐暂停证书", "withdraw": "推荐撤销证书"}


def all_of(audit: Audit, w: Writer) -> None:
    """The sheets G to J."""
    _found(audit, w)
    _earlier(audit, w)
    _concluded(audit, w)
    _signed(audit, w)


def _found(audit: Audit, w: Writer) -> None:
    w.heading(2, "表G 不符合项")
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    rows: list[Row] = [["严重/轻微(项)", f"{major} / {minor}", "‹"]]
    if audit.nonconformities.items:
        rows.append(["编号/级别/部门", "标准/条款", "事实"])
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        number = item.number + e.silent("number")
        first = f"{number} / {e('grade', GRADES[item.grade])} / {e('department')}"
        rows.append([first, f"{e('standard')} / {e('clause')}", e("description")])
    if audit.nonconformities.due_date and audit.nonconformities.items:
        due = f"{w.fact('nonconformities.due_date')} / 书面验证"
        rows.append(["整改期限/验证方式", due, "‹"])
    w.table(rows, (2.6, 2.8, 4.8))


def _earlier(audit: Audit, w: Writer) -> None:
    w.heading(2, "表H 上次不符合项验证")
    rows: list[Row] = [["上次不符合事实", "关闭日期/本次验证"]]
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        state = "同类问题再次出现，见表G" if again(audit, one.description) else "措施有效"
        rows.append([e("description"), f"{e('closed_on')} / {state}"])
    if not audit.previous_nonconformities:
        rows.append(["无上次不符合项", "‹"])
    w.table(rows, (6.4, 3.8), head=1)


def _concluded(audit: Audit, w: Writer) -> None:
    w.heading(2, "表J 审核结论")
    first = audit.audit_type == "stage2"
    options = KEEPING if audit.audit_type in {"surveillance", "special"} else ADVICE
    chosen = w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", "¶")
    ratings = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        ratings.append(f"{e('criterion')} / {e('value')}")
    mark = (
        "尚未取得证书，没有误用标志；使用规定已告知"
        if first
        else "证书和标志的使用受控，抽查网站、样本，无误用"
    )
    since = "第一阶段" if first else "上次审核"
    rows: list[Row] = [
        ["评价项目/评价", "¶".join(ratings)],
        ["符合性/有效性", "体系总体符合准则，运行有效，有能力满足适用要求并达到预期结果，依据见表E、表F"],
        ["内审/管理评审", "均按策划实施，过程有效，结果可信"],
        ["重大变更", f"自{since}以来无影响体系的重大变更"],
        ["证书和标志", mark],
        ["审核目的/遗留问题", "已达到 / 无"],
    ]
    rows += [[f"建议认证范围({NAMES[one]})", w.scope("certificate", one)] for one in audit.systems]
    rows += [
        ["范围的适宜性", "适宜，与实际活动、场所、人员一致"],
        ["推荐意见", chosen],
        ["下次审核最迟日期", w.fact("next_audit_by")],
        [
            "声明",
            "本次审核基于抽样，存在不确定性，未发现不符合不代表不存在不符合；推荐意见不是认证决定，决定由本机构作出；"
            "审核组对所获信息保密",
        ],
    ]
    w.table(rows, (2.8, 7.4), bold=(0,))


def _signed(audit: Audit, w: Writer) -> None:
    path, names = "conclusion.signatories", audit.conclusion.signatories
    w.text("", style="plain")
    rows: list[Row] = [["组长签名/日期", f"{w.each(path, names[:1])} / {w.fact('report_date')}"]]
    if names[1:]:
        rows.append(["组员签名/日期", f"{w.each(path, names[1:], '、')} / {w.fact('report_date')}"])
    body = f"{w.fact('certification_body.address')} / {w.fact('certification_body.phone')}"
    rows.append(["本机构地址/电话", body])
    web = f"{w.fact('certification_body.website')} / {w.fact('certification_body.email')}"
    rows.append(["网址/邮箱", web])
    w.table(rows, (2.8, 7.4), bold=(0,))
