import '../dream/dream.css'
import { useState } from 'react'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { Button } from '../../../pieces/Button.tsx'
import { Tabs } from '../Tabs.tsx'
import { Elements } from './Elements.tsx'
import { SoarFrame } from './Soar.tsx'

/** What is designed: elements that are the same everywhere or chosen by each place; or SOAR, in its four fields. */
export function Design({ workshop }: { workshop: string }) {
  const { t } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const isSoar = rows.get('workshop', workshop)?.method === 'soar'
  const [frame, setFrame] = useState<'elements' | 'soar'>(isSoar ? 'soar' : 'elements')
  return (
    <div className="room no-rail workshop design">
      <div className="work">
        <Tabs workshop={workshop} current="design" />
        <h1 className="sr">{t('inquiry.tab.design')}</h1>
        <div className="row frames" role="group" aria-label={t('dream.design.frames')}>
          <Button isOn={frame === 'elements'} onPress={() => setFrame('elements')}>
            {t('dream.design.elements')}
          </Button>
          <Button isOn={frame === 'soar'} onPress={() => setFrame('soar')}>
            {t('dream.design.soar')}
          </Button>
        </div>
        {frame === 'soar' ? (
          <SoarFrame workshop={workshop} rows={rows} />
        ) : (
          <Elements workshop={workshop} rows={rows} />
        )}
      </div>
    </div>
  )
}
