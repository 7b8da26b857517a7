-- What was answered, to whom and where. The same answer to two people is two rows with one id; an id belongs to one fingerprint.
-- The asker is a pseudonym, a plain id or empty, as Retention:AskerIds says.

create table answers (
    id          text not null,
    fingerprint text not null,
    asker       text not null,
    channel     text not null,
    shared      integer not null,
    clearance   integer not null,
    as_of       bigint not null,
    expires_at  bigint not null,
    marking     text not null,
    answer      text not null,
    primary key (id, asker, channel, shared)
);

create index answers_by_fingerprint on answers (fingerprint);

create index answers_by_expiry on answers (expires_at);
