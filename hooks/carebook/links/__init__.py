"""Links that last: an address for each id, which leads on to wherever what it names is at home."""
