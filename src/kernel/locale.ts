import { z } from 'zod'

const FORM = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
const WHY = 'Use a locale like en-GB.'

/** A language and, where it matters, a country, that this runtime can write dates and numbers for. */
export const Locale = z.string().max(35).regex(FORM, WHY).refine(isLocale, WHY)

function isLocale(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name).length > 0
  } catch {
    return false
  }
}

/** The languages that Trefoil speaks. */
export const Language = z.enum(['en', 'de'])
export type Language = z.infer<typeof Language>

/** The language to speak to somebody with this locale: theirs if Trefoil has it, else English. */
export function spokenIn(locale: string): Language {
  const wanted = locale.slice(0, 2).toLowerCase()
  return Language.options.find((language) => language === wanted) ?? 'en'
}

/** A person's language where the workspace is: German in `en-GB` is `de-GB`. Without a language, the workspace's own. */
export function localeIn(language: Language | null, workspaceLocale: string): string {
  const here = new Intl.Locale(workspaceLocale)
  if (!language || here.language === language) return workspaceLocale
  return here.region ? `${language}-${here.region}` : language
}
