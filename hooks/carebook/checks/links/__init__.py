"""Links: what others have linked to stays where it can be found."""
