# ruff: noqa: E501 - the text of reports
"""More layouts, all invented: prose, one form for everything, combined columns, numbered forms, boxes."""

from __future__ import annotations

from typing import Any

PROSE = """\
远衡国际认证（深圳）有限公司
职业健康安全管理体系监督审核报告（第二次监督）
任务编号：YH-2025-S2-0093
受审核组织：惠州市嘉禾电子科技有限公司（以下简称“嘉禾电子”）
委托方：深圳嘉禾控股集团有限公司
地址：惠州市仲恺高新区陈江街道东升路 8 号

一、审核概述
受远衡国际认证（深圳）有限公司委派，由审核组长陆明远、审核员何清秋和实习审核员苗小雨组成的审核组于2025年9月2日上午至9月4日下午，对惠州市嘉禾电子科技有限公司的职业健康安全管理体系进行了第二次监督审核，采取现场审核与远程审核相结合的方式，审核用时共4.5人日，其中现场3.5人日。
审核准则为GB/T 45001-2020/ISO45001:2018、受审核方管理体系文件以及适用的法律法规。
本次审核的范围是：连接器的注塑、组装所涉及的职业健康安全管理活动。
审核覆盖的期间为2024年9月5日至2025年9月4日。
公司总人数为215人，其中体系覆盖198人；专业风险级别：中风险。
公司于2012年3月8日在惠州市工商行政管理局注册成立，营业期限为长期。

二、上次审核不符合项的跟踪
上一次审核开具轻微不符合3项，经查纠正措施均已实施并有效，予以关闭。

三、审核发现
1．内部审核：企业于2025年6月10-11日组织了内审，审核组长由谭立新担任，共发现一般不符合4项，已关闭。
2．本次审核共开出一般不符合项两项，无严重不符合项：
（1）注塑车间：3号注塑机安全门联锁失效，现场仍在使用，不符合GB/T 45001-2020标准8.1.2条款的要求，判为一般不符合。
（2）仓储物流部：化学品仓洗眼器无点检记录，不满足GB/T 45001-2020第8.2条款，为一般不符合。
受审核方应于2025年10月4日前完成整改，并将纠正措施的有效性证据提交审核组。

四、审核结论
审核组认为：该组织的职业健康安全管理体系持续符合要求，运行有效。在不符合项得到有效整改后，同意保持其认证注册资格。
建议的认证范围：连接器的注塑、组装所涉及的职业健康安全管理活动
建议下一次审核在2026年9月4日之前进行。

编制：陆明远 2025.9.8
"""

PROSE_TRUTH: dict[str, Any] = {
    "number": "YH-2025-S2-0093",
    "audit_type": "surveillance",
    "certification_body.name": "远衡国际认证（深圳）有限公司",
    "certification_body.address": None,
    "organization.name": "惠州市嘉禾电子科技有限公司",
    "organization.established_on": "2012-03-08",
    "organization.licence.valid_to": "长期",
    "team[0].name": "陆明远",
    "team[0].role": "leader",
    "team[1].name": "何清秋",
    "team[1].role": "member",
    "team[2].grade": "实习审核员",
    "team[3].name": None,
    "report_date": "2025-09-08",
    "audit.start_half": "am",
    "audit.end": "2025-09-04",
    "audit.mode": "mixed",
    "audit.person_days": 4.5,
    "audit.onsite_days": 3.5,
    "audit.covered_from": "2024-09-05",
    "audit.covered_to": "2025-09-04",
    "scopes[0].place": "audit",
    "scopes[0].text": "连接器的注塑、组装所涉及的职业健康安全管理活动",
    "scopes[1].place": "certificate",
    "headcount": 198,
    "headcount_total": 215,
    "nonconformities.major": 0,
    "nonconformities.minor": 2,
    "nonconformities.due_date": "2025-10-04",
    "nonconformities.items[0].department": "注塑车间",
    "nonconformities.items[0].clause": "8.1.2",
    "nonconformities.items[0].description": "3号注塑机安全门联锁失效，现场仍在使用",
    "nonconformities.items[1].grade": "minor",
    "nonconformities.items[1].description": "化学品仓洗眼器无点检记录",
    "next_audit_by": "2026-09-04",
    "conclusion.recommendation": "maintain",
}

