-- What makes a source silent or quarantined, and what was told of it.

-- When the failures that are counted in failures began.
alter table source_states add column failing_since bigint;

-- Answers in a row that were no feed; a source that does not answer at all leaves the count as it is.
alter table source_states add column unreadable integer not null default 0;

-- When the source last gave all of its content, and not "not modified".
alter table source_states add column last_full bigint;

-- What its "not modified" is worth: Trusted, Doubted (asked without validators now), Refuted (never asked with them again).
alter table source_states add column validators text not null default 'Trusted';

-- The last days on which it published something, as numbers of days with a space between two.
alter table source_states add column active_days text not null default '';

-- Entries that could not be stored, as JSON; null for none.
alter table source_states add column poison text;

-- The trouble that the administrators were told of; null when they know of none.
alter table source_states add column told text;

-- One row while the administrators know that no source at all can be read.
create table source_outage (
    name    text primary key,
    told_at bigint not null
);
