create table gatehouse.intake_evidence (
    id             uuid primary key,
    application_id uuid        not null,
    sha256         text        not null,
    media_type     text        not null,
    display_name   text        not null,
    size           bigint      not null,
    pages          int         not null,
    width          int         not null,
    height         int         not null,
    orientation    int         not null,
    warnings       text[]      not null,
    stored_at      timestamptz not null,
    stored_by      text        not null,
    content        bytea       not null
);
-- Pictures do not shrink further: trying to would only cost time.
alter table gatehouse.intake_evidence alter column content set storage external;
create index intake_evidence_application on gatehouse.intake_evidence (application_id);

-- What people look at instead of the client's own file: upright, re-encoded, without metadata.
create table gatehouse.intake_rendering (
    evidence_id uuid  not null references gatehouse.intake_evidence (id),
    page        int   not null,
    edge        int   not null,
    content     bytea not null,
    primary key (evidence_id, page, edge)
);
alter table gatehouse.intake_rendering alter column content set storage external;
