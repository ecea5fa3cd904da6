"""Plans taalboost lessons and training cohorts for statushouders: who, where, when, with which teacher."""

__version__ = "0.1.0"
