-- Who and what the news is about, as imported collections have it: a row an entry, replaced when the collection is imported again.
-- The names of the shipped file are not here: a file is read, and not kept. description and address are for reference articles.

create table names (
    origin      text not null,
    entry       text not null,
    kind        text not null,
    name        text not null,
    description text not null,
    address     text,
    primary key (origin, entry)
);

create table name_aliases (
    origin  text not null,
    entry   text not null,
    ordinal integer not null,
    alias   text not null,
    primary key (origin, entry, ordinal),
    foreign key (origin, entry) references names (origin, entry)
);

-- Grows with every import that changed something: whoever holds the names in memory sees by one number whether they are still the same.
insert into counters (name, value) values ('names', 0);

-- With which extractor and which names the newest version was read for mentions.
alter table articles add column read_revision integer not null default 0;

create index articles_by_read_revision on articles (read_revision);
