// Everything people do, at random: each step picks a table and does one thing there. What was done is written into
// the facts as a person would tell it, not as the log has it.
import { commands, type CommandName } from '../../../shared/commands/index.ts'
import type { Kind } from '../../../shared/records/index.ts'
import type { Chance } from './chance.ts'
import { ofCanvases } from './canvasSteps.ts'
import { ofTheDay } from './daySteps.ts'
import { ofDots } from './dotsSteps.ts'
import { ofInquiry } from './inquirySteps.ts'
import { addNote, pasteNotes, mergeNotes, editNote, image, translate, cut, forget } from './noteSteps.ts'
import { ofPanels } from './panelSteps.ts'
import { ofPaper } from './paperSteps.ts'
import { addPerson, editPerson, namePerson, answer, withdraw, sign, unsign, join } from './peopleSteps.ts'
import {
  agree,
  close,
  erase,
  addTheme,
  editTheme,
  addClause,
  editClause,
  retell,
  clauseFromTranslation,
  commit,
  challenge,
} from './roomSteps.ts'
import { ids, pick, fresh, take, one, two, type Step } from './stepping.ts'
import { ofWord } from './wordSteps.ts'
import type { Table, World } from './world.ts'

const anything: Kind[] = [
  'contribution',
  'theme',
  'clause',
  'placement',
  'evidence',
  'commitment',
  'challenge',
  'statement',
]

const moreThings: Kind[] = [
  'translation',
  'interview',
  'method',
  'methodStep',
  'pair',
  'apart',
  'aside',
  'template',
  'templateSection',
  'canvas',
  'canvasLink',
]

/** Every command, each as often as it matters here. */
const byCommand: Partial<Record<CommandName, [number, Step]>> = {
  ...ofInquiry,
  ...ofDots,
  ...ofTheDay,
  ...ofPaper,
  ...ofPanels,
  ...ofWord,
  ...ofCanvases,
  addContribution: [12, addNote],
  pasteContributions: [1, pasteNotes],
  mergeContributions: [4, mergeNotes],
  editContribution: [5, editNote],
  translateContribution: [4, translate],
  cutAndForget: [2, cut],
  forgetWords: [1, forget],
  addParticipant: [6, addPerson],
  editParticipant: [1, editPerson],
  nameParticipant: [2, namePerson],
  forgetIdentity: [
    1,
    take('forgetIdentity', (_, t, c) => one(pick(t, 'participant', c), (person) => ({ person }))),
  ],
  recordAnswer: [9, answer],
  takeBack: [4, withdraw],
  agreeTogether: [3, agree],
  signContribution: [5, sign],
  unsignContribution: [3, unsign],
  joinParticipants: [2, join],
  closeWorkshop: [1, close],
  eraseWords: [2, erase],
  confirmWithdrawals: [1, take('confirmWithdrawals', (_, t) => ({ laptop: `table ${t.at}` }))],
  addTheme: [3, addTheme],
  editTheme: [2, editTheme],
  mergeThemes: [
    1,
    take('mergeThemes', (_, t, c) =>
      two(pick(t, 'theme', c), pick(t, 'theme', c), (theme, into) => ({ theme, into })),
    ),
  ],
  addClause: [6, addClause],
  editClause: [3, editClause],
  retellClause: [3, retell],
  addCommitment: [2, commit],
  addChallenge: [1, challenge],
  removeParticipant: [
    1,
    take('removeParticipant', (_, t, c) => one(pick(t, 'participant', c), (id) => ({ id }))),
  ],
  removeRecord: [2, take('removeRecord', (_, t, c) => one(pick(t, c.one(anything)!, c), (id) => ({ id })))],
  layAlso: [
    2,
    take('layAlso', (_, t, c) =>
      two(pick(t, 'contribution', c), pick(t, 'theme', c), (contribution, theme) => ({
        contribution,
        theme,
      })),
    ),
  ],
  moveContributions: [
    3,
    take('moveContributions', (_, t, c) =>
      one(pick(t, 'contribution', c), (id) => ({
        contributions: [id],
        theme: c.is(0.2) ? null : (pick(t, 'theme', c) ?? null),
      })),
    ),
  ],
  linkEvidence: [
    2,
    take('linkEvidence', (_, t, c) =>
      two(pick(t, 'clause', c), pick(t, 'contribution', c), (clause, to) => ({ clause, to })),
    ),
  ],
  cutVersion: [
    1,
    take('cutVersion', (w, _, c) => ({ specification: w.specification, number: `0.${c.below(99)}` })),
  ],
  addDesign: [
    1,
    take('addDesign', (w, t, c) => ({
      workshop: c.one(w.facts.workshops),
      text: fresh(w),
      type: 'standard',
      themes: c.some(ids(t, 'theme'), 0.3),
    })),
  ],
  addSoar: [1, take('addSoar', (w, _, c) => ({ workshop: c.one(w.facts.workshops), strengths: [fresh(w)] }))],
  addCycle: [
    1,
    take('addCycle', (w) => ({
      prototype: fresh(w),
      number: 1,
      changes: [fresh(w)],
      measures: [{ name: 'visits', value: 3 }],
    })),
  ],
  addInterview: [
    1,
    take('addInterview', (w, t, c) =>
      two(pick(t, 'participant', c), pick(t, 'participant', c), (interviewer, storyteller) => ({
        workshop: c.one(w.facts.workshops),
        interviewer,
        storyteller,
        story: pick(t, 'contribution', c),
      })),
    ),
  ],
  addParameter: [1, take('addParameter', (w) => ({ text: fresh(w), state: 'open' }))],
  editParameter: [
    1,
    take('editParameter', (w, t, c) =>
      one(pick(t, 'parameter', c), (id) => ({ id, text: fresh(w), state: 'fixed' })),
    ),
  ],
  editProgramme: [1, take('editProgramme', (w) => ({ title: fresh(w), geography: fresh(w) }))],
  startProgramme: [1, take('startProgramme', () => ({ title: 'a second one is refused' }))],
  startWorkshop: [0, take('startWorkshop', () => undefined)],
  editWorkshop: [
    1,
    take('editWorkshop', (w, _, c) => ({
      id: c.one(w.facts.workshops),
      topic: fresh(w),
      promises: [fresh(w)],
    })),
  ],
  addPhase: [
    1,
    take('addPhase', (w, _, c) => ({ workshop: c.one(w.facts.workshops), title: fresh(w), minutes: 5 })),
  ],
  editPhase: [
    1,
    take('editPhase', (w, _, c) => ({ id: c.one(w.phases), minutes: c.below(90), after: c.one(w.phases) })),
  ],
  goToPhase: [
    1,
    take('goToPhase', (w, _, c) => ({ workshop: c.one(w.facts.workshops), phase: c.one(w.phases) })),
  ],
  runClock: [
    1,
    take('runClock', (w, _, c) => ({
      phase: c.one(w.phases),
      to: c.one(['start', 'stop', 'reset']),
      at: '2026-11-21T10:00:00Z',
      addMinutes: 1,
    })),
  ],
  recordHandover: [
    1,
    take('recordHandover', (_, t, c) => ({
      audience: 'public',
      format: 'docx',
      hash: 'f00',
      contributions: c.some(ids(t, 'contribution'), 0.3),
    })),
  ],
}

