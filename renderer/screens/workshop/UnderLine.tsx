import { memo } from 'react'
import { takenDown, type ContributionType } from '../../../shared/records/contribution.ts'
import { Button } from '../../pieces/Button.tsx'
import { KindPicker } from '../../pieces/KindPicker.tsx'
import { useWords } from '../../words.tsx'
import { SaidBy } from './SaidBy.tsx'
import type { Speaker } from './speakers.ts'
import type { ThemeChoice } from './Themes.tsx'

interface UnderLineProps {
  type: ContributionType
  onType: (type: ContributionType) => void
  speakers: readonly Speaker[]
  people: readonly string[]
  onNobody: () => void
  onSpeaker: (speaker: Speaker) => void
  hasThemes: boolean
  theme: ThemeChoice | null
  onTheme: (theme: ThemeChoice | null) => void
  /** Puts an @ or a # at the end of the line, so that the list of names or themes opens. */
  onSign: (sign: '@' | '#') => void
}

/** What the words in the line are, who said them and under what: nothing of it is drawn anew for a letter typed. */
export const UnderLine = memo(function UnderLine(props: UnderLineProps) {
  const { type, onType, speakers, people, onNobody, onSpeaker, hasThemes, theme, onTheme, onSign } = props
  const { t } = useWords()
  return (
    <div className="under-line">
      <span className="label">
        {t('inquiry.line.kind')} <kbd className="plain">Ctrl +</kbd>
      </span>
      <KindPicker kinds={takenDown} value={type} onChange={onType} label={t('inquiry.line.kind')} hasKeys />
      <SaidBy
        speakers={speakers}
        people={people}
        onNobody={onNobody}
        onToggle={onSpeaker}
        onAll={() => onSign('@')}
      />
      {hasThemes && (
        <>
          <span className="label">
            {t('inquiry.line.theme')} <kbd className="plain">#</kbd>
          </span>
          <div className="row theme-line">
            <Button isOn={!theme} onPress={() => onTheme(null)}>
              {t('inquiry.line.loose')}
            </Button>
            {theme && (
              <Button isOn onPress={() => onTheme(theme)}>
                {theme.label}
              </Button>
            )}
            <Button onPress={() => onSign('#')}>{t('inquiry.line.chooseTheme')}</Button>
          </div>
        </>
      )}
    </div>
  )
})
