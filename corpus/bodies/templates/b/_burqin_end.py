"""Findings, conclusion and short tables at the end of 五彩滩's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._burqin_words import few, narrate
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "recommend": "同意推荐认证注册",
    "recommend_after_correction": "在不符合整改并经验证有效后，同意推荐认证注册",
    "not_recommend": "不同意推荐认证注册",
    "maintain": "同意推荐保持认证注册",
}


def findings(audit: Audit, w: Writer) -> None:
    """Earlier nonconformities, those of this audit, what may be better."""
    w.heading(2, "3.1 上次审核不符合的跟踪")
    if audit.previous_nonconformities:
        for at, one in enumerate(audit.previous_nonconformities, 1):
            p = w.entry("previous_nonconformities", one)
            narrate(w, f"（{at}）上次审核的不符合：{p('description')}已于{p('closed_on')}关闭。")
        narrate(w, "本次抽查了相应的记录，纠正措施得到保持，没有重复发生同类问题。")
    else:
        narrate(w, "本次审核之前没有需要跟踪的不符合。")
    w.heading(2, "3.2 本次审核的不符合")
    found = audit.nonconformities
    narrate(
        w,
        f"审核组共开具严重不符合{w.fact('nonconformities.major')}项、轻微不符合"
        f"{w.fact('nonconformities.minor')}项，受审核方代表{audit.world.people.representative}已经确认。",
    )
    if found.items:
        rows: list[Row] = [["序号", "部门", "不符合标准条款", "程度", "事实描述"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            grade = e("grade", "严重" if item.grade == "major" else "轻微")
            clause = f"{e('standard')} 第{e('clause')}条"
            rows.append([e("number"), e("department"), clause, grade, e("description")])
        w.table(rows, (0.7, 1.1, 2.2, 0.8, 5.2), head=1, repeat=True)
        narrate(
            w,
            f"受审核方应在{w.fact('nonconformities.due_date')}之前提交原因分析、纠正和纠正措施的证据，由审核组长"
            "以书面方式验证。",
        )
    w.heading(2, "3.3 值得肯定的方面和改进的机会")
    narrate(w, "".join(few(audit, w, "strengths", 2)), "".join(few(audit, w, "weak", 2)))


def conclusion(audit: Audit, w: Writer) -> None:
    """The evaluation in prose, the recommendation, who signs."""
    rated = []
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        rated.append(f"{e('criterion')}——{e('value')}")
    narrate(
        w,
        f"审核组经过内部讨论，对各方面的评价如下：{'；'.join(rated)}。",
        f"{w.fact('organization.name')}的管理体系文件与审核准则一致，各过程受控，方针和目标能够实现，"
        "体系运行总体有效。",
        "审核目的已经达到，审核按计划进行，没有偏离，也没有未解决的分歧意见。审核以抽样为基础，未抽到的部分可能"
        "存在不符合，受审核方应通过内部审核等方式自行查找。",
    )
    advice = audit.conclusion.recommendation or "recommend"
    narrate(w, f"审核组的推荐意见：{w.fact('conclusion.recommendation', ADVICE[advice])}。")
    for code in audit.systems:
        narrate(w, f"建议证书上的范围（{code}）：{w.scope('certificate', code)}。")
    narrate(w, f"下一次审核应不迟于{w.fact('next_audit_by')}进行。")


def signatures(audit: Audit, w: Writer) -> None:
    """Who signs, when; how to reach the body."""
    leader, signed = audit.leader.name, audit.conclusion.signatories
    first = w.each("conclusion.signatories", [one for one in signed if one == leader])
    others = w.each("conclusion.signatories", [one for one in signed if one != leader], "  ")
    w.text(f"审核组长（签名）：{first or '/'}", style="plain")
    w.text(f"审核组成员（签名）：{others or '/'}", style="plain")
    w.text(f"报告日期：{w.fact('report_date')}", style="plain")
    w.text(f"受审核方确认：{audit.world.people.representative}", style="plain")
    body = "certification_body"
    w.text(
        f"{w.fact(f'{body}.name')}  地址：{w.fact(f'{body}.address')}  电话：{w.fact(f'{body}.phone')}",
        f"网址：{w.fact(f'{body}.website')}  邮箱：{w.fact(f'{body}.email')}",
        style="plain",
    )


def tables(audit: Audit, w: Writer) -> None:
    """What is kept in short tables: figures with totals, certificates."""
    for one in audit.tables_with_totals:
        t = w.entry("tables_with_totals", one)
        w.text(f"{t('title')}（单位：{one.unit}）", style="center")
        items = [t.inner("items", item) for item in one.items]
        rows: list[Row] = [["项目", *(item("name") for item in items), "合计"]]
        rows.append(["数量", *(item("amount") for item in items), t("stated_total")])
        w.table(rows, (1.4, *[1.6] * len(items), 1.4), head=1, bold=(0,))
    if audit.certificates:
        w.text("持有的认证证书", style="center")
        rows = [["领域", "证书号", "颁发日期", "到期日期", "使用情况"]]
        for held in audit.certificates:
            c = w.entry("certificates", held)
            rows.append([c("system"), c("number"), c("issued_on"), c("valid_to"), "正确"])
        w.table(rows, (1.2, 3, 2.2, 2.2, 1.4), head=1)
