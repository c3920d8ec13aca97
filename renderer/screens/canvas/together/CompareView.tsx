import './together.css'
import { useMemo, useState } from 'react'
import { canvasView, type CanvasView } from '../../../../shared/queries/canvas.ts'
import { tablesBeside, versionName, versionsBeside } from '../../../../shared/queries/canvasCompare.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row } from '../../../../shared/rows.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Check } from '../../../pieces/Choice.tsx'
import { EmptyState } from '../../../pieces/Notices.tsx'
import { act, say, useDesk } from '../../../store/desk.ts'
import { go } from '../../../store/view.ts'
import { useWords } from '../../../words.tsx'
import type { ViewProps } from '../sheet.ts'
import { ChangesTable } from './ChangesTable.tsx'
import { TablesTable } from './TablesTable.tsx'

/** The most versions that stand side by side and can still be read. */
const mostBeside = 3

/** A canvas beside others of its kind: other tables' versions, or today and tomorrow. */
export function CompareView({ view, readOnly }: ViewProps) {
  const { t, language } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const others = versionsBeside(rows, view.canvas)
  const copied = tomorrowOf(view.canvas, others)
  const [picked, setPicked] = useState<readonly string[]>(() => firstPicked(view.canvas, others))
  const [how, setHow] = useState<'tables' | 'changes'>(copied ? 'changes' : 'tables')
  const views = useMemo(() => {
    const ids = picked.filter((id) => rows.get('canvas', id))
    return [view, ...ids.flatMap((id) => canvasView(rows, id, tagOf(language)) ?? [])]
  }, [rows, view, picked, language])
  if (!others.length)
    return (
      <EmptyState title={t('canvasTable.compare.nothing')}>
        <p>{t('canvasTable.compare.nothing.body')}</p>
      </EmptyState>
    )
  const turn = (id: string) =>
    setPicked((now) =>
      now.includes(id) ? now.filter((one) => one !== id) : [...now, id].slice(-(mostBeside - 1)),
    )
  const isPair = views.length === 2
  return (
    <section className="cv-beside" aria-label={t('canvasTable.compare.title')}>
      <div className="row">
        <fieldset className="row">
          <legend className="label">{t('canvasTable.compare.with')}</legend>
          {others.map((one) => (
            <Check
              key={one.id}
              label={nameOf(one)}
              isSelected={picked.includes(one.id)}
              onChange={() => turn(one.id)}
            />
          ))}
        </fieldset>
        <span className="push" />
        {isPair && (
          <div className="joined" role="group" aria-label={t('canvasTable.compare.how')}>
            {(['tables', 'changes'] as const).map((one) => (
              <Button key={one} isOn={how === one} onPress={() => setHow(one)}>
                {t(`canvasTable.compare.${one}`)}
              </Button>
            ))}
          </div>
        )}
      </div>
      {views.length < 2 ? (
        <p className="quiet">{t('canvasTable.compare.pick')}</p>
      ) : isPair && how === 'changes' ? (
        <ChangesTable {...inTime(views[0]!, views[1]!)} />
      ) : (
        <Tables views={views} readOnly={readOnly} />
      )}
    </section>
  )
}

function Tables({ views, readOnly }: { views: CanvasView[]; readOnly: boolean }) {
  const { t, language } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const beside = useMemo(() => tablesBeside(rows, views), [rows, views])
  const bring = async () => {
    const done = await act('bringCanvasesTogether', {
      canvases: views.map((one) => one.canvas.id),
      name: t('canvasTable.together.name'),
      lang: tagOf(language),
    })
    if (!done) return
    go({ at: 'canvases', canvas: done.id })
    say('canvasTable.together.done')
  }
  return (
    <>
      {!readOnly && (
        <div className="row">
          <Button look="main" onPress={() => void bring()}>
            {t('canvasTable.together')}
          </Button>
          <span className="quiet">{t('canvasTable.together.body')}</span>
        </div>
      )}
      <TablesTable beside={beside} names={views.map((one) => versionName(one.canvas))} />
    </>
  )
}

/** What is offered first: tomorrow beside its today; else the other tables' versions it was begun with. */
function firstPicked(canvas: Row<'canvas'>, others: readonly Row<'canvas'>[]): string[] {
  const copied = tomorrowOf(canvas, others)
  if (copied) return [copied.id]
  const tables = canvas.madeFrom?.length ? others.filter((one) => canvas.madeFrom!.includes(one.id)) : others
  return tables.slice(0, mostBeside - 1).map((one) => one.id)
}

const tomorrowOf = (canvas: Row<'canvas'>, others: readonly Row<'canvas'>[]) =>
  others.find((one) => one.id === canvas.beside) ?? others.find((one) => one.beside === canvas.id)

/** Today first, whichever of the two is open. */
const inTime = (a: CanvasView, b: CanvasView) =>
  b.canvas.id === a.canvas.beside || (a.canvas.of === 'tomorrow' && b.canvas.of !== 'tomorrow')
    ? { before: b, after: a }
    : { before: a, after: b }

const nameOf = (one: Row<'canvas'>) => [textOf(one.name), textOf(one.table)].filter(Boolean).join(', ')
