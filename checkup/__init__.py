"""`python app.py doctor`: joins what settings, files, store, Entra, Graph and Teams can be asked; a part of app.py."""
