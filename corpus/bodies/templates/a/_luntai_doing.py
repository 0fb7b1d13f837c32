"""Clauses 7 and 8 of 轮台胡杨's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._luntai_words import Clauses, has, makes
from corpus.bodies.writer import Writer


def all_of(audit: Audit, w: Writer, c: Clauses) -> None:
    """Clauses 7 and 8."""
    _resources(audit, w, c)
    if has(audit, "QMS"):
        c.head("7.1.5", "监视和测量资源", "Q")
        instruments(audit, w, c)
    _competence(audit, w, c)
    _papers(w, c)
    if has(audit, "QMS"):
        _sold(audit, w, c)
    if has(audit, "OHSMS"):
        _safe(audit, w, c)
    _bought(audit, w, c)
    if has(audit, "QMS"):
        _provided(audit, w, c)
    if has(audit, "OHSMS"):
        _emergency(audit, w, c)


UPKEEP = (
    "查<设备台账>和<设备保养计划>，{machine}等设备按计划保养，{month}的保养记录有操作人和检查人签字。",
    "现场查看{machine}、{other}，外观整洁，运转正常，操作规程张贴在机旁。",
    "工作场所的照明、通风和通道满足要求，{doing}每天清扫。",
)


def _resources(audit: Audit, w: Writer, c: Clauses) -> None:
    c.head("7.1", "资源")
    units = [f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment]
    w.text(f"主要设备有{'、'.join(units)}。" + c.some(UPKEEP, 2, "7.1"))
    if not audit.special_equipment:
        w.text("公司没有特种设备。")
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        w.text(
            f"特种设备：{e.aside('place')}的{e('name')}（{e('model')}），设备代码{e('device_code')}，使用登记证"
            f"{e('registration_no')}，{e('first_inspected_on')}首检，最近一次由{e('agency')}于"
            f"{e('inspected_on')}检验，报告{e('report_no')}，下次检验{e('next_inspection_on')}。"
        )


def instruments(audit: Audit, w: Writer, c: Clauses) -> None:
    """The instruments sampled."""
    w.text(
        f"查{c.record('计量器具台账', '7.1' if has(audit, 'QMS') else '9.1')}和送检证书，抽查情况如下。"
        + c.problem("QMS", "7.1.5.2"),
    )
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        w.text(
            f"{e.aside('place')}{e('device')}，型号{e('model')}，编号{e('serial')}，{e('calibrated_on')}经"
            f"{e('agency')}{one.act}，证书号{e('certificate_no')}，有效至{e('valid_until')}，结果{e('result')}。"
        )


COMPETENCE = (
    "查<年度培训计划>，{month}的培训有签到和考核，平均成绩合格。",
    "查<岗位任职要求>，抽{doing}2名员工、{quality}1名检查人员，学历和经历符合要求。",
    "询问{upkeep_head}，其介绍了新设备投用前对操作人员培训的情况。",
)
AWARE = (
    "抽问{sale}、{doing}的员工，知道与本岗位有关的目标和违反规定的后果。",
    "班前会强调当天的重点，查<班前会记录>，{month}没有缺页。",
)


def _competence(audit: Audit, w: Writer, c: Clauses) -> None:
    c.head("7.2、7.3", "能力和意识")
    w.text(
        c.some(COMPETENCE, 2, "7.2")
        + c.some(AWARE, 1, "7.3")
        + "".join(c.problem(one, "7.2") for one in audit.systems)
    )
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        w.text(
            f"{e('name')}从事{e.aside('work')}，持{e('issuer')}发的{e('kind')}，项目{e('category')}，"
            f"证号{e('number')}，{e('issued_on')}发证，有效期自{e('valid_from')}至{e('valid_to')}。"
        )
    told = []
    for contract in audit.employment_contracts:
        k = w.entry("employment_contracts", contract)
        term = f"至{k('valid_to')}" if contract.valid_to else "起为无固定期限"
        told.append(f"{k('name')}{k('signed_on')}签订，期限自{k('valid_from')}{term}")
    w.text(f"抽劳动合同{len(told)}份：{'；'.join(told)}。")


PAPERS = (
    "查<文件控制清单>，手册、程序文件和作业文件均经批准，现场没有发现作废文件。",
    "查<外来文件清单>，登记了标准和法规，{tech}负责核对有效性。",
    "电子记录由{office}每周备份，纸质记录装订成册，查找方便。",
    "内部沟通有例会、公告和微信群等方式，外部沟通由{sale}、{office}分别负责。",
)


def _papers(w: Writer, c: Clauses) -> None:
    c.head("7.4、7.5", "沟通、成文信息")
    w.text(c.some(PAPERS, 3, "7.5"))


SOLD = (
    "抽{month}的订单3份，查<合同评审表>，交期、价格和技术要求经{sale}、{doing}会签。",
    "顾客变更要求时，{sale}填写<订单变更通知单>并发到{doing}。",
    "查<顾客沟通记录>，顾客的询问均在两日内答复。",
)


def _sold(audit: Audit, w: Writer, c: Clauses) -> None:
    c.head("8.1、8.2", "运行策划和控制、产品和服务的要求", "Q")
    w.text(c.some(SOLD, 2, "8.2"), audit.world.remarks["operation"][-1])


BOUGHT = (
    "查<合格供方名单>，由{purchase}编制，{representative}批准。",
    "{purchase_head}说明了选择供方的办法：先看资质，再试用，最后由{quality}、{doing}共同评价。",
    "采购单写明规格、数量、验收办法，抽{month}的采购单3份，内容齐全。",
)


def _bought(audit: Audit, w: Writer, c: Clauses) -> None:
    if has(audit, "QMS"):
        c.head("8.4", "外部提供的过程、产品和服务的控制", "Q")
    else:
        c.head("8.1.4", "采购", "S")
    w.text(c.some(BOUGHT, 2, "8.4") + c.problem("QMS", "8.4.1"))
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}（{e('provides')}），评价日期{e('evaluated_on')}")
    w.text(f"抽查供方：{'；'.join(told)}。以上供方评价均为合格。")
    for contract in audit.contracts:
        k = w.entry("contracts", contract)
        w.text(
            f"查{k('kind')}：{k.each('parties', '与')}于{k('signed_on')}签订，内容为{contract.about}，期限"
            f"{k('stated_term')}，{k('valid_from')}至{k('valid_to')}。"
        )


MADE = (
    "现场查看{first}、{middle}、{last}过程，均有作业指导书，查<过程参数记录>，与规定相符。",
    "产品以标签标识，检验状态以区域和颜色区分，抽1批能够追溯到原料批号。",
    "顾客提供的样品由{tech}登记保管，没有损坏和丢失。",
    "交付由{sale}安排，查<送货单>，有顾客签收。",
)
SERVED = (
    "现场查看{first}、{middle}、{last}过程，人员按规程工作，查<过程检查表>，结果正常。",
    "{doing}对完成的工作自查，{quality}每月抽查，发现的问题当场纠正。",
    "顾客的资料和物品由{doing}登记，用后归还并签字。",
)
CHECKED = (
    "查<成品放行单>，放行由{quality}授权的人员签字，检查项目与规范一致。",
    "不合格品隔离存放，查<不合格品处置单>，处置方式为返工或报废，返工后复检。",
)
ACCEPTED = ("查<验收记录>，由{quality}和顾客共同签字，不合格的项目整改后再验。",)


def _provided(audit: Audit, w: Writer, c: Clauses) -> None:
    c.head("8.5", "生产和服务提供", "Q")
    w.text(c.some(MADE if makes(audit) else SERVED, 3, "8.5") + c.problem("QMS", "8.5.1"))
    w.text(f"特殊过程（{w.fact('special_processes')}）经过确认，确认的内容包括设备、人员、方法和参数。")
    c.head("8.6、8.7", "放行、不合格输出的控制", "Q")
    w.text(c.some(CHECKED if makes(audit) else ACCEPTED, 2, "8.6") + c.problem("QMS", "8.6"))


SAFE = (
    "查<安全检查记录>，{safety}每月检查一次，{month}查出的问题已经整改并复查。",
    "现场人员按规定佩戴防护用品，查<劳保用品发放表>，有本人签字。",
    "动火、登高、临时用电等作业办理作业票，抽{month}的2张，措施和监护人填写齐全。",
    "配电箱上锁，灭火器在检查期内，疏散通道没有堵塞。",
)


def _safe(audit: Audit, w: Writer, c: Clauses) -> None:
    c.head("8.1、8.1.2", "运行策划和控制、消除危险源和降低风险", "S")
    w.text(c.some(SAFE, 3, "8.1") + c.problem("OHSMS", "8.1.2"))
    w.text(f"{audit.world.people.safety}能够说出{w.laws('operation')}中与公司有关的条款。")
    told = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        told.append(f"{e('name')}于{e('examined_on')}在{e('institution')}体检，结论为{e('result')}")
    if told:
        w.text(f"抽查职业健康体检：{'；'.join(told)}。")


def _emergency(audit: Audit, w: Writer, c: Clauses) -> None:
    c.head("8.2", "应急准备和响应", "S")
    w.text(f"公司编有{c.record('应急预案', '8.2')}，配备灭火器、急救箱等物资，每月点检。")
    for one in audit.drills:
        e = w.entry("drills", one)
        w.text(f"{e('held_on')}在{one.place}进行了{e('kind')}演练，{one.people}人参加，演练后作了评价。")
    note = c.problem("OHSMS", "8.2")
    if note:
        w.text(note)
