"""The kiosk in the lobby: one question a screen, by touch, and nothing of a person stays."""
