import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask, npm } from '../../build/child.mjs'
import { folderForApp, launchSpec } from '../../build/launch.mjs'
import { at, isRoot } from '../../build/places.mjs'
import { prepareElectron } from '../../build/prepare/electron.mjs'

const build = () => ask(process.execPath, [at('build', 'run.mjs'), 'build'])

test('a second start finds everything prepared, does none of it again and says nothing', () => {
  expect(build()).toMatchObject({ ok: true })
  expect(build()).toEqual({ ok: true, status: 0, out: '', err: '' })
})

test('a second npm start does none of it again either: it opens the app, and says only that', async () => {
  const data = folderForApp('alongside-second')
  const started = spawn(process.execPath, [at('build', 'start.mjs')], {
    env: { ...process.env, ALONGSIDE_DATA: data },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  started.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString()
    if (said.includes('Opening Alongside')) started.kill('SIGTERM')
  })
  await once(started, 'close')
  rmSync(data, { recursive: true, force: true })
  const lines = said.split('\n').flatMap((line) => /^ *\d+ s  (.*)/.exec(line)?.[1] ?? [])
  expect(lines).toEqual(['Opening Alongside'])
})

test('[CL17] through npm -s the answer is all there is to read, and its exit status is the one given', async () => {
  const data = folderForApp('alongside-npm')
  const { command, args } = npm()
  const through = (words: string[]) =>
    ask(command, [...args, ...words], { cwd: at(), env: { ...process.env, ALONGSIDE_DATA: data } })
  const list = ['alongside', '--', 'list', '--json']
  const quiet = through(['run', '-s', ...list])
  expect([quiet.status, JSON.parse(quiet.out)]).toEqual([0, []])
  expect(quiet.err).not.toContain('npm run -s')
  const loud = through(['run', ...list])
  expect([loud.out.endsWith('\n[]'), loud.err]).toEqual([true, expect.stringContaining('npm run -s')])
  expect(through(['run', '-s', 'alongside', '--', 'list', 'junk'])).toMatchObject({ status: 2, out: '' })
  rmSync(data, { recursive: true })
})

test('the SQLite binding in place encrypts, in this Node as in the Electron in use', async () => {
  const electron = await prepareElectron()
  const words = `
    const Database = require('better-sqlite3')
    const db = new Database(process.argv[1])
    db.pragma("cipher='sqlcipher'"); db.pragma("key='" + process.argv[2] + "'")
    try { db.exec('CREATE TABLE IF NOT EXISTS t (a)'); console.log('opened') } catch (error) { console.log(error.code) }`
  const folder = folderForApp('alongside-binding')
  const file = join(folder, 'a.db')
  const open = (program: string, key: string) =>
    ask(program, ['-e', words, '--', file, key], {
      cwd: at(),
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    }).out
  expect(open(process.execPath, 'one')).toBe('opened')
  expect(open(electron.file, 'one')).toBe('opened')
  expect(open(electron.file, 'other')).toBe('SQLITE_NOTADB')
  rmSync(folder, { recursive: true })
})

test('what is started is a program that can be started, as nobody with power over the machine', async () => {
  const spec = await launchSpec({ args: ['--version'], env: { ALONGSIDE_DATA: '/nowhere' } })
  expect(existsSync(spec.executablePath)).toBe(true)
  expect(spec.args).toEqual([spec.app, '--version'])
  expect(spec.env).toMatchObject({ ALONGSIDE_DATA: '/nowhere', ELECTRON_RUN_AS_NODE: undefined })
  const script = ask('cat', [spec.executablePath]).out
  if (isRoot) expect(script).toMatch(/setpriv --reuid=[1-9]\d* .*--init-groups/)
  expect(script).not.toMatch(/no-sandbox/)
})
