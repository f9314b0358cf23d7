"""Register: closeness and distance, capitals of politeness, and forms that betray a gender."""
