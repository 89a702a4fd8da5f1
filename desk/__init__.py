"""Desk Dukcapil: requests that reach a civil registry office on WhatsApp, from chat to paper."""

__version__ = "0.1.0"
