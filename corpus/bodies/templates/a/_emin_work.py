"""Parts F to H of 额敏河's questionnaire: operation, evaluation, nonconformities."""

from __future__ import annotations

from corpus.bodies.templates.a._emin_item import Item
from corpus.bodies.templates.again import again
from corpus.bodies.writer import Writer


def _equipment(w: Writer) -> str:
    owned = w.audit.world.equipment
    return "¶".join(f"{name}／{model}／{number}台" for name, model, number in owned) or w.blank


def _units(w: Writer) -> str:
    told = []
    for one in w.audit.special_equipment:
        e = w.entry("special_equipment", one)
        told.append(
            f"{e('name')}／{e('model')}／代码{e('device_code')}／登记{e('registration_no')}／"
            f"{e('inspected_on')}由{e('agency')}检验，报告{e('report_no')}，下次{e('next_inspection_on')}"
        )
    return "¶".join(told) or "无特种设备"


def _exams(w: Writer) -> str:
    told = []
    for one in w.audit.medical_exams:
        e = w.entry("medical_exams", one)
        told.append(f"{e('name')}／{e('examined_on')}／{e('institution')}／{e('result')}")
    return "¶".join(told)


def _suppliers(w: Writer) -> str:
    told = []
    for one in w.audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}／{e('provides')}／{e('evaluated_on')}评价")
    return "¶".join(told)


def _contracts(w: Writer) -> str:
    told = []
    for one in w.audit.contracts:
        e = w.entry("contracts", one)
        told.append(
            f"{e('kind')}（{e.each('parties', '、')}）／签订{e('signed_on')}／"
            f"{e('valid_from')}～{e('valid_to')}／{e('stated_term')}"
        )
    return "¶".join(told)


def _drills(w: Writer) -> str:
    told = []
    for one in w.audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('kind')}演练／{e('held_on')}／{one.place}／{one.people}人")
    return "¶".join(told)


def _instruments(w: Writer) -> str:
    told = []
    for one in w.audit.calibrations:
        e = w.entry("calibrations", one)
        told.append(
            f"{e('device')}／{e('model')}／{e('serial')}／{e('user_unit')}／{e('certificate_no')}／{e('agency')}／"
            f"{one.act}{e('calibrated_on')}／至{e('valid_until')}／{e('result')}"
        )
    return "¶".join(told) or "无"


def _totals(w: Writer) -> str:
    told = []
    for table in w.audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        title = e("title")
        parts = []
        for item in table.items:
            i = e.inner("items", item)
            parts.append(f"{i('name')}{i('amount')}")
        told.append(f"{title}（{table.unit}）：{'，'.join(parts)}；合计{e('stated_total')}")
    return "¶".join(told)


def _evaluated(w: Writer) -> str:
    e = w.entry("compliance_evaluations", w.audit.compliance_evaluations[0])
    return f"{e('done_on')}／{e.each('evaluators')}／评价{e('stated_count')}部"


def _audited(w: Writer) -> str:
    one = w.audit.internal_audits[0]
    e = w.entry("internal_audits", one)
    days = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}～{e('end')}"
    return f"计划{e('planned_on')}；实施{days}；组长{e('leader')}；内审员{e.each('auditors')}"


def _audit_result(w: Writer) -> str:
    e = w.entry("internal_audits", w.audit.internal_audits[0])
    return f"{e('nonconformities')}项不符合，{e('closed_on')}关闭"


def _reviewed(w: Writer) -> str:
    e = w.entry("management_reviews", w.audit.management_reviews[0])
    return f"计划{e('planned_on')}；召开{e('held_on')}；主持{e('chair')}"


def _review_result(w: Writer) -> str:
    one = w.audit.management_reviews[0]
    e = w.entry("management_reviews", one)
    done = f"{e('closed_on')}完成" if one.closed_on else "按进度实施中"
    return f"改进{e('improvements')}项，{e('due_date')}前完成，{done}"


def _previous(w: Writer) -> str:
    told = []
    for one in w.audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        now = "本次再次出现" if again(w.audit, one.description) else "措施有效"
        told.append(f"{e('description')}关闭：{e('closed_on')}，{now}")
    return "¶".join(told) or "无"


def _items(w: Writer) -> str:
    told = []
    for item in w.audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        told.append(
            f"{e('number')}／{e('department')}／{e('standard')}／{e('clause')}／{grade}¶事实：{e('description')}"
        )
    return "¶".join(told) or "无"


