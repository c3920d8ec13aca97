import { useMemo, useRef, useState } from 'react'
import { sheetTyped, type SheetFound } from '../../../../shared/queries/sheets.ts'
import type { Row } from '../../../../shared/rows.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { beginningOf } from '../../../pieces/beginning.ts'
import { useDraft } from '../useDraft.ts'
import type { Kept } from './keep.ts'
import { AlreadyKeyed, NotFound } from './NotFound.tsx'
import { SheetForm } from './SheetForm.tsx'
import { asideFrom, asideText, type Aside } from './aside.ts'

/** Paper back into the app: the short id, Enter, the sheet's fields, and the short id of the next one. */
export function KeyIn({ workshop }: { workshop: string }) {
  const words = useWords()
  const { t } = words
  const rows = useDesk((s) => s.rows)
  const code = useRef<HTMLInputElement>(null)
  const [typedCode, setTypedCode] = useState('')
  const [found, setFound] = useState<SheetFound | null>(null)
  const [again, setAgain] = useState(false)
  const [aside, setAside] = useState<Aside>({ open: null, typed: {} })
  const [here, setHere] = useState<readonly Kept[]>([])
  const [said, setSaid] = useState('')
  const text = useMemo(() => asideText(aside), [aside])
  const draft = useDraft(`paper:${workshop}`, text, (left) => setAside(asideFrom(left)))
  const sheet = rows.get('sheet', aside.open)

  const open = (one: Row<'sheet'>, isAgain = false) => {
    setAgain(isAgain)
    setAside((now) => ({ ...now, open: one.id }))
    setFound(null)
    setTypedCode('')
  }
  const look = (typed: string) => {
    const one = sheetTyped(rows, typed, workshop)
    if (one.is === 'found' && !one.sheet.keyedAt) return open(one.sheet)
    setFound(one)
  }
  const toCode = () => {
    setAgain(false)
    setFound(null)
    setTypedCode('')
    requestAnimationFrame(() => code.current?.focus())
  }
  const kept = (one: Kept) => {
    setAside(({ typed }) => {
      const { [aside.open ?? '']: _done, ...rest } = typed
      return { open: null, typed: rest }
    })
    setHere((all) => [one, ...all])
    setSaid(keptWords(one))
    toCode()
  }
  const keptWords = (one: Kept) =>
    one.form === 'cards'
      ? t('paper.key.kept.card', { code: one.code, text: beginningOf(one.text, 60) })
      : one.form === 'dots'
        ? t('paper.key.kept.dots', { code: one.code })
        : one.count
          ? t('paper.key.kept.story', { code: one.code, count: one.count })
          : t('paper.key.kept.nothing', { code: one.code })
  const left = draft.offered === null ? null : asideFrom(draft.offered)
  return (
    <div className="key-paper">
      <section className="pile wide" aria-labelledby="key-title">
        <h1 className="h-page" id="key-title">
          {t('paper.key.title')}
        </h1>
        {left && (
          <div className="offer pile" role="status">
            <p>
              {t('paper.key.draft', {
                code: Object.keys(left.typed)
                  .flatMap((id) => rows.get('sheet', id)?.code ?? [])
                  .join(', '),
              })}
            </p>
            <div className="row">
              <Button
                onPress={() => {
                  setAside(left)
                  draft.settle()
                }}
              >
                {t('paper.key.draft.do')}
              </Button>
              <Button onPress={draft.settle}>{t('paper.key.draft.drop')}</Button>
            </div>
          </div>
        )}
        {!sheet && (
          <div className="row code-line">
            <Field
              className="code-field"
              label={t('paper.key.code')}
              help={t('paper.key.code.help')}
              value={typedCode}
              onChange={(typed) => {
                setTypedCode(typed)
                setFound(null)
              }}
              onEnter={() => look(typedCode)}
              error={found?.is === 'empty' ? t('paper.key.empty') : undefined}
              autoFocus
              ref={code}
            />
            <Button onPress={() => look(typedCode)}>{t('paper.key.open')}</Button>
          </div>
        )}
        {found?.is === 'found' && (
          <AlreadyKeyed sheet={found.sheet} onAgain={() => open(found.sheet, true)} onOther={toCode} />
        )}
        {(found?.is === 'unknown' || found?.is === 'unlike') && (
          <NotFound found={found} onChoose={(one) => look(one.code ?? '')} />
        )}
        {sheet && (
          <SheetForm
            key={sheet.id}
            rows={rows}
            sheet={sheet}
            workshop={workshop}
            again={again}
            typed={aside.typed[sheet.id] ?? {}}
            onTyped={(typed) => setAside((now) => ({ ...now, typed: { ...now.typed, [sheet.id]: typed } }))}
            onKept={kept}
            onAside={() => {
              setAside((now) => ({ ...now, open: null }))
              toCode()
            }}
          />
        )}
      </section>
      <section className="pile" aria-labelledby="keyed-here">
        <h2 className="h-sec" id="keyed-here">
          {t('paper.key.here')}
        </h2>
        <p className="sr" role="status">
          {said}
        </p>
        {here.length ? (
          <ol className="pile keyed-here">
            {here.map((one, at) => (
              <li key={here.length - at}>{keptWords(one)}</li>
            ))}
          </ol>
        ) : (
          <p className="quiet">{t('paper.key.here.none')}</p>
        )}
      </section>
    </div>
  )
}