COMBINED = """\
质量、环境管理体系认证审核报告
报告编号：CN-QE-25-118（二阶段）

表1 基本信息
申请方名称\t苏州云帆精密模具有限公司\t联系电话\t0512-6688 1234
住所\t苏州市虎丘区金山路 18 号\t审核地点\t苏州市虎丘区金山路 18 号 2 栋
本次审核类别\t初次认证（一阶段□ 二阶段√）\t一阶段实施方式\t远程
一阶段时间\t2025/04/10 下午\t现场审核日期\t2025/04/22-2025/04/24
认证依据标准\tGB/T 19001-2016、GB/T 24001-2016\t审核方式\t现场审核
认证范围\tQ：精密塑胶模具的设计、生产 E：精密塑胶模具的设计、生产及相关环境管理活动\t有效人数\t75
表2 审核组
人员\t姓名\t组内分工\t审核员资格及证书号\t专业代码
1\t殷若谷\t组长（Q/E）\tQMS审核员 2023-N1QMS-1122334；EMS审核员 2023-N1EMS-1122334\tCI-4
2\t左思齐\t组员（Q）\tQMS实习审核员 2025-N0QMS-5566778\t/
陪同人员\t华东升\t向导\t/\t/
表3 不符合统计
类型\t严重不符合\t一般不符合\t观察项
数量\t0\t2\t3
表4 不符合清单
序号\t不符合描述\t涉及条款\t判定\t责任部门\t整改完成时限
1\t模具验收单未签字\tGB/T 19001-2016 8.6\t轻微\t品质课\t2025/05/24
2\t危废台账缺 3 月记录\tGB/T 24001-2016 7.5.3\t轻微\t总务课\t2025/05/24
表5 结论
推荐意见\t□推荐注册 √整改经验证后推荐注册 □不推荐注册
组长签名\t殷若谷\t日期\t2025-04-26
证书拟表述范围\tQ：精密塑胶模具的设计、生产；E：精密塑胶模具的设计、生产及相关环境管理活动
首次监督审核日期\t应不迟于2026-04-24
发证机构：江海认证有限公司 地址：南京市鼓楼区中山北路 5 号 电话：025-8300 1122
"""

COMBINED_TRUTH: dict[str, Any] = {
    "number": "CN-QE-25-118",
    "audit_type": "stage2",
    "certification_body.name": "江海认证有限公司",
    "certification_body.address": "南京市鼓楼区中山北路5号",
    "certification_body.phone": "025-8300 1122",
    "organization.registered_address": "苏州市虎丘区金山路18号",
    "organization.business_address": "苏州市虎丘区金山路18号2栋",
    "stage1.mode": "remote",
    "audit.mode": "onsite",
    "team[0].label": None,
    "team[0].registrations[1].number": "2023-N1EMS-1122334",
    "team[0].professional_codes": ["CI-4"],
    "team[1].grade": "实习审核员",
    "team[2].name": None,
    "attendants[0].name": "华东升",
    "scopes[0].text": "精密塑胶模具的设计、生产",
    "scopes[1].text": "精密塑胶模具的设计、生产及相关环境管理活动",
    "scopes[2].place": "certificate",
    "nonconformities.major": 0,
    "nonconformities.minor": 2,
    "nonconformities.due_date": "2025-05-24",
    "nonconformities.items[1].department": "总务课",
    "nonconformities.items[1].grade": "minor",
    "report_date": "2025-04-26",
    "next_audit_by": "2026-04-24",
    "conclusion.recommendation": "recommend_after_correction",
}

ONE_FORM = """\
监 督 审 核 报 告
受审核方\t河口新岸化工有限公司\t体系覆盖人数\t68 人
审核时间\t2025.8.18 上午—2025.8.20 下午\t审核类型\t□ 初审 ☑ 监督审核 □ 再认证
审核准则\tGB/T 24001-2016/ISO 14001:2015\t~\t~
审核组\t姓名\t组内职务\t级别\t注册号\t专业代码
~\t卢若水\t组长\t审核员\t2024-N1EMS-1098823\t12.04.01
~\t季川\t组员\t实习审核员\t2025-N0EMS-4402178\t/
一、上次不符合项验证\t上次审核开具一般不符合3项，已整改关闭。
五、特种作业人员\t姓名\t岗位\t证书及作业类别\t证书编号\t有效期
~\t于海\t电工\t低压电工作业\tT130101199002183354\t2029-07-03
七、监测设备\t名称\t型号/编号\t校准单位\t证书号\t有效期至
~\t压力表\tY-100\t河口市计量所\tBD25Y-04417\t2025.11.5
九、安全投入\t项目\t金额
~\t安全培训\t6500
~\t合计\t6500
十、内审\t组长石磊，内审员赵敏，开具一般不符合 2 项。
十一、本次不符合\t严重 0 项，一般 1 项。 仓储部：成品库东侧灭火器被托盘遮挡。不符合 GB/T 24001-2016 标准 8.2 条款。整改期限：2025年9月19日前。
十二、认证范围确认\tE：水性涂料的生产及相关环境管理活动。
十三、审核结论\t环境目标实现情况\t☑ 实现 □ 部分实现 □ 未实现
~\t推荐意见\t☑ 不符合整改经验证后，保持认证注册 □ 暂停
认证机构\t北岸质量认证中心有限公司\t地址\t河口市裕华路 162 号
组长签名\t卢若水\t组员签名\t季川\t报告日期\t2025.8.22
"""

ONE_FORM_TRUTH: dict[str, Any] = {
    "title": "监督审核报告",
    "certification_body.address": "河口市裕华路162号",
    "team[0].name": "卢若水",
    "team[1].name": "季川",
    "team[2].name": None,
    "nonconformities.major": 0,
    "nonconformities.minor": 1,
    "nonconformities.items[0].department": "仓储部",
    "nonconformities.items[0].clause": "8.2",
    "nonconformities.items[0].description": "成品库东侧灭火器被托盘遮挡。",
    "scopes[0].place": "certificate",
    "conclusion.ratings[0].value": "实现",
    "conclusion.recommendation": "maintain",
    "conclusion.signatories": ["卢若水", "季川"],
}

