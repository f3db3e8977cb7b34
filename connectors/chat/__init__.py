"""Chats: with people, in teams, and with bots."""
