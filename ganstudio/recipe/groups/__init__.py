"""The recipe's fields, one file a group; `Recipe` joins them."""
