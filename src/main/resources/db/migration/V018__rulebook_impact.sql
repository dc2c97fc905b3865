-- What drafts would change for open applications: how far each look at them has come, and what it found. Kept for a while, so that
-- whichever node is asked can tell.
create table gatehouse.rulebook_impact (
    id         uuid        primary key,
    draft      uuid        not null references gatehouse.rulebook_draft on delete cascade,
    started_by uuid        not null,
    started_at timestamptz not null,
    live       text        not null,
    candidate  text        not null,
    as_of      date        not null,
    state      text        not null,
    done       integer     not null default 0,
    total      integer     not null default 0,
    by_type    text        not null default '{}',
    seen_at    timestamptz not null
);
comment on column gatehouse.rulebook_impact.seen_at is 'When the node that judges last wrote how far it has come.';
create index rulebook_impact_draft on gatehouse.rulebook_impact (draft, started_at desc);

create table gatehouse.rulebook_impact_case (
    impact    uuid    not null references gatehouse.rulebook_impact on delete cascade,
    type      integer not null,
    reference text    not null,
    found     text    not null,
    primary key (impact, type, reference)
);
comment on table gatehouse.rulebook_impact_case is 'Applications for which something would change, in the order in which they are shown; found is JSON.';
