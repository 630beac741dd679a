import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '#web/ui/Panel.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useSubmit } from '#web/useSubmit.ts'
import type { Gender, Term } from '../concepts.pure.ts'
import { preview } from '../preview.pure.ts'
import type { TermView } from '../vocabulary.contract.ts'
import styles from './Words.module.css'
import { t } from './messages.en.ts'
import { useRename } from './useRename.ts'

const ARTICLES: { value: Gender; label: string }[] = [
  { value: 'm', label: 'der' },
  { value: 'f', label: 'die' },
  { value: 'n', label: 'das' },
]

/** A concept is given another word; what that does to the texts is shown while it is typed. */
export function WordSheet({ term, teamId, onClose }: { term: TermView; teamId: string | null; onClose: () => void }) {
  const { concept, language, usual, own, teams } = term
  const before = teamId ? teams.find((each) => each.teamId === teamId) : own
  const [draft, setDraft] = useState<Term>(before ?? own ?? usual)
  const rename = useRename()
  const place = { concept, language, teamId }
  const { onSubmit, isSending, error } = useSubmit(async () => {
    await rename.run([{ ...place, ...trimmed(draft) }], { from: (before ?? usual).one, to: draft.one.trim() })
    onClose()
  })
  const reset = async () => {
    await rename.run([{ ...place, one: null, many: null, gender: null }], {
      from: draft.one,
      to: (teamId && own ? own : usual).one,
    })
    onClose()
  }
  const set = (changes: Partial<Term>) => setDraft((old) => ({ ...old, ...changes }))
  return (
    <Panel
      title={t('words.sheet', { word: usual.one })}
      onClose={onClose}
      foot={
        <>
          {before && (
            <Button variant="subtle" onClick={() => void reset()}>
              {t('words.reset', { word: (teamId && own ? own : usual).one })}
            </Button>
          )}
          <Button type="submit" form="word" loading={isSending} disabled={!draft.one.trim() || !draft.many.trim()}>
            {t('words.save')}
          </Button>
        </>
      }
    >
      <form id="word" className={styles.form} onSubmit={onSubmit}>
        <TextInput
          label={t('words.one')}
          value={draft.one}
          maxLength={40}
          onChange={(event) => set({ one: event.target.value })}
          data-autofocus
        />
        <TextInput
          label={t('words.many')}
          value={draft.many}
          maxLength={40}
          onChange={(event) => set({ many: event.target.value })}
        />
        {language === 'de' && (
          <NativeSelect
            label={t('words.gender')}
            data={ARTICLES}
            value={draft.gender ?? 'm'}
            onChange={(event) => set({ gender: event.target.value as Gender })}
          />
        )}
        <Trouble error={error} />
        <section className={styles.preview} aria-label={t('words.preview')}>
          <h3>{t('words.preview')}</h3>
          <ul lang={language}>
            {preview(language, concept, filled(draft, usual)).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      </form>
    </Panel>
  )
}

const trimmed = ({ one, many, gender }: Term): Term => ({ one: one.trim(), many: many.trim(), gender })

/** While a field is empty the usual word stands in the preview. */
const filled = (draft: Term, usual: Term): Term => ({
  one: draft.one.trim() || usual.one,
  many: draft.many.trim() || usual.many,
  gender: draft.gender,
})
