"""What measures the site and its engine; not part of the tests."""
