-- How polling each source goes. Times are milliseconds since 1970, UTC.

create table source_states (
    source_id       text primary key,
    -- The address that the rest belongs to: another one in the manifest begins anew.
    address         text not null,
    -- Where the address has moved for good.
    moved_to        text,
    -- The validators of the last full answer, exactly as they came.
    etag            text,
    last_modified   text,
    -- Milliseconds for which that answer asked to be left alone.
    time_to_live    bigint,
    next_poll       bigint,
    last_poll       bigint,
    last_success    bigint,
    last_new_entry  bigint,
    -- In a row.
    failures        integer not null,
    health          text not null,
    error           text,
    -- What the last full answer was: "not modified" leaves it so.
    content_health  text,
    content_error   text
);
