-- What was found so far does not say which documents would do before, and is made anew with one button.
delete from gatehouse.rulebook_impact;