/** What a record says: unset and null are one, and of a removed one nothing is said. */
const saysNow = (table: Table) =>
  JSON.stringify(
    [...new Set([...table.desk.model.changes.values()].map((c) => c.record))].map((id) => {
      const { fields, removed } = table.desk.model.rec(id)!
      const said = Object.entries(fields).filter(([field, value]) => value !== null && field !== 'removed')
      return [id, removed, removed ? null : said.sort(([a], [b]) => (a < b ? -1 : 1))]
    }),
  )

const thereAndBack: Step = (world, table) => {
  const before = saysNow(table)
  const undone = world.undo(table, 'undo')
  if ('refused' in undone || !undone.applied.changes.length) return
  world.undo(table, 'redo')
  if (saysNow(table) !== before) throw new Error('[U2] undone and redone, something is different')
}

/** Not a command of its own: undo, redo, a restart, work passed between tables, a backup and its restore. */
const besides: Record<string, [number, Step]> = {
  undo: [4, (world, table) => void world.undo(table, 'undo')],
  redo: [3, (world, table) => void world.undo(table, 'redo')],
  undoAndRedo: [2, thereAndBack],
  removeMore: [1, take('removeRecord', (_, t, c) => one(pick(t, c.one(moreThings)!, c), (id) => ({ id })))],
  image: [2, image],
  clauseFromTranslation: [2, clauseFromTranslation],
  restart: [1, (_, table) => table.desk.reload()],
  tell: [
    16,
    (world, table, chance) =>
      world.tell(chance.one(world.tables.filter((t) => t !== table))!, table, chance.one([0.3, 0.7, 1])!),
  ],
  backup: [1, (_, table) => void (table.backup = structuredClone(table.keep.load().batch))],
  restore: [1, (world, table) => world.restore(table)],
}

const all: Record<string, [number, Step]> = { ...byCommand, ...besides }
/** Each name as often as it is to happen. */
export const names: string[] = Object.entries(all).flatMap(([name, [often]]) =>
  Array<string>(often).fill(name),
)
/** The commands a history is made of: all there are. */
export const namesDone = Object.keys(byCommand)
export const namesThereAre = Object.keys(commands)

/** One thing happens at one table, which comes back. */
export function step(world: World, name: string, chance: Chance): Table {
  const table = chance.one(world.tables)!
  all[name]?.[1](world, table, chance)
  return world.tables[table.at]!
}
