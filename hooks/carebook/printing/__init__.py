"""Books to print: pages as the site shows them, set as PDF."""
