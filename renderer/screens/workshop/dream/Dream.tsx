import './dream.css'
import { useRef, useState } from 'react'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { Tabs } from '../Tabs.tsx'
import { Images } from './Images.tsx'
import { Statements } from './Statements.tsx'

/** What the room dreams: images first, then sentences that say it as if it were so, with the stories beneath them. */
export function Dream({ workshop }: { workshop: string }) {
  const { t } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const [from, setFrom] = useState<string | null>(null)
  const line = useRef<HTMLTextAreaElement>(null)
  const startFrom = (image: string) => {
    setFrom(image)
    line.current?.focus()
  }
  return (
    <div className="room no-rail workshop dream">
      <div className="work">
        <Tabs workshop={workshop} current="dream" />
        <h1 className="sr">{t('inquiry.tab.dream')}</h1>
        <div className="dream-halves">
          <Images workshop={workshop} rows={rows} onStatement={startFrom} />
          <Statements workshop={workshop} rows={rows} from={from} onFrom={setFrom} line={line} />
        </div>
      </div>
    </div>
  )
}
