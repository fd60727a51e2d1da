"""The parts of pages that come from the journey, as HTML."""
