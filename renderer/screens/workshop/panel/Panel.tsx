import './panel.css'
import { Button } from '../../../pieces/Button.tsx'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { Tabs } from '../Tabs.tsx'
import { CareOfPeople } from './CareOfPeople.tsx'
import { ChallengeLog } from './ChallengeLog.tsx'
import { Checklists } from './Checklists.tsx'
import { Mix } from './Mix.tsx'
import { Opening } from './Opening.tsx'
import { panelParts, showPanelPart, usePanelPart, type PanelPart } from './parts.ts'
import { Round } from './Round.tsx'

export interface PanelProps {
  workshop: string
  readOnly: boolean
}

const screens: Record<PanelPart, (props: PanelProps) => React.ReactNode> = {
  opening: Opening,
  mix: Mix,
  round: Round,
  log: ChallengeLog,
  lists: Checklists,
  care: CareOfPeople,
}

/** People who have been there, and those who decide: one thing at a time, each a key away. */
export function Panel({ workshop }: { workshop: string }) {
  const { t } = useWords()
  const part = usePanelPart((one) => one.part)
  const readOnly = useDesk((desk) => desk.desk?.readOnly ?? false)
  const Part = screens[part]
  return (
    <div className="room no-rail workshop panel-tab">
      <div className="work">
        <Tabs workshop={workshop} current="panel" />
        <h1 className="sr">{t('inquiry.tab.panel')}</h1>
        <div className="row panel-parts" role="group" aria-label={t('panel.parts')}>
          {panelParts.map((one) => (
            <Button key={one} isOn={one === part} onPress={() => showPanelPart(one)}>
              {t(`panel.part.${one}`)}
            </Button>
          ))}
        </div>
        <Part workshop={workshop} readOnly={readOnly} />
      </div>
    </div>
  )
}
