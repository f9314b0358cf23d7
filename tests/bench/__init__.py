"""`make bench`: Carebook beside its peers, in one run, on the same input. Ratios count; seconds are this machine's."""
