"""CRM exports: contacts, companies, deals, notes."""
