-- Finding anything by any part of it. Trigram and array operators are not leakproof, so row-level security would leave
-- their indexes idle: these functions belong to the owner, and each names the caller's workspace itself.

-- A space at either end, so that '% jo%' finds the beginning of any word, the first one included.
drop index search_entries_words;
create index search_entries_words on search_entries using gin ((' ' || words || ' ') gin_trgm_ops) with (fastupdate = on, gin_pending_list_limit = 512);
create index search_entries_start on search_entries (workspace_id, type, left(words, 40) text_pattern_ops);
create index search_entries_late on search_entries (workspace_id, touched_at desc);
create index search_entries_owner on search_entries (workspace_id, owner_id);

-- The signs of LIKE as plain letters.
create function like_literal(letters text) returns text language sql immutable strict parallel safe
  as $$ select regexp_replace(letters, '([\\%_])', '\\\1', 'g') $$;

-- A condition over type, visibility and owner. `sight` says, per group of types and visibility, whose records the reader
-- sees; null is anybody's. The program makes it from the policy itself (platform/records/sight.ts).
create function sight_condition(sight jsonb) returns text language sql immutable strict parallel safe as $$
  select coalesce(string_agg(format('(e.type = any(%L::text[]) and (%s))',
    array(select jsonb_array_elements_text(part -> 'types')),
    (select coalesce(string_agg(
      case jsonb_typeof(owners)
        when 'null' then format('e.visibility = %L', visibility)
        else format('(e.visibility = %L and e.owner_id = any(%L::uuid[]))', visibility, array(select jsonb_array_elements_text(owners)))
      end, ' or '), 'false') from jsonb_each(part -> 'owners') as seen(visibility, owners))), ' or '), 'false')
  from jsonb_array_elements(sight) as part
$$;

-- A word with one letter other, too many or missing, or two swapped. The first part is rough and for the index: a hole of
-- any width in place of two neighbours; the second is exact. A short word must end there too, and its holes are narrow.
create function typo_condition(word text) returns text language sql immutable strict parallel safe as $$
  select format('(('' '' || e.words || '' '') like any(%L::text[]) and (''  '' || e.words || '' '') ~ %L)',
    case when char_length(word) < 6 then array_agg(distinct '% ' || narrow || ' %') else array_agg(distinct '% ' || before || '%' || rest || '%') end,
    ' (' || string_agg(distinct before || '.?' || letter || '?' || next || rest || '|' || before || next || letter || rest, '|')
      || case when char_length(word) < 6 then ') ' else ')' end)
  from generate_series(1, char_length(word)) as place,
    lateral (select left(word, place - 1) as before, substr(word, place, 1) as letter, substr(word, place + 1, 1) as next, substr(word, place + 2) as rest) as split,
    lateral (values (before || '_' || next || rest), (before || next || rest), (before || letter || '_' || next || rest), (before || next || letter || rest)) as meant(narrow)
$$;

-- The words of a query; a phone written in groups ("+44 (0)20 7946", "020-7946") becomes the one run of digits it is stored as.
create function phone_terms(terms text[]) returns text[] language sql immutable strict parallel safe as $$
  select array_agg(term order by term) || ltrim(regexp_replace(replace(
    (select string_agg(part, '' order by place) from unnest(terms) with ordinality as t(part, place) where part ~ '^[0-9()+./-]+$'),
    '(0)', ''), '\D', '', 'g'), '0')
  from unnest(terms) as term where term !~ '^[0-9()+./-]+$'
$$;

-- Every term somewhere, at the beginnings of words, or anywhere.
create function terms_condition(terms text[], lead text) returns text language sql immutable strict parallel safe as $$
  select string_agg(format('('' '' || e.words || '' '') like %L', lead || like_literal(term) || '%'), ' and ') from unnest(terms) as term
$$;

-- Matches of folded text, the best `most` of them: the whole name, then beginnings, then parts, newer ones first; where
-- that finds next to nothing, one typing error is forgiven. Candidates are bounded, so that no word is slow.
create function search_records(query text, sight jsonb, most integer)
returns table (record_id uuid, type text, title text, subtitle text, score real, owner_id uuid, visibility text)
language plpgsql stable security definer rows 50 set search_path = public, pg_temp as $$
declare
  terms   text[] := array(select term from unnest(string_to_array(left(query, 200), ' ')) as term where term ~ '[[:alnum:]]' limit 8);
  wanted  text   := array_to_string(terms, ' ');
  start   text   := like_literal(left(btrim(query), 40)) || '%';
  phone   text[] := phone_terms(terms);
  isShort boolean := coalesce((select max(char_length(term)) from unnest(terms) as term), 0) < 3;
  heads   text   := coalesce(terms_condition(terms, '% '), 'false');
  matches text   := case when isShort then heads else terms_condition(terms, '%') end;
  sees    text   := sight_condition(sight);
  fields  text   := 'e.record_id, e.type, e.title, e.subtitle, e.words, e.keys, e.owner_id, e.visibility, e.touched_at';
  found   integer;
