import { useMemo } from 'react'
import { leaningOn } from '../../../shared/queries/leaning.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { inLanguage } from '../../../shared/methods/index.ts'
import { livingOutline } from '../../../shared/methods/templates.ts'
import { templateIn } from '../../../shared/queries/templates.ts'
import { useDesk } from '../../store/desk.ts'
import { useWords, type Words } from '../../words.tsx'

/** Which copies that were handed out hold somebody's words: who has them, since when. */
export function HandedOut({ rows, contributions }: { rows: Rows; contributions: readonly string[] }) {
  const { t } = useWords()
  const handovers = useMemo(() => leaningOn(rows, contributions).handovers, [rows, contributions])
  return (
    <section className="section pile" aria-labelledby="handed-out">
      <h2 className="h-sec" id="handed-out">
        {t('people.handedOut')}
      </h2>
      {handovers.length ? (
        <HolderList handovers={handovers} />
      ) : (
        <p className="quiet">{t('people.handedOut.none')}</p>
      )}
    </section>
  )
}

export function HolderList({ handovers }: { handovers: readonly Row<'handover'>[] }) {
  const words = useWords()
  const rows = useDesk((desk) => desk.rows)
  return (
    <ul className="bullets">
      {handovers.map((one) => (
        <li key={one.id}>{holderInWords(one, words, rows)}</li>
      ))}
    </ul>
  )
}

/** "Thornmouth council, 21 November 2026, version 0.3 for the commissioner, outline.docx". */
export function holderInWords(one: Row<'handover'>, { t, date, language }: Words, rows: Rows): string {
  const isCanvas = one.template === 'canvas'
  const kind =
    one.template && !isCanvas && one.template !== livingOutline.id ? templateOf(one.template, rows) : null
  return [
    textOf(one.recipient) || t('handover.nobodyNamed'),
    one.onDay && date(one.onDay),
    isCanvas
      ? t('canvasPaper.handed')
      : one.version
        ? t('specification.versionWithin', { number: one.version })
        : t('specification.nowWithin'),
    kind && (kind === 'gone' ? t('templates.gone') : inLanguage(kind.name, language)),
    one.audience && t(`handover.for.${one.audience}`),
    one.language && t(`templates.inLanguage.${one.language}`),
    one.format === 'paper' && t('templates.onPaper'),
    textOf(one.file),
  ]
    .filter(Boolean)
    .join(', ')
}

/** One of the programme's own may have been taken off the list since. */
const templateOf = (id: string, rows: Rows) => templateIn(rows, id) ?? 'gone'

/** A letter to those who hold a copy, to copy into a message: it names the copy and never the person or the words. */
export function Letter({ handovers, rows }: { handovers: readonly Row<'handover'>[]; rows: Rows }) {
  const words = useWords()
  const { t } = words
  const title = textOf(rows.all('programme')[0]?.title)
  return (
    <details>
      <summary>{t('people.letter')}</summary>
      <div className="paper letter" tabIndex={0} role="group" aria-label={t('people.letter')}>
        <p>{t('people.letter.hello')}</p>
        <p>{t('people.letter.gave', { title })}</p>
        <ul className="bullets">
          {handovers.map((one) => (
            <li key={one.id}>{holderInWords(one, words, rows)}</li>
          ))}
        </ul>
        <p>{t('people.letter.since')}</p>
        <p>{t('people.letter.thanks')}</p>
      </div>
    </details>
  )
}
