import { spokenIn } from '#kernel/locale.ts'
import { setTranslations } from '#web/messages/catalogue.ts'
import { locale } from '#web/messages/locale.ts'
import { recalledLocale } from './rememberedMe.ts'

type Catalogue = { texts: Record<string, string> }

// English comes with the screens that say it. Another language is one `messages.xx.ts` (exporting `texts`) per place.
const files = import.meta.glob<Catalogue>([
  '../../web/messages/??.ts',
  '../../features/*/web/**/messages.*.ts',
  './**/messages.*.ts',
  '!../../web/messages/en.ts',
  '!../../features/**/messages.en.ts',
  '!./**/messages.en.ts',
])

/** Loads the person's language before the first render, where there is one besides English. */
export async function loadTranslations() {
  const language = spokenIn(recalledLocale() ?? locale.read().locale)
  document.documentElement.lang = language
  const ours = Object.entries(files).filter(
    ([path]) => path.endsWith(`/${language}.ts`) || path.endsWith(`.${language}.ts`),
  )
  const catalogues = await Promise.all(ours.map(([, load]) => load()))
  setTranslations(Object.assign({}, ...catalogues.map((catalogue) => catalogue.texts)) as Record<string, string>)
}
