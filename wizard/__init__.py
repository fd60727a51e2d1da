"""Assistant « adresse de correspondance » : moteur, données, construction, navigateur."""
