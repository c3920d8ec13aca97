import { isRefusal } from '../../../shared/command.ts'
import type { CommandName, ResultOf } from '../../../shared/commands/index.ts'
import type { Answered, Asked, WallSet } from '../../../shared/contract.ts'
import { answersOn, generalAnswers, headsOfHistory } from '../../../shared/consent/history.ts'
import { peopleAs } from '../../../shared/consent/people.ts'
import { leftBehind } from '../../../shared/queries/leftBehind.ts'
import { refuse } from '../../../shared/command.ts'
import { sayIn } from '../../../shared/words/say.ts'
import { search } from '../search.ts'
import { verify } from '../verify.ts'
import type { Answer, Store } from '../store.ts'

/** What some command gives back; one that gave back more than the contract takes would not compile. */
type Given = { [N in CommandName]: ResultOf<N> }[CommandName]

export function act(store: Store, { command, args }: Asked<'act'>): Answer<'act'> {
  const done = store.change((desk) => desk.actNamed(command as CommandName, args))
  if (isRefusal(done)) return done
  // The words are gone from every view; that traces wait on a full disk has to be said all the same.
  if (store.open.hasTraces) return refuse('refusals.tracesRemain')
  return { result: done.result as Given, mark: done.mark }
}

export const undo = (store: Store): Answer<'undo'> => back(store, 'undo')
export const redo = (store: Store): Answer<'redo'> => back(store, 'redo')

function back(store: Store, which: 'undo' | 'redo'): Answer<'undo'> {
  const command = store.open.commandOf(which)
  if (command === undefined)
    return refuse(which === 'undo' ? 'refusals.nothingToUndo' : 'refusals.nothingToRedo')
  let skipped = 0
  const done = store.change((desk) => {
    const undone = desk[which]()
    if (isRefusal(undone)) return undone
    skipped = undone.skipped
    return { result: undefined, applied: undone.applied, mark: '' }
  })
  return isRefusal(done) ? done : { skipped, command }
}

export function searchWords(store: Store, asked: Asked<'search'>): Answered<'search'> {
  const { db, desk, naming } = store.open
  return search(db, desk, naming, asked)
}

export function wordsLeftBehind(
  store: Store,
  { person, terms }: Asked<'leftBehind'>,
): Answered<'leftBehind'> {
  const { model, day } = store.open.desk
  return leftBehind(model, terms, person, day)
}

/** The answers that hold for somebody now, to be shown beside a new one: only what was seen can be named by it. */
export function answersBeside(
  store: Store,
  { person, contribution }: Asked<'answersBeside'>,
): Answer<'answersBeside'> {
  const { model } = store.open.desk
  if (model.rec(person)?.kind !== 'participant') return refuse('refusals.notHere')
  // With what was answered for these words while nobody had signed them: only whoever is shown it can loosen it.
  const onIt = contribution
    ? [...answersOn(model, contribution, peopleAs(model, person)), ...answersOn(model, contribution, null)]
    : []
  return headsOfHistory([...generalAnswers(model, person), ...onIt]).flatMap((one) =>
    one.axes
      ? [
          {
            id: one.id,
            axes: one.axes,
            onContribution: !!one.contribution,
            how: one.how ?? '',
            heardBy: model.words.get(one.heardBy ?? '')?.text ?? null,
            onDay: one.onDay ?? '',
          },
        ]
      : [],
  )
}

export function setWall(store: Store, some: Partial<WallSet>): WallSet {
  store.wall.set = { ...store.wall.set, ...some }
  store.setup.tell({ tell: 'wall', wall: store.wall.set })
  // At once, not soon: a pause may not wait.
  store.setup.tellWall(store.wall.told(store.programme?.desk))
  return store.wall.set
}

export function saveDraft(store: Store, { key, text, forGood }: Asked<'saveDraft'>): Answer<'saveDraft'> {
  if (store.open.readOnly) return refuse('refusals.readOnly')
  store.open.saveDraft(key, text, forGood)
  return store.open.hasTraces && forGood ? refuse('refusals.tracesRemain') : null
}

export const drafts = (store: Store): Answered<'drafts'> => store.open.drafts()

export const verifyOpen = (store: Store): Answered<'verify'> =>
  verify(store.open, sayIn(store.setup.language() === 'cy' ? 'cy' : 'en'))
