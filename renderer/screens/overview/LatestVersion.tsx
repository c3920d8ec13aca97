import { useMemo } from 'react'
import { textOf } from '../../../shared/record.ts'
import { outline, versionsOf } from '../../../shared/queries/outline.ts'
import type { Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { GapMark } from '../../pieces/Marks.tsx'
import { useDesk } from '../../store/desk.ts'
import { go } from '../../store/view.ts'
import { useWords, type Words } from '../../words.tsx'

/** The outline as it stands: its latest version, how much of it rests on people's words, and where it does not. */
export function LatestVersion() {
  const words = useWords()
  const { t, date } = words
  const rows = useDesk((desk) => desk.rows)
  const standing = useMemo(() => standingOf(rows), [rows])
  if (!standing) return null
  const { latest, clauses, withoutVoice, firstWithout } = standing
  return (
    <section className="section pile" aria-labelledby="outline">
      <h2 id="outline" className="h-sec">
        {t('overview.outline')}
      </h2>
      {latest ? (
        <p>
          <strong>{t('overview.version', { version: latest.number ?? '' })}</strong>
          {latest.onDay && `, ${date(latest.onDay)}`}
          {textOf(latest.change) && <span className="change">{textOf(latest.change)}</span>}
        </p>
      ) : (
        <p className="quiet">{t(clauses ? 'overview.noVersion' : 'overview.noClause')}</p>
      )}
      {clauses > 0 && (
        <p className="num">
          {t('overview.clauses', { count: clauses })}. {restsOn(standing, words)}
        </p>
      )}
      {withoutVoice > 0 && (
        <p className="row">
          <GapMark>{t('common.noVoiceYet')}</GapMark>
          <span className="num">{t('overview.withoutVoice', { count: withoutVoice })}</span>
        </p>
      )}
      <div className="row">
        <Button
          onPress={() => go({ at: 'specification', ...(firstWithout ? { clause: firstWithout } : {}) })}
        >
          {t(firstWithout ? 'overview.toFirstWithout' : 'overview.toOutline')}
        </Button>
        {firstWithout && (
          <Button onPress={() => go({ at: 'specification' })}>{t('overview.toOutline')}</Button>
        )}
      </div>
    </section>
  )
}

/** Notes without a name are told as notes: nobody knows how many people said them. */
function restsOn({ people, unsigned }: { people: number; unsigned: number }, { t }: Words): string {
  if (!unsigned) return t('overview.restsOn', { count: people })
  const notes = t('specification.unsigned', { count: unsigned })
  return people
    ? t('overview.restsOnBoth', { count: people, notes })
    : t('overview.restsOnUnsigned', { notes })
}

function standingOf(rows: Rows) {
  const specification = rows.all('specification')[0]
  if (!specification) return undefined
  const lines = outline(rows, specification.id).flatMap((section) => section.lines)
  const speaking = lines.flatMap((line) => line.trail.contributions).filter((one) => !one.gone)
  // An open question needs no voice to be asked.
  const without = lines.filter(
    ({ type, trail: { voices } }) => type !== 'open_question' && voices.people + voices.unsigned === 0,
  )
  return {
    latest: versionsOf(rows, specification.id).at(-1),
    clauses: lines.length,
    withoutVoice: without.length,
    firstWithout: without[0]?.id,
    people: new Set(speaking.flatMap((one) => one.speakers ?? [])).size,
    unsigned: new Set(speaking.filter((one) => !one.speakers?.length)).size,
  }
}
