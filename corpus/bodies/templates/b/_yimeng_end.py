"""沂濛's last chapters: earlier findings, nonconformities, conclusion, statements."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项的纠正措施经验证有效后，推荐认证注册",
    "not_recommend": "不推荐认证注册",
    "maintain": "推荐保持认证资格",
    "suspend": "建议暂停认证资格",
    "withdraw": "建议撤销认证资格",
}


def earlier(audit: Audit, w: Writer) -> None:
    """The audit before and the certificates."""
    w.heading(1, "六、以往审核的验证及认证证书")
    if not audit.certificates:
        w.text(
            "本次为初次认证，不存在以往审核的不符合项，受审核方尚未使用认证证书和认证标志。"
            "第一阶段审核以来，受审核方的体系没有发生重大变更。"
        )
        return
    for one in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", one)
        w.text(
            f"上次审核开具的不符合项为：{p('description')}该项已于{p('closed_on')}关闭，"
            "审核组在现场查看了整改证据，纠正措施已经落实。"
        )
    for held in audit.certificates:
        c = w.entry("certificates", held)
        w.text(
            f"{c('system', NAMES[held.system])}认证证书编号为{c('number')}，{c('issued_on')}颁发，"
            f"有效期至{c('valid_to')}。"
        )
    w.text(
        "受审核方在宣传资料和投标文件中引用认证证书，引用的内容与证书一致，"
        "没有在产品和产品包装上使用管理体系认证标志，能够有效控制认证证书和标志的使用。",
        "上次审核以来，受审核方的名称、地址、组织机构、主要负责人、"
        "产品和服务以及体系文件没有发生影响管理体系的重大变更，没有发生重大质量、环境、安全事故和行政处罚。",
    )


def found(audit: Audit, w: Writer) -> None:
    """This audit's nonconformities."""
    w.heading(1, "七、本次审核的不符合项")
    n = audit.nonconformities
    w.text(
        f"本次审核开具严重不符合{w.fact('nonconformities.major')}项，"
        f"一般不符合{w.fact('nonconformities.minor')}项。"
    )
    if not n.items:
        w.text("没有需要受审核方采取纠正措施的事项。")
        return
    rows: list[Row] = [["编号", "责任部门", "不符合事实", "标准及条款", "性质"]]
    for item in n.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "严重" if item.grade == "major" else "一般")
        rows.append([e("number"), e("department"), e("description"), f"{e('standard')}¶{e('clause')}", grade])
    w.table(rows, (0.9, 1.5, 6, 2.6, 1), head=1, repeat=True)
    w.text(
        f"受审核方确认了上述事实，应分析原因、采取纠正和纠正措施，并于{w.fact('nonconformities.due_date')}"
        "前将见证资料提交审核组，由审核组长书面验证。上述不符合项为个别现象，不影响体系的整体运行。"
    )


def conclusion(audit: Audit, w: Writer) -> None:
    """The conclusion with signatures."""
    w.heading(1, "八、审核结论")
    w.heading(2, "（一）体系评价")
    rows: list[Row] = [["评价内容", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (8, 3), head=1)
    numbers = "、".join(standard.number for standard in audit.standards)
    w.text(
        f"审核组认为，{w.fact('organization.name')}的管理体系符合{numbers}的要求，"
        "能够满足适用的法律法规和合同要求，"
        "能够实现预期的结果；内部审核和管理评审有效实施，体系得到保持和改进。",
        f"主要优点：{w.random.choice(STRONG)}。有待改进之处：{w.random.choice(WEAK)}。",
        "本次审核达到了预定的审核目的，审核范围适宜，与受审核方的活动、场所和过程相一致。",
    )
    w.heading(2, "（二）认证范围")
    for system in audit.systems:
        w.text(f"建议的{NAMES[system]}认证范围：{w.scope('certificate', system)}。")
    w.heading(2, "（三）推荐意见")
    advice = audit.conclusion.recommendation or "maintain"
    w.text(
        f"审核组一致同意：{w.fact('conclusion.recommendation', ADVICE[advice])}。"
        f"受审核方应在{w.fact('next_audit_by')}之前接受下次审核。"
    )
    w.text(
        f"审核组全体成员签字：{w.each('conclusion.signatories', audit.conclusion.signatories)}", style="plain"
    )
    w.text(w.fact("report_date"), style="right")


STRONG = (
    "领导层重视，目标分解到岗位并与考核挂钩",
    "过程记录完整，数据可以追溯",
    "员工稳定，岗位操作熟练，现场管理规范",
)
WEAK = (
    "可以进一步利用统计数据识别改进的机会",
    "可以加强部门之间信息的传递和共享",
    "可以细化新员工岗位培训的内容",
)


def statements(audit: Audit, w: Writer) -> None:
    """What the body declares."""
    w.heading(1, "九、有关说明")
    w.text(
        "1．审核是对可获得信息的抽样过程，审核发现不能覆盖体系的全部，"
        "未开具不符合项的部门和过程也可能存在不符合。",
        "2．本报告的结论为推荐意见，认证决定由本公司的认证决定人员在复核审核资料后作出。",
        "3．本报告属本公司所有，发放给受审核方和本公司，未经双方同意不向第三方提供。",
        "4．受审核方对审核结论有异议的，可以在收到报告后向本公司提出申诉。",
    )
    rows: list[Row] = [
        ["报告附件", "首末次会议签到表、审核计划、不符合项报告、审核记录"],
        ["分发", f"受审核方一份，{audit.certification_body.name}存档一份"],
    ]
    w.table(rows, (2.4, 9), bold=(0,))
