"""The shell around MkDocs: `build` is called at each of its events, every other module mends one fault."""
