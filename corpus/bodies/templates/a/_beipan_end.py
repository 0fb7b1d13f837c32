"""北泮's last chapters: nonconformities, earlier ones, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
GRADES = {"major": "严重不符合", "minor": "一般不符合"}
ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "在不符合的纠正措施经验证有效后推荐认证注册",
    "not_recommend": "不推荐认证注册",
    "maintain": "推荐保持认证注册",
    "suspend": "建议暂停认证注册",
    "withdraw": "建议撤销认证注册",
}
SINCE = {
    "stage2": "第一阶段审核",
    "surveillance": "上次审核",
    "recertification": "上次审核",
    "transfer": "原认证机构的最近一次审核",
}


def all_of(audit: Audit, w: Writer) -> None:
    """From the fifth chapter on."""
    w.heading(1, "5 不符合")
    _found(audit, w)
    w.heading(1, "6 以往不符合和证书的使用")
    _earlier(audit, w)
    w.heading(1, "7 审核结论")
    _concluded(audit, w)
    _signed(audit, w)


def _found(audit: Audit, w: Writer) -> None:
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.text(f"审核组共提出严重不符合{major}项、一般不符合{minor}项。")
    if not audit.nonconformities.items:
        return
    w.text("表3 不符合项", style="center")
    rows: list[Row] = [["不符合编号", "性质", "责任部门", "不符合的标准条款", "事实描述"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        clause = f"{e('standard')}第{e('clause')}条"
        told = [e("grade", GRADES[item.grade]), e("department"), clause, e("description")]
        rows.append([item.number + e.silent("number"), *told])
    w.table(rows, (1.1, 1.4, 1.2, 2.2, 4.4), head=1)
    w.text(
        f"受审核方应当在{w.fact('nonconformities.due_date')}之前完成原因分析和纠正措施，并把证据交给审核组，"
        "由审核组作书面验证。"
    )


def _earlier(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        seen = "经本次现场复查，原事项已经纠正，措施持续有效。"
        if again(audit, one.description):
            seen = "原事项已经纠正，但本次又发现了同类问题，说明措施的有效性不足，已按新的不符合提出。"
        told.append(f"“{e('description')}”，该项已于{e('closed_on')}关闭，{seen}")
    if told:
        w.text(f"上次审核提出的不符合为：{''.join(told)}")
    else:
        w.text("本次审核之前没有需要跟踪的不符合。")
    if audit.audit_type == "stage2":
        w.text("公司尚未取得认证证书，没有提前使用或者误用认证证书和标志，使用规则已经向公司讲明。")
    else:
        w.text(
            "审核组查看了公司的网站、样本和投标文件，认证证书和认证标志的使用受到有效控制，没有误用和误导。"
        )


def _concluded(audit: Audit, w: Writer) -> None:
    w.text(
        f"自{SINCE[audit.audit_type]}以来，{w.fact('organization.name')}没有发生影响管理体系的重大变更。综合以上证据，"
        "该公司的管理体系总体符合审核准则，得到有效实施，具备持续满足适用要求和实现预期结果的能力；内部审核和管理评审"
        "的过程有效，能够发现并解决问题。"
    )
    ratings = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        ratings.append(f"{e('criterion')}：{e('value')}")
    w.text(f"分项评价如下：{'；'.join(ratings)}。")
    scopes = "；".join(f"{NAMES[one]}的认证范围为{w.scope('certificate', one)}" for one in audit.systems)
    w.text(f"审核组认为认证范围是适宜的，与公司的实际活动和场所一致。{scopes}。")
    chosen = audit.conclusion.recommendation or ""
    advice = w.tag("conclusion.recommendation", chosen, ADVICE[chosen])
    w.text(
        f"审核目的已经实现，没有遗留问题。审核组的推荐意见：{advice}。"
        f"下次审核应在{w.fact('next_audit_by')}之前进行。"
    )
    w.text(
        "审核以抽样的方法进行，所取得的证据只是全部信息的一部分，因此存在不确定性，未发现问题的部门和过程不等于没有"
        "问题。审核组对了解到的信息保密。最终的认证决定由本机构作出。"
    )


def _signed(audit: Audit, w: Writer) -> None:
    path, names = "conclusion.signatories", audit.conclusion.signatories
    w.text(f"审核组长（签名）：{w.each(path, names[:1])}", style="right")
    if names[1:]:
        w.text(f"审核组成员（签名）：{w.each(path, names[1:], '、')}", style="right")
    w.text(w.fact("report_date"), style="right")
