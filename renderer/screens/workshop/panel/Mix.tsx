import { useMemo } from 'react'
import { onOneVoice } from '../../../../shared/queries/oneVoice.ts'
import { panelMix, type PanelMix } from '../../../../shared/queries/panelMix.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Heads } from './Heads.tsx'
import { GapMark } from '../../../pieces/Marks.tsx'
import { useDesk } from '../../../store/desk.ts'
import { go } from '../../../store/view.ts'
import { useWords } from '../../../words.tsx'
import type { PanelProps } from './Panel.tsx'

/** Whose experience is in the room, in counts; who is not here; and what rests on a single voice. */
export function Mix({ workshop }: PanelProps) {
  const { t, list } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const mix = useMemo(() => panelMix(rows, workshop), [rows, workshop])
  const alone = useMemo(() => onOneVoice(rows), [rows])
  return (
    <div className="panel-mix">
      <section className="pile" aria-labelledby="mix-title">
        <h2 className="h-page" id="mix-title">
          {t('panel.mix.title')}
        </h2>
        <p className="quiet">{t('panel.mix.about')}</p>
        {mix.shown === 0 && <p>{t('panel.mix.empty')}</p>}
        {mix.stages.length > 0 && <Grid mix={mix} />}
        {mix.domains.length > 0 && (
          <Counted title={t('panel.mix.domains')} list={mix.domains} alone={t('panel.mix.oneDomain')} />
        )}
        {mix.notShown > 0 && <p className="quiet">{t('panel.mix.notShown', { count: mix.notShown })}</p>}
      </section>
      <div className="pile wide">
        <section className="pile" aria-labelledby="alone-title">
          <h2 className="h-sec" id="alone-title">
            {t('panel.mix.oneVoice')}
          </h2>
          <p className="quiet">{t(alone.length ? 'panel.mix.oneVoice.about' : 'panel.mix.oneVoice.none')}</p>
          <ul className="pile">
            {alone.map((one) => (
              <li key={one.id}>
                <GapMark>{t(`panel.mix.${one.kind}`)}</GapMark> {one.text}
              </li>
            ))}
          </ul>
        </section>
        <section className="section pile" aria-labelledby="sectors-title">
          <h2 className="h-sec" id="sectors-title">
            {t('panel.mix.sectors')}
          </h2>
          <p>
            {mix.absent.length
              ? t('panel.mix.absent', { who: list(mix.absent.map((one) => t(`panel.sector.${one}`))) })
              : t('panel.mix.allHere')}
          </p>
        </section>
        {mix.recruited.length > 0 && <Counted title={t('panel.mix.recruited')} list={mix.recruited} />}
        <div>
          <Button onPress={() => go({ at: 'people' })}>{t('panel.mix.change')}</Button>
        </div>
      </div>
    </div>
  )
}

/** Stage by period; a row with nobody in it says so once. */
function Grid({ mix }: { mix: PanelMix }) {
  const { t } = useWords()
  const year = Number(useDesk((desk) => desk.desk?.day ?? '').slice(0, 4))
  return (
    <div className="scrolls" tabIndex={0} role="group" aria-label={t('panel.mix.grid')}>
      <table className="mix-grid">
        <caption className="label">{t('panel.mix.grid')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('panel.mix.stage')}</th>
            {mix.periods.map(({ name, lastYear, isNow }) => (
              <th scope="col" key={name}>
                {name}
                <span className="quiet small">
                  {isNow
                    ? t('panel.mix.now')
                    : lastYear && year > lastYear
                      ? t('panel.mix.ago', { count: year - lastYear })
                      : null}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mix.stages.map((stage, row) => (
            <tr key={stage}>
              <th scope="row">{stage}</th>
              {mix.cells[row]!.every((one) => one === 0) ? (
                <td colSpan={Math.max(1, mix.periods.length)}>{t('panel.mix.gap')}</td>
              ) : (
                mix.cells[row]!.map((count, column) => (
                  <td key={mix.periods[column]!.name}>
                    {count ? <Heads count={count} /> : <span className="quiet">{t('panel.mix.nobody')}</span>}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CountedProps {
  title: string
  list: readonly { name: string; people: number }[]
  /** What is said beside one that a single person stands for. */
  alone?: string
}

function Counted({ title, list, alone }: CountedProps) {
  const { t } = useWords()
  return (
    <section className="section pile" aria-label={title}>
      <h3 className="label">{title}</h3>
      <ul className="counted-list">
        {list.map(({ name, people }) => (
          <li key={name}>
            <span>{name}</span> <span className="quiet">{t('common.people', { count: people })}</span>
            {alone && people === 1 && <GapMark>{alone}</GapMark>}
          </li>
        ))}
      </ul>
    </section>
  )
}
