import { inLanguage } from '../../../shared/methods/index.ts'
import { cellOf } from '../../../shared/queries/canvas.ts'
import { tagOf } from '../../i18n.ts'
import { Note } from '../../pieces/Note.tsx'
import { useWords } from '../../words.tsx'
import type { SheetProps } from './sheet.ts'

/** Lanes across steps. */
export function LanesSheet({ view }: SheetProps) {
  const { language } = useWords()
  const lang = tagOf(language)
  return (
    <table className="sheet">
      <thead>
        <tr>
          <td>{inLanguage(view.method.name, lang)}</td>
          {view.columns.map((column) => (
            <th key={column.id} scope="col">
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.lanes.map((lane) => (
          <tr key={lane.id}>
            <th scope="row">{inLanguage(lane.title, lang)}</th>
            {view.columns.map((column) => (
              <td key={column.id}>
                {cellOf(view, lane.id, column.id).cards.map((card) => (
                  <Note
                    key={card.id}
                    kind={card.type ?? 'note'}
                    text={card.words.text}
                    lang={card.words.lang}
                  />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
