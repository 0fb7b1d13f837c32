"""Who needs this? Which patterns, words of labels and functions are used by which stored reports.

`python -m tests.used` counts over all reports or some; `gate` stands where all patterns are made, and where
labels are looked up; `functions` knows the functions that there are.
"""
