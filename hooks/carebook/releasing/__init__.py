"""Releasing: `carebook release` gives a state of the content a name, for good."""
