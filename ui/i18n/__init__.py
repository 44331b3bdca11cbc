"""Languages: Vietnamese is the source language of the screens; others would be Qt translation files here."""
