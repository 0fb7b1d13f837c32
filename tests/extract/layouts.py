# ruff: noqa: E501 - the text of reports
"""Reports as different bodies lay them out, all invented: text and the fields that it tells."""

from __future__ import annotations

from typing import Any

FORM_TABLE = """\
质量管理体系监督审核报告

报告编号\tBC-2024-M-0077\t审核类型\t□初次认证 ■监督审核（第二次） □再认证
获证组织\t宁波澄帆五金有限公司\t~\t~
注册地址\t宁波市海曙区柳汀街 9 号\t邮编\t315000
生产地址\t同注册地址\t联系人\t于小满
审核准则\tGB/T 19001-2016\t体系覆盖人数\t六十二人
审核日期\t2024 年 3 月 4 日～3 月 5 日\t审核方式\t□远程 √现场
审核组长\t高 远\t组员\t林之遥、季 晚
审核范围\t五金冲压件的生产\t~\t~
管理体系运行时间\t2021-07-01\t风险等级\t中
审核人日\t3.5 人日\t现场审核人日\t3
不符合\t严重\t轻微\t整改期限
~\t0\t2\t2024.4.8
结论\t□推荐保持认证 √整改验证后保持认证 □暂停\t~\t~
报告日期\t2024/3/7\t下次审核日期\t2025 年 3 月 5 日前
"""

FORM_TABLE_TRUTH: dict[str, Any] = {
    "number": "BC-2024-M-0077",
    "title": "质量管理体系监督审核报告",
    "audit_type": "surveillance",
    "organization.name": "宁波澄帆五金有限公司",
    "organization.registered_address": "宁波市海曙区柳汀街9号",
    "organization.business_address": "宁波市海曙区柳汀街9号",
    "systems": ["QMS"],
    "standards[0].number": "GB/T 19001-2016",
    "headcount": 62,
    "audit.start": "2024-03-04",
    "audit.end": "2024-03-05",
    "audit.mode": "onsite",
    "audit.risk": "中",
    "audit.person_days": 3.5,
    "audit.onsite_days": 3.0,
    "team[0].name": "高远",
    "team[0].role": "leader",
    "team[1].name": "林之遥",
    "team[1].role": "member",
    "team[2].name": "季晚",
    "scopes[0].place": "audit",
    "scopes[0].system": "QMS",
    "scopes[0].text": "五金冲压件的生产",
    "system_effective_on": "2021-07-01",
    "nonconformities.major": 0,
    "nonconformities.minor": 2,
    "nonconformities.due_date": "2024-04-08",
    "conclusion.recommendation": "maintain",
    "report_date": "2024-03-07",
    "next_audit_by": "2025-03-05",
}

MERGED_PAIRS = """\
# 审核报告

认证机构：海岳通达认证有限公司

## 基本信息

项目编号\tHYTD-3391
申请组织名称\t武汉楚梁桥隧检测设备有限公司
统一社会信用代码\t91420100MA4KTESTX6
住所\t武汉市洪山区珞喻路 100 号
经营场所\t武汉市江夏区光谷大道 5 号
成立日期\t2011.6.2
营业期限\t2011.6.2 至长期
登记机关\t武汉市洪山区市场监督管理局
认证体系\t职业健康安全管理体系
认证标准\tGB/T 45001-2020/ISO 45001:2018
审核时间\t2025-02-18 下午至 2025-02-20 上午
一阶段审核时间\t2025-01-15
有效人数\t88

## 审核组

姓名\t职务\t级别\t注册证书号\t专业小类
韩青梧\t组长\t审核员\t2023-N1OHSMS-1200001\t18.01.01；18.02.02
谢一帆\t组员\t审核员\t2024-N1OHSMS-1200002\t
~\t~\t实习审核员\t2024-N0EMS-1200003\t
向 云\t技术专家\t/\t/\t18.01.01

## 认证范围

体系\t推荐认证范围
职业健康安全\t桥梁检测设备的设计、组装所涉及的职业健康安全管理活动

## 不符合项

序号\t责任部门\t不符合条款\t性质\t不符合事实
1\t装配车间\tGB/T 45001-2020 8.1.3\t一般\t新增激光划线工位未进行变更评估。
2\t综合部\tGB/T 45001-2020 7.4 a)\t一般\t相关方告知书缺少签收。

纠正措施应在 2025 年 3 月 19 日之前完成并提交。

## 审核结论

评价项目\t评价结果
体系与准则的符合性\t☑符合 □基本符合 □不符合
内部审核和管理评审\t□有效 ☑基本有效 □无效

审核组一致同意，在不符合项整改验证有效后推荐认证注册。

审核组长签字：韩青梧　　日期：2025 年 2 月 22 日
"""

