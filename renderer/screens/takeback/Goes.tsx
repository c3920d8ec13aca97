import type { Left, TakingBack } from '../../../shared/queries/takingBack.ts'
import { textOf } from '../../../shared/record.ts'
import type { Rows } from '../../../shared/rows.ts'
import { useWords } from '../../words.tsx'
import { useClauseNumbers } from '../specification/AlsoUnder.tsx'
import { HolderList } from '../people/HandedOut.tsx'

/** What will happen, before it does: what goes and from where, what leans on it, who has it, what is out of reach. */
export function Goes({ what, rows, isForGood }: { what: TakingBack; rows: Rows; isForGood: boolean }) {
  const { t, list } = useWords()
  const numbers = useClauseNumbers(rows)
  const { notes, made, boards, themes, statements, clauses, dots, translations, pictures, promises } = what
  const held = t('specification.wordsHeld')
  const lines = what.canvases.reduce((sum, one) => sum + one.lines.length, 0)
  const leaning = [
    ...clauses.map((one) => ({ ...one, name: textOf(one.row.text), number: numbers.get(one.row.id) ?? '' })),
  ].sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
  const goes = [
    notes.length > 0 && t('takeback.goes.notes', { count: notes.length }),
    made.length > 0 && t('takeback.goes.made', { count: made.length }),
    translations > 0 && t('takeback.goes.translations', { count: translations }),
    pictures > 0 && t('takeback.goes.pictures', { count: pictures }),
    dots > 0 && t('takeback.goes.dots', { count: dots }),
    promises.length > 0 && t('takeback.goes.promises', { count: promises.length }),
    what.texts.length > 0 && t('takeback.goes.texts', { count: what.texts.length }),
  ].filter((line) => line !== false)
  return (
    <div className="pile leaning">
      <h3 className="h-small">{t('takeback.goes')}</h3>
      <ul className="bullets">
        {goes.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {boards.length > 0 && (
          <li>
            {t('takeback.goes.boards', {
              boards: list(boards.map((one) => `${textOf(one.workshop.title) || held} (${one.count})`)),
            })}
          </li>
        )}
        {what.canvases.length > 0 && (
          <li>
            {t('takeback.goes.canvases', {
              canvases: list(
                what.canvases.map((one) => `${textOf(one.canvas.name) || held} (${one.cards.length})`),
              ),
            })}
          </li>
        )}
        {lines > 0 && <li>{t('takeback.goes.lines', { count: lines })}</li>}
        {goes.length + boards.length === 0 && <li>{t('takeback.goes.nothing')}</li>}
      </ul>
      {leaning.length > 0 && (
        <Lacking title={t('takeback.leans.clauses', { count: leaning.length })} all={leaning} />
      )}
      {statements.length > 0 && (
        <Lacking
          title={t('takeback.leans.statements', { count: statements.length })}
          all={statements.map((one) => ({ ...one, name: textOf(one.row.text) }))}
        />
      )}
      {themes.length > 0 && (
        <Lacking
          title={t('takeback.leans.themes', { count: themes.length })}
          all={themes.map((one) => ({ ...one, name: textOf(one.row.label) }))}
        />
      )}
      {clauses.length + statements.length + themes.length === 0 && (
        <p className="quiet">{t('takeback.leans.nothing')}</p>
      )}
      {what.handovers.length > 0 ? (
        <div>
          <p>
            <strong>{t('people.leans.handovers', { count: what.handovers.length })}</strong>
          </p>
          <HolderList handovers={what.handovers} />
        </div>
      ) : (
        <p>{t('takeback.handedOut.none')}</p>
      )}
      <h3 className="h-small">{t('takeback.cannot')}</h3>
      <ul className="bullets">
        <li>{t('takeback.cannot.paper')}</li>
        {what.handovers.length > 0 && <li>{t('takeback.cannot.copies')}</li>}
        <li>
          {what.laptops > 0
            ? t('takeback.cannot.laptops', { count: what.laptops })
            : t('takeback.cannot.noLaptops')}
        </li>
        {!isForGood && <li>{t('takeback.cannot.file')}</li>}
        <li>{t('takeback.cannot.others')}</li>
      </ul>
    </div>
  )
}

type Lack = Pick<Left<'clause'>, 'left'> & { row: { id: string }; name: string; number?: string }

/** Each thing that leans on it, and how many voices it will have left. */
function Lacking({ title, all }: { title: string; all: Lack[] }) {
  const { t } = useWords()
  return (
    <div>
      <p>
        <strong>{title}</strong>
      </p>
      <ul className="bullets">
        {all.map(({ row, name, number, left }) => (
          <li key={row.id}>
            {number && <span className="num">{number} </span>}
            {name || t('specification.wordsHeld')}
            <span className="quiet left">
              {left ? t('takeback.left', { count: left }) : t('takeback.left.none')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
