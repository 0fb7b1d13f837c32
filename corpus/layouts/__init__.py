"""Whole reports of many layouts, with the truth of what stands where, in every format and as scans."""
