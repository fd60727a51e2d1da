"""Assistant « adresse de correspondance » : moteur, données, construction, navigateur."""

__version__ = "0.1.0"
