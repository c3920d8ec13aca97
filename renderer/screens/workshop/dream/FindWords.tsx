import { Search } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { citable, wordsOfRow, type CitableKind } from '../../../../shared/queries/citable.ts'
import type { AnyRow, Rows } from '../../../../shared/rows.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { KindMark } from '../../../pieces/Tape.tsx'
import { useWords } from '../../../words.tsx'
import { kindOf } from '../../specification/names.ts'

export interface FindWordsProps {
  rows: Rows
  label: string
  kinds: readonly CitableKind[]
  /** Ids that are laid here already. */
  chosen: readonly string[]
  onToggle: (id: string, isOn: boolean) => void
  onDone: () => void
}

/** Finds what people said, and lays it here or lifts it: by search, by keyboard, never typed again. */
export function FindWords({ rows, label, kinds, chosen, onToggle, onDone }: FindWordsProps) {
  const words = useWords()
  const { t } = words
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search)
  const { found, more } = useMemo(() => citable(rows, wanted, kinds, 12), [rows, wanted, kinds])
  return (
    <div
      className="pile find-words"
      role="presentation"
      onKeyDown={(press) => {
        if (press.key !== 'Escape') return
        press.stopPropagation()
        onDone()
      }}
    >
      <div className="row">
        <Field
          label={label}
          value={search}
          onChange={setSearch}
          type="search"
          icon={Search}
          autoFocus
          className="grow"
        />
        <Button onPress={onDone}>{t('common.done')}</Button>
      </div>
      <p className="small quiet" role="status">
        {found.length ? t('dream.find.found', { count: found.length + more }) : t('specification.link.none')}
      </p>
      <ul className="pile">
        {found.map((row) => (
          <Found
            key={row.id}
            row={row}
            isOn={chosen.includes(row.id)}
            kind={row.kind === 'contribution' ? undefined : kindOf(row, words)}
            onToggle={(isOn) => onToggle(row.id, isOn)}
          />
        ))}
      </ul>
      {more > 0 && <p className="small quiet">{t('specification.link.more', { count: more })}</p>}
    </div>
  )
}

interface FoundProps {
  row: AnyRow
  kind: string | undefined
  isOn: boolean
  onToggle: (isOn: boolean) => void
}

function Found({ row, kind, isOn, onToggle }: FoundProps) {
  const { t } = useWords()
  const text = wordsOfRow(row)
  const lang = row.kind === 'contribution' && row.text && 'lang' in row.text ? row.text.lang : undefined
  return (
    <li className={isOn ? 'found linked' : 'found'}>
      <div>
        <p className="label">{row.kind === 'contribution' ? <KindMark kind={row.type ?? 'note'} /> : kind}</p>
        <p lang={lang} className="short">
          {text}
        </p>
      </div>
      <Button
        isOn={isOn}
        aria-label={t(isOn ? 'dream.find.laidNamed' : 'dream.find.layNamed', { what: text.slice(0, 80) })}
        onPress={() => onToggle(!isOn)}
      >
        {t(isOn ? 'dream.find.laid' : 'dream.find.lay')}
      </Button>
    </li>
  )
}
