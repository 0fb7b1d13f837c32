"""From a report, a rule pack, facts and a day to findings: one generator function a code, a module a group."""
