"""老禾口's chapters of nonconformities, opinion, notes, and who signs."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.b._laohekou_form import ADVICE, GRADES, KEPT, NAMES, Paper, old_date
from corpus.bodies.writer import Writer


def all_of(audit: Audit, w: Writer, paper: Paper) -> None:
    """The chapters."""
    _earlier(audit, w, paper)
    _found(audit, w, paper)
    _opinion(audit, w, paper)
    paper.chapter("需要说明的事项")
    for text in [*paper.texts("open"), *paper.texts("notes")]:
        paper.item(text)
    _signed(audit, w)


def _earlier(audit: Audit, w: Writer, paper: Paper) -> None:
    if not audit.previous_nonconformities:
        return
    paper.chapter("上次审核不符合项的验证")
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        told = (
            "本次又发现类似的问题，原措施效果不够，已重新提出不符合项。"
            if again(audit, one.description)
            else "经现场验证，没有再发生，措施是有效的。"
        )
        paper.item(f"上次提出：{e('description')}该公司已采取措施，于{e('closed_on')}关闭。{told}")


def _found(audit: Audit, w: Writer, paper: Paper) -> None:
    paper.chapter("本次审核的不符合项")
    found = audit.nonconformities
    paper.item(
        f"本次审核提出严重不符合项{w.fact('nonconformities.major')}项，"
        f"轻微不符合项{w.fact('nonconformities.minor')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        paper.item(
            f"第{e('number')}号不符合项，属{e('grade', GRADES[item.grade])}不符合，"
            f"责任部门为{e('department')}，不符合{e('standard')}第{e('clause')}条。事实是：{e('description')}"
        )
    if found.items:
        paper.item(
            f"请贵公司查明原因，采取纠正措施，于{w.fact('nonconformities.due_date')}前将改正的材料送交审核组验证。"
        )


def _opinion(audit: Audit, w: Writer, paper: Paper) -> None:
    paper.chapter("审核组的意见")
    told = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append(f"{e('criterion')}：{e('value')}")
    paper.listed("审核组对各方面的评价", told)
    paper.item(*paper.texts("able"))
    paper.item(*paper.texts("done"))
    scopes = [f"{NAMES[one]}：{w.scope('certificate', one)}" for one in audit.systems]
    paper.listed(f"{paper.texts('fit')[0]}建议证书写明的范围", scopes)
    paper.item(f"该公司的长处：{'；'.join(paper.some('good', 2))}。")
    paper.item(f"可以改进的地方：{'；'.join(paper.some('better', 2))}。")
    chosen = audit.conclusion.recommendation
    if chosen:
        told_as = ADVICE.get(audit.audit_type, KEPT)[chosen]
        paper.item(f"审核组一致同意：{w.fact('conclusion.recommendation', told_as)}。")
    focus = paper.texts("next") if audit.nonconformities.items else paper.texts("next")[1:]
    paper.item(f"下次审核应不迟于{w.fact('next_audit_by')}进行，着重查看：{'、'.join(focus)}。")


def _signed(audit: Audit, w: Writer) -> None:
    names, path = audit.conclusion.signatories, "conclusion.signatories"
    w.text("", style="plain")
    w.text(f"审核组长（签字）：{w.each(path, names[:1])}", style="plain")
    if names[1:]:
        w.text(f"审核组其他成员（签字）：{w.each(path, names[1:], '　')}", style="plain")
    w.text(f"受审核方代表（签字）：{audit.world.people.representative}", style="plain")
    w.text(w.fact("certification_body.name"), style="right")
    w.text(w.fact("report_date", old_date(audit.report_date)), style="right")
    body = "certification_body"
    w.text(
        f"我机构地址：{w.fact(f'{body}.address')}　电话：{w.fact(f'{body}.phone')}　"
        f"电子邮箱：{w.fact(f'{body}.email')}　网址：{w.fact(f'{body}.website')}",
        style="plain",
    )
