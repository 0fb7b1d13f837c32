"""Parts C to E of 额敏河's questionnaire: leadership, planning, support."""

from __future__ import annotations

from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._emin_item import Item
from corpus.bodies.writer import Writer


def _own_scopes(w: Writer) -> str:
    names = words("systems")
    return "¶".join(f"{names[one]['short']}：{w.scope('system', one)}" for one in w.audit.systems)


def _counted(w: Writer, what: str) -> str:
    told = []
    for one in w.audit.counts:
        if one.what == what:
            e = w.entry("counts", one)
            told.append(f"{e('what')}{e('stated')}{one.unit}：{e.each('listed')}")
    return "¶".join(told) or w.blank


def _objectives(w: Writer) -> str:
    told = w.audit.world.objectives
    return "¶".join(f"{name}：目标{target}，完成{reached}" for name, target, reached in told)


def _laws(w: Writer) -> str:
    law = w.law_entry("compliance")
    return f"{law.silent('place')}{law('stated_count')}部：{law.each('titles', '、', '《{}》')}"


def _operation_laws(w: Writer) -> str:
    law = w.law_entry("operation")
    return f"{law.silent('place')}{law.each('titles', '、', '《{}》')}"


def _contracts_of_work(w: Writer) -> str:
    told = []
    for one in w.audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        ends = e("valid_to") if one.valid_to else "无固定期限"
        told.append(f"{e('name')}／签订{e('signed_on')}／{e('valid_from')}～{ends}")
    return "¶".join(told)


def _holders(w: Writer) -> str:
    told = []
    for one in w.audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}（{e.aside('work')}）／{e('kind')}／{e('category')}／{e('number')}／"
            f"{e('valid_from')}～{e('valid_to')}／{e('issuer')}"
        )
    return "¶".join(told) or "无须持证的作业"


def _cited(w: Writer) -> str:
    told = []
    for one in w.audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')} {e('title')}")
    return "¶".join(told)


LEADING = (
    Item("确定了与体系有关的内部和外部因素？", note=("因素清单每年更新一次", "结合管理评审更新")),
    Item("考虑了气候变化是否为相关因素？", note="已评审，列入因素清单"),
    Item("确定了相关方及其需求和期望？", note="包括员工、主管部门、邻近单位、顾客和供方"),
    Item("范围形成文件并可为相关方所获取？", note="写入管理手册"),
    Item("组织自己规定的体系范围？", _own_scopes),
    Item("范围与实际活动一致？", note="现场核实一致"),
    Item("最高管理者对体系的有效性负责？", note="与{manager}面谈，能够说明体系的绩效"),
    Item("方针包含保护环境的承诺？", system="EMS", note="见手册发布页"),
    Item("方针包含消除危险源和降低风险的承诺？", system="OHSMS", note="见手册发布页"),
    Item("方针包含协商和参与的承诺？", system="OHSMS"),
    Item("员工了解方针？", note="询问了{doing}3名员工，能够说出要点"),
    Item("职责和权限得到分配和沟通？", note="各岗位职责书由{office}保存"),
    Item("任命了管理者代表？", note="{rep}，有任命书"),
    Item("员工代表由员工推选？", system="OHSMS", note="{workers}由职工大会推选"),
    Item("员工参与危险源识别和事件调查？", system="OHSMS", note=("有参与记录", "班组会议记录有体现")),
    Item("领导层定期到现场检查？", note="每月一次，检查记录由{safety}保存"),
)

