"""Files and their fields: what reading could not make sense of."""
