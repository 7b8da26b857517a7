-- What we keep: sources, articles with their versions, the identifiers in them, and the changes that everything else follows.
-- Times are milliseconds since 1970, UTC. Types and statements are those that SQLite and PostgreSQL share.

create table sources (
    id         text primary key,
    name       text not null,
    class      text not null,
    weight     double precision not null,
    tlp        integer not null,
    sample     integer not null,
    last_poll  bigint
);

create table articles (
    id               text primary key,
    source_id        text not null references sources (id),
    version          integer not null,
    withdrawn_at     bigint,
    withdrawn_reason text
);

create index articles_by_source on articles (source_id);

create table article_versions (
    article_id        text not null references articles (id),
    version           integer not null,
    title             text not null,
    url               text not null,
    published_at      bigint,
    published_clamped integer not null,
    captured_at       bigint not null,
    body              text not null,
    content_hash      text not null,
    primary key (article_id, version)
);

-- Under what an article is recognised when it comes again: kind 'id' (an import's own), 'entry' (source and entry id), 'url'.
create table article_keys (
    kind       text not null,
    value      text not null,
    article_id text not null references articles (id),
    primary key (kind, value)
);

create index article_keys_by_article on article_keys (article_id);

create table mentions (
    article_id text not null,
    version    integer not null,
    ordinal    integer not null,
    field      integer not null,
    kind       text not null,
    value      text not null,
    start      integer not null,
    length     integer not null,
    revision   integer not null,
    primary key (article_id, version, ordinal),
    foreign key (article_id, version) references article_versions (article_id, version)
);

create index mentions_by_value on mentions (kind, value);

create table changes (
    sequence   bigint primary key,
    article_id text not null references articles (id),
    version    integer not null,
    kind       integer not null,
    at         bigint not null
);

create table cursors (
    follower text primary key,
    sequence bigint not null
);

-- One row that every writer updates first: on an engine with many writers it puts their changes in the order of their commits.
create table counters (
    name  text primary key,
    value bigint not null
);

insert into counters (name, value) values ('changes', 0);

create table identity (
    name  text primary key,
    value text not null
);