begin
  if btrim(coalesce(query, '')) = '' then return; end if;
  if char_length(phone[cardinality(phone)]) > 2 then matches := format('%s or %s', matches, terms_condition(phone, '%')); end if;
  if wanted ~ '^[[:alpha:]]{2}$' then
    matches := format('%s or ('' '' || e.words || '' '') like %L', matches, '% ' || left(wanted, 1) || '% ' || right(wanted, 1) || '%');
  end if;

  -- Beginnings come from the ordered index, type by type, so that they stop early; the rest from the trigrams.
  return query execute format($sql$
    with first as materialized (
      select e.* from jsonb_array_elements($4) as part, jsonb_array_elements_text(part -> 'types') as kind,
        lateral (select %1$s from search_entries e where e.workspace_id = $1 and e.type = kind and left(e.words, 40) like %2$L and (%3$s)
          order by left(e.words, 40) using ~<~ limit 200) e
    ), wide as materialized (
      select %1$s from search_entries e where e.workspace_id = $1 and (%4$s) and (%3$s) limit %7$s
    ), late as materialized (
      select %1$s from (select * from search_entries where workspace_id = $1 order by touched_at desc limit 3000) e
      where (select count(*) from wide) = %7$s and (%4$s) and (%3$s)
    ), candidates as (
      select distinct on (e.record_id) e.* from (table first union all table wide union all table late) e
    )
    select e.record_id, e.type, e.title, e.subtitle, (case
        when $2 = any(e.keys) or (char_length(e.title) = char_length($2) and left(e.words, 40) like %2$L) then 0.95
        when e.words || ' ' like %5$L then 0.9 when left(e.words, 40) like %2$L then 0.8 when %6$s then 0.7 else 0.5 end
      + 0.05 * exp(-extract(epoch from now() - e.touched_at) / 7776000))::real as score, e.owner_id, e.visibility
    from candidates e order by score desc, e.title, e.record_id limit $3
  $sql$, fields, start, sees, matches, like_literal(wanted) || ' %', heads,
    case when char_length(wanted) < 2 then 0 else 1500 end)
  using current_workspace(), wanted, most, sight;

  get diagnostics found = row_count;
  if found > 2 or isShort or cardinality(terms) > 3 then return; end if;
  return query execute format($sql$
    with wide as materialized (
      select %1$s from search_entries e where e.workspace_id = $1 and (%2$s) and not (%3$s) and (%4$s) limit 300
    )
    select e.record_id, e.type, e.title, e.subtitle, (0.1 + 0.3 * word_similarity($2, e.words))::real as score, e.owner_id, e.visibility
    from wide e order by score desc, e.title, e.record_id limit $3
  $sql$, fields, coalesce((
    select string_agg(concat_ws(' and ', typo_condition(term),
      terms_condition(array_remove(terms, term), '%')), ' or ')
    from unnest(terms) as term where term ~ '^[[:alnum:]]{4,30}$'), 'false'), matches, sees)
  using current_workspace(), wanted, most - found;
end $$;

-- Exact mail addresses, phones (E.164) and domains.
create function find_by_keys(wanted text[], sight jsonb, most integer)
returns table (record_id uuid, type text, title text, keys text[], owner_id uuid, visibility text)
language plpgsql stable security definer rows 20 set search_path = public, pg_temp as $$
begin
  return query execute format('select e.record_id, e.type, e.title, e.keys, e.owner_id, e.visibility from search_entries e
    where e.workspace_id = $1 and e.keys && $2 and (%s) limit $3', sight_condition(sight))
  using current_workspace(), wanted, most;
end $$;

-- Records that phrases of a written line may name: among `near` (what this user works with) all that share a word; besides,
-- `most` names that begin with a phrase, and as many that hold a single word; else, a few times, with one typing error.
create function find_names(phrases text[], near uuid[], sight jsonb, most integer)
returns table (record_id uuid, type text)
language plpgsql stable security definer rows 50 set search_path = public, pg_temp as $$
declare
  phrase text;
  sees   text := sight_condition(sight);
  known  text[];
  tries  integer := 2;
  found  integer;
begin
  return query execute format($sql$
    select e.record_id, e.type from search_entries e
    where e.workspace_id = $1 and e.record_id = any($2) and string_to_array(e.words, ' ') && string_to_array(array_to_string($3, ' '), ' ') and (%s)
  $sql$, sees) using current_workspace(), near, phrases;

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
  foreach phrase in array phrases loop
    continue when exists (select from unnest(known) as whole where ' ' || whole || ' ' like '% ' || like_literal(phrase) || ' %' and whole <> phrase);
    found := (phrase = any(known))::int;
    if phrase !~ ' ' and char_length(phrase) > 2 then
      return query execute format('select e.record_id, e.type from search_entries e where e.workspace_id = $1 and %s and (%s) limit $2',
        format('('' '' || e.words || '' '') like %L', '% ' || like_literal(phrase) || ' %'), sees) using current_workspace(), most;
      get diagnostics found = row_count;
    end if;
    continue when found > 0 or phrase = any(known) or tries = 0 or phrase !~ '^[[:alnum:]]{5,30}( [[:alnum:]]{2,30})?$';
    tries := tries - 1;
    return query execute format('select e.record_id, e.type from search_entries e where e.workspace_id = $1 and %s and (%s) limit $2',
      typo_condition(phrase), sees) using current_workspace(), most;
  end loop;
end $$;
