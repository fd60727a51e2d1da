"""Publishes: MkDocs, pages, files of the site."""
