"""The last parts of 贺兰山's report: nonconformities, evaluation and conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SYSTEM_NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
RECOMMENDED = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合纠正措施经验证后推荐认证注册",
    "maintain": "推荐保持认证注册",
    "not_recommend": "不推荐",
}
GRADES = {"major": "严重", "minor": "一般"}
ROLES = {"leader": "审核组长", "member": "组员", "technical_expert": "技术专家"}


def findings(audit: Audit, w: Writer) -> None:
    """This audit's nonconformities and those before."""
    found = audit.nonconformities
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.text("表3-1  本次不符合项统计", style="center")
    due = w.fact("nonconformities.due_date") if found.due_date else w.blank
    rows: list[Row] = [
        ["严重不符合", f"{major} 项", "一般不符合", f"{minor} 项"],
        ["整改完成期限", due, "验证方法", "{+}书面验证 {-}现场验证"],
    ]
    w.table(rows, (2.4, 4.8, 2.4, 4.8), bold=(0, 2))
    w.text("表3-2  本次不符合项清单", style="center")
    items: list[Row] = [["编号", "部门", "标准/条款", "等级", "不符合事实"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        items.append(
            [
                e("number"),
                e("department"),
                f"{e('standard')}¶{e('clause')}",
                e("grade", GRADES[item.grade]),
                e("description"),
            ]
        )
    w.table(items, (1.1, 1.8, 3, 1.2, 7.3), head=1, repeat=True)
    w.text("表3-3  上次审核不符合项的纠正措施验证", style="center")
    if not audit.previous_nonconformities:
        w.text("本次为初次认证，不存在上次审核的不符合项。", style="plain")
        return
    earlier: list[Row] = [["序号", "上次不符合事实", "关闭日期", "有效性验证"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        earlier.append([str(at), e("description"), e("closed_on"), "措施已落实，本次抽查未见重复发生，有效"])
    w.table(earlier, (1.1, 7.3, 2.4, 3.6), head=1)


def _words(audit: Audit, w: Writer) -> list[str]:
    """What the team says of the system, in sentences."""
    certified = bool(audit.certificates)
    change = (
        "自上次审核以来，受审核方的法律地位、组织机构、主要负责人、场所和体系范围没有影响体系的重要变更。"
        if certified
        else "自第一阶段审核以来，受审核方的组织机构、场所和体系文件没有影响体系的重要变更。"
    )
    marks = (
        "认证证书和认证标志用于投标文件和公司网页，未见用于产品或超出范围的使用，控制有效。"
        if certified
        else "受审核方尚未取得证书，已向其说明证书和标志的使用规则，未见误用。"
    )
    return [
        "体系符合性与有效性：受审核方的管理体系总体符合审核准则，具备满足适用要求和实现预期结果的能力，"
        "内部审核和管理评审按策划实施并能发现和解决问题。",
        *phrases(w, "verdict", 2),
        f"重要变更：{change}",
        f"证书与标志：{marks}",
        "范围适宜性：提出的认证范围与受审核方的资质、实际活动和能力相适应。",
        "目的实现：审核计划规定的内容已全部完成，审核目的已经达到。",
        "未解决问题：审核组与受审核方对审核发现和结论没有分歧，没有遗留的未解决问题。",
        "抽样声明：审核建立在对可获得信息抽样的基础上，存在不确定性；未被抽到的部门、过程和记录可能仍有不符合，"
        "受审核方应自行举一反三。",
    ]


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, sentences, recommendation, scope of the certificate."""
    rows: list[Row] = [["序号", "评价项目", "评价"]]
    values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at), e("criterion"), w.choice(f"{e.path}.value", values, rating.value)])
    w.text("表4-1  分项评价", style="center")
    w.table(rows, (1.2, 6.4, 6.8), head=1)
    w.text("表4-2  综合结论", style="center")
    keeps = audit.audit_type in {"surveillance", "special"}
    keys = ["maintain"] if keeps else ["recommend", "recommend_after_correction"]
    labels = {key: RECOMMENDED[key] for key in [*keys, "not_recommend"]}
    scopes = "¶".join(f"{SYSTEM_NAMES[s]}：{w.scope('certificate', s)}" for s in audit.systems)
    close: list[Row] = [
        ["审核组评价", "¶".join(_words(audit, w))],
        ["建议的证书范围", scopes],
        [
            "推荐意见",
            f"对{w.fact('organization.name')}：¶"
            + w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or ""),
        ],
        [
            "下次审核",
            f"不晚于{w.fact('next_audit_by')}实施；关注本次不符合项整改的持续效果和{audit.world.departments[2]}的过程控制。",
        ],
        ["说明", "以上为审核组的意见，是否授予或保持认证由认证机构作出决定。"],
    ]
    w.table(close, (2.4, 12), bold=(0,))


def signatures(audit: Audit, w: Writer) -> None:
    """Who signs, in a table."""
    roles = {member.name: ROLES[member.role] for member in audit.team}
    rows: list[Row] = [["组内身份", "签字", "日期"]]
    for name in audit.conclusion.signatories:
        rows.append([roles[name], w.each("conclusion.signatories", [name]), w.fact("report_date")])
    w.text("审核组全体成员确认报告内容真实、完整。", style="plain")
    w.table(rows, (4, 6, 4.4), head=1)
    w.text(f"受审核方代表{audit.world.people.representative}已在末次会议上确认审核发现。", style="plain")
