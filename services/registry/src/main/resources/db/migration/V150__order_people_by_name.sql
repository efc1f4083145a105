-- A list of people is read in the order of their names: inside a place and a profession, from an index that holds all it
-- asks for, so that a page costs what it shows and not what the place holds. The key of that order begins with the
-- folded name; where the words of a search are others than those of the name (LE GOFF is also found as legoff) they stand
-- behind a bar, so that one text is the order and the search.
alter table professional add column search_key text collate "C" generated always as
    (search_name || case when search_words = search_name then '' else ' | ' || search_words end) stored;
alter table professional_activity add column search_key text collate "C";
update professional_activity a set search_key = p.search_key from professional p where p.id = a.professional_id;

drop index professional_name_order_idx;
create index professional_name_order_idx on professional (search_key, id);

-- Instead of as many over (place, person). Each page is at most limit entries of one range a place and a profession.
drop index professional_activity_commune_idx;
drop index professional_activity_parent_idx;
drop index professional_activity_epci_idx;
drop index professional_activity_department_idx;
create index professional_activity_commune_idx on professional_activity
    (commune_code, profession_code, search_key, professional_id) include (practice_mode_code, active);
create index professional_activity_parent_idx on professional_activity
    (parent_commune, profession_code, search_key, professional_id) include (practice_mode_code, active)
    where parent_commune is not null;
create index professional_activity_epci_idx on professional_activity
    (epci_code, profession_code, search_key, professional_id) include (practice_mode_code, active);
create index professional_activity_department_idx on professional_activity
    (department_code, profession_code, search_key, professional_id) include (practice_mode_code, active);

alter table stage_professional_activity add column search_key text;

-- The words of all names, each once: a misspelt word is compared with some hundred thousand words, not with millions of
-- people. Words are never taken away: one that nobody bears any more finds nobody.
create table professional_name_word (
    word text collate "C" not null primary key
);
create index professional_name_word_idx on professional_name_word using gin (word gin_trgm_ops);
insert into professional_name_word
select distinct w from professional p, unnest(string_to_array(p.search_words, ' ')) w where length(w) >= 3;
grant select on professional_name_word to registry_app;
grant select, insert on professional_name_word to registry_worker;

comment on column professional.search_key is 'professional: order of lists, and what a name is searched in';
comment on column professional_activity.search_key is 'professional: that of the person, so that a place is read in the order of names';
comment on table professional_name_word is 'public: words of the names of all people, for searches that forgive';
comment on column professional_name_word.word is 'professional: a folded word of a name, of nobody in particular';
