import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { programmeFile } from '../../electron/store/places.ts'
import { aStore, withWorkshop } from './aStore.ts'

async function withTwoPeople() {
  const one = aStore()
  const { id, workshop } = await withWorkshop(one)
  const wren = await one.act('addParticipant', { alias: 'Wren', lang: 'en-GB' })
  const ash = await one.act('addParticipant', { alias: 'Ash', lang: 'en-GB' })
  const note = (text: string, person: { id: string }) =>
    one.act('addContribution', { workshop, type: 'note', lang: 'en-GB', people: [person.id], text })
  const hers = await note('Something of Wren', wren)
  const his = await note('Something of Ash', ash)
  one.store.open.backUp()
  const [backup] = await one.ask('backups')
  return { one, id, workshop, wren, ash, hers, his, backup: backup!.name }
}

describe('putting a backup back', () => {
  it('[RE1] never brings back what was taken back or erased since', async () => {
    const { one, wren, ash, hers, his, backup } = await withTwoPeople()
    await one.act('takeBack', { person: wren.id })
    // A backup from before the erasure, kept by somebody outside: Alongside's own are renewed.
    const aside = join(one.places.data, 'aside')
    copyFileSync(join(one.places.data, 'backups', one.store.open.id, backup), aside)
    await one.act('eraseWords', { ids: [ash.id] })
    copyFileSync(aside, join(one.places.data, 'backups', one.store.open.id, backup))
    const device = one.store.open.desk.device
    await one.ask('restoreBackup', { name: backup })
    expect(one.store.open.desk.device).not.toBe(device)
    const seen = JSON.stringify([...one.rows.values()])
    expect(seen).not.toContain('Something of Wren')
    expect(seen).not.toContain('Something of Ash')
    expect(one.rows.get(hers.id)).toMatchObject({ gone: 'takenBack' })
    expect(one.rows.get(his.id)).toMatchObject({ gone: 'erased' })
    expect(await one.ask('verify')).toMatchObject({ ok: true })
  })

  it('[RE2] holds for a backup put back by hand, too', async () => {
    const { one, id, wren, backup } = await withTwoPeople()
    await one.act('takeBack', { person: wren.id })
    const device = one.store.open.desk.device
    one.store.close('closed')
    copyFileSync(join(one.places.data, 'backups', id, backup), programmeFile(one.places.data, id))
    await one.ask('openProgramme', { id })
    expect(JSON.stringify([...one.rows.values()])).not.toContain('Something of Wren')
    expect(one.store.open.desk.device).not.toBe(device)
    // And it goes on: what is written now has numbers nobody else used.
    await one.act('addParticipant', { alias: 'Linnet', lang: 'en-GB' })
    await one.act('takeBack', { person: wren.id })
  })

  it('[RE3] a damaged file is never deleted: it is put aside, and a backup takes its place', async () => {
    const { one, id, backup } = await withTwoPeople()
    one.store.close('closed')
    const file = programmeFile(one.places.data, id)
    const bytes = readFileSync(file)
    bytes.fill(7, 4096, bytes.length)
    writeFileSync(file, bytes)
    const again = aStore({ data: one.places.data })
    expect((await again.ask('home')).programmes).toMatchObject([
      { id, problem: 'refusals.damaged', title: null },
    ])
    expect(await again.refused('openProgramme', { id })).toBe('refusals.damaged')
    expect((await again.ask('backups')).map((each) => each.name)).toContain(backup)
    await again.ask('restoreBackup', { name: backup })
    expect(JSON.stringify([...again.rows.values()])).toContain('Something of Wren')
    const folder = join(one.places.data, 'backups', id)
    const aside = readdirSync(folder).find((name) => name.startsWith('put-aside'))!
    expect(readFileSync(join(folder, aside)).equals(bytes)).toBe(true)
  })

  it('[RE4] refuses a name that is not one of its backups', async () => {
    const { one } = await withTwoPeople()
    for (const name of ['../../x', 'nothing', '..', '2026-11-21T10-00-00-000Z.alongsidedb'])
      expect(await one.refused('restoreBackup', { name })).toBe('refusals.notHere')
  })

  it('[RE5] keeps the newest ten and one of each day', async () => {
    let now = Date.parse('2026-11-01T09:00:00Z')
    const one = aStore({ now: () => now })
    await withWorkshop(one)
    for (let day = 0; day < 20; day += 1) {
      now += 24 * 3_600_000
      for (let n = 0; n < 3; n += 1) {
        now += 1_000
        one.store.open.backUp()
      }
    }
    const names = (await one.ask('backups')).map((each) => each.at.slice(0, 10))
    expect(new Set(names).size).toBe(7)
    expect(names.length).toBeLessThanOrEqual(14)
    // A clock that is set back still makes the newest backup the newest.
    now = Date.parse('2011-01-01T00:00:00Z')
    const before = (await one.ask('backups'))[0]!.name
    one.store.open.backUp()
    expect((await one.ask('backups'))[0]!.name > before).toBe(true)
  })

  it('[RE6] a torn line at the end of the ledger costs nothing before it', async () => {
    const { one, id, wren, backup } = await withTwoPeople()
    await one.act('takeBack', { person: wren.id })
    one.store.close('closed')
    const ledger = join(one.places.profile, 'ledger', id)
    writeFileSync(ledger, readFileSync(ledger, 'latin1') + 'dG9ybg')
    copyFileSync(join(one.places.data, 'backups', id, backup), programmeFile(one.places.data, id))
    await one.ask('openProgramme', { id })
    expect(JSON.stringify([...one.rows.values()])).not.toContain('Something of Wren')
    expect(readFileSync(ledger, 'latin1').endsWith('\n')).toBe(true)
    expect(readFileSync(ledger, 'latin1')).not.toContain('answer')
    rmSync(ledger)
  })
})
