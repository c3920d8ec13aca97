import './paper.css'
import { useMemo, useState } from 'react'
import { isRefusal, type Refusal } from '../../../../shared/command.ts'
import { cardsOfTable, longestTable, rowsOfText, understood } from '../../../../shared/imports/pastedTable.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { TextArea } from '../../../pieces/Field.tsx'
import { ErrorNotice } from '../../../pieces/Notices.tsx'
import { say, theBridge, tryAct } from '../../../store/desk.ts'
import { go } from '../../../store/view.ts'
import { useWords } from '../../../words.tsx'
import { LanguageMenu } from '../../workshop/LanguageMenu.tsx'
import type { ViewProps } from '../sheet.ts'
import { Understanding } from './Understanding.tsx'

/** A table from elsewhere becomes cards: pasted or from a file, looked at first, then brought in as one gesture. */
export function BringInView({ view, readOnly }: ViewProps) {
  const words = useWords()
  const { t, why, language } = words
  const [typed, setTyped] = useState('')
  const [file, setFile] = useState<{ name: string; rows: string[][] } | null>(null)
  const [lanes, setLanes] = useState<Record<number, string | null>>({})
  const [lang, setLang] = useState(tagOf(language))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const pasted = useMemo(() => (typed.trim() ? rowsOfText(typed) : []), [typed])
  const table = file?.rows ?? pasted
  const found = useMemo(() => {
    const all = understood(table ?? [], view)
    const rows = all.rows.map((row) => ({
      ...row,
      lane: lanes[row.at] === undefined ? row.lane : lanes[row.at]!,
    }))
    return { ...all, rows }
  }, [table, view, lanes])
  const made = useMemo(() => cardsOfTable(table ?? [], found, view), [table, found, view])
  const isLarge = !table || made.cards.length > longestTable.cards
  const begin = (next: () => void) => {
    setLanes({})
    setRefusal(null)
    next()
  }
  const choose = async () => {
    const chosen = await theBridge().shell.chooseFileToOpen({ purpose: 'table' })
    if (!chosen) return
    const read = await theBridge().ask('readTable', { token: chosen.token })
    begin(() => (isRefusal(read) ? setRefusal(read) : setFile({ name: chosen.name, rows: read.rows })))
  }
  const bringIn = async () => {
    const done = await tryAct('pasteOnCanvas', { canvas: view.canvas.id, lang, ...made })
    if (isRefusal(done)) return setRefusal(done)
    say('canvasPaper.in.done', { count: done.ids.length })
    go({ at: 'canvases', canvas: view.canvas.id })
  }
  return (
    <div className="cv-bring pile wide">
      <h2 className="h-page">{t('canvasPaper.in.title')}</h2>
      <p>{t('canvasPaper.in.how')}</p>
      {readOnly ? (
        <p className="quiet">{t('canvasPaper.in.readOnly')}</p>
      ) : (
        <>
          <div className="row">
            <Button onPress={() => void choose()}>{t('canvasPaper.in.file')}</Button>
            {file && <span>{file.name}</span>}
            {file && (
              <Button look="link" onPress={() => begin(() => setFile(null))}>
                {t('canvasPaper.in.noFile')}
              </Button>
            )}
            <LanguageMenu lang={lang} onChange={(next) => setLang(next as typeof lang)} />
          </div>
          {!file && (
            <TextArea
              label={t('canvasPaper.in.paste')}
              help={t('canvasPaper.in.paste.help')}
              rows={6}
              lang={lang}
              value={typed}
              onChange={(text) => begin(() => setTyped(text))}
            />
          )}
          {refusal && (
            <ErrorNotice
              what={t('canvasPaper.in.not')}
              safe={why(refusal)}
              todo={t('canvasPaper.in.not.todo')}
            />
          )}
          {isLarge && (
            <p className="wrong" role="alert">
              {t('refusals.tableLarge')}
            </p>
          )}
          {table && table.length > 0 && (
            <Understanding
              view={view}
              found={found}
              onLane={(at, lane) => setLanes({ ...lanes, [at]: lane })}
            />
          )}
          <div className="row">
            <Button
              look="main"
              size="big"
              isDisabled={isLarge || !made.cards.length}
              onPress={() => void bringIn()}
            >
              {t('canvasPaper.in.do', { count: made.cards.length })}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
