import { useState } from 'react'
import { rungGap, rungs } from '../../../../shared/queries/rungs.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Heads } from './Heads.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { act, say, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import type { PanelProps } from './Panel.tsx'

/** The say that was promised beside the say people felt: a ladder, and a sentence for it. */
export function Rungs({ workshop, readOnly }: PanelProps) {
  const { t } = useWords()
  const claimed = useDesk((desk) => desk.rows.all('programme')[0]?.rung)
  const counts = useDesk((desk) => desk.rows.where('felt', 'workshop', workshop)[0]?.counts)
  const [typed, setTyped] = useState<string[]>()
  const gap = rungGap(claimed, counts)
  const numbers = typed?.map((one) => (one.trim() === '' ? 0 : Number(one)))
  const isRight = numbers?.every((one) => Number.isInteger(one) && one >= 0 && one <= 10_000)
  const keep = async () => {
    if (!numbers || !isRight) return
    if (await act('keyFelt', { workshop, counts: numbers })) say('panel.rung.kept')
    setTyped(undefined)
  }
  const words =
    gap.people === 0
      ? t('panel.rung.nobody')
      : gap.gap === null
        ? t('panel.rung.none')
        : gap.gap > 0
          ? t('panel.rung.gap', { count: gap.gap })
          : t(gap.gap < 0 ? 'panel.rung.more' : 'panel.rung.same')
  return (
    <section className="section pile" aria-labelledby="rungs-title">
      <h2 className="h-sec" id="rungs-title">
        {t('panel.rung.title')}
      </h2>
      <p className="quiet">{t('panel.rung.about')}</p>
      <table className="rungs">
        <thead>
          <tr>
            <th scope="col">{t('panel.rung.column')}</th>
            <th scope="col">{t('panel.rung.promised')}</th>
            <th scope="col">{t('panel.rung.felt')}</th>
          </tr>
        </thead>
        <tbody>
          {rungs.map((rung, at) => (
            <tr key={rung} data-promised={rung === claimed || undefined}>
              <th scope="row">{t(`overview.rung.${rung}`)}</th>
              <td>{rung === claimed && <strong>{t('panel.rung.here')}</strong>}</td>
              <td>
                {typed ? (
                  <Field
                    label={t('panel.rung.count', { rung: t(`overview.rung.${rung}`) })}
                    isLabelHidden
                    inputMode="numeric"
                    autoFocus={at === 0}
                    value={typed[at] ?? ''}
                    onChange={(text) => setTyped(typed.map((one, place) => (place === at ? text : one)))}
                    onEnter={() => void keep()}
                  />
                ) : (
                  <Heads count={counts?.[at] ?? 0} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status">{words}</p>
      <p className="quiet small">{t('panel.rung.heldBack')}</p>
      {!readOnly && (
        <div className="row">
          {typed ? (
            <>
              <Button isDisabled={!isRight} onPress={() => void keep()}>
                {t('common.save')}
              </Button>
              <Button onPress={() => setTyped(undefined)}>{t('common.cancel')}</Button>
            </>
          ) : (
            <Button onPress={() => setTyped(rungs.map((_, at) => (counts ? String(counts[at] ?? 0) : '')))}>
              {t('panel.rung.key')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
