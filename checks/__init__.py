"""From a report, a rule pack, facts and a day to findings: one function a code, one module a group."""
