import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useUsers } from '#features/access/web/useUsers.ts'
import type { CustomKind } from '../fields.contract.ts'
import type { Asking } from '#web/askFirst.ts'
import { Panel } from '#web/ui/Panel.tsx'
import type { Choice } from '#web/ui/ValueInput.tsx'
import { ChoiceToggles } from './ChoiceToggles.tsx'
import styles from './Fields.module.css'
import { t } from './messages.en.ts'
import { PickField } from './PickField.tsx'
import { choicesOf, fromText, inputOf } from './values.ts'

type Needed = { key: string; name: string; kind: CustomKind; choices: Choice[]; because: string | null }

/** One small card, at the moment when a record moves on: the few fields that must be known there, each with its reason. */
export function AskFields({ asking }: { asking: Asking }) {
  const fields = asking.fields as unknown as Needed[]
  const form = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState<Record<string, unknown>>({})
  const isComplete = fields.every(({ key }) => isFilled(values[key]))
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus(), [])
  return (
    <Panel
      title={t('fields.ask')}
      place="middle"
      onClose={() => asking.answer(null)}
      foot={
        <>
          <Button variant="subtle" color="gray" onClick={() => asking.answer(null)}>
            {t('fields.askLater')}
          </Button>
          <Button type="submit" form="asked" disabled={!isComplete}>
            {t('fields.askMove')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id="asked"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          asking.answer(values)
        }}
      >
        {fields.map((field) => (
          <Question
            key={field.key}
            field={field}
            value={values[field.key]}
            onChange={(value) => setValues((old) => ({ ...old, [field.key]: value }))}
          />
        ))}
      </form>
    </Panel>
  )
}

type QuestionProps = { field: Needed; value: unknown; onChange: (value: unknown) => void }

function Question({ field, value, onChange }: QuestionProps) {
  const users = useUsers()
  const [text, setText] = useState('')
  const { name, kind, because } = field
  const input = inputOf(field)
  const write = (next: string) => {
    setText(next)
    onChange(fromText(field, next.trim()))
  }
  const shared = { label: name, description: because, value: text }
  if (kind === 'severalOf')
    return (
      <div>
        <p className={styles.legend}>{name}</p>
        <ChoiceToggles
          label={name}
          choices={field.choices}
          values={(value as string[] | undefined) ?? []}
          startsOpen
          onSave={async (next) => onChange(next)}
        />
        <p className={styles.note}>{because}</p>
      </div>
    )
  if (kind === 'person' || kind === 'company')
    return <PickField noun={kind} label={name} note={because} onChange={onChange} />
  const choices = choicesOf(field, users.choices)
  if (choices) return <NativeSelect {...shared} data={choices} onChange={(event) => write(event.target.value)} />
  if (input === 'long') return <Textarea {...shared} rows={4} onChange={(event) => write(event.target.value)} />
  return (
    <TextInput
      {...shared}
      type={input === 'number' ? 'text' : input}
      inputMode={input === 'number' ? 'decimal' : undefined}
      onChange={(event) => write(event.target.value)}
    />
  )
}

const isFilled = (value: unknown) =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
