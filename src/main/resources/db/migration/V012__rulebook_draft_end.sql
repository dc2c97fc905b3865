-- Who published a draft, or threw it away: whoever else has its page open is told. Null of those that ended before.
alter table gatehouse.rulebook_draft add column ended_by uuid;