PLANNING = (
    Item("识别了需应对的风险和机遇？", note="风险和机遇清单由{rep}审批"),
    Item("措施融入了业务过程？", note="措施有责任人和期限"),
    Item("环境因素的识别覆盖全部活动？", system="EMS", note="覆盖{first}至{last}的全过程"),
    Item("考虑了生命周期观点？", system="EMS", note="考虑了采购、运输和废弃"),
    Item("考虑了异常和紧急情况？", system="EMS"),
    Item("重要性的评价准则已确定？", system="EMS", note="是非判断加打分"),
    Item("重要环境因素（数量和名称）？", lambda w: _counted(w, "重要环境因素"), system="EMS"),
    Item("“重要环境因素”已有控制措施？", system="EMS", note="抽查“{aspect}”，措施可行"),
    Item("危险源识别覆盖常规和非常规活动？", system="OHSMS", note="包括检修和相关方的活动"),
    Item("评价方法已确定？", system="OHSMS", note="作业条件危险性评价法"),
    Item("不可接受风险（数量和名称）？", lambda w: _counted(w, "不可接受风险"), system="OHSMS"),
    Item("控制措施按层级选择？", system="OHSMS", note="抽查“{hazard}”，优先采用工程措施"),
    Item("变更前重新评价？", note="有变更评价的程序，期间无重大变更"),
    Item("获取法律法规的渠道已确定？", note="{safety}负责，每季度检索"),
    Item("适用的法律法规（数量和名称）？", _laws),
    Item("适用条款已识别到岗位？", note="清单列有对应的条款和部门"),
    Item("现场对照检查了哪些法律法规？", _operation_laws),
    Item("执行的标准？", _cited),
    Item("建立了可测量的目标？", note="与方针一致，每半年考核"),
    Item("目标、指标和完成情况？", _objectives),
    Item("目标均已完成？", note="{rep}对统计结果负责"),
    Item("管理方案有措施、资源、责任人、时间？", note="抽查2项方案，按进度实施"),
    Item("建设项目的环境影响评价手续齐全？", system="EMS", note="查看了批复和验收文件"),
)

SUPPORT = (
    Item("资源满足体系的需要？", note="预算由{manager}批准"),
    Item("岗位能力的要求已确定？", note="岗位说明书有规定"),
    Item("年度培训计划得到实施？", note=("抽查4份记录，内容与计划相符", "抽查3份记录，有考核结果")),
    Item("员工了解本岗位的重要环境因素？", system="EMS", clause="7.2", note="抽问3人，回答正确"),
    Item("员工了解本岗位的风险和应急措施？", system="OHSMS", note="抽问3人，回答正确"),
    Item("员工知道可以从危险中撤离？", system="OHSMS"),
    Item("新员工经三级安全教育？", system="OHSMS", note="抽查2人的教育卡，签字齐全"),
    Item("主要负责人和安全管理人员接受了安全培训？", system="OHSMS", note="{officer}等，有培训合格证明"),
    Item("须持证作业的人员（姓名／证书／类别／证号／有效期／机关）？", _holders),
    Item("持证人员的证书均有效？", note="查验了原件"),
    Item("劳动合同抽查（姓名／签订／期限）？", _contracts_of_work),
    Item("参保人数与缴费清单一致？", note="查看了最近一个月的缴费清单"),
    Item("内部沟通的方式有效？", note="班前会、公告栏和内部群"),
    Item("外部信息有接收和答复？", note="{office}登记，期间无投诉"),
    Item("向供方和承包方传达了要求？", note="签有告知书"),
    Item("管理手册为现行版本？", note="经{manager}批准"),
    Item("程序文件覆盖标准的要求？"),
    Item("文件的发放和回收有记录？", note="抽查3份，均在清单内"),
    Item("外来文件得到识别？", note="清单由{office}更新"),
    Item("记录清晰、易于检索？", note="保存期限有规定"),
    Item("电子文件有备份？", note="每周备份"),
    Item("现场可以得到所需的作业文件？", note="在{doing}查看，为现行版本"),
    Item("化学品的安全数据表可以得到？", note="存放点有张贴"),
    Item("环保设施的台账得到保持？", system="EMS", note="由{upkeep}逐日填写"),
    Item("安全投入有计划和记录？", system="OHSMS", note="见G部分的金额"),
    Item("依法缴纳工伤保险？", system="OHSMS", note="查看了缴费凭证"),
)
