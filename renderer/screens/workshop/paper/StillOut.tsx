import { useMemo } from 'react'
import { sheetsOf } from '../../../../shared/queries/sheets.ts'
import { Button } from '../../../pieces/Button.tsx'
import { EmptyState } from '../../../pieces/Notices.tsx'
import { act, say, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'

/** Sheets that were printed and have not come back: what is still in people's pockets. */
export function StillOut({ workshop }: { workshop: string }) {
  const { t, date } = useWords()
  const rows = useDesk((s) => s.rows)
  const all = useMemo(() => sheetsOf(rows, workshop), [rows, workshop])
  const drop = async (ids: string[]) => {
    const done = await act('dropSheets', { ids })
    if (done) say('paper.out.dropped', { count: done.dropped })
  }
  return (
    <section className="pile wide still-out" aria-labelledby="out-title">
      <h1 className="h-page" id="out-title">
        {t('paper.out.title')}
      </h1>
      <p className="quiet">{t('paper.out.about')}</p>
      {!all.some((one) => one.out.length) && (
        <EmptyState title={t('paper.out.none')}>
          <p>{t('paper.out.none.more')}</p>
        </EmptyState>
      )}
      {all.map(({ form, printed, keyed, out }) => (
        <section key={form} className="section pile" aria-labelledby={`out-${form}`}>
          <h2 className="h-sec" id={`out-${form}`}>
            {t(`paper.${form}`)}
          </h2>
          <p>{t('paper.out.of', { keyed, printed })}</p>
          {out.length > 0 && (
            <>
              <ul className="codes">
                {out.map((one) => (
                  <li key={one.id}>
                    <span className="sheet-code">{one.code}</span>{' '}
                    <span className="small quiet">
                      {one.printedOn && t('paper.out.printed', { day: date(one.printedOn, 'short') })}
                    </span>
                  </li>
                ))}
              </ul>
              <div className="row">
                <Button onPress={() => void drop(out.map((one) => one.id))}>{t('paper.out.drop')}</Button>
              </div>
            </>
          )}
        </section>
      ))}
    </section>
  )
}
