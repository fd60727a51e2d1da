"""Says: turns a state and the words into HTML and text. Imports the engine and itself only; runs on
the three interpreters, in the subset of docs/projet/moteur.md.
"""
