"""Forms and slips to PDF, and a look into papers before they are taken: content in, bytes out, no printer."""
