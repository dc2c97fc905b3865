-- What a check took down beside its findings: what was read from a document (personal, so never elsewhere), which settings and
-- models its verdict rests on, and how two faces compared.
alter table gatehouse.casework_verdict
    add column reading jsonb,
    add column basis   text,
    add column faces   jsonb;
