// The same bridge without a store: the real commands over a log in memory. For a plain browser and component tests.
import { isRefusal } from '../shared/command.ts'
import type { WallTold } from '../shared/cover.ts'
import type { DeskState, StoreAsk, StoreTells, WallSet } from '../shared/contract.ts'
import { answersOn, generalAnswers, headsOfHistory } from '../shared/consent/history.ts'
import { peopleAs } from '../shared/consent/people.ts'
import { isPictureSeen } from '../shared/consent/pictures.ts'
import { Desk, keepInMemory, type Done, type Laptop } from '../shared/desk.ts'
import { goneFrom } from '../shared/erasure.ts'
import { paperAudience, paperKinds } from '../shared/paper/kinds.ts'
import { isKeyed, paperFor, previewCodes, type PaperAsked } from '../shared/paper/paper.ts'
import { importFileInto } from '../shared/imports/index.ts'
import { leftBehind } from '../shared/queries/leftBehind.ts'
import { pairsForRoom } from '../shared/queries/wallPairs.ts'
import { rowOf, rowsFor, Rows, type AnyRow } from '../shared/rows.ts'
import type { Settings } from '../shared/shell.ts'
import { Wall } from '../shared/wall.ts'
import type { Bridge, Told } from './bridge.ts'

/** A browser's own laptop: its clock, its chance. */
export const browserLaptop = (day?: string): Laptop => ({
  device: 'browser',
  now: () => Date.now(),
  day: () => day ?? new Date().toISOString().slice(0, 10),
  uuid: () => crypto.randomUUID(),
})

