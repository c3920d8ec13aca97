// One programme in which every combination of answers was given once, each with words and names of its own.
import {
  keepAnswers,
  nameAnswers,
  reachAnswers,
  wordsAnswers,
  type Axes,
} from '../../../shared/consent/answer.ts'
import type { AudienceName } from '../../../shared/consent/visible.ts'

export const theDay = '2026-11-21'
/** One that is over, and one no file has another reason to name. */
const untils = ['2026-11-20', '2031-03-17']

export const everyAnswer: Axes[] = keepAnswers.flatMap((keep) =>
  wordsAnswers.flatMap((words) =>
    nameAnswers.flatMap((name) =>
      reachAnswers.flatMap((reach) =>
        untils.flatMap((until) =>
          [false, true].map((takenBack) => ({ keep, words, name, reach, until, takenBack })),
        ),
      ),
    ),
  ),
)

export const marks = ['words', 'title', 'made', 'alias', 'first', 'full'] as const
export type Mark = (typeof marks)[number]
/** "zqwords0417x": a word no language has, one for each answer and each thing that hangs on it. */
export const markOf = (mark: Mark, at: number) => `zq${mark}${String(at).padStart(4, '0')}x`
/** Every mark there is in a text. */
export const marksIn = (text: string): string[] => text.match(/zq[a-z]{4,5}\d{4}x/g) ?? []

type Act = (command: string, args: object) => { id: string }

/**
 * Fills an empty programme: for each answer a person who gave it, on their own words, which a clause cites, and a
 * clause made from them. In: a door for commands, the workshop and the specification.
 */
export function giveEveryAnswer(act: Act, workshop: string, specification: string): void {
  const clause = (text: string, section: string, madeFrom: string[]) =>
    act('addClause', { specification, section, type: 'outcome', text, madeFrom })
  let cites = ''
  for (const [at, axes] of everyAnswer.entries()) {
    if (at % 90 === 0) cites = clause(`Clause ${at} rests on what people said.`, 'why', []).id
    const person = act('addParticipant', { alias: markOf('alias', at), role: 'resident' }).id
    act('nameParticipant', {
      person,
      firstName: markOf('first', at),
      fullName: markOf('full', at),
      deleteOn: '2032-01-01',
    })
    const text = `Somebody said ${markOf('words', at)} in the hall.`
    const note = { workshop, type: 'story', text, title: markOf('title', at), people: [person] }
    const { id } = act('addContribution', note)
    act('linkEvidence', { clause: cites, to: id })
    const made = clause(`It was made from ${markOf('made', at)} there.`, 'model', [id])
    act('linkEvidence', { clause: made.id, to: id })
    act('recordAnswer', { person, contribution: id, axes, how: 'spoken' })
  }
}

const width: Record<AudienceName, number> = { programme: 1, commissioner: 2, public: 3 }

/** What consent.md says a file for an audience holds, mark by mark. */
export function marksAllowed(audience: AudienceName): Set<string> {
  return new Set(
    everyAnswer.flatMap(({ keep, words, name, reach, until, takenBack }, at) => {
      const reaches = reachAnswers.indexOf(reach) >= width[audience]
      if (takenBack || until < theDay || keep !== 'programme' || !reaches || words !== 'exact') return []
      const chosen = marks.filter((mark) => mark === name)
      return [...(['words', 'title', 'made'] as const), ...chosen].map((mark) => markOf(mark, at))
    }),
  )
}
