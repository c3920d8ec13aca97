import { create } from 'zustand'
import { isRefusal, type Refusal } from '../../shared/command.ts'
import type { ArgsOf, CommandName, ResultOf } from '../../shared/commands/index.ts'
import type { DeskState, WallSet } from '../../shared/contract.ts'
import { Rows } from '../../shared/rows.ts'
import type { MenuCommand, Settings, WallState } from '../../shared/shell.ts'
import type { Bridge, Told } from '../bridge.ts'
import { forgetHeld } from './drafts.ts'
import { carryOn, keepPlace } from './last.ts'

export type Notice = {
  id: string
  key: string
  params?: Record<string, string | number>
  tone: 'said' | 'refused'
}
export type Saved = { state: 'saved'; at: number } | { state: 'saving' } | { state: 'notSaved' }

/** A mirror of the open programme's rows and what is around them. Nothing in it is saved from here. */
export type DeskStore = {
  connected: boolean
  /** Null on the first page. */
  desk: DeskState | null
  rows: Rows
  seq: number
  wall: WallSet
  /** The last cover of the wall; what the room sees is blank until the store has heard of it. */
  cover: number
  wallWindow: WallState | null
  settings: Settings
  saved: Saved
  notices: Notice[]
  /** Why the programme shut by itself, until said. */
  shut: 'locked' | 'closed' | 'failed' | null
  /** The last choice of the application menu, for whichever screen it concerns. */
  menu: { command: MenuCommand; n: number } | null
  /** How far the export or the reading on its way is, 0 to 1. */
  working: { token: string; share: number } | null
  /** A file somebody opened from outside the app. */
  offered: { token: string; name: string } | null
}

export const useDesk = create<DeskStore>(() => ({
  connected: false,
  desk: null,
  rows: new Rows([]),
  seq: 0,
  wall: { workshop: null, scene: 'blank', frozen: false, paused: false },
  cover: 0,
  wallWindow: null,
  settings: { language: 'en-GB', theme: 'system', textSize: 'usual', motion: 'system' },
  saved: { state: 'saved', at: 0 },
  notices: [],
  shut: null,
  menu: null,
  working: null,
  offered: null,
}))

let bridge: Bridge
let ready: Promise<unknown> | undefined

/**
 * Ties the store to a bridge. In: what the first screen waits for besides the store, such as its own file. Returns
 * what unties it.
 */
export function tieTo(given: Bridge, first?: Promise<unknown>): () => void {
  bridge = given
  ready = first
  useDesk.setState({ settings: given.settings, cover: given.cover })
  const stops = [given.listen(hear), keepPlace(given, useDesk), useDesk.subscribe(keepWallLanguage)]
  return () => stops.forEach((stop) => stop())
}

export const theBridge = (): Bridge => bridge

/** The store fills the wall with the method's own questions, so it is asked for them again in another language. */
function keepWallLanguage(now: DeskStore, before: DeskStore): void {
  if (now.desk && now.settings.language !== before.settings.language) void bridge.ask('wall', {})
}

function hear(told: Told): void {
  if ('tell' in told) {
    if ('state' in told) forgetIfGone(told.state)
    if (told.tell === 'snapshot')
      useDesk.setState({
        rows: new Rows(told.rows),
        seq: told.seq,
        desk: told.state,
        wall: told.wall,
        shut: null,
      })
    if (told.tell === 'rows') {
      const { rows, seq, desk } = useDesk.getState()
      // A gap means something was missed: opening again brings the whole.
      if (told.seq !== seq + 1 && desk) void bridge.ask('openProgramme', { id: desk.programme })
      else useDesk.setState({ rows: rows.with(told.put, told.drop), seq: told.seq, desk: told.state })
    }
    if (told.tell === 'working') useDesk.setState({ working: { token: told.token, share: told.share } })
    if (told.tell === 'wall') useDesk.setState({ wall: told.wall })
    if (told.tell === 'shut') shutAs(told.why)
    return
  }
  if (told.type === 'connected') void reconnect()
  if (told.type === 'settings') useDesk.setState({ settings: told.settings })
  if (told.type === 'wall') useDesk.setState({ wallWindow: told.state })
  if (told.type === 'covered') useDesk.setState((s) => ({ cover: Math.max(s.cover, told.cover) }))
  if (told.type === 'file') useDesk.setState({ offered: { token: told.token, name: told.name } })
  if (told.type === 'menu')
    useDesk.setState((s) => ({ menu: { command: told.command, n: (s.menu?.n ?? 0) + 1 } }))
}

