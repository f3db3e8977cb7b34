"""Mail: messages, mailboxes, and what Outlook writes."""
