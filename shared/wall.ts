import type { WallSet } from './contract.ts'
import type { WallTold } from './cover.ts'
import type { Desk } from './desk.ts'
import { agreementOf } from './queries/agreement.ts'
import { rungsShown } from './queries/rungs.ts'
import { holdStill, mayStandStill, type Still } from './queries/still.ts'
import { wallKinds, wallView, type WallView } from './queries/wall.ts'
import { pairsForRoom } from './queries/wallPairs.ts'
import { rowsFor, Rows, type AnyRow } from './rows.ts'

const blank: WallView = { scene: 'blank', paused: false }

/**
 * The last picture of a scene of a workshop: the one that stands while the wall is held still. It keeps the rows it was
 * made of, and what of them it says is found out once it is held: a note that is taken down waits for no such search.
 */
type Last = Pick<WallSet, 'workshop' | 'scene'> & ({ view: WallView; rows: readonly AnyRow[] } | Still)

/** What the room sees: a view made of rows already filtered for it, and nothing else. */
export class Wall {
  set: WallSet = { workshop: null, scene: 'blank', frozen: false, paused: false }
  #last: Last | null = null
  readonly #language: () => string

  constructor(language: () => string) {
    this.#language = language
  }

  /**
   * The picture to show now. A frozen one stands still, except that words taken back leave it. Blank and a pause
   * come before stillness, and what was held still lies beneath them as it was.
   */
  view(desk: Desk | undefined): WallView {
    const { workshop, scene, frozen, paused } = this.set
    const isCovered = paused || scene === 'blank'
    if (!desk || (isCovered && !frozen)) this.#last = null
    if (!desk) return blank
    if (isCovered) return { scene: 'blank', paused }
    const last = this.#last
    if (!frozen || last?.workshop !== workshop || last.scene !== scene) return this.#fresh(desk)
    const still = 'said' in last ? last : holdStill(last.view, last.rows)
    // Words shown a moment ago and no longer anybody's to show: better nothing than those.
    const stands = mayStandStill(desk.model, still, workshop ?? '', desk.day)
    const { view, said } = stands ? still : { view: blank, said: new Map() }
    this.#last = { workshop, scene, view, said }
    return view
  }

  /** The same, as the room's windows are told it: with the last cover that was heard of. */
  told(desk: Desk | undefined): WallTold {
    return { view: this.view(desk), cover: this.set.cover ?? 0 }
  }

  #fresh(desk: Desk): WallView {
    const { workshop, scene } = this.set
    const rows = workshop ? rowsFor(desk.model, { to: 'room', workshop }, desk.day, wallKinds[scene]) : []
    const pairs = scene === 'pairs' && workshop ? pairsForRoom(desk.model, workshop, desk.day) : []
    const view = wallView(new Rows(rows), this.set, this.#language(), this.#agreed(desk), pairs, {
      felt: this.#felt(desk),
      today: desk.day,
    })
    this.#last = { workshop, scene, view, rows }
    return view
  }

  /** What the group agreed is everybody's to see; who answered what for themselves is nobody's. */
  #agreed(desk: Desk) {
    const { workshop, scene } = this.set
    if (!workshop || scene !== 'agreement') return null
    const answers = rowsFor(desk.model, { to: 'facilitator' }, desk.day, ['answer'])
    return agreementOf(new Rows(answers), workshop).axes
  }

  /** What people said of the rung is the team's; the room gets the counts, small ones held back. */
  #felt(desk: Desk) {
    const { workshop, scene } = this.set
    return workshop && scene === 'parameters'
      ? rungsShown(desk.model.of('felt', 'workshop', workshop)[0]?.counts)
      : null
  }

  reset(): void {
    this.set = { workshop: null, scene: 'blank', frozen: false, paused: false }
    this.#last = null
  }
}
