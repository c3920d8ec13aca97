// Every answer there is, in a PDF for each audience: the app's window writes it, other programs read it.
import { chownSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../build/child.mjs'
import { folderForApp, launchSpec } from '../../build/launch.mjs'
import { prepareElectron } from '../../build/prepare/electron.mjs'
import { ordinaryUser } from '../../build/prepare/user.mjs'
import { isRefusal } from '../../shared/command.ts'
import { giveEveryAnswer, marksAllowed, marksIn, theDay } from '../shared/handover/everyAnswer.ts'
import { textsIn } from '../shared/handover/everyByte.ts'
import { storeIn } from '../store/standalone.ts'

const data = folderForApp('alongside-answers')
let programme = ''
beforeAll(async () => {
  const one = storeIn(join(data, 'programmes'), { day: () => theDay })
  programme = (await one.ask('createProgramme', { title: 'Hubs', lang: 'en-GB' })).id
  await one.ask('openProgramme', { id: programme })
  const { id: workshop } = await one.act('startWorkshop', { method: 'five_d', title: 'First day' })
  const specification = [...one.rows.values()].find((row) => row.kind === 'specification')!.id
  // In one gesture: a room would take an afternoon.
  one.store.change((desk) =>
    desk.together(() => {
      const act = (command: string, args: object) => {
        const done = desk.actNamed(command, args)
        if (isRefusal(done)) throw new Error(done.refused)
        return done.result as { id: string }
      }
      giveEveryAnswer(act, workshop, specification)
    }),
  )
  one.store.close('closed')
  const user = ordinaryUser()
  if (!user) return
  chownSync(join(data, 'programmes'), user.uid, user.gid)
  for (const name of readdirSync(join(data, 'programmes'), { recursive: true, encoding: 'utf8' }))
    chownSync(join(data, 'programmes', name), user.uid, user.gid)
}, 300_000)
afterAll(() => rmSync(data, { recursive: true, force: true }))

/** The command line as an ordinary user, which asks the app beside it for a window. */
async function alongside(...words: string[]) {
  const user = ordinaryUser()
  const electron = await prepareElectron()
  const { app } = await launchSpec()
  const as = user ? ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--init-groups'] : []
  const [command, ...rest] = [...as, process.execPath, join(app, 'out', 'electron', 'cli.cjs'), ...words]
  return ask(command!, rest, {
    cwd: data,
    env: {
      ...process.env,
      HOME: data,
      LANG: 'en_GB.UTF-8',
      ALONGSIDE_CLOCK: `${theDay}T10:00:00Z`,
      ALONGSIDE_DATA: join(data, 'programmes'),
      ALONGSIDE_APP: JSON.stringify([electron.file, app]),
    },
    timeout: 120_000,
  })
}

test.each(['programme', 'commissioner', 'public'] as const)(
  '[H4] a PDF for the %s holds exactly what may be there, in every byte',
  async (audience) => {
    const path = join(data, `${audience}.pdf`)
    expect(await alongside('export', programme, '--audience', audience, '--out', path)).toMatchObject({
      ok: true,
    })
    const said = ask('pdftotext', [path, '-'], { maxBuffer: 100_000_000 }).out
    const about = ask('pdfinfo', [path]).out
    const found = new Set([said, about, ...textsIn(readFileSync(path))].flatMap(marksIn))
    const allowed = marksAllowed(audience)
    expect([...found].filter((mark) => !allowed.has(mark))).toEqual([])
    // A long mark may be parted at the end of a line.
    const whole = new Set(marksIn(said.replace(/\s/g, '')))
    expect([...allowed].filter((mark) => !whole.has(mark))).toEqual([])
    // Nothing of this laptop, its programs or its clock.
    expect(about).toMatch(/Creator: +Alongside\n/)
    expect(about).toMatch(/CreationDate: +\w+ Nov 21 00:00:00 2026/)
    expect(about).not.toMatch(/Author|Mozilla|Linux|Skia/)
  },
  180_000,
)
