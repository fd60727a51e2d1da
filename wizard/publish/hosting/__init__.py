"""What whoever hosts the site needs: what a server must send, said once, and files that say it to
each kind of server."""
