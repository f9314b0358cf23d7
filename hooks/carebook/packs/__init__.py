"""Packs: lessons in the formats that learning platforms take."""
