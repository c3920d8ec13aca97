// What a verb works on: this laptop's folders, its programmes and the secrets that open them.
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ProgrammeCard } from '../../shared/contract.ts'
import { cardOf } from '../store/asks/programmes.ts'
import { clockFrom, type Clock } from '../store/clock.ts'
import { keptOff, type Documents } from '../store/documents.ts'
import { readKeyState, unlockKey } from '../store/keys.ts'
import { programmeIds, type Places } from '../store/places.ts'
import { Problem } from '../store/problems.ts'
import { Programme } from '../store/programme.ts'
import { finishAllTakingOff } from '../store/takingOff.ts'
import { Misused, type AskedFor } from './arguments.ts'
import { Secrets } from './secret.ts'
import type { Speaker } from './speak.ts'
import { keychainOfTheApp } from './theApp.ts'

export class Desktop {
  readonly places: Places
  readonly clock: Clock = clockFrom(process.env['ALONGSIDE_CLOCK'])
  readonly keychain = keychainOfTheApp
  readonly documents: Documents
  readonly secrets: Secrets
  readonly #speaker: Speaker

  constructor(asked: AskedFor, documents: Documents, speaker: Speaker) {
    // Most often a variable of a script that was never set: the app's own programmes are not meant.
    if (asked.options.data === '') throw new Misused(speaker.say('cli.dataNeedsFolder'))
    this.places = placesOf(asked.options.data ?? process.env['ALONGSIDE_DATA'])
    this.documents = keptOff(this.places, documents)
    this.secrets = new Secrets(asked, speaker)
    this.#speaker = speaker
    finishAllTakingOff(this.places)
  }

  async cards(): Promise<ProgrammeCard[]> {
    const cards: ProgrammeCard[] = []
    for (const id of programmeIds(this.places.data)) cards.push(await cardOf(this.#where, id))
    return cards.filter((card) => card.changedAt || card.problem || card.locked)
  }

  /** The programme somebody named by its id, the beginning of its id, or its title. Thrown: Misused. */
  async pick(name: string | undefined): Promise<string> {
    const { say } = this.#speaker
    if (!name) throw new Misused(say('cli.nameProgramme'))
    const ids = programmeIds(this.places.data)
    if (ids.includes(name)) return name
    const begun = name.length >= 4 ? ids.filter((id) => id.startsWith(name.toLowerCase())) : []
    if (begun.length === 1) return begun[0]!
    const wanted = name.normalize('NFC').toLocaleLowerCase()
    const titled = (await this.cards()).filter((card) => card.title?.toLocaleLowerCase() === wanted)
    if (titled.length === 1) return titled[0]!.id
    if (begun.length > 1 || titled.length > 1) throw new Misused(say('cli.severalProgrammes', { name }))
    throw new Misused(say('cli.noSuchProgramme', { name, folder: this.places.data }))
  }

  /** Opens it, asking for what opens its key where something is needed. Thrown: Problems. */
  async open(id: string): Promise<Programme> {
    return new Programme(this.places, id, await this.keyOf(id), this.clock)
  }

  async keyOf(id: string): Promise<Buffer> {
    const { say } = this.#speaker
    const keys = readKeyState(this.places.data, id)
    const recoveryCode = await this.secrets.recoveryCode(id)
    if (recoveryCode || keys.anyoneCanRead)
      return await unlockKey(
        keys,
        id,
        { recoveryCode: keys.anyoneCanRead ? null : recoveryCode },
        this.keychain,
      )
    if (!keys.hasPassphrase) return await this.#fromKeychain(keys, id)
    const passphrase = await this.secrets.passphrase(id)
    if (!passphrase) this.#speaker.aside(say('cli.howToGivePassphrase'))
    return await unlockKey(keys, id, { passphrase }, this.keychain)
  }

  async #fromKeychain(keys: ReturnType<typeof readKeyState>, id: string): Promise<Buffer> {
    try {
      return await unlockKey(keys, id, {}, this.keychain)
    } catch (thrown) {
      throw thrown instanceof Problem ? new Problem('cli.keyInKeychain') : thrown
    }
  }

  get #where() {
    return { setup: { places: this.places, keychain: this.keychain }, programme: undefined }
  }
}

/** The app's own folders, or a named folder with a profile of its own beside it: as electron/places.ts has them. */
export function placesOf(named: string | undefined): Places {
  if (named) {
    const data = resolve(named)
    return { data, profile: join(data, '.profile') }
  }
  const profile = join(settingsFolder(), 'Alongside')
  return { data: join(profile, 'programmes'), profile }
}

function settingsFolder(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env
  if (process.platform === 'win32') return APPDATA ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return XDG_CONFIG_HOME || join(homedir(), '.config')
}
