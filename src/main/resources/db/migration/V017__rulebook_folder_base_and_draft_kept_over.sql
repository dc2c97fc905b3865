-- What a folder held when it last had the same as what was published, so that a change made in the folder is told from one that was
-- published from elsewhere, also after content that was refused or became a draft.
alter table gatehouse.rulebook_folder add column base text;
update gatehouse.rulebook_folder set base = files;
alter table gatehouse.rulebook_folder alter column base set not null;
comment on column gatehouse.rulebook_folder.base is 'JSON as in files.';

-- Of which files and golden cases a draft kept its own text when others were published meanwhile.
alter table gatehouse.rulebook_draft add column kept_over text[] not null default '{}';
