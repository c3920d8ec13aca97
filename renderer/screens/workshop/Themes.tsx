import { useMemo } from 'react'
import { textOf } from '../../../shared/record.ts'
import { useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

export type ThemeChoice = { id: string; label: string }

/** The themes of a workshop that have a name, in the order they lie. */
export function useThemes(workshop: string): readonly ThemeChoice[] {
  const rows = useDesk((s) => s.rows)
  const themes = rows.all('theme')
  return useMemo(
    () =>
      rows
        .where('theme', 'workshop', workshop)
        .flatMap(({ id, label }) => (textOf(label) ? [{ id, label: textOf(label) }] : [])),
    // Notes are taken down all the time, themes are not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [themes, workshop],
  )
}

/** The letters after a # at the end of the line, if a theme is being asked for; null where none is. "#4" alone is a number. */
export function askedTheme(text: string): string | null {
  const found = /(?:^|\s)#([^\s#]*)$/.exec(text)
  return found ? found[1]! : null
}

export const withoutTheme = (text: string): string => text.replace(/(^|\s)#[^\s#]*$/, '$1').trimEnd()

/** Themes by their number in the list, or by the letters of any of their words. */
export function matchingThemes(themes: readonly ThemeChoice[], letters: string): ThemeChoice[] {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const wanted = plain(letters)
  const numbered = /^\d+$/.test(wanted) ? themes[Number(wanted) - 1] : undefined
  const found = themes.filter(({ label }) =>
    plain(label)
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => word.startsWith(wanted)),
  )
  return [...new Set([...(numbered ? [numbered] : []), ...found])].slice(0, 9)
}

/** The themes a # found, above the line; the line keeps the focus. */
export function ThemeList(props: {
  found: readonly ThemeChoice[]
  all: readonly ThemeChoice[]
  at: number
  onChoose: (theme: ThemeChoice) => void
}) {
  const { found, all, at, onChoose } = props
  const { t } = useWords()
  return (
    <div className="names pop">
      <p className="label">{t('inquiry.line.whichTheme')}</p>
      <p className={found.length ? 'sr' : 'quiet'} role="status">
        {found.length
          ? t('inquiry.line.foundThemes', { count: found.length })
          : t(all.length ? 'inquiry.line.noTheme' : 'inquiry.line.noThemes')}
      </p>
      {found.length > 0 && (
        <ul id="line-themes" role="listbox" aria-label={t('inquiry.line.whichTheme')} className="menu">
          {found.map((one, index) => (
            <li
              key={one.id}
              id={`line-theme-${one.id}`}
              role="option"
              aria-selected={index === at}
              className="item"
              data-focused={index === at || undefined}
              onMouseDown={(press) => {
                press.preventDefault()
                onChoose(one)
              }}
            >
              <kbd className="key" aria-hidden>
                {all.indexOf(one) + 1}
              </kbd>{' '}
              {one.label}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