NUMBERED = """\
中亚联合认证集团有限公司
管理体系审核报告

一、基本信息
1.委托方名称：山东海岱集团股份有限公司
2.受审核方名称：山东海岱重工机械有限公司
3.受审核方地址：
注册地址：山东省济宁市任城区济安桥路 77 号，经营地址与注册地址相同。公司在外地无场所。
邮编：272100   电话：0537-3412 888
4.审核依据：
■GB/T 19001-2016 ■GB/T 24001-2016 □GB/T 45001-2020 □其他
5.审核类型：□初次审核（□一阶段 □二阶段） □监督审核 ■再认证 □其他
6.审核日期：2025年07月14日08:30至2025年07月16日17:00
7.审核组成员
组别\t姓名\t性别\t审核员资格及注册号\t专业代码
组长\t沈从周\t男\tQ:2023-N1QMS-2456789 E:2023-N1EMS-2456789\tQ:18.05.02
技术专家\t封世昌\t男\t/\tE:18.05.02

二、审核过程综述
2.1 第一阶段审核于2025年6月20日以远程方式进行。本次审核的审核方式为现场审核，风险等级为中，审核人日为6.5人日（其中现场5.5人日）。
2.2 内审发现的 3 项一般不符合均已关闭；本次审核的一般不符合共 2 项。

三、审核发现
不符合项涉及：
生产部 GB/T19001-2016 8.5.1 c）
安环部 GB/T24001-2016 8.1
四、推荐认证范围
Q：起重机械配件的设计、生产
五、审核结论
审核组意见：对不符合采取的纠正措施被接受后，推荐再认证注册。
组长：沈从周　　技术专家：封世昌　　　　2025/07/20
"""

NUMBERED_TRUTH: dict[str, Any] = {
    "audit_type": "recertification",
    "organization.name": "山东海岱重工机械有限公司",
    "organization.registered_address": "山东省济宁市任城区济安桥路77号",
    "certification_body.phone": None,
    "systems": ["QMS", "EMS"],
    "team[0].role": "leader",
    "team[0].registrations[1].system": "EMS",
    "team[1].role": "technical_expert",
    "stage1.start": "2025-06-20",
    "stage1.mode": "remote",
    "audit.mode": "onsite",
    "audit.risk": "中",
    "audit.person_days": 6.5,
    "audit.onsite_days": 5.5,
    "nonconformities.minor": 2,
    "nonconformities.items[0].clause": "8.5.1 c)",
    "nonconformities.items[1].department": "安环部",
    "scopes[0].place": "certificate",
    "report_date": "2025-07-20",
    "conclusion.recommendation": "recommend_after_correction",
    "conclusion.signatories": ["沈从周", "封世昌"],
}

BILINGUAL = """\
AUDIT REPORT
质量管理体系审核报告
QMS – Stage 2 Audit / 初次认证第二阶段审核
Client / 客户\tKunming Halden Packaging Co., Ltd. 昆明哈登包装有限公司
Report No. / 报告编号\tSGX-25-0417
Standard / 审核准则\tGB/T 19001-2016 / ISO 9001:2015
Audit team / 审核组\tZhang Wei 张为 (Lead Auditor), Chen Lu 陈露 (Auditor)
1. General 概况
Stage 1 audit was conducted remotely on 15 April 2025.
2. Scope 审核范围
Scope statement 范围：纸包装的生产。
3. Nonconformities 不符合项
No.\tClause 条款\tDescription 描述\tGrade 等级\tDept. 部门
NC-1\tGB/T 19001-2016 8.5.1\t作业指导书未更新。\tMinor 轻微\t制造部
Major 严重不符合：0；Minor 轻微不符合：1。
4. Conclusion 结论
Criterion 评价项\tResult 结果
管理体系符合性\t☑ 符合 Conforming   □ 不符合 Not conforming
Next audit due: May 2026
Lead Auditor: Zhang Wei
"""

BILINGUAL_TRUTH: dict[str, Any] = {
    "title": "质量管理体系审核报告",
    "audit_type": "stage2",
    "organization.name": "昆明哈登包装有限公司",
    "team[0].name": "张为",
    "team[0].role": "leader",
    "team[1].name": "陈露",
    "team[2].name": None,
    "stage1.mode": "remote",
    "scopes[0].place": "audit",
    "scopes[0].text": "纸包装的生产",
    "nonconformities.due_date": None,
    "nonconformities.minor": 1,
    "nonconformities.items[0].number": "NC-1",
    "conclusion.ratings[0].value": "符合",
    "next_audit_by": "2026-05",
}

MORE_LAYOUTS: dict[str, tuple[str, dict[str, Any]]] = {
    "prose": (PROSE, PROSE_TRUTH),
    "combined columns": (COMBINED, COMBINED_TRUTH),
    "one form": (ONE_FORM, ONE_FORM_TRUTH),
    "numbered form": (NUMBERED, NUMBERED_TRUTH),
    "two languages": (BILINGUAL, BILINGUAL_TRUTH),
}
