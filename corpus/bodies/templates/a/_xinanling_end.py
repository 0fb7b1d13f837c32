"""新安岭's last chapters, the signatures, and each nonconformity on a page of its own."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.a._xinanling_words import NAMES, Says
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"minor": "一般", "major": "严重"}
VALUES = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
ADVICE = {
    "stage2": {
        "recommend": "推荐认证",
        "recommend_after_correction": "不符合整改验证合格后推荐认证",
        "not_recommend": "不推荐认证",
    },
    "surveillance": {"maintain": "保持认证资格", "suspend": "暂停认证资格", "withdraw": "撤销认证资格"},
    "recertification": {
        "recommend": "推荐换发证书",
        "recommend_after_correction": "不符合整改验证合格后推荐换发证书",
        "not_recommend": "不推荐换发证书",
    },
}
CAUSES = {
    "实测值": (
        "检验员省略了复测后的填写，放行前无人核对",
        "该批重新测量并补填",
        "放行前由班长核对记录的完整性",
    ),
    "校准状态": ("量具发放时未登记台账", "停用该器具并送校", "核对全部在用器具，台账与实物一一对应"),
    "供方": ("采购员不清楚新增供方也要评价", "补做对该供方的评价", "下单前由采购负责人核对合格供方名录"),
    "上岗考核": ("用工紧急，部门未等考核即安排上岗", "两人补考合格", "人员上岗单增加考核成绩一栏"),
    "首件": ("换班时首件确认的责任未交接", "补做该设备的首件确认", "交接班记录增加首件项目"),
    "废抹布": ("保洁人员调换后未作交底", "当日分拣，移入专用容器", "对保洁和班组人员培训，每周检查分类情况"),
    "合规性": ("评价人对依据的填写要求理解不一", "补充依据和结论", "修订表格的填写说明，由部门负责人复核"),
    "环境因素": (
        "培训只发教材，没有结合岗位讲解",
        "对两名员工补充培训",
        "岗位卡片列明环境因素，班前会轮流讲解",
    ),
    "防护罩": ("维修后复位检查遗漏，点检照抄前日", "停机补装并确认牢固", "点检改为拍照留存，设备员每周抽查"),
    "演练": (
        "记录人认为无需改进可以不填",
        "参演人员补充讨论并填写",
        "演练方案中指定评价人，评价表经复核归档",
    ),
    "绝缘垫": ("检查项目未列入绝缘用具", "更换绝缘垫", "修订检查表，加入绝缘用具的外观和试验日期"),
    "动火票": (
        "监护人对分析时限不清楚，签发人未核对",
        "停止使用该票，重新分析签发",
        "对签发人和监护人再培训，每月抽查票证",
    ),
}
"""Cause, correction and corrective action, by a word of the finding."""
OTHER = ("责任人对文件要求不熟悉，检查未覆盖到该项", "按文件要求补做", "组织学习程序文件，列入月度检查")
WIDER = (
    "各部门对同类事项自查，结果报{safety}。",
    "由{deputy}组织排查其他岗位的同类事项。",
    "{safety}在月度检查中对同类情况专项查看。",
)


def told(audit: Audit, w: Writer, says: Says) -> None:
    """Chapters 7 to 10 and the annexes."""
    w.heading(1, "7 以往不符合和证书使用")
    _before(audit, w, says)
    w.heading(1, "8 本次审核的不符合")
    _list(audit, w)
    w.heading(1, "9 评价和结论")
    _conclusion(audit, w, says)
    w.heading(1, "10 签署")
    _signed(audit, w)
    for item in audit.nonconformities.items:
        w.page()
        _annex(audit, w, says, item)


def _before(audit: Audit, w: Writer, says: Says) -> None:
    if not audit.previous_nonconformities and not audit.certificates:
        w.text("本次为初次认证，没有以往的不符合；受审核方尚未获证，不涉及认证证书和标志的使用。")
        return
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        w.text(
            f"（{at}）上次的不符合：{e('description')}整改于{e('closed_on')}关闭，本次"
            + says("抽查同类记录未再发生，措施有效。", "到现场核实，措施仍在执行，效果良好。")
        )
    for held in audit.certificates:
        e = w.entry("certificates", held)
        w.text(
            f"{e('system', NAMES[held.system])}证书编号{e('number')}，"
            f"{e('issued_on')}颁发，{e('valid_to')}到期。",
            style="plain",
        )
    w.text(
        says(
            "证书和标志只用于投标和网站宣传，引用范围准确，受审核方能有效控制。",
            "查投标文件、宣传册，引用内容无误，标志使用合规，控制有效。",
        )
    )


def _list(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    w.text(
        f"严重不符合{major}项，一般不符合{minor}项。" + ("" if found.items else "抽样范围内未发现不符合。")
    )
    if not found.items:
        return
    rows: list[Row] = [["报告号", "部门", "标准", "条款", "程度"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        rows.append(
            [e("number"), e("department"), e("standard"), e("clause"), e("grade", GRADES[item.grade])]
        )
    w.table(rows, (1, 1.6, 2.4, 1.4, 1), head=1)
    w.text(f"事实和整改要求见附页；整改证据提交的截止日为{w.fact('nonconformities.due_date')}。")


def _conclusion(audit: Audit, w: Writer, says: Says) -> None:
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        w.text(f"{e('criterion')}：{w.choice(f'{e.path}.value', VALUES, rating.value)}", style="plain")
    names = "、".join(NAMES[one] for one in audit.systems)
    w.text(
        f"9.1 综合评价  {w.fact('organization.name')}建立的{names}符合审核准则，"
        f"{w.fact('headcount')}名员工在体系覆盖之内；从目标完成、监测数据、检查和应急记录看，体系运行有效，具备履行法律法规义务和其他"
        "要求的能力，能够实现预期结果；内部审核、管理评审能够发现问题并推动改进。"
    )
    w.text("9.2 审核目的  本次审核的各项目的均已实现。")
    w.text("9.3 范围适宜性  所申请的范围与场所、活动、许可和人员相符，范围适宜，拟在证书上表述为：")
    for one in audit.systems:
        w.text(f"{NAMES[one]}——{w.scope('certificate', one)}", style="plain")
    labels = ADVICE[audit.audit_type]
    advice = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")
    w.text(f"9.4 推荐意见  {advice}")
    w.text(
        f"9.5 后续  下一次审核不晚于{w.fact('next_audit_by')}。"
        + says(
            "届时重点关注隐患整改、监测数据和人员证件到期情况。",
            "建议在下次审核前完善班组检查记录，增加员工参与隐患报告的激励。",
        )
    )


def _signed(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["职责", "签字", "日期"]]
    for member in audit.team:
        if member.name in audit.conclusion.signatories:
            name = w.each("conclusion.signatories", [member.name])
            duty = "审核组长" if member.role == "leader" else "审核组成员"
            rows.append([duty, name, w.fact("report_date")])
    w.table(rows, (2, 2.4, 2.4), head=1)


def _annex(audit: Audit, w: Writer, says: Says, item: Nonconformity) -> None:
    w.text("附页  不符合报告", style="subtitle")
    e = w.same("nonconformities.items", item.number, item)
    head = audit.world.people.heads.get(item.department, audit.world.people.representative)
    cause, mended, measure = next((told for word, told in CAUSES.items() if word in item.description), OTHER)
    wider = says(WIDER[audit.nonconformities.items.index(item) % len(WIDER)])
    found = w.date(audit.audit.end)
    rows: list[Row] = [
        ["报告号", e("number"), "受审核方", w.fact("organization.name")],
        ["受审核部门", e("department"), "部门负责人", head],
        ["不符合事实", e("description"), "‹", "‹"],
        ["不符合的标准条款", f"{e('standard')} 第{e('clause')}条", "程度", e("grade", GRADES[item.grade])],
        ["审核员", audit.leader.name, "开具日期", found],
        ["部门确认", f"事实属实。{head}", "确认日期", w.date(audit.audit.end)],
        ["原因分析", f"{cause}。", "‹", "‹"],
        ["纠正", f"{mended}。", "‹", "‹"],
        ["纠正措施", f"{measure}。", "‹", "‹"],
        ["举一反三", wider, "‹", "‹"],
        [
            "验证要求",
            "提交纠正和纠正措施的证据，由审核组长书面验证",
            "期限",
            w.fact("nonconformities.due_date"),
        ],
    ]
    w.table(rows, (1.3, 3.6, 1.1, 2.2), bold=(0, 2))
