import { When } from '#web/ui/When.tsx'
import type { Column } from '#web/ui/column.ts'
import { t } from './messages.en.ts'
import styles from './Views.module.css'

type Row = { id: string; createdAt: string; tags: string[] }

/** Columns that a list has to offer besides those it begins with. */
export const extraColumns = <View extends Row>(): Column<View>[] => [
  {
    key: 'tags',
    title: t('views.tags'),
    isExtra: true,
    cell: (row) => (
      <span className={styles.tags}>
        {row.tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
      </span>
    ),
  },
  {
    key: 'createdAt',
    title: t('views.created'),
    width: '110px',
    sort: 'createdAt',
    isExtra: true,
    cell: (row) => <When at={row.createdAt} className="quiet" />,
  },
]
