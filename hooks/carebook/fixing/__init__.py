"""Fixes: what checks know how to mend, put into the files without touching anything else."""
