-- The draft that each node's folder became: it gives way to what that folder holds next, and to no other's.
alter table gatehouse.rulebook_folder_place add column draft uuid references gatehouse.rulebook_draft;

-- Whose folder was refused; empty for what came from elsewhere. What one folder holds in order settles nothing of another's.
alter table gatehouse.rulebook_refusal add column place text not null default '';
