-- The search itself, over the indexes of 0012: the functions of 0003, 0004 and 0006 under the same names.

-- Known words (or beginnings of them) that differ by one typing error. However few rows are expected, only the index
-- made for it will do.
create function words_meant(typed text, most integer) returns text[] language sql stable
set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
  select array_agg(word) from (select word from search_words where workspace_id = current_workspace()
    and word_slips(word) && (select word_slips(typed)) and word ~ (select typo_pattern(typed)) limit most) as known
$$;

-- Entries that hold one of these words or keys, and all the others; some hundreds at most, again by its index alone.
create function entries_with(wanted text[], others text[] default '{}') returns setof search_entries language sql stable rows 100
set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
  select * from search_entries where workspace_id = current_workspace() and search_keys(words, keys) && wanted
    and search_keys(words, keys) @> others limit 500
$$;

-- Terms as the trigrams find them: anywhere, or at the beginnings of words, as `reach` says; what has no three letters in a
-- row counts at beginnings, and only where there is nothing longer. The patterns are asked for while the query runs, so
-- that the planner expects as much of all and goes by the index.
create function terms_lookup(terms text[]) returns text language sql immutable strict parallel safe as $$
  select string_agg(format('('' '' || e.words || '' '') like (select %s || %L%s)', case when is_long then 'lead' else '''% ''' end,
    like_literal(term) || '%', case when is_long then ' from reach' end), ' and ')
  from (select term, term ~ '[[:alnum:]]{3}' as is_long, bool_or(term ~ '[[:alnum:]]{3}') over () as has_long from unnest(terms) as term) as sized
  where is_long or not has_long
$$;

-- Matches of folded text, the best `most` of them: the whole name, then beginnings, then parts, newer and own ones first;
-- where that finds next to nothing, one typing error is forgiven. Where what is near is enough (the beginnings in order,
-- the newest entries, the newest of those whose records the reader sees by name), nothing farther is looked at.
-- The farther limit is not a literal: with a known one the planner walks a whole ordered index in hope of early matches.
create or replace function search_records(query text, sight jsonb, most integer)
returns table (record_id uuid, type text, title text, subtitle text, score real, owner_id uuid, visibility text)
language plpgsql stable security definer rows 50 set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  terms    text[]  := array(select term from unnest(string_to_array(left(query, 200), ' ')) as term where term ~ '[[:alnum:]]' limit 8);
  wanted   text    := array_to_string(terms, ' ');
  start    text    := like_literal(left(btrim(query), 40)) || '%';
  phone    text[]  := phone_terms(terms);
  initials text    := substring(regexp_replace(wanted, '[. ]', '', 'g') from '^[[:alpha:]]{2}$');
  isShort  boolean := coalesce((select max(char_length(term)) from unnest(terms) as term), 0) < 3;
  heads    text    := coalesce(terms_condition(terms, '% '), 'false');
  matches  text    := case when isShort then heads else terms_condition(terms, '%') end;
  lookup   text    := terms_lookup(terms);
  sees     text    := sight_condition(sight);
  fields   text    := 'e.record_id, e.type, e.title, e.subtitle, e.words, e.keys, e.owner_id, e.visibility, e.touched_at';
  owners   uuid[]  := array(select distinct owner::uuid from jsonb_array_elements(sight) as part, jsonb_each(part -> 'owners') as seen(visibility, list),
    jsonb_array_elements_text(case jsonb_typeof(list) when 'array' then list else '[]' end) as owner limit 20);
  found    integer;
