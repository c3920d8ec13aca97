import { memo } from 'react'
import { Button } from '../../pieces/Button.tsx'
import { useWords } from '../../words.tsx'
import type { Speaker } from './speakers.ts'

/** Names that fit on one line of the table; the rest are an @ away. */
const most = 10

interface SaidByProps {
  speakers: readonly Speaker[]
  people: readonly string[]
  onNobody: () => void
  onToggle: (speaker: Speaker) => void
  onAll: () => void
}

/** Who said it: nobody unless somebody is chosen, and nobody again after every note. */
export const SaidBy = memo(function SaidBy(props: SaidByProps) {
  const { speakers, people, onNobody, onToggle, onAll } = props
  const { t } = useWords()
  if (!speakers.length) return null
  return (
    <>
      <span className="label">
        {t('inquiry.line.saidBy')} <kbd className="plain">@</kbd>
      </span>
      <div
        className={speakers.length > most ? 'row said-by many' : 'row said-by'}
        role="group"
        aria-label={t('inquiry.line.saidBy')}
      >
        <Button isOn={people.length === 0} onPress={onNobody}>
          {t('inquiry.line.noName')}
        </Button>
        {speakers.slice(0, most).map((one) =>
          one.keepsNothing ? (
            <Button key={one.id} className="not-kept" onPress={() => onToggle(one)}>
              {t('inquiry.line.notKeptName', { name: one.alias })}
            </Button>
          ) : (
            <Button
              key={one.id}
              className="name"
              isOn={people.includes(one.id)}
              onPress={() => onToggle(one)}
            >
              {one.alias}
            </Button>
          ),
        )}
        {speakers.length > most && <Button onPress={onAll}>{t('inquiry.line.allNames')}</Button>}
      </div>
    </>
  )
})
