import { translations } from '#web/messages/translations.ts'

type Texts = { texts: Record<string, string> }

/** English comes with the screens that say it. Another language is one `messages.xx.ts` per place, gathered here. */
const languages: Record<string, () => Promise<Texts>> = {
  de: () => import('./languages/de.ts'),
}

/** The language in which somebody with this locale is spoken to: theirs where there are texts, else English. */
export function languageOf(locale: string): string {
  const language = locale.slice(0, 2).toLowerCase()
  return language in languages ? language : 'en'
}

/** Loads the texts for a locale such as `de-AT`, and says on the page which language it is in. */
export async function loadTranslations(locale: string) {
  const language = languageOf(locale)
  document.documentElement.lang = language
  const texts = await languages[language]?.()
  if (texts) translations.set(texts.texts)
}
