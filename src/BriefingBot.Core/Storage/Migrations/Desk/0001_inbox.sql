-- Requests of chat platforms, from the acknowledgement until they are answered, and a day longer so that a repeat is known.
-- The payload is encrypted, for it holds what was asked and the address to answer at; it is emptied when the request is done.
-- A row is free when it is open and its lease is over. Times are milliseconds since 1970, UTC. (SQLite takes any type name; in
-- PostgreSQL bytea is the type for bytes.)

create table inbox (
    platform    text not null,
    dedupe_key  text not null,
    payload     bytea not null,
    received_at bigint not null,
    attempts    integer not null,
    lease_owner text,
    lease_until bigint not null,
    done_at     bigint,
    primary key (platform, dedupe_key)
);

create index inbox_open on inbox (received_at) where done_at is null;

create index inbox_done on inbox (done_at) where done_at is not null;
