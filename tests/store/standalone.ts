// A real store over real, encrypted files, for tests and for the programs they start.
import { join } from 'node:path'
import type { Answered, Asked, Reply, StoreAsk, StoreTells } from '../../shared/contract.ts'
import type { WallView } from '../../shared/queries/wall.ts'
import type { AnyRow } from '../../shared/rows.ts'
import { withOwnFonts, writePaper } from '../../electron/export/paper.ts'
import { canvasWriter as canvas } from '../../electron/export/canvasWriter.ts'
import { placeFile, saveFile } from '../../electron/export/saveFile.ts'
import { write } from '../../electron/export/write.ts'
import { parseAsk, parseTold, wallTells } from '../../electron/store/border.ts'
import { documentsBy, type Printing } from '../../electron/store/documents.ts'
import type { Keychain } from '../../electron/store/keys.ts'
import { Store } from '../../electron/store/store.ts'

import inquiry from '../../shared/samples/appreciative-inquiry.json' with { type: 'json' }

export const sample: unknown = inquiry
export const noKeychain: Keychain = { seal: async () => undefined, unseal: async () => undefined }

/** A keychain as the system has one: it opens what it sealed, until it is reset. */
export function aKeychain(): Keychain & { reset: () => void } {
  let mask = 0x5a
  const turn = (bytes: Uint8Array) => bytes.map((byte) => byte ^ mask)
  return {
    seal: async (bytes) => Uint8Array.of(mask, ...turn(bytes)),
    unseal: async (bytes) => (bytes[0] === mask ? turn(bytes.subarray(1)) : undefined),
    reset: () => (mask = 0x33),
  }
}

/** What a test sets otherwise than a laptop would. */
export type Over = {
  profile?: string
  keychain?: Keychain
  now?: () => number
  day?: () => string
  /** The window that prints, which a store by itself has none of. */
  printing?: Printing
}

/** A store, what it told, and the rows a window would hold by now. */
export function storeIn(data: string, over: Over = {}) {
  const places = { data, profile: over.profile ?? join(data, '.profile') }
  const told: StoreTells[] = []
  const walls: WallView[] = []
  const rows = new Map<string, AnyRow>()
  let n = 0
  const store = new Store({
    places,
    clock: { now: over.now ?? (() => Date.now()), today: over.day ?? (() => '2026-11-21') },
    keychain: over.keychain ?? noKeychain,
    tell: (one) => {
      const parsed = parseTold(one)
      told.push(parsed)
      if (parsed.tell === 'snapshot') rows.clear()
      for (const row of parsed.tell === 'snapshot' ? parsed.rows : parsed.tell === 'rows' ? parsed.put : [])
        rows.set(row.id, row)
      if (parsed.tell === 'rows') for (const id of parsed.drop) rows.delete(id)
    },
    tellWall: (told) => walls.push(wallTells(told).view),
    language: () => 'en-GB',
    documents: documentsBy({
      write,
      saveFile,
      placeFile,
      writePaper,
      withOwnFonts,
      canvas,
      printing: over.printing,
    }),
    sample: () => sample,
  })
  /** Asks as a window does: through the border, as a message. */
  const reply = async (ask: string, args?: unknown): Promise<Reply> => {
    n += 1
    const message: unknown = structuredClone({ n, ask, args })
    const parsed = parseAsk(message)
    return 'ask' in parsed ? await store.ask(parsed.n, parsed) : parsed
  }
  const ask = async <A extends StoreAsk>(name: A, args?: Asked<A>): Promise<Answered<A>> => {
    const got = await reply(name, args)
    if (!('ok' in got)) throw new Error(JSON.stringify(got))
    return got.ok as Answered<A>
  }
  const refused = async <A extends StoreAsk>(name: A, args?: Asked<A>): Promise<string> => {
    const got = await reply(name, args)
    if ('refused' in got) return got.refused.refused
    throw new Error(`Not refused: ${JSON.stringify(got)}`)
  }
  const act = async (command: string, args: unknown): Promise<{ id: string } & Record<string, unknown>> =>
    (await ask('act', { command, args })).result as { id: string }
  return { store, places, told, walls, rows, reply, ask, refused, act }
}
export type AStore = ReturnType<typeof storeIn>

/** A new programme with a workshop, open. */
export async function withWorkshop(one: AStore, passphrase?: string) {
  const { id, recoveryCode } = await one.ask('createProgramme', {
    title: 'Drws Agored',
    lang: 'cy',
    passphrase,
  })
  await one.ask('openProgramme', { id, passphrase })
  const workshop = (await one.act('startWorkshop', {
    method: 'five_d',
    title: 'First day',
    lang: 'en-GB',
  })) as unknown as {
    id: string
  }
  return { id, workshop: workshop.id, recoveryCode }
}
