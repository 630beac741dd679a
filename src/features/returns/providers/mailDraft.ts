import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { made, provider, shown } from '../provider.ts'

type Row = {
  id: string
  name: string
  first_name: string | null
  mail: string
  company: string | null
  met: string
  tasks: { title: string; due: string | null }[]
}

/** A follow-up mail with the promises just made, ready to be sent by the person. */
export const mailDraft = provider<Row>({
  number: 10,
  type: 'mail_draft',
  kind: 'direct',
  triggers: (about) => made(about, 'task').length > 0 && made(about, 'activity').length > 0,
  ask: (about) => sql`select p.id, p.name, n.first_name, p.emails -> 0 ->> 'value' as mail, c.name as company,
      (select a.type from ${tableSeen(about.actor, 'activity')} a where a.id = any(${made(about, 'activity')}::uuid[]) and ${shown(about, 'activity', 'a')} limit 1) as met, k.tasks
    from a_person p join ${tableSeen(about.actor, 'person')} n on n.workspace_id = ${about.actor.workspaceId} and n.id = p.id left join a_company c on c.id = p.company_id
    cross join (select json_agg(json_build_object('title', k.title, 'due', coalesce(k.due_on, k.due_at::date)) order by k.due_on) as tasks from ${tableSeen(about.actor, 'task')} k
      where k.id = any(${made(about, 'task')}::uuid[]) and k.promised_by is distinct from 'them' and k.assignee_id = ${about.actor.userId} and ${shown(about, 'task', 'k')}) k
    where jsonb_array_length(p.emails) > 0 and k.tasks is not null limit 1`,
  tell: (rows, about, say) =>
    rows.map(({ id, name, first_name, mail, company, met, tasks }) => {
      const lines = tasks.map(({ title, due }) => say('draft.promise', { title, day: due ? say.day(due) : 'none' }))
      const text = say('draft.body', {
        who: first_name ?? name,
        kind: met ?? 'other',
        promises: lines.join('\n'),
        me: about.actor.name,
      })
      const subject = say('draft.subject', { about: company ?? name })
      return {
        title: say('draft.title', { who: name }),
        body: say('draft.shown', { mail, promises: tasks.map(({ title }) => title).join('; ') }),
        source: say('source.note'),
        asOf: about.now.toISOString(),
        record: { type: 'person', id },
        about: id,
        values: [mail, text],
        trust: 0.8,
        neededAt: about.now.toISOString(),
        action: {
          label: say('draft.action'),
          to: `mailto:${encodeURIComponent(mail)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`,
        },
      }
    }),
})
