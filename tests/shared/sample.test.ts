import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../shared/command.ts'
import { Desk, keepInMemory } from '../../shared/desk.ts'
import { importInquiry } from '../../shared/imports/inquirySample.ts'
import { textOf } from '../../shared/record.ts'
import { rowsFor, Rows } from '../../shared/rows.ts'
import { aLaptop } from '../laptop.ts'

const file = JSON.parse(
  readFileSync(new URL('../../shared/samples/appreciative-inquiry.json', import.meta.url), 'utf8'),
)

const open = () => {
  const desk = new Desk(keepInMemory(), aLaptop({ day: '2026-11-21' }))
  const done = importInquiry(desk, file)
  if (isRefusal(done)) throw new Error(JSON.stringify(done))
  return { desk, ids: done.result.ids, notKept: done.result.notKept }
}

describe('the inquiry sample, brought in through the commands a person uses', () => {
  it('[S1] keeps eleven stories and not the one that must not exist', () => {
    const { desk, notKept } = open()
    expect(desk.model.all('contribution').filter((c) => c.type === 'story')).toHaveLength(
      file.expected.stories_stored,
    )
    expect(notKept.map((one) => one.id)).toContain('ST11')
  })

  it.each(['programme', 'commissioner', 'public'] as const)(
    '[S2] shows the %s exactly the stories it may see',
    (to) => {
      const { desk, ids } = open()
      const rows = new Rows(rowsFor(desk.model, { to }, '2026-11-21'))
      const shown = rows.all('contribution').filter((c) => c.type === 'story' && textOf(c.text))
      const names = Object.entries(ids).flatMap(([name, id]) =>
        shown.some((c) => c.id === id) ? [name] : [],
      )
      expect(names.sort()).toEqual(file.expected.exact_words_shown_on_2026_11_21[to])
    },
  )

  it('[S3] has three versions with their clauses and kinds', () => {
    const { desk } = open()
    const versions = Object.fromEntries(desk.model.all('version').map((v) => [v.number, v.clauses?.length]))
    expect(versions).toEqual(file.expected.clauses_by_version)
    const last = desk.model.all('version').find((v) => v.number === '0.3')!
    const kinds: Record<string, number> = {}
    for (const one of last.cut ?? []) kinds[one.type] = (kinds[one.type] ?? 0) + 1
    expect(kinds).toEqual(file.expected['clauses_by_kind_0.3'])
  })

  it('[S4] is undone as one gesture, answers and signatures apart', () => {
    const { desk } = open()
    desk.undo()
    expect(desk.model.all('contribution')).toHaveLength(0)
    desk.redo()
    expect(desk.model.all('contribution').filter((c) => c.type === 'story')).toHaveLength(11)
  })
})
