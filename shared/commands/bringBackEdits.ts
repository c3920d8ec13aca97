import { z } from 'zod'
import type { Words } from '../change.ts'
import { defineCommand, refuse, type Make } from '../command.ts'
import { runsOf } from '../consent/retelling.ts'
import { visibleTo } from '../consent/visible.ts'
import { contributionsAmong } from '../erasure.ts'
import type { Anchor } from '../exports/tree.ts'
import { isSection } from '../methods/index.ts'
import type { Live, Model } from '../model.ts'
import { ownerOfAnchor, returnedDocument, type ReturnedDocument } from '../roundtrip/document.ts'
import { plainly, saysTheSame } from '../roundtrip/sameWords.ts'
import { understand, type Finding, type Given, type Piece } from '../roundtrip/understand.ts'
import { sourcesRepeated } from '../roundtrip/wordsShared.ts'
import { aLang, maybeText } from './arguments.ts'
import { heldBy } from './taking.ts'

/**
 * A document that was handed over comes back: each change in it becomes a proposal beside its clause, and nothing else
 * happens. A proposed wording of a clause holds whatever that clause’s words hold; words taken back since the document
 * went out do not come back with it.
 */
export const bringBackEdits = defineCommand({
  name: 'bringBackEdits',
  args: z.strictObject({
    /** The keys found in the file; one of them has to be of a hand-over of this programme. */
    copies: z.array(z.string().max(40)).max(100),
    file: maybeText,
    by: maybeText,
    hash: z.string().max(128),
    lang: aLang,
    document: returnedDocument,
  }),
  run: (model, args, make) => {
    if (!args.copies.length) return refuse('roundtrip.refused.notOurs')
    const handover = model.all('handover').find((one) => one.copy && args.copies.includes(one.copy))
    const specification = model.all('specification')[0]
    if (!handover || !specification) return refuse('roundtrip.refused.elsewhere')
    const anchors = handover.anchors ?? []
    const given = clausesGiven(model, anchors, make.day)
    const found = understand(anchors, given, args.document)
    const lost = wordsLost(model, anchors, given, args.document, make.day)
    const kept = new Keeping(
      model,
      make,
      specification.id,
      args.lang,
      new Map(given.map((one) => [one.clause, one])),
    )
    const proposed = found.findings.flatMap((finding) => kept.fields(finding, lost))
    const repeated = sourcesRepeated(
      model,
      proposed.map(({ said, was }) => ({ text: said.map((one) => one.text).join('\n'), before: was ?? '' })),
    )
    const news = proposed.filter((one) => !kept.isKnown(one))
    const id = make.add('returned', {
      specification: specification.id,
      handover: handover.id,
      file: make.sayIf(args.file, { lang: args.lang }),
      by: make.sayIf(args.by, { lang: args.lang }),
      onDay: make.day,
      hash: args.hash,
      same: found.same,
      again: proposed.length - news.length,
      held: kept.heldBack + found.held.length,
      outside: found.outside,
    })
    const repeats = new Map(proposed.map((one, at) => [one, repeated[at]!]))
    news.forEach((one, order) => kept.put(one, id, order, repeats.get(one)!))
    return { id, proposals: news.length, again: proposed.length - news.length }
  },
})

type Proposed = { finding: Finding; clause: string | null; said: Piece[]; was: string | null; lang: string }
type GivenNow = Given & { words: Words | undefined }

class Keeping {
  heldBack = 0
  #old: Map<string, Live<'proposal'>[]> | undefined
  #here: Set<string> | undefined
  readonly model: Model
  readonly make: Make
  readonly specification: string
  readonly lang: string
  readonly given: Map<string, GivenNow>
  constructor(model: Model, make: Make, specification: string, lang: string, given: Map<string, GivenNow>) {
    ;[this.model, this.make, this.specification, this.lang, this.given] = [
      model,
      make,
      specification,
      lang,
      given,
    ]
  }

  /** What a finding would be kept as; nothing where its words were taken back, or the outline says so already. */
  fields(finding: Finding, lost: ReadonlySet<string>): Proposed[] {
    const { model } = this
    const clause = finding.is === 'added' ? finding.beside : finding.clause
    const said = 'parts' in finding ? finding.parts : 'to' in finding ? [finding.to] : []
    const given = this.given.get(clause ?? '')
    if (said.some((one) => runsOf(one.text).some((run) => lost.has(run)))) {
      this.heldBack += 1
      return []
    }
    const now = model.get('clause', clause)
    const text = model.saidIn(clause ?? '', 'text')?.text ?? ''
    const isAsSaid =
      (finding.is === 'reworded' && saysTheSame(text, finding.to.text)) ||
      (finding.is === 'removed' && (!now || now.retired === true)) ||
      (finding.is === 'moved' && now?.section === finding.place.section && this.stands(finding)) ||
      (finding.is === 'added' && this.isThere(finding.to.text, finding.place.section))
    if (isAsSaid) return []
    const lang = said.find((one) => one.lang)?.lang ?? given?.words?.lang ?? this.lang
    return [{ finding, clause, said, was: given?.words?.text ?? null, lang }]
  }

