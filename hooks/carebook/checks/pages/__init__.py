"""Pages: whether they are the same in every language and show what there is."""
