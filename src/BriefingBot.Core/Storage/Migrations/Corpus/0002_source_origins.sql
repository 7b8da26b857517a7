-- Where the sources of the manifest are read. kind is null for a source that is imported, or that left the manifest.

alter table sources add column tags text not null default '';
alter table sources add column kind text;
alter table sources add column address text;
alter table sources add column poll bigint not null default 0;
alter table sources add column enabled integer not null default 0;
alter table sources add column reason text;
alter table sources add column text_mode text;
alter table sources add column language text;

-- The manifests that were applied, by the hash of their content; the newest is in force.
create table manifest_revisions (
    revision   text primary key,
    applied_at bigint not null
);

-- Grows with every write to the sources: whoever holds them in memory sees by one number whether they are still the same.
insert into counters (name, value) values ('sources', 0);
