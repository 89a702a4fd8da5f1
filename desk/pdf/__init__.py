"""From the values of a letter to bytes on paper; the only place that knows reportlab and segno."""
