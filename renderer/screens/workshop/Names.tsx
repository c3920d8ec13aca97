import { useWords } from '../../words.tsx'
import type { Speaker } from './speakers.ts'

/** The letters after an @ at the end of the line, if a name is being asked for; null where none is. */
export function askedName(text: string): string | null {
  const found = /(?:^|\s)@([^\s@]*)$/.exec(text)
  return found ? found[1]! : null
}

/** The line without that @ and its letters. */
export const withoutAsked = (text: string): string => text.replace(/(^|\s)@[^\s@]*$/, '$1').trimEnd()

/** Those whose alias has the letters, the last speakers first, so that @ Enter says the same voice again. */
export function matching(speakers: readonly Speaker[], letters: string, last: readonly string[]): Speaker[] {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const wanted = plain(letters)
  const rank = (one: Speaker) => {
    const alias = plain(one.alias)
    return (last.includes(one.id) ? 0 : 10) + (alias.startsWith(wanted) ? 0 : 1)
  }
  return speakers
    .filter((one) => plain(one.alias).includes(wanted))
    .map((one, at) => ({ one, at, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, 8)
    .map(({ one }) => one)
}

interface NameListProps {
  found: readonly Speaker[]
  /** How many people there are at all. */
  all: number
  at: number
  onChoose: (speaker: Speaker) => void
}

/** The names an @ found, above the line; the line keeps the focus. */
export function NameList({ found, all, at, onChoose }: NameListProps) {
  const { t } = useWords()
  return (
    <div className="names pop">
      <p className="label">{t('inquiry.line.names')}</p>
      <p className={found.length ? 'sr' : 'quiet'} role="status">
        {found.length
          ? t('inquiry.line.found', { count: found.length })
          : t(all ? 'inquiry.line.noMatch' : 'inquiry.line.nobody')}
      </p>
      {found.length > 0 && (
        <ul id="line-names" role="listbox" aria-label={t('inquiry.line.names')} className="menu">
          {found.map((one, index) => (
            <li
              key={one.id}
              id={`line-name-${one.id}`}
              role="option"
              aria-selected={index === at}
              className={one.keepsNothing ? 'item not-kept' : 'item'}
              data-focused={index === at || undefined}
              onMouseDown={(press) => {
                press.preventDefault()
                onChoose(one)
              }}
            >
              {one.keepsNothing ? t('inquiry.line.notKeptName', { name: one.alias }) : one.alias}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
