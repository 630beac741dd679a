import { IconChevronDown, IconColumns3, IconStar, IconStarFilled } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { toast } from '#web/toasts.ts'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
import { classes } from '#web/ui/classes.ts'
import type { FilterField } from '#web/ui/filterField.ts'
import { useAct } from '#web/useAct.ts'
import { favourites } from '../favourites.contract.ts'
import { views, type ViewView } from '../views.contract.ts'
import type { Shown } from './arrange.ts'
import { t } from './messages.en.ts'
import type { ViewState } from './useView.ts'
import styles from './Views.module.css'

/** Opened now and then, so they come only then. */
const Display = lazy(async () => ({ default: (await import('./Display.tsx')).Display }))
const KeepView = lazy(async () => ({ default: (await import('./KeepView.tsx')).KeepView }))

type ViewBarProps = {
  state: ViewState
  /** All that could be shown, in the order in which the list begins. */
  columns: readonly Shown[]
  fields: readonly FilterField[]
  /** Where the list lives: `/people`. */
  path: string
}

/** Which view is shown, what was changed of it, and how the list looks. */
export function ViewBar({ state, columns, fields, path }: ViewBarProps) {
  const { view, isEdited, settings } = state
  const [isOpen, setOpen] = useState<'display' | 'new' | 'rename' | null>(null)
  const close = () => setOpen(null)
  const update = useAct(views.update, {
    said: ({ name }) => t('views.saved', { name }),
    onDone: ({ id }) => state.settle(id),
  })
  const items = useViewItems(state, path, () => setOpen('rename'))
  const starred = state.views.filter(({ id }) => state.favouriteIds.includes(id) && id !== view?.id)
  return (
    <div className={styles.bar} role="group" aria-label={t('views.bar')}>
      <Menu label={t('views.views')} items={items}>
        {(trigger) => (
          <button type="button" className={styles.choose} {...trigger}>
            <span className={styles.name}>{view?.name ?? t('views.everything')}</span>
            {isEdited && <span className={styles.edited}>{t('views.edited')}</span>}
            <IconChevronDown size={14} stroke={1.8} aria-hidden />
          </button>
        )}
      </Menu>
      {starred.slice(0, 5).map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className={classes(styles.button, styles.starred)}
          onClick={() => state.choose(id)}
        >
          <IconStarFilled size={13} aria-hidden />
          <span className={styles.name}>{name}</span>
        </button>
      ))}
      {isEdited && (
        <>
          {view?.can.edit && (
            <button
              type="button"
              className={classes(styles.button, styles.strong)}
              onClick={() => update.mutate({ id: view.id, version: view.version, ...settings })}
            >
              {t('views.save')}
            </button>
          )}
          <button
            type="button"
            className={classes(styles.button, !view && styles.strong)}
            onClick={() => setOpen('new')}
          >
            {t('views.saveAs')}
          </button>
          {view && (
            <button type="button" className={styles.button} onClick={state.reset}>
              {t('views.reset')}
            </button>
          )}
        </>
      )}
      <button type="button" className={classes(styles.button, styles.display)} onClick={() => setOpen('display')}>
        <IconColumns3 size={15} stroke={1.7} aria-hidden />
        {t('views.displayShort')}
      </button>
      {state.isGone && (
        <p role="status" className={styles.gone}>
          {t('views.gone')}
        </p>
      )}
      <Suspense fallback={null}>
        {isOpen === 'display' && <Display state={state} columns={columns} fields={fields} onClose={close} />}
        {isOpen === 'new' && <KeepView state={state} onClose={close} />}
        {isOpen === 'rename' && view && <KeepView state={state} view={view} onClose={close} />}
      </Suspense>
    </div>
  )
}

function useViewItems(state: ViewState, path: string, onRename: () => void): MenuItem[] {
  const { view, views: all, favouriteIds, defaultId, choose } = state
  const star = useAct(favourites.add)
  const unstar = useAct(favourites.remove)
  const begin = useAct(views.begin)
  const restore = useAct(views.restore)
  const remove = useAct(views.remove, {
    said: ({ id, name }) => ({
      text: t('views.deleted', { name }),
      undo: () => restore.run({ id }).then(() => choose(id)),
    }),
    onDone: () => choose(null),
  })
  const item = ({ id, name }: ViewView): MenuItem => ({
    label: name,
    isChosen: id === view?.id,
    ...(favouriteIds.includes(id) && { icon: IconStarFilled }),
    run: () => choose(id),
  })
  const part = (heading: string, some: ViewView[]): MenuItem[] =>
    some.length > 0 ? [{ heading }, ...some.map(item)] : []
  const shown: MenuItem[] = [
    { label: t('views.everything'), isChosen: !view, run: () => choose(null) },
    ...part(t('views.mine'), all.filter(isMine)),
    ...part(
      t('views.team'),
      all.filter(({ visibility }) => visibility === 'team' || visibility === 'owner'),
    ),
    ...part(
      t('views.everyone'),
      all.filter(({ visibility }) => visibility === 'everyone'),
    ),
  ]
  if (!view) return shown
  const { id, can } = view
  const isStarred = favouriteIds.includes(id)
  return [
    ...shown,
    'line',
    { heading: t('views.manage') },
    {
      label: t(isStarred ? 'views.unstar' : 'views.star'),
      icon: IconStar,
      run: () => (isStarred ? unstar.mutate({ id }) : star.mutate({ type: 'view', id })),
    },
    {
      label: t(defaultId === id ? 'views.beginNot' : 'views.begin'),
      run: () => begin.mutate({ type: state.type, viewId: defaultId === id ? null : id }),
    },
    {
      label: t('views.link'),
      run: () =>
        void navigator.clipboard
          .writeText(`${location.origin}${path}?view=${id}`)
          .then(() => toast(t('views.copied')))
          .catch(() => undefined),
    },
    ...(can.edit ? [{ label: t('views.rename'), run: onRename }] : []),
    ...(can.delete ? [{ label: t('views.delete'), isTrouble: true, run: () => remove.mutate({ id }) }] : []),
  ]
}

const isMine = ({ visibility }: ViewView) => visibility === 'private'
