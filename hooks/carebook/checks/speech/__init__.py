"""Speech: what cannot be said aloud, or should not be said twice."""
