"""沂濛's chapter on operation."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer


def operation(audit: Audit, w: Writer) -> None:
    """What was seen of the company's processes."""
    w.heading(1, "四、运行")
    w.heading(2, "（一）运行策划和资质")
    flow = "—".join(audit.world.industry["flow"])
    w.text(
        f"主要流程为：{flow}。关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}"
        f"，外包过程为{w.fact('outsourced_processes')}。各过程的准则在作业指导书或工作规范中规定。"
    )
    standards = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        standards.append(f"{e('number')}《{e('title')}》")
    w.text(f"执行的产品、服务和技术标准有{'、'.join(standards)}。")
    _permits(audit, w)
    if "QMS" in audit.systems:
        _quality(audit, w)
    w.heading(2, "（三）采购与外部供方" if "QMS" in audit.systems else "（二）采购与外部供方")
    _supply(audit, w)
    if {"EMS", "OHSMS"} & {*audit.systems}:
        w.heading(2, "（四）环境与安全运行" if "QMS" in audit.systems else "（三）环境与安全运行")
        _safety(audit, w)


def _permits(audit: Audit, w: Writer) -> None:
    if not audit.permits:
        w.text("公司从事的活动不需要取得专项行政许可。")
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        w.text(
            f"公司具有的{e('kind')}，编号{e('number')}，持有人为{e('holder')}，许可内容为{e('scope')}，"
            f"由{e('authority')}颁发，有效期自{e('valid_from')}至{until}。"
        )


def _quality(audit: Audit, w: Writer) -> None:
    world, departments = audit.world, audit.world.departments
    flow = world.industry["flow"]
    w.heading(2, "（二）产品和服务的提供")
    if audit.exclusions == "无":
        w.text(
            f"{departments[3]}负责设计和开发，抽查近一年的1个项目，策划、输入、评审、验证、"
            "确认和输出资料齐全，设计更改经过评审和批准。"
        )
    w.text(
        f"{departments[5]}对顾客要求进行确认和评审，抽查3份订单，评审在接受订单之前完成，"
        "交付期和技术要求明确。",
        f"在现场观察{flow[0]}和{flow[len(flow) // 2]}过程，作业人员使用有效版本的文件，设备运转正常，"
        "过程记录与实际相符；标识和可追溯性能够满足要求，顾客财产得到妥善保管，防护措施适当。",
        f"{departments[1]}对采购物资、过程和最终结果进行检查，抽查近期的检查记录，放行由授权人员签署。"
        "发现的不合格作了标识、隔离和处置，处置结果有记录。",
    )


def _supply(audit: Audit, w: Writer) -> None:
    departments = audit.world.departments
    w.text(f"{departments[4]}按采购控制程序选择、评价供方，建立了合格供方名录。")
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        w.text(f"{e('name')}提供{e('provides')}，{e('evaluated_on')}评价合格，列入名录。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"抽查{e('kind')}一份，由{e.each('parties', '与')}签订，标的为{contract.about}，"
            f"签订日期{e('signed_on')}，期限{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}。"
        )


def _safety(audit: Audit, w: Writer) -> None:
    world, departments = audit.world, audit.world.departments
    w.text(
        f"{departments[-1]}负责人{world.people.heads[departments[-1]]}介绍了环境和安全管理的情况，"
        "日常检查每周一次，"
        f"抽查近期检查记录，提出的问题均已整改。生产经营活动中{w.laws('operation')}等的要求得到落实。"
    )
    if "EMS" in audit.systems:
        waste = "危险废物交有资质的单位处置" if "危险废物处置" in world.industry["supplies"] else "按规定清运"
        w.text(
            f"现场查看了与{world.aspects[0]}有关的控制措施，设施运行正常，运行记录连续。"
            f"固体废物按程序文件分类收集，{waste}。"
        )
    if "OHSMS" in audit.systems:
        w.text(
            f"针对{world.hazards[0]}，现场设有防护设施和警示标识，作业人员佩戴了劳动防护用品。员工代表"
            f"{world.people.workers}反映，公司在制定制度和调查危险源时征求了员工的意见。"
        )
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        w.text(f"{e('name')}于{e('examined_on')}在{e('institution')}进行健康检查，结果为{e('result')}。")
    for one in audit.drills:
        e = w.entry("drills", one)
        w.text(
            f"{e('held_on')}在{one.place}组织了{e('kind')}应急演练，{one.people}人参加，留有演练方案和照片。"
        )
    w.text("应急物资配备齐全，消防器材在检查周期之内，本次审核覆盖的时间段内没有发生环境和安全事故。")
