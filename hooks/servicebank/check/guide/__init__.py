"""What can be written, shown by field, form and example."""