begin
  if btrim(coalesce(query, '')) = '' then return; end if;
  if char_length(phone[cardinality(phone)]) > 2 then
    matches := format('%s or %s', matches, terms_condition(phone, '%'));
    lookup := concat_ws(' or ', case when wanted ~ '[[:alnum:]]{3}' and phone <> terms then lookup end, terms_lookup(phone));
  end if;
  if initials is not null then
    matches := format('%s or ('' '' || e.words || '' '') like %L', matches, '% ' || left(initials, 1) || '% ' || right(initials, 1) || '%');
    lookup := format('%s or ('' '' || e.words || '' '') like (select %L)', lookup, '% ' || left(initials, 1) || '% ' || right(initials, 1) || '%');
  end if;

  return query execute format($sql$
    with first as materialized (
      select e.* from jsonb_array_elements($4) as part, jsonb_array_elements_text(part -> 'types') as kind,
        lateral (select * from (select %1$s from search_entries e where e.workspace_id = $1 and e.type = kind and left(e.words, 40) like %2$L
          order by left(e.words, 40) using ~<~ limit 1000) e where (%3$s) limit 200) e
    ), late as materialized (
      select %1$s from (select * from search_entries where workspace_id = $1 order by touched_at desc limit 1000) e where (%4$s) and (%3$s)
    ), own as materialized (
      select e.* from unnest($5) as owner, lateral (select %1$s from (select * from search_entries
        where workspace_id = $1 and owner_id = owner order by touched_at desc limit %8$s) e where (%4$s) and (%3$s)) e
    ), near as materialized (
      select distinct on (e.record_id) e.* from (table first union all table late union all table own) e
    ), reach as materialized (
      select case when count(*) < $3 and not $6 then '%%' else '%% ' end as lead from near
    ), wide as materialized (
      select * from (select %1$s from search_entries e where e.workspace_id = $1 and (%9$s) limit (select 20000)) e
      where (select count(*) from near e where %6$s) < $3 and (%4$s) and (%3$s) limit %7$s
    ), candidates as (
      select distinct on (e.record_id) e.* from (table near union all table wide) e
    )
    select e.record_id, e.type, e.title, e.subtitle, (case
        when $2 = any(e.keys) or (char_length(e.title) = char_length($2) and left(e.words, 40) like %2$L) then 0.95
        when e.words || ' ' like %5$L then 0.9 when left(e.words, 40) like %2$L then 0.8 when %6$s then 0.7 else 0.5 end
      + 0.05 * exp(-extract(epoch from now() - e.touched_at) / 7776000))::real as score, e.owner_id, e.visibility
    from candidates e order by score desc, e.title, e.record_id limit $3
  $sql$, fields, start, sees, matches, like_literal(wanted) || ' %', heads,
    case when char_length(wanted) < 2 then 0 else 1500 end, 1000 / greatest(cardinality(owners), 1), coalesce(lookup, 'false'))
  using current_workspace(), wanted, most, sight, owners, isShort;

  get diagnostics found = row_count;
  if found > 2 or isShort or cardinality(terms) > 3 then return; end if;
  return query execute format($sql$
    with wide as materialized (
      select * from (select %1$s from search_entries e where e.workspace_id = $1 and (%2$s) limit (select 20000)) e where not (%3$s) and (%4$s) limit 300
    )
    select e.record_id, e.type, e.title, e.subtitle, (0.1 + 0.3 * word_similarity($2, e.words))::real as score, e.owner_id, e.visibility
    from wide e order by score desc, e.title, e.record_id limit $3
  $sql$, fields, coalesce((
    select string_agg(format('(search_keys(e.words, e.keys) && (select %L::text[]) and %s)', meant, coalesce(terms_condition(others, '%'), 'true')), ' or ')
    from unnest(terms) as term, lateral (select array_remove(terms, term) as others, words_meant(term, 50) as meant) as known
    where term ~ '^[[:alnum:]]{4,30}$' and term !~ '[0-9]' and meant is not null), 'false'), matches, sees)
  using current_workspace(), wanted, most - found;
end $$;