OPERATION = (
    Item("运行准则得到建立？", note="作业指导书规定了环境和安全的要求"),
    Item("主要设备（名称／型号／数量）？", _equipment),
    Item("关键过程按准则受控？", note="在{doing}观察了{middle}"),
    Item("废气、粉尘的处理设施正常运行？", system="EMS", note="现场查看，运行记录连续", works=True),
    Item("废水的去向明确？", system="EMS", note="查看了排放口和管网图"),
    Item("噪声得到控制？", system="EMS", note="监测报告结果达标"),
    Item("固体废物分类收集、存放？", system="EMS", clause="8.1", note="现场容器有标识，未见混放"),
    Item("危险废物委托有资质的单位处置？", system="EMS", note="查看了单位资质和转移联单"),
    Item("节能节水有措施？", system="EMS", note="有用量统计和比较"),
    Item("其他重要环境因素的控制有效？", system="EMS", note="抽查“{aspect2}”，控制有效"),
    Item(
        "设备的安全防护和电气设施完好？",
        system="OHSMS",
        clause="8.1.2",
        note="抽查3台设备，防护装置完好",
    ),
    Item("危险作业执行许可？", system="OHSMS", note="抽查2张作业票，审批和监护齐全"),
    Item("劳动防护用品按标准发放和使用？", system="OHSMS", note="发放台账有签收，现场佩戴正确"),
    Item("职业病危害因素定期检测并公告？", system="OHSMS", note="检测结果已张贴"),
    Item("人员健康检查（姓名／日期／机构／结果）？", _exams, system="OHSMS"),
    Item("“不可接受风险”的控制有效？", system="OHSMS", note="抽查“{hazard2}”，措施落实"),
    Item("特种设备（名称／型号／代码／登记证／检验）？", _units),
    Item("设备按计划维护？", note="抽查2份保养记录，由{upkeep}填写"),
    Item("变更得到管理？", note="期间未发生工艺变更"),
    Item("供方（名称／供应内容／评价）？", _suppliers),
    Item("采购要求包含环境和安全的内容？", note="{purchase}的采购合同有专门条款"),
    Item("合同（类别／双方／期限）？", _contracts),
    Item("进入现场的承包方受控？", note="有安全协议和入场教育记录"),
    Item("应急预案覆盖可能的紧急情况？", note="包括火灾和人员伤害，已评审"),
    Item("应急演练（种类／日期／地点／人数）？", _drills),
    Item("演练后进行了评价？", system="OHSMS", clause="8.2", note="评价记录由{safety}保存"),
    Item("应急物资配备并定期检查？", note="灭火器压力正常，点检卡连续"),
)

EVALUATION = (
    Item("监测的项目、方法、频次已确定？", note="年度监测计划由{safety}编制"),
    Item("测量仪器（名称／型号／编号／单位／证书／机构／日期／有效期／结果）？", _instruments),
    Item("仪器均在有效期内使用？", note="现场核对标签与证书一致"),
    Item("统计（项目和合计）？", _totals),
    Item("发生过环境事件？", "否", system="EMS"),
    Item("发生过伤亡事故或职业病？", "否", system="OHSMS"),
    Item("合规性评价（日期／评价人／数量）？", _evaluated),
    Item("合规性评价逐条有依据和结论？", system="EMS", clause="9.1.2", note="评价表填写完整"),
    Item("受到过行政处罚？", "否", "查询了公开信息"),
    Item("内部审核（计划／日期／组长／内审员）？", _audited),
    Item("内部审核的结果？", _audit_result),
    Item("内审员独立于被审核的部门？", note="分组表有体现"),
    Item("管理评审（计划／日期／主持人）？", _reviewed),
    Item("管理评审的输出？", _review_result),
)

IMPROVEMENT = (
    Item("以往不符合（事实、关闭、有效性）？", _previous),
    Item("本次严重不符合？", lambda w: f"{w.fact('nonconformities.major')}项"),
    Item("本次一般不符合？", lambda w: f"{w.fact('nonconformities.minor')}项"),
    Item("不符合（编号／部门／标准／条款／级别／事实）？", _items),
    Item(
        "纠正措施提交的期限？",
        lambda w: w.fact("nonconformities.due_date") if w.audit.nonconformities.due_date else "不适用",
    ),
    Item("纠正措施的验证方式？", lambda w: "书面" if w.audit.nonconformities.items else "不适用"),
    Item("组织对发生的事件调查原因并采取措施？", note="程序有规定，期间无事件"),
)
