import { textOf } from '../record.ts'
import type { Rows } from '../rows.ts'
import type { Language, WordKey } from '../words/catalogue.ts'
import { formatDate } from '../words/dates.ts'
import type { Say } from '../words/say.ts'

/** What a room is told before anything is written down: the programme's own settings, and what nobody has said yet. */
export type PrivacyFacts = {
  title: string
  decides: string
  replyBy: string | null
  keeper: string
  takeBackBy: string
  publicBody: 'yes' | 'no' | null
  isScotland: boolean
}

export function privacyFacts(rows: Rows): PrivacyFacts {
  const programme = rows.all('programme')[0]
  return {
    title: textOf(programme?.title),
    decides: textOf(programme?.decisionMaker),
    replyBy: programme?.replyBy ?? null,
    keeper: textOf(programme?.keeper),
    takeBackBy: textOf(programme?.takeBackBy),
    publicBody: programme?.publicBody ?? null,
    isScotland: programme?.nation === 'scotland',
  }
}

export type PrivacyLine = { title: string; text: string; isGap?: boolean }

/** The wording, in plain sentences: one a line, short enough to be read out and to stand on a wall. */
export function privacyLines(facts: PrivacyFacts, t: Say, language: Language): PrivacyLine[] {
  const line = (
    name: 'decides' | 'keeps' | 'takeBack' | 'foi',
    text: string,
    isGap = false,
  ): PrivacyLine => ({
    title: t(`setup.privacy.${name}.title`),
    text,
    ...(isGap ? { isGap } : {}),
  })
  const says = (key: WordKey, values?: Record<string, string>) => t(key, values)
  const reply = facts.replyBy
    ? ` ${says('setup.privacy.reply', { day: formatDate(facts.replyBy, language) })}`
    : ''
  const foi = facts.isScotland ? 'setup.privacy.foi.scotland' : 'setup.privacy.foi.act'
  return [
    facts.decides
      ? line('decides', says('setup.privacy.decides', { who: facts.decides }) + reply)
      : line('decides', says('setup.privacy.decides.gap') + reply, true),
    facts.keeper
      ? line('keeps', says('setup.privacy.keeps', { who: facts.keeper }))
      : line('keeps', says('setup.privacy.keeps.gap'), true),
    line(
      'takeBack',
      facts.takeBackBy
        ? says('setup.privacy.takeBack', { how: facts.takeBackBy })
        : says('setup.privacy.takeBack.any'),
    ),
    facts.publicBody === 'yes'
      ? line('foi', says('setup.privacy.foi.yes', { act: says(foi) }))
      : facts.publicBody === 'no'
        ? line('foi', says('setup.privacy.foi.no'))
        : line('foi', says('setup.privacy.foi.gap', { act: says(foi) }), true),
  ]
}

/** The same as one text, as it is kept beside the time it was read out. */
export const privacyText = (lines: readonly PrivacyLine[]): string =>
  lines.map((line) => `${line.title} ${line.text}`).join('\n')
