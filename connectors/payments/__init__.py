"""Payments: what a payment provider, a bank or the bookkeeping exports."""
