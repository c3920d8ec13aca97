// The rules axe is run with, everywhere: also those it leaves off unless it is asked for them.
import type axe from 'axe-core'

/**
 * In: axe, here or in a page. Out: every rule of WCAG 2.2 A and AA switched on, with them the size of what is pressed,
 * tables without heads and pages that forbid turning the screen. All other rules stay as axe has them. A page is sent
 * it as text, so it leans on nothing outside itself.
 */
export function everyRule(one: typeof axe): NonNullable<axe.RunOptions['rules']> {
  const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const rules = one.getRules(levels).filter(({ tags }) => !tags.includes('deprecated'))
  return Object.fromEntries(rules.map(({ ruleId }) => [ruleId, { enabled: true }]))
}
