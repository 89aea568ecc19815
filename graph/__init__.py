"""Microsoft Graph: the only room that knows msgraph and azure. Heavy libraries are met in `graph.sdk` alone."""
