"""Terms: the words of the glossary, and those that it avoids."""
