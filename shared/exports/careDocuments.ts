import { privacyFacts } from '../queries/privacy.ts'
import { retentionDays } from '../queries/retention.ts'
import { textOf } from '../record.ts'
import type { Rows } from '../rows.ts'
import type { WordKey } from '../words/catalogue.ts'
import { formatDate } from '../words/dates.ts'
import { sayIn } from '../words/say.ts'
import { h, held, list, p, table, type Block, type DocumentTree } from './tree.ts'

export type CareAsked = {
  /** Of these only the programme's own settings are read: nobody who takes part is named or counted. */
  rows: Rows
  which: 'notice' | 'dpia'
  language: 'en-GB' | 'cy'
  day: string
  /** Whether a passphrase shuts the programme on this laptop. */
  isProtected: boolean
}

/**
 * A privacy notice, or the draft of an impact assessment, made from what the programme has really set. What nobody
 * has said yet stands there as a gap, to be filled before it is used.
 */
export function careDocument(asked: CareAsked): DocumentTree {
  const { rows, which, language, day } = asked
  const t = sayIn(language === 'cy' ? 'cy' : 'en')
  const facts = privacyFacts(rows)
  return {
    title: t(`takeback.${which}.title`, { title: facts.title }),
    language,
    audience: t(`takeback.${which}.for`),
    day,
    version: t('takeback.paper.madeOn', { day: formatDate(day, language === 'cy' ? 'cy' : 'en') }),
    blocks: which === 'notice' ? notice(asked) : dpia(asked),
    data: null,
  }
}

const parts = ['names', 'needs', 'words', 'counts'] as const

function wordsOf({ rows, language, isProtected }: CareAsked) {
  const spoken = language === 'cy' ? 'cy' : 'en'
  const t = sayIn(spoken)
  const facts = privacyFacts(rows)
  const programme = rows.all('programme')[0]
  const days = retentionDays(programme)
  const basis = programme?.lawfulBasis
  /** What is known, or the gap that says it is not. */
  const orGap = (known: string, key: WordKey, gap: WordKey): Block =>
    known ? p(t(key, { what: known })) : held(t(gap))
  return {
    t,
    facts,
    keeper: orGap(facts.keeper, 'takeback.paper.keeper', 'takeback.paper.keeper.gap'),
    purpose: orGap(textOf(programme?.purpose), 'takeback.paper.purpose', 'takeback.paper.purpose.gap'),
    basis: orGap(
      basis && basis !== 'not_recorded' ? t(`overview.basis.${basis}`) : '',
      'takeback.paper.basis',
      'takeback.paper.basis.gap',
    ),
    complaints: orGap(days.complaints, 'takeback.paper.complaints', 'takeback.paper.complaints.gap'),
    where: p(t(isProtected ? 'takeback.paper.where.locked' : 'takeback.paper.where.open')),
    /** Until when things are kept, and how they are taken back: the same in both papers. */
    howLongAndBack: [
      h(2, t('takeback.notice.long')),
      table(
        [t('takeback.paper.what'), t('takeback.paper.until')],
        parts.map((part) => [
          t(`takeback.retention.${part}`),
          days[part]
            ? t('takeback.paper.programmeDay', { day: formatDate(days[part], spoken) })
            : t(`takeback.paper.day.${part}`),
        ]),
      ),
      p(t('takeback.paper.offered')),
      h(2, t('takeback.notice.back')),
      p(
        facts.takeBackBy
          ? t('setup.privacy.takeBack', { how: facts.takeBackBy })
          : t('setup.privacy.takeBack.any'),
      ),
      p(t('takeback.paper.reaches')),
      p(t('takeback.paper.cannot')),
    ],
    foi: p(
      facts.publicBody === 'no'
        ? t('setup.privacy.foi.no')
        : t(facts.publicBody === 'yes' ? 'setup.privacy.foi.yes' : 'setup.privacy.foi.gap', {
            act: t(facts.isScotland ? 'setup.privacy.foi.scotland' : 'setup.privacy.foi.act'),
          }),
    ),
  }
}

function notice(asked: CareAsked): Block[] {
  const { t, ...is } = wordsOf(asked)
  const lines = (key: string, from: number, to: number) =>
    list(Array.from({ length: to - from + 1 }, (_, at) => t(`${key}.${from + at}` as WordKey)))
  return [
    h(2, t('takeback.notice.who')),
    is.keeper,
    is.purpose,
    is.basis,
    p(t('takeback.paper.notConsent')),
    h(2, t('takeback.notice.what')),
    lines('takeback.notice.what', 1, 5),
    h(2, t('takeback.notice.choose')),
    lines('takeback.notice.choose', 1, 4),
    h(2, t('takeback.notice.where')),
    is.where,
    p(t('takeback.paper.noNetwork')),
    ...is.howLongAndBack,
    h(2, t('takeback.notice.complain')),
    is.complaints,
    p(t('takeback.paper.regulator')),
    is.foi,
  ]
}

/** What could go wrong, what the app really does about it, and what is left to the organisation. */
const risks = ['named', 'small', 'further', 'lost', 'back', 'special', 'others', 'safety'] as const

function dpia(asked: CareAsked): Block[] {
  const { t, ...is } = wordsOf(asked)
  return [
    held(t('takeback.dpia.draft')),
    h(2, t('takeback.dpia.describe')),
    is.purpose,
    is.keeper,
    p(t('takeback.dpia.data')),
    is.where,
    p(t('takeback.paper.noNetwork')),
    h(2, t('takeback.dpia.basis')),
    is.basis,
    p(t('takeback.paper.notConsent')),
    p(t('takeback.dpia.special')),
    h(2, t('takeback.dpia.asked')),
    p(t('takeback.dpia.asked.about')),
    h(2, t('takeback.dpia.risks')),
    table(
      [t('takeback.dpia.risk'), t('takeback.dpia.does'), t('takeback.dpia.left')],
      risks.map((risk) => [
        t(`takeback.dpia.${risk}.risk`),
        t(`takeback.dpia.${risk}.does`),
        t(`takeback.dpia.${risk}.left`),
      ]),
    ),
    ...is.howLongAndBack,
    is.complaints,
    is.foi,
    h(2, t('takeback.dpia.sign')),
    p(t('takeback.dpia.sign.about')),
  ]
}
