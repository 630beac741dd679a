import { Button, TextInput } from '@mantine/core'
import { IconBriefcase, IconCake, IconCoin, IconFlag, IconMail, IconPhone, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { ApiError } from '#web/apiError.ts'
import { Bars } from '#web/ui/Bars.tsx'
import { ConfirmInline } from '#web/ui/ConfirmInline.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { FieldList, FieldRow } from '#web/ui/FieldRow.tsx'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Sparkline } from '#web/ui/Sparkline.tsx'
import { Timeline } from '#web/ui/Timeline.tsx'
import { When } from '#web/ui/When.tsx'
import { fakeEntries } from './fakes.ts'

const wait = () => new Promise((resolve) => setTimeout(resolve, 500))
const conflict = async (value: string, version?: number) => {
  await wait()
  if (version === undefined)
    throw new ApiError(409, 'person.conflict', 'Somebody was faster.', [], {
      current: { jobTitle: 'Director', version: 3, value },
    })
}

const spokenAt = new Date(Date.now() - 3e8).toISOString()

const bobsCard = () => (
  <>
    <strong>Bob Okafor</strong>
    <div className="quiet">Head of purchasing, Halden Works</div>
  </>
)

export function KitParts() {
  const [mails, setMails] = useState([
    { value: 'bob@halden.example', label: 'work' },
    { value: 'bob.okafor@mail.example' },
  ])
  const [stage, setStage] = useState('customer')
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))', gap: 40 }}>
      <section>
        <FieldList>
          <FieldRow icon={IconBriefcase} label="Role" field="jobTitle" value="Head of purchasing" onSave={conflict} />
          <FieldRow
            icon={IconFlag}
            label="Stage"
            field="stage"
            kind="select"
            value={stage}
            choices={[
              { value: 'lead', label: 'Lead' },
              { value: 'customer', label: 'Customer' },
            ]}
            onSave={async (value) => {
              await wait()
              setStage(value)
            }}
          />
          <FieldRow
            icon={IconMail}
            label="Email"
            field="emails"
            kind="multi"
            input="email"
            value={mails}
            hrefOf={(mail) => `mailto:${mail}`}
            onSave={async (next) => {
              await wait()
              setMails(next as typeof mails)
            }}
          />
          <FieldRow icon={IconPhone} label="Phone" field="phones" kind="multi" input="tel" value={[]} onSave={wait} />
          <FieldRow icon={IconCake} label="Birthday" field="birthday" kind="date" value="1984-05-12" onSave={wait} />
          <FieldRow icon={IconCoin} label="Revenue" field="revenue" kind="number" value="" onSave={wait} />
          <FieldRow
            label="Last spoken"
            field="last"
            kind="fixed"
            value={<When at={spokenAt} />}
            source="From the call log"
          />
        </FieldList>
        <p style={{ margin: '24px 0 8px', display: 'flex', gap: 8, flexWrap: 'wrap' }}>
          <RecordChip name="Bob Okafor" to="/kit" card={bobsCard} />
          <RecordChip name="Halden Works" shape="square" to="/kit" />
          <RecordChip name="Anna Visser" />
        </p>
        <Sparkline values={[2, 3, 2, 5, 4, 6, 9, 8, 11]} label="Contacts per month, rising from 2 to 11" />
        <div style={{ marginTop: 16 }}>
          <Bars
            label="Open by stage"
            bars={[
              { key: 'a', label: 'Qualified', value: 62, text: '€62K' },
              { key: 'b', label: 'Meeting', value: 93, text: '€93K' },
              { key: 'c', label: 'Proposal', value: 40, text: '€40K', isQuiet: true },
            ]}
          />
        </div>
        <div style={{ marginTop: 24, display: 'flex', gap: 8, flexWrap: 'wrap' }}>
          <Button>Primary</Button>
          <Button variant="default">Default</Button>
          <Button variant="light">Light</Button>
          <Button variant="subtle" color="gray">
            Quiet
          </Button>
          <ConfirmInline question="Delete 3 people for good?" action="Delete" onConfirm={wait}>
            {(ask) => (
              <Button color="red" variant="light" onClick={ask}>
                Delete…
              </Button>
            )}
          </ConfirmInline>
        </div>
        <TextInput mt="md" label="Name" description="As on the card." placeholder="Bob Okafor" />
        <TextInput mt="md" label="Email" error="Write a mail address like anna@example.com." defaultValue="bob@" />
      </section>
      <section>
        <Timeline label="What happened" entries={fakeEntries} />
      </section>
      <section>
        <EmptyState
          icon={IconUsers}
          title="Nobody here yet"
          text="Write down whom you spoke to, or bring your people from a file."
          action={
            <>
              <Button>Write it down</Button>
              <Button variant="default">Import</Button>
            </>
          }
        />
        <ErrorState
          error={new ApiError(503, 'unavailable', 'The server is starting. Try again in a moment.')}
          onRetry={() => undefined}
        />
        <Skeleton shape="profile" />
      </section>
    </div>
  )
}
