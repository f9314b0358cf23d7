"""`python -m carebook`."""

from carebook.cli import main

main()
