"""Scripts as graphs: whether a call can get through them."""
