-- What went live, or will: the live set is that of the newest publication which is in effect and was not called off. A set is
-- kept before it is live, if it is to be so at a date.
alter table gatehouse.rulebook_rule_set alter column first_live drop not null;

create table gatehouse.rulebook_publication (
    id             bigint generated always as identity primary key,
    sha256         text        not null references gatehouse.rulebook_rule_set,
    golden         text        not null,
    source         text        not null,
    title          text        not null,
    note           text        not null,
    authors        uuid[]      not null,
    approver       uuid,
    published_at   timestamptz not null,
    effective_at   timestamptz not null,
    called_off_at  timestamptz,
    called_off_by  uuid,
    live_at        timestamptz,
    reassessed_to  uuid,
    assessed       integer     not null default 0,
    touched        integer     not null default 0,
    reassessed_at  timestamptz
);
comment on column gatehouse.rulebook_publication.golden is 'Golden cases as JSON: applications with what is expected of them.';
comment on column gatehouse.rulebook_publication.reassessed_to is 'The last open application that was assessed anew; applications follow by their id.';
create index rulebook_publication_effective on gatehouse.rulebook_publication (effective_at desc, id desc) where called_off_at is null;

-- What somebody means to publish. Its files are bytes: what is not even text must be kept until its author has mended it.
create table gatehouse.rulebook_draft (
    id           uuid primary key,
    title        text        not null,
    source       text        not null,
    base         bigint      not null references gatehouse.rulebook_publication,
    golden       text        not null,
    version      integer     not null,
    authors      uuid[]      not null,
    opened_at    timestamptz not null,
    changed_at   timestamptz not null,
    proposed_at  timestamptz,
    proposed_by  uuid,
    proposed     text,
    effective_at timestamptz,
    note         text        not null default '',
    ended_at     timestamptz,
    publication  bigint references gatehouse.rulebook_publication
);
comment on column gatehouse.rulebook_draft.proposed is 'SHA-256 of what was proposed, files and golden cases; approval is of exactly this.';

create table gatehouse.rulebook_draft_file (
    draft uuid  not null references gatehouse.rulebook_draft on delete cascade,
    name  text  not null,
    bytes bytea not null,
    primary key (draft, name)
);

-- What folders of rules held when they were taken up, so that a start does not take up again what was decided on since, and so
-- that it is known which of their files changed.
create table gatehouse.rulebook_folder (
    sha256  text primary key,
    files   text        not null,
    seen_at timestamptz not null
);
comment on column gatehouse.rulebook_folder.files is 'JSON: by name the bytes in base64.';

-- Why rules did not go live.
create table gatehouse.rulebook_refusal (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    source     text        not null,
    sha256     text        not null,
    reason     text        not null,
    settled_at timestamptz
);
