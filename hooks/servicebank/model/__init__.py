"""The nouns that the rooms hand to each other: frozen values, standard library only."""
