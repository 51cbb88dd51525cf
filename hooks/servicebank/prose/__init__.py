"""What site and book share: bodies as safe HTML, facts in rows, citations in words."""
