-- What each node's folder held when it was taken up last, so that a change made in it while no node ran is seen, also one back to what
-- it once held; and its files as they were when it last had the same as what was published, so that a change made in the folder is
-- told from one that was published from elsewhere, also after content that was refused or became a draft.
create table gatehouse.rulebook_folder_place (
    place  text primary key,
    sha256 text not null references gatehouse.rulebook_folder,
    base   text not null
);
comment on column gatehouse.rulebook_folder_place.place is 'The node''s name and the path of its folder.';
comment on column gatehouse.rulebook_folder_place.base is 'JSON as in rulebook_folder.files.';

-- Of which files and golden cases a draft kept its own text when others were published meanwhile.
alter table gatehouse.rulebook_draft add column kept_over text[] not null default '{}';
