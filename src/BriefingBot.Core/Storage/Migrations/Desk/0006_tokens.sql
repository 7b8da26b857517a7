-- What the model cost on a day, in tokens: of all together (payer '*'), and of each who asked, under a pseudonym.

create table tokens (
    day        text not null,
    payer      text not null,
    tokens_in  bigint not null,
    tokens_out bigint not null,
    primary key (day, payer)
);
