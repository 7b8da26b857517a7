-- How far each source was read backwards through its archive (ingest --since), so that a run that was killed is gone on with. Times are
-- milliseconds since 1970, UTC.

create table archive_walks (
    source_id       text primary key,
    -- The feed that the rest belongs to: another one in the manifest begins anew.
    address         text not null,
    -- How the feed leads to older entries; null before it was looked at.
    way             text,
    -- The page to read next; null when there is none left.
    next_page       text,
    -- Since the walk began.
    pages           integer not null,
    -- Of what was kept, the oldest date.
    reaches_back_to bigint,
    -- Up to when nothing is left to read; null before that.
    complete_since  bigint,
    walked_at       bigint not null
);
