import { Search } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { citable, citableKinds, wordsOfRow, type CitableKind } from '../../../shared/queries/citable.ts'
import { countHere } from '../../../shared/queries/here.ts'
import type { Line } from '../../../shared/queries/outline.ts'
import { beneath } from '../../../shared/queries/trail.ts'
import type { AnyRow, Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Field } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { KindMark } from '../../pieces/Tape.tsx'
import { act } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { kindOf } from './names.ts'

/** Search everything that was said and made of it, and sew it to the clause or cut the thread. */
export function LinkEvidence({ line, rows, onDone }: { line: Line; rows: Rows; onDone: () => void }) {
  const { t } = useWords()
  const [search, setSearch] = useState('')
  const [kind, setKind] = useState<CitableKind | 'all'>('all')
  const wanted = useDeferredValue(search)
  const { found, more } = useMemo(
    () => citable(rows, wanted, kind === 'all' ? citableKinds : [kind]),
    [rows, wanted, kind],
  )
  const links = new Map(rows.where('evidence', 'clause', line.id).map((link) => [link.to, link.id]))
  return (
    <div className="pile link-evidence">
      <Field
        label={t('specification.link.search')}
        value={search}
        onChange={setSearch}
        type="search"
        icon={Search}
        autoFocus
      />
      <Select
        label={t('specification.link.kind')}
        value={kind}
        onChange={setKind}
        options={[
          { id: 'all', label: t('specification.link.all') },
          ...citableKinds.map((id) => ({ id, label: t(`specification.kinds.${id}`) })),
        ]}
      />
      <Button onPress={onDone}>{t('specification.link.done')}</Button>
      <p className="small quiet" role="status">
        {found.length
          ? t('specification.link.found', { count: found.length + more })
          : t('specification.link.none')}
      </p>
      <ul className="pile">
        {found.map((row) => (
          <Found key={row.id} row={row} rows={rows} clause={line.id} link={links.get(row.id)} />
        ))}
      </ul>
      {more > 0 && <p className="small quiet">{t('specification.link.more', { count: more })}</p>}
    </div>
  )
}

function Found({ row, rows, clause, link }: { row: AnyRow; rows: Rows; clause: string; link?: string }) {
  const words = useWords()
  const { t } = words
  const text = wordsOfRow(row)
  const under = row.kind === 'contribution' ? 0 : countHere(beneath(rows, row.id))
  const lang = row.kind === 'contribution' && row.text && 'lang' in row.text ? row.text.lang : undefined
  return (
    <li className={link ? 'found linked' : 'found'}>
      <div>
        <p className="label">
          {row.kind === 'contribution' ? <KindMark kind={row.type ?? 'note'} /> : kindOf(row, words)}
          {under > 0 && ` · ${t('common.notes', { count: under })}`}
        </p>
        <p lang={lang} className="short">
          {text}
        </p>
      </div>
      <Button
        isOn={!!link}
        aria-label={t(link ? 'specification.linkedNamed' : 'specification.linkNamed', {
          what: text.slice(0, 80),
        })}
        onPress={() =>
          void (link ? act('removeRecord', { id: link }) : act('linkEvidence', { clause, to: row.id }))
        }
      >
        {t(link ? 'specification.linked' : 'specification.linkThis')}
      </Button>
    </li>
  )
}
