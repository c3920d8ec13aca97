import type { WallSet } from '../../shared/contract.ts'
import type { Desk } from '../../shared/desk.ts'
import { agreementOf } from '../../shared/queries/agreement.ts'
import { saidIn, wallKinds, wallView, type WallView } from '../../shared/queries/wall.ts'
import { rungsShown } from '../../shared/queries/rungs.ts'
import { pairsForRoom } from '../../shared/queries/wallPairs.ts'
import { rowsFor, Rows } from '../../shared/rows.ts'

const blank: WallView = { scene: 'blank', paused: false }

/** What the room sees: a view made of rows already filtered for it, and nothing else. */
export class Wall {
  set: WallSet = { workshop: null, scene: 'blank', frozen: false, paused: false }
  #shown: WallView = blank
  readonly #language: () => string

  constructor(language: () => string) {
    this.#language = language
  }

  /** The picture to show now. A frozen one stands still, except that words taken back leave it. */
  view(desk: Desk | undefined): WallView {
    if (!desk) return (this.#shown = blank)
    const { workshop } = this.set
    // What is shown already too: a frozen picture is checked against what may still be seen.
    const kinds = [...new Set([...wallKinds[this.set.scene], ...wallKinds[this.#shown.scene]])]
    const rows = workshop ? rowsFor(desk.model, { to: 'room', workshop }, desk.day, kinds) : []
    const pairs = this.#pairs(desk)
    const fresh = wallView(new Rows(rows), this.set, this.#language(), this.#agreed(desk), pairs, {
      felt: this.#felt(desk),
      today: desk.day,
    })
    if (!this.set.frozen || this.set.paused) return (this.#shown = fresh)
    const allowed = new Set([...textsIn(rows), ...pairs.flatMap((one) => one.names)])
    // Words shown a moment ago and no longer anybody's to show: better nothing than those.
    const isStillAllowed = saidIn(this.#shown).every((text) => allowed.has(text))
    return isStillAllowed ? this.#shown : (this.#shown = blank)
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

  /** Who sits with whom is the team's; the room gets the names it may have. */
  #pairs(desk: Desk) {
    const { workshop, scene } = this.set
    const isShown = scene === 'pairs' || this.#shown.scene === 'pairs'
    return workshop && isShown ? pairsForRoom(desk.model, workshop, desk.day) : []
  }

  reset(): void {
    this.set = { workshop: null, scene: 'blank', frozen: false, paused: false }
    this.#shown = blank
  }
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (!value || typeof value !== 'object') return []
  return 'text' in value && typeof value.text === 'string'
    ? [value.text]
    : Object.values(value).flatMap(textsIn)
}
