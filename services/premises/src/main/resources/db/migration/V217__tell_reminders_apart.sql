-- That somebody has to be reminded is one thing, that somebody was is another: only the second lets a request sleep.
alter table installation_request
    add column told_on date,
    add constraint installation_request_told_check check (told_on is null or told_on >= confirmed_on);
comment on column installation_request.told_on is 'public: day on which the organization was told that the person has to be asked';
comment on column installation_request.reminded_on is 'public: day on which the person was reminded, since the last confirmation';
