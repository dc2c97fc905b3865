-- When something was last done about an account that is not to be done often: a letter, an entry in the trail.
create table gatehouse.accounts_last_time (
    account_id uuid        not null references gatehouse.accounts_account (id),
    what       text        not null,
    at         timestamptz not null,
    primary key (account_id, what)
);

-- Failures are counted per address and place.
create index accounts_failed_sign_in_email_ip on gatehouse.accounts_failed_sign_in (email, ip, at);
