"""One use case a file, named by its verb. All run on the desk thread unless a file says otherwise."""
