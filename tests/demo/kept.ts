// What the clauses of the demo rest on by the store's own rows, read once the app is closed. Nothing here goes through
// the documents' own code.
import { launchSpec } from '../../build/launch.mjs'
import { keychainOfTheApp, theApp } from '../../electron/cli/theApp.ts'
import { programmeIds } from '../../electron/store/places.ts'
import { textOf } from '../../shared/record.ts'
import { Rows, rowsFor, type AnyRow } from '../../shared/rows.ts'
import { storeIn } from '../store/standalone.ts'
import type { Kept } from './against.ts'

/** In: a data folder nobody has open, the programme's title and the day. Thrown: where it is not there. */
export async function keptIn(data: string, title: string, day: string): Promise<Kept> {
  // On a desktop the system's keychain has the key, and gives it to the app only.
  const { command, args } = await launchSpec()
  process.env['ALONGSIDE_APP'] = JSON.stringify([command, ...args])
  const one = storeIn(data, { keychain: keychainOfTheApp, day: () => day })
  try {
    for (const id of programmeIds(data)) {
      const opened = await one.reply('openProgramme', { id })
      // The locked one was only to be looked at.
      if ('refused' in opened && opened.refused.refused === 'refusals.passphraseNeeded') continue
      if (!('ok' in opened)) throw new Error(JSON.stringify(opened))
      const { model } = one.store.open.desk
      const rows = new Rows(rowsFor(model, { to: 'commissioner' }, day))
      if (rows.all('programme').some((each) => textOf(each.title) === title)) return keptBy(rows)
    }
    throw new Error(`There is no programme "${title}" in ${data}`)
  } finally {
    one.store.close('closed')
    theApp.end()
  }
}

const keptBy = (rows: Rows): Kept =>
  new Map(
    rows.all('clause').flatMap((clause) => {
      if (clause.retired) return []
      const under = new Map<string, AnyRow>()
      const cited = new Set(rows.where('evidence', 'clause', clause.id).flatMap(({ to }) => to ?? []))
      for (const to of cited) follow(rows, to, under)
      // A theme a statement is grouped under is only on the way to what people said.
      const onTheWay = [...under.values()].filter((row) => row.kind !== 'contribution' && !cited.has(row.id))
      const rests = [...under.values()].filter((row) => !onTheWay.includes(row)).map(saidBy)
      const words = rests.filter((each) => each !== '')
      return [
        [
          textOf(clause.text),
          {
            words,
            unread: rests.length - words.length,
            onTheWay: onTheWay.map(saidBy).filter((each) => each !== ''),
          },
        ],
      ]
    }),
  )

/** A thing a clause rests on, and what lies beneath that: notes under a theme, stories a statement was made from. */
function follow(rows: Rows, id: string, found: Map<string, AnyRow>): void {
  const row = rows.any(id)
  if (!row || found.has(id)) return
  if (row.kind === 'contribution' && row.gone) return
  found.set(id, row)
  for (const placement of rows.all('placement'))
    if (placement.theme === id && placement.contribution) follow(rows, placement.contribution, found)
  const named = [
    ...('groundedIn' in row ? (row.groundedIn ?? []) : []),
    ...('themes' in row ? (row.themes ?? []) : []),
  ]
  for (const each of named) follow(rows, each, found)
}

const saidBy = (row: AnyRow): string => {
  if ('text' in row) return textOf(row.text)
  if ('label' in row) return textOf(row.label)
  return 'prototype' in row ? textOf(row.prototype) : ''
}
