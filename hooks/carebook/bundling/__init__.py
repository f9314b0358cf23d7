"""The built site as one file for a USB stick."""
