// Both directions of the border with a window: what does not fit the contract does not cross.
import {
  askMessage,
  longestMessage,
  storeAsks,
  storeTells,
  type Reply,
  type StoreAsk,
  type StoreTells,
} from '../../shared/contract.ts'
import type { WallTold } from '../../shared/cover.ts'
import { parseWall } from '../../shared/wallTells.ts'

/** A message of a window as an ask that fits the contract, or the reply that says why it is none. */
export function parseAsk(message: unknown): { n: number; ask: StoreAsk; args: unknown } | Reply {
  const parsed = askMessage.safeParse(message)
  if (!parsed.success || lengthOf(message) > longestMessage)
    return { n: parsed.data?.n ?? numberOf(message), refused: { refused: 'refusals.tooLarge' } }
  const { n, ask, args } = parsed.data
  if (!Object.hasOwn(storeAsks, ask)) return { n, broke: 'refusals.broke' }
  const known = storeAsks[ask as StoreAsk].in.safeParse(args)
  return known.success
    ? { n, ask: ask as StoreAsk, args: known.data }
    : { n, refused: { refused: 'refusals.notUnderstood', params: whereIn(known.error.issues[0]) } }
}

export const parseTold = (told: StoreTells): StoreTells => storeTells.parse(told)

/** What the room's windows are told. A picture that does not fit crosses as none, and its place is said, never its words. */
export function wallTells(told: WallTold): { tell: 'wallView' } & WallTold {
  const parsed = parseWall({ tell: 'wallView', ...told })
  if (!('misfit' in parsed)) return { tell: 'wallView', ...parsed }
  process.stderr.write(`store: a picture for the room does not fit at ${parsed.misfit}\n`)
  return { tell: 'wallView', view: { scene: 'blank', paused: false }, cover: told.cover }
}

function whereIn(issue: { path: PropertyKey[]; message: string } | undefined) {
  return { field: issue?.path.join('.') ?? '', why: issue?.message ?? '' }
}

/** What cannot even be written down is longer than anything. */
function lengthOf(message: unknown): number {
  try {
    return JSON.stringify(message)?.length ?? 0
  } catch {
    return Infinity
  }
}

const numberOf = (message: unknown): number =>
  typeof message === 'object' && message !== null && 'n' in message && Number.isInteger(message.n)
    ? (message.n as number)
    : 0
