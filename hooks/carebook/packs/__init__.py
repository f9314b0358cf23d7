"""Packs: lessons and learning paths in the formats that learning platforms take."""
