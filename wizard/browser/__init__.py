"""What runs in the reader's page: PyScript's side of the assistant, the only code that touches
the browser. The build puts these modules in moteur.json under the name `browser`."""
