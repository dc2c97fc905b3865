-- The assessment that a step towards a decision rests on.
alter table gatehouse.casework_decision add column assessment uuid;
comment on column gatehouse.casework_decision.assessment is 'In rulebook_assessment; null for what was decided before these were kept.';
