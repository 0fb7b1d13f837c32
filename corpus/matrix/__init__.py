"""Every list of a report in every layout of records: invented records of one group in a short report.

`python -m tests.matrix` reads them and prints how well, by group and layout. Each layout stands for a way in
which bodies lay out their records; what the fields are called is drawn from `groups.yaml`.
"""
