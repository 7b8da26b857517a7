-- Where the text of each entry comes from that a feed has, and what its page gave: so each poll makes the same article of the entry,
-- and asks for the page once. Times are milliseconds since 1970, UTC.

create table entry_pages (
    source_id         text not null,
    -- The entry's own among those of its source.
    entry_key         text not null,
    -- Of the entry as the feed gave it: another one is an edited entry.
    entry_hash        text not null,
    outcome           text not null,
    -- Of this edition of the entry, and of all.
    tries             integer not null,
    fetches           integer not null,
    retry_at          bigint,
    seen_at           bigint not null,
    -- What the feed gave, as JSON, while the page is awaited.
    entry             text,
    -- What the page gave; its title and date only where the feed has none.
    page_title        text,
    page_published_at bigint,
    page_text         text,
    primary key (source_id, entry_key)
);

create index entry_pages_by_age on entry_pages (seen_at);