/** A bridge over a desk in memory. `samples` are the files `bringInSample` may bring in. */
export function fakeBridge(
  laptop: Laptop = browserLaptop(),
  samples: Record<string, unknown> = {},
): Bridge & { desk: () => Desk | undefined } {
  const listeners = new Set<(told: Told) => void>()
  const programmes = new Map<string, Desk>()
  const drafts = new Map<string, { key: string; text: string; at: string }>()
  const pictures = new Map<string, Uint8Array>()
  let open: Desk | undefined
  let seq = 0
  let settings: Settings = { language: 'en-GB', theme: 'light', textSize: 'usual', motion: 'system' }
  const wall = new Wall(() => settings.language)
  const sent = new Map<string, string>()
  const tell = (told: Told) => listeners.forEach((heard) => heard(told))
  const forRoom = new Set<(told: WallTold | null) => void>()
  let cover = 0

  const state = (desk: Desk): DeskState => ({
    programme: desk.model.all('programme')[0]?.id ?? '',
    readOnly: false,
    newer: false,
    canUndo: desk.next('undo')?.changes[0]?.command ?? null,
    canRedo: desk.next('redo')?.changes[0]?.command ?? null,
    hasPassphrase: false,
    anyoneCanRead: true,
    hasRecoveryCode: false,
    day: desk.day,
    gone: goneFrom(desk.model),
  })
  const snapshot = (desk: Desk) => {
    const rows = rowsFor(desk.model, { to: 'facilitator' }, desk.day)
    sent.clear()
    for (const row of rows) sent.set(row.id, JSON.stringify(row))
    tell({ tell: 'snapshot', seq, rows, state: state(desk), wall: wall.set } satisfies StoreTells)
    tellWall(desk)
  }
  const tellWall = (desk: Desk) => {
    const told = wall.told(desk)
    forRoom.forEach((heard) => heard(told))
  }
  const sendRows = (desk: Desk, touched: string[] | 'all') => {
    const ids = touched === 'all' ? [...new Set([...sent.keys(), ...allIds(desk)])] : touched
    const put: AnyRow[] = []
    const drop: string[] = []
    for (const id of ids) {
      const rec = desk.model.rec(id)
      const row = rec && rowOf(desk.model, rec, { to: 'facilitator' }, desk.day)
      if (!row) {
        if (sent.delete(id)) drop.push(id)
      } else if (sent.get(id) !== JSON.stringify(row)) {
        sent.set(id, JSON.stringify(row))
        put.push(row)
      }
    }
    seq += 1
    tell({ tell: 'rows', seq, put, drop, state: state(desk) })
    tellWall(desk)
  }
  const after = (desk: Desk, done: Pick<Done, 'applied'>) =>
    sendRows(desk, done.applied.consent || done.applied.deleted.length ? 'all' : done.applied.touched)
  const keep = (desk: Desk) => {
    const id = desk.model.all('programme')[0]!.id
    programmes.set(id, desk)
    return id
  }

  const answers: Partial<Record<StoreAsk, (args: never) => unknown>> = {
    home: () => ({
      readOnlyFolder: false,
      programmes: [...programmes].map(([id, desk]) => ({
        id,
        title: wordsOf(desk, desk.model.all('programme')[0]?.title),
        geography: wordsOf(desk, desk.model.all('programme')[0]?.geography),
        version: desk.model.all('version').at(-1)?.number ?? null,
        workshops: desk.model.all('workshop').length,
        sample: desk.model.all('programme')[0]?.sample === true,
        locked: false,
        anyoneCanRead: true,
        newer: false,
        problem: null,
        changedAt: null,
      })),
    }),
    createProgramme: ({ title, lang }: { title: string; lang: string }) => {
      const desk = new Desk(keepInMemory(), laptop)
      const done = desk.act('startProgramme', { title, lang })
      return isRefusal(done) ? done : { id: keep(desk), recoveryCode: null }
    },
    bringInSample: ({ name }: { name: string }) => {
      const desk = new Desk(keepInMemory(), laptop)
      const done = importFileInto(desk, samples[name])
      return isRefusal(done) ? done : { id: keep(desk) }
    },
    openProgramme: ({ id }: { id: string }) => {
      open = programmes.get(id)
      if (!open) return { refused: 'refusals.notHere' }
      snapshot(open)
      return state(open)
    },
    closeProgramme: () => {
      open = undefined
      return null
    },
    act: ({ command, args }: { command: string; args: unknown }) => {
      const done = open!.actNamed(command, args)
      if (isRefusal(done)) return done
      after(open!, done)
      return { result: done.result, mark: done.mark }
    },
    undo: () => back('undo'),
    redo: () => back('redo'),
    search: ({ text, limit }: { text: string; limit: number }) => {
      const wanted = text.toLowerCase()
      const hits = [...sent.values()].flatMap((json) => {
        const row = JSON.parse(json) as Record<string, unknown> & { id: string; kind: string }
        const found = Object.values(row).find(
          (one): one is { text: string; lang: string } =>
            typeof one === 'object' &&
            one !== null &&
            'text' in one &&
            String(one.text).toLowerCase().includes(wanted),
        )
        return found ? [{ id: row.id, kind: row.kind, text: found.text, lang: found.lang }] : []
      })
      return { hits: hits.slice(0, limit), more: hits.length > limit }
    },
    answersBeside: ({ person, contribution }: { person: string; contribution?: string }) => {
      const { model } = open!
      const history = [
        ...generalAnswers(model, person),
        ...(contribution ? answersOn(model, contribution, peopleAs(model, person)) : []),
      ]
      return headsOfHistory(history).map((a) => ({
        id: a.id,
        axes: a.axes,
        onContribution: !!a.contribution,
        how: a.how ?? '',
        heardBy: wordsOf(open!, a.heardBy),
        onDay: a.onDay ?? '',
      }))
    },
    previewPaper: (asked: PaperAsked) => {
      const one = { ...asked, count: Math.min(asked.count, asked.form === 'cards' ? 8 : 1) }
      const made = onPaper(open!, one, previewCodes(one.count))
      return made && { paper: made.paper, papers: asked.count, left: made.left }
    },
    // A browser has no printer: the sheets are known, and nothing comes out.
    printPaper: ({ workshop, form, languages, count }: PaperAsked) => {
      if (!isKeyed(form)) return { done: true, file: null, codes: [], handover: null }
      const done = open!.act('printSheets', { workshop, form, languages, count })
      if (isRefusal(done)) return done
      after(open!, done)
      return { done: true, file: null, codes: done.result.sheets.map((one) => one.code), handover: null }
    },
    wall: (set: Partial<WallSet>) => {
      wall.set = { ...wall.set, ...set }
      tell({ tell: 'wall', wall: wall.set })
      if (open) tellWall(open)
      return wall.set
    },
    keepPicture: ({ jpeg, caption, ...args }: { jpeg: string; caption: string }) => {
      const picture = laptop.uuid()
      const done = open!.actNamed('addContribution', { ...args, type: 'image', text: caption, picture })
      if (isRefusal(done)) return done
      pictures.set(
        picture,
        Uint8Array.from(atob(jpeg), (sign) => sign.charCodeAt(0)),
      )
      after(open!, done)
      return done.result
    },
    picture: ({ contribution }: { contribution: string }) => {
      const id = open!.model.get('contribution', contribution)?.picture ?? ''
      const bytes = isPictureSeen(open!.model, contribution, open!.day) ? pictures.get(id) : undefined
      return bytes ? { bytes } : { refused: 'stories.refused.pictureNotHere' }
    },
    saveDraft: ({ key, text }: { key: string; text: string }) => {
      if (text) drafts.set(key, { key, text, at: new Date(laptop.now()).toISOString() })
      else drafts.delete(key)
      return null
    },
    drafts: () => [...drafts.values()],
    leftBehind: ({ person, terms }: { person: string; terms: string[] }) =>
      leftBehind(open!.model, terms, person, open!.day),
  }

  function back(which: 'undo' | 'redo') {
    const command = open!.next(which)?.changes[0]?.command ?? ''
    const done = open![which]()
    if (isRefusal(done)) return done
    after(open!, done)
    return { skipped: done.skipped, command }
  }

  const ask = async (name: StoreAsk, args?: unknown) => {
    const answer = answers[name] as ((args: unknown) => unknown) | undefined
    if (!answer) return { refused: 'refusals.onlyInTheApp' }
    return answer(args)
  }

  return {
    desk: () => open,
    act: async (command, args) => {
      const done = (await ask('act', { command, args })) as { result: unknown }
      return (isRefusal(done) ? done : done.result) as never
    },
    ask: ask as Bridge['ask'],
    listen: (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    listenForRoom: (heard) => {
      forRoom.add(heard)
      return () => forRoom.delete(heard)
    },
    cover,
    version: '0.0.0',
    settings,
    last: null,
    shell: {
      keepLastPlace: async () => null,
      chooseFileToOpen: async () => null,
      chooseWhereToSave: async () => null,
      showInFolder: async () => false,
      openWall: async () => wallState(true),
      closeWall: async () => wallState(false),
      wallState: async () => wallState(false),
      coverWall: async (asked) => {
        cover = Math.max(cover, asked.cover)
        tell({ type: 'covered', cover })
        return null
      },
      keyAtWall: async ({ command }) => {
        cover += 1
        tell({ type: 'covered', cover })
        tell({ type: 'menu', command })
        return null
      },
      setFullScreen: async ({ on }) => on,
      getSettings: async () => settings,
      setSettings: async (some) => {
        settings = { ...settings, ...some }
        tell({ type: 'settings', settings })
        return settings
      },
    },
  }
}

const onPaper = (desk: Desk, asked: PaperAsked, codes: string[]) => {
  const { form, workshop } = asked
  const rows = rowsFor(desk.model, paperAudience(form, workshop), desk.day, paperKinds(form))
  const pairs = form === 'pairs' ? pairsForRoom(desk.model, workshop, desk.day) : []
  return paperFor(new Rows(rows), asked, { codes, day: desk.day, pairs })
}
const wallState = (isOpen: boolean) => ({ displays: 1, mirrored: false, isOpen, isFullScreen: false })
const wordsOf = (desk: Desk, id: string | null | undefined) => desk.model.words.get(id ?? '')?.text ?? null
const allIds = (desk: Desk) => new Set([...desk.model.changes.values()].map((c) => c.record))
