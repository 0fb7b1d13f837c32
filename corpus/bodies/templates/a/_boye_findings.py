"""The third chapter of 泊野's report: aspects and hazards one by one, records as tables turned round."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _boye_departments as departments
from corpus.bodies.templates.a._boye_parts import item, topic
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.tree import Number
from corpus.layouts.writer import Row

BESIDE = 3
"""Things beside one another in a table turned round."""

CONTROLS = (
    (
        "噪声",
        (
            "选用低噪声设备，高噪声点设隔声罩和减振垫，每年委托检测，结果低于限值",
            "夜间不安排高噪声作业，接触人员配发防噪耳塞，发放记录有本人签字",
        ),
    ),
    ("废水", ("清洗水经沉淀后入市政管网，排放口标识清楚，检测报告各项均达标",)),
    ("废液", ("作业废液用专用罐回收，拉运有三联单，现场没有洒落痕迹",)),
    ("废气", ("废气收集后经治理设施处理排放，设施与生产设备同启同停，运行台账逐班填写",)),
    ("烟尘", ("设固定和移动式除尘装置，滤筒更换写入台账，现场无明显烟气",)),
    ("粉尘", ("设备配除尘管道，每班清扫积尘，禁用压缩空气吹扫；除尘器压差每日点检",)),
    ("扬尘", ("裸露场地覆盖，进出车辆冲洗，风力达到五级时停止土方作业",)),
    ("尾气", ("车辆按期年检，淘汰高排放车型，调度系统合并短途任务",)),
    ("泄漏", ("储存区设围堰和收集池，配吸附材料，检查表每周一填",)),
    (
        "火灾",
        (
            "现场灭火器在位且压力正常，每月点检；动火前办理许可，配监护人",
            "消防通道畅通，应急照明抽试两处正常，义务消防队员能演示灭火器的使用",
        ),
    ),
    ("爆", ("防爆区电气选型符合要求，静电接地每季测量，作业前进行气体检测",)),
    (
        "消耗",
        (
            "分区装表，按月统计单位产品用量并与目标比较，超耗时书面说明",
            "人走灯灭、空调控温纳入巡查，本年度巡查没有发现长明灯和长流水",
        ),
    ),
    ("触电", ("配电箱上锁并有责任人标识，漏电保护器每月试跳，临时用电须经审批",)),
    ("高处", ("登高作业执行许可制度，安全带高挂低用，脚手架验收牌在有效期内",)),
    ("起重", ("吊索具每月检查并涂色标，起吊区拉警戒线，持证人员操作、专人指挥",)),
    ("车辆", ("厂内限速五公里，人车分流线清晰，车钥匙由持证人员保管",)),
    ("机械", ("旋转和剪切部位设固定防护，急停按钮抽试灵敏，清理设备时断电挂牌",)),
    ("中毒", ("进入受限空间先通风、再检测、后作业，监护人全程在场，救援器材在位",)),
    ("化学品", ("化学品分类存放，安全技术说明书在现场可得，洗眼器出水正常",)),
    ("烫", ("高温面设隔热和警示，配发隔热手套，岗位人员能说出烫伤后的处置步骤",)),
)
WASTE = "分类收集、定点存放，标签写明名称和日期，委托有资格的单位处置，转移手续齐全"
GUARD = "已写入岗位操作规程，班前会提示，配发的防护用品与危害相符，检查未发现违章"

PLANNING = (
    "受审核方按部门和活动识别环境因素和危险源，考虑了正常、异常和紧急的状态以及过去、现在和将来，评价方法写入《因素识别评价程序》。",
    "识别评价由{safety}组织，各部门填表后汇总，本年度没有因新工艺、新场所而需要补充的内容。",
    "措施按消除、替代、工程、管理、个体防护的次序选择，与{office}和{doing}负责人面谈，回答与文件一致。",
)
SUPPORT = (
    "工会代表{workers}参与了方针、目标和风险控制措施的协商，会议纪要上有代表签名；公示栏公布了员工提出意见的渠道。",
    "新员工接受公司、部门和班组的教育，抽考卷六份，成绩均在及格线以上；转岗人员另有岗前教育记录。",
    "文件目录与现场一致，作废文件加盖印章后保留一份。应急电话卡随身携带，抽问五人均能说出集合地点。",
    "与消防、环保部门的往来由{office}登记，近一年没有收到整改通知和处罚。",
)
OPERATION = (
    "相关方进场前由{office}告知要求并签收，外来施工单位另签安全和环保协议，现场佩戴访客证。",
    "劳动防护用品按岗位标准发放，台账有领用人签字，现场佩戴情况与台账相符。",
    "采购时把环保和安全要求写入技术附件，{material}的供方提供了材料的安全信息。",
    "危险废物（如有）专间存放，双人双锁，出入库台账与转移联单数量一致；无此类废物的单元标注“不产生”。",
)
QUALITY = (
    "{doing}按任务单组织作业，{process}的参数由班组长复核；交付前的检查由{quality}执行，放行签字人与授权名单一致。",
    "顾客要求在签约前评审，变更以书面形式传递到{doing}；抽查近期合同三份，评审意见均已落实。",
    "不合格的处置由{quality}决定，返工后复检；上半年的不合格按原因分类统计，排在首位的原因已有专项措施。",
)
CHECKED = (
    "{safety}每月组织综合检查，问题以整改单下达，闭环时间一般在七日以内。",
    "目标完成情况按季度公布；监测计划列出了项目、频次和责任人，执行没有缺项。",
    "没有发生应报告的事故、事件；急救箱的小伤记录经过统计，用于调整防护用品。",
)


def all_of(audit: Audit, w: Writer) -> None:
    """The whole chapter."""
    _planning(audit, w)
    _support(audit, w)
    _operation(audit, w)
    _emergency(audit, w)
    _evaluation(audit, w)
    departments.all_of(audit, w)


def _said(audit: Audit, w: Writer, stock: Sequence[str], count: int) -> None:
    people, names = audit.world.people, audit.world.departments
    for text in w.random.sample(stock, count):
        w.text(
            text.format(
                safety=people.safety,
                workers=people.workers,
                office=names[0],
                quality=names[1],
                doing=names[2],
                process=audit.world.industry["flow"][2],
                material=audit.world.industry["supplies"][0],
            )
        )


def _control(w: Writer, what: str, otherwise: str) -> str:
    for word, stated in CONTROLS:
        if word in what:
            return w.random.choice(stated)
    return otherwise


def _planning(audit: Audit, w: Writer) -> None:
    topic(w, "策划")
    item(w, "因素的识别和评价")
    _said(audit, w, PLANNING, 2)
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"评价得出{e('what')}共{e('stated')}{count.unit}：{e.each('listed', '；')}。")
    item(w, "法定义务")
    e = w.law_entry("compliance")
    w.text(f"受审核方的清单登录法律法规{e('stated_count')}部，名称如下：{e.silent('place')}")
    titles = audit.laws("compliance").titles
    for at, title in enumerate(titles):
        end = "。" if at == len(titles) - 1 else "；"
        w.text(e.one("titles", title) + end, style="plain", number=Number("laws"))
    w.text("执行的技术标准：", style="plain")
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        w.text(f"{s('number')} {s('title')}", style="plain")
    item(w, "目标及其实现")
    rows = audit.world.objectives
    w.table(
        [
            ["目标", *(row[0] for row in rows)],
            ["指标值", *(row[1] for row in rows)],
            ["实现值", *(row[2] for row in rows)],
        ],
        (2, *(9 / len(rows) for _ in rows)),
        bold=(0,),
    )


def _support(audit: Audit, w: Writer) -> None:
    topic(w, "资源、能力和沟通")
    item(w, "一般情况")
    _said(audit, w, SUPPORT, 3)
    item(w, "作业人员的资格")
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows: list[Row] = [
            ["姓名", e("name"), "承担的作业", e.aside("work")],
            ["证书", e("kind"), "准操项目", e("category")],
            ["编号", e("number"), "签发机关", e("issuer")],
            ["有效期限", f"{e('valid_from')}至{e('valid_to')}", "‹", "‹"],
        ]
        w.table(rows, (1.6, 4.2, 1.8, 3.4), bold=(0, 2))
        w.text("", style="plain")
    item(w, "劳动关系和职业健康")
    contracts = [one for one in audit.employment_contracts if one.valid_to]
    if contracts:
        entries = [w.entry("employment_contracts", one) for one in contracts]
        _turned(
            w,
            [
                ("员工", [e("name") for e in entries]),
                ("劳动合同签订日", [e("signed_on") for e in entries]),
                ("起始", [e("valid_from") for e in entries]),
                ("终止", [e("valid_to") for e in entries]),
            ],
        )
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        w.text(f"{e('name')}：{e('institution')}，{e('examined_on')}体检，{e('result')}。", style="plain")
    w.text("接触职业危害因素的人员上岗前、在岗期间和离岗时的检查安排，已列入职业健康监护制度。")


def _turned(w: Writer, rows: Sequence[tuple[str, list[str]]]) -> None:
    """A table whose columns are the things."""
    count = len(rows[0][1])
    w.table(
        [[label, *cells] for label, cells in rows], (2.2, *(8.8 / count for _ in range(count))), bold=(0,)
    )
    w.text("", style="plain")


def _things(w: Writer, path: str, records: Sequence[object], fields: Sequence[tuple[str, str]]) -> None:
    """Records in tables turned round, some beside one another; a field may be several, with a stroke."""
    for at in range(0, len(records), BESIDE):
        entries = [w.entry(path, one) for one in records[at : at + BESIDE]]
        _turned(w, [(label, [_cell(e, name) for e in entries]) for label, name in fields])


def _cell(entry: Entry, names: str) -> str:
    return " / ".join(entry(name) for name in names.split())


def _operation(audit: Audit, w: Writer) -> None:
    topic(w, "运行控制")
    if "QMS" in audit.systems:
        item(w, "产品和服务的提供")
        _said(audit, w, QUALITY, 3)
    if "EMS" in audit.systems:
        item(w, "环境因素的控制")
        for what in audit.world.aspects:
            w.text(f"——{what}：{_control(w, what, WASTE)}。", style="plain")
    if "OHSMS" in audit.systems:
        item(w, "职业健康安全风险的控制")
        for what in audit.world.hazards:
            w.text(f"——{what}：{_control(w, what, GUARD)}。", style="plain")
    few = w.law_entry("operation")
    w.text(f"抽查的控制措施满足{few.silent('place')}{few.each('titles', '、', '《{}》')}的相应规定。")
    _said(audit, w, OPERATION, 3)
    item(w, "特种设备")
    fields = (
        ("设备", "name"),
        ("型号", "model"),
        ("设备代码", "device_code"),
        ("登记编号", "registration_no"),
        ("检验机构", "agency"),
        ("检验日期", "inspected_on"),
        ("下次检验", "next_inspection_on"),
        ("报告编号", "report_no"),
    )
    if audit.special_equipment:
        _things(w, "special_equipment", audit.special_equipment, fields)
    else:
        w.text("受审核方没有自有的特种设备。")
    item(w, "监测设备和安全附件")
    fields = (
        ("名称", "device"),
        ("型号规格", "model"),
        ("编号", "serial"),
        ("检定或校准单位", "agency"),
        ("证书号", "certificate_no"),
        ("检定或校准日", "calibrated_on"),
        ("有效期限至", "valid_until"),
        ("结论", "result"),
    )
    _things(w, "calibrations", audit.calibrations, fields)
    if audit.calibrations:
        one = w.random.choice(audit.calibrations)
        e = w.entry("calibrations", one)
        w.text(
            f"现场确认：{one.place}的{e('device')}，编号{e('serial')}，{one.act}日期{e('calibrated_on')}，{one.act}单位{e('agency')}，外观完好。"
        )
    _papers(audit, w)


def _papers(audit: Audit, w: Writer) -> None:
    item(w, "证照")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        rows: list[Row] = [
            ["证照名称", e("kind"), "编号", e("number")],
            ["持有者", e("holder"), "发证机关", e("authority")],
            ["内容", e("scope"), "有效期", f"{e('valid_from')}起，{e('valid_to')}止"],
        ]
        w.table(rows, (1.6, 3.9, 1.6, 3.9), bold=(0, 2))
        w.text("", style="plain")
    if not audit.permits:
        w.text("受审核方的活动除营业执照外不需要其他许可。")
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        w.text(
            f"{c('system')}认证证书（编号{c('number')}）于{c('issued_on')}颁发，{c('valid_to')}到期，标志使用规范。"
        )
    item(w, "外部供方")
    items = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        items.append(f"{e('provides')}—{e('name')}（{e('evaluated_on')}评价）")
    w.text(f"名录内供方按所供内容列示：{'；'.join(items)}。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"查{e('kind')}一份，双方为{e.each('parties', '、')}，签于{e('signed_on')}，"
            f"约定期限{e('stated_term')}（{e('valid_from')}—{e('valid_to')}），附有安全和环保条款。"
        )


def _emergency(audit: Audit, w: Writer) -> None:
    topic(w, "应急准备和响应")
    w.text("预案包括综合预案和现场处置方案，应急组织、联络方式和物资清单完整；物资由专人每月清点。")
    entries = [(one, w.entry("drills", one)) for one in audit.drills]
    _turned(
        w,
        [
            ("演练科目", [e("kind") for _, e in entries]),
            ("时间", [e("held_on") for _, e in entries]),
            ("地点", [one.place for one, _ in entries]),
            ("参加人数", [str(one.people) for one, _ in entries]),
        ],
    )
    last = audit.drills[-1]
    e = w.entry("drills", last)
    w.text(
        f"查{e('held_on')}{e('kind')}演练的方案、签到表和照片，参演人员能复述各自的分工，物资用后已补充到位。"
    )


def _evaluation(audit: Audit, w: Writer) -> None:
    topic(w, "绩效评价和改进")
    item(w, "监视和投入")
    _said(audit, w, CHECKED, 2)
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        inner = [e.inner("items", one) for one in table.items]
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        rows: list[Row] = [
            ["项目", *(i("name") for i in inner), "总计"],
            ["数额", *(i("amount") for i in inner), e("stated_total")],
        ]
        w.table(rows, (1.2, *(1.0 for _ in inner), 1.0), head=1)
    item(w, "合规性评价")
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        w.text(
            f"评价于{e('done_on')}进行，参加人{e.each('evaluators')}，覆盖{e('stated_count')}部法律法规，未发现违反。"
        )
    item(w, "内部审核和管理评审")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + e.silent("end") if one.start == one.end else f"{e('start')}至{e('end')}"
        rows = [
            ["内部审核", "计划下发", e("planned_on"), "实施", span],
            ["^", "组长", e("leader"), "内审员", e.each("auditors")],
            ["^", "不符合", f"{e('nonconformities')}项", "全部关闭", e("closed_on")],
        ]
        for review in audit.management_reviews:
            r = w.entry("management_reviews", review)
            rows += [
                ["管理评审", "计划下发", r("planned_on"), "会议召开", r("held_on")],
                ["^", "主持人", r("chair"), "改进决议", f"{r('improvements')}项"],
                ["^", "决议完成期限", r("due_date"), "‹", "‹"],
            ]
        w.table(rows, (1.6, 1.9, 2.8, 1.7, 3.0), bold=(0, 1, 3))
    w.text("内部审核的深度和管理评审输入的完整性满足要求；纠正措施没有停留在个案，举一反三的记录可查。")
