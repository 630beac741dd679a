import { translations } from '#web/messages/translations.ts'
import { givenMe } from './givenMe.ts'
import { loadTranslations } from './messages.ts'

// The language is there before the files of the program are read: some say their texts at once. Nothing is fetched late
// by this, as the page names those files.
const me = givenMe()
translations.call(me?.words ?? [])
await loadTranslations(me?.user.locale ?? navigator.language)
const { begin } = await import('./program.tsx')
begin(me)