MERGED_PAIRS_TRUTH: dict[str, Any] = {
    "number": "HYTD-3391",
    "title": "审核报告",
    "certification_body.name": "海岳通达认证有限公司",
    "organization.name": "武汉楚梁桥隧检测设备有限公司",
    "organization.uscc": "91420100MA4KTESTX6",
    "organization.registered_address": "武汉市洪山区珞喻路100号",
    "organization.business_address": "武汉市江夏区光谷大道5号",
    "organization.established_on": "2011-06-02",
    "organization.licence.valid_from": "2011-06-02",
    "organization.licence.valid_to": "长期",
    "organization.licence.authority": "武汉市洪山区市场监督管理局",
    "systems": ["OHSMS"],
    "standards[0].iso": "ISO 45001:2018",
    "audit.start": "2025-02-18",
    "audit.start_half": "pm",
    "audit.end": "2025-02-20",
    "audit.end_half": "am",
    "stage1.start": "2025-01-15",
    "stage1.end": "2025-01-15",
    "headcount": 88,
    "team[0].name": "韩青梧",
    "team[0].registrations[0].system": "OHSMS",
    "team[0].professional_codes": ["18.01.01", "18.02.02"],
    "team[1].name": "谢一帆",
    "team[1].grade": "审核员",
    "team[1].registrations[0].number": "2024-N1OHSMS-1200002",
    "team[1].registrations[1].number": "2024-N0EMS-1200003",
    "team[1].registrations[1].system": "EMS",
    "team[2].name": "向云",
    "team[2].role": "technical_expert",
    "scopes[0].place": "certificate",
    "scopes[0].system": "OHSMS",
    "scopes[0].text": "桥梁检测设备的设计、组装所涉及的职业健康安全管理活动",
    "nonconformities.items[0].number": "1",
    "nonconformities.items[0].clause": "8.1.3",
    "nonconformities.items[0].standard": "GB/T 45001-2020",
    "nonconformities.items[0].grade": "minor",
    "nonconformities.items[1].department": "综合部",
    "nonconformities.items[1].clause": "7.4 a)",
    "nonconformities.due_date": "2025-03-19",
    "conclusion.recommendation": "recommend_after_correction",
    "conclusion.ratings[0].value": "符合",
    "conclusion.ratings[1].value": "基本有效",
    "conclusion.signatories": ["韩青梧"],
    "report_date": "2025-02-22",
}

PROSE = """\
北辰远望认证集团有限公司

环境管理体系 审核报告

（初次认证  第二阶段）

编号：BCYW-E-58

1 概述

1.1 受审核方：秦皇岛榆湾玻璃制品有限公司，注册地址：秦皇岛市海港区河北大街 7 号，办公地址：同上。

1.2 审核组由组长 秋 实（审核员）、审核员陆小川组成。

1.3 审核依据：GB/T24001—2016 idt ISO14001：2015；法律法规要求；组织的管理体系文件。

1.4 受审核方的管理体系自 2023 年 9 月 1 日起正式运行。公司现有员工 130 人，体系覆盖人数 118 人，缴纳社保 116 人。

1.5 审核组于 2024 年 5 月 6 日至 5 月 8 日对受审核方实施了第二阶段现场审核。第一阶段于 2024 年 4 月 10 日上午 9:00 至 2024 年 4 月 10 日下午 4:30 进行了审核。

1.6 审核范围：日用玻璃制品的生产及相关管理活动。

2 审核发现

2.1 内部审核：2024 年 1 月 8 日至 1 月 9 日进行了内部审核，审核组长：白露，开具轻微不符合 4 项，整改期限：2024 年 1 月 31 日。

2.2 本次审核共开具 3 项不符合，均为一般不符合，双方商定整改时限为 2024 年 6 月 7 日。

3 审核结论

3.1 拟认证范围：日用玻璃制品的生产及相关管理活动。

3.2 审核组经讨论，不予推荐认证注册。

审核组长：秋实

二〇二四年五月十日
"""

