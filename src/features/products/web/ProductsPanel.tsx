import { Button, TextInput } from '@mantine/core'
import { IconPackage, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { readMe } from '#features/access/access.contract.ts'
import { useAddressState } from '#web/address.ts'
import { DataTable } from '#web/ui/DataTable.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useLater } from '#web/useLater.ts'
import { usePages } from '#web/usePages.ts'
import { useRead } from '#web/useRead.ts'
import { products } from '../products.contract.ts'
import { AddProduct } from './AddProduct.tsx'
import { ProductSheet } from './ProductSheet.tsx'
import { t } from './messages.en.ts'
import { useProductColumns } from './useProductColumns.tsx'

const PAUSE_MS = 150

/** The catalogue as a table: edited in place, added to by a line. */
export function ProductsPanel() {
  const { data: me } = useRead(readMe, {})
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState('name')
  const [open, setOpen] = useAddressState('product', '')
  const [isAdding, setAdding] = useState(false)
  const q = useLater(search.trim(), PAUSE_MS)
  const pages = usePages(products.list, { sort, ...(q ? { q } : {}) })
  const columns = useProductColumns()
  const canAdd = me?.workspace.can.manage ?? false
  const shown = pages.rows.find((product) => product.id === open)
  const isBare = pages.rows.length === 0 && q === ''
  const add = canAdd && (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
      {t('products.add')}
    </Button>
  )

  return (
    <Section
      title={t('products.title')}
      note={!me || canAdd ? t('products.note') : t('products.locked')}
      isFull
      actions={!isBare && !isAdding && add}
    >
      {isAdding && <AddProduct onClose={() => setAdding(false)} />}
      {!isBare && (
        <TextInput
          type="search"
          aria-label={t('products.find')}
          placeholder={t('products.find')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          mb="xs"
          maw={280}
        />
      )}
      <DataTable
        {...pages}
        label={t('products.title')}
        columns={columns}
        nameOf={(product) => product.name}
        sort={sort}
        onSort={setSort}
        onOpen={(product) => setOpen(product.id)}
        empty={
          isBare ? (
            <EmptyState
              icon={IconPackage}
              title={t('products.none')}
              text={t('products.noneText')}
              action={!isAdding && add}
            />
          ) : (
            <EmptyState icon={IconPackage} title={t('products.notFound')} text={t('products.notFoundText')} />
          )
        }
      />
      {shown && <ProductSheet key={shown.id} product={shown} onClose={() => setOpen('')} />}
    </Section>
  )
}
