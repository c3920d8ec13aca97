import { expect, it } from 'vitest'
import { TheApp } from '../../electron/cli/theApp.ts'

/** A program that is asked as the app is. */
const standingIn = (program: string, longest: number) =>
  new TheApp(() => JSON.stringify([process.execPath, '-e', program, '--']), longest)
const page = { type: 'print', html: '<p>', to: 'pdf', isNumbered: false } as const

it('[CL13] waits for an app that never answers only so long, ends it, and has what it said last', async () => {
  const app = standingIn(
    `console.error('[1:1122/061011.123:ERROR:gpu.cc] of graphics'); console.error('EACCES: permission denied, mkdir'); console.error(process.pid); setInterval(() => {}, 1000)`,
    1_500,
  )
  expect(await app.ask(page)).toBeUndefined()
  const { key, said } = app.trouble!
  expect([key, said[0]]).toEqual(['cli.appSilent', 'EACCES: permission denied, mkdir'])
  await expect.poll(() => isRunning(Number(said[1]))).toBe(false)
  expect(await app.ask(page)).toBeUndefined()
})

it('[CL13] hears at once that the app ended, and one that answers is no trouble', async () => {
  const ended = standingIn(`console.error('Error: no'); process.exit(1)`, 60_000)
  expect(await ended.ask(page)).toBeUndefined()
  expect(ended.trouble).toEqual({ key: 'cli.appEnded', said: ['Error: no'] })
  const answers = standingIn(
    `process.stdin.on('data', () => console.log('noise\\n' + JSON.stringify({ type: 'printed', id: 1, done: true, cancelled: false })))`,
    60_000,
  )
  expect(await answers.ask(page)).toMatchObject({ done: true })
  expect(answers.trouble).toBeUndefined()
  answers.end()
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
