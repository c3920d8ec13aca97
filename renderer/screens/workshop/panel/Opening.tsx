import { ArrowRight, Printer } from 'lucide-react'
import { useMemo } from 'react'
import { challengeLog } from '../../../../shared/queries/challengeLog.ts'
import { methodIn } from '../../../../shared/queries/methods.ts'
import { panelMissing, type PanelNeed } from '../../../../shared/queries/panelReady.ts'
import { Button } from '../../../pieces/Button.tsx'
import { useDesk } from '../../../store/desk.ts'
import { go } from '../../../store/view.ts'
import { useWords } from '../../../words.tsx'
import { Parameters } from '../../overview/Parameters.tsx'
import { lastChoice, firstChoice } from '../paper/choosing.ts'
import { stepDoings } from '../plan/doings.ts'
import { ShowOnWall } from '../ShowOnWall.tsx'
import { Decides } from './Decides.tsx'
import type { PanelProps } from './Panel.tsx'
import { showPanelPart } from './parts.ts'
import { Rungs } from './Rungs.tsx'
import { useSteps } from '../useSteps.ts'

/** What can change, who decides, by when and how much of a say is promised: before anybody gives their time. */
export function Opening({ workshop, readOnly }: PanelProps) {
  const { t, language } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const missing = useMemo(() => panelMissing(rows), [rows])
  const steps = useSteps(workshop)
  const method = methodIn(rows, rows.get('workshop', workshop)?.method)
  const at = method?.steps.findIndex((one) => one.opens) ?? -1
  const first = steps.findIndex((one) => one.phase.step === method?.steps[at]?.id)
  const isOpen = first >= 0 && steps.findIndex((one) => one.isNow) >= first
  const opening = steps[first]
  const print = () => {
    lastChoice(workshop, { ...(lastChoice(workshop) ?? firstChoice(workshop, language)), form: 'parameters' })
    go({ at: 'workshop', workshop, tab: 'paper' })
  }
  return (
    <div className="panel-opening">
      <LastTime workshop={workshop} />
      <section className="pile" aria-labelledby="opening-title">
        <h2 className="h-page" id="opening-title">
          {t('panel.opening.title')}
        </h2>
        {missing.length > 0 ? (
          <Missing missing={missing} />
        ) : (
          <p role="status">{t(isOpen ? 'panel.opening.isOpen' : 'panel.opening.ready')}</p>
        )}
        <div className="row">
          {opening && !isOpen && !readOnly && missing.length === 0 && (
            <Button
              look="main"
              size="big"
              iconAfter={ArrowRight}
              onPress={() => void stepDoings(workshop, opening, '').go()}
            >
              {t('panel.opening.open')}
            </Button>
          )}
          <ShowOnWall workshop={workshop} scenes={[{ scene: 'parameters', label: t('panel.wall') }]} />
          <Button icon={Printer} onPress={print}>
            {t('panel.print')}
          </Button>
        </div>
      </section>
      <Parameters />
      <Decides readOnly={readOnly} />
      <Rungs workshop={workshop} readOnly={readOnly} />
    </div>
  )
}

/** Whoever comes again is told first what became of what they asked, before they are asked anything more. */
function LastTime({ workshop }: { workshop: string }) {
  const { t } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const today = useDesk((desk) => desk.desk?.day ?? '')
  const { before } = useMemo(() => challengeLog(rows, workshop, today), [rows, workshop, today])
  if (!before.length) return null
  const count = (state: string) => before.filter((one) => one.state === state).length
  return (
    <section className="row last-time" aria-label={t('panel.log.before')}>
      <strong>{t('panel.log.before')}</strong>
      <span>
        {t('panel.log.counts', {
          asked: count('asked'),
          overdue: count('overdue'),
          answered: count('answered'),
        })}
      </span>
      <Button iconAfter={ArrowRight} onPress={() => showPanelPart('log')}>
        {t('panel.opening.lastTime')}
      </Button>
    </section>
  )
}

const fieldFor = (need: PanelNeed) =>
  document.querySelector<HTMLElement>(`[data-need=${need}] :is(input:not([type=radio]), [role=radio], input)`)

/** Each thing that is missing leads to where it is said. */
function Missing({ missing }: { missing: readonly PanelNeed[] }) {
  const { t } = useWords()
  return (
    <div className="panel-missing pile">
      <p className="lead" role="status">
        {t('panel.opening.missing')}
      </p>
      <ul className="row">
        {missing.map((need) => (
          <li key={need}>
            <Button onPress={() => fieldFor(need)?.focus()}>{t(`panel.need.${need}`)}</Button>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('panel.opening.missing.help')}</p>
    </div>
  )
}
