-- What happened, who did it: one chain a case, and one ("house") for what belongs to no case.
create table gatehouse.trail_chain (
    chain  text primary key,
    length bigint not null,
    hash   bytea not null
);

create table gatehouse.trail_entry (
    chain    text        not null,
    seq      bigint      not null,
    at       timestamptz not null,
    actor    text        not null,
    event    text        not null,
    details  text        not null,   -- canonical JSON: exactly the characters that were hashed
    hash     bytea       not null,
    primary key (chain, seq)
);

create function gatehouse.trail_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The trail is append-only.';
end $$;

create trigger trail_entry_append_only before update or delete on gatehouse.trail_entry
    for each row execute function gatehouse.trail_is_append_only();
create trigger trail_entry_no_truncate before truncate on gatehouse.trail_entry
    for each statement execute function gatehouse.trail_is_append_only();
