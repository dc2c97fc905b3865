-- By what two documents that lay on one scanner are told apart: between which places of a document, laid flat, it gets clearly darker,
-- and between which clearly lighter. Null for a picture without a document, and for one checked before.
alter table gatehouse.casework_picture_mark add column darker bit varying;
alter table gatehouse.casework_picture_mark add column lighter bit varying;
