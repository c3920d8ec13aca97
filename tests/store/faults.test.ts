// Disks that fill up, folders that may not be written to, sticks that are pulled out, a second app.
import { execFileSync, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { aFolder, aStore, withWorkshop } from './aStore.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))

/** Runs a program over the store in a process that sees a disk of its own, mounted for it alone: no fault is feigned. */
function onADisk(size: string, program: string): unknown {
  const folder = aFolder()
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const file = join(folder, 'try.mts')
  writeFileSync(
    file,
    `import { storeIn, withWorkshop } from ${JSON.stringify(join(here, 'standalone.ts'))}\nconst disk = ${JSON.stringify(disk)}\n${program}`,
  )
  const run = `mount -t tmpfs -o size=${size} tmpfs ${disk} && exec ${process.execPath} --import tsx ${file}`
  const said = execFileSync('unshare', ['--map-root-user', '--mount', 'sh', '-c', run], {
    encoding: 'utf8',
    cwd: root,
  })
  return JSON.parse(said.trim().split('\n').at(-1)!)
}

describe('a disk that fills up', () => {
  it('[FA1] refuses plainly, loses nothing acknowledged, and goes on once there is room', () => {
    const said = onADisk(
      '3m',
      `import { rmSync, writeFileSync } from 'node:fs'
       writeFileSync(disk + '/ballast', Buffer.alloc(1_000_000))
       const one = storeIn(disk + '/data')
       const { id, workshop } = await withWorkshop(one)
       const kept = []
       let refused = 0, why = ''
       for (let n = 0; n < 400 && refused < 5; n += 1) {
         const got = await one.reply('act', { command: 'addContribution', args: { workshop, type: 'note', lang: 'en-GB', text: ('Long words ' + n + ' ').repeat(400) } })
         if ('ok' in got) kept.push(got.ok.result.id)
         else { refused += 1; why = got.refused?.refused ?? got.broke }
       }
       const isThere = () => kept.every((id) => one.rows.has(id))
       const before = isThere()
       rmSync(disk + '/ballast')
       const after = await one.reply('act', { command: 'addContribution', args: { workshop, type: 'note', lang: 'en-GB', text: 'Room again' } })
       const verified = await one.ask('verify')
       one.store.close('closed')
       await one.ask('openProgramme', { id })
       console.log(JSON.stringify({ some: kept.length > 5, refused, why, before, after: 'ok' in after, ok: verified.ok, there: isThere() }))`,
    )
    expect(said).toEqual({
      some: true,
      refused: 5,
      why: 'refusals.diskFull',
      before: true,
      after: true,
      ok: true,
      there: true,
    })
  })
})

describe('a folder that may not be written to', () => {
  it('[FA2] is read, and says so for everything else', () => {
    const said = onADisk(
      '8m',
      `import { execFileSync } from 'node:child_process'
       const { id, workshop } = await (async () => { const one = storeIn(disk + '/data'); const at = await withWorkshop(one); one.store.close('failed'); return at })()
       execFileSync('mount', ['-o', 'remount,ro', disk])
       const one = storeIn(disk + '/data')
       const home = await one.ask('home')
       const state = await one.ask('openProgramme', { id })
       const shown = one.rows.has(workshop)
       const refusals = []
       for (const [ask, args] of [['act', { command: 'addTheme', args: { workshop, label: 'x', lang: 'en-GB' } }], ['undo'], ['saveDraft', { key: 'a', text: 'b' }], ['createProgramme', { title: 'y', lang: 'en-GB' }]])
         refusals.push((await one.reply(ask, args)).refused?.refused)
       const found = (await one.ask('search', { text: 'First', limit: 5 })).hits.length
       console.log(JSON.stringify({ folder: home.readOnlyFolder, title: home.programmes[0].title, readOnly: state.readOnly, shown, refusals, found }))`,
    )
    expect(said).toEqual({
      folder: true,
      title: 'Drws Agored',
      readOnly: true,
      shown: true,
      refusals: [
        'refusals.readOnly',
        'refusals.nothingToUndo',
        'refusals.readOnly',
        'refusals.readOnlyFolder',
      ],
      found: 1,
    })
  })
})

describe('a profile that may not be written to', () => {
  it('[FA2] leaves the folder to be read: what this laptop knows of it could not be kept', async () => {
    const one = aStore()
    const { id, workshop } = await withWorkshop(one)
    one.store.close('closed')
    const file = join(aFolder(), 'a file')
    writeFileSync(file, '')
    const other = aStore({ data: one.places.data, profile: join(file, 'profile') })
    expect((await other.ask('home')).readOnlyFolder).toBe(true)
    expect(await other.ask('openProgramme', { id })).toMatchObject({ readOnly: true })
    expect(other.rows.has(workshop)).toBe(true)
    expect(await other.refused('saveDraft', { key: 'a', text: 'b' })).toBe('refusals.readOnly')
  })
})

describe('a stick that is pulled out', () => {
  it('[FA3] acknowledges nothing from then on, and goes on when it is back', async () => {
    const data = join(aFolder(), 'stick')
    const one = aStore({ data, profile: aFolder() })
    const { workshop } = await withWorkshop(one)
    renameSync(data, `${data}-pulled`)
    const note = (text: string) => ({
      command: 'addContribution',
      args: { workshop, type: 'note', lang: 'en-GB', text },
    })
    expect(await one.refused('act', note('Into nothing'))).toBe('refusals.placeGone')
    expect(await one.refused('saveDraft', { key: 'a', text: 'b' })).toBe('refusals.placeGone')
    renameSync(`${data}-pulled`, data)
    await one.ask('act', note('Back again'))
    expect(JSON.stringify([...one.rows.values()])).not.toContain('Into nothing')
  })
})

describe('a file that goes bad while it is open', () => {
  it('[FA5] is said to be damaged, is put away, and a backup takes its place', async () => {
    const one = aStore()
    const { id, workshop } = await withWorkshop(one)
    for (let n = 0; n < 80; n += 1)
      await one.act('addContribution', {
        workshop,
        type: 'note',
        lang: 'en-GB',
        text: `Kettle ${n} `.repeat(200),
      })
    one.store.open.backUp()
    const [backup] = await one.ask('backups')
    const { db, file } = one.store.open
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.pragma('cache_size = 1')
    db.pragma('shrink_memory')
    const bytes = readFileSync(file)
    bytes.fill(0x55, 4096)
    const open = openSync(file, 'r+')
    writeSync(open, bytes)
    closeSync(open)
    expect(await one.refused('search', { text: 'kettle', limit: 50 })).toBe('refusals.damaged')
    expect(one.told.at(-1)).toEqual({ tell: 'shut', why: 'failed' })
    expect(await one.refused('undo')).toBe('refusals.noneOpen')
    expect((await one.ask('home')).programmes).toMatchObject([{ id, problem: 'refusals.damaged' }])
    await one.ask('restoreBackup', { name: backup!.name })
    expect((await one.ask('search', { text: 'kettle', limit: 50 })).hits).toHaveLength(50)
  })
})

describe('two apps and one file', () => {
  it('[FA4] the second is told, and may have it when the first lets go', { timeout: 60_000 }, async () => {
    const data = aFolder()
    const one = aStore({ data })
    const { id } = await withWorkshop(one)
    const elsewhere = () =>
      new Promise<string>((resolve) => {
        const program = `import { storeIn } from ${JSON.stringify(join(here, 'standalone.ts'))}
          const two = storeIn(${JSON.stringify(data)})
          const home = await two.ask('home')
          const got = await two.reply('openProgramme', { id: ${JSON.stringify(id)} })
          console.log(JSON.stringify([home.programmes[0].problem, 'ok' in got ? 'open' : got.refused.refused]))
          two.store.close('closed')`
        const file = join(aFolder(), 'second.mts')
        writeFileSync(file, program)
        let said = ''
        const child = spawn(process.execPath, ['--import', 'tsx', file], {
          cwd: root,
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()))
        child.on('close', () => resolve(said.trim()))
      })
    expect(await elsewhere()).toBe('["refusals.openElsewhere","refusals.openElsewhere"]')
    await one.act('addParticipant', { alias: 'Wren', lang: 'en-GB' })
    one.store.close('closed')
    expect(await elsewhere()).toBe('[null,"open"]')
  })
})
