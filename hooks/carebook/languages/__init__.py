"""What we know of languages: CLDR by way of babel, and one small module for each language that needs more."""
