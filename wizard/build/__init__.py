"""What runs on CPython only: loading, validation, proof, compilation, the site's pages."""
