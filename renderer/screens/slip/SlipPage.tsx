import './slip.css'
import { ArrowLeft, Printer } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { isRefusal } from '../../../shared/command.ts'
import { agreementOf } from '../../../shared/queries/agreement.ts'
import { textOf } from '../../../shared/record.ts'
import { Button } from '../../pieces/Button.tsx'
import { theBridge, useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { spokenBy } from '../people/answers.ts'
import { SlipPaper } from './SlipPaper.tsx'

interface SlipPageProps {
  person?: string
  /** The words it is about; without it, everything of the person. */
  contribution?: string
  workshop?: string
  onDone: () => void
}

/** A slip to take home: what was agreed, until when, and a code that takes it back. No name stands on it. */
export function SlipPage({ person, contribution, workshop, onDone }: SlipPageProps) {
  const { t, language } = useWords()
  const rows = useDesk((s) => s.rows)
  const today = useDesk((s) => s.desk?.day ?? '')
  const [code, setCode] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => page.current?.focus(), [])
  useEffect(() => {
    let isHere = true
    const make = async () => {
      // Through the bridge itself: nothing of it can be undone, so nothing is said about it.
      const done = await theBridge().act('makeSlip', person ? { person } : { contribution })
      if (!isHere) return
      if (isRefusal(done)) setWrong(true)
      else setCode(done.code)
    }
    void make()
    return () => {
      isHere = false
    }
  }, [person, contribution])

  const said = rows.get('contribution', contribution)
  const who = rows.get('participant', person)
  // In the language of whoever takes it home, and not in the window's.
  const [slipLanguage, setSlipLanguage] = useState(() =>
    spokenBy(who ?? rows.get('participant', said?.speakers?.[0]), language),
  )
  const there = said?.workshop ?? workshop ?? rows.all('workshop').at(-1)?.id ?? ''
  const group = agreementOf(rows, there).axes
  const axes = said?.far ?? who?.answer ?? group
  const other = slipLanguage === 'cy' ? 'en' : 'cy'
  const programme = rows.all('programme')[0]
  const meeting = rows.get('workshop', there)
  return (
    <div className="room no-rail slip-page">
      <div
        className="work"
        ref={page}
        tabIndex={-1}
        role="region"
        onKeyDown={(press) => {
          if (press.key === 'Escape' && !press.defaultPrevented) onDone()
        }}
        aria-label={t('stories.slip')}
      >
        <div className="row no-print">
          <Button look="main" size="big" icon={Printer} onPress={() => window.print()} isDisabled={!code}>
            {t('stories.slip.print')}
          </Button>
          <Button size="big" onPress={() => setSlipLanguage(other)}>
            {t('stories.slip.language', {
              language: t(slipLanguage === language ? 'common.otherLanguageName' : 'common.languageName'),
            })}
          </Button>
          <Button size="big" icon={ArrowLeft} keyHint="Esc" onPress={onDone}>
            {t('stories.slip.done')}
          </Button>
        </div>
        {isWrong && (
          <p className="wrong" role="alert">
            {t('stories.slip.noCode')}
          </p>
        )}
        <SlipPaper
          language={slipLanguage}
          axes={axes}
          isGroup={!who?.answer}
          code={code}
          day={meeting?.date ?? said?.takenAt?.slice(0, 10) ?? today}
          today={today}
          programme={textOf(programme?.title)}
          tell={textOf(meeting?.support) || textOf(programme?.decisionMaker)}
        />
      </div>
    </div>
  )
}