PROSE_TRUTH: dict[str, Any] = {
    "number": "BCYW-E-58",
    "title": "环境管理体系审核报告",
    "audit_type": "stage2",
    "certification_body.name": "北辰远望认证集团有限公司",
    "organization.name": "秦皇岛榆湾玻璃制品有限公司",
    "organization.registered_address": "秦皇岛市海港区河北大街7号",
    "organization.office_address": "秦皇岛市海港区河北大街7号",
    "systems": ["EMS"],
    "standards[0].number": "GB/T 24001-2016",
    "standards[0].iso": "ISO 14001:2015",
    "team[0].name": "秋实",
    "team[0].role": "leader",
    "system_effective_on": "2023-09-01",
    "headcount": 118,
    "headcount_total": 130,
    "insured_count": 116,
    "audit.start": "2024-05-06",
    "audit.end": "2024-05-08",
    "stage1.start": "2024-04-10",
    "stage1.start_time": "09:00",
    "stage1.end_time": "16:30",
    "scopes[0].place": "audit",
    "scopes[0].text": "日用玻璃制品的生产及相关管理活动",
    "scopes[1].place": "certificate",
    "nonconformities.major": 0,
    "nonconformities.minor": 3,
    "nonconformities.due_date": "2024-06-07",
    "conclusion.recommendation": "not_recommend",
    "report_date": "2024-05-10",
}

BILINGUAL = """\
MANAGEMENT SYSTEM AUDIT REPORT

Report No.: GX-90412-R

Client: Harbour Lane Fittings (Suzhou) Co., Ltd.

Registered address: 12 Jinji Road, Suzhou

Standard: ISO 9001:2015, ISO 14001:2015

Audit type: Recertification

Audit dates: 2025-05-12 to 2025-05-14

Audit mode: On-site

Number of effective personnel: 47

Audit team

Name\tRole\tGrade\tRegistration No.
Mary Stone\tTeam leader\tAuditor\t2024-N1QMS-1300011
Li Wei\tTeam member\tTrainee auditor\t2024-N0EMS-1300012

Audit scope: Manufacture of pipe fittings

Findings

Two minor nonconformities and no major nonconformities were raised. Corrective action due date: 2025-06-13

No.\tDepartment\tStandard\tClause\tGrade\tDescription
NC-1\tWarehouse\tISO 9001:2015\t8.5.4\tMinor\tTwo pallets were stacked without labels.
NC-2\tPlating shop\tISO 14001:2015\t8.2\tMinor\tThe spill kit was empty.

Conclusion

Certification is recommended after verification of the corrective actions.

Next audit: 2026-05-12

Report date: 2025-05-16
"""

BILINGUAL_TRUTH: dict[str, Any] = {
    "number": "GX-90412-R",
    "title": "MANAGEMENT SYSTEM AUDIT REPORT",
    "audit_type": "recertification",
    "organization.name": "Harbour Lane Fittings (Suzhou) Co., Ltd.",
    "organization.registered_address": "12 Jinji Road, Suzhou",
    "systems": ["QMS", "EMS"],
    "standards[0].iso": "ISO 9001:2015",
    "standards[1].iso": "ISO 14001:2015",
    "audit.start": "2025-05-12",
    "audit.end": "2025-05-14",
    "audit.mode": "onsite",
    "headcount": 47,
    "team[0].name": "Mary Stone",
    "team[0].role": "leader",
    "team[1].name": "Li Wei",
    "team[1].grade": "Trainee auditor",
    "scopes[0].text": "Manufacture of pipe fittings",
    "scopes[0].system": "QMS",
    "scopes[1].system": "EMS",
    "nonconformities.major": 0,
    "nonconformities.minor": 2,
    "nonconformities.due_date": "2025-06-13",
    "nonconformities.items[0].number": "NC-1",
    "nonconformities.items[0].standard": "ISO 9001:2015",
    "nonconformities.items[1].clause": "8.2",
    "nonconformities.items[1].grade": "minor",
    "conclusion.recommendation": "recommend_after_correction",
    "next_audit_by": "2026-05-12",
    "report_date": "2025-05-16",
}

CHECK_BOXES = """\
管理体系审核报告

受审核方全称：长春松荫包装材料有限公司　　项目编号：SY25-118

审核领域：质量管理体系 ☑　环境管理体系 ☑　职业健康安全管理体系 □

审核类别：初次审核（一阶段 □　二阶段 ☑）　监督审核 □

审核方式：现场审核 □　远程审核 □　现场结合远程审核 ☑

审核准则：☑GB/T 19001-2016 ☑GB/T 24001-2016 □GB/T 45001-2020

一、审核信息

审核日期
2025年7月1日至7月3日

审核组长：严 冬
审核组成员：
1）白 杨 审核员
审核范围
Q：瓦楞纸箱的设计与生产；
E：瓦楞纸箱的设计与生产所涉及场所的相关环境管理活动。

二、审核结论

1、体系的符合性：符合 ☑　基本符合 □　不符合 □
2、不符合项：严重不符合项：无；一般不符合项：1项。
3、推荐意见：
推荐认证注册 □
整改验证后推荐认证注册 □
不推荐认证注册 □
"""

