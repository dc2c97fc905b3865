-- Assessments that something rests on: that an application went in, was prepared or decided. The same facts under the same rules
-- give the same answer, so that one row does for all that rests on it.
create table gatehouse.rulebook_assessment (
    id             uuid primary key,
    application_id uuid        not null,
    rules          text        not null references gatehouse.rulebook_rule_set,
    facts          text        not null,
    facts_sha256   text        not null,
    at             timestamptz not null,
    unique (application_id, rules, facts_sha256)
);
comment on column gatehouse.rulebook_assessment.facts is 'JSON as the command assess reads it: with the set of rules this repeats the assessment.';
