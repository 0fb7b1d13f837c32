"""Search in an archive: an index of the words of its reports' sentences beside the run (`index`), in which
words are looked up (`query`, `search`)."""
