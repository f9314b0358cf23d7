"""What a change touches: two books to the paths, lessons and scripts in which something is no longer as it was."""
