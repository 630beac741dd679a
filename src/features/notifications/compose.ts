import { html } from '#platform/mail/html.ts'
import type { Message } from '#platform/mail/mail.ts'
import { mailWords, type SayMail } from './mail.messages.ts'
import type { NotificationView } from './notifications.contract.ts'
import { pathOf } from './path.pure.ts'

type Reader = { name: string; email: string; locale: string; workspace: string }

/** A mail about what is new, for one reader in their language: as plain text, and as a simple page. */
export function composeMail(
  news: readonly NotificationView[],
  mode: 'at_once' | 'digest',
  reader: Reader,
  base: string,
): Message {
  const say = mailWords(reader.locale)
  const lines = news.map((each) => ({
    title: each.record.title,
    why: whyOf(each, say),
    excerpt: each.excerpt ?? '',
    url: base + pathOf(each),
  }))
  const settings = `${base}/settings/notifications`
  const [hello, intro] = [say('hello', { name: reader.name }), say('intro', { workspace: reader.workspace })]
  const first = lines[0]
  const subject =
    mode === 'digest'
      ? say('subjectDigest', { count: lines.length })
      : lines.length === 1 && first
        ? say('subjectOne', { title: first.title, why: first.why })
        : say('subjectMany', { count: lines.length })
  const text = [
    hello,
    intro,
    ...lines.map(({ title, why, excerpt, url }) =>
      [`* ${title}`, `  ${why}`, ...(excerpt ? [`  > ${excerpt.replaceAll('\n', '\n  > ')}`] : []), `  ${url}`].join(
        '\n',
      ),
    ),
    `${say('open')}: ${base}/notifications`,
    `${say('settings')}: ${settings}`,
  ].join('\n\n')
  const page = html`<!doctype html>
    <html>
      <body style="font-family: sans-serif; font-size: 15px; color: #23201b">
        <p>${hello}</p>
        <p>${intro}</p>
        <ul>
          ${lines.map(
            ({ title, why, excerpt, url }) =>
              html`<li style="margin-bottom: 12px">
                <a href="${url}"><b>${title}</b></a
                ><br />${why}${
                  excerpt
                    ? html`<blockquote style="margin: 4px 0; color: #5c574e; white-space: pre-wrap">
                        ${excerpt}
                      </blockquote>`
                    : ''
                }
              </li> `,
          )}
        </ul>
        <p><a href="${base}/notifications">${say('open')}</a></p>
        <p style="font-size: 13px"><a href="${settings}">${say('settings')}</a></p>
      </body>
    </html>`
  return {
    to: reader.email,
    // A line break in a title would begin another header.
    subject: subject.replace(/\s+/g, ' ').slice(0, 200),
    text,
    html: page.markup,
    headers: { 'List-Unsubscribe': `<${settings}>` },
  }
}

function whyOf({ kinds, actors }: NotificationView, say: SayMail): string {
  const who = actors[0]?.name ?? say('somebody')
  return kinds
    .slice(0, 2)
    .map((kind) => say(kind, { who }))
    .join(' · ')
}
