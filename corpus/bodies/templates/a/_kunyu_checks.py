"""The modules of 昆嵛's check list: what was asked, answered, remarked."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._kunyu_cards import Question, cards, checklist, nested, whole
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

YES, NOT = "是", "不适用"
FOUR = (1.0, 1.0, 1.0, 1.0)


def planning(audit: Audit, w: Writer, say: Phrases) -> None:
    """Context, factors, objectives."""
    told = []
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"{e('what')} {e('stated')} {count.unit}：{e.each('listed', '／')}")
    rows: list[Row] = [["目标项", "目标值", "实际值"], *audit.world.objectives]
    questions = [
        Question(
            "组织是否识别并更新影响管理体系的内外部因素及相关方要求？", YES, "".join(say.some("context", 2))
        ),
        Question("是否形成了需要重点管控事项的清单？", YES, f"清单已上传。{'；'.join(told)}。"),
        Question("目标是否分解到部门并定期监测？", YES, say.one("goals"), nested(w, rows, (3, 1.4, 1.4))),
    ]
    checklist(w, "M01", "策划与目标", questions)


def compliance(audit: Audit, w: Writer, say: Phrases) -> None:
    """Laws, their evaluation, standards, permits."""
    checklist(
        w,
        "M02",
        "合规",
        [_laws(audit, w, say), *_evaluations(audit, w), _standards(audit, w), _permits(audit, w)],
    )


def _laws(audit: Audit, w: Writer, say: Phrases) -> Question:
    e = w.law_entry("compliance")
    remark = (
        f"平台收到企业法规清单 1 份，共 {e('stated_count')} 部，明细见下。{e.silent('place')}{say.one('law')}"
    )
    pairs: list[str] = []
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        pairs += [str(at), e.one("titles", title)]
    rows: list[Row] = [["序", "法规名称", "序", "法规名称"]]
    rows += [[*pairs[at : at + 4], *["—"] * (4 - len(pairs[at : at + 4]))] for at in range(0, len(pairs), 4)]
    return Question(
        "是否建立适用法律法规清单并保持现行有效？", YES, remark, nested(w, rows, (0.5, 4, 0.5, 4))
    )


def _evaluations(audit: Audit, w: Writer) -> list[Question]:
    found = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        who = e.each("evaluators", "、")
        remark = f"最近一次评价日期 {e('done_on')}，参加评价：{who}；"
        remark += f"评价对象为 {e('stated_count')} 部法律法规，结论为遵守。"
        found.append(Question("是否按策划的时间间隔开展合规性评价？", YES, remark))
    return found


def _standards(audit: Audit, w: Writer) -> Question:
    rows: list[Row] = [["标准号", "标准名称"]]
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        rows.append([e("number"), e("title")])
    remark = "企业执行的产品、服务或排放标准登记如下，版本经平台标准库比对有效。"
    return Question("执行的技术标准是否为有效版本？", YES, remark, nested(w, rows, (1.6, 5)))


def _permits(audit: Audit, w: Writer) -> Question:
    text = "需要行政许可的活动是否取得有效许可？"
    if not audit.permits:
        return Question(text, NOT, "申请范围内的活动无需前置或后置行政许可，营业执照核准的经营范围已覆盖。")
    rows: list[Row] = []
    for one in audit.permits:
        e = w.entry("permits", one)
        rows += cards([("证照名称", e("kind")), ("证照编号", e("number"))], 2)
        rows += cards([("持证单位", e("holder")), ("许可内容", e("scope"))], 2)
        term = f"{e('valid_from')} 至 {e('valid_to')}"
        rows += cards([("有效期", term), ("发证机关", e("authority"))], 2)
    return Question(text, YES, "证照原件已核验，扫描件见附件区。", nested(w, rows, (1, 1), 0))


def people(audit: Audit, w: Writer, say: Phrases) -> None:
    """Certificates, contracts, examinations, training."""
    rows: list[Row] = [["姓名／岗位", "证件", "证号", "有效期", "发证"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        item = f"{e('kind')}¶（{e('category')}）"
        term = f"{e('valid_from')}¶至¶{e('valid_to')}"
        rows.append([f"{e('name')}¶{e.aside('work')}", item, e("number"), term, e("issuer")])
    first = Question(
        "特种作业、特种设备作业等岗位人员是否持有效证件？",
        YES,
        say.one("people"),
        nested(w, rows, (1.3, 2.2, 2.6, 1.6, 2)),
    )
    checklist(
        w,
        "M03",
        "人员",
        [
            first,
            _contracts(audit, w),
            _exams(audit, w),
            Question("是否按计划培训并评价效果？", YES, "".join(say.some("training", 2))),
        ],
    )


def _contracts(audit: Audit, w: Writer) -> Question:
    told = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        until = f"至 {e('valid_to')}" if one.valid_to else "起，无固定期限"
        told.append(f"{e('name')}（{e('signed_on')} 签订，期限自 {e('valid_from')} {until}）")
    return Question("是否与员工签订劳动合同并缴纳社会保险？", YES, f"抽看合同影像：{'；'.join(told)}。")


def _exams(audit: Audit, w: Writer) -> Question:
    rows: list[Row] = [["受检人", "受检日期", "机构", "结论"]]
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    return Question(
        "是否按规定安排员工健康检查？",
        YES,
        "体检报告原件由企业保管，抽看如下。",
        nested(w, rows, (1.2, 1.6, 3, 1.4)),
    )


def devices(audit: Audit, w: Writer, say: Phrases) -> None:
    """Instruments, special equipment, upkeep."""
    rows: list[Row] = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        head = [
            ("器具", e("device")),
            ("型号规格", e("model")),
            ("编号", e("serial")),
            ("所在位置", e.aside("place")),
        ]
        rows += cards(head, 4)
        day = f"{e('calibrated_on')}"
        rows += cards(
            [
                ("证书编号", e("certificate_no")),
                (f"{one.act}机构", e("agency")),
                (f"{one.act}日期", day),
                ("有效期至／结果", f"{e('valid_until')}／{e('result')}"),
            ],
            4,
        )
    inside = nested(w, rows, FOUR, 0) if rows else None
    answer = YES if rows else NOT
    remark = say.one("device") if rows else "服务过程不使用需要溯源的测量设备。"
    machines: list[Row] = [["设备名称", "型号", "数量"]]
    machines += [[name, model, str(number)] for name, model, number in audit.world.equipment]
    questions = [
        Question("监视和测量设备是否按规定检定或校准？", answer, remark, inside),
        _special(audit, w),
        Question("主要设备是否得到维护？", YES, say.one("upkeep"), nested(w, machines, (3, 2, 1))),
    ]
    checklist(w, "M04", "设备设施", questions)


def _special(audit: Audit, w: Writer) -> Question:
    text = "在用特种设备是否办理使用登记并定期检验？"
    if not audit.special_equipment:
        return Question(text, NOT, "现场确认没有自有特种设备。")
    rows: list[Row] = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows += cards([("设备", e("name")), ("型号", e("model")), ("首次检验", e("first_inspected_on"))], 3)
        rows += cards(
            [
                ("设备代码", e("device_code")),
                ("使用登记证", e("registration_no")),
                ("使用地点", e.aside("place")),
                ("检验报告", e("report_no")),
                ("本次检验", f"{e('inspected_on')}，合格"),
                ("下次检验", e("next_inspection_on")),
            ],
            3,
        )
        rows.append(whole("检验机构", e("agency"), 3))
    return Question(text, YES, "检验标志张贴于设备明显位置，照片见附件区。", nested(w, rows, (1, 1, 1), 0))


def operation(audit: Audit, w: Writer, say: Phrases) -> None:
    """Work itself, special processes, outsourcing."""
    laws = w.laws("operation", "")
    special = audit.special_processes
    none = special == "无"
    questions = [
        Question(
            "过程是否按策划的准则运行，记录是否可追溯？",
            YES,
            f"{''.join(say.some('operation', 2))}现场做法符合{laws}的有关规定。",
        ),
        Question(
            "需要确认的过程是否已确认？",
            NOT if none else YES,
            "经与技术人员沟通，没有结果不能由后续检查验证的过程。" if none else say.one("confirm"),
        ),
        Question("外包过程是否受控？", YES, say.one("outside")),
        Question(
            "相关方进入现场是否得到管理？", YES, "来访登记、告知单由门卫和接待部门保存，抽看当月记录完整。"
        ),
    ]
    checklist(w, "M05", "运行", questions)


def supply(audit: Audit, w: Writer, say: Phrases) -> None:
    """Suppliers and contracts."""
    rows: list[Row] = [["供方", "供应内容", "评价日期"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    found: list[Row] = []
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        found.append(whole("合同双方", c.each("parties", "；"), 3))
        found += cards(
            [
                ("合同类型／标的", f"{c('kind')}／{contract.about}"),
                ("签订日期", c("signed_on")),
                ("履行期限", f"{c('stated_term')}（{c('valid_from')} 至 {c('valid_to')}）"),
            ],
            3,
        )
    questions = [
        Question("外部供方是否经过评价？", YES, say.one("supply"), nested(w, rows, (4, 2, 1.6))),
        Question(
            "采购和服务合同是否在履行期内？",
            YES,
            "抽看合同影像件，盖章齐全。",
            nested(w, found, (1.3, 1, 1.7), 0),
        ),
    ]
    checklist(w, "M06", "外部提供", questions)


def emergency(audit: Audit, w: Writer, say: Phrases) -> None:
    """Drills."""
    rows: list[Row] = [["演练内容", "演练日期", "地点", "参加人数"]]
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([f"{e('kind')}演练", e("held_on"), one.place, str(one.people)])
    text = "是否按预案组织演练并评价效果？"
    checklist(
        w, "M07", "应急", [Question(text, YES, say.one("emergency"), nested(w, rows, (2.4, 1.6, 1.8, 1.2)))]
    )


def evaluation(audit: Audit, w: Writer, say: Phrases) -> None:
    """Internal audit, management review, figures, customers."""
    questions = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        single = one.start == one.end
        days = f"{e('start')}{e.silent('end')}" if single else f"{e('start')} 至 {e('end')}"
        rows = cards(
            [
                ("计划批准日", e("planned_on")),
                ("实施日期", days),
                ("内审组长", e("leader")),
                ("内审员", e.each("auditors", "，")),
                ("不符合数", f"{e('nonconformities')} 项"),
                ("关闭日期", e("closed_on")),
            ],
            3,
        )
        questions.append(
            Question("内部审核是否覆盖全部部门和条款？", YES, say.one("inner"), nested(w, rows, (1, 1, 1), 0))
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        rows = cards(
            [
                ("计划日期", e("planned_on")),
                ("评审日期", e("held_on")),
                ("主持人", e("chair")),
                ("改进事项", f"{e('improvements')} 项，{e('due_date')} 前完成"),
            ],
            4,
        )
        remark = say.one("review")
        questions.append(Question("管理评审是否按期进行？", YES, remark, nested(w, rows, FOUR, 0)))
    questions += [*_figures(audit, w), Question("是否监视顾客的感受？", YES, say.one("customer"))]
    checklist(w, "M08", "绩效评价", questions)


def _figures(audit: Audit, w: Writer) -> list[Question]:
    found = []
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        rows: list[Row] = [["项目", f"数值（{table.unit}）"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        question = f"是否按年度开展{table.title[5:]}？"
        remark = f"企业上传的“{e('title')}”如下，由{w.random.choice(audit.world.departments[:2])}汇总。"
        found.append(Question(question, YES, remark, nested(w, rows, (3, 2))))
    return found


def improvement(audit: Audit, w: Writer, say: Phrases) -> None:
    """What was found before, certificates, complaints."""
    rows: list[Row] = [["上次不符合内容", "关闭日期"]]
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        rows.append([e("description"), e("closed_on")])
    text = "上次审核的不符合是否已在规定时间内关闭？"
    if audit.previous_nonconformities:
        remark = "措施证据在上次任务中已归档，本次到现场复看，纠正和纠正措施已经实施。"
        first = Question(text, YES, remark, nested(w, rows, (5, 1.4)))
    else:
        first = Question(text, NOT, "本次为初次认证，没有上次审核。")
    checklist(
        w,
        "M09",
        "改进与证书使用",
        [
            first,
            _certificates(audit, w),
            Question("对不合格和投诉是否采取纠正措施？", YES, "".join(say.some("improve", 2))),
        ],
    )


def _certificates(audit: Audit, w: Writer) -> Question:
    text = "认证证书和标志的使用是否符合规定？"
    if not audit.certificates:
        return Question(text, NOT, "尚未取得认证证书，已向企业讲解证书和标志的使用规则。")
    rows: list[Row] = [["证书编号", "体系", "发证日期", "有效期至"]]
    for one in audit.certificates:
        e = w.entry("certificates", one)
        rows.append([e("number"), e("system"), e("issued_on"), e("valid_to")])
    remark = "企业网站、宣传册和标书中引用的证书信息正确，未在产品上使用认证标志。"
    return Question(text, YES, remark, nested(w, rows, (2.4, 1.2, 1.6, 1.6)))
