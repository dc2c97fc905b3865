-- What a check, or a person who looked, found about one item of a person. "inputs" names what it looked at, so that a
-- verdict on something since replaced no longer counts.
create table gatehouse.casework_verdict (
    id             uuid primary key,
    application_id uuid        not null,
    party_id       uuid        not null,
    task           text        not null,
    inputs         text        not null,
    outcome        text        not null,
    findings       jsonb       not null,
    fingerprint    text,
    repeats        text,                   -- SHA-256 of another picture that this one was found to repeat
    decided_by     text        not null,
    at             timestamptz not null
);
create index casework_verdict_party on gatehouse.casework_verdict (application_id, party_id);

-- Something asked of the client again, or by hand.
create table gatehouse.casework_open_item (
    id             uuid primary key,
    application_id uuid        not null,
    subject        text        not null,
    code           text        not null,
    side           text,
    findings       jsonb       not null,
    reason         text,
    asked_by       text        not null,
    asked_at       timestamptz not null,
    answered_at    timestamptz
);
create index casework_open_item_application on gatehouse.casework_open_item (application_id);
create unique index casework_open_item_once on gatehouse.casework_open_item (application_id, subject, code, coalesce(side, ''))
    where answered_at is null;

create table gatehouse.casework_task (
    id             uuid primary key,
    engine_ref     text        not null unique,
    kind           text        not null,
    application_id uuid        not null,
    party_id       uuid,
    role           text        not null,
    institution    text        not null,   -- as the case file has it, kept along for the queue's search and order
    reference      text        not null,
    type           text        not null,
    created_at     timestamptz not null,
    assignee       uuid,
    claimed_at     timestamptz,
    closed_at      timestamptz
);
create index casework_task_queue on gatehouse.casework_task (role, created_at, id) where closed_at is null;
create index casework_task_application on gatehouse.casework_task (application_id);

create table gatehouse.casework_note (
    id             uuid primary key,
    application_id uuid        not null,
    written_by     uuid        not null,
    written_at     timestamptz not null,
    text           text        not null
);
create index casework_note_application on gatehouse.casework_note (application_id);

create table gatehouse.casework_decision (
    id             uuid primary key,
    application_id uuid        not null,
    stage          text        not null,   -- PREPARED or DECIDED
    outcome        text        not null,
    reason         text        not null,
    by_account     uuid        not null,
    rules          text        not null,   -- SHA-256 of the rule set in force
    at             timestamptz not null
);
create index casework_decision_application on gatehouse.casework_decision (application_id, at);
