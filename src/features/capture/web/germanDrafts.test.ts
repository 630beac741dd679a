import { describe, expect, test } from 'vitest'
import { texts as profile } from '#features/profile/web/messages.de.ts'
import * as world from '../grammar/lines/germanWorld.ts'
import { saidIn } from '../grammar/lines/said.ts'

const said = saidIn(world.setting)

describe('the texts that screens put into the box', () => {
  const begin = (key: keyof typeof profile) =>
    String(profile[key]).replace('{name}', 'Katrin Schäfer').replace('{company}', 'Schönfeld Hotels')
  test('a call, with what came of it', () => {
    expect(said(`${begin('profile.logText')}interessiert`)).toEqual(['call reached Katrin Schäfer'])
    expect(said(`${begin('profile.logText')}nicht erreicht`)).toEqual(['call not_reached Katrin Schäfer'])
  })
  test('a task, a meeting, an employer', () => {
    expect(said(`${begin('profile.taskText')}Donnerstag`)).toEqual([
      expect.stringMatching(/^task .*nachfassen 2026-11-26$/i),
    ])
    expect(said(`${begin('profile.meetText')}4. Dezember um 10 Uhr`)).toEqual(['event 2026-12-04T10:00'])
    expect(said(`${begin('profile.gap.companyText')}Zeitwerk AG`)).toEqual(['fact Katrin Schäfer company=Zeitwerk AG'])
    expect(said(`Uwe Jäger${begin('profile.gap.personText').replace('Schönfeld Hotels', 'Autohaus Vogel')}`)).toEqual([
      'meeting Uwe Jäger',
    ])
  })
})
