import { textOf } from '../../../shared/record.ts'
import { cycleTexts } from '../../../shared/records/cycle.ts'
import type { Row, Rows } from '../../../shared/rows.ts'

export type TypedMeasure = { id: string | null; name: string; value: string; outOf: number | null }
export type Typed = Record<(typeof cycleTexts)[number] | 'prototype' | 'changes' | 'money', string> & {
  from: string | null
  to: string | null
  decision: 'none' | 'adapt' | 'adopt' | 'abandon'
  reviewers: string[]
  measures: TypedMeasure[]
}

/** What the form begins with: a cycle as it stands, or nothing. */
export function beginsWith(rows: Rows, cycle: Row<'cycle'> | undefined): Typed {
  const measures = cycle ? [...rows.where('measure', 'cycle', cycle.id)] : []
  const texts = Object.fromEntries(
    [...cycleTexts, 'prototype' as const].map((part) => [part, textOf(cycle?.[part])]),
  ) as Record<(typeof cycleTexts)[number] | 'prototype', string>
  return {
    ...texts,
    changes: (cycle?.changes ?? []).map(textOf).filter(Boolean).join('\n'),
    money: cycle?.moneyGbp == null ? '' : String(cycle.moneyGbp),
    from: cycle?.from ?? null,
    to: cycle?.to ?? null,
    decision: cycle?.decision ?? 'none',
    reviewers: cycle?.reviewedBy ?? [],
    measures: measures.map((one) => {
      const whole = measures.findIndex((other) => other.id === one.outOf)
      return {
        id: one.id,
        name: textOf(one.name),
        value: String(one.value ?? ''),
        outOf: whole < 0 ? null : whole,
      }
    }),
  }
}

/** A draft is one text in the store: the form's fields together. Anything of it that is not understood is left alone. */
export function draftOf(draft: string, start: Typed): Typed {
  try {
    const kept = JSON.parse(draft || '{}') as Partial<Record<keyof Typed, unknown>>
    const isAlike = (part: keyof Typed) =>
      kept[part] !== undefined &&
      (start[part] === null || kept[part] === null
        ? part === 'from' || part === 'to'
        : Array.isArray(kept[part]) === Array.isArray(start[part]) &&
          typeof kept[part] === typeof start[part])
    return Object.fromEntries(
      (Object.keys(start) as (keyof Typed)[]).map((part) => [part, isAlike(part) ? kept[part] : start[part]]),
    ) as Typed
  } catch {
    return start
  }
}

/** The measures as a command takes them; nothing where a number is not one. Lines left empty are left out. */
export function measuresFrom(typed: readonly TypedMeasure[]) {
  const filled = typed.filter((one) => one.name.trim() || one.value.trim())
  const all = filled.map((one) => ({
    id: one.id,
    name: one.name,
    value: Number(one.value.replace(/,/g, '').trim()),
    outOf: one.outOf === null ? null : filled.indexOf(typed[one.outOf]!),
  }))
  const isWrong = all.some(
    (one, at) => !filled[at]!.value.trim() || !Number.isFinite(one.value) || !one.name.trim(),
  )
  return isWrong ? null : all.map((one) => ({ ...one, outOf: (one.outOf ?? -1) < 0 ? null : one.outOf }))
}
