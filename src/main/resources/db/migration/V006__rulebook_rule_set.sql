-- Every rule set that was ever live, so that an old assessment can be repeated.
create table gatehouse.rulebook_rule_set (
    sha256     text primary key,
    files      jsonb       not null,
    first_live timestamptz not null
);
