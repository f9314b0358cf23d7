"""Numbers: amounts, times and addresses that must be the same in every language."""
