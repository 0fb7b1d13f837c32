"""The end of 三屯河's report: earlier nonconformities, those of this audit, the conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.b._santun_words import ADVICE, AGAIN, GRADES, inline, listed
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer


def earlier(audit: Audit, w: Writer, s: Slots) -> None:
    """What was closed since the audit before, and the certificates."""
    if not audit.previous_nonconformities and not audit.certificates:
        w.text("本次为初次认证，没有上次审核。")
        return
    if audit.previous_nonconformities:
        w.text(f"上次审核开出{len(audit.previous_nonconformities)}个不符合，跟踪情况：")
        line = (
            "<description>整改于<closed_on>关闭<again:，本次抽样没有再发生/，但本次又发现类似情况，见第7章>"
        )
        listed(w, s.lines("previous_nonconformities", line))
    else:
        w.text("上次审核没有留下需要跟踪的不符合。")
    if audit.certificates:
        table = words("systems")
        told = []
        for one in audit.certificates:
            e = w.entry("certificates", one)
            short = e("system", table[one.system]["name"])
            told.append(f"{short}证书{e('number')}，{e('issued_on')}发证，有效期至{e('valid_to')}")
        w.text("现有证书如下，宣传和投标中的引用没有超出证书范围：")
        listed(w, told)


def nonconformities(audit: Audit, w: Writer) -> None:
    """Each in a paragraph, then how many."""
    items = audit.nonconformities.items
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.text(f"审核共开出不符合{len(items)}项，其中严重{major}项，一般{minor}项。")
    told = []
    for item in items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", GRADES[item.grade])
        basis = f"不满足{e('standard')} {e('clause')}的要求，{grade}不符合"
        told.append(f"【{e('number')}】{e('department')}：{e('description')}{basis}")
    listed(w, told)
    if audit.nonconformities.due_date:
        w.text(
            "以上不符合已与受审核组织确认。请在"
            f"{w.fact('nonconformities.due_date')}以前把原因分析、纠正和纠正措施的证据交给审核组长。"
        )


def conclusion(audit: Audit, w: Writer, s: Slots) -> None:
    """Strengths, ratings, the advice, signatures."""
    table = words("systems")
    w.heading(2, "8.1 总体评价")
    w.text(f"做得好的方面：{inline([one.rstrip('。') for one in s.phrases.some('strength', 2)])}。")
    w.text(f"可以改进的方面：{inline([one.rstrip('。') for one in s.phrases.some('watch', 2)])}。")
    w.text("各项评价：")
    told = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append(f"{e('criterion')}——{e('value')}")
    listed(w, told)
    w.heading(2, "8.2 审核结论")
    standards = "、".join(w.standard(one.system)("number") for one in audit.standards)
    labels = AGAIN if audit.audit_type == "recertification" else ADVICE
    advice = w.fact("conclusion.recommendation", labels[audit.conclusion.recommendation or ""])
    w.text(
        f"审核组沿过程链完成了计划的全部抽样，达到了审核目的。{w.fact('organization.name')}的体系"
        f"总体满足{standards}的要求并有效运行，过程之间的接口清楚。审核组讨论后一致同意：{advice}。",
    )
    w.text("证书范围的建议写法：")
    listed(w, [f"{table[one]['name']}：{w.scope('certificate', one)}" for one in audit.systems])
    w.text(
        f"下一次审核要在{w.fact('next_audit_by')}以前进行。审核是抽样，没有查到的地方不等于没有问题，"
        "请组织继续自查。"
    )
    _signed(audit, w, s)


def _signed(audit: Audit, w: Writer, s: Slots) -> None:
    """Signatures as lines of text."""
    w.heading(2, "8.3 签字")
    day = w.fact("report_date")
    for name in audit.conclusion.signatories:
        role = "审核组长" if name == audit.leader.name else "审核组成员"
        w.text(f"{role}：{w.each('conclusion.signatories', [name])}　　日期：{day}", style="plain")
    w.text(f"受审核组织代表：{audit.world.people.representative}　　日期：{day}", style="plain")
    w.text(f"报告批准：{w.random.choice(s.at('deciders'))}　　日期：{day}", style="plain")
