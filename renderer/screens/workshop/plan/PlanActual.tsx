import { useMemo } from 'react'
import { planActual, type PlanLine } from '../../../../shared/queries/planActual.ts'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { useNow } from '../useNow.ts'

/** What was planned and what it took: a thread a step, and the same in figures. */
export function PlanActual({ workshop }: { workshop: string }) {
  const { t, language } = useWords()
  const rows = useDesk((s) => s.rows)
  const now = new Date(useNow(30_000)).toISOString()
  const { lines, planned, ran } = useMemo(
    () => planActual(rows, workshop, language, now),
    [rows, workshop, language, now],
  )
  const longest = Math.max(1, ...lines.map((line) => Math.max(line.planned, line.ran ?? 0)))
  const minutes = (count: number) => t('common.minutesShort', { count })
  return (
    <section className="section pile plan-actual" aria-labelledby="plan-actual">
      <h2 id="plan-actual" className="h-sec">
        {t('setup.actual.title')}
      </h2>
      {lines.every((line) => line.ran === null) ? (
        <p className="quiet">{t('setup.actual.none')}</p>
      ) : (
        <>
          <p className="quiet">{t('setup.actual.about')}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('setup.actual.step')}</th>
                <th scope="col" className="count">
                  {t('setup.actual.planned')}
                </th>
                <th scope="col" className="count">
                  {t('setup.actual.ran')}
                </th>
                <td aria-hidden className="quiet small">
                  {t('setup.actual.key')}
                </td>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.step.phase.id}>
                  <th scope="row">
                    {line.step.title || t('inquiry.run.untitled')}
                    {line.step.skipped && <span className="quiet"> {t('setup.plan.skipped')}</span>}
                  </th>
                  <td className="count num">{minutes(line.planned)}</td>
                  <td className="count num">
                    {line.ran === null ? (
                      <span className="quiet">{t('setup.actual.unknown')}</span>
                    ) : (
                      minutes(line.ran)
                    )}
                    {line.by === 'moves' && (
                      <span className="quiet small by"> {t('setup.actual.byMoves')}</span>
                    )}
                  </td>
                  <td aria-hidden>
                    <Threads line={line} longest={longest} />
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('setup.actual.all')}</th>
                <td className="count num">{minutes(planned)}</td>
                <td className="count num">{minutes(ran)}</td>
                <td aria-hidden />
              </tr>
            </tfoot>
          </table>
        </>
      )}
    </section>
  )
}

/** Both lengths to one scale: the plan stitched, the day a solid thread beneath it. */
function Threads({ line, longest }: { line: PlanLine; longest: number }) {
  const x = (minutes: number) => (minutes / longest) * 300
  return (
    <svg className="threads" viewBox="-4 0 308 20" preserveAspectRatio="none">
      {line.planned > 0 && <line className="planned" x1="0" x2={x(line.planned)} y1="6" y2="6" />}
      {line.ran !== null && line.ran > 0 && <line className="ran" x1="0" x2={x(line.ran)} y1="14" y2="14" />}
    </svg>
  )
}