-- Exact mail addresses, phones (E.164) and domains.
create or replace function find_by_keys(wanted text[], sight jsonb, most integer)
returns table (record_id uuid, type text, title text, keys text[], owner_id uuid, visibility text)
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
begin
  return query execute format('select e.record_id, e.type, e.title, e.keys, e.owner_id, e.visibility from search_entries e
    where e.workspace_id = $1 and search_keys(e.words, e.keys) && $2 and e.keys && $2 and (%s) limit $3', sight_condition(sight))
  using current_workspace(), wanted, most;
end $$;

create or replace function records_with_keys(kind text, wanted text[]) returns table (key text, record_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.key, e.record_id from unnest(wanted) as w(key)
  join search_entries e on e.workspace_id = current_workspace() and e.type = kind
    and search_keys(e.words, e.keys) @> array[w.key] and e.keys @> array[w.key]
$$;

create or replace function people_with_keys(wanted text[]) returns table (record_id uuid, key text)
  language sql stable security definer rows 5 set search_path = public, pg_temp
  as $$ select record_id, (select min(k) from unnest(keys) k where k = any (wanted))
        from search_entries
        where workspace_id = current_workspace() and type = 'person' and search_keys(words, keys) && wanted and keys && wanted limit 20 $$;

-- Records that phrases of a written line may name: among `near` (what this user works with) all that share a word; besides,
-- `most` names that begin with a phrase, and as many that hold a single word; else, a few times, with one typing error.
create or replace function find_names(phrases text[], near uuid[], sight jsonb, most integer)
returns table (record_id uuid, type text)
language plpgsql stable security definer rows 50 set search_path = public, pg_temp set enable_seqscan = off
-- Of a word that hundreds of thousands share, any few will do.
set gin_fuzzy_search_limit = 5000 as $$
declare
  sees    text := sight_condition(sight);
  known   text[];
  singles text[];
  single  text;
begin
  return query execute format($sql$
    select e.record_id, e.type from search_entries e
    where e.workspace_id = $1 and e.record_id = any($2) and string_to_array(e.words, ' ') && $3 and (%s)
  $sql$, sees) using current_workspace(), near, string_to_array(array_to_string(phrases, ' '), ' ');

  execute format($sql$
    select array_agg(distinct phrase) from unnest($1) as phrase
    where exists (select from jsonb_array_elements($2) as part, jsonb_array_elements_text(part -> 'types') as kind, search_entries e
      where e.workspace_id = $3 and e.type = kind and left(e.words, 40) ~>=~ phrase and left(e.words, 40) ~<~ (phrase || U&'\+10FFFF') and (%s))
  $sql$, sees) into known using phrases, sight, current_workspace();
  return query execute format($sql$
    select e.record_id, e.type from unnest($1) as phrase, jsonb_array_elements($2) as part, jsonb_array_elements_text(part -> 'types') as kind,
      lateral (select * from search_entries e where e.workspace_id = $3 and e.type = kind
        and left(e.words, 40) ~>=~ phrase and left(e.words, 40) ~<~ (phrase || U&'\+10FFFF') and (%s)
        order by left(e.words, 40) using ~<~ limit $4) e
  $sql$, sees) using known, sight, current_workspace(), most;

  -- What stands in a longer name that was found needs no search of its own.
  select array_agg(phrase) into singles from unnest(phrases) as phrase
  where not exists (select from unnest(known) as whole where ' ' || whole || ' ' like '% ' || like_literal(phrase) || ' %' and whole <> phrase);
  for single, record_id, type in execute format($sql$
    select phrase, e.record_id, e.type from unnest($1) as phrase,
      lateral (select * from entries_with(array[phrase]) e where (%1$s) limit $2) e
    where phrase !~ ' ' and char_length(phrase) > 2
  $sql$, sees) using singles, most loop
    known := known || single;
    return next;
  end loop;

  -- `offset 0`: the words meant are looked up once, not for each entry.
  return query execute format($sql$
    select e.record_id, e.type from (select string_to_array(phrase, ' ') as parts from unnest($1) as phrase where phrase <> all(coalesce($2, '{}'))
        and phrase ~ '^([[:alnum:]]{5,30}|[[:alnum:]]{2,30} [[:alnum:]]{2,30})$' and phrase !~ '[0-9]' limit 12) as mistyped,
      unnest(parts) as part,
      lateral (select words_meant(part, 20) as meant, array_remove(parts, part) as others where char_length(part) > 3 offset 0) as words,
      lateral (select * from entries_with(meant, others) e where (%1$s) limit $3) e
  $sql$, sees) using singles, known, most;
end $$;

drop function typo_condition;