/** Whoever erased or took back, here or on a laptop whose copy was brought in: none of it comes back from the window. */
function forgetIfGone({ programme, gone }: DeskState) {
  const { desk } = useDesk.getState()
  if (desk?.programme === programme && desk.gone !== gone) forgetHeld()
}

function shutAs(why: 'locked' | 'closed' | 'failed') {
  forgetHeld()
  useDesk.setState({ desk: null, rows: new Rows([]), shut: why })
}

/** A fresh store process knows nothing: the programme that was open is opened again. */
async function reconnect() {
  const { desk } = useDesk.getState()
  if (desk) {
    const opened = await bridge.ask('openProgramme', { id: desk.programme })
    if (isRefusal(opened)) shutAs('locked')
  } else if (!useDesk.getState().connected) await Promise.all([carryOn(bridge), ready])
  useDesk.setState({ connected: true })
}

/**
 * Does something. What comes back is the command's result, or nothing where it was refused; the refusal is
 * then on screen, in words, and everything is as it was.
 */
export async function act<N extends CommandName>(
  command: N,
  args: ArgsOf<N>,
): Promise<ResultOf<N> | undefined> {
  const done = await tryAct(command, args)
  if (!isRefusal(done)) return done
  say(done.refused, done.params, 'refused')
  return undefined
}

/** The same, giving the refusal to the caller, who shows it beside the field it is about. */
export async function tryAct<N extends CommandName>(
  command: N,
  args: ArgsOf<N>,
): Promise<ResultOf<N> | Refusal> {
  useDesk.setState({ saved: { state: 'saving' } })
  const done = await bridge.act(command, args)
  useDesk.setState({ saved: { state: 'saved', at: Date.now() } })
  return done
}

/** Takes back the last gesture, and says so. */
export async function undo(which: 'undo' | 'redo' = 'undo'): Promise<void> {
  const done = await bridge.ask(which)
  if (isRefusal(done)) return say(done.refused, done.params, 'refused')
  say(`common.${which === 'undo' ? 'undone' : 'redone'}`, { command: done.command, skipped: done.skipped })
}

let notices = 0

/** Puts a sentence where it is seen and read aloud. */
export function say(
  key: string,
  params?: Record<string, string | number>,
  tone: Notice['tone'] = 'said',
): void {
  notices += 1
  const notice = { id: `notice ${notices}`, key, params, tone }
  // One thing said at a time: a newer one takes the older one's place; why something was refused stays beside it.
  useDesk.setState((s) => ({ notices: [...s.notices.filter((one) => one.tone !== tone), notice] }))
}

export const dismiss = (id: string): void =>
  useDesk.setState((s) => ({ notices: s.notices.filter((one) => one.id !== id) }))

/** Takes what was said under keys that begin so off the screen: it is not so any more. */
export const forgetSaid = (begins: string): void =>
  useDesk.setState((s) => ({ notices: s.notices.filter((one) => !one.key.startsWith(begins)) }))

/** Whether the wall was covered since the store last said what is on it: then it shows nothing, whatever that says. */
export const isWallCovered = ({ cover, wall }: Pick<DeskStore, 'cover' | 'wall'>): boolean =>
  cover > (wall.cover ?? 0)

/**
 * Changes what the room sees. What is to be hidden is hidden at once, in every window, before the store is asked; only
 * what says anew what is seen lifts that, and a canvas that is followed does not.
 */
export async function setWall(set: Partial<WallSet>): Promise<void> {
  if (set.scene === 'blank' || set.paused) coverWall()
  const says = set.scene !== undefined || set.paused !== undefined
  const done = await bridge.ask('wall', says ? { ...set, cover: useDesk.getState().cover } : set)
  if (isRefusal(done)) say(done.refused, done.params, 'refused')
}

function coverWall(): void {
  const cover = useDesk.getState().cover + 1
  useDesk.setState({ cover })
  void bridge.shell.coverWall({ cover }).catch(() => undefined)
}

export async function setSettings(some: Partial<Settings>): Promise<void> {
  useDesk.setState({ settings: await bridge.shell.setSettings(some) })
}
