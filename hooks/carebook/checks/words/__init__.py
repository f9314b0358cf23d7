"""Words: whether there is such a one."""
