"""The door from Teams: the only folder that knows botbuilder-core and speaks to the Bot Connector."""
