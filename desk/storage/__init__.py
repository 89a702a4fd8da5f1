"""Rows, SQL, migrations, encrypted files and keys. Sessions go in, domain values come out."""
