-- Written in the transaction that gave cause for it, sent after that has committed.
create table gatehouse.notices_letter (
    id         uuid primary key,
    account_id uuid,
    recipient  text        not null,
    subject    text        not null,
    body       text        not null,
    written_at timestamptz not null,
    sent_at    timestamptz,
    tries      int         not null default 0
);
create index notices_letter_unsent on gatehouse.notices_letter (written_at) where sent_at is null;
