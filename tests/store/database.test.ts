import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { assertOpen, openDatabase, type Db } from '../../electron/store/database.ts'
import { formOf, migrate, migrations, newest } from '../../electron/store/migrations/index.ts'
import { programmeFile } from '../../electron/store/places.ts'
import { codeOf, Problem, refusalOf } from '../../electron/store/problems.ts'
import { aFolder, aStore, withWorkshop } from './aStore.ts'

const key = randomBytes(32)
const open = (file = join(aFolder(), 'x.alongsidedb'), isNew = true) => ({
  file,
  ...openDatabase(file, key, { isNew }),
})
const thrownBy = (work: () => unknown): unknown => {
  try {
    work()
  } catch (thrown) {
    return thrown
  }
  throw new Error('Nothing was thrown')
}

describe('every open', () => {
  it('[DB1] is durable, distrustful and encrypted, and says so if it is not', () => {
    const names = ['synchronous', 'journal_mode', 'trusted_schema', 'cell_size_check', 'secure_delete']
    names.push('temp_store', 'foreign_keys', 'locking_mode')
    const kept = {
      synchronous: 2,
      journal_mode: 'wal',
      trusted_schema: 0,
      cell_size_check: 1,
      secure_delete: 1,
      temp_store: 2,
      foreign_keys: 1,
      locking_mode: 'exclusive',
    }
    const asked = (db: Db) =>
      Object.fromEntries(names.map((name) => [name, db.pragma(name, { simple: true })]))
    const { db: first, file } = open()
    expect(asked(first)).toEqual(kept)
    migrate(first, () => {})
    first.close()
    // Most of it holds for a connection, not for a file: a file that was there is opened no worse than a new one.
    const { db } = openDatabase(file, key)
    expect(asked(db)).toEqual(kept)
    for (const [name, worse] of [
      ['synchronous', 1],
      ['trusted_schema', 1],
      ['secure_delete', 0],
    ] as const) {
      const right = db.pragma(name, { simple: true }) as number
      db.pragma(`${name} = ${worse}`)
      expect(() => assertOpen(db)).toThrow(name)
      db.pragma(`${name} = ${right}`)
    }
    assertOpen(db)
    db.close()
    expect(readFileSync(file).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
  })

  it('[DB2] refuses another key, a file that is none, and a plain database', () => {
    const { db, file } = open()
    migrate(db, () => {})
    db.close()
    expect(codeOf(thrownBy(() => openDatabase(file, randomBytes(32))))).toBe('SQLITE_NOTADB')
    const folder = aFolder()
    writeFileSync(join(folder, 'text'), 'Not a database at all. '.repeat(1000))
    expect(refusalOf(thrownBy(() => openDatabase(join(folder, 'text'), key)))).toMatchObject({
      refused: 'refusals.damaged',
    })
    const plain = new Database(join(folder, 'plain'))
    plain.exec('CREATE TABLE t (a)')
    plain.close()
    // By its first bytes, before SQLite has it, which would only find that the key does not fit.
    const found = thrownBy(() => openDatabase(join(folder, 'plain'), key))
    expect(found).toBeInstanceOf(Problem)
    expect(refusalOf(found)).toMatchObject({ refused: 'refusals.damaged' })
    expect(() => openDatabase(join(folder, 'none'), key)).toThrow()
  })

  it('[DB1] asks back every promise also of a file that was there: one of another app is refused', () => {
    const { db, file } = open()
    migrate(db, () => {})
    db.pragma('application_id = 1')
    db.close()
    const found = thrownBy(() => openDatabase(file, key))
    expect(found).toBeInstanceOf(Problem)
    expect(refusalOf(found)).toMatchObject({ refused: 'refusals.damaged' })
  })

  it('[DB3] notices one flipped bit of any page that holds something', () => {
    const { db, file } = open()
    migrate(db, () => {})
    const put = db.prepare('INSERT INTO words (id, text, lang, subjects, sources) VALUES (?, ?, ?, ?, ?)')
    db.transaction(() => {
      for (let n = 0; n < 500; n += 1) put.run(`w${n}`, `Words number ${n} `.repeat(9), 'en-GB', '[]', '[]')
    })()
    db.close()
    const whole = readFileSync(file)
    for (const at of [5_000, 40_000, whole.length - 3_000]) {
      const bytes = Buffer.from(whole)
      bytes[at]! ^= 1
      writeFileSync(file, bytes)
      const read = () => {
        const { db } = openDatabase(file, key)
        try {
          const said = db.pragma('integrity_check', { simple: true })
          if (said !== 'ok') throw Object.assign(new Error(), { code: 'SQLITE_CORRUPT' })
        } finally {
          db.close()
        }
      }
      expect(refusalOf(thrownBy(read))).toMatchObject({ refused: 'refusals.damaged' })
    }
  })
})

describe('migrations', () => {
  it('[DB4] are numbered without a gap, and each is tried from the one before with words in it', () => {
    expect(migrations.map((step) => step.number)).toEqual(migrations.map((_, at) => at + 1))
    const tried = new Set<number>()
    for (const { number } of migrations) {
      const { db, file } = open()
      migrate(db, () => {}, number - 1)
      expect(formOf(db)).toBe(number - 1)
      if (number > 1) {
        db.exec(
          `INSERT INTO words (id, text, lang, subjects, sources) VALUES ('w', 'Mae’r tŷ yn oer', 'cy', '[]', '[]')`,
        )
        db.exec(
          `INSERT INTO change (id, device, seq, record, mark, body) VALUES ('c', 'd', 1, 'r', 'm', '{}')`,
        )
        if (number > 2) db.exec('INSERT INTO said (rowid, text) SELECT n, text FROM words')
      }
      const backedUp: number[] = []
      migrate(db, (form) => backedUp.push(form), number)
      expect(backedUp).toEqual(number > 1 ? [number - 1] : [])
      tried.add(formOf(db))
      migrate(db, () => {})
      expect(formOf(db)).toBe(newest)
      if (number > 1) expect(db.prepare(`SELECT rowid FROM said WHERE said MATCH 'ty'`).all()).toHaveLength(1)
      db.close()
      openDatabase(file, key).db.close()
    }
    expect([...tried]).toEqual(migrations.map((step) => step.number))
  })

  it('[DB5] keep a verified backup of the older form, and do not begin without it', async () => {
    const one = aStore()
    const { id } = await withWorkshop(one)
    const key = Buffer.from(one.store.open.key)
    one.store.close('closed')
    const file = programmeFile(one.places.data, id)
    const { db } = openDatabase(file, key)
    db.exec('DROP TABLE draft; DROP TABLE blob; PRAGMA user_version = 2')
    db.close()
    await one.ask('openProgramme', { id })
    const forms = (await one.ask('backups')).map(({ name }) => {
      const copy = join(aFolder(), 'copy.alongsidedb')
      copyFileSync(join(one.places.data, 'backups', id, name), copy)
      const { db } = openDatabase(copy, key)
      const form = formOf(db)
      db.close()
      return form
    })
    expect(forms).toContain(2)
    expect(await one.ask('drafts')).toEqual([])
  })

  it('[DB6] a file from a newer app opens to be read only', async () => {
    const one = aStore()
    const { id, workshop } = await withWorkshop(one)
    const key = Buffer.from(one.store.open.key)
    one.store.close('closed')
    const { db } = openDatabase(programmeFile(one.places.data, id), key)
    db.pragma(`user_version = ${newest + 1}`)
    db.close()
    const bytes = readFileSync(programmeFile(one.places.data, id))
    expect((await one.ask('home')).programmes).toMatchObject([{ newer: true }])
    expect(await one.ask('openProgramme', { id })).toMatchObject({ readOnly: true, canUndo: null })
    expect(one.rows.has(workshop)).toBe(true)
    expect(await one.refused('act', { command: 'startWorkshop', args: {} })).toBe('refusals.newer')
    expect(await one.refused('saveDraft', { key: 'a', text: 'b' })).toBe('refusals.readOnly')
    one.store.close('closed')
    expect(readFileSync(programmeFile(one.places.data, id)).equals(bytes)).toBe(true)
  })
})
