"""The dialogue meeting of May 2021, played over HTTP against the bot and the stand-in, with no inside knowledge."""
