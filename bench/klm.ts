import type { Locator, Page } from '@playwright/test'

/** Keystroke-level model (Card, Moran & Newell), in seconds: an average typist (40 words a minute) who makes no errors. */
const SECONDS = { key: 0.28, point: 1.1, button: 0.1, home: 0.4, mental: 1.35 }

/** What a task took. */
export type Effort = {
  keys: number
  clicks: number
  points: number
  buttons: number
  homings: number
  mental: number
  strict: number
}

export type Hand = ReturnType<typeof handOf>

/** Seconds by the model. The strict reading thinks once more before each command key and each part of a line. */
export const secondsOf = (effort: Effort, isStrict = false) =>
  effort.keys * SECONDS.key +
  effort.points * SECONDS.point +
  effort.buttons * SECONDS.button +
  effort.homings * SECONDS.home +
  (effort.mental + (isStrict ? effort.strict : 0)) * SECONDS.mental

/**
 * A hand that really presses and clicks in the browser, and counts. It begins where its first act needs it.
 * One mental operator stands before each text and each choice by pointing; none before Enter, Tab and a command key.
 */
export function handOf(page: Page) {
  const effort: Effort = { keys: 0, clicks: 0, points: 0, buttons: 0, homings: 0, mental: 0, strict: 0 }
  let at: 'keyboard' | 'mouse' | null = null
  const go = (place: 'keyboard' | 'mouse') => {
    if (at && at !== place) effort.homings++
    at = place
  }
  const pointAt = async (target: Locator) => {
    go('mouse')
    effort.points++
    const box = await target.boundingBox()
    if (!box) throw new Error('What should be pointed at is not on the screen.')
    return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 60) }
  }
  return {
    effort,
    /** Thinks before what follows: a text, or a choice. */
    think: () => void effort.mental++,
    /** Thinks only by the strict reading. */
    ponder: () => void effort.strict++,
    /** A key, or a chord like `Control+k`: each of its keys counts. */
    press: async (keys: string) => {
      go('keyboard')
      effort.keys += keys === '+' ? 1 : keys.split('+').length
      await page.keyboard.press(keys)
    },
    /** Characters; a capital counts one, as in the figures of the other CRMs. */
    type: async (text: string) => {
      go('keyboard')
      effort.keys += text.length
      await page.keyboard.type(text, { delay: 25 })
    },
    click: async (target: Locator) => {
      await target.waitFor()
      const { x, y } = await pointAt(target)
      effort.buttons += 2
      effort.clicks++
      await page.mouse.click(x, y)
    },
    drag: async (from: Locator, to: Locator) => {
      const start = await pointAt(from)
      await page.mouse.move(start.x, start.y)
      await page.mouse.down()
      const end = await pointAt(to)
      effort.buttons += 2
      effort.clicks++
      await page.mouse.move(start.x + 12, start.y + 6, { steps: 4 })
      await page.mouse.move(end.x, end.y, { steps: 12 })
      await page.mouse.move(end.x + 2, end.y + 2, { steps: 3 })
      await page.mouse.up()
    },
  }
}
