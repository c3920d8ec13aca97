import type { Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { nameOf } from './names.ts'

/** Because of what: learning cycles lead to their page; anything else is named. */
export function Because({ rows, ids }: { rows: Rows; ids: readonly string[] }) {
  const words = useWords()
  const found = ids.flatMap((id) => rows.any(id) ?? [])
  if (!found.length) return null
  return (
    <div className="because-of">
      <strong>{words.t('specification.becauseOf')}</strong>
      <ul>
        {found.map((row) => (
          <li key={row.id}>
            {row.kind === 'cycle' ? (
              <Button look="link" onPress={() => go({ at: 'specification', cycle: row.id })}>
                {nameOf(row, words)}
              </Button>
            ) : (
              nameOf(row, words)
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
