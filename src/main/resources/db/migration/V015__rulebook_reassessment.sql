-- Each time that the open applications are gone through because they are judged by other rules: those of another publication, or
-- those of the same of which some began or ended on their day. One follows the other; each compares with the one before it.
create table gatehouse.rulebook_reassessment (
    id          bigint generated always as identity primary key,
    publication bigint      not null references gatehouse.rulebook_publication,
    day         date        not null,
    assessed_to uuid,
    assessed    integer     not null default 0,
    touched     integer     not null default 0,
    done_at     timestamptz,
    unique (publication, day)
);
comment on column gatehouse.rulebook_reassessment.day is 'The rules in force on this day are judged by, and the facts as they stand on it.';
comment on column gatehouse.rulebook_reassessment.assessed_to is 'The last open application that was assessed anew; applications follow by their id.';

insert into gatehouse.rulebook_reassessment (publication, day, assessed_to, assessed, touched, done_at)
select id, (live_at at time zone 'UTC')::date, reassessed_to, assessed, touched, reassessed_at
from gatehouse.rulebook_publication where live_at is not null order by effective_at, id;

alter table gatehouse.rulebook_publication
    drop column reassessed_to, drop column assessed, drop column touched, drop column reassessed_at;
