"""The pages of the catalogue: what each service asks, on what law, and what this office changes."""
