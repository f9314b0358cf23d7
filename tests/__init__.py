"""Tests of Carebook; the folders mirror the package."""
