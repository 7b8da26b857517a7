-- Which articles tell the same story: derived from the articles by the follower 'stories', kept because an id that was shown stays good.
-- Terms stand as hashes of 32 bits; profiles and signatures are numbers in a row, least significant byte first.

create table stories (
    id          text primary key,
    parent_id   text,
    founded     bigint not null,
    first_at    bigint not null,
    last_at     bigint not null,
    sole_source text,
    profile     bytea not null
);

create index stories_by_last on stories (last_at);

create table story_articles (
    article_id text primary key references articles (id),
    story_id   text not null references stories (id),
    version    integer not null,
    sequence   bigint not null,
    source_id  text not null,
    at         bigint not null,
    title      text not null,
    reprint_of text,
    profile    bytea not null
);

create index story_articles_by_story on story_articles (story_id, sequence);

-- The ids of stories that were merged into others.
create table story_aliases (
    alias    text primary key,
    story_id text not null references stories (id)
);

create index story_aliases_by_story on story_aliases (story_id);

-- The rarest terms of each article, by the day of its article: a candidate is looked for in a few days, not in all years.
create table story_terms (
    term       bigint not null,
    day        integer not null,
    article_id text not null references story_articles (article_id),
    primary key (term, day, article_id)
);

-- How many stories hold a term.
create table story_term_counts (
    term    bigint primary key,
    stories integer not null
);

create table signatures (
    article_id text primary key references story_articles (article_id),
    version    integer not null,
    signature  bytea not null
);

create table signature_bands (
    band       bigint not null,
    article_id text not null references story_articles (article_id),
    primary key (band, article_id)
);

-- Whom an article credits, in the order of its text.
create table credits (
    article_id text not null references story_articles (article_id),
    ordinal    integer not null,
    origin     text not null,
    primary key (article_id, ordinal)
);

-- How many articles were placed in stories.
insert into counters (name, value) values ('stories', 0);
