"""From a report, a rule pack, facts and a day to findings. One generator function a code, in its group's module."""
