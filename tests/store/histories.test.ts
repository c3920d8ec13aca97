// Some of the random histories on the encrypted file itself, and what goes from table to table as sealed copies.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Batch } from '../../shared/change.ts'
import { checkBatch } from '../../electron/store/copy/check.ts'
import { readHead, readPieces, writeCopy } from '../../electron/store/copy/format.ts'
import { packRows, unpackRows } from '../../electron/store/copy/lines.ts'
import { openDatabase, type Db } from '../../electron/store/database.ts'
import { keepInDatabase, scrub } from '../../electron/store/keep.ts'
import { wrap } from '../../electron/store/keys.ts'
import { migrate } from '../../electron/store/migrations/index.ts'
import { pairingCode, plainCode } from '../../electron/store/secrets.ts'
import { histories, play } from '../shared/log/play.ts'
import type { Ground } from '../shared/log/world.ts'
import { aFolder } from './aStore.ts'

const runs = Math.max(10, Math.round(Number(process.env.ALONGSIDE_HISTORIES ?? 300) / 30))
const seed = Number(process.env.ALONGSIDE_SEED ?? 20261121)
const [key, programme] = [randomBytes(32), '00000000-0000-4000-8000-000000000000']
const slots = [await wrap('pairing', plainCode(pairingCode()), key, programme)]

/** A table keeps in a file of its own; work is packed, sealed, opened and looked at row by row on its way. */
function onDisk() {
  const folder = aFolder()
  const open: Db[] = []
  const met = { copies: 0, scrubs: 0 }
  const ground: Ground = {
    keep: () => {
      const { db } = openDatabase(join(folder, `${open.length}.alongsidedb`), key, { isNew: true })
      open.push(db)
      migrate(db, () => {})
      const dropped = () => {
        scrub(db, () => {})
        met.scrubs += 1
      }
      return keepInDatabase(db, { kept: () => {}, dropped })
    },
    carry: (batch, to) => {
      const head = { programme, salt: randomBytes(32).toString('base64'), slots }
      const copy = readHead(writeCopy(head, key, packRows(batch)))
      const brought: Batch = unpackRows(readPieces(copy, key)!)
      checkBatch(brought, to)
      met.copies += 1
      return brought
    },
  }
  return { ground, met, close: () => open.forEach((db) => db.close()) }
}

it(`[L1] [L2] [L3] [CO1] on the encrypted file, with sealed copies between the tables, the same holds (${runs} histories)`, () => {
  const met = { copies: 0, scrubs: 0 }
  fc.assert(
    fc.property(histories, (one) => {
      const disk = onDisk()
      try {
        play(one, disk.ground)
      } finally {
        disk.close()
      }
      met.copies += disk.met.copies
      met.scrubs += disk.met.scrubs
    }),
    { numRuns: runs, seed },
  )
  // The proof is only as good as what happened: copies were brought in, and files were cleaned after an erasure.
  expect(met.copies).toBeGreaterThan(runs)
  expect(met.scrubs).toBeGreaterThan(runs / 2)
}, 600_000)
