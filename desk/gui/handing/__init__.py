"""Handing over to the citizen: replies, results, and what was sent."""
