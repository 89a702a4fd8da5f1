"""Everything the window can be told to do: names, words and keys, menus, and the actions of Qt."""
