import type { Preview } from '../../../shared/contract.ts'
import type { WordKey } from '../../../shared/words/catalogue.ts'
import type { Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { ErrorNotice } from '../../pieces/Notices.tsx'
import { go } from '../../store/view.ts'
import { useWords, type Words } from '../../words.tsx'
import { useClauseNumbers } from '../specification/AlsoUnder.tsx'
import type { Looking } from './asking.ts'
import { DocumentView } from './DocumentView.tsx'

/** What they will see: how much of it, what is held back and why, what to look at again, and the document itself. */
export function View({
  looking,
  rows,
  isTables,
}: {
  looking: Looking & { again: () => void }
  rows: Rows
  isTables: boolean
}) {
  const { t, why } = useWords()
  return (
    <div className="pile wide">
      <h2 className="h-page">{t('handover.see')}</h2>
      <p className="sr" role="status">
        {looking.is === 'looking' ? t('handover.looking') : ''}
      </p>
      {looking.is === 'looking' && <p className="quiet">{t('handover.looking')}</p>}
      {looking.is === 'refused' && (
        <ErrorNotice
          what={t('handover.noPreview')}
          safe={why(looking.refusal)}
          todo={t('handover.noPreview.safe')}
          actions={<Button onPress={looking.again}>{t('common.tryAgain')}</Button>}
        />
      )}
      {looking.is === 'seen' && (
        <>
          <Counts preview={looking.preview} />
          <HeldBack preview={looking.preview} />
          <ToLookAt preview={looking.preview} rows={rows} />
          <h3 className="h-small" id="the-document">
            {t(isTables ? 'handover.rows' : 'handover.document')}
          </h3>
          <DocumentView html={looking.preview.html} labelledBy="the-document" />
        </>
      )}
    </div>
  )
}

function Counts({ preview }: { preview: Preview }) {
  const { t } = useWords()
  return (
    <p className="counts">
      {t('handover.clauses', { count: preview.clauses })} ·{' '}
      {t('templates.counts', { count: preview.contributions.length })}
      {preview.unplaced > 0 && (
        <>
          <br />
          {t('templates.unplaced', { count: preview.unplaced })}
        </>
      )}
    </p>
  )
}

/** By reason and number: a preview of what leaves never holds the words that do not. */
function HeldBack({ preview }: { preview: Preview }) {
  const words = useWords()
  const { t } = words
  return (
    <div className="section pile">
      <h3 className="h-small">{t('handover.heldBack')}</h3>
      {preview.heldBack.length ? (
        <>
          <p className="quiet small">{t('handover.heldBack.about')}</p>
          <ul className="bullets">
            {preview.heldBack.map(({ why, contributions }) => (
              <li key={why}>
                {t('handover.heldCount', { count: contributions.length, why: whyInWords(why, words) })}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('handover.heldBack.none')}</p>
      )}
    </div>
  )
}

const reasons = ['waiting', 'erased', 'takenBack', 'past', 'keep', 'reach', 'summary', 'counted'] as const
function whyInWords(why: string, { t }: Words): string {
  const known = reasons.find((one) => one === why)
  return t(`handover.why.${known ?? 'other'}` satisfies WordKey)
}

/** Clauses that will be gaps, and clauses that repeat words held back: each leads to where it is mended. */
function ToLookAt({ preview, rows }: { preview: Preview; rows: Rows }) {
  const { t, list } = useWords()
  const numbers = useClauseNumbers(rows)
  const runs = new Map<string, Set<string>>()
  for (const { clause: id, run } of preview.sharing)
    runs.set(id, (runs.get(id) ?? new Set()).add(t('handover.sharing.run', { run })))
  const clause = (id: string, after?: string) => (
    <li key={`${id} ${after}`}>
      <Button look="link" onPress={() => go({ at: 'specification', clause: id })}>
        {t('specification.clauseNumber', { number: numbers.get(id) ?? '–' })}
      </Button>{' '}
      {after}
    </li>
  )
  return (
    <>
      {preview.clausesHeld.length > 0 && (
        <div className="settle column">
          <p>{t('handover.clausesHeld', { count: preview.clausesHeld.length })}</p>
          <ul className="row">{preview.clausesHeld.map((id) => clause(id))}</ul>
          <p>{t('handover.clausesHeld.todo')}</p>
        </div>
      )}
      {preview.sharing.length > 0 && (
        <div className="settle column">
          <p>{t('handover.sharing', { count: runs.size })}</p>
          <ul>{[...runs].map(([id, shared]) => clause(id, list([...shared])))}</ul>
        </div>
      )}
    </>
  )
}
