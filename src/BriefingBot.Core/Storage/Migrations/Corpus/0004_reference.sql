-- Reference: what is looked up by its exact name, and is no news. Articles of such a source have no changes, so nothing follows them.

alter table sources add column reference integer not null default 0;

update sources set reference = 1 where kind = 'Kev';

-- Under what a reference article is found: an identifier's token ('cve:cve-2017-0144') or a known name.
create table reference_names (
    name       text not null,
    article_id text not null references articles (id),
    primary key (name, article_id)
);

create index reference_names_by_article on reference_names (article_id);

-- Catalogs that were read before there was reference: the id that an entry's title begins with.
insert into reference_names (name, article_id)
select distinct 'cve:' || lower(m.value), a.id
  from articles a
  join sources s on s.id = a.source_id
  join mentions m on m.article_id = a.id and m.version = a.version
 where s.reference = 1 and m.kind = 'Cve' and m.field = 0 and m.start = 0;

-- CISA's catalog of known exploited vulnerabilities. Times are milliseconds since 1970, UTC; days are their first moment.
create table known_exploited (
    cve             text primary key,
    -- The source that listed it first.
    source_id       text not null,
    vendor          text not null,
    product         text not null,
    name            text not null,
    description     text not null,
    added           bigint,
    due             bigint,
    -- 1 where campaigns are known to use it; 0 is unknown.
    ransomware      integer not null,
    required_action text not null,
    notes           text not null,
    first_seen      bigint not null,
    updated         bigint not null,
    -- When the catalog was seen to list it no longer.
    removed         bigint
);
