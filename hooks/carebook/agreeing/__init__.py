"""Agreeing: what `carebook stamp` writes, so that later changes can be told."""
