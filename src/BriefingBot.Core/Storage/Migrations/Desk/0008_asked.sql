-- What is remembered of people's questions beside the answers: what they last saw of a topic, what a thread is about, what they
-- thought of an answer. And what administrators did. People stand as Retention:AskerIds says. Times are milliseconds since 1970, UTC.

-- How far somebody who asks "since-last" has been told of a topic.
create table asked_topics (
    -- A person for a private answer, and then no channel; a channel for one that it saw, and then nobody.
    asker      text not null,
    channel    text not null,
    -- Whether the samples answered: their changes are counted apart.
    samples    integer not null,
    topic      text not null,
    clearance  integer not null,
    -- The last change that the search saw.
    sequence   bigint not null,
    asked_at   bigint not null,
    expires_at bigint not null,
    primary key (asker, channel, samples, topic, clearance)
);

create index asked_topics_by_expiry on asked_topics (expires_at);

-- What the questions of a thread are about.
create table thread_contexts (
    platform   text not null,
    thread     text not null,
    -- Whose private questions these are; empty for those that all saw.
    owner      text not null,
    -- Who asked last.
    asker      text not null,
    topic      text not null,
    asked_at   bigint not null,
    expires_at bigint not null,
    primary key (platform, thread, owner)
);

create index thread_contexts_by_expiry on thread_contexts (expires_at);

-- One of each person for an answer. It goes with the last record of the answer.
create table feedback (
    answer_id text not null,
    asker     text not null,
    verdict   text not null,
    comment   text,
    rated_at  bigint not null,
    primary key (answer_id, asker)
);

-- What administrators did, a JSON object each.
create table audit (
    at   bigint not null,
    line text not null
);

create index audit_by_time on audit (at);
