// Child processes, with what they said kept for when they fail.
import { spawn, spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { stripVTControlCharacters } from 'node:util'
import { Plain } from './say.mjs'

/**
 * Runs a program and gives back what it printed. Never throws: a program that is not there is a failure too.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function ask(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], ...options })
  return {
    ok: done.status === 0,
    status: done.status,
    out: String(done.stdout ?? '').trim(),
    err: String(done.stderr ?? '').trim(),
  }
}

/**
 * Runs a program quietly and fails with the last lines it said. In: `failed`, the plain words for the failure; `heard`,
 * who is told each piece of what it says.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, failed: string, heard?: (said: string) => void }} options
 * @returns {Promise<string>} what it printed
 */
export function run(command, args, { cwd, env, failed, heard = () => {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let all = ''
    child.stdout.on('data', (part) => {
      out += part
      all += part
      heard(String(part))
    })
    child.stderr.on('data', (part) => {
      all += part
      heard(String(part))
    })
    child.on('error', (error) => reject(new Plain(`${failed}\n${error.message}`)))
    child.on('close', (status) => {
      if (status === 0) resolve(out)
      else reject(new Plain(`${failed}\n\n${lastOf(all)}`))
    })
  })
}

/** Where a program is, by its own words: `heard` for run, and `last`, the last line of what was heard. */
export function follow() {
  let line = ''
  return {
    heard: (/** @type {string} */ said) => {
      line =
        stripVTControlCharacters(said)
          .trim()
          .split(/[\r\n]+/)
          .at(-1)
          ?.trim()
          .slice(0, 100) || line
    },
    last: () => line,
  }
}

/** The last lines of what a program said, without its colours. */
const lastOf = (/** @type {string} */ said) =>
  stripVTControlCharacters(said).trim().split('\n').slice(-25).join('\n')

/**
 * Runs a program with this terminal as its own. In: `heard`, who is told what it prints instead of the terminal.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, heard?: ((printed: Buffer) => void) | undefined }} [options]
 * @returns {Promise<number>} its exit status; 128 and the signal's number when a signal ended it
 */
export function hand(command, args, { heard, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['inherit', heard ? 'pipe' : 'inherit', 'inherit'],
      ...options,
    })
    if (heard) child.stdout?.on('data', heard)
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
    process.on('SIGTERM', pass).on('SIGINT', pass)
    child.on('error', reject)
    child.on('close', (status, signal) => {
      process.off('SIGTERM', pass).off('SIGINT', pass)
      resolve(status ?? (signal ? 128 + constants.signals[signal] : 1))
    })
  })
}

/**
 * The npm client, run by this very Node: npm is a script on Windows and cannot be started by name there.
 * @returns {{ command: string, args: string[] }}
 */
export function npm() {
  const script = process.env.npm_execpath
  if (script?.endsWith('npm-cli.js')) return { command: process.execPath, args: [script] }
  return process.platform === 'win32'
    ? { command: 'cmd', args: ['/d', '/s', '/c', 'npm'] }
    : { command: 'npm', args: [] }
}
