import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { longestText } from '../command.ts'
import { byRank } from '../rows.ts'

/** What commands are given, checked at the border. A text too long is refused before anything is done. */
export const aText = z.string().max(longestText)
export const maybeText = aText.nullish()
export const aLang = z.string().min(2).max(35).default('en-GB')
/** Left out of an edit, a field stays as it is: no default may stand in for it. */
export const sameLang = z.string().min(2).max(35).optional()
export const anId = z.string().min(1).max(120)
export const someIds = z.array(anId).max(10_000).default([])
export const sameIds = z.array(anId).max(10_000).optional()
export const aDay = z.iso.date()
/** Where in an order: after this record, or first (null), or last (left out). */
export const anOrder = anId.nullish()

/**
 * The order key for a place among others (fractional indexing, so nothing else is renumbered).
 * Equal keys, from two laptops at once, are told apart by id.
 */
export function place(
  others: { id: string; rank?: string | null }[],
  after: string | null | undefined,
  self?: string,
): string {
  const list = others.filter((one) => one.id !== self).sort(byRank)
  const at =
    after === undefined ? list.length - 1 : after === null ? -1 : list.findIndex((one) => one.id === after)
  const before = list[at]?.rank ?? null
  const next = list.slice(at + 1).find((one) => (one.rank ?? '') > (before ?? ''))?.rank ?? null
  return generateKeyBetween(before, next)
}
