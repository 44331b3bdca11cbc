"""The lists that every form shares: administrative units and what they were, ethnic groups, nationalities."""
