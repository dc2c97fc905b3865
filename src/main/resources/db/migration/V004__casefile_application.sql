create table gatehouse.casefile_application (
    id               uuid primary key,
    reference        text        not null unique,
    type             text        not null,
    status           text        not null,
    details          jsonb       not null,
    institution_name text generated always as (details ->> 'legalName') stored,
    version          int         not null,
    created_at       timestamptz not null,
    client_active_at timestamptz not null,   -- or was last asked
    client_changed_at timestamptz not null,
    submitted_at     timestamptz,
    closed_at        timestamptz
);

create table gatehouse.casefile_party (
    id             uuid primary key,
    application_id uuid        not null references gatehouse.casefile_application (id),
    kind           text        not null,
    roles          text[]      not null,
    details        jsonb       not null,
    identity       jsonb,
    version        int         not null,
    named_at       timestamptz not null,
    removed_at     timestamptz
);
create index casefile_party_application on gatehouse.casefile_party (application_id);

create table gatehouse.casefile_ownership (
    application_id uuid    not null references gatehouse.casefile_application (id),
    owner          uuid    not null references gatehouse.casefile_party (id),
    owned          text    not null,   -- a party's id, or 'application'
    percent        numeric,
    control        boolean not null,
    primary key (owner, owned)
);
create index casefile_ownership_application on gatehouse.casefile_ownership (application_id);

create table gatehouse.casefile_item (
    id             uuid primary key,
    application_id uuid        not null references gatehouse.casefile_application (id),
    subject        text        not null,   -- a party's id, or 'application'
    code           text        not null,
    side           text,
    evidence_id    uuid        not null references gatehouse.intake_evidence (id),
    sha256         text        not null,
    issued         date,
    signed         boolean     not null,
    certified      boolean     not null,
    supplied_at    timestamptz not null,
    supplied_by    text        not null,
    replaced_at    timestamptz
);
create index casefile_item_application on gatehouse.casefile_item (application_id);
-- One picture a side: the newest replaces the one before, which stays readable in the history.
create unique index casefile_item_current on gatehouse.casefile_item (application_id, subject, code, coalesce(side, ''))
    where replaced_at is null;
