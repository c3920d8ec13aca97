import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { formats } from '../../../electron/export/formats.ts'
import { tableFormats } from '../../../electron/export/tableFormats.ts'
import { writeHere, type AnyFormat } from '../../../electron/export/write.ts'
import type { CommandName } from '../../../shared/commands/index.ts'
import { safeName } from '../../../shared/exports/safeNames.ts'
import { specificationDocument } from '../../../shared/exports/specificationDocument.ts'
import { tablesFor } from '../../../shared/exports/tables/tables.ts'
import { Rows, rowsFor } from '../../../shared/rows.ts'
import { Hall } from '../../shared/consent/hall.ts'
import {
  everyAnswer,
  giveEveryAnswer,
  marksAllowed,
  marksIn,
  theDay,
} from '../../shared/handover/everyAnswer.ts'
import { textsIn } from '../../shared/handover/everyByte.ts'

const audiences = ['programme', 'commissioner', 'public'] as const
/** Every format but PDF, which needs the app's window: tests/e2e/consentInPdf.test.ts searches that. */
const all = [...Object.keys(formats), ...Object.keys(tableFormats)] as AnyFormat[]
const cases = audiences.flatMap((audience) => all.map((format) => ({ audience, format })))

const hall = new Hall()
beforeAll(() =>
  giveEveryAnswer(
    (command, args) => hall.act(command as CommandName, args as never) as { id: string },
    hall.workshop,
    hall.specification,
  ),
)

type To = (typeof audiences)[number]
const once = <T>(make: (key: string) => T) => {
  const made = new Map<string, T>()
  return (key: string) => {
    if (!made.has(key)) made.set(key, make(key))
    return made.get(key)!
  }
}
const asked = (to: string) => ({ audience: to as To, language: 'en-GB', version: null, day: theDay }) as const
const tables = once((to) => tablesFor(hall.desk.model, asked(to)))
const tree = once((to) => {
  const rows = new Rows(rowsFor(hall.desk.model, { to: to as To }, theDay))
  return specificationDocument({ ...asked(to), rows })
})
const texts = once(async (key) => textsIn(await file(key)))
const file = once(async (key) => {
  const [to, format] = key.split(' ') as [To, AnyFormat]
  const written = await writeHere(format in tableFormats ? tables(to).book : tree(to), format)
  if ('refused' in written) throw new Error(written.refused.key)
  return written.bytes
})

/** Of what may be shown, what a format has room for: one sheet of CSV is not the whole book. */
const roomFor: Partial<Record<AnyFormat, RegExp>> = {
  csvVoices: /^zqmade/,
  csvEvidence: /^zq(?!made)/,
}

describe('every answer there is, before every audience, in every format', () => {
  it('has every answer', () => expect(everyAnswer).toHaveLength(3 * 3 * 5 * 4 * 2 * 2))

  it.each(cases)('[H4] $format for the $audience: exactly what may be there, in every byte', async (one) => {
    const found = new Set((await texts(`${one.audience} ${one.format}`)).flatMap(marksIn))
    const room = roomFor[one.format] ?? /^zq/
    const allowed = [...marksAllowed(one.audience)].filter((mark) => room.test(mark))
    expect([...found].filter((mark) => !allowed.includes(mark))).toEqual([])
    expect(allowed.filter((mark) => !found.has(mark))).toEqual([])
    expect(allowed.length).toBeGreaterThanOrEqual(5)
  })

  it.each(cases)('[H4] $format for the $audience: no id, no clock, nobody’s answer', async (one) => {
    for (const text of await texts(`${one.audience} ${one.format}`)) {
      expect(text).not.toMatch(/[a-z]{3}_[0-9a-f]{8}-|[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/)
      // Until when somebody’s words may be used, and the name kept apart, are theirs and the team’s.
      expect(text).not.toMatch(/2031-03-17|2032-01-01|17 March 2031/)
      expect(text.match(/\d{4}-\d\d-\d\dT\d\d:\d\d/g)?.filter((at) => !at.endsWith('T00:00')) ?? []).toEqual(
        [],
      )
    }
  })

  it('[H4] the parts of a packed file carry the day of the copy, and its name none of anybody’s words', async () => {
    for (const format of ['docx', 'xlsx'] as const) {
      const bytes = await file(`commissioner ${format}`)
      expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(5)
      expect(new Set(zipDates(bytes))).toEqual(new Set(['2026-11-21 12:00']))
    }
    expect(marksIn(safeName('Hubs now commissioner evidence', 'csv'))).toEqual([])
  })

  it('[H4] the search finds a mark in every disguise', () => {
    const mark = 'zqwords0001x'
    const wide = Buffer.from(mark, 'utf16le')
    for (const bytes of [
      Buffer.from(mark),
      wide,
      Buffer.from(wide).swap16(),
      Buffer.from('zqwo<w:r>rds0001x'),
    ])
      expect(textsIn(new Uint8Array(bytes)).flatMap(marksIn)).toContain(mark)
  })

  it('[H1] notes every contribution that is in the tables, so that whoever takes one back is told who holds it', () => {
    const { contributions, book } = tables('public')
    const listed = book.research.find((one) => one.name === 'contributions')!.rows
    expect(contributions).toHaveLength(listed.length)
    expect(tables('programme').contributions.length).toBeGreaterThan(contributions.length)
  })
})

/** The dates of the entries of a zip, from its directory. */
function zipDates(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const two = (value: number) => String(value).padStart(2, '0')
  return [...strFromU8(bytes, true).matchAll(/PK\x01\x02/g)].map(({ index }) => {
    const [time, date] = [view.getUint16(index + 12, true), view.getUint16(index + 14, true)]
    return `${(date >> 9) + 1980}-${two((date >> 5) & 15)}-${two(date & 31)} ${two(time >> 11)}:${two((time >> 5) & 63)}`
  })
}
