-- Up to which publication a folder was compared: what of its files was published after that, and taken back since, was known to it.
alter table gatehouse.rulebook_folder_place add column publication bigint not null default 0;
update gatehouse.rulebook_folder_place set publication = (select coalesce(max(id), 0) from gatehouse.rulebook_publication);
