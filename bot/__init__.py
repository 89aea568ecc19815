"""People come in here: the edge to Teams, routes, dialogs and cards."""
