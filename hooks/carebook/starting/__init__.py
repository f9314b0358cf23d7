"""How a knowledge base begins and grows: `carebook init`, `carebook new`, `carebook schema`."""
