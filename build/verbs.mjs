// What can be run, by name. Each gives back the exit status.
import { hand } from './child.mjs'
import { ensureDisplay, hasScreen } from './display.mjs'
import { runCommandLine, whyClosed } from './commandLine.mjs'
import { launchSpec } from './launch.mjs'
import { at, checkout } from './places.mjs'
import { prepare } from './prepare.mjs'
import { ordinaryUser } from './prepare/user.mjs'
import { Plain, say } from './say.mjs'
import { check, test } from './suite.mjs'
import { existsSync } from 'node:fs'

/** @typedef {(args: string[]) => Promise<number>} Verb */

/** @type {Record<'start' | 'demo' | 'bench' | 'alongside' | 'build' | 'check' | 'test' | 'dist', Verb>} */
export const verbs = {
  /** Opens the app; where there is no screen to open it on, shows what it does in pictures. */
  start: async (args) => {
    if (!hasScreen()) {
      say(
        'There is no screen here, so Alongside cannot be shown. Running the demo on a screen in memory instead.',
      )
      return await verbs.demo(args)
    }
    await prepare()
    const user = ordinaryUser()
    const why = user && whyClosed(user, process.env.ALONGSIDE_DATA)
    if (why) say(why)
    say('Opening Alongside')
    const { command, args: words, env } = await launchSpec({ args })
    return await hand(command, words, { env, cwd: checkout })
  },

  /** Walks through the app with samples, and leaves pictures and documents behind. */
  demo: async (args) => await script('tests/demo/demo.ts', args),

  /** Measures. */
  bench: async (args) => await script('tests/bench/bench.ts', args),

  /** The command line beside the app; its words go through untouched. */
  alongside: async (args) => {
    if (args.includes('--json') && isHeardThroughNpm())
      say('npm printed lines of its own before the answer. To print none: npm run -s alongside -- …')
    await prepare()
    const program = at('out', 'electron', 'cli.cjs')
    if (!existsSync(program))
      throw new Plain('This checkout has no electron/cli.ts to build the command line from.')
    // npm stands in the checkout itself; what is named is meant from where the person stands.
    const { npm_lifecycle_event: through, INIT_CWD: here } = process.env
    if (through === 'alongside' && here) process.chdir(here)
    return await runCommandLine(program, args)
  },

  build: async () => {
    await prepare()
    return 0
  },

  /** Everything that is quick. */
  check,

  /** Everything there is. */
  test,

  /** Builds what people install. */
  dist: async (args) => {
    await prepare()
    return await hand(process.execPath, ['--import', 'tsx', at('build', 'dist.ts'), ...args], {
      cwd: checkout,
    })
  },
}

/** Whether a program reads the answer and npm, unless it was asked to be silent, has said something to it first. */
const isHeardThroughNpm = () =>
  process.env.npm_lifecycle_event === 'alongside' &&
  process.env.npm_config_loglevel !== 'silent' &&
  !process.stdout.isTTY

/** Runs a TypeScript program of ours, with a screen to draw on and the Electron in use. */
async function script(/** @type {string} */ file, /** @type {string[]} */ args) {
  if (!existsSync(at(file))) throw new Plain(`This checkout has no ${file}.`)
  await prepare()
  const end = await ensureDisplay()
  try {
    return await hand(process.execPath, ['--import', 'tsx', at(file), ...args], { cwd: checkout })
  } finally {
    end()
  }
}
