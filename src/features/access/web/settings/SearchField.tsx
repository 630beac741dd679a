import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'

type SearchFieldProps = { label: string; value: string; onChange: (value: string) => void }

/** Narrows a list that is at hand. */
export const SearchField = ({ label, value, onChange }: SearchFieldProps) => (
  <TextInput
    type="search"
    aria-label={label}
    placeholder={label}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    leftSection={<IconSearch size={15} stroke={1.7} aria-hidden />}
    mb="xs"
    maw={280}
  />
)
