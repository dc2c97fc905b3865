create table gatehouse.accounts_account (
    id            uuid primary key,
    uid           text        not null unique,
    email         text        not null,
    name          text        not null,
    role          text        not null,
    password_hash text        not null,
    confirmed_at  timestamptz,
    disabled_at   timestamptz,
    created_at    timestamptz not null
);
create unique index accounts_account_email on gatehouse.accounts_account (lower(email));

-- Links sent by e-mail; only the SHA-256 of what the link holds is kept.
create table gatehouse.accounts_token (
    token_hash bytea primary key,
    account_id uuid        not null references gatehouse.accounts_account (id),
    purpose    text        not null,
    expires_at timestamptz not null
);

create table gatehouse.accounts_failed_sign_in (
    id    bigint generated always as identity primary key,
    email text        not null,
    ip    text        not null,
    at    timestamptz not null
);
create index accounts_failed_sign_in_email on gatehouse.accounts_failed_sign_in (email, at);
create index accounts_failed_sign_in_ip on gatehouse.accounts_failed_sign_in (ip, at);

-- Whose case it is.
create table gatehouse.accounts_case_access (
    application_id uuid not null,
    account_id     uuid not null references gatehouse.accounts_account (id),
    primary key (application_id, account_id)
);
create index accounts_case_access_account on gatehouse.accounts_case_access (account_id);

-- Sessions of all nodes; attributes are JSON strings, never serialized objects.
create table gatehouse.accounts_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index accounts_session_expiry on gatehouse.accounts_session (expiry_time);
create index accounts_session_principal on gatehouse.accounts_session (principal_name);

create table gatehouse.accounts_session_attributes (
    session_primary_id char(36)     not null references gatehouse.accounts_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
