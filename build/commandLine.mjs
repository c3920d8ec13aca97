// The command line, run by whoever runs the app: else root would have a store of its own beside it.
import {
  accessSync,
  chownSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { constants as system, tmpdir } from 'node:os'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { hand } from './child.mjs'
import { asUser, launcher, launchSpec, may } from './launch.mjs'
import { checkout } from './places.mjs'
import { prepareElectron } from './prepare/electron.mjs'
import { makeFor, ordinaryUser } from './prepare/user.mjs'
import { Plain } from './say.mjs'

/** @typedef {import('./prepare/user.mjs').User} User */

/** In: the built program, and what was typed after it. Out: its exit status. Its words go through untouched. */
export async function runCommandLine(/** @type {string} */ program, /** @type {string[]} */ typed) {
  const { command, args: words, app } = await launchSpec()
  const user = ordinaryUser()
  if (!user) {
    // For what the system gives to the app alone: its keychain, and paper.
    const env = { ...process.env, ALONGSIDE_APP: JSON.stringify([command, ...words]) }
    return await hand(process.execPath, [program, ...typed], { env })
  }
  const electron = await prepareElectron()
  const why = whyClosed(user, optionIn(typed, '--data') ?? process.env.ALONGSIDE_DATA)
  if (why) throw new Plain(why)
  // Whatever ends it, what was lent is taken away first.
  let ended = 0
  const end = (/** @type {NodeJS.Signals} */ signal) => (ended = 128 + system.signals[signal])
  for (const signal of endings) process.on(signal, end)
  const lent = lend(user, typed)
  try {
    const canRunNode = may(user, '-x', process.execPath)
    const [start, ...more] = asUser(user)
    const node = canRunNode ? process.execPath : electron.file
    const env = {
      ...process.env,
      // It is that user already, and may become nobody else.
      ALONGSIDE_APP: JSON.stringify([launcher(electron.file, undefined), ...words]),
      ALONGSIDE_NAMES: JSON.stringify(lent.names),
      ...(canRunNode ? {} : { ELECTRON_RUN_AS_NODE: '1' }),
    }
    // A signal that came meanwhile is heard first.
    await new Promise((next) => setImmediate(next))
    if (ended) return ended
    // That something was saved, or by which code it opens, is said when it is where it was wanted.
    /** @type {Buffer[]} */
    const said = []
    const status = await hand(
      /** @type {string} */ (start),
      [...more, node, join(app, relative(checkout, program)), ...lent.typed],
      { env, heard: lent.isToSave ? (printed) => said.push(printed) : undefined },
    )
    lent.giveBack()
    process.stdout.write(Buffer.concat(said))
    return ended || status
  } finally {
    lent.end()
    for (const signal of endings) process.off(signal, end)
  }
}

/** @type {NodeJS.Signals[]} */
const endings = ['SIGTERM', 'SIGINT', 'SIGHUP']

/**
 * In: a folder of programmes somebody named. One that is not there yet is made for that user. Out: why they cannot use
 * it, in plain words; undefined where they can.
 */
export function whyClosed(/** @type {User} */ user, /** @type {string | undefined} */ named) {
  if (!named) return undefined
  const data = resolve(named)
  makeFor(user, data)
  if (may(user, '-r', data) && may(user, '-x', data)) return undefined
  return (
    `The folder ${data} is closed to the user "${user.name}", as whom root runs Alongside. ` +
    `Choose a folder that is open to that user, or give them this one: chown -R ${user.name} '${data}'`
  )
}

/**
 * Files that are named and that only root may read go along as copies, and what is to be saved is saved beside them
 * and then put where it was wanted. Out: the words to use instead, the names of the copies, how to put what was saved
 * into its place, and how to take the copies away.
 */
function lend(/** @type {User} */ user, /** @type {string[]} */ typed) {
  /** @type {string | undefined} */
  let folder
  /** @type {[copy: string, asked: string][]} */
  const names = []
  /** @type {[copy: string, to: string][]} */
  const toSave = []
  const copyOf = (/** @type {string} */ file) => {
    if (!folder) {
      putAwayOld()
      folder = mkdtempSync(join(tmpdir(), `${lentName}${process.pid}-`))
      chownSync(folder, user.uid, user.gid)
    }
    // Each in a folder of its own: two may have one name, and a name says what a file holds.
    const copy = join(mkdtempSync(join(folder, 'file-')), basename(file))
    chownSync(dirname(copy), user.uid, user.gid)
    names.push([copy, file])
    return copy
  }
  const read = (/** @type {string} */ word) => {
    const isFile = statOf(word)?.isFile()
    if (!isFile || may(user, '-r', resolve(word))) return word
    const copy = copyOf(word)
    copyFileSync(word, copy)
    chownSync(copy, user.uid, user.gid)
    return copy
  }
  const save = (/** @type {string} */ word) => {
    // Where root may not write either, the command line says so itself; and it guards its own folders.
    const folder = dirname(resolve(word))
    if (!canWriteIn(folder) || [folder, word].some((one) => statOf(one)?.uid === user.uid)) return word
    if (statOf(word)?.isDirectory())
      throw new Plain(`${word} is a folder. Nothing was made. Add the file’s name.`)
    const copy = copyOf(word)
    toSave.push([copy, resolve(word)])
    return copy
  }
  const words = typed.map((word, at) => {
    if (/^(--out|-o)$/.test(typed[at - 1] ?? '')) return save(word)
    if (word.startsWith('--out=')) return `--out=${save(word.slice('--out='.length))}`
    return at === 0 || word.startsWith('-') ? word : read(word)
  })
  return {
    typed: words,
    names,
    isToSave: toSave.length > 0,
    giveBack: () => toSave.filter(([copy]) => existsSync(copy)).forEach(([copy, to]) => put(copy, to)),
    end: () => folder && rmSync(folder, { recursive: true, force: true }),
  }
}

/** Whole or not at all: what lay there before stays until all of the new file is there. */
function put(/** @type {string} */ copy, /** @type {string} */ to) {
  const beside = join(dirname(to), `.alongside-${process.pid}.tmp`)
  try {
    copyFileSync(copy, beside)
    renameSync(beside, to)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new Plain(
      `It was made, and could not be saved as ${to}: ${/** @type {Error} */ (error).message}. ` +
        'What lay there before is untouched. A document is noted in the programme as handed over all the same.',
    )
  }
}

const lentName = 'alongside-lent-'

/** Takes away what was lent by a process that was ended before it could. */
function putAwayOld() {
  for (const name of readdirSync(tmpdir())) {
    const [pid] = name.startsWith(lentName) ? name.slice(lentName.length).split('-') : []
    if (pid && !existsSync(`/proc/${pid}`)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

const statOf = (/** @type {string} */ path) => statSync(path, { throwIfNoEntry: false })

function canWriteIn(/** @type {string} */ folder) {
  try {
    accessSync(folder, constants.W_OK)
    return statSync(folder).isDirectory()
  } catch {
    return false
  }
}

function optionIn(/** @type {string[]} */ typed, /** @type {string} */ option) {
  const at = typed.indexOf(option)
  return at < 0
    ? typed.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1)
    : typed[at + 1]
}
