"""Carebook: a company's customer-care knowledge base, checked across languages and built with MkDocs."""