  /** True where the same change was proposed before, whatever became of it. */
  isKnown({ finding, clause, said }: Proposed): boolean {
    const place = 'place' in finding ? finding.place : undefined
    // Only those of the same kind, beside the same clause, that begin with the same words can be it.
    const key = keyOf(finding.is, clause, said[0]?.text)
    return this.#oldOnes(key).some((old) => {
      if (finding.is === 'moved')
        return old.section === place?.section && (old.after ?? null) === place?.after
      return finding.is === 'removed' || said.every((one, n) => plainly(one.text) === this.#textOf(old, n))
    })
  }

  #oldOnes(key: string): Live<'proposal'>[] {
    if (!this.#old) {
      this.#old = new Map()
      for (const old of this.model.of('proposal', 'specification', this.specification)) {
        const at = keyOf(old.is, old.clause ?? null, this.#textOf(old, 0))
        const those = this.#old.get(at)
        if (those) those.push(old)
        else this.#old.set(at, [old])
      }
    }
    return this.#old.get(key) ?? []
  }

  #textOf(old: Live<'proposal'>, n: number): string {
    const id = old.is === 'split' ? old.parts?.[n] : n ? undefined : old.text
    return plainly(this.model.words.get(id ?? '')?.text ?? '')
  }

  put({ finding, clause, said, lang }: Proposed, returned: string, order: number, repeats: string[]): void {
    const { model, make } = this
    const others = finding.is === 'merged' ? finding.others : []
    const holds = finding.is !== 'added' && finding.is !== 'comment' && clause ? [clause, ...others] : []
    const held = holds.map((id) => heldBy(model, id, 'text'))
    const words = holds.flatMap((id) => this.given.get(id)?.words ?? [])
    const options = {
      lang,
      sources: [
        ...held.flatMap((one) => one.sources),
        ...words.flatMap((row) => [...row.sources, row.id]),
        ...repeats,
      ],
      subjects: [...held.flatMap((one) => one.subjects), ...words.flatMap((row) => row.subjects)],
    }
    const place = 'place' in finding ? finding.place : undefined
    make.add('proposal', {
      specification: this.specification,
      returned,
      is: finding.is,
      clause,
      others: others.length ? others : null,
      was: words[0]?.id,
      text: finding.is !== 'split' && said[0] ? make.sayIf(said[0].text, options) : null,
      parts:
        finding.is === 'split'
          ? make.sayAll(
              said.map((one) => one.text),
              options,
            )
          : null,
      section: place && isSection(place.section) ? place.section : null,
      after: place?.after,
      first: place ? place.after === null : null,
      fromPeople: contributionsAmong(options.sources).length > 0 || null,
      state: 'open',
      order,
    })
  }

  private stands(finding: Finding & { is: 'moved' }): boolean {
    const all = this.model
      .of('clause', 'specification', this.specification)
      .filter((one) => one.section === finding.place.section && !one.retired)
    const at = all.findIndex((one) => one.id === finding.clause)
    return (all[at - 1]?.id ?? null) === finding.place.after
  }

  private isThere(text: string, section: string): boolean {
    this.#here ??= new Set(
      this.model
        .of('clause', 'specification', this.specification)
        .map((one) => `${one.section} ${plainly(this.model.words.get(one.text ?? '')?.text ?? '')}`),
    )
    return this.#here.has(`${section} ${plainly(text)}`)
  }
}

/** What any two proposals of the same change have in common. */
const keyOf = (is: string | null | undefined, clause: string | null, text: string | undefined): string => {
  const words = is === 'moved' || is === 'removed' ? '' : plainly(text ?? '')
  return JSON.stringify([is, is === 'added' ? null : clause, words])
}

/** The clauses as the document gave them. Words that are no longer to be seen are none. */
function clausesGiven(model: Model, anchors: readonly Anchor[], day: string): GivenNow[] {
  let heading = ''
  return anchors.flatMap((one) => {
    if (!one.clause) {
      if (one.section) heading = ownerOfAnchor(one.anchor)
      return []
    }
    const words = one.words ? model.words.get(one.words) : undefined
    const seen =
      words && isSeen(model, words, day) && isClauseSeen(model, one.clause, day) ? words : undefined
    const { clause, anchor, section = '' } = one
    return [{ clause, owner: ownerOfAnchor(anchor), section, heading, text: seen?.text ?? null, words: seen }]
  })
}

const isSeen = (model: Model, words: Words, day: string) =>
  visibleTo(model, words, { to: 'facilitator' }, day).show

const isClauseSeen = (model: Model, clause: string, day: string): boolean => {
  const now = model.saidIn(clause, 'text')
  return now !== undefined && isSeen(model, now, day)
}

/** Runs of words in the document that may not be seen any more: from clauses and voices taken back since it went out. */
function wordsLost(
  model: Model,
  anchors: readonly Anchor[],
  given: readonly GivenNow[],
  document: ReturnedDocument,
  day: string,
): Set<string> {
  const gone = new Set(
    anchors.flatMap((one) => {
      const voice = one.evidence
        ? (model.get('contribution', one.evidence) as Live<'contribution'> | undefined)
        : null
      const words = voice && model.saidIn(voice.id, 'text')
      const isVoiceGone = one.evidence?.startsWith('con_') && (!words || !isSeen(model, words, day))
      const isClauseGone =
        one.clause && one.words && given.find((each) => each.clause === one.clause)?.text === null
      return isVoiceGone || isClauseGone ? [ownerOfAnchor(one.anchor)] : []
    }),
  )
  if (!gone.size) return new Set()
  return new Set(
    document.paragraphs.flatMap(({ parts }) =>
      parts.filter((part) => part.owner && gone.has(part.owner)).flatMap((part) => runsOf(part.text)),
    ),
  )
}
