-- What people and documents are known again by, across applications: hashes under a key that is not in the database. A mark
-- counts as long as the verdict that made it does.
create table gatehouse.casework_identity_mark (
    application_id uuid  not null,
    party_id       uuid  not null,
    verdict_id     uuid  not null,
    source         text  not null,      -- the check that made it
    kind           text  not null,
    hash           bytea not null
);
create index casework_identity_mark_hash on gatehouse.casework_identity_mark (hash);
create index casework_identity_mark_party on gatehouse.casework_identity_mark (application_id, party_id);

-- The pictures of key persons: the hash of the file, and 256 bits that survive encoding anew, null for a picture without a look.
create table gatehouse.casework_picture_mark (
    application_id uuid not null,
    party_id       uuid not null,
    verdict_id     uuid not null,
    source         text not null,
    sha256         text not null,
    look           bit(256)
);
create index casework_picture_mark_party on gatehouse.casework_picture_mark (application_id, party_id);

-- Who was met elsewhere: found when a check made marks, and again before an approval.
create table gatehouse.casework_identity_match (
    application_id       uuid        not null,
    party_id             uuid        not null,
    kind                 text        not null,
    other_application_id uuid        not null,
    other_party_id       uuid        not null,
    found_at             timestamptz not null,
    primary key (application_id, party_id, kind, other_application_id, other_party_id)
);
