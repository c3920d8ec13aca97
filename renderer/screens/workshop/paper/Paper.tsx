import './paper.css'
import { useMemo, useState } from 'react'
import { sheetsOf } from '../../../../shared/queries/sheets.ts'
import { Button } from '../../../pieces/Button.tsx'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { Tabs } from '../Tabs.tsx'
import { KeyIn } from './KeyIn.tsx'
import { Print } from './Print.tsx'
import { StillOut } from './StillOut.tsx'

const parts = ['print', 'key', 'out'] as const

/** Paper for a workshop: out of the printer, and back in by the keyboard. */
export function Paper({ workshop }: { workshop: string }) {
  const { t, number } = useWords()
  const [part, setPart] = useState<(typeof parts)[number]>('print')
  const rows = useDesk((s) => s.rows)
  const out = useMemo(
    () => sheetsOf(rows, workshop).reduce((sum, one) => sum + one.out.length, 0),
    [rows, workshop],
  )
  return (
    <div className="room no-rail workshop paper-tab">
      <div className="work">
        <Tabs workshop={workshop} current="paper" />
        <div className="row" role="group" aria-label={t('paper.parts')}>
          {parts.map((one) => (
            <Button key={one} isOn={one === part} onPress={() => setPart(one)}>
              {t(`paper.part.${one}`)}
              {one === 'out' && out > 0 ? ` (${number(out)})` : ''}
            </Button>
          ))}
        </div>
        {part === 'print' && <Print workshop={workshop} />}
        {part === 'key' && <KeyIn workshop={workshop} />}
        {part === 'out' && <StillOut workshop={workshop} />}
      </div>
    </div>
  )
}
