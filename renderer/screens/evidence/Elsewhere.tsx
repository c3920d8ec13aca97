import type { Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { go, type Place } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import type { Found } from './search.ts'

/** More of these than this would push the words off the screen. */
const most = 5

/** What else says what was sought: themes, clauses, people, promises; each leads to where it stands. */
export function Elsewhere({ found, rows }: { found: Found; rows: Rows }) {
  const { t } = useWords()
  const known = found.others.flatMap((hit) => {
    const place = placeOf(hit.id, rows)
    return place ? [{ ...hit, place }] : []
  })
  if (!known.length) return null
  return (
    <section className="elsewhere" aria-label={t('evidence.elsewhere')}>
      <p className="label">{t('evidence.elsewhere')}</p>
      <ul className="row">
        {known.slice(0, most).map(({ id, text, lang, place }) => (
          <li key={id}>
            <Button look="link" onPress={() => go(place)}>
              <span lang={lang}>{text.length > 70 ? `${text.slice(0, 68)}…` : text}</span>
            </Button>{' '}
            <span className="quiet small">{t(`evidence.elsewhere.${place.at}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Elsewhere = Extract<Place, { at: 'overview' | 'people' | 'workshop' | 'specification' | 'canvases' }>

function placeOf(id: string, rows: Rows): Elsewhere | undefined {
  const row = rows.any(id)
  if (!row) return undefined
  if (row.kind === 'clause') return { at: 'specification', clause: row.id }
  if (row.kind === 'participant') return { at: 'people', person: row.id }
  if (row.kind === 'theme' && row.workshop) return { at: 'workshop', workshop: row.workshop, tab: 'board' }
  if (row.kind === 'workshop') return { at: 'workshop', workshop: row.id, tab: 'capture' }
  if (['programme', 'parameter', 'commitment', 'challenge'].includes(row.kind)) return { at: 'overview' }
  if (['specification', 'version', 'cycle', 'statement'].includes(row.kind)) return { at: 'specification' }
  if (row.kind === 'canvas') return { at: 'canvases', canvas: row.id }
  if ((row.kind === 'canvasStep' || row.kind === 'canvasCell' || row.kind === 'canvasLink') && row.canvas)
    return { at: 'canvases', canvas: row.canvas }
  return undefined
}