CHECK_BOXES_TRUTH: dict[str, Any] = {
    "number": "SY25-118",
    "organization.name": "长春松荫包装材料有限公司",
    "systems": ["QMS", "EMS"],
    "audit_type": "stage2",
    "audit.mode": "mixed",
    "audit.start": "2025-07-01",
    "audit.end": "2025-07-03",
    "standards[0].number": "GB/T 19001-2016",
    "standards[1].number": "GB/T 24001-2016",
    "team[0].name": "严冬",
    "team[1].name": "白杨",
    "scopes[0].system": "QMS",
    "scopes[0].text": "瓦楞纸箱的设计与生产",
    "scopes[1].system": "EMS",
    "scopes[1].text": "瓦楞纸箱的设计与生产所涉及场所的相关环境管理活动",
    "conclusion.ratings[0].criterion": "体系的符合性",
    "conclusion.ratings[0].value": "符合",
    "nonconformities.major": 0,
    "nonconformities.minor": 1,
    "conclusion.recommendation": None,
}

COVER_AND_SECTIONS = """\
第三方审核报告

组织名称：拉萨雪麓乳品有限公司

认证机构名称：高原诚信认证有限公司

审核组长：次仁多吉

编制日期：2025年9月9日

第一章　审核基本情况

第一节　审核目的、范围和准则

审核准则为 GB/T 22000—2006/ISO 22000:2005 及适用的法律法规。

审核范围：巴氏杀菌乳的加工

第二节　审核组

代号\t姓名\t组内分工\t注册资格\t证书号
甲\t次仁多吉\t审核组长\t审核员\t2022-N1FSMS-1400021
乙\t旺堆\t审核员\t审核员\t2023-N1FSMS-1400022

第三节　审核日程

现场审核起止时间：2025.9.1-9.3

第二章　不符合及整改

严重不符合项（无），一般不符合项（2）项。

不符合项分布：生产部：8.5.1 条款；品控部：GB/T 22000-2006 标准 7.6.4 条款。

第三章　结论

同意推荐认证。
"""

COVER_AND_SECTIONS_TRUTH: dict[str, Any] = {
    "title": "第三方审核报告",
    "organization.name": "拉萨雪麓乳品有限公司",
    "certification_body.name": "高原诚信认证有限公司",
    "report_date": "2025-09-09",
    "systems": ["FSMS"],
    "standards[0].number": "GB/T 22000-2006",
    "team[0].name": "次仁多吉",
    "team[0].label": "甲",
    "team[1].name": "旺堆",
    "audit.start": "2025-09-01",
    "audit.end": "2025-09-03",
    "scopes[0].text": "巴氏杀菌乳的加工",
    "nonconformities.major": 0,
    "nonconformities.minor": 2,
    "nonconformities.items[0].department": "生产部",
    "nonconformities.items[0].clause": "8.5.1",
    "nonconformities.items[1].department": "品控部",
    "nonconformities.items[1].standard": "GB/T 22000-2006",
    "conclusion.recommendation": "recommend",
}

SHORT = """\
审核报告

组织名称：珠海潮汐贸易有限公司

审核时间：2025年2月30日

审核组长：____
"""

SHORT_TRUTH: dict[str, Any] = {
    "title": "审核报告",
    "organization.name": "珠海潮汐贸易有限公司",
    "audit.start": None,
    "number": None,
    "team": [],
    "systems": [],
    "scopes": [],
    "conclusion.recommendation": None,
}

LAYOUTS: dict[str, tuple[str, dict[str, Any]]] = {
    "form_table": (FORM_TABLE, FORM_TABLE_TRUTH),
    "merged_pairs": (MERGED_PAIRS, MERGED_PAIRS_TRUTH),
    "prose": (PROSE, PROSE_TRUTH),
    "bilingual": (BILINGUAL, BILINGUAL_TRUTH),
    "check_boxes": (CHECK_BOXES, CHECK_BOXES_TRUTH),
    "cover_and_sections": (COVER_AND_SECTIONS, COVER_AND_SECTIONS_TRUTH),
    "short": (SHORT, SHORT_TRUTH),
}
